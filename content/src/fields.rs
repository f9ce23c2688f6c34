//! Reading TOML key by key, so that one run names everything that is wrong with it, each with its line.

use std::ops::RangeInclusive;

use domain::language::{Bilingual, Language};
use toml::Spanned;
use toml::de::{DeTable, DeValue};
use toml::value::Datetime;

use crate::finding::{Reason, Report};
use crate::source::Source;

/// Reads the TOML in `text`, which begins at the byte `base` of the source.
///
/// What cannot be parsed is reported; the rest is read all the same.
pub(crate) fn parse<'a>(text: &'a str, base: usize, source: &Source, report: &mut Report) -> DeTable<'a> {
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in errors {
        let line = source.line(base + error.span().map_or(0, |span| span.start));
        report.at(line, Reason::Toml { message: error.message().to_owned() });
    }
    table.into_inner()
}

/// A TOML table of which every key is known.
pub(crate) struct Fields<'a> {
    table: &'a DeTable<'a>,
    source: &'a Source<'a>,
    base: usize,
    /// How its keys begin in a message: `test.final.`
    prefix: String,
    line: usize,
}

impl<'a> Fields<'a> {
    /// The whole of a file, or of the head of a text.
    pub fn root(
        table: &'a DeTable<'a>,
        source: &'a Source<'a>,
        base: usize,
        known: &[&str],
        report: &mut Report,
    ) -> Self {
        let fields = Self { table, source, base, prefix: String::new(), line: source.line(base) };
        fields.refuse_unknown(known, report);
        fields
    }

    fn refuse_unknown(&self, known: &[&str], report: &mut Report) {
        for key in self.table.keys().filter(|key| !known.contains(&key.get_ref().as_ref())) {
            let line = self.source.line(self.base + key.span().start);
            let key = format!("{}{}", self.prefix, key.get_ref());
            report.at(line, Reason::UnknownKey { key, known: known.join(", ") });
        }
    }

    pub fn get(&self, key: &str) -> Option<Entry<'a>> {
        let (name, value) = self.table.iter().find(|(name, _)| name.get_ref() == key)?;
        let line = self.source.line(self.base + name.span().start);
        Some(Entry { key: format!("{}{key}", self.prefix), line, value, source: self.source, base: self.base })
    }

    /// What has to be there.
    pub fn need(&self, key: &str, report: &mut Report) -> Option<Entry<'a>> {
        let entry = self.get(key);
        if entry.is_none() {
            report.at(self.line, Reason::MissingKey { key: format!("{}{key}", self.prefix) });
        }
        entry
    }

    /// A text that must not be empty; empty when it is refused.
    pub fn text(&self, key: &str, report: &mut Report) -> String {
        self.need(key, report).and_then(|entry| entry.text(report)).unwrap_or_default().to_owned()
    }

    /// Words in each of the course's languages, under the keys `en` and `ar` of this table.
    pub fn bilingual(&self, languages: &[Language], report: &mut Report) -> Bilingual {
        let mut words = |language: Language| {
            let entry = if languages.contains(&language) {
                self.need(language.code(), report)
            } else {
                self.get(language.code())
            };
            entry.and_then(|entry| entry.text(report)).unwrap_or_default().to_owned()
        };
        Bilingual { en: words(Language::English), ar: words(Language::Arabic) }
    }

    /// The same in a table of its own: `[title]`.
    pub fn words(&self, key: &str, languages: &[Language], report: &mut Report) -> Bilingual {
        let fields = self.need(key, report).and_then(|entry| entry.fields(&["en", "ar"], report));
        fields.map(|fields| fields.bilingual(languages, report)).unwrap_or_default()
    }

    pub fn keys(&self) -> impl Iterator<Item = &'a str> {
        self.table.keys().map(|key| key.get_ref().as_ref())
    }
}

/// A key of a table, and what stands behind it.
pub(crate) struct Entry<'a> {
    pub key: String,
    pub line: usize,
    value: &'a Spanned<DeValue<'a>>,
    source: &'a Source<'a>,
    base: usize,
}

impl<'a> Entry<'a> {
    pub fn text(&self, report: &mut Report) -> Option<&'a str> {
        let Some(text) = self.value.get_ref().as_str() else {
            return self.wrong(|key| Reason::NeedsText { key }, report);
        };
        if text.trim().is_empty() {
            report.at(self.line, Reason::EmptyValue { key: self.key.clone() });
            return None;
        }
        Some(text.trim())
    }

    pub fn whole(&self, range: RangeInclusive<u32>, report: &mut Report) -> Option<u32> {
        let integer = self.value.get_ref().as_integer();
        let number = integer.and_then(|integer| i64::from_str_radix(integer.as_str(), integer.radix()).ok());
        let Some(number) = number else { return self.wrong(|key| Reason::NeedsNumber { key }, report) };
        match u32::try_from(number).ok().filter(|whole| range.contains(whole)) {
            Some(whole) => Some(whole),
            None => {
                let (least, most) = range.into_inner();
                report.at(self.line, Reason::OutOfRange { key: self.key.clone(), value: number, least, most });
                None
            }
        }
    }

    pub fn truth(&self, report: &mut Report) -> Option<bool> {
        self.value.get_ref().as_bool().or_else(|| self.wrong(|key| Reason::NeedsTruth { key }, report))
    }

    /// A day, with or without quotes around it.
    pub fn day(&self, report: &mut Report) -> Option<String> {
        let written = match self.value.get_ref() {
            DeValue::Datetime(date) => date.to_string(),
            _ => self.text(report)?.to_owned(),
        };
        let is_day = |date: Datetime| date.date.is_some() && date.time.is_none() && date.offset.is_none();
        if written.parse().is_ok_and(is_day) {
            return Some(written);
        }
        report.at(self.line, Reason::BadDate { date: written });
        None
    }

    /// One of several words.
    pub fn one_of<T: Copy>(&self, words: &[(&str, T)], report: &mut Report) -> Option<T> {
        let text = self.text(report)?;
        let found = words.iter().find(|(word, _)| *word == text).map(|(_, meaning)| *meaning);
        if found.is_none() {
            let known = words.iter().map(|(word, _)| *word).collect::<Vec<_>>().join(", ");
            report.at(self.line, Reason::UnknownValue { key: self.key.clone(), value: text.to_owned(), known });
        }
        found
    }

    pub fn list(&self, report: &mut Report) -> Vec<Entry<'a>> {
        let Some(array) = self.value.get_ref().as_array() else {
            return self.wrong(|key| Reason::NeedsList { key }, report).unwrap_or_default();
        };
        let entry = |value: &'a Spanned<DeValue<'a>>| Entry {
            key: self.key.clone(),
            line: self.source.line(self.base + value.span().start),
            value,
            source: self.source,
            base: self.base,
        };
        array.iter().map(entry).collect()
    }

    /// A list of texts, each with its line.
    pub fn texts(&self, report: &mut Report) -> Vec<(String, usize)> {
        let entries = self.list(report);
        entries.iter().filter_map(|entry| Some((entry.text(report)?.to_owned(), entry.line))).collect()
    }

    pub fn fields(&self, known: &[&str], report: &mut Report) -> Option<Fields<'a>> {
        let fields = self.open_fields(report)?;
        fields.refuse_unknown(known, report);
        Some(fields)
    }

    /// A table whose keys are names that the trainer chose.
    pub fn open_fields(&self, report: &mut Report) -> Option<Fields<'a>> {
        let Some(table) = self.value.get_ref().as_table() else {
            return self.wrong(|key| Reason::NeedsTable { key }, report);
        };
        let line = self.source.line(self.base + self.value.span().start);
        Some(Fields { table, source: self.source, base: self.base, prefix: format!("{}.", self.key), line })
    }

    fn wrong<T>(&self, reason: impl FnOnce(String) -> Reason, report: &mut Report) -> Option<T> {
        report.at(self.line, reason(self.key.clone()));
        None
    }
}
