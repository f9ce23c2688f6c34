//! Questions from other systems: first how each would look and what is refused, then, when that is right, into the bank.

use axum::extract::{FromRequest, Path, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::course::Course;
use domain::language::Language;
use domain::person::Trainer;
use exchange::{Format, Found, Import, Item, Refused};
use leptos::prelude::*;
use store::draft::{Place, SaveRefusal};

use super::bank_path;
use crate::component::{icon, refusal};
use crate::error::AppError;
use crate::form::{File, Form, Upload};
use crate::here::{Here, Proof};
use crate::island::textarea;
use crate::page::Page;
use crate::state::App;
use crate::t;
use crate::teach::{Workbench, hashed, preview};

type At = Path<(String, String)>;

pub async fn show(here: Here, Proof(trainer): Proof<Trainer>, Path((_, slug)): At) -> Result<Response, AppError> {
    let bench = Workbench::open(&here, &trainer, &slug).await?;
    let course = here.app.editions.get(&here.app.db, bench.edition.id).await?;
    Ok(ask(&here, &slug, &course, &Sent::default(), None))
}

/// Shows what was understood. Writes nothing.
pub async fn read(
    State(app): State<App>,
    here: Here,
    Proof(trainer): Proof<Trainer>,
    Path((_, slug)): At,
    request: Request,
) -> Result<Response, AppError> {
    let bench = Workbench::open(&here, &trainer, &slug).await?;
    let course = app.editions.get(&app.db, bench.edition.id).await?;
    let upload = Upload::from_request(request, &app).await?;
    let sent = Sent::of(&upload);
    let (Some(_), Some(language)) = (course.module(&sent.module), Language::from_code(&sent.language)) else {
        return Err(AppError::BadRequest);
    };
    let File { name, bytes } = upload.file;
    if bytes.is_empty() {
        return Ok(ask(&here, &slug, &course, &sent, Some(t!(here, "bank-import-no-file"))));
    }
    let format = Format::from_code(&sent.format).or_else(|| Format::guess(&name, &bytes));
    let Some(format) = format else {
        return Ok(ask(&here, &slug, &course, &sent, Some(t!(here, "bank-import-no-format"))));
    };
    let prefix = slug.clone();
    let read = tokio::task::spawn_blocking(move || exchange::import(format, &bytes, &prefix));
    let read = refuse_known(read.await.map_err(AppError::broken)?, &course);
    let look = Look { bench: &bench, path: bank_path(&sent.module, language), language };
    Ok(foreseen(&here, &slug, &sent, &read, &look))
}

/// Puts the questions at the end of a bank, as a draft.
pub async fn add(
    State(app): State<App>,
    here: Here,
    Proof(trainer): Proof<Trainer>,
    Path((_, slug)): At,
    form: Form,
) -> Result<Response, AppError> {
    let here = here.on(format!("/teach/{slug}/bank/import"));
    let bench = Workbench::open(&here, &trainer, &slug).await?;
    let course = app.editions.get(&app.db, bench.edition.id).await?;
    let language = Language::from_code(form.get("written")).ok_or(AppError::BadRequest)?;
    let module = course.module(form.get("module")).ok_or(AppError::BadRequest)?;
    let sent = Sent { module: module.slug.clone(), language: language.code().into(), ..Sent::default() };
    let Import { items, refusals } = exchange::bank::read(&form.get("text").replace("\r\n", "\n"));
    if items.is_empty() || !refusals.is_empty() {
        return Err(AppError::BadRequest);
    }
    let items: Vec<Item> = items.into_iter().map(|found| found.item).collect();
    let path = bank_path(&module.slug, language);
    let files = bench.files();
    let Ok(text) = exchange::bank::append(files.text(&path).unwrap_or_default(), &items) else {
        return Ok(ask(&here, &slug, &course, &sent, Some(t!(here, "bank-import-known"))));
    };
    let published = bench.published.get(&path).map(|file| file.hash.clone()).unwrap_or_default();
    let place = Place { course: &bench.edition, path: &path, published: &published };
    let seen = bench.draft(&path).map_or(0, |draft| draft.number);
    match store::draft::save(&app.db, &trainer, &place, seen, &hashed(text.into_bytes()), app.now()).await {
        Ok(_) => {
            let editor = format!("/teach/{slug}/questions/{}/{}?said=imported", module.slug, language.code());
            Ok(Redirect::to(&here.to(&editor)).into_response())
        }
        Err(store::Error::Refused(SaveRefusal::Overtaken { .. })) => {
            Ok(ask(&here, &slug, &course, &sent, Some(t!(here, "bank-refused-overtaken"))))
        }
        Err(other) => Err(other.into()),
    }
}

/// What is to be read how, and where it is to go.
#[derive(Default)]
struct Sent {
    format: String,
    module: String,
    language: String,
}

impl Sent {
    fn of(upload: &Upload) -> Self {
        let field = |name: &str| upload.form.get(name).to_owned();
        Self { format: field("format"), module: field("module"), language: field("written") }
    }
}

/// An id that the course has already would be a second question of that name.
fn refuse_known(read: Import, course: &Course) -> Import {
    let (taken, items): (Vec<Found>, Vec<Found>) =
        read.items.into_iter().partition(|found| course.questions.contains_key(&found.item.id));
    let refuse = |found: Found| Refused {
        file: found.file,
        line: found.line,
        name: found.item.ask,
        reason: exchange::Reason::IdTaken { id: found.item.id },
    };
    let refusals = read.refusals.into_iter().chain(taken.into_iter().map(refuse)).collect();
    Import { items, refusals }
}

fn ask(here: &Here, slug: &str, course: &Course, sent: &Sent, refused: Option<String>) -> Response {
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let choice = |value: &str, label: String, chosen: &str| {
        view! { <option value=value.to_owned() selected=value == chosen>{label}</option> }
    };
    // Their names are Latin in every language.
    let formats = Format::ALL.iter().map(|format| {
        let code = format.code();
        view! { <option value=code dir="ltr" selected=code == sent.format>{format.name()}</option> }
    });
    let modules = course
        .modules
        .iter()
        .map(|module| choice(&module.slug, crate::text::plain(module.title.get(here.language)), &sent.module));
    let languages = course.languages.iter().map(|language| {
        let label = match language {
            Language::English => t!(here, "bank-in-english"),
            Language::Arabic => t!(here, "bank-in-arabic"),
        };
        choice(language.code(), label, &sent.language)
    });
    let title = t!(here, "bank-import");
    let body = view! {
        <nav class="where"><a href=here.to(&format!("/teach/{slug}/bank"))>{t!(here, "bank-title")}</a></nav>
        <h1>{title.clone()}</h1>
        <p>{t!(here, "bank-import-text")}</p>
        {refusal(refused)}
        <form method="post" enctype="multipart/form-data" action=here.to(&format!("/teach/{slug}/bank/import"))>
            <div class="field">
                <label for="file">{t!(here, "bank-import-file")}</label>
                <input type="file" id="file" name="file" required=true/>
            </div>
            <div class="field"><label for="format">{t!(here, "bank-import-format")}</label>
                <select id="format" name="format">{choice("", t!(here, "bank-import-guess"), &sent.format)}{formats.collect_view()}</select>
            </div>
            <div class="field"><label for="module">{t!(here, "bank-module")}</label>
                <select id="module" name="module">{modules.collect_view()}</select>
            </div>
            <div class="field"><label for="written">{t!(here, "bank-import-language")}</label>
                <select id="written" name="written">{languages.collect_view()}</select>
            </div>
            <button class="button">{t!(here, "bank-import-read")}</button>
        </form>
    };
    Page::new(title, body).status(status).respond(here)
}

/// Where a question is looked at.
struct Look<'a> {
    bench: &'a Workbench,
    path: String,
    language: Language,
}

fn foreseen(here: &Here, slug: &str, sent: &Sent, read: &Import, look: &Look) -> Response {
    let items: Vec<Item> = read.items.iter().map(|found| found.item.clone()).collect();
    let count = items.len();
    let refused = read.refusals.iter().map(|refused| {
        let name = (!refused.name.is_empty()).then(|| view! { <bdi>{refused.name.clone()}</bdi><br/> });
        view! { <li class="error">{place(here, refused.file.as_deref(), refused.line)}<p>{name}{says(here, &refused.reason)}</p></li> }
    });
    let taken = read.items.iter().map(|found| {
        let notices = found.notices.iter().map(|notice| view! { <li>{says(here, notice)}</li> });
        let files = look.bench.files();
        let text = exchange::bank::write(std::slice::from_ref(&found.item));
        let (questions, findings) = preview::questions(here, &files, &look.path, &text);
        let findings = findings.into_iter().map(|line| view! { <li>{line.says}</li> });
        view! {
            <li>
                <p class="facts">{place(here, found.file.as_deref(), found.line)}</p>
                <div class="look" lang=look.language.code() dir=look.language.dir()>{questions}</div>
                <ul class="findings">{notices.collect_view()}{findings.collect_view()}</ul>
            </li>
        }
    });
    let add = (count > 0).then(|| {
        view! {
            <form method="post" action=here.to(&format!("/teach/{slug}/bank/import/add"))>
                <input type="hidden" name="module" value=sent.module.clone()/>
                <input type="hidden" name="written" value=look.language.code()/>
                <textarea name="text" hidden=true inner_html=textarea(&exchange::bank::write(&items))></textarea>
                <p>{t!(here, "bank-import-add-text")}</p>
                <button class="button">{t!(here, "bank-import-add", count = count)}</button>
            </form>
        }
    });
    let title = t!(here, "bank-import");
    let body = view! {
        <nav class="where"><a href=here.to(&format!("/teach/{slug}/bank/import"))>{title.clone()}</a></nav>
        <h1>{title.clone()}</h1>
        <p role="status">{t!(here, "bank-import-understood", count = count)}" "{t!(here, "bank-import-refused", count = read.refusals.len())}</p>
        {(!read.refusals.is_empty()).then(|| view! {
            <section><h2>{t!(here, "bank-import-refusals")}</h2><ul class="findings">{refused.collect_view()}</ul></section>
        })}
        {(count > 0).then(|| view! {
            <section><h2>{t!(here, "bank-import-taken")}</h2><ul class="looked">{taken.collect_view()}</ul></section>
        })}
        {add}
        <p><a class="button second" href=here.to(&format!("/teach/{slug}/bank/import"))>{icon("back")}<span>{t!(here, "bank-import-other")}</span></a></p>
    };
    Page::new(title, body).respond(here)
}

fn place(here: &Here, file: Option<&str>, line: usize) -> impl IntoView + use<> {
    let file = file.map(|file| view! { <bdi dir="ltr">{file.to_owned()}</bdi>" · " });
    view! { {file}<span>{t!(here, "bank-import-line", line = line)}</span> }
}

/// A refusal or a notice in the language of the page.
fn says(here: &Here, reason: &exchange::Reason) -> String {
    let facts = reason.facts();
    let facts = facts.iter().map(|(name, value)| (*name, crate::text::value(value.clone())));
    here.text().get(&format!("import-{}", reason.code()), facts)
}
