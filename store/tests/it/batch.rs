use domain::certificate::{Batch, Certificate, Fate, IssueRefusal};
use domain::id::{BatchId, EnrolmentId};
use store::Error;
use store::certificate::batch;

use crate::certificate::terms;
use crate::stage::{NOW, Stage, on_each};

async fn begin(stage: &Stage, people: &[EnrolmentId]) -> BatchId {
    batch::begin(&stage.db, &stage.coordinator, stage.cohort, people, NOW).await.expect("begun")
}

async fn find(stage: &Stage, id: BatchId) -> Batch {
    batch::find_for(&stage.db, &stage.coordinator, stage.cohort, id).await.expect("found")
}

async fn issue(stage: &Stage, batch: &Batch, who: usize, code: &str) -> Option<Certificate> {
    let seat = stage.trainees[who].1;
    batch::issue(&stage.db, &stage.coordinator, batch, seat, &terms(stage), code.into(), NOW).await.expect("decided")
}

#[tokio::test]
async fn a_batch_goes_on_where_it_was_stopped_and_issues_nothing_twice() {
    on_each(async |stage| {
        stage.complete(0).await;
        stage.complete(1).await;
        let seats: Vec<_> = stage.trainees.iter().map(|(_, seat)| *seat).collect();
        let id = begin(&stage, &seats).await;
        assert_eq!(batch::unfinished(&stage.db).await.expect("read"), [id]);
        let asked = find(&stage, id).await;
        assert_eq!((asked.done(), asked.items.len()), (0, 3));
        let first = issue(&stage, &asked, 0, "A").await.expect("issued");

        // Another work over the same list, as it was read before: the first is decided and stays as it is.
        assert_eq!(issue(&stage, &asked, 0, "B").await, None);
        assert!(issue(&stage, &asked, 1, "C").await.is_some());
        assert_eq!(issue(&stage, &asked, 2, "D").await, None, "the course is not done");
        let done = find(&stage, id).await;
        assert!(done.is_finished());
        assert_eq!(batch::unfinished(&stage.db).await.expect("read"), []);
        let fates: Vec<_> = done.items.iter().map(|item| &item.fate).collect();
        let [Fate::Issued, Fate::Issued, Fate::Refused(IssueRefusal::NotComplete { missing })] = fates[..] else {
            panic!("{fates:?}")
        };
        assert_eq!(missing.len(), 5, "what was missing then is told later");
        let own = store::certificate::of_trainee(&stage.db, &stage.trainees[0].0).await.expect("read");
        assert_eq!(own, [first]);
        assert_eq!((stage.events("CertificatesAsked").await, stage.events("CertificateIssued").await), (1, 2));
    })
    .await;
}

#[tokio::test]
async fn whoever_waits_is_not_put_down_twice() {
    on_each(async |stage| {
        let seats: Vec<_> = stage.trainees.iter().map(|(_, seat)| *seat).collect();
        let first = begin(&stage, &seats[..2]).await;
        assert_eq!(begin(&stage, &seats[..1]).await, first, "pressed twice");
        let second = begin(&stage, &seats).await;
        let others: Vec<_> = find(&stage, second).await.items.iter().map(|item| item.enrolment).collect();
        assert_eq!(others, [seats[2]]);
        assert_eq!(batch::under_way(&stage.db, stage.cohort).await.expect("read"), [first, second]);
    })
    .await;
}

#[tokio::test]
async fn a_batch_is_for_the_people_of_ones_own_classes() {
    on_each(async |stage| {
        let seat = stage.trainees[0].1;
        let not_theirs = batch::begin(&stage.db, &stage.stranger, stage.cohort, &[seat], NOW).await;
        assert!(matches!(not_theirs, Err(Error::NotFound)));
        let nobody = batch::begin(&stage.db, &stage.coordinator, stage.cohort, &[], NOW).await;
        assert!(matches!(nobody, Err(Error::NotFound)));
        let somebody_elses = EnrolmentId(stage.cohort.0);
        let elsewhere = batch::begin(&stage.db, &stage.coordinator, stage.cohort, &[seat, somebody_elses], NOW).await;
        assert!(matches!(elsewhere, Err(Error::NotFound)));

        let id = begin(&stage, &[seat]).await;
        let seen = batch::find_for(&stage.db, &stage.stranger, stage.cohort, id).await;
        assert!(matches!(seen, Err(Error::NotFound)));
        // Whoever asked is responsible for another state meanwhile.
        let asked = find(&stage, id).await;
        let issued = batch::issue(&stage.db, &stage.stranger, &asked, seat, &terms(&stage), "A".into(), NOW).await;
        assert_eq!(issued.expect("decided"), None);
        assert_eq!(find(&stage, id).await.items[0].fate, Fate::Refused(IssueRefusal::Released));
    })
    .await;
}

#[tokio::test]
async fn those_who_wait_can_all_be_refused() {
    on_each(async |stage| {
        stage.complete(0).await;
        let seats: Vec<_> = stage.trainees.iter().map(|(_, seat)| *seat).collect();
        let id = begin(&stage, &seats).await;
        issue(&stage, &find(&stage, id).await, 0, "A").await.expect("issued");
        batch::refuse(&stage.db, id, &IssueRefusal::Released).await.expect("refused");
        let fates: Vec<_> = find(&stage, id).await.items.into_iter().map(|item| item.fate).collect();
        let released = Fate::Refused(IssueRefusal::Released);
        assert_eq!(fates, [Fate::Issued, released.clone(), released]);
    })
    .await;
}
