//! The lists of ranks and states: what is kept, in which order, and who is told.

use domain::language::Bilingual;
use domain::person::{Administrator, Role};
use domain::reference::{Facts, FactsRefusal, List, Rank, Reference, State};
use domain::venue::{Facts as Venue, VenueRefusal};
use migrations::{Migrator, MigratorTrait};
use sea_orm::Database;
use store::Error;
use store::reference::{add, all, change, retire, seed, take_up};

use crate::stage::{self, NOW, Stage, on_each};

async fn administrator(stage: &Stage) -> Administrator {
    let person = stage::add(&stage.db, "administrator", Some((Role::Administrator, None))).await;
    Administrator::of(person).expect("an administrator")
}

fn lists() -> Reference {
    let rank = |code: &str, en: &str, ar: &str| Rank::new(code, Bilingual::new(en, ar), "nco");
    let state = |code: &str, en: &str, ar: &str| State::new(code, Bilingual::new(en, ar));
    Reference {
        ranks: vec![
            rank("SGM", "Sergeant Major", "رقيب أول شرطة"),
            rank("SGT", "Sergeant", "رقيب شرطة"),
            rank("CPL", "Corporal", "عريف شرطة"),
        ],
        states: vec![
            state("SS-EC", "Central Equatoria", "ولاية وسط الاستوائية"),
            state("SS-EE", "Eastern Equatoria", "ولاية شرق الاستوائية"),
        ],
    }
}

fn facts(en: &str, ar: &str, follows: &str) -> Facts {
    let other_names = vec!["Tech Sgt".into(), "رقيب تقني".into()];
    Facts { name: Bilingual::new(en, ar), band: Some("nco".into()), other_names, follows: follows.into() }
}

async fn codes(stage: &Stage, list: List) -> Vec<String> {
    all(&stage.db).await.expect("read").listed(list).into_iter().map(|line| line.code).collect()
}

#[tokio::test]
async fn one_is_added_changed_moved_and_used_no_more() {
    on_each(async |stage| {
        let (db, by) = (&stage.db, &administrator(&stage).await);
        seed(db, &lists()).await.expect("seeded");
        let new = facts("Staff Sergeant", "رقيب فني شرطة", "SGM");
        add(db, by, List::Ranks, "SSG", &new, NOW).await.expect("added");
        assert_eq!(codes(&stage, List::Ranks).await, ["SGM", "SSG", "SGT", "CPL"]);
        let kept = all(db).await.expect("read");
        assert_eq!(kept.listed(List::Ranks)[1].facts, new);
        let moved = Facts { follows: String::new(), ..new.clone() };
        for _ in 0..2 {
            let shown = all(db).await.expect("read").listed(List::Ranks).into_iter().find(|line| line.code == "SSG");
            let shown = shown.expect("there").facts;
            change(db, by, (List::Ranks, "SSG"), shown, moved.clone(), NOW).await.expect("changed");
        }
        assert_eq!(codes(&stage, List::Ranks).await, ["SSG", "SGM", "SGT", "CPL"]);
        for _ in 0..2 {
            retire(db, by, List::Ranks, "SSG", NOW).await.expect("used no more");
        }
        let kept = all(db).await.expect("read");
        assert!(kept.rank("SSG").is_some_and(|rank| rank.is_retired && rank.other_names.len() == 2));
        let again = add(db, by, List::Ranks, "SSG", &facts("Other", "أخرى", ""), NOW).await;
        assert!(matches!(again, Err(Error::Refused(FactsRefusal::CodeTaken))), "{again:?}");
        for _ in 0..2 {
            take_up(db, by, List::Ranks, "SSG", NOW).await.expect("used again");
        }
        assert!(all(db).await.expect("read").rank("SSG").is_some_and(|rank| !rank.is_retired));
        assert!(matches!(retire(db, by, List::States, "SSG", NOW).await, Err(Error::NotFound)));
        for (event, times) in
            [("ReferenceAdded", 1), ("ReferenceChanged", 1), ("ReferenceRetired", 1), ("ReferenceReturned", 1)]
        {
            assert_eq!(stage.events(event).await, times, "{event}");
        }
        seed(db, &lists()).await.expect("left alone");
        assert_eq!(codes(&stage, List::Ranks).await.len(), 4);
    })
    .await;
}

#[tokio::test]
async fn of_two_at_once_one_is_told() {
    on_each(async |stage| {
        let (db, by) = (&stage.db, &administrator(&stage).await);
        seed(db, &lists()).await.expect("seeded");
        let shown = lists().listed(List::States).remove(1).facts;
        let to = |en: &str| Facts { name: Bilingual::new(en, "ولاية الشرق"), ..shown.clone() };
        let save = |en: &str| change(db, by, (List::States, "SS-EE"), shown.clone(), to(en), NOW);
        let both = tokio::join!(save("Torit"), save("Kapoeta"));
        let told =
            [&both.0, &both.1].into_iter().filter(|done| matches!(done, Err(Error::Refused(FactsRefusal::Changed))));
        assert_eq!(told.count(), 1, "{both:?}");
        assert_eq!(stage.events("ReferenceChanged").await, 1);
        let new = |code: &'static str| async move {
            add(db, by, List::Ranks, code, &facts("Staff Sergeant", "رقيب فني", "CPL"), NOW).await
        };
        let both = tokio::join!(new("SSG"), new("TSG"));
        assert!(both.0.is_ok() != both.1.is_ok(), "one name, one rank: {both:?}");
    })
    .await;
}

#[tokio::test]
async fn no_venue_is_put_into_a_state_that_is_used_no_more() {
    on_each(async |stage| {
        let (db, by) = (&stage.db, &administrator(&stage).await);
        seed(db, &lists()).await.expect("seeded");
        retire(db, by, List::States, "SS-EC", NOW).await.expect("used no more");
        let venue = Venue::called(&Bilingual::new("Yei", ""), "SS-EC");
        let added = store::venue::add(db, &stage.coordinator, &venue, NOW).await;
        assert!(matches!(added, Err(Error::Refused(VenueRefusal::StateRetired))), "{added:?}");
        // A class at one that is there is opened as ever, also by its name.
        let plan = stage::plan(jiff::civil::date(2026, 12, 1));
        store::cohort::open(db, &stage.coordinator, &stage.edition, &plan, NOW).await.expect("opened");
    })
    .await;
}

#[tokio::test]
async fn lists_from_before_stay_as_they_were() {
    for fresh in store::testing::each().await {
        seed(&fresh.db, &lists()).await.expect("seeded");
        let connection = Database::connect(&fresh.url).await.expect("the same database");
        let later = Migrator::migrations().iter().rev().position(|one| one.name().ends_with("change_reference"));
        Migrator::down(&connection, later.map(|later| later as u32 + 1)).await.expect("down");
        fresh.db.migrate().await.expect("up");
        assert_eq!(all(&fresh.db).await.expect("read"), lists(), "on {}", fresh.kind);
    }
}
