//! What people thought of a class: each once, nothing but sums, five at a time.

use domain::reaction::{Asked, Reaction, ReactionRefusal};
use domain::roll_up::Counting;
use domain::time::At;
use jiff::civil::date;
use store::Error;
use store::enrolment::Issued;
use store::reaction::{gathered, give, is_asked, of_class};
use store::roll_up;

use crate::stage::{NOW, build, entry, on_each, plan};

/// Some days after the class.
const LATER: At = At(NOW.0 + 10 * 24 * 3_600_000);

pub fn all(answer: u8) -> Reaction {
    Reaction::read(|asked| Some(answer.min(asked.answers()))).expect("complete")
}

#[tokio::test]
async fn figures_move_five_people_at_a_time() {
    for fresh in store::testing::each().await {
        let stage = build(&fresh, 7).await;
        let db = &stage.db;
        let class = store::cohort::find_for(db, &stage.coordinator, stage.cohort).await.expect("found");
        let shown = async || of_class(db, &stage.instructor, &class).await.expect("read");
        for (n, (trainee, seat)) in stage.trainees.iter().enumerate() {
            assert_eq!(shown().await.people, n / 5 * 5);
            give(db, trainee, *seat, all(if n < 4 { 5 } else { 1 }), LATER).await.expect("taken");
        }
        let told = shown().await;
        assert_eq!((told.people, stage.trainees.len()), (5, 7));
        let whole = &told.answers[&Asked::Whole];
        assert_eq!((whole[&5], whole[&1]), (4, 1));
        assert_eq!(told.answers[&Asked::Clear].values().sum::<usize>(), told.people);
    }
}

#[tokio::test]
async fn everybody_is_asked_once_and_only_after_their_own_class() {
    on_each(async |stage| {
        let db = &stage.db;
        let (trainee, seat) = &stage.trainees[0];
        let class = store::cohort::find_for(db, &stage.coordinator, stage.cohort).await.expect("found");
        assert!(!is_asked(db, &class, *seat, NOW).await.expect("read"));
        let early = give(db, trainee, *seat, all(3), NOW).await;
        assert!(matches!(early, Err(Error::Refused(ReactionRefusal::TooEarly))));
        let other = give(db, trainee, stage.trainees[1].1, all(3), LATER).await;
        assert!(matches!(other, Err(Error::NotFound)), "the seat of somebody else");
        assert!(is_asked(db, &class, *seat, LATER).await.expect("read"));
        let both = tokio::join!(give(db, trainee, *seat, all(3), LATER), give(db, trainee, *seat, all(1), LATER));
        assert!(both.0.is_ok() != both.1.is_ok(), "one of two at once");
        assert!(!is_asked(db, &class, *seat, LATER).await.expect("read"));
    })
    .await;
}

#[tokio::test]
async fn a_report_adds_up_what_each_class_shows_and_no_more() {
    for fresh in store::testing::each().await {
        let stage = build(&fresh, 7).await;
        let db = &stage.db;
        for (n, (trainee, seat)) in stage.trainees.iter().enumerate() {
            give(db, trainee, *seat, all(if n < 4 { 5 } else { 1 }), LATER).await.expect("taken");
        }
        // Four of another class of the same days: it shows nothing.
        let second = plan(date(2026, 11, 24));
        let second = store::cohort::open(db, &stage.coordinator, &stage.edition, &second, NOW).await.expect("opened");
        let entries: Vec<_> =
            (0..4).map(|n| (entry(&format!("Person {n}")).into(), Issued { hash: "hash".into() })).collect();
        store::enrolment::enrol(db, &stage.coordinator, second, &entries, NOW).await.expect("enrolled");
        for (trainee, _) in &stage.trainees[..4] {
            let seats = store::enrolment::of_trainee(db, trainee).await.expect("read");
            let seat = seats.iter().find(|seat| seat.cohort.id == second).expect("a seat").enrolment;
            give(db, trainee, seat, all(3), LATER).await.expect("taken");
        }
        let asked = roll_up::Asked { from: date(2026, 11, 1), until: date(2026, 11, 30), counting: Counting::Enrolled };
        let told = gathered(db, &stage.coordinator, &asked).await.expect("read");
        assert_eq!((told.classes, told.people), (1, 5));
        assert_eq!(told.figures(Asked::Whole), [1, 0, 0, 0, 4]);
        assert_eq!(told.figures(Asked::Clear), [1, 0, 4]);
        let elsewhere = gathered(db, &stage.stranger, &asked).await.expect("read");
        assert_eq!((elsewhere.classes, elsewhere.people), (0, 0));
        let later = roll_up::Asked { from: date(2026, 11, 24), ..asked };
        assert_eq!(gathered(db, &stage.coordinator, &later).await.expect("read").people, 0);
    }
}
