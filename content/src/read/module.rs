//! One module: its title, its lessons and its bank, in all languages.

use std::collections::BTreeMap;

use domain::course::Module;
use domain::language::{Bilingual, Language};
use domain::lesson::Lesson;
use domain::question::{AnswerKey, Question};

use super::lesson::{Name, Page};
use super::{Desk, ReadModule, bank, lesson};
use crate::check::{glossary, pair};
use crate::fields::{self, Fields};
use crate::finding::{Finding, Reason};
use crate::source::Source;

type ReadText = fn(&Desk, Name, &str) -> (Page, Vec<Finding>);

pub(super) fn read(desk: &Desk, slug: &str, findings: &mut Vec<Finding>) -> ReadModule {
    let title = title(desk, slug, findings);
    let module = Module { slug: slug.to_owned(), title, lessons: Vec::new(), bank: Vec::new() };
    let mut read = ReadModule { module, questions: Vec::new(), pages: Vec::new() };
    let Some(files) = desk.layout.modules.get(slug) else { return read };
    if files.lessons.is_empty() {
        findings.push(Finding::new(format!("{slug}/module.toml"), 1, Reason::NoLessons));
    }
    for (lesson, paths) in &files.lessons {
        let pages = texts(desk, slug, paths, lesson::read, findings);
        read.module.lessons.extend(join_lesson(lesson, &pages));
        read.take(pages);
    }
    let pages = texts(desk, slug, &files.bank, bank::read, findings);
    if let Some(source) = pages.first() {
        read.module.bank = source.questions.iter().map(|asked| asked.id.clone()).collect();
    }
    read.take(pages);
    read
}

impl ReadModule {
    fn take(&mut self, pages: Vec<Page>) {
        self.questions.extend(join_questions(&pages));
        self.pages.extend(pages);
    }
}

fn title(desk: &Desk, slug: &str, findings: &mut Vec<Finding>) -> Bilingual {
    let path = format!("{slug}/module.toml");
    let (text, mut report) = super::open(desk.files, &path);
    if !desk.files.0.contains_key(&path) {
        report.at(1, Reason::MissingFile { path });
    }
    let mut words = Bilingual::default();
    if let Some(text) = text {
        let source = Source::plain(text);
        let table = fields::parse(source.text, 0, &source, &mut report);
        let fields = Fields::root(&table, &source, 0, &["title"], &mut report);
        words = fields.words("title", &desk.draft.course.languages, &mut report);
    }
    findings.extend(report.findings);
    words
}

/// The same text in every language, the source first, each held against the source.
fn texts(
    desk: &Desk,
    module: &str,
    paths: &BTreeMap<Language, &str>,
    read: ReadText,
    findings: &mut Vec<Finding>,
) -> Vec<Page> {
    let languages = &desk.draft.course.languages;
    if !languages.is_empty() {
        languages_of(languages, paths, findings);
    }
    let mut written: Vec<_> = paths.iter().collect();
    written.sort_by_key(|(language, _)| **language != desk.draft.source());
    let mut pages = Vec::new();
    for (language, file) in written {
        let Some(text) = super::readable(desk.files, file) else { continue };
        let (page, found) = read(desk, Name { file, module, language: *language }, text);
        findings.extend(found);
        pages.push(page);
    }
    if let Some((source, translations)) = pages.split_first() {
        for translation in translations.iter().filter(|page| page.is_whole && source.is_whole) {
            findings.extend(pair::check(source, translation));
            findings.extend(glossary::check(desk.library, source, translation));
        }
    }
    pages
}

/// A text must be there in each language of the course, and in no other.
fn languages_of(languages: &[Language], paths: &BTreeMap<Language, &str>, findings: &mut Vec<Finding>) {
    let Some((there, file)) = paths.iter().next() else { return };
    for language in languages.iter().filter(|language| !paths.contains_key(language)) {
        let stem = file.trim_end_matches(".md").trim_end_matches(there.code());
        let path = format!("{stem}{}.md", language.code());
        findings.push(Finding::new(*file, 1, Reason::MissingTranslation { path }));
    }
    for (language, file) in paths.iter().filter(|(language, _)| !languages.contains(language)) {
        let language = language.code().to_owned();
        findings.push(Finding::new(*file, 1, Reason::LanguageNotListed { language }));
    }
}

fn join_lesson(slug: &str, pages: &[Page]) -> Option<Lesson> {
    let facts = pages.first()?.facts.clone();
    Some(Lesson {
        slug: slug.to_owned(),
        minutes: facts.minutes.0,
        outcomes: facts.outcomes.0,
        standards: facts.standards.0,
        notice: facts.notice.0,
        text: pages.iter().map(|page| (page.language, page.text.clone())).collect(),
        checks: pages.first()?.questions.iter().map(|asked| asked.id.clone()).collect(),
    })
}

/// The questions of the source with the wording of every language.
fn join_questions(pages: &[Page]) -> Vec<Question> {
    let Some((source, translations)) = pages.split_first() else { return Vec::new() };
    let mut questions: Vec<Question> = source.questions.iter().filter_map(|asked| asked.question.clone()).collect();
    let translated =
        || translations.iter().flat_map(|page| &page.questions).filter_map(|asked| asked.question.as_ref());
    for question in &mut questions {
        for other in translated().filter(|other| other.id == question.id) {
            question.wording.extend(other.wording.clone());
            // Words are accepted in whichever language somebody types them.
            if let (AnswerKey::Words(words), AnswerKey::Words(more)) = (&mut question.key, &other.key) {
                let new: Vec<_> = more.iter().filter(|word| !words.contains(word)).cloned().collect();
                words.extend(new);
            }
        }
    }
    questions
}
