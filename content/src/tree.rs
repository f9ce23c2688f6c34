//! Markdown as a tree: what the parser says, with our special blocks made out.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TextMergeWithOffset};

use crate::limit;

/// What our courses may use beside CommonMark. Typographic quotes are not made up: they are wrong in Arabic.
pub const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_HEADING_ATTRIBUTES)
    .union(Options::ENABLE_DEFINITION_LIST);

/// A block quote with a meaning: `> [!LAW]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Block {
    Law,
    Scenario,
    Activity,
    Trainer,
    Feedback,
    Note,
    Tip,
    Important,
    Warning,
    Caution,
}

impl Block {
    pub const ALL: [(Self, &str); 10] = [
        (Self::Law, "law"),
        (Self::Scenario, "scenario"),
        (Self::Activity, "activity"),
        (Self::Trainer, "trainer"),
        (Self::Feedback, "feedback"),
        (Self::Note, "note"),
        (Self::Tip, "tip"),
        (Self::Important, "important"),
        (Self::Warning, "warning"),
        (Self::Caution, "caution"),
    ];

    /// The name of its class and, in capitals, of its marker.
    pub fn name(self) -> &'static str {
        Self::ALL.into_iter().find(|(block, _)| *block == self).map_or("", |(_, name)| name)
    }

    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(_, name)| name.eq_ignore_ascii_case(word)).map(|(block, _)| block)
    }
}

/// The first line of such a quote, as it is written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Marker<'a> {
    pub word: &'a str,
    /// What follows the marker on its line: `minutes=15`.
    pub attributes: &'a str,
}

#[derive(Debug)]
pub(crate) enum What<'a> {
    Element(Tag<'a>),
    Quote(Marker<'a>),
    Leaf(Event<'a>),
}

/// An element or a leaf, with its place in the text.
#[derive(Debug)]
pub(crate) struct Node<'a> {
    pub what: What<'a>,
    pub range: Range<usize>,
    pub children: Vec<Node<'a>>,
}

/// A text, and where it is nested too deep, if it is.
pub(crate) struct Tree<'a> {
    pub nodes: Vec<Node<'a>>,
    pub too_deep: Option<usize>,
}

/// Parses the Markdown that begins at the byte `body` of `text`; all places count from the start of `text`.
///
/// What is nested deeper than [`limit::DEPTH`] is lifted to that depth, so that walking the tree cannot overflow the
/// stack.
pub(crate) fn parse(text: &str, body: usize) -> Tree<'_> {
    let mut tree = Tree { nodes: Vec::new(), too_deep: None };
    let mut open: Vec<Node> = Vec::new();
    let mut lifted = 0_usize;
    for (event, range) in TextMergeWithOffset::new(Parser::new_ext(&text[body..], OPTIONS).into_offset_iter()) {
        let range = range.start + body..range.end + body;
        let done = match event {
            Event::Start(_) if open.len() == limit::DEPTH => {
                lifted += 1;
                tree.too_deep.get_or_insert(range.start);
                continue;
            }
            Event::Start(tag) => {
                open.push(Node { what: What::Element(tag), range, children: Vec::new() });
                continue;
            }
            Event::End(_) if lifted > 0 => {
                lifted -= 1;
                continue;
            }
            Event::End(_) => open.pop().map(|node| node.with_marker(text)),
            leaf => Some(Node { what: What::Leaf(leaf), range, children: Vec::new() }),
        };
        match open.last_mut() {
            Some(parent) => parent.children.extend(done),
            None => tree.nodes.extend(done),
        }
    }
    tree
}

impl<'a> Node<'a> {
    pub fn tag(&self) -> Option<&Tag<'a>> {
        match &self.what {
            What::Element(tag) => Some(tag),
            What::Quote(_) | What::Leaf(_) => None,
        }
    }

    pub fn is_paragraph(&self) -> bool {
        matches!(self.tag(), Some(Tag::Paragraph))
    }

    pub fn is_footnote(&self) -> bool {
        matches!(self.tag(), Some(Tag::FootnoteDefinition(_)))
    }

    pub fn heading_level(&self) -> Option<HeadingLevel> {
        match self.tag() {
            Some(Tag::Heading { level, .. }) => Some(*level),
            _ => None,
        }
    }

    /// The id that the trainer gave to a heading.
    pub fn heading_id(&self) -> Option<&str> {
        match self.tag() {
            Some(Tag::Heading { id, .. }) => id.as_deref(),
            _ => None,
        }
    }

    /// The special block that this is.
    pub fn block(&self) -> Option<Block> {
        match &self.what {
            What::Quote(marker) => Block::named(marker.word),
            What::Element(_) | What::Leaf(_) => None,
        }
    }

    /// Whether this is a box of a task list, and whether it is ticked.
    pub fn tick(&self) -> Option<bool> {
        match self.what {
            What::Leaf(Event::TaskListMarker(ticked)) => Some(ticked),
            _ => None,
        }
    }

    /// Makes a block quote that begins with `[!WORD]` a special block, and takes that line away from its text.
    fn with_marker(mut self, text: &'a str) -> Self {
        if !matches!(self.tag(), Some(Tag::BlockQuote(_))) {
            return self;
        }
        let Some(first) = self.children.first_mut().filter(|first| first.is_paragraph()) else { return self };
        let line = text[first.range.clone()].lines().next().unwrap_or_default();
        let Some((word, attributes)) = line.strip_prefix("[!").and_then(|rest| rest.split_once(']')) else {
            return self;
        };
        if word.is_empty() || !word.chars().all(|letter| letter.is_alphabetic() || letter == '-') {
            return self;
        }
        let end = first.range.start + line.len();
        // The line break at `end` goes with the marker.
        first.children.retain(|child| child.range.start > end);
        if first.children.is_empty() {
            self.children.remove(0);
        }
        self.what = What::Quote(Marker { word, attributes: attributes.trim() });
        self
    }
}

/// The words of these nodes, without any markup.
pub(crate) fn words<'n, 'a: 'n>(nodes: impl IntoIterator<Item = &'n Node<'a>>) -> String {
    let mut text = String::new();
    for node in nodes {
        gather_words(node, &mut text);
    }
    text
}

fn gather_words(node: &Node, text: &mut String) {
    let inner = |text: &mut String| node.children.iter().for_each(|child| gather_words(child, text));
    match &node.what {
        What::Leaf(Event::Text(words) | Event::Code(words) | Event::InlineHtml(words) | Event::Html(words)) => {
            text.push_str(words);
        }
        What::Leaf(Event::SoftBreak | Event::HardBreak) => text.push(' '),
        What::Leaf(_) | What::Element(Tag::FootnoteDefinition(_)) => {}
        What::Element(tag) if is_inline(tag) => inner(text),
        What::Element(_) | What::Quote(_) => {
            inner(text);
            text.push('\n');
        }
    }
}

pub(crate) fn is_inline(tag: &Tag) -> bool {
    use Tag::{Emphasis, Image, Link, Strikethrough, Strong, Subscript, Superscript};
    matches!(tag, Emphasis | Strong | Strikethrough | Superscript | Subscript | Link { .. } | Image { .. })
}
