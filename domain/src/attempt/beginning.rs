//! Whether a test can be begun, and opening one more attempt for somebody who has none left.

use super::{Mode, Score};
use crate::id::AttemptId;
use crate::test::{Blueprint, TestKind};

/// Why a test cannot be begun now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BeginRefusal {
    #[error("an attempt is open")]
    Open { attempt: AttemptId },
    #[error("the test has been passed")]
    Passed,
    #[error("all attempts are used")]
    NoneLeft { allowed: u32 },
    #[error("the pre-test comes first")]
    PreTestFirst,
    #[error("the course has no such test")]
    NoSuchTest,
    #[error("the bank holds too few questions")]
    BankTooSmall,
    #[error("the class is suspended")]
    Suspended,
    #[error("they have left the class")]
    Withdrawn,
}

/// An earlier attempt at the same course, as far as beginning another depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Past {
    pub id: AttemptId,
    pub test: TestKind,
    pub mode: Mode,
    pub score: Option<Score>,
}

/// The longest note on a coaching, in characters.
pub const NOTE_MAX: usize = 1_000;

/// Why no further attempt is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CoachRefusal {
    #[error("an attempt is left, or open, or the test has been passed")]
    NotNeeded,
    #[error("it was not said what was done")]
    NoNote,
}

/// Decides whether one more attempt is opened for somebody, and gives the note as it is kept.
pub fn check_coaching(
    note: &str,
    last: Option<&Blueprint>,
    past: &[Past],
    coachings: u32,
) -> Result<String, CoachRefusal> {
    // Without a pre-test in the question, only the final one decides.
    let refused = begin(TestKind::Final, None, last, past, coachings);
    if !matches!(refused, Err(BeginRefusal::NoneLeft { .. })) {
        return Err(CoachRefusal::NotNeeded);
    }
    let note = note.trim();
    if note.is_empty() {
        return Err(CoachRefusal::NoNote);
    }
    Ok(note.chars().take(NOTE_MAX).collect())
}

/// Decides whether a test can be begun, and as which attempt. Each coaching opened one more of the final.
pub fn begin(
    test: TestKind,
    pre: Option<&Blueprint>,
    last: Option<&Blueprint>,
    past: &[Past],
    coachings: u32,
) -> Result<u32, BeginRefusal> {
    let blueprint = match test {
        TestKind::Pre => pre,
        TestKind::Final => last,
    };
    let blueprint = blueprint.ok_or(BeginRefusal::NoSuchTest)?;
    if let Some(open) = past.iter().find(|attempt| attempt.score.is_none()) {
        return Err(BeginRefusal::Open { attempt: open.id });
    }
    let same = past.iter().filter(|attempt| attempt.test == test);
    let used = same.clone().count() as u32;
    let passed =
        test == TestKind::Final && same.filter_map(|attempt| attempt.score).any(|score| score.passes(blueprint));
    if passed {
        return Err(BeginRefusal::Passed);
    }
    let allowed = match test {
        TestKind::Pre => Some(1),
        TestKind::Final => blueprint.attempts.map(|allowed| allowed + coachings),
    };
    if let Some(allowed) = allowed.filter(|allowed| used >= *allowed) {
        return Err(BeginRefusal::NoneLeft { allowed });
    }
    let pre_taken = past.iter().any(|attempt| attempt.test == TestKind::Pre);
    if test == TestKind::Final && pre.is_some() && !pre_taken {
        return Err(BeginRefusal::PreTestFirst);
    }
    Ok(used + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn tests_begin_in_their_order_and_as_often_as_allowed() {
        let pre = Blueprint::default();
        let last = Blueprint { pass: Some(70), attempts: Some(2), ..Blueprint::default() };
        let past = |test, score| Past { id: AttemptId(Uuid::nil()), test, mode: Mode::Screen, score };
        let low = Some(Score { earned: 0, of: 100, redlines_missed: 0 });
        let high = Some(Score { earned: 100, of: 100, redlines_missed: 0 });
        let begin = |test, past: &[Past]| begin(test, Some(&pre), Some(&last), past, 0);
        assert_eq!(begin(TestKind::Final, &[]), Err(BeginRefusal::PreTestFirst));
        assert_eq!(begin(TestKind::Pre, &[]), Ok(1));
        let taken = past(TestKind::Pre, low);
        assert_eq!(begin(TestKind::Pre, &[taken]), Err(BeginRefusal::NoneLeft { allowed: 1 }));
        assert_eq!(begin(TestKind::Final, &[taken]), Ok(1));
        assert_eq!(begin(TestKind::Final, &[taken, past(TestKind::Final, low)]), Ok(2));
        let twice = [taken, past(TestKind::Final, low), past(TestKind::Final, low)];
        assert_eq!(begin(TestKind::Final, &twice), Err(BeginRefusal::NoneLeft { allowed: 2 }));
        // A coaching opens one more, and only where none is left.
        assert_eq!(super::begin(TestKind::Final, Some(&pre), Some(&last), &twice, 1), Ok(3));
        let coach = |note: &str, past: &[Past], coachings| check_coaching(note, Some(&last), past, coachings);
        assert_eq!(coach(" Read module 4 again. ", &twice, 0), Ok("Read module 4 again.".into()));
        assert_eq!(coach("  ", &twice, 0), Err(CoachRefusal::NoNote));
        assert_eq!(coach("note", &twice, 1), Err(CoachRefusal::NotNeeded));
        assert_eq!(coach("note", &twice[..2], 0), Err(CoachRefusal::NotNeeded));
        assert_eq!(coach("note", &[past(TestKind::Final, high)], 0), Err(CoachRefusal::NotNeeded));
        assert_eq!(begin(TestKind::Final, &[taken, past(TestKind::Final, high)]), Err(BeginRefusal::Passed));
        let open = [taken, past(TestKind::Final, None)];
        assert_eq!(begin(TestKind::Final, &open), Err(BeginRefusal::Open { attempt: AttemptId(Uuid::nil()) }));
    }
}
