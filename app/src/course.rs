//! The catalogue and the page of a course.

use axum::extract::Path;
use axum::response::Response;
use domain::course::{Course, Module, Review};
use domain::person::Trainee;
use domain::progress::{Facts, Part};
use leptos::prelude::*;

use crate::component::{icon, ring};
use crate::edition::{Reading, reading};
use crate::error::AppError;
use crate::here::{Here, Proof};
use crate::home::{advice, languages, whole};
use crate::page::{Page, lang_of};
use crate::signed_in::Access;
use crate::t;

/// Every published course.
pub async fn catalogue(here: Here, Proof(trainee): Proof<Trainee>) -> Result<Response, AppError> {
    let mut cards = Vec::new();
    for edition in store::course::catalogue(&here.app.db).await? {
        let course = reading(&here, trainee.person(), &edition.slug).await?.course;
        let (title, written) = course.title.tagged(here.language);
        let (lang, dir) = lang_of(&here, written);
        cards.push(view! {
            <li>
                <a class="course" href=here.to(&format!("/courses/{}", edition.slug))>
                    <span class="code">{course.code.clone()}</span>
                    <strong lang=lang dir=dir>{title.to_owned()}</strong>
                    <span>{course.summary.get(here.language).to_owned()}</span>
                    <span class="facts">
                        {t!(here, "course-hours", count = course.hours)}" · "{languages(&here, &course.languages)}
                    </span>
                </a>
            </li>
        });
    }
    let body = view! {
        <h1>{t!(here, "course-catalogue")}</h1>
        <ul class="courses">{cards}</ul>
    };
    Ok(Page::new(t!(here, "course-catalogue"), body).respond(&here))
}

/// One course: what it teaches, what completes it, what is done and what is missing.
pub async fn show(
    here: Here,
    Proof(trainee): Proof<Trainee>,
    Path((_, slug)): Path<(String, String)>,
) -> Result<Response, AppError> {
    let reading = reading(&here, trainee.person(), &slug).await?;
    let db = &here.app.db;
    let person = trainee.person().id;
    let facts = match &reading.seat {
        Some(seat) => store::progress::of_person(db, &seat.cohort, seat.enrolment, person).await?,
        None => store::progress::alone(db, reading.edition.course, person).await?,
    };
    let certified = match &reading.seat {
        Some(seat) => {
            let certificates = store::certificate::of_cohort(db, &seat.cohort).await?;
            certificates.get(&seat.enrolment).is_some_and(|known| known.revocation.is_none())
        }
        None => false,
    };
    let asked = crate::reaction::offer(&here, &reading).await?;
    let course = &reading.course;
    let (title, written) = course.title.tagged(here.language);
    let (lang, dir) = lang_of(&here, written);
    let review = (course.review == Review::Draft && here.may(Access::Trainer))
        .then(|| view! { <p class="note">{icon("warning")}<span>{t!(here, "course-draft")}</span></p> });
    let outcomes =
        course.outcomes.iter().map(|outcome| view! { <li>{outcome.words.get(here.language).to_owned()}</li> });
    let modules = course.modules.iter().enumerate().map(|(n, module)| module_list(&here, &reading, &facts, n, module));
    let body = view! {
        <p class="code">{course.code.clone()}" · "{t!(here, "course-version", version = course.version.to_string())}</p>
        <h1 lang=lang dir=dir>{title.to_owned()}</h1>
        {step(&here, &reading, &facts, certified)}
        {asked}
        <p class="lead">{course.summary.get(here.language).to_owned()}</p>
        <p class="facts">{t!(here, "course-hours", count = course.hours)}" · "{course.audience.get(here.language).to_owned()}</p>
        {review}
        <section>
            <h2>{t!(here, "course-outcomes")}</h2>
            <ul class="outcomes">{outcomes.collect_view()}</ul>
        </section>
        <section>
            <h2>{t!(here, "course-modules")}</h2>
            <ol class="modules">{modules.collect_view()}</ol>
        </section>
    };
    Ok(Page::new(title, body).respond(&here))
}

/// What completes the course, for somebody in a class of it.
fn step(here: &Here, reading: &Reading, facts: &Facts, certified: bool) -> AnyView {
    if reading.seat.is_none() {
        return view! { <p class="note">{icon("open")}<span>{t!(here, "course-no-class")}</span></p> }.into_any();
    }
    let progress = facts.progress(&reading.course);
    let (done, of) = whole(&progress);
    let parts = progress.parts.iter().map(|part| part_line(here, part));
    view! {
        <section class="step">
            <div class="head">
                {ring(done, of)}
                <h2>{t!(here, "course-completes")}</h2>
            </div>
            {advice(here, reading, &facts.next_step(&reading.course), certified)}
            <ul class="parts">{parts.collect_view()}</ul>
            {results(here, facts)}
        </section>
    }
    .into_any()
}

/// The tests that have been handed in, each a way to its result.
fn results(here: &Here, facts: &Facts) -> impl IntoView + use<> {
    let handed_in: Vec<_> = facts
        .attempts
        .iter()
        .filter_map(|attempt| {
            let score = attempt.score?;
            let href = here.to(&format!("/attempts/{}", attempt.id));
            let name = crate::attempt::name(here, attempt.test);
            Some(
                view! { <li><a href=href>{t!(here, "course-result", test = name, percent = score.percent())}</a></li> },
            )
        })
        .collect();
    (!handed_in.is_empty()).then(|| view! { <ul class="links">{handed_in}</ul> })
}

/// One part of a course in words, done or missing.
pub fn part_line(here: &Here, part: &Part) -> AnyView {
    let done = part.is_done();
    let says = part_words(here, part);
    view! {
        <li class:done=done>
            {icon(if done { "done" } else { "open" })}
            <span>{says}</span>
        </li>
    }
    .into_any()
}

pub fn part_words(here: &Here, part: &Part) -> String {
    use domain::enrolment::Finding;
    match part {
        Part::PreTest { taken: true } => t!(here, "course-part-pre-taken"),
        Part::PreTest { taken: false } => t!(here, "course-part-pre"),
        Part::Lessons { done, of } => t!(here, "course-part-lessons", done = *done, of = *of),
        Part::FinalTest { passed: true, best, .. } => {
            t!(here, "course-part-final-passed", percent = best.unwrap_or_default())
        }
        Part::FinalTest { best: Some(_), redline: true, attempts_left, .. } => {
            t!(here, "course-part-final-redline", left = attempts_left.map_or(-1, i64::from))
        }
        Part::FinalTest { best: Some(best), needs, attempts_left, .. } => {
            t!(
                here,
                "course-part-final-not-yet",
                percent = *best,
                needs = needs.unwrap_or_default(),
                left = attempts_left.map_or(-1, i64::from)
            )
        }
        Part::FinalTest { needs, .. } => t!(here, "course-part-final", needs = needs.unwrap_or_default()),
        Part::Attendance { present, held, of, needed } => {
            t!(here, "course-part-attendance", present = *present, held = *held, of = *of, needed = *needed)
        }
        Part::Practical { found: Some(Finding::Competent) } => t!(here, "course-part-practical-done"),
        Part::Practical { found: Some(Finding::NotYet) } => t!(here, "course-part-practical-not-yet"),
        Part::Practical { found: None } => t!(here, "course-part-practical"),
    }
}

fn module_list(here: &Here, reading: &Reading, facts: &Facts, n: usize, module: &Module) -> AnyView {
    let course: &Course = &reading.course;
    let lessons = module.lessons.iter().map(|lesson| {
        let (text, written) = lesson.text(here.language);
        let (lang, dir) = lang_of(here, written);
        let done = facts.lesson_is_done(&module.slug, lesson);
        let href = here.to(&format!("/courses/{}/{}/{}", course.slug(), module.slug, lesson.slug));
        view! {
            <li class:done=done>
                <a href=href>
                    {icon(if done { "done" } else { "open" })}
                    <span lang=lang dir=dir>{text.title.clone()}</span>
                    {done.then(|| view! { <span class="unseen">{t!(here, "course-lesson-done")}</span> })}
                    <span class="facts">{t!(here, "course-minutes", count = lesson.minutes)}</span>
                </a>
            </li>
        }
    });
    view! {
        <li id=module.slug.clone()>
            <h3>{t!(here, "course-module", number = n + 1)}" "<span>{module.title.get(here.language).to_owned()}</span></h3>
            <ol>{lessons.collect_view()}</ol>
        </li>
    }
    .into_any()
}
