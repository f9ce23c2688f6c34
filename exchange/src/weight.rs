//! What answers are worth elsewhere, as they are marked here.

use crate::reason::Reason;
use crate::text::quote;

/// How near two percentages must be: a third is written as 33.33333, and by some as 33.
const NEAR: f64 = 1.0;

/// How several answers are marked here, by their percentages.
#[derive(Debug, PartialEq)]
pub(crate) struct Several {
    pub right: Vec<bool>,
    /// Each right one counts and each wrong one takes away; otherwise all or nothing.
    pub partial: bool,
    pub notice: Option<Reason>,
}

/// Answers of which several may be picked. `None` where no answer is right.
pub(crate) fn several(percents: &[f64]) -> Option<Several> {
    let right: Vec<bool> = percents.iter().map(|percent| *percent > 0.0).collect();
    let count = right.iter().filter(|is_right| **is_right).count();
    if count == 0 {
        return None;
    }
    let share = 100.0 / count as f64;
    let is_near = |percent: f64, due: f64| (percent - due).abs() < NEAR;
    let all = |of_right: bool, due: f64| {
        percents.iter().zip(&right).all(|(percent, is_right)| *is_right != of_right || is_near(*percent, due))
    };
    let notice = if !all(true, share) {
        Some(Reason::WeightsEqual)
    } else if all(false, -share) {
        None
    } else if all(false, 0.0) {
        Some(Reason::WrongTakesAway)
    } else {
        Some(Reason::WeightsEqual)
    };
    Some(Several { right, partial: true, notice })
}

/// Answers of which one may be picked, with what each is worth: the one that is fully right, and notices of those that
/// were half right.
pub(crate) fn one(percents: &[f64], words: &[String]) -> Result<(Vec<bool>, Vec<Reason>), Reason> {
    let right: Vec<bool> = percents.iter().map(|percent| *percent > 100.0 - NEAR).collect();
    match right.iter().filter(|is_right| **is_right).count() {
        0 => Err(Reason::NoRightAnswer),
        1 => {
            let half = percents.iter().zip(words).filter(|(percent, _)| **percent > 0.0 && **percent <= 100.0 - NEAR);
            let notices =
                half.map(|(percent, words)| Reason::CountsAsWrong { answer: quote(words), percent: short(*percent) });
            Ok((right, notices.collect()))
        }
        found => Err(Reason::SeveralRightAnswers { found }),
    }
}

/// A percentage with at most five digits behind the point, as Moodle lists them.
pub(crate) fn percent(value: f64) -> String {
    let text = format!("{value:.5}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn short(percent: f64) -> String {
    format!("{percent:.0}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_shares_that_wrong_answers_take_away_are_our_own_marks() {
        let third = 33.33333;
        let marks = several(&[third, third, third, -third]);
        let right = vec![true, true, true, false];
        assert_eq!(marks, Some(Several { right, partial: true, notice: None }));
    }

    #[test]
    fn other_weights_are_taken_with_a_notice() {
        let notice = |percents: &[f64]| several(percents).and_then(|several| several.notice);
        assert_eq!(notice(&[50.0, 50.0, 0.0]), Some(Reason::WrongTakesAway));
        assert_eq!(notice(&[80.0, 20.0, -20.0]), Some(Reason::WeightsEqual));
        assert_eq!(notice(&[50.0, 50.0, -100.0]), Some(Reason::WeightsEqual));
        assert_eq!(several(&[0.0, -50.0]), None);
    }

    #[test]
    fn of_one_answer_only_what_is_fully_right_is_right() {
        let words = ["a", "b", "c"].map(str::to_owned);
        let (right, notices) = one(&[100.0, 50.0, 0.0], &words).expect("one is right");
        assert_eq!(right, [true, false, false]);
        assert_eq!(notices, [Reason::CountsAsWrong { answer: "b".into(), percent: "50".into() }]);
        assert_eq!(one(&[100.0, 100.0, 0.0], &words), Err(Reason::SeveralRightAnswers { found: 2 }));
        assert_eq!(one(&[50.0, 0.0, 0.0], &words), Err(Reason::NoRightAnswer));
        assert_eq!(percent(100.0 / 3.0), "33.33333");
        assert_eq!(percent(-100.0), "-100");
    }
}
