//! Markdown as blocks that know which lines of the file they are.

use std::ops::Range;

use content::markdown::COURSE_OPTIONS;
use pulldown_cmark::{Event, Parser, Tag, TextMergeWithOffset};

pub(super) type Placed<'a> = (Event<'a>, Range<usize>);

/// A block, as the events from its start to its end.
#[derive(Clone, Copy)]
pub(super) struct Block<'a, 'e>(&'e [Placed<'a>]);

pub(super) fn events(text: &str) -> Vec<Placed<'_>> {
    TextMergeWithOffset::new(Parser::new_ext(text, COURSE_OPTIONS).into_offset_iter()).collect()
}

/// What stands side by side in these events.
pub(super) fn blocks<'a, 'e>(events: &'e [Placed<'a>]) -> Vec<Block<'a, 'e>> {
    let mut blocks = Vec::new();
    let (mut depth, mut start) = (0_usize, 0);
    for (at, (event, _)) in events.iter().enumerate() {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            blocks.push(Block(&events[start..=at]));
            start = at + 1;
        }
    }
    blocks
}

impl<'a, 'e> Block<'a, 'e> {
    pub fn tag(&self) -> Option<&'e Tag<'a>> {
        match self.0.first() {
            Some((Event::Start(tag), _)) => Some(tag),
            _ => None,
        }
    }

    pub fn range(&self) -> Range<usize> {
        self.0.first().map_or(0..0, |(_, range)| range.clone())
    }

    pub fn children(&self) -> Vec<Block<'a, 'e>> {
        match self.0 {
            [_, inner @ .., _] => blocks(inner),
            _ => Vec::new(),
        }
    }

    /// The words, without any markup.
    pub fn words(&self) -> String {
        let mut words = String::new();
        for (event, _) in self.0 {
            match event {
                Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                    words.push_str(text);
                }
                Event::SoftBreak | Event::HardBreak => words.push(' '),
                _ => {}
            }
        }
        words
    }

    /// The box of a task list stands first in its item, or in the first paragraph of it.
    pub fn tick(&self) -> Option<(bool, Range<usize>)> {
        let first = self.0.get(1)?;
        let inner = if matches!(first.0, Event::Start(Tag::Paragraph)) { self.0.get(2)? } else { first };
        match inner {
            (Event::TaskListMarker(is_set), range) => Some((*is_set, range.clone())),
            _ => None,
        }
    }
}

/// The lines of a quote without its signs.
pub(super) fn unquoted(quote: &str) -> String {
    let lines = quote.lines().map(|line| {
        let bare = line.trim_start();
        match bare.strip_prefix('>') {
            Some(rest) => rest.strip_prefix(' ').unwrap_or(rest),
            None => bare,
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The lines of an item without the space that makes them belong to it.
pub(super) fn dedented(text: &str, width: usize) -> String {
    let lines = text.lines().enumerate().map(|(at, line)| {
        let space = line.bytes().take_while(|byte| *byte == b' ').count();
        if at == 0 { line } else { &line[space.min(width)..] }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The word of a special block and what follows its first line.
pub(super) fn marked(quote: &str) -> Option<(&str, &str)> {
    let (line, rest) = quote.split_once('\n').unwrap_or((quote, ""));
    let (word, _) = line.strip_prefix("[!")?.split_once(']')?;
    Some((word, rest))
}
