//! Moodle XML as Moodle writes it.

use domain::question::Level;
use exchange::Kind;
use exchange::{Format, Import, Item, Number, Reason, import};

use crate::course::accepts;

fn read(questions: &str) -> Import {
    let text = format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n{questions}\n</quiz>\n");
    let import = import(Format::MoodleXml, text.as_bytes(), "new");
    accepts(&import.items.iter().map(|found| found.item.clone()).collect::<Vec<_>>());
    import
}

fn question(kind: &str, inner: &str) -> String {
    format!(
        "<question type=\"{kind}\"><name><text>A name</text></name>\
         <questiontext format=\"html\"><text><![CDATA[<p>Which&nbsp;one?</p>]]></text></questiontext>\
         <generalfeedback format=\"html\"><text><![CDATA[<p>Because.</p>]]></text></generalfeedback>{inner}</question>"
    )
}

fn answer(fraction: &str, text: &str) -> String {
    format!(
        "<answer fraction=\"{fraction}\" format=\"html\"><text>{text}</text><feedback><text>For {text}.</text></feedback></answer>"
    )
}

fn item(kind: &str, inner: &str) -> Item {
    let import = read(&question(kind, inner));
    assert_eq!(import.refusals, []);
    assert_eq!(import.items[0].notices, [], "{kind}");
    import.items[0].item.clone()
}

fn refusal(kind: &str, inner: &str) -> &'static str {
    let import = read(&question(kind, inner));
    assert_eq!((import.items.len(), import.refusals.len()), (0, 1), "{import:?}");
    assert_eq!((import.refusals[0].line, import.refusals[0].name.as_str()), (3, "A name"));
    import.refusals[0].reason.code()
}

fn notices(kind: &str, inner: &str) -> Vec<&'static str> {
    let import = read(&question(kind, inner));
    assert_eq!(import.refusals, []);
    import.items.iter().flat_map(|found| &found.notices).map(Reason::code).collect()
}

#[test]
fn one_of_several_answers() {
    let ordinary = "<correctfeedback format=\"html\"><text>Your answer is correct.</text></correctfeedback>";
    let inner = format!(
        "<single>true</single><shuffleanswers>true</shuffleanswers>{ordinary}{}{}",
        answer("100", "a"),
        answer("0", "b")
    );
    let item = item("multichoice", &inner);
    assert_eq!((item.kind, item.fixed, item.id.as_str()), (Kind::Choice, false, "new-a-name"));
    assert_eq!((item.ask.as_str(), item.feedback.as_str()), ("Which one?", "Because."));
    assert_eq!((item.answers[0].right, item.answers[0].feedback.as_str()), (true, "For a."));
}

#[test]
fn several_answers_and_their_shares() {
    let three = ["33.33333", "33.33333", "33.33333", "-33.33333"];
    let inner: String = three.iter().zip(["a", "b", "c", "d"]).map(|(share, text)| answer(share, text)).collect();
    let item = item("multichoice", &format!("<single>false</single><shuffleanswers>false</shuffleanswers>{inner}"));
    assert_eq!((item.kind, item.partial, item.fixed), (Kind::Multiple, true, true));
    let inner = format!("<single>false</single>{}{}", answer("100", "a"), answer("0", "b"));
    assert_eq!(notices("multichoice", &inner), ["wrong-takes-away"]);
}

#[test]
fn the_other_kinds_that_have_a_counterpart() {
    let truth = item("truefalse", &format!("{}{}", answer("0", "true"), answer("100", "false")));
    assert_eq!((truth.kind, truth.answers[0].text.as_str(), truth.answers[1].right), (Kind::TrueFalse, "True", true));
    let words = item("shortanswer", &format!("<usecase>0</usecase>{}{}", answer("100", "a"), answer("100", "b")));
    assert_eq!((words.kind, words.accepted.join(" ")), (Kind::Text, "a b".to_owned()));
    let number = item("numerical", "<answer fraction=\"100\"><text>24</text><tolerance>0.5</tolerance></answer>");
    assert_eq!(number.number, Some(Number { value: 24.0, tolerance: 0.5 }));
    let row = |left: &str, right: &str| {
        format!("<subquestion format=\"html\"><text>{left}</text><answer><text>{right}</text></answer></subquestion>")
    };
    let pairs = item("matching", &format!("{}{}", row("Friday", "Saturday"), row("Monday", "Tuesday")));
    assert_eq!((pairs.kind, pairs.partners.join(" ")), (Kind::Match, "Saturday Tuesday".to_owned()));
    let steps = item("ordering", &format!("{}{}", answer("1", "first"), answer("2", "second")));
    assert_eq!((steps.kind, steps.answers[1].text.as_str()), (Kind::Order, "second"));
    let inner = format!("{}{}{}", row("a", "x"), row("b", "y"), row("", "z"));
    assert_eq!(notices("matching", &inner), ["answer-left-out"]);
}

#[test]
fn what_has_no_counterpart_is_refused_by_name() {
    assert_eq!(refusal("essay", ""), "essay");
    assert_eq!(refusal("description", ""), "not-a-question");
    for kind in ["cloze", "calculated", "ddmarker", "gapselect", "random", "ddimageortext", "coderunner"] {
        assert_eq!(refusal(kind, &answer("100", "a")), "unsupported");
    }
    assert_eq!(
        refusal("multichoice", &format!("{}{}", answer("100", "a"), answer("100", "b"))),
        "several-right-answers"
    );
    assert_eq!(refusal("shortanswer", &answer("100", "lib*")), "no-words");
    assert_eq!(refusal("numerical", &format!("{}{}", answer("100", "1"), answer("100", "2"))), "several-numbers");
    assert_eq!(refusal("matching", ""), "too-few-answers");
    let nine: String = (0..9).map(|at| answer(if at == 0 { "100" } else { "0" }, &format!("a{at}"))).collect();
    assert_eq!(refusal("multichoice", &nine), "too-many-answers");
}

#[test]
fn one_refusal_does_not_stop_the_others() {
    let good = question("truefalse", &format!("{}{}", answer("0", "true"), answer("100", "false")));
    let import = read(&format!("{}\n{good}\n{}\n{good}", question("essay", ""), question("cloze", "")));
    assert_eq!(import.items.iter().map(|found| found.line).collect::<Vec<_>>(), [4, 6]);
    assert_eq!(import.refusals.iter().map(|refused| refused.line).collect::<Vec<_>>(), [3, 5]);
}

#[test]
fn a_file_that_breaks_off_gives_what_was_whole() {
    let good = question("truefalse", &format!("{}{}", answer("0", "true"), answer("100", "false")));
    let text = format!("<quiz>\n{good}\n<question type=\"truefalse\"><name>");
    let import = import(Format::MoodleXml, text.as_bytes(), "");
    assert_eq!(import.items.len(), 1);
    assert_eq!((import.refusals[0].line, import.refusals[0].reason.code()), (3, "not-xml"));
}

#[test]
fn html_becomes_the_markdown_of_a_course() {
    let html = "<h3>A case</h3><div>He said: <strong> no </strong>, <em>twice</em>.<br>Then <code>x*y</code>.</div>\
        <ul><li>one</li><li>two<ol><li>in</li></ol></li></ul><pre>a\n  b</pre><table><tr><td>c</td><td>d</td></tr></table>\
        <p><a href=\"https://example.org/a_(b)\">link</a> <a href=\"javascript:alert(1)\">bad</a> <u>10<sup>2</sup></u></p>\
        <script>alert(1)</script><p># 1. not &lt;b&gt; a [!LAW] heading</p><p>What?</p>";
    let text = format!(
        "<question type=\"truefalse\"><name><text>x</text></name><questiontext format=\"html\"><text><![CDATA[{html}]]>\
         </text></questiontext>{}{}</question>",
        answer("0", "true"),
        answer("100", "false")
    );
    let import = read(&text);
    let found = &import.items[0];
    assert_eq!(found.item.ask, "What?");
    let due = "**A case**\n\nHe said: **no** , *twice*.\\\nThen `x*y`.\n\n* one\n* two\n  1) in\n\n```\na\n  b\n```\n\nc – d\n\n\
        [link](https://example.org/a_%28b%29) bad 10²\n\n\\# 1. not \\<b> a \\[ !LAW\\] heading";
    assert_eq!(found.item.stem, due);
    let codes: Vec<_> = found.notices.iter().map(Reason::code).collect();
    assert_eq!(codes, ["table-flattened", "link-left-out"]);
}

#[test]
fn pictures_hints_and_words_by_outcome_are_named() {
    let inner = format!(
        "{}{}<correctfeedback format=\"html\"><text>Well done, officer.</text></correctfeedback>\
         <hint format=\"html\"><text>Think of Friday.</text></hint>",
        answer("100", "a &lt;img src=\"x.png\" alt=\"a cell\"&gt;"),
        answer("0", "b")
    );
    let import = read(&question("multichoice", &inner));
    let codes: Vec<_> = import.items[0].notices.iter().map(Reason::code).collect();
    assert_eq!(codes, ["picture-left-out", "outcome-feedback-left-out", "hint-left-out"]);
    assert_eq!(import.items[0].notices[0].to_string(), "a picture is left out: a cell");
}

#[test]
fn tags_of_people_give_the_level_and_ours_the_rest() {
    let both = format!("{}{}", answer("100", "a"), answer("0", "b"));
    let tags = |tags: &[&str]| -> String {
        let tags: String = tags.iter().map(|tag| format!("<tag><text>{tag}</text></tag>")).collect();
        format!("<idnumber>no-7</idnumber>{both}<tags>{tags}</tags>")
    };
    let foreign = item("multichoice", &tags(&["Judge", "liberty"]));
    assert_eq!((foreign.level, foreign.id.as_str()), (Level::Judge, "new-no-7"));
    let ours = item("multichoice", &tags(&["amana:kind=choice", "amana:redline", "amana:lesson=01-arrest"]));
    assert_eq!((ours.id.as_str(), ours.redline, ours.lesson.as_deref()), ("no-7", true, Some("01-arrest")));
}

#[test]
fn an_edit_in_the_other_system_wins_over_the_markdown_beside_it() {
    let mut item = item("multichoice", &format!("{}{}", answer("100", "a"), answer("0", "b")));
    item.ask = "Which *exact* `one`?".to_owned();
    item.answers[0].text = "1. a list".to_owned();
    item.feedback = "- a\n- b".to_owned();
    let bytes = exchange::export(Format::MoodleXml, "x", std::slice::from_ref(&item)).expect("it is good");
    let text = String::from_utf8(bytes).expect("XML is text");
    assert!(text.contains("data-markdown"));
    let edited = text.replace("<li>b</li>", "<li>c</li>");
    let import = import(Format::MoodleXml, edited.as_bytes(), "");
    assert_eq!(import.items[0].item.feedback, "* a\n* c");
    assert_eq!(import.items[0].item.answers, item.answers);
}
