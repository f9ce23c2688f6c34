//! Files that are missing, misnamed, too large or no part of a course.

use super::{Case, case};
use crate::fixture::{AR, EN, PNG, QUESTIONS_AR, QUESTIONS_EN};

pub fn cases() -> Vec<Case> {
    let heavy = [PNG, &vec![0; 70_000]].concat();
    let huge = [PNG, &vec![0; 400_000]].concat();
    vec![
        case(),
        case().remove("course.toml").finds("course.toml", 1, "missing-file"),
        case().remove("01-liberty/module.toml").finds("01-liberty/module.toml", 1, "missing-file"),
        case().put("notes.txt", "x").finds("notes.txt", 1, "no-place"),
        case().put("questions/media/a.png", PNG).finds("questions/media/a.png", 1, "no-place"),
        case().put("questions/module.toml", "x").finds("questions/module.toml", 1, "no-place"),
        case().put("01-liberty/media/more/a.png", PNG).finds("01-liberty/media/more/a.png", 1, "no-place"),
        case().put("01-liberty/notes.txt", "x").finds("01-liberty/notes.txt", 1, "no-place"),
        case().put("liberty/01-x.en.md", "x").finds("liberty/01-x.en.md", 1, "bad-name"),
        case().put("01-liberty/clock.en.md", "x").finds("01-liberty/clock.en.md", 1, "bad-name"),
        case().put("01-liberty/01-Clock.en.md", "x").finds("01-liberty/01-Clock.en.md", 1, "bad-name"),
        case().put("01-liberty/02-clock.md", "x").finds("01-liberty/02-clock.md", 1, "bad-name"),
        case().put("01-liberty/02-clock.fr.md", "x").finds("01-liberty/02-clock.fr.md", 1, "unknown-language"),
        case().put("../evil.md", "x").finds("../evil.md", 1, "path-outside"),
        case().put("01-liberty\\evil.md", "x").finds("01-liberty\\evil.md", 1, "path-outside"),
        case().put("/etc/passwd", "x").finds("/etc/passwd", 1, "path-outside"),
        case().put("01-liberty/media/a b.png", PNG).finds("01-liberty/media/a b.png", 1, "bad-media-name"),
        case().put("01-liberty/media/a.svg", "<svg/>").finds("01-liberty/media/a.svg", 1, "bad-media-kind"),
        case().put("01-liberty/media/a.png", "no").finds("01-liberty/media/a.png", 1, "not-what-it-says"),
        case().put("01-liberty/media/a.mp3", "no").finds("01-liberty/media/a.mp3", 1, "not-what-it-says"),
        case().put("01-liberty/media/a.jpg", PNG).finds("01-liberty/media/a.jpg", 1, "not-what-it-says"),
        case().put("01-liberty/media/a.png", heavy).finds("01-liberty/media/a.png", 1, "heavy-picture"),
        case().put("01-liberty/media/a.png", huge).finds("01-liberty/media/a.png", 1, "file-too-large"),
        case().put("README.md", vec![b'x'; 200_001]).finds("README.md", 1, "file-too-large"),
        full(),
        case().put("02-empty/module.toml", "[title]\nen = \"a\"\nar = \"b\"\n").finds(
            "02-empty/module.toml",
            1,
            "no-lessons",
        ),
        case().put("02-empty/media/a.png", PNG).finds("02-empty/media/a.png", 1, "unknown-module"),
        case().put("questions/07-none.en.md", "x").finds("questions/07-none.en.md", 1, "unknown-module"),
        case().put(AR, vec![0xff]).finds(AR, 1, "not-text"),
        case().remove(AR).finds(EN, 1, "missing-translation"),
        case().remove(EN).finds(AR, 1, "missing-translation"),
        case().remove(QUESTIONS_AR).finds(QUESTIONS_EN, 1, "missing-translation"),
        case().change("course.toml", "[\"en\", \"ar\"]", "[\"en\"]").finds(AR, 1, "language-not-listed").finds(
            QUESTIONS_AR,
            1,
            "language-not-listed",
        ),
        case()
            .remove("01-liberty/module.toml")
            .remove(EN)
            .remove(AR)
            .remove(QUESTIONS_EN)
            .remove(QUESTIONS_AR)
            .remove("01-liberty/media/clock.png")
            .remove("01-liberty/media/clock.en.opus")
            .remove("01-liberty/media/clock.ar.opus")
            .finds("course.toml", 1, "no-modules")
            .finds("course.toml", 21, "outcome-not-asked")
            .finds("course.toml", 31, "unknown-module")
            .finds("course.toml", 35, "unknown-module"),
    ]
}

/// More than a course may have, in sounds that each may be there.
fn full() -> Case {
    let sound = [b"OggS".as_slice(), &vec![0; 2_900_000]].concat();
    (0..18).fold(case(), |case, number| case.put(&format!("01-liberty/media/{number}.ogg"), sound.clone())).finds(
        "course.toml",
        1,
        "course-too-large",
    )
}
