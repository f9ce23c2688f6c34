use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::question::AnswerKey;
use crate::scenario::{Choice, Scenario, Step};

fn question(kind: Kind, key: AnswerKey, answers: usize) -> Question {
    Question {
        id: format!("{kind:?}"),
        kind,
        level: None,
        redline: false,
        retired: false,
        fixed: false,
        lesson: None,
        key,
        answers,
        wording: BTreeMap::new(),
    }
}

/// At the first step B leads to the second, at which A and B end it; A ends it at once.
fn scenario() -> Scenario {
    let choice = |leads_to, points| Choice { leads_to, points };
    Scenario::new(vec![
        Step { choices: vec![choice(2, 0), choice(1, 1)] },
        Step { choices: vec![choice(2, 0), choice(2, 1)] },
        Step::default(),
    ])
    .expect("a scenario")
}

/// One of each kind.
fn bank() -> Vec<Question> {
    vec![
        question(Kind::Choice, AnswerKey::One(0), 4),
        question(Kind::TrueFalse, AnswerKey::One(0), 2),
        question(Kind::Multiple, AnswerKey::Set { right: [0].into(), partial: true }, 5),
        question(Kind::Order, AnswerKey::Sequence, 3),
        question(Kind::Match, AnswerKey::Pairs, 3),
        question(Kind::Number, AnswerKey::Number { value: 24.0, tolerance: 0.0 }, 0),
        question(Kind::Text, AnswerKey::Words(vec!["the register".into()]), 0),
        question(Kind::Scenario, AnswerKey::Path(scenario()), 0),
    ]
}

fn read(text: &str) -> Result<BTreeMap<usize, Given>, LineRefusal> {
    let bank = bank();
    read_line(text, &bank.iter().collect::<Vec<_>>())
}

fn all() -> BTreeMap<usize, Given> {
    BTreeMap::from([
        (0, Given::One(3)),
        (1, Given::One(1)),
        (2, Given::Set([0, 2, 4].into())),
        (3, Given::Sequence(vec![2, 0, 1])),
        (4, Given::Pairs(vec![1, 2, 0])),
        (5, Given::Typed("23.5".into())),
        (6, Given::Typed("the register".into())),
        (7, Given::Path(vec![1, 0])),
    ])
}

/// What is said of the only question that is wrong.
fn misread(text: &str) -> Misread {
    match read(text) {
        Err(LineRefusal::Misread(all)) if all.len() == 1 => all[0].clone(),
        other => panic!("{text}: {other:?}"),
    }
}

#[test]
fn every_kind_is_read_in_latin_letters() {
    assert_eq!(read(r#"d b ace cab bca 23.5 "the register" ba"#), Ok(all()));
    assert_eq!(read(r#"  D  B ECA CAB BCA 23,5 “the  register” BA "#), Ok(all()), "capitals, another order of picks");
    assert_eq!(read(r#"d b a,c,e c/a/b b+c+a 23.5 "the register" b.a"#), Ok(all()), "signs between letters");
}

#[test]
fn every_kind_is_read_in_arabic_letters() {
    let words = BTreeMap::from([(6, Given::Typed("سجل الإيداع".into()))]);
    let expected = || all().into_iter().chain(words.clone()).collect::<BTreeMap<_, _>>();
    assert_eq!(read("د ب أجهـ جأب بجأ ٢٣٫٥ «سجل الإيداع» بأ"), Ok(expected()));
    assert_eq!(read("د ب اجه جاب بجا ۲۳٫۵ «سجل  الإيداع» با"), Ok(expected()), "as one types them in haste");
    assert_eq!(read("d ب أجهـ cab بجأ 23.5 «سجل الإيداع» با"), Ok(expected()), "one script after the other");
}

#[test]
fn a_dash_says_that_nothing_was_answered() {
    assert_eq!(read("- – — - - - - -"), Ok(BTreeMap::new()));
    assert_eq!(read(r#"d - - - - - "-" -"#).map(|found| found.len()), Ok(2), "between marks it is an answer");
    assert_eq!(read(""), Err(LineRefusal::Empty));
    assert_eq!(read(" \t "), Err(LineRefusal::Empty));
}

#[test]
fn what_can_be_no_answer_is_refused_with_its_number_and_what_was_expected() {
    let refused = |text: &str| (misread(text).number, misread(text).typed, misread(text).expected);
    let expect = |number, typed: &str, expected| (number, typed.to_owned(), expected);
    assert_eq!(refused("e - - - - - - -"), expect(1, "e", Expected::One { answers: 4 }));
    assert_eq!(refused("ab - - - - - - -"), expect(1, "ab", Expected::One { answers: 4 }));
    assert_eq!(refused("- ج - - - - - -"), expect(2, "ج", Expected::One { answers: 2 }));
    assert_eq!(refused("- - aba - - - - -"), expect(3, "aba", Expected::Several { answers: 5 }));
    assert_eq!(refused("- - - ab - - - -"), expect(4, "ab", Expected::Each { answers: 3 }));
    assert_eq!(refused("- - - - aab - - -"), expect(5, "aab", Expected::Each { answers: 3 }));
    assert_eq!(refused("- - - - - x - -"), expect(6, "x", Expected::Number));
    assert_eq!(refused("- - - - - - - b"), expect(8, "b", Expected::Path));
    assert_eq!(refused("- - - - - - - aa"), expect(8, "aa", Expected::Path));
    assert_eq!(refused("1 - - - - - - -"), expect(1, "1", Expected::One { answers: 4 }));
    let long = "w".repeat(crate::mark::TYPED_MAX + 1);
    assert_eq!(misread(&format!("- - - - - - {long} -")).expected, Expected::Words);
}

#[test]
fn all_that_is_wrong_with_a_line_is_told_at_once() {
    let Err(LineRefusal::Misread(wrong)) = read("z - - ab - x - -") else { panic!("it is refused") };
    assert_eq!(wrong.iter().map(|misread| misread.number).collect::<Vec<_>>(), [1, 4, 6]);
}

#[test]
fn too_few_or_too_many_are_refused_with_the_first_that_does_not_fit() {
    let count = |text: &str| match read(text) {
        Err(LineRefusal::Count { typed, questions, first }) => (typed, questions, first.map(|misread| misread.number)),
        other => panic!("{other:?}"),
    };
    assert_eq!(count("d b"), (2, 8, None));
    // The second was left out, and what follows stands one place too early.
    assert_eq!(count("d ace cab bca 24 word ba"), (7, 8, Some(2)));
    assert_eq!(count("- - - - - - - - -"), (9, 8, None));
}

#[test]
fn words_whose_marks_do_not_end_are_refused_with_their_number() {
    assert_eq!(read(r#"- - - - - - "the register -"#), Err(LineRefusal::OpenQuote { number: 7 }));
    assert_eq!(read("- - - - - - «سجل -"), Err(LineRefusal::OpenQuote { number: 7 }));
}

#[test]
fn a_mark_within_words_is_typed_twice() {
    let read = read(r#"- - - - - - "say ""stop"" twice" -"#).expect("read");
    assert_eq!(read[&6], Given::Typed(r#"say "stop" twice"#.into()));
}

#[test]
fn a_row_of_a_table_says_the_same_and_an_empty_cell_was_not_answered() {
    let bank = bank();
    let questions: Vec<&Question> = bank.iter().collect();
    let cells =
        |cells: &[&str]| read_cells(&cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>(), &questions);
    assert_eq!(
        cells(&["d", "b", "a c e", "cab", "bca", "23,5", "the  register", "ba", "", ""]),
        Err(LineRefusal::Misread(vec![Misread {
            number: 3,
            typed: "a c e".into(),
            expected: Expected::Several { answers: 5 }
        }]))
    );
    assert_eq!(cells(&["d", "b", "ace", "cab", "bca", "23,5", "the  register", "ba", "", ""]), Ok(all()));
    assert_eq!(cells(&["d", "", "", "", "", "", "", ""]), Ok(BTreeMap::from([(0, Given::One(3))])));
    assert_eq!(cells(&["", "", "", "", "", "", "", ""]), Err(LineRefusal::Empty), "not typed in yet");
    assert_eq!(cells(&["-", "", "", "", "", "", "", ""]), Ok(BTreeMap::new()), "handed in empty");
    let few = cells(&["d", "b"]);
    assert!(matches!(few, Err(LineRefusal::Count { typed: 2, questions: 8, .. })), "{few:?}");
}

proptest! {
    #[test]
    fn arbitrary_text_is_read_or_refused_and_never_more(text in ".{0,200}") {
        let _ = read(&text);
        let bank = bank();
        let cells: Vec<String> = text.split(',').map(String::from).collect();
        let _ = read_cells(&cells, &bank.iter().collect::<Vec<_>>());
    }

    /// Words of what is typed, in any order.
    #[test]
    fn what_is_read_is_accepted_and_its_line_reads_the_same(
        words in proptest::collection::vec(
            prop_oneof![
                "[a-eA-E]{1,5}", "[أبجدهوا]{1,5}", "[0-9٠-٩]{1,4}", Just("-".to_owned()),
                "\"[a-z \"]{0,12}\"", "«[ا-ي ]{1,12}»", "[a-z]{1,8}", "[-+.,\"“”«»]{1,3}",
            ],
            8,
        )
    ) {
        let bank = bank();
        let questions: Vec<&Question> = bank.iter().collect();
        if let Ok(answers) = read_line(&words.join(" "), &questions) {
            for (place, given) in &answers {
                prop_assert_eq!(questions[*place].accepts(given), Ok(()));
            }
            for language in Language::ALL {
                let line = write_line(&answers, &questions, language);
                // A line of dashes alone is a sheet that was handed in empty.
                prop_assert_eq!(read_line(&line, &questions), Ok(answers.clone()), "{}", line);
            }
        }
    }
}
