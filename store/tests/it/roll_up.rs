//! The report's figures, by the databases, against figures counted by hand.

use domain::attempt::Score;
use domain::cohort::{Backing, Plan, Spoken};
use domain::gain::Scores;
use domain::id::CohortId;
use domain::person::Sex;
use domain::roll_up::{Counted, Counting, Dimension, Figure, RollUp};
use domain::test::TestKind;
use jiff::civil::{Date, date};
use store::enrolment::Issued;
use store::roll_up::{Asked, count};

use crate::stage::{NOW, Stage, entry, on_each, plan};

async fn counted(stage: &Stage, counting: Counting, by: (Dimension, Dimension)) -> Counted {
    let asked = Asked { from: date(2026, 11, 1), until: date(2026, 12, 31), counting };
    count(&stage.db, &stage.coordinator, &asked, by).await.expect("counted")
}

/// A second class, a month later and in both languages: two who were in the first one, and a man of another unit.
async fn second_class(stage: &Stage) -> CohortId {
    let day: Date = date(2026, 12, 7);
    let plan = Plan { spoken: Spoken::Both, ..plan(day) };
    let class = store::cohort::open(&stage.db, &stage.coordinator, &stage.edition, &plan, NOW).await.expect("opened");
    let mut man = entry("Simon Bol Atem");
    (man.sex, man.unit, man.rank) = (Sex::Male, "Traffic".into(), "COL".into());
    let entries = [entry("Person 0"), entry("Person 1"), man];
    let entries: Vec<_> = entries.map(|entry| (entry.into(), Issued { hash: "hash".into() })).into();
    store::enrolment::enrol(&stage.db, &stage.coordinator, class, &entries, NOW).await.expect("enrolled");
    class
}

#[tokio::test]
async fn people_count_once_and_seats_once_in_every_class() {
    on_each(async |stage| {
        second_class(&stage).await;
        let by = (Dimension::Month, Dimension::Sex);
        let enrolled = counted(&stage, Counting::Enrolled, by).await;
        let table = RollUp::of(&enrolled, &[], &["female".into(), "male".into()]);
        assert_eq!(
            (table.rows, table.columns),
            (vec!["2026-11".into(), "2026-12".into()], vec!["female".into(), "male".into()])
        );
        let figure = |people, seats| Figure { people, seats };
        assert_eq!(
            table.figures,
            [
                [figure(3, 3), figure(0, 0), figure(3, 3)],
                [figure(2, 2), figure(1, 1), figure(3, 3)],
                [figure(3, 5), figure(1, 1), figure(4, 6)],
            ]
        );
        let units = counted(&stage, Counting::Enrolled, (Dimension::Unit, Dimension::Language)).await;
        assert_eq!(units.rows[""], figure(3, 5));
        assert_eq!(units.both[&("Traffic".into(), "both".into())], figure(1, 1));
        let bands = counted(&stage, Counting::Enrolled, (Dimension::Band, Dimension::Kind)).await;
        // There is no list of ranks here.
        assert_eq!((bands.rows[""], bands.columns["police"]), (figure(4, 6), figure(4, 6)));
    })
    .await;
}

#[tokio::test]
async fn partners_of_a_class_count_as_one_in_whatever_order_they_were_written() {
    on_each(async |stage| {
        let second = second_class(&stage).await;
        let by = (Dimension::Partners, Dimension::Sex);
        let figure = |people, seats| Figure { people, seats };
        assert_eq!(counted(&stage, Counting::Enrolled, by).await.rows, [(String::new(), figure(4, 6))].into());
        for (class, partners) in [(stage.cohort, "River Fund\nKol Trust"), (second, "Kol Trust\n River  Fund")] {
            let backing = Backing::read(partners, "", "").expect("read");
            store::cohort::back(&stage.db, &stage.coordinator, class, &backing, "", None, NOW).await.expect("backed");
        }
        let both = counted(&stage, Counting::Enrolled, by).await;
        assert_eq!(
            both.rows,
            [("Kol Trust\nRiver Fund".into(), figure(4, 6))].into(),
            "two people are in both classes"
        );
        let backing = Backing::read("Kol Trust", "", "").expect("read");
        store::cohort::back(&stage.db, &stage.coordinator, stage.cohort, &backing, "", None, NOW)
            .await
            .expect("backed");
        let apart = counted(&stage, Counting::Enrolled, by).await;
        let expected = [("Kol Trust".into(), figure(3, 3)), ("Kol Trust\nRiver Fund".into(), figure(3, 3))];
        assert_eq!((apart.rows, apart.all), (expected.into(), figure(4, 6)), "each class is in one of them");
    })
    .await;
}

#[tokio::test]
async fn who_took_part_and_who_is_certified_are_counted_by_what_is_on_record() {
    on_each(async |stage| {
        let by = (Dimension::Course, Dimension::State);
        assert_eq!(counted(&stage, Counting::TookPart, by).await.all, Figure::default());
        stage.complete(0).await;
        assert_eq!(counted(&stage, Counting::TookPart, by).await.all, Figure { people: 1, seats: 1 });
        assert_eq!(counted(&stage, Counting::Certified, by).await.all, Figure::default());
        let issued = crate::certificate::issue(&stage, 0, "A").await.expect("issued");
        let certified = counted(&stage, Counting::Certified, by).await;
        assert_eq!(certified.both.len(), 1);
        assert_eq!(certified.all, Figure { people: 1, seats: 1 });
        crate::certificate::revoke(&stage, issued.id).await;
        assert_eq!(counted(&stage, Counting::Certified, by).await.all, Figure::default());
    })
    .await;
}

#[tokio::test]
async fn scores_are_those_of_the_pre_test_and_the_first_final_test() {
    on_each(async |stage| {
        let asked = Asked { from: date(2026, 11, 1), until: date(2026, 12, 31), counting: Counting::Enrolled };
        let read = async || store::roll_up::scores(&stage.db, &stage.coordinator, &asked).await.expect("read");
        let both = |pre, post| Scores { pre, post };
        assert_eq!(read().await, [(both(None, None), 3)]);
        // The first person begins with everything wrong, and has everything right at the end.
        stage.complete(0).await;
        let pre = stage.begin(1, TestKind::Pre).await;
        let score = stage.submit(&stage.trainees[1].0, pre).await;
        // One that was begun and not handed in is none.
        stage.begin(2, TestKind::Pre).await;
        let mut known = read().await;
        known.sort_by_key(|(scores, _)| (scores.pre.is_some(), scores.post.is_some()));
        let of = |score: Score| Some(Score { redlines_missed: 0, ..score });
        let right = Score { earned: score.of, of: score.of, redlines_missed: 0 };
        let [(none, one), (only_pre, two), (pair, three)] = known[..] else { panic!("{known:?}") };
        assert_eq!((none, one), (both(None, None), 1));
        assert_eq!((only_pre, two), (both(of(score), None), 1));
        assert_eq!((pair.pre, three), (of(score), 1));
        assert_eq!(pair.post.map(Score::percent), Some(right.percent()));
        let theirs = store::roll_up::scores(&stage.db, &stage.stranger, &asked).await.expect("read");
        assert_eq!(theirs, []);
        let certified = Asked { counting: Counting::Certified, ..asked };
        assert_eq!(store::roll_up::scores(&stage.db, &stage.coordinator, &certified).await.expect("read"), []);
    })
    .await;
}

#[tokio::test]
async fn nothing_of_other_states_and_other_days_is_counted() {
    on_each(async |stage| {
        let by = (Dimension::Course, Dimension::Sex);
        let asked = Asked { from: date(2026, 11, 1), until: date(2026, 11, 30), counting: Counting::Enrolled };
        assert_eq!(count(&stage.db, &stage.coordinator, &asked, by).await.expect("counted").all.people, 3);
        assert_eq!(count(&stage.db, &stage.stranger, &asked, by).await.expect("counted").all.people, 0);
        let later = Asked { from: date(2026, 11, 24), ..asked };
        assert_eq!(count(&stage.db, &stage.coordinator, &later, by).await.expect("counted").all.people, 0);
    })
    .await;
}
