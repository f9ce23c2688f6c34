//! What can be told only when every file is read.

use std::collections::{BTreeMap, BTreeSet};

use domain::language::Language;

use super::course::Draft;
use super::layout::Layout;
use super::lesson::Page;
use super::{Desk, ReadModule};
use crate::finding::{Finding, Reason};

pub(super) fn check(desk: &Desk, modules: &[ReadModule]) -> Vec<Finding> {
    let pages: Vec<&Page> = modules.iter().flat_map(|module| &module.pages).collect();
    let mut findings = duplicates(&pages);
    findings.extend(pages.iter().flat_map(|page| broken_links(page, &pages, desk.layout)));
    findings.extend(draws(desk.draft, modules));
    findings.extend(outcomes(desk.draft, modules));
    findings
}

/// An id of a question, or of a step of one, that two files use in one language. Twice in one file is found where that
/// file is read.
fn duplicates(pages: &[&Page]) -> Vec<Finding> {
    let mut first: BTreeMap<(Language, &str), (&str, usize)> = BTreeMap::new();
    let mut findings = Vec::new();
    for page in pages {
        for asked in &page.questions {
            let steps = asked.steps.iter().map(|step| (step.id.as_str(), step.line));
            for (id, at) in std::iter::once((asked.id.as_str(), asked.line)).chain(steps) {
                let (file, line) = *first.entry((page.language, id)).or_insert((&page.file, at));
                if file != page.file {
                    let reason = Reason::DuplicateQuestion { id: id.to_owned(), file: file.to_owned(), line };
                    findings.push(Finding::new(&page.file, at, reason));
                }
            }
        }
    }
    findings
}

/// The links of a page that lead nowhere, as far as the pages are known.
pub(super) fn broken_links(page: &Page, pages: &[&Page], layout: &Layout) -> Vec<Finding> {
    let leads = |lesson: Option<&str>, heading: Option<&str>| {
        let target = match lesson {
            None => Some(page),
            Some(lesson) => {
                let Some((module, slug)) = lesson.split_once('/') else { return false };
                let Some(files) = layout.modules.get(module).and_then(|files| files.lessons.get(slug)) else {
                    return false;
                };
                let file = files.get(&page.language);
                pages.iter().copied().find(|page| file.is_some_and(|file| *file == page.file))
            }
        };
        let (Some(target), Some(heading)) = (target, heading) else { return true };
        target.headings.iter().any(|there| there.anchor == heading)
            || target.questions.iter().any(|asked| asked.id == heading)
    };
    page.links
        .iter()
        .filter(|link| !leads(link.lesson.as_deref(), link.heading.as_deref()))
        .map(|link| Finding::new(&page.file, link.line, Reason::BrokenLink { target: link.written.clone() }))
        .collect()
}

fn draws(draft: &Draft, modules: &[ReadModule]) -> Vec<Finding> {
    let find = |drawn: &super::course::Drawn| {
        let module = drawn.module.clone();
        let reason = match modules.iter().find(|read| read.module.slug == module) {
            None => Reason::UnknownModule { module },
            Some(read) if read.drawable() < drawn.count => {
                Reason::DrawsTooMany { module, drawn: drawn.count, held: read.drawable() }
            }
            Some(_) => return None,
        };
        Some(Finding::new("course.toml", drawn.line, reason))
    };
    draft.drawn.iter().filter_map(find).collect()
}

/// An outcome must be asked about somewhere: in its lesson, or in the bank of its module.
fn outcomes(draft: &Draft, modules: &[ReadModule]) -> Vec<Finding> {
    let asked: BTreeSet<&str> = modules
        .iter()
        .flat_map(|read| read.module.lessons.iter().map(move |lesson| (read, lesson)))
        .filter(|(read, lesson)| !lesson.checks.is_empty() || !read.module.bank.is_empty())
        .flat_map(|(_, lesson)| lesson.outcomes.iter().map(String::as_str))
        .collect();
    let silent = draft.outcomes.iter().filter(|(outcome, _)| !asked.contains(outcome.as_str()));
    silent
        .map(|(outcome, line)| Finding::new("course.toml", *line, Reason::OutcomeNotAsked { outcome: outcome.clone() }))
        .collect()
}
