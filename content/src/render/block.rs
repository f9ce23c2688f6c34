//! Paragraphs, lists, quotes and the special blocks.

use pulldown_cmark::{Event, Tag};

use super::{Renderer, escape};
use crate::finding::Reason;
use crate::tree::{self, Block, Marker, Node, What};

impl<'a> Renderer<'a> {
    pub(super) fn block(&mut self, node: &'a Node<'a>, html: &mut String) {
        let children = node.children.as_slice();
        match &node.what {
            What::Quote(marker) => self.special(node, *marker, html),
            What::Leaf(_) => self.inlines(std::slice::from_ref(node), html),
            What::Element(tag) => match tag {
                Tag::Paragraph => self.paragraph(node, html),
                Tag::Heading { .. } => self.heading(node, html),
                Tag::BlockQuote(_) => self.around("blockquote", self.dir(children), children, html),
                Tag::List(Some(first)) if *first != 1 => {
                    html.push_str(&format!("<ol start=\"{first}\">\n"));
                    self.blocks(children, html);
                    html.push_str("</ol>\n");
                }
                Tag::List(Some(_)) => self.around("ol", "", children, html),
                Tag::List(None) => self.around("ul", "", children, html),
                Tag::Item => self.item("li", children, html),
                Tag::DefinitionList => self.around("dl", "", children, html),
                Tag::DefinitionListTitle => self.item("dt", children, html),
                Tag::DefinitionListDefinition => self.item("dd", children, html),
                Tag::CodeBlock(_) => {
                    html.push_str("<pre><code>");
                    escape(&tree::words(children), html);
                    html.push_str("</code></pre>\n");
                }
                Tag::HtmlBlock => self.raw_html(node, html),
                Tag::Table(alignments) => self.table(alignments, children, html),
                // Set at the end of the text that refers to them.
                Tag::FootnoteDefinition(_) | Tag::MetadataBlock(_) => {}
                tag if tree::is_inline(tag) => self.inlines(std::slice::from_ref(node), html),
                _ => self.blocks(children, html),
            },
        }
    }

    fn blocks(&mut self, nodes: &'a [Node<'a>], html: &mut String) {
        for node in nodes {
            self.block(node, html);
        }
    }

    fn around(&mut self, element: &str, dir: &str, children: &'a [Node<'a>], html: &mut String) {
        html.push_str(&format!("<{element}{dir}>\n"));
        self.blocks(children, html);
        html.push_str(&format!("</{element}>\n"));
    }

    fn item(&mut self, element: &str, children: &'a [Node<'a>], html: &mut String) {
        html.push_str(&format!("<{element}{}>", self.dir(children)));
        self.blocks(children, html);
        html.push_str(&format!("</{element}>\n"));
    }

    fn paragraph(&mut self, node: &'a Node<'a>, html: &mut String) {
        if let [only] = node.children.as_slice()
            && let Some(target) = only.sound()
        {
            return self.sound_figure(only, target, html);
        }
        html.push_str(&format!("<p{}>", self.dir(&node.children)));
        self.inlines(&node.children, html);
        html.push_str("</p>\n");
    }

    /// Shown as the text that it is, and refused.
    fn raw_html(&mut self, node: &Node, html: &mut String) {
        let raw: String = node
            .children
            .iter()
            .filter_map(|line| match &line.what {
                What::Leaf(Event::Html(text) | Event::Text(text)) => Some(text.as_ref()),
                _ => None,
            })
            .collect();
        self.find(node, Reason::RawHtml { html: raw.trim().chars().take(80).collect() });
        html.push_str("<p>");
        escape(raw.trim(), html);
        html.push_str("</p>\n");
    }

    /// A block quote that begins with a marker.
    fn special(&mut self, node: &'a Node<'a>, marker: Marker<'a>, html: &mut String) {
        let Some(block) = Block::named(marker.word) else {
            let known = Block::ALL.map(|(_, name)| name.to_uppercase()).join(", ");
            self.find(node, Reason::UnknownBlock { block: marker.word.to_owned(), known });
            return self.around("blockquote", self.dir(&node.children), &node.children, html);
        };
        match block {
            Block::Trainer => self.find(node, Reason::NestedTrainer),
            Block::Feedback => self.find(node, Reason::StrayFeedback),
            _ => self.aside(node, block, marker.attributes, html),
        }
    }

    /// The notes for trainers, which stand on a page of their own.
    pub fn trainer(&mut self, node: &'a Node<'a>) -> String {
        let mut html = String::new();
        let attributes = match &node.what {
            What::Quote(marker) => marker.attributes,
            What::Element(_) | What::Leaf(_) => "",
        };
        self.aside(node, Block::Trainer, attributes, &mut html);
        super::clean(&html)
    }

    fn aside(&mut self, node: &'a Node<'a>, block: Block, attributes: &str, html: &mut String) {
        let name = block.name();
        html.push_str(&format!("<aside class=\"block {name}\" data-block=\"{name}\" role=\"note\">\n"));
        html.push_str("<p class=\"block-title\">");
        escape(self.place.words.above(block), html);
        if let Some(minutes) = self.minutes(node, block, attributes) {
            html.push_str(" <span class=\"block-minutes\">");
            escape(&(self.place.words.minutes)(minutes), html);
            html.push_str("</span>");
        }
        html.push_str("</p>\n");
        match (block, node.children.as_slice()) {
            (Block::Law, sides @ [_, _, _]) if sides.iter().all(Node::is_paragraph) => self.law_sides(sides, html),
            (Block::Law, children) => {
                self.find(node, Reason::LawParagraphs { found: children.len() });
                self.blocks(children, html);
            }
            (_, children) => self.blocks(children, html),
        }
        html.push_str("</aside>\n");
    }

    /// National law and the standard, which can stand side by side, and what to do.
    fn law_sides(&mut self, sides: &'a [Node<'a>], html: &mut String) {
        html.push_str("<div class=\"law-sides\">\n");
        for side in sides {
            html.push_str("<div class=\"law-side\">");
            self.block(side, html);
            html.push_str("</div>\n");
        }
        html.push_str("</div>\n");
    }

    /// What stands behind the marker: only an activity takes something, its minutes.
    fn minutes(&mut self, node: &Node, block: Block, attributes: &str) -> Option<u32> {
        if attributes.is_empty() {
            return None;
        }
        let minutes = attributes.strip_prefix("minutes=").and_then(|number| number.parse().ok());
        let minutes = minutes.filter(|minutes| block == Block::Activity && (1..=600).contains(minutes));
        if minutes.is_none() {
            self.find(node, Reason::UnknownAttribute { attribute: attributes.to_owned() });
        }
        minutes
    }
}
