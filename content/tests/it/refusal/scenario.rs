//! Scenarios that cannot be walked to an end or cannot be marked.

use super::{Case, case};
use crate::fixture::{AR, EN, QUESTIONS_AR, QUESTIONS_EN};

const BANK: [&str; 2] = [QUESTIONS_EN, QUESTIONS_AR];

fn both(from: &str, to: &str, line: usize, code: &'static str) -> Case {
    case().change_both(BANK, from, to).and(line, code)
}

/// Where the two languages have other words.
fn each(english: &str, arabic: &str, to: &str, line: usize, code: &'static str) -> Case {
    case().change(QUESTIONS_EN, english, to).change(QUESTIONS_AR, arabic, to).and(line, code)
}

impl Case {
    fn and(self, line: usize, code: &'static str) -> Self {
        self.finds(QUESTIONS_EN, line, code).finds(QUESTIONS_AR, line, code)
    }
}

pub fn cases() -> Vec<Case> {
    let more = "\n- [a](#liberty-b06-home) (0)\n- [b](#liberty-b06-cell) (0)\n- [c](#liberty-b06-cell) (0)";
    vec![
        both(".text .recall}", ".scenario .recall}", 38, "no-scenario-steps"),
        both(".scenario .judge", ".scenario .fixed .judge", 45, "class-does-not-fit"),
        both("### ", "#### ", 49, "step-level"),
        both(" {#liberty-b06-gate}", "", 49, "step-id"),
        both("{#liberty-b06-gate}", "{#gate}", 49, "step-id"),
        both("{#liberty-b06-gate}", "{#liberty-b06-}", 49, "step-id"),
        both("{#liberty-b06-gate}", "{#liberty-b06-g*te}", 49, "bad-id"),
        both("{#liberty-b06-gate}", "{#liberty-b06-gate .red}", 49, "unknown-class"),
        both("{#liberty-b06-gate}", "{#liberty-b06-gate colour=red}", 49, "unknown-attribute"),
        both("{#liberty-b06-gate}", "{#liberty-b06-home}", 67, "duplicate-heading"),
        case().change_both([EN, AR], "{#clock-2 ", "{#liberty-b06-gate ").and(49, "duplicate-question"),
        both("](#liberty-b06-home)", "](01-clock)", 60, "bad-choice"),
        both(" (+1)", "", 60, "bad-choice"),
        both(" (+1)", " *(+1)*", 60, "bad-choice"),
        both(" (+1)", "\n\n  More. (+1)", 60, "bad-choice"),
        both(" (+1)", " (+11)", 60, "bad-points"),
        both(" (+1)", " (one)", 60, "bad-points"),
        both(" (+1)", " (++1)", 60, "bad-points"),
        both(" (+1)", " (+0.5)", 60, "bad-points"),
        both(" (+1)", " at once (+1)", 60, "bad-points"),
        both(" (0)", " (0)\n- Wait (0)", 62, "bad-choice"),
        both(" (0)", " (0)\n- [](#liberty-b06-cell) (0)", 62, "empty-answer"),
        both(" (0)", " (0)\n- [a](#liberty-b06-home) (0)\n- [a](#liberty-b06-cell) (0)", 60, "same-answer"),
        both(" (0)", &format!(" (0){more}"), 60, "too-many-answers"),
        each("- [Hold her](#liberty-b06-cell) (0)\n", "- [أبقِها](#liberty-b06-cell) (0)\n", "", 60, "too-few-answers"),
        both(" (0)", " (0)\n\nMore.", 63, "text-after-choices"),
        both(" (0)", " (0)\n\n1. [More](#liberty-b06-home) (0)", 63, "answers-twice"),
        both("(#liberty-b06-home)", "(#liberty-b06-nowhere)", 60, "unknown-step"),
        both("(#liberty-b06-home)", "(#clock-1)", 60, "unknown-step"),
        both("(#liberty-b06-home)", "(#liberty-b06-gate)", 60, "leads-back").and(67, "unreached-step"),
        both("(#liberty-b06-home)", "(#liberty-b06-ask)", 60, "leads-back").and(67, "unreached-step"),
        both("(#liberty-b06-home)", "(#liberty-b06-cell)", 67, "unreached-step"),
        both("### ", "### Before {#liberty-b06-before}\n\nWait.\n\n### ", 49, "nothing-to-choose"),
        both("(+2)", "(-1)", 45, "nothing-to-earn"),
        each("She is free.\n", "هي حرة.\n", "", 67, "ending-without-text"),
        each("She is free.\n", "هي حرة.\n", &chain(5), 45, "path-too-long"),
        each("She is free.\n", "هي حرة.\n", &chain(10), 45, "path-too-long").and(45, "too-many-steps"),
        both("{#liberty-b06-gate}\n", "{#liberty-b06-gate}\n\n> [!TRAINER]\n> Watch.\n", 51, "nested-trainer"),
        case().change(QUESTIONS_EN, "> [!FEEDBACK]\n> No arrest without a fact.\n", "").finds(
            QUESTIONS_EN,
            45,
            "no-feedback",
        ),
        case()
            .change(QUESTIONS_EN, "> No arrest", "> Yes.\n\nNo more.\n\n> [!FEEDBACK]\n> No arrest")
            .finds(QUESTIONS_EN, 74, "shown-to-nobody")
            .finds(QUESTIONS_EN, 76, "shown-to-nobody"),
    ]
}

/// What follows the step at home: one step leads to the next, and the last is an ending.
fn chain(length: usize) -> String {
    let step = |n: usize| {
        let to = n + 1;
        format!("- [a](#liberty-b06-s{to}) (0)\n- [b](#liberty-b06-s{to}) (-1)\n\n### S {{#liberty-b06-s{to}}}\n\n")
    };
    (0..length).map(step).collect::<String>() + "The end.\n"
}
