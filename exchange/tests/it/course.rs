//! The courses of this repository, and what their reader says.

use std::path::Path;
use std::sync::Arc;

use content::{BlockWords, Files, Finding, Library, Site};
use domain::question::Question;
use exchange::{Item, bank};

/// Every bank file of HR-101, in both languages: its name and its text.
pub fn banks() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content/courses/hr-101/questions");
    let entries = std::fs::read_dir(folder).expect("the course is in the repository");
    let mut banks: Vec<_> = entries
        .map(|entry| {
            let path = entry.expect("the folder can be read").path();
            let name = path.file_name().and_then(|name| name.to_str()).expect("names are plain").to_owned();
            (name, std::fs::read_to_string(&path).expect("a bank is text"))
        })
        .collect();
    banks.sort();
    assert_eq!(banks.len(), 12);
    banks
}

/// Every question of HR-101, once in each language.
pub fn items() -> Vec<Item> {
    let found = banks().into_iter().flat_map(|(_, text)| bank::read(&text).items);
    found.map(|found| found.item).collect()
}

/// The questions of HR-101 in one language, in which every id is there once.
pub fn items_in(language: &str) -> Vec<Item> {
    let banks = banks().into_iter().filter(|(name, _)| name.ends_with(&format!(".{language}.md")));
    banks.flat_map(|(_, text)| bank::read(&text).items).map(|found| found.item).collect()
}

/// Reads a text as a bank, as the platform does.
pub fn read(text: &str) -> (Vec<Question>, Vec<Finding>) {
    let words = || BlockWords {
        law: String::new(),
        scenario: String::new(),
        activity: String::new(),
        trainer: String::new(),
        note: String::new(),
        tip: String::new(),
        important: String::new(),
        warning: String::new(),
        caution: String::new(),
        minutes: Arc::new(|minutes| minutes.to_string()),
    };
    let site = Site { english: words(), arabic: words(), media: String::new(), lessons: String::new() };
    let (library, _) = Library::from_files(None, None);
    let (preview, findings) =
        content::read_lesson(text, "questions/01-rights.en.md", &Files::default(), &library, &site);
    (preview.expect("the path is that of a bank").questions, findings)
}

/// Why the course format refuses a bank.
pub fn refusals(text: &str) -> Vec<String> {
    let (_, findings) = read(text);
    let refused = findings.iter().filter(|finding| finding.is_error() && finding.reason.code() != "unknown-lesson");
    refused.map(ToString::to_string).collect()
}

/// Fails where the course format refuses these questions. The lessons that they name are not there, which is no fault
/// of theirs.
pub fn accepts(items: &[Item]) {
    let text = bank::write(items);
    if text.len() > content::limit::TEXT {
        return items.chunks(items.len().div_ceil(2)).for_each(accepts);
    }
    let refused = refusals(&text);
    assert!(refused.is_empty(), "{refused:#?}\n{text}\n{items:#?}");
    let (questions, _) = read(&text);
    assert_eq!(questions.len(), items.len(), "{text}");
    for (question, item) in questions.iter().zip(items) {
        assert_eq!((&question.id, question.level), (&item.id, Some(item.level)));
        assert_eq!(format!("{:?}", question.kind), format!("{:?}", item.kind));
        assert_eq!((question.redline, question.fixed), (item.redline, item.fixed));
        let (wording, _) = question.words(domain::language::Language::English);
        assert_eq!(wording.answers.len(), item.answers.len(), "{text}");
        assert_eq!(wording.feedback.is_empty(), item.feedback.is_empty(), "{text}");
        for (shown, answer) in wording.answers.iter().zip(&item.answers) {
            assert_eq!(shown.feedback.is_empty(), answer.feedback.is_empty(), "{text}");
        }
    }
}
