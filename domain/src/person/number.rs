//! The numbers that people are known by: that of their service, and that of the platform.

use regex::Regex;

use crate::mark::latin_digit;

/// What the service numbers of an installation look like; anything where it does not say.
#[derive(Clone, Debug, Default)]
pub struct NumberRule {
    pattern: Option<Regex>,
    example: Option<String>,
}

/// Why a rule cannot be kept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NumberRuleRefusal {
    #[error("the pattern cannot be read: {0}")]
    Pattern(String),
    #[error("the example {0} does not fit the pattern")]
    Example(String),
    #[error("there is an example, and no pattern")]
    NoPattern,
}

impl NumberRule {
    /// A rule from a pattern of the whole number, as [`service_no`] keeps it, and an example for people.
    pub fn read(pattern: Option<&str>, example: Option<&str>) -> Result<Self, NumberRuleRefusal> {
        let said = |text: Option<&str>| text.map(str::trim).filter(|text| !text.is_empty()).map(String::from);
        let (pattern, example) = match (said(pattern), said(example)) {
            (None, None) => return Ok(Self::default()),
            (None, Some(_)) => return Err(NumberRuleRefusal::NoPattern),
            (Some(pattern), example) => (pattern, example),
        };
        // Alone first: what cannot stand by itself could be completed by what is put around it.
        let whole = Regex::new(&pattern).and_then(|_| Regex::new(&format!("^(?:{pattern})$")));
        let whole = whole.map_err(|error| NumberRuleRefusal::Pattern(error.to_string()))?;
        let rule = Self { pattern: Some(whole), example };
        match &rule.example {
            Some(example) if !service_no(example).is_some_and(|number| rule.admits(&number)) => {
                Err(NumberRuleRefusal::Example(example.clone()))
            }
            _ => Ok(rule),
        }
    }

    /// Whether a number, as it is kept, looks like those of this installation.
    pub fn admits(&self, number: &str) -> bool {
        self.pattern.as_ref().is_none_or(|pattern| pattern.is_match(number))
    }

    /// A number that fits, as people write it.
    pub fn example(&self) -> Option<&str> {
        self.example.as_deref()
    }
}

/// A service number as it is kept and compared: Latin digits, capital letters, no spaces or dashes.
pub fn service_no(text: &str) -> Option<String> {
    let kept: String = text
        .chars()
        .map(latin_digit)
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–' | '_' | '/' | '.'))
        .flat_map(char::to_uppercase)
        .collect();
    (!kept.is_empty()).then_some(kept)
}

/// A learner number, for lists and doors: `L` and eight digits, the last of which checks the others. `chance(n)` gives a
/// number below `n`.
pub fn learner_no(chance: &mut dyn FnMut(usize) -> usize) -> String {
    let digits: String = (0..7).map(|_| char::from(b'0' + chance(10) as u8)).collect();
    let check = check_digit(&digits);
    format!("L{digits}{check}")
}

/// A learner number as it is kept, from what somebody typed; `None` where the check digit does not fit.
pub fn read_learner_no(text: &str) -> Option<String> {
    let kept = service_no(text)?;
    let digits =
        kept.strip_prefix('L').filter(|digits| digits.len() == 8 && digits.bytes().all(|b| b.is_ascii_digit()))?;
    digits.ends_with(check_digit(&digits[..7])).then_some(kept)
}

/// A learner number as it is shown: `L 1234 5678`.
pub fn spaced_learner_no(number: &str) -> String {
    match (number.get(..1), number.get(1..5), number.get(5..)) {
        (Some(l), Some(first), Some(rest)) => format!("{l} {first} {rest}"),
        _ => number.to_owned(),
    }
}

/// ISO 7064, MOD 11,10: one wrong digit or two neighbours exchanged do not go unseen.
fn check_digit(digits: &str) -> char {
    let product = digits.bytes().fold(10, |product, digit| {
        let sum = (product + u32::from(digit - b'0')) % 10;
        (if sum == 0 { 10 } else { sum }) * 2 % 11
    });
    char::from(b'0' + ((11 - product) % 10) as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_admits_whole_numbers_as_they_are_kept() {
        let rule = NumberRule::read(Some(r"SP\d{5}|\d{4}"), Some("sp-00 123")).expect("a rule");
        let admits = |typed: &str| rule.admits(&service_no(typed).expect("a number"));
        assert!(admits("SP 00123") && admits("sp٠٠١٢٣") && admits("4711"));
        assert!(!admits("SP0012") && !admits("XSP00123") && !admits("47111") && !admits("SP00123X"));
        assert_eq!(rule.example(), Some("sp-00 123"));
        assert!(NumberRule::default().admits("anything"));
        assert!(NumberRule::read(Some(" "), None).expect("none").admits("anything"));
    }

    #[test]
    fn a_rule_that_cannot_be_kept_says_why() {
        let refused = |pattern, example| NumberRule::read(pattern, example).expect_err("refused");
        for pattern in ["SP[0-9", "a)|(b", "*"] {
            assert!(matches!(refused(Some(pattern), None), NumberRuleRefusal::Pattern(_)), "{pattern}");
        }
        assert_eq!(refused(Some("[0-9]{5}"), Some("1234")), NumberRuleRefusal::Example("1234".into()));
        assert_eq!(refused(None, Some("1234")), NumberRuleRefusal::NoPattern);
    }

    #[test]
    fn a_learner_number_checks_itself() {
        // A published example of a number with this check: the German tax identification number.
        assert_eq!(check_digit("8609574271"), '9');
        let mut n = 0;
        let number = learner_no(&mut |below| {
            n += 3;
            n % below
        });
        let spaced = spaced_learner_no(&number);
        assert_eq!(spaced.len(), 11);
        assert_eq!(read_learner_no(&spaced.to_lowercase()), Some(number.clone()));
        for place in 1..9 {
            for digit in ('0'..='9').filter(|digit| !number[place..].starts_with(*digit)) {
                let mut wrong = number.clone();
                wrong.replace_range(place..=place, &digit.to_string());
                assert_eq!(read_learner_no(&wrong), None, "{wrong}");
            }
        }
        assert_eq!(read_learner_no("SP00123"), None);
    }
}
