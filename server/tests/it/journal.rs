//! What a device sends of what it recorded: taken from whoever holds the key of the attempt, and from nobody else.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::attempt::Standing;
use domain::id::AttemptId;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::browser::{Answer, Browser};
use crate::device::Device;
use crate::stage::{Stage, on_each};

async fn post(browser: &mut Browser, attempt: AttemptId, body: &str) -> Answer {
    browser.post_json(&format!("/api/attempts/{attempt}/journal"), body).await
}

async fn begin(browser: &mut Browser) -> String {
    browser.post("/en/courses/hr-101/tests/pre", "").await.location().to_owned()
}

/// A question of the sheet with boxes to pick one from.
async fn a_choice(stage: &Stage, attempt: AttemptId) -> usize {
    let found = store::attempt::find_for(&stage.app.db, &stage.trainee("trainee-new").await, attempt).await;
    let course = stage.course().await;
    let items = found.expect("found").attempt.sheet.items;
    let kind = |id: &str| course.questions[id].kind;
    items.iter().position(|item| kind(&item.question) == domain::question::Kind::Choice).expect("a choice")
}

#[tokio::test]
async fn answers_arrive_although_the_session_has_expired_and_twice_is_once() {
    on_each(async |stage| {
        let mut trainee = stage.signed_in("trainee-new").await;
        let attempt = begin(&mut trainee).await;
        let mut device = Device::fetch(&mut trainee, &attempt).await;
        let place = a_choice(&stage, device.attempt()).await;
        let lines = [device.line(Some(place), json!([["answer", "1"]])), device.line(None, Value::Null)];
        trainee.forget();
        let first = device.send(&mut trainee, &lines).await;
        assert_eq!(first.status, 200, "{}", first.text());
        let told: Value = serde_json::from_str(&first.text()).expect("JSON");
        assert_eq!(told["lines"][0][1], "kept");
        assert_eq!(told["receipt"].as_str().map(str::len), Some(8));
        let again: Value = serde_json::from_str(&device.send(&mut trainee, &lines).await.text()).expect("JSON");
        assert_eq!((&again["lines"], &again["receipt"]), (&told["lines"], &told["receipt"]), "told the same again");
        let owner = stage.trainee("trainee-new").await;
        let found = store::attempt::find_for(&stage.app.db, &owner, device.attempt()).await.expect("found");
        assert!(matches!(found.attempt.standing, Standing::Submitted { .. }));
        assert_eq!(found.attempt.answers.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn whoever_does_not_hold_the_key_learns_and_changes_nothing() {
    on_each(async |stage| {
        let mut trainee = stage.signed_in("trainee-new").await;
        let attempt = begin(&mut trainee).await;
        let mut device = Device::fetch(&mut trainee, &attempt).await;
        let place = a_choice(&stage, device.attempt()).await;
        let good = device.line(Some(place), json!([["answer", "1"]]));
        let mut stranger = stage.signed_in("trainee-half").await;
        // One changed byte, another key, another attempt, no parcel at all, one bad line among good ones.
        let mut bytes = STANDARD.decode(&good).expect("base64");
        *bytes.last_mut().expect("a byte") ^= 1;
        let other_key = Device { key: "00".repeat(32), ..Device::fetch(&mut trainee, &attempt).await };
        let elsewhere = device.seal(Uuid::now_v7(), &json!({ "key": Uuid::now_v7() }));
        for lines in [
            vec![STANDARD.encode(&bytes)],
            vec![other_key.seal(device.id, &json!({}))],
            vec![elsewhere],
            vec!["".into()],
            vec![good.clone(), "!".into()],
        ] {
            let answer = device.send(&mut stranger, &lines).await;
            assert_eq!(answer.status, 404, "{}", answer.text());
        }
        for body in ["", "{}", "[1]", r#"{"now":1,"lines":5}"#] {
            assert_eq!(post(&mut stranger, device.attempt(), body).await.status, 404);
        }
        let unknown = post(&mut stranger, AttemptId(Uuid::now_v7()), r#"{"now":1,"lines":[]}"#).await;
        assert_eq!(unknown.status, 404);
        let owner = stage.trainee("trainee-new").await;
        let found = store::attempt::find_for(&stage.app.db, &owner, device.attempt()).await.expect("found");
        assert!(found.attempt.answers.is_empty());
        // And the key itself is told to its owner only.
        assert_eq!(stranger.get(&format!("{attempt}/sheet")).await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn a_sheet_tells_no_answer() {
    on_each(async |stage| {
        let mut trainee = stage.signed_in("trainee-new").await;
        let attempt = begin(&mut trainee).await;
        let page = trainee.get(&format!("{attempt}/sheet")).await.text();
        let owner = stage.trainee("trainee-new").await;
        let id: AttemptId = attempt.rsplit('/').next().expect("an id").parse().expect("an id");
        let found = store::attempt::find_for(&stage.app.db, &owner, id).await.expect("found");
        let course = stage.course().await;
        for item in &found.attempt.sheet.items {
            let question = &course.questions[&item.question];
            let words = &question.wording[&domain::language::Language::English];
            assert!(page.contains(&words.ask), "the question itself is there");
            assert!(!words.feedback.is_empty() && !page.contains(&words.feedback), "{} tells why", question.id);
            for answer in words.answers.iter().filter(|answer| !answer.feedback.is_empty()) {
                assert!(!page.contains(&answer.feedback), "{} tells which", question.id);
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_file_from_a_phone_is_brought_in_and_an_altered_one_is_refused() {
    on_each(async |stage| {
        let mut trainee = stage.signed_in("trainee-new").await;
        let attempt = begin(&mut trainee).await;
        let mut device = Device::fetch(&mut trainee, &attempt).await;
        let place = a_choice(&stage, device.attempt()).await;
        let line = device.line(Some(place), json!([["answer", "0"]]));
        let sealed = device.seal(device.id, &json!({ "now": device.anchor + 5000, "lines": [line] }));
        let file = json!({ "amana": "journal-1", "attempt": device.id, "sealed": sealed }).to_string();
        let page = format!("/en/coordinate/{}/answers", stage.class().await.id);
        let owner = stage.trainee("trainee-new").await;
        let kept = async || {
            store::attempt::find_for(&stage.app.db, &owner, device.attempt())
                .await
                .expect("found")
                .attempt
                .answers
                .len()
        };
        let mut coordinator = stage.signed_in("coordinator").await;
        let altered = file.replace(&sealed[30..40], "AAAAAAAAAA");
        let refused = coordinator.upload(&page, &[], Some(("answers.json", &altered))).await;
        assert_eq!((refused.status.as_u16(), kept().await), (422, 0));
        assert_eq!(coordinator.upload(&page, &[], Some(("answers.json", "{\"amana\":\"other\"}"))).await.status, 422);
        let taken = coordinator.upload(&page, &[], Some(("answers.json", &file))).await;
        assert_eq!((taken.status.as_u16(), kept().await), (200, 1), "{}", taken.text());
        let again = coordinator.upload(&page, &[], Some(("answers.json", &file))).await;
        assert!(again.status.is_success() && again.text().contains("New: \u{2068}0"), "{}", again.text());
        // Somebody of another state has no such class, and with their own class no such test.
        let mut other = stage.signed_in("coordinator-other").await;
        assert_eq!(other.upload(&page, &[], Some(("answers.json", &file))).await.status, 404);
        let opened = other
            .post(
                "/en/coordinate/new",
                "course=hr-101&name_en=Elsewhere&state=SS-EE&begins=2026-12-01&ends=2026-12-02&language=en",
            )
            .await;
        let own = opened.location().split('?').next().expect("an address").to_owned();
        assert_eq!(other.upload(&format!("{own}/answers"), &[], Some(("answers.json", &file))).await.status, 422);
    })
    .await;
}

#[tokio::test]
async fn a_code_from_the_screen_of_a_phone_is_brought_in_and_an_altered_one_is_refused() {
    on_each(async |stage| {
        let mut trainee = stage.signed_in("trainee-new").await;
        let attempt = begin(&mut trainee).await;
        let device = Device::fetch(&mut trainee, &attempt).await;
        let place = a_choice(&stage, device.attempt()).await;
        let owner = stage.trainee("trainee-new").await;
        let kept = async || {
            let found = store::attempt::find_for(&stage.app.db, &owner, device.attempt()).await.expect("found");
            (found.attempt.answers.get(&place).map(|kept| kept.given.clone()), found.attempt.standing)
        };
        let picked = |answer: usize| json!([["answer", answer.to_string()]]);
        let keys = [Uuid::now_v7(), Uuid::now_v7(), Uuid::now_v7()];
        let [first, second, hand_in] = keys.map(|key| key.simple().to_string());
        // Two codes; the test was handed in after the answers of both.
        let code = |lines: Value| {
            let slip = json!({
                "now": device.anchor + 9000, "journal": Uuid::nil(), "anchor": device.anchor,
                "anchor_device": device.anchor, "language": "ar", "lines": lines, "all": [1, 2],
                "end": [hand_in, 3, device.anchor, device.anchor, device.anchor + 3, 3],
            });
            let sealed = device.seal(device.id, &slip).replace('+', "-").replace('/', "_").replace('=', "");
            format!("/en/coordinate/answers/{}/{sealed}", device.id)
        };
        let answers = code(json!([[second, 2, place, picked(1), 2, null]]));
        let other_answers = code(json!([[first, 1, place, picked(0), 1, 1]]));
        let mut coordinator = stage.signed_in("coordinator").await;
        // To look writes nothing.
        let shown = coordinator.get(&answers).await;
        assert!(shown.status == 200 && shown.text().contains("Bring in"), "{}", shown.text());
        assert_eq!(kept().await.0, None);
        // Shortened, changed, for another attempt, by somebody of another state, by the trainee.
        let (_, sealed) = answers.rsplit_once('/').expect("a code");
        let flipped = sealed.chars().rev().map(|c| if c == 'A' { 'B' } else { 'A' }).collect::<String>();
        for wrong in [&sealed[..sealed.len() - 4], &flipped, "A"] {
            let address = format!("/en/coordinate/answers/{}/{wrong}", device.id);
            let answer = coordinator.get(&address).await;
            assert!(answer.status == 404 && answer.text().contains("Nothing was taken"), "{}", answer.text());
            assert_eq!(coordinator.post(&address, "").await.status, 404);
        }
        let elsewhere = format!("/en/coordinate/answers/{}/{sealed}", Uuid::now_v7());
        assert_eq!(coordinator.get(&elsewhere).await.status, 404);
        let mut other = stage.signed_in("coordinator-other").await;
        assert_eq!(other.get(&answers).await.status, 404);
        assert_eq!(other.post(&answers, "").await.status, 404);
        assert_eq!(trainee.post(&answers, "").await.status, 403);
        assert_eq!(kept().await.0, None, "none of these took anything");
        // The later of the two is read first. The test is open until the other has come too, and twice is once.
        for address in [&answers, &answers] {
            let taken = coordinator.post(address, "").await;
            assert!(taken.location().ends_with("said=brought-some"), "{}", taken.text());
        }
        let (given, standing) = kept().await;
        assert!(matches!(standing, Standing::Open { .. }), "{standing:?}");
        assert_eq!(given, Some(domain::question::Given::One(1)));
        for address in [&other_answers, &answers] {
            let taken = coordinator.post(address, "").await;
            assert!(taken.location().ends_with("said=brought"), "{}", taken.text());
        }
        let (given, standing) = kept().await;
        assert!(matches!(standing, Standing::Submitted { .. }), "{standing:?}");
        assert_eq!(given, Some(domain::question::Given::One(1)), "the later of the two");
        let record = coordinator.post(&answers, "").await;
        let page = coordinator.get(record.location()).await.text();
        assert_eq!(page.matches("<tr>").count(), 1 + 3, "each line once: {page}");
    })
    .await;
}
