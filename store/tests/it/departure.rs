//! Somebody leaves a class: withdrawn, taken back, or moved to another.

use domain::attempt::BeginRefusal;
use domain::certificate::IssueRefusal;
use domain::cohort::Cohort;
use domain::enrolment::{Presence, TransferRefusal, WithdrawRefusal};
use domain::id::CohortId;
use domain::progress::Part;
use domain::test::TestKind;
use domain::tick::Tick;
use jiff::civil::date;
use store::Error;
use store::enrolment::{Issued, enrol, readmit, transfer, withdraw};

use crate::certificate::issue;
use crate::stage::{NOW, Stage, entry, on_each, plan};

async fn found(stage: &Stage, class: CohortId) -> Cohort {
    store::cohort::find_for(&stage.db, &stage.coordinator, class).await.expect("found")
}

async fn another(stage: &Stage) -> CohortId {
    let plan = plan(date(2026, 12, 1));
    store::cohort::open(&stage.db, &stage.coordinator, &stage.edition, &plan, NOW).await.expect("opened")
}

#[tokio::test]
async fn whoever_is_withdrawn_begins_nothing_and_keeps_what_they_did() {
    on_each(async |stage| {
        let db = &stage.db;
        let (trainee, seat) = &stage.trainees[0];
        let who = (stage.cohort, *seat);
        stage.complete(0).await;
        let other = withdraw(db, &stage.stranger, who, "Not theirs", NOW).await;
        assert!(matches!(other, Err(Error::NotFound)));
        let elsewhere = withdraw(db, &stage.coordinator, (another(&stage).await, *seat), "Wrong class", NOW).await;
        assert!(matches!(elsewhere, Err(Error::NotFound)), "a seat of another class");
        withdraw(db, &stage.coordinator, who, "Posted elsewhere", NOW).await.expect("withdrawn");
        let again = withdraw(db, &stage.coordinator, who, "Again", NOW).await;
        assert!(matches!(again, Err(Error::Refused(WithdrawRefusal::AlreadySo))));

        let class = found(&stage, stage.cohort).await;
        assert!(store::cohort::members(db, &class).await.expect("read").iter().all(|one| one.enrolment != *seat));
        let ever = store::cohort::ever(db, &class).await.expect("read");
        let left = ever.iter().find(|one| one.enrolment == *seat).and_then(|one| one.withdrawal.clone());
        assert_eq!(left.expect("has left").reason, "Posted elsewhere");
        assert!(store::enrolment::of_trainee(db, trainee).await.expect("read").is_empty());
        assert!(matches!(issue(&stage, 0, "A").await, Err(Error::Refused(IssueRefusal::Withdrawn))));
        let edition = (stage.edition.id, &stage.course);
        let begun = store::attempt::begin(db, trainee, *seat, TestKind::Final, edition, &mut |n| n / 2, NOW).await;
        assert!(matches!(begun, Err(Error::Refused(BeginRefusal::Withdrawn))));
        let session = store::cohort::sessions(db, &class).await.expect("read")[0].id;
        let marks = [(*seat, Tick::meant(Presence::Absent))];
        let marked =
            store::cohort::mark_attendance(db, &stage.instructor, stage.cohort, session, &marks, "", NOW).await;
        assert!(matches!(marked, Err(Error::NotFound)), "is not expected");

        readmit(db, &stage.coordinator, who, NOW).await.expect("taken back");
        issue(&stage, 0, "A").await.expect("issued: nothing was lost");
        let certified = withdraw(db, &stage.coordinator, who, "Too late", NOW).await;
        assert!(matches!(certified, Err(Error::Refused(WithdrawRefusal::Certified))));
        assert_eq!((stage.events("PersonWithdrawn").await, stage.events("PersonReadmitted").await), (1, 1));
    })
    .await;
}

#[tokio::test]
async fn whoever_is_moved_takes_everything_along() {
    on_each(async |stage| {
        let db = &stage.db;
        let (trainee, seat) = &stage.trainees[0];
        stage.complete(0).await;
        let from = found(&stage, stage.cohort).await;
        let other = another(&stage).await;
        let offered = store::enrolment::destinations(db, &stage.coordinator, &from).await.expect("read");
        assert_eq!(offered.iter().map(|class| class.id).collect::<Vec<_>>(), [other]);
        assert!(store::enrolment::destinations(db, &stage.stranger, &from).await.expect("read").is_empty());
        let stranger = transfer(db, &stage.stranger, (from.id, *seat), other, NOW).await;
        assert!(matches!(stranger, Err(Error::NotFound)));
        transfer(db, &stage.coordinator, (from.id, *seat), other, NOW).await.expect("moved");

        let to = found(&stage, other).await;
        assert!(store::cohort::ever(db, &from).await.expect("read").iter().all(|one| one.enrolment != *seat));
        let facts = store::progress::of_person(db, &to, *seat, trainee.person().id).await.expect("read");
        let progress = facts.progress(&stage.course);
        assert!(progress.is_complete(), "{progress:?}");
        assert!(progress.parts.iter().any(|part| matches!(part, Part::Attendance { present: 2, held: 2, of: 2, .. })));
        assert_eq!(stage.events("PersonTransferred").await, 1);
        // Somebody else of the list that they came with: it cannot be undone any more.
        let intake = store::intake::of_cohort(db, &from).await.expect("read")[0].0;
        let undone = store::intake::undo(db, &stage.coordinator, from.id, intake, NOW).await;
        assert!(matches!(undone, Err(Error::Refused(_))));
    })
    .await;
}

#[tokio::test]
async fn nobody_is_moved_to_where_they_are_or_with_a_certificate() {
    on_each(async |stage| {
        let db = &stage.db;
        let other = another(&stage).await;
        let twice = [(entry("Person 1").into(), Issued { hash: "hash".into() })];
        enrol(db, &stage.coordinator, other, &twice, NOW).await.expect("enrolled");
        let moved = transfer(db, &stage.coordinator, (stage.cohort, stage.trainees[1].1), other, NOW).await;
        assert!(matches!(moved, Err(Error::Refused(TransferRefusal::AlreadyThere))));
        stage.complete(0).await;
        issue(&stage, 0, "A").await.expect("issued");
        let moved = transfer(db, &stage.coordinator, (stage.cohort, stage.trainees[0].1), other, NOW).await;
        assert!(matches!(moved, Err(Error::Refused(TransferRefusal::Certified))));
    })
    .await;
}
