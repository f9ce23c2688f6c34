//! What all courses share: the articles that lessons cite, and the glossary.

mod glossary;

use std::collections::BTreeMap;

use domain::language::{Bilingual, Language};

use crate::fields::{self, Entry, Fields};
use crate::finding::{Finding, Reason, Report, sorted};
use crate::source::Source;
pub use glossary::Term;

/// An article or section of an instrument, in our own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standard {
    /// `tcrss-19-4`
    pub key: String,
    /// The key of its instrument, `tcrss`.
    pub instrument_key: String,
    pub instrument: Bilingual,
    pub kind: InstrumentKind,
    /// When the instrument was adopted.
    pub year: u32,
    /// The article as it is cited: `19(4)`.
    pub reference: String,
    pub words: Bilingual,
    pub evidence: Evidence,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum InstrumentKind {
    /// A law of the country.
    National,
    /// A treaty that binds it.
    Treaty,
    /// A standard that does not bind, but that police answer to.
    Standard,
}

/// How well the words of an article are founded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// Read in a source that the project lists.
    Read,
    /// Well known, and to be confirmed by a lawyer.
    Known,
}

/// The articles by key, and the terms of the glossary.
#[derive(Clone, Debug, Default)]
pub struct Library {
    standards: BTreeMap<String, Standard>,
    terms: Vec<Term>,
}

impl Library {
    /// Reads `standards.toml` and `glossary.csv`. What is wrong in them is reported and left out.
    pub fn from_files(standards: Option<&str>, glossary: Option<&str>) -> (Self, Vec<Finding>) {
        let mut report = Report::new("standards.toml");
        let standards = standards.map(|text| read_standards(text, &mut report)).unwrap_or_default();
        let mut findings = report.findings;
        let mut report = Report::new("glossary.csv");
        let terms = glossary.map(|text| glossary::read(text, &mut report)).unwrap_or_default();
        findings.extend(report.findings);
        (Self { standards, terms }, sorted(findings))
    }

    pub fn standard(&self, key: &str) -> Option<&Standard> {
        self.standards.get(key)
    }

    pub fn standards(&self) -> impl Iterator<Item = &Standard> {
        self.standards.values()
    }

    /// The terms that translations are held against.
    pub fn terms(&self) -> &[Term] {
        &self.terms
    }
}

struct Instrument {
    name: Bilingual,
    kind: InstrumentKind,
    year: u32,
}

fn read_standards(text: &str, report: &mut Report) -> BTreeMap<String, Standard> {
    let source = Source::plain(text);
    let table = fields::parse(source.text, 0, &source, report);
    let fields = Fields::root(&table, &source, 0, &["instrument", "article"], report);
    let mut instruments: BTreeMap<String, Instrument> = BTreeMap::new();
    for entry in entries(&fields, "instrument", report) {
        let Some((key, instrument)) = instrument(&entry, report) else { continue };
        if instruments.insert(key.clone(), instrument).is_some() {
            report.at(entry.line, Reason::NamedTwice { name: key });
        }
    }
    let mut standards: BTreeMap<String, Standard> = BTreeMap::new();
    for entry in entries(&fields, "article", report) {
        let Some(standard) = article(&entry, &instruments, report) else { continue };
        let key = standard.key.clone();
        if standards.insert(key.clone(), standard).is_some() {
            report.at(entry.line, Reason::NamedTwice { name: key });
        }
    }
    standards
}

fn entries<'a>(fields: &Fields<'a>, key: &str, report: &mut Report) -> Vec<Entry<'a>> {
    fields.get(key).map(|entry| entry.list(report)).unwrap_or_default()
}

fn instrument(entry: &Entry, report: &mut Report) -> Option<(String, Instrument)> {
    let kinds = [
        ("national", InstrumentKind::National),
        ("treaty", InstrumentKind::Treaty),
        ("standard", InstrumentKind::Standard),
    ];
    let fields = entry.fields(&["key", "kind", "year", "en", "ar"], report)?;
    let key = fields.text("key", report);
    let name = fields.bilingual(&Language::ALL, report);
    let kind = fields.need("kind", report).and_then(|kind| kind.one_of(&kinds, report));
    let year = fields.need("year", report).and_then(|year| year.whole(1800..=2200, report));
    Some((key, Instrument { name, kind: kind?, year: year? }))
}

fn article(entry: &Entry, instruments: &BTreeMap<String, Instrument>, report: &mut Report) -> Option<Standard> {
    let fields = entry.fields(&["key", "instrument", "ref", "en", "ar", "evidence"], report)?;
    let key = fields.text("key", report);
    let instrument_key = fields.text("instrument", report);
    let reference = fields.text("ref", report);
    let words = fields.bilingual(&Language::ALL, report);
    let evidence = [("read", Evidence::Read), ("known", Evidence::Known)];
    let evidence = fields.need("evidence", report).and_then(|entry| entry.one_of(&evidence, report));
    let Some(instrument) = instruments.get(&instrument_key) else {
        report.at(entry.line, Reason::UnknownInstrument { instrument: instrument_key });
        return None;
    };
    let Instrument { name, kind, year } = instrument;
    let (instrument, kind, year) = (name.clone(), *kind, *year);
    Some(Standard { key, instrument_key, instrument, kind, year, reference, words, evidence: evidence? })
}
