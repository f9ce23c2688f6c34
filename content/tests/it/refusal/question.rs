//! Questions that cannot be asked or cannot be marked.

use super::{Case, case};
use crate::fixture::{AR, EN, QUESTIONS_AR, QUESTIONS_EN};

const LESSON: [&str; 2] = [EN, AR];
const BANK: [&str; 2] = [QUESTIONS_EN, QUESTIONS_AR];

fn both(files: [&'static str; 2], from: &str, to: &str, line: usize, code: &'static str) -> Case {
    case().change_both(files, from, to).finds(files[0], line, code).finds(files[1], line, code)
}

pub fn cases() -> Vec<Case> {
    vec![
        both(LESSON, "{#clock-1 .choice}", "{.choice}", 40, "no-question-id"),
        both(BANK, "{#liberty-b03 .order .apply}", "{#liberty-b03 .apply}", 19, "no-kind"),
        both(BANK, "{#liberty-b03 .order .apply}", "", 19, "no-kind"),
        both(LESSON, ".choice}", ".choice .order}", 40, "two-kinds"),
        both(LESSON, ".choice}", ".choice .hard}", 40, "unknown-class"),
        both(LESSON, ".choice}", ".choice colour=red}", 40, "unknown-attribute"),
        both(LESSON, "### ", "#### ", 40, "question-level"),
        both(BANK, "{#liberty-b05 .text .recall}", "{#clock-1 .text .recall}", 38, "duplicate-question"),
        both(BANK, ".order .apply}", ".order}", 19, "no-level"),
        both(BANK, ".order .apply}", ".order .apply .judge}", 19, "two-levels"),
        both(BANK, ".order .apply}", ".order .apply .fixed}", 19, "class-does-not-fit"),
        both(BANK, ".match .recall}", ".match .recall .fixed}", 28, "class-does-not-fit"),
        both(LESSON, ".choice}", ".choice .partial}", 40, "class-does-not-fit"),
        both(BANK, "lesson=01-clock", "lesson=02-other", 5, "unknown-lesson"),
        both(LESSON, ".choice}", ".choice .recall}", 40, "only-in-bank"),
        both(LESSON, ".choice}", ".choice .redline}", 40, "only-in-bank"),
        both(LESSON, ".choice}", ".choice lesson=01-clock}", 40, "only-in-bank"),
        both(LESSON, ".choice}", ".order}", 40, "no-steps"),
        both(LESSON, ".choice}", ".match}", 40, "no-pairs"),
        both(LESSON, ".choice}", ".number}", 40, "no-number"),
        both(LESSON, ".choice}", ".text}", 40, "no-words"),
        both(BANK, ".order .apply}", ".choice .apply}", 19, "no-answers"),
        both(LESSON, "- [x]", "* [x]", 40, "answers-twice"),
        both(LESSON, "- [ ]", "-", 44, "answer-without-box"),
        both(BANK, "2. ", "2.\n3. ", 22, "empty-answer"),
        both(BANK, " / register", " / ", 40, "empty-answer"),
        both(LESSON, "- [x]", "- [ ]", 44, "no-right-answer"),
        both(LESSON, "- [ ]", "- [x]", 44, "several-right-answers"),
        both(BANK, "- [ ]", "- [ ] ?\n  > ?\n- [ ]", 14, "true-false-answers"),
        case().change(QUESTIONS_EN, "\n2. Register\n3. Court", "").finds(QUESTIONS_EN, 21, "too-few-answers"),
        both(BANK, "3. ", "3. a\n4. b\n5. c\n6. d\n7. e\n8. f\n9. ", 21, "too-many-answers"),
        both(BANK, "3. ", "3. same\n4. same\n5. ", 21, "same-answer"),
        both(BANK, "| --- | --- |", "| --- | --- |\n| a | b |\n| c | b |", 30, "same-answer"),
        both(BANK, "| --- | --- |", "| --- | --- |\n| | b |", 32, "empty-answer"),
        case()
            .change(QUESTIONS_EN, "| Arrest | Court |\n| --- | --- |", "| Arrest | Court | Day |\n| --- | --- | --- |")
            .finds(QUESTIONS_EN, 30, "match-columns"),
        case().change(QUESTIONS_EN, "= 24 ± 0", "= 1,000").finds(QUESTIONS_EN, 7, "bad-number"),
        case().change(QUESTIONS_EN, "= 24 ± 0", "= 24 ± -1").finds(QUESTIONS_EN, 7, "bad-number"),
        case().change(QUESTIONS_EN, "= 24 ± 0", "= a day").finds(QUESTIONS_EN, 7, "bad-number"),
        case().change(QUESTIONS_EN, "> [!FEEDBACK]\n> First things first.\n\n", "").finds(
            QUESTIONS_EN,
            19,
            "no-feedback",
        ),
        case().change(QUESTIONS_EN, "> [!FEEDBACK]\n> First", "> [!FEEDBACK]\n> Yes.\n\n> [!FEEDBACK]\n> First").finds(
            QUESTIONS_EN,
            28,
            "shown-to-nobody",
        ),
        case().change(QUESTIONS_EN, "## How many", "Some words.\n\n## How many").finds(
            QUESTIONS_EN,
            5,
            "shown-to-nobody",
        ),
        both(LESSON, "- [ ]", "> [!TRAINER]\n> Watch.\n\n- [ ]", 44, "nested-trainer"),
    ]
}
