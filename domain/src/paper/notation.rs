//! How the answers of a sheet are typed: one word a question, in the order of the sheet, in either script.
//!
//! | question | typed | means |
//! | --- | --- | --- |
//! | one choice, true or false | `b` | B |
//! | several choices | `acd` | A, C and D |
//! | order | `cab` | C first, then A, then B |
//! | match | `cab` | the first row goes with C, the second with A, the third with B |
//! | scenario | `ba` | B at the first step, A at the step it leads to |
//! | number | `24` or `٢٤` | |
//! | words | `"the register"`, `«سجل الإيداع»` | one word needs no marks |
//! | any | `-` | nothing was answered |

mod word;

use std::collections::{BTreeMap, BTreeSet};

use crate::language::Language;
use crate::mark::latin_digit;
use crate::question::{Given, Kind, Question};

use word::{Word, quoted, words};

/// The letters beside answers, on Latin and on Arabic paper. Either is accepted from either.
pub const LETTERS: [(&str, &str); 10] = [
    ("A", "أ"),
    ("B", "ب"),
    ("C", "ج"),
    ("D", "د"),
    ("E", "هـ"),
    ("F", "و"),
    ("G", "ز"),
    ("H", "ح"),
    ("I", "ط"),
    ("J", "ي"),
];

/// The letter that stands beside the answer at a place, counted from 0; empty where there are not so many.
pub fn letter(language: Language, place: usize) -> &'static str {
    let Some((latin, arabic)) = LETTERS.get(place) else { return "" };
    match language {
        Language::English => latin,
        Language::Arabic => arabic,
    }
}

/// What can be typed for a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// One letter of so many.
    One {
        answers: usize,
    },
    /// Some of so many letters, each once.
    Several {
        answers: usize,
    },
    /// Each of so many letters once, in an order.
    Each {
        answers: usize,
    },
    /// A letter for each step until the scenario ends.
    Path,
    Number,
    Words,
}

impl Expected {
    pub const fn of(question: &Question) -> Self {
        let answers = question.answers;
        match question.kind {
            Kind::Choice | Kind::TrueFalse => Self::One { answers },
            Kind::Multiple => Self::Several { answers },
            Kind::Order | Kind::Match => Self::Each { answers },
            Kind::Scenario => Self::Path,
            Kind::Number => Self::Number,
            Kind::Text => Self::Words,
        }
    }
}

/// What was typed for one question, and cannot be an answer to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misread {
    /// The number of the question on the sheet, from 1.
    pub number: usize,
    pub typed: String,
    pub expected: Expected,
}

/// Why the answers of a sheet cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LineRefusal {
    #[error("nothing was typed")]
    Empty,
    #[error("the words of question {number} do not end")]
    OpenQuote { number: usize },
    /// The first that cannot be right is where one was left out, or typed twice.
    #[error("{typed} answers for {questions} questions")]
    Count { typed: usize, questions: usize, first: Option<Misread> },
    #[error("some answers can be none")]
    Misread(Vec<Misread>),
}

/// Reads a line: one word a question, with spaces between them. What was not answered is not in what is found.
///
/// # Errors
/// [`LineRefusal`], with every question that is wrong.
pub fn read_line(text: &str, questions: &[&Question]) -> Result<BTreeMap<usize, Given>, LineRefusal> {
    let words = words(text).map_err(|before| LineRefusal::OpenQuote { number: before + 1 })?;
    if words.is_empty() {
        return Err(LineRefusal::Empty);
    }
    read_words(&words, questions)
}

/// Reads the cells of a table: one a question, and an empty one was not answered. A row in which nothing stands at all
/// says nothing about its sheet; a sheet that was handed in empty has a dash.
///
/// # Errors
/// [`LineRefusal`], with every question that is wrong.
pub fn read_cells(cells: &[String], questions: &[&Question]) -> Result<BTreeMap<usize, Given>, LineRefusal> {
    let mut words: Vec<Word> = cells.iter().map(|cell| Word::of_cell(cell)).collect();
    if words.iter().all(|word| word.text.is_empty()) {
        return Err(LineRefusal::Empty);
    }
    while words.len() > questions.len() && words.last().is_some_and(|word| word.text.is_empty()) {
        words.pop();
    }
    read_words(&words, questions)
}

fn read_words(words: &[Word], questions: &[&Question]) -> Result<BTreeMap<usize, Given>, LineRefusal> {
    let mut answers = BTreeMap::new();
    let mut misread = Vec::new();
    for (place, (word, question)) in words.iter().zip(questions).enumerate() {
        if word.is_unanswered() {
            continue;
        }
        match read_word(word, question) {
            Some(given) => drop(answers.insert(place, given)),
            None => {
                misread.push(Misread { number: place + 1, typed: word.text.clone(), expected: Expected::of(question) })
            }
        }
    }
    if words.len() != questions.len() {
        let first = misread.into_iter().next();
        return Err(LineRefusal::Count { typed: words.len(), questions: questions.len(), first });
    }
    if misread.is_empty() { Ok(answers) } else { Err(LineRefusal::Misread(misread)) }
}

/// What a word answers, where its question accepts it.
fn read_word(word: &Word, question: &Question) -> Option<Given> {
    let text = word.text.as_str();
    let given = match question.kind {
        Kind::Choice | Kind::TrueFalse => match letters(text)?.as_slice() {
            [only] => Given::One(*only),
            _ => return None,
        },
        Kind::Multiple => {
            let picked = letters(text)?;
            let distinct: BTreeSet<usize> = picked.iter().copied().collect();
            // The same letter twice is a slip of the finger, and nobody knows which was meant.
            if distinct.len() != picked.len() {
                return None;
            }
            Given::Set(distinct)
        }
        Kind::Order => Given::Sequence(letters(text)?),
        Kind::Match => Given::Pairs(letters(text)?),
        Kind::Scenario => Given::Path(letters(text)?),
        Kind::Number => Given::Typed(text.chars().map(latin_digit).map(point).collect()),
        Kind::Text => Given::Typed(text.to_owned()),
    };
    question.accepts(&given).is_ok().then_some(given)
}

/// One way to write a number, so that the same answer typed twice is the same.
const fn point(c: char) -> char {
    if matches!(c, ',' | '٫') { '.' } else { c }
}

/// The places of letters, in either script. What only parts them is passed over.
fn letters(text: &str) -> Option<Vec<usize>> {
    let parts = |c: &char| matches!(c, ',' | '،' | '+' | '/' | '.' | '\u{640}' | '\u{64B}'..='\u{65F}');
    let places: Option<Vec<usize>> = text.chars().filter(|c| !parts(c)).map(place).collect();
    places.filter(|places| !places.is_empty())
}

/// Which answer a letter stands for. The forms of an Arabic letter that one key or another writes are the same.
fn place(c: char) -> Option<usize> {
    let arabic = match c {
        'ا' | 'إ' | 'آ' | 'ء' | 'ٱ' => 'أ',
        'ة' => 'ه',
        'ؤ' => 'و',
        'ى' | 'ئ' => 'ي',
        c => c,
    };
    let is_it = |(latin, other): &(&str, &str)| latin.starts_with(c.to_ascii_uppercase()) || other.starts_with(arabic);
    LETTERS.iter().position(is_it)
}

/// The line that reads as these answers.
pub fn write_line(answers: &BTreeMap<usize, Given>, questions: &[&Question], language: Language) -> String {
    let written = |place: usize| answers.get(&place).map_or_else(|| "-".to_owned(), |given| write(given, language));
    (0..questions.len()).map(written).collect::<Vec<_>>().join(" ")
}

fn write(given: &Given, language: Language) -> String {
    let spell = |places: &mut dyn Iterator<Item = &usize>| {
        places.map(|place| letter(language, *place).to_lowercase()).collect::<Vec<_>>().join("")
    };
    match given {
        Given::One(place) => spell(&mut [*place].iter()),
        Given::Set(places) => spell(&mut places.iter()),
        Given::Sequence(places) | Given::Pairs(places) | Given::Path(places) => spell(&mut places.iter()),
        Given::Typed(text) => quoted(text),
    }
}

#[cfg(test)]
mod tests;
