//! Moodle XML.
//!
//! Our own questions carry their id as the ID number, their facts as tags and their texts as HTML. Where reading that
//! HTML would not give our Markdown back to the letter, the Markdown stands beside it in an attribute.

mod answer;
mod read;
mod words;
mod write;

pub(crate) use read::read;
pub(crate) use write::write;

/// The attribute that holds the Markdown of an element.
const SOURCE: &str = "data-markdown";

/// The attribute that holds the headings of the columns of a match.
const COLUMNS: &str = "data-columns";
