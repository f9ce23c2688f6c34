//! The texts of a question, as they stand in its elements.

use super::SOURCE;
use crate::markdown::{self, Blocks, Builder, Place, Taken};
use crate::reason::Reason;
use crate::xml::Element;

/// What was noticed in the texts of one question.
#[derive(Default)]
pub(super) struct Words {
    pub notices: Vec<Reason>,
}

impl Words {
    /// The text of an element as Markdown: what it was made of, where that is there and still the same.
    pub fn markdown(&mut self, element: &Element, place: Place) -> String {
        let taken = blocks(element).taken(place);
        // Ours has an element inside that holds the source; a heading and its like hold it themselves.
        let source = std::iter::once(element).chain(element.elements()).find_map(|inner| inner.attribute(SOURCE));
        let taken = match source {
            Some(source) if markdown::is_source_of(source, &taken, place) => markdown::from_markdown(source, place),
            _ => taken,
        };
        self.take(taken)
    }

    fn take(&mut self, taken: Taken) -> String {
        self.notices.extend(taken.notices);
        taken.markdown
    }

    pub fn notice(&mut self, reason: Reason) {
        self.notices.push(reason);
    }
}

/// What is shown of an element, without what is said only after an answer and without what can be answered.
pub(super) fn blocks(element: &Element) -> Blocks {
    let mut builder = Builder::default();
    element.feed(&mut builder, &|inner, builder| skip(inner, builder));
    builder.finish()
}

fn skip(element: &Element, builder: &mut Builder) -> bool {
    match element.name.as_str() {
        "feedbackinline" | "feedbackblock" | "stylesheet" | "catalog" | "cataloginfo" => true,
        "rubricblock" => {
            builder.notice(Reason::InstructionsLeftOut);
            true
        }
        "textentryinteraction" => {
            builder.text("_____");
            true
        }
        name => name.ends_with("interaction"),
    }
}

/// What is said after an answer: the feedback inside an element.
pub(super) fn feedback_in<'a>(element: &'a Element) -> impl Iterator<Item = &'a Element> + 'a {
    let said = |inner: &&Element| matches!(inner.name.as_str(), "feedbackinline" | "feedbackblock");
    element.descendants().into_iter().filter(said)
}
