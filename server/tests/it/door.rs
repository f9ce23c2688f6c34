//! Every address against everybody: the table of routes is the list, so a new address is tested the moment it exists.

use app::route::{Route, routes};
use app::signed_in::Access;
use axum::http::Method;

use crate::browser::{Answer, Browser};
use crate::stage::{Stage, on_each};

/// Fields that make every form of the site readable, so that what is refused is refused for who asks.
const FORM: &str = "finding=competent&reason=x&enrolment=all&text=x&answer=0&answer-0=0&answer-1=1&answer-2=2&answer-3=3&\
                    place[page]=en&place[course]=hr-101&place[path]=01-rights/01-what-is-a-right.en.md&\
                    do=view&seen=0&password=x&again=x&current=x&account=x";

/// Puts real ids, those of the cast, into an address.
async fn address(stage: &Stage, route: &Route) -> String {
    let class = stage.class().await;
    let mut path = route.path.to_owned();
    let certificate = store::certificate::of_trainee(&stage.app.db, &stage.trainee("trainee-done").await).await;
    let sessions = store::cohort::sessions(&stage.app.db, &class).await.expect("read");
    let known = [
        ("{language}", "en".to_owned()),
        ("{course}", "hr-101".to_owned()),
        ("{module}", "01-rights".to_owned()),
        ("{lesson}", "01-what-is-a-right".to_owned()),
        ("{question}", "rights-1-c1".to_owned()),
        ("{written}", "en".to_owned()),
        ("{test}", "pre".to_owned()),
        ("{version}", "1.0.0".to_owned()),
        ("{*path}", "01-rights/media/none.png".to_owned()),
        ("{attempt}", stage.attempt("trainee-half").await.to_string()),
        ("{wave}", "30".to_owned()),
        ("{place}", "0".to_owned()),
        ("{certificate}", certificate.expect("read")[0].id.to_string()),
        ("{cohort}", class.id.to_string()),
        // Not that of a browser in the round: one of the forms gives its owner a new password.
        ("{enrolment}", stage.seat("trainee-half").await.to_string()),
        ("{session}", sessions[0].id.to_string()),
        ("{batch}", stage.batch().await.to_string()),
        ("{intake}", store::intake::of_cohort(&stage.app.db, &class).await.expect("read")[0].0.to_string()),
        ("{code}", "000000000000".to_owned()),
        ("{token}", "A".to_owned()),
        ("{list}", "0".to_owned()),
        ("{person}", stage.trainee("trainee-half").await.person().id.to_string()),
        ("{venue}", stage.venue().await.to_string()),
        ("{reference}", "ranks".to_owned()),
        ("{entry}", "SGT".to_owned()),
        // These belong to nobody: an administrator has them all, and nobody else has any.
        ("{signatory}", uuid::Uuid::nil().to_string()),
        ("{logo}", uuid::Uuid::nil().to_string()),
        ("{kind}", "completion".to_owned()),
        ("{slip}", "000000000000".to_owned()),
    ];
    for (name, value) in known {
        path = path.replace(name, &value);
    }
    assert!(!path.contains('{'), "{} holds something this test knows no value for", route.path);
    path
}

async fn ask(browser: &mut Browser, route: &Route, path: &str) -> Answer {
    let form = if route.method == Method::POST { FORM } else { "" };
    browser.send(route.method.clone(), path, form, &[]).await
}

#[tokio::test]
async fn every_address_admits_whom_the_table_says_and_nobody_else() {
    on_each(async |stage| {
        for route in routes() {
            // Signing out in the middle would end the round.
            if route.path.ends_with("/sign-out") {
                continue;
            }
            let path = address(&stage, &route).await;
            let what = format!("{} {path}", route.method);
            let answer = ask(&mut stage.browser(), &route, &path).await;
            if route.access == Access::Anyone {
                assert!(
                    !answer.asks_to_sign_in() || path.ends_with("/sign-in"),
                    "{what} for nobody: {}",
                    answer.status
                );
            } else {
                assert!(answer.asks_to_sign_in(), "{what} for nobody: {}", answer.status);
            }
            for name in ["trainee-new", "trainer", "coordinator", "administrator"] {
                let may = match route.access {
                    Access::Anyone | Access::Arriving | Access::SignedIn => true,
                    Access::Trainer => name == "trainer",
                    Access::Instructor => name == "trainer" || name == "coordinator",
                    Access::Coordinator => name == "coordinator",
                    Access::Administrator => name == "administrator",
                };
                let answer = ask(&mut stage.signed_in(name).await, &route, &path).await;
                assert!(!answer.status.is_server_error(), "{what} for {name}: {}\n{}", answer.status, answer.text());
                assert_eq!(answer.status != 403, may, "{what} for {name}: {}", answer.status);
            }
        }
    })
    .await;
}

#[tokio::test]
async fn other_peoples_ids_are_not_found() {
    on_each(async |stage| {
        stage.another_trainer().await;
        let mut tried = 0;
        for route in routes() {
            let owned = ["{attempt}", "{certificate}", "{cohort}", "{enrolment}", "{intake}", "{batch}", "{venue}"]
                .into_iter()
                .any(|id| route.path.contains(id));
            if !owned {
                continue;
            }
            // The trainer of the cast has the class; whoever else trains has not.
            let names: &[&str] = match route.access {
                Access::Instructor => &["coordinator-other", "trainer-other"],
                Access::Coordinator => &["coordinator-other"],
                _ => &["trainee-new"],
            };
            let path = address(&stage, &route).await;
            for name in names {
                let answer = ask(&mut stage.signed_in(name).await, &route, &path).await;
                assert_eq!(answer.status, 404, "{} {path} for {name}:\n{}", route.method, answer.text());
                assert!(!answer.text().contains("Grace Poni"), "{path} tells a name");
            }
            tried += 1;
        }
        assert!(tried > 15, "only {tried} addresses with an id were tried");
    })
    .await;
}

#[tokio::test]
async fn an_id_of_another_class_is_not_found_within_ones_own() {
    on_each(async |stage| {
        let mut coordinator = stage.signed_in("coordinator").await;
        let class = stage.class().await;
        let opened = coordinator
            .post(
                "/en/coordinate/new",
                "course=hr-101&name_en=Elsewhere&state=SS-EC&begins=2026-12-01&ends=2026-12-02&language=en",
            )
            .await;
        let other = opened.location().split('?').next().expect("an address").to_owned();
        let seat = stage.seat("trainee-done").await;
        let own =
            store::certificate::of_trainee(&stage.app.db, &stage.trainee("trainee-done").await).await.expect("read");
        let session = store::cohort::sessions(&stage.app.db, &class).await.expect("read")[0].id;
        for path in [
            format!("{other}/people/{seat}"),
            format!("{other}/attendance/{session}"),
            format!("{other}/certificates/{}/pdf", own[0].id),
            format!("{other}/certificates/{}/revoke", own[0].id),
        ] {
            assert_eq!(coordinator.get(&path).await.status, 404, "{path}");
        }
        let marked = coordinator.post(&format!("{other}/people/{seat}/practical"), "finding=not_yet").await;
        assert_eq!(marked.status, 404);
        let marked = coordinator.post(&format!("{other}/attendance/{session}"), &format!("p-{seat}=absent")).await;
        assert_eq!(marked.status, 404);
    })
    .await;
}

#[tokio::test]
async fn a_form_from_another_site_is_refused() {
    on_each(async |stage| {
        let mut browser = stage.signed_in("trainee-new").await;
        let path = "/en/courses/hr-101/tests/pre";
        for headers in [[("sec-fetch-site", "cross-site")], [("origin", "https://elsewhere.example")]] {
            let answer = browser.send(Method::POST, path, "", &headers).await;
            assert_eq!(answer.status, 403, "{headers:?}");
        }
        let own = browser.send(Method::POST, path, "", &[("sec-fetch-site", "same-origin")]).await;
        assert_eq!(own.status, 303);
    })
    .await;
}

#[tokio::test]
async fn every_page_says_what_a_browser_may_do_and_keep() {
    on_each(async |stage| {
        let mut trainee = stage.signed_in("trainee-done").await;
        let mut trainer = stage.signed_in("trainer").await;
        let lesson = "/en/courses/hr-101/01-rights/01-what-is-a-right";
        for (path, scripts) in [
            ("/en", "'none'"),
            ("/ar/courses", "'none'"),
            (lesson, "'self'"),
            ("/en/nowhere", "'none'"),
            ("/xx", "'none'"),
        ] {
            let answer = trainee.get(path).await;
            let header =
                |name: &str| answer.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
            assert!(
                header("content-security-policy").contains(&format!("script-src {scripts};")),
                "{path}: only the script that keeps answers, and none in the page"
            );
            assert_eq!(header("cache-control"), "no-store", "{path}");
            assert_eq!(header("x-content-type-options"), "nosniff", "{path}");
            assert!(!answer.text().contains("style=\""), "{path} holds a style that the policy forbids");
        }
        let editor = trainer.get("/en/teach/hr-101/01-rights/01-what-is-a-right/en").await;
        let policy = editor.headers["content-security-policy"].to_str().expect("text").to_owned();
        assert!(policy.contains("'nonce-") && !policy.contains("unsafe-inline"));
        let nonce = policy.split("'nonce-").nth(1).and_then(|rest| rest.split('\'').next()).expect("a nonce");
        assert!(editor.text().contains(&format!("nonce=\"{nonce}\"")));
    })
    .await;
}

#[tokio::test]
async fn forms_and_lists_are_limited_in_size() {
    on_each(async |stage| {
        let mut browser = stage.signed_in("trainee-new").await;
        let long = format!("answer={}", "x".repeat(3 * 1024 * 1024));
        let answer = browser.post("/en/courses/hr-101/01-rights/01-what-is-a-right/checks/rights-1-c1", &long).await;
        assert_eq!(answer.status, 413);
        assert!(answer.text().contains("<main"), "told on a page");
    })
    .await;
}

#[tokio::test]
async fn machines_are_told_that_it_lives() {
    on_each(async |stage| {
        let mut browser = stage.browser();
        assert_eq!(browser.get("/healthz").await.status, 200);
        assert_eq!(browser.get("/readyz").await.text(), "ready\n");
    })
    .await;
}
