//! What a suspended class, and somebody who left, look like on the pages.

use crate::desk::form;
use crate::stage::on_each;

#[tokio::test]
async fn a_class_is_suspended_with_a_reason_and_what_was_typed_stays() {
    on_each(async |stage| {
        let class = format!("/en/coordinate/{}", stage.class().await.id);
        let mut coordinator = stage.signed_in("coordinator").await;
        let refused = coordinator.post(&format!("{class}/suspend"), "reason=+").await;
        assert_eq!(refused.status, 422);
        assert!(refused.text().contains("The reason is missing"), "{}", refused.text());
        let done = coordinator.post(&format!("{class}/suspend"), "reason=A+report+is+looked+into").await;
        assert_eq!(done.status, 303);
        assert!(coordinator.get(&class).await.text().contains("This class is suspended"));
        let rows = "name;sex;rank\nMary Lado;F;Sgt";
        let shown = coordinator.upload(&format!("{class}/list"), &[("text", rows)], None::<(&str, &str)>).await;
        for refused in [shown, coordinator.post(&format!("{class}/list/enrol"), &form(&[("text", rows)])).await] {
            assert_eq!(refused.status, 422, "{}", refused.text());
            assert!(refused.text().contains("suspended") && refused.text().contains("Mary Lado"), "{}", refused.text());
        }
        let one = form(&[("name_latin", "Mary Lado"), ("sex", "F"), ("rank", "SGT"), ("state", "SS-EC")]);
        let refused = coordinator.post(&format!("{class}/people"), &one).await;
        assert!(refused.status == 422 && refused.text().contains("value=\"Mary Lado\""), "{}", refused.text());

        let mut trainee = stage.signed_in("trainee-new").await;
        assert!(trainee.get("/en").await.text().contains("Your class is paused"));
        let reader = stage.signed_in("trainee-half").await.get("/en").await.text();
        assert!(reader.contains("Your class is paused") && reader.contains("Continue"), "{reader}");
        let begun = trainee.post("/en/courses/hr-101/tests/pre", "").await;
        assert!(begun.text().contains("Your class is paused"), "{}", begun.text());
        // Another coordinator neither sees nor ends it.
        let mut other = stage.signed_in("coordinator-other").await;
        assert_eq!(other.post(&format!("{class}/resume"), "reason=Over").await.status, 404);
        assert_eq!(coordinator.post(&format!("{class}/resume"), "reason=Over").await.status, 303);
        assert_eq!(trainee.post("/en/courses/hr-101/tests/pre", "").await.status, 303);
    })
    .await;
}

#[tokio::test]
async fn partners_stand_on_the_return_and_too_many_are_refused() {
    on_each(async |stage| {
        let class = format!("/en/coordinate/{}", stage.class().await.id);
        let mut coordinator = stage.signed_in("coordinator").await;
        let many: String = (0..9).map(|n| format!("Partner {n}\n")).collect();
        let refused = coordinator.post(&format!("{class}/standing"), &form(&[("partners", &many)])).await;
        assert!(refused.status == 422 && refused.text().contains("Partner 8"), "{}", refused.text());
        let backing = form(&[("partners", "River Fund\nKol Trust"), ("objectives", "Plan 2.3"), ("funding", "B-17")]);
        assert_eq!(coordinator.post(&format!("{class}/standing"), &backing).await.status, 303);
        let csv = coordinator.get(&format!("{class}/return/csv")).await.text();
        for said in ["Kol Trust · River Fund", "Plan 2.3", "B-17"] {
            assert!(csv.contains(said), "{said}: {csv}");
        }
    })
    .await;
}

#[tokio::test]
async fn whoever_leaves_is_no_longer_expected_and_can_come_back() {
    on_each(async |stage| {
        let class = format!("/en/coordinate/{}", stage.class().await.id);
        let seat = stage.seat("trainee-half").await;
        let leave = format!("{class}/people/{seat}/leave");
        let mut coordinator = stage.signed_in("coordinator").await;
        assert_eq!(coordinator.get(&leave).await.status, 200);
        let refused = coordinator.post(&leave, "do=withdraw&reason=").await;
        assert!(refused.status == 422 && refused.text().contains("The reason is missing"));
        // A form that no page offers takes nobody out.
        assert_eq!(coordinator.post(&leave, "reason=Posted+to+Kol").await.status, 400);
        assert!(!coordinator.get(&class).await.text().contains("person has left"));
        assert_eq!(coordinator.post(&leave, "do=withdraw&reason=Posted+to+Kol").await.status, 303);
        let page = coordinator.get(&class).await.text();
        assert!(page.contains("person has left") && page.contains("Posted to Kol"), "{page}");
        let member = coordinator.get(&format!("{class}/people/{seat}")).await.text();
        assert!(member.contains("Left this class") && member.contains("Posted to Kol"), "{member}");
        let csv = coordinator.get(&format!("{class}/return/csv")).await.text();
        assert!(csv.contains("Left the class,1,0,1,100"), "{csv}");
        assert!(!coordinator.get(&format!("{class}/gradebook/csv")).await.text().contains("Mary Keji"));
        let mut trainee = stage.signed_in("trainee-half").await;
        assert!(!trainee.get("/en").await.text().contains("Kol Training Centre"));
        assert_eq!(coordinator.post(&leave, "do=readmit").await.status, 303);
        assert!(trainee.get("/en").await.text().contains("Kol Training Centre"));
    })
    .await;
}
