//! What a coordinator may do with whom: guests of other states and colleagues of their own making.

use domain::person::Coordinator;

use crate::desk::form;
use crate::stage::on_each;

#[tokio::test]
async fn a_guest_from_another_state_is_nobodys_to_change() {
    on_each(async |stage| {
        let class = stage.class().await;
        let mut coordinator = stage.signed_in("coordinator").await;
        let entry = form(&[
            ("name_latin", "Rebecca Nyandeng Kuol"),
            ("name_arabic", ""),
            ("service_no", ""),
            ("sex", "F"),
            ("rank", "CPL"),
            ("unit", ""),
            ("state", "SS-UY"),
            ("who", "new"),
        ]);
        let taken = coordinator.post(&format!("/en/coordinate/{}/people", class.id), &entry).await;
        assert_eq!(taken.status, 303, "{}", taken.text());
        let members = store::cohort::members(&stage.app.db, &class).await.expect("read");
        let guest = members.iter().find(|member| member.person.name.en.starts_with("Rebecca")).expect("enrolled");
        let card = format!("/en/coordinate/people/{}", guest.person.id);
        let page = coordinator.get(&card).await;
        assert_eq!(page.status, 200, "who is in their class is seen");
        for absent in ["/erase", "/merge", "name=\"name_latin\""] {
            assert!(!page.text().contains(absent), "{absent}");
        }
        assert_eq!(coordinator.post(&card, &entry).await.status, 404);
        assert_eq!(coordinator.get(&format!("{card}/erase")).await.status, 404);
        assert_eq!(
            coordinator.post(&format!("{card}/erase"), "reason=mistake&who=Rebecca+Nyandeng+Kuol").await.status,
            404
        );
        assert_eq!(coordinator.get(&format!("{card}/merge")).await.status, 404);
        // While they are in the class a lost card is replaced, and not by way of a place that they have left.
        let seat = format!("/en/coordinate/{}/people/{}", class.id, guest.enrolment);
        assert_eq!(coordinator.post(&format!("{seat}/password"), "").await.status, 303);
        let left = coordinator.post(&format!("{seat}/leave"), "do=withdraw&reason=Went+home").await;
        assert_eq!(left.status, 303, "{}", left.text());
        assert_eq!(coordinator.post(&format!("{seat}/password"), "").await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn a_colleague_of_ones_own_making_is_no_second_person() {
    on_each(async |stage| {
        let (db, at) = (&stage.app.db, stage.app.now());
        let own = store::certificate::of_trainee(db, &stage.trainee("trainee-done").await).await.expect("read");
        let made = stage.trainee("trainee-half").await.person().id;
        store::succession::share(db, &stage.coordinator().await, made, at).await.expect("made a coordinator");
        let revoke = format!("/en/coordinate/{}/certificates/{}/revoke", stage.class().await.id, own[0].id);
        let asked = stage.signed_in("coordinator").await.post(&revoke, "reason=A+trial").await;
        assert_eq!(asked.status, 303, "{}", asked.text());
        let refused = stage.signed_in("trainee-half").await.post(&revoke, "do=agree").await;
        assert_eq!(refused.status, 422);
        assert!(refused.text().contains("A third coordinator must agree"), "{}", refused.text());
        // Nor is whomever that colleague makes one, also when they stop being one themselves.
        let half = Coordinator::of(stage.trainee("trainee-half").await.person().clone()).expect("a coordinator");
        let next = stage.trainee("trainee-new").await.person().id;
        store::succession::hand_over(db, &half, next, at).await.expect("handed over");
        let refused = stage.signed_in("trainee-new").await.post(&revoke, "do=agree").await;
        assert_eq!(refused.status, 422, "{}", refused.text());
        store::succession::share(db, &stage.coordinator().await, made, at).await.expect("made a coordinator again");
        let later = stage.signed_in_later("trainee-half", 31).await.post(&revoke, "do=agree").await;
        assert_eq!(later.status, 303, "{}", later.text());
    })
    .await;
}
