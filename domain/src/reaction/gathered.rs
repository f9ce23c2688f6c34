//! The reactions to many classes together, and what of them may be passed on.

use std::collections::BTreeMap;

use super::Asked;
use crate::roll_up::FEW;

/// The sums of several classes. Of each it holds what its own page shows, and no more.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gathered {
    /// Of which anything is shown.
    pub classes: u64,
    /// Behind each question.
    pub people: u64,
    pub answers: BTreeMap<Asked, BTreeMap<u8, u64>>,
}

impl Gathered {
    /// How often each answer to a question was given, from the worst to the best.
    pub fn figures(&self, asked: Asked) -> Vec<u64> {
        let given = self.answers.get(&asked);
        (1..=asked.answers())
            .map(|answer| given.and_then(|given| given.get(&answer)).copied().unwrap_or_default())
            .collect()
    }
}

/// Which figures of a question are left out for others, who know how many answered it. Where one is about fewer than five
/// people, all such are, those of nought too; and the next larger ones, until what is left out makes five people together.
/// So it could always have been shared out otherwise.
pub fn leave_out(figures: &[u64]) -> Vec<bool> {
    let mut out = vec![false; figures.len()];
    if !figures.iter().any(|figure| (1..FEW).contains(figure)) {
        return out;
    }
    let mut smallest_first: Vec<usize> = (0..figures.len()).collect();
    smallest_first.sort_by_key(|place| figures[*place]);
    let mut together = 0;
    for place in smallest_first {
        if figures[place] >= FEW && together >= FEW {
            break;
        }
        out[place] = true;
        together += figures[place];
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every way of giving so many answers that tells the same: what is not left out, and how many answered.
    fn others(figures: &[u64]) -> Vec<Vec<u64>> {
        let told = |figures: &[u64]| -> Vec<Option<u64>> {
            figures.iter().zip(leave_out(figures)).map(|(figure, is_out)| (!is_out).then_some(*figure)).collect()
        };
        let all: u64 = figures.iter().sum();
        let mut ways: Vec<Vec<u64>> = vec![vec![]];
        for _ in figures {
            ways = ways.iter().flat_map(|way| (0..=all).map(|next| [way.as_slice(), &[next]].concat())).collect();
            ways.retain(|way| way.iter().sum::<u64>() <= all);
        }
        ways.retain(|way| way.iter().sum::<u64>() == all && told(way) == told(figures));
        ways
    }

    #[test]
    fn nothing_is_left_out_where_no_figure_is_small() {
        assert_eq!(leave_out(&[0, 5, 20]), [false; 3]);
        assert_eq!(leave_out(&[0, 0, 0]), [false; 3]);
    }

    #[test]
    fn a_small_figure_takes_the_next_larger_one_with_it() {
        assert_eq!(leave_out(&[2, 8, 20]), [true, true, false]);
        assert_eq!(leave_out(&[1, 4, 20]), [true, true, false]);
        assert_eq!(leave_out(&[0, 3, 9, 40, 48]), [true, true, true, false, false]);
    }

    #[test]
    fn no_small_figure_can_be_worked_out_by_somebody_who_knows_the_rule() {
        for all in [5, 10, 15] {
            let threes = (0..=all).flat_map(|one| (0..=all - one).map(move |two| vec![one, two, all - one - two]));
            let fives = [[1, 1, 1, 1, 1], [0, 0, 0, 1, 4], [2, 2, 2, 2, 2], [0, 1, 0, 9, 5]].map(Vec::from);
            for figures in threes.chain(fives) {
                let ways = others(&figures);
                for (place, figure) in figures.iter().enumerate().filter(|(_, figure)| (1..FEW).contains(figure)) {
                    assert!(ways.iter().any(|way| way[place] != *figure), "{figures:?} at {place}");
                }
            }
        }
    }
}
