//! HTML, part by part, as the few things that a question's Markdown may have.

use std::rc::Rc;

use super::blocks::{Blocks, Body, Part};
use super::run::{Runs, Style};
use crate::limit;
use crate::reason::Reason;
use crate::text::quote;

/// Lists in lists; what is deeper is lifted.
const LISTS: usize = 4;

/// Gathers the parts of an HTML text as they come, well nested or not.
#[derive(Default)]
pub(crate) struct Builder {
    parts: Vec<Part>,
    runs: Runs,
    strong: usize,
    emphasis: usize,
    struck: usize,
    code: usize,
    raised: usize,
    lowered: usize,
    links: Vec<Option<Rc<str>>>,
    /// The lines of a `<pre>` that is open.
    lines: Option<String>,
    lists: Vec<List>,
    lifted: usize,
    lists_seen: usize,
    notices: Vec<Reason>,
}

struct List {
    id: usize,
    /// The number of the next item; `None` for a list of points.
    next: Option<usize>,
    /// Set between the beginning of an item and its first words.
    marker: Option<String>,
    width: usize,
}

impl Builder {
    /// The beginning of an element, whose name is in small letters.
    pub fn open(&mut self, name: &str, attribute: &dyn Fn(&str) -> Option<String>) {
        match name {
            "b" | "strong" => self.strong += 1,
            "i" | "em" | "cite" | "dfn" => self.emphasis += 1,
            "s" | "del" | "strike" => self.struck += 1,
            "code" | "kbd" | "samp" | "tt" => self.code += 1,
            "sup" => self.raised += 1,
            "sub" => self.lowered += 1,
            "a" => self.link(attribute("href")),
            "br" if self.lines.is_some() => self.text("\n"),
            // Two breaks are how many editors end a paragraph.
            "br" if self.runs.is_at_break() => self.end_part(),
            "br" => self.runs.line_break(),
            "img" => {
                let file = || attribute("src").map(|source| source.rsplit('/').next().unwrap_or("").to_owned());
                let words = attribute("alt").filter(|words| !words.trim().is_empty()).or_else(file);
                self.leave_out_picture(&words.unwrap_or_default());
            }
            "audio" | "video" | "object" | "embed" | "iframe" => {
                let source = attribute("src").or_else(|| attribute("data")).unwrap_or_else(|| name.to_owned());
                self.notice(Reason::MediaLeftOut { what: quote(&source) });
            }
            "math" => self.notice(Reason::FormulaFlattened),
            "ul" => self.list(None),
            "ol" => self.list(Some(attribute("start").and_then(|start| start.parse().ok()).unwrap_or(1))),
            "li" => self.item(),
            "table" => {
                self.end_part();
                self.notice(Reason::TableFlattened);
            }
            "td" | "th" if !self.runs.is_blank() => self.runs.words(&Style::default(), " – "),
            "pre" => {
                self.end_part();
                self.lines = Some(String::new());
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.end_part();
                self.strong += 1;
            }
            name if is_block(name) => self.end_part(),
            _ => {}
        }
    }

    /// The end of an element.
    pub fn close(&mut self, name: &str) {
        let count = match name {
            "b" | "strong" => &mut self.strong,
            "i" | "em" | "cite" | "dfn" => &mut self.emphasis,
            "s" | "del" | "strike" => &mut self.struck,
            "code" | "kbd" | "samp" | "tt" => &mut self.code,
            "sup" => &mut self.raised,
            "sub" => &mut self.lowered,
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.end_part();
                &mut self.strong
            }
            "a" => {
                self.links.pop();
                return;
            }
            "ul" | "ol" => {
                self.end_part();
                if self.lifted > 0 {
                    self.lifted -= 1;
                } else {
                    self.lists.pop();
                }
                return;
            }
            "pre" => return self.end_part(),
            name => {
                if is_block(name) || name == "li" || name == "table" {
                    self.end_part();
                }
                return;
            }
        };
        *count = count.saturating_sub(1);
    }

    pub fn text(&mut self, text: &str) {
        if let Some(lines) = &mut self.lines {
            lines.push_str(text);
        } else if self.code > 0 {
            self.runs.code(text);
        } else {
            let style = Style {
                strong: self.strong > 0,
                emphasis: self.emphasis > 0,
                struck: self.struck > 0,
                link: self.links.iter().rev().find_map(Clone::clone),
            };
            match (self.raised, self.lowered) {
                (0, 0) => self.runs.words(&style, text),
                (0, _) => self.runs.words(&style, &small(text, '_', LOWERED)),
                _ => self.runs.words(&style, &small(text, '^', RAISED)),
            }
        }
    }

    pub fn leave_out_picture(&mut self, picture: &str) {
        self.notice(Reason::PictureLeftOut { picture: quote(picture) });
    }

    pub fn notice(&mut self, reason: Reason) {
        if self.notices.len() < limit::NOTICES && !self.notices.contains(&reason) {
            self.notices.push(reason);
        }
    }

    pub fn finish(mut self) -> Blocks {
        self.end_part();
        Blocks { parts: self.parts, notices: self.notices }
    }

    fn link(&mut self, target: Option<String>) {
        let target = target.unwrap_or_default();
        let target = target.trim();
        let is_web = ["http://", "https://"]
            .iter()
            .any(|scheme| target.get(..scheme.len()).is_some_and(|found| found.eq_ignore_ascii_case(scheme)));
        if !is_web && !target.is_empty() {
            self.notice(Reason::LinkLeftOut { target: quote(target) });
        }
        self.links.push(is_web.then(|| address(target)));
    }

    fn list(&mut self, next: Option<usize>) {
        self.end_part();
        if self.lists.len() == LISTS {
            self.lifted += 1;
            return;
        }
        self.lists_seen += 1;
        self.lists.push(List { id: self.lists_seen, next, marker: None, width: 0 });
    }

    fn item(&mut self) {
        self.end_part();
        let Some(list) = self.lists.last_mut() else { return };
        // Two lists one after the other would be one if they had the same sign. No list has the dash: answers do.
        let is_odd = list.id % 2 == 1;
        let marker = match &mut list.next {
            None => if is_odd { "* " } else { "+ " }.to_owned(),
            Some(number) => {
                *number = (*number).min(99_999);
                let sign = if is_odd { '.' } else { ')' };
                let marker = format!("{number}{sign} ");
                *number += 1;
                marker
            }
        };
        list.width = marker.len();
        list.marker = Some(marker);
    }

    /// What came since the last paragraph is one.
    fn end_part(&mut self) {
        let body = match self.lines.take() {
            Some(lines) => {
                let code = crate::text::block(&format!("|{lines}"));
                let code = code.strip_prefix('|').unwrap_or(&code).trim_start_matches('\n').to_owned();
                Some(Body::Code(code)).filter(|_| !lines.trim().is_empty())
            }
            None => {
                let runs = std::mem::take(&mut self.runs);
                Some(runs).filter(|runs| !runs.is_blank()).map(Body::Words)
            }
        };
        let Some(body) = body else { return };
        let outer: usize = self.lists.iter().rev().skip(1).map(|list| list.width).sum();
        let mut part = Part { body, first: String::new(), rest: String::new(), list: None, is_item: false };
        if let Some(list) = self.lists.last_mut() {
            part.rest = " ".repeat(outer + list.width);
            let marker = list.marker.take();
            part.is_item = marker.is_some();
            part.first = marker.map_or_else(|| part.rest.clone(), |marker| " ".repeat(outer) + &marker);
            part.list = Some(list.id);
        }
        self.parts.push(part);
    }
}

fn is_block(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "section"
            | "article"
            | "aside"
            | "header"
            | "footer"
            | "blockquote"
            | "figure"
            | "figcaption"
            | "dl"
            | "dt"
            | "dd"
            | "tr"
            | "caption"
            | "address"
            | "form"
            | "fieldset"
            | "hr"
            | "center"
            | "details"
            | "summary"
            | "contentbody"
    )
}

/// An address without what would end it in Markdown.
fn address(target: &str) -> Rc<str> {
    let mut address = String::with_capacity(target.len());
    for letter in target.chars() {
        match letter {
            '(' => address.push_str("%28"),
            ')' => address.push_str("%29"),
            '<' | '>' | '"' | '\\' | '`' | '*' | '[' | ']' | '|' => {
                address.push_str(&format!("%{:02X}", u32::from(letter)));
            }
            letter if letter.is_whitespace() || letter.is_control() => address.push_str("%20"),
            letter => address.push(letter),
        }
    }
    address.into()
}

const RAISED: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ";
const LOWERED: &str = "₀₁₂₃₄₅₆₇₈₉₊₋ₙ";

/// `10<sup>2</sup>` is not 102: small digits have letters of their own, and everything else a sign before it.
fn small(text: &str, sign: char, letters: &str) -> String {
    let place = |letter: char| "0123456789+-n".chars().position(|known| known == letter);
    let found: Option<String> =
        text.trim().chars().map(|letter| letters.chars().nth(place(letter)?)).collect::<Option<String>>();
    found.unwrap_or_else(|| format!("{sign}{text}"))
}
