//! XML that grows, or that never ends.

use exchange::{Format, Reason, limit};

use super::{LONG, refused, soon};

const BOTH: [Format; 2] = [Format::MoodleXml, Format::Qti];

#[test]
fn entities_that_grow_are_refused_before_they_are_read() {
    let mut text = "<?xml version=\"1.0\"?>\n<!DOCTYPE quiz [\n<!ENTITY a0 \"lol\">\n".to_owned();
    for at in 1..30 {
        text.push_str(&format!("<!ENTITY a{at} \"{}\">\n", format!("&a{};", at - 1).repeat(10)));
    }
    text.push_str("]>\n<quiz><question type=\"essay\"><name><text>&a29;</text></name></question></quiz>");
    for format in BOTH {
        assert_eq!(refused(format, text.as_bytes()), Reason::Dtd);
    }
}

#[test]
fn a_file_that_wants_another_file_is_refused() {
    for definition in
        ["quiz SYSTEM \"file:///etc/passwd\"", "quiz [<!ENTITY a SYSTEM \"http://example.org/\">]", "html"]
    {
        let text = format!("<!DOCTYPE {definition}><quiz>&a;</quiz>");
        for format in BOTH {
            assert_eq!(refused(format, text.as_bytes()), Reason::Dtd);
        }
    }
}

#[test]
fn elements_in_elements_are_refused_at_some_depth() {
    let text = "<quiz>".repeat((LONG - 20) / 6);
    for format in BOTH {
        assert_eq!(refused(format, text.as_bytes()), Reason::XmlTooDeep { limit: limit::DEPTH });
    }
}

#[test]
fn more_elements_than_anybody_needs_are_refused() {
    let text = format!("<quiz>{}</quiz>", "<a/>".repeat((LONG - 20) / 4));
    assert_eq!(refused(Format::MoodleXml, text.as_bytes()), Reason::XmlTooLarge { limit: limit::NODES });
    let text = format!("<quiz {}/>", "a=\"\" ".repeat((LONG - 20) / 5));
    assert_eq!(refused(Format::MoodleXml, text.as_bytes()).code(), "xml-too-large");
    let inner = "<feedbackInline identifier=\"a\"/>".repeat(60_000);
    let text = format!("<assessmentItem><itemBody>{inner}<choiceInteraction/></itemBody></assessmentItem>");
    assert_eq!(refused(Format::Qti, text.as_bytes()).code(), "question-too-long");
    let text = format!("<quiz><question type=\"essay\"><questiontext/>{}</question></quiz>", "<file/>".repeat(100_000));
    assert_eq!(refused(Format::MoodleXml, text.as_bytes()).code(), "question-too-long");
}

#[test]
fn a_file_in_a_file_in_a_file_is_counted_once() {
    let inner = format!("{}x{}", "<file>".repeat(40), "</file>".repeat(40));
    let text = format!("<quiz><question type=\"essay\"><questiontext/>{inner}</question></quiz>");
    assert_eq!(refused(Format::MoodleXml, text.as_bytes()), Reason::Essay);
}

#[test]
fn markup_that_never_ends_is_refused() {
    for piece in ["<", "<!--", "<![CDATA[", "&", "&#x", "<a b=\"", "<?", "</", "<!"] {
        let text = format!("<quiz>{}", piece.repeat((LONG - 6) / piece.len()));
        for format in BOTH {
            assert!(!soon(format, text.as_bytes()).refusals.is_empty());
        }
    }
}

#[test]
fn html_inside_a_question_can_be_as_bad_as_it_likes() {
    let pieces = [
        "<div>",
        "<ul><li>",
        "<b><i>",
        "<a href=\"http://x\">",
        "<img src=\"a\">",
        "<pre>",
        "</p>",
        "<",
        "<!--",
        "&lt;",
        "<a \"",
        "<a '",
        "<table><tr><td>",
        "<br>",
        "<sup>1",
        "*",
        "[",
        "`",
    ];
    let mut text = "<quiz>".to_owned();
    for piece in pieces {
        let html = piece.repeat(18_000 / piece.len());
        text.push_str("<question type=\"truefalse\"><questiontext format=\"html\"><text><![CDATA[What?<p>");
        text.push_str(&html);
        text.push_str("]]></text></questiontext><answer fraction=\"100\"><text>true</text></answer></question>\n");
    }
    text.push_str("</quiz>");
    soon(Format::MoodleXml, text.as_bytes());
}
