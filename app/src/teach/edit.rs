//! The editor, with and without scripts.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::language::Language;
use domain::person::Trainer;
use leptos::prelude::*;
use store::draft::{Place as Saved, SaveRefusal};

use super::preview::look;
use super::{Workbench, hashed, lesson_path};
use crate::component::refusal;
use crate::error::AppError;
use crate::form::Form;
use crate::here::{Here, Proof};
use crate::island::{Editor, EditorProps, Place, Words};
use crate::page::Page;
use crate::state::App;
use crate::t;

/// Course, module, lesson and the language of the text.
type At = Path<(String, String, String, String, String)>;

pub async fn edit(
    here: Here,
    Proof(trainer): Proof<Trainer>,
    Path((_, slug, module, lesson, written)): At,
) -> Result<Response, AppError> {
    let desk = Desk::open(&here, &trainer, &slug, &module, &lesson, &written).await?;
    // An earlier revision is opened for reading and is saved as the next one, if at all.
    let query = here.query.as_deref().unwrap_or_default();
    let earlier = query.split('&').find_map(|pair| pair.strip_prefix("revision=")).and_then(|n| n.parse().ok());
    let text = match earlier {
        Some(number) => {
            let found =
                store::draft::revision_text(&here.app.db, &trainer, desk.bench.edition.course, &desk.path, number)
                    .await?;
            String::from_utf8_lossy(&found.bytes).into_owned()
        }
        None => desk.text.clone(),
    };
    Ok(page(&here, &desk, text, desk.seen, None))
}

/// Saves a draft, or only shows what it would look like.
pub async fn save(
    State(app): State<App>,
    here: Here,
    Proof(trainer): Proof<Trainer>,
    Path((_, slug, module, lesson, written)): At,
    form: Form,
) -> Result<Response, AppError> {
    let desk = Desk::open(&here, &trainer, &slug, &module, &lesson, &written).await?;
    // Browsers send line ends as forms have them; files have one character.
    let text = form.get("text").replace("\r\n", "\n");
    let seen = form.get("seen").parse().map_err(|_| AppError::BadRequest)?;
    if form.get("do") == "view" {
        return Ok(page(&here, &desk, text, seen, None));
    }
    let published = desk.bench.published.get(&desk.path).map(|file| file.hash.clone()).unwrap_or_default();
    let place = Saved { course: &desk.bench.edition, path: &desk.path, published: &published };
    match store::draft::save(&app.db, &trainer, &place, seen, &hashed(text.clone().into_bytes()), app.now()).await {
        Ok(_) => Ok(Redirect::to(&here.to(&format!("{}?said=saved", desk.address))).into_response()),
        Err(store::Error::Refused(SaveRefusal::Overtaken { number })) => {
            // Told once; whoever saves again after that has been told.
            let why = t!(here, "teach-refused-overtaken", number = number);
            Ok(page(&here, &desk, text, number, Some(why)))
        }
        Err(other) => Err(other.into()),
    }
}

/// Puts the draft away.
pub async fn discard(
    State(app): State<App>,
    here: Here,
    Proof(trainer): Proof<Trainer>,
    Path((_, slug, module, lesson, written)): At,
) -> Result<Response, AppError> {
    let desk = Desk::open(&here, &trainer, &slug, &module, &lesson, &written).await?;
    store::draft::discard(&app.db, &trainer, &desk.bench.edition, &desk.path, app.now()).await?;
    Ok(Redirect::to(&here.to(&format!("{}?said=discarded", desk.address))).into_response())
}

/// Everything that was ever saved of this text.
pub async fn revisions(
    here: Here,
    Proof(trainer): Proof<Trainer>,
    Path((_, slug, module, lesson, written)): At,
) -> Result<Response, AppError> {
    let desk = Desk::open(&here, &trainer, &slug, &module, &lesson, &written).await?;
    let revisions = store::draft::revisions(&here.app.db, &trainer, desk.bench.edition.course, &desk.path).await?;
    let rows = revisions.iter().map(|revision| {
        let href = here.to(&format!("{}?revision={}", desk.address, revision.number));
        view! {
            <li>
                <a href=href>
                    <span>{t!(here, "teach-revision", number = revision.number)}</span>
                    <span class="facts">{here.text().moment(revision.saved_at)}" · "<bdi>{revision.saved_by.clone()}</bdi></span>
                </a>
            </li>
        }
    });
    let is_empty = revisions.is_empty();
    let title = t!(here, "teach-revisions");
    let body = view! {
        <nav class="where"><a href=here.to(&desk.address)>{t!(here, "teach-back-to-text")}</a></nav>
        <h1>{title.clone()}</h1>
        {is_empty.then(|| view! { <p>{t!(here, "teach-no-revisions")}</p> })}
        <ol class="lines">{rows.collect_view()}</ol>
    };
    Ok(Page::new(title, body).respond(&here))
}

/// A text on the desk: where it belongs and how it stands.
struct Desk {
    bench: Workbench,
    path: String,
    /// The address of the editor without its language.
    address: String,
    other: String,
    language: Language,
    text: String,
    /// The revision that the text is, 0 for the published one.
    seen: u32,
}

impl Desk {
    async fn open(
        here: &Here,
        trainer: &Trainer,
        slug: &str,
        module: &str,
        lesson: &str,
        written: &str,
    ) -> Result<Self, AppError> {
        let language = Language::from_code(written).ok_or(AppError::NotFound)?;
        let bench = Workbench::open(here, trainer, slug).await?;
        let path = lesson_path(module, lesson, language);
        let published = bench.published.get(&path).ok_or(AppError::NotFound)?;
        let draft = bench.draft(&path);
        let bytes = draft.map_or(&published.bytes, |draft| &draft.text.bytes);
        let text = String::from_utf8_lossy(bytes).into_owned();
        let seen = draft.map_or(0, |draft| draft.number);
        let address = |code: &str| format!("/teach/{slug}/{module}/{lesson}/{code}");
        Ok(Self {
            address: address(language.code()),
            other: address(language.other().code()),
            path,
            language,
            text,
            seen,
            bench,
        })
    }
}

fn page(here: &Here, desk: &Desk, text: String, seen: u32, refused: Option<String>) -> Response {
    let status = if refused.is_some() { StatusCode::CONFLICT } else { StatusCode::OK };
    let first = look(here, &desk.bench.files(), &desk.path, &text);
    let language = desk.language;
    let words = Words {
        text: t!(here, "teach-text"),
        view: t!(here, "teach-view"),
        waiting: t!(here, "teach-waiting-view"),
        failed: t!(here, "teach-view-failed"),
        findings: t!(here, "teach-findings"),
        no_findings: t!(here, "teach-no-findings"),
    };
    let place =
        Place { page: here.language.code().into(), course: desk.bench.edition.slug.clone(), path: desk.path.clone() };
    let editor = EditorProps { place, text, first, words, lang: language.code().into(), dir: language.dir().into() };
    let draft = desk.bench.draft(&desk.path);
    let standing = match draft {
        Some(draft) => t!(here, "teach-draft-of", moment = here.text().moment(draft.saved_at)),
        None => t!(here, "teach-as-published"),
    };
    let discard = draft.map(|_| {
        view! {
            <form method="post" action=here.to(&format!("{}/discard", desk.address))>
                <button class="button second">{t!(here, "teach-discard")}</button>
            </form>
        }
    });
    let title = desk.path.clone();
    let body = view! {
        <nav class="where">
            <a href=here.to(&format!("/teach/{}", desk.bench.edition.slug))>{t!(here, "teach-to-course")}</a>
            <a href=here.to(&desk.other)>{t!(here, "teach-other-language")}</a>
            <a href=here.to(&format!("{}/revisions", desk.address))>{t!(here, "teach-revisions")}</a>
        </nav>
        <h1 class="path"><bdi dir="ltr">{title.clone()}</bdi></h1>
        <p class="facts">{standing}</p>
        {refusal(refused)}
        <form method="post" action=here.to(&desk.address)>
            <input type="hidden" name="seen" value=seen.to_string()/>
            {Editor(editor)}
            <div class="actions">
                <button class="button" name="do" value="save">{t!(here, "teach-save")}</button>
                <button class="button second" name="do" value="view">{t!(here, "teach-show")}</button>
            </div>
        </form>
        {discard}
    };
    Page::new(title, body).status(status).wide().with_island().respond(here)
}
