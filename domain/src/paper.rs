//! A test on paper: the code of a sheet, how answers are typed from it, and what entering and calling off may do.
//!
//! A sheet that was printed is an attempt that is open until its answers have been typed in. Two things can go wrong
//! with paper that cannot with a page: somebody types what is not there, and a bundle is lost.
//!
//! - What was typed can be put right, with a reason that stays on record beside both scores. Nobody may put right
//!   silently, and a correction says which questions it changed.
//! - A sheet that never came back can be called off ([`call_off`]), which gives the attempt back. Whoever could call
//!   off as they like could print until the questions suit, or make a bad sheet vanish. So: nothing may have been typed
//!   in from it; its questions count as seen, so that the next sheet draws others first; it is on record with who and
//!   why, on the person's page for every coordinator; and it can be done only [`CALL_OFFS_MAX`] times for one person
//!   and test. After that the way on is the open one: enter the sheet empty, and open an attempt with a note.

mod code;
mod notation;
mod table;

use std::collections::BTreeMap;

pub use code::{CODE_LENGTH, CodeRefusal, code, read_code, spaced_code};
pub use notation::{Expected, LETTERS, LineRefusal, Misread, letter, read_cells, read_line, write_line};
pub use table::{RowRefusal, TABLE_ROWS_MAX, TableRefusal, TableRow, read_table};

use crate::attempt::{Attempt, Mode, Standing};
use crate::question::Given;
use crate::test::TestKind;
use crate::time::At;

/// The longest reason for correcting or calling off, in characters.
pub const REASON_MAX: usize = 500;
/// How often tests that were printed for one person can be called off, for each of the two tests.
pub const CALL_OFFS_MAX: usize = 2;

/// What entering the answers of a sheet does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entered {
    First,
    /// They are what the server has already: a repetition, which changes nothing.
    Again,
    /// Others than before, on purpose. Places are counted from 0.
    Corrected {
        places: Vec<usize>,
        reason: String,
    },
}

/// Why the answers of a sheet are not taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EnterRefusal {
    #[error("it was not taken on paper")]
    NotOnPaper,
    #[error("the test was called off")]
    CalledOff { at: At },
    /// Other answers were entered before. Places are counted from 0.
    #[error("other answers were entered before")]
    Differs { places: Vec<usize> },
    #[error("no reason was given")]
    NoReason,
}

/// What is done where other answers were entered before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose<'a> {
    /// Enters a sheet; what was entered before stays.
    Enter,
    /// Puts right what was entered, for a reason.
    Correct { reason: &'a str },
}

/// Decides what the answers of a whole sheet do. Each of them was accepted by its question.
///
/// # Errors
/// [`EnterRefusal`]; of one that was called off the caller knows first.
pub fn enter(
    attempt: &Attempt,
    answers: &BTreeMap<usize, Given>,
    purpose: Purpose<'_>,
) -> Result<Entered, EnterRefusal> {
    if attempt.mode != Mode::Paper {
        return Err(EnterRefusal::NotOnPaper);
    }
    if let Standing::Open { .. } = attempt.standing {
        return Ok(Entered::First);
    }
    let before = |place: usize| attempt.answers.get(&place).map(|kept| &kept.given);
    let differs = |place: &usize| before(*place) != answers.get(place);
    let places: Vec<usize> = (0..attempt.sheet.items.len()).filter(differs).collect();
    match (places.is_empty(), purpose) {
        (true, _) => Ok(Entered::Again),
        (false, Purpose::Enter) => Err(EnterRefusal::Differs { places }),
        (false, Purpose::Correct { reason }) => {
            let reason = kept_reason(reason).ok_or(EnterRefusal::NoReason)?;
            Ok(Entered::Corrected { places, reason })
        }
    }
}

/// Why a test is not called off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CallOffRefusal {
    #[error("it was not taken on paper")]
    NotOnPaper,
    #[error("answers have been entered")]
    Entered,
    #[error("it has been called off")]
    AlreadyCalledOff { at: At },
    #[error("two were called off before")]
    TooOften,
    #[error("no reason was given")]
    NoReason,
}

/// Decides whether a printed test that was never handed in is called off, and gives the reason as it is kept. `earlier`
/// are the tests of this person in this class that were called off before.
///
/// # Errors
/// [`CallOffRefusal`], the last of them for the reason, so that a page can ask whether there is anything to call off.
pub fn call_off(attempt: &Attempt, earlier: &[TestKind], reason: &str) -> Result<String, CallOffRefusal> {
    if attempt.mode != Mode::Paper {
        return Err(CallOffRefusal::NotOnPaper);
    }
    let is_open = matches!(attempt.standing, Standing::Open { .. });
    if !is_open || !attempt.answers.is_empty() {
        return Err(CallOffRefusal::Entered);
    }
    if earlier.iter().filter(|test| **test == attempt.test).count() >= CALL_OFFS_MAX {
        return Err(CallOffRefusal::TooOften);
    }
    kept_reason(reason).ok_or(CallOffRefusal::NoReason)
}

fn kept_reason(reason: &str) -> Option<String> {
    let reason = reason.trim();
    (!reason.is_empty()).then(|| reason.chars().take(REASON_MAX).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attempt::{Ended, Kept, Score};
    use crate::id::{AttemptId, EditionId};
    use crate::test::{Item, Sheet};
    use uuid::Uuid;

    fn attempt(mode: Mode, standing: Standing) -> Attempt {
        let item = |id: &str| Item { question: id.into(), shown: vec![1, 0, 2] };
        Attempt {
            id: AttemptId(Uuid::nil()),
            test: TestKind::Final,
            ordinal: 1,
            mode,
            conductor: None,
            edition: EditionId(Uuid::nil()),
            sheet: Sheet { items: vec![item("a"), item("b"), item("c")] },
            began_at: At(0),
            standing,
            answers: BTreeMap::new(),
        }
    }

    const OPEN: Standing = Standing::Open { closes_at: None };

    fn submitted(answers: &BTreeMap<usize, Given>) -> Attempt {
        let score = Score { earned: 0, of: 300, redlines_missed: 0 };
        let mut attempt = attempt(Mode::Paper, Standing::Submitted { at: At(1), score, by: Ended::HandIn });
        for (place, given) in answers {
            let kept = Kept { given: given.clone(), at: At(1), origin: None, language: None };
            attempt.answers.insert(*place, kept);
        }
        attempt
    }

    #[test]
    fn a_sheet_is_entered_once_and_again_changes_nothing() {
        let answers = BTreeMap::from([(0, Given::One(1)), (2, Given::One(0))]);
        assert_eq!(enter(&attempt(Mode::Paper, OPEN), &answers, Purpose::Enter), Ok(Entered::First));
        assert_eq!(enter(&submitted(&answers), &answers, Purpose::Enter), Ok(Entered::Again));
        let correct = Purpose::Correct { reason: "" };
        assert_eq!(enter(&submitted(&answers), &answers, correct), Ok(Entered::Again), "nothing to put right");
    }

    #[test]
    fn other_answers_are_taken_only_on_purpose_and_with_a_reason() {
        let before = submitted(&BTreeMap::from([(0, Given::One(1)), (2, Given::One(0))]));
        // One changed, one that was left out before, one that is left out now.
        let now = BTreeMap::from([(0, Given::One(2)), (1, Given::One(0))]);
        let places = vec![0, 1, 2];
        let differs = Err(EnterRefusal::Differs { places: places.clone() });
        assert_eq!(enter(&before, &now, Purpose::Enter), differs);
        assert_eq!(enter(&before, &now, Purpose::Correct { reason: " \n" }), Err(EnterRefusal::NoReason));
        let corrected = Ok(Entered::Corrected { places, reason: "Read 1 for 7.".into() });
        assert_eq!(enter(&before, &now, Purpose::Correct { reason: " Read 1 for 7. " }), corrected);
    }

    #[test]
    fn a_test_on_a_page_is_not_entered_and_not_called_off() {
        for mode in [Mode::Screen, Mode::Oral] {
            let attempt = attempt(mode, OPEN);
            assert_eq!(enter(&attempt, &BTreeMap::new(), Purpose::Enter), Err(EnterRefusal::NotOnPaper));
            assert_eq!(call_off(&attempt, &[], "Rain."), Err(CallOffRefusal::NotOnPaper));
        }
    }

    #[test]
    fn a_test_that_never_came_back_is_called_off_with_a_reason() {
        let attempt = attempt(Mode::Paper, OPEN);
        assert_eq!(call_off(&attempt, &[], " The bundle was lost. "), Ok("The bundle was lost.".into()));
        assert_eq!(call_off(&attempt, &[], "  "), Err(CallOffRefusal::NoReason));
        let long = "x".repeat(REASON_MAX + 9);
        assert_eq!(call_off(&attempt, &[], &long).map(|kept| kept.len()), Ok(REASON_MAX));
    }

    #[test]
    fn what_was_entered_cannot_be_made_to_vanish() {
        let empty = submitted(&BTreeMap::new());
        assert_eq!(call_off(&empty, &[], "Lost."), Err(CallOffRefusal::Entered), "handed in empty");
        let mut half = attempt(Mode::Paper, OPEN);
        half.answers.insert(0, Kept { given: Given::One(0), at: At(1), origin: None, language: None });
        assert_eq!(call_off(&half, &[], "Lost."), Err(CallOffRefusal::Entered));
    }

    #[test]
    fn one_persons_test_is_called_off_twice_at_most() {
        let attempt = attempt(Mode::Paper, OPEN);
        let (pre, last) = (TestKind::Pre, TestKind::Final);
        assert!(call_off(&attempt, &[last], "Lost again.").is_ok());
        assert!(call_off(&attempt, &[pre, pre, last], "Lost.").is_ok(), "each test by itself");
        assert_eq!(call_off(&attempt, &[last, last], "Lost."), Err(CallOffRefusal::TooOften));
    }
}
