//! A translated scenario against its source: the same steps, the same choices, leading to the same steps for the same
//! points.

use super::pair::{Listed, partings};
use crate::finding::{Reason, Report};
use crate::question::{Asked, ReadChoice, ReadStep};

pub(super) fn check(source: &Asked, translation: &Asked, report: &mut Report) {
    for (line, source, found) in partings(&steps(source), &steps(translation), translation.line) {
        report.at(line, Reason::StepsDiffer { source, found });
    }
    for step in &translation.steps {
        let Some(original) = source.steps.iter().find(|original| original.id == step.id) else { continue };
        for (line, source, found) in partings(&choices(original), &choices(step), step.line) {
            report.at(line, Reason::ChoicesDiffer { source, found });
        }
    }
}

fn steps(asked: &Asked) -> Vec<Listed> {
    asked.steps.iter().map(|step| (format!("{{#{}}}", step.id), step.line)).collect()
}

fn choices(step: &ReadStep) -> Vec<Listed> {
    step.choices.iter().map(|choice| (sign(choice), choice.line)).collect()
}

/// As it is written behind the words of a choice.
fn sign(choice: &ReadChoice) -> String {
    match choice.points {
        0 => format!("(#{}) (0)", choice.to),
        points => format!("(#{}) ({points:+})", choice.to),
    }
}
