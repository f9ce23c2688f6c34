//! The program as a command.

use std::path::Path;
use std::process::Command;

use crate::stage::{MORNING, PASSWORD, root, site};

/// What a command did.
pub struct Done {
    /// 0 where it did what was asked, 1 for a refusal.
    pub code: Option<i32>,
    pub said: String,
}

impl Done {
    /// All that it said; it must have done what was asked.
    pub fn well(self) -> String {
        assert_eq!(self.code, Some(0), "{}", self.said);
        self.said
    }

    /// Why it was refused.
    pub fn refused(self) -> String {
        assert_eq!(self.code, Some(1), "{}", self.said);
        self.said
    }
}

/// Runs it on the data of a folder.
pub fn amana(data: &Path, what: &[&str]) -> Done {
    amana_where(data, &[], what)
}

/// The same where an installation sets something.
pub fn amana_where(data: &Path, sets: &[(&str, &str)], what: &[&str]) -> Done {
    let site = site();
    let output = Command::new(env!("CARGO_BIN_EXE_amana"))
        .args(what)
        .current_dir(root())
        .envs(sets.iter().copied())
        .env("AMANA_DATA", data)
        .env("AMANA_SITE", site.path())
        .env("AMANA_DEMO_PASSWORD", PASSWORD)
        .env("AMANA_CHEAP_PASSWORDS", "true")
        .env("AMANA_CLOCK", MORNING.to_string())
        .env_remove("AMANA_DATABASE_URL")
        .output()
        .expect("the command runs");
    let said = String::from_utf8_lossy(&[&*output.stdout, &*output.stderr].concat()).into_owned();
    Done { code: output.status.code(), said }
}

/// A folder of data with the courses and the cast, and its database.
pub async fn seeded(data: &Path) -> store::Db {
    for what in [&["import", "content/courses"][..], &["seed", "--demo"]] {
        amana(data, what).well();
    }
    store::Db::open(&format!("sqlite://{}", data.join("amana.db").display())).await.expect("opened")
}

#[tokio::test]
async fn the_certificates_of_a_class_are_written_into_a_folder() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path();
    let db = seeded(data).await;
    let coordinator = store::person::credentials(&db, "coordinator").await.expect("read").expect("the cast").person;
    let coordinator = domain::person::Coordinator::of(coordinator).expect("a coordinator");
    let class = store::cohort::list_for(&db, &coordinator.clone().into(), &Default::default())
        .await
        .expect("read")
        .classes
        .remove(0)
        .cohort
        .id;
    let (class, out) = (class.to_string(), data.join("out"));
    let to = out.display().to_string();
    let export = |by: &str, format: &str| {
        let format = ["certificates", "export", "--class", &class, "--as", by, "--format", format, "--out", &to];
        amana(data, &format)
    };
    let written = |ending: &str| {
        let files = std::fs::read_dir(&out).expect("made").map(|file| file.expect("read").path());
        let mut files = files.filter(|file| file.extension().is_some_and(|known| known == ending));
        files.next().expect("a file")
    };
    assert!(export("coordinator-other", "pdf").refused().contains("not this coordinator's"));
    // Where nobody is named, it is whoever answers for the class alone.
    let table = data.join("unnamed").display().to_string();
    let unnamed = ["certificates", "export", "--class", &class, "--format", "csv", "--out", &table];
    let several = amana(data, &unnamed).refused();
    assert!(several.contains("Say who answers for it, with --as: coordinator, coordinator-second."), "{several}");
    let second = store::person::credentials(&db, "coordinator-second").await.expect("read").expect("the cast").person;
    let second = domain::person::Coordinator::of(second).expect("a coordinator");
    store::succession::hand_over(&db, &second, coordinator.person().id, domain::time::At(0)).await.expect("done");
    assert!(amana(data, &unnamed).well().contains("1 certificates written"));
    let list = amana(data, &["people", "import", &table]).refused();
    assert!(list.contains("with --as: coordinator, coordinator-other."), "{list}");
    let nowhere = ["people", "import", &table, "--class", "0199d9a5-9f7e-7000-8000-000000000000"];
    assert!(amana(data, &nowhere).refused().contains("no class with this id"));
    assert!(!out.exists());
    assert!(export("coordinator", "pdf").well().contains("1 certificates written"));
    let paper = written("pdf");
    let serial = paper.file_stem().expect("a name").to_string_lossy().into_owned();
    let first = std::fs::read(&paper).expect("written");
    let valid = amana(data, &["verify", &paper.display().to_string()]).well();
    assert!(valid.contains(&serial), "{valid}");
    export("coordinator", "pdf").well();
    assert!(std::fs::read(&paper).expect("written") == first, "the same paper again");
    export("coordinator", "csv").well();
    let table = std::fs::read_to_string(written("csv")).expect("text");
    let lines: Vec<&str> = table.lines().collect();
    assert_eq!(lines.len(), 2, "{table}");
    assert!(lines[0].contains("serial,code,address,name_latin") && lines[1].starts_with(&serial), "{table}");
    export("coordinator", "ob3").well();
    let badge = written("json");
    assert_eq!(badge.file_stem(), paper.file_stem());
    let badge = badge.display().to_string();
    assert!(amana(data, &["verify", &badge]).well().contains(&serial));
    let text = std::fs::read_to_string(&badge).expect("text");
    std::fs::write(&badge, text.replace("Grace Poni Wani", "Grace Poni Lado")).expect("written");
    assert!(amana(data, &["verify", &badge]).refused().contains("Forged"));
    assert!(lines[1].contains("Grace Poni Wani,غريس بوني واني"), "{table}");
    let administrator = store::person::credentials(&db, "administrator").await.expect("read").expect("the cast").person;
    let administrator = domain::person::Administrator::of(administrator).expect("an administrator");
    let search = store::event::Search { kind: Some(domain::event::Kind::Looking), ..Default::default() };
    let log = store::event::find(&db, &administrator, &search, 10).await.expect("read");
    assert_eq!(log.events.len(), 5, "that they left is on record each time");
}

#[tokio::test]
async fn rows_in_doubt_are_told_by_the_command_before_and_after() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path();
    let db = seeded(data).await;
    let file = data.join("list.csv");
    std::fs::write(&file, "name,sex,rank\nNyakong Lam,F,PTE\nNyakong Lam,F,PTE\nTut Bol,M,PTE\n").expect("written");
    let import = |more: &[&str]| {
        let file = file.display().to_string();
        amana(data, &[&["people", "import", &file, "--as", "coordinator"], more].concat()).well()
    };
    let (foreseen, done) = (import(&["--dry-run"]), import(&[]));
    for said in [&foreseen, &done] {
        let lines: Vec<&str> = said.lines().filter(|line| line.starts_with(['2', '3', '4'])).collect();
        assert!(lines[0].contains("  new") && lines[2].contains("  new"), "{said}");
        assert!(lines[1].contains("doubtful  may be the person in row 2, Nyakong Lam"), "{said}");
    }
    assert!(store::person::credentials(&db, "nyakong.lam").await.expect("read").is_some());
    let again = import(&[]);
    assert!(again.contains("known") && again.contains("may be the person in row 2"), "{again}");
    assert!(!again.contains("To undo it"), "nothing was done: {again}");
    let id = done.split("people undo ").nth(1).and_then(|rest| rest.split(' ').next()).expect("an id");
    let undo = |by: &str| amana(data, &["people", "undo", id, "--as", by]);
    assert!(undo("coordinator-other").refused().contains("not this coordinator's"));
    assert!(undo("coordinator").well().contains("2 people taken out again."));
    assert!(store::person::credentials(&db, "nyakong.lam").await.expect("read").is_none());
    assert!(undo("coordinator").refused().contains("has been undone"));
}
