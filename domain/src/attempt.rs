//! An attempt at a test: beginning it, answering, handing it in.

mod beginning;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::certificate::CODE_LETTERS;
use crate::id::{AttemptId, EditionId, PersonId};
use crate::journal::{LATE_DAYS, Origin};
use crate::language::Language;
use crate::mark::Mark;
use crate::question::{Given, GivenRefusal, Question};
use crate::test::{Blueprint, Sheet, TestKind};
use crate::time::At;

pub use beginning::{BeginRefusal, CoachRefusal, NOTE_MAX, Past, begin, check_coaching};

/// How long after the time is up an answer that was on its way still counts.
pub const GRACE_SECONDS: u32 = 30;

/// One sitting of a test by one person, by the sheet as it stood when it began.
#[derive(Clone, Debug, PartialEq)]
pub struct Attempt {
    pub id: AttemptId,
    pub test: TestKind,
    /// 1 for the first.
    pub ordinal: u32,
    pub mode: Mode,
    /// Who writes the answers down, where the person does not.
    pub conductor: Option<PersonId>,
    pub edition: EditionId,
    pub sheet: Sheet,
    pub began_at: At,
    pub standing: Standing,
    /// The answers that are with the server, by place on the sheet.
    pub answers: BTreeMap<usize, Kept>,
}

/// How a test is taken. Each counts the same: the certificate does not tell, the record does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// The person answers on a page.
    #[default]
    Screen,
    /// The questions are read aloud, and somebody else writes down what the person picks.
    Oral,
    /// The person answers on a printed sheet, and somebody else types it in.
    Paper,
}

impl Mode {
    pub const ALL: [Self; 3] = [Self::Screen, Self::Oral, Self::Paper];

    /// As in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Screen => "screen",
            Self::Oral => "oral",
            Self::Paper => "paper",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.code() == code)
    }

    /// Whether somebody else writes the answers down. Then the person cannot change them on a page of their own.
    pub const fn is_conducted(self) -> bool {
        !matches!(self, Self::Screen)
    }

    /// When the time is up. In a classroom whoever conducts the test looks at the clock.
    pub fn closes_at(self, blueprint: &Blueprint, began: At) -> Option<At> {
        blueprint.minutes.filter(|_| !self.is_conducted()).map(|minutes| began.plus_minutes(minutes))
    }
}

/// An answer that is with the server.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    pub given: Given,
    /// When it was recorded, by the server's clock.
    pub at: At,
    /// Where it was written down; `None` where it came as a form.
    pub origin: Option<Origin>,
    /// The language in which the question stood there; `None` where that is not known.
    pub language: Option<Language>,
}

impl Kept {
    /// Whether it was given after another answer to the same question. One device tells the order by its numbers, two by
    /// the time.
    fn is_later(&self, recorded: At, origin: Option<Origin>) -> bool {
        match (self.origin, origin) {
            (Some(mine), Some(other)) if mine.journal == other.journal => mine.sequence > other.sequence,
            _ => self.at > recorded,
        }
    }

    /// What saving an answer does beside the one that is there, where nothing keeps it from being saved.
    pub fn beside(kept: Option<&Self>, given: &Given, recorded: At, origin: Option<Origin>) -> Answered {
        match kept {
            None => Answered::First,
            Some(kept) if kept.given == *given && kept.is_earlier(recorded, origin) => Answered::Confirmed,
            Some(kept) if kept.given == *given => Answered::Again,
            Some(kept) if kept.is_later(recorded, origin) => Answered::Older,
            Some(_) => Answered::Changed,
        }
    }

    /// Whether it was given before another answer to the same question.
    fn is_earlier(&self, recorded: At, origin: Option<Origin>) -> bool {
        match (self.origin, origin) {
            (Some(mine), Some(other)) if mine.journal == other.journal => mine.sequence < other.sequence,
            _ => self.at < recorded,
        }
    }
}

/// Where an attempt stands, with the facts of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// `closes_at` is `None` for an untimed test.
    Open {
        closes_at: Option<At>,
    },
    Submitted {
        at: At,
        score: Score,
        by: Ended,
    },
}

/// What ended an attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// The person handed it in.
    HandIn,
    /// Its time was up. What a device recorded before that may still be on its way.
    TimeUp,
}

/// What was reached. Points are hundredths, so that no rounding is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Score {
    pub earned: u32,
    /// 100 for each question of the sheet.
    pub of: u32,
    /// How many questions that must be right were wrong.
    pub redlines_missed: u32,
}

impl Score {
    /// Whole percent, rounded down: 69.9 is not 70.
    pub const fn percent(self) -> u32 {
        match (self.earned * 100).checked_div(self.of) {
            Some(percent) => percent,
            None => 0,
        }
    }

    pub fn passes(self, blueprint: &Blueprint) -> bool {
        let enough = blueprint.pass.is_none_or(|pass| self.earned * 100 >= u32::from(pass) * self.of);
        enough && self.redlines_missed == 0
    }
}

/// Why an answer was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AnswerRefusal {
    #[error("the time was up")]
    TimeUp { at: At },
    #[error("the test has been handed in")]
    AlreadySubmitted { at: At },
    #[error("the sheet has no such question")]
    NoSuchQuestion,
    #[error(transparent)]
    Given(#[from] GivenRefusal),
}

/// What saving an answer did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answered {
    First,
    /// It says what the server has already: a repetition, which changes nothing.
    Again,
    /// The same answer once more, later and in time: what was written down between the two must not replace it.
    Confirmed,
    Changed,
    /// A later answer is there already; this one was on its way for longer.
    Older,
}

/// The length of a receipt: short enough to be copied by hand.
pub const RECEIPT_LENGTH: usize = 8;

/// Makes the receipt of a test that was handed in. `chance(n)` gives a number below `n`.
pub fn receipt(chance: &mut dyn FnMut(usize) -> usize) -> String {
    (0..RECEIPT_LENGTH).map(|_| char::from(CODE_LETTERS[chance(CODE_LETTERS.len())])).collect()
}

impl Attempt {
    /// Decides about an answer to the question at a place of the sheet that was recorded at one moment and received at
    /// another; without a journal they are the same.
    pub fn answer(
        &self,
        place: usize,
        question: &Question,
        given: &Given,
        (recorded, origin): (At, Option<Origin>),
        received: At,
    ) -> Result<Answered, AnswerRefusal> {
        if place >= self.sheet.items.len() {
            return Err(AnswerRefusal::NoSuchQuestion);
        }
        let in_time = self.is_in_time(recorded, received);
        let answered = Kept::beside(self.answers.get(&place), given, recorded, origin);
        match answered {
            // What the server has already is confirmed again, whenever it comes.
            Answered::Again => Ok(answered),
            Answered::Confirmed => Ok(if in_time.is_ok() { answered } else { Answered::Again }),
            Answered::First | Answered::Changed | Answered::Older => {
                in_time?;
                question.accepts(given)?;
                Ok(answered)
            }
        }
    }

    /// The end is the end of recording. What arrives later counts for as long as the time ended the attempt, not the
    /// person: whoever handed in has seen the result.
    fn is_in_time(&self, recorded: At, received: At) -> Result<(), AnswerRefusal> {
        let in_time = |at: At| {
            let is = recorded <= at.plus_seconds(GRACE_SECONDS) && received <= at.plus_days(LATE_DAYS);
            if is { Ok(()) } else { Err(AnswerRefusal::TimeUp { at }) }
        };
        match self.standing {
            // Nobody has closed it yet: the same rule as after that.
            Standing::Open { closes_at: Some(at) } => in_time(at),
            Standing::Open { closes_at: None } => Ok(()),
            Standing::Submitted { at, by: Ended::HandIn, .. } => Err(AnswerRefusal::AlreadySubmitted { at }),
            Standing::Submitted { at, by: Ended::TimeUp, .. } => in_time(at),
        }
    }

    /// Decides when an attempt that is handed in counts as handed in. `None` where that is settled already.
    pub fn hand_in(&self, recorded: At, received: At) -> Option<At> {
        match self.standing {
            Standing::Open { closes_at } => Some(closes_at.map_or(recorded, |closes| recorded.min(closes))),
            Standing::Submitted { at, by: Ended::TimeUp, .. } if recorded < at && self.may_change(received) => {
                Some(recorded)
            }
            Standing::Submitted { .. } => None,
        }
    }

    /// Whether something that a device recorded in time may still change what was found. Until then nobody is shown the
    /// key: it could be written into a journal.
    pub fn may_change(&self, at: At) -> bool {
        match self.standing {
            Standing::Open { .. } => true,
            Standing::Submitted { at: ended, by: Ended::TimeUp, .. } => at <= ended.plus_days(LATE_DAYS),
            Standing::Submitted { by: Ended::HandIn, .. } => false,
        }
    }

    /// Whether the time is up and the attempt is to be handed in for the person.
    pub fn is_overdue(&self, at: At) -> bool {
        matches!(self.standing, Standing::Open { closes_at: Some(closes) } if at > closes.plus_seconds(GRACE_SECONDS))
    }

    /// The marks of the sheet, place by place. `find` gives the question of an id.
    pub fn marks<'q>(&self, find: impl Fn(&str) -> Option<&'q Question>) -> Vec<Mark> {
        let mark = |(place, item): (usize, &crate::test::Item)| {
            let (Some(question), Some(kept)) = (find(&item.question), self.answers.get(&place)) else {
                return Mark::WRONG;
            };
            question.mark(&kept.given, &item.shown)
        };
        self.sheet.items.iter().enumerate().map(mark).collect()
    }

    /// The questions that must be right and are not. `find` gives the question of an id.
    pub fn redlines_missed<'q>(&self, find: impl Fn(&str) -> Option<&'q Question>) -> Vec<&str> {
        let marks = self.marks(&find);
        let missed =
            self.sheet.items.iter().zip(marks).filter(|(item, mark)| {
                !mark.is_right() && find(&item.question).is_some_and(|question| question.redline)
            });
        missed.map(|(item, _)| item.question.as_str()).collect()
    }

    /// What the answers that are with the server reach.
    pub fn score<'q>(&self, find: impl Fn(&str) -> Option<&'q Question>) -> Score {
        let marks = self.marks(&find);
        let redlines_missed = self.redlines_missed(&find).len() as u32;
        Score { earned: marks.iter().map(|mark| mark.0).sum(), of: 100 * marks.len() as u32, redlines_missed }
    }
}

#[cfg(test)]
mod tests;
