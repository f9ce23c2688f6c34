//! The follow-ups of many classes together.

use std::collections::BTreeMap;

use super::{Seen, Wave};

/// How it stands with one of the two times at which supervisors are asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    pub wave: Wave,
    /// People who are certified and whose day has come.
    pub due: u64,
    /// Of how many of them it was told.
    pub done: u64,
    /// How often each was seen of an outcome of one of them.
    pub seen: BTreeMap<Seen, u64>,
}

impl Tally {
    pub fn of(wave: Wave) -> Self {
        Self { wave, due: 0, done: 0, seen: BTreeMap::new() }
    }

    /// Of how many it was not told yet, although their day has come.
    pub fn overdue(&self) -> u64 {
        self.due.saturating_sub(self.done)
    }

    /// Adds what was told in the same words about some people.
    pub fn add(&mut self, told: &BTreeMap<String, Seen>, people: u64) {
        self.done += people;
        for seen in told.values() {
            *self.seen.entry(*seen).or_default() += people;
        }
    }

    /// How many of a hundred outcomes are in use, of those that came up; `None` where none did.
    pub fn in_use_percent(&self) -> Option<u64> {
        let count = |seen| self.seen.get(&seen).copied().unwrap_or_default();
        let (done, came_up) = (count(Seen::Done), count(Seen::Done) + count(Seen::NotYet));
        (done * 200 + came_up).checked_div(came_up * 2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_did_not_come_up_says_nothing_about_use() {
        let mut tally = Tally { due: 9, ..Tally::of(Wave::First) };
        assert_eq!(tally.in_use_percent(), None);
        let told = |seen: &[Seen]| seen.iter().enumerate().map(|(n, seen)| (n.to_string(), *seen)).collect();
        tally.add(&told(&[Seen::Done, Seen::NotYet, Seen::NoChance]), 2);
        tally.add(&told(&[Seen::Done, Seen::Done]), 1);
        assert_eq!((tally.done, tally.overdue()), (3, 6));
        // Four in use, two not yet: 66.7 of a hundred.
        assert_eq!(tally.in_use_percent(), Some(67));
        assert_eq!(tally.seen[&Seen::NoChance], 2);
    }
}
