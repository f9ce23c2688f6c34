//! The gradebook of a class: for each person, everything that is recorded about what they know and did, in one line.

use crate::attempt::{Past, Score};
use crate::course::Course;
use crate::enrolment::Finding;
use crate::gain::{Gain, Scores};
use crate::id::AttemptId;
use crate::progress::Facts;
use crate::test::TestKind;

/// One person's line. The same on the screen and in every file that is made of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub lessons: (usize, usize),
    /// Knowledge checks answered, and how many there are.
    pub checks: (usize, usize),
    pub pre: Option<Taken>,
    /// Every final test that was handed in, first to last.
    pub finals: Vec<Taken>,
    /// The final test that stands for them all: one that passed before one that did not, then the higher score.
    pub best: Option<Taken>,
    pub passed: bool,
    pub gain: Option<Gain>,
    /// Half-days present, half-days held.
    pub attendance: (usize, usize),
    pub practical: Option<Finding>,
    pub is_complete: bool,
}

/// A test that was handed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taken {
    pub attempt: AttemptId,
    pub score: Score,
}

impl Line {
    pub fn of(facts: &Facts, course: &Course) -> Self {
        let done = |(module, lesson): &(&crate::course::Module, &crate::lesson::Lesson)| {
            facts.lesson_is_done(&module.slug, lesson)
        };
        let checks = || course.lessons().flat_map(|(_, lesson)| &lesson.checks);
        let taken = |test: TestKind| facts.attempts.iter().filter(move |past| past.test == test).filter_map(Taken::of);
        let finals: Vec<Taken> = taken(TestKind::Final).collect();
        let passes = |taken: &Taken| course.last.as_ref().is_some_and(|blueprint| taken.score.passes(blueprint));
        Self {
            lessons: (course.lessons().filter(done).count(), course.lessons().count()),
            checks: (checks().filter(|check| facts.checked.contains(*check)).count(), checks().count()),
            pre: taken(TestKind::Pre).next(),
            passed: finals.iter().any(passes),
            best: finals.iter().copied().max_by_key(|taken| (passes(taken), taken.score.percent())),
            gain: scores(facts).gain(),
            finals,
            attendance: facts.half_days(),
            practical: facts.practical,
            is_complete: facts.progress(course).is_complete(),
        }
    }
}

impl Taken {
    fn of(past: &Past) -> Option<Self> {
        Some(Self { attempt: past.id, score: past.score? })
    }
}

/// The pair that gain is computed from: the pre-test, and the *first* final test. A later attempt was taken after its
/// own mistakes had been explained, so that it would show more than the course gave.
pub fn scores(facts: &Facts) -> Scores {
    let first = |test| facts.attempts.iter().filter(|past| past.test == test).find_map(|past| past.score);
    Scores { pre: first(TestKind::Pre), post: first(TestKind::Final) }
}
