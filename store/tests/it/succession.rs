//! One coordinator hands over to another.

use domain::id::PersonId;
use domain::person::{Coordinator, SuccessionRefusal};
use store::Error;
use store::succession::{hand_over, share};

use crate::stage::{NOW, Stage, on_each};

async fn coordinates(stage: &Stage, person: PersonId) -> Option<Coordinator> {
    let found = store::person::find_signed_in(&stage.db, person).await.expect("read").expect("known");
    Coordinator::of(found.person)
}

#[tokio::test]
async fn a_successor_runs_the_same_classes_and_the_other_stops_when_they_say_so() {
    on_each(async |stage| {
        let db = &stage.db;
        let (old, new) = (&stage.coordinator, stage.trainees[0].0.person().id);
        let oneself = share(db, old, old.person().id, NOW).await;
        assert!(matches!(oneself, Err(Error::Refused(SuccessionRefusal::Oneself))));
        let unseen = share(db, &stage.stranger, new, NOW).await;
        assert!(matches!(unseen, Err(Error::NotFound)), "somebody of another state");
        assert!(coordinates(&stage, new).await.is_none());

        let (alias, kept) = (stage.trainees[1].0.person().id, stage.trainees[2].0.person().id);
        let seat = (stage.cohort, stage.trainees[1].1);
        store::enrolment::withdraw(db, old, seat, "Stands twice", NOW).await.expect("withdrawn");
        store::merge::merge(db, old, kept, alias, NOW).await.expect("merged");
        assert!(matches!(share(db, old, alias, NOW).await, Err(Error::NotFound)), "another name of somebody");

        share(db, old, new, NOW).await.expect("shared");
        assert!(matches!(share(db, old, new, NOW).await, Err(Error::Refused(SuccessionRefusal::AlreadySo))));
        let successor = coordinates(&stage, new).await.expect("a coordinator");
        assert_eq!(successor.reach(), old.reach());
        store::cohort::find_for(db, &successor, stage.cohort).await.expect("their class");
        assert!(coordinates(&stage, old.person().id).await.is_some(), "both are");

        hand_over(db, old, new, NOW).await.expect("handed over");
        assert!(coordinates(&stage, old.person().id).await.is_none());
        assert!(coordinates(&stage, new).await.is_some());
        assert_eq!((stage.events("RoleGranted").await, stage.events("RoleEnded").await), (4, 1));
    })
    .await;
}
