//! `\=` and its like. While a question is taken apart, an escaped sign is kept as a character that no text has, so
//! that it divides nothing.

const SIGNS: [(char, char); 9] = [
    (':', '\u{fdd0}'),
    ('#', '\u{fdd1}'),
    ('=', '\u{fdd2}'),
    ('{', '\u{fdd3}'),
    ('}', '\u{fdd4}'),
    ('~', '\u{fdd5}'),
    ('n', LINE_BREAK),
    ('\\', '\u{fdd7}'),
    ('>', '\u{fdd8}'),
];

const LINE_BREAK: char = '\u{fdd6}';

/// Hides escaped signs. `\>` is one only in `-\>`: elsewhere the backslash is one.
pub(super) fn hide(text: &str) -> String {
    let mut hidden = String::with_capacity(text.len());
    let mut letters = text.chars().filter(|letter| !('\u{fdd0}'..='\u{fdef}').contains(letter)).peekable();
    while let Some(letter) = letters.next() {
        let sign = letters.peek().filter(|_| letter == '\\').copied();
        let known = SIGNS.iter().find(|(known, _)| Some(*known) == sign);
        match known.filter(|(known, _)| *known != '>' || hidden.ends_with('-')) {
            Some((_, stand_in)) => {
                hidden.push(*stand_in);
                letters.next();
            }
            None => hidden.push(letter),
        }
    }
    hidden
}

/// The text with its signs again.
pub(super) fn show(hidden: &str) -> String {
    let sign = |letter| match SIGNS.iter().find(|(_, stand_in)| *stand_in == letter) {
        Some((_, stand_in)) if *stand_in == LINE_BREAK => '\n',
        Some((sign, _)) => *sign,
        None => letter,
    };
    hidden.chars().map(sign).collect()
}

/// A text as it stands in GIFT.
pub(super) fn write(text: &str) -> String {
    let mut written = String::with_capacity(text.len() + 8);
    for letter in text.chars() {
        match letter {
            '\n' => written.push_str("\\n"),
            '\\' | ':' | '#' | '=' | '{' | '}' | '~' => written.extend(['\\', letter]),
            '>' if written.ends_with('-') => written.push_str("\\>"),
            letter => written.push(letter),
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_escaped_is_read_again() {
        for text in ["a = {b} ~ #c: \\ d\ne", "a->b", "a-\\>b", "\\n", "\\>", "\\\\n"] {
            let written = write(text);
            assert!(!written.contains('\n') && !written.contains("->"), "{written}");
            assert_eq!(show(&hide(&written)), text, "{written}");
        }
    }
}
