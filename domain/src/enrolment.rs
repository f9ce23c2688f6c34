//! A person in a class, and what is recorded about them there.

mod card;
mod departure;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::cohort::Session;
use crate::id::{CohortId, EnrolmentId, PersonId};
use crate::time::At;

pub use card::{CardsRefusal, renew_cards};
pub use departure::{TransferRefusal, WithdrawRefusal, Withdrawal, readmit, transfer, withdraw};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enrolment {
    pub id: EnrolmentId,
    pub cohort: CohortId,
    pub person: PersonId,
    /// The rank on the day of enrolling; the person's own may change later.
    pub rank: String,
    pub at: At,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Presence {
    Present,
    /// Came after it had begun. Counts as being there.
    Late,
    Absent,
    /// Was not there, for a reason that was accepted. Counts as not being there: a course is not shorter for it.
    Excused,
}

impl Presence {
    pub const ALL: [Self; 4] = [Self::Present, Self::Late, Self::Absent, Self::Excused];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Present => "present",
            Self::Late => "late",
            Self::Absent => "absent",
            Self::Excused => "excused",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|presence| presence.code() == code)
    }

    pub const fn was_there(self) -> bool {
        matches!(self, Self::Present | Self::Late)
    }
}

/// Why attendance was not marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MarkRefusal {
    #[error("a day that has passed is marked with a reason")]
    NoReason,
    #[error("the half-day was called off")]
    CalledOff,
}

/// Decides whether a half-day can be marked `today`, and gives the reason as it is recorded: a day that has passed needs
/// one.
pub fn mark_on(session: &Session, today: Date, reason: &str) -> Result<Option<String>, MarkRefusal> {
    if session.called_off.is_some() {
        return Err(MarkRefusal::CalledOff);
    }
    match reason.trim() {
        "" if session.day < today => Err(MarkRefusal::NoReason),
        "" => Ok(None),
        reason => Ok(Some(reason.chars().take(REASON_MAX).collect())),
    }
}

/// The longest reason, in characters.
pub const REASON_MAX: usize = 300;

/// What an assessor found in the practical. Which one counts is said in [`crate::assessment`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Finding {
    Competent,
    NotYet,
}

impl Finding {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Competent => "competent",
            Self::NotYet => "not_yet",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Competent, Self::NotYet].into_iter().find(|finding| finding.code() == code)
    }
}

/// Why somebody could not be enrolled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EnrolRefusal {
    #[error("already in this class")]
    AlreadyEnrolled,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cohort::{Half, tests::session};
    use jiff::civil::date;

    #[test]
    fn a_day_that_has_passed_is_marked_with_a_reason() {
        let (day, next) = (date(2026, 11, 24), date(2026, 11, 25));
        let on = |day| session(day, Half::Morning);
        assert_eq!(mark_on(&on(day), day, "  "), Ok(None));
        assert_eq!(mark_on(&on(next), day, ""), Ok(None));
        assert_eq!(mark_on(&on(day), next, " "), Err(MarkRefusal::NoReason));
        assert_eq!(mark_on(&on(day), next, " The roll was on paper "), Ok(Some("The roll was on paper".into())));
        let off = Session { called_off: Some("Rain".into()), ..on(day) };
        assert_eq!(mark_on(&off, day, ""), Err(MarkRefusal::CalledOff));
    }

    #[test]
    fn whoever_came_late_was_there_and_whoever_was_excused_was_not() {
        let there: Vec<bool> = Presence::ALL.map(Presence::was_there).into();
        assert_eq!(there, [true, true, false, false]);
        for presence in Presence::ALL {
            assert_eq!(Presence::from_code(presence.code()), Some(presence));
        }
    }
}
