//! What comes from other programs, and for them: questions, and lists.
//!
//! [`import`] reads GIFT, Aiken, Moodle XML and QTI and tells of every question what became of it: an [`Item`], with
//! notices of what had to be left out, or a [`Refused`] with line and reason. [`export`] writes GIFT, Moodle XML and
//! QTI 3.0; what it writes, [`import`] reads back unchanged. [`bank`] reads and writes the Markdown of a course.
//! [`table`] reads the lists of people that come from spreadsheets.
//!
//! Bytes and strings come in, values go out. Nothing here touches a disk, reads a clock or draws a number.

mod aiken;
pub mod archive;
pub mod bank;
mod desk;
mod format;
mod gift;
mod item;
mod kind;
pub mod limit;
mod markdown;
mod moodle;
mod name;
mod qti;
mod reason;
pub mod table;
mod tag;
mod text;
mod truth;
mod weight;
mod xml;

use serde::Serialize;

pub use format::Format;
pub use item::{Answer, Item, Number};
pub use kind::Kind;
pub use reason::Reason;

use desk::Desk;

/// What became of a file.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Import {
    pub items: Vec<Found>,
    pub refusals: Vec<Refused>,
}

/// A question that was taken.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Found {
    /// The file inside a package.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// Counted from 1.
    pub line: usize,
    pub item: Item,
    /// What is different from what it was, or was left out.
    pub notices: Vec<Reason>,
}

/// A question, or a whole file, that was not taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Refused {
    /// The file inside a package.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// Counted from 1; 1 for what concerns a file as a whole.
    pub line: usize,
    /// What the question is called there, or its first words; empty where it has none.
    pub name: String,
    pub reason: Reason,
}

impl Refused {
    pub(crate) fn new(line: usize, name: &str, reason: Reason) -> Self {
        Self { file: None, line, name: text::quote(name), reason }
    }
}

/// Reads the questions of a file. Every id is new and unique in it, and begins with `prefix`, except for questions that
/// bring an id that they were [exported](export) with.
///
/// Every item of the answer passes [`Item::check`].
pub fn import(format: Format, bytes: &[u8], prefix: &str) -> Import {
    let mut desk = Desk::new(prefix);
    match format {
        Format::Gift => gift::read(bytes, &mut desk),
        Format::Aiken => aiken::read(bytes, &mut desk),
        Format::MoodleXml => moodle::read(bytes, &mut desk),
        Format::Qti => qti::read(bytes, &mut desk),
    }
    desk.finish()
}

/// Writes questions for another system: GIFT and Moodle XML as text, QTI as a package. The title names the category or
/// the package. What a question has that cannot leave the course is left out; [`Item::cleaned`] says what that is.
///
/// `Err` names every question that could not be read back, and Aiken, which holds too little.
pub fn export(format: Format, title: &str, items: &[Item]) -> Result<Vec<u8>, Vec<Refused>> {
    let refuse = |item: &Item, reason| Refused::new(1, &item.id, reason);
    let items: Vec<Item> = items.iter().map(|item| item.clone().cleaned().0).collect();
    let refused: Vec<Refused> =
        items.iter().filter_map(|item| item.check().err().map(|reason| refuse(item, reason))).collect();
    if !refused.is_empty() {
        return Err(refused);
    }
    let title = text::quote(title);
    match format {
        Format::Gift => Ok(gift::write(&title, &items).into_bytes()),
        Format::MoodleXml => Ok(moodle::write(&title, &items).into_bytes()),
        Format::Qti => qti::write(&title, &items).map_err(|reason| vec![Refused::new(1, &title, reason)]),
        Format::Aiken => Err(vec![Refused::new(1, &title, Reason::NotExportable { format: format.name().to_owned() })]),
    }
}
