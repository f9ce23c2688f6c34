//! A class that is changed after it was opened.

use std::collections::BTreeMap;

use domain::cohort::Cohort;
use domain::enrolment::Presence;
use domain::language::Bilingual;
use domain::person::Coordinator;
use domain::tick::Tick;
use domain::venue::Facts;
use jiff::civil::date;

use crate::browser::Browser;
use crate::desk::form;
use crate::stage::{Stage, on_each};

/// A class from Tuesday to Thursday without anybody, and its address.
async fn opened(stage: &Stage, coordinator: &mut Browser) -> (String, Cohort) {
    let form = "course=hr-101&name_en=Elsewhere&state=SS-EC&begins=2026-12-01&ends=2026-12-03&language=en";
    let answer = coordinator.post("/en/coordinate/new", form).await;
    let class = answer.location().split('?').next().expect("an address").to_owned();
    let cohort = found(stage, &class).await;
    (class, cohort)
}

async fn found(stage: &Stage, class: &str) -> Cohort {
    let id = class.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id");
    store::cohort::find_for(&stage.app.db, &stage.coordinator().await, id).await.expect("found")
}

async fn days(stage: &Stage, class: &Cohort) -> Vec<String> {
    let sessions = store::cohort::sessions(&stage.app.db, class).await.expect("read");
    sessions.iter().map(|session| session.day.to_string()).collect()
}

#[tokio::test]
async fn a_button_pressed_twice_opens_one_class() {
    on_each(async |stage| {
        let mut coordinator = stage.signed_in("coordinator").await;
        let page = coordinator.get("/en/coordinate/new").await.text();
        let id = page.split("name=\"class\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("an id");
        let plan = "course=hr-101&name_en=Elsewhere&state=SS-EC&begins=2026-12-01&ends=2026-12-03&language=en";
        let form = format!("class={id}&{plan}");
        let first = coordinator.post("/en/coordinate/new", &form).await;
        let second = coordinator.post("/en/coordinate/new", &form).await;
        assert_eq!(first.location(), second.location());
        // What is refused keeps it.
        let wrong = coordinator.post("/en/coordinate/new", &form.replace("2026-12-03", "2026-11-03")).await;
        assert!(wrong.status == 422 && wrong.text().contains(&format!("value=\"{id}\"")), "{}", wrong.text());
    })
    .await;
}

#[tokio::test]
async fn a_class_moves_to_other_days_another_venue_and_both_languages() {
    on_each(async |stage| {
        let mut coordinator = stage.signed_in("coordinator").await;
        let venue = stage.venue().await;
        let (class, before) = opened(&stage, &mut coordinator).await;
        let page = format!("{class}/change");
        assert!(coordinator.get(&class).await.text().contains(&page), "the class leads to it");
        let form = coordinator.get(&page).await.text();
        assert!(form.contains("value=\"2026-12-01\"") && form.contains("selected>Elsewhere"), "{form}");
        let change = format!("begins=2026-12-02&ends=2026-12-04&venue={venue}&language=both");
        assert_eq!(stage.signed_in("coordinator-other").await.post(&page, &change).await.status, 404);
        assert_eq!(stage.signed_in("trainer").await.post(&page, &change).await.status, 403);
        let other = store::person::credentials(&stage.app.db, "coordinator-other").await.expect("read").expect("known");
        let other = Coordinator::of(other.person).expect("a coordinator");
        let torit = Facts::called(&Bilingual::new("Torit", ""), "SS-EE");
        let torit = store::venue::add(&stage.app.db, &other, &torit, stage.app.now()).await.expect("added");
        let foreign = change.replace(&venue.to_string(), &torit.to_string());
        assert_eq!(coordinator.post(&page, &foreign).await.status, 404, "a venue of another state");
        for (typed, why) in [
            ("begins=2026-12-04&ends=2026-12-02", "The last day comes before the first"),
            ("begins=&ends=2026-12-02", "The first or the last day is missing"),
        ] {
            let refused = coordinator.post(&page, &format!("{typed}&venue={venue}&language=ar")).await;
            assert_eq!(refused.status, 422);
            let text = refused.text();
            assert!(text.contains(why) && text.contains("value=\"2026-12-02\""), "{why}: {text}");
        }
        assert_eq!(coordinator.post(&page, &change).await.status, 303);
        assert_eq!(coordinator.post(&page, &change).await.status, 303, "sent twice");
        let after = found(&stage, &class).await;
        assert_eq!((after.begins, after.ends, after.spoken.code()), (date(2026, 12, 2), date(2026, 12, 4), "both"));
        assert_eq!((before.place.en.as_str(), after.place.ar.as_str()), ("Elsewhere", "مركز تدريب كول"));
        let twice =
            |days: [&str; 3]| days.iter().flat_map(|day| [day.to_string(), day.to_string()]).collect::<Vec<_>>();
        assert_eq!(days(&stage, &after).await, twice(["2026-12-02", "2026-12-03", "2026-12-04"]));
        let log = stage.signed_in("administrator").await.get("/en/admin?kind=class").await.text();
        let log = log.replace(['\u{2068}', '\u{2069}'], "");
        assert_eq!(log.matches("2 December 2026 to 4 December 2026, Kol Training Centre").count(), 1, "{log}");
        assert!(log.contains("English and Arabic"), "{log}");
    })
    .await;
}

#[tokio::test]
async fn a_class_in_both_languages_greets_each_in_their_own_and_counts_as_one_of_both() {
    on_each(async |stage| {
        let mut coordinator = stage.signed_in("coordinator").await;
        let plan = "course=hr-101&name_en=Elsewhere&state=SS-EC&begins=2026-12-01&ends=2026-12-03&language=both";
        let class = coordinator.post("/en/coordinate/new", plan).await.location().replace("?said=opened", "");
        for (latin, arabic) in [("Mary Keji", "ماري كيجي"), ("James Wani", "")] {
            let one = [
                ("name_latin", latin),
                ("name_arabic", arabic),
                ("sex", "F"),
                ("rank", "SGT"),
                ("state", "SS-EC"),
                ("who", "new"),
            ];
            assert_eq!(coordinator.post(&format!("{class}/people"), &form(&one)).await.status, 303);
        }
        let members = store::cohort::members(&stage.app.db, &found(&stage, &class).await).await.expect("read");
        let greeted = members.iter().map(|member| (member.person.name.en.as_str(), member.person.language.code()));
        assert_eq!(greeted.collect::<BTreeMap<_, _>>(), [("James Wani", "en"), ("Mary Keji", "ar")].into());
        for (language, words) in [("en", "English and Arabic"), ("ar", "العربية والإنجليزية")] {
            let there = class.replacen("/en", &format!("/{language}"), 1);
            let asked = "from=2026-12-01&until=2026-12-31&rows=language&columns=sex&counting=enrolled";
            for page in [format!("{there}/return"), format!("/{language}/coordinate/report?{asked}")] {
                let page = coordinator.get(&page).await.text();
                assert!(page.contains(words), "{page}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_day_on_which_somebody_was_marked_stays_in_its_class() {
    on_each(async |stage| {
        let mut coordinator = stage.signed_in("coordinator").await;
        let (id, _) = stage.class_of_today().await;
        let class = format!("/en/coordinate/{id}");
        let before = found(&stage, &class).await;
        let session = store::cohort::sessions(&stage.app.db, &before).await.expect("read")[0].id;
        let seat = store::cohort::members(&stage.app.db, &before).await.expect("read")[0].enrolment;
        let marks = [(seat, Tick::meant(Presence::Present))];
        let (instructor, now) = (stage.coordinator().await.into(), stage.app.now());
        store::cohort::mark_attendance(&stage.app.db, &instructor, id, session, &marks, "", now).await.expect("marked");
        let page = format!("{class}/change");
        let venue = stage.venue().await;
        let refused =
            coordinator.post(&page, &format!("begins=2026-11-25&ends=2026-11-26&venue={venue}&language=en")).await;
        assert_eq!(refused.status, 422);
        let text = refused.text().replace(['\u{2068}', '\u{2069}'], "");
        assert!(text.contains("Attendance is marked on") && text.contains("value=\"2026-11-26\""), "{text}");
        assert_eq!(found(&stage, &class).await, before);
        let longer = format!("begins=2026-11-24&ends=2026-11-25&venue={venue}&language=en");
        assert_eq!(coordinator.post(&page, &longer).await.status, 303);
        let after = found(&stage, &class).await;
        assert_eq!(days(&stage, &after).await.len(), 4);
        let marked = store::cohort::attendance(&stage.app.db, &after, session).await.expect("read");
        assert_eq!(marked[&seat], Presence::Present);
    })
    .await;
}

#[tokio::test]
async fn a_class_with_a_valid_certificate_keeps_its_days_and_its_venue() {
    on_each(async |stage| {
        let mut coordinator = stage.signed_in("coordinator").await;
        let class = format!("/en/coordinate/{}", stage.class().await.id);
        let page = format!("{class}/change");
        let text = coordinator.get(&page).await.text();
        assert!(text.contains("Certificates of this class are valid") && !text.contains("name=\"begins\""), "{text}");
        let venue = stage.venue().await;
        let before = found(&stage, &class).await;
        let longer = format!("begins={}&ends=2026-12-31&venue={venue}&language=en", before.begins);
        let refused = coordinator.post(&page, &longer).await;
        assert!(refused.status == 422 && refused.text().contains("A certificate of this class is valid"));
        let other = if before.spoken.code() == "ar" { "en" } else { "ar" };
        assert_eq!(coordinator.post(&page, &format!("language={other}")).await.status, 303);
        let after = found(&stage, &class).await;
        assert_eq!(after.spoken.code(), other);
        assert_eq!((after.begins, after.ends, &after.place), (before.begins, before.ends, &before.place));
    })
    .await;
}
