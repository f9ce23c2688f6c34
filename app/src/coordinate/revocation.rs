//! Revoking a certificate: one coordinator asks, with a reason, and another agrees.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::certificate::{REASON_MAX, RevokeRefusal, TOO_NEW};
use domain::id::{CertificateId, CohortId};
use domain::person::Coordinator;
use leptos::prelude::*;
use store::certificate::revocation::{self, Waiting};

use super::back;
use crate::component::{Area, icon, mark, refusal};
use crate::error::AppError;
use crate::form::Form;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::state::App;
use crate::t;

type At = Path<(String, CohortId, CertificateId)>;

/// What waits for a second person.
pub async fn list(here: Here, Proof(coordinator): Proof<Coordinator>) -> Result<Response, AppError> {
    let waiting = revocation::waiting(&here.app.db, &coordinator).await?;
    let nothing = waiting
        .is_empty()
        .then(|| view! { <section class="empty">{mark()}<p>{t!(here, "coordinate-revocations-none")}</p></section> });
    let rows = waiting.iter().map(|waiting| {
        let certificate = &waiting.certificate;
        let href = here.to(&format!("/coordinate/{}/certificates/{}/revoke", waiting.cohort, certificate.id));
        view! {
            <li>
                <a class="course" href=href>
                    <span class="code"><bdi dir="ltr">{certificate.snapshot.serial.clone()}</bdi></span>
                    <strong><bdi>{certificate.snapshot.holder.get(here.language).to_owned()}</bdi></strong>
                    <span><bdi>{waiting.asked.reason.clone()}</bdi></span>
                    <span class="facts">{asked_by(&here, waiting)}</span>
                </a>
            </li>
        }
    });
    let title = t!(here, "coordinate-revocations");
    let body = view! {
        <nav class="where"><a href=here.to("/coordinate")>{t!(here, "coordinate-title")}</a></nav>
        <h1>{title.clone()}</h1>
        <p>{t!(here, "coordinate-revocations-text")}</p>
        <ul class="courses">{rows.collect_view()}</ul>
        {nothing}
    };
    Ok(Page::new(title, body).respond(&here))
}

fn asked_by(here: &Here, waiting: &Waiting) -> String {
    let (name, date) = (waiting.by.get(here.language).to_owned(), here.text().date(waiting.asked.at.date()));
    t!(here, "coordinate-revoke-asked-by", name = name, date = date)
}

pub async fn show(
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id, certificate)): At,
) -> Result<Response, AppError> {
    page(&here, &coordinator, (id, certificate), "", None).await
}

/// Asks, agrees or lets it be.
pub async fn decide(
    State(app): State<App>,
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id, certificate)): At,
    form: Form,
) -> Result<Response, AppError> {
    let (db, at, which) = (&app.db, app.now(), (id, certificate));
    let reason = form.get("reason");
    let done = match form.get("do") {
        "agree" => revocation::agree(db, &coordinator, which, at).await.map(|()| "revoked"),
        "drop" => {
            revocation::drop_request(db, &coordinator, which, at).await?;
            Ok("revocation-dropped")
        }
        _ => revocation::ask(db, &coordinator, which, reason, at).await.map(|()| "revocation-asked"),
    };
    let refused = match done {
        Ok(said) => return Ok(Redirect::to(&here.to(&format!("/coordinate/{id}?said={said}"))).into_response()),
        Err(store::Error::Refused(refused)) => refused,
        Err(other) => return Err(other.into()),
    };
    let why = match refused {
        RevokeRefusal::NoReason => t!(here, "coordinate-refused-reason"),
        RevokeRefusal::AlreadyRevoked { on } => t!(here, "coordinate-refused-revoked", date = here.text().date(on)),
        RevokeRefusal::AlreadyAsked => t!(here, "coordinate-refused-asked"),
        RevokeRefusal::NotAsked => t!(here, "coordinate-refused-not-asked"),
        RevokeRefusal::NeedsAnother => t!(here, "coordinate-refused-another"),
        RevokeRefusal::TooNew => t!(here, "coordinate-refused-too-new", days = TOO_NEW),
    };
    page(&here, &coordinator, which, reason, Some(why)).await
}

async fn page(
    here: &Here,
    coordinator: &Coordinator,
    (id, certificate): (CohortId, CertificateId),
    reason: &str,
    refused: Option<String>,
) -> Result<Response, AppError> {
    let (known, waiting) = revocation::find(&here.app.db, coordinator, (id, certificate)).await?;
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let title = t!(here, "coordinate-revoke");
    let to = here.to(&format!("/coordinate/{id}/certificates/{certificate}/revoke"));
    let form = match &waiting {
        Some(waiting) => decision(here, coordinator, waiting, to),
        None => view! {
            <p>{t!(here, "coordinate-revoke-text")}</p>
            <form method="post" action=to>
                <Area name="reason" label=t!(here, "coordinate-reason") value=reason.to_owned()
                    maxlength=REASON_MAX as u32 required=true/>
                <button class="button danger">{t!(here, "coordinate-revoke-ask")}</button>
            </form>
        }
        .into_any(),
    };
    let body = view! {
        {back(here, id)}
        <h1>{title.clone()}</h1>
        <p><bdi>{known.snapshot.holder.get(here.language).to_owned()}</bdi>" · "<bdi dir="ltr">{known.snapshot.serial}</bdi></p>
        {refusal(refused)}
        {form}
    };
    Ok(Page::new(title, body).status(status).respond(here))
}

/// What the second person decides; and what the first one can still do.
fn decision(here: &Here, coordinator: &Coordinator, waiting: &Waiting, to: String) -> AnyView {
    let is_own = waiting.asked.by == coordinator.person().id;
    let says = if is_own { t!(here, "coordinate-revoke-waits") } else { t!(here, "coordinate-revoke-decide") };
    let drop = if is_own { t!(here, "coordinate-revoke-withdraw") } else { t!(here, "coordinate-revoke-decline") };
    let agree = (!is_own).then(|| {
        view! { <button class="button danger" name="do" value="agree">{t!(here, "coordinate-revoke-do")}</button> }
    });
    view! {
        <p class="note">{icon("clock")}<span>{asked_by(here, waiting)}</span></p>
        <blockquote><bdi>{waiting.asked.reason.clone()}</bdi></blockquote>
        <p>{says}</p>
        <form method="post" class="actions" action=to>
            {agree}
            <button class="button second" name="do" value="drop">{drop}</button>
        </form>
    }
    .into_any()
}
