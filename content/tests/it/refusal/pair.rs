//! Where a translation parts from its source.

use super::{Case, case};
use crate::fixture::{AR, EN, QUESTIONS_AR, QUESTIONS_EN};

pub fn cases() -> Vec<Case> {
    let lesson =
        |from: &str, to: &str, line: usize, code: &'static str| case().change(AR, from, to).finds(AR, line, code);
    let bank = |from: &str, to: &str, line: usize, code: &'static str| {
        case().change(QUESTIONS_AR, from, to).finds(QUESTIONS_AR, line, code)
    };
    vec![
        lesson("minutes = 30", "minutes = 25", 3, "facts-differ"),
        lesson("outcomes = [\"liberty\"]", "outcomes = []", 4, "facts-differ"),
        lesson("standards = [\"tcrss-19-4\"]", "standards = []", 5, "facts-differ"),
        lesson("notice = \"sensitive\"", "notice = \"none\"", 6, "facts-differ"),
        lesson("{#count}", "{#hours}", 15, "headings-differ").finds(AR, 11, "broken-link"),
        lesson("> [!LAW]", "### جديد\n\n> [!LAW]", 23, "headings-differ"),
        lesson("> [!ACTIVITY] minutes=15", "> [!SCENARIO]", 30, "blocks-differ"),
        lesson("> [!TRAINER]\n> أحضر ساعة.\n", "", 60, "blocks-differ"),
        lesson("> [!TRAINER]", "> [!TIP]\n> جديد.\n\n> [!TRAINER]", 33, "blocks-differ"),
        lesson("{#clock-2 ", "{#clock-9 ", 52, "questions-differ"),
        lesson("{#clock-1 .choice}", "{#clock-1 .multiple}", 40, "classes-differ"),
        lesson(".partial}", "}", 52, "classes-differ"),
        bank(".redline}", "}", 12, "classes-differ"),
        bank(" lesson=01-clock}", "}", 5, "classes-differ"),
        bank(".order .apply}", ".order .judge}", 19, "classes-differ"),
        lesson("- [ ] ظنّك\n  > ما تعرفه فقط.\n", "", 52, "answers-differ"),
        lesson("- [ ] ظنّك", "- [x] ظنّك", 52, "right-answers-differ"),
        lesson("- [ ] الاثنين", "- [x] الاثنين", 44, "several-right-answers"),
        bank("= ٢٤ ± ٠", "= ٢٥ ± ٠", 5, "numbers-differ"),
        bank("= ٢٤ ± ٠", "= ٢٤ ± ٠٫٥", 5, "numbers-differ"),
        bank("(+1)", "(+3)", 60, "choices-differ"),
        case().change(QUESTIONS_AR, "(+1)", "(+١)"),
        bank("(#liberty-b06-cell) (-1)", "(#liberty-b06-ask) (-1)", 55, "choices-differ"),
        bank(
            "- [أبقِها](#liberty-b06-cell) (0)",
            "- [أبقِها](#liberty-b06-cell) (0)\n- [انتظر](#liberty-b06-home) (0)",
            62,
            "choices-differ",
        ),
        bank("{#liberty-b06-home}", "{#liberty-b06-house}", 67, "steps-differ")
            .change(QUESTIONS_AR, "(#liberty-b06-home)", "(#liberty-b06-house)")
            .finds(QUESTIONS_AR, 60, "choices-differ"),
        lesson("*مركز الشرطة*", "*مكان*", 15, "not-in-glossary"),
        case()
            .change(EN, "A man is", "The custody register is open. A man is")
            .change(EN, "Facts only.", "Look at the custody register.")
            .finds(AR, 15, "not-in-glossary"),
        // What the glossary is not sure of is no finding.
        case().change(QUESTIONS_EN, "One day later.", "Solitary confinement."),
    ]
}
