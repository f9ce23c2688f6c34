//! Too much of everything.

use exchange::{Format, Import, Reason, limit};

use super::{LONG, refused, soon};

#[test]
fn a_line_of_fifty_megabytes_is_refused_unread() {
    for letter in ["a", "<", "ع"] {
        let bytes = letter.repeat(50_000_000 / letter.len()).into_bytes();
        for format in Format::ALL {
            assert_eq!(refused(format, &bytes), Reason::FileTooLarge { limit: 10 });
        }
    }
}

#[test]
fn a_line_as_long_as_a_file_may_be_is_refused_as_a_question() {
    for letter in [
        "a", "a ", "{", "}", "{=", "\\", ":", "::", "#", "<b>", "A. a ", "=", "~", "%", "[html]", "ع", "//", "\t", "\r",
    ] {
        let bytes = letter.repeat(LONG / letter.len()).into_bytes();
        for format in Format::ALL {
            let import = soon(format, &bytes);
            assert!(import.items.is_empty() && !import.refusals.is_empty(), "{format:?} {letter:?}");
        }
    }
}

/// The last refusal of a file with more questions than one import may have.
fn last(import: &Import) -> Option<&Reason> {
    assert!(import.items.len() + import.refusals.len() <= limit::QUESTIONS + 1);
    import.refusals.last().map(|refused| &refused.reason)
}

#[test]
fn more_questions_than_anybody_reads_are_cut_off_and_that_is_said() {
    let too_many = Reason::TooManyQuestions { limit: limit::QUESTIONS };
    let files = [
        (Format::Gift, "a{=b}\n\n".repeat(LONG / 7)),
        (Format::Gift, "a\n\n".repeat(LONG / 3)),
        (Format::Aiken, "ANSWER: A\n".repeat(LONG / 10)),
        (Format::Aiken, "a\nA. b\nB. c\nANSWER: A\n".repeat(LONG / 22)),
        (Format::MoodleXml, format!("<quiz>{}</quiz>", "<question/>".repeat(200_000))),
    ];
    for (format, text) in files {
        assert_eq!(last(&soon(format, text.as_bytes())), Some(&too_many), "{format:?}");
    }
}

#[test]
fn blank_lines_comments_and_open_braces_take_no_time() {
    for text in ["\n", "// a\n", "$CATEGORY: a\n", "a {\n\n=b\n\n", "=b\n\n", "\\\n", "::a::\n", "// [id:a] [tag:b]\n"]
    {
        soon(Format::Gift, text.repeat(LONG / text.len()).as_bytes());
        soon(Format::Gift, format!("Which? {{\n\n{}", text.repeat((LONG - 12) / text.len())).as_bytes());
    }
}

#[test]
fn a_question_of_many_answers_is_refused() {
    for answer in ["=a", "~a", "~%50%a#b", "=a->b", "=a#b\n\n"] {
        let text = format!("Which? {{{}}}", answer.repeat(18_000 / answer.len()));
        let import = soon(Format::Gift, text.as_bytes());
        assert_eq!(import.items.len() + import.refusals.len(), 1);
    }
}

#[test]
fn markdown_inside_a_question_can_be_as_bad_as_it_likes() {
    let pieces = [
        ">",
        "> ",
        "- ",
        "* a ",
        "**a ",
        "[",
        "![",
        "[a](",
        "`",
        "<",
        "<!--",
        "&",
        "|",
        "_a_*",
        "1. ",
        "\\n",
        "\\n- ",
        "![a](b)",
        "[a]\\: b\\n\\n",
    ];
    let mut text = String::new();
    for piece in pieces {
        text.push_str(&format!("[markdown]Which?\\n\\n{} {{=a ~b}}\n\n", piece.repeat(18_000 / piece.len())));
    }
    let import = soon(Format::Gift, text.as_bytes());
    assert_eq!(import.items.len() + import.refusals.len(), pieces.len());
}

#[test]
fn bytes_that_are_no_text_are_refused() {
    for bytes in [&b"\xff\xfe\x00"[..], b"\xfe\xff\xd8\x00", b"\xc3\x28", b"a\xffb", b"\0", b"a\0b"] {
        for format in [Format::Gift, Format::Aiken, Format::MoodleXml, Format::Qti] {
            assert_eq!(refused(format, bytes), Reason::NotText);
        }
    }
    assert_eq!(refused(Format::Gift, &[0xff; 9_000_000]), Reason::NotText);
}
