//! What trainers did: the half-days they led, and how many of them national trainers led.

use crate::id::PersonId;
use crate::language::Bilingual;
use crate::person::PersonKind;

/// What one trainer led in some time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Activity {
    pub person: PersonId,
    pub name: Bilingual,
    pub kind: PersonKind,
    pub half_days: usize,
    pub classes: usize,
}

/// Half-days, by who led them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    pub national: usize,
    /// Of which it is written down who led them.
    pub led: usize,
    pub held: usize,
}

impl Share {
    pub fn of(activities: &[Activity], held: usize) -> Self {
        let sum = |is: fn(&Activity) -> bool| activities.iter().filter(|one| is(one)).map(|one| one.half_days).sum();
        Self { national: sum(|one| one.kind.is_national()), led: sum(|_| true), held }
    }

    /// In whole percent of those of which it is written down; `None` of none.
    pub fn percent(self) -> Option<usize> {
        (self.led > 0).then(|| (self.national * 200 + self.led) / (self.led * 2))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn the_share_is_that_of_half_days_whose_trainer_is_known() {
        let one = |kind, half_days| Activity {
            person: PersonId(Uuid::nil()),
            name: Bilingual::default(),
            kind,
            half_days,
            classes: 1,
        };
        let share = Share::of(&[one(PersonKind::Police, 2), one(PersonKind::Adviser, 4)], 9);
        assert_eq!((share, share.percent()), (Share { national: 2, led: 6, held: 9 }, Some(33)));
        assert_eq!(Share::of(&[], 9).percent(), None);
    }
}
