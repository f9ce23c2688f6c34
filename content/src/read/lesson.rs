//! One file with a lesson, in one language.

use domain::language::Language;
use domain::lesson::{LessonText, Notice, Piece};

use super::Desk;
use super::course::NOTICES;
use crate::check::sentence;
use crate::fields::{self, Fields};
use crate::finding::{Finding, Reason, Report};
use crate::question::{self, Asked, Home};
use crate::render::{Heading, Link, Renderer};
use crate::source::Source;
use crate::tree::{self, Block, Node};

/// Which file it is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Name<'a> {
    pub file: &'a str,
    pub module: &'a str,
    pub language: Language,
}

/// The facts at the top of a lesson, each with its line; 0 for one that is missing or that cannot be read.
#[derive(Clone, Debug, Default)]
pub(crate) struct Facts {
    pub title: String,
    pub minutes: (u32, usize),
    pub outcomes: (Vec<String>, usize),
    pub standards: (Vec<String>, usize),
    pub notice: (Notice, usize),
}

/// A text as it was read, and what it is compared and looked up by. A bank is one too, without pieces.
#[derive(Clone, Debug)]
pub(crate) struct Page {
    pub file: String,
    pub language: Language,
    pub facts: Facts,
    pub text: LessonText,
    pub headings: Vec<Heading>,
    /// The special blocks, top to bottom, each with its line.
    pub blocks: Vec<(Block, usize)>,
    pub questions: Vec<Asked>,
    pub links: Vec<Link>,
    pub sections: Vec<Section>,
    /// The last line.
    pub end: usize,
    /// Whether the text could be told from its facts.
    pub is_whole: bool,
}

/// The words under a heading.
#[derive(Clone, Debug, Default)]
pub(crate) struct Section {
    pub id: Option<String>,
    pub line: usize,
    pub words: String,
}

impl Facts {
    /// What a translation must have as its source has it: the key, its value in words, its line.
    pub fn shared(&self) -> [(&'static str, String, usize); 4] {
        let notice = NOTICES.iter().find(|(_, notice)| *notice == self.notice.0).map_or("", |(name, _)| name);
        [
            ("minutes", self.minutes.0.to_string(), self.minutes.1),
            ("outcomes", self.outcomes.0.join(", "), self.outcomes.1),
            ("standards", self.standards.0.join(", "), self.standards.1),
            ("notice", notice.to_owned(), self.notice.1),
        ]
    }
}

pub(crate) fn read(desk: &Desk, name: Name, text: &str) -> (Page, Vec<Finding>) {
    let mut report = Report::new(name.file);
    let source = Source::with_front_matter(text, &mut report);
    let facts = facts(desk, &source, &mut report);
    let tree = tree::parse(source.text, source.body);
    let place = desk.place(name);
    let mut renderer = Renderer::new(&place, &source, &tree, report);
    let mut pieces = Pieces::default();
    let mut rest = tree.nodes.as_slice();
    while let Some(node) = rest.first() {
        let length = if question::is_question(node) {
            pieces.close(&mut renderer);
            let (asked, length) = question::read(rest, Home::Lesson, &mut renderer);
            pieces.done.extend(asked.as_ref().map(|asked| Piece::Check(asked.id.clone())));
            pieces.questions.extend(asked);
            length
        } else {
            pieces.add(node, &mut renderer);
            1
        };
        rest = &rest[length..];
    }
    pieces.close(&mut renderer);
    let notes = renderer.footnotes();
    pieces.done.extend(Some(notes).filter(|notes| !notes.is_empty()).map(Piece::Html));
    let page = Page {
        file: name.file.to_owned(),
        language: name.language,
        text: LessonText { title: facts.title.clone(), pieces: pieces.done },
        facts,
        headings: renderer.headings,
        blocks: pieces.blocks,
        questions: pieces.questions,
        links: renderer.links,
        sections: sections(&tree.nodes, &source),
        end: source.line(source.text.trim_end().len()),
        is_whole: source.is_whole,
    };
    (page, renderer.report.findings)
}

/// The pieces of a page as they come: nodes are gathered until something stands between them.
#[derive(Default)]
struct Pieces<'a> {
    open: Vec<&'a Node<'a>>,
    done: Vec<Piece>,
    blocks: Vec<(Block, usize)>,
    questions: Vec<Asked>,
}

impl<'a> Pieces<'a> {
    fn add(&mut self, node: &'a Node<'a>, renderer: &mut Renderer<'a>) {
        let line = renderer.line_of(node);
        self.blocks.extend(node.block().filter(|block| *block != Block::Feedback).map(|block| (block, line)));
        if node.block() == Some(Block::Trainer) {
            self.close(renderer);
            let notes = renderer.apart(format!("{line}-"), |renderer| renderer.trainer(node));
            self.done.push(Piece::Trainer(notes));
            return;
        }
        sentence::check(node, renderer);
        self.open.push(node);
    }

    fn close(&mut self, renderer: &mut Renderer<'a>) {
        let html = renderer.page(&std::mem::take(&mut self.open));
        if !html.trim().is_empty() {
            self.done.push(Piece::Html(html));
        }
    }
}

fn facts(desk: &Desk, source: &Source, report: &mut Report) -> Facts {
    let Some(front) = source.front.clone() else {
        if report.findings.is_empty() {
            report.at(1, Reason::NoFrontMatter);
        }
        return Facts::default();
    };
    let table = fields::parse(&source.text[front.clone()], front.start, source, report);
    let known = ["title", "minutes", "outcomes", "standards", "notice"];
    let fields = Fields::root(&table, source, front.start, &known, report);
    let title = fields.text("title", report);
    let minutes = fields.need("minutes", report);
    let minutes = minutes.and_then(|entry| Some((entry.whole(1..=600, report)?, entry.line)));
    let notice = fields.need("notice", report);
    let notice = notice.and_then(|entry| Some((entry.one_of(&NOTICES, report)?, entry.line)));
    let known = |outcome: &str| desk.draft.outcomes.contains_key(outcome) || !desk.draft.is_there;
    let outcomes = named(&fields, "outcomes", known, |outcome| Reason::UnknownOutcome { outcome }, report);
    let known = |standard: &str| desk.library.standard(standard).is_some();
    let standards = named(&fields, "standards", known, |standard| Reason::UnknownStandard { standard }, report);
    Facts { title, minutes: minutes.unwrap_or_default(), outcomes, standards, notice: notice.unwrap_or_default() }
}

/// A list of names that must be known elsewhere, with the line of its key.
fn named(
    fields: &Fields,
    key: &str,
    known: impl Fn(&str) -> bool,
    unknown: impl Fn(String) -> Reason,
    report: &mut Report,
) -> (Vec<String>, usize) {
    let Some(entry) = fields.need(key, report) else { return (Vec::new(), 0) };
    let mut names: Vec<String> = Vec::new();
    for (name, line) in entry.texts(report) {
        if !known(&name) {
            report.at(line, unknown(name.clone()));
        }
        if names.contains(&name) {
            report.at(line, Reason::NamedTwice { name });
        } else {
            names.push(name);
        }
    }
    (names, entry.line)
}

/// The words of a text, heading by heading.
pub(super) fn sections(nodes: &[Node], source: &Source) -> Vec<Section> {
    let mut sections = vec![Section { line: 1, ..Section::default() }];
    for node in nodes {
        if let Some(id) = node.heading_id() {
            sections.push(Section {
                id: Some(id.to_owned()),
                line: source.line(node.range.start),
                words: String::new(),
            });
        }
        if let Some(section) = sections.last_mut() {
            section.words.push_str(&tree::words([node]));
        }
    }
    sections
}
