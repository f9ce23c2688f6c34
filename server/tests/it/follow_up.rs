//! What supervisors told, as it is written down.

use crate::desk::form;
use crate::stage::on_each;

#[tokio::test]
async fn a_checklist_of_the_outcomes_keeps_what_was_chosen_and_waits_for_its_day() {
    on_each(async |stage| {
        let class = stage.class().await.id;
        let (done, half) = (stage.seat("trainee-done").await, stage.seat("trainee-half").await);
        let at = |seat: domain::id::EnrolmentId| format!("/en/coordinate/{class}/people/{seat}/follow-ups/30");
        let mut trainer = stage.signed_in("trainer").await;
        assert_eq!(trainer.get(&at(half)).await.status, 404, "nobody without a certificate");
        assert_eq!(trainer.get(&at(done).replace("/30", "/31")).await.status, 404);
        let refused = trainer.post(&at(done), &form(&[("seen-rights", "done"), ("told_by", "Commander")])).await;
        assert_eq!(refused.status, 422);
        let page = refused.text();
        assert!(page.contains("A point is still open") && page.contains("value=\"Commander\""), "{page}");
        let course = stage.course().await;
        let fields: Vec<String> = course.outcomes.iter().map(|outcome| format!("seen-{}", outcome.id)).collect();
        let mut all: Vec<(&str, &str)> = fields.iter().map(|field| (field.as_str(), "done")).collect();
        all.push(("told_by", "Commander"));
        let early = trainer.post(&at(done), &form(&all)).await;
        assert!(early.status == 422 && early.text().contains("It is too early"), "{}", early.text());
        let mut other = stage.signed_in("coordinator-other").await;
        assert_eq!(other.get(&at(done)).await.status, 404);
        assert!(other.get("/en/coordinate/follow-ups").await.text().contains("Nothing is due"));
    })
    .await;
}

#[tokio::test]
async fn whom_to_ask_about_leaves_as_a_file() {
    on_each(async |stage| {
        let mut coordinator = stage.signed_in_later("coordinator", 60).await;
        assert!(coordinator.get("/en/coordinate/follow-ups").await.text().contains("/en/coordinate/follow-ups/xlsx"));
        let file = coordinator.get("/en/coordinate/follow-ups/csv").await.text();
        let rows: Vec<&str> = file.lines().skip(1).collect();
        assert!(rows.len() == 1 && rows[0].contains("Grace Poni Wani"), "{file}");
        assert!(rows[0].contains("After 30 days"), "{file}");
        assert_eq!(coordinator.get("/ar/coordinate/follow-ups/xlsx").await.status, 200);
        let other = stage.signed_in_later("coordinator-other", 60).await.get("/en/coordinate/follow-ups/csv").await;
        assert_eq!(other.text().lines().count(), 1, "only the heading: {}", other.text());
        let trainer = stage.signed_in_later("trainer", 60).await.get("/en/coordinate/follow-ups/csv").await;
        assert_eq!(trainer.status, 403);
    })
    .await;
}
