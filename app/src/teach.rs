//! Writing lessons: a text beside its live view, drafts, revisions, publishing.

mod bank;
mod edit;
mod preview;
mod publish;

use std::collections::BTreeMap;

use axum::extract::Path;
use axum::response::Response;
use content::Files;
use domain::language::Language;
use domain::person::Trainer;
use leptos::prelude::*;
use store::course::{Edition, Hashed};
use store::draft::Draft;

use crate::component::icon;
use crate::error::AppError;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::t;

pub use bank::{add as add_imported, read as read_import, retire, show as show_bank, show_import, show_question};
pub use edit::{discard, edit, revisions, save};
pub use preview::{preview, preview_of};
pub use publish::publish;

/// The courses that can be written.
pub async fn courses(here: Here, Proof(_): Proof<Trainer>) -> Result<Response, AppError> {
    let mut rows = Vec::new();
    for edition in store::course::catalogue(&here.app.db).await? {
        let course = here.app.editions.get(&here.app.db, edition.id).await?;
        rows.push(view! {
            <li>
                <a class="course" href=here.to(&format!("/teach/{}", edition.slug))>
                    <span class="code">{course.code.clone()}</span>
                    <strong>{course.title.get(here.language).to_owned()}</strong>
                    <span class="facts">{t!(here, "course-version", version = edition.version.to_string())}</span>
                </a>
            </li>
        });
    }
    let title = t!(here, "teach-title");
    let body = view! { <h1>{title.clone()}</h1><p>{t!(here, "teach-intro")}</p><ul class="courses">{rows}</ul> };
    Ok(Page::new(title, body).respond(&here))
}

/// One course: its lessons in both languages, what is being written, publishing.
pub async fn course(
    here: Here,
    Proof(trainer): Proof<Trainer>,
    Path((_, slug)): Path<(String, String)>,
) -> Result<Response, AppError> {
    course_page(&here, &trainer, &slug, None).await
}

/// A course as it is published, and what is being written on top of it.
struct Workbench {
    edition: Edition,
    published: BTreeMap<String, Hashed>,
    drafts: Vec<Draft>,
}

impl Workbench {
    async fn open(here: &Here, trainer: &Trainer, slug: &str) -> Result<Self, AppError> {
        let db = &here.app.db;
        let edition = store::course::latest(db, slug).await?;
        let published = store::course::hashed(db, edition.id).await?;
        let drafts = store::draft::all(db, trainer, edition.course).await?;
        Ok(Self { edition, published, drafts })
    }

    /// The files as they would be published now.
    fn files(&self) -> Files {
        let mut files: BTreeMap<String, Vec<u8>> =
            self.published.iter().map(|(path, file)| (path.clone(), file.bytes.clone())).collect();
        files.extend(self.drafts.iter().map(|draft| (draft.path.clone(), draft.text.bytes.clone())));
        Files(files)
    }

    fn draft(&self, path: &str) -> Option<&Draft> {
        self.drafts.iter().find(|draft| draft.path == path)
    }
}

/// Bytes as they are named in the store.
fn hashed(bytes: Vec<u8>) -> Hashed {
    let hash = content::hash(&bytes);
    Hashed { hash, bytes }
}

async fn course_page(
    here: &Here,
    trainer: &Trainer,
    slug: &str,
    refused: Option<AnyView>,
) -> Result<Response, AppError> {
    let bench = Workbench::open(here, trainer, slug).await?;
    let course = here.app.editions.get(&here.app.db, bench.edition.id).await?;
    let modules = course.modules.iter().map(|module| {
        let lessons = module.lessons.iter().map(|lesson| {
            let sides = course.languages.iter().map(|language| {
                let path = lesson_path(&module.slug, &lesson.slug, *language);
                let href = here.to(&format!("/teach/{slug}/{}/{}/{}", module.slug, lesson.slug, language.code()));
                let title = lesson.text.get(language).map(|text| text.title.clone()).unwrap_or_default();
                let draft = bench.draft(&path).map(|_| view! { <strong>{t!(here, "teach-draft")}</strong> });
                view! { <a href=href lang=language.code() dir=language.dir()><span>{title}</span>{draft}</a> }
            });
            view! { <li class="pair">{sides.collect_view()}</li> }
        });
        view! { <li><h3><span>{module.title.get(here.language).to_owned()}</span></h3><ol>{lessons.collect_view()}</ol></li> }
    });
    let count = bench.drafts.len();
    let publish = (count > 0).then(|| {
        view! {
            <form method="post" action=here.to(&format!("/teach/{slug}/publish"))>
                <p>{t!(here, "teach-waiting", count = count)}</p>
                <button class="button">{t!(here, "teach-publish")}</button>
            </form>
        }
    });
    let status =
        if refused.is_some() { axum::http::StatusCode::UNPROCESSABLE_ENTITY } else { axum::http::StatusCode::OK };
    let title = course.title.get(here.language).to_owned();
    let body = view! {
        <nav class="where"><a href=here.to("/teach")>{t!(here, "teach-title")}</a></nav>
        <h1>{title.clone()}</h1>
        <p class="facts">{course.code.clone()}" · "{t!(here, "course-version", version = bench.edition.version.to_string())}</p>
        {(course.review == domain::course::Review::Draft)
            .then(|| view! { <p class="note">{icon("warning")}<span>{t!(here, "course-draft")}</span></p> })}
        {refused}
        {publish}
        <p><a class="button second" href=here.to(&format!("/teach/{slug}/bank"))>{t!(here, "bank-title")}</a></p>
        <h2>{t!(here, "course-modules")}</h2>
        <ol class="modules">{modules.collect_view()}</ol>
    };
    Ok(Page::new(title, body).status(status).wide().respond(here))
}

/// Where a lesson's text stands in the course folder.
fn lesson_path(module: &str, lesson: &str, language: Language) -> String {
    format!("{module}/{lesson}.{}.md", language.code())
}
