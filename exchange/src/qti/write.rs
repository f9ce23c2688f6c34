//! A question as an item of QTI 3.0.

use crate::kind::Kind;

use super::{COLUMNS, FACTS, SOURCE};
use crate::item::{Answer, Item};
use crate::markdown::{self, Place};
use crate::tag;
use crate::xml::{attribute, escape};

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<qti-assessment-item \
    xmlns=\"http://www.imsglobal.org/xsd/imsqtiasi_v3p0\"";

pub(super) fn question(item: &Item) -> String {
    let identifier = escape(&identifier(&item.id));
    let title = escape(&item.id);
    let facts = [vec![format!("id={}", item.id)], tag::write(item)].concat().join(" ");
    let facts = attribute(FACTS, Some(&facts)) + &attribute(COLUMNS, tag::write_columns(item).as_deref());
    let facts_of_item = "adaptive=\"false\" time-dependent=\"false\"";
    let head = format!("{HEAD} identifier=\"{identifier}\" title=\"{title}\" {facts_of_item}>\n");
    let score =
        outcome("SCORE", "float") + &outcome("FEEDBACK", kind_of_feedback(item)) + &outcome("ALWAYS", "identifier");
    let body = format!("<qti-item-body{facts}>\n{}{}</qti-item-body>\n", stem(item), interaction(item));
    let (response, process, said) = (response(item), process(item), said(item));
    format!("{head}{response}{score}{body}{process}{said}</qti-assessment-item>\n")
}

/// An identifier begins with a letter.
fn identifier(id: &str) -> String {
    if id.starts_with(|letter: char| letter.is_ascii_alphabetic()) { id.to_owned() } else { format!("q{id}") }
}

fn outcome(name: &str, base: &str) -> String {
    let cardinality = if name == "FEEDBACK" && base == "multiple" { "multiple" } else { "single" };
    let base = if base == "multiple" { "identifier" } else { base };
    format!("<qti-outcome-declaration identifier=\"{name}\" cardinality=\"{cardinality}\" base-type=\"{base}\"/>\n")
}

fn kind_of_feedback(item: &Item) -> &'static str {
    if item.kind == Kind::Multiple { "multiple" } else { "identifier" }
}

/// An element with a text as HTML, and the Markdown beside it where the HTML would not give it back.
fn element(open: &str, name: &str, text: &str, place: Place) -> String {
    let html = match place {
        Place::Line => markdown::line_to_html(text),
        Place::Block => markdown::to_html(text),
    };
    let source = attribute(SOURCE, markdown::source_to_keep(text, place));
    match place {
        Place::Line => format!("<{open}{source}>{html}</{name}>"),
        Place::Block => format!("<{open}><div{source}>{html}</div></{name}>"),
    }
}

fn stem(item: &Item) -> String {
    // A line to type in stands in a text and so cannot have a prompt.
    let mut stem = match item.kind {
        Kind::Number | Kind::Text => element("p class=\"amana-ask\"", "p", &item.ask, Place::Line) + "\n",
        _ => String::new(),
    };
    if !item.stem.is_empty() {
        stem.push_str(&element("div class=\"amana-stem\"", "div", &item.stem, Place::Block));
        stem.push('\n');
    }
    stem
}

fn prompt(item: &Item) -> String {
    element("qti-prompt", "qti-prompt", &item.ask, Place::Line) + "\n"
}

fn name(at: usize) -> String {
    format!("A{}", at + 1)
}

fn interaction(item: &Item) -> String {
    let answers = item.answers.iter().enumerate();
    let choices = || -> String {
        let choice = |(at, answer): (usize, &Answer)| {
            let open = format!("qti-simple-choice identifier=\"{}\"", name(at));
            element(&open, "qti-simple-choice", &answer.text, Place::Block) + "\n"
        };
        answers.clone().map(choice).collect()
    };
    let prompt = prompt(item);
    match item.kind {
        Kind::Choice | Kind::Multiple | Kind::TrueFalse => {
            let most = if item.kind == Kind::Multiple { 0 } else { 1 };
            let facts = format!("shuffle=\"{}\" max-choices=\"{most}\"", !item.fixed);
            let open = format!("<qti-choice-interaction response-identifier=\"RESPONSE\" {facts}>");
            format!("{open}\n{prompt}{}</qti-choice-interaction>\n", choices())
        }
        Kind::Order => {
            let open = "<qti-order-interaction response-identifier=\"RESPONSE\" shuffle=\"true\">";
            format!("{open}\n{prompt}{}</qti-order-interaction>\n", choices())
        }
        Kind::Match => {
            let set = |letter: char, texts: Vec<&str>| -> String {
                let each = texts.into_iter().enumerate().map(|(at, text)| {
                    let open =
                        format!("qti-simple-associable-choice identifier=\"{letter}{}\" match-max=\"1\"", at + 1);
                    element(&open, "qti-simple-associable-choice", text, Place::Line) + "\n"
                });
                format!("<qti-simple-match-set>\n{}</qti-simple-match-set>\n", each.collect::<String>())
            };
            let left = set('L', item.answers.iter().map(|answer| answer.text.as_str()).collect());
            let right = set('R', item.partners.iter().map(String::as_str).collect());
            let facts = format!("shuffle=\"true\" max-associations=\"{}\"", item.answers.len());
            let open = format!("<qti-match-interaction response-identifier=\"RESPONSE\" {facts}>");
            format!("{open}\n{prompt}{left}{right}</qti-match-interaction>\n")
        }
        Kind::Number | Kind::Text => {
            "<p><qti-text-entry-interaction response-identifier=\"RESPONSE\"/></p>\n".to_owned()
        }
    }
}

fn response(item: &Item) -> String {
    let (cardinality, base) = match item.kind {
        Kind::Choice | Kind::TrueFalse => ("single", "identifier"),
        Kind::Multiple => ("multiple", "identifier"),
        Kind::Order => ("ordered", "identifier"),
        Kind::Match => ("multiple", "directedPair"),
        Kind::Number => ("single", "float"),
        Kind::Text => ("single", "string"),
    };
    let right: Vec<String> = match item.kind {
        Kind::Match => (1..=item.answers.len()).map(|at| format!("L{at} R{at}")).collect(),
        Kind::Number => item.number.iter().map(|number| number.value.to_string()).collect(),
        Kind::Text => item.accepted.iter().take(1).cloned().collect(),
        _ => item.answers.iter().enumerate().filter(|(_, answer)| answer.right).map(|(at, _)| name(at)).collect(),
    };
    let values: String = right.iter().map(|value| format!("<qti-value>{}</qti-value>", escape(value))).collect();
    let facts = format!("identifier=\"RESPONSE\" cardinality=\"{cardinality}\" base-type=\"{base}\"");
    let correct = format!("<qti-correct-response>{values}</qti-correct-response>");
    format!("<qti-response-declaration {facts}>\n{correct}\n{}</qti-response-declaration>\n", mapping(item))
}

/// What each answer is worth, where several count.
fn mapping(item: &Item) -> String {
    let (bounds, entries): (&str, Vec<(String, f64)>) = match item.kind {
        Kind::Text => ("default-value=\"0\"", item.accepted.iter().map(|words| (words.clone(), 1.0)).collect()),
        Kind::Multiple if item.partial => {
            let right = item.answers.iter().filter(|answer| answer.right).count();
            let share = 1.0 / right.max(1) as f64;
            let worth = |answer: &Answer| if answer.right { share } else { -share };
            let entries = item.answers.iter().enumerate().map(|(at, answer)| (name(at), worth(answer)));
            ("lower-bound=\"0\" upper-bound=\"1\" default-value=\"0\"", entries.collect())
        }
        _ => return String::new(),
    };
    let by_case = if item.kind == Kind::Text { " case-sensitive=\"false\"" } else { "" };
    let entry = |(key, worth): &(String, f64)| {
        let key = escape(key);
        format!("<qti-map-entry map-key=\"{key}\" mapped-value=\"{worth}\"{by_case}/>")
    };
    format!("<qti-mapping {bounds}>{}</qti-mapping>\n", entries.iter().map(entry).collect::<String>())
}

fn process(item: &Item) -> String {
    let given = "<qti-variable identifier=\"RESPONSE\"/>";
    let one = "<qti-base-value base-type=\"float\">1</qti-base-value>";
    let when = |test: String| {
        let set = format!("<qti-set-outcome-value identifier=\"SCORE\">{one}</qti-set-outcome-value>");
        format!("<qti-response-condition><qti-response-if>{test}{set}</qti-response-if></qti-response-condition>")
    };
    let correct = "<qti-correct identifier=\"RESPONSE\"/>";
    let by_worth = "<qti-set-outcome-value identifier=\"SCORE\"><qti-map-response identifier=\"RESPONSE\"/>\
        </qti-set-outcome-value>";
    let score = match item.kind {
        Kind::Text => by_worth.to_owned(),
        Kind::Multiple if item.partial => by_worth.to_owned(),
        Kind::Number => {
            let tolerance = item.number.map_or(0.0, |number| number.tolerance);
            let facts = format!("tolerance-mode=\"absolute\" tolerance=\"{tolerance} {tolerance}\"");
            when(format!("<qti-equal {facts}>{given}{correct}</qti-equal>"))
        }
        _ => when(format!("<qti-match>{given}{correct}</qti-match>")),
    };
    let picked = match item.kind {
        Kind::Choice | Kind::Multiple | Kind::TrueFalse => {
            format!("<qti-set-outcome-value identifier=\"FEEDBACK\">{given}</qti-set-outcome-value>\n")
        }
        _ => String::new(),
    };
    let always = "<qti-set-outcome-value identifier=\"ALWAYS\"><qti-base-value base-type=\"identifier\">SAID\
        </qti-base-value></qti-set-outcome-value>";
    format!("<qti-response-processing>\n{score}\n{picked}{always}\n</qti-response-processing>\n")
}

/// What is said to each answer, and to everybody.
fn said(item: &Item) -> String {
    let modal = |outcome: &str, name: &str, text: &str| {
        let facts = format!("outcome-identifier=\"{outcome}\" identifier=\"{name}\" show-hide=\"show\"");
        let body = element("qti-content-body", "qti-content-body", text, Place::Block);
        format!("<qti-modal-feedback {facts}>{body}</qti-modal-feedback>\n")
    };
    let answers = item.answers.iter().enumerate().filter(|(_, answer)| !answer.feedback.is_empty());
    let mut said: String = answers.map(|(at, answer)| modal("FEEDBACK", &name(at), &answer.feedback)).collect();
    if !item.feedback.is_empty() {
        said.push_str(&modal("ALWAYS", "SAID", &item.feedback));
    }
    said
}
