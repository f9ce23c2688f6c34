//! The result of a test: passed or not yet, what was strong, what to read again, what happens next.
//!
//! The key of questions that may be drawn again is shown to nobody before the course is over for them.

use axum::response::Response;
use domain::attempt::{Past, Score, Standing};
use domain::certificate::spaced_code;
use domain::mark::Mark;
use domain::person::Trainee;
use domain::progress::Facts;
use domain::test::{Blueprint, TestKind};
use leptos::prelude::*;

use super::take::Sitting;
use crate::component::{icon, ring};
use crate::error::AppError;
use crate::here::Here;
use crate::page::{Page, lang_of};
use crate::question;
use crate::t;

pub async fn page(here: &Here, trainee: &Trainee, sitting: &Sitting) -> Result<Response, AppError> {
    let Standing::Submitted { score, .. } = sitting.attempt.standing else { return Err(AppError::NotFound) };
    let asked = here.query.as_deref().is_some_and(|query| query.contains("late=1"));
    let late = (asked || store::journal::came_after(&here.app.db, trainee, sitting.attempt.id).await?)
        .then(|| view! { <p class="note" role="status">{icon("clock")}<span>{t!(here, "attempt-late")}</span></p> });
    let slug = sitting.course.slug();
    let to_course = view! {
        <p><a class="button" href=here.to(&format!("/courses/{slug}"))>{icon("back")}<span>{t!(here, "attempt-to-course")}</span></a></p>
    };
    if sitting.attempt.test == TestKind::Pre {
        let title = t!(here, "attempt-pre-done");
        let body = view! { <h1>{title.clone()}</h1>{late}<p class="lead">{t!(here, "attempt-pre-done-text")}</p>{receipt(here, sitting)}{to_course} };
        return Ok(Page::new(title, body).respond(here));
    }
    let blueprint = sitting.course.last.as_ref().ok_or(AppError::NotFound)?;
    let passed = score.passes(blueprint);
    let (past, coachings) = past(here, trainee, sitting).await?;
    let left = is_left(sitting, &past, coachings);
    let marks = sitting.attempt.marks(|id| sitting.course.questions.get(id));
    let title = title(here, passed);
    // While another attempt may draw the same questions, only lessons are named.
    let is_settled = !sitting.attempt.may_change(here.app.now());
    let feedback = ((passed || !left) && is_settled).then(|| feedback(here, sitting, &marks));
    let unsettled = (!is_settled).then(|| view! { <p class="note">{icon("clock")}<span>{t!(here, "attempt-may-change", count = domain::journal::LATE_DAYS)}</span></p> });
    let body = view! {
        <h1>{title.clone()}</h1>
        {late}
        {reached(here, score, blueprint)}
        {unsettled}
        {receipt(here, sitting)}
        {modules(here, sitting, &marks)}
        {lessons(here, sitting, &marks)}
        <h2>{t!(here, "attempt-next")}</h2>
        <p>{next(here, passed, left)}</p>
        {to_course}
        {feedback}
    };
    Ok(Page::new(title, body).respond(here))
}

/// The title and the words of a result, to be read to the person by whoever wrote the answers down: without a question
/// and without a key. `None` while it is open.
pub fn for_trainer(here: &Here, sitting: &Sitting, facts: &Facts) -> Option<(String, AnyView)> {
    let Standing::Submitted { score, .. } = sitting.attempt.standing else { return None };
    if sitting.attempt.test == TestKind::Pre {
        let says = view! { <p class="lead">{t!(here, "attempt-pre-done-text")}</p> };
        return Some((t!(here, "attempt-pre-done"), says.into_any()));
    }
    let blueprint = sitting.course.last.as_ref()?;
    let passed = score.passes(blueprint);
    let left = is_left(sitting, &facts.attempts, facts.coachings);
    let marks = sitting.attempt.marks(|id| sitting.course.questions.get(id));
    let says = view! {
        {reached(here, score, blueprint)}
        {lessons(here, sitting, &marks)}
        <h2>{t!(here, "attempt-next")}</h2>
        <p>{next(here, passed, left)}</p>
    };
    Some((title(here, passed), says.into_any()))
}

fn is_left(sitting: &Sitting, past: &[Past], coachings: u32) -> bool {
    let (pre, last) = (sitting.course.pre.as_ref(), sitting.course.last.as_ref());
    domain::attempt::begin(TestKind::Final, pre, last, past, coachings).is_ok()
}

fn title(here: &Here, passed: bool) -> String {
    if passed { t!(here, "attempt-passed") } else { t!(here, "attempt-not-yet") }
}

/// The score against the pass mark, and what must be right and was not.
fn reached(here: &Here, score: Score, blueprint: &Blueprint) -> impl IntoView + use<> {
    let says = if score.passes(blueprint) {
        t!(here, "attempt-passed-text", percent = score.percent())
    } else {
        t!(here, "attempt-not-yet-text", percent = score.percent(), needs = blueprint.pass.unwrap_or_default())
    };
    let redline = (score.redlines_missed > 0)
        .then(|| view! { <p class="note">{icon("warning")}<span>{t!(here, "attempt-redline", count = score.redlines_missed)}</span></p> });
    view! { <div class="head">{ring(score.percent() as usize, 100)}<p class="lead">{says}</p></div>{redline} }
}

fn next(here: &Here, passed: bool, left: bool) -> String {
    if passed {
        t!(here, "attempt-next-passed")
    } else if left {
        t!(here, "attempt-next-again")
    } else {
        t!(here, "attempt-next-trainer")
    }
}

/// What proves that it was handed in, to be written down.
fn receipt(here: &Here, sitting: &Sitting) -> impl IntoView + use<> {
    sitting.receipt.as_ref().map(|receipt| {
        view! {
            <p class="receipt">
                <span>{t!(here, "attempt-receipt")}</span>
                <strong dir="ltr">{spaced_code(receipt)}</strong>
            </p>
        }
    })
}

async fn past(here: &Here, trainee: &Trainee, sitting: &Sitting) -> Result<(Vec<Past>, u32), AppError> {
    let found = store::attempt::find_for(&here.app.db, trainee, sitting.attempt.id).await?;
    let seats = store::enrolment::of_trainee(&here.app.db, trainee).await?;
    let seat = seats.into_iter().find(|seat| seat.enrolment == found.enrolment).ok_or(AppError::NotFound)?;
    let facts = store::progress::of_person(&here.app.db, &seat.cohort, seat.enrolment, trainee.person().id).await?;
    Ok((facts.attempts, facts.coachings))
}

/// How much of each module was right, in words.
fn modules(here: &Here, sitting: &Sitting, marks: &[Mark]) -> impl IntoView + use<> {
    let rows = sitting.course.modules.iter().filter_map(|module| {
        let of_module: Vec<Mark> = sitting
            .attempt
            .sheet
            .items
            .iter()
            .zip(marks)
            .filter(|(item, _)| module.bank.contains(&item.question))
            .map(|(_, mark)| *mark)
            .collect();
        if of_module.is_empty() {
            return None;
        }
        let earned = of_module.iter().map(|mark| mark.0).sum();
        let score = Score { earned, of: 100 * of_module.len() as u32, redlines_missed: 0 };
        let right = of_module.iter().filter(|mark| mark.is_right()).count();
        Some(view! {
            <li>
                {ring(score.percent() as usize, 100)}
                <span>{module.title.get(here.language).to_owned()}</span>
                <span class="facts">{t!(here, "attempt-module", right = right, count = of_module.len())}</span>
            </li>
        })
    });
    view! { <h2>{t!(here, "attempt-modules")}</h2><ul class="scores">{rows.collect_view()}</ul> }
}

/// The lessons behind what was not right, each a link.
fn lessons(here: &Here, sitting: &Sitting, marks: &[Mark]) -> AnyView {
    let course = &sitting.course;
    let wrong: Vec<&str> = sitting
        .attempt
        .sheet
        .items
        .iter()
        .zip(marks)
        .filter(|(_, mark)| !mark.is_right())
        .map(|(item, _)| item.question.as_str())
        .collect();
    let taught = |module: &domain::course::Module, slug: &str| {
        let of_module = wrong.iter().filter(|id| module.bank.iter().any(|known| known == *id));
        of_module.filter_map(|id| course.questions.get(*id)).any(|question| question.lesson.as_deref() == Some(slug))
    };
    let again: Vec<_> = course
        .lessons()
        .filter(|(module, lesson)| taught(module, &lesson.slug))
        .map(|(module, lesson)| {
            let (text, written) = lesson.text(here.language);
            let (lang, dir) = lang_of(here, written);
            let href = here.to(&format!("/courses/{}/{}/{}", course.slug(), module.slug, lesson.slug));
            view! { <li><a href=href lang=lang dir=dir>{text.title.clone()}</a></li> }
        })
        .collect();
    if again.is_empty() {
        return ().into_any();
    }
    view! { <h2>{t!(here, "attempt-read-again")}</h2><ul class="links">{again}</ul> }.into_any()
}

/// Every question with what was answered and why: only when none of them can be drawn again for this person.
fn feedback(here: &Here, sitting: &Sitting, marks: &[Mark]) -> impl IntoView + use<> {
    let rows = sitting.attempt.sheet.items.iter().enumerate().zip(marks).filter_map(|((place, item), mark)| {
        let question = sitting.course.questions.get(&item.question)?;
        let (words, written) = question.words(here.language);
        let (lang, dir) = lang_of(here, written);
        let given = sitting.attempt.answers.get(&place);
        let own = given.map(|kept| question::picked(question, &kept.given, words, &item.shown)).unwrap_or_default();
        let own: Vec<_> = own
            .into_iter()
            .map(|answer| view! { <blockquote inner_html=answer.text.to_owned()/><div inner_html=answer.feedback.to_owned()/> })
            .collect();
        let right = mark.is_right();
        Some(view! {
            <li lang=lang dir=dir>
                <h3>{icon(if right { "done" } else { "open" })}<span inner_html=words.ask.clone()/></h3>
                {own}
                <div inner_html=words.feedback.clone()/>
            </li>
        })
    });
    view! { <details class="review"><summary>{t!(here, "attempt-review")}</summary><ol>{rows.collect_view()}</ol></details> }
}
