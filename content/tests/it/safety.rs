//! Whatever somebody writes, nothing panics and nothing gets onto a page that could run.

use content::{LessonPreview, markdown, paragraphs, read, read_lesson, set_version};
use domain::course::Version;
use domain::lesson::Piece;
use proptest::prelude::*;
use scraper::Html;

use crate::fixture::{COURSE, EN, LESSON_EN, PRACTICAL, QUESTIONS_EN, library, site, valid};

/// Words that mean something to a parser, a browser or this format.
const SHARDS: &[&str] = &[
    "+++\n",
    "\n",
    "\r\n",
    "\n\n",
    "# ",
    "## ",
    "### ",
    "{#id}",
    "{#q .choice}",
    "{#q .multiple .partial}",
    "{#m .match}",
    "{#o .order}",
    "{#n .number .recall}",
    "{#t .text .apply}",
    "{#s .scenario}",
    "{#s-a}",
    "#### ",
    "- [a](#s-a) (+1)\n",
    "- [b](#s-b) (-1)\n  > c\n",
    "- [ ] ",
    "- [x] ",
    "- ",
    "1. ",
    "  > ",
    "> ",
    "> [!LAW]\n",
    "> [!TRAINER]\n",
    "> [!FEEDBACK]\n",
    "> [!ACTIVITY] minutes=15\n",
    "> [!X]\n",
    "[!",
    "]",
    "| a | b |\n| - | - |\n| c | d |\n",
    "= 24 ± 0\n",
    "= a / b\n",
    "[^1]",
    "[^1]: ",
    "[a](",
    "![a](",
    ")",
    "media/clock.png",
    "media/clock.en.opus",
    "javascript:",
    "data:text/html,",
    "vbscript:",
    "http://x",
    "<script>",
    "</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=1>",
    "<a href='javascript:1'>",
    "<p style='color:red'>",
    "<!--",
    "-->",
    "<![CDATA[",
    "`",
    "```\n",
    "~~",
    "**",
    "*",
    "_",
    "\\",
    "&lt;",
    "&#106;avascript:",
    "&Tab;",
    "\u{0}",
    "\u{feff}",
    "\u{202e}",
    "نص",
    "عُدّ",
    "é",
    "😀",
    ": def\n",
    "term\n",
    "\t",
    "    ",
    "\"",
    "'",
    " onclick=x ",
    " style=x ",
    "#",
    "<",
    ">",
    "title = \"x\"\n",
    "minutes = 1\n",
    "outcomes = [\"liberty\"]\n",
    "[[",
    "]]",
];

fn shards() -> impl Strategy<Value = String> {
    let shard = prop_oneof![4 => prop::sample::select(SHARDS).prop_map(str::to_owned), 1 => "\\PC{0,12}"];
    prop::collection::vec(shard, 0..40).prop_map(|shards| shards.concat())
}

/// A page of a browser has to say that it is safe, not a search in its text.
fn is_safe(html: &str) {
    let page = Html::parse_fragment(html);
    for element in page.tree.nodes().filter_map(|node| node.value().as_element()) {
        let name = element.name();
        assert!(
            !["script", "style", "iframe", "object", "embed", "svg", "math", "form", "input", "base"].contains(&name),
            "{html}"
        );
        for (attribute, value) in element.attrs() {
            assert!(!attribute.starts_with("on") && attribute != "style" && attribute != "srcdoc", "{html}");
            let address: String =
                value.chars().filter(|letter| !letter.is_control() && !letter.is_whitespace()).collect();
            let address = address.to_lowercase();
            for scheme in ["javascript:", "data:", "vbscript:"] {
                assert!(!matches!(attribute, "href" | "src") || !address.starts_with(scheme), "{html}");
            }
        }
    }
}

fn is_safe_and_ours(html: &str) {
    is_safe(html);
    let page = Html::parse_fragment(html);
    for element in page.tree.nodes().filter_map(|node| node.value().as_element()) {
        assert!(element.attr("id").is_none_or(|id| id.starts_with("c-")), "{html}");
    }
}

fn preview_is_safe(preview: &LessonPreview) {
    for piece in &preview.text.pieces {
        if let Piece::Html(html) | Piece::Trainer(html) = piece {
            is_safe_and_ours(html);
        }
    }
    for words in preview.questions.iter().flat_map(|question| question.wording.values()) {
        let answers = words.answers.iter().flat_map(|answer| [&answer.text, &answer.feedback]);
        let steps = words.steps.iter().flat_map(|step| {
            let choices = step.choices.iter().flat_map(|choice| [&choice.text, &choice.consequence]);
            choices.chain([&step.heading, &step.text])
        });
        let columns = words.columns.iter().flat_map(|(left, right)| [left, right]);
        for html in
            answers.chain(steps).chain(columns).chain(&words.partners).chain([&words.ask, &words.stem, &words.feedback])
        {
            is_safe_and_ours(html);
        }
    }
}

/// Reads a text as that of a file, and looks at all that comes of it.
fn show(text: &str, file: &str) {
    let (preview, findings) = read_lesson(text, file, &valid(), &library(), &site());
    preview_is_safe(&preview.expect("a lesson is always shown"));
    let lines = text.lines().count().max(1) + 1;
    assert!(findings.iter().all(|finding| (1..=lines).contains(&finding.line)), "{findings:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn any_text_can_be_a_lesson(text in shards()) {
        show(&text, EN);
        show(&format!("+++\n+++\n{text}"), EN);
    }

    #[test]
    fn any_text_can_be_a_bank(text in shards()) {
        show(&text, QUESTIONS_EN);
        show(&format!("## Q {{#q .choice .recall}}\n\n{text}"), QUESTIONS_EN);
        show(&format!("## S {{#s .scenario .judge}}\n\n### A {{#s-a}}\n\n{text}\n\n### B {{#s-b}}\n\n{text}"), QUESTIONS_EN);
    }

    #[test]
    fn any_text_can_stand_inside_a_lesson(text in shards(), at in 0..LESSON_EN.len()) {
        let at = (0..=at).rev().find(|at| LESSON_EN.is_char_boundary(*at)).unwrap_or(0);
        show(&format!("{}{text}{}", &LESSON_EN[..at], &LESSON_EN[at..]), EN);
    }

    #[test]
    fn any_text_can_be_course_toml(text in "\\PC*") {
        let mut files = valid();
        files.0.insert("course.toml".to_owned(), text.clone().into_bytes());
        let (course, findings) = read(&files, &library(), &site());
        prop_assert!(course.is_none() && !findings.is_empty());
        let _ = set_version(&text, Version { major: 1, minor: 0, patch: 0 });
    }

    #[test]
    fn any_text_can_stand_inside_course_toml(text in "(\\PC{0,8}|\n|[=\"{}\\[\\].0-9a-z]{0,12}){0,6}", at in 0..COURSE.len()) {
        let at = (0..=at).rev().find(|at| COURSE.is_char_boundary(*at)).unwrap_or(0);
        let mut files = valid();
        files.0.insert("course.toml".to_owned(), format!("{}{text}{}", &COURSE[..at], &COURSE[at..]).into_bytes());
        let (course, findings) = read(&files, &library(), &site());
        prop_assert_eq!(course.is_none(), findings.iter().any(content::Finding::is_error));
    }

    #[test]
    fn any_text_can_stand_inside_practical_toml(text in "(\\PC{0,8}|\n|[=\"{}\\[\\].0-9a-z]{0,12}){0,6}", at in 0..PRACTICAL.len()) {
        let at = (0..=at).rev().find(|at| PRACTICAL.is_char_boundary(*at)).unwrap_or(0);
        let mut files = valid();
        files.0.insert("practical.toml".to_owned(), format!("{}{text}{}", &PRACTICAL[..at], &PRACTICAL[at..]).into_bytes());
        let (course, findings) = read(&files, &library(), &site());
        prop_assert_eq!(course.is_none(), findings.iter().any(content::Finding::is_error));
        prop_assert!(course.is_none_or(|course| course.rubric.is_some_and(|rubric| rubric.needs.critical < rubric.levels.len())));
    }

    #[test]
    fn any_bytes_can_be_a_file(path in "\\PC{0,20}", bytes in prop::collection::vec(any::<u8>(), 0..64)) {
        for path in [path.as_str(), "course.toml", "practical.toml", EN, "01-liberty/media/clock.png", "01-liberty/module.toml"] {
            let mut files = valid();
            files.0.insert(path.to_owned(), bytes.clone());
            read(&files, &library(), &site());
        }
    }

    #[test]
    fn any_markdown_that_is_not_ours_is_made_safe(text in shards()) {
        is_safe(&markdown::to_html(&text));
    }

    #[test]
    fn any_text_has_paragraphs(text in shards()) {
        paragraphs(&text);
    }
}

/// Deep and long texts that have brought parsers down. In seconds, because this also runs on slow machines and without
/// optimisation; what they take there is some hundredths.
#[test]
fn no_text_takes_too_long_or_goes_too_deep() {
    let shards = [
        ">", "> ", "- ", "* a ", "**a ", "[", "![", "[a](", "`", "<", "<!--", "&", "|", "[^1]", "_a_*", "a\n: b\n",
        "1. ", "~", "\\", "<div>",
    ];
    for shard in shards {
        let started = std::time::Instant::now();
        show(&shard.repeat(100_000 / shard.len()), EN);
        is_safe(&markdown::to_html(&shard.repeat(20_000 / shard.len())));
        assert!(started.elapsed().as_secs() < 10, "{shard:?} took {:?}", started.elapsed());
    }
}

/// Its steps are many times more than a scenario may have, and each leads on to the next.
#[test]
fn no_scenario_takes_too_long_to_refuse() {
    let step = |n: usize| format!("### A {{#s-{n}}}\n\n- [a](#s-{0}) (+1)\n- [b](#s-{0}) (-1)\n\n", n + 1);
    let text = (0..1500).map(step).collect::<String>();
    let started = std::time::Instant::now();
    show(&format!("## S {{#s .scenario .judge}}\n\n{text}### B {{#s-1500}}\n\nThe end.\n"), QUESTIONS_EN);
    show(&format!("## S {{#s .scenario .judge}}\n\n{text}"), QUESTIONS_EN);
    assert!(started.elapsed().as_secs() < 10, "took {:?}", started.elapsed());
}
