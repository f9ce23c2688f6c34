//! The line of a number: `= 24 ± 2`, in Western or Arabic digits.

use domain::mark;
use domain::question::AnswerKey;

/// `None` for what is not plainly one number, give or take another.
pub(super) fn read(line: &str) -> Option<AnswerKey> {
    let rest = line.trim().strip_prefix('=')?;
    let (value, tolerance) = match ["±", "+/-", "+-"].iter().find_map(|sign| rest.split_once(sign)) {
        Some((value, tolerance)) => (number(value)?, number(tolerance)?),
        None => (number(rest)?, 0.0),
    };
    (tolerance >= 0.0).then_some(AnswerKey::Number { value, tolerance })
}

/// Read as an answer is read when it is marked. `1,000` is refused: it is a thousand to one reader and one to another.
fn number(text: &str) -> Option<f64> {
    if text.split_once(',').is_some_and(|(_, part)| part.trim().chars().count() == 3) {
        return None;
    }
    mark::number(text).filter(|number| number.is_finite())
}
