//! One question a page, with a map of all of them and the time that is left.

use std::sync::Arc;

use axum::http::StatusCode;
use axum::response::Response;
use domain::attempt::{Attempt, Mode, Standing};
use domain::course::Course;
use domain::id::AttemptId;
use domain::person::Trainee;
use domain::question::Question;
use leptos::prelude::*;
use store::attempt::Found;

use crate::component::{icon, refusal};
use crate::error::AppError;
use crate::form::Form;
use crate::here::Here;
use crate::page::{Page, lang_of};
use crate::question::{self, Beside, Filled};
use crate::state::chance;
use crate::t;

/// An attempt with the course it was drawn from.
pub struct Sitting {
    pub attempt: Attempt,
    pub course: Arc<Course>,
    /// The address of its page, without the language.
    pub page: String,
    /// With what its device seals what it records.
    pub seal: Option<String>,
    /// What proves that it was handed in.
    pub receipt: Option<String>,
}

impl Sitting {
    pub fn of(found: Found, course: Arc<Course>, page: String) -> Self {
        Self { attempt: found.attempt, course, page, seal: found.seal, receipt: found.receipt }
    }
}

/// Finds a trainee's own attempt. One whose time is up is handed in first.
pub async fn sit(here: &Here, trainee: &Trainee, id: AttemptId) -> Result<Sitting, AppError> {
    let app = &here.app;
    let page = format!("/attempts/{id}");
    let found = store::attempt::find_for(&app.db, trainee, id).await?;
    let course = app.editions.get(&app.db, found.attempt.edition).await?;
    if !found.attempt.is_overdue(app.now()) {
        return Ok(Sitting::of(found, course, page));
    }
    store::attempt::close_overdue(&app.db, id, trainee.person().id, &course, &mut chance, app.now()).await?;
    let found = store::attempt::find_for(&app.db, trainee, id).await?;
    Ok(Sitting::of(found, course, page))
}

impl Sitting {
    pub fn question(&self, place: usize) -> Option<&Question> {
        self.course.questions.get(&self.attempt.sheet.items.get(place)?.question)
    }

    pub fn count(&self) -> usize {
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
            return format!("{}?question={}&said=answer-kept", self.page, place + 2);
        }
        format!("{}/hand-in?said=answer-kept", self.page)
    }

    /// Aloud, each answer has a shape.
    fn beside(&self) -> Beside {
        match self.attempt.mode {
            Mode::Oral => Beside::Shape,
            Mode::Screen | Mode::Paper => Beside::Nothing,
        }
    }
}

pub fn question_page(here: &Here, sitting: &Sitting, place: usize, refused: Option<(String, Form)>) -> Response {
    let attempt = &sitting.attempt;
    let Some(form) = question_form(here, sitting, place, refused.as_ref()) else {
        return crate::page::explain(here, &AppError::NotFound);
    };
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let title = question_title(here, sitting, place);
    let state = match attempt.answers.contains_key(&place) {
        true => view! { <p class="kept" data-at="server">{icon("done")}<span>{t!(here, "attempt-kept")}</span></p> }
            .into_any(),
        false => view! { <p class="kept" data-at="open">{icon("open")}<span>{t!(here, "attempt-not-kept")}</span></p> }
            .into_any(),
    };
    // A browser that runs scripts fetches the whole test and answers it without the network; see `sheet.rs`.
    let sheet = sitting.seal.as_ref().map(|_| here.to(&format!("/attempts/{}/sheet", attempt.id)));
    let has_sheet = sheet.is_some();
    let body = view! {
        <div class="where" data-sheet=sheet>
            <span>{super::name(here, attempt.test)}" · "{title.clone()}</span>
            {time_left(here, attempt)}
        </div>
        {form(state)}
        {map(here, sitting, Some(place))}
        <p><a class="button second" href=here.to(&format!("/attempts/{}/hand-in", attempt.id))>{t!(here, "attempt-overview")}</a></p>
    };
    let page = Page::new(title, body).status(status);
    if has_sheet { page.with_script("journal.js").respond(here) } else { page.respond(here) }
}

/// “Question 3 of 24”.
pub fn question_title(here: &Here, sitting: &Sitting, place: usize) -> String {
    t!(here, "attempt-question", number = place + 1, count = sitting.count())
}

/// The form of a question, as a function of what stands between its fields and its button.
pub fn question_form(
    here: &Here,
    sitting: &Sitting,
    place: usize,
    refused: Option<&(String, Form)>,
) -> Option<impl FnOnce(AnyView) -> AnyView> {
    let attempt = &sitting.attempt;
    let (question, item) = (sitting.question(place)?, attempt.sheet.items.get(place)?);
    let (words, written) = question.words(here.language);
    let (lang, dir) = lang_of(here, written);
    let kept = attempt.answers.get(&place).map(|kept| &kept.given);
    let beside = sitting.beside();
    let filled = Filled { given: kept, typed: refused.map(|(_, form)| form), beside };
    let why = refused.map(|(why, _)| why.clone());
    let heading = format!("ask-{place}");
    let (named_by, ask, stem) = (heading.clone(), words.ask.clone(), words.stem.clone());
    let fields = question::fields(here, question, words, &item.shown, filled);
    let action = here.to(&format!("{}/answers/{place}", sitting.page));
    let hear = beside.hear_all(here);
    let save = t!(here, "attempt-save");
    Some(move |state: AnyView| {
        view! {
            <form class="check ask" method="post" action=action lang=lang dir=dir>
                <fieldset aria-labelledby=named_by>
                    <h1 id=heading tabindex="-1" inner_html=ask/>
                    {(!stem.is_empty()).then(|| view! { <div class="stem" inner_html=stem/> })}
                    {hear}
                    {refusal(why)}
                    {fields}
                </fieldset>
                {state}
                <button class="button"><span>{save}</span>{icon("next")}</button>
            </form>
        }
        .into_any()
    })
}

pub fn review_page(here: &Here, sitting: &Sitting) -> Response {
    let body = view! {
        <div class="where"><span>{super::name(here, sitting.attempt.test)}</span>{time_left(here, &sitting.attempt)}</div>
        {review_body(here, sitting)}
    };
    Page::new(t!(here, "attempt-hand-in"), body).respond(here)
}

/// What is answered and what is open, and handing in.
pub fn review_body(here: &Here, sitting: &Sitting) -> impl IntoView + use<> {
    let attempt = &sitting.attempt;
    let open = sitting.count() - attempt.answers.len();
    let says = if open == 0 { t!(here, "attempt-all-answered") } else { t!(here, "attempt-open", count = open) };
    let title = t!(here, "attempt-hand-in");
    // While a question is open the main thing to do is to answer it.
    let (main, other) = ("button", "button second");
    let hand_in = view! {
        <form method="post" action=here.to(&format!("{}/hand-in", sitting.page))>
            <button class=if open == 0 { main } else { other }>{icon("done")}<span>{t!(here, "attempt-hand-in-do")}</span></button>
        </form>
    }
    .into_any();
    let back = view! {
        <a class=if open == 0 { other } else { main } href=here.to(&sitting.page)>{t!(here, "attempt-back")}</a>
    }
    .into_any();
    view! {
        <h1>{title}</h1>
        <p>{says}</p>
        {map(here, sitting, None)}
        <div class="actions">{if open == 0 { vec![hand_in, back] } else { vec![back, hand_in] }}</div>
    }
}

/// Every question with its state, each a way to it.
pub fn map(here: &Here, sitting: &Sitting, current: Option<usize>) -> impl IntoView + use<> {
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
                    href=here.to(&format!("{}?question={number}", sitting.page))
                    data-place=place.to_string()
                    data-go=place.to_string()
                    data-state=if kept { "server" } else { "open" }
                    aria-current=(current == Some(place)).then_some("step")
                    aria-label=crate::text::plain(&label)
                >{number.to_string()}</a>
            </li>
        }
    });
    view! { <nav aria-label=crate::text::plain(&t!(here, "attempt-map"))><ol class="map">{places.collect_view()}</ol></nav> }
}

/// In words, and never ticking.
pub fn time_left(here: &Here, attempt: &Attempt) -> impl IntoView + use<> {
    let minutes = match attempt.standing {
        Standing::Open { closes_at: Some(closes) } => Some(here.app.now().minutes_until(closes)),
        _ => None,
    };
    minutes.map(
        |count| view! { <span class="time">{icon("clock")}<span data-says="minutes">{t!(here, "attempt-minutes-left", count = count)}</span></span> },
    )
}
