//! Any question at all, and any text that means something to one of the formats.

use domain::question::Level;
use exchange::Kind;
use exchange::{Answer, Item, Number, bank};
use proptest::prelude::*;

use crate::course::refusals;

/// Words that mean something to a parser of one of the formats, or to a course.
pub const SHARDS: &[&str] = &[
    "**bold**",
    "*em*",
    "~~gone~~",
    "`code`",
    "``a ` b``",
    "[a](https://example.org/a_b)",
    "<https://example.org>",
    "![a](media/a.png)",
    "<b>",
    "</p>",
    "<!--",
    "<![CDATA[",
    "]]>",
    "&amp;",
    "&",
    "&#10;",
    "\\",
    "\\*",
    "*",
    "_",
    "a_b",
    "`",
    "~",
    "=",
    "{",
    "}",
    "{#id .choice}",
    "#",
    "##",
    ":",
    "::",
    "->",
    "-\\>",
    "%50%",
    "[html]",
    "[markdown]",
    "[x]",
    "[ ]",
    "[!NOTE]",
    "[!TRAINER]",
    "[^1]",
    "[a]: https://example.org",
    "////",
    "//",
    "ANSWER: A",
    "A. ",
    "\\n",
    "$CATEGORY:",
    "|",
    "\\|",
    "/",
    "+++",
    "\"",
    "'",
    "<",
    ">",
    "3 < 4",
    "24 ± 0",
    "= 24",
    "1. one",
    "2) two",
    "- a",
    "+ b",
    "* c",
    "> q",
    "```",
    "~~~",
    "---",
    "===",
    ": def",
    "term",
    "\n",
    "\n\n",
    "\n    ",
    "\t",
    "\r\n",
    "  \n",
    "\\\n",
    "\u{a0}",
    "\u{200f}",
    "\u{202e}",
    "\u{feff}",
    "\u{fdd0}",
    "\u{0}",
    "\u{1}",
    "\u{85}",
    "\u{2028}",
    "\u{ffff}",
    "😀",
    "é",
    "نعم",
    "عُدّ الساعات.",
    "؟",
    "?",
    "True",
    "False",
    "صحيح",
    "خطأ",
    "100",
    "-5",
    "٢٤",
    "0.5",
    "#### ",
    "_____",
    "T",
    "amana:level=judge",
];

/// A text of shards and of anything else.
pub fn text() -> impl Strategy<Value = String> {
    let shard = prop_oneof![
        4 => prop::sample::select(SHARDS).prop_map(str::to_owned),
        4 => "[a-z]{1,8} ",
        1 => "[ء-ي]{1,8} ",
        1 => "\\PC{0,8}",
    ];
    prop::collection::vec(shard, 0..8).prop_map(|shards| shards.concat())
}

/// Mostly words, as questions are, so that most questions can be in a course.
fn sentence() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        8 => "[a-z]{1,8}",
        2 => "[ء-ي]{1,8}",
        2 => prop::sample::select(SHARDS).prop_map(str::to_owned),
        1 => "\\PC{0,6}",
    ];
    prop::collection::vec(word, 1..8).prop_map(|words| words.join(" "))
}

fn block() -> impl Strategy<Value = String> {
    prop_oneof![
        2 => Just(String::new()),
        2 => sentence(),
        1 => prop::collection::vec(sentence(), 1..4).prop_map(|lines| lines.join("\n\n")),
        1 => prop::collection::vec(sentence(), 1..4).prop_map(|lines| lines.join("\n* ")),
        1 => text(),
    ]
}

fn answer() -> impl Strategy<Value = Answer> {
    let text = prop_oneof![8 => sentence(), 1 => block()];
    (text, any::<bool>(), block()).prop_map(|(text, right, feedback)| Answer { text, right, feedback })
}

const KINDS: &[Kind] =
    &[Kind::Choice, Kind::Multiple, Kind::TrueFalse, Kind::Order, Kind::Match, Kind::Number, Kind::Text];

/// A question whose answers fit its kind, mostly.
pub fn item() -> impl Strategy<Value = Item> {
    let facts = (
        prop::sample::select(KINDS),
        prop::sample::select(&[Level::Recall, Level::Apply, Level::Judge][..]),
        any::<[bool; 3]>(),
        prop::option::of("[0-9]{2}-[a-z-]{1,12}"),
        "[a-z0-9_ء-ي-]{1,16}",
    );
    let texts = (sentence(), block(), block(), prop::option::of((sentence(), sentence())));
    let answers = (
        prop::collection::vec(answer(), 2..8),
        prop::collection::vec(sentence(), 8),
        prop::collection::vec(sentence(), 1..4),
        prop_oneof![
            Just((24.0, 0.0)),
            (any::<i32>(), 0..1000).prop_map(|(value, more)| (f64::from(value) / 8.0, f64::from(more) / 16.0)),
            (-1e12..1e12, 0.0..1e6)
        ],
    );
    (facts, texts, answers).prop_map(|(facts, texts, answers)| {
        let (kind, level, [redline, fixed, partial], lesson, id) = facts;
        let (ask, stem, feedback, columns) = texts;
        let (mut answers, partners, accepted, (value, tolerance)) = answers;
        if kind == Kind::TrueFalse {
            answers.truncate(2);
        }
        if matches!(kind, Kind::Choice | Kind::TrueFalse) {
            answers.iter_mut().enumerate().for_each(|(at, answer)| answer.right = at == 0);
        }
        let partners = partners.into_iter().take(answers.len()).collect();
        let number = Some(Number { value, tolerance });
        let question = Item {
            id,
            level,
            redline,
            fixed,
            partial,
            lesson,
            ask,
            stem,
            answers,
            partners,
            columns,
            accepted,
            number,
            feedback,
            ..Item::new(kind)
        };
        question.tidied()
    })
}

/// A question without pictures and the like that a course accepts.
pub fn good_item() -> impl Strategy<Value = Item> {
    item().prop_map(|item| item.cleaned().0).prop_filter("a course cannot have it", |item| {
        item.check().is_ok() && refusals(&bank::write(std::slice::from_ref(item))).is_empty()
    })
}

/// A question that can be written and read, whatever a course makes of its pictures, its HTML and its footnotes.
pub fn writable_item() -> impl Strategy<Value = Item> {
    item().prop_filter("it cannot be written", |item| item.check().is_ok())
}
