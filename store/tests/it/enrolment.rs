//! Who somebody on a list is: known, new, or to be asked.

use domain::id::PersonId;
use domain::language::Bilingual;
use domain::person::{PersonKind, Sex};
use domain::roster::{Decision, Entry, Outcome, TakeRefusal, Wanted};
use sea_orm::ConnectionTrait;
use store::Error;
use store::enrolment::{Done, Enrolled, Fate, Issued, Planned, enrol, enrol_as_foreseen, foresee};

use crate::stage::{NOW, Stage, build, entry, on_each, place};

fn named(en: &str, ar: &str, number: Option<&str>) -> Entry {
    Entry { name: Bilingual::new(en, ar), service_no: number.map(Into::into), ..entry("") }
}

fn decided(entry: &Entry, decision: Decision) -> Wanted {
    Wanted { row: 0, entry: entry.clone(), decision: Some(decision) }
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
        let name = self.join(decided(&entry, Decision::New)).await.sign_in_name;
        let found = store::person::credentials(&self.db, &name).await.expect("read").expect("added");
        (found.person.id, name)
    }
}

fn rows(entries: &[(Entry, Option<Decision>)]) -> Vec<Wanted> {
    let row = |(row, (entry, decision)): (usize, &(Entry, Option<Decision>))| Wanted {
        row,
        entry: entry.clone(),
        decision: *decision,
    };
    (2..).zip(entries).map(row).collect()
}

/// What becomes of each row, and which earlier ones are proposed.
fn outcomes(fates: &[Fate]) -> Vec<(Outcome, Vec<usize>)> {
    let outcome = |fate: &Fate| match fate {
        Fate::Doubtful { rows, .. } => (Outcome::Doubtful, rows.iter().map(|earlier| earlier.row).collect()),
        fate => (fate.outcome(), vec![]),
    };
    fates.iter().map(outcome).collect()
}

fn planned(wanted: Wanted, foreseen: Outcome, hash: Option<&str>) -> Planned {
    Planned { wanted, foreseen, issued: hash.map(|hash| Issued { hash: hash.into() }) }
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
            assert_eq!(is_she, Fate::AlreadyEnrolled { person: mary, sign_in_name: sign_in_name.clone() });
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
            spoken: domain::cohort::Spoken::English,
            clearance: domain::course::Clearance::Outside,
        };
        let own = store::cohort::open(&stage.db, &stage.stranger, &stage.edition, &plan, NOW).await.expect("opened");
        // But for those who are in the class already.
        let guest = Entry { state: "SS-EC".into(), ..named("Keji Lado Wani", "كيجي لادو واني", None) };
        let guests = [(decided(&guest, Decision::New), Issued { hash: "hash".into() })];
        enrol(&stage.db, &stage.stranger, own, &guests, NOW).await.expect("enrolled");
        let again = Entry { state: "SS-EE".into(), ..named("Keji Lado Wani", "", None) };
        let again = foresee(&stage.db, &stage.stranger, own, &[again.into()]).await.expect("foreseen").remove(0);
        assert_eq!(proposed(&again).len(), 1, "{again:?}");
        let fates = foresee(&stage.db, &stage.stranger, own, &[named("", "ماري لادو", None).into()]).await;
        assert_eq!(fates.expect("foreseen"), [Fate::New]);
        // Nor whose number it is that was typed.
        let other = decided(&named("Peter Garang", "", Some("SP12")), Decision::New);
        let fates = foresee(&stage.db, &stage.stranger, own, &[other]).await.expect("foreseen");
        assert_eq!(fates, [Fate::Doubtful { candidates: vec![], rows: vec![], may_be_new: false }]);
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
async fn a_list_is_foreseen_by_its_own_rows_and_done_as_it_was_foreseen() {
    on_each(async |stage| {
        let plain = |name| (named(name, "", None), None);
        let list = rows(&[plain("Mary Lado"), plain("Mary Lado"), plain("Mary Lado Keji"), plain("Peter Garang")]);
        let look = async |list: &[Wanted]| {
            outcomes(&foresee(&stage.db, &stage.coordinator, stage.cohort, list).await.expect("foreseen"))
        };
        let seen = look(&list).await;
        let doubtful = |rows: &[usize]| (Outcome::Doubtful, rows.to_vec());
        assert_eq!(seen, [(Outcome::New, vec![]), doubtful(&[2]), doubtful(&[2, 3]), (Outcome::New, vec![])]);
        let done = enrol(&stage.db, &stage.coordinator, stage.cohort, &issued(&list), NOW).await.expect("enrolled");
        let fates: Vec<Fate> = done.into_iter().map(|done| done.fate).collect();
        assert_eq!(outcomes(&fates), seen);
        // Said: the second is another person, the third is the second.
        let mut said = list.clone();
        said[1].decision = Some(Decision::New);
        said[2].decision = Some(Decision::Row(3));
        let seen = look(&said).await;
        assert!(matches!(seen[0].0, Outcome::Enrolled(_)));
        assert_eq!((seen[1].0, seen[2].0), (Outcome::New, Outcome::Same(3)));
        let done = enrol(&stage.db, &stage.coordinator, stage.cohort, &issued(&said), NOW).await.expect("enrolled");
        assert_eq!(done.iter().map(|done| done.fate.outcome()).collect::<Vec<_>>()[1..3], [seen[1].0, seen[2].0]);
        // Both of that name are in the class now: the same list asks of neither.
        let again = look(&list).await;
        assert!(matches!((again[0].0, again[1].0), (Outcome::Enrolled(one), Outcome::Enrolled(other)) if one != other));
    })
    .await;
}

fn issued(list: &[Wanted]) -> Vec<(Wanted, Issued)> {
    list.iter().map(|wanted| (wanted.clone(), Issued { hash: "hash".into() })).collect()
}

#[tokio::test]
async fn a_name_of_somebody_of_another_sex_or_kind_is_asked_for() {
    on_each(async |stage| {
        let (mary, sign_in_name) = stage.known(named("Amal Deng", "", None)).await;
        let man = Entry { sex: Sex::Male, rank: "CPL".into(), ..named("Amal Deng", "", None) };
        let warder = Entry { kind: PersonKind::Prisons, ..named("Amal Deng", "", None) };
        for other in [&man, &warder] {
            assert_eq!(proposed(&stage.fate(other.clone()).await), [mary]);
        }
        stage.join(man.clone()).await;
        let known = store::person::credentials(&stage.db, &sign_in_name).await.expect("read").expect("there");
        assert_eq!(known.person.rank, "SGT", "nobody said that it is she");
        assert_eq!(stage.join(decided(&man, Decision::New)).await.fate, Fate::New);
        // Now both are known by what tells them apart.
        assert!(matches!(stage.fate(man).await, Fate::AlreadyEnrolled { person, .. } if person != mary));
        // One word is a name, too.
        let (poni, _) = stage.known(named("Poni", "", None)).await;
        let other = Entry { sex: Sex::Male, ..named("Poni", "", None) };
        assert_eq!(proposed(&stage.fate(other).await), [poni]);
    })
    .await;
}

#[tokio::test]
async fn nothing_of_a_list_is_done_where_the_register_has_changed() {
    on_each(async |stage| {
        let list = rows(&[(named("Wani Taban", "", None), None), (named("Achol Majok", "", None), None)]);
        let (taban, _) = stage.known(named("Wani Taban", "", None)).await;
        let members = async || {
            let cohort = store::cohort::find_for(&stage.db, &stage.coordinator, stage.cohort).await.expect("found");
            store::cohort::members(&stage.db, &cohort).await.expect("read").len()
        };
        let before = members().await;
        let put = async |first: Planned, second: Planned| {
            enrol_as_foreseen(&stage.db, &stage.coordinator, stage.cohort, &[first, second], NOW).await
        };
        let new = |place: usize| planned(list[place].clone(), Outcome::New, Some("hash"));
        let changed = |done: Result<Done, Error<TakeRefusal>>| {
            assert!(matches!(done, Err(Error::Refused(TakeRefusal::Changed))), "{done:?}");
        };
        // Foreseen as new, and somebody has added them meanwhile.
        changed(put(new(0), new(1)).await);
        // Foreseen as known, and not there any more: nobody becomes new without a password.
        let known = planned(list[0].clone(), Outcome::Known(taban), None);
        changed(put(known.clone(), planned(list[1].clone(), Outcome::Known(taban), None)).await);
        changed(put(known.clone(), planned(list[1].clone(), Outcome::New, None)).await);
        assert_eq!(members().await, before);
        put(known, new(1)).await.expect("enrolled");
        assert_eq!(members().await, before + 1);
    })
    .await;
}

#[tokio::test]
async fn who_may_be_meant_is_found_among_hundreds_of_the_same_sounds() {
    on_each(async |stage| {
        // Of other states, and there before anybody of this one.
        let fathers: Vec<String> = (0..450).map(|n| format!("Deng Garang {n}")).collect();
        let far = fathers.iter().map(|name| Entry { state: "SS-JG".into(), ..named(name, "", None) });
        let far: Vec<Wanted> = far.map(|entry| decided(&entry, Decision::New)).collect();
        let language = domain::language::Language::English;
        store::identity::take_in(&stage.db, &stage.coordinator, &issued(&far), language, NOW).await.expect("taken");
        let near = fathers.iter().take(250).map(|name| decided(&named(name, "", None), Decision::New));
        let near: Vec<Wanted> = near.collect();
        store::identity::take_in(&stage.db, &stage.coordinator, &issued(&near), language, NOW).await.expect("taken");
        let (deng, _) = stage.known(named("", "دينق قرنق", Some("77"))).await;
        let (most, _) = stage.known(named("", "دينق قرنق اكول لوال", Some("78"))).await;
        let two = proposed(&stage.fate(named("Garang Deng", "", None)).await);
        assert_eq!((two.len(), two[0]), (5, deng), "who is called by nothing else");
        let four = proposed(&stage.fate(named("Deng Garang Akol Lual", "", None)).await);
        assert_eq!(four[0], most, "who shares most");
        // Whoever coordinates the whole country is shown those of the entry's state first.
        let everywhere =
            crate::stage::add(&stage.db, "national", Some((domain::person::Role::Coordinator, None))).await;
        let everywhere = domain::person::Coordinator::of(everywhere).expect("a coordinator");
        let entry = named("Garang Deng", "", None);
        let fates = store::identity::foresee(&stage.db, &everywhere, &[entry.into()]).await.expect("foreseen");
        assert_eq!(proposed(&fates[0])[0], deng);
    })
    .await;
}
