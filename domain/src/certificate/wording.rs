//! What an installation says on its certificates in words of its own.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::course::CertificateKind;
use crate::language::Bilingual;

/// A text that can be said otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Phrase {
    CompletionTitle,
    ParticipationTitle,
    TrainerTitle,
    /// Above the name.
    Awarded,
    /// Between the name and the course.
    CompletionReason,
    ParticipationReason,
    TrainerReason,
    /// What the paper does not give to whoever holds it.
    Disclaimer,
}

/// The texts that are said otherwise. For each that is not here, the platform's own words stand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Wording(BTreeMap<Phrase, Bilingual>);

/// Why a wording is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WordingRefusal {
    /// A certificate says everything in both languages.
    #[error("{0:?} is written in one language alone")]
    OneLanguage(Phrase),
    #[error("{0:?} is longer than its place on the paper")]
    TooLong(Phrase),
}

/// Why a wording is not put into use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UseRefusal {
    /// Nobody has seen on paper what was written last.
    #[error("nobody has looked at it on paper")]
    NotPreviewed,
    #[error(transparent)]
    Rewritten(#[from] Rewritten),
}

/// Other words have been written since the page was shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("somebody has written other words meanwhile")]
pub struct Rewritten;

impl Phrase {
    pub const ALL: [Self; 8] = [
        Self::CompletionTitle,
        Self::ParticipationTitle,
        Self::TrainerTitle,
        Self::Awarded,
        Self::CompletionReason,
        Self::ParticipationReason,
        Self::TrainerReason,
        Self::Disclaimer,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::CompletionTitle => "completion-title",
            Self::ParticipationTitle => "participation-title",
            Self::TrainerTitle => "trainer-title",
            Self::Awarded => "awarded",
            Self::CompletionReason => "completion-reason",
            Self::ParticipationReason => "participation-reason",
            Self::TrainerReason => "trainer-reason",
            Self::Disclaimer => "disclaimer",
        }
    }

    /// As many letters have room on the paper.
    pub const fn limit(self) -> usize {
        match self {
            Self::CompletionTitle | Self::ParticipationTitle | Self::TrainerTitle => 40,
            Self::Awarded => 60,
            Self::CompletionReason | Self::ParticipationReason | Self::TrainerReason => 90,
            Self::Disclaimer => 110,
        }
    }

    pub const fn title(kind: CertificateKind) -> Self {
        match kind {
            CertificateKind::Completion => Self::CompletionTitle,
            CertificateKind::Participation => Self::ParticipationTitle,
            CertificateKind::Trainer => Self::TrainerTitle,
        }
    }

    pub const fn reason(kind: CertificateKind) -> Self {
        match kind {
            CertificateKind::Completion => Self::CompletionReason,
            CertificateKind::Participation => Self::ParticipationReason,
            CertificateKind::Trainer => Self::TrainerReason,
        }
    }
}

impl Wording {
    /// Reads what was written; a text that is empty in both languages is not said otherwise.
    pub fn read(written: impl IntoIterator<Item = (Phrase, Bilingual)>) -> Result<Self, WordingRefusal> {
        let mut read = BTreeMap::new();
        for (phrase, text) in written {
            match (text.en.is_empty(), text.ar.is_empty()) {
                (true, true) => continue,
                (false, false) => {}
                _ => return Err(WordingRefusal::OneLanguage(phrase)),
            }
            if [&text.en, &text.ar].iter().any(|text| text.chars().count() > phrase.limit()) {
                return Err(WordingRefusal::TooLong(phrase));
            }
            read.insert(phrase, text);
        }
        Ok(Self(read))
    }

    pub fn get(&self, phrase: Phrase) -> Option<&Bilingual> {
        self.0.get(&phrase)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_said_in_both_languages_or_as_the_platform_says_it() {
        let said = Bilingual::new("Certificate of Honour", "شهادة تقدير");
        let kept = Wording::read([(Phrase::CompletionTitle, said.clone()), (Phrase::Awarded, Bilingual::default())])
            .expect("kept");
        assert_eq!(kept.get(Phrase::title(CertificateKind::Completion)), Some(&said));
        assert_eq!(kept.get(Phrase::Awarded), None);
        let refused = Wording::read([(Phrase::Awarded, Bilingual::new("Given to", ""))]);
        assert_eq!(refused, Err(WordingRefusal::OneLanguage(Phrase::Awarded)));
        let long = "ط".repeat(Phrase::Awarded.limit() + 1);
        let refused = Wording::read([(Phrase::Awarded, Bilingual::new("Given to", long))]);
        assert_eq!(refused, Err(WordingRefusal::TooLong(Phrase::Awarded)));
    }

    #[test]
    fn a_wording_is_stored_by_the_codes_of_its_phrases() {
        for phrase in Phrase::ALL {
            let stored = serde_json::to_value(phrase).expect("stored");
            assert_eq!(stored, phrase.code());
        }
    }
}
