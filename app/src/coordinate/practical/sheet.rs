//! The sheet of an assessor: the task, and each line with its levels, each as large as a thumb.

use domain::assessment::{NOTE_MAX, Voice};
use domain::rubric::{Line, Marks, Rubric};
use leptos::prelude::*;

use super::Desk;
use crate::component::icon;
use crate::form::Form;
use crate::here::Here;
use crate::island::textarea;
use crate::page::lang_of;
use crate::t;

/// What is asked for, and what the fields show.
pub struct Asked<'a> {
    pub ordinal: u32,
    pub voice: Voice,
    /// What is known already: one's own marks, or those on which two agree.
    pub marks: Option<&'a Marks>,
    pub note: &'a str,
    /// What was sent and refused.
    pub form: Option<&'a Form>,
}

impl Asked<'_> {
    fn level(&self, line: &str) -> Option<&str> {
        match self.form {
            Some(form) => Some(form.get(&field(line))).filter(|level| !level.is_empty()),
            None => self.marks?.0.get(line).map(String::as_str),
        }
    }
}

fn field(line: &str) -> String {
    format!("line-{line}")
}

/// What the person is asked to do, and what makes it enough.
pub fn task(here: &Here, rubric: &Rubric) -> impl IntoView + use<> {
    let (task, written) = rubric.task.tagged(here.language);
    let (lang, dir) = lang_of(here, written);
    let level = rubric.levels.get(rubric.needs.critical);
    let level = level.map(|level| level.words.get(here.language).to_owned()).unwrap_or_default();
    view! {
        <section class="task">
            <h2>{t!(here, "practical-task")}</h2>
            <p lang=lang dir=dir>{task.to_owned()}</p>
            <p class="hint">{t!(here, "practical-needs", needed = rubric.needed(), count = rubric.of(), level = level)}</p>
        </section>
    }
}

pub fn form(here: &Here, desk: &Desk, rubric: &Rubric, asked: &Asked<'_>) -> AnyView {
    let lines = rubric.lines.iter().map(|line| fields(here, rubric, line, asked.level(&line.id)));
    let typed = asked.form.map_or(asked.note, |form| form.get("note"));
    let save = match asked.voice {
        Voice::Own => t!(here, "practical-save"),
        Voice::Agreed => t!(here, "practical-save-agreed"),
    };
    view! {
        <form class="rubric" method="post" action=here.to(&desk.path())>
            <input type="hidden" name="try" value=asked.ordinal.to_string()/>
            <input type="hidden" name="voice" value=asked.voice.code()/>
            {lines.collect_view()}
            <div class="field">
                <label for="note">{t!(here, "practical-note")}</label>
                <textarea id="note" name="note" rows="3" dir="auto" maxlength=NOTE_MAX.to_string() inner_html=textarea(typed)></textarea>
            </div>
            <button class="button">{save}</button>
        </form>
    }
    .into_any()
}

/// One line. Nothing is marked beforehand: a level that nobody chose would be a mark that nobody gave.
fn fields(here: &Here, rubric: &Rubric, line: &Line, chosen: Option<&str>) -> impl IntoView + use<> {
    let (words, written) = line.words.tagged(here.language);
    let (lang, dir) = lang_of(here, written);
    let levels = rubric.levels.iter().map(|level| {
        let (words, written) = level.words.tagged(here.language);
        let (lang, dir) = lang_of(here, written);
        view! {
            <label class="option" lang=lang dir=dir>
                <input type="radio" name=field(&line.id) value=level.id.clone() checked=chosen == Some(level.id.as_str())/>
                <span>{words.to_owned()}</span>
            </label>
        }
    });
    view! {
        <fieldset>
            <legend>
                <span lang=lang dir=dir>{words.to_owned()}</span>
                {line.critical.then(|| view! { <span class="critical">{icon("warning")}{t!(here, "practical-critical")}</span> })}
            </legend>
            {levels.collect_view()}
        </fieldset>
    }
}
