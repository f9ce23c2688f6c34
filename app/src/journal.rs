//! What devices send of what they recorded: lines that were sealed one by one with a key that only their owner was given.

mod seal;
mod slip;

use std::fmt::Display;

use domain::journal::{Entry, Origin, Reading};
use domain::language::Language;
use domain::time::At;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

pub use seal::{open, open_in_address};
pub use slip::{Ending, Slip};

use crate::form::Form;

/// The most lines in one parcel; a device sends fewer.
const LINES_MAX: usize = 500;

/// What a device sends.
#[derive(Debug, Deserialize)]
pub struct Parcel {
    /// The device's clock, in milliseconds since 1970.
    now: i64,
    /// Each sealed by itself, oldest first.
    lines: Vec<String>,
}

/// What stands in a sealed line; what it is about is told by the rest of it.
#[derive(Debug, Deserialize)]
pub struct Line<D> {
    key: Uuid,
    #[serde(flatten)]
    origin: Origin,
    #[serde(flatten)]
    pub deed: D,
    /// The fields of a form, as they were filled in.
    pub pairs: Option<Vec<(String, String)>>,
    language: Option<Language>,
    #[serde(flatten)]
    reading: Reading,
}

impl Parcel {
    /// Opens the lines of a parcel. `None` where one of them cannot be opened: then none is taken.
    pub fn lines<D: DeserializeOwned>(&self, seal: &str, id: impl Display + Copy) -> Option<Vec<Line<D>>> {
        if self.lines.len() > LINES_MAX {
            return None;
        }
        self.lines.iter().map(|line| open(seal, id, line)).collect()
    }

    /// With its lines, as the store takes them.
    pub fn with<'a, D>(&self, entries: &'a [Entry<D>]) -> store::journal::Parcel<'a, D> {
        store::journal::Parcel { entries, device: At(self.now) }
    }
}

impl<D> Line<D> {
    /// The fields of the form.
    pub fn form(&self) -> Form {
        Form::from(self.pairs.clone().unwrap_or_default())
    }

    pub fn entry<E>(&self, deed: E) -> Entry<E> {
        Entry { key: self.key, origin: self.origin, deed, language: self.language, reading: self.reading }
    }
}
