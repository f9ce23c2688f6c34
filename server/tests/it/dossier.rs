//! Everything that is kept about one person, as a file: what is in it, and who gets it.

use serde_json::{Value, json};

use crate::stage::on_each;

#[tokio::test]
async fn everything_kept_about_somebody_is_one_file_for_them_and_for_their_coordinator() {
    on_each(async |stage| {
        let done = stage.trainee("trainee-done").await.person().clone();
        let half = stage.trainee("trainee-half").await.person().clone();
        let mut coordinator = stage.signed_in("coordinator").await;
        let card = format!("/en/coordinate/people/{}", done.id);
        assert!(coordinator.get(&card).await.text().contains("/everything"));
        let answer = coordinator.get(&format!("{card}/everything")).await;
        assert_eq!(answer.status, 200);
        let text = answer.text();
        let file: Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(file["made_at"].as_str().map(|at| &at[..17]), Some("2026-11-24T09:00:"));
        assert_eq!(file["entry"]["name_in_arabic_letters"], done.name.ar.as_str());
        assert_eq!(file["ranks_held"][0]["rank"], done.rank.as_str());
        let class = &file["classes"][0];
        assert_eq!(class["course"], "HR-101");
        assert_eq!(class["certificates"][0]["facts"]["holder"]["en"], done.name.en.as_str());
        let deeds = &class["done"];
        assert!(deeds["attendance"].as_array().is_some_and(|halves| !halves.is_empty()), "{deeds}");
        let attempts = deeds["attempts"].as_array().expect("tests");
        assert!(attempts.iter().all(|attempt| attempt["points_earned"].is_number()), "{deeds}");
        let answers: Vec<&Value> =
            attempts.iter().filter_map(|attempt| attempt["answers"].as_array()).flatten().collect();
        assert!(!answers.is_empty(), "{deeds}");
        assert!(answers.iter().all(|answer| answer["question"].is_string() && !answer["given"].is_null()));
        let checks = file["knowledge_checks"].as_array().expect("checks");
        assert!(checks.first().is_some_and(|check| check["course"] == "HR-101" && !check["given"].is_null()));
        let named =
            |name: &str| file["events"].as_array().expect("events").iter().any(|one| one["facts"]["name"] == name);
        for name in ["PersonAdded", "PersonEnrolled", "AttemptSubmitted", "CertificateIssued", "PersonSeen"] {
            assert!(named(name), "{name}: {}", file["events"]);
        }
        let known = store::person::find_signed_in(&stage.app.db, done.id).await.expect("read").expect("known");
        for hidden in [&known.password_hash, &half.name.en, &half.name.ar, "password_hash", "seal"] {
            assert!(!text.contains(hidden), "{hidden}");
        }

        let mut own = stage.signed_in("trainee-done").await;
        assert!(own.get("/ar").await.text().contains("/ar/everything"));
        let own: Value = serde_json::from_str(&own.get("/en/everything").await.text()).expect("JSON");
        assert_eq!((&own["entry"], &own["classes"]), (&file["entry"], &file["classes"]));
        let mut other = stage.signed_in("coordinator-other").await;
        assert_eq!(other.get(&format!("{card}/everything")).await.status, 404);
        let mut administrator = stage.signed_in("administrator").await;
        let log = administrator.get("/en/admin?kind=looking").await.text();
        assert!(log.matches("Looked at the record of").count() >= 2, "the card and the file: {log}");
    })
    .await;
}

#[tokio::test]
async fn what_was_done_in_a_class_of_another_state_is_its_coordinators_to_tell() {
    on_each(async |stage| {
        let done = stage.trainee("trainee-done").await.person().clone();
        let card = format!("/en/coordinate/people/{}", done.id);
        let form = format!(
            "name_latin={}&name_arabic=&service_no=&sex=F&rank=CPL&unit=Traffic&state=SS-EE&kind=police&since=",
            done.name.en.replace(' ', "+")
        );
        let class = stage.class().await.id;
        let own =
            store::certificate::of_trainee(&stage.app.db, &stage.trainee("trainee-done").await).await.expect("read");
        let certificate = format!("/en/coordinate/{class}/certificates/{}/revoke", own[0].id);
        let mut coordinator = stage.signed_in("coordinator").await;
        assert_eq!(coordinator.post(&certificate, "reason=Kept+in+the+state").await.status, 303);
        let agreed = stage.signed_in("coordinator-second").await.post(&certificate, "do=agree").await;
        assert_eq!(agreed.status, 303, "{}", agreed.text());
        // They have moved: the other coordinator sees them now, and where they were trained.
        assert_eq!(stage.signed_in("coordinator").await.post(&card, &form).await.status, 303);
        let mut other = stage.signed_in("coordinator-other").await;
        let text = other.get(&format!("{card}/everything")).await.text();
        let file: Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(file["classes"][0]["course"], "HR-101");
        assert!(file["classes"][0]["done"].is_null() && !text.contains("AttemptSubmitted"), "{text}");
        let revoked = &file["classes"][0]["certificates"][0]["revoked"];
        assert!(revoked["at"].is_string() && revoked["reason"] == "", "{text}");
        assert!(!text.contains("Kept in the state"), "{text}");
        assert_eq!((&file["lessons_read"], &file["knowledge_checks"]), (&json!([]), &json!([])));
    })
    .await;
}
