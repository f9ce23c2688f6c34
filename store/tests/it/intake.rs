//! A list is undone whole, or not at all.

use domain::cohort::Plan;
use domain::id::IntakeId;
use domain::intake::UndoRefusal;
use domain::language::Language;
use domain::test::TestKind;
use store::Error;
use store::enrolment::{Issued, enrol};
use store::intake::{find_for, of_cohort, undo};

use crate::stage::{NOW, Stage, entry, on_each, place};

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
            language: Language::English,
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
        // Whoever chose a password of their own has begun too.
        let id = stage.list(&["Mary Lado"]).await;
        let mary = store::person::credentials(&stage.db, "mary.lado").await.expect("read").expect("added").person;
        store::person::choose_password(&stage.db, &mary, "own".into(), NOW).await.expect("chosen");
        let refused = undo(&stage.db, &stage.coordinator, stage.cohort, id, NOW).await;
        assert!(matches!(refused, Err(Error::Refused(UndoRefusal::HaveBegun(_)))), "{refused:?}");
    })
    .await;
}
