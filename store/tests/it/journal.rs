use domain::attempt::{Ended, Standing};
use domain::id::AttemptId;
use domain::journal::{Deed, Entry, LATE_DAYS, Origin, Outcome, Reading};
use domain::language::Language;
use domain::question::Given;
use domain::test::TestKind;
use domain::time::At;
use store::Error;
use store::journal::{Parcel, Received};
use uuid::Uuid;

use crate::stage::{NOW, Stage, dice, on_each};

/// The device's clock shows the server's time.
fn reading(minutes: u32) -> Reading {
    let device = NOW.plus_minutes(minutes);
    Reading { anchor: NOW, anchor_device: NOW, device, running: Some(device.0 - NOW.0) }
}

fn line(sequence: u32) -> Origin {
    Origin { journal: Uuid::nil(), sequence }
}

fn answer(sequence: u32, place: usize, given: usize, minutes: u32) -> Entry {
    let deed = Deed::Answer { place, given: Some(Given::One(given)) };
    Entry {
        key: Uuid::now_v7(),
        origin: line(sequence),
        deed,
        language: Some(Language::Arabic),
        reading: reading(minutes),
    }
}

pub fn hand_in(sequence: u32, minutes: u32) -> Entry {
    Entry { key: Uuid::now_v7(), origin: line(sequence), deed: Deed::HandIn, language: None, reading: reading(minutes) }
}

async fn send(stage: &Stage, id: AttemptId, lines: &[Entry], at: At) -> Received {
    let owner = (id, stage.trainees[0].0.person().id);
    store::journal::receive(&stage.db, owner, Parcel { entries: lines, device: at }, &stage.course, &mut dice(), at)
        .await
        .expect("received")
}

/// A final test of the first trainee: two questions, 45 minutes.
async fn begin(stage: &Stage) -> AttemptId {
    let pre = stage.begin(0, TestKind::Pre).await;
    stage.submit(&stage.trainees[0].0, pre).await;
    stage.begin(0, TestKind::Final).await
}

/// The place at which the right answer to a question stands.
async fn right(stage: &Stage, id: AttemptId, place: usize) -> usize {
    let found = store::attempt::find_for(&stage.db, &stage.trainees[0].0, id).await.expect("found");
    found.attempt.sheet.items[place].shown.iter().position(|source| *source == 0).expect("shown")
}

#[tokio::test]
async fn a_line_that_is_sent_twice_is_kept_once_and_told_the_same() {
    on_each(async |stage| {
        let id = begin(&stage).await;
        let lines = [answer(1, 0, 1, 1), answer(2, 1, 2, 2), answer(3, 0, 2, 3)];
        let at = NOW.plus_minutes(4);
        let (one, other) = tokio::join!(send(&stage, id, &lines, at), send(&stage, id, &lines, at));
        assert_eq!(one.outcomes, other.outcomes);
        assert_eq!(one.new + other.new, 3);
        assert!(one.outcomes.iter().all(|(_, outcome)| *outcome == Outcome::Kept));
        assert_eq!(stage.events("AnswerSaved").await, 3);
        let found = store::attempt::find_for(&stage.db, &stage.trainees[0].0, id).await.expect("found");
        assert_eq!(found.attempt.answers[&0].given, Given::One(2));
        assert_eq!(found.attempt.answers[&0].at, NOW.plus_minutes(3));
        // Twice in one parcel is twice as well.
        let twice = [lines[0].clone(), lines[0].clone(), answer(4, 1, 0, 4)];
        assert_eq!(send(&stage, id, &twice, at).await.new, 1);
    })
    .await;
}

#[tokio::test]
async fn an_answer_that_was_long_on_its_way_is_on_record_and_does_not_count() {
    on_each(async |stage| {
        let id = begin(&stage).await;
        send(&stage, id, &[answer(1, 0, 2, 10)], NOW.plus_minutes(10)).await;
        let other = Origin { journal: Uuid::max(), sequence: 1 };
        let older = Entry { origin: other, ..answer(1, 0, 1, 5) };
        let older = send(&stage, id, &[older], NOW.plus_minutes(20)).await;
        assert_eq!(older.outcomes[0].1, Outcome::Older);
        assert_eq!(older.found.attempt.answers[&0].given, Given::One(2));
        let refused = Entry { deed: Deed::Answer { place: 1, given: None }, ..answer(2, 1, 0, 6) };
        assert_eq!(send(&stage, id, &[refused], NOW.plus_minutes(20)).await.outcomes[0].1, Outcome::Refused);
        let seat = (stage.cohort, stage.trainees[0].1);
        let record = store::journal::on_record(&stage.db, &stage.instructor, seat, id).await.expect("found");
        let outcomes: Vec<_> = record.lines.iter().map(|line| line.outcome).collect();
        assert_eq!(outcomes, [Outcome::Kept, Outcome::Older, Outcome::Refused]);
        assert_eq!(record.lines[1].recorded, NOW.plus_minutes(5));
        assert_eq!(record.lines[1].received, NOW.plus_minutes(20));
    })
    .await;
}

#[tokio::test]
async fn what_was_recorded_in_time_and_arrives_late_counts_and_is_marked() {
    on_each(async |stage| {
        let id = begin(&stage).await;
        let person = stage.trainees[0].0.person().id;
        let end = NOW.plus_minutes(47);
        let closed = store::attempt::close_overdue(&stage.db, id, person, &stage.course, &mut dice(), end).await;
        assert_eq!(closed.expect("closed").expect("overdue").earned, 0);
        let lines = [
            answer(1, 0, right(&stage, id, 0).await, 30),
            answer(2, 1, right(&stage, id, 1).await, 40),
            hand_in(3, 41),
            answer(4, 1, (right(&stage, id, 1).await + 1) % 3, 50),
        ];
        let received = send(&stage, id, &lines, NOW.plus_days(4)).await;
        let outcomes: Vec<_> = received.outcomes.iter().map(|(_, outcome)| *outcome).collect();
        assert_eq!(outcomes, [Outcome::Late, Outcome::Late, Outcome::Late, Outcome::After]);
        let found = store::attempt::find_for(&stage.db, &stage.trainees[0].0, id).await.expect("found");
        let Standing::Submitted { at, score, by } = found.attempt.standing else { panic!("it is over") };
        assert_eq!((at, by, score.earned), (NOW.plus_minutes(41), Ended::HandIn, 200));
        assert_eq!(stage.events("AttemptRemarked").await, 2);
        assert_eq!(stage.events("AttemptSubmitted").await, 2, "of the pre-test and of this one");
    })
    .await;
}

#[tokio::test]
async fn nobody_waits_for_ever() {
    on_each(async |stage| {
        let id = begin(&stage).await;
        let person = stage.trainees[0].0.person().id;
        let end = NOW.plus_minutes(47);
        store::attempt::close_overdue(&stage.db, id, person, &stage.course, &mut dice(), end).await.expect("closed");
        let too_late = NOW.plus_days(LATE_DAYS + 1);
        let lines = [answer(1, 0, right(&stage, id, 0).await, 30), hand_in(2, 31)];
        let received = send(&stage, id, &lines, too_late).await;
        assert_eq!(received.outcomes[0].1, Outcome::After);
        let Standing::Submitted { score, by, .. } = received.found.attempt.standing else { panic!("it is over") };
        assert_eq!((score.earned, by), (0, Ended::TimeUp));
    })
    .await;
}

#[tokio::test]
async fn a_hand_in_gives_one_receipt_that_its_coordinator_can_look_up() {
    on_each(async |stage| {
        let id = begin(&stage).await;
        let lines = [answer(1, 0, 1, 1), hand_in(2, 2)];
        let first = send(&stage, id, &lines, NOW.plus_minutes(3)).await;
        let receipt = first.found.receipt.expect("a receipt");
        let again = send(&stage, id, &[hand_in(3, 4)], NOW.plus_minutes(5)).await;
        assert_eq!(again.found.receipt.as_ref(), Some(&receipt));
        // After it nothing counts that was recorded before or later on another device.
        assert_eq!(send(&stage, id, &[answer(1, 1, 1, 1)], NOW.plus_minutes(5)).await.outcomes[0].1, Outcome::After);
        let looked_up = store::journal::find_receipt(&stage.db, &stage.instructor, &receipt).await.expect("found");
        assert_eq!(looked_up, (stage.cohort, stage.trainees[0].1, id));
        let elsewhere = store::journal::find_receipt(&stage.db, &stage.stranger_at_work(), &receipt).await;
        assert!(matches!(elsewhere, Err(Error::NotFound)));
        let seat = (stage.cohort, stage.trainees[0].1);
        let elsewhere = store::journal::on_record(&stage.db, &stage.stranger_at_work(), seat, id).await;
        assert!(matches!(elsewhere, Err(Error::NotFound)));
        // Nor by way of somebody else's seat in the same class.
        let other = (stage.cohort, stage.trainees[1].1);
        let elsewhere = store::journal::on_record(&stage.db, &stage.instructor, other, id).await;
        assert!(matches!(elsewhere, Err(Error::NotFound)));
    })
    .await;
}

#[tokio::test]
async fn a_file_is_brought_in_by_the_coordinator_of_its_class_only() {
    on_each(async |stage| {
        let id = begin(&stage).await;
        let owner = (id, stage.trainees[0].0.person().id);
        let lines = [answer(1, 0, 1, 1), answer(2, 1, 1, 2)];
        let at = NOW.plus_minutes(9);
        let bring = async |by: &domain::person::Instructor| {
            store::journal::bring(
                &stage.db,
                by,
                owner,
                Parcel { entries: &lines, device: at },
                &stage.course,
                &mut dice(),
                at,
            )
            .await
        };
        assert!(matches!(bring(&stage.stranger_at_work()).await, Err(Error::NotFound)));
        assert_eq!(bring(&stage.instructor).await.expect("taken").new, 2);
        assert_eq!(bring(&stage.instructor).await.expect("taken").new, 0);
        assert_eq!(stage.events("JournalBrought").await, 1);
        assert_eq!(stage.events("AnswerSaved").await, 2);
    })
    .await;
}

#[tokio::test]
async fn a_clock_that_was_moved_is_on_record() {
    on_each(async |stage| {
        let id = begin(&stage).await;
        let at = NOW.plus_minutes(30);
        let line = answer(1, 0, 1, 20);
        let owner = (id, stage.trainees[0].0.person().id);
        // Set back by an hour before it was sent.
        let sent = At(at.0 - 3_600_000);
        store::journal::receive(
            &stage.db,
            owner,
            Parcel { entries: &[line], device: sent },
            &stage.course,
            &mut dice(),
            at,
        )
        .await
        .expect("taken");
        let seat = (stage.cohort, stage.trainees[0].1);
        let record = store::journal::on_record(&stage.db, &stage.instructor, seat, id).await.expect("found");
        assert_eq!(record.lines[0].moved, Some(-3_600_000));
        assert_eq!(record.lines[0].recorded, NOW.plus_minutes(20));
    })
    .await;
}
