//! The languages in which a class is held.

use serde::{Deserialize, Serialize};

use crate::language::{Bilingual, Language};

/// One language, or both side by side, as where a trainer speaks and an interpreter repeats.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Spoken {
    #[serde(rename = "en")]
    English,
    #[serde(rename = "ar")]
    Arabic,
    #[serde(rename = "both")]
    Both,
}

impl Spoken {
    pub const ALL: [Self; 3] = [Self::English, Self::Arabic, Self::Both];

    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Arabic => "ar",
            Self::Both => "both",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|spoken| spoken.code() == code)
    }

    pub const fn languages(self) -> &'static [Language] {
        match self {
            Self::English => &[Language::English],
            Self::Arabic => &[Language::Arabic],
            Self::Both => &Language::ALL,
        }
    }

    /// In which language Amana greets somebody who comes into it new: where it is held in both, in the one their name is
    /// written in, Arabic before English.
    pub fn greeting(self, name: &Bilingual) -> Language {
        match self {
            Self::English => Language::English,
            Self::Arabic => Language::Arabic,
            Self::Both if name.ar.is_empty() => Language::English,
            Self::Both => Language::Arabic,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_it_is_written() {
        for spoken in Spoken::ALL {
            assert_eq!(Spoken::from_code(spoken.code()), Some(spoken));
            assert_eq!(serde_json::to_value(spoken).expect("JSON"), spoken.code());
        }
        assert_eq!(Spoken::from_code("fr"), None);
    }

    #[test]
    fn who_comes_new_is_greeted_in_a_language_of_the_class_and_of_their_name() {
        let (both, latin) = (Bilingual::new("Mary Keji", "ماري كيجي"), Bilingual::new("Mary Keji", ""));
        assert_eq!(Spoken::Both.greeting(&both), Language::Arabic);
        assert_eq!(Spoken::Both.greeting(&latin), Language::English);
        assert_eq!(Spoken::Arabic.greeting(&latin), Language::Arabic);
        assert_eq!(Spoken::English.greeting(&both), Language::English);
    }
}
