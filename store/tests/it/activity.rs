//! What trainers led.

use domain::activity::Share;
use domain::enrolment::Presence;
use domain::tick::Tick;
use jiff::civil::date;
use store::activity::of_trainers;

use crate::stage::{NOW, on_each};

#[tokio::test]
async fn half_days_count_for_whoever_led_them_in_ones_own_states() {
    on_each(async |stage| {
        let db = &stage.db;
        let trainer = stage.trainer.person().id;
        store::trainer::assign(db, &stage.coordinator, stage.cohort, trainer, NOW).await.expect("given");
        let class = store::cohort::find_for(db, &stage.coordinator, stage.cohort).await.expect("found");
        let session = store::cohort::sessions(db, &class).await.expect("read")[0].id;
        let which = (stage.cohort, session);
        store::cohort::plan_session(db, &stage.instructor, which, "Arrest", Some(trainer), NOW).await.expect("planned");
        let (year, today) = ((date(2026, 1, 1), date(2026, 12, 31)), class.ends);
        // What is planned is not held: both half-days are, once somebody was marked, and not before their day.
        let (none, held) = of_trainers(db, &stage.coordinator, year, today).await.expect("counted");
        assert!(none.is_empty() && held == 0, "planned alone");
        let marks = [(stage.trainees[0].1, Tick::meant(Presence::Present))];
        for session in store::cohort::sessions(db, &class).await.expect("read") {
            let marked =
                store::cohort::mark_attendance(db, &stage.instructor, stage.cohort, session.id, &marks, "", NOW);
            marked.await.expect("marked");
        }
        let yesterday = class.begins.yesterday().expect("a day");
        let (none, held) = of_trainers(db, &stage.coordinator, year, yesterday).await.expect("counted");
        assert!(none.is_empty() && held == 0, "of a day to come");
        let (activities, held) = of_trainers(db, &stage.coordinator, year, today).await.expect("counted");
        assert_eq!((activities.len(), held), (1, 2));
        assert_eq!((activities[0].person, activities[0].half_days, activities[0].classes), (trainer, 1, 1));
        assert_eq!(Share::of(&activities, held), Share { national: 1, led: 1, held: 2 });
        let called_off = store::cohort::call_session_off(db, &stage.coordinator, which, "Rain", NOW).await;
        called_off.expect("called off");
        let (none, held) = of_trainers(db, &stage.coordinator, year, today).await.expect("counted");
        assert!(none.is_empty() && held == 1, "the one that was led is called off");
        let (none, held) = of_trainers(db, &stage.stranger, year, today).await.expect("counted");
        assert!(none.is_empty() && held == 0, "classes of another state");
        let (none, _) =
            of_trainers(db, &stage.coordinator, (date(2027, 1, 1), date(2027, 1, 2)), today).await.expect("counted");
        assert!(none.is_empty());
    })
    .await;
}
