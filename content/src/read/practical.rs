//! `practical.toml`: the rubric of the practical.

use domain::language::Language;
use domain::rubric::{Level, Line, Needs, Rubric};

use super::course::Draft;
use crate::fields::{self, Entry, Fields};
use crate::files::Files;
use crate::finding::{Finding, Reason, Report};
use crate::limit;
use crate::source::Source;

/// `None` where there is no such file, or one that is refused.
pub(super) fn read(files: &Files, draft: &Draft, findings: &mut Vec<Finding>) -> Option<Rubric> {
    let (text, mut report) = super::open(files, "practical.toml");
    let rubric = read_text(text?, &draft.course.languages, &mut report);
    let is_refused = report.findings.iter().any(Finding::is_error);
    if draft.is_there && !draft.course.completion.practical {
        report.at(1, Reason::RubricNotUsed);
    }
    findings.extend(report.findings);
    (!is_refused).then_some(rubric)
}

fn read_text(text: &str, languages: &[Language], report: &mut Report) -> Rubric {
    let source = Source::plain(text);
    let table = fields::parse(source.text, 0, &source, report);
    let fields = Fields::root(&table, &source, 0, &["task", "line", "level", "competent"], report);
    let task = fields.words("task", languages, report);
    let levels = levels(&fields, languages, report);
    let lines = lines(&fields, languages, report);
    let needs = needs(&fields, &levels, lines.iter().any(|line| line.critical), report);
    Rubric { task, lines, levels, needs }
}

/// From the least to the most, each with more points than the one before.
fn levels(fields: &Fields, languages: &[Language], report: &mut Report) -> Vec<Level> {
    let mut levels: Vec<Level> = Vec::new();
    for (entry, fields) in tables(fields, "level", &["id", "points", "en", "ar"], limit::LEVELS, report) {
        let id = id(&fields, &entry, levels.iter().map(|level| level.id.as_str()), report);
        let words = fields.bilingual(languages, report);
        let points = fields.need("points", report).and_then(|points| points.whole(0..=100, report));
        let before = levels.last().map(|level| level.points);
        if let (Some(points), Some(before)) = (points, before)
            && points <= before
        {
            report.at(entry.line, Reason::LevelsDoNotRise { level: id.clone(), points, before });
        }
        // A level whose points cannot be read is a level all the same.
        let points = points.or(before).unwrap_or_default();
        levels.push(Level { id, words, points });
    }
    levels
}

fn lines(fields: &Fields, languages: &[Language], report: &mut Report) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for (entry, fields) in tables(fields, "line", &["id", "critical", "en", "ar"], limit::LINES, report) {
        let id = id(&fields, &entry, lines.iter().map(|line| line.id.as_str()), report);
        let words = fields.bilingual(languages, report);
        let critical = fields.get("critical").and_then(|truth| truth.truth(report)).unwrap_or_default();
        lines.push(Line { id, words, critical });
    }
    lines
}

/// Two tables of a name or more: one alone could not be told from another.
fn tables<'a>(
    fields: &Fields<'a>,
    key: &str,
    known: &[&str],
    most: usize,
    report: &mut Report,
) -> Vec<(Entry<'a>, Fields<'a>)> {
    let Some(all) = fields.need(key, report) else { return Vec::new() };
    let entries = all.list(report);
    match entries.len() {
        found if found < 2 => report.at(all.line, Reason::TooFewAnswers { found }),
        found if found > most => report.at(all.line, Reason::TooManyAnswers { found, limit: most }),
        _ => {}
    }
    let table = |entry: Entry<'a>| {
        let fields = entry.fields(known, report)?;
        Some((entry, fields))
    };
    entries.into_iter().filter_map(table).collect()
}

fn id<'n>(fields: &Fields, entry: &Entry, mut taken: impl Iterator<Item = &'n str>, report: &mut Report) -> String {
    let id = fields.text("id", report);
    if !id.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '_')) {
        report.at(entry.line, Reason::BadId { id: id.clone() });
    }
    if !id.is_empty() && taken.any(|other| other == id) {
        report.at(entry.line, Reason::NamedTwice { name: id.clone() });
    }
    id
}

/// What makes somebody competent. The lowest level is no level that a critical line could need.
fn needs(fields: &Fields, levels: &[Level], is_any_critical: bool, report: &mut Report) -> Needs {
    let mut needs = Needs { percent: 100, critical: 1 };
    let entry = fields.need("competent", report);
    let Some(fields) = entry.and_then(|entry| entry.fields(&["percent", "critical"], report)) else { return needs };
    let percent = fields.need("percent", report).and_then(|percent| percent.whole(1..=100, report));
    needs.percent = percent.and_then(|percent| u8::try_from(percent).ok()).unwrap_or(needs.percent);
    let level = if is_any_critical { fields.need("critical", report) } else { fields.get("critical") };
    let names: Vec<(&str, usize)> =
        levels.iter().enumerate().skip(1).map(|(place, level)| (level.id.as_str(), place)).collect();
    if names.is_empty() {
        return needs;
    }
    needs.critical = level.and_then(|level| level.one_of(&names, report)).unwrap_or(needs.critical);
    needs
}
