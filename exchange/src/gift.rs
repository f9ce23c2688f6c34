//! GIFT, the text format of Moodle.
//!
//! Our own questions carry their facts in the comment line that Moodle keeps ids and tags in, and their texts as the
//! Markdown that they are: Moodle reads both.

mod answer;
mod escape;
mod read;
mod split;
mod write;

pub(crate) use read::read;
pub(crate) use write::write;
