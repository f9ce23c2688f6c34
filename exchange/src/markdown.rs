//! The Markdown of our courses and the HTML of other systems, each made into the other.

mod blocks;
mod clean;
mod entity;
mod escape;
mod from_html;
mod run;
mod tokens;

use content::markdown::COURSE_OPTIONS;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, html};

use crate::reason::Reason;

pub(crate) use blocks::Blocks;
pub(crate) use escape::{heading, words as escape_words};
pub(crate) use from_html::Builder;

/// What a heading of the course format may hold beside its facts.
const LINE_OPTIONS: Options = COURSE_OPTIONS.difference(Options::ENABLE_HEADING_ATTRIBUTES);

/// Where a text stands: a heading and the cell of a table are one line, everything else may have paragraphs and lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Line,
    Block,
}

/// A text as it was understood, with what had to be left out of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Taken {
    pub markdown: String,
    pub notices: Vec<Reason>,
}

/// Markdown of several lines as HTML that is also XML. Raw HTML is shown as the text that it is, a picture not
/// at all.
pub(crate) fn to_html(markdown: &str) -> String {
    let mut page = String::with_capacity(markdown.len() * 3 / 2);
    html::push_html(&mut page, shown(Parser::new_ext(markdown, LINE_OPTIONS)));
    page.trim().to_owned()
}

/// Markdown of one line as HTML without an element around it.
pub(crate) fn line_to_html(markdown: &str) -> String {
    let mut page = String::with_capacity(markdown.len() * 3 / 2);
    let heading = format!("# {markdown}");
    let events = Parser::new_ext(&heading, LINE_OPTIONS);
    let is_heading =
        |event: &Event| matches!(event, Event::Start(Tag::Heading { .. }) | Event::End(TagEnd::Heading(_)));
    html::push_html(&mut page, shown(events.filter(|event| !is_heading(event))));
    page.trim().to_owned()
}

/// The text of a question as HTML: what is asked first, then its story.
pub(crate) fn question_to_html(ask: &str, stem: &str) -> String {
    let story = to_html(stem);
    let gap = if story.is_empty() { "" } else { "\n" };
    format!("<p>{}</p>{gap}{story}", line_to_html(ask))
}

/// The words of one line of Markdown, without its marks.
pub(crate) fn plain(markdown: &str) -> String {
    let heading = format!("# {markdown}");
    let words = shown(Parser::new_ext(&heading, LINE_OPTIONS)).filter_map(|event| match event {
        Event::Text(text) | Event::Code(text) => Some(text),
        Event::SoftBreak | Event::HardBreak => Some(" ".into()),
        _ => None,
    });
    crate::text::line(&words.collect::<Vec<_>>().concat())
}

/// Whether a text has no words, whatever signs it has.
pub(crate) fn is_blank(markdown: &str) -> bool {
    let mut events = shown(Parser::new_ext(markdown, LINE_OPTIONS));
    !events.any(|event| matches!(event, Event::Text(text) | Event::Code(text) if !text.trim().is_empty()))
}

fn made_of(markdown: &str, place: Place) -> String {
    match place {
        Place::Line => line_to_html(markdown),
        Place::Block => to_html(markdown),
    }
}

/// Any Markdown, as far as a course can have it: as it is, or by way of HTML where it has what a course cannot.
pub(crate) fn from_markdown(markdown: &str, place: Place) -> Taken {
    let markdown = match place {
        Place::Line => crate::text::line(markdown),
        Place::Block => crate::text::block(markdown),
    };
    if clean::is_clean(&markdown, place) {
        return Taken { markdown, notices: Vec::new() };
    }
    rewritten(&markdown, place)
}

/// Markdown that says the same in the words that this crate writes itself.
pub(crate) fn rewritten(markdown: &str, place: Place) -> Taken {
    blocks_of_markdown(markdown, place).taken(place)
}

/// Markdown as blocks, by way of HTML, with its pictures left out.
pub(crate) fn blocks_of_markdown(markdown: &str, place: Place) -> Blocks {
    let mut builder = Builder::default();
    pictures(markdown).iter().for_each(|picture| builder.leave_out_picture(picture));
    tokens::feed(&made_of(markdown, place), &mut builder);
    builder.finish()
}

/// HTML as Markdown.
pub(crate) fn from_html(html: &str, place: Place) -> Taken {
    blocks_of(html).taken(place)
}

/// HTML as the blocks of a question's text, which are not yet told apart into what is asked and its story.
pub(crate) fn blocks_of(html: &str) -> Blocks {
    let mut builder = Builder::default();
    tokens::feed(html, &mut builder);
    builder.finish()
}

/// Plain text as Markdown: every line break is one.
pub(crate) fn from_plain(text: &str, place: Place) -> Taken {
    plain_blocks(text).taken(place)
}

/// Plain text as the blocks of a question's text.
pub(crate) fn plain_blocks(text: &str) -> Blocks {
    let mut builder = Builder::default();
    for paragraph in text.replace("\r\n", "\n").split("\n\n") {
        builder.open("p", &|_| None);
        for (at, line) in paragraph.split('\n').enumerate() {
            if at > 0 {
                builder.open("br", &|_| None);
            }
            builder.text(line);
        }
        builder.close("p");
    }
    builder.finish()
}

/// Whether HTML is still what was made of this Markdown, so that the Markdown can be taken in its place.
pub(crate) fn is_source_of(markdown: &str, html: &Taken, place: Place) -> bool {
    let made = made_of(markdown, place);
    from_html(&made, place).markdown == html.markdown
}

/// The source of an HTML text, where reading that HTML would not give it back to the letter.
pub(crate) fn source_to_keep(markdown: &str, place: Place) -> Option<&str> {
    let made = made_of(markdown, place);
    Some(markdown).filter(|markdown| from_html(&made, place).markdown != **markdown)
}

/// What is left of the events when HTML is text and there are no pictures.
fn shown<'a>(events: impl Iterator<Item = Event<'a>>) -> impl Iterator<Item = Event<'a>> {
    let mut pictures = 0_usize;
    let events = events.filter(move |event| {
        match event {
            Event::Start(Tag::Image { .. }) => pictures += 1,
            Event::End(TagEnd::Image) => {
                pictures -= 1;
                return false;
            }
            _ => {}
        }
        pictures == 0
    });
    events.filter_map(|event| match event {
        Event::Html(raw) | Event::InlineHtml(raw) => Some(Event::Text(raw)),
        Event::Start(Tag::HtmlBlock) | Event::End(TagEnd::HtmlBlock) => None,
        Event::FootnoteReference(name) => Some(Event::Text(format!("[^{name}]").into())),
        Event::TaskListMarker(is_set) => Some(Event::Text(if is_set { "☑ " } else { "☐ " }.into())),
        event => Some(event),
    })
}

/// The words of each picture, or its address where it has none.
fn pictures(markdown: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut open: Vec<(String, String)> = Vec::new();
    for event in Parser::new_ext(markdown, LINE_OPTIONS) {
        match event {
            Event::Start(Tag::Image { dest_url, .. }) => open.push((dest_url.to_string(), String::new())),
            Event::Text(text) | Event::Code(text) => {
                if let Some((_, words)) = open.last_mut() {
                    words.push_str(&text);
                }
            }
            Event::End(TagEnd::Image) => {
                found.extend(open.pop().map(|(address, words)| if words.trim().is_empty() { address } else { words }));
            }
            _ => {}
        }
    }
    found
}
