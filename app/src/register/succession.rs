//! Handing one's classes over to somebody of the register.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::id::PersonId;
use domain::person::{Coordinator, Reach, SuccessionRefusal};
use leptos::prelude::*;

use crate::component::refusal;
use crate::error::AppError;
use crate::form::Form;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::state::App;
use crate::t;

type At = Path<(String, PersonId)>;

pub async fn show(here: Here, Proof(coordinator): Proof<Coordinator>, Path((_, id)): At) -> Result<Response, AppError> {
    page(&here, &coordinator, id, None).await
}

/// Both coordinate, or only the successor, as was chosen.
pub async fn decide(
    State(app): State<App>,
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id)): At,
    form: Form,
) -> Result<Response, AppError> {
    let (db, at) = (&app.db, app.now());
    let (done, to) = match form.get("then") {
        "leave" => (store::succession::hand_over(db, &coordinator, id, at).await, "?said=handed-over".to_owned()),
        "stay" => {
            let to = format!("/coordinate/people/{id}?said=shared");
            (store::succession::share(db, &coordinator, id, at).await, to)
        }
        _ => return page(&here, &coordinator, id, Some(t!(here, "register-succeed-choose"))).await,
    };
    match done {
        Ok(()) => Ok(Redirect::to(&here.to(&to)).into_response()),
        Err(store::Error::Refused(refused)) => {
            let why = match refused {
                SuccessionRefusal::Oneself => t!(here, "register-succeed-oneself"),
                SuccessionRefusal::AlreadySo => t!(here, "register-succeed-already"),
            };
            page(&here, &coordinator, id, Some(why)).await
        }
        Err(other) => Err(other.into()),
    }
}

async fn page(
    here: &Here,
    coordinator: &Coordinator,
    id: PersonId,
    refused: Option<String>,
) -> Result<Response, AppError> {
    let person = super::find_for(&here.app.db, coordinator, id).await?.person;
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let card = here.to(&format!("/coordinate/people/{id}"));
    let reference = here.app.reference();
    let states = match coordinator.reach() {
        Reach::Everywhere => t!(here, "admin-everywhere"),
        Reach::States(states) => {
            let named = |code: &String| reference.state(code).map(|state| state.name.get(here.language).to_owned());
            states.iter().filter_map(named).collect::<Vec<_>>().join(" · ")
        }
    };
    let option = |value: &'static str, words: String| {
        view! { <label class="option"><input type="radio" name="then" value=value required=true/><span>{words}</span></label> }
    };
    let stay = (!coordinator.is_matched_by(&person)).then(|| option("stay", t!(here, "register-succeed-stay")));
    let name = person.name(here.language).to_owned();
    let title = t!(here, "register-succeed");
    let body = view! {
        <nav class="where"><a href=card.clone()><bdi>{name.clone()}</bdi></a></nav>
        <h1>{title.clone()}</h1>
        {refusal(refused)}
        <p>{t!(here, "register-succeed-text", name = name, places = states)}</p>
        <form method="post" action=format!("{card}/succeed")>
            <fieldset>
                <legend>{t!(here, "register-succeed-then")}</legend>
                {stay}
                {option("leave", t!(here, "register-succeed-leave"))}
            </fieldset>
            <button class="button">{t!(here, "register-succeed-do")}</button>
        </form>
    };
    Ok(Page::new(title, body).status(status).respond(here))
}
