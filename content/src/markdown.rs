//! Markdown that is not ours: announcements, questions brought in from elsewhere. It is CommonMark, no more.

use std::sync::LazyLock;

use ammonia::Builder;
use pulldown_cmark::{Event, Options, Parser, html};

use crate::limit;

pub use crate::tree::OPTIONS as COURSE_OPTIONS;

/// Sanitised HTML, ready for a page.
pub fn to_html(text: &str) -> String {
    WALL.clean(&unsafe_html(text, Options::empty())).to_string()
}

/// What the parser makes of a text, raw HTML and all. Never for a page: [`to_html`] is.
///
/// Without options it is CommonMark to the letter; [`COURSE_OPTIONS`] are those of our own courses.
pub fn unsafe_html(text: &str, options: Options) -> String {
    let mut page = String::with_capacity(text.len() * 3 / 2);
    html::push_html(&mut page, shallow(Parser::new_ext(text, options)));
    page
}

/// Lifts what is nested deeper than [`limit::DEPTH`] to that depth: a page that is ten thousand quotes deep takes a
/// sanitiser, and a browser, minutes.
fn shallow<'a>(events: impl Iterator<Item = Event<'a>>) -> impl Iterator<Item = Event<'a>> {
    let mut depth = 0_usize;
    events.filter(move |event| match event {
        Event::Start(_) => {
            depth += 1;
            depth <= limit::DEPTH
        }
        Event::End(_) => {
            depth -= 1;
            depth < limit::DEPTH
        }
        _ => true,
    })
}

static WALL: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut wall = Builder::default();
    wall.url_schemes(["http", "https", "mailto"].into()).link_rel(Some("noopener noreferrer"));
    wall
});
