//! Reading a course: every file, every finding, and the course if it has no error.

mod bank;
mod course;
mod layout;
mod lesson;
mod module;
mod practical;
mod preview;
mod whole;

use std::collections::BTreeMap;

use domain::course::{Course, Module};
use domain::language::Language;
use domain::question::Question;

use crate::files::Files;
use crate::finding::{Finding, Report, sorted};
use crate::library::Library;
use crate::limit;
use crate::render::Place;
use crate::site::Site;
use course::Draft;
use layout::Layout;
pub(crate) use lesson::Page;

pub use preview::{LessonPreview, compare, read_lesson};

/// Reads a course folder. The course is there only when no finding is an error.
///
/// One run reports everything that is wrong, by file and line.
pub fn read(files: &Files, library: &Library, site: &Site) -> (Option<Course>, Vec<Finding>) {
    let (course, findings) = read_whole(files, library, site);
    let is_refused = findings.iter().any(Finding::is_error);
    (Some(course).filter(|_| !is_refused), findings)
}

/// Reads a course that was accepted once, whatever the rules or the library have become since.
///
/// People finish the version that they began, also when a later release refuses what it has. `None` only where there is
/// no `course.toml`.
pub fn read_accepted(files: &Files, library: &Library, site: &Site) -> Option<Course> {
    files.0.contains_key("course.toml").then(|| read_whole(files, library, site).0)
}

fn read_whole(files: &Files, library: &Library, site: &Site) -> (Course, Vec<Finding>) {
    let (layout, mut findings) = Layout::of(files);
    let (draft, found) = course::read(files);
    findings.extend(found);
    let desk = Desk::new(files, library, site, &draft, &layout);
    let modules: Vec<_> = layout.modules.keys().map(|slug| module::read(&desk, slug, &mut findings)).collect();
    findings.extend(whole::check(&desk, &modules));
    let rubric = practical::read(files, &draft, &mut findings);
    let mut course = draft.course;
    course.rubric = rubric;
    for module in modules {
        course.questions.extend(module.questions.into_iter().map(|question| (question.id.clone(), question)));
        course.modules.push(module.module);
    }
    (course, sorted(findings))
}

/// Everything that the reading of one file may need to know of the others.
pub(crate) struct Desk<'a> {
    pub files: &'a Files,
    pub library: &'a Library,
    pub site: &'a Site,
    pub draft: &'a Draft,
    pub layout: &'a Layout<'a>,
    /// The addresses of the site, for this course and each language.
    media: String,
    lessons: BTreeMap<Language, String>,
}

impl<'a> Desk<'a> {
    pub fn new(files: &'a Files, library: &'a Library, site: &'a Site, draft: &'a Draft, layout: &'a Layout) -> Self {
        let fill = |address: &str| {
            address.replace("{course}", &draft.course.slug()).replace("{version}", &draft.course.version.to_string())
        };
        let in_language = |language: Language| fill(&site.lessons).replace("{language}", language.code());
        let lessons = Language::ALL.map(|language| (language, in_language(language))).into();
        let media = fill(&site.media);
        Self { files, library, site, draft, layout, media, lessons }
    }

    fn place<'n>(&'n self, name: lesson::Name<'n>) -> Place<'n> {
        Place {
            file: name.file,
            module: name.module,
            language: name.language,
            files: self.files,
            words: self.site.words(name.language),
            media: &self.media,
            lessons: self.lessons.get(&name.language).map_or("", String::as_str),
        }
    }
}

/// One module as it was read, with what is still to be looked up.
pub(crate) struct ReadModule {
    pub module: Module,
    /// In the wording of every language, lesson by lesson, then the bank.
    pub questions: Vec<Question>,
    pub pages: Vec<lesson::Page>,
}

impl ReadModule {
    /// How many questions of its bank can be drawn.
    pub fn drawable(&self) -> usize {
        let is_drawn = |id: &&String| self.questions.iter().any(|question| question.id == **id && !question.retired);
        self.module.bank.iter().filter(is_drawn).count()
    }
}

/// The text of a file. One that is too large or no text at all is reported with the layout of the folder.
fn readable<'a>(files: &'a Files, path: &str) -> Option<&'a str> {
    files.text(path).filter(|text| text.len() <= limit::TEXT)
}

/// The text of a file, if it can be read, and a report for it.
fn open<'a>(files: &'a Files, path: &str) -> (Option<&'a str>, Report) {
    (readable(files, path), Report::new(path))
}
