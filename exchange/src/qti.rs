//! QTI, the format of examinations: 2.1, 2.2 and 3.0 are read, 3.0 is written.
//!
//! Version 3 only renamed things: `choiceInteraction` is `qti-choice-interaction` now. Names are compared without
//! dashes and capital letters, so that one reader does for all.

mod answer;
mod choice;
mod declaration;
mod manifest;
mod package;
mod process;
mod read;
mod words;
mod write;

pub(crate) use read::read;

use crate::item::Item;
use crate::reason::Reason;

/// The attribute that holds the facts of one of our own questions.
const FACTS: &str = "data-amana";

/// The attribute that holds the Markdown of an element.
const SOURCE: &str = "data-markdown";

/// The attribute that holds the headings of the columns of a match.
const COLUMNS: &str = "data-columns";

/// The name of an element or an attribute in the form in which it is looked for.
fn folded(name: &str) -> String {
    if name.starts_with("data-") {
        return name.to_owned();
    }
    let name = name.strip_prefix("qti-").unwrap_or(name);
    name.chars().filter(|letter| *letter != '-').map(|letter| letter.to_ascii_lowercase()).collect()
}

/// A package with one file for each question.
pub(crate) fn write(title: &str, items: &[Item]) -> Result<Vec<u8>, Reason> {
    let mut files = vec![("imsmanifest.xml".to_owned(), manifest::write(title, items.len()))];
    files.extend(items.iter().enumerate().map(|(at, item)| (manifest::path(at), write::question(item))));
    package::write(&files)
}
