//! `course.toml`: the facts of a course.

mod test;

use std::collections::BTreeMap;

use domain::course::{CertificateKind, CertificateRule, Clearance, CompletionRule, Course, Outcome, Review, Version};
use domain::language::{Bilingual, Language};
use domain::lesson::Notice;

use crate::fields::{self, Fields};
use crate::files::Files;
use crate::finding::{Finding, Reason, Report};
use crate::source::Source;
pub(crate) use test::Drawn;

pub(crate) const NOTICES: [(&str, Notice); 3] =
    [("none", Notice::None), ("sensitive", Notice::Sensitive), ("distressing", Notice::Distressing)];

const KEYS: [&str; 15] = [
    "code",
    "version",
    "languages",
    "hours",
    "notice",
    "clearance",
    "review",
    "reviewed_by",
    "reviewed_on",
    "title",
    "summary",
    "audience",
    "outcome",
    "completion",
    "test",
];

/// A course without its modules, and the lines that later findings point to.
pub(crate) struct Draft {
    pub course: Course,
    /// Where each outcome stands.
    pub outcomes: BTreeMap<String, usize>,
    pub drawn: Vec<Drawn>,
    /// Whether there is a `course.toml` at all that others can be held against.
    pub is_there: bool,
}

impl Draft {
    /// The language that the others are translated from.
    pub fn source(&self) -> Language {
        self.course.languages.first().copied().unwrap_or(Language::English)
    }
}

pub(crate) fn read(files: &Files) -> (Draft, Vec<Finding>) {
    let (text, mut report) = super::open(files, "course.toml");
    let mut draft = Draft { course: nothing(), outcomes: BTreeMap::new(), drawn: Vec::new(), is_there: text.is_some() };
    if !files.0.contains_key("course.toml") {
        report.at(1, Reason::MissingFile { path: "course.toml".to_owned() });
    }
    if let Some(text) = text {
        read_text(text, &mut draft, &mut report);
    }
    (draft, report.findings)
}

fn read_text(text: &str, draft: &mut Draft, report: &mut Report) {
    let source = Source::plain(text);
    let table = fields::parse(source.text, 0, &source, report);
    let known: Vec<&str> = KEYS.into_iter().chain(["certificate"]).collect();
    let fields = Fields::root(&table, &source, 0, &known, report);
    let course = &mut draft.course;
    course.code = code(&fields, report);
    course.version = version(&fields, report);
    course.languages = languages(&fields, report);
    course.hours = fields.need("hours", report).and_then(|hours| hours.whole(1..=1000, report)).unwrap_or_default();
    course.notice =
        fields.need("notice", report).and_then(|notice| notice.one_of(&NOTICES, report)).unwrap_or_default();
    let classes = Clearance::ALL.map(|class| (class.code(), class));
    let clearance = fields.need("clearance", report).and_then(|clearance| clearance.one_of(&classes, report));
    course.clearance = clearance.unwrap_or(Clearance::Outside);
    course.review = review(&fields, report);
    course.title = fields.words("title", &course.languages, report);
    course.summary = fields.words("summary", &course.languages, report);
    course.audience = fields.words("audience", &course.languages, report);
    course.completion = completion(&fields, report);
    course.certificate = certificate(&fields, report);
    let outcomes = outcomes(&fields, &course.languages, report);
    course.outcomes = outcomes.iter().map(|(outcome, _)| outcome.clone()).collect();
    draft.outcomes = outcomes.into_iter().map(|(outcome, line)| (outcome.id, line)).collect();
    if let Some(tests) = fields.get("test").and_then(|tests| tests.fields(&["pre", "final"], report)) {
        (course.pre, course.last, draft.drawn) = test::read(&tests, report);
    }
}

/// What a course is before anything is known of it. It is never shown: what is missing is an error.
fn nothing() -> Course {
    Course {
        code: String::new(),
        version: Version { major: 0, minor: 0, patch: 0 },
        languages: Vec::new(),
        hours: 0,
        notice: Notice::None,
        clearance: Clearance::Outside,
        review: Review::Draft,
        title: Bilingual::default(),
        summary: Bilingual::default(),
        audience: Bilingual::default(),
        outcomes: Vec::new(),
        completion: CompletionRule { attendance: None, practical: false, lessons: true },
        rubric: None,
        pre: None,
        last: None,
        certificate: CertificateRule { kind: CertificateKind::Completion, valid_months: None },
        modules: Vec::new(),
        questions: BTreeMap::new(),
    }
}

fn code(fields: &Fields, report: &mut Report) -> String {
    let Some(entry) = fields.need("code", report) else { return String::new() };
    let Some(code) = entry.text(report) else { return String::new() };
    if !code.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-') {
        report.at(entry.line, Reason::BadCode { code: code.to_owned() });
    }
    code.to_owned()
}

fn version(fields: &Fields, report: &mut Report) -> Version {
    let nothing = Version { major: 0, minor: 0, patch: 0 };
    let Some(entry) = fields.need("version", report) else { return nothing };
    let Some(text) = entry.text(report) else { return nothing };
    text.parse().unwrap_or_else(|_| {
        report.at(entry.line, Reason::BadVersion { version: text.to_owned() });
        nothing
    })
}

fn languages(fields: &Fields, report: &mut Report) -> Vec<Language> {
    let Some(entry) = fields.need("languages", report) else { return Vec::new() };
    let mut languages = Vec::new();
    for (code, line) in entry.texts(report) {
        match Language::from_code(&code) {
            None => report.at(line, Reason::UnknownLanguage { language: code }),
            Some(language) if languages.contains(&language) => report.at(line, Reason::NamedTwice { name: code }),
            Some(language) => languages.push(language),
        }
    }
    if languages.is_empty() {
        report.at(entry.line, Reason::EmptyValue { key: entry.key });
    }
    languages
}

fn review(fields: &Fields, report: &mut Report) -> Review {
    let Some(entry) = fields.need("review", report) else { return Review::Draft };
    if entry.one_of(&[("draft", false), ("reviewed", true)], report) == Some(true) {
        let by = fields.text("reviewed_by", report);
        let on = fields.need("reviewed_on", report).and_then(|day| day.day(report)).unwrap_or_default();
        return Review::Reviewed { by, on };
    }
    report.at(entry.line, Reason::NotReviewed);
    Review::Draft
}

fn completion(fields: &Fields, report: &mut Report) -> CompletionRule {
    let mut rule = CompletionRule { attendance: None, practical: false, lessons: true };
    let entry = fields.get("completion");
    let Some(fields) = entry.and_then(|entry| entry.fields(&["attendance", "practical", "lessons"], report)) else {
        return rule;
    };
    let percent = fields.get("attendance").and_then(|percent| percent.whole(0..=100, report));
    rule.attendance = percent.and_then(|percent| u8::try_from(percent).ok());
    rule.practical = fields.get("practical").and_then(|truth| truth.truth(report)).unwrap_or(rule.practical);
    rule.lessons = fields.get("lessons").and_then(|truth| truth.truth(report)).unwrap_or(rule.lessons);
    rule
}

fn certificate(fields: &Fields, report: &mut Report) -> CertificateRule {
    let kinds = [
        ("completion", CertificateKind::Completion),
        ("participation", CertificateKind::Participation),
        ("trainer", CertificateKind::Trainer),
    ];
    let mut rule = CertificateRule { kind: CertificateKind::Completion, valid_months: None };
    let entry = fields.need("certificate", report);
    if let Some(fields) = entry.and_then(|entry| entry.fields(&["kind", "valid_months"], report)) {
        rule.kind = fields.need("kind", report).and_then(|kind| kind.one_of(&kinds, report)).unwrap_or(rule.kind);
        rule.valid_months = fields.get("valid_months").and_then(|months| months.whole(1..=600, report));
    }
    rule
}

fn outcomes(fields: &Fields, languages: &[Language], report: &mut Report) -> Vec<(Outcome, usize)> {
    let mut outcomes: Vec<(Outcome, usize)> = Vec::new();
    let entries = fields.need("outcome", report).map(|entry| entry.list(report)).unwrap_or_default();
    for entry in entries {
        let Some(fields) = entry.fields(&["id", "en", "ar"], report) else { continue };
        let id = fields.text("id", report);
        if outcomes.iter().any(|(outcome, _)| outcome.id == id) {
            report.at(entry.line, Reason::NamedTwice { name: id.clone() });
        }
        let words = fields.bilingual(languages, report);
        outcomes.push((Outcome { id, words }, entry.line));
    }
    outcomes
}
