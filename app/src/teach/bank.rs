//! The question bank of a course: every question with its use and what its answers say about it.

mod figures;
mod import;
mod question;

use axum::extract::{Path, Query};
use axum::response::Response;
use domain::course::Module;
use domain::id::CohortId;
use domain::language::Language;
use domain::person::Trainer;
use domain::question::{Kind, Level, Question};
use leptos::prelude::*;

use self::figures::{Figures, needs_a_look, verdicts};
use super::Workbench;
use crate::component::icon;
use crate::error::AppError;
use crate::here::{Here, Proof};
use crate::page::{Page, lang_of};
use crate::t;

pub use import::{add, read, show as show_import};
pub use question::{retire, show as show_question};

/// What the list is narrowed to. Empty is everything.
#[derive(Clone, Debug, Default, serde::Deserialize)]
pub struct Asked {
    #[serde(default)]
    module: String,
    #[serde(default)]
    level: String,
    #[serde(default)]
    show: String,
    #[serde(default)]
    class: String,
}

impl Asked {
    fn class(&self) -> Option<CohortId> {
        self.class.parse().ok()
    }

    fn wants(&self, question: &Question, figures: &Figures) -> bool {
        let level = question.level.map(level_code).unwrap_or_default();
        if !self.level.is_empty() && self.level != level {
            return false;
        }
        match self.show.as_str() {
            "look" => figures.of(&question.id).is_some_and(needs_a_look),
            "unused" => figures.uses(&question.id) == 0,
            "redline" => question.redline,
            "retired" => question.retired,
            _ => true,
        }
    }
}

pub async fn show(
    here: Here,
    Proof(trainer): Proof<Trainer>,
    Path((_, slug)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response, AppError> {
    let bench = Workbench::open(&here, &trainer, &slug).await?;
    let course = here.app.editions.get(&here.app.db, bench.edition.id).await?;
    let figures = Figures::gather(&here, &trainer, &bench.edition, asked.class()).await?;
    let modules = course.modules.iter().filter(|module| asked.module.is_empty() || asked.module == module.slug);
    let mut found = 0;
    let lists: Vec<_> = modules
        .filter_map(|module| {
            let questions = module.bank.iter().filter_map(|id| course.questions.get(id));
            let rows: Vec<_> = questions
                .filter(|question| asked.wants(question, &figures))
                .map(|question| row(&here, &slug, question, &figures, asked.class()))
                .collect();
            found += rows.len();
            let edit = course.languages.iter().map(|language| edit_link(&here, &slug, module, *language));
            (!rows.is_empty()).then(|| {
                view! {
                    <section>
                        <h2>{module.title.get(here.language).to_owned()}</h2>
                        <ul class="bank">{rows}</ul>
                        <p class="actions">{edit.collect_view()}</p>
                    </section>
                }
            })
        })
        .collect();
    let title = t!(here, "bank-title");
    let body = view! {
        <nav class="where"><a href=here.to(&format!("/teach/{slug}"))>{course.title.get(here.language).to_owned()}</a></nav>
        <h1>{title.clone()}</h1>
        <p>{t!(here, "bank-intro")}</p>
        <p><a class="button second" href=here.to(&format!("/teach/{slug}/bank/import"))>{t!(here, "bank-import")}</a></p>
        {filter(&here, &slug, &asked, &course.modules, &figures)}
        <p class="facts">{figures.rest_on(&here)}</p>
        <p role="status"><strong>{t!(here, "bank-found", count = found)}</strong></p>
        {lists}
    };
    Ok(Page::new(title, body).wide().respond(&here))
}

fn filter(here: &Here, slug: &str, asked: &Asked, modules: &[Module], figures: &Figures) -> impl IntoView + use<> {
    let choice = |value: String, label: String, chosen: &str| {
        let selected = value == chosen;
        view! { <option value=value selected=selected>{label}</option> }
    };
    let every = |label: String, chosen: &str| choice(String::new(), label, chosen);
    let in_module = modules
        .iter()
        .map(|module| choice(module.slug.clone(), crate::text::plain(module.title.get(here.language)), &asked.module));
    let of_level = [Level::Recall, Level::Apply, Level::Judge]
        .map(|level| choice(level_code(level).to_owned(), level_name(here, level), &asked.level));
    let that_are = [
        ("look", t!(here, "bank-show-look")),
        ("unused", t!(here, "bank-show-unused")),
        ("redline", t!(here, "bank-show-redline")),
        ("retired", t!(here, "bank-show-retired")),
    ]
    .map(|(value, label)| choice(value.to_owned(), label, &asked.show));
    let of_class = figures.classes.iter().map(|class| {
        // An option holds no element, so that signs keep the direction of the place.
        let label = format!("\u{2068}{}\u{2069} · {}", class.place.get(here.language), here.text().date(class.begins));
        choice(class.id.to_string(), label, &asked.class)
    });
    view! {
        <form class="filter" method="get" action=here.to(&format!("/teach/{slug}/bank"))>
            <div class="field"><label for="module">{t!(here, "bank-module")}</label>
                <select id="module" name="module">{every(t!(here, "bank-every-module"), &asked.module)}{in_module.collect_view()}</select>
            </div>
            <div class="field"><label for="level">{t!(here, "bank-level")}</label>
                <select id="level" name="level">{every(t!(here, "bank-every-level"), &asked.level)}{of_level.collect_view()}</select>
            </div>
            <div class="field"><label for="show">{t!(here, "bank-show")}</label>
                <select id="show" name="show">{every(t!(here, "bank-show-all"), &asked.show)}{that_are.collect_view()}</select>
            </div>
            <div class="field"><label for="class">{t!(here, "bank-class")}</label>
                <select id="class" name="class">{every(t!(here, "bank-every-class"), &asked.class)}{of_class.collect_view()}</select>
            </div>
            <button class="button second">{t!(here, "bank-filter")}</button>
        </form>
    }
}

fn row(
    here: &Here,
    slug: &str,
    question: &Question,
    figures: &Figures,
    class: Option<CohortId>,
) -> impl IntoView + use<> {
    let (words, written) = question.words(here.language);
    let (lang, dir) = lang_of(here, written);
    let class = class.map(|class| format!("?class={class}")).unwrap_or_default();
    let href = here.to(&format!("/teach/{slug}/bank/{}{class}", question.id));
    let item = figures.of(&question.id);
    let right = item.map(|item| t!(here, "bank-right", percent = percent(item.difficulty), count = item.answers));
    let look = item.filter(|item| needs_a_look(item)).map(|item| {
        let says = verdicts(here, item).into_iter().filter(|verdict| verdict.asks_for_a_look);
        says.map(|verdict| view! { <p class="note">{icon("warning")}<span>{verdict.says}</span></p> }).collect_view()
    });
    view! {
        <li>
            <a href=href lang=lang dir=dir inner_html=words.ask.clone()/>
            <p class="facts">{facts(here, question)}</p>
            <p class="facts">{t!(here, "bank-used", count = figures.uses(&question.id))}{right.map(|right| view! { " · "{right} })}</p>
            {look}
        </li>
    }
}

/// What kind of question it is, in a few words.
fn facts(here: &Here, question: &Question) -> String {
    let level = question.level.map(|level| level_name(here, level));
    let redline = question.redline.then(|| t!(here, "bank-redline"));
    let retired = question.retired.then(|| t!(here, "bank-retired"));
    let all = [Some(kind_name(here, question.kind)), level, redline, retired];
    all.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn edit_link(here: &Here, slug: &str, module: &Module, language: Language) -> impl IntoView + use<> {
    let label = match language {
        Language::English => t!(here, "bank-edit-english"),
        Language::Arabic => t!(here, "bank-edit-arabic"),
    };
    let href = here.to(&format!("/teach/{slug}/questions/{}/{}", module.slug, language.code()));
    view! { <a class="button second" href=href>{label}</a> }
}

/// The file of a module's bank in a language.
fn bank_path(module: &str, language: Language) -> String {
    super::lesson_path("questions", module, language)
}

fn percent(part: f64) -> i64 {
    (part * 100.0).round() as i64
}

fn kind_name(here: &Here, kind: Kind) -> String {
    match kind {
        Kind::Choice => t!(here, "bank-kind-choice"),
        Kind::Multiple => t!(here, "bank-kind-multiple"),
        Kind::TrueFalse => t!(here, "bank-kind-truefalse"),
        Kind::Order => t!(here, "bank-kind-order"),
        Kind::Match => t!(here, "bank-kind-match"),
        Kind::Number => t!(here, "bank-kind-number"),
        Kind::Text => t!(here, "bank-kind-text"),
        Kind::Scenario => t!(here, "bank-kind-scenario"),
    }
}

const fn level_code(level: Level) -> &'static str {
    match level {
        Level::Recall => "recall",
        Level::Apply => "apply",
        Level::Judge => "judge",
    }
}

fn level_name(here: &Here, level: Level) -> String {
    match level {
        Level::Recall => t!(here, "bank-level-recall"),
        Level::Apply => t!(here, "bank-level-apply"),
        Level::Judge => t!(here, "bank-level-judge"),
    }
}
