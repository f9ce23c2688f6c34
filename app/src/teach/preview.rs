//! What a text would look like, and what is wrong with it, line by line.

use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use content::Files;
use domain::language::Language;
use domain::lesson::Piece;
use domain::person::Trainer;
use leptos::prelude::*;
use leptos::server_fn::ServerFnError;

use super::Workbench;
use crate::here::{Here, Proof};
use crate::island::{Line, Place, Preview};
use crate::question;
use crate::state::App;
use crate::t;

/// The server's end of the island.
pub async fn preview(State(app): State<App>, here: Here, Proof(trainer): Proof<Trainer>, request: Request) -> Response {
    let context = move || {
        provide_context(app.clone());
        provide_context(trainer.clone());
        provide_context(here.clone());
    };
    leptos_axum::handle_server_fns_with_context(context, request).await.into_response()
}

/// What the island asks for. Who asks was settled at the door.
pub async fn preview_of(place: Place, text: String) -> Result<Preview, ServerFnError> {
    let here: Here = expect_context();
    let trainer: Trainer = expect_context();
    let failed = |_| ServerFnError::new("failed");
    let bench = Workbench::open(&here, &trainer, &place.course).await.map_err(failed)?;
    let language = Language::from_code(&place.page).unwrap_or(Language::English);
    let here = Here { language, ..here };
    if !bench.published.contains_key(&place.path) {
        return Err(ServerFnError::new("no such lesson"));
    }
    Ok(look(&here, &bench.files(), &place.path, &text))
}

/// Renders a text as if it stood in the course.
pub fn look(here: &Here, files: &Files, path: &str, text: &str) -> Preview {
    let (read, findings) = read(here, files, path, text);
    let Some(read) = read else {
        return Preview { html: String::new(), findings, cost: String::new() };
    };
    // The phone speaks the language of the text, whatever the page around it speaks.
    let phone = Here { language: written_in(here, path), ..here.clone() };
    let owner = Owner::new();
    let html = owner.with(|| {
        let pieces = read.text.pieces.iter().map(|piece| match piece {
            Piece::Html(html) | Piece::Trainer(html) => {
                view! { <div class="text" inner_html=html.clone()/> }.into_any()
            }
            Piece::Check(id) => match read.questions.iter().find(|question| question.id == *id) {
                Some(question) => check(&phone, question),
                None => ().into_any(),
            },
        });
        view! { <h1>{read.text.title.clone()}</h1>{pieces.collect_view()} }.to_html()
    });
    Preview { html, findings, cost: t!(here, "teach-cost", kilobytes = read.bytes.div_ceil(1000)) }
}

/// The questions of a text, as they will look, and what is wrong with it.
pub fn questions(here: &Here, files: &Files, path: &str, text: &str) -> (AnyView, Vec<Line>) {
    let (read, findings) = read(here, files, path, text);
    let phone = Here { language: written_in(here, path), ..here.clone() };
    let questions = read.map(|read| read.questions).unwrap_or_default();
    (questions.iter().map(|question| check(&phone, question)).collect_view().into_any(), findings)
}

/// Reads a text as if it stood in the course, with what is wrong with it in the language of the page.
fn read(here: &Here, files: &Files, path: &str, text: &str) -> (Option<content::LessonPreview>, Vec<Line>) {
    let desk = here.app.editions.desk().clone();
    let (read, mut findings) = content::read_lesson(text, path, files, &desk.library, &desk.site);
    findings.extend(parting(files, &desk, path, text));
    let line = |found: &content::Finding| Line {
        line: found.line,
        is_error: found.is_error(),
        says: says(here, &found.reason),
        place: t!(here, "teach-line", line = found.line),
    };
    (read, findings.iter().map(line).collect())
}

/// The language of a text by its path; that of the page where the path names none.
fn written_in(here: &Here, path: &str) -> Language {
    let written = path.strip_suffix(".md").and_then(|path| path.rsplit_once('.'));
    written.and_then(|(_, code)| Language::from_code(code)).unwrap_or(here.language)
}

/// Where a translation parts from its source.
fn parting(files: &Files, desk: &crate::edition::Desk, path: &str, text: &str) -> Vec<content::Finding> {
    let Some((stem, language)) = path.strip_suffix(".md").and_then(|path| path.rsplit_once('.')) else { return vec![] };
    let source = format!("{stem}.en.md");
    match files.text(&source) {
        Some(english) if language != "en" => {
            content::compare((&source, english), (path, text), files, &desk.library, &desk.site)
        }
        _ => vec![],
    }
}

/// A knowledge check as it will look.
fn check(here: &Here, asked: &domain::question::Question) -> AnyView {
    asked.wording.values().next().map(|words| question::look(here, asked, words)).into_any()
}

/// A finding in the language of the page.
pub fn says(here: &Here, reason: &content::Reason) -> String {
    let facts = reason.facts();
    let facts = facts.iter().map(|(name, value)| (*name, crate::text::value(value.clone())));
    here.text().get(&format!("finding-{}", reason.code()), facts)
}
