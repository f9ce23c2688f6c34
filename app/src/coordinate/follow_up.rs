//! Following up: what is due, a class with its people, and the checklist of one person.

use std::collections::BTreeMap;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::course::Course;
use domain::follow_up::{FollowUp, FollowUpRefusal, Seen, TOLD_BY_MAX, Wave};
use domain::id::{CohortId, EnrolmentId};
use domain::person::{Coordinator, Instructor};
use domain::roster::COLUMNS;
use leptos::prelude::*;
use store::follow_up::Awaited;

use super::list::column_named;
use super::people::cells;
use super::{back, member};
use crate::component::{Field, bar, icon, mark, refusal};
use crate::error::AppError;
use crate::file::{File, Line};
use crate::form::Form;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::state::App;
use crate::t;
use crate::text::plain;

/// What is due, class by class.
pub async fn due(here: Here, Proof(coordinator): Proof<Coordinator>) -> Result<Response, AppError> {
    let today = here.app.now().date();
    let due = store::follow_up::due(&here.app.db, &coordinator, today).await?;
    let reference = here.app.reference();
    let nothing =
        due.is_empty().then(|| view! { <section class="empty">{mark()}<p>{t!(here, "follow-up-none")}</p></section> });
    let rows = due.iter().map(|due| {
        let cohort = &due.cohort;
        let state = reference.state(&cohort.state).map(|state| state.name.get(here.language).to_owned());
        let since = here.text().date(due.wave.due(cohort.ends));
        view! {
            <li>
                <a class="course" href=here.to(&format!("/coordinate/{}/follow-ups/{}", cohort.id, due.wave.code()))>
                    <span class="code">{cohort.course_code.clone()}</span>
                    <strong><bdi>{cohort.place.get(here.language).to_owned()}</bdi>" · "{state.unwrap_or_default()}</strong>
                    <span>{t!(here, "follow-up-since", count = due.wave.days(), date = since)}</span>
                    <span class="facts">{t!(here, "follow-up-told", told = due.told, of = due.people)}</span>
                </a>
            </li>
        }
    });
    let files = (!due.is_empty()).then(|| {
        view! {
            <div class="actions">
                <a class="button second" href=here.to("/coordinate/follow-ups/xlsx")>{t!(here, "coordinate-book-xlsx")}</a>
                <a class="button second" href=here.to("/coordinate/follow-ups/csv")>{t!(here, "coordinate-book-csv")}</a>
            </div>
        }
    });
    let title = t!(here, "follow-up-title");
    let body = view! {
        <nav class="where"><a href=here.to("/coordinate")>{t!(here, "coordinate-title")}</a></nav>
        <h1>{title.clone()}</h1>
        <p>{t!(here, "follow-up-text")}</p>
        {files}
        <ul class="courses">{rows.collect_view()}</ul>
        {nothing}
    };
    Ok(Page::new(title, body).respond(&here))
}

pub async fn csv(here: Here, Proof(coordinator): Proof<Coordinator>) -> Result<Response, AppError> {
    file(&here, &coordinator).await?.csv()
}

pub async fn xlsx(here: Here, Proof(coordinator): Proof<Coordinator>) -> Result<Response, AppError> {
    file(&here, &coordinator).await?.xlsx(&here)
}

/// Everybody of whom it is due and not told: whoever calls the stations goes through it.
async fn file(here: &Here, coordinator: &Coordinator) -> Result<File, AppError> {
    let today = here.app.now().date();
    let awaited = store::follow_up::awaited(&here.app.db, coordinator, today).await?;
    let more = [
        t!(here, "certificate-course"),
        t!(here, "coordinate-place"),
        t!(here, "follow-up-title"),
        t!(here, "follow-up-due-since"),
    ];
    let heads = COLUMNS.iter().map(|column| column_named(here, column)).chain(more);
    let head = Line::Head(heads.map(|head| plain(&head)).collect());
    let lines = awaited.iter().map(|Awaited { cohort, wave, person }| {
        let more = [
            cohort.course_code.clone(),
            cohort.place.get(here.language).to_owned(),
            plain(&t!(here, "follow-up-wave", count = wave.days())),
            wave.due(cohort.ends).to_string(),
        ];
        Line::words(cells(here, person).iter().chain(&more))
    });
    Ok(File { name: format!("follow-ups-{today}"), lines: std::iter::once(head).chain(lines).collect() })
}

/// Everybody of a class who is certified, with what was told; and its sums.
pub async fn of_class(
    here: Here,
    Proof(instructor): Proof<Instructor>,
    Path((_, id, wave)): Path<(String, CohortId, String)>,
) -> Result<Response, AppError> {
    let db = &here.app.db;
    let wave = Wave::from_code(&wave).ok_or(AppError::NotFound)?;
    let cohort = store::cohort::find_taught(db, &instructor, id).await?;
    let edition = store::course::of_major(db, cohort.course, cohort.major).await?;
    let course = here.app.editions.get(db, edition.id).await?;
    let told = store::follow_up::of_class(db, &cohort, wave).await?;
    let certificates = store::certificate::of_cohort(db, &cohort).await?;
    let is_certified = |seat| certificates.get(seat).is_some_and(|known| known.revocation.is_none());
    let members = store::cohort::members(db, &cohort).await?;
    let people: Vec<_> = members
        .iter()
        .filter(|member| is_certified(&member.enrolment))
        .map(|member| {
            let (drawing, says) = match told.get(&member.enrolment) {
                Some(told) => ("done", told.told_by.clone()),
                None => ("open", t!(here, "follow-up-open")),
            };
            let href = here.to(&format!("/coordinate/{id}/people/{}/follow-ups/{}", member.enrolment, wave.code()));
            view! {
                <li class:done=drawing == "done">
                    <a href=href>{icon(drawing)}<span><bdi>{member.person.name(here.language).to_owned()}</bdi></span><span class="facts"><bdi>{says}</bdi></span></a>
                </li>
            }
        })
        .collect();
    let nobody = people
        .is_empty()
        .then(|| view! { <section class="empty">{mark()}<p>{t!(here, "follow-up-nobody")}</p></section> });
    let others = Wave::ALL.map(|other| {
        let current = (other == wave).then_some("page");
        let href = here.to(&format!("/coordinate/{id}/follow-ups/{}", other.code()));
        view! { <li><a href=href aria-current=current>{t!(here, "follow-up-wave", count = other.days())}</a></li> }
    });
    let title = t!(here, "follow-up-title");
    let body = view! {
        {back(&here, id)}
        <h1>{title.clone()}</h1>
        <nav aria-label=title.clone()><ul class="links">{others.collect_view()}</ul></nav>
        <p>{t!(here, "follow-up-due", date = here.text().date(wave.due(cohort.ends)))}</p>
        <ol class="lines">{people}</ol>
        {nobody}
        {sums(&here, &course, &told)}
    };
    Ok(Page::new(title, body).respond(&here))
}

/// How often each outcome was seen at work.
fn sums(here: &Here, course: &Course, told: &BTreeMap<EnrolmentId, FollowUp>) -> Option<AnyView> {
    let tables = course.outcomes.iter().map(|outcome| {
        let rows = Seen::ALL.map(|seen| {
            let count = told.values().filter(|one| one.seen.get(&outcome.id) == Some(&seen)).count();
            view! {
                <tr>
                    <th scope="row">{seen_named(here, seen)}</th>
                    <td>{count.to_string()}</td>
                    <td class="share">{bar(count as u64, told.len() as u64)}</td>
                </tr>
            }
        });
        view! {
            <table class="pivot answers">
                <caption>{outcome.words.get(here.language).to_owned()}</caption>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        }
    });
    (!told.is_empty())
        .then(|| view! { <section><h2>{t!(here, "follow-up-sums")}</h2>{tables.collect_view()}</section> }.into_any())
}

type At = Path<(String, CohortId, EnrolmentId, String)>;

pub async fn show(
    here: Here,
    Proof(instructor): Proof<Instructor>,
    Path((_, id, seat, wave)): At,
) -> Result<Response, AppError> {
    let wave = Wave::from_code(&wave).ok_or(AppError::NotFound)?;
    page(&here, &instructor, (id, seat, wave), None).await
}

pub async fn record(
    State(app): State<App>,
    here: Here,
    Proof(instructor): Proof<Instructor>,
    Path((_, id, seat, wave)): At,
    form: Form,
) -> Result<Response, AppError> {
    let wave = Wave::from_code(&wave).ok_or(AppError::NotFound)?;
    let cohort = store::cohort::find_taught(&app.db, &instructor, id).await?;
    let edition = store::course::of_major(&app.db, cohort.course, cohort.major).await?;
    let course = app.editions.get(&app.db, edition.id).await?;
    let seen = |outcome: &str| Seen::from_code(form.get(&format!("seen-{outcome}")));
    let done = match FollowUp::read(&course, seen, form.get("told_by")) {
        Ok(told) => store::follow_up::record(&app.db, &instructor, (id, seat), wave, &told, app.now()).await,
        Err(refused) => Err(store::Error::Refused(refused)),
    };
    let why = match done {
        Ok(()) => {
            let to = format!("/coordinate/{id}/follow-ups/{}?said=followed-up", wave.code());
            return Ok(Redirect::to(&here.to(&to)).into_response());
        }
        Err(store::Error::Refused(FollowUpRefusal::TooEarly(due))) => {
            t!(here, "follow-up-refused-early", date = here.text().date(due))
        }
        Err(store::Error::Refused(FollowUpRefusal::Incomplete(_))) => t!(here, "follow-up-refused-incomplete"),
        Err(store::Error::Refused(FollowUpRefusal::ByNobody)) => t!(here, "follow-up-refused-nobody"),
        Err(other) => return Err(other.into()),
    };
    page(&here, &instructor, (id, seat, wave), Some((&form, why))).await
}

/// The checklist; on paper too, for a supervisor who fills it in by hand.
async fn page(
    here: &Here,
    instructor: &Instructor,
    (id, seat, wave): (CohortId, EnrolmentId, Wave),
    refused: Option<(&Form, String)>,
) -> Result<Response, AppError> {
    let db = &here.app.db;
    let (cohort, member) = member::find(here, instructor, id, seat).await?;
    let certificate = store::certificate::of_cohort(db, &cohort).await?.remove(&seat);
    certificate.filter(|known| known.revocation.is_none()).ok_or(AppError::NotFound)?;
    let edition = store::course::of_major(db, cohort.course, cohort.major).await?;
    let course = here.app.editions.get(db, edition.id).await?;
    let known = store::follow_up::of_class(db, &cohort, wave).await?.remove(&seat);
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let chosen = |outcome: &str| match &refused {
        Some((form, _)) => Seen::from_code(form.get(&format!("seen-{outcome}"))),
        None => known.as_ref().and_then(|known| known.seen.get(outcome).copied()),
    };
    let told_by = match &refused {
        Some((form, _)) => form.get("told_by").to_owned(),
        None => known.as_ref().map(|known| known.told_by.clone()).unwrap_or_default(),
    };
    let questions = course.outcomes.iter().map(|outcome| {
        let options = Seen::ALL.map(|seen| {
            view! {
                <label class="option">
                    <input type="radio" name=format!("seen-{}", outcome.id) value=seen.code() required=true
                        checked=chosen(&outcome.id) == Some(seen)/>
                    <span>{seen_named(here, seen)}</span>
                </label>
            }
        });
        view! { <fieldset class="short"><legend>{outcome.words.get(here.language).to_owned()}</legend>{options.collect_view()}</fieldset> }
    });
    let list = here.to(&format!("/coordinate/{id}/follow-ups/{}", wave.code()));
    let name = member.person.name(here.language).to_owned();
    let body = view! {
        <nav class="where"><a href=list>{t!(here, "follow-up-title")}</a></nav>
        <h1><bdi>{name.clone()}</bdi></h1>
        <p>{course.title.get(here.language).to_owned()}" · "{t!(here, "follow-up-wave", count = wave.days())}</p>
        {refusal(refused.as_ref().map(|(_, why)| why.clone()))}
        <p>{t!(here, "follow-up-ask")}</p>
        <form method="post" action=here.to(&format!("/coordinate/{id}/people/{seat}/follow-ups/{}", wave.code()))>
            {questions.collect_view()}
            <Field name="told_by" label=t!(here, "follow-up-told-by") hint=t!(here, "follow-up-told-by-hint") dir="auto"
                value=told_by required=true maxlength=TOLD_BY_MAX as u32/>
            <button class="button">{t!(here, "follow-up-save")}</button>
        </form>
    };
    Ok(Page::new(name, body).status(status).respond(here))
}

/// What was seen, in words.
pub fn seen_named(here: &Here, seen: Seen) -> String {
    match seen {
        Seen::Done => t!(here, "follow-up-seen-done"),
        Seen::NotYet => t!(here, "follow-up-seen-not-yet"),
        Seen::NoChance => t!(here, "follow-up-seen-no-chance"),
    }
}
