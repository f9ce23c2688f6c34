//! A trainer at work with their own class.

use crate::desk::form;
use crate::stage::on_each;

#[tokio::test]
async fn a_trainer_works_with_their_class_and_does_not_run_it() {
    on_each(async |stage| {
        stage.another_trainer().await;
        let class = format!("/en/coordinate/{}", stage.class().await.id);
        let seat = stage.seat("trainee-half").await;
        let mut trainer = stage.signed_in("trainer").await;
        assert!(trainer.get("/en/coordinate").await.text().contains(&class));
        let page = trainer.get(&class).await;
        assert_eq!(page.status, 200);
        let page = page.text();
        assert!(page.contains(&format!("{class}/attendance")) && page.contains("Samuel Taban"), "{page}");
        for runs in ["/people\"", "/list", "/trainers", "/ceremony", "/certificates"] {
            assert!(!page.contains(&format!("{class}{runs}")), "{runs} is the coordinator's");
        }
        let person = trainer.get(&format!("{class}/people/{seat}")).await.text();
        assert!(person.contains("/oral") && person.contains("/practical"), "{person}");
        for runs in ["/password", "/coordinate/people/"] {
            assert!(!person.contains(runs), "{runs} is the coordinator's");
        }
        // Oral mode, as a trainer opens it, is on record as theirs.
        let opened = trainer.post(&format!("{class}/people/{seat}/oral"), "test=final").await;
        assert_eq!(opened.status, 303, "{}", opened.text());
        let sitting = opened.location().to_owned();
        assert_eq!(trainer.get(&sitting).await.status, 200);
        let record = sitting.replace("/oral/", "/attempts/");
        assert!(trainer.get(&record).await.text().contains("Samuel Taban"));
        let mut other = stage.signed_in("trainer-other").await;
        assert!(!other.get("/en/coordinate").await.text().contains(&class));
        for page in [&sitting, &record, &format!("{class}/gradebook/csv")] {
            assert_eq!(other.get(page).await.status, 404, "{page}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_coordinator_says_who_trains_a_class_and_who_led_a_half_day() {
    on_each(async |stage| {
        stage.another_trainer().await;
        let cohort = stage.class().await;
        let class = format!("/en/coordinate/{}", cohort.id);
        let person = stage.trainee("trainer-other").await.person().id.to_string();
        let mut coordinator = stage.signed_in("coordinator").await;
        // In another spelling.
        let found = coordinator.get(&format!("{class}/trainers?name=Roza+Amitto")).await.text();
        assert!(found.contains("Rose Amito"), "{found}");
        assert!(coordinator.get(&format!("{class}/trainers?name=Nobody")).await.text().contains("No trainer has this"));
        let change = form(&[("person", person.as_str()), ("do", "assign")]);
        assert_eq!(coordinator.post(&format!("{class}/trainers"), &change).await.status, 303);
        let mut other = stage.signed_in("trainer-other").await;
        assert_eq!(other.get(&class).await.status, 200);
        let session = store::cohort::sessions(&stage.app.db, &cohort).await.expect("read")[0].id;
        let plan = format!("{class}/attendance/{session}/plan");
        let long = "x".repeat(130);
        let refused = other.post(&plan, &form(&[("topic", &long), ("trainer", &person)])).await;
        assert_eq!(refused.status, 422);
        let refused = refused.text().replace(['\u{2068}', '\u{2069}'], "");
        assert!(refused.contains("at most 120") && refused.contains(&long), "what was typed is kept");
        assert!(
            refused.contains("href=\"/ar/coordinate/") && refused.contains("/plan\""),
            "the way to the other language"
        );
        let planned = other.post(&plan, &form(&[("topic", "Searching a person"), ("trainer", &person)])).await;
        assert_eq!(planned.status, 303);
        let page = other.get(&format!("{class}/attendance/{session}")).await.text();
        assert!(page.contains("Searching a person · Rose Amito"), "{page}");
        let change = form(&[("person", person.as_str()), ("do", "release")]);
        assert_eq!(coordinator.post(&format!("{class}/trainers"), &change).await.status, 303);
        assert_eq!(other.get(&class).await.status, 404);
        let kept = coordinator.get(&plan).await.text();
        assert!(kept.contains("Rose Amito"), "whoever led it stays in the list");
        let mut administrator = stage.signed_in("administrator").await;
        let log = administrator.get("/en/admin?kind=class").await.text().replace(['\u{2068}', '\u{2069}'], "");
        for says in
            ["Added the trainer Rose Amito", "Took the trainer Rose Amito", "“Searching a person”, led by: Rose Amito"]
        {
            assert!(log.contains(says), "{says}: {log}");
        }
    })
    .await;
}
