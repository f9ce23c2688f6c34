//! The 652 examples of CommonMark 0.31.2.

use content::markdown::{COURSE_OPTIONS, unsafe_html};
use content::read_lesson;
use domain::lesson::Piece;
use pulldown_cmark::Options;
use scraper::Html;
use serde::Deserialize;

use crate::fixture::{EN, library, site, valid};

#[derive(Deserialize)]
struct Example {
    example: usize,
    markdown: String,
    html: String,
}

fn examples() -> Vec<Example> {
    serde_json::from_str(include_str!("../commonmark-0.31.2.json")).expect("the examples are JSON")
}

fn differing(render: impl Fn(&Example) -> bool) -> Vec<usize> {
    examples().iter().filter(|example| !render(example)).map(|example| example.example).collect()
}

/// The same HTML in one spelling: a quotation mark in text may be `&quot;`, a list item may begin on a new line. The
/// specification's own test program overlooks both as well.
fn spelled(html: &str) -> String {
    html.trim().replace("&quot;", "\"").replace("<li>\n", "<li>")
}

#[test]
fn there_are_652_examples() {
    assert_eq!(examples().len(), 652);
}

#[test]
fn markdown_that_is_not_ours_is_commonmark() {
    let same = |example: &Example| spelled(&unsafe_html(&example.markdown, Options::empty())) == spelled(&example.html);
    assert_eq!(differing(same), [0_usize; 0]);
}

#[test]
fn the_extensions_of_our_courses_change_few_examples() {
    let same = |example: &Example| spelled(&unsafe_html(&example.markdown, COURSE_OPTIONS)) == spelled(&example.html);
    assert_eq!(differing(same), [0_usize; 0]);
}

/// Our own renderer writes other elements and classes, but the words must be those of CommonMark, in their order.
#[test]
fn our_renderer_keeps_every_word() {
    let (files, library, site) = (valid(), library(), site());
    let same = |example: &Example| {
        let text = format!("+++\ntitle = \"x\"\n+++\n{}", example.markdown);
        let (preview, findings) = read_lesson(&text, EN, &files, &library, &site);
        // Raw HTML is shown as text here.
        if findings.iter().any(|finding| finding.reason.code() == "raw-html") {
            return true;
        }
        let pieces = preview.expect("a lesson is always shown").text.pieces;
        let html: String = pieces.iter().map(|piece| if let Piece::Html(html) = piece { html } else { "" }).collect();
        words(&html) == words(&example.html)
    };
    assert_eq!(differing(same), [0_usize; 0]);
}

/// The words of a page: a picture that is missing is its alternative text, and a heading `#` is not shown.
fn words(html: &str) -> String {
    let page = Html::parse_fragment(html);
    let mut words = String::new();
    for node in page.tree.root().descendants() {
        let hidden =
            node.ancestors().any(|node| node.value().as_element().is_some_and(|element| element.name() == "h1"));
        if let Some(text) = node.value().as_text().filter(|_| !hidden) {
            words.push_str(text);
        }
        if let Some(element) = node.value().as_element().filter(|_| !hidden) {
            words.push_str(element.attr("alt").unwrap_or(""));
        }
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
