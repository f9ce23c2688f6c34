//! One person of a class: what is done and missing, the practical, a lost password, the certificate.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::cohort::Cohort;
use domain::enrolment::Finding;
use domain::id::{CohortId, EnrolmentId};
use domain::person::Coordinator;
use leptos::prelude::*;
use store::cohort::Member;

use super::back;
use crate::certificate::worth_line;
use crate::component::icon;
use crate::course::part_line;
use crate::error::AppError;
use crate::form::Form;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::password::first_password;
use crate::state::App;
use crate::t;

type At = Path<(String, CohortId, EnrolmentId)>;

pub async fn show(
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id, enrolment)): At,
) -> Result<Response, AppError> {
    let db = &here.app.db;
    let (cohort, member) = find(&here, &coordinator, id, enrolment).await?;
    let edition = store::course::latest(db, &cohort.course_code.to_lowercase(), Some(cohort.major)).await?;
    let course = here.app.editions.get(db, edition.id).await?;
    let facts = store::progress::of_person(db, &cohort, enrolment, member.person.id).await?;
    let progress = facts.progress(&course);
    let certificate = store::certificate::of_cohort(db, &cohort).await?.remove(&enrolment);
    let valid = certificate.as_ref().is_some_and(|known| known.revocation.is_none());
    let to = |rest: &str| here.to(&format!("/coordinate/{id}{rest}"));

    let paper = certificate.map(|certificate| {
        let worth = certificate.worth(here.app.now().date());
        let reason = certificate.revocation.as_ref().map(|revocation| view! { <p>{revocation.reason.clone()}</p> });
        let revoke = valid.then(|| {
            let href = to(&format!("/certificates/{}/revoke", certificate.id));
            view! { <a class="button second" href=href>{t!(here, "coordinate-revoke")}</a> }
        });
        view! {
            {worth_line(&here, worth)}
            {reason}
            <p dir="ltr" class="code">{certificate.snapshot.serial.clone()}</p>
            <div class="actions">
                <a class="button" href=to(&format!("/certificates/{}/pdf", certificate.id))>{t!(here, "certificate-download")}</a>
                {revoke}
            </div>
        }
    });
    let issue = (!valid && progress.is_complete()).then(|| {
        view! {
            <form method="post" action=to("/certificates")>
                <input type="hidden" name="enrolment" value=enrolment.to_string()/>
                <button class="button">{t!(here, "coordinate-issue")}</button>
            </form>
        }
    });
    let practical = course.completion.practical.then(|| {
        let choice = |finding: Finding, label: String| {
            let checked = facts.practical == Some(finding);
            view! {
                <label class="option">
                    <input type="radio" name="finding" value=finding.code() checked=checked required=true/><span>{label}</span>
                </label>
            }
        };
        view! {
            <section>
                <h2>{t!(here, "coordinate-practical")}</h2>
                <form method="post" action=to(&format!("/people/{enrolment}/practical"))>
                    <fieldset class="presence">
                        <legend class="unseen">{t!(here, "coordinate-practical")}</legend>
                        {choice(Finding::Competent, t!(here, "coordinate-competent"))}
                        {choice(Finding::NotYet, t!(here, "coordinate-not-yet"))}
                    </fieldset>
                    <button class="button second">{t!(here, "coordinate-practical-save")}</button>
                </form>
            </section>
        }
    });
    let reference = here.app.reference();
    let rank = reference.rank(&member.rank).map(|rank| rank.name.get(here.language).to_owned()).unwrap_or_default();
    let name = member.person.name(here.language).to_owned();
    // A role's holder is nobody's to take over by way of a class.
    let password = member.person.grants.is_empty().then(|| {
        view! {
            <section>
                <h2>{t!(here, "coordinate-password")}</h2>
                <p>{t!(here, "coordinate-password-text")}</p>
                <form method="post" action=to(&format!("/people/{enrolment}/password"))>
                    <button class="button second">{t!(here, "coordinate-password-do")}</button>
                </form>
            </section>
        }
    });
    let body = view! {
        {back(&here, id)}
        <h1><bdi>{name.clone()}</bdi></h1>
        <dl class="facts">
            <dt>{t!(here, "coordinate-rank")}</dt><dd>{rank}</dd>
            <dt>{t!(here, "coordinate-unit")}</dt><dd><bdi>{member.person.unit.clone()}</bdi></dd>
            <dt>{t!(here, "coordinate-sign-in-name")}</dt><dd dir="ltr">{member.person.sign_in_name.clone()}</dd>
        </dl>
        <section>
            <h2>{t!(here, "course-completes")}</h2>
            <ul class="parts">{progress.parts.iter().map(|part| part_line(&here, part)).collect_view()}</ul>
            {issue}
            {paper}
        </section>
        {practical}
        {password}
    };
    Ok(Page::new(name, body).respond(&here))
}

pub async fn mark_practical(
    State(app): State<App>,
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id, enrolment)): At,
    form: Form,
) -> Result<Response, AppError> {
    let finding = Finding::from_code(form.get("finding")).ok_or(AppError::BadRequest)?;
    store::cohort::mark_practical(&app.db, &coordinator, id, enrolment, finding, app.now()).await?;
    Ok(Redirect::to(&here.to(&format!("/coordinate/{id}/people/{enrolment}?said=practical"))).into_response())
}

/// A new first password for somebody who lost theirs; shown once.
pub async fn issue_password(
    State(app): State<App>,
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id, enrolment)): At,
) -> Result<Response, AppError> {
    let here = here.on(format!("/coordinate/{id}/people/{enrolment}"));
    let (_, member) = find(&here, &coordinator, id, enrolment).await?;
    let password = first_password();
    let hash = app.hasher.hash(password.clone()).await?;
    store::enrolment::issue_password(&app.db, &coordinator, id, enrolment, hash, app.now()).await?;
    let title = t!(here, "coordinate-password");
    let body = view! {
        {back(&here, id)}
        <h1>{title.clone()}</h1>
        <p class="note">{icon("warning")}<span>{t!(here, "coordinate-once", count = 1)}</span></p>
        <dl class="facts">
            <dt>{t!(here, "coordinate-name")}</dt><dd><bdi>{member.person.name(here.language).to_owned()}</bdi></dd>
            <dt>{t!(here, "coordinate-sign-in-name")}</dt><dd><code dir="ltr">{member.person.sign_in_name.clone()}</code></dd>
            <dt>{t!(here, "coordinate-first-password")}</dt><dd><code dir="ltr">{password}</code></dd>
        </dl>
    };
    Ok(Page::new(title, body).respond(&here))
}

/// A person of a class of this coordinator.
pub async fn find(
    here: &Here,
    coordinator: &Coordinator,
    id: CohortId,
    enrolment: EnrolmentId,
) -> Result<(Cohort, Member), AppError> {
    let cohort = store::cohort::find_for(&here.app.db, coordinator, id).await?;
    let members = store::cohort::members(&here.app.db, &cohort).await?;
    let member = members.into_iter().find(|member| member.enrolment == enrolment).ok_or(AppError::NotFound)?;
    Ok((cohort, member))
}
