//! Following up: what is due, to whom, and what is told.

use std::collections::BTreeMap;

use domain::follow_up::{FollowUp, FollowUpRefusal, Seen, Wave};
use domain::roll_up::Counting;
use domain::time::At;
use jiff::civil::date;
use store::Error;
use store::follow_up::{awaited, due, of_class, record, tallies};
use store::roll_up::Asked;

use crate::certificate::{issue, revoke};
use crate::stage::{NOW, on_each};

const fn days(days: i64) -> At {
    At(NOW.0 + days * 24 * 3_600_000)
}

fn told(seen: Seen) -> FollowUp {
    FollowUp { seen: BTreeMap::from([("rights".to_owned(), seen)]), told_by: "Station commander".into() }
}

#[tokio::test]
async fn a_class_is_due_until_it_was_told_of_everybody_who_is_certified() {
    on_each(async |stage| {
        let db = &stage.db;
        let seat = stage.trainees[0].1;
        let waits = async |at: At| {
            let found = due(db, &stage.coordinator, at.date()).await.expect("read");
            found.iter().map(|due| (due.wave, due.told, due.people)).collect::<Vec<_>>()
        };
        assert!(waits(days(60)).await.is_empty(), "nobody is certified");
        stage.complete(0).await;
        issue(&stage, 0, "A").await.expect("issued");
        // The class ends five days after the day of this stage.
        assert!(waits(days(30)).await.is_empty(), "too early");
        assert_eq!(waits(days(40)).await, [(Wave::First, 0, 1)]);
        assert_eq!(waits(days(100)).await, [(Wave::First, 0, 1), (Wave::Second, 0, 1)]);
        let names = async |by, at: At| {
            let found = awaited(db, by, at.date()).await.expect("read");
            found.into_iter().map(|one| (one.wave, one.person.id)).collect::<Vec<_>>()
        };
        let one = stage.trainees[0].0.person().id;
        assert_eq!(names(&stage.coordinator, days(100)).await, [(Wave::First, one), (Wave::Second, one)]);
        assert!(names(&stage.stranger, days(100)).await.is_empty());
        assert!(due(db, &stage.stranger, days(40).date()).await.expect("read").is_empty());

        let class = (stage.cohort, seat);
        let early = record(db, &stage.instructor, class, Wave::Second, &told(Seen::Done), days(40)).await;
        assert!(matches!(early, Err(Error::Refused(FollowUpRefusal::TooEarly(_)))));
        let other = record(db, &stage.stranger_at_work(), class, Wave::First, &told(Seen::Done), days(40)).await;
        assert!(matches!(other, Err(Error::NotFound)), "a class of another state");
        let nobody = (stage.cohort, stage.trainees[1].1);
        let uncertified = record(db, &stage.instructor, nobody, Wave::First, &told(Seen::Done), days(40)).await;
        assert!(matches!(uncertified, Err(Error::NotFound)), "not certified");
        for seen in [Seen::NotYet, Seen::Done, Seen::Done] {
            record(db, &stage.instructor, class, Wave::First, &told(seen), days(40)).await.expect("recorded");
        }
        assert_eq!(stage.events("FollowUpRecorded").await, 2, "the same again leaves none");
        assert!(waits(days(40)).await.is_empty());
        assert_eq!(waits(days(100)).await, [(Wave::Second, 0, 1)]);
        assert_eq!(names(&stage.coordinator, days(100)).await, [(Wave::Second, one)]);
        let cohort = store::cohort::find_for(db, &stage.coordinator, stage.cohort).await.expect("found");
        let kept = of_class(db, &cohort, Wave::First).await.expect("read");
        assert_eq!(kept[&seat], told(Seen::Done));
    })
    .await;
}

#[tokio::test]
async fn a_report_counts_what_is_due_and_what_was_told() {
    on_each(async |stage| {
        let db = &stage.db;
        let asked = Asked { from: date(2026, 11, 1), until: date(2026, 12, 31), counting: Counting::Enrolled };
        let counts = async |at: At| {
            let found = tallies(db, &stage.coordinator, &asked, at.date()).await.expect("read");
            found.map(|tally| (tally.due, tally.done, tally.overdue(), tally.in_use_percent()))
        };
        stage.complete(0).await;
        stage.complete(1).await;
        let first = issue(&stage, 0, "A").await.expect("issued");
        issue(&stage, 1, "B").await.expect("issued");
        assert_eq!(counts(days(30)).await, [(0, 0, 0, None); 2], "too early");
        assert_eq!(counts(days(40)).await, [(2, 0, 2, None), (0, 0, 0, None)]);
        for (who, seen) in [(0, Seen::Done), (1, Seen::NotYet)] {
            let class = (stage.cohort, stage.trainees[who].1);
            record(db, &stage.instructor, class, Wave::First, &told(seen), days(40)).await.expect("recorded");
        }
        assert_eq!(counts(days(100)).await, [(2, 2, 0, Some(50)), (2, 0, 2, None)]);
        revoke(&stage, first.id).await;
        assert_eq!(counts(days(100)).await, [(1, 1, 0, Some(0)), (1, 0, 1, None)], "no longer certified");
        let elsewhere = tallies(db, &stage.stranger, &asked, days(100).date()).await.expect("read");
        assert!(elsewhere.iter().all(|tally| tally.due == 0));
    })
    .await;
}
