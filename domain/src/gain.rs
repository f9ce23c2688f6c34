//! Gain: what people scored after a course, beside what they scored before it.

use crate::attempt::Score;
use crate::roll_up::FEW;
use crate::statistic::{mean, student_975, variance};

/// The two scores of one person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scores {
    /// Of the pre-test; `None` where it was not taken.
    pub pre: Option<Score>,
    /// Of the final test: whichever attempt the caller compares, the first or the best, but the same for everybody.
    pub post: Option<Score>,
}

/// What one person gained.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gain {
    /// Percentage points between the two whole percents that the person sees; negative where the score fell.
    pub points: i32,
    /// The part reached of what there was to gain, (post − pre) / (100 − pre): 1 is everything, below 0 a loss.
    /// `None` where nothing was left to gain.
    ///
    /// Source: R. R. Hake, "Interactive-engagement versus traditional methods", Am. J. Phys. 66, 64–74 (1998).
    pub normalised: Option<f64>,
}

/// What a class gained. Only people with both scores are compared.
#[derive(Clone, Debug, PartialEq)]
pub struct ClassGain {
    /// People with both scores.
    pub both: usize,
    pub only_pre: usize,
    pub only_post: usize,
    /// `None` where nobody has both scores.
    pub means: Option<Means>,
}

/// The means of the people with both scores, in percent and percentage points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Means {
    pub pre: f64,
    pub post: f64,
    /// The mean of the differences, which is the difference of the means.
    pub points: f64,
    /// Where the gain of such classes lies with 95 % confidence, from and to, by Student's t for paired differences;
    /// `None` below [`PAIRS_MIN`].
    pub interval: Option<(f64, f64)>,
    /// Hake's gain of the class, from its means. This is the one to show: it is what is published, and one person who
    /// had nearly everything right before cannot turn it over. `None` where the mean before is 100.
    pub normalised: Option<f64>,
    /// The mean of each person's own normalised gain, without those who had nothing to gain. It is for comparison:
    /// where it differs from `normalised`, weak and strong people gained unequally (L. Bao, Am. J. Phys. 74, 917
    /// (2006)).
    pub normalised_by_person: Option<f64>,
}

/// Pairs below which no interval is given: two differences give a t of 12.7, and an interval that says nothing.
pub const PAIRS_MIN: usize = 3;

impl Scores {
    /// `None` where one of the two is missing.
    pub fn gain(self) -> Option<Gain> {
        let (pre, post) = (self.pre?, self.post?);
        // Percents are at most 100, so that neither conversion can fail.
        let points = i32::try_from(post.percent()).ok()? - i32::try_from(pre.percent()).ok()?;
        Some(Gain { points, normalised: normalised(percent(pre), percent(post)) })
    }
}

/// What a class gained, from the scores of its people.
pub fn of_class(people: &[Scores]) -> ClassGain {
    let pairs: Vec<(f64, f64)> =
        people.iter().filter_map(|scores| Some((percent(scores.pre?), percent(scores.post?)))).collect();
    let count = |one: fn(&Scores) -> bool| people.iter().filter(|scores| one(scores)).count();
    ClassGain {
        both: pairs.len(),
        only_pre: count(|scores| scores.pre.is_some() && scores.post.is_none()),
        only_post: count(|scores| scores.pre.is_none() && scores.post.is_some()),
        means: means(&pairs),
    }
}

/// Whether what people gained may be told to others: those with both scores are not few, and neither are those without, of
/// whom the difference to all would tell.
pub fn may_leave(gain: &ClassGain, all: usize) -> bool {
    let both = gain.both as u64;
    let without = (all as u64).saturating_sub(both);
    both >= FEW && (without == 0 || without >= FEW)
}

fn means(pairs: &[(f64, f64)]) -> Option<Means> {
    let pre = mean(pairs.iter().map(|pair| pair.0))?;
    let post = mean(pairs.iter().map(|pair| pair.1))?;
    let differences: Vec<f64> = pairs.iter().map(|(pre, post)| post - pre).collect();
    let points = mean(differences.iter().copied())?;
    Some(Means {
        pre,
        post,
        points,
        interval: interval(points, &differences),
        normalised: normalised(pre, post),
        normalised_by_person: mean(pairs.iter().filter_map(|(pre, post)| normalised(*pre, *post))),
    })
}

fn interval(points: f64, differences: &[f64]) -> Option<(f64, f64)> {
    if differences.len() < PAIRS_MIN {
        return None;
    }
    let error = (variance(differences)? / differences.len() as f64).sqrt();
    let half = student_975(differences.len() - 1)? * error;
    Some((points - half, points + half))
}

fn normalised(pre: f64, post: f64) -> Option<f64> {
    let left = 100.0 - pre;
    (left > 1e-9).then(|| (post - pre) / left)
}

/// With its fraction: rounding each score down would move the mean of a class by half a point.
fn percent(score: Score) -> f64 {
    if score.of == 0 { 0.0 } else { f64::from(score.earned) * 100.0 / f64::from(score.of) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Scores in tenths of a percent.
    fn scores(pre: impl Into<Option<u32>>, post: impl Into<Option<u32>>) -> Scores {
        let score = |earned| Score { earned, of: 1000, redlines_missed: 0 };
        Scores { pre: pre.into().map(score), post: post.into().map(score) }
    }

    fn near(found: Option<f64>, expected: f64) -> bool {
        found.is_some_and(|found| (found - expected).abs() < 1e-6)
    }

    #[test]
    fn few_with_or_without_both_scores_are_not_told_of() {
        let gain = |both| ClassGain { both, only_pre: 0, only_post: 0, means: None };
        for (both, all, told) in [(5, 5, true), (4, 4, false), (38, 40, false), (35, 40, true), (0, 40, false)] {
            assert_eq!(may_leave(&gain(both), all), told, "{both} of {all}");
        }
    }

    #[test]
    fn a_person_gains_points_and_a_part_of_what_was_left() {
        // 45 % → 78 %: 33 points of the 55 that were left, 33 / 55 = 0.6.
        let gain = scores(450, 780).gain().expect("both scores");
        assert_eq!(gain.points, 33);
        assert!(near(gain.normalised, 0.6));
        // 60 % → 50 %: −10 / 40.
        assert!(near(scores(600, 500).gain().and_then(|gain| gain.normalised), -0.25));
        assert_eq!(scores(450, None).gain(), None);
        assert_eq!(scores(None, 450).gain(), None);
    }

    #[test]
    fn points_are_between_the_percents_that_are_shown() {
        // 49.9 % is shown as 49 and 70.0 % as 70; the points are 21, although the exact difference is 20.1.
        assert_eq!(scores(499, 700).gain().map(|gain| gain.points), Some(21));
    }

    #[test]
    fn who_had_everything_right_before_has_no_normalised_gain() {
        assert_eq!(scores(1000, 1000).gain(), Some(Gain { points: 0, normalised: None }));
        assert_eq!(scores(1000, 900).gain(), Some(Gain { points: -10, normalised: None }));
    }

    /// Ten people, two medicines, hours of sleep gained: "Student", "The probable error of a mean", Biometrika 6,
    /// 1–25 (1908). R prints for the paired differences a mean of 1.58 and 0.7001142 to 2.4598858. Here an hour is a
    /// point, and 50 % stand for none.
    #[test]
    fn students_own_example_gives_the_interval_that_is_printed_for_it() {
        let first = [7, -16, -2, -12, -1, 34, 37, 8, 0, 20];
        let second = [19, 8, 11, 1, -1, 44, 55, 16, 46, 34];
        let tenths = |hours: i32| u32::try_from(500 + hours).expect("above zero");
        let people: Vec<Scores> = first.iter().zip(second).map(|(a, b)| scores(tenths(*a), tenths(b))).collect();
        let means = of_class(&people).means.expect("ten pairs");
        assert!((means.points - 1.58).abs() < 1e-9);
        let (low, high) = means.interval.expect("ten pairs");
        assert!((low - 0.700_114_2).abs() < 1e-6 && (high - 2.459_885_8).abs() < 1e-6, "{low} {high}");
    }

    #[test]
    fn a_class_is_compared_by_those_with_both_scores() {
        // Both: 40 → 70, 60 → 80, 50 → 75. Means 50 and 75, gains 30, 20, 25: mean 25, deviation 5,
        // error 5 / √3 = 2.88675, t with 2 degrees of freedom 4.30265, half-width 12.42069.
        // Of the means 25 / 50 = 0.5; by person (30/60 + 20/40 + 25/50) / 3 = 0.5.
        let people = [scores(400, 700), scores(600, 800), scores(500, 750), scores(100, None), scores(None, 990)];
        let class = of_class(&people);
        assert_eq!((class.both, class.only_pre, class.only_post), (3, 1, 1));
        let means = class.means.expect("three pairs");
        assert!(near(Some(means.pre), 50.0) && near(Some(means.post), 75.0) && near(Some(means.points), 25.0));
        let (low, high) = means.interval.expect("three pairs");
        assert!((low - 12.579_31).abs() < 1e-4 && (high - 37.420_69).abs() < 1e-4, "{low} {high}");
        assert!(near(means.normalised, 0.5) && near(means.normalised_by_person, 0.5));
    }

    #[test]
    fn the_gain_of_the_means_is_not_turned_over_by_one_person() {
        // 40 → 70 and 95 → 85. Means 67.5 and 77.5: 10 / 32.5 = 0.3077. By person (0.5 − 2) / 2 = −0.75.
        let means = of_class(&[scores(400, 700), scores(950, 850)]).means.expect("two pairs");
        assert!(near(means.normalised, 10.0 / 32.5));
        assert!(near(means.normalised_by_person, -0.75));
    }

    #[test]
    fn two_pairs_give_no_interval_and_nobody_gives_no_means() {
        assert_eq!(of_class(&[scores(400, 700), scores(950, 850)]).means.and_then(|means| means.interval), None);
        assert_eq!(of_class(&[]), ClassGain { both: 0, only_pre: 0, only_post: 0, means: None });
        assert_eq!(of_class(&[scores(400, None)]).means, None);
    }

    proptest! {
        #[test]
        fn the_mean_gain_lies_inside_its_interval_and_is_the_difference_of_the_means(
            pairs in prop::collection::vec((0_u32..=1000, 0_u32..=1000), 3..40),
        ) {
            let people: Vec<Scores> = pairs.iter().map(|(pre, post)| scores(*pre, *post)).collect();
            let means = of_class(&people).means.expect("pairs");
            let (low, high) = means.interval.expect("three pairs or more");
            prop_assert!(low <= means.points && means.points <= high);
            prop_assert!((means.post - means.pre - means.points).abs() < 1e-9);
        }
    }
}
