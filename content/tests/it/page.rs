//! How a lesson looks on a page.

use content::{Files, read_lesson};
use domain::lesson::Piece;

use crate::fixture::{AR, EN, LESSON_EN, library, site, valid};

/// The HTML of a lesson with this text, without the facts at its top.
fn html(file: &str, text: &str) -> String {
    pieces(file, text)
        .into_iter()
        .filter_map(|piece| if let Piece::Html(html) = piece { Some(html) } else { None })
        .collect()
}

fn pieces(file: &str, text: &str) -> Vec<Piece> {
    let files = valid();
    read(&files, file, text)
}

fn read(files: &Files, file: &str, text: &str) -> Vec<Piece> {
    let text = format!("+++\n+++\n{text}");
    read_lesson(&text, file, files, &library(), &site()).0.expect("a lesson is always shown").text.pieces
}

fn shows(text: &str, expected: &str) {
    assert_eq!(html(EN, text).trim(), expected);
}

#[test]
fn headings_have_ids_that_cannot_clash_with_the_page() {
    shows("## Count {#count}", "<h2 id=\"c-count\">Count</h2>");
    shows("### What is “law”?", "<h3 id=\"c-what-is-law\">What is “law”?</h3>");
    shows(
        "## Two\n\n## Two\n\n## Two {#two}",
        "<h2 id=\"c-two-2\">Two</h2>\n<h2 id=\"c-two-3\">Two</h2>\n<h2 id=\"c-two\">Two</h2>",
    );
    shows("## ؟؟", "<h2 id=\"c-part\">؟؟</h2>");
    assert_eq!(html(AR, "## عُدّ الساعات").trim(), "<h2 id=\"c-عد-الساعات\">عُدّ الساعات</h2>");
    shows("# The title", "");
}

#[test]
fn the_direction_is_named_only_where_it_turns() {
    shows("Text.\n\nنص.", "<p>Text.</p>\n<p dir=\"auto\">نص.</p>");
    assert_eq!(html(AR, "نص.\n\nText.\n\n16:00").trim(), "<p>نص.</p>\n<p dir=\"auto\">Text.</p>\n<p>16:00</p>");
    shows("- one\n- اثنان", "<ul>\n<li>one</li>\n<li dir=\"auto\">اثنان</li>\n</ul>");
    shows("> اقتباس", "<blockquote dir=\"auto\">\n<p dir=\"auto\">اقتباس</p>\n</blockquote>");
}

#[test]
fn the_law_stands_beside_the_standard() {
    shows(
        "> [!LAW]\n> A.\n>\n> B.\n>\n> C.",
        "<aside class=\"block law\" data-block=\"law\" role=\"note\">\n<p class=\"block-title\">law en</p>\n\
         <div class=\"law-sides\">\n<div class=\"law-side\"><p>A.</p>\n</div>\n<div class=\"law-side\"><p>B.</p>\n</div>\n\
         <div class=\"law-side\"><p>C.</p>\n</div>\n</div>\n</aside>",
    );
}

#[test]
fn an_activity_says_how_long_it_takes() {
    shows(
        "> [!ACTIVITY] minutes=15  \n> 1. Begin.",
        "<aside class=\"block activity\" data-block=\"activity\" role=\"note\">\n\
         <p class=\"block-title\">activity en <span class=\"block-minutes\">15 min</span></p>\n\
         <ol>\n<li>Begin.</li>\n</ol>\n</aside>",
    );
    shows(
        "> [!warning]\n> Stop.",
        "<aside class=\"block warning\" data-block=\"warning\" role=\"note\">\n<p class=\"block-title\">warning en</p>\n\
         <p>Stop.</p>\n</aside>",
    );
}

#[test]
fn what_trainers_read_is_apart() {
    let pieces = pieces(EN, "Before[^1].\n\n> [!TRAINER]\n> Secret[^2].\n\nAfter.\n\n[^1]: One.\n[^2]: Two.\n");
    let [Piece::Html(before), Piece::Trainer(notes), Piece::Html(after), Piece::Html(footnotes)] = pieces.as_slice()
    else {
        panic!("{pieces:?}");
    };
    assert!(before.contains("Before") && after.contains("After"));
    assert!(notes.contains("Secret") && notes.contains("Two."));
    assert!(footnotes.contains("One.") && !footnotes.contains("Two."));
}

#[test]
fn footnotes_lead_there_and_back() {
    shows(
        "A[^x], B[^x].\n\n[^x]: Note.",
        "<p>A<sup><a id=\"c-mark.1\" href=\"#c-note.1\">1</a></sup>, B<sup><a href=\"#c-note.1\">1</a></sup>.</p>\n\
         <ol class=\"footnotes\">\n<li id=\"c-note.1\"><p>Note.</p>\n<a href=\"#c-mark.1\">↑</a></li>\n</ol>",
    );
}

#[test]
fn tables_are_aligned_by_class() {
    shows(
        "| a | b | c |\n| :-- | :-: | --: |\n| 1 | 2 | نص |",
        "<div class=\"table\"><table>\n<thead>\n<tr><th scope=\"col\" class=\"align-start\">a</th>\
         <th scope=\"col\" class=\"align-center\">b</th><th scope=\"col\" class=\"align-end\">c</th></tr>\n</thead>\n\
         <tbody>\n<tr><td class=\"align-start\">1</td><td class=\"align-center\">2</td>\
         <td class=\"align-end\" dir=\"auto\">نص</td></tr>\n</tbody>\n</table></div>",
    );
}

#[test]
fn pictures_have_their_size_and_sounds_their_weight() {
    shows(
        "![A clock](media/clock.png)",
        "<p><img src=\"/media/hr-901/1.2.3/01-liberty/media/clock.png\" alt=\"A clock\" width=\"3\" height=\"2\" loading=\"lazy\"></p>",
    );
    shows(
        "![Listen](media/clock.en.opus)",
        "<figure class=\"sound\"><audio controls=\"\" preload=\"none\" src=\"/media/hr-901/1.2.3/01-liberty/media/clock.en.opus\" \
         data-bytes=\"16\"></audio><figcaption>Listen</figcaption></figure>",
    );
    shows(
        "Here ![Listen](media/clock.en.opus)",
        "<p>Here <audio controls=\"\" preload=\"none\" src=\"/media/hr-901/1.2.3/01-liberty/media/clock.en.opus\" \
         data-bytes=\"16\" aria-label=\"Listen\"></audio></p>",
    );
}

#[test]
fn links_lead_to_lessons_headings_and_the_world() {
    shows("[a](01-clock)", "<p><a href=\"/en/courses/hr-901/01-liberty/01-clock\">a</a></p>");
    shows(
        "[a](../01-liberty/01-clock#count)",
        "<p><a href=\"/en/courses/hr-901/01-liberty/01-clock#c-count\">a</a></p>",
    );
    shows("[a](#here)", "<p><a href=\"#c-here\">a</a></p>");
    shows("[a](HTTPS://example.org)", "<p><a href=\"HTTPS://example.org\" rel=\"noopener\">a</a></p>");
    shows("<me@example.org>", "<p><a href=\"mailto:me@example.org\">me@example.org</a></p>");
    shows("[a](javascript:alert)", "<p>a</p>");
}

#[test]
fn html_is_shown_as_text() {
    shows("<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>");
    shows("<script>\nalert(1)\n</script>", "<p>&lt;script&gt;\nalert(1)\n&lt;/script&gt;</p>");
}

#[test]
fn words_in_the_other_script_keep_their_direction_in_a_question() {
    let text = LESSON_EN.replace("- [ ] Monday at 08:00", "- [ ] يوم الاثنين");
    let (preview, _) = read_lesson(&text, EN, &valid(), &library(), &site());
    let questions = preview.expect("a preview").questions;
    let answers = &questions[0].words(domain::language::Language::English).0.answers;
    assert_eq!((answers[0].text.as_str(), answers[1].text.as_str()), ("<bdi>يوم الاثنين</bdi>", "Saturday at 16:00"));
}

#[test]
fn nothing_in_a_question_shows_which_answer_is_right() {
    let text = "## {#x}\n\n### Which? {#q .multiple}\n\n- [x] right\n\n  more\n- [ ] wrong\n";
    let text = format!("+++\n+++\n{text}");
    let (preview, _) = read_lesson(&text, EN, &valid(), &library(), &site());
    let preview = preview.expect("a preview");
    let question = &preview.questions[0];
    assert_eq!(
        question.words(domain::language::Language::English).0.answers[0].text.trim(),
        "<p>right</p>\n<p>more</p>"
    );
}
