//! Why something that was typed cannot be saved, in words.

use domain::mark::TYPED_MAX;
use domain::paper::{CodeRefusal, Expected, LineRefusal, Misread, letter};

use crate::here::Here;
use crate::t;

pub fn code(here: &Here, refused: CodeRefusal) -> String {
    match refused {
        CodeRefusal::Form => t!(here, "paper-code-form"),
        CodeRefusal::Check => t!(here, "paper-code-check"),
    }
}

/// A sentence for each question that is wrong.
pub fn line(here: &Here, refused: &LineRefusal) -> Vec<String> {
    match refused {
        LineRefusal::Empty => vec![],
        LineRefusal::OpenQuote { number } => vec![t!(here, "paper-quote", number = *number)],
        LineRefusal::Count { typed, questions, first } => {
            let mut says = vec![t!(here, "paper-count", typed = *typed, count = *questions)];
            if let Some(first) = first {
                says.push(t!(here, "paper-first"));
                says.push(misread(here, first));
            }
            says
        }
        LineRefusal::Misread(all) => all.iter().map(|one| misread(here, one)).collect(),
    }
}

fn misread(here: &Here, misread: &Misread) -> String {
    let (number, typed) = (misread.number, misread.typed.clone());
    let last = |answers: usize| letter(here.language, answers.saturating_sub(1));
    match misread.expected {
        Expected::One { answers } => {
            t!(here, "paper-misread-one", number = number, typed = typed, last = last(answers))
        }
        Expected::Several { answers } => {
            t!(here, "paper-misread-several", number = number, typed = typed, last = last(answers))
        }
        Expected::Each { answers } => {
            t!(here, "paper-misread-each", number = number, typed = typed, last = last(answers))
        }
        Expected::Path => t!(here, "paper-misread-path", number = number, typed = typed),
        Expected::Number => t!(here, "paper-misread-number", number = number, typed = typed),
        Expected::Words => t!(here, "paper-misread-words", number = number, count = TYPED_MAX),
    }
}

/// The numbers of some questions, whose places are counted from 0.
pub fn numbers(here: &Here, places: &[usize]) -> String {
    let numbers: Vec<String> = places.iter().map(|place| (place + 1).to_string()).collect();
    here.text().list(numbers.iter().map(String::as_str))
}
