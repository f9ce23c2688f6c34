//! The texts of a question, each in the format that it says it has.

use super::SOURCE;
use crate::markdown::{self, Blocks, Place, Taken};
use crate::reason::Reason;
use crate::text;
use crate::xml::Element;

/// What Moodle says where nobody wrote anything.
const ORDINARY: [&str; 3] =
    ["Your answer is correct.", "Your answer is partially correct.", "Your answer is incorrect."];

/// The `<text>` in an element, as it is.
pub(super) fn raw(element: &Element) -> String {
    element.child("text").unwrap_or(element).text().trim().to_owned()
}

/// What was noticed in the texts of one question.
#[derive(Default)]
pub(super) struct Words {
    pub is_arabic: bool,
    pub notices: Vec<Reason>,
}

impl Words {
    pub fn markdown(&mut self, element: &Element, place: Place) -> String {
        let text = raw(element);
        let taken = match element.attribute("format") {
            Some("markdown") => markdown::from_markdown(&text, place),
            Some("plain_text") => markdown::from_plain(&text, place),
            format => {
                let html = if format == Some("moodle_auto_format") { broken(&text) } else { text };
                let taken = markdown::from_html(&html, place);
                match element.attribute(SOURCE) {
                    Some(source) if markdown::is_source_of(source, &taken, place) => {
                        markdown::from_markdown(source, place)
                    }
                    _ => taken,
                }
            }
        };
        self.take(taken)
    }

    /// The right side of a match, which has no markup there.
    pub fn partner(&mut self, element: &Element) -> String {
        let text = raw(element);
        let taken = match element.attribute(SOURCE) {
            Some(source) if markdown::plain(source) == text::line(&text) => {
                markdown::from_markdown(source, Place::Line)
            }
            _ if element.attribute("format") == Some("html") => markdown::from_html(&text, Place::Line),
            _ => markdown::from_plain(&text, Place::Line),
        };
        self.take(taken)
    }

    pub fn ask_and_stem(&mut self, element: &Element, is_ours: bool) -> (String, String) {
        let text = raw(element);
        let blocks = match element.attribute("format") {
            Some("markdown") => markdown::blocks_of_markdown(&text, Place::Block),
            Some("plain_text") => markdown::plain_blocks(&text),
            Some("moodle_auto_format") => markdown::blocks_of(&broken(&text)),
            _ => markdown::blocks_of(&text),
        };
        match element.attribute(SOURCE).and_then(|source| self.source(source, &blocks)) {
            Some(found) => found,
            None => {
                self.notices.extend(blocks.notices.iter().cloned());
                if is_ours { blocks.first_and_rest() } else { blocks.ask_and_stem() }
            }
        }
    }

    /// The Markdown beside the text, if the text is still what was made of it.
    fn source(&mut self, source: &str, blocks: &Blocks) -> Option<(String, String)> {
        let source = text::block(source);
        let (ask, stem) = source.split_once("\n\n").unwrap_or((&source, ""));
        let made = markdown::blocks_of(&markdown::question_to_html(ask, stem));
        if made.first_and_rest() != blocks.first_and_rest() {
            return None;
        }
        let ask = markdown::from_markdown(ask, Place::Line);
        let stem = markdown::from_markdown(stem, Place::Block);
        Some((self.take(ask), self.take(stem)))
    }

    /// What is said by outcome has no place here; hints neither.
    pub fn outcomes(&mut self, question: &Element) {
        let said = |name| question.child(name).map(raw).unwrap_or_default();
        let is_own = |said: &String| {
            let words = markdown::blocks_of(said).plain();
            !words.is_empty() && !ORDINARY.contains(&words.as_str())
        };
        if ["correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"].map(said).iter().any(is_own) {
            self.notices.push(Reason::OutcomeFeedbackLeftOut);
        }
        if question.all("hint").map(raw).any(|hint| is_own(&hint)) {
            self.notices.push(Reason::HintLeftOut);
        }
    }

    fn take(&mut self, taken: Taken) -> String {
        self.notices.extend(taken.notices);
        taken.markdown
    }
}

/// HTML in which line breaks count.
fn broken(text: &str) -> String {
    text.replace("\r\n", "\n").replace("\n\n", "<p>").replace('\n', "<br>")
}
