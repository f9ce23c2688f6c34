use serde::Serialize;

/// A test for one person to answer on paper: the questions, and a sheet for the answers.
///
/// It holds what is shown and nothing of what is right; there is no place for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Booklet {
    pub language: Language,
    /// The person's name.
    pub name: String,
    /// Where the class is.
    pub place: String,
    /// The day on which the class begins.
    pub date: String,
    pub course: String,
    pub test: String,
    /// What names the sheet, as it is printed.
    pub code: String,
    /// What a reader types in from the square: the code without its dash.
    pub scanned: String,
    pub questions: Vec<Question>,
}

/// The language that a booklet is printed in, and so its direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    En,
    Ar,
}

/// One question, its answers in the order of this sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Question {
    /// The language that it is written in, where it has none in the language of the booklet.
    pub language: Language,
    pub ask: Text,
    /// What stands between the question and its answers.
    pub stem: Vec<Block>,
    pub body: Body,
}

/// Words in a line, some of them stressed.
pub type Text = Vec<Run>;

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Run {
    pub text: String,
    pub strong: bool,
}

/// A paragraph, or what is set like one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Block {
    /// An item of a list.
    pub item: bool,
    pub text: Text,
}

/// How a question is answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Body {
    /// One of these.
    One {
        answers: Vec<Lettered>,
    },
    /// All of these that are right.
    Several {
        answers: Vec<Lettered>,
    },
    /// These in an order.
    Order {
        answers: Vec<Lettered>,
    },
    /// Each row with one of the partners.
    Match {
        columns: Option<[Text; 2]>,
        rows: Vec<Text>,
        partners: Vec<Lettered>,
    },
    Number,
    Words,
    /// Step by step, each choice leading on.
    Scenario {
        steps: Vec<Step>,
        longest: usize,
    },
}

/// An answer with the letter beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Lettered {
    pub letter: String,
    pub text: Text,
}

/// A step of a scenario at which there is something to choose. Endings are not printed: they tell what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Step {
    /// From 1.
    pub number: usize,
    pub heading: Text,
    pub text: Vec<Block>,
    pub choices: Vec<StepChoice>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StepChoice {
    pub letter: String,
    pub text: Text,
    /// The number of the step that comes next; `None` where the scenario ends.
    pub next: Option<usize>,
}
