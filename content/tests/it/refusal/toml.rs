//! Facts that are missing, unknown or out of range.

use super::{Case, case};
use crate::fixture::{AR, EN};

const FILE: &str = "course.toml";

pub fn cases() -> Vec<Case> {
    let course =
        |from: &str, to: &str, line: usize, code: &'static str| case().change(FILE, from, to).finds(FILE, line, code);
    vec![
        course("hours = 6", "hours = six", 4, "toml"),
        course("hours = 6", "hours = 6\ncolour = \"red\"", 5, "unknown-key"),
        course("practical = true", "practical = true\npracticals = 2", 29, "unknown-key"),
        course("kind = \"completion\"", "kind = \"completion\"\nsigned = true", 43, "unknown-key"),
        course("hours = 6\n", "", 1, "missing-key"),
        course("ar = \"دورة صغيرة\"\n", "", 11, "missing-key"),
        course("[certificate]\nkind = \"completion\"\nvalid_months = 36\n", "", 1, "missing-key"),
        course("hours = 6", "hours = \"6\"", 4, "needs-number"),
        course("hours = 6", "hours = 6.5", 4, "needs-number"),
        course("code = \"HR-901\"", "code = 901", 1, "needs-text"),
        course("languages = [\"en\", \"ar\"]", "languages = \"en\"", 3, "needs-list").finds(FILE, 3, "empty-value"),
        course("[certificate]\nkind = \"completion\"\nvalid_months = 36\n", "", 1, "missing-key"),
        course("attendance = 80", "levels = 1\nattendance = 80", 27, "unknown-key"),
        course("levels = { recall = 50, apply = 50 }", "levels = 100", 36, "needs-table"),
        course("hours = 6", "hours = 0", 4, "out-of-range"),
        course("hours = 6", "hours = -3", 4, "out-of-range"),
        course("practical = true", "practical = \"yes\"", 28, "needs-truth").finds(
            "practical.toml",
            1,
            "rubric-not-used",
        ),
        course("en = \"It is small.\"", "en = \" \"", 15, "empty-value"),
        course("languages = [\"en\", \"ar\"]", "languages = []", 3, "empty-value"),
        course("\"en\", \"ar\"]", "\"en\",\n\"ar\",\n\"fr\"]", 5, "unknown-language"),
        course("\"en\", \"ar\"]", "\"en\", \"ar\", \"en\"]", 3, "named-twice"),
        course("notice = \"none\"", "notice = \"loud\"", 5, "unknown-value"),
        course("clearance = \"outside\"", "clearance = \"inside\"", 6, "unknown-value"),
        course("attendance = 80", "attendance = 101", 27, "out-of-range"),
        course("pass = 70", "pass = 0", 37, "out-of-range"),
        course("pass = 70\n", "", 34, "missing-key"),
        course("minutes = 10", "minutes = 10\npass = 50", 33, "unknown-key"),
        course("code = \"HR-901\"", "code = \"HR 901\"", 1, "bad-code"),
        course("version = \"1.2.3\"", "version = \"1.2\"", 2, "bad-version"),
        course("reviewed_on = \"2026-11-20\"", "reviewed_on = \"2026-02-30\"", 9, "bad-date"),
        course("reviewed_on = \"2026-11-20\"", "reviewed_on = \"yesterday\"", 9, "bad-date"),
        course("reviewed_on = \"2026-11-20\"\n", "", 1, "missing-key"),
        course("reviewed_by = \"A lawyer\"\n", "", 1, "missing-key"),
        course("review = \"reviewed\"", "review = \"draft\"", 7, "not-reviewed"),
        course("apply = 50", "apply = 40", 36, "bad-levels"),
        course("draw = { \"01-liberty\" = 2 }", "draw = { }", 35, "draws-nothing"),
        course("\"01-liberty\" = 2", "\"01-liberty\" = 7", 35, "draws-too-many"),
        course("\"01-liberty\" = 2", "\"02-other\" = 1", 35, "unknown-module"),
        course(
            "[completion]",
            "[[outcome]]\nid = \"liberty\"\nen = \"a\"\nar = \"b\"\n[completion]",
            26,
            "named-twice",
        ),
        course(
            "[completion]",
            "[[outcome]]\nid = \"force\"\nen = \"a\"\nar = \"b\"\n[completion]",
            26,
            "outcome-not-asked",
        ),
        case().change("01-liberty/module.toml", "en = \"Liberty\"", "en = \"Liberty\"\nfr = \"Liberté\"").finds(
            "01-liberty/module.toml",
            3,
            "unknown-key",
        ),
        case()
            .change_both([EN, AR], "[\"liberty\"]", "[\n\"liberty\", \n\"force\"]")
            .finds(EN, 6, "unknown-outcome")
            .finds(AR, 6, "unknown-outcome"),
        case()
            .change_both([EN, AR], "[\"tcrss-19-4\"]", "[\"tcrss-19-4\", \"tcrss-99\"]")
            .finds(EN, 5, "unknown-standard")
            .finds(AR, 5, "unknown-standard"),
        case().change(EN, "+++\ntitle", "title").finds(EN, 1, "no-front-matter").finds(FILE, 21, "outcome-not-asked"),
        case().change(AR, "\"sensitive\"\n+++", "\"sensitive\"").finds(AR, 1, "open-front-matter"),
    ]
}
