//! A question on its way from one system to another, in one language.

use std::collections::BTreeSet;

use domain::mark;
use domain::question::Level;

use crate::kind::Kind;
use serde::{Deserialize, Serialize};

use crate::markdown::Place;
use crate::reason::Reason;
use crate::{bank, limit, markdown, name, text};

/// A question as a trainer writes it: its texts are Markdown of the course format. It holds the right answers, so it
/// is for trainers only.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Item {
    pub id: String,
    pub kind: Kind,
    pub level: Level,
    /// Must be right, whatever the score.
    pub redline: bool,
    /// Answers are shown in the order in which they stand here.
    pub fixed: bool,
    /// Each right answer of several counts, and each wrong one takes away.
    pub partial: bool,
    /// The lesson that teaches it, as its file name without the language.
    pub lesson: Option<String>,
    /// The question itself, one line.
    pub ask: String,
    /// Its story; empty where the question says it all.
    pub stem: String,
    /// What can be picked; the steps of an order, in their right order; the left column of a match.
    pub answers: Vec<Answer>,
    /// The right column of a match, row by row; empty otherwise.
    pub partners: Vec<String>,
    /// The headings of a match's two columns.
    pub columns: Option<(String, String)>,
    /// The answers that may be typed, plain and not Markdown; empty otherwise.
    pub accepted: Vec<String>,
    /// The right number.
    pub number: Option<Number>,
    /// Said to everybody who has answered.
    pub feedback: String,
}

/// One answer of an [`Item`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    pub text: String,
    /// Whether to pick it is right; always true in an order and a match.
    pub right: bool,
    /// Said to whoever picked it; empty where there is none.
    pub feedback: String,
}

/// A number, give or take another.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Number {
    pub value: f64,
    pub tolerance: f64,
}

impl Item {
    /// A question of this kind that says nothing yet.
    pub fn new(kind: Kind) -> Self {
        Self {
            id: String::new(),
            kind,
            level: Level::Recall,
            redline: false,
            fixed: false,
            partial: false,
            lesson: None,
            ask: String::new(),
            stem: String::new(),
            answers: Vec::new(),
            partners: Vec::new(),
            columns: None,
            accepted: Vec::new(),
            number: None,
            feedback: String::new(),
        }
    }

    /// The same question in the one form in which it is compared: no space around its texts, no control characters,
    /// and nothing that its kind cannot have.
    pub fn tidied(mut self) -> Self {
        let is_pick = self.is_pick();
        self.fixed &= is_pick;
        self.partial &= self.kind == Kind::Multiple;
        self.ask = markdown::heading(&text::line(&self.ask));
        self.stem = text::block(&self.stem);
        self.feedback = told(&self.feedback);
        // It would explain the marker above it as if that were a term.
        if self.feedback.starts_with(':') {
            self.feedback.insert(0, '\\');
        }
        for answer in &mut self.answers {
            answer.text = if self.kind == Kind::Match { cell(&answer.text) } else { text::block(&answer.text) };
            // Nobody picks a step or a row, so nobody would be told.
            answer.feedback = if is_pick { told(&answer.feedback) } else { String::new() };
            answer.right |= !is_pick;
        }
        if matches!(self.kind, Kind::Number | Kind::Text) {
            self.answers.clear();
        }
        self.partners = self.partners.iter().map(|partner| cell(partner)).collect();
        let columns = self.columns.take().map(|(left, right)| (cell(&left), cell(&right)));
        self.columns = columns.filter(|columns| *columns != (String::new(), String::new()));
        if self.kind != Kind::Match {
            (self.partners, self.columns) = (Vec::new(), None);
        }
        self.accepted = self.accepted.iter().map(|words| typed(words)).collect();
        if self.kind != Kind::Text {
            self.accepted.clear();
        }
        self.number = self.number.filter(|_| self.kind == Kind::Number);
        self
    }

    /// Whether a course can have this question, and if not, why. A question that is not [`tidied`](Self::tidied) is
    /// looked at as if it were.
    pub fn check(&self) -> Result<(), Reason> {
        let item = self.clone().tidied();
        item.check_facts()?;
        item.check_answers()?;
        match bank::read(&bank::write(std::slice::from_ref(&item))).items.as_slice() {
            [found] if found.item == item => Ok(()),
            _ => Err(Reason::NotWritable),
        }
    }

    /// The question as another system can have it, with what is left out of it: pictures, footnotes, links into the
    /// course. To [export](crate::export) it does the same, without a word.
    pub fn cleaned(mut self) -> (Self, Vec<Reason>) {
        let mut notices = Vec::new();
        self.each_text(&mut |text, place| {
            let taken = markdown::from_markdown(text, place);
            *text = taken.markdown;
            notices.extend(taken.notices);
        });
        (self.tidied(), notices)
    }

    /// Every text that is Markdown, with the place where it stands.
    pub(crate) fn each_text(&mut self, change: &mut dyn FnMut(&mut String, Place)) {
        change(&mut self.ask, Place::Line);
        change(&mut self.stem, Place::Block);
        let place = if self.kind == Kind::Match { Place::Line } else { Place::Block };
        for answer in &mut self.answers {
            change(&mut answer.text, place);
            change(&mut answer.feedback, Place::Block);
        }
        self.partners.iter_mut().for_each(|partner| change(partner, Place::Line));
        if let Some((left, right)) = &mut self.columns {
            change(left, Place::Line);
            change(right, Place::Line);
        }
        change(&mut self.feedback, Place::Block);
    }

    fn is_pick(&self) -> bool {
        matches!(self.kind, Kind::Choice | Kind::Multiple | Kind::TrueFalse)
    }

    fn check_facts(&self) -> Result<(), Reason> {
        if !name::is_id(&self.id) {
            return Err(Reason::BadId { id: text::quote(&self.id) });
        }
        if let Some(lesson) = self.lesson.as_ref().filter(|lesson| !name::is_lesson(lesson)) {
            return Err(Reason::BadLesson { lesson: text::quote(lesson) });
        }
        if self.ask.is_empty() { Err(Reason::NoAsk) } else { self.check_length() }
    }

    fn check_length(&self) -> Result<(), Reason> {
        let answers = self.answers.iter().flat_map(|answer| [&answer.text, &answer.feedback]);
        let texts = answers.chain(&self.partners).chain(&self.accepted);
        let length: usize = texts.chain([&self.ask, &self.stem, &self.feedback]).map(String::len).sum();
        if length > limit::QUESTION {
            return Err(Reason::QuestionTooLong { limit: limit::QUESTION / 1000 });
        }
        Ok(())
    }

    /// What the course format asks of the answers of each kind.
    pub(crate) fn check_answers(&self) -> Result<(), Reason> {
        let found = self.answers.len();
        let right = self.answers.iter().filter(|answer| answer.right).count();
        match self.kind {
            Kind::Number => {
                let fits = |number: Number| number.value.is_finite() && (0.0..f64::MAX).contains(&number.tolerance);
                return self.number.filter(|number| fits(*number)).map(|_| ()).ok_or(Reason::NoAnswers);
            }
            // An answer of signs alone is nothing when it is compared.
            Kind::Text if self.accepted.is_empty() => return Err(Reason::NoWords),
            Kind::Text if self.accepted.iter().any(|words| mark::fold(words).is_empty()) => {
                return Err(Reason::EmptyAnswer);
            }
            Kind::Text => return Ok(()),
            Kind::TrueFalse if found != 2 || right != 1 => return Err(Reason::TrueFalseAnswers { found }),
            Kind::Match if self.partners.len() != found => return Err(Reason::NotOneEach),
            _ => {}
        }
        match (found, right) {
            (0 | 1, _) => return Err(Reason::TooFewAnswers { found }),
            (found, _) if found > limit::ANSWERS => {
                return Err(Reason::TooManyAnswers { found, limit: limit::ANSWERS });
            }
            (_, 0) => return Err(Reason::NoRightAnswer),
            (_, found) if found > 1 && self.kind == Kind::Choice => {
                return Err(Reason::SeveralRightAnswers { found });
            }
            _ => {}
        }
        let shown = |text: &String| markdown::to_html(text).trim().to_owned();
        let texts: BTreeSet<String> = self.answers.iter().map(|answer| shown(&answer.text)).collect();
        let partners: BTreeSet<String> = self.partners.iter().map(shown).collect();
        if self.answers.iter().map(|answer| &answer.text).chain(&self.partners).any(|text| markdown::is_blank(text)) {
            return Err(Reason::EmptyAnswer);
        }
        let all_differ = texts.len() == found && partners.len() == self.partners.len();
        if all_differ { Ok(()) } else { Err(Reason::SameAnswer) }
    }
}

/// What somebody is told. Signs without a word tell nothing.
fn told(words: &str) -> String {
    let words = text::block(words);
    if markdown::is_blank(&words) { String::new() } else { words }
}

/// One line in which no stroke would end the cell of a table.
fn cell(words: &str) -> String {
    let line = text::line(words);
    let mut cell = String::with_capacity(line.len());
    let mut is_escaped = false;
    for letter in line.chars() {
        if letter == '|' && !is_escaped {
            cell.push('\\');
        }
        is_escaped = letter == '\\' && !is_escaped;
        cell.push(letter);
    }
    // Before the stroke that ends the cell, it would keep it open.
    if is_escaped { format!("{cell}\\") } else { cell }
}

/// Words to type. The slash stands between two answers and the asterisk means anything elsewhere; both are as good as
/// a space when an answer is compared.
fn typed(words: &str) -> String {
    let words = text::line(&words.replace(['/', '*'], " "));
    words.trim_start_matches(|letter: char| letter == '=' || letter.is_whitespace()).to_owned()
}
