//! The words of a paragraph, each with its style, as a line of Markdown.

use std::rc::Rc;

use pulldown_cmark::{Event, Parser};

use super::{LINE_OPTIONS, Place, escape};

/// How words are set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Style {
    pub strong: bool,
    pub emphasis: bool,
    pub struck: bool,
    pub link: Option<Rc<str>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Run {
    Words(Style, String),
    Code(String),
    Break,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Runs(Vec<Run>);

/// What stands between two words.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    Nothing,
    Space,
    Break,
}

#[derive(Clone, PartialEq, Eq)]
enum Mark {
    Link(Rc<str>),
    Strong,
    Emphasis,
    Struck,
}

impl Runs {
    pub fn words(&mut self, style: &Style, text: &str) {
        match self.0.last_mut() {
            Some(Run::Words(last, words)) if last == style => words.push_str(text),
            _ => self.0.push(Run::Words(style.clone(), text.to_owned())),
        }
    }

    pub fn code(&mut self, text: &str) {
        match self.0.last_mut() {
            Some(Run::Code(code)) => code.push_str(text),
            _ => self.0.push(Run::Code(text.to_owned())),
        }
    }

    pub fn line_break(&mut self) {
        self.0.push(Run::Break);
    }

    /// Whether the last thing was a line break, with no word after it.
    pub fn is_at_break(&self) -> bool {
        let is_blank = |run: &&Run| matches!(run, Run::Words(_, words) if words.trim().is_empty());
        matches!(self.0.iter().rev().find(|run| !is_blank(run)), Some(Run::Break))
    }

    pub fn is_blank(&self) -> bool {
        self.0.iter().all(|run| match run {
            Run::Words(_, text) | Run::Code(text) => text.trim().is_empty(),
            Run::Break => true,
        })
    }

    /// The words alone.
    pub fn plain(&self) -> String {
        let mut plain = String::new();
        for run in &self.0 {
            match run {
                Run::Words(_, text) => plain.push_str(&escape::without_markers(text)),
                Run::Code(text) => plain.push_str(text),
                Run::Break => plain.push(' '),
            }
        }
        spaced(&plain)
    }

    /// Styles are kept where they can be written so that the same words are read again, which CommonMark does not
    /// allow for every place of a word. The words always stay.
    pub fn markdown(&self, place: Place) -> String {
        let styled = Writer::of(self, place);
        if read_again(&styled, place) == self.plain() {
            return styled;
        }
        let bare = Self(self.0.iter().map(Run::bare).collect());
        Writer::of(&bare, place)
    }
}

impl Run {
    fn bare(&self) -> Self {
        match self {
            Self::Words(_, text) | Self::Code(text) => Self::Words(Style::default(), text.clone()),
            Self::Break => Self::Break,
        }
    }
}

fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn read_again(markdown: &str, place: Place) -> String {
    let heading = match place {
        Place::Line => format!("# {markdown}"),
        Place::Block => markdown.to_owned(),
    };
    let mut words = String::new();
    for event in Parser::new_ext(&heading, LINE_OPTIONS) {
        match event {
            Event::Text(text) | Event::Code(text) => words.push_str(&text),
            Event::SoftBreak | Event::HardBreak => words.push(' '),
            _ => {}
        }
    }
    spaced(&words)
}

struct Writer {
    out: String,
    open: Vec<Mark>,
    gap: Gap,
    place: Place,
}

impl Writer {
    fn of(runs: &Runs, place: Place) -> String {
        let mut writer = Self { out: String::new(), open: Vec::new(), gap: Gap::Nothing, place };
        for run in &runs.0 {
            match run {
                Run::Words(style, text) => writer.text(style, &escape::without_markers(text)),
                Run::Code(text) => writer.code(text),
                Run::Break => writer.gap = Gap::Break,
            }
        }
        writer.gap = Gap::Nothing;
        writer.set(&[]);
        writer.out
    }

    fn text(&mut self, style: &Style, text: &str) {
        if text.starts_with(char::is_whitespace) {
            self.gap = self.gap.max(Gap::Space);
        }
        for (at, word) in text.split_whitespace().enumerate() {
            if at > 0 {
                self.gap = self.gap.max(Gap::Space);
            }
            self.set(&marks(style));
            let is_start = self.place == Place::Block && (self.out.is_empty() || self.out.ends_with('\n'));
            if is_start {
                let mut escaped = String::new();
                escape::inline(word, &mut escaped);
                self.out.push_str(&escape::line_start(&escaped));
            } else {
                escape::inline(word, &mut self.out);
            }
        }
        if text.ends_with(char::is_whitespace) {
            self.gap = self.gap.max(Gap::Space);
        }
    }

    fn code(&mut self, text: &str) {
        let code = spaced(text);
        if code.is_empty() {
            return;
        }
        self.set(&[]);
        let longest = code.split(|letter| letter != '`').map(str::len).max().unwrap_or(0);
        let fence = "`".repeat(longest + 1);
        let pad = if code.starts_with('`') || code.ends_with('`') { " " } else { "" };
        self.out.push_str(&format!("{fence}{pad}{code}{pad}{fence}"));
    }

    /// Closes and opens marks so that exactly these are open. The gap stays outside of them: a mark beside a space is
    /// read as an asterisk.
    fn set(&mut self, marks: &[Mark]) {
        let kept = self.open.iter().zip(marks).take_while(|(open, mark)| open == mark).count();
        for mark in self.open.drain(kept..).rev().collect::<Vec<_>>() {
            match mark {
                Mark::Link(address) => self.out.push_str(&format!("]({address})")),
                mark => self.out.push_str(mark.sign()),
            }
        }
        match (std::mem::replace(&mut self.gap, Gap::Nothing), self.place) {
            (Gap::Nothing, _) => {}
            _ if self.out.is_empty() => {}
            (Gap::Break, Place::Block) => self.out.push_str("\\\n"),
            (Gap::Break | Gap::Space, _) => self.out.push(' '),
        }
        for mark in &marks[kept..] {
            self.out.push_str(mark.sign());
            self.open.push(mark.clone());
        }
    }
}

impl Mark {
    fn sign(&self) -> &'static str {
        match self {
            Self::Link(_) => "[",
            Self::Strong => "**",
            Self::Emphasis => "*",
            Self::Struck => "~~",
        }
    }
}

fn marks(style: &Style) -> Vec<Mark> {
    let link = style.link.clone().map(Mark::Link);
    let struck = style.struck.then_some(Mark::Struck);
    link.into_iter()
        .chain(style.strong.then_some(Mark::Strong))
        .chain(style.emphasis.then_some(Mark::Emphasis))
        .chain(struck)
        .collect()
}
