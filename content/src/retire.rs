//! Retiring a question of a bank, and taking it back: `.retired` in the braces of its heading.

use pulldown_cmark::{Event, Parser, Tag};

use crate::tree::OPTIONS;

/// The same bank with one question retired or not; every other byte stays as it is. `None` where there is no such
/// question.
pub fn set_retired(bank: &str, id: &str, retired: bool) -> Option<String> {
    let heading = Parser::new_ext(bank, OPTIONS).into_offset_iter().find_map(|(event, range)| match event {
        Event::Start(Tag::Heading { id: Some(found), .. }) if found.as_ref() == id => Some(range),
        _ => None,
    })?;
    let (open, close) = (bank[heading.clone()].rfind('{')?, bank[heading.clone()].rfind('}')?);
    let braces = bank.get(heading.start + open + 1..heading.start + close)?;
    let kept = braces.split_whitespace().filter(|word| *word != ".retired").collect::<Vec<_>>().join(" ");
    let is_retired = kept.len() < braces.split_whitespace().collect::<Vec<_>>().join(" ").len();
    if is_retired == retired {
        return Some(bank.to_owned());
    }
    let braces = if retired { format!("{kept} .retired") } else { kept };
    let (before, after) = (&bank[..heading.start + open + 1], &bank[heading.start + close..]);
    Some(format!("{before}{braces}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const BANK: &str = "+++\ntitle = \"Rights\"\n+++\n\n## One? {#one .choice .recall}\n\n- [x] a\n- [ ] b\n\n\
        ## Two {brackets}? {#two .choice .judge lesson=02-x}\r\n\n- [x] a\n- [ ] b\n\n```\n## Three? {#three}\n```\n";

    #[test]
    fn a_question_is_retired_and_taken_back_to_the_byte() {
        for id in ["one", "two"] {
            let retired = set_retired(BANK, id, true).expect("there is such a question");
            assert_eq!(retired.len(), BANK.len() + " .retired".len());
            assert_eq!(set_retired(&retired, id, true).as_deref(), Some(retired.as_str()));
            assert_eq!(set_retired(&retired, id, false).as_deref(), Some(BANK));
        }
        let two = set_retired(BANK, "two", true).expect("there is such a question");
        assert!(two.contains("## Two {brackets}? {#two .choice .judge lesson=02-x .retired}"));
    }

    #[test]
    fn what_is_no_question_is_not_touched() {
        assert_eq!(set_retired(BANK, "three", true), None, "it stands in code");
        assert_eq!(set_retired(BANK, "on", true), None);
    }
}
