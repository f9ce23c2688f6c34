//! A file of GIFT as its questions.

use crate::text::Lines;

/// What stands between two blank lines.
pub(super) struct Chunk {
    /// Of its first line that is no comment.
    pub line: usize,
    /// The comments before and in it.
    pub comments: Vec<String>,
    /// Its other lines.
    pub text: String,
}

/// The chunks of a file. One that has only comments belongs to the next.
pub(super) fn chunks(text: &str) -> impl Iterator<Item = Chunk> + '_ {
    let mut lines = Lines::new();
    let mut at = 0;
    let numbered = text.split_inclusive('\n').map(move |line| {
        let number = lines.of(text, at);
        at += line.len();
        (number, line.trim())
    });
    let mut numbered = numbered.peekable();
    std::iter::from_fn(move || {
        let mut chunk = Chunk { line: 0, comments: Vec::new(), text: String::new() };
        let mut is_open = false;
        while let Some((number, line)) = numbered.next() {
            if let Some(comment) = line.strip_prefix("//") {
                chunk.comments.push(comment.trim().to_owned());
            } else if is_category(line) && chunk.text.is_empty() {
                // What was noted above a category is not about the question below it.
                chunk.comments.clear();
            } else if !line.is_empty() {
                if chunk.text.is_empty() {
                    chunk.line = number;
                } else {
                    chunk.text.push('\n');
                }
                chunk.text.push_str(line);
                is_open = leaves_open(line).unwrap_or(is_open);
            } else if !chunk.text.is_empty() {
                // Moodle ends a question at a blank line, but people also leave one between its answers.
                let next = numbered.peek().map_or("", |(_, line)| *line);
                if !(is_open && next.starts_with(['=', '~', '#', '}'])) {
                    break;
                }
            }
        }
        Some(chunk).filter(|chunk| !chunk.text.is_empty())
    })
}

/// Whether a brace is open at the end of a line; `None` where it has no brace.
fn leaves_open(line: &str) -> Option<bool> {
    let at = line.rfind(['{', '}'])?;
    Some(line[at..].starts_with('{') && !line[..at].ends_with('\\'))
}

fn is_category(line: &str) -> bool {
    line.starts_with("$CATEGORY:") || line.starts_with("$question->category")
}
