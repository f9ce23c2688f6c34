//! A translation against its source: the same headings, blocks, questions and keys, in the same order.

use domain::question::{AnswerKey, Question};

use super::scenario;
use crate::align::{Step, align};
use crate::finding::{Finding, Reason, Report};
use crate::question::{kind_name, level_name};
use crate::read::Page;

/// Where the translation parts from the source; lines are those of the translation.
pub(crate) fn check(source: &Page, translation: &Page) -> Vec<Finding> {
    let mut report = Report::new(&translation.file);
    facts(source, translation, &mut report);
    let headings = |page: &Page| {
        let sign = |level: u8, id: &Option<String>| match id {
            Some(id) => format!("{} {{#{id}}}", "#".repeat(level.into())),
            None => format!("{} …", "#".repeat(level.into())),
        };
        page.headings.iter().map(|heading| (sign(heading.level, &heading.id), heading.line)).collect::<Vec<_>>()
    };
    let blocks = |page: &Page| {
        let sign = |name: &str| format!("[!{}]", name.to_uppercase());
        page.blocks.iter().map(|(block, line)| (sign(block.name()), *line)).collect::<Vec<_>>()
    };
    let questions = |page: &Page| page.questions.iter().map(|asked| (asked.id.clone(), asked.line)).collect::<Vec<_>>();
    let end = translation.end;
    for (line, source, found) in partings(&headings(source), &headings(translation), end) {
        report.at(line, Reason::HeadingsDiffer { source, found });
    }
    for (line, source, found) in partings(&blocks(source), &blocks(translation), end) {
        report.at(line, Reason::BlocksDiffer { source, found });
    }
    for (line, source, found) in partings(&questions(source), &questions(translation), end) {
        report.at(line, Reason::QuestionsDiffer { source, found });
    }
    for asked in &translation.questions {
        let Some(original) = source.questions.iter().find(|original| original.id == asked.id) else { continue };
        let (Some(due), Some(translated)) = (&original.question, &asked.question) else { continue };
        match question(due, translated) {
            Some(reason) => report.at(asked.line, reason),
            None => scenario::check(original, asked, &mut report),
        }
    }
    report.findings
}

fn facts(source: &Page, translation: &Page, report: &mut Report) {
    for ((key, due, their_line), (_, there, line)) in source.facts.shared().into_iter().zip(translation.facts.shared())
    {
        // A fact that is missing or that cannot be read has no line, and is reported as that.
        if due != there && their_line > 0 && line > 0 {
            report.at(line, Reason::FactsDiffer { key: key.to_owned(), source: due });
        }
    }
}

/// What two pages have in order, each with its line.
pub(super) type Listed = (String, usize);

/// Where two lists part: the line in the second, what the first has there, what the second has there.
pub(super) fn partings(source: &[Listed], found: &[Listed], end: usize) -> Vec<(usize, String, String)> {
    let name = |listed: Option<&Listed>| listed.map_or("—", |(name, _)| name).to_owned();
    let parting = |step: Step<Listed>| {
        let (due, there) = match step {
            Step::Differ(due, there) => (Some(due), Some(there)),
            Step::Missing(due, there) => (Some(due), there),
            Step::Extra(due, there) => (due, Some(there)),
        };
        (there.map_or(end, |(_, line)| *line), name(due), name(there))
    };
    align(source, found, |(name, _)| name).into_iter().map(parting).collect()
}

fn question(source: &Question, found: &Question) -> Option<Reason> {
    if classes(source) != classes(found) {
        return Some(Reason::ClassesDiffer { source: classes(source) });
    }
    if source.answers != found.answers {
        return Some(Reason::AnswersDiffer { source: source.answers, found: found.answers });
    }
    let (theirs, ours) = (right(&source.key), right(&found.key));
    if theirs != ours {
        return Some(Reason::RightAnswersDiffer { source: theirs, found: ours });
    }
    match (&source.key, &found.key) {
        (AnswerKey::Number { .. }, AnswerKey::Number { .. }) if source.key != found.key => {
            Some(Reason::NumbersDiffer { source: number(&source.key), found: number(&found.key) })
        }
        _ => None,
    }
}

/// Everything that stands in the braces behind a question, but its id.
fn classes(question: &Question) -> String {
    let partial = matches!(question.key, AnswerKey::Set { partial: true, .. });
    let level = question.level.map(|level| format!(".{}", level_name(level)));
    let flag = |is_set: bool, name: &str| is_set.then(|| name.to_owned());
    [
        Some(format!(".{}", kind_name(question.kind))),
        level,
        flag(partial, ".partial"),
        flag(question.fixed, ".fixed"),
        flag(question.redline, ".redline"),
        flag(question.retired, ".retired"),
        question.lesson.as_ref().map(|lesson| format!("lesson={lesson}")),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join(" ")
}

/// The places of the right answers as people count them.
fn right(key: &AnswerKey) -> String {
    match key {
        AnswerKey::One(at) => (at + 1).to_string(),
        AnswerKey::Set { right, .. } => right.iter().map(|at| (at + 1).to_string()).collect::<Vec<_>>().join(", "),
        AnswerKey::Sequence | AnswerKey::Pairs | AnswerKey::Number { .. } => String::new(),
        AnswerKey::Words(_) | AnswerKey::Path(_) => String::new(),
    }
}

fn number(key: &AnswerKey) -> String {
    match key {
        AnswerKey::Number { value, tolerance } => format!("{value} ± {tolerance}"),
        _ => String::new(),
    }
}
