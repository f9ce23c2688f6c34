//! `glossary.csv`: topic, English, Arabic, status.

use domain::language::Language;

use crate::arabic::{first_script, words};
use crate::check::glossary::plain;
use crate::finding::{Reason, Report};

/// A term that translations are held against.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The Arabic as the glossary has it.
    pub written: String,
    /// The English forms, small, with a space around them.
    pub(crate) english: Vec<String>,
    /// The Arabic forms, word by word, without what may be written in more than one way.
    pub(crate) arabic: Vec<Vec<String>>,
}

/// Keeps what is certain enough to warn by: terms that were read or are established (`V`, `E`), of two words or more.
pub(super) fn read(text: &str, report: &mut Report) -> Vec<Term> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut rows = csv::Reader::from_reader(text.as_bytes());
    match rows.headers() {
        Ok(names) if names == vec!["topic", "english", "arabic", "status"] => {}
        _ => {
            report.at(1, Reason::Glossary { message: "the first line must be topic,english,arabic,status".to_owned() });
            return Vec::new();
        }
    }
    let mut terms = Vec::new();
    for row in rows.records() {
        match row {
            Ok(row) => terms.extend(term(&row)),
            Err(error) => {
                let line = error.position().map_or(1, csv::Position::line);
                report.at(usize::try_from(line).unwrap_or(1), Reason::Glossary { message: error.to_string() });
            }
        }
    }
    // Long terms first, so that a shorter one inside them is not looked for.
    terms.sort_by_key(|term| std::cmp::Reverse(term.english.iter().map(String::len).max()));
    terms
}

fn term(row: &csv::StringRecord) -> Option<Term> {
    let (english, written, status) = (row.get(1)?, row.get(2)?, row.get(3)?);
    if !matches!(status, "V" | "E") {
        return None;
    }
    let without_brackets = english.split('(').next().unwrap_or_default();
    let english: Vec<String> = without_brackets.split(';').map(plain).collect();
    let english: Vec<String> = english.into_iter().filter(|form| form.split_whitespace().count() > 1).collect();
    // What stands in brackets behind the Arabic is another name of the same: (قواعد نيلسون مانديلا).
    let forms = written.split(['/', '؛', '،', '(', ')']).filter(|form| first_script(form) == Some(Language::Arabic));
    let arabic: Vec<_> = forms.map(words).collect();
    (!english.is_empty() && !arabic.is_empty()).then(|| Term { written: written.to_owned(), english, arabic })
}
