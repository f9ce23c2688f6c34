//! A scenario: the steps under its heading, their choices, and where these lead.

mod choice;
mod key;

use domain::question::{StepWords, Wording};
use pulldown_cmark::{HeadingLevel, Tag};

use super::heading::Signed;
use super::{Asked, ends};
use crate::finding::Reason;
use crate::render::Renderer;
use crate::tree::{Block, Node};

pub(crate) use choice::ReadChoice;

/// A step as its file has it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ReadStep {
    /// Empty where it has none, which is refused.
    pub id: String,
    pub line: usize,
    pub choices: Vec<ReadChoice>,
    /// How many of its choices could not be read, which is refused too.
    pub unread: usize,
}

/// Reads the scenario whose heading is `head`, and says how many nodes belong to it.
pub(super) fn read<'a>(
    head: &'a Node<'a>,
    rest: &'a [Node<'a>],
    signed: Signed,
    renderer: &mut Renderer<'a>,
) -> (Option<Asked>, usize) {
    let line = renderer.line_of(head);
    let body = Body::of(head, rest, &signed.id);
    let (ask, stem) = (renderer.line(head.children.iter()), renderer.page(&body.stem));
    let mut wording = Wording { ask, stem, ..Wording::default() };
    if let Some(feedback) = body.feedback {
        wording.feedback = renderer.page(&feedback.children.iter().collect::<Vec<_>>());
    }
    let mut steps = Vec::new();
    for part in &body.parts {
        let (step, words) = part.read(head, &signed.id, renderer);
        steps.push(step);
        wording.steps.push(words);
    }
    let key = key::read(line, &steps, &mut wording, renderer);
    let mut choices = wording.steps.iter().flat_map(|step| &step.choices);
    if key.is_some() && wording.feedback.is_empty() && choices.any(|choice| choice.consequence.is_empty()) {
        renderer.report.at(line, Reason::NoFeedback);
    }
    let id = signed.id.clone();
    let question = key.map(|key| signed.with(key, wording, renderer.place.language));
    (Some(Asked { id, line, steps, question }), 1 + body.length)
}

/// What follows the heading of a scenario and belongs to it.
struct Body<'a> {
    stem: Vec<&'a Node<'a>>,
    parts: Vec<Part<'a>>,
    feedback: Option<&'a Node<'a>>,
    length: usize,
}

/// The heading of a step, and what stands under it.
struct Part<'a> {
    heading: &'a Node<'a>,
    nodes: Vec<&'a Node<'a>>,
}

impl<'a> Body<'a> {
    /// The feedback ends a scenario, unless somebody has put it before another step.
    fn of(head: &Node, rest: &'a [Node<'a>], question: &str) -> Self {
        let mut body = Self { stem: Vec::new(), parts: Vec::new(), feedback: None, length: 0 };
        let mut is_over = false;
        for node in rest {
            let is_step = node.heading_level().is_some();
            match node.block() {
                _ if ends(head, node) => break,
                _ if node.is_footnote() => {}
                _ if is_over && !(is_step && is_of(node.heading_id(), question)) => break,
                _ if is_step => {
                    is_over = false;
                    body.parts.push(Part { heading: node, nodes: Vec::new() });
                }
                Some(Block::Feedback) if body.feedback.is_none() => {
                    body.feedback = Some(node);
                    is_over = !body.parts.is_empty();
                }
                _ => match body.parts.last_mut() {
                    Some(part) => part.nodes.push(node),
                    None => body.stem.push(node),
                },
            }
            body.length += 1;
        }
        body
    }
}

/// An id of a step begins with that of its question, so that no two steps of a course have one id.
fn is_of(id: Option<&str>, question: &str) -> bool {
    id.and_then(|id| id.strip_prefix(question)?.strip_prefix('-')).is_some_and(|rest| !rest.is_empty())
}

impl<'a> Part<'a> {
    fn read(&self, head: &Node, question: &str, renderer: &mut Renderer<'a>) -> (ReadStep, StepWords) {
        let line = renderer.line_of(self.heading);
        let id = self.id(head, question, renderer);
        let list = self.nodes.iter().position(|node| choice::fits(node)).unwrap_or(self.nodes.len());
        let (before, rest) = self.nodes.split_at(list);
        let mut words = StepWords {
            heading: renderer.line(self.heading.children.iter()),
            text: renderer.page(before),
            choices: Vec::new(),
        };
        let mut step = ReadStep { id, line, choices: Vec::new(), unread: 0 };
        let Some((&list, after)) = rest.split_first() else {
            if words.text.trim().is_empty() {
                renderer.report.at(line, Reason::EndingWithoutText { step: step.id.clone() });
            }
            return (step, words);
        };
        for read in choice::read(list, renderer) {
            let Some((choice, said)) = read else {
                step.unread += 1;
                continue;
            };
            step.choices.push(choice);
            words.choices.push(said);
        }
        for node in after {
            let reason = if choice::fits(node) { Reason::AnswersTwice } else { Reason::TextAfterChoices };
            renderer.report.at(renderer.line_of(node), reason);
        }
        (step, words)
    }

    /// The id of a step, empty where it has none. Its heading is one level below that of the question, and says no more.
    fn id(&self, head: &Node, question: &str, renderer: &mut Renderer<'a>) -> String {
        let line = renderer.line_of(self.heading);
        let Some(Tag::Heading { level, id, classes, attrs }) = self.heading.tag() else { return String::new() };
        let due = head.heading_level().map_or(0, |level| level as usize) + 1;
        if HeadingLevel::try_from(due).ok() != Some(*level) {
            renderer.report.at(line, Reason::StepHeading { marks: "#".repeat(due) });
        }
        for class in classes {
            renderer.report.at(line, Reason::UnknownClass { class: class.to_string() });
        }
        for (attribute, _) in attrs {
            renderer.report.at(line, Reason::UnknownAttribute { attribute: attribute.to_string() });
        }
        if !is_of(id.as_deref(), question) {
            renderer.report.at(line, Reason::StepId { begins: format!("{question}-") });
        }
        let Some(id) = id else { return String::new() };
        renderer.claim(self.heading, id);
        id.to_string()
    }
}
