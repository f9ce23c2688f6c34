//! Who is behind in a class, and on what: what is missing, and what of it should be done by now.

use jiff::civil::Date;

use super::{Facts, Part, Progress};
use crate::attempt::{BeginRefusal, begin};
use crate::course::Course;
use crate::test::TestKind;

/// When it is, seen from the days of a class.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    Before,
    UnderWay,
    /// Of a class of a single day, that day.
    LastDay,
    Over,
}

impl Phase {
    pub fn on(today: Date, begins: Date, ends: Date) -> Self {
        match today {
            _ if today > ends => Self::Over,
            _ if today == ends => Self::LastDay,
            _ if today >= begins => Self::UnderWay,
            _ => Self::Before,
        }
    }
}

/// What can be open for somebody in a class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Open {
    PreTest,
    Lessons,
    FinalTest,
    Attendance,
    Practical,
    /// Everything is done, and the certificate is not issued.
    Certificate,
}

impl Open {
    pub const ALL: [Self; 6] =
        [Self::PreTest, Self::Lessons, Self::FinalTest, Self::Attendance, Self::Practical, Self::Certificate];

    pub const fn code(self) -> &'static str {
        match self {
            Self::PreTest => "pre",
            Self::Lessons => "lessons",
            Self::FinalTest => "final",
            Self::Attendance => "attendance",
            Self::Practical => "practical",
            Self::Certificate => "ready",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|open| open.code() == code)
    }

    const fn of(part: &Part) -> Self {
        match part {
            Part::PreTest { .. } => Self::PreTest,
            Part::Lessons { .. } => Self::Lessons,
            Part::FinalTest { .. } => Self::FinalTest,
            Part::Attendance { .. } => Self::Attendance,
            Part::Practical { .. } => Self::Practical,
        }
    }
}

/// How far one person of a class is, seen on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outlook {
    pub progress: Progress,
    /// The final test is not passed and cannot be begun any more, until somebody opens another attempt.
    pub is_stuck: bool,
    is_certified: bool,
    phase: Phase,
}

impl Outlook {
    pub fn of(facts: &Facts, course: &Course, is_certified: bool, phase: Phase) -> Self {
        // Without a pre-test in the question: one that is missing is said by itself.
        let begins = begin(TestKind::Final, None, course.last.as_ref(), &facts.attempts, facts.coachings);
        let is_stuck = !is_certified && matches!(begins, Err(BeginRefusal::NoneLeft { .. }));
        Self { progress: facts.progress(course), is_stuck, is_certified, phase }
    }

    /// What is open for them. For whoever holds the certificate nothing is, whatever was put right since.
    pub fn open(&self) -> impl Iterator<Item = Open> {
        let waits = (!self.is_certified && self.progress.is_complete()).then_some(Open::Certificate);
        self.missing().map(Open::of).chain(waits)
    }

    pub fn is_open(&self, open: Open) -> bool {
        self.open().any(|other| other == open)
    }

    /// What they should have done by now.
    pub fn due(&self) -> impl Iterator<Item = &Part> {
        self.missing().filter(|part| self.is_due(part))
    }

    /// What is missing and still has its time.
    pub fn to_come(&self) -> impl Iterator<Item = &Part> {
        self.missing().filter(|part| !self.is_due(part))
    }

    pub fn is_behind(&self) -> bool {
        self.due().next().is_some()
    }

    fn missing(&self) -> impl Iterator<Item = &Part> {
        self.progress.missing().filter(|_| !self.is_certified)
    }

    fn is_due(&self, part: &Part) -> bool {
        match part {
            Part::PreTest { .. } => self.phase >= Phase::UnderWay,
            Part::Lessons { .. } => self.phase == Phase::Over,
            Part::FinalTest { .. } => self.is_stuck || self.phase >= Phase::LastDay,
            Part::Practical { .. } => self.phase >= Phase::LastDay,
            Part::Attendance { present, held, of, needed } => {
                let is_out_of_reach = present + of.saturating_sub(*held) < *needed;
                present < held || is_out_of_reach || self.phase == Phase::Over
            }
        }
    }
}

/// For how many each of it is open, in the order of [`Open::ALL`].
pub fn tally<'a>(outlooks: impl IntoIterator<Item = &'a Outlook>) -> [(Open, usize); 6] {
    let mut tally = Open::ALL.map(|open| (open, 0));
    for open in outlooks.into_iter().flat_map(Outlook::open) {
        for (_, count) in tally.iter_mut().filter(|(other, _)| *other == open) {
            *count += 1;
        }
    }
    tally
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attempt::{Mode, Past};
    use crate::enrolment::{Finding, Presence};
    use crate::progress::lesson_key;
    use crate::progress::tests::{course, taken};
    use jiff::civil::date;

    const PHASES: [Phase; 4] = [Phase::Before, Phase::UnderWay, Phase::LastDay, Phase::Over];

    fn new() -> Facts {
        Facts { sessions: vec![None; 6], ..Facts::default() }
    }

    fn complete() -> Facts {
        Facts {
            read: [lesson_key("01-rights", "02-b")].into(),
            checked: ["c1".into(), "c2".into()].into(),
            attempts: vec![taken(TestKind::Pre, 0), taken(TestKind::Final, 100)],
            sessions: vec![Some(Presence::Present); 6],
            practical: Some(Finding::Competent),
            ..Facts::default()
        }
    }

    fn due(facts: &Facts, phase: Phase) -> Vec<&'static str> {
        let outlook = Outlook::of(facts, &course(), false, phase);
        assert_eq!(outlook.due().count() + outlook.to_come().count(), outlook.progress.missing().count());
        outlook.due().map(|part| Open::of(part).code()).collect()
    }

    #[test]
    fn a_day_is_before_a_class_in_it_its_last_or_after() {
        let (first, last) = (date(2026, 11, 23), date(2026, 11, 25));
        let on = |day| Phase::on(date(2026, 11, day), first, last);
        assert_eq!([22, 23, 25, 26].map(on), PHASES);
        assert_eq!(Phase::on(first, first, first), Phase::LastDay, "a class of one day");
    }

    #[test]
    fn somebody_new_falls_behind_as_the_days_of_a_class_pass() {
        assert!(due(&new(), Phase::Before).is_empty());
        assert_eq!(due(&new(), Phase::UnderWay), ["pre"]);
        assert_eq!(due(&new(), Phase::LastDay), ["pre", "practical", "final"]);
        assert_eq!(due(&new(), Phase::Over), ["pre", "lessons", "attendance", "practical", "final"]);
        assert!(PHASES.iter().all(|phase| due(&complete(), *phase).is_empty()));
    }

    #[test]
    fn attendance_is_due_once_a_half_day_was_missed_or_none_is_left_to_come() {
        let marked = |marks: &[Presence]| {
            let mut facts = Facts { sessions: vec![None; 6], ..complete() };
            facts.sessions.iter_mut().zip(marks).for_each(|(session, mark)| *session = Some(*mark));
            due(&facts, Phase::UnderWay)
        };
        assert!(marked(&[Presence::Present, Presence::Late]).is_empty());
        assert_eq!(marked(&[Presence::Present, Presence::Absent]), ["attendance"]);
        assert_eq!(marked(&[Presence::Excused; 2]), ["attendance"]);
        let enough = [[Presence::Absent].as_slice(), &[Presence::Present; 5]].concat();
        assert!(marked(&enough).is_empty(), "what is done is never due");
        // Where everything was called off, nobody can be there any more.
        assert_eq!(due(&Facts { sessions: vec![], ..complete() }, Phase::UnderWay), ["attendance"]);
    }

    #[test]
    fn whoever_has_no_attempt_left_is_behind_at_once() {
        let mut facts = complete();
        facts.attempts = vec![taken(TestKind::Pre, 0), taken(TestKind::Final, 60)];
        assert!(due(&facts, Phase::UnderWay).is_empty());
        facts.attempts.push(taken(TestKind::Final, 65));
        assert_eq!(due(&facts, Phase::UnderWay), ["final"]);
        assert!(Outlook::of(&facts, &course(), false, Phase::UnderWay).is_stuck);
        let coached = Facts { coachings: 1, ..facts.clone() };
        assert!(due(&coached, Phase::UnderWay).is_empty());
        // The last attempt is under way: nobody has to help yet.
        let last = Past { score: None, mode: Mode::Screen, ..taken(TestKind::Final, 0) };
        let sitting = Facts { attempts: [&facts.attempts[..2], &[last]].concat(), ..facts };
        assert!(due(&sitting, Phase::UnderWay).is_empty());
    }

    #[test]
    fn what_is_open_is_counted_person_by_person() {
        let of = |facts: &Facts, is_certified| Outlook::of(facts, &course(), is_certified, Phase::Over);
        let class = [of(&new(), false), of(&complete(), false), of(&complete(), true), of(&new(), true)];
        assert_eq!(tally(&class).map(|(_, count)| count), [1; 6]);
        assert_eq!(class.iter().map(Outlook::is_behind).collect::<Vec<_>>(), [true, false, false, false]);
        assert!(class[1].is_open(Open::Certificate) && !class[2].is_open(Open::Certificate));
        for open in Open::ALL {
            assert_eq!(Open::from_code(open.code()), Some(open));
        }
        assert_eq!(Open::from_code("everything"), None);
    }
}
