//! Tables as people have them: the file of a spreadsheet, or text in whichever encoding, as one text with a line a row.

use std::io::Cursor;

use calamine::{Data, Range, Reader, Sheets};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use zip::ZipArchive;

use crate::limit;

/// The most rows and columns of a sheet that are looked at.
const ROWS: usize = 20_000;
const COLUMNS: usize = 200;
/// How many pairs of bytes tell whether a letter takes two.
const PAIRS: usize = 400;

/// Why a file is no table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unread {
    #[error("the file is too large")]
    TooLarge,
    #[error("the file is no spreadsheet and no text")]
    Neither,
}

/// The text of a file. A spreadsheet's first sheet with anything in it becomes lines of cells between tabs, each with the
/// number that the spreadsheet shows beside it; text is taken as it is, in UTF-8.
pub fn text(bytes: &[u8]) -> Result<String, Unread> {
    if bytes.len() > limit::PACKAGE {
        return Err(Unread::TooLarge);
    }
    // A zip archive (XLSX, ODS) or what older spreadsheets wrote (XLS).
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return sheet(bytes);
    }
    decoded(bytes)
}

fn sheet(bytes: &[u8]) -> Result<String, Unread> {
    if bytes.starts_with(b"PK") {
        unpacks_small(bytes)?;
    }
    let mut book: Sheets<_> = calamine::open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(|_| Unread::Neither)?;
    for name in book.sheet_names() {
        let Ok(range) = book.worksheet_range(&name) else { continue };
        if range.cells().any(|(_, _, cell)| !matches!(cell, Data::Empty)) {
            return lines(&range);
        }
    }
    Ok(String::new())
}

/// A small file may unpack into one that fills the memory: what its own index says of that is asked before.
fn unpacks_small(bytes: &[u8]) -> Result<(), Unread> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unread::Neither)?;
    let mut whole = 0_u64;
    for n in 0..archive.len() {
        let entry = archive.by_index_raw(n).map_err(|_| Unread::Neither)?;
        whole = whole.saturating_add(entry.size());
        let ratio = entry.size() / entry.compressed_size().max(1);
        if whole > limit::UNPACKED as u64 || (entry.size() > limit::RATIO_FROM && ratio > limit::RATIO) {
            return Err(Unread::TooLarge);
        }
    }
    Ok(())
}

fn lines(range: &Range<Data>) -> Result<String, Unread> {
    let Some((last_row, last_column)) = range.end() else { return Ok(String::new()) };
    let (first_row, first_column) = range.start().unwrap_or_default();
    let (rows, columns) = (last_row - first_row, last_column - first_column);
    if rows as usize >= ROWS || columns as usize >= COLUMNS {
        return Err(Unread::TooLarge);
    }
    let above = (0..first_row).map(|_| Vec::new());
    let row = |row: &[Data]| -> Vec<String> {
        let before = (0..first_column).map(|_| String::new());
        before.chain(row.iter().map(cell)).collect()
    };
    Ok(write(above.chain(range.rows().map(row))))
}

/// Rows as text, a line each, with tabs between the cells. An empty row is an empty line.
pub fn write(rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut text = Vec::new();
    for row in rows {
        if row.iter().all(String::is_empty) {
            text.push(b'\n');
            continue;
        }
        let mut line = csv::WriterBuilder::new().delimiter(b'\t').from_writer(&mut text);
        line.write_record(&row).expect("memory takes what is written to it");
        drop(line);
    }
    String::from_utf8(text).expect("cells are text, and so is what parts them")
}

/// What a cell shows, on one line. A whole number is written as one: spreadsheets keep a service number as a quantity.
fn cell(cell: &Data) -> String {
    let text = match cell {
        Data::Float(number) if number.fract() == 0.0 && number.abs() < 1e15 => format!("{number:.0}"),
        Data::Error(_) | Data::Empty => String::new(),
        other => other.to_string(),
    };
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn decoded(bytes: &[u8]) -> Result<String, Unread> {
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None => guessed(bytes),
    };
    let (text, _, has_errors) = encoding.decode(bytes);
    // Text has no control characters, pictures and documents have many.
    let is_text = |text: &str| !text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t'));
    if has_errors || !is_text(&text) {
        return Err(Unread::Neither);
    }
    Ok(text.into_owned())
}

/// Without a mark at its beginning: two bytes a letter show by their zeros, UTF-8 by its form, and between the one-byte
/// encodings of Arabic and of Western Europe the letters decide.
fn guessed(bytes: &[u8]) -> &'static Encoding {
    let pairs = (bytes.len() / 2).min(PAIRS);
    let zeros = |from: usize| bytes.iter().skip(from).step_by(2).take(pairs).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    if odd > pairs / 4 && odd >= even * 4 {
        return UTF_16LE;
    }
    if even > pairs / 4 && even >= odd * 4 {
        return UTF_16BE;
    }
    if str::from_utf8(bytes).is_ok() {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Deny)
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::{WINDOWS_1252, WINDOWS_1256};

    const ENGLISH: &str = "Name;Sex;Rank\nZoë Müller;F;Sergeant\nRené Lüdi;M;Corporal\n";
    const ARABIC: &str = "الاسم;النوع;الرتبة\nماري لادو;أنثى;رقيب شرطة\nبيتر قرنق;ذكر;عريف شرطة\n";

    fn utf_16(text: &str, little: bool) -> Vec<u8> {
        text.encode_utf16().flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() }).collect()
    }

    #[test]
    fn text_is_read_in_every_encoding_that_people_have() {
        let with = |mark: &[u8], bytes: Vec<u8>| [mark, &bytes].concat();
        for text in [ENGLISH, ARABIC] {
            for bytes in [
                text.as_bytes().to_vec(),
                with(b"\xEF\xBB\xBF", text.as_bytes().to_vec()),
                with(b"\xFF\xFE", utf_16(text, true)),
                with(b"\xFE\xFF", utf_16(text, false)),
            ] {
                assert_eq!(super::text(&bytes).as_deref(), Ok(text));
            }
        }
        assert_eq!(super::text(&utf_16(ENGLISH, true)).as_deref(), Ok(ENGLISH), "also without a mark");
        for (text, encoding) in [(ENGLISH, WINDOWS_1252), (ARABIC, WINDOWS_1256)] {
            let (bytes, used, lossy) = encoding.encode(text);
            assert!(used == encoding && !lossy);
            assert_eq!(super::text(&bytes).as_deref(), Ok(text), "{}", encoding.name());
        }
    }

    #[test]
    fn a_spreadsheet_becomes_lines_with_its_row_numbers() {
        let mut book = rust_xlsxwriter::Workbook::new();
        book.add_worksheet();
        let sheet = book.add_worksheet();
        let bold = rust_xlsxwriter::Format::new();
        sheet.merge_range(1, 0, 1, 3, "Nominal roll", &bold).expect("merged");
        sheet.write_row(3, 1, ["Name", "Service no", "Unit \"A\""]).expect("written");
        sheet.write(4, 1, "Mary\nLado").expect("written");
        sheet.write(4, 2, 120_045_f64).expect("written");
        sheet.write(6, 2, 1.5).expect("written");
        let bytes = book.save_to_buffer().expect("a workbook");
        let text = text(&bytes).expect("read");
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(
            lines,
            [
                "",
                "Nominal roll\t\t\t",
                "",
                "\tName\tService no\t\"Unit \"\"A\"\"\"",
                "\tMary Lado\t120045\t",
                "",
                "\t\t1.5\t"
            ]
        );
    }

    #[test]
    fn a_spreadsheet_that_unpacks_into_very_much_is_refused() {
        let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let options = zip::write::SimpleFileOptions::default();
        archive.start_file("xl/workbook.xml", options).expect("begun");
        std::io::Write::write_all(&mut archive, &vec![b' '; 30_000_000]).expect("written");
        let bytes = archive.finish().expect("an archive").into_inner();
        assert!(bytes.len() < 100_000);
        assert_eq!(text(&bytes), Err(Unread::TooLarge));
    }

    #[test]
    fn what_is_no_table_is_refused() {
        for bytes in [
            &b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..],
            b"PK\x03\x04 no archive",
            b"%PDF-1.7\n\x00\x01\x02",
            b"\xD0\xCF\x11\xE0",
        ] {
            assert_eq!(text(bytes), Err(Unread::Neither), "{bytes:?}");
        }
        assert_eq!(text(&vec![b'a'; limit::PACKAGE + 1]), Err(Unread::TooLarge));
        assert_eq!(text(b"").as_deref(), Ok(""));
    }
}
