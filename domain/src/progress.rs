//! Progress and completion: worked out from what was recorded, never stored.

mod behind;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::attempt::{Mode, Past, Score};
use crate::course::Course;
use crate::enrolment::{Finding, Presence};
use crate::id::AttemptId;
use crate::test::TestKind;

pub use behind::{Open, Outlook, Phase, tally};

/// What has been recorded about one person in one class.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// Lessons that the person marked as read, as `module/lesson`.
    pub read: BTreeSet<String>,
    /// Knowledge checks that were answered, right or wrong, by the question's id.
    pub checked: BTreeSet<String>,
    pub attempts: Vec<Past>,
    /// One for each half-day of the class: whether the person was there; `None` while it is not marked.
    pub sessions: Vec<Option<Presence>>,
    /// The half-days at which the person was there in a class of the same course from which they were moved.
    pub elsewhere: usize,
    /// The finding of the practical that counts; see [`crate::assessment::finding`].
    pub practical: Option<Finding>,
    /// How often one more attempt was opened.
    pub coachings: u32,
}

/// A part of a course that completes it, and how far it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Part {
    PreTest { taken: bool },
    Lessons { done: usize, of: usize },
    FinalTest { passed: bool, best: Option<u32>, needs: Option<u8>, attempts_left: Option<u32>, redline: bool },
    Attendance { present: usize, held: usize, of: usize, needed: usize },
    Practical { found: Option<Finding> },
}

impl Part {
    pub fn is_done(&self) -> bool {
        match self {
            Self::PreTest { taken } => *taken,
            Self::Lessons { done, of } => done >= of,
            Self::FinalTest { passed, .. } => *passed,
            Self::Attendance { present, needed, .. } => present >= needed,
            Self::Practical { found } => *found == Some(Finding::Competent),
        }
    }
}

/// Everything that completes the course for this person, done or missing, in the order of doing it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    pub parts: Vec<Part>,
}

impl Progress {
    pub fn is_complete(&self) -> bool {
        self.parts.iter().all(Part::is_done)
    }

    pub fn missing(&self) -> impl Iterator<Item = &Part> {
        self.parts.iter().filter(|part| !part.is_done())
    }
}

/// The one thing to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NextStep {
    GoOnWithTest {
        attempt: AttemptId,
        test: TestKind,
        /// Where somebody else writes the answers down, the person has nothing to do on a page.
        mode: Mode,
    },
    TakePreTest,
    ReadLesson {
        module: String,
        lesson: String,
    },
    TakeFinalTest,
    /// Only what others record is missing: attendance, the practical.
    WaitForClass,
    /// Every attempt is used; a trainer has to help.
    AskTrainer,
    /// Everything is done; the coordinator issues the certificate.
    WaitForCertificate,
}

impl Facts {
    /// Whether a lesson is done: its checks have been answered or, where it has none, the person said so.
    pub fn lesson_is_done(&self, module: &str, lesson: &crate::lesson::Lesson) -> bool {
        if lesson.checks.is_empty() {
            return self.read.contains(&lesson_key(module, &lesson.slug));
        }
        lesson.checks.iter().all(|check| self.checked.contains(check))
    }

    pub fn progress(&self, course: &Course) -> Progress {
        let mut parts = Vec::with_capacity(5);
        if course.pre.is_some() {
            parts.push(Part::PreTest { taken: self.scores(TestKind::Pre).next().is_some() });
        }
        if course.completion.lessons {
            let done = course.lessons().filter(|(module, lesson)| self.lesson_is_done(&module.slug, lesson)).count();
            parts.push(Part::Lessons { done, of: course.lessons().count() });
        }
        if let Some(percent) = course.completion.attendance {
            parts.push(self.attendance(percent));
        }
        if course.completion.practical {
            parts.push(Part::Practical { found: self.practical });
        }
        if let Some(blueprint) = &course.last {
            let used = self.attempts.iter().filter(|attempt| attempt.test == TestKind::Final).count() as u32;
            let best = self.scores(TestKind::Final).max_by_key(|score| (score.passes(blueprint), score.percent()));
            parts.push(Part::FinalTest {
                passed: best.is_some_and(|score| score.passes(blueprint)),
                best: best.map(Score::percent),
                needs: blueprint.pass,
                attempts_left: blueprint.attempts.map(|allowed| (allowed + self.coachings).saturating_sub(used)),
                redline: best.is_some_and(|score| score.redlines_missed > 0),
            });
        }
        Progress { parts }
    }

    /// What the person can do next. Tests that were begun come before everything.
    pub fn next_step(&self, course: &Course) -> NextStep {
        if let Some(open) = self.attempts.iter().find(|attempt| attempt.score.is_none()) {
            return NextStep::GoOnWithTest { attempt: open.id, test: open.test, mode: open.mode };
        }
        let progress = self.progress(course);
        if progress.missing().any(|part| matches!(part, Part::PreTest { .. })) {
            return NextStep::TakePreTest;
        }
        let unread = course.lessons().find(|(module, lesson)| !self.lesson_is_done(&module.slug, lesson));
        if let (Some((module, lesson)), true) = (unread, course.completion.lessons) {
            return NextStep::ReadLesson { module: module.slug.clone(), lesson: lesson.slug.clone() };
        }
        let final_test = progress.missing().find_map(|part| match part {
            Part::FinalTest { attempts_left, .. } => Some(*attempts_left),
            _ => None,
        });
        match final_test {
            Some(Some(0)) => NextStep::AskTrainer,
            Some(_) => NextStep::TakeFinalTest,
            None if progress.is_complete() => NextStep::WaitForCertificate,
            None => NextStep::WaitForClass,
        }
    }

    fn scores(&self, test: TestKind) -> impl Iterator<Item = Score> {
        self.attempts.iter().filter(move |attempt| attempt.test == test).filter_map(|attempt| attempt.score)
    }

    /// `needed` is rounded up: of 6 half-days, 80 % is 5. Where every half-day was called off, nobody has been there.
    fn attendance(&self, percent: u8) -> Part {
        let of = self.sessions.len();
        let (present, held) = self.half_days();
        Part::Attendance { present, held, of, needed: (of.max(1) * usize::from(percent)).div_ceil(100) }
    }

    /// The half-days at which the person was there, and those that were marked; with those of a class from which they
    /// were moved, but never more than this class has.
    pub fn half_days(&self) -> (usize, usize) {
        let marked = || self.sessions.iter().flatten();
        let there = marked().filter(|presence| presence.was_there()).count();
        let whole = |here: usize| (here + self.elsewhere).min(self.sessions.len());
        (whole(there), whole(marked().count()))
    }
}

/// How a lesson is named in what is recorded.
pub fn lesson_key(module: &str, lesson: &str) -> String {
    format!("{module}/{lesson}")
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::course::*;
    use crate::language::Bilingual;
    use crate::lesson::{Lesson, Notice};
    use crate::test::Blueprint;
    use std::collections::BTreeMap;
    use uuid::Uuid;

    pub fn course() -> Course {
        let lesson = |slug: &str, checks: &[&str]| Lesson {
            slug: slug.into(),
            minutes: 10,
            outcomes: vec![],
            standards: vec![],
            notice: Notice::None,
            text: BTreeMap::new(),
            checks: checks.iter().map(|check| (*check).into()).collect(),
        };
        Course {
            code: "HR-101".into(),
            version: Version { major: 1, minor: 0, patch: 0 },
            languages: vec![],
            hours: 18,
            notice: Notice::None,
            clearance: Clearance::Outside,
            review: Review::Draft,
            title: Bilingual::default(),
            summary: Bilingual::default(),
            audience: Bilingual::default(),
            outcomes: vec![],
            completion: CompletionRule { attendance: Some(80), practical: true, lessons: true },
            rubric: None,
            pre: Some(Blueprint::default()),
            last: Some(Blueprint { pass: Some(70), attempts: Some(2), ..Blueprint::default() }),
            certificate: CertificateRule { kind: CertificateKind::Completion, valid_months: Some(36) },
            modules: vec![Module {
                slug: "01-rights".into(),
                title: Bilingual::default(),
                lessons: vec![lesson("01-a", &["c1", "c2"]), lesson("02-b", &[])],
                bank: vec![],
            }],
            questions: BTreeMap::new(),
        }
    }

    pub fn taken(test: TestKind, earned: u32) -> Past {
        let score = Some(Score { earned, of: 100, redlines_missed: 0 });
        Past { id: AttemptId(Uuid::nil()), test, mode: Mode::Screen, score }
    }

    #[test]
    fn the_next_step_leads_through_the_whole_course() {
        let course = course();
        let mut facts = Facts { sessions: vec![None; 6], ..Facts::default() };
        assert_eq!(facts.next_step(&course), NextStep::TakePreTest);
        facts.attempts.push(taken(TestKind::Pre, 20));
        let read = |lesson: &str| NextStep::ReadLesson { module: "01-rights".into(), lesson: lesson.into() };
        assert_eq!(facts.next_step(&course), read("01-a"));
        facts.checked.insert("c1".into());
        assert_eq!(facts.next_step(&course), read("01-a"));
        facts.checked.insert("c2".into());
        assert_eq!(facts.next_step(&course), read("02-b"));
        facts.read.insert(lesson_key("01-rights", "02-b"));
        assert_eq!(facts.next_step(&course), NextStep::TakeFinalTest);
        facts.attempts.push(taken(TestKind::Final, 60));
        assert_eq!(facts.next_step(&course), NextStep::TakeFinalTest);
        facts.attempts.push(taken(TestKind::Final, 65));
        assert_eq!(facts.next_step(&course), NextStep::AskTrainer);
        facts.attempts.pop();
        facts.attempts.push(taken(TestKind::Final, 70));
        assert_eq!(facts.next_step(&course), NextStep::WaitForClass);
        facts.sessions = vec![Some(Presence::Present); 5];
        facts.sessions.push(Some(Presence::Absent));
        facts.practical = Some(Finding::Competent);
        assert_eq!(facts.next_step(&course), NextStep::WaitForCertificate);
        assert!(facts.progress(&course).is_complete());
    }

    #[test]
    fn every_missing_part_keeps_a_course_open() {
        let course = course();
        let complete = Facts {
            read: [lesson_key("01-rights", "02-b")].into(),
            checked: ["c1".into(), "c2".into()].into(),
            attempts: vec![taken(TestKind::Pre, 0), taken(TestKind::Final, 100)],
            sessions: vec![Some(Presence::Present); 6],
            elsewhere: 0,
            practical: Some(Finding::Competent),
            coachings: 0,
        };
        assert!(complete.progress(&course).is_complete());
        let without = |change: &dyn Fn(&mut Facts)| {
            let mut facts = complete.clone();
            change(&mut facts);
            facts.progress(&course).missing().cloned().collect::<Vec<_>>()
        };
        assert!(matches!(without(&|f| f.read.clear())[..], [Part::Lessons { done: 1, of: 2 }]));
        assert!(matches!(without(&|f| _ = f.attempts.remove(0))[..], [Part::PreTest { taken: false }]));
        assert!(matches!(without(&|f| _ = f.attempts.pop())[..], [Part::FinalTest { passed: false, .. }]));
        assert!(matches!(without(&|f| f.practical = Some(Finding::NotYet))[..], [Part::Practical { .. }]));
        // What was attended before somebody was moved counts, and never for more than the class has.
        let moved = without(&|f| {
            f.sessions[..2].fill(None);
            f.elsewhere = 2;
        });
        assert!(moved.is_empty());
        let twice = Facts { elsewhere: 4, ..complete.clone() };
        assert_eq!(twice.half_days(), (6, 6));
        // Late is there, excused is not.
        let late = without(&|f| f.sessions[..2].fill(Some(Presence::Late)));
        assert!(late.is_empty());
        let excused = without(&|f| f.sessions[..2].fill(Some(Presence::Excused)));
        assert!(!excused.is_empty());
        let absent = without(&|f| f.sessions[..2].fill(Some(Presence::Absent)));
        assert_eq!(absent, [Part::Attendance { present: 4, held: 6, of: 6, needed: 5 }]);
        // A class of which nothing was held has had nobody there.
        let none = without(&|f| f.sessions.clear());
        assert_eq!(none, [Part::Attendance { present: 0, held: 0, of: 0, needed: 1 }]);
    }
}
