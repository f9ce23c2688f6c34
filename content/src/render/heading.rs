//! Headings and their ids.

use std::collections::BTreeSet;

use pulldown_cmark::{HeadingLevel, Tag};

use super::Renderer;
use crate::arabic;
use crate::finding::Reason;
use crate::tree::{self, Node};

/// A heading as the two languages are compared by it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Heading {
    pub line: usize,
    pub level: u8,
    /// The id that the trainer gave, if any: one that is made of the words differs by language.
    pub id: Option<String>,
    /// The id on the page, without its prefix.
    pub anchor: String,
}

impl<'a> Renderer<'a> {
    pub(super) fn heading(&mut self, node: &'a Node<'a>, html: &mut String) {
        let Some(Tag::Heading { level, id, classes, attrs }) = node.tag() else { return };
        // The title of the lesson is the heading of the page.
        if *level == HeadingLevel::H1 {
            return;
        }
        for class in classes {
            self.find(node, Reason::UnknownClass { class: class.to_string() });
        }
        for (attribute, _) in attrs {
            self.find(node, Reason::UnknownAttribute { attribute: attribute.to_string() });
        }
        let anchor = match id {
            Some(id) => {
                self.claim(node, id);
                id.to_string()
            }
            None => self.invent(node),
        };
        html.push_str(&format!("<{level} id=\"c-"));
        super::escape(&anchor, html);
        html.push_str(&format!("\"{}>", self.dir(&node.children)));
        self.inlines(&node.children, html);
        html.push_str(&format!("</{level}>\n"));
        let id = id.as_ref().map(ToString::to_string);
        self.headings.push(Heading { line: self.line_of(node), level: *level as u8, id, anchor });
    }

    /// Takes an id for this place of the text; it must be well formed and free.
    pub fn claim(&mut self, node: &Node, id: &str) {
        if id.is_empty() || !id.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '_')) {
            self.find(node, Reason::BadId { id: id.to_owned() });
        }
        if !self.used.insert(id.to_owned()) {
            self.find(node, Reason::DuplicateHeading { id: id.to_owned() });
        }
    }

    /// An id made of the words, with a number behind it if it is taken.
    fn invent(&mut self, node: &Node) -> String {
        let words = slug(&tree::words(&node.children));
        let taken = |candidate: &String| self.given.contains(candidate) || self.used.contains(candidate);
        let numbered = (2..).map(|number| format!("{words}-{number}"));
        let free = std::iter::once(words.clone()).chain(numbered).find(|candidate| !taken(candidate));
        let anchor = free.unwrap_or(words);
        self.used.insert(anchor.clone());
        anchor
    }
}

/// Words as an id: letters of every script, small, and digits, with dashes between them.
pub(crate) fn slug(words: &str) -> String {
    let mut slug = String::new();
    for letter in words.chars().filter(|letter| !arabic::is_silent(*letter)) {
        if letter.is_alphanumeric() {
            slug.extend(letter.to_lowercase().filter(|letter| letter.is_alphanumeric()));
        } else if !slug.ends_with('-') && !slug.is_empty() {
            slug.push('-');
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { "part".to_owned() } else { slug.to_owned() }
}

pub(super) fn gather_ids(nodes: &[Node], ids: &mut BTreeSet<String>) {
    for node in nodes {
        if let Some(Tag::Heading { id: Some(id), .. }) = node.tag() {
            ids.insert(id.to_string());
        }
        gather_ids(&node.children, ids);
    }
}
