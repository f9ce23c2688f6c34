//! Half a day in class: what it is about, whether it is held, and whether one more can be.

use jiff::civil::Date;

use super::{Cohort, Half, squeezed, standing::said};
use crate::id::{PersonId, SessionId};

/// Half a day in class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    pub id: SessionId,
    pub day: Date,
    pub half: Half,
    /// What it is about, in the words of whoever wrote it down; empty until then.
    pub topic: String,
    /// The trainer who leads it.
    pub led_by: Option<PersonId>,
    /// Why it was called off, if it was. It is then no part of the class: nobody is expected, and nobody has missed it.
    pub called_off: Option<String>,
}

/// The longest topic of a half-day, in characters.
pub const TOPIC_MAX: usize = 120;

/// Why a half-day cannot be planned so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SessionRefusal {
    #[error("the topic is longer than {TOPIC_MAX} characters")]
    TopicTooLong,
    #[error("the class has no such trainer")]
    NotATrainer,
}

/// Why a half-day is not called off, or held after all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CallingOffRefusal {
    #[error("no reason was given")]
    NoReason,
    #[error("it is so already")]
    AlreadySo,
}

/// Why a class gets no such half-day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AdditionRefusal {
    #[error("the class is not held on this day")]
    OutsideItsDays,
    #[error("the class has it")]
    AlreadyThere,
    #[error("the class has it, and it was called off")]
    CalledOff,
}

/// A topic as it is kept.
pub fn topic(text: &str) -> Result<String, SessionRefusal> {
    let topic = squeezed(text);
    if topic.chars().count() > TOPIC_MAX { Err(SessionRefusal::TopicTooLong) } else { Ok(topic) }
}

impl Session {
    /// Decides whether it is called off, and gives the reason as it is kept.
    pub fn call_off(&self, reason: &str) -> Result<String, CallingOffRefusal> {
        if self.called_off.is_some() {
            return Err(CallingOffRefusal::AlreadySo);
        }
        said(reason).ok_or(CallingOffRefusal::NoReason)
    }

    /// Decides whether it is held after all.
    pub fn reinstate(&self) -> Result<(), CallingOffRefusal> {
        if self.called_off.is_none() { Err(CallingOffRefusal::AlreadySo) } else { Ok(()) }
    }
}

impl Cohort {
    /// Decides whether a class gets one more half-day, such as on a Sunday.
    pub fn add(&self, sessions: &[Session], (day, half): (Date, Half)) -> Result<(), AdditionRefusal> {
        if day < self.begins || self.ends < day {
            return Err(AdditionRefusal::OutsideItsDays);
        }
        match sessions.iter().find(|known| (known.day, known.half) == (day, half)) {
            None => Ok(()),
            Some(Session { called_off: None, .. }) => Err(AdditionRefusal::AlreadyThere),
            Some(_) => Err(AdditionRefusal::CalledOff),
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::cohort::tests::cohort;
    use jiff::civil::date;
    use uuid::Uuid;

    pub fn session(day: Date, half: Half) -> Session {
        let id = SessionId(Uuid::from_u128(u128::from(day.day().unsigned_abs()) * 2 + half as u128));
        Session { id, day, half, topic: String::new(), led_by: None, called_off: None }
    }

    #[test]
    fn a_half_day_is_called_off_with_a_reason_and_held_after_all() {
        let mut half = session(date(2026, 11, 23), Half::Morning);
        assert_eq!(half.reinstate(), Err(CallingOffRefusal::AlreadySo));
        assert_eq!(half.call_off(" "), Err(CallingOffRefusal::NoReason));
        half.called_off = Some(half.call_off(" The road was under water ").expect("a reason"));
        assert_eq!(half.called_off.as_deref(), Some("The road was under water"));
        assert_eq!(half.call_off("Again"), Err(CallingOffRefusal::AlreadySo));
        assert_eq!(half.reinstate(), Ok(()));
    }

    #[test]
    fn a_half_day_that_is_missing_is_added_within_the_days_of_a_class() {
        // Friday to Monday.
        let class = cohort(date(2026, 11, 20), date(2026, 11, 23));
        let friday = session(date(2026, 11, 20), Half::Morning);
        let off = Session { called_off: Some("Rain".into()), ..session(date(2026, 11, 23), Half::Morning) };
        let sessions = [friday, off];
        let add = |day, half| class.add(&sessions, (date(2026, 11, day), half));
        assert_eq!(add(22, Half::Morning), Ok(()), "the Sunday");
        assert_eq!(add(20, Half::Afternoon), Ok(()));
        assert_eq!(add(20, Half::Morning), Err(AdditionRefusal::AlreadyThere));
        assert_eq!(add(23, Half::Morning), Err(AdditionRefusal::CalledOff));
        for outside in [19, 24] {
            assert_eq!(add(outside, Half::Morning), Err(AdditionRefusal::OutsideItsDays));
        }
    }
}
