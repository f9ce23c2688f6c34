//! A rehearsal at scale: how many are invented, and what speaks against it.

/// How much is invented.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    pub people: usize,
    /// Places in classes.
    pub enrolments: usize,
    /// Sittings of a test.
    pub attempts: usize,
}

/// Why nothing is invented.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ScaleRefusal {
    #[error("there are people already")]
    NotEmpty,
    #[error("there is no course with both tests")]
    NoCourse,
    #[error("there are no states or no ranks")]
    NoReference,
    #[error("nobody could be enrolled, or sit a test")]
    Nobody,
}

impl Size {
    pub fn check(&self) -> Result<(), ScaleRefusal> {
        let has_nobody = self.people == 0 && self.enrolments > 0 || self.enrolments == 0 && self.attempts > 0;
        if has_nobody { Err(ScaleRefusal::Nobody) } else { Ok(()) }
    }

    /// How often whoever has the place with this number sits a test. Over all places it makes the attempts exactly. Where
    /// there are enough for it, one of two neighbours sits once less and the other once more.
    pub fn attempts_at(&self, place: usize) -> usize {
        let until = |place: usize| self.attempts * place / self.enrolments.max(1);
        let even = |place: usize| until(place + 1) - until(place);
        let first = place - place % 2;
        let has_neighbour = first + 1 < self.enrolments;
        match place - first {
            _ if !has_neighbour || even(first) < 3 => even(place),
            0 => even(place) - 1,
            _ => even(place) + 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_attempt_is_somebodys() {
        for (enrolments, attempts) in [(600, 2000), (7, 25), (1, 4), (10, 3), (3, 9), (5, 0)] {
            let size = Size { people: 10, enrolments, attempts };
            assert_eq!((0..enrolments).map(|place| size.attempts_at(place)).sum::<usize>(), attempts, "{size:?}");
        }
    }

    #[test]
    fn nobody_sits_a_test_who_has_no_place() {
        let size = |people, enrolments, attempts| Size { people, enrolments, attempts };
        assert_eq!(size(0, 1, 0).check(), Err(ScaleRefusal::Nobody));
        assert_eq!(size(1, 0, 1).check(), Err(ScaleRefusal::Nobody));
        assert_eq!(size(0, 0, 0).check(), Ok(()));
        assert_eq!(size(2, 3, 9).check(), Ok(()));
    }
}
