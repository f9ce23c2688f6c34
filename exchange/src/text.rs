//! Bytes as text, and what a text may hold.

use std::borrow::Cow;

use crate::limit;
use crate::reason::Reason;

/// UTF-8 with or without a byte order mark, or UTF-16 with one. Older code pages are refused: nothing in a file says
/// which it is, and a wrong guess makes Arabic into noise that looks like a question.
pub(crate) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, Reason> {
    if bytes.len() > limit::TEXT {
        return Err(Reason::FileTooLarge { limit: limit::TEXT / 1_000_000 });
    }
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] => Cow::Owned(utf16(rest, u16::from_le_bytes)?),
        [0xfe, 0xff, rest @ ..] => Cow::Owned(utf16(rest, u16::from_be_bytes)?),
        [0xef, 0xbb, 0xbf, rest @ ..] => Cow::Borrowed(std::str::from_utf8(rest).map_err(|_| Reason::NotText)?),
        bytes => Cow::Borrowed(std::str::from_utf8(bytes).map_err(|_| Reason::NotText)?),
    };
    // A NUL is in no text; it is in UTF-16 without a mark and in files that are no text at all.
    if text.contains('\0') { Err(Reason::NotText) } else { Ok(text) }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, Reason> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() {
        return Err(Reason::NotText);
    }
    char::decode_utf16(pairs.iter().map(|pair| unit(*pair))).collect::<Result<_, _>>().map_err(|_| Reason::NotText)
}

/// Counts lines from 1 while somebody walks down a text.
pub(crate) struct Lines {
    line: usize,
    at: usize,
}

impl Lines {
    pub fn new() -> Self {
        Self { line: 1, at: 0 }
    }

    /// For a text that stands behind another.
    pub fn after(before: &str) -> Self {
        Self { line: 1 + before.bytes().filter(|byte| *byte == b'\n').count(), at: 0 }
    }

    /// The line of a place that is not before the last one that was asked for.
    pub fn of(&mut self, text: &str, at: usize) -> usize {
        let between = text.as_bytes().get(self.at..at).unwrap_or_default();
        self.line += between.iter().filter(|byte| **byte == b'\n').count();
        self.at = self.at.max(at);
        self.line
    }
}

/// The beginning of a text on one line, for a reason or a list.
pub(crate) fn quote(text: &str) -> String {
    let mut quote = String::new();
    let mut letters = 0;
    for word in text.split_whitespace() {
        if !quote.is_empty() {
            quote.push(' ');
            letters += 1;
        }
        for letter in word.chars().filter(|letter| is_allowed(*letter)) {
            if letters == limit::QUOTE {
                quote.push('…');
                return quote;
            }
            quote.push(letter);
            letters += 1;
        }
    }
    quote
}

/// A text of one line, without space around it.
pub(crate) fn line(text: &str) -> String {
    let spaced = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter });
    let clean: String = spaced.filter(|letter| is_allowed(*letter)).collect();
    clean.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ").trim().to_owned()
}

/// A text of several lines, without space around it and with line breaks of one kind.
pub(crate) fn block(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n").replace('\t', "    ");
    let text: String = text.chars().filter(|letter| *letter == '\n' || is_allowed(*letter)).collect();
    text.trim().to_owned()
}

/// What XML can hold and a person can mean: no control characters, no byte order marks, no noncharacters.
fn is_allowed(letter: char) -> bool {
    let code = u32::from(letter);
    !letter.is_control() && letter != '\u{feff}' && !(0xfdd0..=0xfdef).contains(&code) && code & 0xfffe != 0xfffe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_order_mark_says_what_the_bytes_are() {
        assert_eq!(decode(b"\xef\xbb\xbfa").as_deref(), Ok("a"));
        assert_eq!(decode(b"\xff\xfea\0\x42\x06").as_deref(), Ok("aق"));
        assert_eq!(decode(b"\xfe\xff\0a\x06\x42").as_deref(), Ok("aق"));
        for broken in [b"\xff\xfea".as_slice(), b"\xff\xfe\0\xd8", b"caf\xe9", b"a\0b\0"] {
            assert_eq!(decode(broken), Err(Reason::NotText));
        }
    }

    #[test]
    fn a_quote_is_short_and_on_one_line() {
        assert_eq!(quote(" a\n b\u{1} "), "a b");
        assert_eq!(quote(&"x".repeat(1000)).chars().count(), limit::QUOTE + 1);
    }
}
