//! A lesson: reading it, answering its knowledge checks, saying that it is done.

mod check;

use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use domain::course::Course;
use domain::lesson::{Lesson, Notice, Piece};
use domain::person::Trainee;
use domain::progress::lesson_key;
use leptos::prelude::*;

pub use check::{check, receive};

use self::check::Refused;
use crate::component::icon;
use crate::edition::{Reading, reading};
use crate::error::AppError;
use crate::here::{Here, Proof};
use crate::page::{Page, lang_of};
use crate::signed_in::Access;
use crate::state::App;
use crate::t;

type At = (String, String, String, String);

pub async fn show(
    here: Here,
    Proof(trainee): Proof<Trainee>,
    Path((_, course, module, lesson)): Path<At>,
) -> Result<Response, AppError> {
    page(&here, &trainee, (&course, &module, &lesson), None).await
}

/// Marks a lesson without knowledge checks as done.
pub async fn done(
    State(app): State<App>,
    here: Here,
    Proof(trainee): Proof<Trainee>,
    Path((_, course, module, lesson)): Path<At>,
) -> Result<Response, AppError> {
    let reading = reading(&here, trainee.person(), &course).await?;
    reading.course.lesson(&module, &lesson).ok_or(AppError::NotFound)?;
    let named = (reading.edition.course, reading.edition.code.as_str());
    store::lesson::mark_read(&app.db, &trainee, named, &lesson_key(&module, &lesson), app.now()).await?;
    Ok(Redirect::to(&here.to(&format!("/courses/{course}/{module}/{lesson}?said=lesson-done"))).into_response())
}

/// A picture or sound of a published course. It never changes under its address.
pub async fn media(
    State(app): State<App>,
    Path((course, version, path)): Path<(String, domain::course::Version, String)>,
) -> Result<Response, AppError> {
    let kind = content::Media::content_type(&path).ok_or(AppError::NotFound)?;
    let bytes = store::course::media(&app.db, &course, version, &path).await?;
    let headers = [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "private, max-age=31536000, immutable")];
    Ok((headers, bytes).into_response())
}

async fn page(
    here: &Here,
    trainee: &Trainee,
    (slug, module_slug, lesson_slug): (&str, &str, &str),
    refused: Option<Refused>,
) -> Result<Response, AppError> {
    let reading = reading(here, trainee.person(), slug).await?;
    let course = &reading.course;
    let (module, lesson) = course.lesson(module_slug, lesson_slug).ok_or(AppError::NotFound)?;
    let db = &here.app.db;
    let checked = store::check::checked(db, trainee, reading.edition.course, &lesson.checks).await?;
    let is_read = lesson.checks.is_empty()
        && store::lesson::is_read(db, trainee, reading.edition.course, &lesson_key(module_slug, lesson_slug)).await?;
    let is_done = is_read || (!lesson.checks.is_empty() && lesson.checks.iter().all(|id| checked.contains_key(id)));

    let number = course.modules.iter().position(|known| known.slug == module.slug).unwrap_or_default() + 1;
    let place = module.lessons.iter().position(|known| known.slug == lesson.slug).unwrap_or_default() + 1;
    let (text, written) = lesson.text(here.language);
    let (lang, dir) = lang_of(here, written);
    let action = format!("/courses/{slug}/{module_slug}/{lesson_slug}");
    let pieces = text.pieces.iter().map(|piece| match piece {
        Piece::Html(html) => view! { <div class="text" inner_html=html.clone()/> }.into_any(),
        Piece::Trainer(html) if here.may(Access::Trainer) => {
            view! { <div class="text" inner_html=html.clone()/> }.into_any()
        }
        Piece::Trainer(_) => ().into_any(),
        Piece::Check(id) => match course.questions.get(id) {
            Some(question) => {
                let refused = refused.as_ref().filter(|refused| refused.question == *id);
                check::form(here, question, &action, checked.get(id), refused)
            }
            None => ().into_any(),
        },
    });
    // Only a place in a class has a key to seal with.
    let journal = reading.seat.as_ref().filter(|_| !lesson.checks.is_empty());
    let body = view! {
        <nav class="where" aria-label=crate::text::plain(&t!(here, "lesson-where"))>
            <a href=here.to(&format!("/courses/{slug}#{module_slug}"))>
                {t!(here, "lesson-place-in-module", module = number, modules = course.modules.len(), lesson = place, lessons = module.lessons.len())}
            </a>
        </nav>
        <article class="lesson" lang=lang dir=dir>
            <h1>{text.title.clone()}</h1>
            <p class="facts">
                {icon("clock")}{t!(here, "course-minutes", count = lesson.minutes)}
                <span hidden=!is_done data-says="done">" · "{icon("done")}<span>{t!(here, "course-lesson-done")}</span></span>
            </p>
            {notice(here, lesson.notice, slug)}
            {pieces.collect_view()}
        </article>
        {sources(here, lesson)}
        {finish(here, lesson, &action, is_done, lesson.checks.len() - checked.len().min(lesson.checks.len()))}
        {around(here, &reading, module_slug, lesson_slug)}
        {journal.map(|seat| check::journal(here, seat))}
    };
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let page = Page::new(&text.title, body).status(status);
    Ok(if journal.is_some() { page.with_script("journal.js").respond(here) } else { page.respond(here) })
}

/// A word before a hard subject, with a way out that costs nothing.
fn notice(here: &Here, notice: Notice, slug: &str) -> impl IntoView + use<> {
    let text = match notice {
        Notice::None => None,
        Notice::Sensitive => Some(t!(here, "lesson-notice-sensitive")),
        Notice::Distressing => Some(t!(here, "lesson-notice-distressing")),
    };
    text.map(|text| {
        view! {
            <aside class="note">
                {icon("warning")}
                <p>{text}" "<a href=here.to(&format!("/courses/{slug}"))>{t!(here, "lesson-notice-leave")}</a></p>
            </aside>
        }
    })
}

/// The articles that the lesson rests on, in one sentence each.
fn sources(here: &Here, lesson: &Lesson) -> impl IntoView + use<> {
    let library = &here.app.editions.desk().library;
    let cited: Vec<_> = lesson.standards.iter().filter_map(|key| library.standard(key)).collect();
    (!cited.is_empty()).then(|| {
        let rows = cited.into_iter().map(|standard| {
            let name = format!("{} · {}", standard.instrument.get(here.language), standard.reference);
            view! { <dt><bdi>{name}</bdi></dt><dd>{standard.words.get(here.language).to_owned()}</dd> }
        });
        view! {
            <details class="sources">
                <summary>{t!(here, "lesson-sources")}</summary>
                <dl>{rows.collect_view()}</dl>
            </details>
        }
    })
}

fn finish(here: &Here, lesson: &Lesson, action: &str, is_done: bool, left: usize) -> AnyView {
    if !lesson.checks.is_empty() {
        return check::left(here, left);
    }
    if is_done {
        return ().into_any();
    }
    view! {
        <form method="post" action=here.to(&format!("{action}/done"))>
            <button class="button">{icon("done")}<span>{t!(here, "lesson-mark-done")}</span></button>
        </form>
    }
    .into_any()
}

/// The lessons before and after, as large as a thumb.
fn around(here: &Here, reading: &Reading, module: &str, lesson: &str) -> impl IntoView + use<> {
    let course: &Course = &reading.course;
    let slug = &reading.edition.slug;
    let all: Vec<_> = course.lessons().collect();
    let place = all.iter().position(|(known, text)| known.slug == module && text.slug == lesson).unwrap_or_default();
    let link = |(module, lesson): &(&domain::course::Module, &Lesson), rel: &'static str| {
        let title = lesson.text(here.language).0.title.clone();
        let href = here.to(&format!("/courses/{slug}/{}/{}", module.slug, lesson.slug));
        let (label, drawing) =
            if rel == "prev" { (t!(here, "lesson-previous"), "back") } else { (t!(here, "lesson-next"), "next") };
        view! { <a rel=rel href=href>{icon(drawing)}<span><small>{label}</small>{title}</span></a> }
    };
    let previous = place.checked_sub(1).and_then(|place| all.get(place)).map(|at| link(at, "prev"));
    let next = all.get(place + 1).map(|at| link(at, "next"));
    let end = next.is_none().then(|| {
        view! { <a rel="next" href=here.to(&format!("/courses/{slug}"))>{icon("next")}<span>{t!(here, "lesson-to-course")}</span></a> }
    });
    view! { <nav class="around" aria-label=crate::text::plain(&t!(here, "lesson-around"))>{previous}{next}{end}</nav> }
}
