//! Half-days that are called off, held after all, or added.

use domain::cohort::{AdditionRefusal, CallingOffRefusal, Half};
use domain::enrolment::{MarkRefusal, Presence};
use domain::person::Instructor;
use domain::tick::Tick;
use jiff::civil::date;
use store::Error;
use store::cohort::{
    add_session, attendance, call_session_off, find_for, mark_attendance, reinstate_session, sessions,
};

use crate::certificate::issue;
use crate::stage::{NOW, Stage, on_each};

/// The half-days that count for the first trainee: where they were, and all of them; and whether the course is complete.
async fn counted(stage: &Stage) -> (usize, usize, bool) {
    let class = find_for(&stage.db, &stage.coordinator, stage.cohort).await.expect("found");
    let (trainee, seat) = &stage.trainees[0];
    let facts = store::progress::of_person(&stage.db, &class, *seat, trainee.person().id).await.expect("read");
    (facts.half_days().0, facts.sessions.len(), facts.progress(&stage.course).is_complete())
}

#[tokio::test]
async fn what_was_marked_at_a_half_day_that_is_called_off_is_kept_and_comes_back() {
    on_each(async |stage| {
        let (db, seat) = (&stage.db, stage.trainees[0].1);
        stage.complete(0).await;
        issue(&stage, 0, "A").await.expect("issued");
        let class = find_for(db, &stage.coordinator, stage.cohort).await.expect("found");
        let [morning, afternoon] = sessions(db, &class).await.expect("read").try_into().expect("a day");
        let which = (stage.cohort, morning.id);
        assert!(matches!(call_session_off(db, &stage.stranger, which, "Rain", NOW).await, Err(Error::NotFound)));
        call_session_off(db, &stage.coordinator, which, "Rain", NOW).await.expect("called off");
        let again = call_session_off(db, &stage.coordinator, which, "Flood", NOW).await;
        assert!(matches!(again, Err(Error::Refused(CallingOffRefusal::AlreadySo))));
        assert_eq!(counted(&stage).await, (1, 1, true));
        let marks = [(seat, Tick::meant(Presence::Absent))];
        let marked = mark_attendance(db, &stage.instructor, stage.cohort, morning.id, &marks, "Late", NOW).await;
        assert!(matches!(marked, Err(Error::Refused(MarkRefusal::CalledOff))));
        let other = (stage.cohort, afternoon.id);
        call_session_off(db, &stage.coordinator, other, "Rain", NOW).await.expect("called off");
        assert_eq!(counted(&stage).await, (0, 0, false), "a class of which nothing was held completes nothing");
        let certificates = store::certificate::of_cohort(db, &class).await.expect("read");
        assert!(certificates[&seat].revocation.is_none(), "what was issued stays");
        assert_eq!(attendance(db, &class, morning.id).await.expect("read")[&seat], Presence::Present);

        assert!(matches!(reinstate_session(db, &stage.stranger, which, NOW).await, Err(Error::NotFound)));
        for half in [which, other] {
            reinstate_session(db, &stage.coordinator, half, NOW).await.expect("held after all");
        }
        assert_eq!(counted(&stage).await, (2, 2, true));
        assert_eq!((stage.events("SessionCalledOff").await, stage.events("SessionReinstated").await), (2, 2));
    })
    .await;
}

#[tokio::test]
async fn a_half_day_is_added_once_by_whoever_runs_the_class() {
    on_each(async |stage| {
        let db = &stage.db;
        let sunday = crate::stage::plan(date(2026, 11, 29));
        let class = store::cohort::open(db, &stage.coordinator, &stage.edition, &sunday, NOW).await.expect("opened");
        let half = (date(2026, 11, 29), Half::Morning);
        assert!(matches!(add_session(db, &stage.stranger, class, half, NOW).await, Err(Error::NotFound)));
        let there = add_session(db, &stage.coordinator, class, half, NOW).await;
        assert!(matches!(there, Err(Error::Refused(AdditionRefusal::AlreadyThere))));
        // A half-day is found through its class.
        let cohort = find_for(db, &stage.coordinator, class).await.expect("found");
        let foreign = (stage.cohort, sessions(db, &cohort).await.expect("read")[0].id);
        assert!(matches!(call_session_off(db, &stage.coordinator, foreign, "Rain", NOW).await, Err(Error::NotFound)));
    })
    .await;
}

#[tokio::test]
async fn two_who_add_the_same_half_day_add_one() {
    on_each(async |stage| {
        let db = &stage.db;
        let plan = domain::cohort::Plan { ends: date(2026, 11, 30), ..crate::stage::plan(date(2026, 11, 28)) };
        let class = store::cohort::open(db, &stage.coordinator, &stage.edition, &plan, NOW).await.expect("opened");
        let half = (date(2026, 11, 29), Half::Morning);
        let add = || add_session(db, &stage.coordinator, class, half, NOW);
        let (one, other) = tokio::join!(add(), add());
        assert_eq!(usize::from(one.is_ok()) + usize::from(other.is_ok()), 1);
        assert_eq!(stage.events("SessionAdded").await, 1);
    })
    .await;
}

#[tokio::test]
async fn nobody_marks_themselves() {
    on_each(async |stage| {
        let db = &stage.db;
        let class = find_for(db, &stage.coordinator, stage.cohort).await.expect("found");
        let morning = sessions(db, &class).await.expect("read")[0].id;
        let mut person = stage.trainees[1].0.person().clone();
        person.grants = stage.coordinator.person().grants.clone();
        let oneself = Instructor::of(person).expect("a coordinator");
        let marks = [stage.trainees[0].1, stage.trainees[1].1].map(|seat| (seat, Tick::meant(Presence::Present)));
        let marked = mark_attendance(db, &oneself, stage.cohort, morning, &marks, "", NOW).await;
        assert_eq!(marked.expect("the others are marked"), 1);
        let there = attendance(db, &class, morning).await.expect("read");
        assert!(there.contains_key(&stage.trainees[0].1) && !there.contains_key(&stage.trainees[1].1));
    })
    .await;
}
