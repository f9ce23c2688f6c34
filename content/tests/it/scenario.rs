//! Scenarios: a story in steps.

use content::read_lesson;
use domain::language::Language::{Arabic, English};
use domain::lesson::Piece;
use domain::question::{AnswerKey, Given, GivenRefusal, Kind, Level, Question};

use crate::fixture::{BANK_EN, EN, LESSON_EN, QUESTIONS_EN, library, read_fixture, site, valid};

fn scenario() -> Question {
    let (course, findings) = read_fixture(&valid());
    assert_eq!(findings, []);
    course.expect("the valid course has no error").questions["liberty-b06"].clone()
}

#[test]
fn a_scenario_has_steps_in_both_languages_and_one_key() {
    let question = scenario();
    assert_eq!((question.kind, question.level, question.answers), (Kind::Scenario, Some(Level::Judge), 0));
    assert!(question.redline && !question.fixed);
    let words = &question.wording[&English];
    assert_eq!(
        (words.ask.as_str(), words.stem.trim()),
        ("Who waits at the gate?", "<p>A man brings his neighbour.</p>")
    );
    assert_eq!(words.feedback.trim(), "<p>No arrest without a fact.</p>");
    assert!(words.answers.is_empty());
    let headings: Vec<_> = words.steps.iter().map(|step| step.heading.as_str()).collect();
    assert_eq!(headings, ["At the gate", "She sits down", "The cell", "At home"]);
    assert_eq!(words.steps[0].text.trim(), "<p>He says that she <em>stole</em>.</p>");
    assert_eq!(words.steps[1].text, "");
    for language in [English, Arabic] {
        let leads: Vec<Vec<usize>> = question.wording[&language]
            .steps
            .iter()
            .map(|step| step.choices.iter().map(|choice| choice.leads_to).collect())
            .collect();
        assert_eq!(leads, [vec![1, 2], vec![3, 2], vec![], vec![]]);
    }
    let first = &words.steps[0].choices[0];
    assert_eq!((first.text.as_str(), first.consequence.trim()), ("Ask what he saw", "<p>He saw nothing.</p>"));
    assert_eq!(words.steps[1].choices[0].consequence, "");
    assert_eq!(question.wording[&Arabic].steps[1].choices[0].text, "دعها تذهب");
}

#[test]
fn a_scenario_is_walked_and_marked_as_its_file_says() {
    let question = scenario();
    let mark = |path: &[usize]| question.mark(&Given::Path(path.to_vec()), &[]).0;
    assert_eq!((mark(&[0, 0]), mark(&[0, 1]), mark(&[1])), (100, 66, 0));
    assert_eq!(question.accepts(&Given::Path(vec![0])), Err(GivenRefusal::PathNotAtEnd { steps: 1 }));
    let walk = question.walk(&[0]).expect("a path");
    let words = &question.wording[&English];
    assert_eq!(words.steps[walk.at].heading, "She sits down");
    assert_eq!(walk.told(words)[0].consequence.trim(), "<p>He saw nothing.</p>");
}

#[test]
fn points_are_read_as_people_write_them() {
    let points = |written: &str| {
        let text = BANK_EN.replace("(+1)", written);
        let (bank, findings) = read_lesson(&text, QUESTIONS_EN, &valid(), &library(), &site());
        assert_eq!(findings, [], "{written}");
        let AnswerKey::Path(scenario) = &bank.expect("a bank").questions[5].key else { panic!("a scenario") };
        scenario.steps()[1].choices[0].points
    };
    assert_eq!(["(+1)", "(1)", "+1", "(+١)", "(\u{200e}+1)", "\u{200f}(+1)"].map(points), [1; 6]);
    assert_eq!(["(-2)", "(−2)", "(-٢)", "-2"].map(points), [-2; 4]);
    assert_eq!(["(0)", "0", "(+0)"].map(points), [0; 3]);
}

#[test]
fn a_scenario_in_a_lesson_ends_with_its_feedback() {
    let scenario = BANK_EN.split_once("## Who").map(|(_, text)| format!("## Who{text}")).expect("the scenario");
    let scenario = scenario.replace("## ", "### ").replace(".judge .redline lesson=01-clock", "");
    let text = format!("{LESSON_EN}\n{scenario}\nAnd on it goes.\n\n#### A part {{#part}}\n\nMore.\n");
    let (preview, findings) = read_lesson(&text, EN, &valid(), &library(), &site());
    assert_eq!(findings, []);
    let preview = preview.expect("a preview");
    assert_eq!(preview.questions[2].kind, Kind::Scenario);
    assert_eq!(preview.questions[2].wording[&English].steps.len(), 4);
    let rest: Vec<_> =
        preview.text.pieces.iter().skip_while(|piece| **piece != Piece::Check("liberty-b06".into())).collect();
    let after = "<p>And on it goes.</p>\n<h4 id=\"c-part\">A part</h4>\n<p>More.</p>\n";
    assert_eq!(rest[1], &Piece::Html(after.to_owned()));
}

#[test]
fn the_feedback_of_a_scenario_may_stand_before_its_last_step() {
    let text = BANK_EN.replace("> [!FEEDBACK]\n> No arrest without a fact.\n", "");
    let text = text.replace("### At home", "> [!FEEDBACK]\n> No arrest without a fact.\n\n### At home");
    let (bank, findings) = read_lesson(&text, QUESTIONS_EN, &valid(), &library(), &site());
    assert_eq!(findings, []);
    assert_eq!(bank.expect("a bank").questions[5].wording[&English].steps.len(), 4);
}
