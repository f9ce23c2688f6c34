//! A text as its paragraphs, before it is known where it will stand.

use super::run::Runs;
use super::{Place, Taken};
use crate::reason::Reason;

/// A paragraph, the first paragraph of an item, or some lines of code.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub body: Body,
    /// What stands before its first line, and before the others.
    pub first: String,
    pub rest: String,
    pub list: Option<usize>,
    pub is_item: bool,
}

#[derive(Clone, Debug)]
pub(super) enum Body {
    Words(Runs),
    Code(String),
}

/// A text as paragraphs, items and code, with what had to be left out.
#[derive(Clone, Debug, Default)]
pub(crate) struct Blocks {
    pub(super) parts: Vec<Part>,
    pub notices: Vec<Reason>,
}

impl Blocks {
    /// The text as Markdown.
    pub fn taken(self, place: Place) -> Taken {
        let markdown = match place {
            Place::Line => self.parts.iter().map(Part::line).collect::<Vec<_>>().join(" "),
            Place::Block => joined(&self.parts),
        };
        Taken { markdown, notices: self.notices }
    }

    /// The words of the whole text, for a name.
    pub fn plain(&self) -> String {
        self.parts.iter().map(Part::plain).collect::<Vec<_>>().join(" ")
    }

    /// What is asked, and its story. The first paragraph asks, unless the last one does and has a question mark.
    pub fn ask_and_stem(&self) -> (String, String) {
        let asks = |part: &&Part| part.is_paragraph() && part.plain().ends_with(['?', '؟']);
        match self.parts.split_last() {
            Some((last, story)) if asks(&last) && !self.parts.first().is_some_and(|first| asks(&first)) => {
                (last.line(), joined(story))
            }
            _ => self.first_and_rest(),
        }
    }

    /// The first paragraph, and what follows it.
    pub fn first_and_rest(&self) -> (String, String) {
        match self.parts.split_first() {
            Some((first, story)) if first.is_paragraph() => (first.line(), joined(story)),
            _ => (String::new(), joined(&self.parts)),
        }
    }
}

impl Part {
    fn is_paragraph(&self) -> bool {
        matches!(self.body, Body::Words(_)) && self.list.is_none()
    }

    fn plain(&self) -> String {
        match &self.body {
            Body::Words(runs) => runs.plain(),
            Body::Code(code) => code.clone(),
        }
    }

    fn line(&self) -> String {
        match &self.body {
            Body::Words(runs) => runs.markdown(Place::Line),
            Body::Code(code) => {
                let mut runs = Runs::default();
                runs.code(code);
                runs.markdown(Place::Line)
            }
        }
    }

    fn block(&self) -> String {
        let body = match &self.body {
            Body::Words(runs) => runs.markdown(Place::Block),
            Body::Code(code) => {
                let longest = code.split(|letter| letter != '`').map(str::len).max().unwrap_or(0);
                let fence = "`".repeat(longest.max(2) + 1);
                format!("{fence}\n{code}\n{fence}")
            }
        };
        let mut lines = body.split('\n');
        let mut block = format!("{}{}", self.first, lines.next().unwrap_or_default());
        for line in lines {
            block.push('\n');
            if !line.is_empty() {
                block.push_str(&self.rest);
                block.push_str(line);
            }
        }
        block
    }
}

fn joined(parts: &[Part]) -> String {
    let mut text = String::new();
    let mut before: Option<&Part> = None;
    for part in parts {
        if let Some(before) = before {
            let is_deeper = part.rest.len() > before.rest.len();
            let is_next_item = part.is_item && before.list.is_some() && (part.list == before.list || is_deeper);
            text.push_str(if is_next_item { "\n" } else { "\n\n" });
        }
        text.push_str(&part.block());
        before = Some(part);
    }
    text
}
