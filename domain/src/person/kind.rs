//! To which service people belong.

use serde::{Deserialize, Serialize};

use crate::mark::fold;

/// To which service somebody belongs; a member of the community has no rank.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PersonKind {
    #[default]
    Police,
    Prisons,
    /// Another service: the army, wildlife, fire.
    Service,
    Community,
    /// Of an international mission or organisation: trains, and leaves again.
    Adviser,
}

impl PersonKind {
    pub const ALL: [Self; 5] = [Self::Police, Self::Prisons, Self::Service, Self::Community, Self::Adviser];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Police => "police",
            Self::Prisons => "prisons",
            Self::Service => "service",
            Self::Community => "community",
            Self::Adviser => "adviser",
        }
    }

    /// Whether they stay when the mission leaves.
    pub const fn is_national(self) -> bool {
        !matches!(self, Self::Adviser)
    }

    /// Reads what lists hold: the code, or words in both languages.
    pub fn read(text: &str) -> Option<Self> {
        let text = fold(text);
        let place = KINDS_WRITTEN.iter().position(|words| words.contains(&text.as_str()))?;
        Some(Self::ALL[place])
    }
}

/// What lists hold for each of [`PersonKind::ALL`], as it is compared.
const KINDS_WRITTEN: [&[&str]; 5] = [
    &["police", "police officer", "officer", "ssnps", "شرطه", "الشرطه", "شرطي"],
    &["prisons", "prison", "prison service", "corrections", "سجون", "السجون"],
    &[
        "service",
        "other service",
        "other",
        "army",
        "sspdf",
        "wildlife",
        "fire brigade",
        "fire",
        "جهاز اخر",
        "الجيش",
        "جيش",
        "الحياه البريه",
        "الدفاع المدني",
    ],
    &["community", "community member", "civilian", "pcrc", "watch group", "مدني", "المجتمع", "عضو مجتمع", "من المجتمع"],
    &["adviser", "advisor", "police adviser", "unpol", "international", "مستشار", "مستشار شرطه", "دولي"],
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_read_in_both_languages() {
        for kind in PersonKind::ALL {
            assert_eq!(PersonKind::read(kind.code()), Some(kind));
        }
        assert_eq!(PersonKind::read(" السجون "), Some(PersonKind::Prisons));
        assert_eq!(PersonKind::read("PCRC"), Some(PersonKind::Community));
        assert_eq!(PersonKind::read("navy"), None);
        for word in KINDS_WRITTEN.iter().copied().flatten() {
            assert_eq!(&fold(word), word);
        }
    }
}
