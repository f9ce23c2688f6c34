//! The answers of a question and which of them are right.

use std::collections::BTreeSet;

use domain::mark;
use domain::question::{AnswerKey, AnswerWords, Kind, Wording};
use pulldown_cmark::Tag;

use super::heading::Signed;
use super::number;
use crate::finding::Reason;
use crate::limit;
use crate::render::Renderer;
use crate::tree::{self, Block, Node, What};

/// What a question of this kind lacks when it has nothing to answer.
pub(super) fn missing(kind: Kind) -> Reason {
    match kind {
        Kind::Choice | Kind::Multiple | Kind::TrueFalse => Reason::NoAnswers,
        Kind::Order => Reason::NoSteps,
        Kind::Match => Reason::NoPairs,
        Kind::Number => Reason::NoNumber,
        Kind::Text => Reason::NoWords,
        Kind::Scenario => Reason::NoScenarioSteps,
    }
}

/// Whether this node is the answers of a question of this kind.
pub(super) fn fits(node: &Node, kind: Kind) -> bool {
    match (kind, node.tag()) {
        (Kind::Choice | Kind::Multiple | Kind::TrueFalse, Some(Tag::List(_))) => {
            node.children.iter().any(|item| tick(item).is_some())
        }
        (Kind::Order, Some(Tag::List(Some(_)))) | (Kind::Match, Some(Tag::Table(_))) => true,
        (Kind::Number | Kind::Text, Some(Tag::Paragraph)) => tree::words(&node.children).starts_with('='),
        _ => false,
    }
}

/// Reads the answers into the wording. `None` where no key can be made of them.
pub(super) fn read<'a>(
    node: &'a Node<'a>,
    signed: &Signed,
    wording: &mut Wording,
    renderer: &mut Renderer<'a>,
) -> Option<AnswerKey> {
    let key = match signed.kind {
        Kind::Choice | Kind::TrueFalse | Kind::Multiple => picks(node, signed, wording, renderer),
        Kind::Order => {
            items(node, wording, renderer);
            enough(node, wording.answers.len(), renderer).then_some(AnswerKey::Sequence)
        }
        Kind::Match => pairs(node, wording, renderer),
        Kind::Number => {
            let line = tree::words(&node.children).trim().to_owned();
            let key = number::read(&line);
            if key.is_none() {
                renderer.report.at(renderer.line_of(node), Reason::BadNumber { line });
            }
            key
        }
        Kind::Text => accepted(node, renderer),
        // It has steps in place of answers.
        Kind::Scenario => None,
    };
    let answers: BTreeSet<&str> = wording.answers.iter().map(|answer| answer.text.as_str()).collect();
    let partners: BTreeSet<&str> = wording.partners.iter().map(String::as_str).collect();
    if answers.len() < wording.answers.len() || partners.len() < wording.partners.len() {
        renderer.report.at(renderer.line_of(node), Reason::SameAnswer);
    }
    key
}

fn picks<'a>(
    node: &'a Node<'a>,
    signed: &Signed,
    wording: &mut Wording,
    renderer: &mut Renderer<'a>,
) -> Option<AnswerKey> {
    for item in node.children.iter().filter(|item| tick(item).is_none()) {
        renderer.report.at(renderer.line_of(item), Reason::AnswerWithoutBox);
    }
    items(node, wording, renderer);
    let line = renderer.line_of(node);
    let right: BTreeSet<usize> =
        node.children.iter().enumerate().filter(|(_, item)| tick(item) == Some(true)).map(|(at, _)| at).collect();
    let found = wording.answers.len();
    match signed.kind {
        Kind::TrueFalse if found != 2 => {
            renderer.report.at(line, Reason::TrueFalseAnswers { found });
            return None;
        }
        Kind::TrueFalse => {}
        _ if !enough(node, found, renderer) => return None,
        _ => {}
    }
    let Some(first) = right.first().copied() else {
        renderer.report.at(line, Reason::NoRightAnswer);
        return None;
    };
    if signed.kind == Kind::Multiple {
        return Some(AnswerKey::Set { right, partial: signed.partial });
    }
    if right.len() > 1 {
        renderer.report.at(line, Reason::SeveralRightAnswers { found: right.len() });
        return None;
    }
    Some(AnswerKey::One(first))
}

/// The words of every item of a list, and the feedback under it.
fn items<'a>(list: &'a Node<'a>, wording: &mut Wording, renderer: &mut Renderer<'a>) {
    for item in &list.children {
        let (quotes, words) = quotes_and_words(item);
        let text = match words.as_slice() {
            [only] if only.is_paragraph() => renderer.line(only.children.iter()),
            words if words.iter().any(|child| is_block(child)) => renderer.page(words),
            words => renderer.line(words.iter().copied()),
        };
        if text.trim().is_empty() {
            renderer.report.at(renderer.line_of(item), Reason::EmptyAnswer);
        }
        let feedback = quotes.iter().flat_map(|quote| &quote.children).collect::<Vec<_>>();
        let feedback = renderer.page(&feedback);
        wording.answers.push(AnswerWords { text, feedback });
    }
}

/// The quotes of an item, which are told to whoever picks it, and all the rest.
pub(super) fn quotes_and_words<'a>(item: &'a Node<'a>) -> (Vec<&'a Node<'a>>, Vec<&'a Node<'a>>) {
    let is_quote = |child: &&Node| match child.block() {
        Some(block) => block == Block::Feedback,
        None => matches!(child.tag(), Some(Tag::BlockQuote(_))),
    };
    item.children.iter().partition(is_quote)
}

fn is_block(node: &Node) -> bool {
    match &node.what {
        What::Element(tag) => !tree::is_inline(tag),
        What::Quote(_) => true,
        What::Leaf(_) => false,
    }
}

/// The box of a task list stands first in its item, or in the first paragraph of it.
fn tick(item: &Node) -> Option<bool> {
    let first = item.children.first()?;
    first.tick().or_else(|| first.children.first().filter(|_| first.is_paragraph())?.tick())
}

fn pairs<'a>(table: &'a Node<'a>, wording: &mut Wording, renderer: &mut Renderer<'a>) -> Option<AnswerKey> {
    for row in &table.children {
        let [left, right] = row.children.as_slice() else {
            renderer.report.at(renderer.line_of(row), Reason::MatchColumns { found: row.children.len() });
            return None;
        };
        let (left_words, right_words) = (renderer.line(left.children.iter()), renderer.line(right.children.iter()));
        if matches!(row.tag(), Some(Tag::TableHead)) {
            wording.columns = Some((left_words, right_words));
            continue;
        }
        if left_words.is_empty() || right_words.is_empty() {
            renderer.report.at(renderer.line_of(row), Reason::EmptyAnswer);
        }
        wording.answers.push(AnswerWords { text: left_words, feedback: String::new() });
        wording.partners.push(right_words);
    }
    enough(table, wording.answers.len(), renderer).then_some(AnswerKey::Pairs)
}

/// From two answers up to as many as fit on a screen.
fn enough(node: &Node, found: usize, renderer: &mut Renderer) -> bool {
    let reason = match found {
        0 | 1 => Reason::TooFewAnswers { found },
        found if found > limit::ANSWERS => Reason::TooManyAnswers { found, limit: limit::ANSWERS },
        _ => return true,
    };
    renderer.report.at(renderer.line_of(node), reason);
    false
}

/// `= first accepted answer / second`
fn accepted(node: &Node, renderer: &mut Renderer) -> Option<AnswerKey> {
    let line = tree::words(&node.children);
    let answers: Vec<String> = line.trim_start_matches('=').split('/').map(|answer| answer.trim().to_owned()).collect();
    // An answer of signs alone is nothing when it is compared.
    if answers.iter().any(|answer| mark::fold(answer).is_empty()) {
        renderer.report.at(renderer.line_of(node), Reason::EmptyAnswer);
        return None;
    }
    Some(AnswerKey::Words(answers))
}
