//! Answers to pick from.

use crate::kind::Kind;

use super::answer::identifier;
use super::declaration::Declaration;
use super::process;
use super::words::{Words, feedback_in};
use crate::item::{Answer, Item};
use crate::markdown::Place;
use crate::reason::Reason;
use crate::tag::Tags;
use crate::weight;
use crate::xml::Element;

pub(super) fn read(
    item: &Element,
    interaction: &Element,
    declaration: &Declaration,
    tags: &Tags,
    names: &mut Vec<String>,
    words: &mut Words,
) -> Result<Item, Reason> {
    let choices: Vec<&Element> = interaction.all("simplechoice").collect();
    names.extend(choices.iter().map(|choice| identifier(choice).to_owned()));
    let is_one = declaration.cardinality != "multiple";
    let mut question = Item::new(if is_one { Kind::Choice } else { Kind::Multiple });
    question.fixed = interaction.attribute("shuffle") != Some("true");
    let is_correct = |choice: &&Element| declaration.correct.iter().any(|name| name == identifier(choice));
    let mut answers = Vec::new();
    for choice in &choices {
        let text = words.markdown(choice, Place::Block);
        let said: Vec<String> = feedback_in(choice).map(|said| words.markdown(said, Place::Block)).collect();
        answers.push(Answer { text, right: is_correct(choice), feedback: said.join("\n\n") });
    }
    let by_worth = declaration.has_mapping && (declaration.correct.is_empty() || process::counts_each(item));
    if by_worth {
        let worths: Vec<f64> = choices.iter().map(|choice| declaration.worth(identifier(choice))).collect();
        let texts: Vec<String> = answers.iter().map(|answer| answer.text.clone()).collect();
        let right = if is_one {
            let most = worths.iter().copied().fold(0.0, f64::max);
            let (right, notices) = weight::one(&shares(&worths, most), &texts)?;
            words.notices.extend(notices);
            right
        } else {
            let all: f64 = worths.iter().filter(|worth| **worth > 0.0).sum();
            let several = weight::several(&shares(&worths, all)).ok_or(Reason::NoRightAnswer)?;
            words.notices.extend(several.notice.filter(|_| !tags.is(Kind::Multiple)));
            question.partial = several.partial;
            several.right
        };
        answers.iter_mut().zip(right).for_each(|(answer, right)| answer.right = right);
    }
    if is_one && answers.len() == 2 && tags.is(Kind::TrueFalse) {
        question.kind = Kind::TrueFalse;
    }
    question.answers = answers;
    Ok(question)
}

/// Worths as percentages of the whole.
fn shares(worths: &[f64], whole: f64) -> Vec<f64> {
    let whole = if whole > 0.0 { whole } else { 1.0 };
    worths.iter().map(|worth| worth / whole * 100.0).collect()
}
