//! Quality: a plain verdict on a question, for the people who write it.

use crate::analysis::observation::Observation;
use crate::analysis::pick::count_upper;
use crate::statistic::{NORMAL_95, NORMAL_99, correlation, correlation_at};

/// What stands out about a question. A verdict is a reason to read the question again, not to remove it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quality {
    /// Fewer than [`ANSWERS_MIN`] people answered it.
    TooFew,
    /// Nothing stands out.
    Good,
    /// Nearly everybody has it right, so that it tells little. In a test of mastery that may be as it should be.
    TooEasy,
    /// Most people have it wrong after the course.
    TooHard,
    /// Those who know more do not have it right more often than the others.
    DoesNotSeparate,
    /// Those who know more pick an answer that is marked wrong, and those who have it right know less.
    KeyMayBeWrong {
        /// That answer's position in the source.
        answer: usize,
    },
}

/// Answers below which nothing is said. With 30, a mean mark of 0.7 is known to ±0.17, and a correlation to ±0.36: it
/// is the smallest number for which item analysis is commonly thought of use (S. M. Downing and R. Yudkowsky,
/// Assessment in Health Professions Education, 2009), and every verdict below asks for more where it needs more.
pub const ANSWERS_MIN: usize = 30;

/// The mean mark from which a question is too easy.
pub const EASY: f64 = 0.95;

/// The mean mark below which a question is too hard: one of four answers is guessed right in 0.25 of the cases, and
/// below 0.30 is the customary border of *difficult* (R. L. Ebel and D. A. Frisbie, Essentials of Educational
/// Measurement, 1991).
pub const HARD: f64 = 0.30;

/// The discrimination below which Ebel and Frisbie call a question poor. A question is said not to separate when its
/// discrimination lies below it beyond doubt: with the upper end of a one-sided interval of 99 %. So many questions
/// are looked at together that the bare number would accuse good ones in every small class.
pub const POOR: f64 = 0.20;

/// Judges one question. The worst that can be said comes first: a wrong key makes a question hard, and an easy one
/// cannot separate.
pub(super) fn judge(observations: &[Observation], difficulty: f64, discrimination: Option<f64>) -> Quality {
    if observations.len() < ANSWERS_MIN {
        return Quality::TooFew;
    }
    if let Some(answer) = rival_of_key(observations, discrimination) {
        return Quality::KeyMayBeWrong { answer };
    }
    if difficulty < HARD {
        return Quality::TooHard;
    }
    if difficulty >= EASY {
        return Quality::TooEasy;
    }
    let at_most = discrimination.and_then(|found| correlation_at(found, observations.len(), NORMAL_99));
    match at_most {
        Some(at_most) if at_most < POOR => Quality::DoesNotSeparate,
        _ => Quality::Good,
    }
}

/// The answer that looks like the right one and is marked wrong, in a question of which one answer is picked.
///
/// Three things are asked together, so that chance rarely does it: those who have the question right know less than
/// the others; the upper third picks this answer more often than they have the question right; and picking it goes
/// with a higher rest score beyond doubt (the lower end of a one-sided interval of 95 % above 0).
fn rival_of_key(observations: &[Observation], discrimination: Option<f64>) -> Option<usize> {
    let one_each = observations.iter().all(|observation| observation.response.picked.len() <= 1);
    if !one_each || discrimination.is_some_and(|found| found >= 0.0) {
        return None;
    }
    let right = count_upper(observations, |observation| observation.response.mark.is_right());
    let rivals = || observations.iter().filter(|observation| !observation.response.mark.is_right());
    let mut answers: Vec<usize> = rivals().flat_map(|observation| observation.response.picked.clone()).collect();
    answers.sort_unstable();
    answers.dedup();
    let upper = |answer: usize| count_upper(observations, |observation| observation.response.picked == [answer]);
    answers
        .into_iter()
        .filter(|answer| upper(*answer) > right && goes_with_knowing(observations, *answer))
        .max_by_key(|answer| (upper(*answer), std::cmp::Reverse(*answer)))
}

fn goes_with_knowing(observations: &[Observation], answer: usize) -> bool {
    let picked = |observation: &Observation| f64::from(u8::from(observation.response.picked == [answer]));
    let pairs: Vec<(f64, f64)> =
        observations.iter().filter_map(|observation| Some((picked(observation), observation.rest?))).collect();
    let at_least = correlation(&pairs).and_then(|found| correlation_at(found, pairs.len(), -NORMAL_95));
    at_least.is_some_and(|at_least| at_least > 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{Response, Sitting, analyse};
    use crate::language::Language;
    use crate::mark::Mark;

    /// The answer that the key names.
    const KEY: usize = 0;

    /// `count` people who pick `answer`, with `rest` of 4 other questions right.
    fn people(count: usize, rest: usize, answer: usize) -> Vec<Sitting<'static>> {
        let response = |question, right, picked| Response {
            question,
            mark: if right { Mark::RIGHT } else { Mark::WRONG },
            picked,
            seconds: None,
        };
        let others = ["w", "x", "y", "z"].into_iter().enumerate().map(|(n, id)| response(id, n < rest, vec![]));
        let responses = std::iter::once(response("studied", answer == KEY, vec![answer])).chain(others).collect();
        vec![Sitting { language: Some(Language::English), responses }; count]
    }

    fn quality(groups: &[Vec<Sitting<'static>>]) -> Quality {
        let items = analyse(&groups.concat());
        items.into_iter().find(|item| item.question == "studied").expect("it is on every sheet").quality
    }

    #[test]
    fn below_thirty_answers_nothing_is_said() {
        assert_eq!(quality(&[people(29, 2, KEY)]), Quality::TooFew);
        assert_eq!(quality(&[people(30, 2, KEY)]), Quality::TooEasy);
    }

    #[test]
    fn a_question_that_separates_is_good() {
        assert_eq!(quality(&[people(20, 4, KEY), people(10, 2, KEY), people(15, 0, 1)]), Quality::Good);
    }

    #[test]
    fn hard_and_easy_are_said_at_their_borders() {
        // 95 of 100, 94 of 100; 30 of 100, 29 of 100.
        assert_eq!(quality(&[people(95, 4, KEY), people(5, 0, 1)]), Quality::TooEasy);
        assert_eq!(quality(&[people(94, 4, KEY), people(6, 0, 1)]), Quality::Good);
        assert_eq!(quality(&[people(30, 4, KEY), people(70, 0, 1)]), Quality::Good);
        assert_eq!(quality(&[people(29, 4, KEY), people(71, 0, 1)]), Quality::TooHard);
    }

    #[test]
    fn not_to_separate_is_said_only_beyond_doubt() {
        // Nothing connects the two, and the correlation is 0. With 32 people its upper end is tanh(2.326 / √29) = 0.408,
        // with 200 tanh(2.326 / √197) = 0.164.
        let even = |count| [people(count, 4, KEY), people(count, 4, 1), people(count, 0, KEY), people(count, 0, 1)];
        assert_eq!(quality(&even(8)), Quality::Good);
        assert_eq!(quality(&even(50)), Quality::DoesNotSeparate);
    }

    #[test]
    fn a_key_that_only_the_weak_agree_with_may_be_wrong() {
        assert_eq!(
            quality(&[people(20, 4, 2), people(10, 2, 2), people(10, 1, KEY), people(5, 1, 1)]),
            Quality::KeyMayBeWrong { answer: 2 }
        );
        // Also where nobody at all has it right.
        assert_eq!(
            quality(&[people(20, 4, 3), people(10, 1, 1), people(10, 0, 2)]),
            Quality::KeyMayBeWrong { answer: 3 }
        );
    }

    #[test]
    fn a_trap_for_the_weak_is_no_wrong_key() {
        assert_eq!(quality(&[people(15, 4, KEY), people(5, 2, KEY), people(25, 1, 2)]), Quality::Good);
    }
}
