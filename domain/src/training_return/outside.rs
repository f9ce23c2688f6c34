//! What of a training return may be passed on: no figure, and no difference of two, tells of one to four people.
//!
//! A class is small, and its tables share their sums, so that leaving out single figures would leave nearly nothing. Groups
//! are put together instead, until each row tells of enough.

use super::{Count, Steps};
use crate::gain::{ClassGain, may_leave};
use crate::roll_up::FEW;

/// The steps by their place in [`Steps::in_order`], those that people ask for first: enrolled, certified, completed.
const WANTED: [usize; 7] = [0, 5, 4, 1, 3, 2, 6];

/// How far figures may be told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Split {
    /// Women and men apart.
    Sexes,
    /// All together: of one of the two there are few.
    Together,
    /// Not at all: the class itself is few.
    Nothing,
}

impl Split {
    /// By those who were enrolled, of whom all other figures are parts.
    pub const fn of(enrolled: Count) -> Self {
        match (is_few(enrolled.women) || is_few(enrolled.men), is_few(enrolled.all())) {
            (false, _) => Self::Sexes,
            (true, false) => Self::Together,
            (true, true) => Self::Nothing,
        }
    }

    const fn may_tell(self, count: Count) -> bool {
        match self {
            Self::Sexes => !is_few(count.women) && !is_few(count.men),
            Self::Together => !is_few(count.all()),
            Self::Nothing => false,
        }
    }
}

const fn is_few(people: usize) -> bool {
    0 < people && (people as u64) < FEW
}

/// The rows of a table, small groups put together: they come last, without a name. Nothing where all would be one row.
pub fn merged(groups: Vec<(String, Count)>, split: Split) -> Vec<(Option<String>, Count)> {
    let (mut told, few): (Vec<_>, Vec<_>) = groups.into_iter().partition(|(_, count)| split.may_tell(*count));
    let mut rest = few.into_iter().fold(Count::default(), |rest, (_, count)| rest.and(count));
    while !split.may_tell(rest) {
        // The smallest of those that could be told, so that the larger ones stay.
        let Some(smallest) = (0..told.len()).min_by_key(|n| told[*n].1.all()) else { return vec![] };
        rest = rest.and(told.remove(smallest).1);
    }
    if told.is_empty() {
        return vec![];
    }
    let rest = (rest.all() > 0).then_some((None, rest));
    told.into_iter().map(|(name, count)| (Some(name), count)).chain(rest).collect()
}

/// The steps in their order. One is told only where it differs from those told before it by nobody or by enough.
pub fn steps_told(steps: Steps, split: Split) -> [Option<Count>; 7] {
    let figures = steps.in_order();
    let mut told = [None; 7];
    for place in WANTED {
        let figure = figures[place];
        let stands = |other: &Count| split.may_tell(figure.apart(*other));
        if split.may_tell(figure) && told.iter().flatten().all(stands) {
            told[place] = Some(figure);
        }
    }
    told
}

/// What people gained, as it may stand beside these steps: those who took both tests are not few, and neither are those by
/// whom they differ from any step. Who took one test alone is left out: they mostly are.
pub fn gain_told(gain: ClassGain, told: &[Option<Count>]) -> Option<ClassGain> {
    let mut told = told.iter().flatten().peekable();
    let may = told.peek().is_some() && told.all(|step| may_leave(&gain, step.all()));
    may.then_some(ClassGain { only_pre: 0, only_post: 0, ..gain })
}

impl Count {
    const fn and(self, other: Self) -> Self {
        Self { women: self.women + other.women, men: self.men + other.men }
    }

    const fn apart(self, other: Self) -> Self {
        Self { women: self.women.abs_diff(other.women), men: self.men.abs_diff(other.men) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn count(women: usize, men: usize) -> Count {
        Count { women, men }
    }

    fn groups(counts: &[(usize, usize)]) -> Vec<(String, Count)> {
        counts.iter().enumerate().map(|(n, (women, men))| (n.to_string(), count(*women, *men))).collect()
    }

    #[test]
    fn a_class_with_three_women_is_told_of_as_a_whole() {
        assert_eq!(Split::of(count(5, 20)), Split::Sexes);
        assert_eq!(Split::of(count(0, 20)), Split::Sexes);
        assert_eq!(Split::of(count(3, 20)), Split::Together);
        assert_eq!(Split::of(count(1, 3)), Split::Nothing);
    }

    #[test]
    fn small_groups_are_put_together_and_take_the_smallest_with_them() {
        let told = merged(groups(&[(10, 30), (1, 9), (5, 8), (20, 40)]), Split::Sexes);
        assert_eq!(told, [(Some("0".into()), count(10, 30)), (Some("3".into()), count(20, 40)), (None, count(6, 17))]);
        let told = merged(groups(&[(3, 12), (1, 1), (0, 2)]), Split::Together);
        assert_eq!(told, [], "the last row would be all of them");
        assert_eq!(merged(groups(&[(6, 7)]), Split::Sexes), [(Some("0".into()), count(6, 7))]);
        assert_eq!(merged(groups(&[(1, 1)]), Split::Nothing), []);
    }

    #[test]
    fn steps_that_one_person_parts_do_not_stand_beside_each_other() {
        let steps = Steps {
            enrolled: count(10, 20),
            took_part: count(10, 20),
            tested: count(10, 14),
            passed: count(5, 15),
            // One of them has no certificate.
            completed: count(5, 15),
            certified: count(5, 14),
            left: count(0, 0),
        };
        let told = steps_told(steps, Split::Sexes).map(|step| step.is_some());
        assert_eq!(told, [true, true, true, false, false, true, true]);
        assert_eq!(steps_told(steps, Split::Nothing), [None; 7]);
        let gain = |both| ClassGain { both, only_pre: 2, only_post: 1, means: None };
        let told = steps_told(steps, Split::Sexes);
        let as_many_as_certified = gain_told(gain(19), &told);
        assert_eq!(as_many_as_certified, Some(ClassGain { only_pre: 0, only_post: 0, ..gain(19) }));
        assert_eq!(gain_told(gain(23), &told), None, "one of those who were tested would be known");
        assert_eq!(gain_told(gain(19), &[None; 7]), None);
    }

    proptest! {
        #[test]
        fn whatever_is_told_is_of_enough_and_adds_up(
            counts in proptest::collection::vec((0_usize..9, 0_usize..9), 1..7),
        ) {
            let groups = groups(&counts);
            let whole = groups.iter().fold(Count::default(), |sum, (_, count)| sum.and(*count));
            let split = Split::of(whole);
            let told = merged(groups, split);
            for (_, count) in &told {
                prop_assert!(!is_few(count.all()));
                prop_assert!(split != Split::Sexes || (!is_few(count.women) && !is_few(count.men)));
            }
            if !told.is_empty() {
                prop_assert_eq!(told.iter().fold(Count::default(), |sum, (_, count)| sum.and(*count)), whole);
            }
        }
    }
}
