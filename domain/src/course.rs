//! A course: its facts, its modules and lessons, its bank and what completes it.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::language::{Bilingual, Language};
use crate::lesson::{Lesson, Notice};
use crate::question::Question;
use crate::rubric::Rubric;
use crate::test::{Blueprint, TestKind};

/// One version of a course, whole. Immutable once it is published.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    /// As people write it: `HR-101`.
    pub code: String,
    pub version: Version,
    /// The first is the source, the others are translations.
    pub languages: Vec<Language>,
    pub hours: u32,
    pub notice: Notice,
    pub clearance: Clearance,
    pub review: Review,
    pub title: Bilingual,
    pub summary: Bilingual,
    pub audience: Bilingual,
    pub outcomes: Vec<Outcome>,
    pub completion: CompletionRule,
    /// How the practical is assessed; `None` where that is left to the assessors.
    pub rubric: Option<Rubric>,
    pub pre: Option<Blueprint>,
    pub last: Option<Blueprint>,
    pub certificate: CertificateRule,
    pub modules: Vec<Module>,
    /// Every question of the course, of lessons and bank, by id.
    pub questions: BTreeMap<String, Question>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Module {
    /// The folder's name: `04-liberty`.
    pub slug: String,
    pub title: Bilingual,
    pub lessons: Vec<Lesson>,
    /// The ids of its bank questions, in the order of the file.
    pub bank: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    pub id: String,
    pub words: Bilingual,
}

/// Whether the people of a class must be cleared first, under the due-diligence policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clearance {
    Outside,
    Assess,
    Full,
}

impl Clearance {
    pub const ALL: [Self; 3] = [Self::Outside, Self::Assess, Self::Full];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Outside => "outside",
            Self::Assess => "assess",
            Self::Full => "full",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|clearance| clearance.code() == code)
    }

    pub const fn is_needed(self) -> bool {
        !matches!(self, Self::Outside)
    }
}

/// Whether a lawyer has read the course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Review {
    Draft,
    Reviewed { by: String, on: String },
}

/// What a person must have done, beside passing the final test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CompletionRule {
    /// Percent of half-days; `None` for a course that is taken alone.
    pub attendance: Option<u8>,
    pub practical: bool,
    /// Every lesson must be done. True unless the course says otherwise.
    pub lessons: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CertificateRule {
    pub kind: CertificateKind,
    /// `None`: it does not expire.
    pub valid_months: Option<u32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CertificateKind {
    Completion,
    Participation,
    Trainer,
}

impl Course {
    /// The code as it stands in addresses: `hr-101`.
    pub fn slug(&self) -> String {
        self.code.to_lowercase()
    }

    pub fn module(&self, slug: &str) -> Option<&Module> {
        self.modules.iter().find(|module| module.slug == slug)
    }

    pub fn lesson(&self, module: &str, lesson: &str) -> Option<(&Module, &Lesson)> {
        let module = self.module(module)?;
        let lesson = module.lessons.iter().find(|candidate| candidate.slug == lesson)?;
        Some((module, lesson))
    }

    /// A knowledge check with its lesson. A question of the bank is none, whatever its id.
    pub fn check(&self, question: &str) -> Option<(&Lesson, &Question)> {
        let (_, lesson) = self.lessons().find(|(_, lesson)| lesson.checks.iter().any(|id| id == question))?;
        Some((lesson, self.questions.get(question)?))
    }

    pub fn blueprint(&self, test: TestKind) -> Option<&Blueprint> {
        match test {
            TestKind::Pre => self.pre.as_ref(),
            TestKind::Final => self.last.as_ref(),
        }
    }

    /// The questions of each module of a blueprint that may be drawn, in the blueprint's order.
    pub fn bank(&self, blueprint: &Blueprint) -> Vec<Vec<&Question>> {
        let module = |(slug, _): &(String, usize)| {
            let ids = self.module(slug).map(|module| module.bank.as_slice()).unwrap_or_default();
            ids.iter().filter_map(|id| self.questions.get(id)).filter(|question| !question.retired).collect()
        };
        blueprint.draw.iter().map(module).collect()
    }

    /// Every lesson in reading order, with its module.
    pub fn lessons(&self) -> impl Iterator<Item = (&Module, &Lesson)> {
        self.modules.iter().flat_map(|module| module.lessons.iter().map(move |lesson| (module, lesson)))
    }
}

/// `major.minor.patch`, as in `version = "1.0.0"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Version {
    pub major: u32,
    pub minor: u32,
    pub patch: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a version is three numbers, such as 1.0.0")]
pub struct NotAVersion;

impl FromStr for Version {
    type Err = NotAVersion;

    fn from_str(text: &str) -> Result<Self, NotAVersion> {
        let mut parts = text.split('.').map(|part| part.parse::<u32>().map_err(|_| NotAVersion));
        let mut next = || parts.next().unwrap_or(Err(NotAVersion));
        let version = Self { major: next()?, minor: next()?, patch: next()? };
        if parts.next().is_some() || version.to_string() != text {
            return Err(NotAVersion);
        }
        Ok(version)
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.major, self.minor, self.patch)
    }
}

impl From<Version> for String {
    fn from(version: Version) -> Self {
        version.to_string()
    }
}

impl TryFrom<String> for Version {
    type Error = NotAVersion;

    fn try_from(text: String) -> Result<Self, NotAVersion> {
        text.parse()
    }
}

/// How much a change of a course changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    None,
    /// Wording only: reaches everyone at once.
    Minor,
    /// An answer key, a pass rule, the rubric, an outcome or the set of lessons and questions: trainees finish what they
    /// began.
    Major,
}

impl Version {
    /// The version that a change leads to.
    pub fn after(self, change: Change) -> Self {
        match change {
            Change::None => self,
            Change::Minor => Self { minor: self.minor + 1, patch: 0, ..self },
            Change::Major => Self { major: self.major + 1, minor: 0, patch: 0 },
        }
    }
}

/// What kind of change leads from `before` to `after`, wording aside.
///
/// The course format, “Versions”: a change that touches no answer key, pass rule or outcome is minor. Where the choices
/// of a scenario lead, and what they earn, is its key.
pub fn change(before: &Course, after: &Course) -> Change {
    if before == after {
        return Change::None;
    }
    let same_rules = before.languages == after.languages
        && before.hours == after.hours
        && before.completion == after.completion
        // All of it, words too: an assessor finds by the words, so other words are another rule.
        && before.rubric == after.rubric
        && before.pre == after.pre
        && before.last == after.last
        && before.certificate == after.certificate;
    let outcomes = |course: &Course| course.outcomes.iter().map(|outcome| outcome.id.clone()).collect::<Vec<_>>();
    let lessons = |course: &Course| {
        course
            .lessons()
            .map(|(module, lesson)| (module.slug.clone(), lesson.slug.clone(), lesson.checks.clone()))
            .collect::<Vec<_>>()
    };
    let bank = |course: &Course| {
        course.modules.iter().map(|module| (module.slug.clone(), module.bank.clone())).collect::<Vec<_>>()
    };
    let keys = |course: &Course| {
        course
            .questions
            .iter()
            .map(|(id, question)| {
                (id.clone(), question.kind, question.key.clone(), question.answers, question.redline, question.level)
            })
            .collect::<Vec<_>>()
    };
    let same_shape = outcomes(before) == outcomes(after)
        && lessons(before) == lessons(after)
        && bank(before) == bank(after)
        && keys(before) == keys(after);
    if same_rules && same_shape { Change::Minor } else { Change::Major }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::question::{AnswerKey, ChoiceWords, Kind, StepWords, Wording};
    use crate::rubric::{Needs, Rubric};
    use crate::scenario::{Choice, Scenario, Step};

    /// Two choices at the beginning: one leads to the middle, the other where one says.
    fn scenario(leads_to: usize, points: i32, consequence: &str) -> Question {
        let first = Step { choices: vec![Choice { leads_to: 1, points: 1 }, Choice { leads_to, points }] };
        let middle = Step { choices: vec![Choice { leads_to: 2, points: 0 }] };
        let choice = ChoiceWords { consequence: consequence.into(), ..ChoiceWords::default() };
        let words = StepWords { choices: vec![choice], ..StepWords::default() };
        Question {
            id: "q".into(),
            kind: Kind::Scenario,
            level: None,
            redline: false,
            retired: false,
            fixed: false,
            lesson: None,
            key: AnswerKey::Path(Scenario::new(vec![first, middle, Step::default()]).expect("a scenario")),
            answers: 0,
            wording: [(Language::English, Wording { steps: vec![words], ..Wording::default() })].into(),
        }
    }

    fn course(question: Question, rubric: Option<Rubric>) -> Course {
        Course {
            code: "HR-101".into(),
            version: Version { major: 1, minor: 0, patch: 0 },
            languages: vec![Language::English],
            hours: 18,
            notice: Notice::None,
            clearance: Clearance::Outside,
            review: Review::Draft,
            title: Bilingual::default(),
            summary: Bilingual::default(),
            audience: Bilingual::default(),
            outcomes: vec![],
            completion: CompletionRule { attendance: None, practical: true, lessons: true },
            rubric,
            pre: None,
            last: None,
            certificate: CertificateRule { kind: CertificateKind::Completion, valid_months: None },
            modules: vec![],
            questions: [("q".into(), question)].into(),
        }
    }

    fn rubric(task: &str) -> Rubric {
        Rubric {
            task: Bilingual::new(task, ""),
            lines: vec![],
            levels: vec![],
            needs: Needs { percent: 80, critical: 1 },
        }
    }

    #[test]
    fn where_a_choice_leads_and_what_it_earns_is_major_and_its_words_are_minor() {
        let before = course(scenario(1, 0, "Nobody was told."), None);
        let to = |question| change(&before, &course(question, None));
        assert_eq!(to(scenario(1, 0, "Nobody was told.")), Change::None);
        assert_eq!(to(scenario(1, 0, "Nobody knew.")), Change::Minor);
        assert_eq!(to(scenario(1, 2, "Nobody was told.")), Change::Major);
        assert_eq!(to(scenario(2, 0, "Nobody was told.")), Change::Major);
    }

    #[test]
    fn to_retire_a_question_is_minor_and_it_is_drawn_no_more() {
        let question = |retired| Question { retired, ..scenario(1, 0, "") };
        let module =
            Module { slug: "01-a".into(), title: Bilingual::default(), lessons: vec![], bank: vec!["q".into()] };
        let with = |retired| Course { modules: vec![module.clone()], ..course(question(retired), None) };
        assert_eq!(change(&with(false), &with(true)), Change::Minor);
        let blueprint = Blueprint { draw: vec![("01-a".into(), 1)], ..Blueprint::default() };
        let count = |course: &Course| course.bank(&blueprint).concat().len();
        assert_eq!((count(&with(false)), count(&with(true))), (1, 0));
    }

    #[test]
    fn any_change_of_the_rubric_is_major() {
        let with = |rubric| course(scenario(1, 0, ""), rubric);
        let before = with(Some(rubric("Explain the rights.")));
        assert_eq!(change(&before, &with(Some(rubric("Explain the rights.")))), Change::None);
        assert_eq!(change(&before, &with(Some(rubric("Explain all rights.")))), Change::Major);
        assert_eq!(change(&before, &with(None)), Change::Major);
    }
}
