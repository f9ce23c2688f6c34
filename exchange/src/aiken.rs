//! Aiken: a question, its answers with letters, and `ANSWER: B`.

use crate::kind::Kind;

use crate::desk::{Desk, Draft};
use crate::item::{Answer, Item};
use crate::limit;
use crate::markdown::{self, Place};
use crate::reason::Reason;
use crate::tag::Tags;
use crate::text::{self, quote};

pub(crate) fn read(bytes: &[u8], desk: &mut Desk) {
    let text = match text::decode(bytes) {
        Ok(text) => text,
        Err(reason) => return desk.refuse(1, "", reason),
    };
    let mut open = Open::default();
    for (at, line) in text.lines().enumerate() {
        if desk.is_full() {
            return desk.too_many(at + 1);
        }
        open.add(at + 1, line.trim(), desk);
    }
    open.end(desk);
}

/// A question whose answer line has not come yet.
#[derive(Default)]
struct Open {
    line: usize,
    asked: String,
    answers: Vec<(char, String)>,
    /// Set by a line that cannot be there; the question is refused when it ends.
    stray: bool,
}

impl Open {
    fn add(&mut self, number: usize, line: &str, desk: &mut Desk) {
        if let Some(letter) = line.strip_prefix("ANSWER:") {
            return self.answer(number, letter.trim(), desk);
        }
        match lettered(line) {
            // A question may begin with a letter, an answer only follows one.
            Some((letter, words)) if !self.asked.is_empty() => self.answers.push((letter, words.to_owned())),
            // After its answers, a blank line ends a question that has no answer line.
            _ if line.is_empty() => {
                if !self.answers.is_empty() {
                    self.end(desk);
                }
            }
            _ if !self.answers.is_empty() => self.stray = true,
            _ => {
                if self.asked.is_empty() {
                    self.line = number;
                } else {
                    self.asked.push('\n');
                }
                self.asked.push_str(line);
            }
        }
    }

    fn answer(&mut self, number: usize, letter: &str, desk: &mut Desk) {
        let open = std::mem::take(self);
        let line = if open.line == 0 { number } else { open.line };
        let name = quote(&open.asked);
        match open.draft(line, letter) {
            Ok(draft) => desk.take(draft),
            Err(reason) => desk.refuse(line, &name, reason),
        }
    }

    fn end(&mut self, desk: &mut Desk) {
        let open = std::mem::take(self);
        let reason = match (open.asked.is_empty(), open.answers.is_empty()) {
            (true, _) => return,
            (_, true) => Reason::NotAQuestion,
            _ => Reason::NoAnswerLine,
        };
        desk.refuse(open.line, &quote(&open.asked), reason);
    }

    fn draft(self, line: usize, letter: &str) -> Result<Draft, Reason> {
        if self.stray {
            return Err(Reason::TextAfterAnswers);
        }
        let length = self.asked.len() + self.answers.iter().map(|(_, words)| words.len()).sum::<usize>();
        if length > limit::QUESTION {
            return Err(Reason::QuestionTooLong { limit: limit::QUESTION / 1000 });
        }
        let is_right = |known: char| letter.chars().eq([known]);
        if !self.answers.iter().any(|(known, _)| is_right(*known)) {
            return Err(Reason::BadAnswerLine { found: quote(letter) });
        }
        let (ask, stem) = markdown::plain_blocks(&self.asked.replace('\n', "\n\n")).ask_and_stem();
        let answers = self.answers.iter().map(|(known, words)| Answer {
            text: markdown::from_plain(words, Place::Block).markdown,
            right: is_right(*known),
            feedback: String::new(),
        });
        let item = Item { ask, stem, answers: answers.collect(), ..Item::new(Kind::Choice) };
        Ok(Draft { line, name: String::new(), id: None, tags: Tags::default(), item, notices: Vec::new() })
    }
}

/// `A. words` or `A) words`.
fn lettered(line: &str) -> Option<(char, &str)> {
    let mut letters = line.chars();
    let letter = letters.next().filter(char::is_ascii_uppercase)?;
    let rest = letters.as_str().strip_prefix(['.', ')'])?;
    rest.starts_with(' ').then(|| (letter, rest.trim()))
}
