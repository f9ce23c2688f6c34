//! Issuing certificates for one person or for everybody who has completed, and one anew that has a wrong name.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::certificate::{IssueRefusal, ReissueRefusal, code};
use domain::id::{CertificateId, CohortId};
use domain::language::{Bilingual, Language};
use domain::person::Coordinator;
use leptos::prelude::*;
use store::certificate::Terms;
use store::certificate::correction::Stamp;

use super::back;
use crate::component::icon;
use crate::course::part_words;
use crate::error::AppError;
use crate::form::Form;
use crate::here::{Here, Proof};
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
        IssueRefusal::Suspended => t!(here, "standing-suspended"),
        IssueRefusal::Withdrawn => t!(here, "departure-refused-withdrawn"),
    }
}

/// Issues a certificate anew for the name that the register has now.
pub async fn correct(
    State(app): State<App>,
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id, certificate)): Path<(String, CohortId, CertificateId)>,
) -> Result<Response, AppError> {
    let stamp = Stamp {
        issuer_code: &app.settings.issuer_code,
        code: code(&mut chance),
        sign: &|snapshot, at| app.sign(snapshot, at),
    };
    let corrected =
        store::certificate::correction::correct(&app.db, &coordinator, (id, certificate), stamp, app.now()).await;
    let said = match corrected {
        Ok(_) => "reissued",
        // Pressed twice, or meanwhile ended: the page says how it stands.
        Err(store::Error::Refused(
            ReissueRefusal::NotValid | ReissueRefusal::RevocationAsked | ReissueRefusal::SameName,
        )) => "not-reissued",
        Err(other) => return Err(other.into()),
    };
    Ok(Redirect::to(&here.to(&format!("/coordinate/{id}?said={said}"))).into_response())
}
