//! A class that is changed after it was opened.

use domain::cohort::{ChangeRefusal, Place, Plan, PlanRefusal, Spoken};
use domain::enrolment::Presence;
use domain::person::{Coordinator, Role};
use domain::tick::Tick;
use domain::venue::{Facts, VenueRefusal};
use jiff::civil::date;
use store::Error;
use store::cohort::{change, find_for, mark_attendance, members, sessions};

use crate::certificate::issue;
use crate::stage::{NOW, add, on_each, place, plan};

#[tokio::test]
async fn a_class_goes_to_another_state_only_with_whoever_answers_for_both() {
    on_each(async |stage| {
        let (db, id) = (&stage.db, stage.cohort);
        let before = find_for(db, &stage.coordinator, id).await.expect("found");
        let torit = Facts::called(&domain::language::Bilingual::new("Torit", ""), "SS-EE");
        let torit = store::venue::add(db, &stage.stranger, &torit, NOW).await.expect("added");
        let there = Plan { place: Place::Known(torit), ..plan(date(2026, 11, 23)) };
        assert!(matches!(change(db, &stage.coordinator, id, &there, None, NOW).await, Err(Error::NotFound)));
        assert!(matches!(change(db, &stage.stranger, id, &there, None, NOW).await, Err(Error::NotFound)));
        let typed = Plan { place: place("Torit", "SS-EE"), ..there.clone() };
        let refused = change(db, &stage.coordinator, id, &typed, None, NOW).await;
        let out_of_reach = ChangeRefusal::Plan(PlanRefusal::Venue(VenueRefusal::OutOfReach));
        assert!(matches!(refused, Err(Error::Refused(refused)) if refused == out_of_reach));
        assert_eq!(find_for(db, &stage.coordinator, id).await.expect("found"), before);

        let both = Coordinator::of(add(db, "both", Some((Role::Coordinator, None))).await).expect("a coordinator");
        change(db, &both, id, &there, None, NOW).await.expect("moved");
        assert!(matches!(find_for(db, &stage.coordinator, id).await, Err(Error::NotFound)));
        let after = find_for(db, &stage.stranger, id).await.expect("found");
        assert_eq!((after.state.as_str(), after.place.en.as_str()), ("SS-EE", "Torit"));
        assert_eq!(members(db, &after).await.expect("read").len(), 3);
        assert_eq!(stage.events("CohortChanged").await, 1);
    })
    .await;
}

#[tokio::test]
async fn half_days_without_anybody_go_and_those_that_were_marked_stay() {
    on_each(async |stage| {
        let (db, id) = (&stage.db, stage.cohort);
        let class = find_for(db, &stage.coordinator, id).await.expect("found");
        let first = sessions(db, &class).await.expect("read")[0].id;
        let later = plan(date(2026, 11, 24));
        let shown = Some(class.shown(store::cohort::venue_of(db, &class).await.expect("read")));
        for _ in 0..2 {
            change(db, &stage.coordinator, id, &later, shown, NOW).await.expect("moved");
        }
        let stale = Plan { spoken: Spoken::Both, ..plan(class.begins) };
        let stale = change(db, &stage.coordinator, id, &stale, shown, NOW).await;
        assert!(matches!(stale, Err(Error::Refused(ChangeRefusal::Changed))), "from a page of before");
        change(db, &stage.coordinator, id, &plan(class.begins), None, NOW).await.expect("and back");
        let halves = sessions(db, &class).await.expect("read");
        assert!(halves.len() == 2 && halves.iter().all(|half| half.id != first), "new ones: {halves:?}");
        let marks = [(stage.trainees[0].1, Tick::meant(Presence::Present))];
        let marked = mark_attendance(db, &stage.instructor, id, halves[0].id, &marks, "", NOW).await;
        marked.expect("marked");
        // What was marked is kept, also while its half-day is called off.
        for called_off in [false, true] {
            if called_off {
                let which = (id, halves[0].id);
                store::cohort::call_session_off(db, &stage.coordinator, which, "Rain", NOW).await.expect("called off");
            }
            let refused = change(db, &stage.coordinator, id, &later, None, NOW).await;
            assert!(matches!(refused, Err(Error::Refused(ChangeRefusal::Marked(day))) if day == class.begins));
        }
    })
    .await;
}

#[tokio::test]
async fn what_a_certificate_says_of_its_class_stays() {
    on_each(async |stage| {
        let (db, id) = (&stage.db, stage.cohort);
        stage.complete(0).await;
        let class = find_for(db, &stage.coordinator, id).await.expect("found");
        issue(&stage, 0, "A").await.expect("issued");
        let longer = Plan { ends: date(2026, 11, 24), ..plan(class.begins) };
        let elsewhere = Plan { place: place("Yei", "SS-EC"), ..plan(class.begins) };
        for refused in [&longer, &elsewhere] {
            let refused = change(db, &stage.coordinator, id, refused, None, NOW).await;
            assert!(matches!(refused, Err(Error::Refused(ChangeRefusal::Certified))));
        }
        let known = store::venue::list(db, &stage.coordinator).await.expect("read");
        assert_eq!(known.len(), 1, "a venue of a change that was refused does not stay");
        assert_eq!(find_for(db, &stage.coordinator, id).await.expect("found"), class);
    })
    .await;
}
