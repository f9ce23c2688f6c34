//! Questions as the Markdown of a bank.

use crate::kind::Kind;

use crate::item::{Answer, Item};
use crate::markdown;
use crate::tag::{kind_name, level_name};

/// These questions, one after the other, as they stand in a file of the bank. Each is written
/// [tidied](Item::tidied); whether a course accepts it, [`Item::check`] says.
pub fn write(items: &[Item]) -> String {
    items.iter().map(|item| question(&item.clone().tidied())).collect::<Vec<_>>().join("\n")
}

fn question(item: &Item) -> String {
    let mut text = heading(item);
    if !item.stem.is_empty() {
        text.push_str(&format!("\n{}\n", item.stem));
    }
    text.push('\n');
    match item.kind {
        Kind::Choice | Kind::Multiple | Kind::TrueFalse => item.answers.iter().for_each(|answer| {
            let mark = if answer.right { "- [x] " } else { "- [ ] " };
            push_answer(mark, "  ", answer, &mut text);
        }),
        Kind::Order => item.answers.iter().enumerate().for_each(|(at, answer)| {
            push_answer(&format!("{}. ", at + 1), "   ", answer, &mut text);
        }),
        Kind::Match => table(item, &mut text),
        Kind::Number => {
            let (value, tolerance) = item.number.map_or((0.0, 0.0), |number| (number.value, number.tolerance));
            text.push_str(&format!("= {value} ± {tolerance}\n"));
        }
        Kind::Text => {
            let words: Vec<String> = item.accepted.iter().map(|words| markdown::escape_words(words)).collect();
            text.push_str(&format!("= {}\n", words.join(" / ")));
        }
    }
    if !item.feedback.is_empty() {
        text.push_str("\n> [!FEEDBACK]\n");
        // What would make a heading or a table of the line above it stands apart from it.
        let first = item.feedback.lines().next().unwrap_or_default();
        if first.chars().all(|letter| "=-|: ".contains(letter)) {
            text.push_str(">\n");
        }
        push_lines("> ", "> ", &item.feedback, &mut text);
    }
    text
}

fn heading(item: &Item) -> String {
    let mut facts = format!("#{} .{} .{}", item.id, kind_name(item.kind), level_name(item.level));
    let classes = [(" .redline", item.redline), (" .fixed", item.fixed), (" .partial", item.partial)];
    facts.extend(classes.iter().filter(|(_, is_set)| *is_set).map(|(class, _)| *class));
    facts.extend(item.lesson.iter().map(|lesson| format!(" lesson={lesson}")));
    format!("## {} {{{facts}}}\n", item.ask)
}

fn push_answer(mark: &str, indent: &str, answer: &Answer, text: &mut String) {
    push_lines(mark, indent, &answer.text, text);
    if !answer.feedback.is_empty() {
        let quote = format!("{indent}> ");
        push_lines(&quote, &quote, &answer.feedback, text);
    }
}

fn push_lines(first: &str, rest: &str, lines: &str, text: &mut String) {
    for (at, line) in lines.split('\n').enumerate() {
        let before = if at == 0 { first } else { rest };
        text.push_str(format!("{before}{line}").trim_end());
        text.push('\n');
    }
}

fn table(item: &Item, text: &mut String) {
    let (left, right) = item.columns.clone().unwrap_or_default();
    text.push_str(&format!("| {left} | {right} |\n| --- | --- |\n"));
    for (answer, partner) in item.answers.iter().zip(&item.partners) {
        text.push_str(&format!("| {} | {partner} |\n", answer.text));
    }
}
