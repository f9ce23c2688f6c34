//! A scenario: steps with choices, each leading on, marked by the path that somebody takes through them.

use serde::{Deserialize, Serialize};

use crate::mark::Mark;
use crate::question::{ChoiceWords, Wording};

/// The key of a scenario: where each choice leads, and what it earns. It cannot be serialised, as no key can.
///
/// Choices lead to later steps only, so every path comes to an end and no two ways of walking can differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    steps: Vec<Step>,
}

/// One step. A scenario begins at its first; one without choices is an ending.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Step {
    pub choices: Vec<Choice>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// A later step, counted from 0.
    pub leads_to: usize,
    /// May be negative.
    pub points: i32,
}

/// Why some steps make no scenario. Steps and choices are counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    #[error("there is nothing to choose at the beginning")]
    NothingToChoose,
    #[error("a choice leads to no step")]
    LeadsNowhere { step: usize, choice: usize },
    #[error("a choice leads back, or to its own step")]
    LeadsBack { step: usize, choice: usize },
    #[error("no choice leads to a step")]
    Unreached { step: usize },
    #[error("the best path earns nothing")]
    NothingToEarn { best: i32 },
}

/// How far some choices lead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Walk {
    /// The step that is reached: the one that stands on the page now.
    pub at: usize,
    /// Whether it is an ending, with nothing more to choose.
    pub ended: bool,
    /// The choices on the way to it, in their order.
    pub taken: Vec<Taken>,
}

/// One choice of a path: at which step, and which of its choices.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    pub step: usize,
    pub choice: usize,
}

impl Scenario {
    /// # Errors
    /// Everything that is wrong with the steps.
    pub fn new(steps: Vec<Step>) -> Result<Self, Vec<Fault>> {
        if steps.first().is_none_or(|first| first.choices.is_empty()) {
            return Err(vec![Fault::NothingToChoose]);
        }
        let mut faults = strays(&steps);
        faults.extend(unreached(&steps));
        if !faults.is_empty() {
            return Err(faults);
        }
        let scenario = Self { steps };
        match scenario.best() {
            best if best < 1 => Err(vec![Fault::NothingToEarn { best }]),
            _ => Ok(scenario),
        }
    }

    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The points of the best path; at least 1.
    pub fn best(&self) -> i32 {
        self.worth().first().copied().unwrap_or_default()
    }

    /// The choices of a path than which none earns more.
    pub fn best_path(&self) -> Vec<usize> {
        let worth = self.worth();
        let earns = |choice: &Choice| choice.points.saturating_add(worth[choice.leads_to]);
        let mut path = Vec::new();
        let mut at = 0;
        // Of two that earn the same, the first.
        while let Some((place, choice)) =
            self.steps[at].choices.iter().enumerate().rev().max_by_key(|(_, choice)| earns(choice))
        {
            path.push(place);
            at = choice.leads_to;
        }
        path
    }

    /// How many choices the longest path has.
    pub fn longest(&self) -> usize {
        self.backwards(|lengths: &[usize], step| step.choices.iter().map(|choice| lengths[choice.leads_to] + 1).max())
            .first()
            .copied()
            .unwrap_or_default()
    }

    /// Where some choices lead from the beginning; `None` where one of them is not there to choose.
    pub fn walk(&self, choices: &[usize]) -> Option<Walk> {
        let mut walk = Walk { at: 0, ended: false, taken: Vec::with_capacity(choices.len().min(self.steps.len())) };
        for choice in choices {
            let taken = self.steps[walk.at].choices.get(*choice)?;
            walk.taken.push(Taken { step: walk.at, choice: *choice });
            walk.at = taken.leads_to;
        }
        walk.ended = self.steps[walk.at].choices.is_empty();
        Some(walk)
    }

    /// The points of a path against those of the best one; less than nothing counts as nothing. A path that does not
    /// come to an end is wrong.
    pub fn mark(&self, choices: &[usize]) -> Mark {
        let Some(walk) = self.walk(choices).filter(|walk| walk.ended) else { return Mark::WRONG };
        let points = |taken: &Taken| i64::from(self.steps[taken.step].choices[taken.choice].points);
        let earned: i64 = walk.taken.iter().map(points).sum();
        let percent = earned.max(0) * 100 / i64::from(self.best().max(1));
        Mark(u32::try_from(percent.min(100)).unwrap_or_default())
    }

    /// For each step, the most that can still be earned from there.
    fn worth(&self) -> Vec<i32> {
        self.backwards(|worth: &[i32], step| {
            step.choices.iter().map(|choice| choice.points.saturating_add(worth[choice.leads_to])).max()
        })
    }

    /// Works something out for each step from the steps after it; where there is no choice it is nothing.
    fn backwards<T: Copy + Default>(&self, of: impl Fn(&[T], &Step) -> Option<T>) -> Vec<T> {
        let mut found = vec![T::default(); self.steps.len()];
        for (at, step) in self.steps.iter().enumerate().rev() {
            found[at] = of(&found, step).unwrap_or_default();
        }
        found
    }
}

impl Walk {
    /// The words of the choices on the way, with what became of each. They are told only to whoever chose them.
    pub fn told<'w>(&self, words: &'w Wording) -> Vec<&'w ChoiceWords> {
        self.taken.iter().filter_map(|taken| words.steps.get(taken.step)?.choices.get(taken.choice)).collect()
    }
}

fn strays(steps: &[Step]) -> Vec<Fault> {
    let stray = |step: usize, (choice, to): (usize, &Choice)| match to.leads_to {
        to if to >= steps.len() => Some(Fault::LeadsNowhere { step, choice }),
        to if to <= step => Some(Fault::LeadsBack { step, choice }),
        _ => None,
    };
    let of_step = |(at, step): (usize, &Step)| {
        step.choices.iter().enumerate().filter_map(|choice| stray(at, choice)).collect::<Vec<_>>()
    };
    steps.iter().enumerate().flat_map(of_step).collect()
}

fn unreached(steps: &[Step]) -> Vec<Fault> {
    let mut reached = vec![false; steps.len()];
    reached[0] = true;
    for (at, step) in steps.iter().enumerate() {
        for choice in step.choices.iter().filter(|choice| choice.leads_to > at && choice.leads_to < steps.len()) {
            reached[choice.leads_to] |= reached[at];
        }
    }
    (0..steps.len()).filter(|step| !reached[*step]).map(|step| Fault::Unreached { step }).collect()
}

#[cfg(test)]
mod tests;
