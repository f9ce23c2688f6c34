//! A table of answers from a spreadsheet: a row a sheet, its code first, then a column for each question.

use std::collections::BTreeMap;

use super::code::{CodeRefusal, read_code};
use crate::mark::latin_digit;

/// The longest table, in rows.
pub const TABLE_ROWS_MAX: usize = 2000;

/// Why a table cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TableRefusal {
    #[error("the table is empty")]
    Empty,
    #[error("more than {TABLE_ROWS_MAX} rows")]
    TooLong,
    #[error("no column is named code")]
    NoCode,
    #[error("no column is named 1")]
    NoNumbers,
    #[error("two columns are named {0}")]
    Twice(usize),
    #[error("the file is no table of text")]
    Unreadable,
}

/// Why a row names no sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RowRefusal {
    #[error(transparent)]
    Code(#[from] CodeRefusal),
    #[error("the same code stands in row {0}")]
    Twice(usize),
}

/// A row of a table: its number as a spreadsheet shows it, its sheet, and a cell for each question from the first on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRow {
    pub number: usize,
    /// The code as it stands there.
    pub typed: String,
    pub code: Result<String, RowRefusal>,
    pub cells: Vec<String>,
}

/// Reads the rows of a table, the first of which names the columns: `code`, and the numbers of the questions, in any
/// order and in either set of digits. Other columns, such as a name, are passed over, and so are empty rows.
///
/// # Errors
/// [`TableRefusal`].
pub fn read_table(rows: &[(usize, Vec<String>)]) -> Result<Vec<TableRow>, TableRefusal> {
    let Some(((_, header), rows)) = rows.split_first() else { return Err(TableRefusal::Empty) };
    if rows.len() > TABLE_ROWS_MAX {
        return Err(TableRefusal::TooLong);
    }
    let plain = |text: &String| text.trim().trim_start_matches('\u{feff}').trim().to_lowercase();
    let header: Vec<String> = header.iter().map(plain).collect();
    let code = header.iter().position(|heading| heading == "code" || heading == "الرمز");
    let code = code.ok_or(TableRefusal::NoCode)?;
    let columns = columns(&header)?;
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    let filled = rows.iter().filter(|(_, cells)| cells.iter().any(|cell| !cell.trim().is_empty()));
    let row = |(number, cells): &(usize, Vec<String>)| {
        let cell = |at: &usize| cells.get(*at).map_or("", |cell| cell.trim()).to_owned();
        let typed = cell(&code);
        let code = read_code(&typed).map_err(RowRefusal::Code).and_then(|code| match known.get(&code) {
            Some(first) => Err(RowRefusal::Twice(*first)),
            None => Ok(code),
        });
        if let Ok(code) = &code {
            known.insert(code.clone(), *number);
        }
        TableRow { number: *number, typed, code, cells: columns.iter().map(cell).collect() }
    };
    let read: Vec<TableRow> = filled.map(row).collect();
    if read.is_empty() { Err(TableRefusal::Empty) } else { Ok(read) }
}

/// Where the answers to each question stand, from the first question to the last that has a column before a gap.
fn columns(header: &[String]) -> Result<Vec<usize>, TableRefusal> {
    let mut found: BTreeMap<usize, usize> = BTreeMap::new();
    for (at, heading) in header.iter().enumerate() {
        let Ok(number) = heading.chars().map(latin_digit).collect::<String>().parse::<usize>() else { continue };
        if found.insert(number, at).is_some() {
            return Err(TableRefusal::Twice(number));
        }
    }
    let columns: Vec<usize> = (1..).map_while(|number| found.get(&number).copied()).collect();
    if columns.is_empty() { Err(TableRefusal::NoNumbers) } else { Ok(columns) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(text: &str) -> Result<Vec<TableRow>, TableRefusal> {
        let rows = text.lines().enumerate();
        let rows = rows.map(|(n, line)| (n + 1, line.split(',').map(String::from).collect())).collect::<Vec<_>>();
        read_table(&rows)
    }

    /// Two codes that are sound, as [`super::super::code()`] makes them.
    fn codes() -> [String; 2] {
        [0, 5].map(|n| super::super::code(&mut |below| n % below))
    }

    #[test]
    fn columns_stand_in_any_order_and_others_are_passed_over() {
        let [one, other] = codes();
        let rows = table(&format!("\u{feff}Name,٢,Code,1\nAchol,b,{one},a\n,,,\nDeng,,{other}")).expect("read");
        assert_eq!(rows.len(), 2);
        assert_eq!((rows[0].number, rows[0].code.clone()), (2, Ok(one)));
        assert_eq!(rows[0].cells, ["a", "b"]);
        assert_eq!((rows[1].number, rows[1].cells.clone()), (4, vec![String::new(), String::new()]));
    }

    #[test]
    fn a_code_that_is_none_or_stands_twice_is_told_in_its_row() {
        let [one, _] = codes();
        let rows = table(&format!("code,1\n{one},a\nhello,b\n{one},c")).expect("read");
        assert_eq!(rows[1].code, Err(RowRefusal::Code(CodeRefusal::Form)));
        assert_eq!(rows[1].typed, "hello");
        assert_eq!(rows[2].code, Err(RowRefusal::Twice(2)));
    }

    #[test]
    fn a_table_without_its_columns_is_refused() {
        assert_eq!(table(""), Err(TableRefusal::Empty));
        assert_eq!(table("code,1"), Err(TableRefusal::Empty));
        assert_eq!(table("name,1\nx,a"), Err(TableRefusal::NoCode));
        assert_eq!(table("code,2\nx,a"), Err(TableRefusal::NoNumbers));
        assert_eq!(table("code,1,1\nx,a,b"), Err(TableRefusal::Twice(1)));
    }
}
