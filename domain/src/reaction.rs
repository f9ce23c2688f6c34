//! What people thought of a class: a **Reaction**, without names. Answers are added up as they come and are kept in no
//! other way; figures are shown, and move, five people at a time.

mod gathered;

use jiff::civil::Date;

use crate::cohort::Cohort;

pub use gathered::{Gathered, leave_out};

/// From how many on something is shown, and in which steps it changes: what one person answered is never the difference
/// between two days.
pub const STEP: usize = 5;

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Asked {
    /// The class as a whole: five faces.
    Whole,
    /// Whether it can be used at work.
    Useful,
    /// Whether it could be understood, in this language.
    Clear,
    /// Whether they were treated with respect.
    Respectful,
}

impl Asked {
    pub const ALL: [Self; 4] = [Self::Whole, Self::Useful, Self::Clear, Self::Respectful];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Useful => "useful",
            Self::Clear => "clear",
            Self::Respectful => "respectful",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|asked| asked.code() == code)
    }

    /// How many answers there are, from the worst, 1, to the best.
    pub const fn answers(self) -> u8 {
        match self {
            Self::Whole => 5,
            Self::Useful | Self::Clear | Self::Respectful => 3,
        }
    }
}

/// Why a reaction is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReactionRefusal {
    #[error("the class is not over yet")]
    TooEarly,
    #[error("they have answered")]
    Given,
    #[error("a question is not answered")]
    Incomplete,
}

/// One answer to each question, in the order of [`Asked::ALL`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reaction([u8; 4]);

impl Reaction {
    /// `answer` gives what was chosen for a question.
    pub fn read(answer: impl Fn(Asked) -> Option<u8>) -> Result<Self, ReactionRefusal> {
        let mut answers = [0; 4];
        for (kept, asked) in answers.iter_mut().zip(Asked::ALL) {
            let given = answer(asked).filter(|given| (1..=asked.answers()).contains(given));
            *kept = given.ok_or(ReactionRefusal::Incomplete)?;
        }
        Ok(Self(answers))
    }

    pub fn answers(self) -> impl Iterator<Item = (Asked, u8)> {
        Asked::ALL.into_iter().zip(self.0)
    }
}

/// Whether somebody of a class is asked today: from its last day on, once.
pub fn may_react(cohort: &Cohort, today: Date, has_given: bool) -> Result<(), ReactionRefusal> {
    if has_given {
        return Err(ReactionRefusal::Given);
    }
    if today < cohort.ends { Err(ReactionRefusal::TooEarly) } else { Ok(()) }
}

/// Whether what is shown moves on, now that so many have answered.
pub fn moves_on(given: usize) -> bool {
    given > 0 && given.is_multiple_of(STEP)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_question_is_answered_with_one_of_its_answers() {
        let given = Reaction::read(|asked| Some(asked.answers())).expect("complete");
        assert_eq!(given.answers().map(|(_, answer)| answer).collect::<Vec<_>>(), [5, 3, 3, 3]);
        for wrong in [None, Some(0), Some(4)] {
            let read = Reaction::read(|asked| if asked == Asked::Clear { wrong } else { Some(1) });
            assert_eq!(read, Err(ReactionRefusal::Incomplete));
        }
        for asked in Asked::ALL {
            assert_eq!(Asked::from_code(asked.code()), Some(asked));
        }
    }

    #[test]
    fn what_is_shown_moves_five_people_at_a_time() {
        let moved: Vec<usize> = (0..=12).filter(|given| moves_on(*given)).collect();
        assert_eq!(moved, [5, 10]);
    }
}
