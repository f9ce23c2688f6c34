//! A rank or a state in words: on its pages, and in the log.

use domain::language::{Bilingual, Language};
use domain::reference::{CODE_MAX, Facts, FactsRefusal, List, NAME_MAX, OTHER_NAMES_MAX, Reference};
use leptos::prelude::*;

use crate::coordinate::band_named;
use crate::here::Here;
use crate::t;
use crate::text::plain;

/// The group of ranks.
pub fn band(here: &Here, band: &str) -> String {
    plain(&band_named(here, band))
}

/// Both names, that of the page first.
pub fn names(here: &Here, name: &Bilingual) -> impl IntoView + use<> {
    let [own, other] = [here.language, here.language.other()].map(|language| {
        let lang = (language != here.language).then_some(language.code());
        view! { <bdi lang=lang dir=language.dir()>{name.only(language).to_owned()}</bdi> }
    });
    view! { {own}" · "{other} }
}

/// Everything that is written down of one, in one line.
pub fn facts(here: &Here, lists: &Reference, list: List, facts: &Facts) -> String {
    let place = match facts.follows.as_str() {
        "" => t!(here, "reference-first"),
        above => plain(&t!(here, "reference-below", name = called(here, lists, list, above))),
    };
    let others = facts.other_names.iter().cloned();
    let names = [facts.name.en.clone(), facts.name.ar.clone()].into_iter().chain(others);
    let rest = facts.band.as_deref().map(|known| band(here, known)).into_iter().chain([place]);
    names.chain(rest).collect::<Vec<_>>().join(" · ")
}

/// Why something is not kept so.
pub fn refused(here: &Here, lists: &Reference, list: List, refused: &FactsRefusal) -> String {
    match refused {
        FactsRefusal::Code => t!(here, "reference-refused-code", most = CODE_MAX),
        FactsRefusal::CodeTaken => t!(here, "reference-refused-taken"),
        FactsRefusal::NoName => t!(here, "reference-refused-name"),
        FactsRefusal::Script(Language::English) => t!(here, "reference-refused-latin"),
        FactsRefusal::Script(Language::Arabic) => t!(here, "reference-refused-arabic"),
        FactsRefusal::TooLong => t!(here, "reference-refused-long", most = NAME_MAX),
        FactsRefusal::TooMany => t!(here, "reference-refused-many", most = OTHER_NAMES_MAX),
        FactsRefusal::Band => t!(here, "reference-refused-band"),
        FactsRefusal::Place => t!(here, "reference-refused-place"),
        FactsRefusal::Means { text, code } => {
            let other = called(here, lists, list, code);
            t!(here, "reference-refused-means", text = text.clone(), other = other)
        }
        FactsRefusal::Changed => t!(here, "reference-refused-changed"),
    }
}

pub fn added(here: &Here, list: List, code: &str, facts: &Facts) -> String {
    let facts = self::facts(here, &here.app.reference(), list, facts);
    match list {
        List::Ranks => t!(here, "admin-rank-added", code = code.to_owned(), facts = facts),
        List::States => t!(here, "admin-state-added", code = code.to_owned(), facts = facts),
    }
}

pub fn changed(here: &Here, list: List, code: &str, [before, after]: [&Facts; 2]) -> String {
    let lists = here.app.reference();
    let [before, after] = [before, after].map(|facts| self::facts(here, &lists, list, facts));
    let code = code.to_owned();
    match list {
        List::Ranks => t!(here, "admin-rank-changed", code = code, before = before, after = after),
        List::States => t!(here, "admin-state-changed", code = code, before = before, after = after),
    }
}

pub fn retired(here: &Here, list: List, code: &str) -> String {
    let called = called(here, &here.app.reference(), list, code);
    match list {
        List::Ranks => t!(here, "admin-rank-retired", rank = called),
        List::States => t!(here, "admin-state-retired", place = called),
    }
}

pub fn returned(here: &Here, list: List, code: &str) -> String {
    let called = called(here, &here.app.reference(), list, code);
    match list {
        List::Ranks => t!(here, "admin-rank-returned", rank = called),
        List::States => t!(here, "admin-state-returned", place = called),
    }
}

/// A code by the name of the day.
fn called(here: &Here, lists: &Reference, list: List, code: &str) -> String {
    let name = match list {
        List::Ranks => lists.rank(code).map(|rank| &rank.name),
        List::States => lists.state(code).map(|state| &state.name),
    };
    name.map_or(code, |name| name.get(here.language)).to_owned()
}
