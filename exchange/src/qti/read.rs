//! Questions from QTI: one file, or a package.

use super::package::Package;
use super::words::{self, Words, feedback_in};
use super::{COLUMNS, FACTS, answer, folded, manifest};
use crate::desk::{Desk, Draft};
use crate::item::Item;
use crate::markdown::Place;
use crate::reason::Reason;
use crate::tag::{self, Tags};
use crate::xml::{self, Element};
use crate::{limit, text};

pub(crate) fn read(bytes: &[u8], desk: &mut Desk) {
    if bytes.starts_with(b"PK") {
        if let Err(reason) = package(bytes, desk) {
            desk.refuse(1, "", reason);
        }
        return;
    }
    file(bytes, desk);
}

fn package(bytes: &[u8], desk: &mut Desk) -> Result<(), Reason> {
    let mut package = Package::open(bytes)?;
    if !package.has("imsmanifest.xml") {
        return Err(Reason::NoManifest);
    }
    desk.open("imsmanifest.xml");
    let listed = package.file("imsmanifest.xml")?;
    let document = xml::read(&text::decode(&listed)?, folded);
    if let Some((line, reason)) = document.broken {
        desk.refuse(line, "", reason);
    }
    let Some(root) = document.root else { return Ok(()) };
    for resource in manifest::resources(&root) {
        if desk.is_full() {
            desk.too_many(resource.line);
            return Ok(());
        }
        desk.open("imsmanifest.xml");
        match resource.href.and_then(|path| Ok((package.file(&path)?, path))) {
            Ok((bytes, path)) => {
                desk.open(&path);
                file(&bytes, desk);
            }
            // The rest would not be unpacked either.
            Err(reason @ Reason::UnpacksTooLarge { .. }) => return Err(reason),
            Err(reason) => desk.refuse(resource.line, "", reason),
        }
    }
    Ok(())
}

fn file(bytes: &[u8], desk: &mut Desk) {
    let text = match text::decode(bytes) {
        Ok(text) => text,
        Err(reason) => return desk.refuse(1, "", reason),
    };
    let document = xml::read(&text, folded);
    let (line, name) = document.root.as_ref().map_or((1, ""), |root| {
        (root.line, root.attribute("title").or_else(|| root.attribute("identifier")).unwrap_or_default())
    });
    let read = match (document.broken, &document.root) {
        // A question that breaks off may lack its answers, or some of them.
        (Some((line, reason)), _) => return desk.refuse(line, name, reason),
        (None, Some(root)) => question(root, name),
        (None, None) => Err(Reason::NoQuestions),
    };
    match read {
        Ok(draft) => desk.take(draft),
        Err(reason) => desk.refuse(line, name, reason),
    }
}

fn question(item: &Element, name: &str) -> Result<Draft, Reason> {
    match item.name.as_str() {
        "assessmentitem" => {}
        "questestinterop" => return Err(Reason::OldQti),
        found => {
            return Err(Reason::WrongRoot { found: text::quote(found), due: "assessmentItem".to_owned() });
        }
    }
    if item.descendants().len() > limit::ELEMENTS || item.length() > limit::QUESTION {
        return Err(Reason::QuestionTooLong { limit: limit::QUESTION / 1000 });
    }
    let body = item.child("itembody").ok_or(Reason::NoAsk)?;
    let (id, tags) = facts(body);
    let inner = body.descendants();
    let interactions: Vec<&Element> =
        inner.iter().copied().filter(|element| element.name.ends_with("interaction")).collect();
    let interaction = match interactions.as_slice() {
        [] => return Err(Reason::NotAQuestion),
        [interaction] => *interaction,
        several => return Err(Reason::SeveralParts { found: several.len() }),
    };
    let mut words = Words::default();
    let (ask, stem) = ask_and_stem(body, interaction, tags.kind.is_some(), &mut words);
    let mut names = Vec::new();
    let mut question = answer::read(item, interaction, &tags, &mut names, &mut words)?;
    let feedback = feedback(item, body, &names, &mut question, &mut words);
    question.columns = body.attribute(COLUMNS).and_then(tag::read_columns);
    let question = Item { ask, stem, feedback, ..question };
    let name = if tags.kind.is_some() { String::new() } else { name.to_owned() };
    Ok(Draft { line: item.line, name, id, tags, item: question, notices: words.notices })
}

/// The id and the facts of one of our own.
fn facts(body: &Element) -> (Option<String>, Tags) {
    let facts: Vec<&str> = body.attribute(FACTS).unwrap_or_default().split(' ').collect();
    let id = facts.iter().find_map(|fact| fact.strip_prefix("id=")).map(str::to_owned);
    let tags = Tags::read(facts);
    (id.filter(|_| tags.kind.is_some()), tags)
}

/// A prompt asks, and what stands around the interaction is the story. Without a prompt the story asks.
fn ask_and_stem(body: &Element, interaction: &Element, is_ours: bool, words: &mut Words) -> (String, String) {
    let blocks = words::blocks(body);
    words.notices.extend(blocks.notices.iter().cloned());
    let prompt = interaction.child("prompt").or_else(|| {
        // One line to type in has no prompt, so ours has a paragraph for it.
        body.elements().find(|element| is_ours && element.attribute("class") == Some("amana-ask"))
    });
    if let Some(prompt) = prompt {
        let ask = words.markdown(prompt, Place::Line);
        if is_ours {
            let story = body.elements().find(|element| element.attribute("class") == Some("amana-stem"));
            return (ask, story.map(|story| words.markdown(story, Place::Block)).unwrap_or_default());
        }
        if !ask.is_empty() {
            let (first, rest) = blocks.first_and_rest();
            let story = [first, rest].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
            return (ask, story.join("\n\n"));
        }
    }
    let (ask, stem) = blocks.ask_and_stem();
    (without_blank(ask), without_blank(stem))
}

/// The line to type in stands at the end anyway.
fn without_blank(text: String) -> String {
    let bare = text.trim_end_matches([' ', '\\', '_']).trim_end();
    if bare.len() + 5 <= text.len() && !bare.is_empty() { bare.to_owned() } else { text }
}

/// What is said to everybody. What is said to one answer is put to it; what is said by outcome has no place here.
fn feedback(item: &Element, body: &Element, names: &[String], question: &mut Item, words: &mut Words) -> String {
    let choices = body.descendants().into_iter().filter(|choice| choice.name == "simplechoice");
    let in_answers: Vec<&Element> = choices.flat_map(feedback_in).collect();
    let in_answer = |element: &&Element| in_answers.iter().any(|said| std::ptr::eq(*said, *element));
    let modal = item.all("modalfeedback").collect::<Vec<_>>();
    let in_body: Vec<&Element> = feedback_in(body).filter(|element| !in_answer(element)).collect();
    let mut general = Vec::new();
    for said in modal.into_iter().chain(in_body) {
        let inner = said.child("contentbody").unwrap_or(said);
        let text = words.markdown(inner, Place::Block);
        let name = said.attribute("identifier").unwrap_or_default();
        let is_shown = said.attribute("showhide") != Some("hide");
        match names.iter().position(|known| known == name).filter(|_| is_shown) {
            Some(at) => {
                if let Some(answer) = question.answers.get_mut(at) {
                    let texts = [std::mem::take(&mut answer.feedback), text];
                    answer.feedback =
                        texts.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n\n");
                }
            }
            None => general.push(text),
        }
    }
    match general.as_slice() {
        [] => String::new(),
        [only] => only.clone(),
        _ => {
            words.notice(Reason::OutcomeFeedbackLeftOut);
            String::new()
        }
    }
}
