//! A list is undone whole, or not at all.

use domain::cohort::{Plan, Spoken};
use domain::id::{IntakeId, PersonId};
use domain::intake::UndoRefusal;
use domain::language::Language;
use domain::roster::{Entry, Outcome, Wanted};
use domain::test::TestKind;
use domain::time::At;
use jiff::civil::date;
use store::Error;
use store::enrolment::{Issued, Planned, enrol};
use store::intake::{find_for, of_cohort, undo, undo_any};

use crate::stage::{NOW, Stage, entry, on_each, place};

/// A year before, and ten days after the class has begun.
const EARLIER: At = At(NOW.0 - 365 * 24 * 3_600_000);
const LATER: At = At(NOW.0 + 10 * 24 * 3_600_000);

impl Stage {
    async fn list(&self, names: &[&str]) -> IntakeId {
        let entries: Vec<_> = names.iter().map(|name| (entry(name).into(), Issued { hash: "hash".into() })).collect();
        enrol(&self.db, &self.coordinator, self.cohort, &entries, NOW).await.expect("enrolled");
        self.intakes().await[0].0
    }

    async fn intakes(&self) -> Vec<(IntakeId, usize)> {
        let cohort = store::cohort::find_for(&self.db, &self.coordinator, self.cohort).await.expect("found");
        let all = of_cohort(&self.db, &cohort).await.expect("read");
        all.into_iter().map(|(id, _, people)| (id, people)).collect()
    }

    async fn people(&self) -> Vec<String> {
        let cohort = store::cohort::find_for(&self.db, &self.coordinator, self.cohort).await.expect("found");
        let members = store::cohort::members(&self.db, &cohort).await.expect("read");
        members.into_iter().map(|member| member.person.name.en).collect()
    }
}

#[tokio::test]
async fn undoing_a_list_removes_those_who_are_new_and_leaves_those_who_were_known() {
    on_each(async |stage| {
        let before = stage.people().await;
        let plan = Plan {
            place: place("Yei", "SS-EC"),
            begins: jiff::civil::date(2026, 12, 1),
            ends: jiff::civil::date(2026, 12, 1),
            spoken: Spoken::English,
            clearance: domain::course::Clearance::Outside,
        };
        let other =
            store::cohort::open(&stage.db, &stage.coordinator, &stage.edition, &plan, NOW).await.expect("opened");
        let known = [(entry("Poni Keji").into(), Issued { hash: "hash".into() })];
        let known = enrol(&stage.db, &stage.coordinator, other, &known, NOW).await.expect("enrolled").remove(0);
        let id = stage.list(&["Mary Lado", "Poni Keji", before[0].as_str()]).await;
        assert_eq!(stage.intakes().await[0], (id, 2), "whoever was in the class already is not of the list");
        assert!(matches!(undo(&stage.db, &stage.stranger, stage.cohort, id, NOW).await, Err(Error::NotFound)));
        assert!(matches!(undo(&stage.db, &stage.coordinator, other, id, NOW).await, Err(Error::NotFound)));
        assert_eq!(undo(&stage.db, &stage.coordinator, stage.cohort, id, NOW).await.expect("undone"), 2);
        assert_eq!(stage.people().await, before);
        let found = async |name: &str| store::person::credentials(&stage.db, name).await.expect("read");
        assert!(found("mary.lado").await.is_none(), "nothing of her is left");
        assert!(found(&known.sign_in_name).await.is_some());
        assert_eq!(stage.events("IntakeUndone").await, 1);
        let again = undo(&stage.db, &stage.coordinator, stage.cohort, id, NOW).await;
        assert!(matches!(again, Err(Error::Refused(UndoRefusal::AlreadyUndone))), "{again:?}");
        // The same list may come again.
        stage.list(&["Mary Lado"]).await;
        assert_eq!(stage.people().await.len(), before.len() + 1);
    })
    .await;
}

#[tokio::test]
async fn a_list_of_which_one_has_begun_stays_as_it_is() {
    on_each(async |stage| {
        // The three of the stage came together, and one begins a test.
        let first = stage.intakes().await[0].0;
        stage.begin(1, TestKind::Pre).await;
        let before = stage.people().await;
        let refused = undo(&stage.db, &stage.coordinator, stage.cohort, first, NOW).await;
        let Err(Error::Refused(UndoRefusal::HaveBegun(begun))) = refused else { panic!("{refused:?}") };
        assert_eq!(begun, [stage.trainees[1].0.person().name.clone()]);
        assert_eq!(stage.people().await, before);
        let shown = find_for(&stage.db, &stage.coordinator, stage.cohort, first).await.expect("found");
        assert_eq!(shown.joined.iter().filter(|one| one.has_begun).count(), 1);
        // So have those who said what they thought of the class, or are put down for a certificate.
        let (trainee, seat) = &stage.trainees[0];
        store::reaction::give(&stage.db, trainee, *seat, crate::reaction::all(3), LATER).await.expect("taken");
        let put_down = [stage.trainees[2].1];
        let batch = store::certificate::batch::begin(&stage.db, &stage.coordinator, stage.cohort, &put_down, LATER);
        batch.await.expect("put down");
        let refused = undo(&stage.db, &stage.coordinator, stage.cohort, first, LATER).await;
        let Err(Error::Refused(UndoRefusal::HaveBegun(begun))) = refused else { panic!("{refused:?}") };
        assert_eq!(begun.len(), 3);
        // Whoever chose a password of their own has begun too.
        let id = stage.list(&["Mary Lado"]).await;
        let mary = store::person::credentials(&stage.db, "mary.lado").await.expect("read").expect("added").person;
        store::person::choose_password(&stage.db, &mary, "own".into(), NOW).await.expect("chosen");
        let refused = undo(&stage.db, &stage.coordinator, stage.cohort, id, NOW).await;
        assert!(matches!(refused, Err(Error::Refused(UndoRefusal::HaveBegun(_)))), "{refused:?}");
    })
    .await;
}

#[tokio::test]
async fn undoing_a_list_gives_those_who_were_known_their_rank_back() {
    on_each(async |stage| {
        let language = Language::English;
        let issue = |entry: Entry| (entry.into(), Issued { hash: "hash".into() });
        let promoted = |name: &str| issue(Entry { rank: "CPL".into(), ..entry(name) });
        let names = ["Poni Keji", "Wani Taban", "Achol Majok", "Nyandeng Lual"];
        let known = names.map(|name| issue(entry(name)));
        let known = store::identity::take_in(&stage.db, &stage.coordinator, &known, language, EARLIER).await;
        let mut ids = Vec::new();
        for known in known.expect("taken") {
            let found = store::person::credentials(&stage.db, &known.sign_in_name).await.expect("read");
            ids.push(found.expect("added").person.id);
        }
        let ranks = async |person: PersonId| {
            let card = store::register::find_for(&stage.db, &stage.coordinator, person).await.expect("found");
            let held: Vec<String> = card.ranks.into_iter().map(|(_, rank)| rank).collect();
            (card.person.rank, held)
        };
        let mut before = Vec::new();
        for id in &ids {
            before.push(ranks(*id).await);
        }
        let list = [promoted(names[0]), promoted(names[1]), promoted(names[2]), issue(entry(names[3]))];
        enrol(&stage.db, &stage.coordinator, stage.cohort, &list, NOW).await.expect("enrolled");
        let id = stage.intakes().await[0].0;
        assert_eq!(ranks(ids[0]).await.0, "CPL");
        // Since then one was promoted further, and of one the same day was put right.
        let put = async |place: usize, rank: &str, since, at| {
            let right = Entry { rank: rank.into(), ..entry(names[place]) };
            store::register::correct(&stage.db, &stage.coordinator, ids[place], &right, since, None, at)
                .await
                .expect("put right");
        };
        put(1, "INSP", date(2026, 11, 28), LATER).await;
        put(2, "PTE", NOW.date(), LATER).await;
        undo(&stage.db, &stage.coordinator, stage.cohort, id, LATER).await.expect("undone");
        assert_eq!(ranks(ids[0]).await, before[0]);
        assert_eq!(ranks(ids[1]).await, ("INSP".into(), vec!["INSP".into(), "SGT".into()]));
        assert_eq!(ranks(ids[2]).await, ("PTE".into(), vec!["PTE".into(), "SGT".into()]));
        assert_eq!(ranks(ids[3]).await, before[3]);
        assert_eq!(stage.events("RankTakenBack").await, 2);
    })
    .await;
}

#[tokio::test]
async fn a_list_that_went_into_the_register_alone_is_undone_by_whoever_brought_it() {
    on_each(async |stage| {
        let known = stage.list(&["Poni Keji"]).await;
        let planned = |row: usize, entry: Entry, foreseen| Planned {
            wanted: Wanted { row, entry, decision: None },
            foreseen,
            issued: Some(Issued { hash: "hash".into() }),
        };
        let poni = store::person::credentials(&stage.db, "poni.keji").await.expect("read").expect("there").person;
        let rows = [
            planned(2, entry("Mary Lado"), Outcome::New),
            planned(3, Entry { rank: "CPL".into(), ..entry("Poni Keji") }, Outcome::Known(poni.id)),
        ];
        let take = async || {
            let language = Language::English;
            store::identity::take_in_as_foreseen(&stage.db, &stage.coordinator, &rows, language, LATER).await
        };
        let id = take().await.expect("taken").intake.expect("something changed");
        let found = async |name: &str| store::person::credentials(&stage.db, name).await.expect("read");
        assert_eq!(found("poni.keji").await.expect("there").person.rank, "CPL");
        // Nobody else's, and of no class.
        for refused in [
            undo_any(&stage.db, &stage.stranger, id, LATER).await,
            undo(&stage.db, &stage.coordinator, stage.cohort, id, LATER).await,
            undo_any(&stage.db, &stage.stranger, known, LATER).await,
        ] {
            assert!(matches!(refused, Err(Error::NotFound)), "{refused:?}");
        }
        assert_eq!(undo_any(&stage.db, &stage.coordinator, id, LATER).await.expect("undone"), 2);
        assert!(found("mary.lado").await.is_none());
        assert_eq!(found("poni.keji").await.expect("there").person.rank, poni.rank);
        let again = undo_any(&stage.db, &stage.coordinator, id, LATER).await;
        assert!(matches!(again, Err(Error::Refused(UndoRefusal::AlreadyUndone))), "{again:?}");
        // Whoever has begun something since stays, and all the others with them.
        let id = take().await.expect("taken").intake.expect("something changed");
        stage.list(&["Mary Lado"]).await;
        let refused = undo_any(&stage.db, &stage.coordinator, id, LATER).await;
        assert!(
            matches!(&refused, Err(Error::Refused(UndoRefusal::HaveBegun(begun))) if begun.len() == 1),
            "{refused:?}"
        );
        assert_eq!(found("poni.keji").await.expect("there").person.rank, "CPL");
    })
    .await;
}
