//! Issuing certificates for one person or for everybody who has completed, and revoking one.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::certificate::{IssueRefusal, REASON_MAX, RevokeRefusal, code};
use domain::id::{CertificateId, CohortId};
use domain::language::{Bilingual, Language};
use domain::person::Coordinator;
use leptos::prelude::*;
use store::certificate::Terms;

use super::back;
use crate::component::{icon, refusal};
use crate::course::part_words;
use crate::error::AppError;
use crate::form::Form;
use crate::here::{Here, Proof};
use crate::island::textarea;
use crate::page::Page;
use crate::state::{App, chance};
use crate::t;

/// Issues for one person, or for all who have completed and have none.
pub async fn issue(
    State(app): State<App>,
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id)): Path<(String, CohortId)>,
    form: Form,
) -> Result<Response, AppError> {
    let here = here.on(format!("/coordinate/{id}"));
    let cohort = store::cohort::find_for(&app.db, &coordinator, id).await?;
    let edition = store::course::of_major(&app.db, cohort.course, cohort.major).await?;
    let course = app.editions.get(&app.db, edition.id).await?;
    let asked = form.get("enrolment");
    let all = asked == "all";
    let members = store::cohort::members(&app.db, &cohort).await?;
    let members: Vec<_> = members.into_iter().filter(|member| all || member.enrolment.to_string() == asked).collect();
    if members.is_empty() {
        return Err(AppError::NotFound);
    }
    let facts = store::progress::of_cohort(&app.db, &cohort).await?;
    let reference = app.reference();
    let state = reference.state(&cohort.state).map(|state| state.name.clone()).unwrap_or_default();
    let place = |language: Language, comma: &str| format!("{}{comma} {}", cohort.place, state.get(language));
    let mut rows = Vec::new();
    for member in members {
        let complete = facts.get(&member.enrolment).is_some_and(|facts| facts.progress(&course).is_complete());
        if all && !complete {
            continue;
        }
        let terms = Terms {
            course: &course,
            rank: reference.rank(&member.rank).map(|rank| rank.name.clone()).unwrap_or_default(),
            place: Bilingual::new(place(Language::English, ","), place(Language::Arabic, "،")),
            issuer: app.settings.issuer.clone(),
            issuer_code: &app.settings.issuer_code,
            sign: &|snapshot, at| app.sign(snapshot, at),
        };
        let code = code(&mut chance);
        let issued =
            store::certificate::issue(&app.db, &coordinator, id, member.enrolment, &terms, code, app.now()).await;
        let name = member.person.name(here.language).to_owned();
        let row = match issued {
            Ok(certificate) => {
                let href = here.to(&format!("/coordinate/{id}/certificates/{}/pdf", certificate.id));
                view! {
                    <li class="done">{icon("done")}<bdi>{name}</bdi>" "<a href=href dir="ltr">{certificate.snapshot.serial}</a></li>
                }
                .into_any()
            }
            Err(store::Error::Refused(IssueRefusal::AlreadyIssued { serial })) if all => {
                view! { <li>{icon("open")}<bdi>{name}</bdi>" "<bdi dir="ltr">{serial}</bdi></li> }.into_any()
            }
            Err(store::Error::Refused(refused)) => {
                let why = issue_refused(&here, &refused);
                view! { <li>{icon("open")}<bdi>{name}</bdi>" "<span>{why}</span></li> }.into_any()
            }
            Err(other) => return Err(other.into()),
        };
        rows.push(row);
    }
    let title = t!(here, "coordinate-issued");
    let body = view! {
        {back(&here, id)}
        <h1>{title.clone()}</h1>
        <ul class="parts">{rows}</ul>
    };
    Ok(Page::new(title, body).respond(&here))
}

fn issue_refused(here: &Here, refused: &IssueRefusal) -> String {
    match refused {
        IssueRefusal::AlreadyIssued { serial } => t!(here, "coordinate-refused-issued", serial = serial.clone()),
        IssueRefusal::NotComplete { missing } => {
            let missing = missing.iter().map(|part| part_words(here, part)).collect::<Vec<_>>().join(" ");
            t!(here, "coordinate-refused-incomplete", missing = missing)
        }
    }
}

/// Asks why.
pub async fn ask_revoke(
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id, certificate)): Path<(String, CohortId, CertificateId)>,
) -> Result<Response, AppError> {
    revoke_page(&here, &coordinator, id, certificate, "", None).await
}

pub async fn revoke(
    State(app): State<App>,
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id, certificate)): Path<(String, CohortId, CertificateId)>,
    form: Form,
) -> Result<Response, AppError> {
    let reason = form.get("reason");
    match store::certificate::revoke(&app.db, &coordinator, certificate, reason, app.now()).await {
        Ok(()) => Ok(Redirect::to(&here.to(&format!("/coordinate/{id}?said=revoked"))).into_response()),
        Err(store::Error::Refused(refused)) => {
            let why = match refused {
                RevokeRefusal::NoReason => t!(here, "coordinate-refused-reason"),
                RevokeRefusal::AlreadyRevoked { at } => {
                    t!(here, "coordinate-refused-revoked", date = here.text().date(at.date()))
                }
            };
            revoke_page(&here, &coordinator, id, certificate, reason, Some(why)).await
        }
        Err(other) => Err(other.into()),
    }
}

async fn revoke_page(
    here: &Here,
    coordinator: &Coordinator,
    id: CohortId,
    certificate: CertificateId,
    reason: &str,
    refused: Option<String>,
) -> Result<Response, AppError> {
    let (cohort, known) = store::certificate::find_for(&here.app.db, coordinator, certificate).await?;
    if cohort.id != id {
        return Err(AppError::NotFound);
    }
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let title = t!(here, "coordinate-revoke");
    let body = view! {
        {back(here, id)}
        <h1>{title.clone()}</h1>
        <p><bdi>{known.snapshot.holder.get(here.language).to_owned()}</bdi>" · "<bdi dir="ltr">{known.snapshot.serial}</bdi></p>
        <p>{t!(here, "coordinate-revoke-text")}</p>
        {refusal(refused)}
        <form method="post" action=here.to(&format!("/coordinate/{id}/certificates/{certificate}/revoke"))>
            <div class="field">
                <label for="reason">{t!(here, "coordinate-reason")}</label>
                <textarea id="reason" name="reason" rows="3" dir="auto" maxlength=REASON_MAX.to_string() required=true inner_html=textarea(reason)></textarea>
            </div>
            <button class="button danger">{t!(here, "coordinate-revoke-do")}</button>
        </form>
    };
    Ok(Page::new(title, body).status(status).respond(here))
}
