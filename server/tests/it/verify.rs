//! Certificates that are verified by what their QR code holds: over HTTP, and on the command line.

use domain::certificate::Certificate;

use crate::command::{amana, seeded};
use crate::stage::{Stage, on_each};

async fn certificate(stage: &Stage) -> Certificate {
    let own = store::certificate::of_trainee(&stage.app.db, &stage.trainee("trainee-done").await).await.expect("read");
    own.into_iter().next().expect("a certificate")
}

fn path(of: &Certificate) -> String {
    format!("/V/{}/{}", of.snapshot.code, of.token.as_deref().expect("it is signed"))
}

#[tokio::test]
async fn what_a_code_holds_is_verified_and_a_changed_letter_is_told() {
    on_each(async |stage| {
        let certificate = certificate(&stage).await;
        let path = path(&certificate);
        let mut anybody = stage.browser();
        let shown = anybody.get(&path).await;
        assert_eq!(shown.status, 200);
        assert!(shown.text().contains(&certificate.snapshot.holder.ar));
        let (code, token) = (certificate.snapshot.code.as_str(), certificate.token.as_deref().expect("signed"));
        // A letter in the middle of the name, another code, the letters of another certificate.
        let at = token.len() / 2;
        let other = if token.as_bytes()[at] == b'A' { "B" } else { "A" };
        let changed = format!("{}{other}{}", &token[..at], &token[at + 1..]);
        for path in [format!("/V/{code}/{changed}"), format!("/V/000000000000/{token}"), format!("/V/{code}/{code}")] {
            let refused = anybody.get(&path).await;
            assert_eq!(refused.status, 422, "{path}");
            assert!(!refused.text().contains(&certificate.snapshot.holder.en), "nothing is told of what is forged");
        }
        // Pasted into the form, it leads there; so does the short address.
        let pasted = anybody.get(&format!("/en/verify?code=HTTP%3A%2F%2FLOCALHOST{path}")).await;
        assert_eq!(pasted.location(), path);
        let short = anybody.get(&format!("/en/verify?code=http%3A%2F%2Flocalhost%2Fv%2F{code}")).await;
        assert_eq!(short.location(), format!("/v/{code}"));
    })
    .await;
}

#[tokio::test]
async fn the_list_of_what_is_revoked_tells_no_code() {
    on_each(async |stage| {
        let certificate = certificate(&stage).await;
        let mut anybody = stage.browser();
        let mark = credential::mark(&certificate.snapshot.code);
        assert!(!anybody.get("/api/certificates/revoked").await.text().contains(&mark));
        let mut coordinator = stage.signed_in("coordinator").await;
        let class = stage.class().await.id;
        let address = format!("/en/coordinate/{class}/certificates/{}/revoke", certificate.id);
        assert_eq!(coordinator.post(&address, "reason=Fraud").await.status, 303);
        assert!(!anybody.get("/api/certificates/revoked").await.text().contains(&mark), "one alone revokes nothing");
        let mut colleague = stage.signed_in("coordinator-second").await;
        assert_eq!(colleague.post(&address, "do=agree").await.status, 303);
        let list = anybody.get("/api/certificates/revoked").await.text();
        assert!(list.contains(&mark) && !list.contains(&certificate.snapshot.code), "{list}");
        assert!(anybody.get(&path(&certificate)).await.text().contains("class=\"worth revoked\""));
        let keys = anybody.get("/.well-known/jwks.json").await.text();
        assert!(keys.contains(&stage.app.ring.signs_with()), "{keys}");
    })
    .await;
}

#[tokio::test]
async fn the_command_says_what_a_file_a_code_and_an_address_are_worth() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path();
    let db = seeded(data).await;
    let person = store::person::credentials(&db, "trainee-done").await.expect("read").expect("the cast").person;
    let own = store::certificate::of_trainee(&db, &domain::person::Trainee::of(person)).await.expect("read");
    let certificate = &own[0];
    let code = &certificate.snapshot.code;
    let address = credential::address("https://amana.example", code, certificate.token.as_deref().expect("signed"));

    let file = data.join("certificate.pdf");
    let leaf = app::state::Leaf {
        certificate: certificate.clone(),
        badge: None,
        dressing: Default::default(),
        is_specimen: false,
    };
    let pdf = server::press::certificates(&[leaf], "https://amana.example").expect("printed");
    std::fs::write(&file, pdf).expect("written");
    let file = file.display().to_string();
    for what in [code, &address, &file] {
        let told = amana(data, &["verify", what]).well();
        assert!(told.contains("Valid.") && told.contains(&certificate.snapshot.serial), "{told}");
    }
    // With a new key, what the old one signed is as good as it was.
    let rotated = amana(data, &["keys", "rotate"]).well();
    assert!(rotated.matches('\n').count() >= 3 && rotated.contains("  signs"), "{rotated}");
    amana(data, &["verify", &address]).well();

    let other = format!("{}{}", if code.starts_with('0') { '1' } else { '0' }, &code[1..]);
    let forged = amana(data, &["verify", &address.replace(code.as_str(), &other)]);
    assert!(forged.refused().contains("Forged"));
    let nothing = amana(data, &["verify", "README.md"]);
    assert!(nothing.refused().contains("There is no certificate in it"));
    let elsewhere = tempfile::tempdir().expect("a folder");
    let unknown = amana(elsewhere.path(), &["verify", &address]);
    assert!(unknown.refused().contains("not among the keys"));
}
