//! `[test.pre]` and `[test.final]`: what the tests of a course draw, and their limits.

use std::collections::BTreeMap;

use domain::question::Level;
use domain::test::Blueprint;

use crate::fields::Fields;
use crate::finding::{Reason, Report};

/// A line that says how many questions of a module a test draws, to be held against the bank.
pub(crate) struct Drawn {
    pub module: String,
    pub count: usize,
    pub line: usize,
}

/// The pre-test, the final test and everything that they draw.
pub(super) fn read(tests: &Fields, report: &mut Report) -> (Option<Blueprint>, Option<Blueprint>, Vec<Drawn>) {
    let mut drawn = Vec::new();
    let pre = tests.get("pre").and_then(|entry| entry.fields(&["draw", "levels", "minutes"], report));
    // Taken once, before the course, and nobody fails it.
    let pre = pre.map(|fields| Blueprint { attempts: Some(1), ..blueprint(&fields, &mut drawn, report) });
    let known = ["draw", "levels", "pass", "attempts", "minutes"];
    let last = tests.get("final").and_then(|entry| entry.fields(&known, report)).map(|fields| {
        let pass = fields.need("pass", report).and_then(|pass| pass.whole(1..=100, report));
        Blueprint {
            pass: pass.and_then(|pass| u8::try_from(pass).ok()),
            attempts: fields.get("attempts").and_then(|attempts| attempts.whole(1..=100, report)),
            ..blueprint(&fields, &mut drawn, report)
        }
    });
    (pre, last, drawn)
}

fn blueprint(fields: &Fields, drawn: &mut Vec<Drawn>, report: &mut Report) -> Blueprint {
    let mut draw = Vec::new();
    if let Some(entry) = fields.need("draw", report)
        && let Some(modules) = entry.open_fields(report)
    {
        for module in modules.keys() {
            let Some(entry) = modules.get(module) else { continue };
            let Some(count) = entry.whole(1..=200, report) else { continue };
            draw.push((module.to_owned(), count as usize));
            drawn.push(Drawn { module: module.to_owned(), count: count as usize, line: entry.line });
        }
        if modules.keys().next().is_none() {
            report.at(entry.line, Reason::DrawsNothing);
        }
    }
    // Slugs begin with their number, so the order of their names is that of the modules.
    draw.sort();
    let minutes = fields.get("minutes").and_then(|minutes| minutes.whole(1..=600, report));
    Blueprint { draw, levels: levels(fields, report), minutes, ..Blueprint::default() }
}

fn levels(fields: &Fields, report: &mut Report) -> BTreeMap<Level, u8> {
    let Some(entry) = fields.get("levels") else { return BTreeMap::new() };
    let Some(fields) = entry.fields(&["recall", "apply", "judge"], report) else { return BTreeMap::new() };
    let mut levels = BTreeMap::new();
    for (name, level) in [("recall", Level::Recall), ("apply", Level::Apply), ("judge", Level::Judge)] {
        let percent = fields.get(name).and_then(|percent| percent.whole(0..=100, report));
        levels.extend(percent.and_then(|percent| u8::try_from(percent).ok()).map(|percent| (level, percent)));
    }
    let sum = levels.values().map(|percent| u32::from(*percent)).sum();
    if sum != 100 {
        report.at(entry.line, Reason::BadLevels { sum });
    }
    levels
}
