//! Questions from GIFT.

use super::split::{Chunk, chunks};
use super::{answer, escape};
use crate::desk::{Desk, Draft};
use crate::item::{Answer, Item};
use crate::markdown::{self, Blocks, Place, Taken};
use crate::reason::Reason;
use crate::tag::{self, Tags};
use crate::{limit, text, truth};

pub(crate) fn read(bytes: &[u8], desk: &mut Desk) {
    let text = match text::decode(bytes) {
        Ok(text) => text,
        Err(reason) => return desk.refuse(1, "", reason),
    };
    for chunk in chunks(&text) {
        if desk.is_full() {
            return desk.too_many(chunk.line);
        }
        let (line, mut name) = (chunk.line, String::new());
        match question(chunk, &mut name) {
            Ok(draft) => desk.take(draft),
            Err(reason) => desk.refuse(line, &name, reason),
        }
    }
}

fn question(chunk: Chunk, called: &mut String) -> Result<Draft, Reason> {
    *called = text::quote(&chunk.text);
    if chunk.text.len() > limit::QUESTION {
        return Err(Reason::QuestionTooLong { limit: limit::QUESTION / 1000 });
    }
    let hidden = escape::hide(&chunk.text);
    let (name, body) = named(hidden.trim());
    if !name.is_empty() {
        *called = text::quote(&name);
    }
    let (format, body) = Markup::of(body, Markup::Moodle);
    let Some((before, rest)) = body.split_once('{') else { return Err(Reason::NotAQuestion) };
    let Some((answers, after)) = rest.split_once('}') else { return Err(Reason::OpenBrace) };
    let notes = Notes::of(&chunk.comments);
    let mut words = Words { markup: format, is_arabic: false, notices: Vec::new(), feedback_of_right: None };
    // A blank stands where the answer would, unless it stands at the end anyway.
    let asked = match after.trim() {
        "" => before.trim_end().to_owned(),
        after => format!("{} {} {after}", before.trim_end(), format.blank()),
    };
    words.is_arabic = truth::is_arabic(&asked);
    let (ask, stem) = words.ask_and_stem(&asked, notes.tags.kind.is_some());
    let mut item = answer::read(answers, &notes.tags, &mut words)?;
    if item.feedback.is_empty() {
        item.feedback = words.feedback_of_right.take().unwrap_or_default();
    }
    item.columns = notes.columns;
    let item = Item { ask, stem, ..item };
    let id = notes.id.filter(|_| notes.tags.kind.is_some());
    Ok(Draft { line: chunk.line, name, id, tags: notes.tags, item, notices: words.notices })
}

/// `::name::` before the text.
fn named(text: &str) -> (String, &str) {
    match text.strip_prefix("::").and_then(|rest| rest.split_once("::")) {
        Some((name, body)) => (text::line(&escape::show(name)), body.trim_start()),
        None => (String::new(), text),
    }
}

/// What the comments say: `[id:…]`, `[tag:…]`, and the headings of a match.
#[derive(Default)]
struct Notes {
    id: Option<String>,
    tags: Tags,
    columns: Option<(String, String)>,
}

/// Before the headings of the two columns of a match, in a comment of its own.
pub(super) const COLUMNS: &str = "amana columns: ";

impl Notes {
    fn of(comments: &[String]) -> Self {
        let mut notes = Self::default();
        let mut tags = Vec::new();
        for comment in comments {
            if let Some(columns) = comment.strip_prefix(COLUMNS) {
                notes.columns = tag::read_columns(columns);
                continue;
            }
            for note in comment.split('[').skip(1).filter_map(|note| note.split_once(']')).map(|(note, _)| note) {
                match note.split_once(':') {
                    Some(("id", id)) => notes.id = Some(id.to_owned()),
                    Some(("tag", tag)) => tags.push(tag),
                    _ => {}
                }
            }
        }
        notes.tags = Tags::read(tags);
        notes
    }
}

/// How a text is written. Each part of a question may say it for itself and otherwise follows the question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Markup {
    /// HTML in which line breaks count.
    Moodle,
    Html,
    Plain,
    Markdown,
}

impl Markup {
    fn of(text: &str, otherwise: Self) -> (Self, &str) {
        let text = text.trim_start();
        let marks = [
            ("[moodle]", Self::Moodle),
            ("[html]", Self::Html),
            ("[plain]", Self::Plain),
            ("[markdown]", Self::Markdown),
        ];
        let found = marks.iter().find_map(|(mark, markup)| Some((*markup, text.strip_prefix(mark)?)));
        found.unwrap_or((otherwise, text))
    }
}

/// The texts of one question, and what was noticed in them.
pub(super) struct Words {
    markup: Markup,
    is_arabic: bool,
    pub notices: Vec<Reason>,
    /// What is said to whoever types the right answer; it becomes the feedback where there is no other.
    pub feedback_of_right: Option<String>,
}

impl Words {
    pub fn markdown(&mut self, hidden: &str, place: Place) -> String {
        let (markup, text) = Markup::of(hidden, self.markup);
        let taken = match markup {
            Markup::Markdown => markdown::from_markdown(escape::show(text).trim(), place),
            markup => Blocks::taken(markup.blocks(text), place),
        };
        self.take(taken)
    }

    /// Words to type, which have no markup.
    pub fn plain(&self, hidden: &str) -> String {
        escape::show(Markup::of(hidden, self.markup).1).trim().to_owned()
    }

    pub fn answer(&mut self, text: &str, feedback: &str, right: bool) -> Answer {
        let (text, feedback) = (self.markdown(text, Place::Block), self.markdown(feedback, Place::Block));
        Answer { text, right, feedback }
    }

    /// One side of true or false, in the language of the question.
    pub fn truth(&mut self, side: bool, feedback: &str, right: bool) -> Answer {
        let text = truth::words(self.is_arabic)[usize::from(!side)].to_owned();
        Answer { text, right, feedback: self.markdown(feedback, Place::Block) }
    }

    fn ask_and_stem(&mut self, hidden: &str, is_ours: bool) -> (String, String) {
        if self.markup == Markup::Markdown {
            let text = escape::show(hidden);
            let text = text::block(&text);
            let (ask, stem) = text.split_once("\n\n").unwrap_or((&text, ""));
            if is_ours && !ask.contains('\n') {
                let taken = (markdown::from_markdown(ask, Place::Line), markdown::from_markdown(stem, Place::Block));
                return (self.take(taken.0), self.take(taken.1));
            }
            let blocks = markdown::blocks_of_markdown(&text, Place::Block);
            self.notices.extend(blocks.notices.iter().cloned());
            return blocks.ask_and_stem();
        }
        let blocks = self.markup.blocks(hidden);
        self.notices.extend(blocks.notices.iter().cloned());
        if is_ours { blocks.first_and_rest() } else { blocks.ask_and_stem() }
    }

    fn take(&mut self, taken: Taken) -> String {
        self.notices.extend(taken.notices);
        taken.markdown
    }
}

impl Markup {
    fn blank(self) -> &'static str {
        if self == Self::Markdown { "\\_\\_\\_\\_\\_" } else { "_____" }
    }

    fn blocks(self, hidden: &str) -> Blocks {
        // A line break of the file is a space; one that is written out is meant.
        let text = escape::show(&hidden.replace('\n', " "));
        match self {
            Self::Plain => markdown::plain_blocks(&text),
            Self::Moodle if !text.contains("<p") => {
                markdown::blocks_of(&text.trim().replace("\n\n", "<p>").replace('\n', "<br>"))
            }
            _ => markdown::blocks_of(&text),
        }
    }
}
