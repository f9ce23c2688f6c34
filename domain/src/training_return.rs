//! The training return of a class: who was trained, counted. Women and men always apart.

mod outside;

use crate::gradebook::Line;
use crate::person::{PersonKind, Sex};

pub use outside::{Split, gain_told, merged, steps_told};

/// One person of a class, as far as they are counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trained {
    pub sex: Sex,
    /// The group of ranks, by the rank on the day of enrolling.
    pub band: String,
    pub kind: PersonKind,
    pub state: String,
    pub unit: String,
    pub reached: Reached,
    /// They were withdrawn; how far they came counts all the same.
    pub has_left: bool,
}

/// How far somebody came.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reached {
    /// Was there for a half-day at least.
    pub took_part: bool,
    /// Handed in a final test, and passed one.
    pub tested: bool,
    pub passed: bool,
    pub completed: bool,
    /// Has a certificate that is not revoked.
    pub certified: bool,
}

/// Women and men.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    pub women: usize,
    pub men: usize,
}

/// The steps of a class, each with those who came so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Steps {
    pub enrolled: Count,
    pub took_part: Count,
    pub tested: Count,
    pub passed: Count,
    pub completed: Count,
    pub certified: Count,
    pub left: Count,
}

impl Count {
    pub const fn all(self) -> usize {
        self.women + self.men
    }

    /// The share of women in whole percent, rounded; `None` of nobody.
    pub fn women_percent(self) -> Option<usize> {
        let all = self.all();
        (all > 0).then(|| (self.women * 200 + all) / (all * 2))
    }

    fn add(&mut self, sex: Sex) {
        match sex {
            Sex::Female => self.women += 1,
            Sex::Male => self.men += 1,
        }
    }
}

impl Reached {
    pub fn of(line: &Line, is_certified: bool) -> Self {
        Self {
            took_part: line.attendance.0 > 0,
            tested: !line.finals.is_empty(),
            passed: line.passed,
            completed: line.is_complete,
            certified: is_certified,
        }
    }
}

impl Steps {
    /// In the order in which a return tells them.
    pub const fn in_order(self) -> [Count; 7] {
        let Self { enrolled, took_part, tested, passed, completed, certified, left } = self;
        [enrolled, took_part, tested, passed, completed, certified, left]
    }
}

/// Counts the steps.
pub fn steps(people: &[Trained]) -> Steps {
    let mut steps = Steps::default();
    for Trained { sex, reached, has_left, .. } in people {
        let counted = [
            (&mut steps.enrolled, true),
            (&mut steps.took_part, reached.took_part),
            (&mut steps.tested, reached.tested),
            (&mut steps.passed, reached.passed),
            (&mut steps.completed, reached.completed),
            (&mut steps.certified, reached.certified),
            (&mut steps.left, *has_left),
        ];
        counted.into_iter().filter(|(_, came_so_far)| *came_so_far).for_each(|(count, _)| count.add(*sex));
    }
    steps
}

/// Counts groups, in the order of `groups`; those that are not among them follow, by their names. Groups of nobody are
/// left out.
pub fn by(people: &[Trained], groups: &[&str], group: impl Fn(&Trained) -> &str) -> Vec<(String, Count)> {
    let mut names: Vec<&str> = people.iter().map(&group).filter(|name| !groups.contains(name)).collect();
    names.sort_unstable();
    names.dedup();
    let count = |name: &str| {
        let mut count = Count::default();
        people.iter().filter(|one| group(one) == name).for_each(|one| count.add(one.sex));
        (name.to_owned(), count)
    };
    let all = groups.iter().copied().chain(names).map(count);
    all.filter(|(_, count)| count.all() > 0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn person(n: usize, is_woman: bool) -> Trained {
        Trained {
            sex: if is_woman { Sex::Female } else { Sex::Male },
            band: ["senior", "nco", "other"][n % 3].into(),
            kind: if n.is_multiple_of(10) { PersonKind::Community } else { PersonKind::Police },
            state: "SS-EC".into(),
            unit: String::new(),
            reached: Reached { took_part: n.is_multiple_of(2), ..Reached::default() },
            has_left: n.is_multiple_of(50),
        }
    }

    #[test]
    fn a_class_of_323_with_83_women_is_counted_as_by_hand() {
        // The women stand first: 0 to 82. Bands go round by three, every second one took part.
        let people: Vec<Trained> = (0..323).map(|n| person(n, n < 83)).collect();
        let steps = steps(&people);
        assert_eq!(steps.enrolled, Count { women: 83, men: 240 });
        assert_eq!(steps.enrolled.women_percent(), Some(26));
        assert_eq!(steps.took_part, Count { women: 42, men: 120 });
        assert_eq!(steps.left, Count { women: 2, men: 5 });
        assert_eq!(steps.completed, Count::default());
        let bands = by(&people, &["nco", "senior"], |one| &one.band);
        let counted: Vec<_> = bands.iter().map(|(name, count)| (name.as_str(), count.women, count.men)).collect();
        assert_eq!(counted, [("nco", 28, 80), ("senior", 28, 80), ("other", 27, 80)]);
        let kinds = by(&people, &["police", "prisons", "community"], |one| one.kind.code());
        assert_eq!(kinds.iter().map(|(_, count)| count.all()).collect::<Vec<_>>(), [290, 33]);
    }

    #[test]
    fn a_share_is_rounded_and_nobody_has_none() {
        assert_eq!(Count { women: 1, men: 199 }.women_percent(), Some(1));
        assert_eq!(Count { women: 1, men: 200 }.women_percent(), Some(0));
        assert_eq!(Count::default().women_percent(), None);
    }

    proptest! {
        #[test]
        fn groups_add_up_to_the_whole(women in proptest::collection::vec(any::<bool>(), 0..60)) {
            let people: Vec<Trained> = women.iter().enumerate().map(|(n, is_woman)| person(n, *is_woman)).collect();
            let whole = steps(&people).enrolled;
            for groups in [by(&people, &["nco"], |one| &one.band), by(&people, &[], |one| one.kind.code())] {
                prop_assert_eq!(groups.iter().map(|(_, count)| count.women).sum::<usize>(), whole.women);
                prop_assert_eq!(groups.iter().map(|(_, count)| count.men).sum::<usize>(), whole.men);
            }
        }
    }
}
