//! A list as people have it: titles above the table, columns in any order and under many names.

use std::array;
use std::collections::BTreeMap;

use super::heading::{ARABIC, Heading, LATIN};
use super::{COLUMNS, Entry, ListRefusal, ROWS_MAX, Row, RowRefusal, entry};
use crate::language::is_arabic;
use crate::mark::fold;
use crate::person::NumberRule;
use crate::reference::Reference;

/// How many rows may stand above the names of the columns: titles, the date, an empty line.
const ABOVE: usize = 20;

/// What stands in the template's first row, in the order of [`COLUMNS`].
pub const NAMES_IN_TEMPLATE: [&str; 8] = ["Name", "الاسم", "Service number", "Sex", "Rank", "Unit", "State", "Kind"];

const STATE: usize = 6;
/// What is missing where neither column of names is there: one of them is enough.
const NAME: &str = "name";
/// Without these nobody can be added: who it is, counted as what.
const NEEDED: [usize; 2] = [3, 4];

/// What stands before or in the sum under a table, folded.
const TOTAL: &[&str] =
    &["total", "totals", "subtotal", "المجموع", "مجموع", "الاجمالي", "اجمالي", "الجمله", "جمله", "العدد"];
/// What stands beside those words.
const OF_TOTAL: &[&str] = &["grand", "sub", "الكلي", "العام"];

/// A list: the cells of each person, in the order of [`COLUMNS`], with the number of the row in the spreadsheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    header: usize,
    rows: Vec<(usize, [String; 8])>,
}

/// Where each of [`COLUMNS`] is found.
struct Places {
    columns: [Option<usize>; 8],
    either_names: Vec<usize>,
}

impl Places {
    fn of(header: &[String]) -> Self {
        let header: Vec<_> = header.iter().map(|heading| Heading::read(heading)).collect();
        let place = |column| header.iter().position(|heading| *heading == Some(Heading::Column(column)));
        let is_either = |at: &usize| header[*at] == Some(Heading::EitherName);
        Self { columns: array::from_fn(place), either_names: (0..header.len()).filter(is_either).collect() }
    }

    fn has_name(&self) -> bool {
        !self.either_names.is_empty() || self.columns[LATIN].is_some() || self.columns[ARABIC].is_some()
    }

    /// How many columns are known.
    fn known(&self) -> usize {
        self.columns.iter().flatten().count() + self.either_names.len()
    }
}

impl List {
    /// Finds the table in the rows of a file. A title is passed over, and so are rows of nobody: empty ones, the sum
    /// under the table, and those that have a number for a name and no word beside it, as a row of the numbers of the
    /// columns.
    pub fn find(rows: &[(usize, Vec<String>)]) -> Result<Self, ListRefusal> {
        let is_filled = |cells: &[String]| cells.iter().any(|cell| !cell.trim().is_empty());
        if !rows.iter().any(|(_, cells)| is_filled(cells)) {
            return Err(ListRefusal::Empty);
        }
        let above = rows.iter().take(ABOVE).enumerate();
        let best = above
            .map(|(at, (_, cells))| (at, Places::of(cells)))
            .max_by_key(|(at, places)| (places.known(), usize::MAX - at));
        let (at, places) = best.filter(|(_, places)| places.known() >= 2).ok_or(ListRefusal::NoHeader)?;
        let mut missing: Vec<&str> = Vec::new();
        if !places.has_name() {
            missing.push(NAME);
        }
        missing.extend(
            NEEDED.into_iter().filter(|column| places.columns[*column].is_none()).map(|column| COLUMNS[column]),
        );
        if !missing.is_empty() {
            return Err(ListRefusal::Columns(missing));
        }
        let below = rows[at + 1..].iter().filter(|(_, cells)| is_filled(cells));
        let below = below.filter(|(_, cells)| !is_sum(cells));
        let rows = below.map(|(number, cells)| (*number, person(cells, &places)));
        let rows: Vec<_> = rows.filter(|(_, person)| !is_only_numbered(person)).collect();
        match rows.len() {
            0 => return Err(ListRefusal::Empty),
            1..=ROWS_MAX => {}
            _ => return Err(ListRefusal::TooLong),
        }
        Ok(Self { header: rows[0].0.saturating_sub(1).max(1), rows })
    }

    pub fn len(&self) -> usize {
        self.rows.len()
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The cells of a row, by its number.
    pub fn cells(&self, number: usize) -> Option<&[String; 8]> {
        self.rows.iter().find(|(known, _)| *known == number).map(|(_, cells)| cells)
    }

    /// Puts something else into a cell. What is not there stays as it is.
    pub fn correct(&mut self, number: usize, column: usize, value: &str) {
        let row = self.rows.iter_mut().find(|(known, _)| *known == number);
        if let Some(cell) = row.and_then(|(_, cells)| cells.get_mut(column)) {
            value.trim().clone_into(cell);
        }
    }

    /// The list once more, as a table of one line a row under the template's names. Each row keeps its number.
    pub fn lines(&self) -> Vec<Vec<String>> {
        let mut lines = vec![Vec::new(); self.header.saturating_sub(1)];
        lines.push(COLUMNS.map(String::from).to_vec());
        for (number, cells) in &self.rows {
            lines.resize(lines.len().max(number.saturating_sub(1)), Vec::new());
            lines.push(cells.to_vec());
        }
        lines
    }

    /// Reads every row. Where nobody wrote a state, it is that of the class. Every reason of a bad row is given.
    pub fn read(&self, reference: &Reference, rule: &NumberRule, state: &str) -> Vec<Row> {
        let reference = &reference.still_using("", state);
        let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
        let row = |(number, cells): &(usize, [String; 8])| {
            let mut cells = cells.each_ref().map(String::as_str);
            if cells[STATE].is_empty() {
                cells[STATE] = state;
            }
            let mut read = entry(cells, reference, rule);
            if let Some(service_no) = read.as_ref().ok().and_then(|entry: &Entry| entry.service_no.clone()) {
                match numbers.get(&service_no) {
                    Some(first) => read = Err(vec![RowRefusal::Twice(*first)]),
                    None => {
                        numbers.insert(service_no, *number);
                    }
                }
            }
            let name = if cells[LATIN].is_empty() { cells[ARABIC] } else { cells[LATIN] };
            Row { number: *number, name: name.to_owned(), read }
        };
        self.rows.iter().map(row).collect()
    }
}

/// The cells of one person, without line breaks inside.
fn person(cells: &[String], places: &Places) -> [String; 8] {
    let cell = |place: Option<usize>| {
        let text = place.and_then(|place| cells.get(place)).map_or("", String::as_str);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let mut found = places.columns.map(cell);
    for either in places.either_names.iter().map(|place| cell(Some(*place))) {
        let own = if either.chars().any(is_arabic) { ARABIC } else { LATIN };
        if found[own].is_empty() {
            found[own] = either;
        }
    }
    found
}

/// The words in a cell that are no numbers, folded.
fn words(cell: &str) -> Vec<String> {
    let is_number = |word: &str| word.chars().all(|c| c.is_ascii_digit());
    fold(cell).split(' ').filter(|word| !is_number(word)).map(String::from).collect()
}

/// Whether a row holds a word for a total, and beside it only numbers.
fn is_sum(cells: &[String]) -> bool {
    let words: Vec<String> = cells.iter().flat_map(|cell| words(cell)).collect();
    let is_total = |word: &String| TOTAL.contains(&word.as_str());
    words.iter().any(is_total) && words.iter().all(|word| is_total(word) || OF_TOTAL.contains(&word.as_str()))
}

/// Whether the name is a number, and no word stands in any other cell.
fn is_only_numbered(person: &[String; 8]) -> bool {
    let is_named = [LATIN, ARABIC].into_iter().any(|name| !fold(&person[name]).is_empty());
    is_named && person.iter().all(|cell| words(cell).is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Bilingual;
    use crate::reference::{Rank, State};

    fn reference() -> Reference {
        let rank = |code: &str, en: &str, ar: &str| Rank::new(code, Bilingual::new(en, ar), "nco");
        Reference {
            ranks: vec![rank("SGT", "Sergeant", "رقيب شرطة"), rank("CPL", "Corporal", "عريف شرطة")],
            states: vec![State::new("SS-EC", Bilingual::new("Central Equatoria", "ولاية وسط الاستوائية"))],
        }
    }

    fn rows(text: &str) -> Vec<(usize, Vec<String>)> {
        text.lines().enumerate().map(|(n, line)| (n + 1, line.split(';').map(String::from).collect())).collect()
    }

    #[test]
    fn every_name_of_the_template_is_known_and_every_word_is_written_as_it_is_compared() {
        for word in TOTAL.iter().chain(OF_TOTAL) {
            assert_eq!(&fold(word), word);
        }
        for names in [COLUMNS, NAMES_IN_TEMPLATE] {
            let places = Places::of(&names.map(String::from));
            assert_eq!(places.known(), 8, "{names:?}");
        }
    }

    #[test]
    fn titles_stand_above_and_columns_in_any_order_under_other_names() {
        let list = List::find(&rows(
            "NOMINAL ROLL OF PARTICIPANTS;;;;\n;;;;\nS/N;Gender (M/F);Full Names;Rank;Force No.\n1;F;Mary  Lado;Sgt.;12\n;;;;\n2;M;بيتر قرنق;عريف;",
        ))
        .expect("a list");
        let read = list.read(&reference(), &NumberRule::default(), "SS-EC");
        assert_eq!(read.iter().map(|row| row.number).collect::<Vec<_>>(), [4, 6]);
        let second = read[1].read.as_ref().expect("read");
        assert_eq!(
            (second.name.ar.as_str(), second.rank.as_str(), second.state.as_str()),
            ("بيتر قرنق", "CPL", "SS-EC")
        );
        assert_eq!(read[0].name, "Mary Lado");
    }

    #[test]
    fn an_arabic_header_is_found() {
        let list = List::find(&rows(
            "كشف المشاركين\nم;الاسم;النوع;الرُتبة;النمرة العسكرية;الولاية\n١;ماري لادو;أنثى;رقيب;٤٥;وسط الاستوائية",
        ));
        let read = list.expect("a list").read(&reference(), &NumberRule::default(), "SS-EE");
        let entry = read[0].read.as_ref().expect("read");
        assert_eq!(
            (entry.name.ar.as_str(), entry.service_no.as_deref(), entry.state.as_str()),
            ("ماري لادو", Some("45"), "SS-EC")
        );
    }

    #[test]
    fn a_header_in_both_languages_is_found_and_names_go_by_their_letters() {
        let list = List::find(&rows(
            "الاسم / Name;رقم الخدمة;Sex – الجنس;الرتبة (Rank)\nماري لادو;45;F;رقيب\nPeter Garang;46;ذكر;CPL",
        ));
        let read = list.expect("a list").read(&reference(), &NumberRule::default(), "SS-EC");
        let names: Vec<_> = read.iter().map(|row| row.read.as_ref().expect("read").name.clone()).collect();
        assert_eq!(names, [Bilingual::new("", "ماري لادو"), Bilingual::new("Peter Garang", "")]);
    }

    #[test]
    fn rows_of_nobody_are_passed_over() {
        for nobody in [
            "المجموع;11",
            "Total;11",
            "١١",
            ";الإجمالي: ١١",
            "11;;;12",
            "Grand total / المجموع الكلي;;;;11",
            "(1);(2);(3);(4);(5)",
        ] {
            let list = format!("name;sex;rank;service no;phone\n{nobody}\nMary Lado;F;SGT;45;\n{nobody}");
            let list = List::find(&rows(&list)).expect("a list");
            assert_eq!(list.rows.iter().map(|(number, _)| *number).collect::<Vec<_>>(), [3], "{nobody}");
            assert_eq!(List::find(&rows(&format!("name;sex;rank\n{nobody}"))), Err(ListRefusal::Empty), "{nobody}");
        }
    }

    #[test]
    fn no_row_of_somebody_is_passed_over() {
        for somebody in [
            "Total Deng;;;45",
            "Total;F;SGT;45",
            "11;F;;",
            "11;;SGT;",
            "11;;;Mary Lado",
            ";;;45",
            "-;;;45",
            "Grand;;;45",
            "Mary Lado",
        ] {
            let list = List::find(&rows(&format!("name;sex;rank;service no\n{somebody}"))).expect(somebody);
            assert_eq!(list.len(), 1, "{somebody}");
        }
    }

    #[test]
    fn what_is_missing_is_named() {
        assert_eq!(List::find(&rows("name_arabic;rank;unit\na;b;c")), Err(ListRefusal::Columns(vec!["sex"])));
        assert_eq!(List::find(&rows("sex;rank\nF;SGT")), Err(ListRefusal::Columns(vec!["name"])));
        assert_eq!(List::find(&rows("Mary Lado;F;SGT\nPeter;M;SGT")), Err(ListRefusal::NoHeader));
        assert_eq!(List::find(&rows(";;\n;;")), Err(ListRefusal::Empty));
        assert_eq!(List::find(&rows("name;sex;rank\n;;")), Err(ListRefusal::Empty));
    }

    #[test]
    fn what_is_put_right_stays_and_rows_keep_their_numbers() {
        let mut list =
            List::find(&rows("Training\n\nname;sex;rank\nMary Lado;?;SGT\n\nPeter Garang;M;CPL")).expect("a list");
        assert_eq!(
            list.read(&reference(), &NumberRule::default(), "SS-EC")[0].read,
            Err(vec![RowRefusal::Sex("?".into())])
        );
        list.correct(4, 3, " F ");
        list.correct(99, 3, "M");
        list.correct(4, 99, "M");
        let lines: Vec<(usize, Vec<String>)> =
            list.lines().into_iter().enumerate().map(|(n, cells)| (n + 1, cells)).collect();
        let again = List::find(&lines).expect("a list");
        assert_eq!(again, list);
        assert!(again.read(&reference(), &NumberRule::default(), "SS-EC").iter().all(|row| row.read.is_ok()));
    }

    #[test]
    fn a_service_number_that_stands_twice_is_refused_the_second_time() {
        let list = List::find(&rows("name;sex;rank;service no\nA B;M;SGT;77\n\nC D;M;SGT;7-7")).expect("a list");
        let read = list.read(&reference(), &NumberRule::default(), "SS-EC");
        assert!(read[0].read.is_ok());
        assert_eq!(read[1].read, Err(vec![RowRefusal::Twice(2)]));
    }
}
