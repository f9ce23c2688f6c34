//! A scenario on a page: a step, and under each of its choices what becomes of it and the next step. Only what follows from
//! a pick is shown, by the style sheet alone, so that it works without scripts and without a network. Until it is sent
//! somebody may think again, as they may with any question.

use domain::question::{Question, Wording};
use leptos::prelude::*;

use super::{Beside, Filled};
use crate::form::Form;
use crate::here::Here;

/// The name of the field of a step, by the choices that lead to it: `answer`, `answer-0`, `answer-0-1`.
fn name(path: &[usize]) -> String {
    path.iter().fold("answer".to_owned(), |name, choice| format!("{name}-{choice}"))
}

/// The choices that a form makes, as far as they go on.
pub fn path(question: &Question, form: &Form) -> Vec<usize> {
    let mut path = Vec::new();
    while let Ok(choice) = form.get(&name(&path)).parse() {
        path.push(choice);
        if question.walk(&path).map_or(true, |walk| walk.ended) {
            break;
        }
    }
    path
}

pub fn fields(here: &Here, question: &Question, words: &Wording, filled: Filled<'_>) -> AnyView {
    let chosen = match (filled.typed, filled.given) {
        (Some(form), _) => path(question, form),
        (None, Some(domain::question::Given::Path(path))) => path.clone(),
        _ => vec![],
    };
    Story { here, words, chosen: &chosen, beside: filled.beside }.step(0, vec![])
}

struct Story<'a> {
    here: &'a Here,
    words: &'a Wording,
    chosen: &'a [usize],
    beside: Beside,
}

impl Story<'_> {
    /// One step, reached by a path, with all that may follow from it.
    fn step(&self, at: usize, path: Vec<usize>) -> AnyView {
        let Some(step_words) = self.words.steps.get(at) else { return ().into_any() };
        let heading = step_words.heading.clone();
        let text = step_words.text.clone();
        let choices = step_words.choices.iter().enumerate().map(|(n, choice)| {
            let mut next = path.clone();
            next.push(n);
            let checked = self.chosen.starts_with(&next);
            let consequence = choice.consequence.clone();
            view! {
                <li class:hearable=self.beside.is_shape()>
                    <label class="option">
                        <input type="radio" name=name(&path) value=n.to_string() checked=checked/>
                        {self.beside.words(self.here, n, choice.text.clone())}
                    </label>
                    {self.beside.hear(self.here, n)}
                    <div class="then">
                        {(!consequence.is_empty()).then(|| view! { <div class="consequence" inner_html=consequence/> })}
                        {self.step(choice.leads_to, next)}
                    </div>
                </li>
            }
        });
        let choices =
            (!step_words.choices.is_empty()).then(|| view! { <ul class="options">{choices.collect_view()}</ul> });
        view! {
            <div class="step-of" role="group">
                <p class="at" inner_html=heading/>
                <div inner_html=text/>
                {choices}
            </div>
        }
        .into_any()
    }
}
