//! An observation: one answer, and what the rest of its sheet says about the person.

use std::collections::BTreeMap;

use crate::analysis::{Response, Sitting};
use crate::language::Language;
use crate::mark::Mark;

/// One answer, with what it is compared by.
#[derive(Clone, Copy, Debug)]
pub struct Observation<'a> {
    pub response: &'a Response<'a>,
    pub language: Option<Language>,
    /// The percent of the sheet without this question, 0 to 100; `None` on a sheet of one question.
    pub rest: Option<f64>,
}

impl Observation<'_> {
    /// The mark from 0 to 1.
    pub fn reached(&self) -> f64 {
        f64::from(self.response.mark.0) / f64::from(Mark::RIGHT.0)
    }
}

/// The answers of all sittings, by question.
pub fn by_question<'a>(sittings: &'a [Sitting<'a>]) -> BTreeMap<&'a str, Vec<Observation<'a>>> {
    let mut questions: BTreeMap<&str, Vec<Observation>> = BTreeMap::new();
    for sitting in sittings {
        let earned: u32 = sitting.responses.iter().map(|response| response.mark.0).sum();
        for response in &sitting.responses {
            let rest = percent(earned - response.mark.0, sitting.responses.len() - 1);
            let observation = Observation { response, language: sitting.language, rest };
            questions.entry(response.question).or_default().push(observation);
        }
    }
    questions
}

/// The percent of so many hundredths on so many questions. Equal fractions give equal numbers, also of sheets of
/// different length, because a division is rounded only once.
pub fn percent(earned: u32, questions: usize) -> Option<f64> {
    (questions > 0).then(|| f64::from(earned) / questions as f64)
}
