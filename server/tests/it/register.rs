//! The register of people: who finds whom, and what is put right; and lists on the command line.

use std::path::Path;
use std::process::Command;

use crate::browser::Answer;
use crate::stage::{PASSWORD, on_each, root, site};

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

fn amana(data: &Path, what: &[&str]) -> (bool, String) {
    let site = site();
    let output = Command::new(env!("CARGO_BIN_EXE_amana"))
        .args(what)
        .current_dir(root())
        .env("AMANA_DATA", data)
        .env("AMANA_SITE", site.path())
        .env("AMANA_DEMO_PASSWORD", PASSWORD)
        .env("AMANA_CHEAP_PASSWORDS", "true")
        .env_remove("AMANA_DATABASE_URL")
        .output()
        .expect("the command runs");
    (output.status.success(), String::from_utf8_lossy(&[&*output.stdout, &*output.stderr].concat()).into_owned())
}

#[tokio::test]
async fn a_list_is_taken_on_the_command_line_and_the_same_list_changes_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path();
    assert!(amana(data, &["import", "content/courses"]).0);
    assert!(amana(data, &["seed", "--demo"]).0);
    let list = data.join("list.csv");
    std::fs::write(
        &list,
        "ROLL\nFull name;Sex;Rank;Force No;Category\nNyanath Gai;F;Sgt;120 045;prisons\nPeter;?;Admiral;;\n",
    )
    .expect("written");
    let list = list.display().to_string();
    let import = |rest: &[&str]| amana(data, &[&["people", "import", &list, "--as", "coordinator"], rest].concat());

    let (well, told) = import(&["--dry-run", "--json"]);
    assert!(well, "{told}");
    let told: serde_json::Value = serde_json::from_str(&told).expect("JSON");
    assert_eq!((&told[0]["fate"], &told[0]["row"]), (&"new".into(), &3.into()));
    assert!(told[0].get("password").is_none(), "nothing was done");
    assert_eq!(told[1]["fate"], "refused");
    assert_eq!(told[1]["reasons"].as_array().map(Vec::len), Some(2));

    let (_, told) = import(&["--json"]);
    let told: serde_json::Value = serde_json::from_str(&told).expect("JSON");
    assert_eq!(told[0]["fate"], "new");
    assert!(told[0]["password"].as_str().is_some_and(|password| password.len() >= 8), "{told}");
    let (_, again) = import(&[]);
    assert!(again.contains("3  Nyanath Gai  known  nyanath.gai"), "{again}");

    let db = store::Db::open(&format!("sqlite://{}", data.join("amana.db").display())).await.expect("opened");
    let coordinator = store::person::credentials(&db, "coordinator").await.expect("read").expect("the cast").person;
    let coordinator = domain::person::Coordinator::of(coordinator).expect("a coordinator");
    let class = store::cohort::list_for(&db, &coordinator.clone().into()).await.expect("read").remove(0).cohort;
    let into = import(&["--class", &class.id.to_string()]).1;
    assert!(into.contains("known  nyanath.gai"), "{into}");
    assert!(import(&["--class", &class.id.to_string()]).1.contains("already-enrolled  nyanath.gai"));

    for (rest, why) in [
        (["--as", "trainer"], "trainer is no coordinator"),
        (["--as", "coordinator-other"], "There is no class with this id"),
    ] {
        let class = class.id.to_string();
        let (well, told) =
            amana(data, &[&["people", "import", list.as_str(), "--class", class.as_str()], &rest[..]].concat());
        assert!(!well && told.contains(why), "{told}");
    }
}
