//! What stands between the braces.

use crate::kind::Kind;
use domain::mark;

use super::read::Words;
use crate::item::{Answer, Item, Number};
use crate::markdown::Place;
use crate::reason::Reason;
use crate::tag::Tags;
use crate::text::quote;
use crate::weight;

/// Makes a question of the answers. The text that they belong to is put to it later.
pub(super) fn read(answers: &str, tags: &Tags, words: &mut Words) -> Result<Item, Reason> {
    let (answers, feedback) = match answers.split_once("####") {
        Some((answers, feedback)) => (answers.trim(), feedback),
        None => (answers.trim(), ""),
    };
    let mut item = match answers {
        "" => return Err(Reason::Essay),
        answers if answers.starts_with('#') => number(&answers[1..], words)?,
        answers if answers.contains('~') => picks(answers, tags, words)?,
        answers if answers.contains('=') && answers.contains("->") => pairs(answers, tags, words)?,
        answers => match truth(answers) {
            Some((is_true, said)) => true_false(is_true, said, words),
            None => typed(answers, words)?,
        },
    };
    item.feedback = words.markdown(feedback, Place::Block);
    Ok(item)
}

/// An answer with its sign, its weight in percent, and what is said to it.
struct Part<'a> {
    is_right: bool,
    percent: Option<f64>,
    text: &'a str,
    feedback: &'a str,
}

fn parts<'a>(answers: &'a str, signs: &[char]) -> Vec<Part<'a>> {
    let mut parts = Vec::new();
    let mut rest = answers;
    while let Some(at) = rest.find(signs) {
        let is_right = rest[at..].starts_with('=');
        let body = &rest[at + 1..];
        let end = body.find(signs).unwrap_or(body.len());
        rest = &body[end..];
        // `~=` is how some write a right answer.
        if body[..end].trim().is_empty() && rest.starts_with('=') {
            continue;
        }
        let (percent, text) = weighted(body[..end].trim());
        let (text, feedback) = text.split_once('#').unwrap_or((text, ""));
        parts.push(Part { is_right, percent, text: text.trim(), feedback: feedback.trim() });
    }
    parts
}

/// `%50%` before an answer.
fn weighted(text: &str) -> (Option<f64>, &str) {
    let inner = text.strip_prefix('%').and_then(|rest| rest.split_once('%'));
    match inner.and_then(|(percent, rest)| Some((percent.trim().parse::<f64>().ok()?, rest))) {
        Some((percent, rest)) if percent.is_finite() => (Some(percent), rest.trim_start()),
        _ => (None, text),
    }
}

fn picks(answers: &str, tags: &Tags, words: &mut Words) -> Result<Item, Reason> {
    let parts = parts(answers, &['=', '~']);
    let is_one = parts.iter().any(|part| part.is_right);
    let due = |part: &Part| if part.is_right { 100.0 } else { part.percent.unwrap_or(0.0) };
    let percents: Vec<f64> = parts.iter().map(due).collect();
    let mut item = Item::new(if is_one { Kind::Choice } else { Kind::Multiple });
    let right = if is_one {
        let texts: Vec<String> = parts.iter().map(|part| super::escape::show(part.text)).collect();
        let (right, notices) = weight::one(&percents, &texts)?;
        words.notices.extend(notices);
        right
    } else {
        let several = weight::several(&percents).ok_or(Reason::NoRightAnswer)?;
        // Our own say themselves how they are marked.
        words.notices.extend(several.notice.filter(|_| !tags.is(Kind::Multiple)));
        item.partial = several.partial;
        several.right
    };
    if is_one && parts.len() == 2 && tags.is(Kind::TrueFalse) {
        item.kind = Kind::TrueFalse;
    }
    item.answers = parts.iter().zip(right).map(|(part, right)| words.answer(part.text, part.feedback, right)).collect();
    Ok(item)
}

fn pairs(answers: &str, tags: &Tags, words: &mut Words) -> Result<Item, Reason> {
    let mut rows = Vec::new();
    for part in parts(answers, &['=']) {
        let found = || Reason::BadAnswers { found: quote(&super::escape::show(part.text)) };
        let (left, right) = part.text.split_once("->").ok_or_else(found)?;
        rows.push((left.trim(), right.trim()));
    }
    if tags.is(Kind::Order) {
        let mut item = Item::new(Kind::Order);
        item.answers = rows.iter().map(|(step, _)| words.answer(step, "", true)).collect();
        return Ok(item);
    }
    let mut item = Item::new(Kind::Match);
    for (left, right) in rows {
        let right = words.markdown(right, Place::Line);
        if left.is_empty() {
            words.notices.push(Reason::AnswerLeftOut { answer: quote(&right) });
            continue;
        }
        item.answers.push(Answer { text: words.markdown(left, Place::Line), right: true, feedback: String::new() });
        item.partners.push(right);
    }
    Ok(item)
}

/// `T` or `FALSE`, with what is said to it.
fn truth(answers: &str) -> Option<(bool, &str)> {
    let (word, said) = answers.split_once('#').unwrap_or((answers, ""));
    match word.trim().to_ascii_uppercase().as_str() {
        "T" | "TRUE" => Some((true, said)),
        "F" | "FALSE" => Some((false, said)),
        _ => None,
    }
}

/// First comes what is said to those who are wrong, then to those who are right.
fn true_false(is_true: bool, said: &str, words: &mut Words) -> Item {
    let (wrong, right) = said.split_once('#').unwrap_or((said, ""));
    let said = |of: bool| if of == is_true { right } else { wrong };
    let mut item = Item::new(Kind::TrueFalse);
    item.fixed = true;
    item.answers = [true, false].map(|of| words.truth(of, said(of), of == is_true)).into();
    item
}

fn typed(answers: &str, words: &mut Words) -> Result<Item, Reason> {
    let parts = parts(answers, &['=']);
    if parts.is_empty() {
        return Err(Reason::BadAnswers { found: quote(&super::escape::show(answers)) });
    }
    let mut item = Item::new(Kind::Text);
    let mut said = Vec::new();
    for part in parts {
        let text = words.plain(part.text);
        match part.percent {
            Some(percent) if percent < 100.0 => {
                let percent = format!("{percent:.0}");
                words.notices.push(Reason::CountsAsWrong { answer: quote(&text), percent });
            }
            _ if text.replace("\\*", "").contains('*') => {
                words.notices.push(Reason::WildcardLeftOut { answer: quote(&text) });
            }
            _ => {
                item.accepted.push(text);
                said.push(words.markdown(part.feedback, Place::Block));
            }
        }
    }
    words.feedback_of_right = said.into_iter().find(|said| !said.is_empty());
    Ok(item)
}

fn number(answers: &str, words: &mut Words) -> Result<Item, Reason> {
    let (answers, _) = answers.split_once('~').unwrap_or((answers, ""));
    let parts = match answers.trim() {
        bare if !bare.starts_with('=') => {
            let (text, feedback) = bare.split_once('#').unwrap_or((bare, ""));
            vec![Part { is_right: true, percent: None, text: text.trim(), feedback: feedback.trim() }]
        }
        answers => parts(answers, &['=']),
    };
    let mut item = Item::new(Kind::Number);
    let mut found = 0;
    for part in parts {
        let text = words.plain(part.text);
        match part.percent {
            Some(percent) if percent < 100.0 => {
                let percent = format!("{percent:.0}");
                words.notices.push(Reason::CountsAsWrong { answer: quote(&text), percent });
            }
            _ => {
                found += 1;
                item.number = Some(give_or_take(&text).ok_or_else(|| Reason::BadNumber { found: quote(&text) })?);
                let said = words.markdown(part.feedback, Place::Block);
                words.feedback_of_right = Some(said).filter(|said| !said.is_empty());
            }
        }
    }
    match found {
        0 => Err(Reason::NoRightAnswer),
        1 => Ok(item),
        found => Err(Reason::SeveralNumbers { found }),
    }
}

/// `24`, `24:0.5` or `23.5..24.5`.
fn give_or_take(text: &str) -> Option<Number> {
    let plain = |text: &str| mark::number(text).filter(|number| number.is_finite());
    if let Some((least, most)) = text.split_once("..") {
        let (least, most) = (plain(least)?, plain(most)?);
        return (least <= most).then(|| Number { value: (least + most) / 2.0, tolerance: (most - least) / 2.0 });
    }
    let (value, tolerance) = match text.split_once(':') {
        Some((value, tolerance)) => (plain(value)?, plain(tolerance)?),
        None => (plain(text)?, 0.0),
    };
    (tolerance >= 0.0).then_some(Number { value, tolerance })
}
