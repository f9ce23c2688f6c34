//! What a device recorded while it had no network, and what is believed of its clock.
//!
//! A device writes each answer down before it sends it. It may arrive a second later, or after days. The server's clock
//! decides whether it came in time; a device only says how long after a common moment, the *anchor*, it was recorded.

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::language::Language;
use crate::question::Given;
use crate::time::At;

/// How far apart two clocks may drift before we say that one of them was moved: two minutes, in milliseconds.
pub const DRIFT: i64 = 2 * 60_000;

/// For how long after its end a timed test still takes what was recorded in time.
pub const LATE_DAYS: u32 = 30;

/// One line of a journal: what was done, when by that device, and a key that makes sending it twice harmless.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry<D = Deed> {
    pub key: Uuid,
    pub origin: Origin,
    pub deed: D,
    /// The language of the page; `None` where the device did not say.
    pub language: Option<Language>,
    pub reading: Reading,
}

/// Which line of which journal. Within one journal the numbers tell the order, whatever its clock was set to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// Drawn by a device for each attempt and each class that it keeps one for.
    pub journal: Uuid,
    /// Counts up by one.
    pub sequence: u32,
}

/// What was done in a test.
#[derive(Clone, Debug, PartialEq)]
pub enum Deed {
    /// `given` is `None` where what was written can be no answer to the question.
    Answer {
        place: usize,
        given: Option<Given>,
    },
    HandIn,
}

/// What was done in a lesson: a knowledge check was answered.
#[derive(Clone, Debug, PartialEq)]
pub struct Check {
    /// The question's id.
    pub question: String,
    /// `None` where what was written can be no answer to the question.
    pub given: Option<Given>,
}

/// What the clocks of a device showed when it wrote a line down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// The server's clock when the test was fetched, as the server told it.
    pub anchor: At,
    /// The device's clock at that moment.
    pub anchor_device: At,
    /// The device's clock now.
    pub device: At,
    /// Milliseconds since the anchor by a clock that nobody can set; it stands still while a phone sleeps, and there is
    /// none once the page was loaded again without a network.
    pub running: Option<i64>,
}

/// When something was recorded, by the server's clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    pub at: At,
    /// By how many milliseconds the device's clock was moved in between; `None` where it was not.
    pub moved: Option<i64>,
}

impl Reading {
    /// Works out the moment. `sent_device` is the device's clock when the line arrived, `received` the server's.
    ///
    /// A clock that was not moved tells the time, also over a night of sleep. Of one that was moved only the running
    /// clock is believed or, where there is none, that what was recorded came after the anchor and before it arrived.
    pub fn moment(self, began: At, sent_device: At, received: At) -> Moment {
        // Whoever writes a journal by hand may write any number into it.
        let since = self.device.0.saturating_sub(self.anchor_device.0);
        let offset = self.anchor_device.0.saturating_sub(self.anchor.0);
        let drift = sent_device.0.saturating_sub(received.0).saturating_sub(offset);
        let back = self.running.map_or(0, |running| since.saturating_sub(running)).min(0);
        let moved = if drift.unsigned_abs() > DRIFT as u64 {
            Some(drift)
        } else if back < -DRIFT {
            Some(back)
        } else if since < -DRIFT {
            Some(since)
        } else {
            None
        };
        let elapsed = match (moved, self.running) {
            (None, _) => since,
            (Some(_), Some(running)) => running,
            (Some(_), None) => since.max(0),
        };
        let at = At(self.anchor.0.saturating_add(elapsed));
        Moment { at: at.clamp(began.min(received), received), moved }
    }
}

/// What became of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// It counts.
    Kept,
    /// It counts: it was recorded in time, and arrived after the end.
    Late,
    /// A later answer to the same question is there already; this one stays on record.
    Older,
    /// It was recorded after the end. It does not count and stays on record.
    After,
    /// It can be no answer to this question.
    Refused,
}

impl Outcome {
    pub const ALL: [Self; 5] = [Self::Kept, Self::Late, Self::Older, Self::After, Self::Refused];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Late => "late",
            Self::Older => "older",
            Self::After => "after",
            Self::Refused => "refused",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.code() == code)
    }
}

/// What became of lines so far. A line that was here before keeps what became of it, however often it is sent.
#[derive(Clone, Debug, Default)]
pub struct Fates {
    known: HashMap<Uuid, Outcome>,
    new: usize,
}

impl Fates {
    pub fn new(known: HashMap<Uuid, Outcome>) -> Self {
        Self { known, new: 0 }
    }

    /// The lines that were not here before, each once, in the order in which they were written.
    pub fn fresh<'a, D>(&self, entries: &'a [Entry<D>]) -> Vec<&'a Entry<D>> {
        let mut seen = HashSet::new();
        let is_fresh = |entry: &&Entry<D>| !self.known.contains_key(&entry.key) && seen.insert(entry.key);
        let mut fresh: Vec<_> = entries.iter().filter(is_fresh).collect();
        fresh.sort_by_key(|entry| entry.origin.sequence);
        fresh
    }

    pub fn note(&mut self, key: Uuid, outcome: Outcome) {
        self.known.insert(key, outcome);
        self.new += 1;
    }

    /// How many lines were not here before.
    pub fn new_lines(&self) -> usize {
        self.new
    }

    /// In the order of the lines.
    pub fn of<D>(&self, entries: &[Entry<D>]) -> Vec<(Uuid, Outcome)> {
        entries.iter().filter_map(|entry| Some((entry.key, *self.known.get(&entry.key)?))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BEGAN: At = At(1_000_000_000);
    const MINUTE: i64 = 60_000;

    /// A device whose clock is three hours fast, `minutes` after it fetched the test.
    fn reading(minutes: i64, running: Option<i64>) -> Reading {
        let device = At(BEGAN.0 + 3 * 60 * MINUTE);
        Reading {
            anchor: BEGAN,
            anchor_device: device,
            device: At(device.0 + minutes * MINUTE),
            running: running.map(|minutes| minutes * MINUTE),
        }
    }

    fn device_at(server: At) -> At {
        At(server.0 + 3 * 60 * MINUTE)
    }

    #[test]
    fn a_clock_that_runs_on_tells_the_time_however_wrong_it_is() {
        let received = BEGAN.plus_days(3);
        let moment = reading(20, Some(20)).moment(BEGAN, device_at(received), received);
        assert_eq!(moment, Moment { at: BEGAN.plus_minutes(20), moved: None });
        let again = reading(20, None).moment(BEGAN, device_at(received), received);
        assert_eq!(again, moment, "also after the page was loaded again without a network");
    }

    #[test]
    fn a_phone_that_slept_is_no_clock_that_was_moved() {
        let received = BEGAN.plus_minutes(700);
        let moment = reading(600, Some(5)).moment(BEGAN, device_at(received), received);
        assert_eq!(moment, Moment { at: BEGAN.plus_minutes(600), moved: None });
    }

    #[test]
    fn a_clock_that_was_set_back_is_seen_and_the_running_one_believed() {
        // Recorded 60 minutes after the beginning; the clock had been set back by 50.
        let received = BEGAN.plus_minutes(61);
        let sent = At(device_at(received).0 - 50 * MINUTE);
        let moment = reading(10, Some(60)).moment(BEGAN, sent, received);
        assert_eq!(moment, Moment { at: BEGAN.plus_minutes(60), moved: Some(-50 * MINUTE) });
    }

    #[test]
    fn a_clock_that_was_set_back_and_forth_again_is_seen_by_the_running_one() {
        let received = BEGAN.plus_minutes(61);
        let moment = reading(10, Some(60)).moment(BEGAN, device_at(received), received);
        assert_eq!(moment.moved, Some(-50 * MINUTE));
        assert_eq!(moment.at, BEGAN.plus_minutes(60));
    }

    #[test]
    fn nothing_was_recorded_before_the_beginning_or_after_it_arrived() {
        let received = BEGAN.plus_minutes(30);
        let early = reading(-90, None).moment(BEGAN, device_at(received), received);
        assert_eq!((early.at, early.moved), (BEGAN, Some(-90 * MINUTE)));
        let late = reading(500, None).moment(BEGAN, device_at(received), received);
        assert_eq!(late.at, received);
        let absurd = Reading { anchor: At(i64::MAX), running: Some(i64::MAX), ..reading(0, None) };
        assert_eq!(absurd.moment(BEGAN, device_at(received), received).at, received);
    }

    #[test]
    fn a_line_is_taken_once_in_the_order_in_which_it_was_written() {
        let line = |key: u128, sequence| Entry {
            key: Uuid::from_u128(key),
            origin: Origin { journal: Uuid::nil(), sequence },
            deed: (),
            language: None,
            reading: reading(1, None),
        };
        let entries = [line(3, 3), line(1, 1), line(2, 2), line(2, 2)];
        let mut fates = Fates::new(HashMap::from([(Uuid::from_u128(1), Outcome::Late)]));
        let fresh: Vec<u128> = fates.fresh(&entries).iter().map(|entry| entry.key.as_u128()).collect();
        assert_eq!(fresh, [2, 3]);
        for key in fresh {
            fates.note(Uuid::from_u128(key), Outcome::Kept);
        }
        let told: Vec<Outcome> = fates.of(&entries).into_iter().map(|(_, outcome)| outcome).collect();
        assert_eq!(told, [Outcome::Kept, Outcome::Late, Outcome::Kept, Outcome::Kept]);
        assert_eq!((fates.new_lines(), fates.fresh(&entries).len()), (2, 0));
    }
}
