//! What an administrator puts on certificates: who signs, logos, words.

use domain::certificate::Certificate;

use crate::browser::{Answer, Browser};
use crate::desk::form;
use crate::stage::{Stage, on_each};

const SIGNATORIES: &str = "/en/admin/signatories";
const LOGOS: &str = "/en/admin/logos";
const WORDING: &str = "/en/admin/wording";
const LOGO: &[u8] = include_bytes!("../../../paper/tests/it/logo.png");

async fn put_down(office: &mut Browser, name: &str, begins: &str, ends: &str) -> Answer {
    let fields = [
        ("name_latin", name),
        ("name_arabic", "أشول قرنق"),
        ("title_en", "Director of Training"),
        ("title_ar", "مديرة التدريب"),
        ("state", ""),
        ("begins", begins),
        ("ends", ends),
    ];
    office.post(SIGNATORIES, &form(&fields)).await
}

/// The addresses below a page that it leads to, in its order.
async fn links(office: &mut Browser, page: &str) -> Vec<String> {
    let shown = office.get(page).await.text();
    let below = format!("{page}/");
    shown.split('"').filter(|part| part.starts_with(&below)).map(str::to_owned).collect()
}

/// Revokes the certificate of the cast and gives its holder a new one.
async fn issued_anew(stage: &Stage) -> Certificate {
    let trainee = stage.trainee("trainee-done").await;
    let old = store::certificate::of_trainee(&stage.app.db, &trainee).await.expect("read").remove(0);
    let class = stage.class().await.id;
    let revoke = format!("/en/coordinate/{class}/certificates/{}/revoke", old.id);
    let mut coordinator = stage.signed_in("coordinator").await;
    assert_eq!(coordinator.post(&revoke, "reason=A+trial").await.status, 303);
    let mut second = stage.signed_in("coordinator-second").await;
    assert_eq!(second.post(&revoke, "do=agree").await.status, 303);
    let seat = stage.seat("trainee-done").await;
    let done = coordinator.post(&format!("/en/coordinate/{class}/certificates"), &format!("enrolment={seat}")).await;
    assert_eq!(done.status, 303);
    let own = store::certificate::of_trainee(&stage.app.db, &trainee).await.expect("read");
    own.into_iter().find(|known| known.revocation.is_none()).expect("a new one")
}

#[tokio::test]
async fn whoever_is_in_office_on_the_day_of_issue_signs() {
    on_each(async |stage| {
        let mut office = stage.signed_in("administrator").await;
        assert_eq!(put_down(&mut office, "Gone Before", "2020-01-01", "2026-11-23").await.status, 303);
        assert_eq!(put_down(&mut office, "Achol Garang", "2026-11-24", "").await.status, 303);
        assert_eq!(put_down(&mut office, "Not Yet", "2026-11-25", "").await.status, 303);
        let new = issued_anew(&stage).await;
        let names: Vec<_> = new.snapshot.dress.signatures.iter().map(|who| who.name.en.as_str()).collect();
        assert_eq!(names, ["Achol Garang"]);
        // It stays as it is, whatever becomes of the office.
        for link in links(&mut office, SIGNATORIES).await {
            assert_eq!(office.post(&link, "do=remove").await.status, 303);
            assert_eq!(office.post(&link, "do=remove").await.status, 404, "taken out");
        }
        assert!(office.get(SIGNATORIES).await.text().contains("Nobody yet"));
        let mut holder = stage.signed_in("trainee-done").await;
        let paper = holder.get(&format!("/en/certificates/{}/pdf", new.id)).await;
        assert!(paper.bytes.starts_with(b"%PDF-"));
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_put_down_is_refused_and_stays_in_the_form() {
    on_each(async |stage| {
        let mut office = stage.signed_in("administrator").await;
        let refused = put_down(&mut office, "Achol Garang", "2026-11-24", "2026-11-01").await;
        assert_eq!(refused.status, 422);
        assert!(refused.text().contains("value=\"Achol Garang\""), "{}", refused.text());
        let unprintable = put_down(&mut office, "Achol \u{1F600}", "2026-11-24", "").await;
        assert_eq!(unprintable.status, 422);
        assert!(unprintable.text().contains("cannot be printed"));
        for name in ["A", "B", "C"] {
            assert_eq!(put_down(&mut office, name, "2026-01-01", "").await.status, 303);
        }
        let fourth = put_down(&mut office, "D", "2026-06-01", "").await;
        assert_eq!(fourth.status, 422);
        assert!(fourth.text().contains("1 June 2026"), "{}", fourth.text());
        let nowhere = form(&[("name_latin", "E"), ("title_en", "F"), ("state", "SS-NO"), ("begins", "2026-01-01")]);
        assert_eq!(office.post(SIGNATORIES, &nowhere).await.status, 422);
        // Whoever leaves makes room.
        let first = links(&mut office, SIGNATORIES).await.remove(0);
        let shown = office.get(&first).await.text();
        assert!(shown.contains("value=\"A\"") && shown.contains("value=\"2026-01-01\""));
        let ended = [
            ("name_latin", "A"),
            ("title_en", "Director"),
            ("state", ""),
            ("begins", "2026-01-01"),
            ("ends", "2026-05-31"),
            ("do", "save"),
        ];
        assert_eq!(office.post(&first, &form(&ended)).await.status, 303);
        assert_eq!(put_down(&mut office, "D", "2026-06-01", "").await.status, 303);
        let log = office.get("/ar/admin?kind=certificate").await.text();
        assert!(log.matches("الموقعين على الشهادات").count() >= 5, "{log}");
    })
    .await;
}

#[tokio::test]
async fn a_logo_stands_on_certificates_with_the_permission_of_its_owner() {
    on_each(async |stage| {
        let mut office = stage.signed_in("administrator").await;
        let fields = [
            ("name_en", "The police service"),
            ("name_ar", ""),
            ("partner", ""),
            ("given_by", "The director"),
            ("reference", "Decision 7"),
            ("begins", "2026-01-01"),
            ("ends", ""),
        ];
        let refused = office.upload(LOGOS, &fields, Some(("logo.svg", b"<svg/>"))).await;
        assert_eq!(refused.status, 422);
        assert!(refused.text().contains("value=\"Decision 7\""), "what was typed is kept");
        let unallowed = fields.map(|(name, value)| (name, if name == "given_by" { "" } else { value }));
        assert_eq!(office.upload(LOGOS, &unallowed, Some(("logo.png", LOGO))).await.status, 422);
        assert_eq!(office.upload(LOGOS, &fields, Some(("logo.png", LOGO))).await.status, 303);
        let link = links(&mut office, LOGOS).await.remove(0);
        let picture = office.get(&link).await;
        assert_eq!(picture.headers["content-type"], "image/png");

        let new = issued_anew(&stage).await;
        assert!(new.snapshot.dress.logo.is_some() && new.snapshot.dress.partners.is_empty());
        let mut holder = stage.signed_in("trainee-done").await;
        let paper = format!("/en/certificates/{}/pdf", new.id);
        let with = holder.get(&paper).await.bytes;
        assert!(with.windows(6).any(|window| window == b"/Image"), "the logo is in the file");

        // From the day after it stands on no new one; papers stay.
        assert_eq!(office.post(&link, "").await.status, 303);
        assert!(!office.get(LOGOS).await.text().contains("Use it no more"));
        assert!(holder.get(&paper).await.bytes == with);
        assert_eq!(office.post(&link.replace(|c: char| c.is_ascii_digit(), "0"), "").await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn words_are_written_looked_at_and_put_into_use() {
    on_each(async |stage| {
        let mut office = stage.signed_in("administrator").await;
        let words =
            |ar: &'static str| form(&[("completion-title-en", "Certificate of Honour"), ("completion-title-ar", ar)]);
        let refused = office.post(WORDING, &words("")).await;
        assert_eq!(refused.status, 422);
        assert!(refused.text().contains("value=\"Certificate of Honour\""));
        assert_eq!(office.post(WORDING, &words("شهادة \u{1F600}")).await.status, 422);
        assert_eq!(office.post(WORDING, &words("شهادة تقدير")).await.status, 303);
        let in_use = format!("{WORDING}/use");
        let draft = draft_of(&mut office).await;
        let unseen = office.post(&in_use, &draft).await;
        assert_eq!(unseen.status, 422);
        assert!(unseen.text().contains("Open one of the specimens first"));
        assert!(issued_anew(&stage).await.snapshot.dress.wording.is_none(), "a draft stands on no certificate");

        let specimen = office.get(&format!("{WORDING}/completion/pdf")).await;
        assert_eq!(
            (specimen.status.as_u16(), specimen.headers["content-type"].as_bytes()),
            (200, &b"application/pdf"[..])
        );
        assert_eq!(office.get(&format!("{WORDING}/nothing/pdf")).await.status, 404);
        // What another has written since was not looked at, and is not written over.
        let other = format!("{}&{draft}", words("شهادة الزميل"));
        let mut colleague = stage.signed_in("administrator").await;
        assert_eq!(colleague.post(WORDING, &other).await.status, 303);
        for refused in [office.post(&in_use, &draft).await, office.post(WORDING, &other).await] {
            assert_eq!(refused.status, 422);
            assert!(refused.text().contains("Somebody else has written other words"), "{}", refused.text());
        }
        let own = format!("{}&{}", words("شهادة تقدير"), draft_of(&mut office).await);
        assert_eq!(office.post(WORDING, &own).await.status, 303);
        let draft = draft_of(&mut office).await;
        assert_eq!(office.post(&in_use, &draft).await.status, 422, "not looked at");
        office.get(&format!("{WORDING}/completion/pdf")).await;
        assert_eq!(office.post(&in_use, &draft).await.status, 303);
        assert_eq!(office.post(&in_use, &draft).await.status, 303, "pressed twice");
        let new = issued_anew(&stage).await;
        let wording = new.snapshot.dress.wording.expect("its words");
        // What is written later is another wording, and this certificate keeps its own.
        assert_eq!(office.post(WORDING, &words("شهادة أخرى")).await.status, 303);
        let kept = store::certificate::wording::find(&stage.app.db, wording).await.expect("kept");
        let title = domain::certificate::wording::Phrase::CompletionTitle;
        assert_eq!(kept.get(title).map(|both| both.ar.as_str()), Some("شهادة تقدير"));
        // Written after it was looked at, it has to be looked at again.
        let draft = draft_of(&mut office).await;
        assert_eq!(office.post(&in_use, &draft).await.status, 422);
    })
    .await;
}

/// The draft that the page of words shows, as its forms send it.
async fn draft_of(office: &mut Browser) -> String {
    let page = office.get(WORDING).await.text();
    let id = page.split("name=\"draft\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    format!("draft={}", id.unwrap_or_else(|| panic!("a draft: {page}")))
}
