//! Words inside a paragraph.

use pulldown_cmark::{Event, Tag};

use super::{Renderer, escape};
use crate::finding::Reason;
use crate::tree::{self, Node, What};

impl<'a> Renderer<'a> {
    pub(super) fn inlines(&mut self, nodes: impl IntoIterator<Item = &'a Node<'a>>, html: &mut String) {
        for node in nodes {
            self.inline(node, html);
        }
    }

    fn inline(&mut self, node: &'a Node<'a>, html: &mut String) {
        match &node.what {
            What::Leaf(leaf) => self.leaf(node, leaf, html),
            What::Element(Tag::Emphasis) => self.wrapped("em", node, html),
            What::Element(Tag::Strong) => self.wrapped("strong", node, html),
            What::Element(Tag::Strikethrough) => self.wrapped("del", node, html),
            What::Element(Tag::Link { link_type, dest_url, .. }) => self.link(node, *link_type, dest_url, html),
            What::Element(Tag::Image { dest_url, .. }) => self.media(node, dest_url, html),
            What::Element(tag) if tree::is_inline(tag) => self.inlines(&node.children, html),
            What::Element(_) | What::Quote(_) => self.block(node, html),
        }
    }

    fn wrapped(&mut self, element: &str, node: &'a Node<'a>, html: &mut String) {
        html.push_str(&format!("<{element}>"));
        self.inlines(&node.children, html);
        html.push_str(&format!("</{element}>"));
    }

    fn leaf(&mut self, node: &Node, leaf: &'a Event<'a>, html: &mut String) {
        match leaf {
            Event::Text(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                if let Some(marker) = marker_in(text) {
                    self.find(node, Reason::StrayMarker { marker: marker.to_owned() });
                }
                escape(text, html);
            }
            Event::Code(code) => {
                html.push_str("<code>");
                escape(code, html);
                html.push_str("</code>");
            }
            Event::InlineHtml(raw) | Event::Html(raw) => {
                self.find(node, Reason::RawHtml { html: raw.trim().chars().take(80).collect() });
                escape(raw, html);
            }
            Event::FootnoteReference(name) => self.footnote_reference(node, name, html),
            Event::SoftBreak => html.push('\n'),
            Event::HardBreak => html.push_str("<br>\n"),
            Event::Rule => html.push_str("<hr>"),
            Event::TaskListMarker(_) if self.in_question => {}
            // Signs and not inputs: outside a question there is nothing to tick.
            Event::TaskListMarker(true) => html.push_str("☑ "),
            Event::TaskListMarker(false) => html.push_str("☐ "),
            Event::Start(_) | Event::End(_) => {}
        }
    }
}

/// A marker that did not become a block. Left alone, notes for trainers would be read by everybody.
fn marker_in(text: &str) -> Option<&str> {
    let start = text.find("[!")?;
    let word = text[start + 2..].find(|letter: char| !letter.is_alphabetic()).unwrap_or(text.len() - start - 2);
    (word > 0).then(|| &text[start..start + 2 + word])
}
