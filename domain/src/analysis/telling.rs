//! What may be told of the answers of a few. The figures are about questions; a figure about one or two people in a class
//! would say what those people picked, to somebody who knows who sat there.

use crate::analysis::pick::Thirds;
use crate::analysis::{ItemAnalysis, QUARTERS_MIN};

/// The fewest people whose answers are told together, as official statistics commonly have it.
pub const TOLD_MIN: usize = 5;

/// Whether the figures of the parts may stand beside those of the whole. With one part of a few people none may: it would
/// be what is left when the others are subtracted. What one evening's figures say of the next person to hand in is not
/// covered.
fn may_tell(mut parts: impl Iterator<Item = usize>) -> bool {
    parts.all(|people| people == 0 || people >= TOLD_MIN)
}

impl ItemAnalysis {
    /// What may be told of it; `None` where nothing may.
    pub fn told(mut self) -> Option<Self> {
        if self.answers < TOLD_MIN {
            return None;
        }
        let known: usize = self.languages.values().map(|reached| reached.answers).sum();
        let unknown = self.answers - known;
        if !may_tell(self.languages.values().map(|reached| reached.answers).chain([unknown])) {
            self.languages.clear();
        }
        if self.thirds.lower < TOLD_MIN || self.thirds.upper < TOLD_MIN {
            self.thirds = Thirds::default();
            for pick in self.picks.values_mut() {
                (pick.lower, pick.upper) = (0, 0);
            }
        }
        self.seconds = self.seconds.filter(|_| self.answers >= QUARTERS_MIN);
        Some(self)
    }

    /// What may be told of it where it is that of one class, and how many had the question in each class is known.
    /// Nothing of its languages: beside the languages of all they would be parts in two directions.
    pub fn told_of_class(mut self, classes: impl Iterator<Item = usize>) -> Option<Self> {
        if !may_tell(classes) {
            return None;
        }
        self.languages.clear();
        self.told()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{Response, Sitting, analyse};
    use crate::language::Language;
    use crate::mark::Mark;

    /// The analysis of a question that so many people had in English and in Arabic. Half of them have it right.
    fn of(english: usize, arabic: usize) -> ItemAnalysis {
        let sitting = |language: Language, number: usize| {
            let mark = if number.is_multiple_of(2) { Mark::RIGHT } else { Mark::WRONG };
            let studied = Response { question: "studied", mark, picked: vec![number % 2], seconds: Some(20) };
            let other = Response { question: "z", mark: Mark::WRONG, picked: vec![], seconds: None };
            let known = Response { mark, ..other.clone() };
            let rest = if number.is_multiple_of(2) { known } else { other };
            Sitting { language: Some(language), responses: vec![studied, rest] }
        };
        let english = (0..english).map(|number| sitting(Language::English, number));
        let sittings: Vec<Sitting> =
            english.chain((0..arabic).map(|number| sitting(Language::Arabic, number))).collect();
        analyse(&sittings).into_iter().find(|item| item.question == "studied").expect("analysed")
    }

    #[test]
    fn of_fewer_than_five_nothing_is_told() {
        assert_eq!(of(4, 0).told(), None);
        assert_eq!(of(5, 0).told().map(|item| item.answers), Some(5));
    }

    #[test]
    fn nothing_is_told_that_a_subtraction_would_tell() {
        let class = |classes: &[usize]| of(10, 0).told_of_class(classes.iter().copied()).is_some();
        assert!(class(&[10, 0]) && class(&[10, 5]) && class(&[10, 10, 5]));
        // All less the other classes is the one person of the last.
        assert!(!class(&[10, 1]));
        assert!(!class(&[10, 10, 1]));
        assert!(!class(&[10, 10, 4]));
        assert!(of(10, 10).told_of_class([20].into_iter()).is_some_and(|item| item.languages.is_empty()));
    }

    #[test]
    fn a_language_of_a_few_leaves_both_out() {
        let languages = |item: ItemAnalysis| item.languages.keys().copied().collect::<Vec<_>>();
        let both = vec![Language::English, Language::Arabic];
        assert_eq!(of(10, 5).told().map(languages), Some(both.clone()));
        assert_eq!(of(10, 4).told().map(languages), Some(vec![]));
        assert_eq!(of(14, 0).told().map(languages), Some(vec![Language::English]));
        // One whose language is not known is what is left of all.
        let mut item = of(10, 10);
        item.answers = 21;
        assert_eq!(item.told().map(languages), Some(vec![]));
        let mut item = of(10, 10);
        item.answers = 25;
        assert_eq!(item.told().map(languages), Some(both));
    }

    #[test]
    fn small_thirds_and_single_times_are_left_out() {
        let few = of(9, 0).told().expect("told");
        assert!(few.thirds == Thirds::default() && few.seconds.is_none());
        assert!(few.picks.values().all(|pick| pick.lower == 0 && pick.upper == 0 && pick.all > 0));
        let many = of(30, 0).told().expect("told");
        assert!(many.thirds.lower >= TOLD_MIN && many.seconds.is_some());
    }
}
