//! Following up: 30 and 90 days after a class its coordinator asks the supervisors of those who were certified what they
//! see of it at work, outcome by outcome.

mod tally;

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::course::Course;

pub use tally::Tally;

/// When it is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Wave {
    First,
    Second,
}

impl Wave {
    pub const ALL: [Self; 2] = [Self::First, Self::Second];

    /// Days after the last day of the class.
    pub const fn days(self) -> i32 {
        match self {
            Self::First => 30,
            Self::Second => 90,
        }
    }

    pub const fn code(self) -> &'static str {
        match self {
            Self::First => "30",
            Self::Second => "90",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|wave| wave.code() == code)
    }

    /// The day from which on it is due.
    pub fn due(self, ends: Date) -> Date {
        ends.saturating_add(self.days().days())
    }

    /// The last day of a class for which it is due today.
    pub fn ended_by(self, today: Date) -> Date {
        today.saturating_sub(self.days().days())
    }
}

/// How long something that is due is asked for, in days. After that nobody remembers.
pub const ASKED_FOR: i32 = 120;

/// What a supervisor sees of one outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Seen {
    Done,
    NotYet,
    /// It did not come up.
    NoChance,
}

impl Seen {
    pub const ALL: [Self; 3] = [Self::Done, Self::NotYet, Self::NoChance];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::NotYet => "not-yet",
            Self::NoChance => "no-chance",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|seen| seen.code() == code)
    }
}

/// What a supervisor told about one person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FollowUp {
    /// By the id of the outcome.
    pub seen: BTreeMap<String, Seen>,
    /// The post of whoever told it, such as “station commander”; no name is needed.
    pub told_by: String,
}

/// The longest post, in characters.
pub const TOLD_BY_MAX: usize = 80;

/// Why a follow-up is not taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FollowUpRefusal {
    #[error("it is not due before {0}")]
    TooEarly(Date),
    #[error("outcomes were left out")]
    Incomplete(Vec<String>),
    #[error("it was not said who told it")]
    ByNobody,
}

impl FollowUp {
    /// `seen` gives what was chosen for an outcome of the course.
    pub fn read(course: &Course, seen: impl Fn(&str) -> Option<Seen>, told_by: &str) -> Result<Self, FollowUpRefusal> {
        let mut read = Self { seen: BTreeMap::new(), told_by: told_by.trim().chars().take(TOLD_BY_MAX).collect() };
        let mut left_out = Vec::new();
        for outcome in &course.outcomes {
            match seen(&outcome.id) {
                Some(seen) => _ = read.seen.insert(outcome.id.clone(), seen),
                None => left_out.push(outcome.id.clone()),
            }
        }
        if !left_out.is_empty() {
            return Err(FollowUpRefusal::Incomplete(left_out));
        }
        if read.told_by.is_empty() { Err(FollowUpRefusal::ByNobody) } else { Ok(read) }
    }
}

/// Whether it can be recorded today.
pub fn may_record(wave: Wave, ends: Date, today: Date) -> Result<(), FollowUpRefusal> {
    let due = wave.due(ends);
    if today < due { Err(FollowUpRefusal::TooEarly(due)) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn it_is_due_thirty_and_ninety_days_after_the_last_day() {
        let ends = date(2026, 11, 25);
        assert_eq!(Wave::ALL.map(|wave| wave.due(ends)), [date(2026, 12, 25), date(2027, 2, 23)]);
        for wave in Wave::ALL {
            assert_eq!(wave.ended_by(wave.due(ends)), ends);
            assert_eq!(may_record(wave, ends, wave.due(ends)), Ok(()));
            let early = wave.due(ends).yesterday().expect("a day");
            assert_eq!(may_record(wave, ends, early), Err(FollowUpRefusal::TooEarly(wave.due(ends))));
            assert_eq!(Wave::from_code(wave.code()), Some(wave));
        }
    }

    #[test]
    fn every_outcome_is_answered_and_somebody_told_it() {
        let mut course = crate::progress::tests::course();
        course.outcomes = ["rights", "force"]
            .map(|id| crate::course::Outcome { id: id.into(), words: crate::language::Bilingual::default() })
            .into();
        let all = |_: &str| Some(Seen::Done);
        let read = FollowUp::read(&course, all, " Station commander ").expect("read");
        assert_eq!((read.seen.len(), read.told_by.as_str()), (2, "Station commander"));
        let some = |id: &str| (id == "rights").then_some(Seen::NotYet);
        assert_eq!(FollowUp::read(&course, some, "C"), Err(FollowUpRefusal::Incomplete(vec!["force".into()])));
        assert_eq!(FollowUp::read(&course, all, " "), Err(FollowUpRefusal::ByNobody));
    }
}
