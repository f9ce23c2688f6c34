//! A class that waits for its clearance, or is suspended.

use domain::attempt::BeginRefusal;
use domain::certificate::IssueRefusal;
use domain::cohort::{Backing, BackingRefusal, Halt, Plan, SuspensionRefusal};
use domain::course::Clearance;
use domain::test::TestKind;
use jiff::civil::date;
use store::Error;
use store::cohort::{back, resume, suspend};
use store::enrolment::{Issued, enrol, foresee};

use crate::certificate::issue;
use crate::stage::{NOW, entry, on_each, plan};

#[tokio::test]
async fn nobody_is_enrolled_before_the_clearance_is_recorded() {
    on_each(async |stage| {
        let db = &stage.db;
        let plan = Plan { clearance: Clearance::Full, ..plan(date(2026, 12, 1)) };
        let class = store::cohort::open(db, &stage.coordinator, &stage.edition, &plan, NOW).await.expect("opened");
        let entries = [(entry("Mary Lado").into(), Issued { hash: "hash".into() })];
        let put = async || enrol(db, &stage.coordinator, class, &entries, NOW).await;
        assert!(matches!(put().await, Err(Error::Refused(Halt::NotCleared))));
        let foreseen = foresee(db, &stage.coordinator, class, &[entry("Mary Lado").into()]).await;
        assert!(matches!(foreseen, Err(Error::Refused(Halt::NotCleared))));

        let backing = Backing::read("River Fund", "", "B-17").expect("read");
        let other = back(db, &stage.stranger, class, &backing, "DD 14", None, NOW).await;
        assert!(matches!(other, Err(Error::NotFound)), "a coordinator of another state");
        let empty = store::cohort::find_for(db, &stage.coordinator, class).await.expect("found").backing_shown();
        for _ in 0..2 {
            back(db, &stage.coordinator, class, &backing, " DD 14 ", Some(empty), NOW).await.expect("written");
        }
        let stale = back(db, &stage.coordinator, class, &Backing::default(), "", Some(empty), NOW).await;
        assert!(matches!(stale, Err(Error::Refused(BackingRefusal::Changed))), "from a page of before");
        assert_eq!((stage.events("ClearanceRecorded").await, stage.events("CohortBacked").await), (1, 1));
        let known = store::cohort::find_for(db, &stage.coordinator, class).await.expect("found");
        assert_eq!((known.standing.reference.as_str(), &known.backing), ("DD 14", &backing));
        assert_eq!(put().await.expect("enrolled").len(), 1);
        let written = store::cohort::known_backing(db, &stage.coordinator).await.expect("read");
        assert_eq!(written.partners, ["River Fund"]);
        assert!(store::cohort::known_backing(db, &stage.stranger).await.expect("read").partners.is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_suspended_class_begins_nothing_and_loses_nothing() {
    on_each(async |stage| {
        let db = &stage.db;
        let (trainee, seat) = &stage.trainees[1];
        stage.complete(0).await;
        let open = stage.begin(1, TestKind::Pre).await;
        let halt = async |reason: &str| suspend(db, &stage.coordinator, stage.cohort, reason, NOW).await;
        assert!(matches!(halt(" ").await, Err(Error::Refused(SuspensionRefusal::NoReason))));
        let other = suspend(db, &stage.stranger, stage.cohort, "Not theirs", NOW).await;
        assert!(matches!(other, Err(Error::NotFound)));
        halt("A report is looked into").await.expect("suspended");
        assert!(matches!(halt("Again").await, Err(Error::Refused(SuspensionRefusal::AlreadySo))));

        let entries = [(entry("Mary Lado").into(), Issued { hash: "hash".into() })];
        let put = enrol(db, &stage.coordinator, stage.cohort, &entries, NOW).await;
        assert!(matches!(put, Err(Error::Refused(Halt::Suspended))));
        assert!(matches!(issue(&stage, 0, "A").await, Err(Error::Refused(IssueRefusal::Suspended))));
        // What was begun is taken.
        stage.submit(trainee, open).await;
        let edition = (stage.edition.id, &stage.course);
        let begun = store::attempt::begin(db, trainee, *seat, TestKind::Final, edition, &mut |n| n / 2, NOW).await;
        assert!(matches!(begun, Err(Error::Refused(BeginRefusal::Suspended))));

        resume(db, &stage.coordinator, stage.cohort, "It was looked into", NOW).await.expect("resumed");
        issue(&stage, 0, "A").await.expect("issued");
        stage.begin(1, TestKind::Final).await;
        assert_eq!((stage.events("CohortSuspended").await, stage.events("CohortResumed").await), (1, 1));
    })
    .await;
}
