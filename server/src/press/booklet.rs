//! From the sheet of an attempt to its booklet. It is made of words and their order alone; the key of a question is
//! nowhere looked at.

use app::state::Printed;
use domain::language::Language;
use domain::paper::letter;
use domain::question::{Kind, Question, StepWords, Wording};
use domain::test::Item;
use paper::{Body, Booklet, Lettered, Step, StepChoice};

use super::html::{blocks, line};

/// Makes one PDF of the tests of a class.
pub fn booklets(printed: &[Printed]) -> Result<Vec<u8>, String> {
    let booklets: Vec<Booklet> = printed.iter().map(booklet).collect();
    paper::booklets(&booklets).map_err(|error| error.to_string())
}

/// The booklet of a sheet.
pub fn booklet(of: &Printed) -> Booklet {
    let find = |item: &Item| Some(question(of.course.questions.get(&item.question)?, item, of.language));
    Booklet {
        language: language(of.language),
        name: of.name.clone(),
        place: of.place.clone(),
        date: of.date.clone(),
        course: of.course.title.get(of.language).to_owned(),
        test: of.test.clone(),
        code: of.spaced_code.clone(),
        scanned: of.code.clone(),
        questions: of.sheet.items.iter().filter_map(find).collect(),
    }
}

fn language(language: Language) -> paper::Language {
    match language {
        Language::English => paper::Language::En,
        Language::Arabic => paper::Language::Ar,
    }
}

fn question(question: &Question, item: &Item, printed_in: Language) -> paper::Question {
    let (words, written) = question.words(printed_in);
    let lettered = |texts: &mut dyn Iterator<Item = String>| -> Vec<Lettered> {
        let letters = texts.enumerate();
        letters.map(|(n, html)| Lettered { letter: letter(printed_in, n).to_owned(), text: line(&html) }).collect()
    };
    let answer = |source: &usize| words.answers.get(*source).map(|answer| answer.text.clone()).unwrap_or_default();
    let answers = || lettered(&mut item.shown.iter().map(answer));
    let body = match question.kind {
        Kind::Choice | Kind::TrueFalse => Body::One { answers: answers() },
        Kind::Multiple => Body::Several { answers: answers() },
        Kind::Order => Body::Order { answers: answers() },
        Kind::Match => {
            let partner = |source: &usize| words.partners.get(*source).cloned().unwrap_or_default();
            Body::Match {
                columns: words.columns.as_ref().map(|(one, other)| [line(one), line(other)]),
                rows: words.answers.iter().map(|answer| line(&answer.text)).collect(),
                partners: lettered(&mut item.shown.iter().map(partner)),
            }
        }
        Kind::Number => Body::Number,
        Kind::Text => Body::Words,
        Kind::Scenario => scenario(words, printed_in),
    };
    paper::Question { language: language(written), ask: line(&words.ask), stem: blocks(&words.stem), body }
}

/// The steps at which there is something to choose, numbered anew. Endings are left out: on a page they are told only to
/// whoever reaches them.
fn scenario(words: &Wording, printed_in: Language) -> Body {
    let open: Vec<usize> = (0..words.steps.len()).filter(|at| !words.steps[*at].choices.is_empty()).collect();
    let number = |at: usize| open.iter().position(|step| *step == at).map(|place| place + 1);
    let step = |(place, at): (usize, &usize)| {
        let words = &words.steps[*at];
        let choices = words.choices.iter().enumerate().map(|(n, choice)| StepChoice {
            letter: letter(printed_in, n).to_owned(),
            text: line(&choice.text),
            next: number(choice.leads_to),
        });
        Step { number: place + 1, heading: line(&words.heading), text: blocks(&words.text), choices: choices.collect() }
    };
    Body::Scenario { steps: open.iter().enumerate().map(step).collect(), longest: longest(&words.steps) }
}

/// How many choices the longest path has. Every choice leads to a later step.
fn longest(steps: &[StepWords]) -> usize {
    let mut lengths = vec![0; steps.len()];
    for (at, step) in steps.iter().enumerate().rev() {
        let after = step.choices.iter().filter_map(|choice| lengths.get(choice.leads_to)).max();
        lengths[at] = after.map_or(0, |length: &usize| length + 1);
    }
    lengths.first().copied().unwrap_or_default()
}
