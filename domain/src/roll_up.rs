//! The roll-up: how many were trained, by any two of what is known of them and of their class.

mod suppression;

use std::collections::BTreeMap;

pub use suppression::{FEW, suppress};

/// By what it can be rolled up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dimension {
    Course,
    /// Of the class.
    State,
    Sex,
    /// The group of the rank on the day of enrolling.
    Band,
    Unit,
    Kind,
    /// Of the class.
    Language,
    /// All that are behind the class, as one: in two of them a class would count twice. One stands on each line.
    Partners,
    /// In which the class began: `2026-11`.
    Month,
}

impl Dimension {
    pub const ALL: [Self; 9] = [
        Self::Course,
        Self::State,
        Self::Sex,
        Self::Band,
        Self::Unit,
        Self::Kind,
        Self::Language,
        Self::Partners,
        Self::Month,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Course => "course",
            Self::State => "state",
            Self::Sex => "sex",
            Self::Band => "band",
            Self::Unit => "unit",
            Self::Kind => "kind",
            Self::Language => "language",
            Self::Partners => "partners",
            Self::Month => "month",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|dimension| dimension.code() == code)
    }
}

/// Who is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counting {
    Enrolled,
    /// Was there on a half-day at least.
    TookPart,
    /// Holds a certificate that was not revoked.
    Certified,
}

impl Counting {
    pub const ALL: [Self; 3] = [Self::Enrolled, Self::TookPart, Self::Certified];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Enrolled => "enrolled",
            Self::TookPart => "took-part",
            Self::Certified => "certified",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|counting| counting.code() == code)
    }
}

/// A figure: people are counted once each, seats once for every class that somebody was in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figure {
    pub people: u64,
    pub seats: u64,
}

/// Figures by two dimensions, with what all of a row, all of a column and everything makes. What makes a row is no sum of
/// people: whoever is in two of its cells is one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RollUp {
    /// The codes of the rows, and of the columns.
    pub rows: Vec<String>,
    pub columns: Vec<String>,
    /// By row and then by column; the last row and the last column are the totals.
    pub figures: Vec<Vec<Figure>>,
}

/// What was counted: by both, by each alone, and altogether.
#[derive(Clone, Debug, Default)]
pub struct Counted {
    pub both: BTreeMap<(String, String), Figure>,
    pub rows: BTreeMap<String, Figure>,
    pub columns: BTreeMap<String, Figure>,
    pub all: Figure,
}

impl RollUp {
    /// Lays out what was counted. The codes stand in the order of their list; those that are on none follow.
    pub fn of(counted: &Counted, row_order: &[String], column_order: &[String]) -> Self {
        let rows = ordered(&counted.rows, row_order);
        let columns = ordered(&counted.columns, column_order);
        let figure = |row: &String, column: &String| {
            counted.both.get(&(row.clone(), column.clone())).copied().unwrap_or_default()
        };
        let mut figures: Vec<Vec<Figure>> = rows
            .iter()
            .map(|row| columns.iter().map(|column| figure(row, column)).chain([counted.rows[row]]).collect())
            .collect();
        figures.push(columns.iter().map(|column| counted.columns[column]).chain([counted.all]).collect());
        Self { rows, columns, figures }
    }
}

fn ordered(known: &BTreeMap<String, Figure>, order: &[String]) -> Vec<String> {
    let listed = order.iter().filter(|code| known.contains_key(*code)).cloned();
    let unlisted = known.keys().filter(|code| !order.contains(code)).cloned();
    listed.chain(unlisted).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(people: u64, seats: u64) -> Figure {
        Figure { people, seats }
    }

    #[test]
    fn what_was_counted_stands_in_the_order_of_the_lists_with_its_totals() {
        let key = |row: &str, column: &str| (row.to_owned(), column.to_owned());
        let counted = Counted {
            both: [
                (key("b", "male"), figure(2, 3)),
                (key("a", "female"), figure(1, 1)),
                (key("?", "male"), figure(1, 1)),
            ]
            .into(),
            rows: [("a".into(), figure(1, 1)), ("b".into(), figure(2, 3)), ("?".into(), figure(1, 1))].into(),
            columns: [("male".into(), figure(2, 4)), ("female".into(), figure(1, 1))].into(),
            all: figure(3, 5),
        };
        let order = |codes: &[&str]| codes.iter().map(ToString::to_string).collect::<Vec<_>>();
        let table = RollUp::of(&counted, &order(&["b", "a", "c"]), &order(&["female", "male"]));
        assert_eq!((table.rows, table.columns), (order(&["b", "a", "?"]), order(&["female", "male"])));
        let people = |row: usize| table.figures[row].iter().map(|figure| figure.people).collect::<Vec<_>>();
        assert_eq!(
            (people(0), people(1), people(2), people(3)),
            (vec![0, 2, 2], vec![1, 0, 1], vec![0, 1, 1], vec![1, 2, 3])
        );
    }
}
