//! Taking a test: the rules before it, one question a page, handing it in, the result.

mod result;
mod take;

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::attempt::{AnswerRefusal, BeginRefusal, Standing};
use domain::id::AttemptId;
use domain::person::Trainee;
use domain::test::{Blueprint, TestKind};
use leptos::prelude::*;

use crate::component::{icon, refusal};
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
    let given = match question::read(question, &form) {
        Ok(given) => given,
        Err(refused) => {
            let why = question::refused(&here, refused);
            let here = here.on(format!("/attempts/{id}?question={}", place + 1));
            return Ok(take::question_page(&here, &sitting, place, Some((why, form))));
        }
    };
    match store::attempt::answer(&app.db, &trainee, id, place, &given, &sitting.course, app.now()).await {
        Ok(_) => Ok(Redirect::to(&here.to(&sitting.after(place))).into_response()),
        Err(store::Error::Refused(AnswerRefusal::TimeUp { .. } | AnswerRefusal::AlreadySubmitted { .. })) => {
            Ok(Redirect::to(&here.to(&format!("/attempts/{id}?late=1"))).into_response())
        }
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
        Standing::Submitted { .. } => Ok(Redirect::to(&here.to(&format!("/attempts/{id}"))).into_response()),
        Standing::Open { .. } => Ok(take::review_page(&here, &sitting)),
    }
}

pub async fn hand_in(
    State(app): State<App>,
    here: Here,
    Proof(trainee): Proof<Trainee>,
    Path((_, id)): Path<(String, AttemptId)>,
) -> Result<Response, AppError> {
    let sitting = take::sit(&here, &trainee, id).await?;
    store::attempt::submit(&app.db, &trainee, id, &sitting.course, app.now()).await?;
    Ok(Redirect::to(&here.to(&format!("/attempts/{id}"))).into_response())
}

/// Hands in every attempt whose time is up. Run once a minute.
pub async fn close_overdue(app: &App) -> Result<usize, AppError> {
    let overdue = store::attempt::overdue(&app.db, app.now()).await?;
    let mut closed = 0;
    for (id, person, edition) in overdue {
        let course = app.editions.get(&app.db, edition).await?;
        closed += usize::from(store::attempt::close_overdue(&app.db, id, person, &course, app.now()).await?.is_some());
    }
    Ok(closed)
}

fn blueprint(reading: &Reading, test: TestKind) -> Option<&Blueprint> {
    match test {
        TestKind::Pre => reading.course.pre.as_ref(),
        TestKind::Final => reading.course.last.as_ref(),
    }
}

/// The name of a test as a heading.
pub fn name(here: &Here, test: TestKind) -> String {
    match test {
        TestKind::Pre => t!(here, "attempt-pre"),
        TestKind::Final => t!(here, "attempt-final"),
    }
}

fn rules_page(here: &Here, reading: &Reading, test: TestKind, refused: Option<String>) -> Result<Response, AppError> {
    let blueprint = blueprint(reading, test).ok_or(AppError::NotFound)?;
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
        BeginRefusal::NoSuchTest | BeginRefusal::BankTooSmall => t!(here, "attempt-refused-unready"),
    }
}
