//! Finding people, and putting right what is known of them.

use domain::id::PersonId;
use domain::language::{Bilingual, Language};
use domain::person::{Coordinator, CorrectRefusal, PersonKind, Sex, spaced_learner_no};
use domain::roster::Entry;
use domain::time::At;
use jiff::civil::date;
use store::Error;
use store::enrolment::{Fate, Issued, enrol};
use store::register::{correct, find_for, search};

use crate::stage::{NOW, Stage, entry, on_each};

/// A day after the class has begun.
const LATER: At = At(NOW.0 + 10 * 24 * 3_600_000);

fn named(en: &str, ar: &str) -> Entry {
    Entry { name: Bilingual::new(en, ar), ..entry("") }
}

impl Stage {
    async fn registered(&self, entry: Entry) -> PersonId {
        let entries = [(entry.into(), Issued { hash: "hash".into() })];
        let taken = store::identity::take_in(&self.db, &self.coordinator, &entries, Language::Arabic, NOW).await;
        let name = taken.expect("taken").remove(0).sign_in_name;
        store::person::credentials(&self.db, &name).await.expect("read").expect("added").person.id
    }

    async fn found(&self, by: &Coordinator, text: &str) -> Vec<PersonId> {
        search(&self.db, by, text, NOW).await.expect("searched").into_iter().map(|person| person.id).collect()
    }
}

#[tokio::test]
async fn somebody_is_found_in_any_spelling_and_by_any_number() {
    on_each(async |stage| {
        let mary = stage
            .registered(Entry {
                service_no: Some("SP77".into()), ..named("Mary Lado Keji", "ماري لادو كيجي")
            })
            .await;
        let other = stage.registered(named("Mary Poni", "")).await;
        let card = find_for(&stage.db, &stage.coordinator, mary).await.expect("found");
        let learner_no = spaced_learner_no(card.person.learner_no.as_deref().expect("given"));
        for text in ["Keji Mary", "maree laado", "لادو ماري", "كِيجي", "sp-77", "mary.lado", &learner_no] {
            assert_eq!(stage.found(&stage.coordinator, text).await, [mary], "{text}");
        }
        let mut both = stage.found(&stage.coordinator, "mary").await;
        both.sort();
        assert_eq!(both, [mary, other]);
        // Whoever is called so exactly stands first.
        let turned = stage.registered(named("Modi Taban Lado", "")).await;
        let exact = crate::stage::add(&stage.db, "taban.modi", None).await.id;
        assert_eq!(stage.found(&stage.coordinator, "taban.modi").await, [exact, turned]);
        assert!(stage.found(&stage.coordinator, "Zubeir").await.is_empty());
        assert!(stage.found(&stage.coordinator, "...").await.is_empty());
        assert_eq!(stage.events("RegisterSearched").await, 11);
        // They sign in with any of these, too.
        for account in [learner_no.as_str(), "SP 77", "Mary.Lado"] {
            let known = store::person::credentials(&stage.db, account).await.expect("read").expect("known");
            assert_eq!(known.person.id, mary, "{account}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_coordinator_finds_those_of_their_states_and_of_their_classes() {
    on_each(async |stage| {
        let here = stage.registered(named("Garang Deng", "")).await;
        let guest = Entry { state: "SS-EE".into(), ..named("Garang Lual", "") };
        let guest_id = stage.registered(guest.clone()).await;
        assert_eq!(stage.found(&stage.coordinator, "Garang").await, [here]);
        assert_eq!(stage.found(&stage.stranger, "Garang").await, [guest_id]);
        assert!(matches!(find_for(&stage.db, &stage.stranger, here).await, Err(Error::NotFound)));
        let refused = correct(&stage.db, &stage.stranger, here, &named("X Y", ""), NOW.date(), None, NOW).await;
        assert!(matches!(refused, Err(Error::NotFound)));
        // In a class of this coordinator's, the guest is found.
        let entries = [(guest.into(), Issued { hash: "hash".into() })];
        enrol(&stage.db, &stage.coordinator, stage.cohort, &entries, NOW).await.expect("enrolled");
        let mut both = stage.found(&stage.coordinator, "Garang").await;
        both.sort();
        assert_eq!(both, [here, guest_id]);
        let card = find_for(&stage.db, &stage.coordinator, guest_id).await.expect("found");
        assert_eq!(card.seats.len(), 1);
        assert_eq!(card.seats[0].cohort.id, stage.cohort);
    })
    .await;
}

#[tokio::test]
async fn what_is_put_right_is_found_and_the_rank_keeps_its_history() {
    on_each(async |stage| {
        let id = stage.registered(named("Wani Lado", "")).await;
        let other = stage.registered(Entry { service_no: Some("9".into()), ..named("Achol Deng", "") }).await;
        let right = Entry {
            name: Bilingual::new("Wani Ladu Kenyi", "واني لادو"),
            service_no: Some("10".into()),
            sex: Sex::Male,
            rank: "CPL".into(),
            unit: "Traffic".into(),
            state: "SS-EC".into(),
            kind: PersonKind::Prisons,
        };
        let put =
            async |entry: &Entry, since, at| correct(&stage.db, &stage.coordinator, id, entry, since, None, at).await;
        let taken = put(&Entry { service_no: Some("9".into()), ..right.clone() }, NOW.date(), NOW).await;
        assert!(matches!(taken, Err(Error::Refused(CorrectRefusal::NumberTaken))));
        let early = put(&right, LATER.date(), NOW).await;
        assert!(matches!(early, Err(Error::Refused(CorrectRefusal::Future))));
        let before = find_for(&stage.db, &stage.coordinator, id).await.expect("found").person.shown();
        put(&right, LATER.date(), LATER).await.expect("put right");
        let stale = Entry { unit: "Riverside".into(), ..named("Wani Ladu", "") };
        let stale = correct(&stage.db, &stage.coordinator, id, &stale, NOW.date(), Some(before), LATER).await;
        assert!(matches!(stale, Err(Error::Refused(CorrectRefusal::Changed))), "from a page of before");
        let card = find_for(&stage.db, &stage.coordinator, id).await.expect("found");
        assert_eq!(
            (card.person.name.clone(), card.person.sex, card.person.kind),
            (right.name.clone(), Sex::Male, PersonKind::Prisons)
        );
        assert_eq!(card.ranks, [(LATER.date(), "CPL".into()), (NOW.date(), "SGT".into())]);
        assert_eq!(card.person.rank, "CPL");
        assert_eq!(stage.found(&stage.coordinator, "Kenyi").await, [id]);
        assert_eq!((stage.events("PersonCorrected").await, stage.events("RankNoted").await), (1, 1));
        // The same again changes nothing.
        put(&right, LATER.date(), LATER).await.expect("the same");
        assert_eq!((stage.events("PersonCorrected").await, stage.events("RankNoted").await), (1, 1));
        // A rank of earlier is noted, and is not the rank of today.
        put(&Entry { rank: "PTE".into(), ..right.clone() }, date(2020, 1, 1), LATER).await.expect("noted");
        let card = find_for(&stage.db, &stage.coordinator, id).await.expect("found");
        assert_eq!((card.person.rank.as_str(), card.ranks.len()), ("CPL", 3));
        // Whoever holds a role is not put right this way.
        let trainer = stage.trainer.person().id;
        let refused = correct(&stage.db, &stage.coordinator, trainer, &right, NOW.date(), None, NOW).await;
        assert!(matches!(refused, Err(Error::NotFound)));
        let _ = other;
    })
    .await;
}

#[tokio::test]
async fn a_class_keeps_the_rank_of_its_day_and_the_person_the_latest() {
    on_each(async |stage| {
        let id = stage.registered(named("Deng Akol", "")).await;
        let promoted = Entry { rank: "CPL".into(), ..named("Deng Akol", "") };
        let entries = [(promoted.into(), Issued { hash: "hash".into() })];
        let done = enrol(&stage.db, &stage.coordinator, stage.cohort, &entries, LATER).await.expect("enrolled");
        assert!(matches!(done[0].fate, Fate::Known { .. }));
        let card = find_for(&stage.db, &stage.coordinator, id).await.expect("found");
        assert_eq!((card.person.rank.as_str(), card.seats[0].rank.as_str()), ("CPL", "CPL"));
        let since: Vec<_> = card.ranks.iter().map(|(since, rank)| (*since, rank.as_str())).collect();
        assert_eq!(since, [(date(2026, 11, 23), "CPL"), (NOW.date(), "SGT")]);
    })
    .await;
}

#[tokio::test]
async fn a_list_is_taken_into_the_register_once() {
    on_each(async |stage| {
        let id = stage.registered(named("Nyanath Gai", "نياناث قاي")).await;
        let entries = [(named("Nyanath Gai", "نياناث قاي").into(), Issued { hash: "hash".into() })];
        let again = store::identity::take_in(&stage.db, &stage.coordinator, &entries, Language::English, NOW).await;
        assert!(matches!(&again.expect("taken")[0].fate, Fate::Known { person, .. } if *person == id));
        let doubtful =
            store::identity::foresee(&stage.db, &stage.coordinator, &[named("Gai Nyanath", "").into()]).await;
        assert!(matches!(&doubtful.expect("foreseen")[0], Fate::Doubtful { may_be_new: true, .. }));
    })
    .await;
}
