//! One question of the bank: how it looks in each language, its key, what people did with it, and retiring it.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use content::set_retired;
use domain::analysis::ItemAnalysis;
use domain::analysis::telling::TOLD_MIN;
use domain::course::{Course, Module};
use domain::language::Language;
use domain::person::Trainer;
use domain::question::{AnswerKey, Question};
use leptos::prelude::*;
use store::draft::{Place, SaveRefusal};

use super::figures::{Figures, Told, verdicts};
use super::{Asked, bank_path, edit_link, facts, percent};
use crate::component::{icon, refusal};
use crate::error::AppError;
use crate::form::Form;
use crate::here::{Here, Proof};
use crate::page::{Page, lang_of};
use crate::question;
use crate::state::App;
use crate::t;
use crate::teach::{Workbench, hashed};

type At = Path<(String, String, String)>;

pub async fn show(
    here: Here,
    Proof(trainer): Proof<Trainer>,
    Path((_, slug, id)): At,
    Query(asked): Query<Asked>,
) -> Result<Response, AppError> {
    page(&here, &trainer, (&slug, &id), &asked, None).await
}

/// Retires a question, or takes it back, in what waits to be published.
pub async fn retire(
    State(app): State<App>,
    here: Here,
    Proof(trainer): Proof<Trainer>,
    Path((_, slug, id)): At,
    form: Form,
) -> Result<Response, AppError> {
    let here = here.on(format!("/teach/{slug}/bank/{id}"));
    let bench = Workbench::open(&here, &trainer, &slug).await?;
    let course = app.editions.get(&app.db, bench.edition.id).await?;
    let (module, _) = find(&course, &id).ok_or(AppError::NotFound)?;
    let files = bench.files();
    let paths: Vec<String> = course.languages.iter().map(|language| bank_path(&module.slug, *language)).collect();
    let retired = paths.iter().filter_map(|path| {
        let before = files.text(path)?;
        // A draft in which there is no such question any more says all there is to say.
        let text = set_retired(before, &id, form.get("retired") == "yes").filter(|text| text != before)?;
        let published = bench.published.get(path).map_or("", |file| file.hash.as_str());
        let seen = bench.draft(path).map_or(0, |draft| draft.number);
        Some((Place { course: &bench.edition, path, published }, seen, hashed(text.into_bytes())))
    });
    let retired: Vec<_> = retired.collect();
    match store::draft::save_all(&app.db, &trainer, &bench.edition, &retired, app.now()).await {
        Ok(()) => {}
        Err(store::Error::Refused(SaveRefusal::Overtaken { .. })) => {
            let why = t!(here, "bank-refused-overtaken");
            return page(&here, &trainer, (&slug, &id), &Asked::default(), Some(why)).await;
        }
        Err(other) => return Err(other.into()),
    }
    Ok(Redirect::to(&here.to(&format!("/teach/{slug}/bank/{id}?said=saved"))).into_response())
}

/// A question of the bank, with its module. One of a lesson is not in the bank.
fn find<'c>(course: &'c Course, id: &str) -> Option<(&'c Module, &'c Question)> {
    let module = course.modules.iter().find(|module| module.bank.iter().any(|known| known == id))?;
    Some((module, course.questions.get(id)?))
}

async fn page(
    here: &Here,
    trainer: &Trainer,
    (slug, id): (&str, &str),
    asked: &Asked,
    refused: Option<String>,
) -> Result<Response, AppError> {
    let status = if refused.is_some() { StatusCode::CONFLICT } else { StatusCode::OK };
    let bench = Workbench::open(here, trainer, slug).await?;
    let course = here.app.editions.get(&here.app.db, bench.edition.id).await?;
    let (module, question) = find(&course, id).ok_or(AppError::NotFound)?;
    let figures = Figures::gather(here, trainer, &bench.edition, asked.class()).await?;
    let item = figures.of(id);
    let (words, written) = question.words(here.language);
    let (lang, dir) = lang_of(here, written);
    let looks = course.languages.iter().map(|language| look(here, question, *language));
    let edit = course.languages.iter().map(|language| edit_link(here, slug, module, *language));
    // What waits to be published may say something else than what is published.
    let source = bank_path(&module.slug, course.languages.first().copied().unwrap_or(here.language));
    let files = bench.files();
    let text = files.text(&source).unwrap_or_default();
    let will_be_retired = set_retired(text, id, true).as_deref() == Some(text);
    let waits = (will_be_retired != question.retired).then(|| {
        let says = if will_be_retired { t!(here, "bank-will-retire") } else { t!(here, "bank-will-return") };
        view! {
            <p class="note">{icon("clock")}<span>{says}" "<a href=here.to(&format!("/teach/{slug}"))>{t!(here, "bank-to-publish")}</a></span></p>
        }
    });
    let (label, value) =
        if will_be_retired { (t!(here, "bank-return"), "no") } else { (t!(here, "bank-retire"), "yes") };
    let title = crate::text::plain(&t!(here, "bank-question", id = id.to_owned()));
    let body = view! {
        <nav class="where"><a href=here.to(&format!("/teach/{slug}/bank"))>{t!(here, "bank-title")}</a></nav>
        <h1 lang=lang dir=dir inner_html=words.ask.clone()/>
        <p class="facts"><bdi dir="ltr">{id.to_owned()}</bdi>" · "{module.title.get(here.language).to_owned()}" · "{facts(here, question)}</p>
        {refusal(refused)}
        {waits}
        <section>
            <h2>{t!(here, "bank-says")}</h2>
            {says(here, &figures, question)}
        </section>
        <section>
            <h2>{t!(here, "bank-answers")}</h2>
            {answers(here, question, item)}
        </section>
        <section>
            <h2>{t!(here, "bank-looks")}</h2>
            <div class="looks">{looks.collect_view()}</div>
            <p class="actions">{edit.collect_view()}</p>
        </section>
        <section>
            <h2>{t!(here, "bank-retire-title")}</h2>
            <p>{t!(here, "bank-retire-text")}</p>
            <form method="post" action=here.to(&format!("/teach/{slug}/bank/{id}/retire"))>
                <button class="button second" name="retired" value=value>{label}</button>
            </form>
        </section>
    };
    Ok(Page::new(title, body).status(status).wide().respond(here))
}

/// The figures, and what they say.
fn says(here: &Here, figures: &Figures, question: &Question) -> impl IntoView + use<> {
    let used = view! { <dt>{t!(here, "bank-fact-used")}</dt><dd>{t!(here, "bank-used", count = figures.uses(&question.id))}</dd> };
    let item = match figures.told(&question.id) {
        Told::Item(item) => item,
        Told::Withheld => {
            return view! { <dl class="facts">{used}</dl><p>{t!(here, "bank-withheld", least = TOLD_MIN)}</p> }
                .into_any();
        }
        Told::Nothing => {
            return view! { <dl class="facts">{used}</dl><p>{t!(here, "bank-no-answers")}</p> }.into_any();
        }
    };
    let separates = item.discrimination.map(|found| {
        view! { <dt>{t!(here, "bank-fact-discrimination")}</dt><dd dir="ltr">{format!("{found:.2}")}</dd> }
    });
    let time = item.seconds.map(|time| {
        let says = t!(here, "bank-seconds", median = time.median, lower = time.lower, upper = time.upper);
        view! { <dt>{t!(here, "bank-fact-time")}</dt><dd>{says}</dd> }
    });
    let languages = item.languages.iter().map(|(language, reached)| {
        let label = match language {
            Language::English => t!(here, "bank-fact-english"),
            Language::Arabic => t!(here, "bank-fact-arabic"),
        };
        view! { <dt>{label}</dt><dd>{t!(here, "bank-right", percent = percent(reached.mean), count = reached.answers)}</dd> }
    });
    let verdicts = verdicts(here, item).map(|verdict| {
        let class = if verdict.asks_for_a_look { "note" } else { "aside" };
        let drawing = if verdict.asks_for_a_look { "warning" } else { "open" };
        view! { <p class=class>{icon(drawing)}<span>{verdict.says}</span></p> }
    });
    view! {
        {verdicts.into_iter().collect_view()}
        <dl class="facts">
            {used}
            <dt>{t!(here, "bank-fact-right")}</dt>
            <dd>{t!(here, "bank-right", percent = percent(item.difficulty), count = item.answers)}</dd>
            {separates}
            {languages.collect_view()}
            {time}
        </dl>
        <p class="hint">{t!(here, "bank-figures-hint")}</p>
    }
    .into_any()
}

/// Each answer with the key and with how often it was picked.
fn answers(here: &Here, question: &Question, item: Option<&ItemAnalysis>) -> impl IntoView + use<> {
    let (words, written) = question.words(here.language);
    let (lang, dir) = lang_of(here, written);
    let right = |place: usize| match &question.key {
        AnswerKey::One(right) => *right == place,
        AnswerKey::Set { right, .. } => right.contains(&place),
        _ => false,
    };
    let typed = match &question.key {
        AnswerKey::Number { value, tolerance } if *tolerance > 0.0 => Some(format!("{value} ± {tolerance}")),
        AnswerKey::Number { value, .. } => Some(value.to_string()),
        AnswerKey::Words(accepted) => Some(accepted.join(" / ")),
        _ => None,
    };
    if let Some(typed) = typed {
        return view! { <p>{icon("done")}" "<bdi>{typed}</bdi></p> }.into_any();
    }
    let is_picked = matches!(question.key, AnswerKey::One(_) | AnswerKey::Set { .. });
    let hint = match question.key {
        AnswerKey::Sequence => Some(t!(here, "bank-in-order")),
        AnswerKey::Pairs => Some(t!(here, "bank-in-pairs")),
        AnswerKey::Path(_) => Some(t!(here, "bank-in-steps")),
        _ => None,
    };
    let rows = words.answers.iter().enumerate().map(|(place, answer)| {
        let partner = words.partners.get(place).map(|partner| view! { <span>" – "</span><span inner_html=partner.clone()/> });
        let mark = is_picked.then(|| {
            let (drawing, says) = if right(place) { ("done", t!(here, "bank-is-right")) } else { ("wrong", t!(here, "bank-is-wrong")) };
            view! { <span class="mark-of">{icon(drawing)}<span>{says}</span></span> }
        });
        let picks = item.filter(|_| is_picked).map(|item| {
            let pick = item.picks.get(&place).copied().unwrap_or_default();
            let part = pick.all as f64 / item.answers.max(1) as f64;
            let says = t!(here, "bank-picked", count = pick.all, percent = percent(part));
            let thirds = (item.thirds.upper > 0).then(|| {
                let of = |some: usize, of: usize| percent(some as f64 / of.max(1) as f64);
                let (lower, upper) = (of(pick.lower, item.thirds.lower), of(pick.upper, item.thirds.upper));
                view! { <span>{t!(here, "bank-picked-thirds", upper = upper, lower = lower)}</span> }
            });
            view! { <meter min="0" max="100" value=percent(part).to_string() aria-hidden="true"></meter><p class="facts"><span>{says}</span>" "{thirds}</p> }
        });
        let feedback = (!answer.feedback.is_empty())
            .then(|| view! { <div class="hint" lang=lang dir=dir inner_html=answer.feedback.clone()/> });
        view! {
            <li>
                <div lang=lang dir=dir><span inner_html=answer.text.clone()/>{partner}</div>
                {mark}
                {picks}
                {feedback}
            </li>
        }
    });
    view! { {hint.map(|hint| view! { <p class="hint">{hint}</p> })}<ol class="keyed">{rows.collect_view()}</ol> }
        .into_any()
}

/// The question as a trainee sees it in a language, out of use.
fn look(here: &Here, question: &Question, language: Language) -> AnyView {
    let Some(words) = question.wording.get(&language) else { return ().into_any() };
    let phone = Here { language, ..here.clone() };
    view! {
        <div class="look" lang=language.code() dir=language.dir()>{question::look(&phone, question, words)}</div>
    }
    .into_any()
}
