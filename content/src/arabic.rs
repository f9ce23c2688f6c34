//! Telling the scripts apart, and comparing Arabic words as people write them.

use domain::language::Language;
use domain::mark;

/// The language whose script the first letter of a text belongs to; `None` for a text without letters.
///
/// The same rule as `dir="auto"` in HTML, for the scripts that a course here can meet.
pub(crate) fn first_script(text: &str) -> Option<Language> {
    text.chars()
        .find(|letter| letter.is_alphabetic())
        .map(|letter| if is_right_to_left(letter) { Language::Arabic } else { Language::English })
}

/// Hebrew, Arabic, Syriac and their presentation forms.
fn is_right_to_left(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' | '\u{10800}'..='\u{10fff}')
}

/// A vowel sign or the stretching line: written or not, the word is the same.
pub(crate) fn is_silent(letter: char) -> bool {
    matches!(letter, '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}')
}

/// The words of an Arabic text, in the form in which answers are compared too, and without the article.
pub(crate) fn words(text: &str) -> Vec<String> {
    mark::fold(text).split_whitespace().map(bare).collect()
}

/// Takes the article off, also behind a one-letter word that is written onto it: `وبالقانون` to `قانون`.
fn bare(word: &str) -> String {
    let heads = ["وبال", "ولل", "وال", "فال", "بال", "كال", "ال", "لل"];
    let rest = heads.iter().find_map(|head| word.strip_prefix(head)).filter(|rest| rest.chars().count() > 1);
    rest.unwrap_or(word).to_owned()
}
