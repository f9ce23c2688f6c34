//! The id of a question that came without one.

use std::collections::{BTreeMap, BTreeSet};

/// Characters of an id that is made of words.
const LENGTH: usize = 40;

/// Whether a text can be the id of a question.
pub(crate) fn is_id(id: &str) -> bool {
    (1..=80).contains(&id.chars().count())
        && id.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '_'))
}

/// Whether a text can be the name of a lesson file, without its language.
pub(crate) fn is_lesson(name: &str) -> bool {
    (1..=80).contains(&name.len())
        && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// The ids of one import.
pub(crate) struct Names {
    prefix: String,
    taken: BTreeSet<String>,
    /// The number from which a name that is taken is tried, so that a thousand questions of one name take no longer
    /// than others.
    next: BTreeMap<String, usize>,
}

impl Names {
    pub fn new(prefix: &str) -> Self {
        Self { prefix: slug(prefix), taken: BTreeSet::new(), next: BTreeMap::new() }
    }

    /// The id that a question brought, or one made of its name, or of a number that stands for its words. The same
    /// file gives the same ids.
    pub fn give(&mut self, own: Option<&str>, name: &str, words: &str) -> String {
        let id = match own.filter(|id| is_id(id)) {
            Some(id) => id.to_owned(),
            None => self.invent(name, words),
        };
        let mut free = id.clone();
        while !self.taken.insert(free.clone()) {
            let number = self.next.entry(id.clone()).or_insert(1);
            *number += 1;
            free = format!("{id}-{number}");
        }
        free
    }

    fn invent(&self, name: &str, words: &str) -> String {
        let candidates = [name, words].map(slug);
        let made = candidates.into_iter().find(|slug| slug.len() >= 3);
        let made = made.unwrap_or_else(|| format!("q{:08x}", number_of(&format!("{name}\n{words}"))));
        if self.prefix.is_empty() { made } else { format!("{}-{made}", self.prefix) }
    }
}

/// Latin letters and digits with dashes between them. Where most letters are of another script nothing is left that
/// would tell two names apart, so it is empty.
fn slug(words: &str) -> String {
    let letters = words.chars().filter(|letter| letter.is_alphanumeric()).take(400).count();
    let latin = words.chars().filter(char::is_ascii_alphanumeric).take(400).count();
    if latin * 2 < letters {
        return String::new();
    }
    let mut slug = String::new();
    for letter in words.chars().take(400) {
        if slug.len() >= LENGTH && !letter.is_ascii_alphanumeric() || slug.len() >= LENGTH * 3 / 2 {
            break;
        }
        if letter.is_ascii_alphanumeric() {
            slug.push(letter.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').to_owned()
}

/// FNV-1a: an id must be the same on every machine and in every release, which the standard hasher does not promise.
fn number_of(words: &str) -> u32 {
    words.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_made_of_the_name_and_is_given_once() {
        let mut names = Names::new("Import 1");
        assert_eq!(names.give(None, "Which book?", ""), "import-1-which-book");
        assert_eq!(names.give(None, "Which book?", ""), "import-1-which-book-2");
        assert_eq!(names.give(Some("liberty-b01"), "Which book?", ""), "liberty-b01");
        assert_eq!(names.give(Some("no id"), "", "How many hours?"), "import-1-how-many-hours");
    }

    #[test]
    fn arabic_words_become_a_number_that_stays_the_same() {
        let name = |words| Names::new("").give(None, "", words);
        assert_eq!(name("كم ساعة؟"), name("كم ساعة؟"));
        assert_ne!(name("كم ساعة؟"), name("كم يوم؟"));
        assert!(is_id(&name("كم ساعة؟")) && name("كم ساعة؟").starts_with('q'));
    }
}
