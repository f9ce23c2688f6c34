//! The numbers that people are known by: that of their service, and that of the platform.

use crate::mark::latin_digit;

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
