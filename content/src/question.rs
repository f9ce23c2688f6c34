//! A question: its heading, its answers, its key.

mod answer;
mod heading;
mod number;
mod scenario;

use domain::language::Language;
use domain::question::{AnswerKey, Kind, Question, Wording};

use crate::finding::Reason;
use crate::render::Renderer;
use crate::tree::{Block, Node};

use heading::Signed;
pub(crate) use heading::{is_question, kind_name, level_name};
pub(crate) use scenario::{ReadChoice, ReadStep};

/// Where a question stands, which decides what its heading must say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Home {
    /// A knowledge check in a lesson: a heading `###`.
    Lesson,
    /// The bank: a heading `##`, with a level.
    Bank,
}

/// A question as one file has it, in the one language of that file.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Asked {
    pub id: String,
    pub line: usize,
    /// Of a scenario; empty for everything else.
    pub steps: Vec<ReadStep>,
    /// `None` where it has no answers that could be marked.
    pub question: Option<Question>,
}

/// Reads the question whose heading is the first of these nodes, and says how many nodes belong to it.
pub(crate) fn read<'a>(nodes: &'a [Node<'a>], home: Home, renderer: &mut Renderer<'a>) -> (Option<Asked>, usize) {
    renderer.in_question = true;
    let read = read_marked(nodes, home, renderer);
    renderer.in_question = false;
    read
}

fn read_marked<'a>(nodes: &'a [Node<'a>], home: Home, renderer: &mut Renderer<'a>) -> (Option<Asked>, usize) {
    let Some((head, rest)) = nodes.split_first() else { return (None, 0) };
    let line = renderer.line_of(head);
    let Some(signed) = heading::read(head, home, renderer) else { return (None, 1 + skipped(head, rest)) };
    if signed.kind == Kind::Scenario {
        return scenario::read(head, rest, signed, renderer);
    }
    let body = Body::of(head, rest, signed.kind);
    let (ask, stem) = (renderer.line(head.children.iter()), renderer.page(&body.stem));
    let mut wording = Wording { ask, stem, ..Wording::default() };
    if let Some(feedback) = body.feedback {
        wording.feedback = renderer.page(&feedback.children.iter().collect::<Vec<_>>());
    }
    let key = match body.answers {
        Some(_) if body.goes_on => {
            renderer.report.at(line, Reason::AnswersTwice);
            None
        }
        Some(node) => answer::read(node, &signed, &mut wording, renderer),
        None => {
            renderer.report.at(line, answer::missing(signed.kind));
            None
        }
    };
    let each_is_told = wording.answers.iter().all(|answer| !answer.feedback.is_empty()) && !wording.answers.is_empty();
    if key.is_some() && wording.feedback.is_empty() && !each_is_told {
        renderer.report.at(line, Reason::NoFeedback);
    }
    let id = signed.id.clone();
    let question = key.map(|key| signed.with(key, wording, renderer.place.language));
    (Some(Asked { id, line, steps: Vec::new(), question }), 1 + body.length)
}

/// What follows the heading of a question and belongs to it.
struct Body<'a> {
    stem: Vec<&'a Node<'a>>,
    answers: Option<&'a Node<'a>>,
    feedback: Option<&'a Node<'a>>,
    length: usize,
    /// The answers are followed by another list or table of answers.
    goes_on: bool,
}

impl<'a> Body<'a> {
    fn of(head: &Node, rest: &'a [Node<'a>], kind: Kind) -> Self {
        let mut body = Self { stem: Vec::new(), answers: None, feedback: None, length: 0, goes_on: false };
        for node in rest {
            match node.block() {
                _ if ends(head, node) => break,
                Some(Block::Feedback) if body.feedback.is_none() => body.feedback = Some(node),
                _ if node.is_footnote() => {}
                _ if body.answers.is_none() && answer::fits(node, kind) => body.answers = Some(node),
                _ if body.feedback.is_none() && answer::fits(node, kind) => body.goes_on = true,
                _ if body.answers.is_some() || body.feedback.is_some() => break,
                _ => body.stem.push(node),
            }
            body.length += 1;
        }
        body
    }
}

/// A question ends at the next heading of its own level or above.
fn ends(head: &Node, node: &Node) -> bool {
    node.heading_level().is_some_and(|level| Some(level) <= head.heading_level())
}

/// What belongs to a heading that is not read as a question: everything up to the next one, so that its answers are
/// not shown as text.
fn skipped(head: &Node, rest: &[Node]) -> usize {
    rest.iter().take_while(|node| !ends(head, node) && node.block() != Some(Block::Trainer)).count()
}

impl Signed {
    fn with(self, key: AnswerKey, wording: Wording, language: Language) -> Question {
        let answers = wording.answers.len();
        Question {
            id: self.id,
            kind: self.kind,
            level: self.level,
            redline: self.redline,
            retired: self.retired,
            fixed: self.fixed,
            lesson: self.lesson,
            key,
            answers,
            wording: [(language, wording)].into(),
        }
    }
}
