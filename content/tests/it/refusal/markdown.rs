//! What cannot stand in a text.

use super::{Case, case};
use crate::fixture::{AR, EN};

/// A line of both texts that is replaced; it is line 11 of each, the first that is shown.
const LINE: &str = "See [the example](#count)";

/// Puts something in the place of a link that both texts have, in one of them.
fn text(to: &str, code: &'static str) -> Case {
    case().change(EN, LINE, to).finds(EN, 11, code)
}

pub fn cases() -> Vec<Case> {
    let deep = format!("\n\n{} deep", ">".repeat(40));
    vec![
        text("<b>bold</b>", "raw-html").finds(EN, 11, "raw-html"),
        text("a <!-- note -->", "raw-html"),
        case().change(EN, LINE, "\n\n<div>\nx\n</div>\n\n").finds(EN, 13, "raw-html"),
        case().change(EN, LINE, &deep).finds(EN, 13, "too-deep"),
        text("![](media/clock.png)", "no-alternative-text"),
        text("![A clock](media/none.png)", "missing-media"),
        text("![A clock](../02-other/media/clock.png)", "missing-media"),
        text("![A clock](media/clock.svg)", "missing-media"),
        text("![A clock](../../clock.png)", "path-outside"),
        text("![A clock](https://example.org/clock.png)", "path-outside"),
        text("[there](../../other)", "path-outside"),
        text("[there](02-none)", "broken-link"),
        text("[there](#none)", "broken-link"),
        text("[there](../02-other/01-none)", "broken-link"),
        text("[there](01-clock#none)", "broken-link"),
        text("[there](javascript:alert(1))", "bad-link"),
        text("[there](//example.org)", "bad-link"),
        text("[there](/en/courses)", "bad-link"),
        text("[there]()", "bad-link"),
        case()
            .change_both([EN, AR], "{#count}", "{#cou*nt}")
            .change_both([EN, AR], "(#count)", "(#clock-1)")
            .finds(EN, 15, "bad-id")
            .finds(AR, 15, "bad-id"),
        case()
            .change_both([EN, AR], "> [!LAW]", "## Again {#count}\n\n> [!LAW]")
            .finds(EN, 23, "duplicate-heading")
            .finds(AR, 23, "duplicate-heading"),
        case().change_both([EN, AR], "{#clock-2 ", "{#count ").finds(EN, 52, "duplicate-heading").finds(
            AR,
            52,
            "duplicate-heading",
        ),
        case().change(EN, "{#count}", "{#count .red}").finds(EN, 15, "unknown-class"),
        case().change(EN, "{#count}", "{#count colour=red}").finds(EN, 15, "unknown-attribute"),
        case().change(EN, "minutes=15", "minutes=many").finds(EN, 30, "unknown-attribute"),
        case().change(EN, "> [!LAW]", "> [!LAW] at once").finds(EN, 23, "unknown-attribute"),
        case().change_both([EN, AR], "> [!LAW]", "> [!LAWS]").finds(EN, 23, "unknown-block").finds(
            AR,
            23,
            "unknown-block",
        ),
        text("[!TRAINER] Bring a clock.", "stray-marker"),
        case().change(EN, LINE, "\n\n> First this.\n> [!TRAINER]\n> Then that.").finds(EN, 14, "stray-marker"),
        case().change(EN, LINE, "\n\n    > [!TRAINER]\n"),
        case()
            .change_both([EN, AR], "> [!TRAINER]", "- a list\n\n  > [!TRAINER]")
            .finds(EN, 35, "nested-trainer")
            .finds(AR, 35, "nested-trainer"),
        case()
            .change_both([EN, AR], "> [!TRAINER]", "> [!NOTE]\n> > [!TRAINER]")
            .finds(EN, 34, "nested-trainer")
            .finds(AR, 34, "nested-trainer"),
        case()
            .change_both([EN, AR], "> [!TRAINER]", "> [!FEEDBACK]\n> Well done.\n\n> [!TRAINER]")
            .finds(EN, 33, "stray-feedback")
            .finds(AR, 33, "stray-feedback"),
        case().change(EN, "> **The standard.** ICCPR 9(3).\n>\n", "").finds(EN, 23, "law-paragraphs"),
        case().change(EN, "Also at night.", &"word ".repeat(26)).finds(EN, 21, "long-sentence"),
        case().change(AR, "وفي الليل أيضًا.", &"كلمة ".repeat(31)).finds(AR, 21, "long-sentence"),
        case().change(EN, "> Work in pairs.", &format!("> Work.\n>\n> - One.\n> - {}\n", "two ".repeat(30))).finds(
            EN,
            34,
            "long-sentence",
        ),
        case()
            .change_both([EN, AR], "16:00.\n\n- [ ]", "16:00[^day].\n\n- [ ]")
            .finds(EN, 42, "footnote-in-question")
            .finds(AR, 42, "footnote-in-question"),
    ]
}
