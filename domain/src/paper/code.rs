//! The code of a printed sheet: short enough to be typed in two seconds, and no slip of a finger goes unseen.

use crate::certificate::{CODE_LETTERS, read_code as read_letters};

/// Five that name the sheet and one that checks them: twenty-three million sheets.
pub const CODE_LENGTH: usize = 6;

/// Why something that was typed is the code of no sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CodeRefusal {
    #[error("it is not six letters and digits")]
    Form,
    #[error("a character is wrong, or two are exchanged")]
    Check,
}

/// Makes the code of a sheet. `chance(n)` gives a number below `n`.
///
/// It begins with a letter, or spreadsheets would take `012345` for a number and drop its zero.
pub fn code(chance: &mut dyn FnMut(usize) -> usize) -> String {
    let mut places = vec![10 + chance(CODE_LETTERS.len() - 10)];
    places.extend((1..CODE_LENGTH - 1).map(|_| chance(CODE_LETTERS.len())));
    places.push(check(&places));
    places.into_iter().map(|place| char::from(CODE_LETTERS[place])).collect()
}

/// A code as somebody typed it or a reader scanned it: small letters, dashes and spaces, O for 0 and I or L for 1 make
/// no difference.
///
/// # Errors
/// [`CodeRefusal`].
pub fn read_code(text: &str) -> Result<String, CodeRefusal> {
    let code = read_letters(text, CODE_LENGTH).ok_or(CodeRefusal::Form)?;
    let places: Vec<usize> = code.bytes().filter_map(place).collect();
    let (last, body) = places.split_last().ok_or(CodeRefusal::Form)?;
    if check(body) == *last { Ok(code) } else { Err(CodeRefusal::Check) }
}

/// A code as it is printed: `K7M-2QX`.
pub fn spaced_code(code: &str) -> String {
    let letters: Vec<char> = code.chars().collect();
    letters.chunks(CODE_LENGTH / 2).map(|half| half.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

fn place(letter: u8) -> Option<usize> {
    CODE_LETTERS.iter().position(|known| *known == letter)
}

/// The character that checks the others: the sum of all of them, each weighed by where it stands, in the field of 32
/// elements. There every weight differs, and what is not nothing has an inverse; so one wrong character, and any two
/// exchanged ones, change the sum. A sum of whole numbers by 32 would miss some of them.
fn check(places: &[usize]) -> usize {
    places.iter().fold(0, |sum, place| doubled(sum ^ place))
}

/// Times x, where x⁵ = x² + 1.
const fn doubled(element: usize) -> usize {
    let doubled = element << 1;
    if doubled < 32 { doubled } else { doubled ^ 0b10_0101 }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A thousand codes of chance that is the same each time.
    fn codes() -> Vec<String> {
        let mut state = 7_u64;
        let mut dice = move |below: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as usize % below
        };
        (0..1000).map(|_| code(&mut dice)).collect()
    }

    #[test]
    fn a_code_is_six_letters_and_digits_and_begins_with_a_letter() {
        for code in codes() {
            assert_eq!(code.len(), CODE_LENGTH);
            assert!(code.starts_with(|first: char| first.is_ascii_uppercase()), "{code}");
            assert_eq!(read_code(&code), Ok(code.clone()));
        }
    }

    #[test]
    fn every_change_of_one_character_is_seen() {
        for code in codes() {
            for at in 0..CODE_LENGTH {
                for letter in CODE_LETTERS.iter().map(|byte| char::from(*byte)) {
                    let mut changed: Vec<char> = code.chars().collect();
                    if changed[at] == letter {
                        continue;
                    }
                    changed[at] = letter;
                    let changed: String = changed.into_iter().collect();
                    assert_eq!(read_code(&changed), Err(CodeRefusal::Check), "{changed} for {code}");
                }
            }
        }
    }

    #[test]
    fn every_exchange_of_two_characters_is_seen() {
        for code in codes() {
            for (one, other) in (0..CODE_LENGTH).flat_map(|one| (one + 1..CODE_LENGTH).map(move |other| (one, other))) {
                let mut swapped: Vec<char> = code.chars().collect();
                swapped.swap(one, other);
                let swapped: String = swapped.into_iter().collect();
                assert!(swapped == code || read_code(&swapped) == Err(CodeRefusal::Check), "{swapped} for {code}");
            }
        }
    }

    #[test]
    fn a_code_is_read_as_people_type_it() {
        let code = &codes()[0];
        let typed = format!(" {} ", spaced_code(code).to_lowercase());
        assert_eq!(read_code(&typed), Ok(code.clone()));
        for none in ["", "ABC", "ABCDEFG", "AB!DEF", "رمز", "UUUUUU"] {
            assert_eq!(read_code(none), Err(CodeRefusal::Form), "{none}");
        }
    }
}
