//! Who somebody on a list is: known, new, or to be asked.

use domain::id::PersonId;
use domain::language::Bilingual;
use domain::roster::{Decision, Entry, Wanted};
use sea_orm::ConnectionTrait;
use store::enrolment::{Enrolled, Fate, Issued, enrol, foresee};

use crate::stage::{NOW, Stage, build, entry, on_each, place};

fn named(en: &str, ar: &str, number: Option<&str>) -> Entry {
    Entry { name: Bilingual::new(en, ar), service_no: number.map(Into::into), ..entry("") }
}

fn decided(entry: &Entry, decision: Decision) -> Wanted {
    Wanted { entry: entry.clone(), decision: Some(decision) }
}

impl Stage {
    async fn fate(&self, wanted: impl Into<Wanted>) -> Fate {
        let fates = foresee(&self.db, &self.coordinator, self.cohort, &[wanted.into()]).await;
        fates.expect("foreseen").remove(0)
    }

    async fn join(&self, wanted: impl Into<Wanted>) -> Enrolled {
        let entries = [(wanted.into(), Issued { hash: "hash".into() })];
        enrol(&self.db, &self.coordinator, self.cohort, &entries, NOW).await.expect("enrolled").remove(0)
    }

    async fn known(&self, entry: Entry) -> (PersonId, String) {
        let name = self.join(entry).await.sign_in_name;
        let found = store::person::credentials(&self.db, &name).await.expect("read").expect("added");
        (found.person.id, name)
    }
}

fn proposed(fate: &Fate) -> Vec<PersonId> {
    let Fate::Doubtful { candidates, .. } = fate else { panic!("not in doubt: {fate:?}") };
    candidates.iter().map(|candidate| candidate.person).collect()
}

#[tokio::test]
async fn somebody_whose_name_is_spelt_in_another_way_is_asked_for() {
    on_each(async |stage| {
        let (mary, sign_in_name) = stage.known(named("Mary Lado Keji", "", Some("SP12"))).await;
        for other in [named("", "ماري لادو", None), named("Keji Mary", "", None), named("Maree Laddo", "", None)]
        {
            let fate = stage.fate(other.clone()).await;
            assert_eq!(proposed(&fate), [mary], "{other:?}");
            let is_she = stage.fate(decided(&other, Decision::Is(mary))).await;
            assert_eq!(is_she, Fate::AlreadyEnrolled { sign_in_name: sign_in_name.clone() });
            assert_eq!(stage.fate(decided(&other, Decision::New)).await, Fate::New);
            // Only somebody who was proposed can be meant.
            let trainer = stage.trainer.person().id;
            assert_eq!(stage.fate(decided(&other, Decision::Is(trainer))).await, fate);
        }
        // Two numbers are two people, and one word in common says nothing.
        for other in [named("Mary Lado", "", Some("SP13")), named("Mary Poni", "", None), named("Mary", "", None)] {
            assert_eq!(stage.fate(other.clone()).await, Fate::New, "{other:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn nobody_in_doubt_is_enrolled_before_somebody_said_who_it_is() {
    on_each(async |stage| {
        stage.known(named("Garang Deng", "", Some("7"))).await;
        let other = named("", "قرنق دينق", None);
        let members = async || {
            let cohort = store::cohort::find_for(&stage.db, &stage.coordinator, stage.cohort).await.expect("found");
            store::cohort::members(&stage.db, &cohort).await.expect("read").len()
        };
        let before = members().await;
        assert!(matches!(stage.join(other.clone()).await.fate, Fate::Doubtful { may_be_new: true, .. }));
        assert_eq!(members().await, before);
        assert_eq!(stage.join(decided(&other, Decision::New)).await.fate, Fate::New);
        assert_eq!(members().await, before + 1);
        // From now on that name is somebody's, and the same list changes nothing.
        assert!(matches!(stage.fate(other).await, Fate::AlreadyEnrolled { .. }));
    })
    .await;
}

#[tokio::test]
async fn a_number_of_somebody_with_another_name_is_not_taken_as_it_is() {
    on_each(async |stage| {
        let (known, _) = stage.known(named("Mary Lado", "ماري لادو", Some("SP12"))).await;
        let other = named("Peter Garang", "", Some("SP12"));
        let fate = stage.fate(other.clone()).await;
        assert_eq!((proposed(&fate), matches!(fate, Fate::Doubtful { may_be_new: false, .. })), (vec![known], true));
        assert_eq!(stage.fate(decided(&other, Decision::New)).await, fate, "a number is one person's");
        assert!(matches!(stage.fate(decided(&other, Decision::Is(known))).await, Fate::AlreadyEnrolled { .. }));
        assert!(matches!(stage.fate(named("Marie Ladu", "", Some("SP12"))).await, Fate::AlreadyEnrolled { .. }));
    })
    .await;
}

#[tokio::test]
async fn people_of_other_states_are_proposed_to_nobody() {
    on_each(async |stage| {
        stage.known(named("Mary Lado", "", Some("SP12"))).await;
        let plan = domain::cohort::Plan {
            place: place("Torit", "SS-EE"),
            begins: jiff::civil::date(2026, 11, 23),
            ends: jiff::civil::date(2026, 11, 23),
            language: domain::language::Language::English,
            clearance: domain::course::Clearance::Outside,
        };
        let own = store::cohort::open(&stage.db, &stage.stranger, &stage.edition, &plan, NOW).await.expect("opened");
        let fates = foresee(&stage.db, &stage.stranger, own, &[named("", "ماري لادو", None).into()]).await;
        assert_eq!(fates.expect("foreseen"), [Fate::New]);
        // Nor whose number it is that was typed.
        let other = decided(&named("Peter Garang", "", Some("SP12")), Decision::New);
        let fates = foresee(&stage.db, &stage.stranger, own, &[other]).await.expect("foreseen");
        assert_eq!(fates, [Fate::Doubtful { candidates: vec![], may_be_new: false }]);
    })
    .await;
}

#[tokio::test]
async fn those_who_were_there_before_names_were_listened_to_are_found_too() {
    for fresh in store::testing::each().await {
        let stage = build(&fresh, 1).await;
        let (mary, _) = stage.known(named("Mary Lado", "", Some("SP12"))).await;
        let connection = sea_orm::Database::connect(&fresh.url).await.expect("the same database");
        connection.execute_unprepared("DELETE FROM name_sound").await.expect("forgotten");
        assert_eq!(stage.fate(named("", "ماري لادو", None)).await, Fate::New);
        store::name::note_all(&fresh.db).await.expect("noted");
        store::name::note_all(&fresh.db).await.expect("and once more");
        assert_eq!(proposed(&stage.fate(named("", "ماري لادو", None)).await), [mary], "on {}", fresh.kind);
    }
}

#[tokio::test]
async fn a_list_is_taken_as_it_was_foreseen() {
    on_each(async |stage| {
        let rows = [named("Mary Lado", "", None), named("Mary Lado Keji", "", None)].map(Wanted::from);
        let foreseen = foresee(&stage.db, &stage.coordinator, stage.cohort, &rows).await.expect("foreseen");
        assert_eq!(foreseen, [Fate::New, Fate::New]);
        let take = async |rows: &[Wanted], hash: &str| {
            let entries: Vec<_> = rows.iter().map(|row| (row.clone(), Issued { hash: hash.into() })).collect();
            enrol(&stage.db, &stage.coordinator, stage.cohort, &entries, NOW).await.expect("enrolled")
        };
        // Nobody is added who could not sign in.
        let without = take(&rows, "").await;
        assert!(without.iter().all(|done| matches!(done.fate, Fate::Doubtful { .. })), "{without:?}");
        let done = take(&rows, "hash").await;
        assert!(done.iter().all(|done| done.fate == Fate::New), "neither is lost: {done:?}");
        // One person in two rows is there once.
        let number = named("Peter Deng", "", Some("SP40"));
        let twice = [Wanted::from(number.clone()), number.into()];
        stage.join(named("Peter Deng", "", Some("SP40"))).await;
        assert!(take(&twice, "hash").await.iter().all(|done| matches!(done.fate, Fate::AlreadyEnrolled { .. })));
    })
    .await;
}
