//! Questions as GIFT.

use crate::kind::Kind;

use super::escape;
use super::read::COLUMNS;
use crate::item::Item;
use crate::{tag, truth, weight};

pub(crate) fn write(title: &str, items: &[Item]) -> String {
    let mut text = String::new();
    if !title.is_empty() {
        let category = title.replace(['/', '\\'], " ");
        text.push_str(&format!("$CATEGORY: $course$/top/{category}\n\n"));
    }
    text.extend(items.iter().map(question));
    text
}

fn question(item: &Item) -> String {
    let tags: String = tag::write(item).iter().map(|tag| format!(" [tag:{tag}]")).collect();
    let mut text = format!("// [id:{}]{tags}\n", item.id);
    if let Some(columns) = tag::write_columns(item) {
        text.push_str(&format!(
            "// {COLUMNS}{columns}
"
        ));
    }
    let asked = if item.stem.is_empty() { item.ask.clone() } else { format!("{}\n\n{}", item.ask, item.stem) };
    text.push_str(&format!("::{}::[markdown]{} {{", escape::write(&item.id), escape::write(&asked)));
    match item.kind {
        Kind::TrueFalse => true_false(item, truth::is_arabic(&asked), &mut text),
        Kind::Choice => picks(item, &mut text),
        Kind::Multiple => several(item, &mut text),
        Kind::Order => item.answers.iter().enumerate().for_each(|(at, step)| {
            text.push_str(&format!("\n\t={} -> {}", part(&step.text), at + 1));
        }),
        Kind::Match => item.answers.iter().zip(&item.partners).for_each(|(left, right)| {
            text.push_str(&format!("\n\t={} -> {}", part(&left.text), part(right)));
        }),
        Kind::Number => {
            text.extend(item.number.map(|number| format!("#{}:{}", number.value, number.tolerance)));
        }
        Kind::Text => item.accepted.iter().for_each(|words| {
            // The weight keeps a word that looks like one from being taken for it.
            text.push_str(&format!("\n\t=%100%[plain]{}", escape::write(words)));
        }),
    }
    if !item.feedback.is_empty() {
        text.push_str(&format!("\n\t####{}", part(&item.feedback)));
    }
    text.push_str(if text.ends_with('{') { "}\n\n" } else { "\n}\n\n" });
    text
}

/// A text that begins with a bracket or a percent sign says of itself what it is, so that it is not taken for a format
/// or a weight.
fn part(text: &str) -> String {
    let mark = if text.starts_with(['[', '%']) { "[markdown]" } else { "" };
    format!("{mark}{}", escape::write(text))
}

fn said(feedback: &str) -> String {
    if feedback.is_empty() { String::new() } else { format!("#{}", part(feedback)) }
}

fn true_false(item: &Item, is_arabic: bool, text: &mut String) {
    let texts: Vec<&str> = item.answers.iter().map(|answer| answer.text.as_str()).collect();
    let (Some(right), Some(wrong)) =
        (item.answers.iter().find(|answer| answer.right), item.answers.iter().find(|answer| !answer.right))
    else {
        return;
    };
    // Moodle has its own words for the two; other words, or the other order, are two answers to pick from.
    if texts != truth::words(is_arabic) || !item.fixed {
        return picks(item, text);
    }
    let is_true = item.answers.first().is_some_and(|answer| answer.right);
    text.push_str(if is_true { "TRUE" } else { "FALSE" });
    if !(wrong.feedback.is_empty() && right.feedback.is_empty()) {
        text.push_str(&format!("#{}#{}", part(&wrong.feedback), part(&right.feedback)));
    }
}

fn picks(item: &Item, text: &mut String) {
    for answer in &item.answers {
        let sign = if answer.right { '=' } else { '~' };
        text.push_str(&format!("\n\t{sign}{}{}", part(&answer.text), said(&answer.feedback)));
    }
}

/// Shares that wrong answers take away. Elsewhere all or nothing is unknown: there a wrong answer takes everything.
fn several(item: &Item, text: &mut String) {
    let right = item.answers.iter().filter(|answer| answer.right).count();
    let share = 100.0 / right.max(1) as f64;
    let lost = if item.partial { -share } else { -100.0 };
    for answer in &item.answers {
        let percent = weight::percent(if answer.right { share } else { lost });
        text.push_str(&format!("\n\t~%{percent}%{}{}", part(&answer.text), said(&answer.feedback)));
    }
}
