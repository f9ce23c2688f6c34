//! Strata: people who know about as much as one another, whichever language they read.

use std::collections::BTreeMap;

use crate::analysis::fairness::mantel_haenszel::Table;
use crate::language::Language;

/// One answer to the question that is studied.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Matched {
    /// The percent by which people are matched, 0 to 100.
    pub percent: f64,
    pub language: Language,
    pub right: bool,
}

/// People of each language that a stratum holds at least.
pub const STRATUM_MIN: u32 = 3;

/// Puts people of equal percent into one table, from the lowest percent up, and goes on filling it until it holds
/// [`STRATUM_MIN`] of each language. What is left at the top joins the last table. Nobody is left out, and the order of
/// the list decides nothing. Empty where there are too few for one table.
pub fn strata(people: &[Matched]) -> Vec<Table> {
    let mut levels: BTreeMap<u64, Table> = BTreeMap::new();
    for person in people {
        // Percents are not negative, and the bits of such numbers are ordered as they are.
        levels.entry(person.percent.max(0.0).to_bits()).or_default().count(person);
    }
    let mut strata: Vec<Table> = Vec::new();
    let mut open = Table::default();
    for level in levels.into_values() {
        open = open.with(level);
        if open.is_thick() {
            strata.push(std::mem::take(&mut open));
        }
    }
    if let Some(last) = strata.last_mut() {
        *last = last.with(open);
    }
    strata
}

impl Table {
    fn count(&mut self, person: &Matched) {
        match (person.language, person.right) {
            (Language::English, true) => self.english_right += 1,
            (Language::English, false) => self.english_wrong += 1,
            (Language::Arabic, true) => self.arabic_right += 1,
            (Language::Arabic, false) => self.arabic_wrong += 1,
        }
    }

    fn with(self, other: Self) -> Self {
        Self {
            english_right: self.english_right + other.english_right,
            english_wrong: self.english_wrong + other.english_wrong,
            arabic_right: self.arabic_right + other.arabic_right,
            arabic_wrong: self.arabic_wrong + other.arabic_wrong,
        }
    }

    fn is_thick(self) -> bool {
        self.english_right + self.english_wrong >= STRATUM_MIN && self.arabic_right + self.arabic_wrong >= STRATUM_MIN
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn people(percent: f64, english: (u32, u32), arabic: (u32, u32)) -> Vec<Matched> {
        let some = |language, right, count| (0..count).map(move |_| Matched { percent, language, right });
        let english = some(Language::English, true, english.0).chain(some(Language::English, false, english.1));
        english.chain(some(Language::Arabic, true, arabic.0)).chain(some(Language::Arabic, false, arabic.1)).collect()
    }

    fn table(english: (u32, u32), arabic: (u32, u32)) -> Table {
        Table { english_right: english.0, english_wrong: english.1, arabic_right: arabic.0, arabic_wrong: arabic.1 }
    }

    #[test]
    fn thin_strata_are_merged_upwards_and_the_last_ones_downwards() {
        let groups = [
            people(20.0, (1, 1), (0, 1)), // thin
            people(30.0, (1, 0), (2, 1)), // with the one below: 3 and 4
            people(60.0, (3, 1), (1, 2)), // thick by itself
            people(90.0, (2, 0), (1, 0)), // thin, and nothing above
        ];
        let expected = [table((2, 1), (2, 2)), table((5, 1), (2, 2))];
        assert_eq!(strata(&groups.concat()), expected);
        let backwards: Vec<Matched> = groups.concat().into_iter().rev().collect();
        assert_eq!(strata(&backwards), expected);
    }

    #[test]
    fn people_of_one_language_give_no_stratum() {
        assert_eq!(strata(&people(50.0, (9, 9), (1, 1))), []);
    }

    proptest! {
        #[test]
        fn nobody_is_lost_and_no_stratum_is_thin(
            list in prop::collection::vec((0_u32..=24, any::<bool>(), any::<bool>()), 0..200),
        ) {
            let people: Vec<Matched> = list
                .iter()
                .map(|(score, arabic, right)| Matched {
                    percent: f64::from(*score) * 100.0 / 24.0,
                    language: if *arabic { Language::Arabic } else { Language::English },
                    right: *right,
                })
                .collect();
            let strata = strata(&people);
            prop_assert!(strata.iter().all(|table| table.is_thick()));
            let held: u32 = strata
                .iter()
                .map(|t| t.english_right + t.english_wrong + t.arabic_right + t.arabic_wrong)
                .sum();
            prop_assert!(strata.is_empty() || held as usize == people.len());
        }
    }
}
