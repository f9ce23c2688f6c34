//! Handing the classes of one coordinator over to another.

use super::{Coordinator, Person, Reach};

/// Why nothing is handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SuccessionRefusal {
    #[error("nobody succeeds themselves")]
    Oneself,
    #[error("they coordinate the same states already")]
    AlreadySo,
}

impl Coordinator {
    /// Whether somebody runs every class that they run, so that only stopping is left to do.
    pub fn is_matched_by(&self, other: &Person) -> bool {
        Self::of(other.clone()).is_some_and(|other| match self.reach() {
            Reach::Everywhere => *other.reach() == Reach::Everywhere,
            Reach::States(states) => states.iter().all(|state| other.reach().covers(state)),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::person;
    use super::super::{Grant, Role};
    use super::*;

    #[test]
    fn somebody_matches_a_coordinator_in_every_state_of_theirs() {
        let of = |states: &[Option<&str>]| {
            let grant = |state: &Option<&str>| Grant { role: Role::Coordinator, state: state.map(Into::into) };
            person(states.iter().map(grant).collect())
        };
        let (one, two, country) = (of(&[Some("SS-EC")]), of(&[Some("SS-EC"), Some("SS-EE")]), of(&[None]));
        let matched =
            |own: &Person, other: &Person| Coordinator::of(own.clone()).expect("a coordinator").is_matched_by(other);
        assert!(matched(&one, &one) && matched(&one, &two) && matched(&two, &country) && matched(&country, &country));
        assert!(!matched(&two, &one) && !matched(&country, &two));
        let trainer = person(vec![Grant { role: Role::Trainer, state: None }]);
        assert!(!matched(&one, &trainer) && !matched(&one, &of(&[])));
    }
}
