//! The course format: read it, check it, render it, give it back.
//!
//! A course is a folder of Markdown and TOML. [`Files`] holds such a folder in memory, byte for byte, and is the only
//! thing here that knows a disk. [`read`] turns it into a [`domain::course::Course`] or into every reason why not, each
//! a [`Finding`] with file and line. [`read_lesson`] does the same for one lesson, while somebody is writing it.
//!
//! What the format allows is described for trainers in this crate's `README.md`.

mod align;
mod arabic;
mod check;
mod fields;
mod files;
mod finding;
mod library;
pub mod limit;
pub mod markdown;
mod paragraph;
mod question;
mod read;
mod render;
mod retire;
mod site;
mod source;
mod tree;
mod version;

pub use files::{Files, Media, hash};
pub use finding::{Finding, Reason, Severity};
pub use library::{Evidence, InstrumentKind, Library, Standard, Term};
pub use paragraph::{Address, Drift, Paragraph, paragraphs, stale};
pub use read::{LessonPreview, compare, read, read_accepted, read_lesson};
pub use retire::set_retired;
pub use site::{BlockWords, Site};
pub use version::{NoVersion, set_version};
