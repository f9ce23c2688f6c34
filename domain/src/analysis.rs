//! Item analysis: what the answers of many people say about the questions of a course. It says nothing about a person.
//!
//! Every sheet is drawn from a bank, so that two people rarely answered the same questions, and their scores are not
//! compared as such. Beside each answer stands the percent that its own sheet reached without it, the *rest score*:
//! with sheets drawn by one blueprint it says who knows more, whichever questions they got.
//!
//! What to feed in: the handed-in sittings of one test of one course, all editions in which the questions read alike.
//! One sitting a person, the first: a second one answers questions whose kind the person knows, and the figures of
//! [`fairness`] count each sitting as another person. A pre-test is analysed by itself, for its figures only. Its
//! verdicts mean little, because before a course hard questions are as they should be.
//!
//! What is found is not yet what may be shown: see [`telling`].

pub mod fairness;
mod observation;
pub mod pick;
pub mod quality;
mod sitting;
pub mod telling;

use std::collections::BTreeMap;

use crate::analysis::fairness::Fairness;
use crate::analysis::observation::{Observation, by_question};
use crate::analysis::pick::{Pick, Thirds};
use crate::analysis::quality::Quality;
use crate::language::Language;
use crate::mark::Mark;
use crate::statistic::{correlation, mean};

/// One sitting of a test: the answers that were marked together.
#[derive(Clone, Debug, PartialEq)]
pub struct Sitting<'a> {
    /// The language in which the questions stood on the page; `None` where it is not known, or was changed on the way.
    pub language: Option<Language>,
    /// One for each question of the sheet, also for those that were left open: they are marked wrong, as in the score.
    pub responses: Vec<Response<'a>>,
}

/// What one person did with one question.
#[derive(Clone, Debug, PartialEq)]
pub struct Response<'a> {
    /// The question's id.
    pub question: &'a str,
    pub mark: Mark,
    /// What was picked, as positions in the source (not on the page). Empty where nothing was, and for the kinds in
    /// which nothing is picked: orders, matches, numbers and words.
    pub picked: Vec<usize>,
    /// How long the question was looked at; `None` where it was not measured.
    pub seconds: Option<u32>,
}

/// What is known about one question.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemAnalysis {
    /// The question's id.
    pub question: String,
    /// How many sittings had it.
    pub answers: usize,
    /// The mean mark, 0 (nobody had it right) to 1 (everybody did). A high difficulty is an easy question: the word is
    /// that of the trade.
    pub difficulty: f64,
    /// The correlation of the mark with the rest score, −1 to 1: whether those who know more have it right more often.
    /// `None` below [`DISCRIMINATION_MIN`] sittings, or where everybody did the same.
    pub discrimination: Option<f64>,
    /// How often each answer was picked, by its position in the source; without those that nobody picked.
    pub picks: BTreeMap<usize, Pick>,
    /// How many people the thirds of [`Pick`] hold.
    pub thirds: Thirds,
    /// `None` where no time was measured.
    pub seconds: Option<Quartiles>,
    /// Only the languages in which it was answered.
    pub languages: BTreeMap<Language, Reached>,
    pub quality: Quality,
    pub fairness: Fairness,
}

/// Times in seconds. Each is a time that somebody took (the nearest rank), so that nothing is made up between two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quartiles {
    /// A quarter of the people took this long or less.
    pub lower: u32,
    pub median: u32,
    /// Three quarters of the people took this long or less.
    pub upper: u32,
}

/// What the people of one language reached.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reached {
    pub answers: usize,
    /// The mean mark, 0 to 1. It is not comparable between languages where one group knows more than the other;
    /// [`Fairness`] is.
    pub mean: f64,
}

/// Sittings below which a correlation is not given: with 10, one that is truly 0 is beyond ±0.6 in one case of twenty.
pub const DISCRIMINATION_MIN: usize = 10;

/// People below which quarters say nothing.
pub const QUARTERS_MIN: usize = 10;

/// Analyses the questions of the given sittings, in the order of their ids. The order of the sittings does not matter.
pub fn analyse(sittings: &[Sitting]) -> Vec<ItemAnalysis> {
    let mut fairness = fairness::compare(sittings);
    let analyse = |(question, observations): (&str, Vec<Observation>)| {
        let difficulty = difficulty(&observations)?;
        let discrimination = discrimination(&observations);
        let (picks, thirds) = pick::count(&observations);
        Some(ItemAnalysis {
            question: question.to_owned(),
            answers: observations.len(),
            difficulty,
            discrimination,
            picks,
            thirds,
            seconds: quartiles(&observations),
            languages: languages(&observations),
            quality: quality::judge(&observations, difficulty, discrimination),
            fairness: fairness.remove(question)?,
        })
    };
    by_question(sittings).into_iter().filter_map(analyse).collect()
}

fn difficulty(observations: &[Observation]) -> Option<f64> {
    mean(observations.iter().map(Observation::reached))
}

fn discrimination(observations: &[Observation]) -> Option<f64> {
    let pairs: Vec<(f64, f64)> =
        observations.iter().filter_map(|observation| Some((observation.reached(), observation.rest?))).collect();
    if pairs.len() < DISCRIMINATION_MIN {
        return None;
    }
    correlation(&pairs)
}

fn quartiles(observations: &[Observation]) -> Option<Quartiles> {
    let mut seconds: Vec<u32> = observations.iter().filter_map(|observation| observation.response.seconds).collect();
    seconds.sort_unstable();
    let at = |quarters: usize| seconds.get((seconds.len() * quarters).div_ceil(4).checked_sub(1)?).copied();
    Some(Quartiles { lower: at(1)?, median: at(2)?, upper: at(3)? })
}

fn languages(observations: &[Observation]) -> BTreeMap<Language, Reached> {
    let reached = |language: Language| {
        let marks: Vec<f64> = observations
            .iter()
            .filter(|observation| observation.language == Some(language))
            .map(Observation::reached)
            .collect();
        Some((language, Reached { answers: marks.len(), mean: mean(marks)? }))
    };
    Language::ALL.into_iter().filter_map(reached).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A sheet of three: the studied question, and two that are right as often as `rest` says.
    fn sitting(language: Language, mark: Mark, rest: u32, seconds: u32) -> Sitting<'static> {
        let other = |question, right| Response {
            question,
            mark: if right { Mark::RIGHT } else { Mark::WRONG },
            picked: vec![],
            seconds: None,
        };
        let picked = vec![if mark.is_right() { 0 } else { 2 }];
        let studied = Response { question: "studied", mark, picked, seconds: Some(seconds) };
        Sitting { language: Some(language), responses: vec![studied, other("y", rest >= 50), other("z", rest >= 100)] }
    }

    /// Ten people. Of four with a rest score of 100 all have it right, of two with 50 one, of four with 0 one.
    fn ten() -> Vec<Sitting<'static>> {
        use Language::{Arabic, English};
        vec![
            sitting(English, Mark::RIGHT, 100, 10),
            sitting(English, Mark::RIGHT, 100, 100),
            sitting(English, Mark::RIGHT, 100, 20),
            sitting(English, Mark::RIGHT, 100, 90),
            sitting(English, Mark::RIGHT, 50, 30),
            sitting(English, Mark::WRONG, 50, 80),
            sitting(Arabic, Mark::RIGHT, 0, 40),
            sitting(Arabic, Mark::WRONG, 0, 70),
            sitting(Arabic, Mark::WRONG, 0, 50),
            sitting(Arabic, Mark::WRONG, 0, 60),
        ]
    }

    fn studied(sittings: &[Sitting]) -> ItemAnalysis {
        analyse(sittings).into_iter().find(|item| item.question == "studied").expect("it is on every sheet")
    }

    #[test]
    fn the_figures_of_a_question_are_what_the_hand_finds() {
        let item = studied(&ten());
        // 6 of 10. Rest scores as parts: sum 4·1 + 2·0.5 = 5, mean 0.5; products 4 + 0.5 = 4.5, less 10·0.6·0.5 = 1.5;
        // squares of the marks 6 − 10·0.36 = 2.4, of the rest scores 4 + 0.5 − 10·0.25 = 2: 1.5 / √4.8 = 0.684653.
        assert_eq!(item.answers, 10);
        assert!((item.difficulty - 0.6).abs() < 1e-12);
        assert!(item.discrimination.is_some_and(|found| (found - 1.5 / 4.8_f64.sqrt()).abs() < 1e-12));
        // A third of 10 is 3, and the fourth of each end has the same rest score as the third.
        assert_eq!(item.thirds, Thirds { lower: 4, upper: 4 });
        let picks = [(0, Pick { all: 6, lower: 1, upper: 4 }), (2, Pick { all: 4, lower: 3, upper: 0 })];
        assert_eq!(item.picks, picks.into());
        // Of 10, 20 … 100 the third, the fifth and the eighth: 2.5, 5 and 7.5, rounded up.
        assert_eq!(item.seconds, Some(Quartiles { lower: 30, median: 50, upper: 80 }));
        let english = Reached { answers: 6, mean: 5.0 / 6.0 };
        let arabic = Reached { answers: 4, mean: 0.25 };
        assert_eq!(item.languages, [(Language::English, english), (Language::Arabic, arabic)].into());
        assert_eq!(item.quality, Quality::TooFew);
        assert_eq!(item.fairness, Fairness::TooFew { english: 6, arabic: 4 });
    }

    #[test]
    fn the_rest_score_leaves_the_question_itself_out() {
        // With itself, a question of a sheet of two that nothing connects would go with the score all the same.
        let pair = |a, b| {
            let response = |question, mark| Response { question, mark, picked: vec![], seconds: None };
            Sitting { language: Some(Language::English), responses: vec![response("a", a), response("b", b)] }
        };
        let every = [Mark::RIGHT, Mark::WRONG].map(|a| [pair(a, Mark::RIGHT), pair(a, Mark::WRONG)]);
        let sittings: Vec<Sitting> = std::iter::repeat_n(every.concat(), 3).flatten().collect();
        let found = analyse(&sittings).into_iter().next().and_then(|item| item.discrimination);
        assert!(found.is_some_and(|found| found.abs() < 1e-12), "{found:?}");
    }

    #[test]
    fn part_of_a_mark_counts_as_part() {
        let mut sittings = ten();
        sittings[5].responses[0].mark = Mark(50);
        assert!((studied(&sittings).difficulty - 0.65).abs() < 1e-12);
    }

    #[test]
    fn nine_sittings_and_equal_ones_have_no_discrimination() {
        assert_eq!(studied(&ten()[1..]).discrimination, None);
        let equal = vec![sitting(Language::English, Mark::RIGHT, 50, 10); 40];
        assert_eq!(studied(&equal).discrimination, None);
        assert_eq!(studied(&equal).thirds, Thirds::default());
    }

    #[test]
    fn a_sheet_of_one_question_is_counted_and_not_compared() {
        let alone = |mut sitting: Sitting<'static>| {
            sitting.responses.truncate(1);
            sitting
        };
        let item = studied(&ten().into_iter().map(alone).collect::<Vec<_>>());
        assert_eq!((item.answers, item.discrimination, item.thirds), (10, None, Thirds::default()));
        assert_eq!(item.picks.get(&0).map(|pick| pick.all), Some(6));
        assert_eq!(analyse(&[]), []);
        assert_eq!(analyse(&[Sitting { language: Some(Language::Arabic), responses: vec![] }]), []);
    }
}
