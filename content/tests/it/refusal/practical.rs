//! A rubric that two assessors could not use.

use super::{Case, case};

const FILE: &str = "practical.toml";

pub fn cases() -> Vec<Case> {
    let rubric =
        |from: &str, to: &str, line: usize, code: &'static str| case().change(FILE, from, to).finds(FILE, line, code);
    let line = "[[line]]\nid = \"a\"\nen = \"a\"\nar = \"a\"\n";
    let many: String = (0..19).map(|n| line.replace("\"a\"\nen", &format!("\"a{n}\"\nen"))).collect();
    let level = |n: u32| format!("[[level]]\nid = \"l{n}\"\npoints = {n}\nen = \"a\"\nar = \"a\"\n");
    vec![
        case().remove(FILE),
        rubric("[task]", "[tasks]", 1, "missing-key").finds(FILE, 1, "unknown-key"),
        rubric("ar = \"شرح الحقوق عند القبض.\"\n", "", 1, "missing-key"),
        rubric("ar = \"ليس بعد\"\n", "", 5, "missing-key"),
        rubric("ar = \"الهدوء.\"\n", "", 29, "missing-key"),
        rubric("en = \"Stays calm.\"", "en = \" \"", 31, "empty-value"),
        rubric("points = 1", "points = one", 13, "toml"),
        rubric("points = 1", "points = 101", 13, "out-of-range"),
        rubric("points = 2", "points = 1", 17, "levels-do-not-rise"),
        rubric("id = \"calm\"", "id = \"reason\"", 29, "named-twice"),
        rubric("id = \"alone\"", "id = \"with-help\"", 17, "named-twice"),
        rubric("id = \"calm\"", "id = \"so calm\"", 29, "bad-id"),
        rubric("critical = true", "critical = \"yes\"", 25, "needs-truth"),
        rubric("critical = true", "critical = true\nweight = 2", 26, "unknown-key"),
        rubric("percent = 75", "percent = 0", 35, "out-of-range"),
        rubric("critical = \"with-help\"", "critical = \"not-yet\"", 36, "unknown-value"),
        rubric("critical = \"with-help\"", "", 34, "missing-key"),
        // Without a critical line there is nothing that would need a level.
        case().change(FILE, "critical = \"with-help\"", "").change(FILE, "critical = true\n", ""),
        rubric("[competent]\npercent = 75\ncritical = \"with-help\"\n", "", 1, "missing-key"),
        rubric("[[line]]\nid = \"calm\"\nen = \"Stays calm.\"\nar = \"الهدوء.\"\n", "", 23, "too-few-answers"),
        rubric("[competent]", &format!("{many}[competent]"), 23, "too-many-answers"),
        rubric("[[line]]", &format!("{}{}{}[[line]]", level(3), level(4), level(5)), 5, "too-many-answers"),
        case().change("course.toml", "practical = true", "practical = false").finds(FILE, 1, "rubric-not-used"),
    ]
}
