//! What is given out and taken in again is the same.

use exchange::{Format, Item, export, import};
use proptest::prelude::*;

use crate::any::{good_item, writable_item};
use crate::course::{accepts, items_in};

const FORMATS: [Format; 3] = [Format::Gift, Format::MoodleXml, Format::Qti];

/// Gives questions out and takes them in again.
fn again(format: Format, items: &[Item]) -> Vec<Item> {
    let bytes = export(format, "A title / with <signs>", items).expect("good questions are given out");
    assert_eq!(Format::guess(&format!("x.{}", format.ending()), &bytes), Some(format));
    let import = import(format, &bytes, "new");
    assert_eq!(import.refusals, [], "{}", String::from_utf8_lossy(&bytes));
    let notices: Vec<_> = import.items.iter().flat_map(|found| &found.notices).collect();
    assert!(notices.is_empty(), "{notices:?}\n{}", String::from_utf8_lossy(&bytes));
    import.items.into_iter().map(|found| found.item).collect()
}

#[test]
fn every_question_of_the_course_comes_back_from_every_format() {
    for language in ["en", "ar"] {
        let items = items_in(language);
        assert_eq!(items.len(), 66);
        for format in FORMATS {
            let back = again(format, &items);
            assert_eq!(back.len(), items.len());
            for (item, back) in items.iter().zip(&back) {
                assert_eq!(item, back, "{format:?} {language}");
            }
        }
    }
}

#[test]
fn the_same_questions_are_written_to_the_same_bytes() {
    let items = items_in("ar");
    for format in FORMATS {
        assert_eq!(export(format, "x", &items), export(format, "x", &items));
    }
}

#[test]
fn nothing_is_given_out_as_aiken() {
    let refused = export(Format::Aiken, "x", &items_in("en")).expect_err("it holds too little");
    assert_eq!(refused[0].reason.code(), "not-here");
}

#[test]
fn a_question_that_could_not_be_read_back_is_not_given_out() {
    let mut items = items_in("en");
    items[3].answers.clear();
    items[5].ask.clear();
    let refused = export(Format::Gift, "x", &items).expect_err("two are broken");
    let codes: Vec<_> = refused.iter().map(|refused| (refused.name.as_str(), refused.reason.code())).collect();
    assert_eq!(codes, [(items[3].id.as_str(), "too-few-answers"), (items[5].id.as_str(), "no-ask")]);
}

#[test]
fn what_cannot_leave_the_course_is_left_out() {
    let mut item = items_in("en").swap_remove(0);
    item.stem = "![a cell](media/cell.png) Look at [the clock](02-the-24-hour-clock).".to_owned();
    let (cleaned, notices) = item.clone().cleaned();
    assert_eq!(cleaned.stem, "Look at the clock.");
    assert_eq!(notices.iter().map(exchange::Reason::code).collect::<Vec<_>>(), ["picture-left-out", "link-left-out"]);
    for format in FORMATS {
        assert_eq!(again(format, std::slice::from_ref(&item)), std::slice::from_ref(&cleaned));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn whatever_stands_in_its_texts_a_question_that_comes_in_is_one_for_a_course(item in writable_item()) {
        for format in FORMATS {
            // Without its pictures an answer may be empty.
            let Ok(bytes) = export(format, "x", std::slice::from_ref(&item)) else { continue };
            let import = import(format, &bytes, "new");
            accepts(&import.items.into_iter().map(|found| found.item).collect::<Vec<_>>());
        }
    }

    #[test]
    fn any_question_comes_back_from_gift(item in good_item()) {
        prop_assert_eq!(again(Format::Gift, std::slice::from_ref(&item)), [item]);
    }

    #[test]
    fn any_question_comes_back_from_moodle_xml(item in good_item()) {
        prop_assert_eq!(again(Format::MoodleXml, std::slice::from_ref(&item)), [item]);
    }

    #[test]
    fn any_question_comes_back_from_qti(item in good_item()) {
        prop_assert_eq!(again(Format::Qti, std::slice::from_ref(&item)), [item]);
    }
}
