//! One file of the question bank, in one language.

use domain::lesson::LessonText;

use super::Desk;
use super::lesson::{Facts, Name, Page, sections};
use crate::fields::{self, Fields};
use crate::finding::{Finding, Reason, Report};
use crate::question::{self, Asked, Home};
use crate::render::Renderer;
use crate::source::Source;
use crate::tree;

pub(crate) fn read(desk: &Desk, name: Name, text: &str) -> (Page, Vec<Finding>) {
    let mut report = Report::new(name.file);
    let source = Source::with_front_matter(text, &mut report);
    if let Some(front) = source.front.clone() {
        let table = fields::parse(&source.text[front.clone()], front.start, &source, &mut report);
        // The title is for whoever opens the file; no page shows it.
        Fields::root(&table, &source, front.start, &["title"], &mut report);
    }
    let tree = tree::parse(source.text, source.body);
    let place = desk.place(name);
    let mut renderer = Renderer::new(&place, &source, &tree, report);
    let mut questions: Vec<Asked> = Vec::new();
    let mut rest = tree.nodes.as_slice();
    while let Some(node) = rest.first() {
        // Every heading here is meant to be a question; one without a kind is a question that lacks it.
        let length = if node.heading_level().is_some_and(|level| level as u8 > 1) {
            let (asked, length) = question::read(rest, Home::Bank, &mut renderer);
            questions.extend(asked);
            length
        } else {
            if !node.is_footnote() && node.heading_level().is_none() {
                renderer.report.at(renderer.line_of(node), Reason::ShownToNobody);
            }
            1
        };
        rest = &rest[length..];
    }
    let lessons = desk.layout.modules.get(name.module).map(|files| &files.lessons);
    for asked in &questions {
        if let Some(lesson) = asked.question.as_ref().and_then(|question| question.lesson.as_ref())
            && lessons.is_none_or(|lessons| !lessons.contains_key(lesson.as_str()))
        {
            renderer.report.at(asked.line, Reason::UnknownLesson { lesson: lesson.clone() });
        }
    }
    let page = Page {
        file: name.file.to_owned(),
        language: name.language,
        facts: Facts::default(),
        text: LessonText { title: String::new(), pieces: Vec::new() },
        headings: renderer.headings,
        blocks: Vec::new(),
        questions,
        links: renderer.links,
        sections: sections(&tree.nodes, &source),
        end: source.line(source.text.trim_end().len()),
        is_whole: source.is_whole,
    };
    (page, renderer.report.findings)
}
