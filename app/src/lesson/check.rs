//! Knowledge checks: answering one by a form or from the journal of a device, and what an answer was worth.

use std::collections::{BTreeMap, BTreeSet};

use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::id::EnrolmentId;
use domain::journal::{Check, Entry, Outcome};
use domain::person::Trainee;
use domain::question::Question;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use store::check::Checked;
use store::enrolment::Seat;
use uuid::Uuid;

use crate::component::{icon, refusal};
use crate::edition::reading;
use crate::error::AppError;
use crate::form::Form;
use crate::here::{Here, Proof};
use crate::journal::{Line, Parcel};
use crate::page::lang_of;
use crate::question::{self, Filled};
use crate::state::App;
use crate::t;

/// How many answers that wait are told in numbers; more are told as these.
const WAITING_MAX: usize = 20;

/// Takes an answer to a knowledge check and shows what it was worth.
pub async fn check(
    State(app): State<App>,
    here: Here,
    Proof(trainee): Proof<Trainee>,
    Path((_, course, module, lesson, id)): Path<(String, String, String, String, String)>,
    form: Form,
) -> Result<Response, AppError> {
    let reading = reading(&here, trainee.person(), &course).await?;
    let known = reading.course.lesson(&module, &lesson).filter(|(_, lesson)| lesson.checks.contains(&id));
    let question = known.and_then(|_| reading.course.questions.get(&id)).ok_or(AppError::NotFound)?;
    let given = match question::read(question, &form) {
        Ok(given) => given,
        Err(refused) => {
            let refused = Refused { question: id, why: question::refused(&here, refused), form };
            let here = here.on(format!("/courses/{course}/{module}/{lesson}"));
            return super::page(&here, &trainee, (&course, &module, &lesson), Some(refused)).await;
        }
    };
    let shown = question::steady_order(question);
    let named = (reading.edition.course, reading.edition.code.as_str());
    store::check::check(&app.db, &trainee, named, question, &given, &shown, app.now()).await?;
    Ok(Redirect::to(&here.to(&format!("/courses/{course}/{module}/{lesson}#q-{id}"))).into_response())
}

/// Which knowledge check a line answers.
#[derive(Debug, Deserialize)]
struct About {
    check: String,
}

/// What a device is told.
#[derive(Serialize)]
struct Told {
    lines: Vec<(Uuid, Outcome)>,
    /// By question.
    results: BTreeMap<String, Worth>,
    /// The server's clock, in milliseconds since 1970.
    now: i64,
}

/// What is said after an answer, in the language of the page.
#[derive(Serialize)]
struct Worth {
    html: String,
    /// How much is left of the lesson; empty where nothing is.
    left: String,
}

/// What devices send of the checks that they recorded. Nobody has to be signed in, as for a test.
pub async fn receive(
    State(app): State<App>,
    here: Here,
    Path(id): Path<EnrolmentId>,
    parcel: Result<Json<Parcel>, JsonRejection>,
) -> Result<Response, AppError> {
    // Whoever does not hold the key learns nothing, not even whether there is such a place in a class.
    let Ok(Json(parcel)) = parcel else { return Err(AppError::NotFound) };
    let sealed = store::check::sealed(&app.db, id).await?;
    let lines: Vec<Line<About>> = parcel.lines(&sealed.seal, id).ok_or(AppError::NotFound)?;
    let edition = store::course::of_major(&app.db, sealed.cohort.course, sealed.cohort.major).await?;
    let course = app.editions.get(&app.db, edition.id).await?;
    let entry = |line: &Line<About>| {
        let question = line.deed.check.clone();
        let given = course.check(&question).and_then(|(_, asked)| question::read(asked, &line.form()).ok());
        line.entry(Check { question, given })
    };
    let entries: Vec<Entry<Check>> = lines.iter().map(entry).collect();
    let language = entries.iter().rev().find_map(|entry| entry.language).unwrap_or(here.language);
    let here = Here { language, ..here };
    // All checks of the lessons that the lines are about, so that it can be said how many are left.
    let lessons = entries.iter().filter_map(|entry| course.check(&entry.deed.question));
    let beside: BTreeSet<String> = lessons.flat_map(|(lesson, _)| lesson.checks.iter().cloned()).collect();
    let beside: Vec<String> = beside.into_iter().collect();
    let shown = question::steady_order;
    let received =
        store::check::receive(&app.db, &sealed, parcel.with(&entries), &course, shown, &beside, app.now()).await?;
    let worth = |id: &String| {
        let (lesson, question) = course.check(id)?;
        let checked = received.checked.get(id).and_then(|checked| standing(question, checked))?;
        let left = lesson.checks.iter().filter(|id| !received.checked.contains_key(*id)).count();
        let left = if left == 0 { String::new() } else { t!(here, "lesson-checks-left", count = left) };
        let html = Owner::new().with(|| result(&here, question, checked).to_html());
        Some((id.clone(), Worth { html, left }))
    };
    let results = entries.iter().filter_map(|entry| worth(&entry.deed.question)).collect();
    Ok(Json(Told { lines: received.outcomes, results, now: app.now().0 }).into_response())
}

/// An answer that was not taken, with what was typed.
pub struct Refused {
    pub question: String,
    why: String,
    form: Form,
}

/// A knowledge check: the question, and after an answer what it was worth and why.
pub fn form(
    here: &Here,
    question: &Question,
    action: &str,
    checked: Option<&Checked>,
    refused: Option<&Refused>,
) -> AnyView {
    let (words, written) = question.words(here.language);
    let (lang, dir) = lang_of(here, written);
    let shown = question::steady_order(question);
    let checked = checked.and_then(|checked| standing(question, checked));
    let given = checked.map(|checked| &checked.given);
    let filled = Filled { given, typed: refused.map(|refused| &refused.form), ..Filled::default() };
    let id = format!("q-{}", question.id);
    let heading = format!("{id}-ask");
    let named_by = heading.clone();
    let result = checked.filter(|_| refused.is_none()).map(|checked| result(here, question, checked));
    let answered = checked.is_some();
    view! {
        <form class="check" id=id method="post" action=here.to(&format!("{action}/checks/{}", question.id)) lang=lang dir=dir>
            <fieldset aria-labelledby=named_by>
                <h3 id=heading inner_html=words.ask.clone()/>
                {(!words.stem.is_empty()).then(|| view! { <div class="stem" inner_html=words.stem.clone()/> })}
                {refusal(refused.map(|refused| refused.why.clone()))}
                {question::fields(here, question, words, &shown, filled)}
            </fieldset>
            <button class="button second">{if answered { t!(here, "lesson-check-again") } else { t!(here, "lesson-check") }}</button>
            {result}
        </form>
    }
    .into_any()
}

/// An answer, unless the question has changed since: the order is part of what was answered.
fn standing<'a>(question: &Question, checked: &'a Checked) -> Option<&'a Checked> {
    (checked.shown == question::steady_order(question)).then_some(checked)
}

/// What an answer was worth, and why.
fn result(here: &Here, question: &Question, checked: &Checked) -> AnyView {
    let (words, _) = question.words(here.language);
    let right = question.mark(&checked.given, &checked.shown).is_right();
    let own = question::picked(question, &checked.given, words, &checked.shown)
        .into_iter()
        .filter(|answer| !answer.feedback.is_empty())
        .map(|answer| view! { <div inner_html=answer.feedback.to_owned()/> });
    view! {
        <div class="result" class:right=right role="status">
            <p class="verdict">
                {icon(if right { "done" } else { "open" })}
                <strong>{if right { t!(here, "lesson-right") } else { t!(here, "lesson-not-yet") }}</strong>
            </p>
            {own.collect_view()}
            {(!words.feedback.is_empty()).then(|| view! { <div inner_html=words.feedback.clone()/> })}
        </div>
    }
    .into_any()
}

/// How many checks are left of a lesson.
pub fn left(here: &Here, count: usize) -> AnyView {
    if count == 0 {
        return ().into_any();
    }
    view! { <p class="hint" data-says="left">{t!(here, "lesson-checks-left", count = count)}</p> }.into_any()
}

/// What the script of the journal needs beside the forms: where it is kept and sent, and all that it may have to say.
pub fn journal(here: &Here, seat: &Seat) -> impl IntoView + use<> {
    let plain = |text: String| crate::text::plain(&text);
    let waiting: Vec<String> =
        (0..=WAITING_MAX).map(|count| plain(t!(here, "attempt-waiting", count = count))).collect();
    view! {
        <div
            id="checks"
            data-journal=seat.enrolment.to_string()
            data-seal=seat.seal.clone()
            data-now=here.app.now().0.to_string()
            data-post=format!("/api/enrolments/{}/journal", seat.enrolment)
            data-again=t!(here, "lesson-check-again")
            data-waiting=waiting.join("|")
        >
            <template>
                <p class="kept" data-at="device" role="status">{icon("device")}<span>{t!(here, "attempt-on-device")}</span></p>
                <p class="kept" data-at="server" role="status">{icon("done")}<span>{t!(here, "attempt-kept")}</span></p>
                <p class="kept" data-at="refused" role="alert">{icon("warning")}<span>{t!(here, "attempt-refused-answer")}</span></p>
                <p class="incomplete" role="alert">{icon("warning")}<span>{t!(here, "lesson-incomplete")}</span></p>
            </template>
            <section class="waiting" hidden=true aria-label=plain(t!(here, "attempt-waiting-title"))>
                <p role="status">{icon("device")}<span data-says="waiting"></span></p>
                <p class="hint" data-if="failed">{t!(here, "attempt-no-network")}</p>
                <div class="actions"><button type="button" class="button second" data-do="send">{t!(here, "attempt-send")}</button></div>
            </section>
        </div>
    }
}
