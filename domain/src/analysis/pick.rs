//! Picks: how often each answer of a question was chosen, and by whom.

use std::collections::BTreeMap;

use crate::analysis::observation::Observation;

/// How often one answer was picked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pick {
    pub all: usize,
    /// By the third of the people with the lowest rest scores.
    pub lower: usize,
    /// By the third with the highest.
    pub upper: usize,
}

/// How many people are in the outer thirds.
///
/// Thirds in place of the 27 % of T. L. Kelley (J. Educ. Psychol. 30, 17 (1939)): they lose little, and can be said in
/// one word. Who has the same rest score as the last one of a third belongs to it as well, so that the order in which
/// people are listed decides nothing. A third can therefore hold more people than a third. Where the two would meet,
/// both are empty.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Thirds {
    pub lower: usize,
    pub upper: usize,
}

/// Counts the picks of one question.
pub(super) fn count(observations: &[Observation]) -> (BTreeMap<usize, Pick>, Thirds) {
    let edges = edges(observations);
    let mut picks: BTreeMap<usize, Pick> = BTreeMap::new();
    let mut thirds = Thirds::default();
    for observation in observations {
        let (lower, upper) = edges.sides(observation);
        thirds.lower += lower;
        thirds.upper += upper;
        for answer in &observation.response.picked {
            let pick = picks.entry(*answer).or_default();
            pick.all += 1;
            pick.lower += lower;
            pick.upper += upper;
        }
    }
    (picks, thirds)
}

/// How many of the upper third satisfy something.
pub(super) fn count_upper(observations: &[Observation], one: impl Fn(&Observation) -> bool) -> usize {
    let edges = edges(observations);
    observations.iter().filter(|observation| one(observation)).map(|observation| edges.sides(observation).1).sum()
}

/// The highest rest score of the lower third and the lowest of the upper.
#[derive(Clone, Copy)]
struct Edges(Option<(f64, f64)>);

impl Edges {
    /// 1 for the third in which the person is.
    fn sides(self, observation: &Observation) -> (usize, usize) {
        let (Some((low, high)), Some(rest)) = (self.0, observation.rest) else { return (0, 0) };
        (usize::from(rest <= low), usize::from(rest >= high))
    }
}

fn edges(observations: &[Observation]) -> Edges {
    let mut rests: Vec<f64> = observations.iter().filter_map(|observation| observation.rest).collect();
    rests.sort_by(f64::total_cmp);
    let third = rests.len() / 3;
    let edge = || Some((*rests.get(third.checked_sub(1)?)?, *rests.get(rests.len() - third)?));
    Edges(edge().filter(|(low, high)| low < high))
}
