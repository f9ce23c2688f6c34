//! Who works with Amana: what is given, what is ended, and what is refused inside the transaction.

use domain::id::PersonId;
use domain::language::Language;
use domain::person::{Administrator, Grant, Person, Role};
use domain::roster::Entry;
use domain::staff::StaffRefusal::{self, *};
use store::person::{NewPerson, credentials, find_signed_in};
use store::staff::{add, all, end, find, grant, issue_password};
use store::{Error, Result};

use crate::stage::{self, NOW, Stage, entry, on_each};

async fn administrator(stage: &Stage, name: &str) -> Administrator {
    store::reference::seed(&stage.db, &stage.reference).await.expect("seeded");
    let person = stage::add(&stage.db, name, Some((Role::Administrator, None))).await;
    Administrator::of(person).expect("an administrator")
}

fn role(role: Role, state: Option<&str>) -> Grant {
    Grant { role, state: state.map(Into::into) }
}

fn refused<T>(done: Result<T, StaffRefusal>) -> Option<StaffRefusal> {
    match done {
        Err(Error::Refused(why)) => Some(why),
        _ => None,
    }
}

async fn now(stage: &Stage, id: PersonId) -> Person {
    find_signed_in(&stage.db, id).await.expect("read").expect("known").person
}

fn new(entry: Entry, name: Option<&str>, grant: Grant) -> NewPerson {
    NewPerson {
        entry,
        sign_in_name: name.map(Into::into),
        language: Language::English,
        password_hash: "hash".into(),
        issued: true,
        grants: vec![grant],
    }
}

#[tokio::test]
async fn a_role_is_given_once_and_ended_and_each_is_an_event() {
    on_each(async |stage| {
        let (db, by) = (&stage.db, &administrator(&stage, "administrator").await);
        let trainee = stage.trainees[0].0.person().id;
        let (trains, runs) = (role(Role::Trainer, None), role(Role::Coordinator, Some("SS-EC")));
        let before = (stage.events("RoleGranted").await, stage.events("RoleEnded").await);
        grant(db, by, trainee, &trains, NOW).await.expect("given");
        grant(db, by, trainee, &runs, NOW).await.expect("given");
        assert_eq!(refused(grant(db, by, trainee, &runs, NOW).await), Some(AlreadyHeld));
        let found = find(db, by, trainee).await.expect("found");
        assert_eq!(found.grants, [trains.clone(), runs.clone()]);
        assert!(all(db, by).await.expect("read").iter().any(|person| person.id == trainee));
        let elsewhere = role(Role::Coordinator, Some("SS-ZZ"));
        assert_eq!(refused(grant(db, by, trainee, &elsewhere, NOW).await), Some(NoState));
        end(db, by, trainee, &runs, NOW).await.expect("ended");
        assert_eq!(refused(end(db, by, trainee, &runs, NOW).await), Some(NotHeld));
        assert_eq!(now(&stage, trainee).await.grants, [trains]);
        let after = (stage.events("RoleGranted").await, stage.events("RoleEnded").await);
        assert_eq!(after, (before.0 + 2, before.1 + 1));
        assert_eq!(refused(grant(db, by, by.person().id, &runs, NOW).await), Some(Oneself));
    })
    .await;
}

#[tokio::test]
async fn two_administrators_who_end_each_other_leave_one() {
    on_each(async |stage| {
        let one = administrator(&stage, "one").await;
        let other = administrator(&stage, "other").await;
        let administers = role(Role::Administrator, None);
        let (first, second) = tokio::join!(
            end(&stage.db, &one, other.person().id, &administers, NOW),
            end(&stage.db, &other, one.person().id, &administers, NOW),
        );
        let outcomes = [refused(first), refused(second)];
        assert!(outcomes.contains(&None) && outcomes.contains(&Some(LastAdministrator)), "{outcomes:?}");
        let mut left = 0;
        for id in [one.person().id, other.person().id] {
            left += usize::from(now(&stage, id).await.has(Role::Administrator));
        }
        assert_eq!(left, 1);
    })
    .await;
}

#[tokio::test]
async fn a_new_password_takes_the_place_of_the_old_one() {
    on_each(async |stage| {
        let (db, by) = (&stage.db, &administrator(&stage, "administrator").await);
        let coordinator = stage.coordinator.person().id;
        issue_password(db, by, coordinator, "new".into(), NOW).await.expect("issued");
        // Somebody who signs in with the old one meanwhile does not bring it back.
        store::person::rehash_password(db, coordinator, "hash", "hash of more".into()).await.expect("nothing is done");
        let known = credentials(db, "coordinator").await.expect("read").expect("known");
        assert!(known.password_hash == "new" && known.person.must_choose_password);
        let trainee = stage.trainees[0].0.person().id;
        assert_eq!(refused(issue_password(db, by, trainee, "new".into(), NOW).await), Some(HoldsNone));
        assert_eq!(refused(issue_password(db, by, by.person().id, "new".into(), NOW).await), Some(Oneself));
        assert_eq!(stage.events("PasswordIssued").await, 1);
    })
    .await;
}

#[tokio::test]
async fn an_alias_and_an_erased_entry_are_given_nothing() {
    on_each(async |stage| {
        let (db, by) = (&stage.db, &administrator(&stage, "administrator").await);
        let (kept, alias) = (stage.trainees[0].0.person().id, stage.trainees[1].0.person().id);
        let seat = (stage.cohort, stage.trainees[1].1);
        store::enrolment::withdraw(db, &stage.coordinator, seat, "Stands twice", NOW).await.expect("withdrawn");
        store::merge::merge(db, &stage.coordinator, kept, alias, NOW).await.expect("merged");
        let trains = role(Role::Trainer, None);
        assert_eq!(refused(grant(db, by, alias, &trains, NOW).await), Some(Alias));
        assert!(matches!(find(db, by, alias).await, Err(Error::NotFound)));
        assert!(matches!(grant(db, by, PersonId(uuid::Uuid::nil()), &trains, NOW).await, Err(Error::NotFound)));
    })
    .await;
}

#[tokio::test]
async fn somebody_new_gets_a_role_and_a_name_that_nobody_has() {
    on_each(async |stage| {
        let (db, by) = (&stage.db, &administrator(&stage, "administrator").await);
        let numbered = Entry { service_no: Some("SP77".into()), ..entry("Rose Amito") };
        let runs = role(Role::Coordinator, Some("SS-EC"));
        let added = add(db, by, &new(numbered.clone(), None, runs.clone()), NOW).await.expect("added");
        assert_eq!((added.sign_in_name.as_str(), added.must_choose_password), ("rose.amito", true));
        assert_eq!(added.grants.as_slice(), std::slice::from_ref(&runs));
        let other = entry("Peter Lado");
        for (entry, name, grant, why) in [
            (other.clone(), Some("rose.amito"), runs.clone(), NameTaken),
            (other.clone(), Some("sp-77"), runs.clone(), NameTaken),
            (numbered, Some("rose.two"), runs, NumberTaken),
            (other, None, role(Role::Trainer, Some("SS-EC")), NoStateMeant),
        ] {
            assert_eq!(refused(add(db, by, &new(entry, name, grant), NOW).await), Some(why));
        }
    })
    .await;
}
