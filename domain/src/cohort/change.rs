//! Changing a class that is open: its days, its place and its languages.

use std::collections::HashSet;

use jiff::civil::Date;

use super::{Cohort, Half, Plan, PlanRefusal, Session};
use crate::id::{SessionId, VenueId};
use crate::shown::Shown;

/// What has been recorded of a class that its days and place cannot contradict.
#[derive(Clone, Debug, Default)]
pub struct Recorded {
    pub sessions: Vec<Session>,
    /// Those at which somebody said who was there.
    pub marked: HashSet<SessionId>,
    /// Whether a certificate of the class is valid.
    pub is_certified: bool,
}

/// What becomes of the half-days of a class on other days. All others stay.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timetable {
    pub dropped: Vec<SessionId>,
    pub added: Vec<(Date, Half)>,
}

/// Why a class is not changed so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ChangeRefusal {
    #[error("it cannot be held so: {0}")]
    Plan(PlanRefusal),
    #[error("who was there on {0} is marked, which would be no day of the class")]
    Marked(Date),
    #[error("certificates say when and where it was held")]
    Certified,
    #[error("somebody else has changed it since it was shown")]
    Changed,
}

impl Cohort {
    /// What can be changed of it, as a page shows it.
    pub fn shown(&self, venue: Option<VenueId>) -> Shown {
        Shown::of(&(self.begins, self.ends, self.spoken, venue))
    }

    /// Who is behind it and its clearance, as a page shows them.
    pub fn backing_shown(&self) -> Shown {
        Shown::of(&(&self.backing, &self.standing.reference))
    }

    /// Decides whether a class is held as planned now. `elsewhere` is whether that is at another venue.
    pub fn change(&self, plan: &Plan, elsewhere: bool, recorded: &Recorded) -> Result<Timetable, ChangeRefusal> {
        plan.check().map_err(ChangeRefusal::Plan)?;
        let is_moved = (plan.begins, plan.ends) != (self.begins, self.ends);
        if recorded.is_certified && (is_moved || elsewhere) {
            return Err(ChangeRefusal::Certified);
        }
        if !is_moved {
            return Ok(Timetable::default());
        }
        let is_outside = |session: &&Session| session.day < plan.begins || plan.ends < session.day;
        let outside: Vec<&Session> = recorded.sessions.iter().filter(is_outside).collect();
        if let Some(session) = outside.iter().find(|session| recorded.marked.contains(&session.id)) {
            return Err(ChangeRefusal::Marked(session.day));
        }
        let known: HashSet<_> = recorded.sessions.iter().map(|session| (session.day, session.half)).collect();
        Ok(Timetable {
            dropped: outside.iter().map(|session| session.id).collect(),
            added: plan.halves().into_iter().filter(|half| !known.contains(half)).collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cohort::tests::{cohort, plan, session};
    use jiff::civil::date;

    fn november(day: i8) -> Date {
        date(2026, 11, day)
    }

    /// A class from Monday to Wednesday, marked on Tuesday.
    fn recorded() -> Recorded {
        let days = [23, 24, 25].map(november);
        let sessions: Vec<_> =
            days.into_iter().flat_map(|day| [Half::Morning, Half::Afternoon].map(|half| session(day, half))).collect();
        let marked = sessions.iter().filter(|session| session.day == november(24)).map(|session| session.id).collect();
        Recorded { sessions, marked, is_certified: false }
    }

    #[test]
    fn other_days_keep_what_was_marked_and_bring_their_own_half_days() {
        let (class, recorded) = (cohort(november(23), november(25)), recorded());
        let moved = class.change(&plan(november(24), november(26)), true, &recorded).expect("moved");
        assert_eq!(moved.dropped, [recorded.sessions[0].id, recorded.sessions[1].id], "Monday goes");
        assert_eq!(moved.added, [(november(26), Half::Morning), (november(26), Half::Afternoon)]);
        let longer = class.change(&plan(november(23), november(30)), false, &recorded).expect("longer");
        assert_eq!((longer.dropped.len(), longer.added.len()), (0, 8), "four days more, and no Sunday");
        let same = class.change(&plan(november(23), november(25)), true, &recorded).expect("elsewhere");
        assert_eq!(same, Timetable::default());
    }

    #[test]
    fn days_on_which_somebody_was_marked_stay() {
        let class = cohort(november(23), november(25));
        let change = |begins, ends| class.change(&plan(november(begins), november(ends)), false, &recorded());
        assert_eq!(change(25, 27), Err(ChangeRefusal::Marked(november(24))));
        assert_eq!(change(23, 23), Err(ChangeRefusal::Marked(november(24))));
        assert_eq!(change(25, 24), Err(ChangeRefusal::Plan(PlanRefusal::EndsBeforeItBegins)));
    }

    #[test]
    fn what_certificates_say_is_not_changed() {
        let class = cohort(november(23), november(25));
        let certified = Recorded { is_certified: true, ..recorded() };
        let (same, longer) = (plan(november(23), november(25)), plan(november(23), november(26)));
        assert!(class.change(&same, false, &certified).is_ok(), "other languages");
        assert_eq!(class.change(&same, true, &certified), Err(ChangeRefusal::Certified));
        assert_eq!(class.change(&longer, false, &certified), Err(ChangeRefusal::Certified));
    }
}
