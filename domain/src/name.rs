//! Names across spellings: what a name sounds like, whoever wrote it and in which letters.
//!
//! A name is heard and written down by an officer, in Arabic or in Latin letters, with or without vowels, in any order.
//! Nothing is decided by what is found here: it proposes who somebody may be, and a person says whether they are.

use std::collections::BTreeSet;

use crate::language::Bilingual;
use crate::mark::fold;

/// The words of a name as they sound: consonants in classes, a vowel only at the beginning. In no order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sound(BTreeSet<String>);

/// How many words two names must share before they are thought to be one.
const SHARED: usize = 2;

impl Sound {
    pub fn of(name: &str) -> Self {
        Self(fold(name).split(' ').map(without_article).map(heard).filter(|word| !word.is_empty()).collect())
    }

    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// Whether both may be the name of one person: the words of the shorter one all stand in the other, two at least.
    pub fn may_be(&self, other: &Self) -> bool {
        let (short, long) = if self.0.len() <= other.0.len() { (self, other) } else { (other, self) };
        short.0.len() >= SHARED && short.0.is_subset(&long.0)
    }
}

/// The sounds of both spellings of a name, each by itself.
pub fn sounds(name: &Bilingual) -> impl Iterator<Item = Sound> {
    [&name.en, &name.ar].into_iter().filter(|name| !name.is_empty()).map(|name| Sound::of(name))
}

/// Whether two people may be one, by either spelling of either name.
pub fn may_be(one: &Bilingual, other: &Bilingual) -> bool {
    sounds(one).any(|sound| sounds(other).any(|known| sound.may_be(&known)))
}

/// Whether two names have a word in common, in either spelling.
pub fn has_in_common(one: &Bilingual, other: &Bilingual) -> bool {
    sounds(one).any(|sound| sounds(other).any(|known| !sound.0.is_disjoint(&known.0)))
}

/// “الأمير” and “أمير”, “Al-Amir” and “Amir”: written together with the name or apart, the article says nothing.
fn without_article(word: &str) -> &str {
    if word == "al" || word == "el" {
        return "";
    }
    match word.strip_prefix("ال") {
        Some(rest) if rest.chars().count() >= 3 => rest,
        _ => word,
    }
}

fn heard(word: &str) -> String {
    let plain: String = word.chars().map(without_mark).collect();
    // Two letters for one sound; the longer ones first.
    let pairs =
        [("sch", "s"), ("sh", "s"), ("ch", "s"), ("th", "t"), ("dh", "d"), ("kh", "k"), ("gh", "g"), ("ph", "f")];
    let plain = pairs.into_iter().fold(plain, |word, (letters, sound)| word.replace(letters, sound));
    let mut heard = String::new();
    let mut before = None;
    for (place, c) in plain.chars().enumerate() {
        let sound = match c {
            'b' | 'p' | 'ب' => 'b',
            't' | 'ت' | 'ث' | 'ط' => 't',
            'j' | 'ج' => 'j',
            'k' | 'c' | 'x' | 'ك' | 'خ' => 'k',
            'd' | 'د' | 'ذ' | 'ض' | 'ظ' => 'd',
            'r' | 'ر' => 'r',
            's' | 'z' | 'س' | 'ز' | 'ش' | 'ص' => 's',
            'f' | 'v' | 'ف' => 'f',
            'g' | 'q' | 'ق' | 'غ' => 'g',
            'l' | 'ل' => 'l',
            'm' | 'م' => 'm',
            'n' | 'ن' => 'n',
            // What may be a vowel, or is not heard, is one at the beginning only.
            'w' | 'و' if place == 0 => 'w',
            'y' | 'ي' if place == 0 => 'y',
            'h' | 'ه' | 'ح' if place == 0 => 'h',
            'a' | 'e' | 'i' | 'o' | 'u' | 'ا' | 'ع' if place == 0 => 'a',
            c if c.is_ascii_digit() => c,
            _ => {
                before = None;
                continue;
            }
        };
        // A letter that is written twice is heard once.
        if before != Some(sound) {
            heard.push(sound);
        }
        before = Some(sound);
    }
    heard
}

/// “é” is “e”: marks of other languages make no difference.
fn without_mark(c: char) -> char {
    match c {
        'à'..='å' => 'a',
        'ç' => 'c',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ñ' | 'ŋ' => 'n',
        'ò'..='ö' | 'ø' | 'ɔ' => 'o',
        'ù'..='ü' => 'u',
        'ɛ' => 'e',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(latin: &str, arabic: &str) -> bool {
        Sound::of(latin).may_be(&Sound::of(arabic))
    }

    #[test]
    fn a_name_is_found_in_other_letters_and_other_spellings() {
        for (latin, other) in [
            ("Garang Deng", "قرنق دينق"),
            ("Garang Deng", "غرنغ دينغ"),
            ("Nyakim Achol", "نياكيم أشول"),
            ("Mohamed Ahmed", "محمد أحمد"),
            ("Muhammad Ahmad", "Mohammed Ahmed"),
            ("Yusuf Al-Amin", "يوسف الأمين"),
            ("Joseph Wani", "جوزيف واني"),
            ("Peter Lual", "بيتر لوال"),
            ("Deng Garang", "Garang Deng Ajak"),
            ("Fatima Hassan", "فاطمة حسن"),
            ("Fatuma Hasan", "Fatimah  HASSAN"),
            ("Simon Chol", "سيمون شول"),
            ("Zoë Müller", "Zoe Muller"),
        ] {
            assert!(one(latin, other), "{latin} {:?} · {other} {:?}", Sound::of(latin), Sound::of(other));
        }
    }

    #[test]
    fn people_with_other_names_are_not_taken_for_one() {
        for (latin, other) in [
            ("Garang Deng", "Garang Wani"),
            ("Mary Lado", "ماري كيجي"),
            ("Mary", "Mary"),
            ("Joseph Wani Taban", "Joseph Ladu Taban"),
            ("Peter Modi", "بولس مودي"),
        ] {
            assert!(!one(latin, other), "{latin} {:?} · {other} {:?}", Sound::of(latin), Sound::of(other));
        }
    }

    #[test]
    fn either_spelling_of_either_person_is_enough() {
        let both = Bilingual::new("Mary Lado", "ماري لادو");
        assert!(may_be(&both, &Bilingual::new("", "ماري لادو")));
        assert!(may_be(&Bilingual::new("", "لادو ماري"), &Bilingual::new("Mary Lado", "")));
        assert!(!may_be(&both, &Bilingual::new("Mary Keji", "")));
    }
}
