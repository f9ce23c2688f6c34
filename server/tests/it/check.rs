//! Answers to knowledge checks that come from a device.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::device::Device;
use crate::stage::{Stage, on_each};

const LESSON: &str = "/en/courses/hr-101/01-rights/01-what-is-a-right";

/// The checks of the first lesson that ask to pick one answer, with how many the lesson has.
async fn checks(stage: &Stage) -> (Vec<domain::question::Question>, usize) {
    let course = stage.course().await;
    let (_, lesson) = course.lesson("01-rights", "01-what-is-a-right").expect("the first lesson");
    let picks = lesson.checks.iter().map(|id| course.questions[id].clone());
    (picks.filter(|check| check.kind == domain::question::Kind::Choice).collect(), lesson.checks.len())
}

/// The fields of the answer to a check that has, or has not, this place in the source.
fn picks(check: &domain::question::Question, right: bool) -> Value {
    let shown = app::question::steady_order(check);
    let domain::question::AnswerKey::One(key) = &check.key else { panic!("{} is no choice", check.id) };
    let place = shown.iter().position(|source| (source == key) == right).expect("an answer");
    json!([["answer", place.to_string()]])
}

#[tokio::test]
async fn a_check_is_taken_from_a_device_and_its_worth_is_told_although_the_session_has_expired() {
    on_each(async |stage| {
        let (checks, count) = checks(&stage).await;
        let check = &checks[0];
        let mut trainee = stage.signed_in("trainee-new").await;
        let mut device = Device::of(&mut trainee, LESSON).await;
        let lines = [device.check(&check.id, picks(check, false)), device.check(&check.id, picks(check, true))];
        trainee.forget();
        let first = device.send(&mut trainee, &lines).await;
        assert_eq!(first.status, 200, "{}", first.text());
        let told: Value = serde_json::from_str(&first.text()).expect("JSON");
        assert_eq!((&told["lines"][0][1], &told["lines"][1][1]), (&json!("kept"), &json!("kept")));
        let worth = &told["results"][&check.id];
        assert!(worth["html"].as_str().is_some_and(|html| html.contains("result right")), "{worth}");
        let left = worth["left"].as_str().map(|left| left.replace(['\u{2068}', '\u{2069}'], ""));
        assert!(left.is_some_and(|left| left.contains(&format!("Answer {} more", count - 1))), "{worth}");
        // A second time, and the earlier answer late on its way: the last one stands.
        for again in [&lines[..], &lines[..1]] {
            let told: Value = serde_json::from_str(&device.send(&mut trainee, again).await.text()).expect("JSON");
            assert!(told["results"][&check.id]["html"].as_str().is_some_and(|html| html.contains("result right")));
        }
        let mut second = Device { sequence: 0, key: device.key.clone(), post: device.post.clone(), ..device };
        let older = second.write("check", json!(check.id), picks(check, false));
        second.sequence = 10;
        let told: Value = serde_json::from_str(&second.send(&mut trainee, &[older]).await.text()).expect("JSON");
        assert_eq!(told["lines"][0][1], "older", "{told}");
        let mut trainee = stage.signed_in("trainee-new").await;
        let page = trainee.get(LESSON).await.text();
        assert_eq!((page.matches("result right").count(), page.matches("class=\"result\"").count()), (1, 0));
    })
    .await;
}

#[tokio::test]
async fn no_question_of_the_bank_is_marked_as_a_check() {
    on_each(async |stage| {
        let course = stage.course().await;
        let mut trainee = stage.signed_in("trainee-new").await;
        let mut device = Device::of(&mut trainee, LESSON).await;
        let of_bank = course.modules[0].bank.iter().map(|id| &course.questions[id]);
        let asked = of_bank.clone().find(|asked| asked.kind == domain::question::Kind::Choice).expect("a choice");
        let lines = [device.check(&asked.id, picks(asked, true)), device.check("no-such", json!([["answer", "0"]]))];
        let answer = device.send(&mut trainee, &lines).await;
        let told: Value = serde_json::from_str(&answer.text()).expect("JSON");
        assert_eq!((&told["lines"][0][1], &told["lines"][1][1]), (&json!("refused"), &json!("refused")));
        assert_eq!(told["results"], json!({}), "nothing is told of it");
        // Nor is a form taken for one, nor a check of another lesson.
        let (checks, _) = checks(&stage).await;
        for id in [&asked.id, &checks[0].id] {
            let elsewhere = format!("/en/courses/hr-101/01-rights/02-serving-and-protecting/checks/{id}");
            assert_eq!(trainee.post(&elsewhere, "answer=0").await.status, 404);
        }
    })
    .await;
}

#[tokio::test]
async fn a_stranger_writes_nothing_into_the_checks_of_another() {
    on_each(async |stage| {
        let (checks, _) = checks(&stage).await;
        let check = &checks[0];
        let mut trainee = stage.signed_in("trainee-new").await;
        let mut device = Device::of(&mut trainee, LESSON).await;
        let mut stranger = stage.signed_in("trainee-half").await;
        let own = Device::of(&mut stranger, LESSON).await;
        assert!(own.id != device.id && own.key != device.key, "each has a key of their own");
        let line = device.check(&check.id, picks(check, true));
        // Sealed with the stranger's own key for the other's place, and the other's line sent to the stranger's own.
        let forged = Device { key: own.key.clone(), post: device.post.clone(), id: device.id, anchor: 0, sequence: 0 }
            .check(&check.id, picks(check, true));
        let mut flipped = STANDARD.decode(&line).expect("base64");
        *flipped.last_mut().expect("a byte") ^= 1;
        for lines in [vec![forged], vec![STANDARD.encode(&flipped)], vec!["!".into()]] {
            assert_eq!(device.send(&mut stranger, &lines).await.status, 404);
        }
        assert_eq!(own.send(&mut stranger, &[line]).await.status, 404);
        let unknown = format!("/api/enrolments/{}/journal", Uuid::now_v7());
        assert_eq!(stranger.post_json(&unknown, r#"{"now":1,"lines":[]}"#).await.status, 404);
        assert_eq!(trainee.get(LESSON).await.text().matches("class=\"result").count(), 0);
        // Whoever is in no class of the course has no key, and plain forms.
        let page = stage.signed_in("trainer").await.get(LESSON).await;
        assert!(page.status == 200 && !page.text().contains("data-seal"));
    })
    .await;
}
