//! Importing, checking and exporting courses.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use content::{Files, Finding};
use domain::course::Course;
use domain::language::Bilingual;
use domain::reference::{Rank, Reference, State};
use store::course::{Hashed, Publication, Published};

use super::{Refusal, open, serve::library};
use crate::config::Config;

/// Imports every course of a folder; each is all or nothing.
pub async fn import(config: &Config, path: &Path) -> Result<(), Refusal> {
    let db = open(config).await?;
    let mut refused = 0;
    for folder in folders(path)? {
        let (files, course, findings) = read(config, &folder)?;
        report(&findings);
        let Some(course) = course else {
            refused += 1;
            continue;
        };
        let publication = publication(&course, files);
        match store::course::publish(&db, &publication, config.clock().now()).await {
            Ok(Published::New(edition)) => println!("{} {} imported", edition.code, edition.version),
            Ok(Published::Unchanged(edition)) => println!("{} {} unchanged", edition.code, edition.version),
            Err(store::Error::Refused(refusal)) => {
                eprintln!("{}: {refusal}", folder.display());
                refused += 1;
            }
            Err(other) => return Err(other.into()),
        }
    }
    if refused > 0 { Err(format!("{refused} not imported").into()) } else { Ok(()) }
}

/// Tells everything that is wrong, and changes nothing.
pub fn check(config: &Config, path: &Path) -> Result<(), Refusal> {
    let mut errors = 0;
    for folder in folders(path)? {
        let (_, course, findings) = read(config, &folder)?;
        report(&findings);
        errors += findings.iter().filter(|found| found.is_error()).count();
        if let Some(course) = course {
            let lessons = course.lessons().count();
            println!("{} {}: {lessons} lessons, {} questions", course.code, course.version, course.questions.len());
        }
    }
    if errors > 0 { Err(format!("{errors} errors").into()) } else { Ok(()) }
}

/// Writes the files of the latest edition, byte for byte as they came.
pub async fn export(config: &Config, course: &str, path: &Path) -> Result<(), Refusal> {
    let db = open(config).await?;
    let edition = match store::course::latest(&db, &course.to_lowercase()).await {
        Err(store::Error::NotFound) => return Err(format!("There is no course {course}.").into()),
        other => other?,
    };
    if path.read_dir().is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(format!("{} is not empty: nothing was written.", path.display()).into());
    }
    Files(store::course::files(&db, edition.id).await?).write_to(path)?;
    println!("{} {} written to {}", edition.code, edition.version, path.display());
    Ok(())
}

/// Ranks and states as a new installation starts with them.
pub fn reference(content: &Path) -> Result<Reference, Refusal> {
    let rows = |name: &str| -> Result<Vec<Vec<String>>, Refusal> {
        let file = content.join(name);
        let mut reader = csv::Reader::from_path(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        reader.records().map(|row| Ok(row?.iter().map(String::from).collect())).collect()
    };
    let cell = |row: &[String], n: usize| row.get(n).cloned().unwrap_or_default();
    let ranks = rows("ranks.csv")?;
    let states = rows("places.csv")?;
    Ok(Reference {
        ranks: ranks
            .iter()
            .map(|row| Rank::new(cell(row, 0), Bilingual::new(cell(row, 1), cell(row, 2)), cell(row, 3)))
            .collect(),
        states: states.iter().map(|row| State::new(cell(row, 0), Bilingual::new(cell(row, 1), cell(row, 2)))).collect(),
    })
}

/// A course as it is kept.
pub fn publication(course: &Course, files: Files) -> Publication {
    Publication {
        code: course.code.clone(),
        slug: course.slug(),
        version: course.version,
        fingerprint: files.fingerprint(),
        files: files
            .0
            .into_iter()
            .map(|(path, bytes)| (path, Hashed { hash: content::hash(&bytes), bytes }))
            .collect::<BTreeMap<_, _>>(),
    }
}

/// The folder itself if it is a course, otherwise the courses in it.
fn folders(path: &Path) -> Result<Vec<PathBuf>, Refusal> {
    if path.join("course.toml").exists() {
        return Ok(vec![path.to_owned()]);
    }
    let entries = path.read_dir().map_err(|error| format!("{}: {error}", path.display()))?;
    let mut folders: Vec<PathBuf> =
        entries.flatten().map(|entry| entry.path()).filter(|path| path.join("course.toml").exists()).collect();
    folders.sort();
    if folders.is_empty() {
        return Err(format!("{} holds no course: there is no course.toml.", path.display()).into());
    }
    Ok(folders)
}

fn read(config: &Config, folder: &Path) -> Result<(Files, Option<Course>, Vec<Finding>), Refusal> {
    let files = Files::from_folder(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let editions = app::edition::Editions::new(library(&config.content)?);
    let desk = editions.desk();
    let (course, findings) = content::read(&files, &desk.library, &desk.site);
    Ok((files, course, findings))
}

fn report(findings: &[Finding]) {
    for found in findings {
        eprintln!("{found}");
    }
}
