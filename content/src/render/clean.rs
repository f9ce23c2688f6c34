//! The second wall: whatever the renderer wrote, only this gets through.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};

/// The same HTML with nothing in it but what is listed here.
pub(crate) fn clean(html: &str) -> String {
    // Escaped text without a tag is safe as it is, and most lines of a question are that.
    if !html.contains('<') {
        return html.to_owned();
    }
    WALL.clean(html).to_string()
}

static WALL: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let tags = [
        "p",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "blockquote",
        "aside",
        "div",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "figure",
        "figcaption",
        "img",
        "audio",
        "a",
        "em",
        "strong",
        "del",
        "code",
        "pre",
        "sup",
        "span",
        "bdi",
        "br",
        "hr",
    ];
    let attributes: HashMap<_, HashSet<_>> = HashMap::from([
        ("a", HashSet::from(["href"])),
        ("img", HashSet::from(["src", "alt", "width", "height"])),
        ("audio", HashSet::from(["src", "controls", "data-bytes", "aria-label"])),
        ("ol", HashSet::from(["start"])),
    ]);
    let values = HashMap::from([
        ("a", HashMap::from([("rel", HashSet::from(["noopener"]))])),
        ("img", HashMap::from([("loading", HashSet::from(["lazy"]))])),
        ("audio", HashMap::from([("preload", HashSet::from(["none"]))])),
        ("th", HashMap::from([("scope", HashSet::from(["col"]))])),
        ("aside", HashMap::from([("role", HashSet::from(["note"])), ("data-block", HashSet::from(BLOCKS))])),
    ]);
    let values = with_direction(values);
    let classes = HashMap::from([
        ("aside", BLOCKS.into_iter().chain(["block"]).collect()),
        ("p", HashSet::from(["block-title"])),
        ("span", HashSet::from(["block-minutes"])),
        ("div", HashSet::from(["table", "law-sides", "law-side"])),
        ("figure", HashSet::from(["sound"])),
        ("ol", HashSet::from(["footnotes"])),
        ("th", HashSet::from(["align-start", "align-center", "align-end"])),
        ("td", HashSet::from(["align-start", "align-center", "align-end"])),
    ]);
    let mut wall = Builder::empty();
    wall.tags(HashSet::from(tags))
        .tag_attributes(attributes)
        .tag_attribute_values(values)
        .allowed_classes(classes)
        .generic_attributes(HashSet::from(["id"]))
        .id_prefix(Some("c-"))
        .url_schemes(HashSet::from(["http", "https", "mailto"]))
        .url_relative(UrlRelative::PassThrough)
        .link_rel(None);
    wall
});

const BLOCKS: [&str; 9] = ["law", "scenario", "activity", "trainer", "note", "tip", "important", "warning", "caution"];

type Values = HashMap<&'static str, HashMap<&'static str, HashSet<&'static str>>>;

/// Adds `dir="auto"` to the elements that may carry it.
fn with_direction(mut values: Values) -> Values {
    for element in ["p", "li", "dt", "dd", "td", "th", "h2", "h3", "h4", "h5", "h6", "blockquote"] {
        values.entry(element).or_default().insert("dir", HashSet::from(["auto"]));
    }
    values
}
