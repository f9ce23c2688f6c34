//! Issuing certificates for one person or for everybody who has completed, and one anew that has a wrong name.

use std::time::Duration;

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::certificate::{ReissueRefusal, code};
use domain::cohort::Cohort;
use domain::id::{CertificateId, CohortId, EnrolmentId};
use domain::language::Language;
use domain::person::Coordinator;
use store::certificate::correction::Stamp;

use crate::error::AppError;
use crate::form::Form;
use crate::here::{Here, Proof};
use crate::state::{App, chance};

/// How long whoever asks waits for the end, which one certificate never misses.
const A_MOMENT: Duration = Duration::from_secs(2);

/// Asks for the certificate of one person, or of all who have completed and have none.
pub async fn issue(
    State(app): State<App>,
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id)): Path<(String, CohortId)>,
    form: Form,
) -> Result<Response, AppError> {
    let cohort = store::cohort::find_for(&app.db, &coordinator, id).await?;
    let people = match form.get("enrolment") {
        "all" => ready(&app, &cohort).await?,
        one => vec![one.parse().map_err(|_| AppError::NotFound)?],
    };
    if people.is_empty() {
        // Somebody else was quicker: the page of the class says how it stands.
        return Ok(Redirect::to(&here.to(&format!("/coordinate/{id}"))).into_response());
    }
    let batch = store::certificate::batch::begin(&app.db, &coordinator, id, &people, app.now()).await?;
    let work = tokio::spawn(async move { crate::issuing::work(&app, batch).await });
    // The work goes on, whether anybody waits for it or not.
    let _ = tokio::time::timeout(A_MOMENT, work).await;
    Ok(Redirect::to(&here.to(&format!("/coordinate/{id}/batches/{batch}"))).into_response())
}

/// Everybody of a class who has completed and has no valid certificate, in the order in which papers are printed.
async fn ready(app: &App, cohort: &Cohort) -> Result<Vec<EnrolmentId>, AppError> {
    let edition = store::course::of_major(&app.db, cohort.course, cohort.major).await?;
    let course = app.editions.get(&app.db, edition.id).await?;
    let facts = store::progress::of_cohort(&app.db, cohort).await?;
    let issued = store::certificate::of_cohort(&app.db, cohort).await?;
    let mut members = store::cohort::members(&app.db, cohort).await?;
    members.retain(|member| {
        let complete = facts.get(&member.enrolment).is_some_and(|facts| facts.progress(&course).is_complete());
        complete && issued.get(&member.enrolment).is_none_or(|known| known.revocation.is_some())
    });
    members.sort_by_cached_key(|member| (member.person.unit.clone(), member.person.name(Language::English).to_owned()));
    Ok(members.into_iter().map(|member| member.enrolment).collect())
}

/// Issues a certificate anew for the name that the register has now.
pub async fn correct(
    State(app): State<App>,
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id, certificate)): Path<(String, CohortId, CertificateId)>,
) -> Result<Response, AppError> {
    let design = store::certificate::design::current(&app.db).await?;
    let stamp = Stamp {
        issuer_code: &app.settings.issuer_code,
        code: code(&mut chance),
        design: &design,
        sign: &|snapshot, at| app.sign(snapshot, at),
    };
    let corrected =
        store::certificate::correction::correct(&app.db, &coordinator, (id, certificate), stamp, app.now()).await;
    let said = match corrected {
        Ok(_) => "reissued",
        // Pressed twice, or meanwhile ended: the page says how it stands.
        Err(store::Error::Refused(
            ReissueRefusal::NotValid
            | ReissueRefusal::RevocationAsked
            | ReissueRefusal::SameName
            | ReissueRefusal::Suspended,
        )) => "not-reissued",
        Err(store::Error::Refused(ReissueRefusal::OtherName)) => "other-name",
        Err(other) => return Err(other.into()),
    };
    Ok(Redirect::to(&here.to(&format!("/coordinate/{id}?said={said}"))).into_response())
}
