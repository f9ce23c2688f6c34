//! An attempt at a test: beginning it, answering, handing it in.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::id::{AttemptId, EditionId};
use crate::mark::Mark;
use crate::question::{Given, GivenRefusal, Question};
use crate::test::{Blueprint, Sheet, TestKind};
use crate::time::At;

/// How long after the time is up an answer that was on its way still counts.
pub const GRACE_SECONDS: u32 = 30;

/// One sitting of a test by one person, by the sheet as it stood when it began.
#[derive(Clone, Debug, PartialEq)]
pub struct Attempt {
    pub id: AttemptId,
    pub test: TestKind,
    /// 1 for the first.
    pub ordinal: u32,
    pub edition: EditionId,
    pub sheet: Sheet,
    pub began_at: At,
    pub standing: Standing,
    /// The answers that are with the server, by place on the sheet.
    pub answers: BTreeMap<usize, Given>,
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
    },
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
    Changed,
}

/// An earlier attempt at the same course, as far as beginning another depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Past {
    pub id: AttemptId,
    pub test: TestKind,
    pub score: Option<Score>,
}

/// Decides whether a test can be begun, and as which attempt.
pub fn begin(
    test: TestKind,
    pre: Option<&Blueprint>,
    last: Option<&Blueprint>,
    past: &[Past],
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
        TestKind::Final => blueprint.attempts,
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

impl Attempt {
    /// Decides about an answer to the question at a place of the sheet.
    pub fn answer(&self, place: usize, question: &Question, given: &Given, at: At) -> Result<Answered, AnswerRefusal> {
        if place >= self.sheet.items.len() {
            return Err(AnswerRefusal::NoSuchQuestion);
        }
        // What the server has already is confirmed again, whenever it comes.
        if self.answers.get(&place) == Some(given) {
            return Ok(Answered::Again);
        }
        match self.standing {
            Standing::Submitted { at, .. } => return Err(AnswerRefusal::AlreadySubmitted { at }),
            Standing::Open { closes_at: Some(closes) } if at > closes.plus_seconds(GRACE_SECONDS) => {
                return Err(AnswerRefusal::TimeUp { at: closes });
            }
            Standing::Open { .. } => {}
        }
        question.accepts(given)?;
        Ok(if self.answers.contains_key(&place) { Answered::Changed } else { Answered::First })
    }

    /// Whether the time is up and the attempt is to be handed in for the person.
    pub fn is_overdue(&self, at: At) -> bool {
        matches!(self.standing, Standing::Open { closes_at: Some(closes) } if at > closes.plus_seconds(GRACE_SECONDS))
    }

    /// The marks of the sheet, place by place. `find` gives the question of an id.
    pub fn marks<'q>(&self, find: impl Fn(&str) -> Option<&'q Question>) -> Vec<Mark> {
        let mark = |(place, item): (usize, &crate::test::Item)| {
            let (Some(question), Some(given)) = (find(&item.question), self.answers.get(&place)) else {
                return Mark::WRONG;
            };
            question.mark(given, &item.shown)
        };
        self.sheet.items.iter().enumerate().map(mark).collect()
    }

    /// What the answers that are with the server reach.
    pub fn score<'q>(&self, find: impl Fn(&str) -> Option<&'q Question>) -> Score {
        let marks = self.marks(&find);
        let redlines_missed = self
            .sheet
            .items
            .iter()
            .zip(&marks)
            .filter(|(item, mark)| !mark.is_right() && find(&item.question).is_some_and(|question| question.redline))
            .count() as u32;
        Score { earned: marks.iter().map(|mark| mark.0).sum(), of: 100 * marks.len() as u32, redlines_missed }
    }

    /// When it counts as handed in: now, or when the time was up.
    pub fn submitted_at(&self, at: At) -> At {
        match self.standing {
            Standing::Open { closes_at: Some(closes) } => at.min(closes),
            Standing::Open { closes_at: None } => at,
            Standing::Submitted { at, .. } => at,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::question::{AnswerKey, Kind};
    use crate::test::Item;
    use uuid::Uuid;

    const BEGAN: At = At(1_000_000);

    fn question(id: &str, redline: bool) -> Question {
        Question {
            id: id.into(),
            kind: Kind::Choice,
            level: None,
            redline,
            fixed: false,
            lesson: None,
            key: AnswerKey::One(0),
            answers: 3,
            wording: BTreeMap::new(),
        }
    }

    fn attempt(standing: Standing) -> Attempt {
        let item = |id: &str| Item { question: id.into(), shown: vec![1, 0, 2] };
        Attempt {
            id: AttemptId(Uuid::nil()),
            test: TestKind::Final,
            ordinal: 1,
            edition: EditionId(Uuid::nil()),
            sheet: Sheet { items: vec![item("a"), item("b")] },
            began_at: BEGAN,
            standing,
            answers: BTreeMap::new(),
        }
    }

    fn timed() -> Attempt {
        attempt(Standing::Open { closes_at: Some(BEGAN.plus_minutes(45)) })
    }

    #[test]
    fn an_answer_in_time_is_taken_and_a_repetition_changes_nothing() {
        let mut attempt = timed();
        let q = question("a", false);
        let given = Given::One(1);
        assert_eq!(attempt.answer(0, &q, &given, BEGAN.plus_minutes(45).plus_seconds(30)), Ok(Answered::First));
        attempt.answers.insert(0, given.clone());
        assert_eq!(attempt.answer(0, &q, &given, BEGAN.plus_minutes(90)), Ok(Answered::Again));
        assert_eq!(attempt.answer(0, &q, &Given::One(2), BEGAN), Ok(Answered::Changed));
    }

    #[test]
    fn a_late_answer_and_one_after_handing_in_are_refused_with_the_moment() {
        let attempt_open = timed();
        let q = question("a", false);
        let closes = BEGAN.plus_minutes(45);
        assert_eq!(
            attempt_open.answer(0, &q, &Given::One(0), closes.plus_seconds(31)),
            Err(AnswerRefusal::TimeUp { at: closes })
        );
        let score = Score { earned: 0, of: 200, redlines_missed: 0 };
        let handed_in = attempt(Standing::Submitted { at: BEGAN, score });
        assert_eq!(handed_in.answer(0, &q, &Given::One(0), BEGAN), Err(AnswerRefusal::AlreadySubmitted { at: BEGAN }));
        assert_eq!(attempt_open.answer(2, &q, &Given::One(0), BEGAN), Err(AnswerRefusal::NoSuchQuestion));
    }

    #[test]
    fn a_missed_redline_fails_whatever_the_score() {
        let questions = [question("a", true), question("b", false)];
        let find = |id: &str| questions.iter().find(|q| q.id == id);
        let blueprint = Blueprint { pass: Some(50), ..Blueprint::default() };
        let mut attempt = timed();
        attempt.answers.insert(1, Given::One(1));
        let score = attempt.score(find);
        assert_eq!(score, Score { earned: 100, of: 200, redlines_missed: 1 });
        assert!(!score.passes(&blueprint));
        attempt.answers.insert(0, Given::One(1));
        assert!(attempt.score(find).passes(&blueprint));
    }

    #[test]
    fn a_score_just_below_the_mark_does_not_pass() {
        let blueprint = Blueprint { pass: Some(70), ..Blueprint::default() };
        let score = |earned| Score { earned, of: 2400, redlines_missed: 0 };
        assert!(!score(1679).passes(&blueprint));
        assert_eq!(score(1679).percent(), 69);
        assert!(score(1680).passes(&blueprint));
    }

    #[test]
    fn tests_begin_in_their_order_and_as_often_as_allowed() {
        let pre = Blueprint::default();
        let last = Blueprint { pass: Some(70), attempts: Some(2), ..Blueprint::default() };
        let past = |test, score| Past { id: AttemptId(Uuid::nil()), test, score };
        let low = Some(Score { earned: 0, of: 100, redlines_missed: 0 });
        let high = Some(Score { earned: 100, of: 100, redlines_missed: 0 });
        let begin = |test, past: &[Past]| begin(test, Some(&pre), Some(&last), past);
        assert_eq!(begin(TestKind::Final, &[]), Err(BeginRefusal::PreTestFirst));
        assert_eq!(begin(TestKind::Pre, &[]), Ok(1));
        let taken = past(TestKind::Pre, low);
        assert_eq!(begin(TestKind::Pre, &[taken]), Err(BeginRefusal::NoneLeft { allowed: 1 }));
        assert_eq!(begin(TestKind::Final, &[taken]), Ok(1));
        assert_eq!(begin(TestKind::Final, &[taken, past(TestKind::Final, low)]), Ok(2));
        let twice = [taken, past(TestKind::Final, low), past(TestKind::Final, low)];
        assert_eq!(begin(TestKind::Final, &twice), Err(BeginRefusal::NoneLeft { allowed: 2 }));
        assert_eq!(begin(TestKind::Final, &[taken, past(TestKind::Final, high)]), Err(BeginRefusal::Passed));
        let open = [taken, past(TestKind::Final, None)];
        assert_eq!(begin(TestKind::Final, &open), Err(BeginRefusal::Open { attempt: AttemptId(Uuid::nil()) }));
    }
}
