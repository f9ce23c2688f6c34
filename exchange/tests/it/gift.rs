//! GIFT as other systems write it.

use domain::question::Level;
use exchange::Kind;
use exchange::{Format, Import, Item, Number, Reason, import};

use crate::course::accepts;

fn read(text: &str) -> Import {
    let import = import(Format::Gift, text.as_bytes(), "new");
    accepts(&import.items.iter().map(|found| found.item.clone()).collect::<Vec<_>>());
    import
}

fn item(text: &str) -> Item {
    let import = read(text);
    assert_eq!(import.refusals, []);
    assert_eq!(import.items.len(), 1);
    assert_eq!(import.items[0].notices, []);
    import.items[0].item.clone()
}

fn notices(text: &str) -> Vec<&'static str> {
    read(text).items.iter().flat_map(|found| &found.notices).map(Reason::code).collect()
}

fn refusals(text: &str) -> Vec<(usize, &'static str)> {
    read(text).refusals.iter().map(|refused| (refused.line, refused.reason.code())).collect()
}

fn answers(item: &Item) -> Vec<(&str, bool, &str)> {
    item.answers.iter().map(|answer| (answer.text.as_str(), answer.right, answer.feedback.as_str())).collect()
}

#[test]
fn one_of_several_answers() {
    let item =
        item("::Clock::When is the limit? {\n~48 hours#Too long.\n=24 hours#Yes.\n~A week\n####Article 19(4).\n}");
    assert_eq!((item.kind, item.level, item.id.as_str()), (Kind::Choice, Level::Recall, "new-clock"));
    assert_eq!((item.ask.as_str(), item.feedback.as_str()), ("When is the limit?", "Article 19(4)."));
    let due = [("48 hours", false, "Too long."), ("24 hours", true, "Yes."), ("A week", false, "")];
    assert_eq!(answers(&item), due);
}

#[test]
fn answers_on_one_line_and_a_blank_in_the_sentence() {
    let item = item("The court {~advises =decides ~watches} on remand.");
    assert_eq!(item.ask, "The court \\_\\_\\_\\_\\_ on remand.");
    assert_eq!(answers(&item), [("advises", false, ""), ("decides", true, ""), ("watches", false, "")]);
}

#[test]
fn several_answers_with_equal_shares() {
    let item = item("Which two? {~%50%a ~%-50%b ~%50%c}");
    assert_eq!((item.kind, item.partial), (Kind::Multiple, true));
    assert_eq!(answers(&item), [("a", true, ""), ("b", false, ""), ("c", true, "")]);
}

#[test]
fn other_weights_are_said_to_be_marked_in_another_way() {
    assert_eq!(notices("Which two? {~%50%a ~b ~%50%c}"), ["wrong-takes-away"]);
    assert_eq!(notices("Which two? {~%80%a ~%-20%b ~%20%c}"), ["weights-equal"]);
    assert_eq!(notices("Which? {=a ~%50%b ~c}"), ["counts-as-wrong"]);
    assert_eq!(refusals("Which? {=a =b ~c}"), [(1, "several-right-answers")]);
    assert_eq!(refusals("Which? {~a ~b}"), [(1, "no-right-answer")]);
}

#[test]
fn true_and_false_speak_the_language_of_the_question() {
    let english = item("The weekend counts. {TRUE#It does.#Yes.}");
    assert_eq!((english.kind, english.fixed), (Kind::TrueFalse, true));
    assert_eq!(answers(&english), [("True", true, "Yes."), ("False", false, "It does.")]);
    let arabic = item("تُحسب عطلة نهاية الأسبوع. {F}");
    assert_eq!(answers(&arabic), [("صحيح", false, ""), ("خطأ", true, "")]);
}

#[test]
fn pairs_words_and_numbers() {
    let pairs = item("Match. {=Friday -> Saturday =Monday -> Tuesday}");
    assert_eq!((pairs.kind, pairs.partners), (Kind::Match, vec!["Saturday".to_owned(), "Tuesday".to_owned()]));
    let words = item("Which book? {=the register =register/custody book#Yes.}");
    assert_eq!((words.kind, words.feedback.as_str()), (Kind::Text, "Yes."));
    assert_eq!(words.accepted, ["the register", "register custody book"]);
    let number = |text| item(text).number;
    assert_eq!(number("How many? {#24:0.5}"), Some(Number { value: 24.0, tolerance: 0.5 }));
    assert_eq!(number("How many? {#23..25}"), Some(Number { value: 24.0, tolerance: 1.0 }));
    assert_eq!(number("How many? {#=24:0#Yes. ~#No.}"), Some(Number { value: 24.0, tolerance: 0.0 }));
    assert_eq!(notices("How many? {#=24:0 =%50%24:2}"), ["counts-as-wrong"]);
}

#[test]
fn what_has_no_counterpart_is_named_with_its_line() {
    let text = "Only a text.\n\nWhy? {}\n\n// a note\nWhich? {=a ~b\n\nHow? {=*}\n\nHow? {#many}\n\nHow? {x}\n\n\
        How many? {#1 ~ 2}\n\nMatch. {=a -> x =b -> x}\n\nWhich? {~a =b}\n";
    let due = [
        (1, "not-a-question"),
        (3, "essay"),
        (6, "open-brace"),
        (8, "no-words"),
        (10, "bad-number"),
        (12, "bad-answers"),
        (16, "same-answer"),
    ];
    assert_eq!(refusals(text), due);
    assert_eq!(read(text).items.len(), 2);
}

#[test]
fn a_blank_line_between_answers_ends_nothing() {
    let item = item("Which? {\n=a\n\n~b\n\n}");
    assert_eq!(answers(&item), [("a", true, ""), ("b", false, "")]);
}

#[test]
fn markup_is_what_the_question_says() {
    let html = item("[html]<p>He was <b>arrested</b>.</p><p>When?</p>{=<i>Now</i> ~*later*}");
    assert_eq!((html.ask.as_str(), html.stem.as_str()), ("When?", "He was **arrested**."));
    assert_eq!(answers(&html), [("*Now*", true, ""), ("\\*later\\*", false, "")]);
    let markdown = item("[markdown]When *exactly*? {=**Now** ~[html]<b>later</b>}");
    assert_eq!(markdown.ask, "When *exactly*?");
    assert_eq!(answers(&markdown), [("**Now**", true, ""), ("**later**", false, "")]);
    let plain = item("[plain]3 <b> 4? {=a ~b}");
    assert_eq!(plain.ask, "3 \\<b> 4?");
    let moodle = item("First line.\\nSecond line. {=a ~b}");
    assert_eq!(moodle.ask, "First line. Second line.");
}

#[test]
fn pictures_and_links_into_nowhere_are_left_out_and_named() {
    let text = "[html]<p>Look. <img src=\"@@PLUGINFILE@@/a.png\" alt=\"a cell\"></p>{=<a href\\=\"x\">a</a> ~b}";
    assert_eq!(notices(text), ["picture-left-out", "link-left-out"]);
    assert_eq!(notices("[markdown]![a cell](a.png) Which? {=a ~b}"), ["picture-left-out"]);
}

#[test]
fn escaped_signs_are_signs() {
    let item = item("1 \\= 1 \\{sic\\}\\: right? {=\\~yes\\#1 ~no}");
    assert_eq!(item.ask, "1 = 1 {sic}: right?");
    assert_eq!(answers(&item), [("\\~yes#1", true, ""), ("no", false, "")]);
}

#[test]
fn ids_and_levels_come_from_tags() {
    let text = "// [id:x1] [tag:judge]\n::Name::Which? {=a ~b}\n\n// [id:own] [tag:amana:kind=choice] [tag:amana:redline]\nWhich? {=a ~b}";
    let import = read(text);
    let facts: Vec<_> = import.items.iter().map(|found| (found.item.id.as_str(), found.item.level)).collect();
    assert_eq!(facts, [("new-name", Level::Judge), ("own", Level::Recall)]);
    assert!(import.items[1].item.redline && !import.items[0].item.redline);
    assert_eq!(import.items[1].line, 5);
}

#[test]
fn questions_of_one_name_have_different_ids() {
    let import = read("::Q one::Which? {=a ~b}\n\n::Q one::Who? {=a ~b}\n\nكم ساعة؟ {=a ~b}");
    let ids: Vec<_> = import.items.iter().map(|found| found.item.id.as_str()).collect();
    assert_eq!(ids[..2], ["new-q-one", "new-q-one-2"]);
    assert!(ids[2].starts_with("new-q"));
}

#[test]
fn an_old_code_page_is_refused_and_utf_16_is_not() {
    let bytes = [b"\xff\xfe".to_vec(), "Which? {=a ~b}".encode_utf16().flat_map(u16::to_le_bytes).collect()].concat();
    assert_eq!(import(Format::Gift, &bytes, "").items.len(), 1);
    let refused = import(Format::Gift, b"Caf\xe9? {=a ~b}", "").refusals;
    assert_eq!(refused[0].reason, Reason::NotText);
    assert_eq!(read("").refusals[0].reason, Reason::NoQuestions);
}
