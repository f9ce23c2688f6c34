//! Tables that leave as files: the same lines as CSV and as a spreadsheet.

use axum::http::header;
use axum::response::{IntoResponse, Response};
use rust_xlsxwriter::{Format, Workbook, XlsxError};

use crate::error::AppError;
use crate::here::Here;

/// What stands in a cell. A number stays one, so that a spreadsheet can count with it.
pub enum Cell {
    Words(String),
    Number(f64),
    Nothing,
}

pub enum Line {
    /// What stands below it is called.
    Head(Vec<String>),
    Cells(Vec<Cell>),
}

impl Line {
    pub fn words<'a>(words: impl IntoIterator<Item = &'a String>) -> Self {
        Self::Cells(words.into_iter().map(|words| Cell::Words(words.clone())).collect())
    }

    pub fn empty() -> Self {
        Self::Cells(vec![])
    }
}

/// A table with its name, which has no ending.
pub struct File {
    pub name: String,
    pub lines: Vec<Line>,
}

/// The widest that a column is made by itself, in dots.
const WIDTH_MAX: u32 = 320;

impl File {
    pub fn csv(self) -> Result<Response, AppError> {
        let name = format!("{}.csv", self.name);
        Ok(download(&name, "text/csv; charset=utf-8", self.to_csv().map_err(AppError::broken)?))
    }

    /// The bytes of the CSV file.
    pub fn to_csv(self) -> std::io::Result<Vec<u8>> {
        let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(vec![]);
        for line in self.lines {
            let cells: Vec<String> = match line {
                Line::Head(words) => words.into_iter().map(harmless).collect(),
                // An empty line is one with an empty cell.
                Line::Cells(cells) if cells.is_empty() => vec![String::new()],
                Line::Cells(cells) => cells.into_iter().map(text).collect(),
            };
            writer.write_record(cells)?;
        }
        let rows = writer.into_inner().map_err(csv::IntoInnerError::into_error)?;
        // Without the mark Excel takes Arabic for something else.
        Ok([b"\xef\xbb\xbf".as_slice(), &rows].concat())
    }

    pub fn xlsx(self, here: &Here) -> Result<Response, AppError> {
        let file = sheet(here, &self.lines).map_err(AppError::broken)?;
        let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        Ok(download(&format!("{}.xlsx", self.name), kind, file))
    }
}

fn text(cell: Cell) -> String {
    match cell {
        Cell::Words(words) => harmless(words),
        Cell::Number(number) => format!("{number:.0}"),
        Cell::Nothing => String::new(),
    }
}

/// A spreadsheet must not take a name for a formula.
pub fn harmless(words: String) -> String {
    if words.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{words}") } else { words }
}

fn sheet(here: &Here, lines: &[Line]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.set_right_to_left(here.language.dir() == "rtl");
    let head = Format::new().set_bold();
    for (row, line) in (0..).zip(lines) {
        match line {
            Line::Head(words) => {
                for (column, words) in (0..).zip(words) {
                    sheet.write_string_with_format(row, column, fitting(words), &head)?;
                }
            }
            Line::Cells(cells) => {
                for (column, cell) in (0..).zip(cells) {
                    match cell {
                        Cell::Words(words) => sheet.write_string(row, column, fitting(words))?,
                        Cell::Number(number) => sheet.write_number(row, column, *number)?,
                        Cell::Nothing => sheet.write_blank(row, column, &Format::new())?,
                    };
                }
            }
        }
    }
    // One table under one head scrolls below it.
    if matches!(lines.first(), Some(Line::Head(_))) {
        sheet.set_freeze_panes(1, 1)?;
    }
    sheet.set_autofit_max_width(WIDTH_MAX);
    sheet.autofit();
    workbook.save_to_buffer()
}

/// As much of a text as a cell of a spreadsheet takes, in the units of UTF-16 in which it counts.
const CELL_MAX: usize = 32_767;

fn fitting(words: &str) -> &str {
    let mut units = 0;
    let over = words.char_indices().find(|(_, letter)| {
        units += letter.len_utf16();
        units > CELL_MAX
    });
    over.map_or(words, |(at, _)| &words[..at])
}

/// A file that a browser keeps under a name.
pub fn download(name: &str, kind: &str, file: Vec<u8>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    (headers, file).into_response()
}

#[cfg(test)]
mod tests {
    use super::{CELL_MAX, fitting};

    #[test]
    fn a_cell_takes_no_more_than_a_spreadsheet_does() {
        assert_eq!(fitting("ماري"), "ماري");
        let long = "ش".repeat(CELL_MAX);
        assert_eq!(fitting(&format!("{long}ش")), long);
        // A letter of two units does not stand half in it.
        assert_eq!(fitting(&format!("{}😀", "a".repeat(CELL_MAX - 1))).len(), CELL_MAX - 1);
    }
}
