//! Taking somebody out of the register for good: what stands in the way, and why it is done.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Administrator, Coordinator, Person, Reach, read_learner_no, service_no};
use crate::language::Bilingual;
use crate::mark::fold;
use crate::time::At;

/// Why somebody is erased. One of a few, and no sentence: that would bring back who it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ErasureReason {
    /// They asked for it, or their family did.
    Asked,
    /// The time for which it had to be kept is over.
    Over,
    /// They should never have been in the register.
    Mistake,
    /// A court or an authority ordered it.
    Ordered,
}

impl ErasureReason {
    pub const ALL: [Self; 4] = [Self::Asked, Self::Over, Self::Mistake, Self::Ordered];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Over => "over",
            Self::Mistake => "mistake",
            Self::Ordered => "ordered",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }
}

/// That somebody was erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Erasure {
    pub at: At,
    pub reason: ErasureReason,
}

/// Who may erase somebody: a coordinator whom they are known to, and an administrator everywhere.
#[derive(Clone, Debug)]
pub enum Eraser {
    Coordinator(Coordinator),
    Administrator(Administrator),
}

impl Eraser {
    pub fn person(&self) -> &Person {
        match self {
            Self::Coordinator(coordinator) => coordinator.person(),
            Self::Administrator(administrator) => administrator.person(),
        }
    }

    pub fn reach(&self) -> &Reach {
        match self {
            Self::Coordinator(coordinator) => coordinator.reach(),
            Self::Administrator(_) => &Reach::Everywhere,
        }
    }
}

/// All that decides whether somebody can be erased.
#[derive(Clone, Debug, Default)]
pub struct Ties {
    pub is_erased: bool,
    /// Their entry became an alias of another one.
    pub is_alias: bool,
    pub holds_role: bool,
    /// The classes that they have not left.
    pub classes: Vec<Attended>,
    /// The serials of certificates of theirs for which a revocation is asked.
    pub awaiting: Vec<String>,
}

/// A class that somebody is in.
#[derive(Clone, Debug)]
pub struct Attended {
    pub course_code: String,
    pub place: Bilingual,
    pub ends: Date,
    /// Whoever holds its certificate does not leave it.
    pub is_certified: bool,
}

/// Why somebody is not erased.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EraseRefusal {
    #[error("they were erased already")]
    AlreadyErased,
    #[error("the entry is an alias of another")]
    Alias,
    #[error("they hold a role")]
    HoldsRole,
    #[error("they are in the class {course_code} at {}", place.en)]
    InClass { course_code: String, place: Bilingual, is_certified: bool },
    #[error("a revocation of {serial} is asked for")]
    AwaitsRevocation { serial: String },
    #[error("what was typed is not their name or number")]
    NotConfirmed,
}

/// Decides whether somebody can be erased. The first reason that stands in the way is the first to be dealt with.
pub fn may_erase(ties: &Ties, today: Date) -> Result<(), EraseRefusal> {
    if ties.is_erased {
        return Err(EraseRefusal::AlreadyErased);
    }
    if ties.is_alias {
        return Err(EraseRefusal::Alias);
    }
    if ties.holds_role {
        return Err(EraseRefusal::HoldsRole);
    }
    // What devices have not sent yet would be lost, and there is something to sign in for.
    if let Some(class) = ties.classes.iter().find(|class| class.ends >= today) {
        let Attended { course_code, place, is_certified, .. } = class.clone();
        return Err(EraseRefusal::InClass { course_code, place, is_certified });
    }
    match ties.awaiting.first() {
        Some(serial) => Err(EraseRefusal::AwaitsRevocation { serial: serial.clone() }),
        None => Ok(()),
    }
}

/// Whether somebody typed whom they mean: a number of theirs, or the whole name in one of the scripts.
pub fn confirms(person: &Person, typed: &str) -> bool {
    let number = service_no(typed).is_some_and(|number| person.service_no.as_ref() == Some(&number));
    let own = read_learner_no(typed).is_some_and(|number| person.learner_no.as_ref() == Some(&number));
    let name = fold(typed);
    let is_name = [&person.name.en, &person.name.ar].into_iter().any(|known| !name.is_empty() && fold(known) == name);
    number || own || is_name
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::PersonId;
    use crate::language::Language;
    use crate::person::{PersonKind, Sex};
    use jiff::civil::date;
    use uuid::Uuid;

    #[test]
    fn nobody_is_erased_while_something_ties_them() {
        let today = date(2026, 11, 29);
        let kol = || Bilingual::new("Kol", "كول");
        let class = |ends| Attended { course_code: "HR-101".into(), place: kol(), ends, is_certified: true };
        let over = Ties { classes: vec![class(date(2026, 11, 28))], ..Ties::default() };
        assert_eq!(may_erase(&over, today), Ok(()));
        let refused = |ties: Ties| may_erase(&ties, today).expect_err("refused");
        assert_eq!(refused(Ties { is_erased: true, holds_role: true, ..over.clone() }), EraseRefusal::AlreadyErased);
        assert_eq!(refused(Ties { is_alias: true, ..over.clone() }), EraseRefusal::Alias);
        assert_eq!(refused(Ties { holds_role: true, ..over.clone() }), EraseRefusal::HoldsRole);
        let in_class = EraseRefusal::InClass { course_code: "HR-101".into(), place: kol(), is_certified: true };
        assert_eq!(refused(Ties { classes: vec![class(today)], ..over.clone() }), in_class, "its last day goes on");
        let waiting = Ties { awaiting: vec!["S-1".into()], ..over };
        assert_eq!(refused(waiting), EraseRefusal::AwaitsRevocation { serial: "S-1".into() });
    }

    #[test]
    fn a_name_or_a_number_confirms_as_people_write_it() {
        let mut person = Person {
            id: PersonId(Uuid::nil()),
            sign_in_name: "mary.lado".into(),
            name: Bilingual::new("Mary Lado", "ماري لادو"),
            service_no: Some("SP12".into()),
            learner_no: Some(crate::person::learner_no(&mut |_| 3)),
            kind: PersonKind::Police,
            sex: Sex::Female,
            rank: "SGT".into(),
            unit: String::new(),
            state: "SS-EC".into(),
            language: Language::English,
            must_choose_password: false,
            grants: vec![],
        };
        let spaced = crate::person::spaced_learner_no(person.learner_no.as_deref().expect("a number"));
        for typed in [" mary  lado", "ماري لادو", "sp-12", spaced.as_str()] {
            assert!(confirms(&person, typed), "{typed}");
        }
        for typed in ["", "-", "Mary", "mary.l", "L 3333 3334"] {
            assert!(!confirms(&person, typed), "{typed}");
        }
        (person.service_no, person.learner_no, person.name.ar) = (None, None, String::new());
        assert!(!confirms(&person, "") && confirms(&person, "Mary Lado"));
    }
}
