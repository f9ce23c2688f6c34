//! A list of people for a class, row by row: who is known, who is new, what is wrong.

use std::collections::BTreeMap;

use crate::language::Bilingual;
use crate::person::{Sex, service_no};
use crate::reference::Reference;

/// The columns, in the order of the template.
pub const COLUMNS: [&str; 7] = ["name_latin", "name_arabic", "service_no", "sex", "rank", "unit", "state"];
/// The longest list, in rows.
pub const ROWS_MAX: usize = 2000;
/// The longest name or unit, in characters.
pub const NAME_MAX: usize = 100;

/// A person as a list gives them, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub name: Bilingual,
    pub service_no: Option<String>,
    pub sex: Sex,
    pub rank: String,
    pub unit: String,
    pub state: String,
}

/// Why a row cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RowRefusal {
    #[error("no name")]
    NoName,
    #[error("a name or unit longer than {NAME_MAX} characters")]
    TooLong,
    #[error("the sex is not F or M: {0}")]
    Sex(String),
    #[error("no such rank: {0}")]
    Rank(String),
    #[error("no such state: {0}")]
    State(String),
    #[error("the same service number stands in row {0}")]
    Twice(usize),
}

/// Why a whole list cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ListRefusal {
    #[error("the list is empty")]
    Empty,
    #[error("more than {ROWS_MAX} rows")]
    TooLong,
    #[error("columns are missing: {0:?}")]
    Columns(Vec<&'static str>),
    #[error("the file is no table of text")]
    Unreadable,
}

/// A row of a list: its number as a spreadsheet shows it, and what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub number: usize,
    pub name: String,
    pub read: Result<Entry, Vec<RowRefusal>>,
}

/// Which place in a row each of [`COLUMNS`] has. Headings may stand in any order, with any case.
pub fn columns(header: &[String]) -> Result<[usize; 7], ListRefusal> {
    let plain = |text: &String| text.trim().trim_start_matches('\u{feff}').to_lowercase().replace([' ', '-'], "_");
    let header: Vec<String> = header.iter().map(plain).collect();
    let found = COLUMNS.map(|column| header.iter().position(|heading| heading == column));
    let missing: Vec<_> = COLUMNS.into_iter().zip(found).filter(|(_, at)| at.is_none()).map(|(name, _)| name).collect();
    if !missing.is_empty() {
        return Err(ListRefusal::Columns(missing));
    }
    Ok(found.map(Option::unwrap_or_default))
}

/// Reads the rows below the header. Empty rows are passed over; every reason of a bad row is given.
pub fn read(rows: &[(usize, Vec<String>)], columns: [usize; 7], reference: &Reference) -> Vec<Row> {
    let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
    let filled = rows.iter().filter(|(_, cells)| cells.iter().any(|cell| !cell.trim().is_empty()));
    let row = |(number, cells): &(usize, Vec<String>)| {
        let cell = |n: usize| columns.get(n).and_then(|at| cells.get(*at)).map_or("", |cell| cell.trim());
        let mut read = entry([cell(0), cell(1), cell(2), cell(3), cell(4), cell(5), cell(6)], reference);
        if let Some(service_no) = read.as_ref().ok().and_then(|entry| entry.service_no.clone()) {
            if let Some(first) = numbers.get(&service_no) {
                read = Err(vec![RowRefusal::Twice(*first)]);
            } else {
                numbers.insert(service_no, *number);
            }
        }
        let name = if cell(0).is_empty() { cell(1) } else { cell(0) };
        Row { number: *number, name: name.to_owned(), read }
    };
    filled.map(row).collect()
}

/// Reads one person's cells, in the order of [`COLUMNS`]. All that is wrong is told at once.
pub fn entry(cells: [&str; 7], reference: &Reference) -> Result<Entry, Vec<RowRefusal>> {
    let [latin, arabic, number, sex, rank, unit, state] = cells.map(str::trim);
    let mut refusals = Vec::new();
    if latin.is_empty() && arabic.is_empty() {
        refusals.push(RowRefusal::NoName);
    }
    if [latin, arabic, unit, number].iter().any(|text| text.chars().count() > NAME_MAX) {
        refusals.push(RowRefusal::TooLong);
    }
    let known_sex = Sex::read(sex);
    if known_sex.is_none() {
        refusals.push(RowRefusal::Sex(sex.into()));
    }
    let known_rank = reference.read_rank(rank);
    if known_rank.is_none() {
        refusals.push(RowRefusal::Rank(rank.into()));
    }
    let known_state = reference.read_state(state);
    if known_state.is_none() {
        refusals.push(RowRefusal::State(state.into()));
    }
    match (known_sex, known_rank, known_state) {
        (Some(sex), Some(rank), Some(state)) if refusals.is_empty() => Ok(Entry {
            name: Bilingual::new(spaced(latin), spaced(arabic)),
            service_no: service_no(number),
            sex,
            rank: rank.code.clone(),
            unit: spaced(unit),
            state: state.code.clone(),
        }),
        _ => Err(refusals),
    }
}

/// One space between words.
fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference::{Rank, State};

    fn reference() -> Reference {
        Reference {
            ranks: vec![Rank {
                code: "SGT".into(), name: Bilingual::new("Sergeant", "رقيب شرطة"), band: "nco".into()
            }],
            states: vec![State {
                code: "SS-EC".into(),
                name: Bilingual::new("Central Equatoria", "ولاية وسط الاستوائية"),
            }],
        }
    }

    #[test]
    fn a_row_is_read_in_either_language() {
        let reference = reference();
        let english = entry(["Mary  Lado", "", "sp 12", "F", "sergeant", "Traffic", "SS-EC"], &reference);
        let english = english.expect("read");
        assert_eq!(english.name.en, "Mary Lado");
        assert_eq!(english.service_no.as_deref(), Some("SP12"));
        let arabic = entry(["", "ماري لادو", "", "أنثى", "رقيب", "", "وسط الإستوائية"], &reference).expect("read");
        assert_eq!((arabic.rank.as_str(), arabic.state.as_str()), ("SGT", "SS-EC"));
    }

    #[test]
    fn all_that_is_wrong_with_a_row_is_told_at_once() {
        let refusals = entry(["", "", "", "x", "admiral", "", "Atlantis"], &reference()).expect_err("refused");
        assert_eq!(
            refusals,
            [
                RowRefusal::NoName,
                RowRefusal::Sex("x".into()),
                RowRefusal::Rank("admiral".into()),
                RowRefusal::State("Atlantis".into())
            ]
        );
    }

    #[test]
    fn columns_stand_in_any_order_and_missing_ones_are_named() {
        let header = |text: &str| text.split(',').map(String::from).collect::<Vec<_>>();
        let found = columns(&header("\u{feff}State,Unit,Rank,Sex,Service No,Name Arabic,name_latin"));
        assert_eq!(found, Ok([6, 5, 4, 3, 2, 1, 0]));
        assert_eq!(
            columns(&header("name_latin,sex,rank,unit,state")),
            Err(ListRefusal::Columns(vec!["name_arabic", "service_no"]))
        );
    }

    #[test]
    fn a_service_number_that_stands_twice_is_refused_the_second_time() {
        let row = |n| (n, ["A B", "", "77", "M", "SGT", "", "SS-EC"].map(String::from).to_vec());
        let rows = read(&[row(2), (3, vec![]), row(4)], [0, 1, 2, 3, 4, 5, 6], &reference());
        assert_eq!(rows.len(), 2);
        assert!(rows[0].read.is_ok());
        assert_eq!(rows[1].read, Err(vec![RowRefusal::Twice(2)]));
    }
}
