//! Footnotes: numbered where they are referred to, set at the end of that text.

use std::collections::HashMap;

use pulldown_cmark::Tag;

use super::{Renderer, clean};
use crate::finding::Reason;
use crate::tree::{Node, What};

/// The footnotes of a text. Those of the lesson and those of each trainer block are numbered apart, so that what is
/// written for trainers is never set at the end of what everybody reads.
pub(crate) struct Footnotes<'a> {
    written: HashMap<&'a str, &'a Node<'a>>,
    /// What their ids begin with, after a dot, which no id of a heading has.
    prefix: String,
    referred: Vec<&'a str>,
}

impl<'a> Footnotes<'a> {
    pub fn new(nodes: &'a [Node<'a>]) -> Self {
        let mut written = HashMap::new();
        gather(nodes, &mut written);
        Self { written, prefix: String::new(), referred: Vec::new() }
    }
}

impl<'a> Renderer<'a> {
    /// Renders something whose footnotes are its own; those that it refers to are set at its end.
    pub fn apart(&mut self, prefix: String, render: impl FnOnce(&mut Self) -> String) -> String {
        let outer_prefix = std::mem::replace(&mut self.footnotes.prefix, prefix);
        let outer = std::mem::take(&mut self.footnotes.referred);
        let html = render(self) + &self.footnotes();
        self.footnotes.prefix = outer_prefix;
        self.footnotes.referred = outer;
        html
    }

    /// The list of footnotes that were referred to; empty where none was.
    pub fn footnotes(&mut self) -> String {
        if self.footnotes.referred.is_empty() {
            return String::new();
        }
        let prefix = self.footnotes.prefix.clone();
        let mut html = "<ol class=\"footnotes\">\n".to_owned();
        let mut number = 0;
        // A footnote may itself refer to one, so the list can grow while it is written.
        while let Some(name) = self.footnotes.referred.get(number).copied() {
            number += 1;
            html.push_str(&format!("<li id=\"c-note.{prefix}{number}\">"));
            if let Some(note) = self.footnotes.written.get(name).copied() {
                for child in &note.children {
                    self.block(child, &mut html);
                }
            }
            html.push_str(&format!("<a href=\"#c-mark.{prefix}{number}\">↑</a></li>\n"));
        }
        html.push_str("</ol>\n");
        self.footnotes.referred.clear();
        clean(&html)
    }

    pub(super) fn footnote_reference(&mut self, node: &Node, name: &str, html: &mut String) {
        if self.in_question {
            return self.find(node, Reason::FootnoteInQuestion { note: name.to_owned() });
        }
        let prefix = self.footnotes.prefix.clone();
        // The parser takes a reference without a footnote for plain text, so this is always found.
        let Some((name, _)) = self.footnotes.written.get_key_value(name) else { return };
        let referred = &mut self.footnotes.referred;
        let known = referred.iter().position(|known| known == name);
        let number = known.map_or(referred.len(), |position| position) + 1;
        let id = match known {
            Some(_) => String::new(),
            None => {
                referred.push(name);
                format!(" id=\"c-mark.{prefix}{number}\"")
            }
        };
        html.push_str(&format!("<sup><a{id} href=\"#c-note.{prefix}{number}\">{number}</a></sup>"));
    }
}

fn gather<'a>(nodes: &'a [Node<'a>], written: &mut HashMap<&'a str, &'a Node<'a>>) {
    for node in nodes {
        if let What::Element(Tag::FootnoteDefinition(name)) = &node.what {
            written.entry(name.as_ref()).or_insert(node);
        }
        gather(&node.children, written);
    }
}
