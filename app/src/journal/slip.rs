//! Answers as a code that a camera reads: some lines of one journal, with what they share said once. What stands in a
//! code is as little as can be; `frontend/journal/slip.ts` is the other end.

use domain::journal::{Entry, Origin, Reading};
use domain::language::Language;
use domain::time::At;
use serde::Deserialize;
use uuid::Uuid;

use super::Line;

/// What is sealed in a code.
#[derive(Debug, Deserialize)]
pub struct Slip {
    /// The device's clock when the code was made, in milliseconds since 1970.
    now: i64,
    journal: Uuid,
    anchor: At,
    anchor_device: At,
    language: Option<Language>,
    lines: Vec<Short>,
    /// Which answers stand in this code and in the others beside it, by their numbers in the journal.
    #[serde(default)]
    all: Vec<u32>,
    /// That the test was handed in, after these.
    end: Option<End>,
}

/// A line without what it shares with the others.
#[derive(Debug, Deserialize)]
struct Short(
    /// Its key.
    Uuid,
    /// Its number in the journal.
    u32,
    /// The place of the question.
    usize,
    /// The fields of the form.
    Option<Vec<(String, String)>>,
    /// The device's clock, in milliseconds after the anchor.
    i64,
    /// The clock that cannot be set.
    Option<i64>,
);

/// The hand-in: its key, its number, the two clocks at its anchor, the device's clock, and the one that cannot be set.
#[derive(Debug, Deserialize)]
struct End(Uuid, u32, At, At, At, Option<i64>);

/// A hand-in, and the answers that must have arrived before it.
pub struct Ending<'a, D> {
    pub line: Line<D>,
    pub journal: Uuid,
    pub after: &'a [u32],
}

impl Slip {
    /// The hand-in, where the test was handed in.
    pub fn ending<D>(&self, about: impl Fn(Option<usize>) -> D) -> Option<Ending<'_, D>> {
        let End(key, sequence, anchor, anchor_device, device, running) = self.end.as_ref()?;
        let line = Line {
            key: *key,
            origin: Origin { journal: self.journal, sequence: *sequence },
            deed: about(None),
            pairs: None,
            language: self.language,
            reading: Reading { anchor: *anchor, anchor_device: *anchor_device, device: *device, running: *running },
        };
        Some(Ending { line, journal: self.journal, after: &self.all })
    }

    /// The whole lines. `about` makes of a place what a line is about.
    pub fn lines<D>(&self, about: impl Fn(Option<usize>) -> D) -> Vec<Line<D>> {
        let line = |Short(key, sequence, place, pairs, after, running): &Short| Line {
            key: *key,
            origin: Origin { journal: self.journal, sequence: *sequence },
            deed: about(Some(*place)),
            pairs: pairs.clone(),
            language: self.language,
            reading: Reading {
                anchor: self.anchor,
                anchor_device: self.anchor_device,
                device: At(self.anchor_device.0.saturating_add(*after)),
                running: *running,
            },
        };
        self.lines.iter().map(line).collect()
    }

    /// With its lines, as the store takes them.
    pub fn with<'a, D>(&self, entries: &'a [Entry<D>]) -> store::journal::Parcel<'a, D> {
        store::journal::Parcel { entries, device: At(self.now) }
    }
}
