//! The words of the interface, from `locales/`, and numbers and dates in them.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use domain::language::Language;
use domain::time::At;
use fluent_bundle::FluentValue;
use fluent_syntax::ast::{Message, PatternElement};
use i18n_embed::fluent::FluentLanguageLoader;
use i18n_embed::{I18nAssets, LanguageLoader};
use icu::calendar::Gregorian;
use icu::datetime::DateTimeFormatterPreferences;
use icu::datetime::FixedCalendarDateTimeFormatter;
use icu::datetime::fieldsets::{YM, YMD};
use icu::locale::locale;
use jiff::civil::Date;

macro_rules! nouns {
    ($($noun:literal)*) => {
        const ENGLISH: &[&str] = &[$(include_str!(concat!("../../locales/en/", $noun, ".ftl"))),*];
        const ARABIC: &[&str] = &[$(include_str!(concat!("../../locales/ar/", $noun, ".ftl"))),*];
    };
}

nouns! {
    "app" "sign-in" "home" "course" "lesson" "attempt" "certificate" "badge" "teach" "bank" "import" "coordinate" "behind" "card" "oral"
    "paper" "practical" "register" "merge" "erasure" "report" "return" "issuing" "change" "design" "session" "standing" "departure" "venue" "reaction" "follow-up" "reference" "staff" "admin" "error"
    "finding"
}

/// One language's words. Loaded once, then only read.
pub struct Text {
    language: Language,
    loader: FluentLanguageLoader,
    /// The messages in which nothing is filled in, which are most of a page.
    ready: HashMap<String, String>,
    dates: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
    months: FixedCalendarDateTimeFormatter<Gregorian, YM>,
}

static TEXTS: LazyLock<[Text; 2]> = LazyLock::new(|| Language::ALL.map(Text::load));

/// The words in a language.
pub fn of(language: Language) -> &'static Text {
    &TEXTS[language as usize]
}

/// `t!(here, "lesson-minutes", count = 3)`: the words of an id in the language of the page.
#[macro_export]
macro_rules! t {
    ($here:expr, $id:literal) => { $here.text().get($id, std::iter::empty()) };
    ($here:expr, $id:literal, $($name:ident = $value:expr),+ $(,)?) => {
        $here.text().get($id, [$((stringify!($name), $crate::text::value($value))),+])
    };
}

/// What can stand in a sentence: numbers as numbers, so that plural forms are right.
pub fn value<'a>(value: impl Into<FluentValue<'a>>) -> FluentValue<'a> {
    value.into()
}

impl Text {
    fn load(language: Language) -> Self {
        let tag = language.code().parse().expect("our own codes are language tags");
        let loader = FluentLanguageLoader::new("amana", tag);
        let fallback = loader.fallback_language().clone();
        let files = match language {
            Language::English => ENGLISH,
            Language::Arabic => ARABIC,
        };
        loader
            .load_languages(&Joined(files.join("\n")), std::slice::from_ref(&fallback))
            .expect("the locales are checked by a test");
        let ready: Vec<String> = loader.with_message_iter(&fallback, |messages| {
            messages.filter(|message| is_plain(message)).map(|message| message.id.name.to_owned()).collect()
        });
        let ready = ready.into_iter().map(|id| (id.clone(), loader.get(&id))).collect();
        // Latin digits in both languages: serials, service numbers and clocks are written so.
        let tag = match language {
            Language::English => locale!("en-GB"),
            Language::Arabic => locale!("ar-u-nu-latn"),
        };
        let preferences = DateTimeFormatterPreferences::from(&tag);
        let dates = FixedCalendarDateTimeFormatter::try_new(preferences, YMD::long())
            .expect("the dates of both languages are compiled in");
        let months = FixedCalendarDateTimeFormatter::try_new(preferences, YM::long())
            .expect("the months of both languages are compiled in");
        Self { language, loader, ready, dates, months }
    }

    pub fn language(&self) -> Language {
        self.language
    }

    /// The words of an id. What is put in is isolated, so that its direction does not disturb the sentence.
    pub fn get<'a>(&self, id: &str, facts: impl IntoIterator<Item = (&'a str, FluentValue<'a>)>) -> String {
        if let Some(words) = self.ready.get(id) {
            return words.clone();
        }
        let facts: HashMap<&str, FluentValue<'a>> = facts.into_iter().collect();
        self.loader.get_args(id, facts)
    }

    /// “Arabic”, in this language.
    pub fn language_named(&self, language: Language) -> String {
        match language {
            Language::English => self.get("app-english", std::iter::empty()),
            Language::Arabic => self.get("app-arabic", std::iter::empty()),
        }
    }

    /// “22 November 2026”.
    pub fn date(&self, date: Date) -> String {
        let date = icu::calendar::Date::try_new_gregorian(date.year().into(), date.month() as u8, date.day() as u8)
            .expect("a civil date exists in the Gregorian calendar");
        self.dates.format(&date).to_string()
    }

    /// “November 2026”, of the month in which a day is.
    pub fn month(&self, date: Date) -> String {
        let date = icu::calendar::Date::try_new_gregorian(date.year().into(), date.month() as u8, date.day() as u8)
            .expect("a civil date exists in the Gregorian calendar");
        self.months.format(&date).to_string()
    }

    /// “22 November 2026, 16:05”, in Juba.
    pub fn moment(&self, at: At) -> String {
        let (hour, minute, _) = at.clock();
        format!("{}{} {hour:02}:{minute:02}", self.date(at.date()), self.comma())
    }

    /// “22 November 2026, 16:05:09”, in Juba.
    pub fn moment_to_the_second(&self, at: At) -> String {
        let (hour, minute, second) = at.clock();
        format!("{}{} {hour:02}:{minute:02}:{second:02}", self.date(at.date()), self.comma())
    }

    /// “Kol Trust, River Fund”.
    pub fn list<'a>(&self, words: impl IntoIterator<Item = &'a str>) -> String {
        words.into_iter().collect::<Vec<_>>().join(&format!("{} ", self.comma()))
    }

    fn comma(&self) -> &'static str {
        match self.language {
            Language::English => ",",
            Language::Arabic => "،",
        }
    }
}

fn is_plain(message: &Message<&str>) -> bool {
    let words = message.value.iter().flat_map(|words| &words.elements);
    words.clone().all(|element| matches!(element, PatternElement::TextElement { .. }))
}

/// The same words without the invisible marks of isolation: for titles, attributes and files.
pub fn plain(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, '\u{2068}' | '\u{2069}')).collect()
}

/// All nouns of one language in one buffer, as the loader wants to find them.
struct Joined(String);

impl I18nAssets for Joined {
    fn get_files(&self, _: &str) -> Vec<Cow<'_, [u8]>> {
        vec![Cow::Borrowed(self.0.as_bytes())]
    }

    fn filenames_iter(&self) -> Box<dyn Iterator<Item = String> + '_> {
        Box::new(std::iter::empty())
    }

    fn subscribe_changed(
        &self,
        _: std::sync::Arc<dyn Fn() + Send + Sync + 'static>,
    ) -> Result<Box<dyn i18n_embed::Watcher + Send + Sync + 'static>, i18n_embed::I18nEmbedError> {
        Ok(Box::new(()))
    }
}
