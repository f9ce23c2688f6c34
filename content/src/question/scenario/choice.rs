//! The choices of a step: `- [What one does](#id-of-the-step) (+2)`, and in a quote what comes of it.

use std::collections::BTreeSet;

use domain::mark::latin_digit;
use domain::question::ChoiceWords;
use pulldown_cmark::Tag;

use crate::finding::Reason;
use crate::limit;
use crate::question::answer::quotes_and_words;
use crate::render::Renderer;
use crate::tree::{self, Node, What};

/// A choice as its file has it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ReadChoice {
    pub line: usize,
    /// The id of a step, which may not be there.
    pub to: String,
    pub points: i32,
}

/// Whether a node is the choices of a step: a list with a link to a step in it, or with points behind some words.
pub(super) fn fits(node: &Node) -> bool {
    let is_choice = |item: &Node| {
        let words = words(item);
        let text = tree::words(words.iter().copied());
        let points = text.trim_end().strip_suffix(')').and_then(|text| text.rsplit_once('('));
        target(&words).is_some()
            || points.is_some_and(|(_, points)| points.starts_with(SIGNS) && number(points).is_some())
    };
    matches!(node.tag(), Some(Tag::List(_))) && node.children.iter().any(is_choice)
}

/// Reads every item of a list; `None` stands for one that is no choice and was reported.
pub(super) fn read<'a>(list: &'a Node<'a>, renderer: &mut Renderer<'a>) -> Vec<Option<(ReadChoice, ChoiceWords)>> {
    let line = renderer.line_of(list);
    let found = list.children.len();
    if found < 2 {
        renderer.report.at(line, Reason::TooFewAnswers { found });
    }
    if found > limit::CHOICES {
        renderer.report.at(line, Reason::TooManyAnswers { found, limit: limit::CHOICES });
    }
    let choices: Vec<_> = list.children.iter().map(|item| choice(item, renderer)).collect();
    let read = || choices.iter().flatten();
    let texts: BTreeSet<&str> = read().map(|(_, words)| words.text.as_str()).collect();
    if texts.len() < read().count() {
        renderer.report.at(line, Reason::SameAnswer);
    }
    choices
}

fn choice<'a>(item: &'a Node<'a>, renderer: &mut Renderer<'a>) -> Option<(ReadChoice, ChoiceWords)> {
    let line = renderer.line_of(item);
    let words = words(item);
    let (quotes, _) = quotes_and_words(item);
    let consequence = renderer.page(&quotes.iter().flat_map(|quote| &quote.children).collect::<Vec<_>>());
    let (Some((link, to)), Some(written)) = (target(&words), behind(&words)) else {
        renderer.report.at(line, Reason::BadChoice);
        return None;
    };
    let text = renderer.line(link.children.iter());
    if text.trim().is_empty() {
        renderer.report.at(line, Reason::EmptyAnswer);
    }
    let bare = written.strip_prefix('(').and_then(|points| points.strip_suffix(')')).unwrap_or(&written);
    let Some(points) = number(bare).filter(|points| points.unsigned_abs() <= limit::POINTS) else {
        renderer.report.at(line, Reason::BadPoints { points: written, limit: limit::POINTS });
        return None;
    };
    let choice = ReadChoice { line, to: to.to_owned(), points };
    Some((choice, ChoiceWords { text, consequence, leads_to: 0 }))
}

/// The words of an item, without its quotes and without the paragraph that a blank line makes of them.
fn words<'a>(item: &'a Node<'a>) -> Vec<&'a Node<'a>> {
    let (_, words) = quotes_and_words(item);
    match words.as_slice() {
        [only] if only.is_paragraph() => only.children.iter().collect(),
        _ => words,
    }
}

/// The link that an item begins with, and the step that it leads to.
fn target<'a>(words: &[&'a Node<'a>]) -> Option<(&'a Node<'a>, &'a str)> {
    let link = *words.first()?;
    let Some(Tag::Link { dest_url, .. }) = link.tag() else { return None };
    Some((link, dest_url.strip_prefix('#')?))
}

/// What stands behind the link, if it is nothing but text.
fn behind(words: &[&Node]) -> Option<String> {
    let rest = words.get(1..)?;
    let is_text = rest.iter().all(|node| matches!(node.what, What::Leaf(_)));
    let text: String =
        tree::words(rest.iter().copied()).chars().filter(|letter| !DIRECTIONS.contains(letter)).collect();
    let text = text.trim().to_owned();
    (is_text && !text.is_empty()).then_some(text)
}

const SIGNS: [char; 3] = ['+', '-', '−'];

/// What an Arabic writer may put beside a number so that its sign stands on the right side. It cannot be seen.
const DIRECTIONS: [char; 3] = ['\u{200e}', '\u{200f}', '\u{61c}'];

/// A whole number with or without its sign, in Western or Arabic digits.
fn number(text: &str) -> Option<i32> {
    let latin: String = text.trim().chars().map(latin_digit).collect();
    let digits = latin.strip_prefix(SIGNS).unwrap_or(&latin);
    // `+` before a number is read by the parser as well: `++2` is no number.
    if !digits.chars().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let value: i32 = digits.parse().ok()?;
    Some(if latin.starts_with(['-', '−']) { -value } else { value })
}
