use domain::person::Coordinator;

use crate::stage::{PASSWORD, on_each};

#[tokio::test]
async fn the_session_changes_at_sign_in_and_ends_at_sign_out() {
    on_each(async |stage| {
        let mut browser = stage.browser();
        browser.sign_in("trainee-new", "wrong-password").await;
        browser.sign_in("trainee-new", PASSWORD).await;
        let first = browser.cookie("amana").expect("a session");
        assert_eq!(browser.get("/en").await.status, 200);
        let out = browser.post("/en/sign-out", "").await;
        assert_eq!(out.status, 303);
        assert!(out.headers["clear-site-data"].to_str().expect("text").contains("cache"));
        assert!(browser.get("/en").await.asks_to_sign_in());
        // The cookie of before is worth nothing any more.
        let mut thief = stage.browser();
        let stolen = format!("amana={first}");
        let answer = thief.send(axum::http::Method::GET, "/en", "", &[("cookie", &stolen)]).await;
        assert!(answer.asks_to_sign_in());
        browser.sign_in("trainee-new", PASSWORD).await;
        assert_ne!(browser.cookie("amana"), Some(first));
    })
    .await;
}

#[tokio::test]
async fn guessing_is_slowed_for_one_account_and_the_academy_goes_on() {
    on_each(async |stage| {
        let mut browser = stage.browser();
        let mut statuses = Vec::new();
        for _ in 0..8 {
            statuses.push(browser.sign_in("trainee-half", "wrong").await.status.as_u16());
        }
        assert_eq!(statuses[0], 422);
        assert_eq!(statuses[7], 429, "{statuses:?}");
        assert_eq!(browser.sign_in("trainee-half", PASSWORD).await.status, 429, "also with the right one, for a while");
        assert_eq!(stage.browser().sign_in("trainee-done", PASSWORD).await.status, 303);
    })
    .await;
}

#[tokio::test]
async fn an_issued_password_opens_one_page_only_until_a_new_one_is_chosen() {
    on_each(async |stage| {
        let hash = stage.app.hasher.hash("card-pass-1".into()).await.expect("hashed");
        let found = store::person::credentials(&stage.app.db, "coordinator").await.expect("read").expect("known");
        let coordinator = Coordinator::of(found.person).expect("a coordinator");
        let (class, seat) = (stage.class().await, stage.seat("trainee-new").await);
        store::enrolment::issue_password(&stage.app.db, &coordinator, class.id, seat, hash, stage.app.now())
            .await
            .expect("issued");
        let mut browser = stage.browser();
        assert_eq!(browser.sign_in("trainee-new", "card-pass-1").await.status, 303);
        assert_eq!(browser.get("/en").await.location(), "/en/password");
        assert_eq!(browser.get("/en/courses").await.location(), "/en/password");
        assert_eq!(browser.post("/en/password", "password=short&again=short").await.status, 422);
        assert_eq!(browser.post("/en/password", "password=mango+tree&again=mango+tree").await.status, 303);
        assert_eq!(browser.get("/en").await.status, 200);
        assert_eq!(stage.browser().sign_in("trainee-new", "card-pass-1").await.status, 422);
        assert_eq!(stage.browser().sign_in("trainee-new", "mango tree").await.status, 303);
    })
    .await;
}

#[tokio::test]
async fn a_new_password_signs_other_browsers_out() {
    on_each(async |stage| {
        let mut here = stage.signed_in("trainee-new").await;
        let mut there = stage.signed_in("trainee-new").await;
        let chosen =
            here.post("/en/password", &format!("current={PASSWORD}&password=mango+tree&again=mango+tree")).await;
        assert_eq!(chosen.status, 303, "{}", chosen.text());
        assert_eq!(here.get("/en").await.status, 200);
        assert!(there.get("/en").await.asks_to_sign_in());
    })
    .await;
}

#[tokio::test]
async fn what_was_sent_with_an_expired_session_is_sent_again_after_signing_in() {
    on_each(async |stage| {
        let mut browser = stage.signed_in("trainee-new").await;
        let begun = browser.post("/en/courses/hr-101/tests/pre", "").await;
        let attempt = begun.location().to_owned();
        browser.forget();
        let asked = browser.post(&format!("{attempt}/answers/3"), "answer=1&answer-0=1").await;
        assert_eq!(asked.status, 401);
        assert!(asked.text().contains("replay_pairs"));
        let form = format!(
            "account=trainee-new&password={PASSWORD}&replay_action={attempt}/answers/3&\
             replay_pairs=[[\"answer\",\"1\"],[\"answer-0\",\"1\"]]"
        );
        let back = browser.post("/en/sign-in", &form).await;
        assert_eq!(back.status, 200);
        let text = back.text();
        assert!(text.contains(&format!("action=\"{attempt}/answers/3\"")), "{text}");
        assert!(text.contains("name=\"answer\" value=\"1\""), "{text}");
    })
    .await;
}

#[tokio::test]
async fn what_somebody_wrote_goes_on_only_with_them() {
    on_each(async |stage| {
        let mut browser = stage.signed_in("trainee-new").await;
        let check = "/en/courses/hr-101/01-rights/01-what-is-a-right/checks/rights-1-c1";
        browser.end_session();
        let asked = browser.post(check, "answer=1").await;
        assert_eq!(asked.status, 401);
        let text = asked.text();
        let writer = stage.trainee("trainee-new").await.person().id;
        assert!(text.contains(&format!("name=\"replay_person\" value=\"{writer}\"")), "{text}");
        assert!(!text.contains("hreflang"), "a link to the other language would leave the form behind");
        let form = |account: &str, more: &str| {
            format!(
                "account={account}&password={PASSWORD}&replay_action={check}&replay_pairs=[[\"answer\",\"1\"]]&\
                 replay_person={writer}{more}"
            )
        };
        // Somebody else is told so, keeps the form on the page, and is not signed in by the way.
        let told = browser.post("/en/sign-in", &form("trainee-half", "")).await;
        assert_eq!(told.status, 409);
        assert!(told.text().contains("name=\"replay_pairs\"") && told.text().contains("name=\"without\""));
        assert!(browser.get("/en").await.asks_to_sign_in());
        // They may let it go; then it is gone, and they are in.
        let mut other = stage.browser();
        let went_on = other.post("/en/sign-in", &form("trainee-half", "&without=1")).await;
        assert_eq!((went_on.status.as_u16(), went_on.location()), (303, "/en"));
        // Whoever wrote it is offered to send it.
        let back = browser.post("/en/sign-in", &form("trainee-new", "")).await;
        assert!(back.status == 200 && back.text().contains(&format!("action=\"{check}\"")));
    })
    .await;
}

#[tokio::test]
async fn the_address_of_a_form_is_a_page_when_it_is_typed() {
    on_each(async |stage| {
        let mut browser = stage.signed_in("trainee-new").await;
        let answer = browser.get("/en/courses/hr-101/01-rights/01-what-is-a-right/done").await;
        assert_eq!(answer.status, 405);
        assert_eq!(answer.headers["allow"], "POST");
        assert!(answer.text().contains("<main"), "told on a page");
    })
    .await;
}

#[tokio::test]
async fn nobody_is_sent_elsewhere_after_signing_in() {
    on_each(async |stage| {
        for next in ["https://elsewhere.example", "//elsewhere.example", "/\\elsewhere.example", "/en\r\nX: y", "javascript:1"] {
            let encoded: String = next.bytes().map(|byte| format!("%{byte:02X}")).collect();
            let form = format!("account=trainee-new&password={PASSWORD}&next={encoded}");
            let answer = stage.browser().post("/en/sign-in", &form).await;
            assert_eq!(answer.location(), "/en", "{next}");
        }
        let form = format!("account=trainee-new&password={PASSWORD}&replay_action=https://elsewhere.example&replay_pairs=[[\"a\",\"b\"]]");
        assert_eq!(stage.browser().post("/en/sign-in", &form).await.location(), "/en");
    })
    .await;
}

#[tokio::test]
async fn pages_hold_what_people_typed_as_text_only() {
    on_each(async |stage| {
        let hostile =
            "%3C%2Ftextarea%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E";
        let answer = stage.browser().post("/en/sign-in", &format!("account={hostile}&password=x")).await;
        let text = answer.text();
        assert!(!text.contains("<script>alert") && !text.contains("<img src=x"), "{text}");
        let mut trainer = stage.signed_in("trainer").await;
        let form = format!("do=view&seen=0&text={hostile}");
        let text = trainer.post("/en/teach/hr-101/01-rights/01-what-is-a-right/en", &form).await.text();
        assert!(!text.contains("<script>alert") && !text.contains("<img src=x"), "{text}");
    })
    .await;
}
