//! How well faults are found that are known to be there, and how rarely sound questions are accused.
//!
//! `examples/fairness.rs` measures the same with many more classes. The bounds here are its figures, less what so few
//! classes may miss them by.

use domain::analysis::fairness::Fairness;
use domain::analysis::quality::Quality;
use domain::analysis::{ItemAnalysis, analyse};
use domain::language::Language;

use crate::simulation::{Design, RIGHT, class, ids};

const CLASSES: u64 = 30;

/// 400 people, of whom those who read Arabic know half a logit less.
const UNEQUAL: Design = Design { people: 400, gap: 0.5, planted: 0, miskeyed: 0, guessing: 0.0, slopes: 0.0 };

/// In how many classes something is said about the question named, and in how many about any other.
fn classes_with(design: &Design, question: &str, said: impl Fn(&ItemAnalysis) -> bool) -> (usize, usize) {
    let ids = ids();
    let mut counts = (0, 0);
    for seed in 0..CLASSES {
        let items = analyse(&class(&ids, design, seed));
        counts.0 += usize::from(items.iter().any(|item| item.question == question && said(item)));
        counts.1 += usize::from(items.iter().any(|item| item.question != question && said(item)));
    }
    counts
}

fn is_harder(item: &ItemAnalysis) -> bool {
    matches!(item.fairness, Fairness::Harder { .. })
}

fn is_harder_in_arabic(item: &ItemAnalysis) -> bool {
    matches!(item.fairness, Fairness::Harder { language: Language::Arabic, .. })
}

#[test]
fn sound_questions_are_rarely_accused_although_one_group_knows_less() {
    let (_, accused) = classes_with(&UNEQUAL, "none", is_harder);
    assert!(accused <= 3, "{accused} of {CLASSES} courses");
}

#[test]
fn a_mistranslated_question_is_found_and_the_language_named() {
    let design = Design { planted: 1, ..UNEQUAL };
    let (found, accused) = classes_with(&design, "q00", is_harder_in_arabic);
    assert!(found >= 12, "{found} of {CLASSES}");
    assert!(accused <= 3, "{accused} of {CLASSES} courses");
}

#[test]
fn a_wrong_key_is_found() {
    let design = Design { people: 200, miskeyed: 1, ..UNEQUAL };
    let verdict = Quality::KeyMayBeWrong { answer: RIGHT };
    let (found, accused) = classes_with(&design, "q59", |item| item.quality == verdict);
    assert!(found >= 20, "{found} of {CLASSES}");
    assert_eq!(accused, 0);
}

#[test]
fn the_order_of_the_sittings_decides_nothing() {
    let ids = ids();
    let mut sittings = class(&ids, &Design { planted: 1, ..UNEQUAL }, 7);
    let before = analyse(&sittings);
    sittings.reverse();
    for (before, after) in before.iter().zip(analyse(&sittings)) {
        assert_eq!((before.thirds, &before.picks, before.quality), (after.thirds, &after.picks, after.quality));
        assert_eq!(before.fairness, after.fairness);
    }
}

#[test]
fn the_languages_are_treated_alike() {
    let ids = ids();
    let sittings = class(&ids, &Design { planted: 6, ..UNEQUAL }, 3);
    let mut swapped = sittings.clone();
    swapped.iter_mut().for_each(|sitting| sitting.language = sitting.language.map(Language::other));
    let mut harder = 0;
    for (item, mirrored) in analyse(&sittings).iter().zip(analyse(&swapped)) {
        let (Some(found), Some(other)) = (item.fairness.comparison(), mirrored.fairness.comparison()) else { continue };
        assert!((found.alpha * other.alpha - 1.0).abs() < 1e-9 && (found.delta + other.delta).abs() < 1e-9);
        assert!((found.p - other.p).abs() < 1e-9 && found.class == other.class);
        harder += usize::from(is_harder(item));
        assert_eq!(is_harder(item), is_harder(&mirrored));
    }
    assert!(harder > 0);
}
