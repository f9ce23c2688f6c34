//! The rubric of a practical: what an assessor looks at, how well it can be done, and what makes it enough.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::enrolment::Finding;
use crate::language::Bilingual;

/// What two assessors need so that they find the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rubric {
    /// What the person is asked to do.
    pub task: Bilingual,
    /// What is looked at, in the order of the sheet.
    pub lines: Vec<Line>,
    /// How well a line can be done, from the least to the most; at least two.
    pub levels: Vec<Level>,
    pub needs: Needs,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub id: String,
    pub words: Bilingual,
    /// Whether this one alone can make it *not yet*, whatever the points.
    pub critical: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Level {
    pub id: String,
    pub words: Bilingual,
    pub points: u32,
}

/// What makes somebody competent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Needs {
    /// Of all the points that can be reached.
    pub percent: u8,
    /// The least level of a critical line, as its place among the levels.
    pub critical: usize,
}

/// What one assessor saw: for the id of each line the id of a level.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Marks(pub BTreeMap<String, String>);

/// What the marks of one assessor make, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessed {
    pub finding: Finding,
    pub points: u32,
    /// The points that are enough, where no critical line is failed.
    pub needed: u32,
    /// The most points that there are.
    pub of: u32,
    /// The ids of the critical lines that were not done well enough, in the order of the sheet.
    pub failed: Vec<String>,
}

/// Why marks cannot be counted.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MarksRefusal {
    #[error("the line {line} has no mark")]
    LineLeftOut { line: String },
    #[error("the rubric has no line {line}")]
    NoSuchLine { line: String },
    #[error("the rubric has no level {level}")]
    NoSuchLevel { line: String, level: String },
}

/// A line that two assessors marked differently, with the level of each; `None` where one of them has left it out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    pub line: String,
    pub one: Option<String>,
    pub other: Option<String>,
}

impl Rubric {
    /// What the marks make. Every line must have one: a line that was not looked at says nothing.
    ///
    /// # Errors
    /// The first line or level that is missing or unknown.
    pub fn find(&self, marks: &Marks) -> Result<Assessed, MarksRefusal> {
        if let Some(line) = marks.0.keys().find(|id| !self.lines.iter().any(|line| line.id == **id)) {
            return Err(MarksRefusal::NoSuchLine { line: line.clone() });
        }
        let mut points = 0;
        let mut failed = Vec::new();
        for line in &self.lines {
            let Some(level) = marks.0.get(&line.id) else {
                return Err(MarksRefusal::LineLeftOut { line: line.id.clone() });
            };
            let Some((place, level)) = self.level(level) else {
                return Err(MarksRefusal::NoSuchLevel { line: line.id.clone(), level: level.clone() });
            };
            points += level.points;
            if line.critical && place < self.needs.critical {
                failed.push(line.id.clone());
            }
        }
        let (needed, of) = (self.needed(), self.of());
        let is_enough = failed.is_empty() && points >= needed;
        let finding = if is_enough { Finding::Competent } else { Finding::NotYet };
        Ok(Assessed { finding, points, needed, of, failed })
    }

    /// The most points that there are.
    pub fn of(&self) -> u32 {
        self.levels.iter().map(|level| level.points).max().unwrap_or_default() * self.lines.len() as u32
    }

    /// The points that are enough, rounded up: of 10 points, 75 % is 8.
    pub fn needed(&self) -> u32 {
        (self.of() * u32::from(self.needs.percent)).div_ceil(100)
    }

    /// Where two assessors saw something else, in the order of the sheet. They talk about these lines.
    pub fn difference(&self, one: &Marks, other: &Marks) -> Vec<Difference> {
        let difference = |line: &Line| {
            let (one, other) = (one.0.get(&line.id).cloned(), other.0.get(&line.id).cloned());
            (one != other).then(|| Difference { line: line.id.clone(), one, other })
        };
        self.lines.iter().filter_map(difference).collect()
    }

    fn level(&self, id: &str) -> Option<(usize, &Level)> {
        self.levels.iter().enumerate().find(|(_, level)| level.id == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rubric() -> Rubric {
        let words = || Bilingual::new("a", "b");
        let line = |id: &str, critical| Line { id: id.into(), words: words(), critical };
        let level = |id: &str, points| Level { id: id.into(), words: words(), points };
        Rubric {
            task: words(),
            lines: vec![line("reason", true), line("hours", true), line("calm", false)],
            levels: vec![level("not-yet", 0), level("with-help", 1), level("alone", 2)],
            needs: Needs { percent: 60, critical: 1 },
        }
    }

    fn marks(reason: &str, hours: &str, calm: &str) -> Marks {
        Marks(
            [("reason", reason), ("hours", hours), ("calm", calm)]
                .map(|(line, level)| (line.into(), level.into()))
                .into(),
        )
    }

    #[test]
    fn enough_points_and_every_critical_line_make_somebody_competent() {
        let found = rubric().find(&marks("alone", "with-help", "with-help"));
        let assessed = Assessed { finding: Finding::Competent, points: 4, needed: 4, of: 6, failed: vec![] };
        assert_eq!(found, Ok(assessed));
    }

    #[test]
    fn one_critical_line_makes_it_not_yet_whatever_the_points() {
        let found = rubric().find(&marks("alone", "not-yet", "alone")).expect("complete marks");
        assert_eq!((found.finding, found.points, found.failed), (Finding::NotYet, 4, vec!["hours".to_owned()]));
        let calm = rubric().find(&marks("alone", "alone", "not-yet")).expect("complete marks");
        assert_eq!((calm.finding, calm.points), (Finding::Competent, 4), "this line is not critical");
    }

    #[test]
    fn too_few_points_make_it_not_yet_without_a_failed_line() {
        let found = rubric().find(&marks("with-help", "with-help", "with-help")).expect("complete marks");
        assert_eq!((found.finding, found.points, found.needed), (Finding::NotYet, 3, 4));
        assert!(found.failed.is_empty());
    }

    #[test]
    fn marks_that_are_not_complete_are_refused_with_the_line() {
        let rubric = rubric();
        let (line, level) = (String::from("calm"), String::from("well"));
        let mut given = marks("alone", "alone", "well");
        assert_eq!(rubric.find(&given), Err(MarksRefusal::NoSuchLevel { line: line.clone(), level }));
        given.0.remove("calm");
        assert_eq!(rubric.find(&given), Err(MarksRefusal::LineLeftOut { line }));
        given.0.insert("dress".into(), "alone".into());
        assert_eq!(rubric.find(&given), Err(MarksRefusal::NoSuchLine { line: "dress".into() }));
    }

    #[test]
    fn two_assessors_are_told_the_lines_on_which_they_differ() {
        let rubric = rubric();
        let (one, mut other) = (marks("alone", "with-help", "alone"), marks("alone", "alone", "alone"));
        other.0.remove("calm");
        let differ = |line: &str, one: Option<&str>, other: Option<&str>| Difference {
            line: line.into(),
            one: one.map(Into::into),
            other: other.map(Into::into),
        };
        assert_eq!(
            rubric.difference(&one, &other),
            [differ("hours", Some("with-help"), Some("alone")), differ("calm", Some("alone"), None)]
        );
        assert_eq!(rubric.difference(&one, &one), []);
    }

    #[test]
    fn marks_are_written_as_lines_and_levels() {
        let json = serde_json::to_string(&Marks([("calm".into(), "alone".into())].into())).expect("marks are JSON");
        assert_eq!(json, r#"{"calm":"alone"}"#);
    }
}
