//! Text that must not be taken for Markdown.

/// Plain words as Markdown inside a line.
pub(crate) fn words(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    inline(text, &mut out);
    out
}

/// Appends plain words. Only what would mean something is escaped, so that ordinary sentences stay as they are.
pub(super) fn inline(text: &str, out: &mut String) {
    let mut before = out.chars().next_back();
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let after = letters.peek().map(|(_, letter)| *letter);
        let is_special = match letter {
            '\\' | '`' | '*' | '[' | ']' | '<' | '~' => true,
            '_' => !(before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric)),
            '&' => is_entity(&text[at..]),
            _ => false,
        };
        if is_special {
            out.push('\\');
        }
        out.push(letter);
        before = Some(letter);
    }
}

/// Makes a line that begins a paragraph, or goes on after a break, begin nothing else.
pub(super) fn line_start(line: &str) -> String {
    let mut letters = line.chars();
    let (first, second) = (letters.next(), letters.next());
    let is_word = second.is_some_and(char::is_alphanumeric);
    match first {
        Some('#' | '>' | '|' | ':' | '=' | '+') => format!("\\{line}"),
        Some('-') if !is_word => format!("\\{line}"),
        Some('0'..='9') => {
            let digits = line.bytes().take_while(u8::is_ascii_digit).count();
            match line.as_bytes().get(digits) {
                Some(b'.' | b')') if digits <= 9 => format!("{}\\{}", &line[..digits], &line[digits..]),
                _ => line.to_owned(),
            }
        }
        _ => line.to_owned(),
    }
}

/// A line as a heading: a number sign at its end would be taken for decoration.
pub(crate) fn heading(line: &str) -> String {
    let kept = line.trim_end_matches('#');
    if kept.len() == line.len() || kept.ends_with('\\') {
        return line.to_owned();
    }
    format!("{kept}\\{}", &line[kept.len()..])
}

/// Where `[!WORD` begins, the marker of a special block.
pub(super) fn marker(text: &str) -> Option<usize> {
    text.match_indices("[!").map(|(at, _)| at).find(|at| text[at + 2..].starts_with(char::is_alphabetic))
}

/// Takes the meaning from every `[!WORD`: escaping does not, because it is looked for in the text as it is read.
pub(super) fn without_markers(text: &str) -> String {
    let mut rest = text;
    let mut out = String::with_capacity(text.len());
    while let Some(at) = marker(rest) {
        out.push_str(&rest[..at]);
        out.push_str("[ !");
        rest = &rest[at + 2..];
    }
    out + rest
}

fn is_entity(text: &str) -> bool {
    let name = text[1..].find(';').map(|end| &text[1..=end]);
    name.is_some_and(|name| {
        let name = name.trim_end_matches(';');
        (1..40).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'#')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_sentences_stay_as_they_are() {
        for text in ["Article 19(4) – “24 hours”!", "AT&T, a_b, 3 < 4".split(" <").next().unwrap_or(""), "نعم؟"]
        {
            assert_eq!(words(text), text);
        }
        assert_eq!(
            words("*a* _b_ [c] <d> &amp; `e` ~f~ \\"),
            "\\*a\\* \\_b\\_ \\[c\\] \\<d> \\&amp; \\`e\\` \\~f\\~ \\\\"
        );
    }

    #[test]
    fn the_beginning_of_a_line_means_nothing() {
        assert_eq!(line_start("1. May"), "1\\. May");
        assert_eq!(line_start("- a"), "\\- a");
        assert_eq!(line_start("-5 degrees"), "-5 degrees");
        assert_eq!(line_start("24 hours"), "24 hours");
        assert_eq!(heading("C #"), "C \\#");
    }
}
