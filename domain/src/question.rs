//! A question: what is asked, in which languages, and (apart from it) the key.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::language::Language;
use crate::scenario::{Scenario, Walk};

/// How a question is answered. The class of its heading in the course format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Choice,
    Multiple,
    TrueFalse,
    Order,
    Match,
    Number,
    Text,
    Scenario,
}

/// What answering asks of the officer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    Recall,
    Apply,
    Judge,
}

/// The right answer. It cannot be serialised, so that it cannot be sent to a browser by mistake.
///
/// Positions count the answers as the source file lists them, from 0.
#[derive(Clone, Debug, PartialEq)]
pub enum AnswerKey {
    /// Exactly one answer is right (also true/false).
    One(usize),
    /// These answers, and no other. With `partial`, each right one counts and each wrong one takes away.
    Set { right: BTreeSet<usize>, partial: bool },
    /// The items in the order of the source.
    Sequence,
    /// Each left item with the right item of its own row.
    Pairs,
    /// A number, give or take.
    Number { value: f64, tolerance: f64 },
    /// Any of these, compared as people write (see [`crate::mark`]), in whichever language.
    Words(Vec<String>),
    /// Steps with choices; the path that is taken earns points.
    Path(Scenario),
}

/// One question in all its languages.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// The heading's id, unique in the course.
    pub id: String,
    pub kind: Kind,
    /// Set for questions of the bank.
    pub level: Option<Level>,
    /// Must be right, whatever the score.
    pub redline: bool,
    /// Stays in the bank for the tests it was drawn into, and is drawn no more.
    pub retired: bool,
    /// Answers are shown in the order of the source.
    pub fixed: bool,
    /// The lesson that teaches it, as its file name without the language: `02-the-24-hour-clock`.
    pub lesson: Option<String>,
    pub key: AnswerKey,
    /// How many answers there are to pick from, to order or to match; 0 for numbers, words and scenarios.
    pub answers: usize,
    pub wording: BTreeMap<Language, Wording>,
}

/// The words of a question in one language: sanitised HTML, ready for a page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Wording {
    /// The question itself: the text of its heading, without an element around it.
    pub ask: String,
    /// What stands between the heading and the answers; empty where the heading says it all.
    pub stem: String,
    /// What can be picked, ordered or, in a match, the left column.
    pub answers: Vec<AnswerWords>,
    /// The right column of a match, row by row; empty otherwise.
    pub partners: Vec<String>,
    /// The headings of a match's two columns.
    pub columns: Option<(String, String)>,
    /// The steps of a scenario, as its key counts them; empty otherwise.
    pub steps: Vec<StepWords>,
    /// Said to everybody who has answered.
    pub feedback: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AnswerWords {
    pub text: String,
    /// Said to whoever picked it; empty where there is none.
    pub feedback: String,
}

/// One step of a scenario, as it is told once it is reached: what happens, and what can be done.
///
/// A later step shows what became of the choices before it, so a page shows only the steps that a path has reached.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StepWords {
    /// The text of its heading, without an element around it.
    pub heading: String,
    pub text: String,
    /// In the order of the source, the same for everybody; empty for an ending.
    pub choices: Vec<ChoiceWords>,
}

/// One choice of a step. What it earns is only in the key.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChoiceWords {
    /// Without an element around it.
    pub text: String,
    /// What becomes of it, told to whoever chose it and only then; empty where there is none.
    pub consequence: String,
    /// The step that comes next, counted from 0.
    pub leads_to: usize,
}

impl Question {
    /// The words in `language`, with the language they are really in. A question always has at least one.
    pub fn words(&self, language: Language) -> (&Wording, Language) {
        match self.wording.get(&language) {
            Some(words) => (words, language),
            None => self
                .wording
                .iter()
                .next()
                .map(|(written, words)| (words, *written))
                .expect("a question is read from a file, and a file has a language"),
        }
    }

    /// Where some choices lead in a scenario: which step comes next, and what has been chosen on the way. None of them
    /// leads to its first step.
    ///
    /// # Errors
    /// [`GivenRefusal::NoSuchAnswer`] where a choice is not there to choose, or the question is no scenario.
    pub fn walk(&self, choices: &[usize]) -> Result<Walk, GivenRefusal> {
        match &self.key {
            AnswerKey::Path(scenario) => scenario.walk(choices).ok_or(GivenRefusal::NoSuchAnswer),
            _ => Err(GivenRefusal::NoSuchAnswer),
        }
    }
}

/// What somebody answered. Positions count the answers as they were *shown*, from 0.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Given {
    One(usize),
    Set(BTreeSet<usize>),
    /// Which shown item stands first, second, third …
    Sequence(Vec<usize>),
    /// For each shown left item, the shown right item it was matched with.
    Pairs(Vec<usize>),
    /// A number or words, exactly as they were typed.
    Typed(String),
    /// The choice that was taken at each step of a scenario, from its beginning to an ending.
    Path(Vec<usize>),
}

/// Why something is no answer to this question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum GivenRefusal {
    #[error("nothing was answered")]
    Empty,
    #[error("an answer was named that the question does not have")]
    NoSuchAnswer,
    #[error("one place was used twice, or left out")]
    NotOneEach,
    #[error("this is not a number")]
    NotANumber,
    #[error("the answer is longer than {0} characters")]
    TooLong(usize),
    #[error("after {steps} steps the path has not come to an end")]
    PathNotAtEnd { steps: usize },
}
