//! The paragraphs of a text, each with an address, and which of them have changed since a translation was made.

use std::collections::BTreeMap;

use pulldown_cmark::Tag;

use crate::align::{Step, align};
use crate::finding::Report;
use crate::render::slug;
use crate::source::Source;
use crate::tree;

/// The id of a heading, and how many blocks after it: 0 is the heading itself. Before the first heading the id is empty.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    pub heading: String,
    pub position: usize,
}

/// A block of a text: a paragraph, a list, a table, a quote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    pub address: Address,
    /// Counted from 1.
    pub line: usize,
    /// As it is written.
    pub text: String,
}

/// How a source differs, at one place, from the wording that a translation was made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Drift {
    /// Another wording; the address is that of the source as it is now.
    Changed(Address),
    /// New; the address is that of the source as it is now.
    Added(Address),
    /// Gone; the address is that of the source as it was.
    Removed(Address),
}

/// Every block of a lesson or bank in the order of the page.
pub fn paragraphs(text: &str) -> Vec<Paragraph> {
    let source = Source::with_front_matter(text, &mut Report::new(""));
    let mut address = Address { heading: String::new(), position: 0 };
    let mut paragraphs = Vec::new();
    for node in tree::parse(source.text, source.body).nodes {
        if let Some(Tag::Heading { id, .. }) = node.tag() {
            let heading = id.as_ref().map_or_else(|| slug(&tree::words(&node.children)), ToString::to_string);
            address = Address { heading, position: 0 };
        }
        let line = source.line(node.range.start);
        let text = source.text[node.range].trim_end().to_owned();
        paragraphs.push(Paragraph { address: address.clone(), line, text });
        address.position += 1;
    }
    paragraphs
}

/// Where `source` has moved on since a translation was made from `made_from`.
pub fn stale(made_from: &str, source: &str) -> Vec<Drift> {
    let (before, after) = (paragraphs(made_from), paragraphs(source));
    let (before, after) = (by_heading(&before), by_heading(&after));
    let mut drifts = Vec::new();
    for (heading, now) in &after {
        compare(before.get(heading).map_or(&[], Vec::as_slice), now, &mut drifts);
    }
    for (_, gone) in before.iter().filter(|(heading, _)| !after.contains_key(*heading)) {
        compare(gone, &[], &mut drifts);
    }
    drifts
}

fn by_heading(paragraphs: &[Paragraph]) -> BTreeMap<&str, Vec<&Paragraph>> {
    let mut sections: BTreeMap<&str, Vec<&Paragraph>> = BTreeMap::new();
    for paragraph in paragraphs {
        sections.entry(&paragraph.address.heading).or_default().push(paragraph);
    }
    sections
}

fn compare(before: &[&Paragraph], after: &[&Paragraph], drifts: &mut Vec<Drift>) {
    let drift = |step: Step<&Paragraph>| match step {
        Step::Differ(_, now) => Drift::Changed(now.address.clone()),
        Step::Missing(gone, _) => Drift::Removed(gone.address.clone()),
        Step::Extra(_, new) => Drift::Added(new.address.clone()),
    };
    drifts.extend(align(before, after, |paragraph| &paragraph.text).into_iter().map(drift));
}
