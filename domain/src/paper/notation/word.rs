//! The words of a line: what stands between spaces, or between marks.

/// What was typed for one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    pub text: String,
    /// It stood between marks, so that it means what it says.
    quoted: bool,
}

/// Marks around words, in both scripts.
const MARKS: [(char, char); 3] = [('"', '"'), ('“', '”'), ('«', '»')];

impl Word {
    /// A cell of a table is a word of its own. Marks around it, as in a line, are taken off.
    pub fn of_cell(cell: &str) -> Self {
        match words(cell) {
            Ok(found) if found.len() == 1 => found.into_iter().next().expect("there is one"),
            _ => Self { text: spaced(cell), quoted: false },
        }
    }

    /// A dash, however long, or nothing between marks.
    pub fn is_unanswered(&self) -> bool {
        self.text.is_empty()
            || (!self.quoted && self.text.chars().all(|c| matches!(c, '-' | '–' | '—' | '−' | '_' | 'ـ')))
    }
}

/// Parts a line into its words; how many there are before one whose marks do not end, where there is such a one.
pub(super) fn words(line: &str) -> Result<Vec<Word>, usize> {
    let mut words = Vec::new();
    let mut rest = line.trim_start();
    while let Some(first) = rest.chars().next() {
        let marks = MARKS.iter().find(|(opens, _)| *opens == first);
        let (word, after) = match marks {
            Some((_, closes)) => {
                let (text, after) = until(&rest[first.len_utf8()..], *closes).ok_or(words.len())?;
                (Word { text: spaced(&text), quoted: true }, after)
            }
            None => {
                let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
                (Word { text: rest[..end].to_owned(), quoted: false }, &rest[end..])
            }
        };
        words.push(word);
        rest = after.trim_start();
    }
    Ok(words)
}

/// What stands before a closing mark, and what after it. The mark twice is the mark itself.
fn until(text: &str, closes: char) -> Option<(String, &str)> {
    let mut before = String::new();
    let mut rest = text;
    loop {
        let (piece, after) = rest.split_once(closes)?;
        before.push_str(piece);
        match after.strip_prefix(closes) {
            Some(again) => {
                before.push(closes);
                rest = again;
            }
            None => return Some((before, after)),
        }
    }
}

/// Words as they are typed: between marks, unless one word cannot be taken for anything else.
pub(super) fn quoted(text: &str) -> String {
    let is_plain = text.chars().next().is_some_and(char::is_alphanumeric) && !text.contains(char::is_whitespace);
    if is_plain { text.to_owned() } else { format!("\"{}\"", text.replace('"', "\"\"")) }
}

fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
