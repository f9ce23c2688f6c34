//! The Markdown of a bank as questions.

use crate::kind::Kind;
use domain::mark;
use pulldown_cmark::{HeadingLevel, Tag};

use super::block::{Block, blocks, dedented, events, marked, unquoted};
use crate::item::{Answer, Item, Number};
use crate::reason::Reason;
use crate::tag::{kind_named, level_named};
use crate::text::{Lines, quote};
use crate::{Found, Import, Refused, limit};

/// The questions of a file of the bank, with their Markdown as it is written. What the file has beside them stays
/// unmentioned: to check a course is the work of `content`.
pub fn read(text: &str) -> Import {
    if text.len() > limit::TEXT {
        let refused = Refused::new(1, "", Reason::FileTooLarge { limit: limit::TEXT / 1_000_000 });
        return Import { items: Vec::new(), refusals: vec![refused] };
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let body = &text[front(text)..];
    let mut lines = Lines::after(&text[..text.len() - body.len()]);
    let events = events(body);
    let blocks = blocks(&events);
    let mut import = Import::default();
    let starts: Vec<usize> = (0..blocks.len()).filter(|at| is_head(&blocks[*at])).collect();
    for (order, start) in starts.iter().enumerate() {
        let end = starts.get(order + 1).copied().unwrap_or(blocks.len());
        let line = lines.of(body, blocks[*start].range().start);
        match question(body, &blocks[*start..end]) {
            Ok(item) => import.items.push(Found { file: None, line, item, notices: Vec::new() }),
            Err((name, reason)) => import.refusals.push(Refused::new(line, &name, reason)),
        }
    }
    import
}

/// Where the facts at the top end.
fn front(text: &str) -> usize {
    let mut at = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let is_fence = line.trim_end() == "+++";
        if number == 0 && !is_fence {
            return 0;
        }
        at += line.len();
        if number > 0 && is_fence {
            return at;
        }
    }
    0
}

/// A heading `#` is the title of the file.
fn is_head(block: &Block) -> bool {
    matches!(block.tag(), Some(Tag::Heading { level, .. }) if matches!(level, HeadingLevel::H2))
}

fn question(text: &str, blocks: &[Block]) -> Result<Item, (String, Reason)> {
    let Some((head, rest)) = blocks.split_first() else { return Err((String::new(), Reason::NoKind)) };
    let Some(Tag::Heading { id, classes, attrs, .. }) = head.tag() else {
        return Err((String::new(), Reason::NoKind));
    };
    let ask = ask(&text[head.range()]);
    let name = id.as_ref().map_or_else(|| quote(&ask), ToString::to_string);
    let refuse = |reason| (name.clone(), reason);
    let is_scenario = classes.iter().any(|class| class.as_ref() == "scenario");
    let no_kind = if is_scenario { Reason::Unsupported { what: "scenario".into() } } else { Reason::NoKind };
    let kind = classes.iter().find_map(|class| kind_named(class)).ok_or_else(|| refuse(no_kind))?;
    let level = classes.iter().find_map(|class| level_named(class)).ok_or_else(|| refuse(Reason::NoLevel))?;
    let id = id.as_ref().ok_or_else(|| refuse(Reason::NoId))?;
    let has = |name: &str| classes.iter().any(|class| class.as_ref() == name);
    // Nobody is to be asked it again, here or elsewhere. Its id stays taken.
    if has("retired") {
        return Err(refuse(Reason::Retired));
    }
    let lesson = attrs.iter().find(|(name, _)| name.as_ref() == "lesson").and_then(|(_, lesson)| lesson.as_ref());
    let mut item = Item {
        id: id.to_string(),
        level,
        redline: has("redline"),
        fixed: has("fixed"),
        partial: has("partial"),
        lesson: lesson.map(ToString::to_string),
        ask,
        ..Item::new(kind)
    };
    let body = Body::of(text, rest, kind);
    item.stem = body.stem;
    item.feedback = body.feedback.unwrap_or_default();
    let answers = body.answers.ok_or_else(|| refuse(Reason::NoAnswers))?;
    read_answers(text, &answers, &mut item).map_err(refuse)?;
    let item = item.tidied();
    item.check_answers().map_err(refuse)?;
    Ok(item)
}

/// The words of a heading, without its signs and its facts.
fn ask(heading: &str) -> String {
    let heading = heading.trim();
    let line = match heading.strip_prefix("##") {
        Some(line) => line.to_owned(),
        // Underlined.
        None => heading.rsplit_once('\n').map_or(heading, |(lines, _)| lines).replace('\n', " "),
    };
    line.rfind('{').map_or(line.as_str(), |at| &line[..at]).trim().to_owned()
}

/// What follows the heading of a question and belongs to it.
struct Body<'a, 'e> {
    stem: String,
    answers: Option<Block<'a, 'e>>,
    feedback: Option<String>,
}

impl<'a, 'e> Body<'a, 'e> {
    fn of(text: &str, blocks: &[Block<'a, 'e>], kind: Kind) -> Self {
        let mut body = Self { stem: String::new(), answers: None, feedback: None };
        let mut stem: Option<(usize, usize)> = None;
        for block in blocks {
            let range = block.range();
            if let Some(feedback) = general_feedback(text, block)
                && body.feedback.is_none()
            {
                body.feedback = Some(feedback);
            } else if body.answers.is_none() && fits(block, kind) {
                body.answers = Some(*block);
            } else if body.answers.is_some() || body.feedback.is_some() {
                break;
            } else {
                stem = Some((stem.map_or(range.start, |(start, _)| start), range.end));
            }
        }
        if let Some((start, end)) = stem {
            // From the beginning of its line, so that code by indentation keeps it.
            let line = text[..start].rfind('\n').map_or(0, |at| at + 1);
            body.stem = text[line..end].to_owned();
        }
        body
    }
}

fn general_feedback(text: &str, block: &Block) -> Option<String> {
    if !matches!(block.tag(), Some(Tag::BlockQuote(_))) {
        return None;
    }
    let quote = unquoted(&text[block.range()]);
    let (word, feedback) = marked(&quote)?;
    word.eq_ignore_ascii_case("feedback").then(|| feedback.to_owned())
}

/// Whether this block is the answers of a question of this kind.
fn fits(block: &Block, kind: Kind) -> bool {
    match (kind, block.tag()) {
        (Kind::Choice | Kind::Multiple | Kind::TrueFalse, Some(Tag::List(_))) => {
            block.children().iter().any(|item| item.tick().is_some())
        }
        (Kind::Order, Some(Tag::List(Some(_)))) | (Kind::Match, Some(Tag::Table(_))) => true,
        (Kind::Number | Kind::Text, Some(Tag::Paragraph)) => block.words().starts_with('='),
        _ => false,
    }
}

fn read_answers(text: &str, block: &Block, item: &mut Item) -> Result<(), Reason> {
    match item.kind {
        Kind::Choice | Kind::Multiple | Kind::TrueFalse | Kind::Order => {
            item.answers = block.children().iter().map(|child| answer(text, child)).collect();
        }
        Kind::Match => {
            for row in block.children() {
                let cells: Vec<String> =
                    row.children().iter().map(|cell| text[cell.range()].trim().to_owned()).collect();
                let [left, right] = cells.as_slice() else { return Err(Reason::NotOneEach) };
                if matches!(row.tag(), Some(Tag::TableHead)) {
                    item.columns = Some((left.clone(), right.clone()));
                    continue;
                }
                item.answers.push(Answer { text: left.clone(), right: true, feedback: String::new() });
                item.partners.push(right.clone());
            }
        }
        Kind::Number => {
            let line = block.words().trim().to_owned();
            item.number = Some(number(&line).ok_or_else(|| Reason::BadNumber { found: quote(&line) })?);
        }
        Kind::Text => {
            let line = block.words();
            let words = line.trim_start_matches('=').split('/');
            item.accepted = words.map(|words| words.trim().to_owned()).collect();
        }
    }
    Ok(())
}

fn answer(text: &str, item: &Block) -> Answer {
    let range = item.range();
    let line_start = text[..range.start].rfind('\n').map_or(0, |at| at + 1);
    let (right, start) = match item.tick() {
        Some((right, tick)) => (right, tick.end),
        None => (false, range.start + marker(&text[range.clone()])),
    };
    // Where the words of its first line begin decides how far its other lines are set in.
    let width = range.start - line_start + marker(&text[range.clone()]);
    let mut words = String::new();
    let mut feedback = Vec::new();
    let mut at = start;
    for child in item.children() {
        let Some(said) = said(text, &child) else { continue };
        let quote = child.range();
        words.push_str(text.get(at..quote.start).unwrap_or_default().trim_end());
        at = quote.end;
        feedback.push(said);
    }
    words.push_str(text.get(at..range.end).unwrap_or_default().trim_end());
    Answer { text: dedented(words.trim_start(), width), right, feedback: feedback.join("\n\n") }
}

/// A quote under an answer, unless it is a special block.
fn said(text: &str, block: &Block) -> Option<String> {
    if !matches!(block.tag(), Some(Tag::BlockQuote(_))) {
        return None;
    }
    let quote = unquoted(&text[block.range()]);
    match marked(&quote) {
        Some((word, feedback)) if word.eq_ignore_ascii_case("feedback") => Some(feedback.to_owned()),
        Some(_) => None,
        None => Some(quote.trim().to_owned()),
    }
}

/// The length of the sign of an item and the space behind it.
fn marker(item: &str) -> usize {
    let sign = item.bytes().take_while(|byte| byte.is_ascii_digit()).count() + 1;
    let space = item.bytes().skip(sign).take_while(|byte| *byte == b' ').count();
    if (1..=4).contains(&space) { sign + space } else { sign + 1 }
}

/// `= 24 ± 2`, as the course format reads it: `1,000` is a thousand to one reader and one to another.
fn number(line: &str) -> Option<Number> {
    let rest = line.strip_prefix('=')?;
    let (value, tolerance) = match ["±", "+/-", "+-"].iter().find_map(|sign| rest.split_once(sign)) {
        Some((value, tolerance)) => (plain_number(value)?, plain_number(tolerance)?),
        None => (plain_number(rest)?, 0.0),
    };
    (tolerance >= 0.0).then_some(Number { value, tolerance })
}

fn plain_number(text: &str) -> Option<f64> {
    if text.split_once(',').is_some_and(|(_, part)| part.trim().chars().count() == 3) {
        return None;
    }
    mark::number(text).filter(|number| number.is_finite())
}
