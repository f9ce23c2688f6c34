//! The courses of this repository have no error.

use std::fs;
use std::path::Path;

use content::{Files, Finding, Library, read};

use crate::fixture::site;

#[test]
fn every_course_of_this_repository_can_be_imported() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = |name: &str| fs::read_to_string(root.join(name)).ok();
    let (library, mut findings) =
        Library::from_files(text("standards.toml").as_deref(), text("glossary.csv").as_deref());
    for folder in
        fs::read_dir(root.join("courses")).expect("the folder of courses").map(|entry| entry.expect("a folder"))
    {
        let files = Files::from_folder(&folder.path()).expect("a course folder");
        let name = folder.file_name().to_string_lossy().into_owned();
        let started = std::time::Instant::now();
        let (_, found) = read(&files, &library, &site());
        println!("{name}: {} files read in {:?}", files.0.len(), started.elapsed());
        findings
            .extend(found.into_iter().map(|finding| Finding { file: format!("{name}/{}", finding.file), ..finding }));
    }
    for finding in &findings {
        println!("{finding}");
    }
    let errors = findings.iter().filter(|finding| finding.is_error()).count();
    assert_eq!(errors, 0, "see the findings above");
}
