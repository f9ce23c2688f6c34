//! The Markdown of a bank.

use exchange::{Item, Reason, bank};
use proptest::prelude::*;

use crate::any::{good_item, item, text};
use crate::course::{accepts, banks, items, items_in};

/// The classes of a heading in the order in which this crate writes them: their order means nothing.
fn with_ordered_classes(text: &str) -> String {
    let order = [
        ".choice",
        ".multiple",
        ".truefalse",
        ".order",
        ".match",
        ".number",
        ".text",
        ".recall",
        ".apply",
        ".judge",
        ".redline",
        ".fixed",
        ".partial",
    ];
    let line = |line: &str| {
        let Some((ask, facts)) = line.strip_suffix('}').and_then(|line| line.rsplit_once('{')) else {
            return line.to_owned();
        };
        let mut facts: Vec<&str> = facts.split(' ').collect();
        facts.sort_by_key(|fact| match fact {
            fact if fact.starts_with('#') => 0,
            fact => order.iter().position(|known| known == fact).map_or(99, |at| at + 1),
        });
        format!("{ask}{{{}}}", facts.join(" "))
    };
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

/// A bank as far as other systems can hold it.
fn without_scenarios(body: &str) -> String {
    let questions = body.split("\n## ");
    let kept = questions.filter(|question| !question.lines().next().is_some_and(|head| head.contains(" .scenario")));
    let text = kept.collect::<Vec<_>>().join("\n## ");
    if text.ends_with('\n') { text } else { format!("{text}\n") }
}

#[test]
fn every_bank_of_the_course_is_written_as_it_was_read() {
    for (name, text) in banks() {
        let import = bank::read(&text);
        // A scenario has no counterpart elsewhere: it is told, and stays behind.
        let scenarios = text.lines().filter(|line| line.starts_with("## ") && line.contains(" .scenario")).count();
        let unsupported = Reason::Unsupported { what: "scenario".into() };
        assert!(import.refusals.iter().all(|refused| refused.reason == unsupported), "{name}: {:?}", import.refusals);
        assert_eq!(import.refusals.len(), scenarios, "{name}");
        let items: Vec<Item> = import.items.into_iter().map(|found| found.item).collect();
        let (front, body) = text.split_once("+++\n\n").expect("a bank has a title");
        let body = without_scenarios(body);
        assert_eq!(bank::write(&items), with_ordered_classes(&body), "{name}: {front}");
    }
}

#[test]
fn the_course_accepts_what_is_written() {
    for language in ["en", "ar"] {
        accepts(&items_in(language));
    }
    assert!(items().iter().all(|item| item.check() == Ok(())));
}

#[test]
fn a_line_is_the_line_of_the_file() {
    let (_, text) = banks().swap_remove(1);
    for found in bank::read(&text).items {
        let line = text.lines().nth(found.line - 1).expect("the line is there");
        assert!(line.contains(&found.item.id), "{line}");
    }
}

#[test]
fn questions_are_put_behind_those_that_are_there() {
    let items = items_in("en");
    let (old, new) = items.split_at(5);
    let text = format!("+++\ntitle = \"x\"\n+++\n\n{}", bank::write(old));
    let longer = bank::append(&text, new).expect("all ids are new");
    assert!(longer.starts_with(&text));
    let read: Vec<Item> = bank::read(&longer).items.into_iter().map(|found| found.item).collect();
    assert_eq!(read, items);
    for start in ["", "# Title", "# Title\n", "# Title\n\n"] {
        assert_eq!(bank::read(&bank::append(start, new).expect("nothing is there")).items.len(), new.len());
    }
}

#[test]
fn an_id_that_is_there_already_is_refused() {
    let items = items_in("en");
    let refused = bank::append(&bank::write(&items[..2]), &items[1..3]).expect_err("one id is taken");
    assert_eq!(refused.len(), 1);
    assert_eq!(refused[0].reason, Reason::IdTaken { id: items[1].id.clone() });
    let twice = [items[0].clone(), items[0].clone()];
    assert_eq!(bank::append("", &twice).map_err(|refused| refused.len()), Err(1));
}

#[test]
fn what_is_no_question_of_the_bank_is_named_with_its_line() {
    let text =
        "## Which? {#a .recall}\n\n## How? {.choice .recall}\n\n## Why? {#c .choice}\n\n## Who? {#d .choice .recall}\n";
    let refusals = bank::read(text).refusals;
    let codes: Vec<_> = refusals.iter().map(|refused| (refused.line, refused.reason.code())).collect();
    assert_eq!(codes, [(1, "no-kind"), (3, "no-id"), (5, "no-level"), (7, "no-answers")]);
}

#[test]
fn an_answer_of_signs_alone_is_empty() {
    for text in ["", " ", "&#10;", "***", "**", "![a](b)"] {
        let mut item = items_in("en").swap_remove(0);
        item.answers[0].text = text.to_owned();
        let due = if text == "**" { Ok(()) } else { Err(Reason::EmptyAnswer) };
        assert_eq!(item.check(), due, "{text:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn a_question_of_a_course_is_read_as_it_is_written(item in good_item()) {
        let text = bank::write(std::slice::from_ref(&item));
        let read = bank::read(&text);
        prop_assert_eq!(&read.items[0].item, &item);
        accepts(&[item]);
    }

    #[test]
    fn tidying_twice_changes_nothing_more(item in item()) {
        prop_assert_eq!(item.clone().tidied(), item);
    }

    #[test]
    fn any_text_can_be_a_bank(text in text()) {
        bank::read(&text);
        bank::read(&format!("## Q {{#q .choice .recall}}\n\n{text}"));
    }
}
