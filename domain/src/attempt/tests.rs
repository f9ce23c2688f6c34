//! What an attempt takes, when, and what it is worth.

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
        retired: false,
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
        mode: Mode::Screen,
        conductor: None,
        edition: EditionId(Uuid::nil()),
        sheet: Sheet { items: vec![item("a"), item("b")] },
        began_at: BEGAN,
        standing,
        answers: BTreeMap::new(),
    }
}

fn kept(given: Given, at: At) -> Kept {
    Kept { given, at, origin: None, language: None }
}

fn timed() -> Attempt {
    attempt(Standing::Open { closes_at: Some(BEGAN.plus_minutes(45)) })
}

#[test]
fn an_answer_in_time_is_taken_and_a_repetition_changes_nothing() {
    let mut attempt = timed();
    let q = question("a", false);
    let given = Given::One(1);
    let last = BEGAN.plus_minutes(45).plus_seconds(30);
    assert_eq!(attempt.answer(0, &q, &given, (last, None), last), Ok(Answered::First));
    attempt.answers.insert(0, kept(given.clone(), BEGAN));
    let late = BEGAN.plus_minutes(90);
    assert_eq!(attempt.answer(0, &q, &given, (late, None), late), Ok(Answered::Again));
    assert_eq!(attempt.answer(0, &q, &given, (BEGAN, None), BEGAN), Ok(Answered::Again));
    let later = BEGAN.plus_minutes(1);
    assert_eq!(attempt.answer(0, &q, &given, (later, None), later), Ok(Answered::Confirmed));
    assert_eq!(attempt.answer(0, &q, &Given::One(2), (BEGAN, None), BEGAN), Ok(Answered::Changed));
}

#[test]
fn a_late_answer_and_one_after_handing_in_are_refused_with_the_moment() {
    let attempt_open = timed();
    let q = question("a", false);
    let closes = BEGAN.plus_minutes(45);
    assert_eq!(
        attempt_open.answer(0, &q, &Given::One(0), (closes.plus_seconds(31), None), closes.plus_seconds(31)),
        Err(AnswerRefusal::TimeUp { at: closes })
    );
    let score = Score { earned: 0, of: 200, redlines_missed: 0 };
    let handed_in = attempt(Standing::Submitted { at: BEGAN, score, by: Ended::HandIn });
    let refused = handed_in.answer(0, &q, &Given::One(0), (BEGAN, None), BEGAN);
    assert_eq!(refused, Err(AnswerRefusal::AlreadySubmitted { at: BEGAN }));
    assert_eq!(attempt_open.answer(2, &q, &Given::One(0), (BEGAN, None), BEGAN), Err(AnswerRefusal::NoSuchQuestion));
}

#[test]
fn what_was_recorded_in_time_counts_when_it_arrives_days_later() {
    let q = question("a", false);
    let closes = BEGAN.plus_minutes(45);
    let arrives = closes.plus_days(5);
    let score = Score { earned: 0, of: 200, redlines_missed: 0 };
    let closed = attempt(Standing::Submitted { at: closes, score, by: Ended::TimeUp });
    let given = Given::One(1);
    assert_eq!(closed.answer(0, &q, &given, (closes, None), arrives), Ok(Answered::First));
    assert_eq!(closed.hand_in(BEGAN.plus_minutes(40), arrives), Some(BEGAN.plus_minutes(40)));
    assert!(closed.may_change(arrives));
    // Neither what was recorded after the end, nor what comes when nobody waits any more.
    let after = closes.plus_seconds(31);
    assert_eq!(closed.answer(0, &q, &given, (after, None), arrives), Err(AnswerRefusal::TimeUp { at: closes }));
    let too_late = closes.plus_days(LATE_DAYS).plus_seconds(1);
    assert!(timed().answer(0, &q, &given, (closes, None), too_late).is_err(), "although nobody has closed it");
    assert_eq!(closed.answer(0, &q, &given, (closes, None), too_late), Err(AnswerRefusal::TimeUp { at: closes }));
    assert_eq!(closed.hand_in(BEGAN, too_late), None);
    assert!(!closed.may_change(too_late));
    // Whoever handed in themselves has seen the result.
    let handed_in = attempt(Standing::Submitted { at: closes, score, by: Ended::HandIn });
    assert!(handed_in.answer(0, &q, &given, (BEGAN, None), arrives).is_err());
    assert_eq!(handed_in.hand_in(BEGAN, arrives), None);
    assert!(!handed_in.may_change(arrives));
}

#[test]
fn an_answer_that_was_long_on_its_way_does_not_replace_a_later_one() {
    let q = question("a", false);
    let mut attempt = timed();
    attempt.answers.insert(0, kept(Given::One(2), BEGAN.plus_minutes(10)));
    let arrives = BEGAN.plus_minutes(20);
    let answer = |recorded| attempt.answer(0, &q, &Given::One(0), (recorded, None), arrives);
    assert_eq!(answer(BEGAN.plus_minutes(5)), Ok(Answered::Older));
    assert_eq!(answer(BEGAN.plus_minutes(10)), Ok(Answered::Changed), "of two in one moment the one that comes last");
    assert_eq!(attempt.hand_in(BEGAN.plus_minutes(50), arrives), Some(BEGAN.plus_minutes(45)));
}

#[test]
fn a_missed_redline_fails_whatever_the_score() {
    let questions = [question("a", true), question("b", false)];
    let find = |id: &str| questions.iter().find(|q| q.id == id);
    let blueprint = Blueprint { pass: Some(50), ..Blueprint::default() };
    let mut attempt = timed();
    attempt.answers.insert(1, kept(Given::One(1), BEGAN));
    let score = attempt.score(find);
    assert_eq!(score, Score { earned: 100, of: 200, redlines_missed: 1 });
    assert!(!score.passes(&blueprint));
    attempt.answers.insert(0, kept(Given::One(1), BEGAN));
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
