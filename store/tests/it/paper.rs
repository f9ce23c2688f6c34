use std::collections::BTreeMap;

use domain::attempt::{BeginRefusal, Standing};
use domain::id::AttemptId;
use domain::language::Language;
use domain::paper::{CallOffRefusal, EnterRefusal, Entered, Purpose};
use domain::question::Given;
use domain::test::TestKind;
use store::Error;
use store::paper::{Fate, Printing};

use crate::stage::{NOW, Stage, dice, on_each};

impl Stage {
    async fn print(&self, who: usize) -> store::Result<AttemptId, BeginRefusal> {
        let printing = Printing {
            enrolment: self.trainees[who].1,
            test: TestKind::Pre,
            language: Language::Arabic,
            edition: (self.edition.id, &self.course),
        };
        store::paper::print(&self.db, &self.instructor, self.cohort, printing, &mut dice(), NOW).await
    }

    async fn enter(&self, id: AttemptId, answers: &[usize]) -> store::Result<Entered, EnterRefusal> {
        let answers: BTreeMap<usize, Given> =
            answers.iter().enumerate().map(|(place, given)| (place, Given::One(*given))).collect();
        let entering = (&answers, Purpose::Enter);
        store::paper::enter(&self.db, &self.instructor, id, entering, &self.course, &mut dice(), NOW).await
    }

    async fn call_off(&self, who: usize, id: AttemptId) -> store::Result<(), CallOffRefusal> {
        let seat = (self.cohort, self.trainees[who].1);
        store::paper::call_off(&self.db, &self.instructor, seat, id, "Lost.", NOW).await
    }
}

#[tokio::test]
async fn each_booklet_has_a_code_of_its_own_and_is_found_by_it() {
    on_each(async |stage| {
        for who in 0..3 {
            stage.print(who).await.expect("printed");
        }
        let cohort = store::cohort::find_for(&stage.db, &stage.coordinator, stage.cohort).await.expect("found");
        let booklets = store::paper::of_cohort(&stage.db, &cohort).await.expect("read");
        assert_eq!(booklets.len(), 3);
        for booklet in booklets {
            let found = store::paper::find(&stage.db, &stage.instructor, &booklet.code).await.expect("found");
            assert_eq!((found.attempt.id, found.language), (booklet.attempt, Language::Arabic));
            assert_eq!(found.attempt.standing, Standing::Open { closes_at: None }, "the classroom's clock decides");
            let strange = store::paper::find(&stage.db, &stage.stranger_at_work(), &booklet.code).await;
            assert!(matches!(strange, Err(Error::NotFound)));
        }
    })
    .await;
}

#[tokio::test]
async fn printing_twice_at_once_begins_one_test() {
    on_each(async |stage| {
        let (one, other) = tokio::join!(stage.print(0), stage.print(0));
        assert_eq!(one.expect("printed"), other.expect("printed"));
        assert_eq!((stage.events("AttemptBegun").await, stage.events("BookletPrinted").await), (1, 1));
    })
    .await;
}

#[tokio::test]
async fn two_who_type_the_same_sheet_in_at_once_enter_it_once() {
    on_each(async |stage| {
        let id = stage.print(0).await.expect("printed");
        let (one, other) = tokio::join!(stage.enter(id, &[1, 2]), stage.enter(id, &[1, 2]));
        let mut done = [one.expect("entered"), other.expect("entered")];
        done.sort_by_key(|entered| *entered == Entered::Again);
        assert_eq!(done, [Entered::First, Entered::Again]);
        assert_eq!(stage.events("PaperEntered").await, 1);
        let differs = stage.enter(id, &[1, 0]).await;
        assert!(matches!(differs, Err(Error::Refused(EnterRefusal::Differs { places })) if places == [1]));
    })
    .await;
}

#[tokio::test]
async fn a_sheet_is_entered_or_called_off_and_never_both() {
    on_each(async |stage| {
        let id = stage.print(0).await.expect("printed");
        let (entered, called_off) = tokio::join!(stage.enter(id, &[1, 2]), stage.call_off(0, id));
        assert_ne!(entered.is_ok(), called_off.is_ok(), "{entered:?} {called_off:?}");
    })
    .await;
}

#[tokio::test]
async fn what_was_called_off_counts_as_no_attempt_and_its_questions_as_seen() {
    on_each(async |stage| {
        let first = stage.print(0).await.expect("printed");
        stage.call_off(0, first).await.expect("called off");
        let late = stage.enter(first, &[1, 2]).await;
        assert!(matches!(late, Err(Error::Refused(EnterRefusal::CalledOff { at: NOW }))));
        let second = stage.print(0).await.expect("printed anew");
        assert_ne!(first, second);
        let cohort = store::cohort::find_for(&stage.db, &stage.coordinator, stage.cohort).await.expect("found");
        let booklets = store::paper::of_cohort(&stage.db, &cohort).await.expect("read");
        assert_eq!(booklets.iter().map(|booklet| booklet.fate).collect::<Vec<_>>(), [Fate::CalledOff, Fate::Out]);
        let asks = |n: usize| booklets[n].sheet.items.iter().map(|item| &item.question).collect::<Vec<_>>();
        assert!(asks(0).iter().all(|id| !asks(1).contains(id)), "what was printed is not asked again");
        let (trainee, seat) = &stage.trainees[0];
        let facts = store::progress::of_person(&stage.db, &cohort, *seat, trainee.person().id).await.expect("read");
        assert_eq!(facts.attempts.iter().map(|past| past.id).collect::<Vec<_>>(), [second]);
    })
    .await;
}

#[tokio::test]
async fn a_stranger_neither_prints_nor_enters_nor_calls_off() {
    on_each(async |stage| {
        let id = stage.print(0).await.expect("printed");
        let seat = stage.trainees[0].1;
        let printing = Printing {
            enrolment: seat,
            test: TestKind::Pre,
            language: Language::English,
            edition: (stage.edition.id, &stage.course),
        };
        let printed =
            store::paper::print(&stage.db, &stage.stranger_at_work(), stage.cohort, printing, &mut dice(), NOW).await;
        assert!(matches!(printed, Err(Error::NotFound)));
        let entering = (&BTreeMap::new(), Purpose::Enter);
        let entered =
            store::paper::enter(&stage.db, &stage.stranger_at_work(), id, entering, &stage.course, &mut dice(), NOW)
                .await;
        assert!(matches!(entered, Err(Error::NotFound)));
        let called_off =
            store::paper::call_off(&stage.db, &stage.stranger_at_work(), (stage.cohort, seat), id, "x", NOW).await;
        assert!(matches!(called_off, Err(Error::NotFound)));
    })
    .await;
}
