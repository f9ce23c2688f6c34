//! The words of an installation on its certificates: written, looked at on paper, put into use.

use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use domain::certificate::wording::{Phrase, Rewritten, UseRefusal, Wording, WordingRefusal};
use domain::course::CertificateKind;
use domain::id::WordingId;
use domain::language::{Bilingual, Language};
use domain::person::Administrator;
use leptos::prelude::*;
use store::certificate::wording::{self, Draft};

use crate::component::{icon, refusal};
use crate::error::AppError;
use crate::form::Form;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::state::App;
use crate::t;

const PATH: &str = "/admin/wording";

pub async fn show(here: Here, Proof(_): Proof<Administrator>) -> Result<Response, AppError> {
    page(&here, None, None).await
}

/// Keeps what was written; certificates do not say it yet.
pub async fn write(
    State(app): State<App>,
    here: Here,
    Proof(administrator): Proof<Administrator>,
    form: Form,
) -> Result<Response, AppError> {
    let text = |phrase: Phrase, language: Language| {
        let written = form.get(&field(phrase, language)).split_whitespace().collect::<Vec<_>>();
        written.join(" ")
    };
    let both = |phrase| Bilingual::new(text(phrase, Language::English), text(phrase, Language::Arabic));
    let words = match Wording::read(Phrase::ALL.map(|phrase| (phrase, both(phrase)))) {
        Ok(words) => words,
        Err(refused) => {
            let why = match refused {
                WordingRefusal::OneLanguage(phrase) => {
                    t!(here, "design-refused-one-language", phrase = named(&here, phrase))
                }
                WordingRefusal::TooLong(phrase) => {
                    t!(here, "design-refused-phrase-long", phrase = named(&here, phrase), most = phrase.limit())
                }
            };
            return page(&here, Some(&form), Some(why)).await;
        }
    };
    for kind in KINDS {
        if super::specimen::pdf(&app, kind, words.clone()).await?.is_none() {
            return page(&here, Some(&form), Some(t!(here, "design-refused-letters"))).await;
        }
    }
    match wording::write(&app.db, &administrator, seen(&form), &words, app.now()).await {
        Ok(()) => Ok(done(&here, "wording-saved")),
        Err(store::Error::Refused(Rewritten)) => {
            page(&here, Some(&form), Some(t!(here, "design-refused-rewritten"))).await
        }
        Err(other) => Err(other.into()),
    }
}

/// Certificates that are issued from now on say what was written.
pub async fn put_into_use(
    State(app): State<App>,
    here: Here,
    Proof(administrator): Proof<Administrator>,
    form: Form,
) -> Result<Response, AppError> {
    match wording::put_into_use(&app.db, &administrator, seen(&form), app.now()).await {
        // Pressed twice, it is in use: the page says so.
        Ok(()) | Err(store::Error::NotFound) => Ok(done(&here, "wording-used")),
        Err(store::Error::Refused(UseRefusal::NotPreviewed)) => {
            page(&here, None, Some(t!(here, "design-refused-unseen"))).await
        }
        Err(store::Error::Refused(UseRefusal::Rewritten(_))) => {
            page(&here, None, Some(t!(here, "design-refused-rewritten"))).await
        }
        Err(other) => Err(other.into()),
    }
}

/// A specimen on paper, in the words that were written last.
pub async fn preview(
    State(app): State<App>,
    Proof(_): Proof<Administrator>,
    Path((_, kind)): Path<(String, String)>,
) -> Result<Response, AppError> {
    let kind = KINDS.into_iter().find(|known| code(*known) == kind).ok_or(AppError::NotFound)?;
    let draft = wording::draft(&app.db).await?;
    let words = match &draft {
        Some(draft) => draft.words.clone(),
        None => used(&app).await?,
    };
    let Some(pdf) = super::specimen::pdf(&app, kind, words).await? else {
        return Err(AppError::broken("a specimen cannot be printed"));
    };
    if let Some(draft) = draft.filter(|draft| !draft.previewed) {
        wording::note_preview(&app.db, draft.id, app.now()).await?;
    }
    let name = format!("inline; filename=\"specimen-{}.pdf\"", code(kind));
    let headers = [(header::CONTENT_TYPE, "application/pdf".to_owned()), (header::CONTENT_DISPOSITION, name)];
    Ok((headers, pdf).into_response())
}

/// The draft that the page showed.
fn seen(form: &Form) -> Option<WordingId> {
    form.get("draft").parse().ok()
}

const KINDS: [CertificateKind; 3] =
    [CertificateKind::Completion, CertificateKind::Participation, CertificateKind::Trainer];

const fn code(kind: CertificateKind) -> &'static str {
    match kind {
        CertificateKind::Completion => "completion",
        CertificateKind::Participation => "participation",
        CertificateKind::Trainer => "trainer",
    }
}

async fn used(app: &App) -> Result<Wording, AppError> {
    Ok(match wording::in_use(&app.db).await? {
        Some(id) => wording::find(&app.db, id).await?,
        None => Wording::default(),
    })
}

fn done(here: &Here, said: &str) -> Response {
    Redirect::to(&here.to(&format!("{PATH}?said={said}"))).into_response()
}

fn field(phrase: Phrase, language: Language) -> String {
    format!("{}-{}", phrase.code(), language.code())
}

async fn page(here: &Here, typed: Option<&Form>, refused: Option<String>) -> Result<Response, AppError> {
    let draft = wording::draft(&here.app.db).await?;
    let words = match &draft {
        Some(draft) => draft.words.clone(),
        None => used(&here.app).await?,
    };
    let value = |phrase: Phrase, language: Language| match typed {
        Some(form) => form.get(&field(phrase, language)).to_owned(),
        None => words.get(phrase).map(|both| both.only(language).to_owned()).unwrap_or_default(),
    };
    let sets = Phrase::ALL.map(|phrase| {
        let texts = Language::ALL.map(|language| {
            let id = field(phrase, language);
            view! {
                <label for=id.clone()>{here.text().language_named(language)}</label>
                <input id=id.clone() name=id value=value(phrase, language) dir=language.dir() lang=language.code()
                    maxlength=phrase.limit().to_string() autocomplete="off" spellcheck="false"/>
            }
        });
        view! { <fieldset><legend>{named(here, phrase)}</legend><div class="field">{texts}</div></fieldset> }
    });
    let shown = |draft: &Draft| view! { <input type="hidden" name="draft" value=draft.id.to_string()/> };
    let previews = KINDS.map(|kind| {
        let href = here.to(&format!("{PATH}/{}/pdf", code(kind)));
        view! { <a class="button second" href=href>{t!(here, "design-preview", kind = kind_named(here, kind))}</a> }
    });
    let waiting = draft.as_ref().map(|draft| {
        let says = if draft.previewed { t!(here, "design-draft-seen") } else { t!(here, "design-draft-unseen") };
        view! {
            <p class="note">{icon("open")}<span>{says}</span></p>
            <form method="post" action=here.to(&format!("{PATH}/use"))>
                {shown(draft)}
                <button class="button">{t!(here, "design-use")}</button>
            </form>
        }
    });
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let title = t!(here, "design-wording");
    let body = view! {
        {super::back(here)}
        <h1>{title.clone()}</h1>
        <p>{t!(here, "design-wording-text")}</p>
        {refusal(refused)}
        <section>
            <h2>{t!(here, "design-look")}</h2>
            <p>{t!(here, "design-look-text")}</p>
            <div class="actions">{previews.collect_view()}</div>
            {waiting}
        </section>
        <section>
            <h2>{t!(here, "design-write")}</h2>
            <p>{t!(here, "design-write-text")}</p>
            <form method="post" action=here.to(PATH)>
                {draft.as_ref().map(shown)}
                {sets.collect_view()}
                <button class="button">{t!(here, "design-save")}</button>
            </form>
        </section>
    };
    Ok(Page::new(title, body).status(status).respond(here))
}

fn kind_named(here: &Here, kind: CertificateKind) -> String {
    match kind {
        CertificateKind::Completion => t!(here, "design-completion"),
        CertificateKind::Participation => t!(here, "design-participation"),
        CertificateKind::Trainer => t!(here, "design-trainer"),
    }
}

fn named(here: &Here, phrase: Phrase) -> String {
    match phrase {
        Phrase::CompletionTitle => t!(here, "design-completion-title"),
        Phrase::ParticipationTitle => t!(here, "design-participation-title"),
        Phrase::TrainerTitle => t!(here, "design-trainer-title"),
        Phrase::Awarded => t!(here, "design-awarded"),
        Phrase::CompletionReason => t!(here, "design-completion-reason"),
        Phrase::ParticipationReason => t!(here, "design-participation-reason"),
        Phrase::TrainerReason => t!(here, "design-trainer-reason"),
        Phrase::Disclaimer => t!(here, "design-disclaimer"),
    }
}
