//! A test on paper as the machines see it that will read it: Poppler, qpdf, a QR reader.

use paper::{Block, Body, Booklet, Language, Lettered, Question, Run, Step, StepChoice, Text};

use crate::tool::{Print, decode_qr, run, squeezed};

fn text(words: &str) -> Text {
    vec![Run { text: words.into(), strong: false }]
}

fn lettered(language: Language, answers: &[&str]) -> Vec<Lettered> {
    let letters = match language {
        Language::En => ["A", "B", "C", "D"],
        Language::Ar => ["أ", "ب", "ج", "د"],
    };
    let answer = |(letter, words): (&&str, &&str)| Lettered { letter: (*letter).into(), text: text(words) };
    letters.iter().zip(answers).map(answer).collect()
}

fn question(language: Language, ask: &str, body: Body) -> Question {
    Question { language, ask: text(ask), stem: vec![], body }
}

/// One question of each kind.
fn english() -> Booklet {
    let en = Language::En;
    let answers = |all: &[&str]| lettered(en, all);
    let choice = |letter: &str, words: &str, next| StepChoice { letter: letter.into(), text: text(words), next };
    let stem = vec![
        Block {
            item: false,
            text: vec![Run { text: "It is ".into(), strong: false }, Run { text: "02:00".into(), strong: true }],
        },
        Block { item: true, text: text("You are alone at the gate.") },
    ];
    Booklet {
        language: en,
        name: "Nyandeng Deng Majok".into(),
        place: "Rajaf Training Centre".into(),
        date: "22 November 2026".into(),
        course: "Human Rights in Policing".into(),
        test: "Final test".into(),
        code: "K7M-2QX".into(),
        scanned: "K7M2QX".into(),
        questions: vec![
            Question {
                stem,
                ..question(
                    en,
                    "What do you write first?",
                    Body::One { answers: answers(&["The hour", "The name", "The charge"]) },
                )
            },
            question(
                en,
                "Which of these are duties?",
                Body::Several { answers: answers(&["To record", "To inform", "To wait", "To bring before a court"]) },
            ),
            question(en, "Put the steps in order.", Body::Order { answers: answers(&["Report", "Stop", "Care"]) }),
            question(
                en,
                "Match each test with its question.",
                Body::Match {
                    columns: Some([text("Test"), text("Question")]),
                    rows: vec![text("Legality"), text("Necessity")],
                    partners: answers(&["Must I do it?", "Does the law allow it?"]),
                },
            ),
            question(en, "After how many hours?", Body::Number),
            question(en, "What is the book called?", Body::Words),
            question(
                en,
                "You hear blows behind a door.",
                Body::Scenario {
                    longest: 2,
                    steps: vec![
                        Step {
                            number: 1,
                            heading: text("Behind the door"),
                            text: vec![],
                            choices: vec![choice("A", "You wait", None), choice("B", "You open it", Some(2))],
                        },
                        Step {
                            number: 2,
                            heading: text("On the floor"),
                            text: vec![],
                            choices: vec![choice("A", "You give first aid", None)],
                        },
                    ],
                },
            ),
        ],
    }
}

fn arabic() -> Booklet {
    let ar = Language::Ar;
    Booklet {
        language: ar,
        name: "نياندينق دينق مجوك".into(),
        place: "Rajaf Training Centre".into(),
        date: "22 نوفمبر 2026".into(),
        course: "حقوق الإنسان في العمل الشرطي".into(),
        test: "الاختبار النهائي".into(),
        code: "M3T-9WB".into(),
        scanned: "M3T9WB".into(),
        questions: vec![
            question(
                ar,
                "ما أول ما يكتب؟",
                Body::One {
                    answers: lettered(ar, &["ساعة القبض", "اسم المقبوض عليه", "سبب القبض"])
                },
            ),
            question(ar, "بعد كم ساعة؟", Body::Number),
            question(ar, "ترتيب الخطوات", Body::Order { answers: lettered(ar, &["التقرير", "الإيقاف", "الرعاية"]) }),
            // Nobody has translated it.
            question(
                Language::En,
                "Which right is it?",
                Body::One { answers: lettered(ar, &["To life", "To dignity"]) },
            ),
        ],
    }
}

fn printed(booklets: &[Booklet]) -> Print {
    Print::of(&paper::booklets(booklets).expect("they can be printed"))
}

/// Where each of some texts begins in what was read, one after the other.
fn in_order(read: &str, texts: &[&str]) {
    let mut from = 0;
    for text in texts {
        let wanted = squeezed(text);
        let at = read[from..].find(&wanted);
        from += at.unwrap_or_else(|| panic!("{text} does not follow in {}", &read[from..])) + wanted.len();
    }
}

#[test]
fn questions_and_answers_are_read_in_the_order_of_the_sheet() {
    let read = printed(&[english()]).set_order();
    in_order(
        &read,
        &[
            "Final test",
            "Nyandeng Deng Majok",
            "K7M-2QX",
            "1",
            "What do you write first?",
            "It is 02:00",
            "You are alone",
            "A",
            "The hour",
            "B",
            "The name",
            "C",
            "The charge",
            "2",
            "Which of these are duties?",
            "A",
            "To record",
            "D",
            "To bring before a court",
            "3",
            "Put the steps in order.",
            "A",
            "Report",
            "B",
            "Stop",
            "C",
            "Care",
            "4",
            "Match each test",
            "Legality",
            "Necessity",
            "A",
            "Must I do it?",
            "B",
            "Does the law allow it?",
            "5",
            "After how many hours?",
            "6",
            "What is the book called?",
            "7",
            "You hear blows",
            "Step 1",
            "Behind the door",
            "A",
            "You wait",
            "End of this question",
            "B",
            "You open it",
            "Go on with step 2",
            "Step 2",
            "On the floor",
            "A",
            "You give first aid",
            "Answer sheet",
            "Nyandeng Deng Majok",
        ],
    );
}

#[test]
fn arabic_questions_are_read_in_the_order_of_the_sheet() {
    let read = printed(&[arabic()]).letters();
    in_order(
        &read,
        &[
            "ما أول ما يكتب",
            "ساعة القبض",
            "اسم المقبوض عليه",
            "سبب القبض",
            "بعد كم ساعة",
            "ترتيب الخطوات",
            "التقرير",
            "الإيقاف",
            "الرعاية",
            "Which right",
            "To life",
            "To dignity",
            "ورقة الإجابة",
        ],
    );
    assert!(read.contains(&squeezed("نياندينق دينق مجوك")) && read.contains("M3T-9WB"), "{read}");
}

#[test]
fn every_booklet_of_a_class_has_its_own_pages_and_its_own_sheet_of_answers() {
    let print = printed(&[english(), arabic(), english()]);
    let text = print.text();
    let pages: Vec<&str> = text.trim_end_matches('\u{C}').split('\u{C}').collect();
    assert_eq!(pages.len(), 6, "a page of questions and a page of answers each");
    for (page, code) in pages.iter().zip(["K7M-2QX", "K7M-2QX", "M3T-9WB", "M3T-9WB", "K7M-2QX", "K7M-2QX"]) {
        assert!(squeezed(page).contains(code), "{page}");
        assert!(!squeezed(page).contains(if code == "K7M-2QX" { "M3T-9WB" } else { "K7M-2QX" }), "{page}");
    }
}

#[test]
fn the_square_holds_the_code_as_it_is_typed() {
    for booklet in [english(), arabic()] {
        let print = printed(std::slice::from_ref(&booklet));
        assert_eq!(decode_qr(&print.picture(120)), booklet.scanned);
    }
}

#[test]
fn the_same_booklets_give_the_same_bytes() {
    let first = paper::booklets(&[english(), arabic()]).expect("printed");
    paper::booklets(&[arabic()]).expect("printed");
    assert!(first == paper::booklets(&[english(), arabic()]).expect("printed"));
}

#[test]
fn many_questions_still_leave_one_page_to_answer_on() {
    let mut long = english();
    long.questions = long.questions.iter().cycle().take(63).cloned().collect();
    let text = printed(&[long]).text();
    let pages: Vec<&str> = text.trim_end_matches('\u{C}').split('\u{C}').collect();
    let sheets = pages.iter().filter(|page| page.contains("Answer sheet\n")).count();
    assert_eq!(sheets, 1, "{text}");
    assert!(pages.last().is_some_and(|page| page.contains("63") && page.contains("Signature")), "{text}");
}

#[test]
fn an_instruction_in_a_question_is_its_text() {
    let hostile = "Say #panic() and *this* or `that` $x$ <label> @ref \\ // end";
    let booklet = Booklet { questions: vec![question(Language::En, hostile, Body::Words)], ..english() };
    let read = printed(&[booklet]).letters();
    assert!(read.contains(&squeezed(hostile)), "{read}");
}

#[test]
fn nothing_is_printed_for_nobody_and_qpdf_finds_no_fault() {
    assert_eq!(paper::booklets(&[]), Err(paper::Error::Empty));
    run("qpdf", "qpdf", ["--check".as_ref(), printed(&[english(), arabic()]).pdf().as_os_str()]);
}
