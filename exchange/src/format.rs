//! The formats of other systems, and telling them apart.

use serde::{Deserialize, Serialize};

/// Where questions come from or go to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// Moodle's text format.
    Gift,
    /// Plain text: a question, its answers, `ANSWER: B`. Only read.
    Aiken,
    MoodleXml,
    /// One item of QTI 2 or 3, or a package of them. Written as a package of QTI 3.0.
    Qti,
}

/// How much of a file is looked at to tell what it is.
const BEGINNING: usize = 64_000;

impl Format {
    pub const ALL: [Self; 4] = [Self::Gift, Self::Aiken, Self::MoodleXml, Self::Qti];

    /// As in commands and addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Gift => "gift",
            Self::Aiken => "aiken",
            Self::MoodleXml => "moodle-xml",
            Self::Qti => "qti",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.code() == code)
    }

    /// As people call it, in every language.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Gift => "GIFT",
            Self::Aiken => "Aiken",
            Self::MoodleXml => "Moodle XML",
            Self::Qti => "QTI",
        }
    }

    /// The end of the name of a file that [`export`](crate::export) writes.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Gift => "gift",
            Self::Aiken => "txt",
            Self::MoodleXml => "xml",
            Self::Qti => "zip",
        }
    }

    /// The media type of what [`export`](crate::export) writes.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Gift | Self::Aiken => "text/plain; charset=utf-8",
            Self::MoodleXml => "application/xml",
            Self::Qti => "application/zip",
        }
    }

    /// What a file is by its beginning, and by its name where the beginning does not tell.
    pub fn guess(name: &str, bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(b"PK\x03\x04") {
            return Some(Self::Qti);
        }
        let text = beginning(bytes);
        if text.trim_start().starts_with('<') {
            let is_quiz = text.contains("<quiz");
            let is_item = ["<assessmentItem", "<qti-assessment-item", "<questestinterop"];
            let is_item = is_item.iter().any(|root| text.contains(root));
            return match (is_quiz, is_item) {
                (true, _) => Some(Self::MoodleXml),
                (_, true) => Some(Self::Qti),
                _ => None,
            };
        }
        if name.to_lowercase().ends_with(".gift") {
            return Some(Self::Gift);
        }
        let has_answer_line = text.lines().any(|line| line.trim_start().starts_with("ANSWER:"));
        match (has_answer_line, text.contains('{')) {
            (true, _) => Some(Self::Aiken),
            (_, true) => Some(Self::Gift),
            _ => None,
        }
    }
}

/// Letters of other bytes than ASCII do not matter here, nor whether UTF-16 has a zero beside each.
fn beginning(bytes: &[u8]) -> String {
    let bytes = &bytes[..bytes.len().min(BEGINNING)];
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let is_text = |byte: &&u8| byte.is_ascii_graphic() || byte.is_ascii_whitespace();
    bytes.iter().filter(is_text).map(|byte| char::from(*byte)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_what_is_in_it() {
        let guess = |name, text: &str| Format::guess(name, text.as_bytes());
        assert_eq!(guess("a.txt", "Q {=a}"), Some(Format::Gift));
        assert_eq!(guess("a.txt", "Q\nA. a\nB. b\nANSWER: A"), Some(Format::Aiken));
        assert_eq!(guess("a.gift", "nothing"), Some(Format::Gift));
        assert_eq!(guess("a.xml", "\u{feff}<?xml version=\"1.0\"?>\n<quiz>"), Some(Format::MoodleXml));
        assert_eq!(guess("a.xml", "<qti-assessment-item>"), Some(Format::Qti));
        assert_eq!(guess("a.xml", "<html>"), None);
        assert_eq!(guess("a.zip", "PK\u{3}\u{4}"), Some(Format::Qti));
        assert_eq!(guess("a.pdf", "%PDF-1.7"), None);
        assert!(Format::ALL.into_iter().all(|format| Format::from_code(format.code()) == Some(format)));
    }
}
