//! The answers of each kind of question.

use crate::kind::Kind;
use domain::mark;

use super::words::{Words, raw};
use crate::item::{Answer, Item, Number};
use crate::markdown::Place;
use crate::reason::Reason;
use crate::tag::Tags;
use crate::text::quote;
use crate::xml::Element;
use crate::{truth, weight};

/// Makes a question of the answers; its text is put to it later.
pub(super) fn read(question: &Element, tags: &Tags, words: &mut Words) -> Result<Item, Reason> {
    match question.attribute("type").unwrap_or_default() {
        "multichoice" | "multichoiceset" => picks(question, tags, words),
        "truefalse" => Ok(true_false(question, words)),
        "shortanswer" => typed(question, words),
        "numerical" => number(question, words),
        "matching" | "match" => Ok(pairs(question, words)),
        "ordering" => Ok(steps(question, words)),
        "essay" => Err(Reason::Essay),
        "description" => Err(Reason::NotAQuestion),
        kind => Err(Reason::Unsupported { what: quote(kind) }),
    }
}

fn percent(answer: &Element) -> f64 {
    let percent = answer.attribute("fraction").and_then(|percent| percent.trim().parse().ok());
    percent.filter(|percent: &f64| percent.is_finite()).unwrap_or(0.0)
}

fn feedback(answer: &Element, words: &mut Words) -> String {
    answer.child("feedback").map(|feedback| words.markdown(feedback, Place::Block)).unwrap_or_default()
}

fn answer(element: &Element, right: bool, words: &mut Words) -> Answer {
    let text = words.markdown(element, Place::Block);
    Answer { text, right, feedback: feedback(element, words) }
}

fn is_set(question: &Element, name: &str) -> bool {
    question.child(name).is_some_and(|flag| matches!(flag.text().trim(), "true" | "1"))
}

fn picks(question: &Element, tags: &Tags, words: &mut Words) -> Result<Item, Reason> {
    let answers: Vec<&Element> = question.all("answer").collect();
    let percents: Vec<f64> = answers.iter().map(|answer| percent(answer)).collect();
    let is_set_kind = question.attribute("type") == Some("multichoiceset");
    let is_one = !is_set_kind && question.child("single").is_none_or(|_| is_set(question, "single"));
    let mut item = Item::new(if is_one { Kind::Choice } else { Kind::Multiple });
    item.fixed = question.child("shuffleanswers").is_some_and(|_| !is_set(question, "shuffleanswers"));
    let right = if is_one {
        let texts: Vec<String> = answers.iter().map(|answer| raw(answer)).collect();
        let (right, notices) = weight::one(&percents, &texts)?;
        words.notices.extend(notices);
        right
    } else if is_set_kind {
        percents.iter().map(|percent| *percent > 0.0).collect()
    } else {
        let several = weight::several(&percents).ok_or(Reason::NoRightAnswer)?;
        words.notices.extend(several.notice.filter(|_| !tags.is(Kind::Multiple)));
        item.partial = several.partial;
        several.right
    };
    if is_one && answers.len() == 2 && tags.is(Kind::TrueFalse) {
        item.kind = Kind::TrueFalse;
    }
    item.answers = answers.iter().zip(right).map(|(element, right)| answer(element, right, words)).collect();
    Ok(item)
}

fn true_false(question: &Element, words: &mut Words) -> Item {
    let mut item = Item::new(Kind::TrueFalse);
    item.fixed = true;
    let texts = truth::words(words.is_arabic);
    for (side, text) in [("true", texts[0]), ("false", texts[1])] {
        let element = question.all("answer").find(|answer| raw(answer).eq_ignore_ascii_case(side));
        let right = element.is_some_and(|answer| percent(answer) > 0.0);
        let feedback = element.map(|answer| feedback(answer, words)).unwrap_or_default();
        item.answers.push(Answer { text: text.to_owned(), right, feedback });
    }
    item
}

/// Leaves out what is not fully right, with a notice where it was half right.
fn is_right(answer: &Element, words: &mut Words) -> bool {
    let percent = percent(answer);
    if percent > 0.0 && percent < 99.0 {
        let percent = format!("{percent:.0}");
        words.notices.push(Reason::CountsAsWrong { answer: quote(&raw(answer)), percent });
    }
    percent >= 99.0
}

fn typed(question: &Element, words: &mut Words) -> Result<Item, Reason> {
    let mut item = Item::new(Kind::Text);
    if is_set(question, "usecase") {
        words.notices.push(Reason::CaseIgnored);
    }
    for element in question.all("answer") {
        let text = raw(element);
        if !is_right(element, words) {
            continue;
        }
        if text.replace("\\*", "").contains('*') {
            words.notices.push(Reason::WildcardLeftOut { answer: quote(&text) });
            continue;
        }
        item.accepted.push(text.replace("\\*", "*"));
        let said = feedback(element, words);
        if item.feedback.is_empty() {
            item.feedback = said;
        }
    }
    Ok(item)
}

fn number(question: &Element, words: &mut Words) -> Result<Item, Reason> {
    let mut item = Item::new(Kind::Number);
    let mut found = 0;
    for element in question.all("answer") {
        let text = raw(element);
        if !is_right(element, words) {
            continue;
        }
        found += 1;
        let tolerance = element.child("tolerance").map(Element::text).unwrap_or_default();
        let plain = |text: &str| mark::number(text).filter(|number| number.is_finite());
        let tolerance = if tolerance.trim().is_empty() { Some(0.0) } else { plain(&tolerance) };
        let number = plain(&text).zip(tolerance).ok_or_else(|| Reason::BadNumber { found: quote(&text) })?;
        item.number = Some(Number { value: number.0, tolerance: number.1 });
        item.feedback = feedback(element, words);
    }
    if question.child("units").is_some_and(|units| units.elements().next().is_some()) {
        words.notices.push(Reason::UnitLeftOut);
    }
    match found {
        0 => Err(Reason::NoRightAnswer),
        1 => Ok(item),
        found => Err(Reason::SeveralNumbers { found }),
    }
}

fn pairs(question: &Element, words: &mut Words) -> Item {
    let mut item = Item::new(Kind::Match);
    for row in question.all("subquestion") {
        let left = words.markdown(row, Place::Line);
        let right = row.child("answer").map(|answer| words.partner(answer)).unwrap_or_default();
        if left.is_empty() {
            words.notices.push(Reason::AnswerLeftOut { answer: quote(&right) });
            continue;
        }
        item.answers.push(Answer { text: left, right: true, feedback: String::new() });
        item.partners.push(right);
    }
    item
}

fn steps(question: &Element, words: &mut Words) -> Item {
    let mut item = Item::new(Kind::Order);
    item.answers = question.all("answer").map(|element| answer(element, true, words)).collect();
    item
}
