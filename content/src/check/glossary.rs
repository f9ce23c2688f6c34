//! Whether the Arabic of a text uses the words that the glossary has for what the English says.

use domain::language::Language;

use crate::arabic;
use crate::finding::{Finding, Reason};
use crate::library::Library;
use crate::read::Page;

/// One warning a term and text, at the Arabic section that stands for the English one.
///
/// It is only a hint, so it stays quiet where the Arabic says the same words in another form or order.
pub(crate) fn check(library: &Library, source: &Page, translation: &Page) -> Vec<Finding> {
    let (english, arabic) = match (source.language, translation.language) {
        (Language::English, Language::Arabic) => (source, translation),
        (Language::Arabic, Language::English) => (translation, source),
        _ => return Vec::new(),
    };
    let mut said: Vec<String> = english.sections.iter().map(|section| plain(&section.words)).collect();
    let heard: Vec<String> = arabic.sections.iter().flat_map(|section| arabic::words(&section.words)).collect();
    let mut findings = Vec::new();
    for term in library.terms() {
        let Some((form, section)) = take(&term.english, &mut said) else { continue };
        if term.arabic.iter().any(|form| is_heard(form, &heard)) {
            continue;
        }
        let id = english.sections.get(section).and_then(|section| section.id.as_ref());
        let there = arabic.sections.iter().find(|section| section.id.as_ref() == id);
        let reason = Reason::NotInGlossary { term: form.trim().to_owned(), arabic: term.written.clone() };
        findings.push(Finding::new(&arabic.file, there.map_or(1, |section| section.line), reason));
    }
    findings
}

/// Finds the first section that says one of these forms, and takes all of them away: “law enforcement” is not to be
/// found again in “law enforcement officials”, which comes before it.
fn take<'a>(forms: &'a [String], said: &mut [String]) -> Option<(&'a str, usize)> {
    let mut first = None;
    for form in forms {
        for (section, words) in said.iter_mut().enumerate().filter(|(_, words)| words.contains(form.as_str())) {
            first.get_or_insert((form.as_str(), section));
            *words = words.replace(form.as_str(), " ");
        }
    }
    first
}

/// Small letters with single spaces between and around the words, so that a form is found only as whole words.
pub(crate) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len() + 2);
    plain.push(' ');
    for word in text.split(|letter: char| !letter.is_alphanumeric() && !matches!(letter, '-' | '\'' | '’')) {
        if !word.is_empty() {
            plain.push_str(&word.to_lowercase());
            plain.push(' ');
        }
    }
    plain
}

/// Whether the words of a form are heard one after the other. Of the long title of an instrument the beginning is
/// enough: nobody says all of it.
fn is_heard(form: &[String], heard: &[String]) -> bool {
    let form = if form.len() > 5 { &form[..3] } else { form };
    !form.is_empty() && heard.windows(form.len()).any(|words| words.iter().zip(form).all(|(word, due)| like(word, due)))
}

/// Arabic grows at the end of a word for number, case and possession; the stem is enough.
fn like(word: &str, due: &str) -> bool {
    let endings = ["ون", "ين", "ان", "ات", "ه", "ي"];
    let stem = endings.iter().find_map(|ending| due.strip_suffix(ending)).filter(|stem| stem.chars().count() > 2);
    word.contains(stem.unwrap_or(due))
}
