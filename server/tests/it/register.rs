//! The register of people: who finds whom, and what is put right; and lists on the command line.

use crate::browser::Answer;
use crate::command::{amana, seeded};
use crate::stage::on_each;

fn words(answer: &Answer) -> String {
    answer.text().replace(['\u{2068}', '\u{2069}'], "")
}

#[tokio::test]
async fn a_coordinator_finds_somebody_and_puts_the_name_right() {
    on_each(async |stage| {
        let half = stage.trainee("trainee-half").await.person().clone();
        let page = format!("/en/coordinate/people/{}", half.id);
        let mut coordinator = stage.signed_in("coordinator").await;
        let found = words(&coordinator.get("/ar/coordinate/people?name=trainee-half").await);
        assert!(found.contains(&half.name.ar) && found.contains(&format!("/ar/coordinate/people/{}", half.id)), "{found}");
        assert!(words(&coordinator.get("/en/coordinate/people?name=Zubeir+Zubeir").await).contains("Nobody was found"));

        let shown = coordinator.get(&page).await;
        assert_eq!(shown.status, 200);
        assert!(words(&shown).contains("L ") && words(&shown).contains("Riverside station"), "{}", words(&shown));
        let form = |sex: &str, since: &str| {
            format!("name_latin=Santino+Wol&name_arabic=&service_no=&sex={sex}&rank=CPL&unit=Traffic&state=SS-EC&kind=prisons&since={since}")
        };
        // What is refused keeps what was typed.
        for (sex, since, why) in [("X", "", "The sex"), ("M", "soon", "is not a date"), ("M", "2999-01-01", "has not come yet")] {
            let refused = coordinator.post(&page, &form(sex, since)).await;
            assert_eq!(refused.status, 422);
            let text = words(&refused);
            assert!(text.contains(why) && text.contains("value=\"Santino Wol\""), "{text}");
        }
        assert_eq!(coordinator.post(&page, &form("M", "")).await.location(), format!("{page}?said=corrected"));
        let text = words(&coordinator.get(&page).await);
        for new in ["Santino Wol", "Corporal", "Traffic", "Prisons"] {
            assert!(text.contains(new), "{new}: {text}");
        }
        // It is all on record: the search, the looks, and which details were put right.
        let mut administrator = stage.signed_in("administrator").await;
        let log = words(&administrator.get("/en/admin?kind=person").await);
        assert!(log.contains("Corrected details of Santino Wol: Name in Latin letters"), "{log}");
        assert!(log.contains("Recorded a rank of Santino Wol: Corporal"), "{log}");
        let log = words(&administrator.get("/en/admin?kind=looking").await);
        assert!(log.contains("Looked at the record of Santino Wol") && log.contains("1 person found"), "{log}");
    })
    .await;
}

#[tokio::test]
async fn nobody_elses_people_are_found() {
    on_each(async |stage| {
        let half = stage.trainee("trainee-half").await.person().clone();
        let page = format!("/en/coordinate/people/{}", half.id);
        let mut other = stage.signed_in("coordinator-other").await;
        assert!(words(&other.get("/en/coordinate/people?name=trainee-half").await).contains("Nobody was found"));
        assert_eq!(other.get(&page).await.status, 404);
        assert_eq!(other.post(&page, "name_latin=A+B&sex=M&rank=SGT&state=SS-EC").await.status, 404);
        // A colleague with a role is found, and is not put right by another.
        let mut coordinator = stage.signed_in("coordinator").await;
        let trainer = stage.trainee("trainer").await.person().id;
        let answer = coordinator
            .post(&format!("/en/coordinate/people/{trainer}"), "name_latin=A+B&sex=M&rank=SGT&state=SS-EC")
            .await;
        assert_eq!(answer.status, 404);
    })
    .await;
}

#[tokio::test]
async fn a_list_is_taken_on_the_command_line_and_the_same_list_changes_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path();
    let db = seeded(data).await;
    let list = data.join("list.csv");
    std::fs::write(
        &list,
        "ROLL\nFull name;Sex;Rank;Force No;Category\nNyanath Gai;F;Sgt;120 045;prisons\nPeter;?;Admiral;;\n",
    )
    .expect("written");
    let list = list.display().to_string();
    let import = |rest: &[&str]| amana(data, &[&["people", "import", &list, "--as", "coordinator"], rest].concat());

    let told = import(&["--dry-run", "--json"]).well();
    let told: serde_json::Value = serde_json::from_str(&told).expect("JSON");
    assert_eq!((&told[0]["fate"], &told[0]["row"]), (&"new".into(), &3.into()));
    assert!(told[0].get("password").is_none(), "nothing was done");
    assert_eq!(told[1]["fate"], "refused");
    assert_eq!(told[1]["reasons"].as_array().map(Vec::len), Some(2));

    let told = import(&["--json"]).well();
    let told: serde_json::Value = serde_json::from_str(&told).expect("JSON");
    assert_eq!(told[0]["fate"], "new");
    assert!(told[0]["password"].as_str().is_some_and(|password| password.len() >= 8), "{told}");
    let again = import(&[]).well();
    assert!(again.contains("3  Nyanath Gai  known  nyanath.gai"), "{again}");

    let coordinator = store::person::credentials(&db, "coordinator").await.expect("read").expect("the cast").person;
    let coordinator = domain::person::Coordinator::of(coordinator).expect("a coordinator");
    let class = store::cohort::list_for(&db, &coordinator.clone().into(), &Default::default())
        .await
        .expect("read")
        .classes
        .remove(0)
        .cohort;
    let into = import(&["--class", &class.id.to_string()]).well();
    assert!(into.contains("known  nyanath.gai"), "{into}");
    assert!(import(&["--class", &class.id.to_string()]).well().contains("already-enrolled  nyanath.gai"));

    for (rest, why) in [
        (["--as", "trainer"], "trainer is no coordinator"),
        (["--as", "coordinator-other"], "There is no class with this id"),
    ] {
        let class = class.id.to_string();
        let told = amana(data, &[&["people", "import", list.as_str(), "--class", class.as_str()], &rest[..]].concat());
        assert!(told.refused().contains(why), "{why}");
    }
}

#[tokio::test]
async fn the_training_of_one_person_is_a_file_without_what_other_states_know() {
    on_each(async |stage| {
        let person = stage.trainee("trainee-done").await.person().id;
        let mut coordinator = stage.signed_in("coordinator").await;
        let card = format!("/en/coordinate/people/{person}");
        assert!(coordinator.get(&card).await.text().contains("/history/xlsx"));
        let csv = coordinator.get(&format!("{card}/history/csv")).await.text();
        let line = csv.lines().find(|line| line.starts_with("HR-101,")).expect("a class");
        assert!(
            line.contains("Competent,Complete,SSNPS-HR101-") && line.ends_with("This certificate is valid"),
            "{csv}"
        );
        let book = coordinator.get(&format!("/ar/coordinate/people/{person}/history/xlsx")).await;
        assert!(exchange::table::text(&book.bytes).is_ok_and(|text| text.contains("HR-101")));
        let mut other = stage.signed_in("coordinator-other").await;
        assert_eq!(other.get(&format!("{card}/history/csv")).await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn a_coordinator_hands_over_and_has_no_classes_any_more() {
    on_each(async |stage| {
        let successor = stage.trainee("trainee-done").await.person().id;
        let page = format!("/en/coordinate/people/{successor}/succeed");
        let mut coordinator = stage.signed_in("coordinator").await;
        assert!(coordinator.get(&page).await.text().contains("Central Equatoria"));
        let refused = coordinator.post(&page, "").await;
        assert!(refused.status == 422 && refused.text().contains("Choose whether you go on"), "{}", refused.text());
        let card = format!("/en/coordinate/people/{successor}");
        assert!(coordinator.get(&card).await.text().contains("Hand over to this person"));
        assert_eq!(coordinator.post(&page, "then=stay").await.status, 303);
        let shared = coordinator.get(&card).await.text();
        assert!(shared.contains("Coordinator of") && !shared.contains("Hand over to this person"), "{shared}");
        assert!(!coordinator.get(&page).await.text().contains("value=\"stay\""), "they run the same classes already");
        assert_eq!(coordinator.post(&page, "then=leave").await.status, 303);
        assert_eq!(coordinator.get("/en/coordinate").await.status, 403);
        let mut new = stage.signed_in("trainee-done").await;
        assert!(new.get("/en/coordinate").await.text().contains("Kol Training Centre"));
    })
    .await;
}
