//! Whether Markdown from elsewhere can stand in a course as it is.

use content::markdown::COURSE_OPTIONS;
use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd, TextMergeStream};

use super::{LINE_OPTIONS, Place};

/// A paragraph that is put behind a text to see whether the text leaves anything open.
const END: &str = "\n\nzzend";

/// Lists in quotes in lists …: a course allows more, but no question needs it.
const DEPTH: usize = 8;

/// Blocks that a question may hold. Not `[!FEEDBACK]`, which ends it, and not `[!TRAINER]`.
const MARKERS: [&str; 7] = ["[!LAW]", "[!SCENARIO]", "[!NOTE]", "[!TIP]", "[!IMPORTANT]", "[!WARNING]", "[!CAUTION]"];

/// Where this is false, the text has a picture, a footnote, raw HTML, a heading, a link to nowhere, or something that
/// would reach beyond it.
pub(super) fn is_clean(markdown: &str, place: Place) -> bool {
    match place {
        Place::Line => is_clean_line(markdown),
        Place::Block => is_clean_block(markdown),
    }
}

fn is_clean_line(markdown: &str) -> bool {
    let heading = format!("# {markdown}");
    let events: Vec<_> = TextMergeStream::new(Parser::new_ext(&heading, LINE_OPTIONS)).collect();
    let [Event::Start(Tag::Heading { .. }), inner @ .., Event::End(TagEnd::Heading(_))] = events.as_slice() else {
        return false;
    };
    inner.iter().all(|event| is_inline(event) && !has_marker(event))
}

fn is_clean_block(markdown: &str) -> bool {
    if markdown.is_empty() {
        return true;
    }
    let text = format!("{markdown}{END}");
    let events = Parser::new_ext(&text, COURSE_OPTIONS).into_offset_iter();
    // A name for an address is good for the whole file, and so for other questions.
    if events.reference_definitions().iter().next().is_some() {
        return false;
    }
    let events: Vec<_> = TextMergeStream::new(events.map(|(event, _)| event)).collect();
    let [inner @ .., Event::Start(Tag::Paragraph), Event::Text(end), Event::End(TagEnd::Paragraph)] = events.as_slice()
    else {
        return false;
    };
    let mut depth = 0_usize;
    let mut deepest = 0;
    for event in inner {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    let fits = |(at, event): (usize, &Event)| {
        (is_inline(event) || is_block(event)) && (!has_marker(event) || is_block_marker(inner, at))
    };
    end.as_ref() == END.trim() && deepest <= DEPTH && inner.iter().enumerate().all(fits)
}

fn is_inline(event: &Event) -> bool {
    match event {
        Event::Start(Tag::Link { link_type, dest_url, .. }) => {
            let scheme = dest_url.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
            *link_type == LinkType::Email || matches!(scheme.as_deref(), Some("http" | "https" | "mailto"))
        }
        Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough)
        | Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link)
        | Event::Text(_)
        | Event::Code(_)
        | Event::SoftBreak
        | Event::HardBreak => true,
        _ => false,
    }
}

/// Not a list of definitions: the line of a colon reaches up to whatever stands above it.
fn is_block(event: &Event) -> bool {
    use {Tag as T, TagEnd as E};
    matches!(
        event,
        Event::Start(
            T::Paragraph
                | T::List(_)
                | T::Item
                | T::CodeBlock(_)
                | T::BlockQuote(_)
                | T::Table(_)
                | T::TableHead
                | T::TableRow
                | T::TableCell
        ) | Event::End(
            E::Paragraph
                | E::List(_)
                | E::Item
                | E::CodeBlock
                | E::BlockQuote(_)
                | E::Table
                | E::TableHead
                | E::TableRow
                | E::TableCell
        ) | Event::Rule
    )
}

/// `[!WORD` in a text is refused in a course, because notes for trainers might be meant.
fn has_marker(event: &Event) -> bool {
    matches!(event, Event::Text(text) if super::escape::marker(text).is_some())
}

fn is_block_marker(events: &[Event], at: usize) -> bool {
    let before = at.checked_sub(2).and_then(|from| events.get(from..at));
    let begins_quote = matches!(before, Some([Event::Start(Tag::BlockQuote(_)), Event::Start(Tag::Paragraph)]));
    let ends_line = matches!(events.get(at + 1), Some(Event::SoftBreak | Event::End(TagEnd::Paragraph)));
    let is_known = matches!(&events[at], Event::Text(text) if MARKERS.contains(&text.as_ref()));
    begins_quote && ends_line && is_known
}
