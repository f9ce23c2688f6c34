//! The key of a scenario: its links looked up, and what is wrong with the whole of them.

use std::collections::BTreeMap;

use domain::question::{AnswerKey, Wording};
use domain::scenario::{Choice, Fault, Scenario, Step};

use super::ReadStep;
use crate::finding::Reason;
use crate::limit;
use crate::render::Renderer;

/// The key, with the step that each choice leads to also in its words. `None` where the steps make no scenario.
pub(super) fn read(
    line: usize,
    steps: &[ReadStep],
    wording: &mut Wording,
    renderer: &mut Renderer,
) -> Option<AnswerKey> {
    if steps.is_empty() {
        renderer.report.at(line, Reason::NoScenarioSteps);
        return None;
    }
    if steps.len() > limit::STEPS {
        renderer.report.at(line, Reason::TooManySteps { found: steps.len(), limit: limit::STEPS });
    }
    // An id that is there twice is reported where it is claimed. Here the later step has it, so that nothing leads back.
    let places: BTreeMap<&str, usize> =
        steps.iter().enumerate().map(|(place, step)| (step.id.as_str(), place)).collect();
    let is_read = |step: &ReadStep| step.unread == 0 && !step.id.is_empty();
    let mut is_whole = steps.iter().all(is_read) && places.len() == steps.len();
    let mut found = Found { steps: Vec::new(), lines: Vec::new() };
    for (step, words) in steps.iter().zip(&mut wording.steps) {
        let (mut choices, mut lines) = (Vec::new(), Vec::new());
        for (choice, words) in step.choices.iter().zip(&mut words.choices) {
            let Some(leads_to) = places.get(choice.to.as_str()).copied() else {
                renderer.report.at(choice.line, Reason::UnknownStep { step: choice.to.clone() });
                is_whole = false;
                continue;
            };
            words.leads_to = leads_to;
            choices.push(Choice { leads_to, points: choice.points });
            lines.push(choice.line);
        }
        found.steps.push(Step { choices });
        found.lines.push(lines);
    }
    let scenario = match Scenario::new(found.steps.clone()) {
        Ok(scenario) => scenario,
        Err(faults) => {
            for fault in faults {
                // What nothing leads to may only be what a choice that is already reported was to lead to.
                if is_whole || matches!(fault, Fault::LeadsBack { .. }) {
                    found.report(fault, line, steps, renderer);
                }
            }
            return None;
        }
    };
    let longest = scenario.longest();
    if longest > limit::PATH {
        renderer.report.at(line, Reason::PathTooLong { found: longest, limit: limit::PATH });
    }
    is_whole.then_some(AnswerKey::Path(scenario))
}

/// The choices that lead to a step, and the line of each.
struct Found {
    steps: Vec<Step>,
    lines: Vec<Vec<usize>>,
}

impl Found {
    fn report(&self, fault: Fault, line: usize, steps: &[ReadStep], renderer: &mut Renderer) {
        let id = |step: usize| steps.get(step).map(|step| step.id.clone()).unwrap_or_default();
        let line_of = |step: usize| steps.get(step).map_or(line, |step| step.line);
        match fault {
            Fault::NothingToChoose => renderer.report.at(line_of(0), Reason::NothingToChoose { step: id(0) }),
            Fault::LeadsBack { step, choice } => {
                let to = self.steps[step].choices[choice].leads_to;
                renderer.report.at(self.lines[step][choice], Reason::LeadsBack { step: id(to) });
            }
            Fault::Unreached { step } => renderer.report.at(line_of(step), Reason::UnreachedStep { step: id(step) }),
            Fault::NothingToEarn { best } => renderer.report.at(line, Reason::NothingToEarn { best }),
            // Only links whose step is there were taken.
            Fault::LeadsNowhere { .. } => {}
        }
    }
}
