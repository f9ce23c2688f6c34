//! Every refusal and every warning, each provoked by breaking the valid course in one way.

mod file;
mod markdown;
mod pair;
mod practical;
mod question;
mod scenario;
mod toml;

use std::collections::BTreeSet;

use content::{Files, Library, Reason};

use crate::fixture::{read_fixture, valid};

/// How the valid course is broken, and everything that is then found: file, line, code.
pub struct Case {
    files: Files,
    found: Vec<(&'static str, usize, &'static str)>,
}

pub fn case() -> Case {
    Case { files: valid(), found: Vec::new() }
}

impl Case {
    /// Puts other words in the place of some that are there.
    pub fn change(mut self, file: &str, from: &str, to: &str) -> Self {
        let bytes = self.files.0.get_mut(file).unwrap_or_else(|| panic!("{file} is there"));
        let text = String::from_utf8(bytes.clone()).expect("a text");
        assert!(text.contains(from), "{file} has {from:?}");
        *bytes = text.replacen(from, to, 1).into_bytes();
        self
    }

    /// The same in two files.
    pub fn change_both(self, files: [&str; 2], from: &str, to: &str) -> Self {
        files.into_iter().fold(self, |case, file| case.change(file, from, to))
    }

    fn saved_on_windows(mut self) -> Self {
        for (path, bytes) in
            self.files.0.iter_mut().filter(|(path, _)| path.ends_with(".md") || path.ends_with(".toml"))
        {
            // What is no text stays what it is, and what is too large would be larger still.
            if let Ok(text) = str::from_utf8(bytes)
                && path != "README.md"
            {
                *bytes = format!("\u{feff}{}", text.replace('\n', "\r\n")).into_bytes();
            }
        }
        self
    }

    pub fn put(mut self, file: &str, bytes: impl Into<Vec<u8>>) -> Self {
        self.files.0.insert(file.to_owned(), bytes.into());
        self
    }

    pub fn remove(mut self, file: &str) -> Self {
        assert!(self.files.0.remove(file).is_some(), "{file} is there");
        self
    }

    pub fn finds(mut self, file: &'static str, line: usize, code: &'static str) -> Self {
        self.found.push((file, line, code));
        self
    }
}

fn cases() -> Vec<Case> {
    [
        file::cases(),
        toml::cases(),
        practical::cases(),
        markdown::cases(),
        question::cases(),
        scenario::cases(),
        pair::cases(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

#[test]
fn each_break_is_found_at_its_file_and_line() {
    check(cases());
}

/// As an editor on Windows saves it: with a byte order mark, and two characters at the end of a line.
#[test]
fn each_break_is_found_in_files_from_windows_as_well() {
    check(cases().into_iter().map(Case::saved_on_windows).collect());
}

fn check(cases: Vec<Case>) {
    let mut wrong = 0;
    for case in cases {
        let (course, findings) = read_fixture(&case.files);
        let found: Vec<_> = findings.iter().map(|f| (f.file.as_str(), f.line, f.reason.code())).collect();
        let mut expected = case.found.clone();
        expected.sort_unstable();
        if found != expected {
            wrong += 1;
            println!("expected {expected:?}, found");
            findings.iter().for_each(|finding| println!("    {finding} ({})", finding.reason.code()));
        }
        assert_eq!(course.is_none(), findings.iter().any(content::Finding::is_error));
    }
    assert_eq!(wrong, 0, "see above");
}

#[test]
fn every_reason_is_provoked_by_a_case() {
    let provoked: BTreeSet<_> = cases().iter().flat_map(|case| case.found.clone()).map(|(_, _, code)| code).collect();
    let of_the_library = ["unknown-instrument", "glossary"];
    let missing: Vec<_> =
        Reason::CODES.iter().filter(|code| !provoked.contains(*code) && !of_the_library.contains(code)).collect();
    assert_eq!(missing, Vec::<&&str>::new());
    assert_eq!(Reason::CODES.iter().collect::<BTreeSet<_>>().len(), Reason::CODES.len(), "no code is used twice");
}

#[test]
fn the_library_is_refused_by_line_as_well() {
    let standards =
        "[[article]]\nkey = \"x-1\"\ninstrument = \"x\"\nref = \"1\"\nen = \"a\"\nar = \"b\"\nevidence = \"read\"\n";
    let (library, findings) = Library::from_files(Some(standards), Some("a,b\n"));
    let found: Vec<_> = findings.iter().map(|f| (f.file.as_str(), f.line, f.reason.code())).collect();
    assert_eq!(found, [("glossary.csv", 1, "glossary"), ("standards.toml", 1, "unknown-instrument")]);
    assert!(library.standard("x-1").is_none());
    let glossary = "topic,english,arabic,status\nLaw,two,words\n";
    let (_, findings) = Library::from_files(None, Some(glossary));
    assert_eq!(findings.iter().map(|f| (f.line, f.reason.code())).collect::<Vec<_>>(), [(2, "glossary")]);
}

#[test]
fn a_finding_says_file_line_and_reason_in_words() {
    let case = case().change("course.toml", "hours = 6", "hours = 0");
    let (_, findings) = read_fixture(&case.files);
    assert_eq!(findings[0].to_string(), "course.toml:4: error: “hours” is 0; it must lie between 1 and 1000");
    let json = serde_json::to_value(&findings[0]).expect("a finding is JSON");
    assert_eq!(json["severity"], "error");
    assert_eq!(json["reason"]["code"], "out-of-range");
    assert_eq!(json["reason"]["facts"]["key"], "hours");
}

#[test]
fn everything_that_is_wrong_is_found_in_one_run() {
    let case = case()
        .change("course.toml", "hours = 6", "hours = \"six\"\ncolour = 1")
        .change("01-liberty/01-clock.en.md", "minutes = 30", "minuets = 30")
        .change("questions/01-liberty.ar.md", "= ٢٤ ± ٠", "= كثير");
    let (_, findings) = read_fixture(&case.files);
    let found: Vec<_> = findings.iter().map(|f| (f.file.as_str(), f.line, f.reason.code())).collect();
    assert_eq!(
        found,
        [
            ("01-liberty/01-clock.en.md", 2, "missing-key"),
            ("01-liberty/01-clock.en.md", 3, "unknown-key"),
            ("course.toml", 4, "needs-number"),
            ("course.toml", 5, "unknown-key"),
            ("questions/01-liberty.ar.md", 7, "bad-number"),
        ]
    );
}
