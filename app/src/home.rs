//! Home: one thing to do next, the class, the courses.

use axum::response::{IntoResponse, Redirect, Response};
use domain::attempt::Mode;
use domain::language::Language;
use domain::person::Trainee;
use domain::progress::{NextStep, Part, Progress};
use leptos::prelude::*;

use crate::component::{days, icon, mark, ring};
use crate::edition::{Reading, taking};
use crate::error::AppError;
use crate::here::{Here, Proof, preferred};
use crate::page::Page;
use crate::signed_in::Access;
use crate::t;

/// The bare address leads to the language that somebody reads in.
pub async fn root(request: axum::extract::Request) -> Response {
    let (parts, _) = request.into_parts();
    Redirect::to(&format!("/{}", preferred(&parts).code())).into_response()
}

pub async fn show(here: Here, Proof(trainee): Proof<Trainee>) -> Result<Response, AppError> {
    let app = &here.app;
    let mut cards = Vec::new();
    for seat in store::enrolment::of_trainee(&app.db, &trainee).await? {
        let reading = taking(&here, seat.clone()).await?;
        let facts = store::progress::of_person(&app.db, &seat.cohort, seat.enrolment, trainee.person().id).await?;
        let certificates = store::certificate::of_cohort(&app.db, &seat.cohort).await?;
        let certified = certificates.get(&seat.enrolment).is_some_and(|known| known.revocation.is_none());
        let step = facts.next_step(&reading.course);
        let progress = facts.progress(&reading.course);
        let asked = crate::reaction::offer(&here, &reading).await?;
        cards.push(card(&here, &reading, &step, &progress, (certified, asked)));
    }
    let is_empty = cards.is_empty();
    let name = trainee.person().name(here.language).to_owned();
    // Whoever runs classes or writes courses has something to do without being in a class.
    let nothing = (is_empty && trainee.person().grants.is_empty()).then(|| {
        view! {
            <section class="empty">
                {mark()}
                <p>{t!(here, "home-no-class")}</p>
                <p><a class="button" href=here.to("/courses")>{t!(here, "home-browse")}</a></p>
            </section>
        }
    });
    let body = view! {
        <h1>{t!(here, "home-greeting", name = name)}</h1>
        {tools(&here)}
        {cards.collect_view()}
        {nothing}
        <p class="way"><a href=here.to("/password")>{t!(here, "home-password")}</a></p>
        <p class="way"><a href=here.to("/everything")>{t!(here, "home-everything")}</a></p>
    };
    Ok(Page::new(t!(here, "home-title"), body).respond(&here))
}

/// One class: the next step, large; when and where; what completes it.
fn card(
    here: &Here,
    reading: &Reading,
    step: &NextStep,
    progress: &Progress,
    (certified, asked): (bool, Option<AnyView>),
) -> AnyView {
    let course = &reading.course;
    let slug = &reading.edition.slug;
    let (done, of) = whole(progress);
    let class = reading.seat.as_ref().map(|seat| {
        view! { <p class="when">{days(here, seat.cohort.begins, seat.cohort.ends)}" · "<bdi>{seat.cohort.place.get(here.language).to_owned()}</bdi></p> }
    });
    let title = course.title.get(here.language).to_owned();
    view! {
        <section class="step">
            <div class="head">
                {ring(done, of)}
                <div>
                    <h2><a href=here.to(&format!("/courses/{slug}"))>{title}</a></h2>
                    {class}
                </div>
            </div>
            {advice(here, reading, step, certified)}
            {asked}
        </section>
    }
    .into_any()
}

/// That the class is suspended, the next step, and the button to it; with the certificate in hand there is no step.
pub fn advice(here: &Here, reading: &Reading, step: &NextStep, certified: bool) -> AnyView {
    if certified {
        let action = (here.to("/certificates"), t!(here, "home-see-certificate"));
        return told((t!(here, "home-certified"), Some(action)));
    }
    let is_suspended = reading.seat.as_ref().is_some_and(|seat| seat.cohort.standing.goes_on().is_err());
    let suspended = is_suspended.then(|| {
        view! { <p class="note">{icon("warning")}<span>{t!(here, "attempt-refused-suspended")}</span></p> }
    });
    let waits = is_suspended && matches!(step, NextStep::TakePreTest | NextStep::TakeFinalTest);
    let next = (!waits).then(|| told(next(here, &reading.edition.slug, step, &reading.course)));
    view! { {suspended}{next} }.into_any()
}

fn told((says, action): (String, Option<(String, String)>)) -> AnyView {
    let action =
        action.map(|(href, label)| view! { <a class="button" href=href><span>{label}</span>{icon("next")}</a> });
    view! { <p>{says}</p>{action} }.into_any()
}

fn next(
    here: &Here,
    slug: &str,
    step: &NextStep,
    course: &domain::course::Course,
) -> (String, Option<(String, String)>) {
    let test = |kind: &str| here.to(&format!("/courses/{slug}/tests/{kind}"));
    match step {
        NextStep::GoOnWithTest { mode: Mode::Paper, .. } => (t!(here, "home-test-paper"), None),
        NextStep::GoOnWithTest { mode: Mode::Oral, .. } => (t!(here, "home-test-oral"), None),
        NextStep::GoOnWithTest { attempt, mode: Mode::Screen, .. } => {
            (t!(here, "home-test-open"), Some((here.to(&format!("/attempts/{attempt}")), t!(here, "home-test-go-on"))))
        }
        NextStep::TakePreTest => (t!(here, "home-pre-test"), Some((test("pre"), t!(here, "home-pre-test-do")))),
        NextStep::TakeFinalTest => (t!(here, "home-final-test"), Some((test("final"), t!(here, "home-final-test-do")))),
        NextStep::ReadLesson { module, lesson } => {
            let title = course
                .lesson(module, lesson)
                .map(|(_, lesson)| lesson.text(here.language).0.title.clone())
                .unwrap_or_default();
            let href = here.to(&format!("/courses/{slug}/{module}/{lesson}"));
            (t!(here, "home-lesson", title = title), Some((href, t!(here, "home-continue"))))
        }
        NextStep::WaitForClass => (t!(here, "home-wait-class"), None),
        NextStep::AskTrainer => (t!(here, "home-ask-trainer"), None),
        NextStep::WaitForCertificate => (t!(here, "home-wait-certificate"), None),
    }
}

/// Parts done and parts in all, with lessons counted one by one.
pub fn whole(progress: &Progress) -> (usize, usize) {
    progress.parts.iter().fold((0, 0), |(done, of), part| match part {
        Part::Lessons { done: lessons, of: all } => (done + lessons, of + all),
        part => (done + usize::from(part.is_done()), of + 1),
    })
}

/// The doors to what else somebody does here.
fn tools(here: &Here) -> impl IntoView + use<> {
    let tool = |shown: bool, path: &str, label: String, hint: String| {
        shown.then(|| view! { <li><a href=here.to(path)><strong>{label}</strong><span>{hint}</span></a></li> })
    };
    let any = [Access::Instructor, Access::Administrator].into_iter().any(|access| here.may(access));
    let classes = match here.may(Access::Coordinator) {
        true => t!(here, "home-coordinate-hint"),
        false => t!(here, "home-instruct-hint"),
    };
    any.then(|| {
        view! {
            <ul class="tools">
                {tool(here.may(Access::Trainer), "/teach", t!(here, "app-teach"), t!(here, "home-teach-hint"))}
                {tool(here.may(Access::Instructor), "/coordinate", t!(here, "app-coordinate"), classes)}
                {tool(here.may(Access::Administrator), "/admin", t!(here, "app-admin"), t!(here, "home-admin-hint"))}
            </ul>
        }
    })
}

/// The languages a course is written in, for its card.
pub fn languages(here: &Here, languages: &[Language]) -> String {
    let names = languages.iter().map(|language| crate::text::of(*language).get("app-language", std::iter::empty()));
    here.text().list(names.collect::<Vec<_>>().iter().map(String::as_str))
}
