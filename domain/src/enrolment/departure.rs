//! Leaving a class: withdrawn with a reason, or moved to another class of the same course.

use crate::cohort::{Cohort, Halt};
use crate::time::At;

/// That somebody left a class. What they did there stays on record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawal {
    pub at: At,
    pub reason: String,
}

/// Why somebody is not withdrawn, or not taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WithdrawRefusal {
    #[error("no reason was given")]
    NoReason,
    #[error("it is so already")]
    AlreadySo,
    #[error("they hold a certificate of this class")]
    Certified,
    #[error("they are an alias of somebody who is in this class")]
    Alias,
    #[error(transparent)]
    Halted(#[from] Halt),
}

/// Why somebody is not moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TransferRefusal {
    #[error("the other class is of another course or another major version")]
    OtherCourse,
    #[error("they are in the other class already")]
    AlreadyThere,
    #[error("they hold a certificate of this class")]
    Certified,
    #[error("they have left this class")]
    Withdrawn,
    #[error(transparent)]
    Halted(#[from] Halt),
}

/// Decides whether somebody is withdrawn, and gives the reason as it is kept.
pub fn withdraw(known: Option<&Withdrawal>, is_certified: bool, reason: &str) -> Result<String, WithdrawRefusal> {
    if known.is_some() {
        return Err(WithdrawRefusal::AlreadySo);
    }
    if is_certified {
        return Err(WithdrawRefusal::Certified);
    }
    match reason.trim() {
        "" => Err(WithdrawRefusal::NoReason),
        reason => Ok(reason.chars().take(super::REASON_MAX).collect()),
    }
}

/// Decides whether somebody who left is taken back.
pub fn readmit(cohort: &Cohort, known: Option<&Withdrawal>) -> Result<(), WithdrawRefusal> {
    if known.is_none() {
        return Err(WithdrawRefusal::AlreadySo);
    }
    Ok(cohort.standing.admits()?)
}

/// Decides whether somebody is moved from one class to another.
pub fn transfer(
    (from, to): (&Cohort, &Cohort),
    known: Option<&Withdrawal>,
    (is_there, is_certified): (bool, bool),
) -> Result<(), TransferRefusal> {
    if (from.course, from.major) != (to.course, to.major) {
        return Err(TransferRefusal::OtherCourse);
    }
    if is_there {
        return Err(TransferRefusal::AlreadyThere);
    }
    if is_certified {
        return Err(TransferRefusal::Certified);
    }
    if known.is_some() {
        return Err(TransferRefusal::Withdrawn);
    }
    Ok(to.standing.admits()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cohort::{Backing, Spoken, Standing};
    use crate::course::Clearance;
    use crate::id::{CohortId, CourseId};
    use crate::language::Bilingual;
    use jiff::civil::date;
    use uuid::Uuid;

    fn class(course: u128, clearance: Clearance) -> Cohort {
        Cohort {
            id: CohortId(Uuid::nil()),
            course: CourseId(Uuid::from_u128(course)),
            course_code: "HR-101".into(),
            major: 1,
            place: Bilingual::new("Kol", ""),
            state: "SS-EC".into(),
            begins: date(2026, 11, 23),
            ends: date(2026, 11, 25),
            spoken: Spoken::Arabic,
            standing: Standing::new(clearance),
            backing: Backing::default(),
        }
    }

    #[test]
    fn nobody_leaves_twice_or_without_a_reason_or_with_a_certificate() {
        let left = Withdrawal { at: At(1), reason: "Posted elsewhere".into() };
        assert_eq!(withdraw(None, false, " Posted elsewhere "), Ok("Posted elsewhere".into()));
        assert_eq!(withdraw(None, false, " "), Err(WithdrawRefusal::NoReason));
        assert_eq!(withdraw(Some(&left), false, "Again"), Err(WithdrawRefusal::AlreadySo));
        assert_eq!(withdraw(None, true, "Late"), Err(WithdrawRefusal::Certified));
        let class = class(1, Clearance::Full);
        assert_eq!(readmit(&class, None), Err(WithdrawRefusal::AlreadySo));
        assert_eq!(readmit(&class, Some(&left)), Err(WithdrawRefusal::Halted(Halt::NotCleared)));
    }

    #[test]
    fn somebody_is_moved_within_a_course_to_a_class_that_takes_people() {
        let (from, to) = (class(1, Clearance::Outside), class(1, Clearance::Outside));
        let moved = |to: &Cohort, facts| transfer((&from, to), None, facts);
        assert_eq!(moved(&to, (false, false)), Ok(()));
        assert_eq!(moved(&to, (true, false)), Err(TransferRefusal::AlreadyThere));
        assert_eq!(moved(&to, (false, true)), Err(TransferRefusal::Certified));
        assert_eq!(moved(&class(2, Clearance::Outside), (false, false)), Err(TransferRefusal::OtherCourse));
        let closed = TransferRefusal::Halted(Halt::NotCleared);
        assert_eq!(moved(&class(1, Clearance::Assess), (false, false)), Err(closed));
        let left = Withdrawal { at: At(1), reason: "Posted".into() };
        assert_eq!(transfer((&from, &to), Some(&left), (false, false)), Err(TransferRefusal::Withdrawn));
    }
}
