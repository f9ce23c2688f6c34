//! What people think of a class: the form of somebody who was in it, and the sums for those who run it.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::id::CohortId;
use domain::person::{Instructor, Trainee};
use domain::reaction::{Asked, Reaction, ReactionRefusal, STEP};
use leptos::prelude::*;
use store::enrolment::Seat;

use crate::component::{bar, icon, mark, refusal};
use crate::edition::{Reading, reading};
use crate::error::AppError;
use crate::form::Form;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::state::App;
use crate::t;

type OfCourse = Path<(String, String)>;

/// The form, for somebody whose class is over and who has not answered.
pub async fn show(here: Here, Proof(trainee): Proof<Trainee>, Path((_, slug)): OfCourse) -> Result<Response, AppError> {
    let reading = reading(&here, trainee.person(), &slug).await?;
    let seat = reading.seat.as_ref().ok_or(AppError::NotFound)?;
    if !is_asked(&here, seat).await? {
        return Err(AppError::NotFound);
    }
    Ok(page(&here, &reading, &Form::default(), None))
}

pub async fn give(
    State(app): State<App>,
    here: Here,
    Proof(trainee): Proof<Trainee>,
    Path((_, slug)): OfCourse,
    form: Form,
) -> Result<Response, AppError> {
    let reading = reading(&here, trainee.person(), &slug).await?;
    let seat = reading.seat.as_ref().ok_or(AppError::NotFound)?.enrolment;
    let done = match Reaction::read(|asked| form.get(asked.code()).parse().ok()) {
        Ok(reaction) => store::reaction::give(&app.db, &trainee, seat, reaction, app.now()).await,
        Err(refused) => Err(store::Error::Refused(refused)),
    };
    match done {
        // Sent twice, the first one counts.
        Ok(()) | Err(store::Error::Refused(ReactionRefusal::Given)) => {
            Ok(Redirect::to(&here.to(&format!("/courses/{slug}?said=reacted"))).into_response())
        }
        Err(store::Error::Refused(ReactionRefusal::Incomplete)) => {
            Ok(page(&here, &reading, &form, Some(t!(here, "reaction-refused-incomplete"))))
        }
        Err(store::Error::Refused(ReactionRefusal::TooEarly)) => Err(AppError::NotFound),
        Err(other) => Err(other.into()),
    }
}

/// Whether somebody is asked about their class today.
pub async fn is_asked(here: &Here, seat: &Seat) -> Result<bool, AppError> {
    let at = here.app.now();
    // Before the last day nothing has to be looked up.
    Ok(at.date() >= seat.cohort.ends
        && store::reaction::is_asked(&here.app.db, &seat.cohort, seat.enrolment, at).await?)
}

/// The way to the form.
pub async fn offer(here: &Here, reading: &Reading) -> Result<Option<AnyView>, AppError> {
    let Some(seat) = &reading.seat else { return Ok(None) };
    let href = here.to(&format!("/courses/{}/reaction", reading.edition.slug));
    let link =
        || view! { <p class="way">{icon("next")}" "<a href=href>{t!(here, "reaction-title")}</a></p> }.into_any();
    Ok(is_asked(here, seat).await?.then(link))
}

fn page(here: &Here, reading: &Reading, form: &Form, refused: Option<String>) -> Response {
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let course = here.to(&format!("/courses/{}", reading.edition.slug));
    let questions = Asked::ALL.map(|asked| {
        let options = (1..=asked.answers()).rev().map(|answer| {
            let drawing = (asked == Asked::Whole).then(|| face(answer));
            view! {
                <label class="option">
                    <input type="radio" name=asked.code() value=answer.to_string() required=true
                        checked=form.get(asked.code()) == answer.to_string()/>
                    {drawing}
                    <span>{answer_named(here, asked, answer)}</span>
                </label>
            }
        });
        let class = if asked == Asked::Whole { "faces" } else { "short" };
        view! { <fieldset class=class><legend>{question_named(here, asked)}</legend>{options.collect_view()}</fieldset> }
    });
    let title = t!(here, "reaction-title");
    let body = view! {
        <nav class="where"><a href=course.clone()>{reading.course.title.get(here.language).to_owned()}</a></nav>
        <h1>{title.clone()}</h1>
        <p>{t!(here, "reaction-text")}</p>
        {refusal(refused)}
        <form method="post" action=format!("{course}/reaction")>
            {questions.collect_view()}
            <button class="button">{t!(here, "reaction-do")}</button>
        </form>
    };
    Page::new(title, body).status(status).respond(here)
}

/// One of five faces, from a very sad one to a very glad one.
fn face(answer: u8) -> impl IntoView {
    let mouth = match answer {
        1 => "M9 23q7-9 14 0",
        2 => "M10 22q6-4 12 0",
        3 => "M10 21h12",
        4 => "M10 20q6 5 12 0",
        _ => "M9 19q7 10 14 0z",
    };
    view! {
        <svg class="face" viewBox="0 0 32 32" aria-hidden="true">
            <circle cx="16" cy="16" r="13.500"/>
            <path d="M11.500 12v1.500M20.500 12v1.500"/>
            <path d=mouth/>
        </svg>
    }
}

/// The sums of a class.
pub async fn of_class(
    here: Here,
    Proof(instructor): Proof<Instructor>,
    Path((_, id)): Path<(String, CohortId)>,
) -> Result<Response, AppError> {
    let cohort = store::cohort::find_taught(&here.app.db, &instructor, id).await?;
    let shown = store::reaction::of_class(&here.app.db, &instructor, &cohort).await?;
    let content = if shown.people == 0 {
        view! { <section class="empty">{mark()}<p>{t!(here, "reaction-none", count = STEP)}</p></section> }.into_any()
    } else {
        let tables = Asked::ALL.map(|asked| {
            let given = shown.answers.get(&asked);
            let rows = (1..=asked.answers()).rev().map(|answer| {
                let count = given.and_then(|given| given.get(&answer)).copied().unwrap_or_default();
                let drawing = (asked == Asked::Whole).then(|| face(answer));
                view! {
                    <tr>
                        <th scope="row">{drawing}<span>{answer_named(&here, asked, answer)}</span></th>
                        <td>{count.to_string()}</td>
                        <td class="share">{bar(count as u64, shown.people as u64)}</td>
                    </tr>
                }
            });
            view! {
                <table class="pivot answers">
                    <caption>{question_named(&here, asked)}</caption>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            }
        });
        view! { <p>{t!(here, "reaction-people", count = shown.people)}</p>{tables.collect_view()} }.into_any()
    };
    let title = t!(here, "reaction-of-class");
    let body = view! {
        {crate::coordinate::back(&here, id)}
        <h1>{title.clone()}</h1>
        <p class="hint">{t!(here, "reaction-hint", count = STEP)}</p>
        {content}
    };
    Ok(Page::new(title, body).respond(&here))
}

/// A question, in words.
pub fn question_named(here: &Here, asked: Asked) -> String {
    match asked {
        Asked::Whole => t!(here, "reaction-whole"),
        Asked::Useful => t!(here, "reaction-useful"),
        Asked::Clear => t!(here, "reaction-clear"),
        Asked::Respectful => t!(here, "reaction-respectful"),
    }
}

/// An answer to it, in words.
pub fn answer_named(here: &Here, asked: Asked, answer: u8) -> String {
    match (asked, answer) {
        (Asked::Whole, 1) => t!(here, "reaction-very-bad"),
        (Asked::Whole, 2) => t!(here, "reaction-bad"),
        (Asked::Whole, 3) => t!(here, "reaction-middling"),
        (Asked::Whole, 4) => t!(here, "reaction-good"),
        (Asked::Whole, _) => t!(here, "reaction-very-good"),
        (_, 1) => t!(here, "reaction-no"),
        (_, 2) => t!(here, "reaction-partly"),
        (_, _) => t!(here, "reaction-yes"),
    }
}
