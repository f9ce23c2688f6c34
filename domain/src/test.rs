//! A test: the blueprint of a course, and drawing a sheet of questions by it.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::question::{Level, Question};

/// Which of a course's two tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TestKind {
    /// Taken before the course, for the gain only: no pass mark, one attempt.
    Pre,
    Final,
}

impl TestKind {
    /// As in addresses and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Pre => "pre",
            Self::Final => "final",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Pre, Self::Final].into_iter().find(|kind| kind.code() == code)
    }
}

/// What a test draws from the bank, and its limits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Blueprint {
    /// How many questions of each module, by the module's slug, in the order of the modules.
    pub draw: Vec<(String, usize)>,
    /// Percent of each level, a preference when drawing; empty where there is none.
    pub levels: BTreeMap<Level, u8>,
    /// Percent of points needed; `None` for a test that nobody fails.
    pub pass: Option<u8>,
    /// `None`: as many as one likes.
    pub attempts: Option<u32>,
    /// `None`: untimed.
    pub minutes: Option<u32>,
}

impl Blueprint {
    /// How many questions a sheet has.
    pub fn length(&self) -> usize {
        self.draw.iter().map(|(_, count)| count).sum()
    }
}

/// One question of a sheet: which, and in which order its answers stand on the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    pub question: String,
    /// For each place on the page, the position in the source of the answer that stands there.
    pub shown: Vec<usize>,
}

/// What was drawn for one attempt. It stays on the server: `shown` gives the key of an order away.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Sheet {
    pub items: Vec<Item>,
}

/// Why no sheet could be drawn.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DrawRefusal {
    #[error("module {module} has {has} questions and {wants} are to be drawn")]
    TooFew { module: String, has: usize, wants: usize },
}

/// What earlier attempts of a person mean for drawing the next.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    /// What was on a sheet of theirs: drawn again only when nothing else is left.
    pub seen: BTreeSet<String>,
    /// What must be right and was not, the last time it was asked: asked anew before anything else.
    pub owed: BTreeSet<String>,
}

/// Draws a sheet: of each module as many as the blueprint says, first those that this person owes, then those that they
/// have not seen, and among them the levels that are still short. `chance(n)` gives a number below `n`.
///
/// `bank` lists the questions of each module of the blueprint, in the blueprint's order.
pub fn draw(
    blueprint: &Blueprint,
    bank: &[Vec<&Question>],
    history: &History,
    chance: &mut dyn FnMut(usize) -> usize,
) -> Result<Sheet, DrawRefusal> {
    let mut wanted: BTreeMap<Level, i64> = blueprint
        .levels
        .iter()
        .map(|(level, percent)| (*level, i64::from(*percent) * blueprint.length() as i64))
        .collect();
    let mut drawn = Vec::with_capacity(blueprint.length());
    for ((module, count), questions) in blueprint.draw.iter().zip(bank) {
        if questions.len() < *count {
            return Err(DrawRefusal::TooFew { module: module.clone(), has: questions.len(), wants: *count });
        }
        let mut pool = questions.clone();
        shuffle(&mut pool, chance);
        for _ in 0..*count {
            let short = |question: &Question| question.level.and_then(|level| wanted.get(&level)).copied().unwrap_or(0);
            let best = (0..pool.len())
                .max_by_key(|n| {
                    let id = &pool[*n].id;
                    let (owed, unseen) = (history.owed.contains(id), !history.seen.contains(id));
                    (owed, unseen, short(pool[*n]), std::cmp::Reverse(*n))
                })
                .expect("the pool holds at least as many questions as are drawn");
            let question = pool.swap_remove(best);
            if let Some(level) = question.level {
                wanted.entry(level).and_modify(|left| *left -= 100);
            }
            drawn.push(question);
        }
    }
    shuffle(&mut drawn, chance);
    let items =
        drawn.into_iter().map(|question| Item { question: question.id.clone(), shown: arrange(question, chance) });
    Ok(Sheet { items: items.collect() })
}

/// The order in which a question's answers stand on the page. An order or a match never stands right already.
///
/// A scenario has none. Its choices stand as in the source for everybody: a path names them by their places, step after
/// step, and a trainer who talks about it in class must mean the same one. The author moves the best choice about.
pub fn arrange(question: &Question, chance: &mut dyn FnMut(usize) -> usize) -> Vec<usize> {
    let mut shown: Vec<usize> = (0..question.answers).collect();
    if question.fixed {
        return shown;
    }
    shuffle(&mut shown, chance);
    let gives_itself_away = matches!(question.kind, crate::question::Kind::Order | crate::question::Kind::Match);
    if gives_itself_away && shown.len() > 1 && shown.is_sorted() {
        shown.rotate_left(1);
    }
    shown
}

/// Fisher and Yates.
fn shuffle<T>(list: &mut [T], chance: &mut dyn FnMut(usize) -> usize) {
    for last in (1..list.len()).rev() {
        list.swap(last, chance(last + 1));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::question::{AnswerKey, Kind};

    fn question(id: String, level: Level) -> Question {
        Question {
            id,
            kind: Kind::Order,
            level: Some(level),
            redline: false,
            retired: false,
            fixed: false,
            lesson: None,
            key: AnswerKey::Sequence,
            answers: 3,
            wording: BTreeMap::new(),
        }
    }

    fn bank() -> Vec<Question> {
        let levels = [Level::Recall, Level::Apply, Level::Judge];
        (0..12).map(|n| question(format!("q{n}"), levels[n % 3])).collect()
    }

    fn blueprint(count: usize) -> Blueprint {
        Blueprint {
            draw: vec![("01-rights".into(), count)],
            levels: [(Level::Recall, 50), (Level::Apply, 50), (Level::Judge, 0)].into(),
            ..Blueprint::default()
        }
    }

    /// A small generator of the tests' own: the same number, the same draw.
    fn dice(mut state: u64) -> impl FnMut(usize) -> usize {
        move |below| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as usize % below
        }
    }

    #[test]
    fn a_sheet_holds_what_the_blueprint_asks_each_question_once() {
        let bank = bank();
        for seed in 0..200 {
            let sheet =
                draw(&blueprint(6), &[bank.iter().collect()], &History::default(), &mut dice(seed)).expect("drawn");
            let ids: BTreeSet<_> = sheet.items.iter().map(|item| item.question.clone()).collect();
            assert_eq!(ids.len(), 6);
            for item in &sheet.items {
                assert!(!item.shown.is_sorted(), "an order must not stand right already");
            }
        }
    }

    #[test]
    fn the_choices_of_a_scenario_are_not_arranged() {
        let scenario = Question { kind: Kind::Scenario, answers: 0, ..question("q".into(), Level::Judge) };
        assert_eq!(arrange(&scenario, &mut dice(1)), Vec::<usize>::new());
    }

    #[test]
    fn levels_are_kept_where_the_bank_allows() {
        let bank = bank();
        for seed in 0..50 {
            let sheet =
                draw(&blueprint(6), &[bank.iter().collect()], &History::default(), &mut dice(seed)).expect("drawn");
            let judged = sheet
                .items
                .iter()
                .filter(|item| bank.iter().any(|q| q.id == item.question && q.level == Some(Level::Judge)));
            assert_eq!(judged.count(), 0);
        }
    }

    #[test]
    fn what_was_seen_is_drawn_last() {
        let bank = bank();
        let seen: BTreeSet<String> = (0..6).map(|n| format!("q{n}")).collect();
        let history = History { seen: seen.clone(), ..History::default() };
        for seed in 0..50 {
            let sheet = draw(&blueprint(6), &[bank.iter().collect()], &history, &mut dice(seed)).expect("drawn");
            assert!(sheet.items.iter().all(|item| !seen.contains(&item.question)));
        }
    }

    #[test]
    fn what_must_be_right_and_was_not_is_asked_anew() {
        let bank = bank();
        let owed: BTreeSet<String> = ["q1".to_owned(), "q4".to_owned()].into();
        let seen: BTreeSet<String> = (0..6).map(|n| format!("q{n}")).collect();
        let history = History { seen, owed: owed.clone() };
        for seed in 0..50 {
            let sheet = draw(&blueprint(6), &[bank.iter().collect()], &history, &mut dice(seed)).expect("drawn");
            let drawn: BTreeSet<String> = sheet.items.into_iter().map(|item| item.question).collect();
            assert!(owed.is_subset(&drawn));
        }
    }

    #[test]
    fn a_bank_that_is_too_small_is_refused() {
        let bank = bank();
        let refusal = draw(&blueprint(13), &[bank.iter().collect()], &History::default(), &mut dice(1));
        assert_eq!(refusal, Err(DrawRefusal::TooFew { module: "01-rights".into(), has: 12, wants: 13 }));
    }

    #[test]
    fn different_people_get_different_sheets() {
        let bank = bank();
        let sheets: BTreeSet<Vec<String>> = (0..20)
            .map(|seed| {
                draw(&blueprint(6), &[bank.iter().collect()], &History::default(), &mut dice(seed * 7919))
                    .expect("drawn")
                    .items
                    .into_iter()
                    .map(|item| item.question)
                    .collect()
            })
            .collect();
        assert!(sheets.len() > 15);
    }
}
