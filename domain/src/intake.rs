//! People who were put into a class together, as a list or alone: an **Intake**. It can be undone whole, as long as none of
//! them has begun anything.

use crate::language::Bilingual;

/// Somebody of an intake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Joined {
    pub name: Bilingual,
    /// They were not known before: undoing removes them altogether.
    pub is_new: bool,
    /// Something of theirs is on record since: a sign-in, a lesson, a test, attendance, another class.
    pub has_begun: bool,
}

/// Why an intake is not undone.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UndoRefusal {
    #[error("{} of them have begun", .0.len())]
    HaveBegun(Vec<Bilingual>),
    #[error("it has been undone")]
    AlreadyUndone,
}

/// All or nobody.
pub fn undo(joined: &[Joined]) -> Result<(), UndoRefusal> {
    let begun: Vec<Bilingual> = joined.iter().filter(|one| one.has_begun).map(|one| one.name.clone()).collect();
    if begun.is_empty() { Ok(()) } else { Err(UndoRefusal::HaveBegun(begun)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_intake_is_undone_whole_or_not_at_all() {
        let one = |name: &str, has_begun| Joined { name: Bilingual::new(name, ""), is_new: true, has_begun };
        assert_eq!(undo(&[one("Mary", false), one("Peter", false)]), Ok(()));
        let refused = undo(&[one("Mary", false), one("Peter", true)]);
        assert_eq!(refused, Err(UndoRefusal::HaveBegun(vec![Bilingual::new("Peter", "")])));
    }
}
