//! A cohort, which people call a class: a course taught at a place on some days.

mod backing;
mod change;
mod session;
mod spoken;
mod standing;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::course::Clearance;
use crate::id::{CohortId, CourseId, VenueId};
use crate::language::Bilingual;
use crate::venue::{Facts, VenueRefusal};

pub use backing::{Backing, BackingRefusal, LINE_MAX, LINES_MAX};
pub use change::{ChangeRefusal, Recorded, Timetable};
pub use session::{AdditionRefusal, CallingOffRefusal, Session, SessionRefusal, TOPIC_MAX, topic};
pub use spoken::Spoken;
pub use standing::{Halt, REASON_MAX, REFERENCE_MAX, Standing, SuspensionRefusal};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cohort {
    pub id: CohortId,
    pub course: CourseId,
    /// As people write it, for headings: `HR-101`.
    pub course_code: String,
    /// The major version that everybody in it takes, whatever is published later.
    pub major: u32,
    /// As its venue was called when the class was opened or moved there. Certificates quote it, so it stays.
    pub place: Bilingual,
    /// A code of the list of states.
    pub state: String,
    pub begins: Date,
    pub ends: Date,
    pub spoken: Spoken,
    pub standing: Standing,
    pub backing: Backing,
}

/// Morning or afternoon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Half {
    Morning,
    Afternoon,
}

impl Half {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Morning => "morning",
            Self::Afternoon => "afternoon",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Morning, Self::Afternoon].into_iter().find(|half| half.code() == code)
    }
}

/// In one line, with single spaces.
pub(crate) fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The longest class, in days: more is a slip of the keyboard.
pub const DAYS_MAX: i32 = 400;

/// Where a class is to be held: its state is that of its venue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    Known(VenueId),
    /// One that is not in the register, and comes into it with the class.
    New(Facts),
}

/// What a coordinator fills in for a new class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    pub place: Place,
    pub begins: Date,
    pub ends: Date,
    pub spoken: Spoken,
    /// What the course asks for.
    pub clearance: Clearance,
}

/// Why a class cannot be opened so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlanRefusal {
    #[error("it ends before it begins")]
    EndsBeforeItBegins,
    #[error("it is longer than {DAYS_MAX} days")]
    TooLong,
    #[error("at this venue it cannot be: {0}")]
    Venue(VenueRefusal),
    #[error("the course has not been published")]
    NoSuchCourse,
}

impl Plan {
    /// Whether it can be held on these days.
    pub fn check(&self) -> Result<(), PlanRefusal> {
        if self.ends < self.begins {
            return Err(PlanRefusal::EndsBeforeItBegins);
        }
        if days(self.begins, self.ends).count() as i32 > DAYS_MAX {
            return Err(PlanRefusal::TooLong);
        }
        Ok(())
    }

    /// The half-days it has: two a day, and none on a Sunday unless it is held on nothing else.
    pub fn halves(&self) -> Vec<(Date, Half)> {
        let working = |day: &Date| day.weekday() != jiff::civil::Weekday::Sunday;
        let only_sundays = !days(self.begins, self.ends).any(|day| working(&day));
        let held = days(self.begins, self.ends).filter(|day| only_sundays || working(day));
        held.flat_map(|day| [(day, Half::Morning), (day, Half::Afternoon)]).collect()
    }
}

/// Every day from the first to the last, at most one more than a class may have.
fn days(first: Date, last: Date) -> impl Iterator<Item = Date> {
    let next = |day: &Date| day.tomorrow().ok();
    std::iter::successors(Some(first), next).take_while(move |day| *day <= last).take(DAYS_MAX as usize + 1)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use jiff::civil::date;
    use uuid::Uuid;

    pub use crate::cohort::session::tests::session;

    pub fn cohort(begins: Date, ends: Date) -> Cohort {
        Cohort {
            id: CohortId(Uuid::nil()),
            course: CourseId(Uuid::nil()),
            course_code: "HR-101".into(),
            major: 1,
            place: Bilingual::new("Kol", ""),
            state: "SS-EC".into(),
            begins,
            ends,
            spoken: Spoken::Arabic,
            standing: Standing::new(Clearance::Outside),
            backing: Backing::default(),
        }
    }

    pub fn plan(begins: Date, ends: Date) -> Plan {
        let place = Place::New(Facts::called(&Bilingual::new("Kol", ""), "SS-EC"));
        Plan { place, begins, ends, spoken: Spoken::Arabic, clearance: Clearance::Outside }
    }

    #[test]
    fn a_class_has_two_halves_a_day_and_none_on_a_sunday() {
        // Friday to Monday.
        let halves = plan(date(2026, 11, 20), date(2026, 11, 23)).halves();
        assert_eq!(halves.len(), 6);
        assert!(halves.iter().all(|(day, _)| *day != date(2026, 11, 22)));
        assert_eq!(halves[0], (date(2026, 11, 20), Half::Morning));
        assert_eq!(plan(date(2026, 11, 22), date(2026, 11, 22)).halves().len(), 2, "held on a Sunday alone");
    }

    #[test]
    fn a_plan_is_refused_for_its_days() {
        let good = plan(date(2026, 11, 23), date(2026, 11, 25));
        assert_eq!(good.check(), Ok(()));
        let ends = |day| Plan { ends: day, ..good.clone() }.check();
        assert_eq!(ends(date(2026, 11, 22)), Err(PlanRefusal::EndsBeforeItBegins));
        assert_eq!(ends(date(9000, 1, 1)), Err(PlanRefusal::TooLong));
    }
}
