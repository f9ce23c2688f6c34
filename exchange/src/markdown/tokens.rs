//! HTML as the parts that matter here. It is read forgivingly and never given on as HTML: what comes out is Markdown.

use super::Builder;
use super::entity;

/// Elements whose content is nobody's text.
const SILENT: [&str; 4] = ["script", "style", "head", "template"];

pub(super) fn feed(html: &str, builder: &mut Builder) {
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        text(&rest[..at], builder);
        rest = &rest[at..];
        rest = match rest.as_bytes().get(1) {
            Some(b'!') if rest.starts_with("<!--") => after(rest, "-->"),
            Some(b'!' | b'?') => after(rest, ">"),
            Some(b'/') => close(rest, builder),
            Some(byte) if byte.is_ascii_alphabetic() => open(rest, builder),
            _ => {
                builder.text("<");
                &rest[1..]
            }
        };
    }
    text(rest, builder);
}

fn text(raw: &str, builder: &mut Builder) {
    if raw.contains('&') {
        let mut words = String::with_capacity(raw.len());
        entity::resolve(raw, &mut words);
        builder.text(&words);
    } else if !raw.is_empty() {
        builder.text(raw);
    }
}

fn after<'a>(text: &'a str, end: &str) -> &'a str {
    text.find(end).map_or("", |at| &text[at + end.len()..])
}

fn close<'a>(tag: &'a str, builder: &mut Builder) -> &'a str {
    builder.close(&name(&tag[2..]));
    after(tag, ">")
}

fn name(text: &str) -> String {
    let end = text.find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap_or(text.len());
    text[..end].to_ascii_lowercase()
}

fn open<'a>(tag: &'a str, builder: &mut Builder) -> &'a str {
    let name = name(&tag[1..]);
    let inner = &tag[1 + name.len()..];
    let end = end_of_tag(inner);
    let attributes = &inner[..end];
    let rest = inner[end..].strip_prefix('>').unwrap_or(&inner[end..]);
    if SILENT.contains(&name.as_str()) {
        return after_element(rest, &name);
    }
    builder.open(&name, &|wanted| attribute(attributes, wanted));
    if attributes.ends_with('/') {
        builder.close(&name);
    }
    rest
}

/// The `>` that is not inside quotes.
fn end_of_tag(inner: &str) -> usize {
    let mut quote = None;
    for (at, byte) in inner.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return at,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    // A quote that never ends was none.
    inner.find('>').unwrap_or(inner.len())
}

fn after_element<'a>(text: &'a str, name: &str) -> &'a str {
    let mut rest = text;
    while let Some(at) = rest.find("</") {
        rest = &rest[at..];
        if rest.get(2..2 + name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name)) {
            return after(rest, ">");
        }
        rest = &rest[2..];
    }
    ""
}

fn attribute(attributes: &str, wanted: &str) -> Option<String> {
    let mut rest = attributes.trim_start();
    while !rest.is_empty() {
        let end = rest.find(|letter: char| letter == '=' || letter.is_whitespace()).unwrap_or(rest.len());
        let name = &rest[..end];
        rest = rest[end..].trim_start();
        let mut value = "";
        if let Some(right) = rest.strip_prefix('=') {
            let right = right.trim_start();
            (value, rest) = match right.chars().next() {
                Some(quote @ ('"' | '\'')) => right[1..].split_once(quote).unwrap_or((&right[1..], "")),
                _ => right.split_at(right.find(char::is_whitespace).unwrap_or(right.len())),
            };
        } else if name.is_empty() {
            return None;
        }
        if name.eq_ignore_ascii_case(wanted) {
            let mut words = String::new();
            entity::resolve(value, &mut words);
            return Some(words);
        }
        rest = rest.trim_start();
    }
    None
}
