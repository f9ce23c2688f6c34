//! A question on a page: its fields, and reading what was answered. The same for knowledge checks and tests.

mod scenario;
mod shape;

use std::collections::BTreeSet;

use domain::mark::TYPED_MAX;
use domain::question::{Given, GivenRefusal, Kind, Question, Wording};
use leptos::prelude::*;

use crate::form::Form;
use crate::here::Here;
use crate::t;

pub use shape::Beside;

/// What the fields show: an answer that is kept, or what was typed and refused.
#[derive(Clone, Copy, Default)]
pub struct Filled<'a> {
    pub given: Option<&'a Given>,
    pub typed: Option<&'a Form>,
    pub beside: Beside,
}

impl Filled<'_> {
    fn picked(&self, place: usize) -> bool {
        if let Some(form) = self.typed {
            return form.all("answer").any(|value| value == place.to_string());
        }
        match self.given {
            Some(Given::One(picked)) => *picked == place,
            Some(Given::Set(picked)) => picked.contains(&place),
            _ => false,
        }
    }

    /// For an order, the place that a shown item was given; for a match, the shown partner of a row.
    fn placed(&self, row: usize) -> Option<usize> {
        if let Some(form) = self.typed {
            return form.get(&format!("answer-{row}")).parse().ok();
        }
        match self.given {
            Some(Given::Sequence(items)) => items.iter().position(|item| *item == row),
            Some(Given::Pairs(partners)) => partners.get(row).copied(),
            _ => None,
        }
    }

    fn typed(&self) -> String {
        match (self.typed, self.given) {
            (Some(form), _) => form.get("answer").to_owned(),
            (None, Some(Given::Typed(text))) => text.clone(),
            _ => String::new(),
        }
    }
}

/// A question as a trainee sees it, out of use. There is no form around it: it stands in other forms.
pub fn look(here: &Here, question: &Question, words: &Wording) -> AnyView {
    let shown = steady_order(question);
    view! {
        <div class="check" inert=true>
            <h3 inner_html=words.ask.clone()/>
            {(!words.stem.is_empty()).then(|| view! { <div class="stem" inner_html=words.stem.clone()/> })}
            {fields(here, question, words, &shown, Filled::default())}
            {(!words.feedback.is_empty()).then(|| view! { <div class="result" inner_html=words.feedback.clone()/> })}
        </div>
    }
    .into_any()
}

/// The fields of a question, as a group that its heading names.
pub fn fields(here: &Here, question: &Question, words: &Wording, shown: &[usize], filled: Filled<'_>) -> AnyView {
    let beside = filled.beside;
    let answer = |source: &usize| words.answers.get(*source).map(|answer| answer.text.clone()).unwrap_or_default();
    match question.kind {
        Kind::Choice | Kind::TrueFalse | Kind::Multiple => {
            let kind = if question.kind == Kind::Multiple { "checkbox" } else { "radio" };
            let options = shown.iter().enumerate().map(|(place, source)| {
                let checked = filled.picked(place);
                view! {
                    <li class:hearable=beside.is_shape()>
                        <label class="option">
                            <input type=kind name="answer" value=place.to_string() checked=checked/>
                            {beside.words(here, place, answer(source))}
                        </label>
                        {beside.hear(here, place)}
                    </li>
                }
            });
            let hint =
                (question.kind == Kind::Multiple).then(|| view! { <p class="hint">{t!(here, "lesson-several")}</p> });
            view! { {hint}<ul class="options">{options.collect_view()}</ul> }.into_any()
        }
        Kind::Order => {
            let rows = shown.iter().enumerate().map(|(row, source)| {
                let chosen = filled.placed(row);
                let places = (0..shown.len()).map(|place| {
                    view! { <option value=place.to_string() selected=chosen == Some(place)>{(place + 1).to_string()}</option> }
                });
                view! {
                    <li class:hearable=beside.is_shape()>
                        <label class="row">
                            {beside.words(here, row, answer(source))}
                            <select name=format!("answer-{row}")>
                                <option value="">{t!(here, "lesson-place")}</option>
                                {places.collect_view()}
                            </select>
                        </label>
                        {beside.hear(here, row)}
                    </li>
                }
            });
            view! { <p class="hint">{t!(here, "lesson-order")}</p><ul class="rows">{rows.collect_view()}</ul> }
                .into_any()
        }
        Kind::Match => {
            // Each partner stands in full under a letter, and a row is matched by that letter: a phone cuts off what a
            // select holds.
            let letters = t!(here, "lesson-letters");
            let letters: Vec<String> = letters.split_whitespace().map(String::from).collect();
            let letter = |place: usize| match beside {
                Beside::Nothing => letters.get(place).cloned().unwrap_or_default(),
                Beside::Shape => shape::name(here, place),
            };
            let partners = shown.iter().enumerate().map(|(place, source)| {
                let words = words.partners.get(*source).cloned().unwrap_or_default();
                let letter = (!beside.is_shape()).then(|| view! { <b aria-hidden="true">{letter(place)}</b> });
                view! { <li>{letter}{beside.words(here, place, words)}{beside.hear(here, place)}</li> }
            });
            let rows = words.answers.iter().enumerate().map(|(row, left)| {
                let chosen = filled.placed(row);
                let options = shown.iter().enumerate().map(|(place, source)| {
                    let words = words.partners.get(*source).map(|html| text_of(html)).unwrap_or_default();
                    let label = format!("{}: {words}", letter(place));
                    view! { <option value=place.to_string() selected=chosen == Some(place) aria-label=label>{letter(place)}</option> }
                });
                view! {
                    <li><label class="row">
                        <span inner_html=left.text.clone()/>
                        <select name=format!("answer-{row}")>
                            <option value="">{t!(here, "lesson-partner")}</option>
                            {options.collect_view()}
                        </select>
                    </label></li>
                }
            });
            let hint = if beside.is_shape() { t!(here, "oral-match") } else { t!(here, "lesson-match") };
            view! {
                <p class="hint">{hint}</p>
                <ol class="partners">{partners.collect_view()}</ol>
                <ul class="rows">{rows.collect_view()}</ul>
            }
            .into_any()
        }
        Kind::Scenario => scenario::fields(here, question, words, filled),
        Kind::Number | Kind::Text => {
            let mode = if question.kind == Kind::Number { "decimal" } else { "text" };
            let value = filled.typed();
            view! {
                <label class="typed">
                    <span>{t!(here, "lesson-type")}</span>
                    <input type="text" name="answer" inputmode=mode autocomplete="off" dir="auto"
                        maxlength=TYPED_MAX.to_string() value=value/>
                </label>
            }
            .into_any()
        }
    }
}

/// Reads what a form answers. Whether it can be an answer at all is for the question to say.
pub fn read(question: &Question, form: &Form) -> Result<Given, GivenRefusal> {
    let number = |text: &str| text.parse::<usize>().map_err(|_| GivenRefusal::NoSuchAnswer);
    let rows = || -> Result<Vec<usize>, GivenRefusal> {
        (0..question.answers)
            .map(|row| match form.get(&format!("answer-{row}")) {
                "" => Err(GivenRefusal::NotOneEach),
                place => number(place),
            })
            .collect()
    };
    let given = match question.kind {
        Kind::Choice | Kind::TrueFalse => match form.get("answer") {
            "" => return Err(GivenRefusal::Empty),
            place => Given::One(number(place)?),
        },
        Kind::Multiple => Given::Set(form.all("answer").map(number).collect::<Result<BTreeSet<_>, _>>()?),
        Kind::Match => Given::Pairs(rows()?),
        Kind::Order => {
            let places = rows()?;
            let distinct: BTreeSet<_> = places.iter().collect();
            if distinct.len() != places.len() {
                return Err(GivenRefusal::NotOneEach);
            }
            let mut items: Vec<usize> = (0..places.len()).collect();
            items.sort_by_key(|item| places[*item]);
            Given::Sequence(items)
        }
        Kind::Scenario => Given::Path(scenario::path(question, form)),
        Kind::Number | Kind::Text => Given::Typed(form.get("answer").trim().to_owned()),
    };
    question.accepts(&given)?;
    Ok(given)
}

/// Why an answer was not taken, in words.
pub fn refused(here: &Here, refusal: GivenRefusal) -> String {
    match refusal {
        GivenRefusal::Empty => t!(here, "lesson-refused-empty"),
        GivenRefusal::NoSuchAnswer => t!(here, "lesson-refused-unknown"),
        GivenRefusal::NotOneEach => t!(here, "lesson-refused-each"),
        GivenRefusal::NotANumber => t!(here, "lesson-refused-number"),
        GivenRefusal::PathNotAtEnd { .. } => t!(here, "lesson-refused-not-at-end"),
        GivenRefusal::TooLong(most) => t!(here, "lesson-refused-long", count = most),
    }
}

/// One answer that somebody gave, as HTML, with what is said to whoever gives it.
pub struct Picked<'w> {
    pub text: &'w str,
    pub feedback: &'w str,
}

/// The answers that somebody gave. Of a scenario, the choices along their path.
pub fn picked<'w>(question: &Question, given: &Given, words: &'w Wording, shown: &[usize]) -> Vec<Picked<'w>> {
    let places: Vec<usize> = match given {
        Given::One(place) => vec![*place],
        Given::Set(places) => places.iter().copied().collect(),
        Given::Path(path) => {
            let Ok(walk) = question.walk(path) else { return vec![] };
            let told = walk.told(words).into_iter();
            return told.map(|choice| Picked { text: &choice.text, feedback: &choice.consequence }).collect();
        }
        _ => vec![],
    };
    let answer = |place: &usize| words.answers.get(*shown.get(*place)?);
    let answers = places.iter().filter_map(answer);
    answers.map(|answer| Picked { text: &answer.text, feedback: &answer.feedback }).collect()
}

/// The order in which a knowledge check shows its answers: always the same, and never the right one.
pub fn steady_order(question: &Question) -> Vec<usize> {
    let mut state = question
        .id
        .bytes()
        .fold(0x9e37_79b9_u64, |state, byte| (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    domain::test::arrange(question, &mut |n| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % n
    })
}

/// The text of sanitised HTML, for places that cannot hold elements.
fn text_of(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            c if !inside => text.push(c),
            _ => {}
        }
    }
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&")
}
