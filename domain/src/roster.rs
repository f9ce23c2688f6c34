//! A list of people for a class, row by row: who is known, who is new, what is wrong.

mod heading;
mod list;
mod outcome;

use crate::cohort::Halt;
use crate::id::PersonId;
use crate::language::Bilingual;
use crate::person::{NumberRule, PersonKind, Sex, service_no};
use crate::reference::{Rank, Reference};

pub use list::{List, NAMES_IN_TEMPLATE};
pub use outcome::{Above, Earlier, Found, Outcome};

/// The columns, in the order of the template.
pub const COLUMNS: [&str; 8] = ["name_latin", "name_arabic", "service_no", "sex", "rank", "unit", "state", "kind"];
/// The longest list, in rows.
pub const ROWS_MAX: usize = 2000;
/// How many who may be meant by a row are proposed.
pub const PROPOSED: usize = 5;
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
    pub kind: PersonKind,
}

/// What somebody said of an entry that may be a person who is known, or who stands in an earlier row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    New,
    Is(PersonId),
    Row(usize),
}

impl Decision {
    /// As a form says it.
    pub fn code(self) -> String {
        match self {
            Self::New => "new".into(),
            Self::Is(person) => person.to_string(),
            Self::Row(row) => format!("row-{row}"),
        }
    }

    pub fn read(said: &str) -> Option<Self> {
        match said.strip_prefix("row-") {
            Some(row) => row.parse().ok().map(Self::Row),
            None if said == "new" => Some(Self::New),
            None => said.parse().ok().map(Self::Is),
        }
    }
}

/// An entry, with what was said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// The number of its row; 0 for somebody who is added alone.
    pub row: usize,
    pub entry: Entry,
    pub decision: Option<Decision>,
}

impl From<Entry> for Wanted {
    fn from(entry: Entry) -> Self {
        Self { row: 0, entry, decision: None }
    }
}

/// Why a row cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RowRefusal {
    #[error("no name")]
    NoName,
    #[error("no sex")]
    NoSex,
    #[error("no rank")]
    NoRank,
    #[error("no state")]
    NoState,
    #[error("a name or unit longer than {NAME_MAX} characters")]
    TooLong,
    #[error("the sex is not F or M: {0}")]
    Sex(String),
    #[error("no such rank: {0}")]
    Rank(String),
    #[error("no such state: {0}")]
    State(String),
    #[error("the rank is used no more: {0}")]
    RetiredRank(String),
    #[error("the state is used no more: {0}")]
    RetiredState(String),
    #[error("no such kind of person: {0}")]
    Kind(String),
    #[error("the same service number stands in row {0}")]
    Twice(usize),
    /// With an example of one that does.
    #[error("this is no service number as they are here: {text}{}", like(.example))]
    Number { text: String, example: Option<String> },
    #[error("the spreadsheet has shortened the number: {0}")]
    Shortened(String),
}

impl RowRefusal {
    /// Where it can be put right, as places in [`COLUMNS`].
    pub const fn columns(&self) -> &'static [usize] {
        match self {
            Self::NoName => &[0, 1],
            Self::TooLong => &[0, 1, 2, 5],
            Self::Twice(_) | Self::Shortened(_) | Self::Number { .. } => &[2],
            Self::NoSex | Self::Sex(_) => &[3],
            Self::NoRank | Self::Rank(_) | Self::RetiredRank(_) => &[4],
            Self::NoState | Self::State(_) | Self::RetiredState(_) => &[6],
            Self::Kind(_) => &[7],
        }
    }
}

/// Why nothing of a list is done, although it can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TakeRefusal {
    #[error(transparent)]
    Halted(#[from] Halt),
    #[error("the register has changed since it was looked at")]
    Changed,
}

/// Why a whole list cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ListRefusal {
    #[error("the list is empty")]
    Empty,
    #[error("more than {ROWS_MAX} rows")]
    TooLong,
    #[error("no row names the columns")]
    NoHeader,
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

/// Reads one person's cells, in the order of [`COLUMNS`]. All that is wrong is told at once.
pub fn entry(cells: [&str; 8], reference: &Reference, rule: &NumberRule) -> Result<Entry, Vec<RowRefusal>> {
    let [latin, arabic, number, sex, rank, unit, state, kind] = cells.map(str::trim);
    let mut refusals = Vec::new();
    if latin.is_empty() && arabic.is_empty() {
        refusals.push(RowRefusal::NoName);
    }
    if [latin, arabic, unit, number].iter().any(|text| text.chars().count() > NAME_MAX) {
        refusals.push(RowRefusal::TooLong);
    }
    if is_shortened(number) {
        refusals.push(RowRefusal::Shortened(number.into()));
    } else if service_no(number).is_some_and(|number| !rule.admits(&number)) {
        refusals.push(RowRefusal::Number { text: number.into(), example: rule.example().map(String::from) });
    }
    let known_sex = Sex::read(sex);
    if known_sex.is_none() {
        refusals.push(if sex.is_empty() { RowRefusal::NoSex } else { RowRefusal::Sex(sex.into()) });
    }
    let known_rank = reference.read_rank(rank);
    match known_rank {
        None if rank.is_empty() => refusals.push(RowRefusal::NoRank),
        None => refusals.push(RowRefusal::Rank(rank.into())),
        Some(known) if known.is_retired => refusals.push(RowRefusal::RetiredRank(rank.into())),
        Some(_) => {}
    }
    let known_state = reference.read_state(state);
    match known_state {
        None if state.is_empty() => refusals.push(RowRefusal::NoState),
        None => refusals.push(RowRefusal::State(state.into())),
        Some(known) if known.is_retired => refusals.push(RowRefusal::RetiredState(state.into())),
        Some(_) => {}
    }
    let known_kind = match kind {
        // Nobody wrote it: whoever has no rank is of the community.
        "" => Some(if rank_is_of_nobody(known_rank) { PersonKind::Community } else { PersonKind::Police }),
        kind => PersonKind::read(kind),
    };
    if known_kind.is_none() {
        refusals.push(RowRefusal::Kind(kind.into()));
    }
    match (known_sex, known_rank, known_state, known_kind) {
        (Some(sex), Some(rank), Some(state), Some(kind)) if refusals.is_empty() => Ok(Entry {
            name: Bilingual::new(spaced(latin), spaced(arabic)),
            service_no: service_no(number),
            sex,
            rank: rank.code.clone(),
            unit: spaced(unit),
            state: state.code.clone(),
            kind,
        }),
        _ => Err(refusals),
    }
}

/// The end of a sentence, with an example where there is one.
fn like(example: &Option<String>) -> String {
    example.as_ref().map(|example| format!("; they are like {example}")).unwrap_or_default()
}

/// The band of the rank list in which those stand who have no rank.
const COMMUNITY: &str = "community";

fn rank_is_of_nobody(rank: Option<&Rank>) -> bool {
    rank.is_some_and(|rank| rank.band == COMMUNITY)
}

/// What a spreadsheet makes of a long number that it takes for a quantity: `1.2346E+11`. The digits are lost.
fn is_shortened(number: &str) -> bool {
    let Some((digits, power)) = number.split_once(['e', 'E']) else { return false };
    let is_number = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ','));
    is_number(digits) && is_number(power.trim_start_matches('+')) && digits.contains(['.', ','])
}

/// One space between words.
fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference::State;

    fn reference() -> Reference {
        Reference {
            ranks: vec![Rank::new("SGT", Bilingual::new("Sergeant", "رقيب شرطة"), "nco")],
            states: vec![State::new("SS-EC", Bilingual::new("Central Equatoria", "ولاية وسط الاستوائية"))],
        }
    }

    #[test]
    fn a_row_is_read_in_either_language() {
        let reference = reference();
        let english = entry(
            ["Mary  Lado", "", "sp 12", "F", "sergeant", "Traffic", "SS-EC", ""],
            &reference,
            &NumberRule::default(),
        );
        let english = english.expect("read");
        assert_eq!(english.name.en, "Mary Lado");
        assert_eq!(english.service_no.as_deref(), Some("SP12"));
        let arabic = entry(
            ["", "ماري لادو", "", "أنثى", "رقيب", "", "وسط الإستوائية", "سجون"],
            &reference,
            &NumberRule::default(),
        )
        .expect("read");
        assert_eq!((arabic.rank.as_str(), arabic.state.as_str()), ("SGT", "SS-EC"));
        assert_eq!((english.kind, arabic.kind), (PersonKind::Police, PersonKind::Prisons));
    }

    #[test]
    fn all_that_is_wrong_with_a_row_is_told_at_once() {
        let refusals =
            entry(["", "", "", "x", "admiral", "", "Atlantis", "navy"], &reference(), &NumberRule::default())
                .expect_err("refused");
        assert_eq!(
            refusals,
            [
                RowRefusal::NoName,
                RowRefusal::Sex("x".into()),
                RowRefusal::Rank("admiral".into()),
                RowRefusal::State("Atlantis".into()),
                RowRefusal::Kind("navy".into())
            ]
        );
    }

    #[test]
    fn what_is_missing_in_a_row_is_told_as_missing() {
        let refused = entry([" "; 8], &reference(), &NumberRule::default());
        assert_eq!(refused, Err(vec![RowRefusal::NoName, RowRefusal::NoSex, RowRefusal::NoRank, RowRefusal::NoState]));
    }

    #[test]
    fn what_is_used_no_more_is_refused_but_where_it_is_held_already() {
        let mut reference = reference();
        reference.ranks[0].is_retired = true;
        reference.states[0].is_retired = true;
        let cells = ["A B", "", "", "M", "sergeant", "", "SS-EC", ""];
        let refused = entry(cells, &reference, &NumberRule::default());
        let expected = [RowRefusal::RetiredRank("sergeant".into()), RowRefusal::RetiredState("SS-EC".into())];
        assert_eq!(refused, Err(expected.into()));
        assert!(entry(cells, &reference.still_using("SGT", "SS-EC"), &NumberRule::default()).is_ok());
    }

    #[test]
    fn a_number_that_a_spreadsheet_shortened_is_refused() {
        let refused =
            entry(["A B", "", "1.2346E+11", "M", "SGT", "", "SS-EC", ""], &reference(), &NumberRule::default());
        assert_eq!(refused, Err(vec![RowRefusal::Shortened("1.2346E+11".into())]));
        let rule = NumberRule::read(Some("[0-9]{5}"), Some("12345")).expect("a rule");
        let typed = |number| entry(["A B", "", number, "M", "SGT", "", "SS-EC", ""], &reference(), &rule);
        let other = RowRefusal::Number { text: "1234".into(), example: Some("12345".into()) };
        assert!(other.to_string().ends_with("1234; they are like 12345"));
        assert_eq!(typed("1234"), Err(vec![other]));
        assert!(typed("12-345").is_ok() && typed("").is_ok(), "nobody has to have a number");
        for number in ["E12", "12E5", "SP.1E2"] {
            assert!(
                entry(["A B", "", number, "M", "SGT", "", "SS-EC", ""], &reference(), &NumberRule::default()).is_ok(),
                "{number}"
            );
        }
    }
}
