//! One text alone, while somebody is writing it.

use domain::lesson::{LessonText, Notice, Piece};
use domain::question::{Question, StepWords, Wording};

use super::layout::{Layout, text_of};
use super::lesson::{Name, Page};
use super::{Desk, bank, course, lesson, whole};
use crate::check::{glossary, pair};
use crate::files::Files;
use crate::finding::{Finding, Reason, sorted};
use crate::library::Library;
use crate::limit;
use crate::site::Site;

/// A lesson, or a file of the question bank, as it would be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct LessonPreview {
    /// Title and pieces; both empty for a bank.
    pub text: LessonText,
    pub minutes: u32,
    pub notice: Notice,
    /// Its questions, with the words of this one language.
    pub questions: Vec<Question>,
    /// How many bytes of HTML a trainee receives: text and questions, without the notes for trainers.
    pub bytes: usize,
}

/// Reads a lesson that is not saved yet as if it stood at `file` in the course, `04-liberty/02-clock.en.md`. A file of
/// the question bank is read as well.
///
/// The other files say which outcomes, pictures and lessons there are. Headings of other lessons are not looked up.
/// What is there is always shown, with every finding; `None` only where the path is not that of a text.
pub fn read_lesson(
    text: &str,
    file: &str,
    files: &Files,
    library: &Library,
    site: &Site,
) -> (Option<LessonPreview>, Vec<Finding>) {
    let (layout, _) = Layout::of(files);
    let (draft, _) = course::read(files);
    let desk = Desk::new(files, library, site, &draft, &layout);
    let (page, mut findings) = match read_text(&desk, text, file) {
        Ok(read) => read,
        Err(reason) => return (None, vec![Finding::new(file, 1, reason)]),
    };
    findings.extend(whole::broken_links(&page, &[], &layout));
    (Some(LessonPreview::of(page)), sorted(findings))
}

/// Where a translation parts from its source, and the terms that it has other words for. Each text comes with its path.
pub fn compare(
    (source_file, source): (&str, &str),
    (file, translation): (&str, &str),
    files: &Files,
    library: &Library,
    site: &Site,
) -> Vec<Finding> {
    let (layout, _) = Layout::of(files);
    let (draft, _) = course::read(files);
    let desk = Desk::new(files, library, site, &draft, &layout);
    match (read_text(&desk, source, source_file), read_text(&desk, translation, file)) {
        (Ok((source, _)), Ok((translation, _))) => {
            let mut findings = pair::check(&source, &translation);
            findings.extend(glossary::check(library, &source, &translation));
            sorted(findings)
        }
        (_, Err(reason)) | (Err(reason), _) => vec![Finding::new(file, 1, reason)],
    }
}

fn read_text(desk: &Desk, text: &str, file: &str) -> Result<(Page, Vec<Finding>), Reason> {
    let (module, language, is_bank) = text_of(file)?;
    if text.len() > limit::TEXT {
        return Err(Reason::FileTooLarge { limit: limit::TEXT / 1000 });
    }
    let name = Name { file, module, language };
    Ok(if is_bank { bank::read(desk, name, text) } else { lesson::read(desk, name, text) })
}

impl LessonPreview {
    fn of(page: Page) -> Self {
        let questions: Vec<Question> = page.questions.into_iter().filter_map(|asked| asked.question).collect();
        let shown = |piece: &Piece| match piece {
            Piece::Html(html) => html.len(),
            Piece::Trainer(_) | Piece::Check(_) => 0,
        };
        let pieces: usize = page.text.pieces.iter().map(shown).sum();
        let wording: usize = questions.iter().flat_map(|question| question.wording.values()).map(length).sum();
        Self {
            minutes: page.facts.minutes.0,
            notice: page.facts.notice.0,
            text: page.text,
            questions,
            bytes: pieces + wording,
        }
    }
}

fn length(wording: &Wording) -> usize {
    let answers: usize = wording.answers.iter().map(|answer| answer.text.len() + answer.feedback.len()).sum();
    let partners: usize = wording.partners.iter().map(String::len).sum();
    let steps: usize = wording.steps.iter().map(length_of_step).sum();
    wording.ask.len() + wording.stem.len() + wording.feedback.len() + answers + partners + steps
}

fn length_of_step(step: &StepWords) -> usize {
    let choices: usize = step.choices.iter().map(|choice| choice.text.len() + choice.consequence.len()).sum();
    step.heading.len() + step.text.len() + choices
}
