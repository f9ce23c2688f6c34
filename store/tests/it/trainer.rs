//! The trainers of a class: what is theirs while it is theirs, and nothing of any other class.

use domain::cohort::SessionRefusal;
use domain::id::PersonId;
use domain::person::{Instructor, Trainee};
use store::Error;
use uuid::Uuid;

use crate::stage::{NOW, Stage, on_each};

fn trainer(stage: &Stage) -> (Instructor, PersonId) {
    let person = stage.trainer.person().clone();
    let id = person.id;
    (Instructor::of(person).expect("a trainer works with classes"), id)
}

#[tokio::test]
async fn a_class_is_a_trainers_from_when_it_is_given_until_it_is_taken() {
    on_each(async |stage| {
        let db = &stage.db;
        let (trainer, id) = trainer(&stage);
        let is_theirs = async || {
            let found = store::cohort::find_taught(db, &trainer, stage.cohort).await;
            let listed = store::cohort::list_for(db, &trainer, &Default::default()).await.expect("read").classes;
            assert_eq!(found.is_ok(), listed.len() == 1, "one rule for one and for many");
            found.is_ok()
        };
        assert!(!is_theirs().await);
        for _ in 0..2 {
            store::trainer::assign(db, &stage.coordinator, stage.cohort, id, NOW).await.expect("given");
        }
        assert!(is_theirs().await);
        let cohort = store::cohort::find_taught(db, &trainer, stage.cohort).await.expect("theirs");
        assert_eq!(store::trainer::of_class(db, &cohort).await.expect("read").len(), 1);
        for _ in 0..2 {
            store::trainer::release(db, &stage.coordinator, stage.cohort, id, NOW).await.expect("taken");
        }
        assert!(!is_theirs().await);
        assert_eq!((stage.events("TrainerAssigned").await, stage.events("TrainerReleased").await), (1, 1));
    })
    .await;
}

#[tokio::test]
async fn only_a_trainer_is_given_a_class_and_only_by_its_coordinator() {
    on_each(async |stage| {
        let db = &stage.db;
        let (_, id) = trainer(&stage);
        let refused = store::trainer::assign(db, &stage.stranger, stage.cohort, id, NOW).await;
        assert!(matches!(refused, Err(Error::NotFound)), "a coordinator of another state");
        let (trainee, _): &(Trainee, _) = &stage.trainees[0];
        let refused = store::trainer::assign(db, &stage.coordinator, stage.cohort, trainee.person().id, NOW).await;
        assert!(matches!(refused, Err(Error::NotFound)), "somebody who does not train");
        let found = store::trainer::search(db, &stage.coordinator, "").await.expect("read");
        assert_eq!(found.iter().map(|person| person.id).collect::<Vec<_>>(), [id]);
        store::trainer::assign(db, &stage.coordinator, stage.cohort, id, NOW).await.expect("given");
        let refused = store::trainer::release(db, &stage.stranger, stage.cohort, id, NOW).await;
        assert!(matches!(refused, Err(Error::NotFound)));
    })
    .await;
}

#[tokio::test]
async fn a_half_day_is_led_by_a_trainer_of_the_class() {
    on_each(async |stage| {
        let db = &stage.db;
        let (trainer, id) = trainer(&stage);
        let cohort = store::cohort::find_for(db, &stage.coordinator, stage.cohort).await.expect("found");
        let at = (stage.cohort, store::cohort::sessions(db, &cohort).await.expect("read")[0].id);
        let plan = async |by: &Instructor, topic: &str, led_by| {
            store::cohort::plan_session(db, by, at, topic, led_by, NOW).await
        };
        let refused = plan(&stage.instructor, "Searching", Some(id)).await;
        assert!(matches!(refused, Err(Error::Refused(SessionRefusal::NotATrainer))), "{refused:?}");
        assert!(matches!(plan(&trainer, "Searching", None).await, Err(Error::NotFound)), "not theirs yet");
        store::trainer::assign(db, &stage.coordinator, stage.cohort, id, NOW).await.expect("given");
        for _ in 0..2 {
            plan(&trainer, "  Searching \n a person ", Some(id)).await.expect("planned");
        }
        assert_eq!(stage.events("SessionPlanned").await, 1);
        // What was done stays said when the trainer has gone, and can be worded anew.
        store::trainer::release(db, &stage.coordinator, stage.cohort, id, NOW).await.expect("taken");
        plan(&stage.instructor, "Searching a person", Some(id)).await.expect("the same again");
        let held = store::cohort::sessions(db, &cohort).await.expect("read").remove(0);
        assert_eq!((held.topic.as_str(), held.led_by), ("Searching a person", Some(id)));
        let refused = plan(&stage.instructor, &"x".repeat(121), None).await;
        assert!(matches!(refused, Err(Error::Refused(SessionRefusal::TopicTooLong))));
        let nobody = plan(&stage.instructor, "", Some(PersonId(Uuid::nil()))).await;
        assert!(matches!(nobody, Err(Error::Refused(SessionRefusal::NotATrainer))));
        let elsewhere = plan(&stage.stranger_at_work(), "", None).await;
        assert!(matches!(elsewhere, Err(Error::NotFound)));
    })
    .await;
}
