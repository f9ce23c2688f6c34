use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;
use crate::question::{AnswerKey, Given, GivenRefusal, Kind, Question, StepWords};

fn steps(steps: &[&[(usize, i32)]]) -> Vec<Step> {
    let choice = |(leads_to, points): &(usize, i32)| Choice { leads_to: *leads_to, points: *points };
    steps.iter().map(|choices| Step { choices: choices.iter().map(choice).collect() }).collect()
}

/// At the gate one asks or locks up; whoever asks may still let go or hold.
fn gate() -> Scenario {
    Scenario::new(steps(&[&[(1, 2), (2, -1)], &[(2, 0), (3, 1)], &[], &[]])).expect("a scenario")
}

fn question(key: Scenario) -> Question {
    Question {
        id: "q".into(),
        kind: Kind::Scenario,
        level: None,
        redline: false,
        retired: false,
        fixed: false,
        lesson: None,
        key: AnswerKey::Path(key),
        answers: 0,
        wording: BTreeMap::new(),
    }
}

#[test]
fn a_path_is_marked_against_the_best_one() {
    let q = question(gate());
    let mark = |choices: &[usize]| q.mark(&Given::Path(choices.to_vec()), &[]);
    assert_eq!(mark(&[0, 1]), Mark::RIGHT);
    assert_eq!(mark(&[0, 0]), Mark(66));
    assert_eq!(mark(&[1]), Mark::WRONG, "less than nothing is nothing");
    assert_eq!(mark(&[0]), Mark::WRONG, "the end is not reached");
    assert_eq!(q.mark(&Given::One(0), &[]), Mark::WRONG);
}

#[test]
fn a_redline_is_missed_by_every_path_that_earns_less_than_the_best() {
    let q = Question { redline: true, ..question(gate()) };
    let is_right = |choices: &[usize]| q.mark(&Given::Path(choices.to_vec()), &[]).is_right();
    assert_eq!([is_right(&[0, 1]), is_right(&[0, 0]), is_right(&[1])], [true, false, false]);
}

#[test]
fn a_path_is_an_answer_only_when_it_reaches_an_end() {
    let q = question(gate());
    let accepts = |choices: &[usize]| q.accepts(&Given::Path(choices.to_vec()));
    assert_eq!(accepts(&[0, 1]), Ok(()));
    assert_eq!(accepts(&[1]), Ok(()));
    assert_eq!(accepts(&[]), Err(GivenRefusal::Empty));
    assert_eq!(accepts(&[0]), Err(GivenRefusal::PathNotAtEnd { steps: 1 }));
    assert_eq!(accepts(&[2]), Err(GivenRefusal::NoSuchAnswer));
    assert_eq!(accepts(&[1, 0]), Err(GivenRefusal::NoSuchAnswer), "an ending has no choices");
    assert_eq!(q.accepts(&Given::One(0)), Err(GivenRefusal::NoSuchAnswer));
}

#[test]
fn a_walk_says_which_step_comes_next_and_what_was_chosen() {
    let q = question(gate());
    assert_eq!(q.walk(&[]), Ok(Walk { at: 0, ended: false, taken: vec![] }));
    let taken = |step, choice| Taken { step, choice };
    assert_eq!(q.walk(&[0]), Ok(Walk { at: 1, ended: false, taken: vec![taken(0, 0)] }));
    assert_eq!(q.walk(&[0, 1]), Ok(Walk { at: 3, ended: true, taken: vec![taken(0, 0), taken(1, 1)] }));
    assert_eq!(q.walk(&[0, 2]), Err(GivenRefusal::NoSuchAnswer));
    let other = Question { kind: Kind::Choice, key: AnswerKey::One(0), answers: 2, ..q };
    assert_eq!(other.walk(&[]), Err(GivenRefusal::NoSuchAnswer));
}

#[test]
fn consequences_are_told_only_for_what_was_chosen() {
    let choice = |consequence: &str, leads_to| ChoiceWords {
        consequence: consequence.into(),
        leads_to,
        ..ChoiceWords::default()
    };
    let step = |choices| StepWords { choices, ..StepWords::default() };
    let first = step(vec![choice("He saw nothing.", 1), choice("There is no fact.", 2)]);
    let second = step(vec![choice("She is held.", 2), choice("She is free.", 3)]);
    let words = Wording { steps: vec![first, second, step(vec![]), step(vec![])], ..Wording::default() };
    let walk = gate().walk(&[0, 1]).expect("a path");
    let told: Vec<_> = walk.told(&words).iter().map(|choice| choice.consequence.as_str()).collect();
    assert_eq!(told, ["He saw nothing.", "She is free."]);
}

#[test]
fn the_words_of_a_scenario_say_where_choices_lead_and_never_what_they_earn() {
    let choices = vec![ChoiceWords { text: "Ask".into(), consequence: String::new(), leads_to: 1 }];
    let steps = vec![StepWords { heading: "At the gate".into(), text: String::new(), choices }];
    let json = serde_json::to_value(Wording { steps, ..Wording::default() }).expect("words are JSON");
    let choice = json["steps"][0]["choices"][0].as_object().expect("a choice");
    let facts: BTreeSet<_> = choice.keys().map(String::as_str).collect();
    assert_eq!(facts, ["consequence", "leads_to", "text"].into());
    assert_eq!(serde_json::to_string(&Given::Path(vec![0, 1])).expect("JSON"), r#"{"path":[0,1]}"#);
}

#[test]
fn everything_that_is_wrong_with_the_steps_is_said() {
    let faults = |choices: &[&[(usize, i32)]]| Scenario::new(steps(choices)).expect_err("faults");
    assert_eq!(faults(&[]), [Fault::NothingToChoose]);
    assert_eq!(faults(&[&[], &[(2, 1)], &[]]), [Fault::NothingToChoose]);
    assert_eq!(
        faults(&[&[(0, 1), (9, 1)], &[]]),
        [
            Fault::LeadsBack { step: 0, choice: 0 },
            Fault::LeadsNowhere { step: 0, choice: 1 },
            Fault::Unreached { step: 1 }
        ]
    );
    assert_eq!(faults(&[&[(1, 1)], &[(0, 1)]]), [Fault::LeadsBack { step: 1, choice: 0 }]);
    assert_eq!(faults(&[&[(3, 1)], &[(2, 1)], &[], &[]]), [Fault::Unreached { step: 1 }, Fault::Unreached { step: 2 }]);
    assert_eq!(faults(&[&[(1, -1), (1, 0)], &[]]), [Fault::NothingToEarn { best: 0 }]);
    assert_eq!(faults(&[&[(1, -2)], &[(2, 1)], &[]]), [Fault::NothingToEarn { best: -1 }]);
}

#[test]
fn the_best_path_may_go_through_a_loss() {
    let scenario = Scenario::new(steps(&[&[(1, -1), (2, 2)], &[(2, 5), (2, 5)], &[]])).expect("a scenario");
    assert_eq!((scenario.best(), scenario.best_path(), scenario.longest()), (4, vec![0, 0], 2));
    assert_eq!(scenario.mark(&[1]), Mark(50));
}

/// Steps whose choices lead to any later step, so that all of them can be walked.
fn any_scenario() -> impl Strategy<Value = Scenario> {
    let step = prop::collection::vec((1_usize..4, -5_i32..6), 0..4);
    prop::collection::vec(step, 2..9).prop_filter_map("a scenario", |rough| {
        let last = rough.len() - 1;
        let mut made: Vec<Step> = rough
            .iter()
            .enumerate()
            .map(|(at, choices)| {
                let choice =
                    |(ahead, points): &(usize, i32)| Choice { leads_to: (at + ahead).min(last), points: *points };
                Step { choices: choices.iter().filter(|_| at < last).map(choice).collect() }
            })
            .collect();
        // What nobody would come to is led to from the step before it.
        for (at, step) in made.iter_mut().enumerate().take(last) {
            step.choices.push(Choice { leads_to: at + 1, points: 1 });
        }
        Scenario::new(made).ok()
    })
}

proptest! {
    #[test]
    fn every_path_is_marked_and_the_best_one_is_right(scenario in any_scenario(), picks in prop::collection::vec(0_usize..5, 0..9)) {
        let best = scenario.best_path();
        prop_assert!(best.len() <= scenario.longest());
        prop_assert_eq!(scenario.mark(&best), Mark::RIGHT);
        let mut path = Vec::new();
        for pick in picks {
            let walk = scenario.walk(&path).expect("a path");
            let choices = scenario.steps()[walk.at].choices.len();
            prop_assert_eq!(walk.ended, choices == 0);
            if walk.ended {
                break;
            }
            path.push(pick % choices);
        }
        let walk = scenario.walk(&path).expect("a path");
        prop_assert_eq!(walk.taken.len(), path.len());
        prop_assert!(scenario.mark(&path).0 <= 100);
        prop_assert!(walk.ended || scenario.mark(&path) == Mark::WRONG);
    }

    #[test]
    fn no_steps_and_no_choices_bring_it_down(
        rough in prop::collection::vec(prop::collection::vec((0_usize..9, any::<i32>()), 0..4), 0..9),
        path in prop::collection::vec(any::<usize>(), 0..9),
    ) {
        let choice = |(leads_to, points): &(usize, i32)| Choice { leads_to: *leads_to, points: *points };
        let made = rough.iter().map(|choices| Step { choices: choices.iter().map(choice).collect() }).collect();
        if let Ok(scenario) = Scenario::new(made) {
            prop_assert!(scenario.mark(&path).0 <= 100);
            prop_assert!(scenario.best() >= 1);
        }
    }
}
