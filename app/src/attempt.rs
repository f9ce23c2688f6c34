//! Taking a test: the rules before it, one question a page, handing it in, the result.

mod on_paper;
mod receive;
mod result;
mod sheet;
mod take;

pub use receive::{Handed, entries, entries_of_slip, receive};
pub use result::for_trainer as result_for_trainer;
pub use sheet::{offline, show as show_sheet};
pub use take::{Sitting, map, question_form, question_title, review_body};

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::attempt::{AnswerRefusal, BeginRefusal, Mode, Standing};
use domain::id::AttemptId;
use domain::person::Trainee;
use domain::test::TestKind;
use leptos::prelude::*;
use store::attempt::Reply;

use crate::component::{icon, mark, refusal};
use crate::edition::{Reading, reading};
use crate::error::AppError;
use crate::form::Form;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::question;
use crate::state::{App, chance};
use crate::t;

/// The rules of a test, before it is begun.
pub async fn rules(
    here: Here,
    Proof(trainee): Proof<Trainee>,
    Path((_, course, test)): Path<(String, String, String)>,
) -> Result<Response, AppError> {
    let test = TestKind::from_code(&test).ok_or(AppError::NotFound)?;
    let reading = reading(&here, trainee.person(), &course).await?;
    rules_page(&here, &reading, test, None)
}

pub async fn begin(
    State(app): State<App>,
    here: Here,
    Proof(trainee): Proof<Trainee>,
    Path((_, course, test)): Path<(String, String, String)>,
) -> Result<Response, AppError> {
    let test = TestKind::from_code(&test).ok_or(AppError::NotFound)?;
    let reading = reading(&here, trainee.person(), &course).await?;
    let seat = reading.seat.as_ref().ok_or(AppError::NotFound)?;
    let edition = (reading.edition.id, &*reading.course);
    let begun = store::attempt::begin(&app.db, &trainee, seat.enrolment, test, edition, &mut chance, app.now()).await;
    match begun {
        Ok(id) => Ok(Redirect::to(&here.to(&format!("/attempts/{id}"))).into_response()),
        Err(store::Error::Refused(BeginRefusal::Open { attempt })) => {
            Ok(Redirect::to(&here.to(&format!("/attempts/{attempt}"))).into_response())
        }
        Err(store::Error::Refused(refused)) => {
            let why = begin_refused(&here, refused);
            rules_page(&here, &reading, test, Some(why))
        }
        Err(other) => Err(other.into()),
    }
}

/// An attempt: the question that the address asks for while it is open, its result afterwards.
pub async fn show(
    here: Here,
    Proof(trainee): Proof<Trainee>,
    Path((_, id)): Path<(String, AttemptId)>,
) -> Result<Response, AppError> {
    let sitting = take::sit(&here, &trainee, id).await?;
    match sitting.attempt.standing {
        Standing::Submitted { .. } => result::page(&here, &trainee, &sitting).await,
        Standing::Open { .. } if sitting.attempt.mode == Mode::Paper => Ok(on_paper::page(&here, &sitting)),
        Standing::Open { .. } if sitting.attempt.mode.is_conducted() => Ok(meanwhile(&here)),
        Standing::Open { .. } => Ok(take::question_page(&here, &sitting, sitting.asked_place(&here), None)),
    }
}

/// Keeps one answer and goes on to the next question.
pub async fn answer(
    State(app): State<App>,
    here: Here,
    Proof(trainee): Proof<Trainee>,
    Path((_, id, place)): Path<(String, AttemptId, usize)>,
    form: Form,
) -> Result<Response, AppError> {
    let sitting = take::sit(&here, &trainee, id).await?;
    let question = sitting.question(place).ok_or(AppError::NotFound)?;
    let too_late = || Ok(Redirect::to(&here.to(&format!("/attempts/{id}?late=1"))).into_response());
    if sitting.attempt.mode.is_conducted() {
        // The page says who writes the answers down.
        return Ok(Redirect::to(&here.to(&sitting.page)).into_response());
    }
    let given = match question::read(question, &form) {
        Ok(given) => given,
        Err(_) if matches!(sitting.attempt.standing, Standing::Submitted { .. }) => return too_late(),
        Err(refused) => {
            let why = question::refused(&here, refused);
            let here = here.on(format!("/attempts/{id}?question={}", place + 1));
            return Ok(take::question_page(&here, &sitting, place, Some((why, form))));
        }
    };
    let (_, written) = question.words(here.language);
    let reply = Reply { place, given: &given, language: Some(written) };
    match store::attempt::answer(&app.db, &trainee, id, reply, &sitting.course, app.now()).await {
        Ok(_) => Ok(Redirect::to(&here.to(&sitting.after(place))).into_response()),
        Err(store::Error::Refused(AnswerRefusal::TimeUp { .. } | AnswerRefusal::AlreadySubmitted { .. })) => too_late(),
        Err(other) => Err(other.into()),
    }
}

/// What has been answered and what not, before handing in.
pub async fn review(
    here: Here,
    Proof(trainee): Proof<Trainee>,
    Path((_, id)): Path<(String, AttemptId)>,
) -> Result<Response, AppError> {
    let sitting = take::sit(&here, &trainee, id).await?;
    match sitting.attempt.standing {
        Standing::Open { .. } if sitting.attempt.mode == Mode::Paper => Ok(on_paper::page(&here, &sitting)),
        Standing::Open { .. } if !sitting.attempt.mode.is_conducted() => Ok(take::review_page(&here, &sitting)),
        Standing::Submitted { .. } | Standing::Open { .. } => Ok(Redirect::to(&here.to(&sitting.page)).into_response()),
    }
}

pub async fn hand_in(
    State(app): State<App>,
    here: Here,
    Proof(trainee): Proof<Trainee>,
    Path((_, id)): Path<(String, AttemptId)>,
) -> Result<Response, AppError> {
    let sitting = take::sit(&here, &trainee, id).await?;
    if sitting.attempt.mode.is_conducted() {
        return Ok(Redirect::to(&here.to(&sitting.page)).into_response());
    }
    store::attempt::submit(&app.db, &trainee, id, &sitting.course, &mut chance, app.now()).await?;
    Ok(Redirect::to(&here.to(&format!("/attempts/{id}"))).into_response())
}

/// While somebody else writes the answers down, the person has nothing to answer on a page of their own.
fn meanwhile(here: &Here) -> Response {
    let title = t!(here, "oral-meanwhile");
    let body = view! {
        <section class="empty">
            {mark()}
            <h1>{title.clone()}</h1>
            <p>{t!(here, "oral-meanwhile-text")}</p>
            <p><a class="button" href=here.to("")>{t!(here, "oral-meanwhile-home")}</a></p>
        </section>
    };
    Page::new(title, body).respond(here)
}

/// Hands in every attempt whose time is up. Run once a minute.
pub async fn close_overdue(app: &App) -> Result<usize, AppError> {
    let overdue = store::attempt::overdue(&app.db, app.now()).await?;
    let mut closed = 0;
    for (id, person, edition) in overdue {
        let course = app.editions.get(&app.db, edition).await?;
        let handed_in = store::attempt::close_overdue(&app.db, id, person, &course, &mut chance, app.now()).await?;
        closed += usize::from(handed_in.is_some());
    }
    Ok(closed)
}

/// The name of a test as a heading.
pub fn name(here: &Here, test: TestKind) -> String {
    match test {
        TestKind::Pre => t!(here, "attempt-pre"),
        TestKind::Final => t!(here, "attempt-final"),
    }
}

fn rules_page(here: &Here, reading: &Reading, test: TestKind, refused: Option<String>) -> Result<Response, AppError> {
    let blueprint = reading.course.blueprint(test).ok_or(AppError::NotFound)?;
    let slug = &reading.edition.slug;
    let title = name(here, test);
    let rules = [
        Some(t!(here, "attempt-rule-questions", count = blueprint.length())),
        blueprint.minutes.map(|minutes| t!(here, "attempt-rule-minutes", count = minutes)),
        match test {
            TestKind::Pre => Some(t!(here, "attempt-rule-pre")),
            TestKind::Final => blueprint.pass.map(|pass| t!(here, "attempt-rule-pass", percent = u32::from(pass))),
        },
        match test {
            TestKind::Pre => None,
            TestKind::Final => blueprint.attempts.map(|count| t!(here, "attempt-rule-attempts", count = count)),
        },
        Some(t!(here, "attempt-rule-kept")),
    ];
    let rules = rules.into_iter().flatten().map(|rule| view! { <li>{rule}</li> }).collect_view();
    let status = if refused.is_some() { axum::http::StatusCode::CONFLICT } else { axum::http::StatusCode::OK };
    let go = if reading.seat.is_some() && refused.is_none() {
        view! {
            <form method="post" action=here.to(&format!("/courses/{slug}/tests/{}", test.code()))>
                <button class="button"><span>{t!(here, "attempt-begin")}</span>{icon("next")}</button>
            </form>
        }
        .into_any()
    } else {
        view! { <p><a class="button second" href=here.to(&format!("/courses/{slug}"))>{t!(here, "attempt-to-course")}</a></p> }.into_any()
    };
    let no_class = reading.seat.is_none().then(|| view! { <p>{t!(here, "course-no-class")}</p> });
    let body = view! {
        <nav class="where"><a href=here.to(&format!("/courses/{slug}"))>{reading.course.title.get(here.language).to_owned()}</a></nav>
        <h1>{title.clone()}</h1>
        {refusal(refused)}
        <ul class="rules">{rules}</ul>
        {no_class}
        {go}
    };
    Ok(Page::new(title, body).status(status).respond(here))
}

fn begin_refused(here: &Here, refused: BeginRefusal) -> String {
    match refused {
        BeginRefusal::Open { .. } => t!(here, "home-test-open"),
        BeginRefusal::Passed => t!(here, "attempt-refused-passed"),
        BeginRefusal::NoneLeft { allowed } => t!(here, "attempt-refused-none-left", count = allowed),
        BeginRefusal::PreTestFirst => t!(here, "attempt-refused-pre-first"),
        BeginRefusal::Suspended => t!(here, "attempt-refused-suspended"),
        BeginRefusal::Withdrawn => t!(here, "attempt-refused-withdrawn"),
        BeginRefusal::NoSuchTest | BeginRefusal::BankTooSmall => t!(here, "attempt-refused-unready"),
    }
}
