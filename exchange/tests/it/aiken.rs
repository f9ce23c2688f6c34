//! Aiken.

use exchange::Kind;
use exchange::{Format, Import, import};

use crate::course::accepts;

fn read(text: &str) -> Import {
    let import = import(Format::Aiken, text.as_bytes(), "new");
    accepts(&import.items.iter().map(|found| found.item.clone()).collect::<Vec<_>>());
    import
}

#[test]
fn a_question_its_answers_and_the_right_letter() {
    let import =
        read("How long?\nA. 48 hours\nB) 24 hours\nANSWER: B\n\nA man ran. Who?\nA. *He*\nB. She\nANSWER: A\n");
    assert_eq!(import.refusals, []);
    let [first, second] = import.items.as_slice() else { panic!("two questions: {import:?}") };
    assert_eq!((first.line, first.item.kind, first.item.ask.as_str()), (1, Kind::Choice, "How long?"));
    assert_eq!(first.item.answers.iter().map(|answer| answer.right).collect::<Vec<_>>(), [false, true]);
    assert_eq!((second.line, second.item.answers[0].text.as_str()), (6, "\\*He\\*"));
}

#[test]
fn lines_of_a_question_are_its_story() {
    let import = read("He was arrested on Friday.\nIt was 16:00.\nWhen is the limit?\nA. a\nB. b\nANSWER: A\n");
    let item = &import.items[0].item;
    assert_eq!(item.ask, "When is the limit?");
    assert_eq!(item.stem, "He was arrested on Friday.\n\nIt was 16:00.");
}

#[test]
fn what_is_not_whole_is_named_and_the_rest_is_taken() {
    let text = "Only text.\n\nWhich?\nA. a\nB. b\n\nWho?\nA. a\nB. b\nANSWER: C\n\nHow?\nA. a\nwhat\nB. b\nANSWER: A\n\n\
        Why?\nA. a\nANSWER: A\n\nWhen?\nA. a\nB. b\nANSWER: B\n\nthe end";
    let import = read(text);
    assert_eq!(import.items.len(), 1);
    let due = [
        (1, "no-answer-line"),
        (7, "bad-answer-line"),
        (12, "text-after-answers"),
        (18, "too-few-answers"),
        (27, "not-a-question"),
    ];
    let found: Vec<_> = import.refusals.iter().map(|refused| (refused.line, refused.reason.code())).collect();
    assert_eq!(found, due);
}
