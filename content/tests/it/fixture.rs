//! A small valid course that each test breaks in one way.

use std::sync::Arc;

use content::{BlockWords, Files, Finding, Library, Site, read};
use domain::course::Course;

pub const COURSE: &str = r#"code = "HR-901"
version = "1.2.3"
languages = ["en", "ar"]
hours = 6
notice = "none"
clearance = "outside"
review = "reviewed"
reviewed_by = "A lawyer"
reviewed_on = "2026-11-20"

[title]
en = "A small course"
ar = "دورة صغيرة"
[summary]
en = "It is small."
ar = "هي صغيرة."
[audience]
en = "Everybody."
ar = "الجميع."

[[outcome]]
id = "liberty"
en = "Count the hours."
ar = "عُدّ الساعات."

[completion]
attendance = 80
practical = true

[test.pre]
draw = { "01-liberty" = 1 }
minutes = 10

[test.final]
draw = { "01-liberty" = 2 }
levels = { recall = 50, apply = 50 }
pass = 70
attempts = 2
minutes = 45

[certificate]
kind = "completion"
valid_months = 36
"#;

pub const MODULE: &str = "[title]\nen = \"Liberty\"\nar = \"الحرية\"\n";

pub const LESSON_EN: &str = include_str!("fixture/01-clock.en.md");
pub const LESSON_AR: &str = include_str!("fixture/01-clock.ar.md");
pub const BANK_EN: &str = include_str!("fixture/bank.en.md");
pub const BANK_AR: &str = include_str!("fixture/bank.ar.md");
pub const PRACTICAL: &str = include_str!("fixture/practical.toml");

pub const EN: &str = "01-liberty/01-clock.en.md";
pub const AR: &str = "01-liberty/01-clock.ar.md";
pub const QUESTIONS_EN: &str = "questions/01-liberty.en.md";
pub const QUESTIONS_AR: &str = "questions/01-liberty.ar.md";

const STANDARDS: &str = r#"
[[instrument]]
key = "tcrss"
kind = "national"
year = 2011
en = "Transitional Constitution"
ar = "الدستور الانتقالي"

[[article]]
key = "tcrss-19-4"
instrument = "tcrss"
ref = "19(4)"
en = "Twenty-four hours, then bond or court."
ar = "أربع وعشرون ساعة، ثم تعهّد أو محكمة."
evidence = "read"
"#;

const GLOSSARY: &str = "topic,english,arabic,status\n\
    Law,police station,مركز شرطة / قسم شرطة,V\n\
    Law,custody register,سجل الاحتجاز,E\n\
    Law,solitary confinement,الحبس الانفرادي,R\n";

/// One pixel.
pub const PNG: &[u8] = &[
    0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, b'I', b'H', b'D', b'R', 0, 0, 0, 3, 0, 0, 0, 2, 8, 2,
    0, 0, 0, 0, 0, 0, 0,
];

pub fn library() -> Library {
    let (library, findings) = Library::from_files(Some(STANDARDS), Some(GLOSSARY));
    assert_eq!(findings, []);
    library
}

pub fn site() -> Site {
    let words = |language: &str| BlockWords {
        law: format!("law {language}"),
        scenario: format!("scenario {language}"),
        activity: format!("activity {language}"),
        trainer: format!("trainer {language}"),
        note: format!("note {language}"),
        tip: format!("tip {language}"),
        important: format!("important {language}"),
        warning: format!("warning {language}"),
        caution: format!("caution {language}"),
        minutes: Arc::new(|minutes| format!("{minutes} min")),
    };
    Site {
        english: words("en"),
        arabic: words("ar"),
        media: "/media/{course}/{version}".to_owned(),
        lessons: "/{language}/courses/{course}".to_owned(),
    }
}

/// The course as it should be.
pub fn valid() -> Files {
    let text = |text: &str| text.as_bytes().to_vec();
    Files(
        [
            ("README.md", text("About this course.\n")),
            ("course.toml", text(COURSE)),
            ("practical.toml", text(PRACTICAL)),
            ("01-liberty/module.toml", text(MODULE)),
            (EN, text(LESSON_EN)),
            (AR, text(LESSON_AR)),
            ("01-liberty/media/clock.png", PNG.to_vec()),
            ("01-liberty/media/clock.en.opus", b"OggS and a voice".to_vec()),
            ("01-liberty/media/clock.ar.opus", b"OggS and a voice".to_vec()),
            (QUESTIONS_EN, text(BANK_EN)),
            (QUESTIONS_AR, text(BANK_AR)),
        ]
        .map(|(path, bytes)| (path.to_owned(), bytes))
        .into(),
    )
}

pub fn read_fixture(files: &Files) -> (Option<Course>, Vec<Finding>) {
    read(files, &library(), &site())
}
