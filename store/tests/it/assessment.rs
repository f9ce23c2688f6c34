use domain::assessment::{AssessRefusal, Filled, Saved, Voice, tries};
use domain::enrolment::Finding;
use domain::language::Bilingual;
use domain::person::{Grant, Instructor, Person, Role};
use domain::rubric::{Level, Line, Marks, MarksRefusal, Needs, Rubric};
use store::Error;

use crate::stage::{NOW, Stage, on_each};

fn rubric() -> Rubric {
    let words = || Bilingual::new("a", "b");
    let level = |id: &str, points| Level { id: id.into(), words: words(), points };
    Rubric {
        task: words(),
        lines: vec![Line { id: "calm".into(), words: words(), critical: true }],
        levels: vec![level("no", 0), level("yes", 1)],
        needs: Needs { percent: 100, critical: 1 },
    }
}

fn filled(stage: &Stage, ordinal: u32, voice: Voice, level: &str) -> Filled {
    let marks = Marks([("calm".to_owned(), level.to_owned())].into());
    Filled { ordinal, voice, edition: stage.edition.id, marks, note: String::new() }
}

async fn mark(stage: &Stage, who: &Instructor, filled: &Filled) -> Result<Saved, Error<AssessRefusal>> {
    let at = (stage.cohort, stage.trainees[0].1);
    store::assessment::record(&stage.db, who, at, &rubric(), filled, NOW).await
}

/// Somebody else who coordinates the same state.
fn second(stage: &Stage) -> Instructor {
    let grants = vec![Grant { role: Role::Coordinator, state: Some("SS-EC".into()) }];
    Instructor::of(Person { grants, ..stage.stranger.person().clone() }).expect("a coordinator")
}

async fn practical(stage: &Stage) -> Option<Finding> {
    let (trainee, seat) = &stage.trainees[0];
    let cohort = store::cohort::find_for(&stage.db, &stage.coordinator, stage.cohort).await.expect("found");
    store::progress::of_person(&stage.db, &cohort, *seat, trainee.person().id).await.expect("read").practical
}

#[tokio::test]
async fn the_finding_that_counts_follows_from_the_assessments() {
    on_each(async |stage| {
        let (one, other) = (&stage.instructor, &second(&stage));
        assert_eq!(practical(&stage).await, None);
        mark(&stage, one, &filled(&stage, 1, Voice::Own, "no")).await.expect("saved");
        assert_eq!(practical(&stage).await, Some(Finding::NotYet));
        mark(&stage, one, &filled(&stage, 2, Voice::Own, "yes")).await.expect("saved");
        assert_eq!(practical(&stage).await, Some(Finding::Competent));
        mark(&stage, other, &filled(&stage, 2, Voice::Own, "no")).await.expect("saved");
        assert_eq!(practical(&stage).await, None, "two who differ leave it open");
        mark(&stage, other, &filled(&stage, 2, Voice::Agreed, "yes")).await.expect("saved");
        assert_eq!(practical(&stage).await, Some(Finding::Competent));
        assert_eq!((stage.events("PracticalAssessed").await, stage.events("PracticalAgreed").await), (3, 1));
        let at = (stage.cohort, stage.trainees[0].1);
        let record = store::assessment::find_for(&stage.db, one, at).await.expect("read");
        assert_eq!((record.assessments.len(), record.assessors.len()), (4, 2), "nothing was overwritten");
        assert_eq!(tries(&record.assessments).len(), 2);
    })
    .await;
}

#[tokio::test]
async fn a_refused_sheet_leaves_nothing() {
    on_each(async |stage| {
        let empty = Filled { marks: Marks::default(), ..filled(&stage, 1, Voice::Own, "yes") };
        let refused = mark(&stage, &stage.instructor, &empty).await;
        let Err(Error::Refused(AssessRefusal::Marks(MarksRefusal::LineLeftOut { line }))) = refused else {
            panic!("{refused:?}")
        };
        assert_eq!(line, "calm");
        assert_eq!((practical(&stage).await, stage.events("PracticalAssessed").await), (None, 0));
    })
    .await;
}

#[tokio::test]
async fn a_coordinator_of_another_state_marks_and_reads_nothing() {
    on_each(async |stage| {
        let sheet = filled(&stage, 1, Voice::Own, "yes");
        assert!(matches!(mark(&stage, &stage.stranger_at_work(), &sheet).await, Err(Error::NotFound)));
        let at = (stage.cohort, stage.trainees[0].1);
        let read = store::assessment::find_for(&stage.db, &stage.stranger_at_work(), at).await;
        assert!(matches!(read, Err(Error::NotFound)));
        assert_eq!(practical(&stage).await, None);
    })
    .await;
}

#[tokio::test]
async fn a_sheet_that_is_sent_twice_at_once_is_kept_once_and_two_assessors_are_both_kept() {
    on_each(async |stage| {
        let (one, other) = (&stage.instructor, &second(&stage));
        let sheet = filled(&stage, 1, Voice::Own, "yes");
        let (first, again, theirs) =
            tokio::join!(mark(&stage, one, &sheet), mark(&stage, one, &sheet), mark(&stage, other, &sheet));
        let mut saved = [first.expect("saved"), again.expect("saved")];
        saved.sort_by_key(|saved| *saved == Saved::Again);
        assert_eq!(saved, [Saved::New(Finding::Competent), Saved::Again]);
        assert_eq!(theirs.expect("saved"), Saved::New(Finding::Competent));
        assert_eq!(stage.events("PracticalAssessed").await, 2);
    })
    .await;
}
