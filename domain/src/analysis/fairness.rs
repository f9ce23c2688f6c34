//! Fairness between the languages: whether people who know the same have the same chance with a question, in English
//! and in Arabic. Where they have not, the first thing to read is the translation.
//!
//! The means of the two languages cannot say this: one group may simply know more. So people are matched by what the
//! whole sheet says they know, and compared only with their like, by the method of Mantel and Haenszel (in the trade:
//! differential item functioning). P. W. Holland and D. T. Thayer, "Differential item performance and the
//! Mantel–Haenszel procedure", in H. Wainer and H. I. Braun (eds), Test Validity (1988).

mod false_discovery;
mod mantel_haenszel;
mod stratum;

use std::collections::{BTreeMap, BTreeSet};

use crate::analysis::Sitting;
use crate::analysis::fairness::mantel_haenszel::{Pooled, ROOM_MIN, pool};
use crate::analysis::fairness::stratum::{Matched, strata};
use crate::analysis::observation::percent;
use crate::language::Language;
use crate::statistic::{NORMAL_95, NORMAL_975, chi_square_tail};

/// What the answers say about one question in the two languages.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fairness {
    /// Fewer than [`PEOPLE_MIN`] people in a language, or too few who can be matched ([`STRATA_MIN`]).
    TooFew { english: usize, arabic: usize },
    /// Enough people, but so many of them have it right (or wrong) that a difference could not be seen.
    TooAlike { english: usize, arabic: usize },
    /// Compared, and nothing found beyond what chance does.
    NoSign(Comparison),
    /// Harder in this language for people who know the same.
    Harder { language: Language, comparison: Comparison },
}

/// The figures of a comparison.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Comparison {
    /// How many answered in English.
    pub english: usize,
    /// How many answered in Arabic.
    pub arabic: usize,
    /// The common odds ratio: the odds of being right in English over those in Arabic, among people who know the same.
    /// 1 is no difference, 2 twice the odds in English.
    pub alpha: f64,
    /// Where `alpha` lies with 95 % confidence, from and to.
    pub interval: (f64, f64),
    /// The same on the delta scale of ETS, −2.35 ln `alpha`: below 0 is harder in Arabic, above 0 in English.
    pub delta: f64,
    pub class: Class,
    /// Mantel and Haenszel's chi-square with one degree of freedom, corrected for continuity.
    pub chi_square: f64,
    /// How likely chance alone gives such a chi-square for this question.
    pub p: f64,
    /// The same, raised for how many questions were compared: calling only what lies below a level lets no more than that
    /// part of the calls be false (Benjamini and Hochberg 1995).
    pub adjusted: f64,
}

/// How large a difference is, by the rules of the Educational Testing Service. M. Zieky, "Practical questions in the
/// use of DIF statistics in test development", in P. W. Holland and H. Wainer (eds), Differential Item Functioning
/// (1993).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// Negligible: less than 1 on the delta scale, or not beyond chance (5 %).
    A,
    /// Between the two.
    B,
    /// Large: 1.5 or more on the delta scale, and more than 1 beyond chance (5 %, one-sided).
    C,
}

/// People of each language below which a question is not compared. With 20 of each, even a difference of 1.5 logits
/// (3.5 on the delta scale) is found in 2 or 3 of 100 cases, and with fewer nothing but noise is.
///
/// This is far below the 200 in the smaller group that ETS asks for (R. Zwick, ETS RR-12-08 (2012)). There, every flag
/// decides about a question; here it asks a trainer to read one, and the rule for large differences is stricter.
pub const PEOPLE_MIN: usize = 20;

/// Strata below which the two groups hardly overlap, so that like cannot be compared with like.
pub const STRATA_MIN: usize = 3;

/// What part of the questions that are called harder may be called so by chance.
///
/// Not more than the customary 5 %: the figures are looked at again and again while answers come in, and every look is
/// another chance for a false alarm.
pub const FALSE_DISCOVERY: f64 = 0.05;

/// Compares the languages, question by question.
///
/// A question is called harder only if its difference is large (class C) and, among all the questions of the course,
/// beyond chance. Class C alone would accuse a sound question in a third to a half of all courses.
///
/// Everything is done twice. A mistranslated question also falsifies the score by which people are matched, so that all
/// others look harder in the other language. What is of class C the first time is therefore left out of that score the
/// second time. With one such question among 60 this changes nothing that can be measured; with twelve, and 400 people,
/// it finds 67 % of them in place of 50 %, and accuses less than half as many sound ones.
pub(super) fn compare<'a>(sittings: &'a [Sitting<'a>]) -> BTreeMap<&'a str, Fairness> {
    let first = measure(sittings, &BTreeSet::new());
    let suspects: BTreeSet<&str> =
        first.iter().filter(|(_, fairness)| fairness.is_large()).map(|(question, _)| *question).collect();
    // Where most questions differ, nothing is left that could tell who knows the same.
    let enough_left = suspects.len() * 2 < first.len();
    let measured = if suspects.is_empty() || !enough_left { first } else { measure(sittings, &suspects) };
    decide(measured)
}

/// Compares each question as if it were the only one, matching people by their sheets without the `suspects`.
fn measure<'a>(sittings: &'a [Sitting<'a>], suspects: &BTreeSet<&str>) -> BTreeMap<&'a str, Fairness> {
    let matched = match_people(sittings, suspects);
    matched.into_iter().map(|(question, people)| (question, compare_one(&people))).collect()
}

/// Decides which of the measured differences count, among all of them.
fn decide(mut measured: BTreeMap<&str, Fairness>) -> BTreeMap<&str, Fairness> {
    let p: Vec<f64> = measured.values().filter_map(Fairness::comparison).map(|found| found.p).collect();
    let compared = measured.values_mut().filter(|fairness| fairness.comparison().is_some());
    for (fairness, adjusted) in compared.zip(false_discovery::adjust(&p)) {
        fairness.settle(adjusted);
    }
    measured
}

impl Fairness {
    /// The figures, where there are any.
    pub fn comparison(&self) -> Option<&Comparison> {
        match self {
            Self::NoSign(comparison) | Self::Harder { comparison, .. } => Some(comparison),
            Self::TooFew { .. } | Self::TooAlike { .. } => None,
        }
    }

    fn is_large(&self) -> bool {
        self.comparison().is_some_and(|comparison| comparison.class == Class::C)
    }

    fn settle(&mut self, adjusted: f64) {
        let Some(comparison) = self.comparison() else { return };
        let comparison = Comparison { adjusted, ..*comparison };
        *self = if comparison.class == Class::C && adjusted < FALSE_DISCOVERY {
            let language = if comparison.delta < 0.0 { Language::Arabic } else { Language::English };
            Self::Harder { language, comparison }
        } else {
            Self::NoSign(comparison)
        };
    }
}

/// The people of each question, with the percent by which they are matched.
///
/// That percent holds the studied question itself, unlike the rest score: two people with the same whole score then
/// know the same in the sense of Rasch's model, while with the same rest score the better group still knows a little
/// more, so that sound questions look harder in the other language (Holland and Thayer 1988). Where one group knew 0.5
/// logits less, matching by the rest score moved every sound question by 0.25 on the delta scale, this one by less
/// than 0.08 (400 people). What is left comes from strata of unequal scores.
fn match_people<'a>(sittings: &'a [Sitting<'a>], suspects: &BTreeSet<&str>) -> BTreeMap<&'a str, Vec<Matched>> {
    let mut questions: BTreeMap<&str, Vec<Matched>> = BTreeMap::new();
    // Of whom the language is not known, nothing can be compared.
    for (sitting, language) in sittings.iter().filter_map(|sitting| Some((sitting, sitting.language?))) {
        let sound = || sitting.responses.iter().filter(|response| !suspects.contains(response.question));
        let (earned, count) = (sound().map(|response| response.mark.0).sum::<u32>(), sound().count());
        for response in &sitting.responses {
            let percent = if suspects.contains(response.question) {
                percent(earned + response.mark.0, count + 1)
            } else {
                percent(earned, count)
            };
            let Some(percent) = percent else { continue };
            // A part of a mark is no right answer: the method knows two outcomes.
            let person = Matched { percent, language, right: response.mark.is_right() };
            questions.entry(response.question).or_default().push(person);
        }
    }
    questions
}

fn compare_one(people: &[Matched]) -> Fairness {
    let count = |language| people.iter().filter(|person| person.language == language).count();
    let (english, arabic) = (count(Language::English), count(Language::Arabic));
    let strata = strata(people);
    if english.min(arabic) < PEOPLE_MIN || strata.len() < STRATA_MIN {
        return Fairness::TooFew { english, arabic };
    }
    match pool(&strata) {
        Some(pooled) if pooled.room >= ROOM_MIN => Fairness::NoSign(comparison(english, arabic, &pooled)),
        _ => Fairness::TooAlike { english, arabic },
    }
}

/// One unit of the natural logarithm of the odds ratio on the delta scale.
const DELTA: f64 = -2.35;

fn comparison(english: usize, arabic: usize, pooled: &Pooled) -> Comparison {
    let delta = DELTA * pooled.alpha.ln();
    let factor = (NORMAL_975 * pooled.error).exp();
    let p = chi_square_tail(pooled.chi_square);
    Comparison {
        english,
        arabic,
        alpha: pooled.alpha,
        interval: (pooled.alpha / factor, pooled.alpha * factor),
        delta,
        class: class(delta, DELTA.abs() * pooled.error, p),
        chi_square: pooled.chi_square,
        p,
        adjusted: p,
    }
}

fn class(delta: f64, error: f64, p: f64) -> Class {
    if delta.abs() < 1.0 || p >= 0.05 {
        return Class::A;
    }
    if delta.abs() >= 1.5 && delta.abs() - 1.0 > NORMAL_95 * error { Class::C } else { Class::B }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Response;
    use crate::mark::Mark;

    /// People of every score from 0 to 3 on three other questions, `count` of each score, all with the same mark.
    fn people(language: Language, count: usize, mark: Mark) -> Vec<Sitting<'static>> {
        let response = |question, mark| Response { question, mark, picked: vec![], seconds: None };
        let right = |right| if right { Mark::RIGHT } else { Mark::WRONG };
        let one = |score: usize| {
            let others = ["x", "y", "z"].into_iter().enumerate().map(|(n, id)| response(id, right(n < score)));
            Sitting {
                language: Some(language),
                responses: std::iter::once(response("studied", mark)).chain(others).collect(),
            }
        };
        (0..=3).flat_map(|score| vec![one(score); count]).collect()
    }

    fn fairness(groups: &[Vec<Sitting<'static>>]) -> Fairness {
        compare(&groups.concat())["studied"]
    }

    const ENGLISH: Language = Language::English;
    const ARABIC: Language = Language::Arabic;

    #[test]
    fn what_one_language_alone_gets_wrong_is_harder_in_it() {
        let half = |language| [people(language, 6, Mark::RIGHT), people(language, 6, Mark::WRONG)].concat();
        let found = fairness(&[people(ENGLISH, 12, Mark::RIGHT), half(ARABIC)]);
        let Fairness::Harder { language, comparison } = found else { panic!("{found:?}") };
        assert_eq!((language, comparison.english, comparison.arabic), (ARABIC, 48, 48));
        assert!(comparison.delta < -1.5 && comparison.alpha > 1.0 && comparison.class == Class::C);
        assert!(comparison.interval.0 < comparison.alpha && comparison.alpha < comparison.interval.1);
        let found = fairness(&[people(ARABIC, 12, Mark::RIGHT), half(ENGLISH)]);
        assert!(matches!(found, Fairness::Harder { language: ENGLISH, .. }), "{found:?}");
    }

    #[test]
    fn the_same_in_both_languages_is_no_sign() {
        let same = |language| [people(language, 6, Mark::RIGHT), people(language, 4, Mark::WRONG)].concat();
        let found = fairness(&[same(ENGLISH), same(ARABIC)]);
        let Fairness::NoSign(comparison) = found else { panic!("{found:?}") };
        assert!((comparison.alpha - 1.0).abs() < 1e-9 && comparison.delta.abs() < 1e-9);
        assert_eq!((comparison.class, comparison.chi_square), (Class::A, 0.0));
    }

    #[test]
    fn too_few_people_and_too_few_wrong_answers_are_told_apart() {
        let wrong = people(ARABIC, 4, Mark::WRONG);
        assert_eq!(fairness(&[people(ENGLISH, 9, Mark::RIGHT), wrong]), Fairness::TooFew { english: 36, arabic: 16 });
        let right = [people(ENGLISH, 9, Mark::RIGHT), people(ARABIC, 9, Mark::RIGHT)];
        assert_eq!(fairness(&right), Fairness::TooAlike { english: 36, arabic: 36 });
    }

    #[test]
    fn groups_that_share_no_score_are_not_compared() {
        let only = |language, score: usize, mark| {
            let of_score = |sitting: &Sitting| sitting.responses[1..].iter().filter(|r| r.mark.is_right()).count();
            people(language, 40, mark).into_iter().filter(|sitting| of_score(sitting) == score).collect::<Vec<_>>()
        };
        let found = fairness(&[only(ENGLISH, 3, Mark::RIGHT), only(ARABIC, 0, Mark::WRONG)]);
        assert_eq!(found, Fairness::TooFew { english: 40, arabic: 40 });
    }

    #[test]
    fn part_of_a_mark_is_not_a_right_answer() {
        let half = |mark| [people(ARABIC, 6, Mark::RIGHT), people(ARABIC, 6, mark)].concat();
        let alpha = |mark| {
            let found = fairness(&[people(ENGLISH, 12, Mark::RIGHT), half(mark)]);
            found.comparison().map(|comparison| (comparison.alpha > 1.0, comparison.p < 0.001))
        };
        assert_eq!(alpha(Mark(50)), Some((true, true)));
    }

    #[test]
    fn a_class_needs_both_a_size_and_certainty() {
        // 1.6 is more than 1 beyond chance while 1.645 errors are less than 0.6.
        assert_eq!(class(-1.6, 0.3, 0.001), Class::C);
        assert_eq!(class(1.6, 0.4, 0.001), Class::B);
        assert_eq!(class(1.4, 0.1, 0.001), Class::B);
        assert_eq!(class(0.9, 0.1, 0.001), Class::A);
        assert_eq!(class(-3.0, 1.6, 0.06), Class::A);
    }
}
