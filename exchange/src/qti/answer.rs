//! The answers of each kind of interaction that has a counterpart here.

use crate::kind::Kind;
use domain::mark;

use super::choice;
use super::declaration::Declaration;
use super::process;
use super::words::Words;
use crate::item::{Answer, Item, Number};
use crate::markdown::Place;
use crate::reason::Reason;
use crate::tag::Tags;
use crate::text::quote;
use crate::xml::Element;

/// Makes a question of what can be answered; its text is put to it later. `names` takes what each answer is called
/// inside the file, so that what is said to it can be found.
pub(super) fn read(
    item: &Element,
    interaction: &Element,
    tags: &Tags,
    names: &mut Vec<String>,
    words: &mut Words,
) -> Result<Item, Reason> {
    let name = interaction.attribute("responseidentifier").unwrap_or_default();
    let declaration = Declaration::of(item, name);
    match interaction.name.as_str() {
        "choiceinteraction" => choice::read(item, interaction, &declaration, tags, names, words),
        "orderinteraction" => order(interaction, &declaration, words),
        "matchinteraction" => pairs(interaction, &declaration, words),
        "textentryinteraction" if matches!(declaration.base.as_str(), "integer" | "float") => {
            number(item, &declaration)
        }
        "textentryinteraction" => typed(&declaration, words),
        "extendedtextinteraction" => Err(Reason::Essay),
        kind => Err(Reason::Unsupported { what: quote(kind.trim_end_matches("interaction")) }),
    }
}

pub(super) fn identifier(element: &Element) -> &str {
    element.attribute("identifier").unwrap_or_default()
}

fn order(interaction: &Element, declaration: &Declaration, words: &mut Words) -> Result<Item, Reason> {
    let steps: Vec<&Element> = interaction.all("simplechoice").collect();
    let mut item = Item::new(Kind::Order);
    for name in &declaration.correct {
        let step = steps.iter().find(|step| identifier(step) == name);
        let step = step.ok_or_else(|| Reason::BadAnswerLine { found: quote(name) })?;
        let text = words.markdown(step, Place::Block);
        item.answers.push(Answer { text, right: true, feedback: String::new() });
    }
    if declaration.correct.is_empty() {
        return Err(Reason::NoRightAnswer);
    }
    for step in steps.iter().filter(|step| !declaration.correct.iter().any(|name| name == identifier(step))) {
        let text = words.markdown(step, Place::Block);
        words.notice(Reason::AnswerLeftOut { answer: quote(&text) });
    }
    Ok(item)
}

fn pairs(interaction: &Element, declaration: &Declaration, words: &mut Words) -> Result<Item, Reason> {
    let sets: Vec<Vec<&Element>> =
        interaction.all("simplematchset").map(|set| set.all("simpleassociablechoice").collect()).collect();
    let [left, right] = sets.as_slice() else { return Err(Reason::NotOneEach) };
    let mut pairs: Vec<(&str, &str)> =
        declaration.correct.iter().filter_map(|pair| pair.trim().split_once(' ')).collect();
    if pairs.is_empty() {
        let right = declaration.mapped.iter().filter(|(_, worth)| *worth > 0.0);
        pairs = right.filter_map(|(pair, _)| pair.trim().split_once(' ')).collect();
    }
    let mut item = Item::new(Kind::Match);
    for from in left {
        let partners: Vec<&&Element> = pairs
            .iter()
            .filter(|(first, _)| *first == identifier(from))
            .filter_map(|(_, second)| right.iter().find(|to| identifier(to) == second.trim()))
            .collect();
        let [to] = partners.as_slice() else { return Err(Reason::NotOneEach) };
        item.answers.push(Answer { text: words.markdown(from, Place::Line), right: true, feedback: String::new() });
        item.partners.push(words.markdown(to, Place::Line));
    }
    for to in right.iter().filter(|to| !pairs.iter().any(|(_, second)| second.trim() == identifier(to))) {
        let text = words.markdown(to, Place::Line);
        words.notice(Reason::AnswerLeftOut { answer: quote(&text) });
    }
    Ok(item)
}

fn typed(declaration: &Declaration, words: &mut Words) -> Result<Item, Reason> {
    let mut item = Item::new(Kind::Text);
    item.accepted.clone_from(&declaration.correct);
    let most = declaration.mapped.iter().map(|(_, worth)| *worth).fold(0.0, f64::max);
    for (key, worth) in declaration.mapped.iter().filter(|(_, worth)| *worth > 0.0) {
        if item.accepted.contains(key) {
            continue;
        }
        if *worth < most {
            let percent = format!("{:.0}", worth / most * 100.0);
            words.notice(Reason::CountsAsWrong { answer: quote(key), percent });
        } else {
            item.accepted.push(key.clone());
        }
    }
    if declaration.by_case {
        words.notice(Reason::CaseIgnored);
    }
    Ok(item)
}

fn number(item: &Element, declaration: &Declaration) -> Result<Item, Reason> {
    let right = declaration.mapped.iter().filter(|(_, worth)| *worth > 0.0).map(|(key, _)| key);
    let mut numbers: Vec<&String> = declaration.correct.iter().chain(right).collect();
    numbers.dedup();
    let found = match numbers.as_slice() {
        [] => return Err(Reason::NoRightAnswer),
        [found] => *found,
        several => return Err(Reason::SeveralNumbers { found: several.len() }),
    };
    let value = mark::number(found).filter(|number| number.is_finite());
    let value = value.ok_or_else(|| Reason::BadNumber { found: quote(found) })?;
    let number = Number { value, tolerance: process::tolerance(item, value) };
    Ok(Item { number: Some(number), ..Item::new(Kind::Number) })
}
