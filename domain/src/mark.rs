//! Marking: how much of a question an answer got right.

use std::collections::BTreeSet;

use crate::question::{AnswerKey, Given, GivenRefusal, Kind, Question};

/// Hundredths of a point, 0 to 100: whole numbers, so that sums are exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark(pub u32);

impl Mark {
    pub const WRONG: Self = Self(0);
    pub const RIGHT: Self = Self(100);

    pub fn is_right(self) -> bool {
        self == Self::RIGHT
    }

    fn all_or_nothing(right: bool) -> Self {
        if right { Self::RIGHT } else { Self::WRONG }
    }
}

/// The longest typed answer.
pub const TYPED_MAX: usize = 200;

impl Question {
    /// Checks that something can be an answer to this question at all, right or wrong.
    pub fn accepts(&self, given: &Given) -> Result<(), GivenRefusal> {
        let in_range = |position: &usize| *position < self.answers;
        match (self.kind, given) {
            (Kind::Choice | Kind::TrueFalse, Given::One(position)) => {
                if in_range(position) {
                    Ok(())
                } else {
                    Err(GivenRefusal::NoSuchAnswer)
                }
            }
            (Kind::Multiple, Given::Set(set)) if set.is_empty() => Err(GivenRefusal::Empty),
            (Kind::Multiple, Given::Set(set)) => {
                if set.iter().all(in_range) {
                    Ok(())
                } else {
                    Err(GivenRefusal::NoSuchAnswer)
                }
            }
            (Kind::Order, Given::Sequence(places)) | (Kind::Match, Given::Pairs(places)) => {
                if places.is_empty() {
                    return Err(GivenRefusal::Empty);
                }
                let distinct: BTreeSet<_> = places.iter().copied().filter(in_range).collect();
                if distinct.len() == self.answers && places.len() == self.answers {
                    Ok(())
                } else {
                    Err(GivenRefusal::NotOneEach)
                }
            }
            (Kind::Number | Kind::Text, Given::Typed(text)) if text.trim().is_empty() => Err(GivenRefusal::Empty),
            (Kind::Number | Kind::Text, Given::Typed(text)) if text.chars().count() > TYPED_MAX => {
                Err(GivenRefusal::TooLong(TYPED_MAX))
            }
            (Kind::Number, Given::Typed(text)) => number(text).map(|_| ()).ok_or(GivenRefusal::NotANumber),
            (Kind::Text, Given::Typed(_)) => Ok(()),
            (Kind::Scenario, Given::Path(choices)) if choices.is_empty() => Err(GivenRefusal::Empty),
            (Kind::Scenario, Given::Path(choices)) => {
                if self.walk(choices)?.ended {
                    Ok(())
                } else {
                    Err(GivenRefusal::PathNotAtEnd { steps: choices.len() })
                }
            }
            _ => Err(GivenRefusal::NoSuchAnswer),
        }
    }

    /// Marks an answer. `shown` says, for each place on the page, which answer of the source stood there.
    ///
    /// In an order, the source's order is the right one. In a match the left column stands as in the source and
    /// `shown` is the order of the right column. The choices of a scenario are never shuffled, so there it is empty.
    pub fn mark(&self, given: &Given, shown: &[usize]) -> Mark {
        let source = |place: &usize| shown.get(*place).copied();
        match (&self.key, given) {
            (AnswerKey::One(right), Given::One(place)) => Mark::all_or_nothing(source(place) == Some(*right)),
            (AnswerKey::Set { right, partial }, Given::Set(places)) => {
                let picked: BTreeSet<usize> = places.iter().filter_map(source).collect();
                if !partial {
                    return Mark::all_or_nothing(&picked == right);
                }
                let good = picked.intersection(right).count();
                let bad = picked.difference(right).count();
                Mark((good.saturating_sub(bad) * 100 / right.len().max(1)) as u32)
            }
            (AnswerKey::Sequence, Given::Sequence(places)) | (AnswerKey::Pairs, Given::Pairs(places)) => {
                Mark::all_or_nothing(places.iter().enumerate().all(|(n, place)| source(place) == Some(n)))
            }
            (AnswerKey::Number { value, tolerance }, Given::Typed(text)) => {
                Mark::all_or_nothing(number(text).is_some_and(|given| (given - value).abs() <= tolerance + 1e-9))
            }
            (AnswerKey::Words(accepted), Given::Typed(text)) => {
                let given = fold(text);
                Mark::all_or_nothing(accepted.iter().any(|words| fold(words) == given))
            }
            (AnswerKey::Path(scenario), Given::Path(choices)) => scenario.mark(choices),
            _ => Mark::WRONG,
        }
    }
}

/// Reads a number as people type it: Arabic or Latin digits, a comma or a point.
pub fn number(text: &str) -> Option<f64> {
    let latin: String =
        text.trim().chars().map(latin_digit).map(|c| if matches!(c, ',' | '٫') { '.' } else { c }).collect();
    let digits = latin.strip_prefix(['-', '+', '−']).unwrap_or(&latin);
    if digits.is_empty() || !digits.chars().all(|c| c.is_ascii_digit() || c == '.') {
        return None;
    }
    let value: f64 = digits.parse().ok()?;
    Some(if latin.starts_with(['-', '−']) { -value } else { value })
}

/// The Latin digit for an Arabic-Indic one; everything else as it is.
pub fn latin_digit(c: char) -> char {
    match c {
        '٠'..='٩' => char::from(b'0' + (u32::from(c) - u32::from('٠')) as u8),
        '۰'..='۹' => char::from(b'0' + (u32::from(c) - u32::from('۰')) as u8),
        _ => c,
    }
}

/// Brings words into the form in which they are compared: case, punctuation, vowel marks, tatweel, the forms of
/// hamza, alef maqsura, ta marbuta and both sets of digits make no difference.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.chars().flat_map(char::to_lowercase).map(latin_digit) {
        let c = match c {
            '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{640}' => continue,
            'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
            'ى' => 'ي',
            'ة' => 'ه',
            'ؤ' => 'و',
            'ئ' => 'ي',
            c if c.is_alphanumeric() => c,
            _ => {
                gap = !folded.is_empty();
                continue;
            }
        };
        if gap {
            folded.push(' ');
            gap = false;
        }
        folded.push(c);
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    fn question(kind: Kind, key: AnswerKey, answers: usize) -> Question {
        Question {
            id: "q".into(),
            kind,
            level: None,
            redline: false,
            retired: false,
            fixed: false,
            lesson: None,
            key,
            answers,
            wording: BTreeMap::new(),
        }
    }

    #[test]
    fn a_choice_is_marked_through_the_shuffle() {
        let q = question(Kind::Choice, AnswerKey::One(2), 3);
        let shown = [2, 0, 1];
        assert_eq!(q.mark(&Given::One(0), &shown), Mark::RIGHT);
        assert_eq!(q.mark(&Given::One(2), &shown), Mark::WRONG);
        assert_eq!(q.accepts(&Given::One(3)), Err(GivenRefusal::NoSuchAnswer));
    }

    #[test]
    fn several_answers_count_only_together_unless_partial() {
        let right: BTreeSet<_> = [0, 1].into();
        let shown = [0, 1, 2, 3];
        let whole = question(Kind::Multiple, AnswerKey::Set { right: right.clone(), partial: false }, 4);
        assert_eq!(whole.mark(&Given::Set([0].into()), &shown), Mark::WRONG);
        assert_eq!(whole.mark(&Given::Set([1, 0].into()), &shown), Mark::RIGHT);
        let partial = question(Kind::Multiple, AnswerKey::Set { right, partial: true }, 4);
        assert_eq!(partial.mark(&Given::Set([0].into()), &shown), Mark(50));
        assert_eq!(partial.mark(&Given::Set([0, 2].into()), &shown), Mark::WRONG);
        assert_eq!(partial.mark(&Given::Set([0, 1, 2, 3].into()), &shown), Mark::WRONG);
        assert_eq!(partial.accepts(&Given::Set(BTreeSet::new())), Err(GivenRefusal::Empty));
    }

    #[test]
    fn an_order_and_a_match_are_right_when_every_place_is() {
        let shown = [2, 0, 1];
        let order = question(Kind::Order, AnswerKey::Sequence, 3);
        assert_eq!(order.mark(&Given::Sequence(vec![1, 2, 0]), &shown), Mark::RIGHT);
        assert_eq!(order.mark(&Given::Sequence(vec![0, 1, 2]), &shown), Mark::WRONG);
        assert_eq!(order.accepts(&Given::Sequence(vec![0, 0, 1])), Err(GivenRefusal::NotOneEach));
        let pairs = question(Kind::Match, AnswerKey::Pairs, 3);
        assert_eq!(pairs.mark(&Given::Pairs(vec![1, 2, 0]), &shown), Mark::RIGHT);
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        let q = question(Kind::Number, AnswerKey::Number { value: 24.0, tolerance: 0.5 }, 0);
        for text in ["24", "٢٤", " 24.5 ", "23,5", "۲۴"] {
            assert_eq!(q.mark(&Given::Typed(text.into()), &[]), Mark::RIGHT, "{text}");
        }
        assert_eq!(q.mark(&Given::Typed("-24".into()), &[]), Mark::WRONG);
        assert_eq!(q.accepts(&Given::Typed("twenty".into())), Err(GivenRefusal::NotANumber));
        assert_eq!(q.accepts(&Given::Typed("  ".into())), Err(GivenRefusal::Empty));
        assert_eq!(q.accepts(&Given::Typed("1".repeat(201))), Err(GivenRefusal::TooLong(200)));
    }

    #[test]
    fn words_are_compared_as_people_write_them() {
        let q = question(Kind::Text, AnswerKey::Words(vec!["the register".into(), "سجلّ الإيداع".into()]), 0);
        for text in ["The  register.", "سجل الايداع", "سـجـل الإيداع"] {
            assert_eq!(q.mark(&Given::Typed(text.into()), &[]), Mark::RIGHT, "{text}");
        }
        assert_eq!(q.mark(&Given::Typed("theregister".into()), &[]), Mark::WRONG);
    }
}
