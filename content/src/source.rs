//! A text file and its lines, with the facts at its top set apart.

use std::ops::Range;

use crate::finding::{Reason, Report};

/// A text whose every byte knows its line.
pub(crate) struct Source<'a> {
    pub text: &'a str,
    /// Where the lines after the first begin.
    breaks: Vec<usize>,
    /// The TOML between the lines `+++`.
    pub front: Option<Range<usize>>,
    /// Where the Markdown begins.
    pub body: usize,
    /// False where the facts at the top never end, so that there is no Markdown.
    pub is_whole: bool,
}

impl<'a> Source<'a> {
    /// A file that is TOML, or Markdown, from its first byte. Editors on Windows put a byte order mark in front of it.
    pub fn plain(text: &'a str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1).collect();
        Self { text, breaks, front: None, body: 0, is_whole: true }
    }

    /// A lesson or a bank: TOML between two lines `+++`, then Markdown.
    ///
    /// The head is cut off here and not by the Markdown parser, so that the lines of both are those of the file.
    pub fn with_front_matter(text: &'a str, report: &mut Report) -> Self {
        let source = Self::plain(text);
        if !source.lines().next().is_some_and(|line| source.is_fence(&line)) {
            return source;
        }
        let fences: Vec<_> = source.lines().filter(|line| source.is_fence(line)).take(2).collect();
        let [first, last] = fences.as_slice() else {
            report.at(1, Reason::OpenFrontMatter);
            return Self { body: source.text.len(), is_whole: false, ..source };
        };
        Self { front: Some(first.end..last.start), body: last.end, ..source }
    }

    /// Counted from 1.
    pub fn line(&self, at: usize) -> usize {
        self.breaks.partition_point(|start| *start <= at) + 1
    }

    fn lines(&self) -> impl Iterator<Item = Range<usize>> {
        let starts = std::iter::once(0).chain(self.breaks.iter().copied());
        let ends = self.breaks.iter().copied().chain(std::iter::once(self.text.len()));
        starts.zip(ends).map(|(start, end)| start..end)
    }

    fn is_fence(&self, line: &Range<usize>) -> bool {
        self.text[line.clone()].trim_end() == "+++"
    }
}
