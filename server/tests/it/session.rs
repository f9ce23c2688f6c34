//! Half-days that are called off, held after all, or added.

use domain::cohort::Half;
use jiff::civil::date;

use crate::stage::{Stage, on_each};

/// The half-days that count for somebody of the cast: where they were, and all of them.
async fn counted(stage: &Stage, name: &str) -> (usize, usize) {
    let class = stage.class().await;
    let (seat, person) = (stage.seat(name).await, stage.trainee(name).await.person().id);
    let facts = store::progress::of_person(&stage.app.db, &class, seat, person).await.expect("read");
    (facts.half_days().0, facts.sessions.len())
}

fn plain(text: String) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

#[tokio::test]
async fn a_half_day_that_is_called_off_counts_for_nobody_until_it_is_held_after_all() {
    on_each(async |stage| {
        let class = stage.class().await;
        let list = format!("/en/coordinate/{}/attendance", class.id);
        let first = store::cohort::sessions(&stage.app.db, &class).await.expect("read")[0].id;
        let page = format!("{list}/{first}");
        let (call_off, reinstate) = (format!("{page}/call-off"), format!("{page}/reinstate"));
        let (present, of) = counted(&stage, "trainee-done").await;
        let reason = "reason=The+road+was+under+water";

        let mut trainer = stage.signed_in("trainer").await;
        assert!(!trainer.get(&format!("{page}/plan")).await.text().contains("/call-off"));
        assert_eq!(trainer.post(&call_off, reason).await.status, 403);
        assert_eq!(stage.signed_in("coordinator-other").await.post(&call_off, reason).await.status, 404);
        let mut coordinator = stage.signed_in("coordinator").await;
        let text = coordinator.get(&format!("{page}/plan")).await.text();
        assert!(text.contains("/call-off") && text.contains("They stay valid"), "{text}");
        let refused = coordinator.post(&call_off, "reason=+").await;
        assert!(refused.status == 422 && refused.text().contains("The reason is missing"));
        assert_eq!(counted(&stage, "trainee-done").await, (present, of));

        assert_eq!(coordinator.post(&call_off, reason).await.status, 303);
        assert_eq!(coordinator.post(&call_off, reason).await.status, 303, "sent twice");
        assert_eq!(counted(&stage, "trainee-done").await, (present - 1, of - 1), "neither planned nor attended");
        assert_eq!(counted(&stage, "trainee-half").await.1, of - 1, "and not missed");
        for shows in [&list, &page, &format!("{page}/plan")] {
            let text = trainer.get(shows).await.text();
            assert!(text.contains("The road was under water") && text.contains("alled off"), "{shows}: {text}");
        }
        let day = trainer.get(&page).await.text();
        assert!(!day.contains("type=\"radio\""), "there is nobody to mark: {day}");
        let seat = stage.seat("trainee-half").await;
        let marked = trainer.post(&page, &format!("p-{seat}=absent&reason=Late")).await;
        assert!(marked.status == 422 && marked.text().contains("Nothing was marked"));
        let roll = coordinator.get(&format!("/en/coordinate/{}/roll", class.id)).await.text();
        assert_eq!(roll.matches("<th scope=\"col\">").count(), 2 + of - 1, "no column to sign in: {roll}");

        let figures = plain(coordinator.get(&format!("/en/coordinate/{}/return", class.id)).await.text());
        assert!(figures.contains(&format!("18 by the course; {} of {of} half-days", of - 1)), "{figures}");

        assert_eq!(coordinator.post(&reinstate, "").await.status, 303);
        assert_eq!(counted(&stage, "trainee-done").await, (present, of), "with what was marked before");
        assert!(coordinator.get(&page).await.text().contains("type=\"radio\""));
        let log = plain(stage.signed_in("administrator").await.get("/en/admin?kind=class").await.text());
        assert_eq!(log.matches("under water").count(), 1, "{log}");
        assert!(log.contains("after all"), "{log}");
    })
    .await;
}

#[tokio::test]
async fn a_class_gets_a_half_day_on_a_sunday() {
    on_each(async |stage| {
        let mut coordinator = stage.signed_in("coordinator").await;
        // Friday to Monday.
        let days = "course=hr-101&name_en=Elsewhere&state=SS-EC&begins=2026-12-04&ends=2026-12-07&language=en";
        let opened = coordinator.post("/en/coordinate/new", days).await;
        let class = opened.location().split('?').next().expect("an address").to_owned();
        let list = format!("{class}/attendance");
        let sunday = "day=2026-12-06&half=morning";
        assert_eq!(stage.signed_in("trainer").await.post(&list, sunday).await.status, 403);
        assert_eq!(stage.signed_in("coordinator-other").await.post(&list, sunday).await.status, 404);
        assert_eq!(coordinator.post(&list, sunday).await.status, 303);
        for (typed, why) in [
            (sunday, "The class has this half-day already"),
            ("day=2026-12-08&half=morning", "Choose a day between them"),
            ("day=&half=morning", "The day is missing"),
        ] {
            let refused = coordinator.post(&list, typed).await;
            assert!(refused.status == 422 && refused.text().contains(why), "{why}: {}", refused.text());
        }
        let id = class.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id");
        let cohort = store::cohort::find_for(&stage.app.db, &stage.coordinator().await, id).await.expect("found");
        let halves = store::cohort::sessions(&stage.app.db, &cohort).await.expect("read");
        assert_eq!(halves.len(), 7);
        assert!(halves.iter().any(|known| (known.day, known.half) == (date(2026, 12, 6), Half::Morning)));
        let text = plain(coordinator.get(&list).await.text());
        assert_eq!(text.matches("6 December 2026").count(), 1, "{text}");
    })
    .await;
}
