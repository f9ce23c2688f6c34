//! One person of a class: what is done and missing, the practical, a lost password, the certificate.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::attempt::{CoachRefusal, NOTE_MAX, check_coaching};
use domain::cohort::Cohort;
use domain::course::Course;
use domain::enrolment::Finding;
use domain::id::{CohortId, EnrolmentId};
use domain::person::{Coordinator, Instructor};
use leptos::prelude::*;
use store::cohort::Member;

use super::slip::{self, Handed, Line};
use super::{back, departure};
use crate::certificate::{replaces, worth_line};
use crate::component::{Area, icon, refusal};
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
    Proof(instructor): Proof<Instructor>,
    Path((_, id, enrolment)): At,
) -> Result<Response, AppError> {
    page(&here, &instructor, id, enrolment, None).await
}

async fn page(
    here: &Here,
    instructor: &Instructor,
    id: CohortId,
    enrolment: EnrolmentId,
    refused: Option<String>,
) -> Result<Response, AppError> {
    let db = &here.app.db;
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let (cohort, member) = find(here, instructor, id, enrolment).await?;
    let edition = store::course::of_major(db, cohort.course, cohort.major).await?;
    let course = here.app.editions.get(db, edition.id).await?;
    let facts = store::progress::of_person(db, &cohort, enrolment, member.person.id).await?;
    let progress = facts.progress(&course);
    let certificate = store::certificate::of_cohort(db, &cohort).await?.remove(&enrolment);
    let practical = match course.completion.practical && member.withdrawal.is_none() {
        true => Some(practical(here, instructor, (id, enrolment), &course, facts.practical).await?),
        false => None,
    };
    let runs = instructor.coordinates(&cohort.state);
    let valid = certificate.as_ref().is_some_and(|known| known.revocation.is_none());
    let to = |rest: &str| here.to(&format!("/coordinate/{id}{rest}"));

    let paper = certificate.map(|certificate| {
        let worth = certificate.worth(here.app.now().date());
        let reason = certificate.revocation.as_ref().filter(|revocation| !revocation.reason.is_empty());
        let reason = reason.map(|revocation| view! { <p><bdi>{revocation.reason.clone()}</bdi></p> });
        let renamed = runs && valid && certificate.snapshot.holder != member.person.name;
        let correct = renamed.then(|| {
            let holder = certificate.snapshot.holder.get(here.language).to_owned();
            view! {
                <form method="post" action=to(&format!("/certificates/{}/correct", certificate.id))>
                    <p class="note">{icon("warning")}<span>{t!(here, "coordinate-reissue-text", name = holder)}</span></p>
                    <button class="button second">{t!(here, "coordinate-reissue")}</button>
                </form>
            }
        });
        let of_certificate = |rest: &str| to(&format!("/certificates/{}/{rest}", certificate.id));
        let revoke = valid.then(
            || view! { <a class="button second" href=of_certificate("revoke")>{t!(here, "coordinate-revoke")}</a> },
        );
        let actions = runs.then(|| {
            view! {
                <div class="actions">
                    <a class="button" href=of_certificate("pdf")>{t!(here, "certificate-download")}</a>
                    {revoke}
                </div>
            }
        });
        view! {
            {worth_line(here, worth)}
            {reason}
            <p dir="ltr" class="code">{certificate.snapshot.serial.clone()}</p>
            {replaces(here, &certificate)}
            {actions}
            {correct}
        }
    });
    let issue = (runs && !valid && progress.is_complete()).then(|| {
        view! {
            <form method="post" action=to("/certificates")>
                <input type="hidden" name="enrolment" value=enrolment.to_string()/>
                <button class="button">{t!(here, "coordinate-issue")}</button>
            </form>
        }
    });
    let tests: Vec<_> = facts
        .attempts
        .iter()
        .map(|attempt| {
            let name = crate::attempt::name(here, attempt.test);
            let says = match attempt.score {
                Some(score) => t!(here, "coordinate-test-done", test = name, percent = score.percent()),
                None => t!(here, "coordinate-test-open", test = name),
            };
            view! { <li><a href=to(&format!("/people/{enrolment}/attempts/{}", attempt.id))>{says}</a></li> }
        })
        .collect();
    let tests = (!tests.is_empty()).then(|| view! { <ul class="links">{tests}</ul> });
    let is_in = member.withdrawal.is_none();
    let needs_coaching = check_coaching("?", course.last.as_ref(), &facts.attempts, facts.coachings).is_ok();
    let coaching = (is_in && needs_coaching).then(|| {
        view! {
            <section>
                <h2>{t!(here, "coordinate-coaching")}</h2>
                <p>{t!(here, "coordinate-coaching-text")}</p>
                {refusal(refused)}
                <form method="post" action=to(&format!("/people/{enrolment}/coaching"))>
                    <Area name="note" label=t!(here, "coordinate-coaching-note") maxlength=NOTE_MAX as u32 required=true/>
                    <button class="button second">{t!(here, "coordinate-coaching-do")}</button>
                </form>
            </section>
        }
    });
    let reference = here.app.reference();
    let rank = reference.rank(&member.rank).map(|rank| rank.name.get(here.language).to_owned()).unwrap_or_default();
    let name = member.person.name(here.language).to_owned();
    let card = runs.then(|| {
        view! { <p class="way"><a href=here.to(&format!("/coordinate/people/{}", member.person.id))>{t!(here, "register-card")}</a></p> }
    });
    // A role's holder is nobody's to take over by way of a class.
    let password = (runs && member.person.grants.is_empty()).then(|| {
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
    let left = member.withdrawal.as_ref().map(|left| departure::told(here, left));
    let leave = (runs && !valid).then(|| {
        let says =
            if member.withdrawal.is_some() { t!(here, "departure-readmit") } else { t!(here, "departure-title") };
        view! { <p class="way"><a href=to(&format!("/people/{enrolment}/leave"))>{says}</a></p> }
    });
    // Their own test is for a colleague to read.
    let oral = (is_in && member.person.id != instructor.person().id)
        .then(|| super::oral::offer(here, &course, &facts, to(&format!("/people/{enrolment}/oral"))));
    let body = view! {
        {back(here, id)}
        <h1><bdi>{name.clone()}</bdi></h1>
        {card}
        <dl class="facts">
            <dt>{t!(here, "coordinate-rank")}</dt><dd>{rank}</dd>
            <dt>{t!(here, "coordinate-unit")}</dt><dd><bdi>{member.person.unit.clone()}</bdi></dd>
            <dt>{t!(here, "coordinate-sign-in-name")}</dt><dd dir="ltr">{member.person.sign_in_name.clone()}</dd>
        </dl>
        {left}
        <section>
            <h2>{t!(here, "course-completes")}</h2>
            <ul class="parts">{progress.parts.iter().map(|part| part_line(here, part)).collect_view()}</ul>
            {tests}
            {issue}
            {paper}
        </section>
        {coaching}
        {oral}
        {practical}
        {password}
        {leave}
    };
    Ok(Page::new(name, body).status(status).respond(here))
}

/// Records what was done with somebody, and opens one more attempt for them.
pub async fn coach(
    State(app): State<App>,
    here: Here,
    Proof(instructor): Proof<Instructor>,
    Path((_, id, enrolment)): At,
    form: Form,
) -> Result<Response, AppError> {
    let (cohort, _) = find(&here, &instructor, id, enrolment).await?;
    let edition = store::course::of_major(&app.db, cohort.course, cohort.major).await?;
    let course = app.editions.get(&app.db, edition.id).await?;
    let at = app.now();
    match store::coaching::record(&app.db, &instructor, (id, enrolment), &course, form.get("note"), at).await {
        // Sent twice, it has been done: the page shows it.
        Ok(()) | Err(store::Error::Refused(CoachRefusal::NotNeeded)) => {
            Ok(Redirect::to(&here.to(&format!("/coordinate/{id}/people/{enrolment}?said=coached"))).into_response())
        }
        Err(store::Error::Refused(CoachRefusal::NoNote)) => {
            let why = t!(here, "coordinate-coaching-no-note");
            let here = here.on(format!("/coordinate/{id}/people/{enrolment}"));
            page(&here, &instructor, id, enrolment, Some(why)).await
        }
        Err(other) => Err(other.into()),
    }
}

/// By the rubric on a page of its own; without one, the bare finding here.
async fn practical(
    here: &Here,
    instructor: &Instructor,
    (id, enrolment): (CohortId, EnrolmentId),
    course: &Course,
    found: Option<Finding>,
) -> Result<AnyView, AppError> {
    let to = here.to(&format!("/coordinate/{id}/people/{enrolment}/practical"));
    let content = if course.rubric.is_some() {
        let record = store::assessment::find_for(&here.app.db, instructor, (id, enrolment)).await?;
        super::practical::state(here, &record, found, to).into_any()
    } else {
        let choice = |finding: Finding, label: String| {
            view! {
                <label class="option">
                    <input type="radio" name="finding" value=finding.code() checked=found == Some(finding) required=true/><span>{label}</span>
                </label>
            }
        };
        view! {
            <form method="post" action=to>
                <fieldset class="presence">
                    <legend class="unseen">{t!(here, "coordinate-practical")}</legend>
                    {choice(Finding::Competent, t!(here, "coordinate-competent"))}
                    {choice(Finding::NotYet, t!(here, "coordinate-not-yet"))}
                </fieldset>
                <button class="button second">{t!(here, "coordinate-practical-save")}</button>
            </form>
        }
        .into_any()
    };
    Ok(view! { <section><h2>{t!(here, "coordinate-practical")}</h2>{content}</section> }.into_any())
}

/// A new first password for somebody who lost theirs.
pub async fn issue_password(
    State(app): State<App>,
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id, enrolment)): At,
) -> Result<Response, AppError> {
    let here = here.on(format!("/coordinate/{id}/people/{enrolment}"));
    let (_, member) = find(&here, &coordinator.clone().into(), id, enrolment).await?;
    let password = first_password();
    let hash = app.hasher.hash(password.clone()).await?;
    store::enrolment::issue_password(&app.db, &coordinator, id, enrolment, hash, app.now()).await?;
    let line = Line {
        name: member.person.name.clone(),
        sign_in_name: member.person.sign_in_name.clone(),
        handed: Handed::Password(password),
    };
    Ok(slip::hand_out(&here, &coordinator, id, vec![line], vec![]))
}

/// A person of a class of this instructor's.
pub async fn find(
    here: &Here,
    instructor: &Instructor,
    id: CohortId,
    enrolment: EnrolmentId,
) -> Result<(Cohort, Member), AppError> {
    let cohort = store::cohort::find_taught(&here.app.db, instructor, id).await?;
    let members = store::cohort::ever(&here.app.db, &cohort).await?;
    let member = members.into_iter().find(|member| member.enrolment == enrolment).ok_or(AppError::NotFound)?;
    Ok((cohort, member))
}
