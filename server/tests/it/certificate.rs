use domain::certificate::{Fate, IssueRefusal, spaced_code};

use crate::desk::form;
use crate::stage::on_each;

#[tokio::test]
async fn anybody_may_check_a_certificate_and_learns_no_more_than_needed() {
    on_each(async |stage| {
        let own =
            store::certificate::of_trainee(&stage.app.db, &stage.trainee("trainee-done").await).await.expect("read");
        let snapshot = &own[0].snapshot;
        let mut anybody = stage.browser();
        let shown = anybody.get(&format!("/v/{}", snapshot.code)).await;
        assert_eq!(shown.status, 200);
        let text = shown.text();
        assert!(text.contains(&snapshot.holder.en) && text.contains(&snapshot.holder.ar));
        for secret in [&snapshot.serial, &snapshot.rank.en, "Kol Market post", "trainee-done", "Central Equatoria"] {
            assert!(!text.contains(secret), "tells {secret}");
        }
        let typed = spaced_code(&snapshot.code).to_lowercase();
        assert_eq!(anybody.get(&format!("/en/verify?code={typed}")).await.location(), format!("/v/{}", snapshot.code));
        assert_eq!(anybody.get("/v/000000000000").await.status, 404);
        assert_eq!(anybody.get("/v/nonsense%3Cscript%3E").await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn guessing_codes_is_limited() {
    on_each(async |stage| {
        let mut guesser = stage.browser();
        let mut last = 0;
        for n in 0..70 {
            last = guesser.get(&format!("/v/{n:012}")).await.status.as_u16();
        }
        assert_eq!(last, 429);
    })
    .await;
}

#[tokio::test]
async fn a_revoked_certificate_says_so_and_its_paper_stays_the_same() {
    on_each(async |stage| {
        let own =
            store::certificate::of_trainee(&stage.app.db, &stage.trainee("trainee-done").await).await.expect("read");
        let certificate = &own[0];
        let mut holder = stage.signed_in("trainee-done").await;
        let paper = holder.get(&format!("/en/certificates/{}/pdf", certificate.id)).await;
        assert_eq!(paper.headers["content-type"], "application/pdf");
        assert!(paper.bytes.starts_with(b"%PDF-"));
        let mut coordinator = stage.signed_in("coordinator").await;
        let class = stage.class().await.id;
        let from_class = coordinator.get(&format!("/ar/coordinate/{class}/certificates/{}/pdf", certificate.id)).await;
        assert!(from_class.bytes == paper.bytes, "the same bytes for everybody and every time");
        let address = format!("/en/coordinate/{class}/certificates/{}/revoke", certificate.id);
        assert_eq!(coordinator.post(&address, "reason=+").await.status, 422);
        assert_eq!(coordinator.post(&address, "reason=A+forged+list").await.status, 303);
        assert_eq!(coordinator.post(&address, "do=agree").await.status, 422, "nobody agrees with themselves");
        let verdict = async || stage.browser().get(&format!("/v/{}", certificate.snapshot.code)).await.text();
        assert!(verdict().await.contains("class=\"worth valid\""), "valid until somebody else agrees");
        let mut colleague = stage.signed_in("coordinator-second").await;
        assert!(colleague.get("/en/coordinate").await.text().contains("/en/coordinate/revocations"));
        assert!(colleague.get("/en/coordinate/revocations").await.text().contains(&address));
        let elsewhere = stage.signed_in("coordinator-other").await.get("/en/coordinate/revocations").await.text();
        assert!(!elsewhere.contains(&certificate.snapshot.serial), "another state's");
        assert!(colleague.get(&address).await.text().contains("A forged list"));
        assert_eq!(colleague.post(&address, "do=agree").await.status, 303);
        let shown = verdict().await;
        assert!(shown.contains("class=\"worth revoked\""));
        assert!(!shown.contains("A forged list"), "the reason is nobody else's business");
        let mine = holder.get("/en/certificates").await.text();
        assert!(mine.contains("class=\"worth revoked\"") && mine.contains("/pdf"), "{mine}");
        assert!(!mine.contains("Valid until") && !mine.contains("/badge"), "as of one that counts: {mine}");
        let issue = format!("/en/coordinate/{class}/certificates");
        let done = coordinator.post(&issue, &format!("enrolment={}", stage.seat("trainee-done").await)).await;
        let issued = coordinator.get(done.location()).await;
        assert!(issued.text().contains("SSNPS-HR101-"), "a new one may be issued");
        let done = coordinator.post(&issue, &format!("enrolment={}", stage.seat("trainee-half").await)).await;
        let incomplete = coordinator.get(done.location()).await;
        assert!(incomplete.text().contains("Something is still missing"));
        assert!(!incomplete.text().contains("SSNPS-HR101-"), "and none without completion");
    })
    .await;
}

#[tokio::test]
async fn a_certificate_with_a_wrong_name_is_issued_again_once() {
    on_each(async |stage| {
        let trainee = stage.trainee("trainee-done").await;
        let own = async || store::certificate::of_trainee(&stage.app.db, &trainee).await.expect("read");
        let old = own().await.remove(0);
        let (class, seat) = (stage.class().await.id, stage.seat("trainee-done").await);
        let person = format!("/en/coordinate/{class}/people/{seat}");
        let again = format!("/en/coordinate/{class}/certificates/{}/correct", old.id);
        let mut coordinator = stage.signed_in("coordinator").await;
        assert!(!coordinator.get(&person).await.text().contains(&again), "the name is right");
        let answer = coordinator.post(&again, "").await;
        assert!(answer.location().contains("said=not-reissued"), "{}", answer.location());
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
        let card = format!("/en/coordinate/people/{}", trainee.person().id);
        let answer = coordinator.post(&card, &corrected).await;
        assert_eq!(answer.status, 303, "{}", answer.text());
        assert!(coordinator.get(&person).await.text().contains(&again));
        for said in ["said=reissued", "said=not-reissued"] {
            assert!(coordinator.post(&again, "").await.location().contains(said), "{said}");
        }
        let new = own().await.remove(0);
        assert_eq!((new.snapshot.holder.en.as_str(), own().await.len()), ("Grace Poni Lado", 2));
        let mut anybody = stage.browser();
        assert!(anybody.get(&format!("/v/{}", old.snapshot.code)).await.text().contains("Replaced by a corrected"));
        let shown = anybody.get(&format!("/v/{}", new.snapshot.code)).await.text();
        assert!(shown.contains("Grace Poni Lado") && shown.contains("class=\"worth valid\""));
        assert!(coordinator.get(&person).await.text().contains(&old.snapshot.serial), "which it replaces");
    })
    .await;
}

#[tokio::test]
async fn the_certificates_of_a_class_come_in_one_file() {
    on_each(async |stage| {
        let class = stage.class().await.id;
        let mut coordinator = stage.signed_in("coordinator").await;
        let page = coordinator.get(&format!("/en/coordinate/{class}")).await.text();
        let link = format!("/en/coordinate/{class}/certificates/pdf?pile=1");
        assert!(page.contains(&link), "{page}");
        let file = coordinator.get(&link).await;
        assert_eq!(
            (file.status.as_u16(), file.headers["content-type"].as_bytes()),
            (200, b"application/pdf".as_slice())
        );
        assert!(file.bytes.starts_with(b"%PDF-"));
        assert_eq!(coordinator.get(&link.replace("pile=1", "pile=2")).await.status, 404);
        // The log of what was printed knows it, and what was printed twice.
        let log = format!("/en/coordinate/{class}/printing");
        let once = coordinator.get(&log).await.text();
        assert!(once.replace(['\u{2068}', '\u{2069}'], "").contains("1 certificate"), "{once}");
        assert!(!once.contains("Downloaded more than once"), "{once}");
        assert_eq!(coordinator.get(&link).await.status, 200);
        let twice = coordinator.get(&log).await.text().replace(['\u{2068}', '\u{2069}'], "");
        assert!(twice.contains("Downloaded more than once") && twice.contains("2 times"), "{twice}");
        assert_eq!(stage.signed_in("coordinator-other").await.get(&link).await.status, 404);
        // Or each as a file of its own, named by its serial: the paper that its holder gets.
        let files = link.replace("/pdf?", "/files?");
        let ceremony = coordinator.get(&format!("/ar/coordinate/{class}/ceremony")).await.text();
        assert!(ceremony.contains(&files.replace("/en/", "/ar/")), "{ceremony}");
        let own = store::certificate::of_trainee(&stage.app.db, &stage.trainee("trainee-done").await).await;
        let own = own.expect("read").remove(0);
        let paper = stage.signed_in("trainee-done").await.get(&format!("/en/certificates/{}/pdf", own.id)).await;
        let packed = exchange::archive::pack([(format!("{}.pdf", own.snapshot.serial).as_str(), &*paper.bytes)]);
        let archive = coordinator.get(&files).await;
        assert_eq!(archive.headers["content-type"].as_bytes(), b"application/zip");
        assert!(archive.bytes == packed.expect("packed"));
        assert_eq!(coordinator.get(&files.replace("pile=1", "pile=2")).await.status, 404);
        for stranger in ["coordinator-other", "trainer", "trainee-done"] {
            assert_ne!(stage.signed_in(stranger).await.get(&files).await.status, 200, "{stranger}");
        }
    })
    .await;
}

#[tokio::test]
async fn who_was_handed_a_certificate_is_noted_and_can_be_put_right() {
    on_each(async |stage| {
        let own =
            store::certificate::of_trainee(&stage.app.db, &stage.trainee("trainee-done").await).await.expect("read");
        let id = own[0].id;
        let page = format!("/en/coordinate/{}/ceremony", stage.class().await.id);
        let mut coordinator = stage.signed_in("coordinator").await;
        let words = async |browser: &mut crate::browser::Browser| {
            browser.get(&page).await.text().replace(['\u{2068}', '\u{2069}'], "")
        };
        assert!(words(&mut coordinator).await.contains("0 of 1 handed over"));
        assert_eq!(coordinator.post(&page, &format!("of={id}&handed={id}")).await.status, 303);
        assert!(words(&mut coordinator).await.contains("1 of 1 handed over"));
        // Sent twice it is noted once; without its tick it is put right; who did not stand on the page stays.
        assert_eq!(coordinator.post(&page, &format!("of={id}&handed={id}")).await.status, 303);
        assert_eq!(coordinator.post(&page, "").await.status, 303);
        assert!(words(&mut coordinator).await.contains("1 of 1 handed over"));
        // Nor does a page that was made before it was handed over take it back.
        assert_eq!(coordinator.post(&page, &format!("of={id}")).await.status, 303);
        assert!(words(&mut coordinator).await.contains("1 of 1 handed over"));
        assert!(words(&mut coordinator).await.contains(&format!("name=\"shown\" value=\"{id}\"")));
        assert_eq!(coordinator.post(&page, &format!("of={id}&shown={id}")).await.status, 303);
        assert!(words(&mut coordinator).await.contains("0 of 1 handed over"));
        let log = stage.signed_in("administrator").await.get("/en/admin?kind=certificate").await.text();
        assert_eq!(log.matches("Handed over the certificate").count(), 1);
        assert_eq!(log.matches("has not been handed over").count(), 1);
        // A certificate of another class is not found within one's own.
        let (_, class) = stage.alone().await;
        let elsewhere = format!("/en/coordinate/{}/ceremony", class.id);
        assert_eq!(coordinator.post(&elsewhere, &format!("of={id}&handed={id}")).await.status, 404);
        assert_eq!(stage.signed_in("coordinator-other").await.get(&page).await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn who_needs_a_refresher_is_told_to_their_coordinator_alone() {
    on_each(async |stage| {
        let own =
            store::certificate::of_trainee(&stage.app.db, &stage.trainee("trainee-done").await).await.expect("read");
        let until = own[0].snapshot.valid_until.expect("it ends");
        let mut holder = stage.signed_in("trainee-done").await;
        let day = until.strftime("%-d %B %Y").to_string();
        assert!(holder.get("/en/certificates").await.text().contains(&day), "the holder sees until when");
        let mut coordinator = stage.signed_in("coordinator").await;
        for query in ["", "?within=12", "?within=1000000"] {
            let page = coordinator.get(&format!("/en/coordinate/refresher{query}")).await;
            assert_eq!(page.status, 200);
            assert!(page.text().contains("No certificate ends in this time"), "{query}");
        }
        let page = coordinator.get("/en/coordinate/refresher?within=36").await.text();
        assert!(page.contains("Grace Poni Wani") && page.contains(&day), "{page}");
        let elsewhere = stage.signed_in("coordinator-other").await.get("/en/coordinate/refresher?within=36").await;
        assert!(!elsewhere.text().contains("Grace Poni"));
        // As a file it is a list that a class can take.
        for language in ["en", "ar"] {
            let file = coordinator.get(&format!("/{language}/coordinate/refresher/csv?within=36")).await.text();
            let row = file.lines().nth(1).expect("a line");
            assert!(row.contains("Grace Poni Wani") && row.contains(&until.to_string()), "{file}");
            assert!(row.contains(&own[0].snapshot.serial), "{file}");
            let class = format!("/en/coordinate/{}/list", stage.class().await.id);
            let taken = coordinator.upload(&class, &[], Some(("list.csv", &file))).await.text();
            assert!(taken.contains("Already in this class"), "{taken}");
        }
        let other = stage.signed_in("coordinator-other").await.get("/en/coordinate/refresher/csv?within=36").await;
        assert_eq!(other.text().lines().count(), 1, "only the heading: {}", other.text());
        assert_eq!(coordinator.get("/en/coordinate/refresher/xlsx?within=36").await.status, 200);
        assert_eq!(stage.signed_in("trainer").await.get("/en/coordinate/refresher/csv").await.status, 403);
    })
    .await;
}

#[tokio::test]
async fn certificates_that_wait_when_the_program_stops_are_issued_when_it_runs_again() {
    on_each(async |stage| {
        let class = stage.class().await.id;
        let page = format!("/en/coordinate/{class}/batches/{}", stage.batch().await);
        let mut coordinator = stage.signed_in("coordinator").await;
        let waiting = coordinator.get(&page).await.text();
        assert!(waiting.contains("http-equiv=\"refresh\"") && waiting.contains("<progress"), "{waiting}");
        let link = page.replace("/en/", "/ar/");
        assert!(
            coordinator.get(&format!("/ar/coordinate/{class}")).await.text().contains(&link),
            "the class leads to it"
        );
        // Nobody works on it. The next program takes it up.
        app::issuing::resume(&stage.app).await.expect("taken up");
        let done = coordinator.get(&page).await.text();
        assert!(!done.contains("http-equiv") && done.contains("Something is still missing"), "{done}");
        assert!(!coordinator.get(&format!("/ar/coordinate/{class}")).await.text().contains(&link));
        // Whoever asked for it and is no coordinator any more gets nothing in their name.
        let id = stage.batch().await;
        let successor = stage.trainee("coordinator-second").await.person().id;
        store::succession::hand_over(&stage.app.db, &stage.coordinator().await, successor, stage.app.now())
            .await
            .expect("handed over");
        app::issuing::resume(&stage.app).await.expect("taken up");
        let found = store::certificate::batch::find(&stage.app.db, id).await.expect("found");
        assert_eq!(found.items[0].fate, Fate::Refused(IssueRefusal::Released));
    })
    .await;
}

#[tokio::test]
async fn the_register_of_certificates_tells_what_became_of_each() {
    on_each(async |stage| {
        let own =
            store::certificate::of_trainee(&stage.app.db, &stage.trainee("trainee-done").await).await.expect("read");
        let serial = &own[0].snapshot.serial;
        let mut coordinator = stage.signed_in("coordinator").await;
        let register = "/en/coordinate/certificates";
        let page = coordinator.get(register).await.text();
        assert!(page.contains(serial) && page.contains("class=\"worth valid\""), "{page}");
        let class = stage.class().await.id;
        let revoke = format!("/en/coordinate/{class}/certificates/{}/revoke", own[0].id);
        assert_eq!(coordinator.post(&revoke, "reason=A+trial").await.status, 303);
        assert_eq!(stage.signed_in("coordinator-second").await.post(&revoke, "do=agree").await.status, 303);
        assert!(coordinator.get(register).await.text().contains("class=\"worth revoked\""));

        let file = coordinator.get(&format!("{register}/csv?from=2026-01-01&until=2026-12-31")).await.text();
        assert_eq!(file.lines().filter(|line| line.starts_with(serial.as_str())).count(), 1, "{file}");
        assert!(file.contains("Grace Poni Wani") && file.contains("Revoked"), "{file}");
        let sheet = coordinator.get(&format!("{register}/xlsx?state=SS-EC")).await;
        assert!(sheet.bytes.starts_with(b"PK"));
        // Other days, other states, other coordinators.
        for nothing in ["?from=2025-01-01&until=2025-12-31", "?state=SS-EE", "?before=0"] {
            assert!(!coordinator.get(&format!("{register}{nothing}")).await.text().contains(serial), "{nothing}");
        }
        for refused in ["?from=tomorrow", "?from=2026-12-31&until=2026-01-01"] {
            let answer = coordinator.get(&format!("{register}{refused}")).await;
            assert_eq!(answer.status, 422, "{refused}");
        }
        let elsewhere = stage.signed_in("coordinator-other").await.get(register).await.text();
        assert!(elsewhere.contains("No certificate was issued") && !elsewhere.contains(serial));
    })
    .await;
}
