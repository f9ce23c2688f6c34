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
