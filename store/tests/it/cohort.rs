//! The list of classes, a page at a time.

use domain::id::CohortId;
use domain::person::{Coordinator, Role};
use jiff::ToSpan;
use jiff::civil::date;
use store::cohort::{Choice, SHOWN, list_for, years_for};

use crate::stage::{NOW, Stage, add, on_each, plan};

/// As many classes as a page holds, a week after each other, all before the one of the stage.
async fn more_classes(stage: &Stage) {
    for week in 0..SHOWN as i64 {
        let day = date(2025, 7, 1).saturating_add((week * 7).days());
        store::cohort::open(&stage.db, &stage.coordinator, &stage.edition, &plan(day), NOW).await.expect("opened");
    }
}

#[tokio::test]
async fn one_form_opens_one_class() {
    on_each(async |stage| {
        let (db, at, day) = (&stage.db, NOW, date(2026, 12, 1));
        let id = CohortId(uuid::Uuid::now_v7());
        let open = async |by: &Coordinator, day| {
            store::cohort::open_once(db, by, id, &stage.edition, &plan(day), at).await.expect("opened")
        };
        let both = tokio::join!(open(&stage.coordinator, day), open(&stage.coordinator, day));
        assert_eq!(both, (id, id));
        assert_eq!(stage.events("CohortOpened").await, 2, "that of the stage, and this one");
        // Gone back to and filled in anew it opens another; an id of somebody else tells nothing.
        let later = open(&stage.coordinator, date(2026, 12, 8)).await;
        assert_ne!(later, id);
        let second = add(db, "second", Some((Role::Coordinator, Some("SS-EC")))).await;
        let second = open(&Coordinator::of(second).expect("a coordinator"), day).await;
        assert!(second != id && second != later);
    })
    .await;
}

#[tokio::test]
async fn a_long_list_of_classes_has_pages_the_latest_first() {
    on_each(async |stage| {
        let (db, who) = (&stage.db, &stage.instructor);
        assert!(!list_for(db, who, &Choice::default()).await.expect("read").has_more);
        more_classes(&stage).await;
        let first = list_for(db, who, &Choice::default()).await.expect("read");
        assert_eq!((first.classes.len() as u64, first.has_more), (SHOWN, true));
        assert_eq!((first.classes[0].cohort.id, first.classes[0].people), (stage.cohort, 3));
        assert!(first.classes.is_sorted_by(|one, other| one.cohort.begins >= other.cohort.begins));
        let second = list_for(db, who, &Choice { page: 1, ..Choice::default() }).await.expect("read");
        assert_eq!((second.classes.len(), second.has_more), (1, false));
        assert_eq!((second.classes[0].cohort.begins, second.classes[0].people), (date(2025, 7, 1), 0));
        let beyond = list_for(db, who, &Choice { page: u64::MAX, ..Choice::default() }).await.expect("read");
        assert!(beyond.classes.is_empty() && !beyond.has_more);
    })
    .await;
}

#[tokio::test]
async fn a_state_and_a_year_make_the_list_shorter_and_never_longer() {
    on_each(async |stage| {
        let (db, who) = (&stage.db, &stage.instructor);
        assert_eq!(years_for(db, &stage.stranger_at_work()).await.expect("read"), None);
        more_classes(&stage).await;
        assert_eq!(years_for(db, who).await.expect("read"), Some(2025..=2026));
        let of = async |state: Option<&str>, year| {
            let choice = Choice { state: state.map(Into::into), year, page: 0 };
            list_for(db, who, &choice).await.expect("read").classes.len()
        };
        assert_eq!(of(None, Some(2025)).await, 27);
        assert_eq!(of(Some("SS-EC"), Some(2025)).await, 27);
        assert_eq!(of(None, Some(2024)).await, 0);
        assert_eq!(of(Some("SS-EE"), None).await, 0);
        assert_eq!(of(None, Some(-1)).await as u64, SHOWN, "no year is every year");
        let choice = Choice { state: Some("SS-EC".into()), ..Choice::default() };
        let strangers = list_for(db, &stage.stranger_at_work(), &choice).await.expect("read");
        assert!(strangers.classes.is_empty(), "another state's");
    })
    .await;
}
