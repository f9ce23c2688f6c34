//! New sign-in cards for everybody in a class who has not chosen a password of their own.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::enrolment::CardsRefusal;
use domain::id::CohortId;
use domain::person::Coordinator;
use domain::time::At;
use leptos::prelude::*;

use super::back;
use super::slip::{self, Handed, Line};
use crate::component::{icon, refusal};
use crate::error::AppError;
use crate::form::Form;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::password::first_password;
use crate::state::App;
use crate::t;

pub async fn show(
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id)): Path<(String, CohortId)>,
) -> Result<Response, AppError> {
    page(&here, &coordinator, id, None).await
}

/// Makes the cards of the class anew, unless some were made since the page was opened.
pub async fn renew(
    State(app): State<App>,
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id)): Path<(String, CohortId)>,
    form: Form,
) -> Result<Response, AppError> {
    let holders = store::enrolment::holders(&app.db, &coordinator, id, app.now()).await?;
    // Without what was seen, nothing was.
    let seen = form.get("seen").parse().map_or(At(0), At);
    let passwords: Vec<String> = holders.iter().map(|_| first_password()).collect();
    let hashes = app.hasher.hash_issued(passwords.clone()).await?;
    let hashes = holders.iter().map(|holder| holder.enrolment).zip(hashes).collect();
    let why = match store::enrolment::renew(&app.db, &coordinator, id, hashes, seen, app.now()).await {
        Ok(renewed) => {
            let lines = holders.into_iter().zip(passwords).filter(|(holder, _)| renewed.contains(&holder.enrolment));
            let line = |(holder, password): (store::enrolment::Holder, String)| Line {
                name: holder.name,
                sign_in_name: holder.sign_in_name,
                handed: Handed::Password(password),
            };
            return Ok(slip::hand_out(&here, &coordinator, id, lines.map(line).collect(), vec![]));
        }
        // The page says so.
        Err(store::Error::Refused(CardsRefusal::Nobody)) => {
            return Ok(Redirect::to(&here.to(&format!("/coordinate/{id}/cards"))).into_response());
        }
        Err(store::Error::Refused(CardsRefusal::Since)) => t!(here, "card-refused-since"),
        Err(other) => return Err(other.into()),
    };
    page(&here, &coordinator, id, Some(why)).await
}

async fn page(
    here: &Here,
    coordinator: &Coordinator,
    id: CohortId,
    refused: Option<String>,
) -> Result<Response, AppError> {
    let here = here.on(format!("/coordinate/{id}/cards"));
    let (app, status) = (&here.app, refused.as_ref().map_or(StatusCode::OK, |_| StatusCode::UNPROCESSABLE_ENTITY));
    let holders = store::enrolment::holders(&app.db, coordinator, id, app.now()).await?;
    let latest = holders.iter().map(|holder| holder.issued).max();
    // Pressed twice, the answer to the first is not seen: its cards are still here.
    let sheet = app.slips.latest(coordinator, id, app.now()).map(|name| {
        let href = here.to(&format!("/coordinate/{id}/passwords/{name}"));
        view! { <p><a class="button second" href=href>{t!(here, "card-sheet")}</a></p> }
    });
    let ask = match latest {
        None => view! { <p>{t!(here, "card-nobody")}</p> }.into_any(),
        Some(latest) => view! {
            <p>{t!(here, "card-count", count = holders.len())}</p>
            <p class="note">{icon("warning")}<span>{t!(here, "card-text", moment = here.text().moment(latest))}</span></p>
            <form method="post" action=here.to(&format!("/coordinate/{id}/cards"))>
                <input type="hidden" name="seen" value=latest.0.to_string()/>
                <button class="button">{t!(here, "card-do", count = holders.len())}</button>
            </form>
        }
        .into_any(),
    };
    let title = t!(here, "card-title");
    let body = view! {
        {back(&here, id)}
        <h1>{title.clone()}</h1>
        {refusal(refused)}
        {sheet}
        {ask}
    };
    Ok(Page::new(title, body).status(status).respond(&here))
}
