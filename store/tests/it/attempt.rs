use domain::attempt::{AnswerRefusal, Answered, BeginRefusal, GRACE_SECONDS, Mode, Standing};
use domain::language::Language;
use domain::person::Instructor;
use domain::question::Given;
use domain::test::TestKind;
use store::Error;
use store::attempt::{Opening, Reply};

use crate::stage::{NOW, dice, on_each};

/// An answer to the first question of a sheet.
fn reply(given: &Given) -> Reply<'_> {
    Reply { place: 0, given, language: Some(Language::Arabic) }
}

#[tokio::test]
async fn an_attempt_is_found_only_by_its_owner() {
    on_each(async |stage| {
        let id = stage.begin(0, TestKind::Pre).await;
        let (other, other_seat) = &stage.trainees[1];
        let db = &stage.db;
        assert!(matches!(store::attempt::find_for(db, other, id).await, Err(Error::NotFound)));
        let answer = store::attempt::answer(db, other, id, reply(&Given::One(0)), &stage.course, NOW).await;
        assert!(matches!(answer, Err(Error::NotFound)));
        assert!(matches!(
            store::attempt::submit(db, other, id, &stage.course, &mut dice(), NOW).await,
            Err(Error::NotFound)
        ));
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
            store::attempt::answer(&stage.db, owner, id, reply(&Given::One(given)), &stage.course, NOW).await
        };
        assert_eq!(send(1).await.expect("kept"), Answered::First);
        assert_eq!(send(1).await.expect("kept"), Answered::Again);
        assert_eq!(send(2).await.expect("kept"), Answered::Changed);
        assert_eq!(stage.events("AnswerSaved").await, 2);
        let found = store::attempt::find_for(&stage.db, owner, id).await.expect("found");
        let kept = found.attempt.answers.get(&0).map(|kept| (&kept.given, kept.language));
        assert_eq!(kept, Some((&Given::One(2), Some(Language::Arabic))));
    })
    .await;
}

#[tokio::test]
async fn a_late_answer_does_not_count_and_is_not_lost() {
    on_each(async |stage| {
        let (owner, _) = &stage.trainees[0];
        let pre = stage.begin(0, TestKind::Pre).await;
        stage.submit(owner, pre).await;
        let id = stage.begin(0, TestKind::Final).await;
        let late = NOW.plus_minutes(45).plus_seconds(GRACE_SECONDS + 1);
        let refused = store::attempt::answer(&stage.db, owner, id, reply(&Given::One(1)), &stage.course, late).await;
        assert!(matches!(refused, Err(Error::Refused(AnswerRefusal::TimeUp { .. }))));
        assert_eq!(stage.events("AnswerCameLate").await, 1);

        let overdue = store::attempt::overdue(&stage.db, late).await.expect("read");
        assert_eq!(overdue.len(), 1);
        let closed =
            store::attempt::close_overdue(&stage.db, id, owner.person().id, &stage.course, &mut dice(), late).await;
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
        let (one, other) = tokio::join!(stage.submit(owner, id), stage.submit(owner, id));
        assert_eq!(one, other);
        assert_eq!(stage.events("AttemptSubmitted").await, 1);
        let refused = store::attempt::answer(&stage.db, owner, id, reply(&Given::One(0)), &stage.course, NOW).await;
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
            stage.submit(owner, id).await;
        }
    })
    .await;
}

#[tokio::test]
async fn what_somebody_else_writes_down_is_theirs_alone_to_change() {
    on_each(async |stage| {
        let db = &stage.db;
        let (owner, seat) = &stage.trainees[0];
        let edition = (stage.edition.id, &stage.course);
        let opening = Opening { enrolment: *seat, test: TestKind::Pre, mode: Mode::Oral, edition };
        // A coordinator of another state finds neither the class nor the attempt.
        let refused =
            store::attempt::begin_for(db, &stage.stranger_at_work(), stage.cohort, opening, &mut |n| n / 2, NOW).await;
        assert!(matches!(refused, Err(Error::NotFound)));
        let begun = store::attempt::begin_for(db, &stage.instructor, stage.cohort, opening, &mut |n| n / 2, NOW).await;
        let id = begun.expect("begun");
        let again = store::attempt::begin(db, owner, *seat, TestKind::Pre, edition, &mut |n| n / 2, NOW).await;
        assert!(matches!(again, Err(Error::Refused(BeginRefusal::Open { attempt })) if attempt == id));

        let (one, other) = (Given::One(0), Given::One(1));
        let answered = store::attempt::answer_for(db, &stage.instructor, id, reply(&one), &stage.course, NOW).await;
        assert_eq!(answered.expect("kept"), Answered::First);
        let strange =
            store::attempt::answer_for(db, &stage.stranger_at_work(), id, reply(&other), &stage.course, NOW).await;
        assert!(matches!(strange, Err(Error::NotFound)));
        let own = store::attempt::answer(db, owner, id, reply(&other), &stage.course, NOW).await;
        assert!(matches!(own, Err(Error::NotFound)));
        assert!(matches!(
            store::attempt::submit(db, owner, id, &stage.course, &mut dice(), NOW).await,
            Err(Error::NotFound)
        ));
        assert!(matches!(store::journal::sealed(db, id).await, Err(Error::NotFound)));

        let found = store::attempt::find_for(db, owner, id).await.expect("its owner may see that it goes on").attempt;
        assert_eq!((found.mode, found.conductor), (Mode::Oral, Some(stage.coordinator.person().id)));
        assert_eq!(found.standing, Standing::Open { closes_at: None });
        assert_eq!(found.answers.get(&0).map(|kept| &kept.given), Some(&one));
        store::attempt::submit_for(db, &stage.instructor, id, &stage.course, &mut dice(), NOW).await.expect("marked");
        // Who is in the class themselves has a colleague write down theirs.
        let mut person = stage.trainees[1].0.person().clone();
        person.grants = stage.coordinator.person().grants.clone();
        let oneself = Instructor::of(person).expect("a coordinator");
        let opening = Opening { enrolment: stage.trainees[1].1, ..opening };
        let refused = store::attempt::begin_for(db, &oneself, stage.cohort, opening, &mut |n| n / 2, NOW).await;
        assert!(matches!(refused, Err(Error::NotFound)));
        // What a trainee takes on a page of their own is nobody else's.
        let last = stage.begin(0, TestKind::Final).await;
        let meddled = store::attempt::answer_for(db, &stage.instructor, last, reply(&one), &stage.course, NOW).await;
        assert!(matches!(meddled, Err(Error::NotFound)));
    })
    .await;
}
