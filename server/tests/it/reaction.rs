//! The form without names, and its sums.

use crate::stage::on_each;

#[tokio::test]
async fn somebody_says_what_they_thought_once_and_nobody_sees_it() {
    on_each(async |stage| {
        // A class of today: its last day has come.
        let (class, mut trainee) = stage.class_of_today().await;
        let page = "/en/courses/hr-101/reaction";
        assert!(trainee.get("/en").await.text().contains(page));
        assert!(trainee.get("/en/courses/hr-101").await.text().contains(page));
        let refused = trainee.post(page, "whole=4&useful=3&clear=9&respectful=3").await;
        assert_eq!(refused.status, 422);
        let kept = refused.text();
        assert!(kept.contains("One question is still open") && kept.contains("checked"), "{kept}");
        let answers = "whole=4&useful=3&clear=2&respectful=3";
        assert_eq!(trainee.post(page, answers).await.status, 303);
        assert_eq!(trainee.get(page).await.status, 404, "asked once");
        assert_eq!(trainee.post(page, answers).await.status, 303, "sent twice");
        let mut coordinator = stage.signed_in("coordinator").await;
        let sums = coordinator.get(&format!("/en/coordinate/{class}/reactions")).await.text();
        assert!(sums.contains("Nothing is shown before"), "{sums}");
        let mut other = stage.signed_in("coordinator-other").await;
        assert_eq!(other.get(&format!("/en/coordinate/{class}/reactions")).await.status, 404);
        // Whose class is not over is not asked.
        let mut early = stage.signed_in("trainee-new").await;
        assert_eq!(early.get(page).await.status, 404);
        assert_eq!(early.post(page, answers).await.status, 404);
    })
    .await;
}
