//! A lesson, as it is shown: pieces of a page in each language.

use std::collections::BTreeMap;

use crate::language::Language;

/// A warning that stands before a hard subject.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Notice {
    #[default]
    None,
    Sensitive,
    Distressing,
}

/// One lesson of a module in all its languages.
#[derive(Clone, Debug, PartialEq)]
pub struct Lesson {
    /// The file name without its language: `02-the-24-hour-clock`.
    pub slug: String,
    pub minutes: u32,
    /// Ids of outcomes of the course.
    pub outcomes: Vec<String>,
    /// Keys of articles in `standards.toml`.
    pub standards: Vec<String>,
    pub notice: Notice,
    pub text: BTreeMap<Language, LessonText>,
    /// The ids of its knowledge checks, in their order.
    pub checks: Vec<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct LessonText {
    pub title: String,
    pub pieces: Vec<Piece>,
}

/// A stretch of a lesson's page.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// Sanitised HTML.
    Html(String),
    /// Sanitised HTML that only trainers see.
    Trainer(String),
    /// The knowledge check with this id.
    Check(String),
}

impl Lesson {
    /// The text in `language`, with the language it is really in. A lesson always has at least one.
    pub fn text(&self, language: Language) -> (&LessonText, Language) {
        match self.text.get(&language) {
            Some(text) => (text, language),
            None => self
                .text
                .iter()
                .next()
                .map(|(written, text)| (text, *written))
                .expect("a lesson is read from a file, and a file has a language"),
        }
    }
}
