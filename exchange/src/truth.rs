//! True and false, which other systems have no words for.

/// Both, as the questions of our courses call them.
pub(crate) fn words(is_arabic: bool) -> [&'static str; 2] {
    if is_arabic { ["صحيح", "خطأ"] } else { ["True", "False"] }
}

/// Whether the first letter is Arabic.
pub(crate) fn is_arabic(text: &str) -> bool {
    let first = text.chars().find(|letter| letter.is_alphabetic());
    first.is_some_and(|letter| matches!(letter, '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}'))
}
