use domain::attempt::{AnswerRefusal, Answered, BeginRefusal, GRACE_SECONDS, Standing};
use domain::question::Given;
use domain::test::TestKind;
use store::Error;

use crate::stage::{NOW, on_each};

#[tokio::test]
async fn an_attempt_is_found_only_by_its_owner() {
    on_each(async |stage| {
        let id = stage.begin(0, TestKind::Pre).await;
        let (other, other_seat) = &stage.trainees[1];
        let db = &stage.db;
        assert!(matches!(store::attempt::find_for(db, other, id).await, Err(Error::NotFound)));
        let answer = store::attempt::answer(db, other, id, 0, &Given::One(0), &stage.course, NOW).await;
        assert!(matches!(answer, Err(Error::NotFound)));
        assert!(matches!(store::attempt::submit(db, other, id, &stage.course, NOW).await, Err(Error::NotFound)));
        // Nor can one begin a test on somebody else's seat.
        let (owner, _) = &stage.trainees[0];
        let edition = (stage.edition.id, &stage.course);
        let begun = store::attempt::begin(db, owner, *other_seat, TestKind::Pre, edition, &mut |_| 0, NOW).await;
        assert!(matches!(begun, Err(Error::NotFound)));
    })
    .await;
}

#[tokio::test]
async fn the_same_answer_sent_twice_is_kept_once() {
    on_each(async |stage| {
        let id = stage.begin(0, TestKind::Pre).await;
        let (owner, _) = &stage.trainees[0];
        let send = async |given: usize| {
            store::attempt::answer(&stage.db, owner, id, 0, &Given::One(given), &stage.course, NOW).await
        };
        assert_eq!(send(1).await.expect("kept"), Answered::First);
        assert_eq!(send(1).await.expect("kept"), Answered::Again);
        assert_eq!(send(2).await.expect("kept"), Answered::Changed);
        assert_eq!(stage.events("AnswerSaved").await, 2);
        let found = store::attempt::find_for(&stage.db, owner, id).await.expect("found");
        assert_eq!(found.attempt.answers.get(&0), Some(&Given::One(2)));
    })
    .await;
}

#[tokio::test]
async fn a_late_answer_does_not_count_and_is_not_lost() {
    on_each(async |stage| {
        let (owner, _) = &stage.trainees[0];
        let pre = stage.begin(0, TestKind::Pre).await;
        store::attempt::submit(&stage.db, owner, pre, &stage.course, NOW).await.expect("handed in");
        let id = stage.begin(0, TestKind::Final).await;
        let late = NOW.plus_minutes(45).plus_seconds(GRACE_SECONDS + 1);
        let refused = store::attempt::answer(&stage.db, owner, id, 0, &Given::One(1), &stage.course, late).await;
        assert!(matches!(refused, Err(Error::Refused(AnswerRefusal::TimeUp { .. }))));
        assert_eq!(stage.events("AnswerCameLate").await, 1);

        let overdue = store::attempt::overdue(&stage.db, late).await.expect("read");
        assert_eq!(overdue.len(), 1);
        let closed = store::attempt::close_overdue(&stage.db, id, owner.person().id, &stage.course, late).await;
        assert_eq!(closed.expect("closed").expect("it was overdue").earned, 0);
        let found = store::attempt::find_for(&stage.db, owner, id).await.expect("found");
        assert!(matches!(found.attempt.standing, Standing::Submitted { at, .. } if at == NOW.plus_minutes(45)));
    })
    .await;
}

#[tokio::test]
async fn two_tabs_that_begin_at_once_begin_one_attempt() {
    on_each(async |stage| {
        let (owner, seat) = &stage.trainees[0];
        let edition = (stage.edition.id, &stage.course);
        let begin =
            async || store::attempt::begin(&stage.db, owner, *seat, TestKind::Pre, edition, &mut |n| n / 2, NOW).await;
        let (one, other) = tokio::join!(begin(), begin());
        let begun = [&one, &other].iter().filter(|begun| begun.is_ok()).count();
        assert_eq!(begun, 1, "{one:?} {other:?}");
        let refused = [one, other].into_iter().find_map(Result::err);
        assert!(matches!(refused, Some(Error::Refused(BeginRefusal::Open { .. }))));
    })
    .await;
}

#[tokio::test]
async fn handing_in_twice_gives_one_score_and_one_event() {
    on_each(async |stage| {
        let (owner, _) = &stage.trainees[0];
        let id = stage.begin(0, TestKind::Pre).await;
        let submit = async || store::attempt::submit(&stage.db, owner, id, &stage.course, NOW).await;
        let (one, other) = tokio::join!(submit(), submit());
        assert_eq!(one.expect("handed in"), other.expect("handed in"));
        assert_eq!(stage.events("AttemptSubmitted").await, 1);
        let refused = store::attempt::answer(&stage.db, owner, id, 0, &Given::One(0), &stage.course, NOW).await;
        assert!(matches!(refused, Err(Error::Refused(AnswerRefusal::AlreadySubmitted { .. }))));
    })
    .await;
}

#[tokio::test]
async fn a_second_attempt_draws_what_was_not_seen() {
    on_each(async |stage| {
        let (owner, _) = &stage.trainees[0];
        let mut seen = std::collections::BTreeSet::new();
        for test in [TestKind::Pre, TestKind::Final, TestKind::Final] {
            let id = stage.begin(0, test).await;
            let sheet = store::attempt::find_for(&stage.db, owner, id).await.expect("found").attempt.sheet;
            for item in sheet.items {
                assert!(seen.insert(item.question), "a question came twice");
            }
            store::attempt::submit(&stage.db, owner, id, &stage.course, NOW).await.expect("handed in");
        }
    })
    .await;
}
