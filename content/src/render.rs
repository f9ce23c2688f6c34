//! A tree of Markdown as HTML: our own elements and classes, nothing that a trainer could inject.

mod block;
mod clean;
mod footnote;
mod heading;
mod inline;
mod link;
mod media;
mod table;

use std::collections::BTreeSet;

use domain::language::Language;

use crate::arabic;
use crate::files::Files;
use crate::finding::{Reason, Report};
use crate::site::BlockWords;
use crate::source::Source;
use crate::tree::{self, Node, Tree};

pub(crate) use clean::clean;
pub(crate) use footnote::Footnotes;
pub(crate) use heading::{Heading, slug};
pub(crate) use link::Link;

/// Where a text stands, and what it may refer to.
pub(crate) struct Place<'a> {
    /// Its path inside the course folder.
    pub file: &'a str,
    /// The module it belongs to.
    pub module: &'a str,
    pub language: Language,
    pub files: &'a Files,
    pub words: &'a BlockWords,
    /// The address before the path of a picture.
    pub media: &'a str,
    /// The address before a lesson.
    pub lessons: &'a str,
}

/// Turns the nodes of one text into HTML, and remembers what has to be compared or looked up later.
pub(crate) struct Renderer<'a> {
    pub place: &'a Place<'a>,
    pub source: &'a Source<'a>,
    pub report: Report,
    pub links: Vec<Link>,
    pub headings: Vec<Heading>,
    /// Questions have no footnotes, and their boxes are not shown: a ticked one is the answer.
    pub in_question: bool,
    footnotes: Footnotes<'a>,
    /// The ids that trainers gave, so that none is made up that is already there.
    given: BTreeSet<String>,
    used: BTreeSet<String>,
}

impl<'a> Renderer<'a> {
    pub fn new(place: &'a Place<'a>, source: &'a Source<'a>, tree: &'a Tree<'a>, mut report: Report) -> Self {
        if let Some(at) = tree.too_deep {
            report.at(source.line(at), Reason::TooDeep { limit: crate::limit::DEPTH });
        }
        let mut given = BTreeSet::new();
        heading::gather_ids(&tree.nodes, &mut given);
        Self {
            place,
            source,
            report,
            links: Vec::new(),
            headings: Vec::new(),
            in_question: false,
            footnotes: Footnotes::new(&tree.nodes),
            given,
            used: BTreeSet::new(),
        }
    }

    /// The HTML of whole blocks, clean.
    pub fn page(&mut self, nodes: &[&'a Node<'a>]) -> String {
        let mut html = String::new();
        for node in nodes {
            self.block(node, &mut html);
        }
        clean(&html)
    }

    /// The HTML of a line of text, clean, without an element around it.
    ///
    /// A text in the other script is wrapped in `<bdi>`, because there is no element that could carry its direction.
    pub fn line(&mut self, nodes: impl Iterator<Item = &'a Node<'a>> + Clone) -> String {
        let mut html = String::new();
        self.inlines(nodes.clone(), &mut html);
        let html = clean(html.trim());
        if self.turns(nodes) { format!("<bdi>{html}</bdi>") } else { html }
    }

    pub fn line_of(&self, node: &Node) -> usize {
        self.source.line(node.range.start)
    }

    fn find(&mut self, node: &Node, reason: Reason) {
        self.report.at(self.line_of(node), reason);
    }

    /// Whether these words begin in a script that runs against the language of the page.
    fn turns<'n>(&self, nodes: impl IntoIterator<Item = &'n Node<'n>>) -> bool {
        arabic::first_script(&tree::words(nodes)).is_some_and(|script| script != self.place.language)
    }

    /// ` dir="auto"` for an element with these words, or nothing: most of a page needs no attribute.
    fn dir(&self, nodes: &[Node]) -> &'static str {
        if self.turns(nodes) { " dir=\"auto\"" } else { "" }
    }
}

/// Text as it stands in an element or in a quoted attribute.
fn escape(text: &str, html: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            letter => html.push(letter),
        }
    }
}
