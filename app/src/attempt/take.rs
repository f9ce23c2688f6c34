//! One question a page, with a map of all of them and the time that is left.

use std::sync::Arc;

use axum::http::StatusCode;
use axum::response::Response;
use domain::attempt::{Attempt, Standing};
use domain::course::Course;
use domain::id::AttemptId;
use domain::person::Trainee;
use domain::question::Question;
use leptos::prelude::*;

use crate::component::{icon, refusal};
use crate::error::AppError;
use crate::form::Form;
use crate::here::Here;
use crate::page::{Page, lang_of};
use crate::question::{self, Filled};
use crate::t;

/// An attempt with the course it was drawn from.
pub struct Sitting {
    pub attempt: Attempt,
    pub course: Arc<Course>,
}

/// Finds a trainee's own attempt. One whose time is up is handed in first.
pub async fn sit(here: &Here, trainee: &Trainee, id: AttemptId) -> Result<Sitting, AppError> {
    let app = &here.app;
    let found = store::attempt::find_for(&app.db, trainee, id).await?;
    let course = app.editions.get(&app.db, found.attempt.edition).await?;
    if !found.attempt.is_overdue(app.now()) {
        return Ok(Sitting { attempt: found.attempt, course });
    }
    store::attempt::close_overdue(&app.db, id, trainee.person().id, &course, app.now()).await?;
    let found = store::attempt::find_for(&app.db, trainee, id).await?;
    Ok(Sitting { attempt: found.attempt, course })
}

impl Sitting {
    pub fn question(&self, place: usize) -> Option<&Question> {
        self.course.questions.get(&self.attempt.sheet.items.get(place)?.question)
    }

    fn count(&self) -> usize {
        self.attempt.sheet.items.len()
    }

    /// The question that the address names, or the first one without an answer.
    pub fn asked_place(&self, here: &Here) -> usize {
        let query = here.query.as_deref().unwrap_or_default();
        let asked =
            query.split('&').find_map(|pair| pair.strip_prefix("question=")).and_then(|n| n.parse::<usize>().ok());
        let first_open = (0..self.count()).find(|place| !self.attempt.answers.contains_key(place));
        match asked {
            Some(number) if (1..=self.count()).contains(&number) => number - 1,
            _ => first_open.unwrap_or_default(),
        }
    }

    /// Where to go after an answer: the next question, and after the last one the overview.
    pub fn after(&self, place: usize) -> String {
        if place + 1 < self.count() {
            return format!("/attempts/{}?question={}&said=answer-kept", self.attempt.id, place + 2);
        }
        format!("/attempts/{}/hand-in?said=answer-kept", self.attempt.id)
    }
}

pub fn question_page(here: &Here, sitting: &Sitting, place: usize, refused: Option<(String, Form)>) -> Response {
    let attempt = &sitting.attempt;
    let (Some(question), Some(item)) = (sitting.question(place), attempt.sheet.items.get(place)) else {
        return crate::page::explain(here, &AppError::NotFound);
    };
    let (words, written) = question.words(here.language);
    let (lang, dir) = lang_of(here, written);
    let kept = attempt.answers.get(&place);
    let filled = Filled { given: kept, typed: refused.as_ref().map(|(_, form)| form) };
    let why = refused.as_ref().map(|(why, _)| why.clone());
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let number = place + 1;
    let title = t!(here, "attempt-question", number = number, count = sitting.count());
    let state = match kept {
        Some(_) => view! { <p class="kept">{icon("done")}<span>{t!(here, "attempt-kept")}</span></p> }.into_any(),
        None => view! { <p class="kept open">{icon("open")}<span>{t!(here, "attempt-not-kept")}</span></p> }.into_any(),
    };
    let body = view! {
        <div class="where">
            <span>{super::name(here, attempt.test)}" · "{title.clone()}</span>
            {time_left(here, attempt)}
        </div>
        <form class="check ask" method="post" action=here.to(&format!("/attempts/{}/answers/{place}", attempt.id)) lang=lang dir=dir>
            <fieldset aria-labelledby="ask">
                <h1 id="ask" inner_html=words.ask.clone()/>
                {(!words.stem.is_empty()).then(|| view! { <div class="stem" inner_html=words.stem.clone()/> })}
                {refusal(why)}
                {question::fields(here, question, words, &item.shown, filled)}
            </fieldset>
            {state}
            <button class="button"><span>{t!(here, "attempt-save")}</span>{icon("next")}</button>
        </form>
        {map(here, sitting, Some(place))}
        <p><a class="button second" href=here.to(&format!("/attempts/{}/hand-in", attempt.id))>{t!(here, "attempt-overview")}</a></p>
    };
    Page::new(title, body).status(status).respond(here)
}

pub fn review_page(here: &Here, sitting: &Sitting) -> Response {
    let attempt = &sitting.attempt;
    let open = sitting.count() - attempt.answers.len();
    let says = if open == 0 { t!(here, "attempt-all-answered") } else { t!(here, "attempt-open", count = open) };
    let title = t!(here, "attempt-hand-in");
    let body = view! {
        <div class="where"><span>{super::name(here, attempt.test)}</span>{time_left(here, attempt)}</div>
        <h1>{title.clone()}</h1>
        <p>{says}</p>
        {map(here, sitting, None)}
        <form method="post" action=here.to(&format!("/attempts/{}/hand-in", attempt.id))>
            <button class="button">{icon("done")}<span>{t!(here, "attempt-hand-in-do")}</span></button>
        </form>
        <p><a class="button second" href=here.to(&format!("/attempts/{}", attempt.id))>{t!(here, "attempt-back")}</a></p>
    };
    Page::new(title, body).respond(here)
}

/// Every question with its state, each a way to it.
fn map(here: &Here, sitting: &Sitting, current: Option<usize>) -> impl IntoView + use<> {
    let id = sitting.attempt.id;
    let places = (0..sitting.count()).map(|place| {
        let kept = sitting.attempt.answers.contains_key(&place);
        let number = place + 1;
        let label = if kept {
            t!(here, "attempt-map-kept", number = number)
        } else {
            t!(here, "attempt-map-open", number = number)
        };
        view! {
            <li>
                <a
                    href=here.to(&format!("/attempts/{id}?question={number}"))
                    class:kept=kept
                    aria-current=(current == Some(place)).then_some("step")
                    aria-label=crate::text::plain(&label)
                >{number.to_string()}</a>
            </li>
        }
    });
    view! { <nav aria-label=crate::text::plain(&t!(here, "attempt-map"))><ol class="map">{places.collect_view()}</ol></nav> }
}

/// In words, and never ticking.
fn time_left(here: &Here, attempt: &Attempt) -> impl IntoView + use<> {
    let minutes = match attempt.standing {
        Standing::Open { closes_at: Some(closes) } => Some(here.app.now().minutes_until(closes)),
        _ => None,
    };
    minutes.map(
        |count| view! { <span class="time">{icon("clock")}{t!(here, "attempt-minutes-left", count = count)}</span> },
    )
}
