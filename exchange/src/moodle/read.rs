//! Questions from Moodle XML.

use super::answer;
use super::words::Words;
use super::{COLUMNS, words};
use crate::desk::{Desk, Draft};
use crate::item::Item;
use crate::markdown::Place;
use crate::reason::Reason;
use crate::tag::{self, Tags};
use crate::xml::{self, Element};
use crate::{limit, text, truth};

pub(crate) fn read(bytes: &[u8], desk: &mut Desk) {
    let text = match text::decode(bytes) {
        Ok(text) => text,
        Err(reason) => return desk.refuse(1, "", reason),
    };
    let document = xml::read(&text, str::to_owned);
    if let Some(root) = &document.root {
        if root.name == "quiz" {
            questions(root, desk);
        } else {
            let reason = Reason::WrongRoot { found: text::quote(&root.name), due: "quiz".to_owned() };
            desk.refuse(root.line, "", reason);
        }
    }
    if let Some((line, reason)) = document.broken {
        desk.refuse(line, "", reason);
    }
}

fn questions(quiz: &Element, desk: &mut Desk) {
    // A category is a heading of Moodle's question bank, and nobody's question.
    for element in quiz.all("question").filter(|element| element.attribute("type") != Some("category")) {
        if desk.is_full() {
            return desk.too_many(element.line);
        }
        let name = element.child("name").map(words::raw).unwrap_or_default();
        match question(element, &name) {
            Ok(draft) => desk.take(draft),
            Err(reason) => desk.refuse(element.line, &name, reason),
        }
    }
}

fn question(element: &Element, name: &str) -> Result<Draft, Reason> {
    let tags =
        element.child("tags").map(|tags| tags.all("tag").map(words::raw).collect::<Vec<_>>()).unwrap_or_default();
    let tags = Tags::read(tags.iter().map(String::as_str));
    let asked = element.child("questiontext").ok_or(Reason::NoAsk)?;
    let inner = element.descendants();
    // Pictures are in the file as letters and are not read, so they do not make a question long.
    let pictures: usize = inner.iter().filter(|inner| inner.name == "file").map(|file| file.length()).sum();
    if inner.len() > limit::ELEMENTS || element.length().saturating_sub(pictures) > limit::QUESTION {
        return Err(Reason::QuestionTooLong { limit: limit::QUESTION / 1000 });
    }
    let mut words = Words::default();
    let (ask, stem) = words.ask_and_stem(asked, tags.kind.is_some());
    words.is_arabic = truth::is_arabic(&format!("{ask}\n{stem}"));
    let mut item = answer::read(element, &tags, &mut words)?;
    if let Some(feedback) = element.child("generalfeedback") {
        let feedback = words.markdown(feedback, Place::Block);
        if !feedback.is_empty() {
            item.feedback = feedback;
        }
    }
    item.columns = element.attribute(COLUMNS).and_then(tag::read_columns);
    let item = Item { ask, stem, ..item };
    words.outcomes(element);
    let number = element.child("idnumber").map(words::raw).filter(|number| !number.is_empty());
    let is_ours = tags.kind.is_some();
    let name = number.clone().filter(|_| !is_ours).unwrap_or_else(|| name.to_owned());
    Ok(Draft { line: element.line, name, id: number.filter(|_| is_ours), tags, item, notices: words.notices })
}
