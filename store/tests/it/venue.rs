//! Venues: whose they are, what a class keeps of them, and how old classes came to theirs.

use domain::cohort::{Place, Plan, PlanRefusal};
use domain::id::VenueId;
use domain::language::Bilingual;
use domain::venue::{Facts, Power, VenueRefusal};
use jiff::civil::date;
use migrations::{Migrator, MigratorTrait};
use sea_orm::{ConnectionTrait, Database};
use store::venue::{add, change, close, find_for, list, open_ones, reopen};
use store::{Error, cohort};

use crate::certificate::issue;
use crate::stage::{NOW, Stage, build, on_each, place, plan};

async fn open(stage: &Stage, place: Place) -> Result<domain::id::CohortId, Error<PlanRefusal>> {
    let plan = Plan { place, ..plan(date(2026, 12, 1)) };
    cohort::open(&stage.db, &stage.coordinator, &stage.edition, &plan, NOW).await
}

/// The venue of the class of the stage.
async fn kol(stage: &Stage) -> VenueId {
    list(&stage.db, &stage.coordinator).await.expect("read")[0].venue.id
}

#[tokio::test]
async fn a_class_brings_its_venue_along_once() {
    on_each(async |stage| {
        let db = &stage.db;
        let id = kol(&stage).await;
        // The stage has opened a class there already.
        let again = open(&stage, place(" KOL ", "SS-EC")).await.expect("opened");
        open(&stage, Place::Known(id)).await.expect("opened");
        let known = list(db, &stage.coordinator).await.expect("read");
        assert_eq!(known.iter().map(|listed| (listed.venue.id, listed.classes)).collect::<Vec<_>>(), [(id, 3)]);
        assert_eq!(stage.events("VenueAdded").await, 1);
        assert_eq!(cohort::find_for(db, &stage.coordinator, again).await.expect("found").place.en, "Kol");
        // Two at once with one new name.
        let both = tokio::join!(open(&stage, place("Yei", "SS-EC")), open(&stage, place("yei", "SS-EC")));
        assert!(both.0.is_ok() && both.1.is_ok());
        assert_eq!(list(db, &stage.coordinator).await.expect("read").len(), 2);
        let refused = |place| async { open(&stage, place).await.expect_err("refused") };
        let elsewhere = refused(place("Torit", "SS-EE")).await;
        assert!(matches!(elsewhere, Error::Refused(PlanRefusal::Venue(VenueRefusal::OutOfReach))), "{elsewhere:?}");
        let nameless = refused(place(" ", "SS-EC")).await;
        assert!(matches!(nameless, Error::Refused(PlanRefusal::Venue(VenueRefusal::NoName))), "{nameless:?}");
        assert_eq!(list(db, &stage.coordinator).await.expect("read").len(), 2, "a refused class leaves no venue");
    })
    .await;
}

#[tokio::test]
async fn a_venue_of_another_state_is_not_found() {
    on_each(async |stage| {
        let (db, id) = (&stage.db, kol(&stage).await);
        let facts = Facts::called(&Bilingual::new("Kol", ""), "SS-EE");
        assert!(list(db, &stage.stranger).await.expect("read").is_empty());
        assert!(matches!(find_for(db, &stage.stranger, id).await, Err(Error::NotFound)));
        assert!(matches!(change(db, &stage.stranger, id, &facts, NOW).await, Err(Error::NotFound)));
        assert!(matches!(close(db, &stage.stranger, id, NOW).await, Err(Error::NotFound)));
        assert!(matches!(reopen(db, &stage.stranger, id, NOW).await, Err(Error::NotFound)));
        let plan = Plan { place: Place::Known(id), ..plan(date(2026, 12, 1)) };
        let opened = cohort::open(db, &stage.stranger, &stage.edition, &plan, NOW).await;
        assert!(matches!(opened, Err(Error::NotFound)));
        add(db, &stage.stranger, &facts, NOW).await.expect("the same name in another state");
        assert!(matches!(
            change(db, &stage.coordinator, id, &facts, NOW).await,
            Err(Error::Refused(VenueRefusal::OutOfReach))
        ));
    })
    .await;
}

#[tokio::test]
async fn changing_a_venue_changes_no_class_and_no_certificate() {
    on_each(async |stage| {
        let (db, id) = (&stage.db, kol(&stage).await);
        stage.complete(0).await;
        let before = issue(&stage, 0, "A").await.expect("issued").snapshot;
        let facts = Facts {
            power: Power::Solar,
            ..Facts::called(&Bilingual::new("Kol, new hall", "كول، القاعة الجديدة"), "SS-EC")
        };
        for _ in 0..2 {
            change(db, &stage.coordinator, id, &facts, NOW).await.expect("changed");
        }
        assert_eq!(stage.events("VenueChanged").await, 1, "the same again leaves none");
        assert_eq!(find_for(db, &stage.coordinator, id).await.expect("found").facts, facts);
        let class = cohort::find_for(db, &stage.coordinator, stage.cohort).await.expect("found");
        assert_eq!(class.place, Bilingual::new("Kol", ""));
        let kept = store::certificate::of_cohort(db, &class).await.expect("read");
        assert_eq!(kept[&stage.trainees[0].1].snapshot, before);
        let next = open(&stage, Place::Known(id)).await.expect("opened");
        assert_eq!(cohort::find_for(db, &stage.coordinator, next).await.expect("found").place, facts.name);
        let twice = add(db, &stage.coordinator, &facts, NOW).await;
        assert!(matches!(twice, Err(Error::Refused(VenueRefusal::AlreadyThere))));
    })
    .await;
}

#[tokio::test]
async fn no_class_is_opened_at_a_closed_venue_until_it_is_open_again() {
    on_each(async |stage| {
        let (db, id) = (&stage.db, kol(&stage).await);
        for _ in 0..2 {
            close(db, &stage.coordinator, id, NOW).await.expect("closed");
        }
        assert!(open_ones(db, &stage.coordinator).await.expect("read").is_empty());
        // Also not by writing its name.
        for there in [Place::Known(id), place("Kol", "SS-EC")] {
            let refused = open(&stage, there).await;
            assert!(matches!(refused, Err(Error::Refused(PlanRefusal::Venue(VenueRefusal::Closed)))));
        }
        reopen(db, &stage.coordinator, id, NOW).await.expect("open again");
        open(&stage, Place::Known(id)).await.expect("opened");
        assert_eq!((stage.events("VenueClosed").await, stage.events("VenueReopened").await), (1, 1));
    })
    .await;
}

#[tokio::test]
async fn classes_from_before_there_were_venues_have_one_and_keep_their_words() {
    for fresh in store::testing::each().await {
        let stage = build(&fresh, 1).await;
        let (second, arabic) = (open(&stage, place("Kol", "SS-EC")).await, open(&stage, place("Yei", "SS-EC")).await);
        let connection = Database::connect(&fresh.url).await.expect("the same database");
        let later = Migrator::migrations().iter().rev().position(|one| one.name().ends_with("create_venues"));
        Migrator::down(&connection, later.map(|later| later as u32 + 1)).await.expect("down");
        let update = "UPDATE cohort SET place = 'قاعة ياي' WHERE place = 'Yei'";
        connection.execute_unprepared(update).await.expect("a class of old");
        fresh.db.migrate().await.expect("up");
        let venues = list(&fresh.db, &stage.coordinator).await.expect("read");
        let made: Vec<_> = venues.iter().map(|listed| (listed.venue.facts.name.clone(), listed.classes)).collect();
        let expected = [(Bilingual::new("Kol", ""), 2), (Bilingual::new("", "قاعة ياي"), 1)];
        assert_eq!(made, expected, "on {}", fresh.kind);
        let words = async |class| cohort::find_for(&fresh.db, &stage.coordinator, class).await.expect("found").place;
        assert_eq!(words(second.expect("opened")).await.en, "Kol");
        assert_eq!(words(arabic.expect("opened")).await.en, "قاعة ياي", "as it was");
        close(&fresh.db, &stage.coordinator, venues[0].venue.id, NOW).await.expect("like any other");
    }
}
