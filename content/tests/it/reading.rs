//! A valid course, read.

use std::collections::BTreeSet;

use content::{
    Address, Drift, Evidence, Files, InstrumentKind, Library, compare, paragraphs, read, read_accepted, read_lesson,
    set_version, stale,
};
use domain::course::{CertificateKind, Clearance, CompletionRule, Course, Review, Version};
use domain::language::Language::{Arabic, English};
use domain::lesson::{Notice, Piece};
use domain::question::{AnswerKey, Kind, Level};

use crate::fixture::{AR, BANK_EN, COURSE, EN, LESSON_AR, LESSON_EN, QUESTIONS_EN, library, read_fixture, site, valid};

fn course() -> Course {
    let (course, findings) = read_fixture(&valid());
    assert_eq!(findings, []);
    course.expect("the valid course has no error")
}

#[test]
fn the_facts_are_those_of_course_toml() {
    let course = course();
    assert_eq!((course.code.as_str(), course.slug().as_str()), ("HR-901", "hr-901"));
    assert_eq!(course.version, Version { major: 1, minor: 2, patch: 3 });
    assert_eq!(course.languages, [English, Arabic]);
    assert_eq!((course.hours, course.notice, course.clearance), (6, Notice::None, Clearance::Outside));
    assert_eq!(course.review, Review::Reviewed { by: "A lawyer".into(), on: "2026-11-20".into() });
    assert_eq!(course.title.ar, "دورة صغيرة");
    assert_eq!(course.outcomes[0].id, "liberty");
    assert_eq!(course.completion, CompletionRule { attendance: Some(80), practical: true, lessons: true });
    assert_eq!((course.certificate.kind, course.certificate.valid_months), (CertificateKind::Completion, Some(36)));
}

#[test]
fn the_tests_draw_as_they_are_told() {
    let course = course();
    let pre = course.pre.expect("a pre-test");
    assert_eq!(
        (pre.draw, pre.pass, pre.attempts, pre.minutes),
        (vec![("01-liberty".into(), 1)], None, Some(1), Some(10))
    );
    let last = course.last.expect("a final test");
    assert_eq!((last.length(), last.pass, last.attempts, last.minutes), (2, Some(70), Some(2), Some(45)));
    assert_eq!(last.levels, [(Level::Recall, 50), (Level::Apply, 50)].into());
}

#[test]
fn lessons_may_be_left_undone_where_the_course_says_so() {
    let mut files = valid();
    let changed = COURSE.replace("practical = true", "practical = true\nlessons = false");
    files.0.insert("course.toml".into(), changed.into());
    let (course, _) = read_fixture(&files);
    assert!(!course.expect("the course").completion.lessons);
}

#[test]
fn a_lesson_has_pieces_in_both_languages() {
    let course = course();
    let (module, lesson) = course.lesson("01-liberty", "01-clock").expect("the lesson");
    assert_eq!((module.title.en.as_str(), module.bank.len()), ("Liberty", 6));
    assert_eq!((lesson.minutes, lesson.notice), (30, Notice::Sensitive));
    assert_eq!(lesson.checks, ["clock-1", "clock-2"]);
    for language in [English, Arabic] {
        let (text, _) = lesson.text(language);
        let kinds: Vec<_> = text
            .pieces
            .iter()
            .map(|piece| match piece {
                Piece::Html(_) => "html",
                Piece::Trainer(_) => "trainer",
                Piece::Check(id) => id,
            })
            .collect();
        assert_eq!(kinds, ["html", "trainer", "html", "clock-1", "clock-2", "html"]);
    }
    assert_eq!(lesson.text(Arabic).0.title, "ساعة الأربع والعشرين");
}

#[test]
fn a_question_has_one_key_and_words_in_both_languages() {
    let course = course();
    assert_eq!(course.questions.len(), 8);
    let choice = &course.questions["clock-1"];
    assert_eq!((choice.kind, choice.level, choice.answers), (Kind::Choice, None, 2));
    assert_eq!(choice.key, AnswerKey::One(1));
    let words = &choice.wording[&English];
    assert_eq!(words.ask, "When must he be before a court?");
    assert_eq!(words.stem.trim(), "<p>He was arrested on Friday at 16:00.</p>");
    assert_eq!(words.answers[0].text, "Monday at 08:00");
    assert_eq!(words.answers[0].feedback.trim(), "<p>Weekends do not stop the clock.</p>");
    assert_eq!(words.feedback.trim(), "<p>Twenty-four hours.</p>");
    assert_eq!(choice.wording[&Arabic].answers[1].text, "السبت الساعة 16:00");
    let multiple = AnswerKey::Set { right: BTreeSet::from([0, 1]), partial: true };
    assert_eq!(course.questions["clock-2"].key, multiple);
}

#[test]
fn every_kind_of_question_is_read_from_the_bank() {
    let course = course();
    let number = &course.questions["liberty-b01"];
    assert_eq!(number.key, AnswerKey::Number { value: 24.0, tolerance: 0.0 });
    assert_eq!((number.level, number.lesson.as_deref()), (Some(Level::Recall), Some("01-clock")));
    let truth = &course.questions["liberty-b02"];
    assert!(truth.fixed && truth.redline);
    assert_eq!((truth.kind, &truth.key), (Kind::TrueFalse, &AnswerKey::One(0)));
    let order = &course.questions["liberty-b03"];
    assert_eq!((order.answers, &order.key), (3, &AnswerKey::Sequence));
    let pairs = &course.questions["liberty-b04"].wording[&English];
    assert_eq!(pairs.partners, ["Saturday", "Tuesday"]);
    assert_eq!(pairs.columns, Some(("Arrest".into(), "Court".into())));
    let text = &course.questions["liberty-b05"];
    assert_eq!(text.key, AnswerKey::Words(vec!["the register".into(), "register".into(), "السجل".into()]));
}

#[test]
fn what_was_accepted_once_can_be_read_for_ever() {
    let (files, site) = (valid(), site());
    let (refused, findings) = read(&files, &Library::default(), &site);
    assert!(refused.is_none() && findings.iter().all(|finding| finding.reason.code() == "unknown-standard"));
    assert_eq!(read_accepted(&files, &Library::default(), &site), Some(course()));
    assert_eq!(read_accepted(&Files::default(), &Library::default(), &site), None);
}

#[test]
fn a_lesson_alone_is_shown_with_its_findings_and_its_weight() {
    let text = LESSON_EN.replace("(#count)", "(#nowhere)");
    let (preview, findings) = read_lesson(&text, EN, &valid(), &library(), &site());
    let preview = preview.expect("a preview");
    assert_eq!(preview.text.title, "The 24-hour clock");
    assert_eq!(preview.questions.len(), 2);
    assert!((1500..4000).contains(&preview.bytes), "{}", preview.bytes);
    assert_eq!(
        findings.iter().map(|found| (found.line, found.reason.code())).collect::<Vec<_>>(),
        [(11, "broken-link")]
    );
    let (bank, _) = read_lesson(BANK_EN, QUESTIONS_EN, &valid(), &library(), &site());
    assert_eq!(bank.expect("a bank").questions.len(), 6);
    let (nothing, findings) = read_lesson(&text, "notes.txt", &valid(), &library(), &site());
    assert!(nothing.is_none() && findings[0].reason.code() == "no-place");
}

#[test]
fn a_translation_is_compared_while_it_is_written() {
    let (files, library, site) = (valid(), library(), site());
    assert_eq!(compare((EN, LESSON_EN), (AR, LESSON_AR), &files, &library, &site), []);
    let shorter = LESSON_AR.replace("- [ ] ظنّك\n  > ما تعرفه فقط.\n", "");
    let found = compare((EN, LESSON_EN), (AR, &shorter), &files, &library, &site);
    assert_eq!(
        found.iter().map(|found| (found.line, found.reason.code())).collect::<Vec<_>>(),
        [(52, "answers-differ")]
    );
}

#[test]
fn paragraphs_have_addresses_and_remember_their_wording() {
    let all = paragraphs(LESSON_EN);
    let clock = all.iter().find(|paragraph| paragraph.text.starts_with("A man is")).expect("the paragraph");
    assert_eq!((&clock.address, clock.line), (&Address { heading: "count".into(), position: 1 }, 17));
    assert_eq!(stale(LESSON_EN, LESSON_EN), []);
    let now = LESSON_EN
        .replace("A man is in the", "A woman is in the")
        .replace("> [!ACTIVITY]", "A new paragraph.\n\n> [!ACTIVITY]")
        .replace("He was arrested on Friday at 16:00.\n\n", "");
    let at = |heading: &str, position| Address { heading: heading.into(), position };
    let activity = all.iter().find(|paragraph| paragraph.text.starts_with("> [!ACTIVITY]")).expect("the activity");
    assert_eq!(
        stale(LESSON_EN, &now),
        [Drift::Removed(at("clock-1", 1)), Drift::Changed(at("count", 1)), Drift::Added(activity.address.clone())]
    );
}

#[test]
fn a_version_is_raised_without_touching_anything_else() {
    let raised = set_version(COURSE, Version { major: 2, minor: 0, patch: 0 }).expect("a version");
    assert_eq!(raised, COURSE.replace("\"1.2.3\"", "\"2.0.0\""));
    let windows = format!("\u{feff}{}", COURSE.replace('\n', "\r\n"));
    let raised = set_version(&windows, Version { major: 2, minor: 0, patch: 0 }).expect("a version");
    assert_eq!(raised, windows.replace("\"1.2.3\"", "\"2.0.0\""));
    assert!(set_version("code = \"x\"", Version { major: 2, minor: 0, patch: 0 }).is_err());
    assert!(set_version("version = 1", Version { major: 2, minor: 0, patch: 0 }).is_err());
}

#[test]
fn an_article_is_found_with_its_instrument() {
    let library = library();
    let article = library.standard("tcrss-19-4").expect("the article");
    assert_eq!((article.reference.as_str(), article.year), ("19(4)", 2011));
    assert_eq!((article.kind, article.evidence), (InstrumentKind::National, Evidence::Read));
    assert_eq!(article.instrument.en, "Transitional Constitution");
    assert_eq!(library.standards().count(), 1);
}
