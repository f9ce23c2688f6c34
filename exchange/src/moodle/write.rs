//! Questions as Moodle XML.

use crate::kind::Kind;

use super::{COLUMNS, SOURCE};
use crate::item::{Answer, Item};
use crate::markdown::{self, Place};
use crate::xml::{attribute, escape};
use crate::{tag, truth, weight};

pub(crate) fn write(title: &str, items: &[Item]) -> String {
    let mut text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n".to_owned();
    if !title.is_empty() {
        let category = escape(&title.replace(['/', '\\'], " "));
        text.push_str("<question type=\"category\"><category>");
        text.push_str(&format!("<text>$course$/top/{category}</text></category></question>\n"));
    }
    text.extend(items.iter().map(question));
    text + "</quiz>\n"
}

fn question(item: &Item) -> String {
    let is_plain = is_plain_truth(item);
    let kind = match item.kind {
        Kind::TrueFalse if is_plain => "truefalse",
        Kind::Choice | Kind::Multiple | Kind::TrueFalse => "multichoice",
        Kind::Order => "ordering",
        Kind::Match => "matching",
        Kind::Number => "numerical",
        Kind::Text => "shortanswer",
    };
    let columns = attribute(COLUMNS, tag::write_columns(item).as_deref());
    let mut text = format!("<question type=\"{kind}\"{columns}>\n<name><text>{}</text></name>\n", escape(&item.id));
    text.push_str(&asked(item));
    text.push_str(&element("generalfeedback", "", &item.feedback, Place::Block, ""));
    text.push_str("<defaultgrade>1</defaultgrade>\n<penalty>0</penalty>\n<hidden>0</hidden>\n");
    text.push_str(&format!("<idnumber>{}</idnumber>\n", escape(&item.id)));
    match item.kind {
        Kind::TrueFalse if is_plain => item.answers.iter().zip(["true", "false"]).for_each(|(answer, side)| {
            let percent = if answer.right { "100" } else { "0" };
            let said = feedback(answer);
            text.push_str(&format!("<answer fraction=\"{percent}\" format=\"moodle_auto_format\">"));
            text.push_str(&format!("<text>{side}</text>{said}</answer>\n"));
        }),
        Kind::Choice | Kind::Multiple | Kind::TrueFalse => picks(item, &mut text),
        Kind::Order => steps(item, &mut text),
        Kind::Match => pairs(item, &mut text),
        Kind::Number => text.extend(item.number.map(|number| {
            let (value, tolerance) = (number.value, number.tolerance);
            let answer = format!("<text>{value}</text><feedback format=\"html\"><text></text></feedback>");
            format!("<answer fraction=\"100\">{answer}<tolerance>{tolerance}</tolerance></answer>\n")
        })),
        Kind::Text => {
            text.push_str("<usecase>0</usecase>\n");
            for words in &item.accepted {
                text.push_str(&format!("<answer fraction=\"100\"><text>{}</text></answer>\n", escape(words)));
            }
        }
    }
    let tags =
        tag::write(item).iter().map(|tag| format!("<tag><text>{}</text></tag>", escape(tag))).collect::<String>();
    text + &format!("<tags>{tags}</tags>\n</question>\n")
}

/// Whether Moodle's own words for true and false are those of this question.
fn is_plain_truth(item: &Item) -> bool {
    let texts: Vec<&str> = item.answers.iter().map(|answer| answer.text.as_str()).collect();
    let is_arabic = truth::is_arabic(&format!("{}\n{}", item.ask, item.stem));
    item.kind == Kind::TrueFalse && item.fixed && texts == truth::words(is_arabic)
}

fn asked(item: &Item) -> String {
    let html = markdown::question_to_html(&item.ask, &item.stem);
    let source = if item.stem.is_empty() { item.ask.clone() } else { format!("{}\n\n{}", item.ask, item.stem) };
    let is_read = markdown::blocks_of(&html).first_and_rest() == (item.ask.clone(), item.stem.clone());
    let source = attribute(SOURCE, Some(source.as_str()).filter(|_| !is_read));
    format!("<questiontext format=\"html\"{source}><text>{}</text></questiontext>\n", cdata(&html))
}

/// An element with a text as HTML, and whatever follows that.
fn element(name: &str, more: &str, text: &str, place: Place, rest: &str) -> String {
    let html = match place {
        Place::Line => markdown::line_to_html(text),
        Place::Block => markdown::to_html(text),
    };
    let source = attribute(SOURCE, markdown::source_to_keep(text, place));
    format!("<{name}{more} format=\"html\"{source}><text>{}</text>{rest}</{name}>\n", cdata(&html))
}

/// HTML inside XML, readable: in a CDATA section, which cannot hold its own end.
fn cdata(html: &str) -> String {
    if html.is_empty() {
        return String::new();
    }
    format!("<![CDATA[{}]]>", html.replace("]]>", "]]&gt;"))
}

fn feedback(answer: &Answer) -> String {
    element("feedback", "", &answer.feedback, Place::Block, "").trim_end().to_owned()
}

fn flag(is_set: bool) -> &'static str {
    if is_set { "true" } else { "false" }
}

/// Shares that wrong answers take away. All or nothing is unknown there: a wrong answer takes everything.
fn picks(item: &Item, text: &mut String) {
    let right = item.answers.iter().filter(|answer| answer.right).count();
    let share = 100.0 / right.max(1) as f64;
    let lost = match (item.kind, item.partial) {
        (Kind::Multiple, true) => -share,
        (Kind::Multiple, false) => -100.0,
        _ => 0.0,
    };
    text.push_str(&format!("<single>{}</single>\n", flag(item.kind != Kind::Multiple)));
    text.push_str(&format!("<shuffleanswers>{}</shuffleanswers>\n", flag(!item.fixed)));
    text.push_str("<answernumbering>abc</answernumbering>\n");
    for answer in &item.answers {
        let percent = weight::percent(if answer.right { share } else { lost });
        let fraction = format!(" fraction=\"{percent}\"");
        text.push_str(&element("answer", &fraction, &answer.text, Place::Block, &feedback(answer)));
    }
}

fn steps(item: &Item, text: &mut String) {
    text.push_str("<layouttype>VERTICAL</layouttype>\n<selecttype>ALL</selecttype>\n<selectcount>0</selectcount>\n");
    text.push_str("<gradingtype>ALL_OR_NOTHING</gradingtype>\n<showgrading>SHOW</showgrading>\n");
    for (at, step) in item.answers.iter().enumerate() {
        let fraction = format!(" fraction=\"{}\"", at + 1);
        text.push_str(&element("answer", &fraction, &step.text, Place::Block, ""));
    }
}

/// The partners are plain text there, to pick from a list.
fn pairs(item: &Item, text: &mut String) {
    text.push_str("<shuffleanswers>true</shuffleanswers>\n");
    for (left, right) in item.answers.iter().zip(&item.partners) {
        let plain = markdown::plain(right);
        let source = attribute(
            SOURCE,
            Some(right.as_str()).filter(|right| markdown::from_plain(&plain, Place::Line).markdown != **right),
        );
        let answer = format!("<answer{source}><text>{}</text></answer>", escape(&plain));
        text.push_str(&element("subquestion", "", &left.text, Place::Line, &answer));
    }
}
