//! Certificates as badges: who gets one, what is published to verify it, and what the paper carries.

use credential::badge::{Proof, is_set, verify};
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::desk::form;
use crate::stage::{Stage, on_each};

async fn read(browser: &mut Browser, path: &str) -> Value {
    let answer = browser.get(path).await;
    assert_eq!(answer.status, 200, "{path}");
    serde_json::from_slice(&answer.bytes).expect("JSON")
}

/// The badge of the one of the cast who has completed, and the id of the certificate.
async fn badge(stage: &Stage) -> (Value, String) {
    let own = store::certificate::of_trainee(&stage.app.db, &stage.trainee("trainee-done").await).await.expect("read");
    let id = own[0].id.to_string();
    let badge = read(&mut stage.signed_in("trainee-done").await, &format!("/ar/certificates/{id}/badge")).await;
    (badge, id)
}

/// The path of an address of this site.
fn path(of: &Value) -> String {
    of.as_str().expect("an address").replace("http://localhost", "")
}

#[tokio::test]
async fn a_holder_saves_their_badge_and_it_says_what_the_paper_says() {
    on_each(async |stage| {
        let (badge, id) = badge(&stage).await;
        assert_eq!(verify(&badge, stage.app.ring.keys()), Proof::Genuine);
        let mut holder = stage.signed_in("trainee-done").await;
        assert!(holder.get("/ar/certificates").await.text().contains(&format!("/ar/certificates/{id}/badge")));
        let answer = holder.get(&format!("/en/certificates/{id}/badge")).await;
        assert_eq!(answer.headers["content-type"], "application/vc");
        assert_eq!(answer.headers["cache-control"], "no-store", "it holds a name");
        assert!(answer.headers["content-disposition"].to_str().expect("text").contains("SSNPS-HR101-"));
        let text = badge.to_string();
        for said in ["Grace Poni Wani", "غريس بوني واني", "1.0.0", "HR-101"] {
            assert!(text.contains(said), "{said} is missing");
        }
        for secret in ["trainee-done", "Second Lieutenant", "Kol Market post", "Central Equatoria"] {
            assert!(!text.contains(secret), "tells {secret}");
        }
        let others = stage.signed_in("trainee-half").await.get(&format!("/en/certificates/{id}/badge")).await;
        assert_eq!(others.status, 404);
    })
    .await;
}

#[tokio::test]
async fn what_a_badge_names_is_published_for_anybody() {
    on_each(async |stage| {
        let (badge, _) = badge(&stage).await;
        let mut anybody = stage.browser();
        let achievement = &badge["credentialSubject"]["achievement"];
        let mut published = read(&mut anybody, &path(&achievement["id"])).await;
        assert!(published.as_object_mut().expect("an object").remove("@context").is_some());
        assert_eq!(&published, achievement);
        assert_eq!(read(&mut anybody, "/badges/issuer").await["id"], badge["issuer"]["id"]);
        let did = read(&mut anybody, "/.well-known/did.json").await;
        assert_eq!(did["id"], badge["issuer"]["id"]);
        assert_eq!(did["assertionMethod"][0], badge["proof"][0]["verificationMethod"]);
        assert_eq!(did["verificationMethod"][0]["id"], did["assertionMethod"][0]);
        for path in ["/.well-known/did.json", "/badges/issuer", "/badges/status/0"] {
            let headers = anybody.get(path).await.headers;
            assert_eq!(headers["access-control-allow-origin"], "*", "{path}");
            assert!(headers["cache-control"].to_str().expect("text").starts_with("public, max-age="), "{path}");
            assert!(!headers.contains_key("set-cookie"), "{path}");
        }
        let missing =
            ["/badges/status/1", "/badges/status/4294967295", "/badges/status/-1", "/badges/achievements/hr-101/9.9.9"];
        for path in missing {
            assert_eq!(anybody.get(path).await.status, 404, "{path}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_badge_of_a_replaced_certificate_is_told_to_be_revoked() {
    on_each(async |stage| {
        let (old, id) = badge(&stage).await;
        let mut anybody = stage.browser();
        let mut is_revoked = async |badge: &Value| {
            let list = read(&mut anybody, &path(&badge["credentialStatus"]["statusListCredential"])).await;
            assert_eq!(verify(&list, stage.app.ring.keys()), Proof::Genuine);
            is_set(&badge["credentialStatus"], &list)
        };
        assert_eq!(is_revoked(&old).await, Some(false));
        let mut coordinator = stage.signed_in("coordinator").await;
        let corrected = form(&[
            ("name_latin", "Grace Poni Lado"),
            ("name_arabic", "غريس بوني لادو"),
            ("sex", "female"),
            ("rank", "2LT"),
            ("unit", ""),
            ("state", "SS-EC"),
            ("kind", "police"),
            ("since", ""),
        ]);
        let card = format!("/en/coordinate/people/{}", stage.trainee("trainee-done").await.person().id);
        assert_eq!(coordinator.post(&card, &corrected).await.status, 303);
        let again = format!("/en/coordinate/{}/certificates/{id}/correct", stage.class().await.id);
        assert!(coordinator.post(&again, "").await.location().contains("said=reissued"));
        let (new, _) = badge(&stage).await;
        assert_eq!(new["credentialSubject"]["identifier"][0]["identityHash"], "Grace Poni Lado");
        assert_eq!((is_revoked(&old).await, is_revoked(&new).await), (Some(true), Some(false)));
        // A device without a network says what became of it, too.
        let list = read(&mut stage.browser(), "/api/certificates/revoked").await;
        let code = old["id"].as_str().and_then(|id| id.rsplit_once("/v/")).expect("an address").1;
        for named in ["revoked", "replaced"] {
            assert_eq!(list[named], json!([credential::mark(code)]), "{named}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_paper_carries_its_badge() {
    on_each(async |stage| {
        let (badge, id) = badge(&stage).await;
        let paper = stage.signed_in("trainee-done").await.get(&format!("/en/certificates/{id}/pdf")).await;
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("paper.pdf");
        std::fs::write(&file, paper.bytes).expect("written");
        let serial = badge["credentialSubject"]["licenseNumber"].as_str().expect("a serial");
        let qpdf = std::process::Command::new("qpdf")
            .arg(format!("--show-attachment={serial}.json"))
            .arg(&file)
            .output()
            .expect("this test needs qpdf");
        let carried: Value = serde_json::from_slice(&qpdf.stdout).expect("a badge");
        assert_eq!(verify(&carried, stage.app.ring.keys()), Proof::Genuine);
        assert_eq!(carried["credentialSubject"], badge["credentialSubject"]);
    })
    .await;
}
