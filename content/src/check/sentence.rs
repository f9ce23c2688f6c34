//! Sentences that are too long to be understood at first hearing.

use pulldown_cmark::{Event, Tag};

use crate::finding::Reason;
use crate::limit;
use crate::render::Renderer;
use crate::tree::{Node, What, is_inline};

/// Warns of every long sentence in a block of a lesson. Headings, code and what is nested are looked through as well.
pub(crate) fn check<'a>(node: &'a Node<'a>, renderer: &mut Renderer<'a>) {
    if matches!(node.tag(), Some(Tag::Heading { .. } | Tag::CodeBlock(_) | Tag::HtmlBlock)) {
        return;
    }
    let mut text = Text::default();
    for child in &node.children {
        if child.is_text() { text.gather(child) } else { check(child, renderer) }
    }
    let limit = limit::sentence(renderer.place.language);
    for (start, sentence) in sentences(&text.words) {
        let words: Vec<&str> =
            sentence.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).collect();
        if words.len() > limit {
            let line = renderer.source.line(text.place(start));
            let beginning = words.iter().take(5).copied().collect::<Vec<_>>().join(" ");
            renderer.report.at(line, Reason::LongSentence { words: words.len(), limit, beginning });
        }
    }
}

impl Node<'_> {
    fn is_text(&self) -> bool {
        match &self.what {
            What::Leaf(_) => true,
            What::Element(tag) => is_inline(tag),
            What::Quote(_) => false,
        }
    }
}

/// The words of a paragraph, and where in the file they come from.
#[derive(Default)]
struct Text {
    words: String,
    /// How far the words reached when a stretch of the file began.
    places: Vec<(usize, usize)>,
}

impl Text {
    fn gather(&mut self, node: &Node) {
        self.places.push((self.words.len(), node.range.start));
        match &node.what {
            What::Leaf(Event::Text(words) | Event::Code(words)) => self.words.push_str(words),
            What::Leaf(_) => self.words.push(' '),
            What::Element(_) | What::Quote(_) => node.children.iter().for_each(|child| self.gather(child)),
        }
    }

    fn place(&self, at: usize) -> usize {
        let next = self.places.partition_point(|(reached, _)| *reached <= at);
        self.places.get(next.saturating_sub(1)).map_or(0, |(_, place)| *place)
    }
}

/// Sentences with their beginnings. A full stop before a small letter ends none: it is an abbreviation.
fn sentences(text: &str) -> Vec<(usize, &str)> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, mark) in text.char_indices().filter(|(_, letter)| matches!(letter, '.' | '!' | '?' | '؟' | '…')) {
        let end = at + mark.len_utf8();
        let rest = text[end..].trim_start_matches(['"', '”', '’', '\'', '»', ')', '*']);
        let next = rest.trim_start().chars().next();
        let is_end = rest.is_empty() || rest.starts_with(char::is_whitespace);
        if is_end && !next.is_some_and(char::is_lowercase) {
            sentences.push((start, &text[start..end]));
            start = end;
        }
    }
    sentences.push((start, &text[start..]));
    let skip_blank = |(start, sentence): (usize, &'_ str)| start + sentence.len() - sentence.trim_start().len();
    sentences
        .into_iter()
        .map(|found| (skip_blank(found), found.1.trim()))
        .filter(|(_, text)| !text.is_empty())
        .collect()
}
