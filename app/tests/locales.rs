//! The words of the interface: each file of `locales/` against the other language, against the rules of how we write,
//! and against the sources that use it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};

/// A language with the plural forms that its counted words need.
const LANGUAGES: [(&str, &[&str]); 2] =
    [("en", &["one", "other"]), ("ar", &["zero", "one", "two", "few", "many", "other"])];

/// What Fluent knows as plural forms, in whichever language.
const PLURAL_FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Names that stay in Latin letters between Arabic words. Codes such as HR-101 may stay as well.
const NAMES: [&str; 3] = ["Amana", "PDF", "CSV"];

/// Strings of the sources that look like an id and are none.
const NOT_IDS: [&str; 1] = ["lesson-done"];

/// One message of a file.
struct Message {
    noun: String,
    id: String,
    comment: String,
    words: Words,
}

/// What a value is made of.
#[derive(Default)]
struct Words {
    text: Vec<String>,
    variables: BTreeSet<String>,
    /// The keys of each choice between forms.
    choices: Vec<Vec<String>>,
}

#[test]
fn every_file_can_be_read() {
    let mut wrong = Vec::new();
    for (language, _) in LANGUAGES {
        for noun in nouns(language) {
            let text = read(&locales().join(language).join(format!("{noun}.ftl")));
            let Err((_, errors)) = fluent_syntax::parser::parse(text.as_str()) else { continue };
            for error in errors {
                let line = text[..error.pos.start].matches('\n').count() + 1;
                wrong.push(format!("{language}/{noun}.ftl:{line}: {}", error.kind));
            }
        }
    }
    nothing_in(&wrong, "these lines are no Fluent");
}

#[test]
fn both_languages_have_the_files_that_the_application_loads() {
    assert_eq!(nouns("en"), nouns("ar"), "the two languages have different files");
    let text = read(&source_folder("app").join("text.rs"));
    let unread: Vec<_> = nouns("en").into_iter().filter(|noun| !text.contains(&format!("\"{noun}\""))).collect();
    nothing_in(&unread, "app/src/text.rs does not load these files");
}

#[test]
fn an_id_lives_in_the_file_of_its_noun() {
    let stray = |message: &Message| noun_of(&message.id, &nouns("en")).as_ref() != Some(&message.noun);
    nothing_in(
        &each(|_, message| stray(message).then(String::new)),
        "these ids do not begin with the name of their file",
    );
}

#[test]
fn no_id_stands_twice() {
    for (language, _) in LANGUAGES {
        let mut seen = BTreeSet::new();
        let twice: Vec<_> =
            messages(language).into_iter().map(|m| m.id).filter(|id| !seen.insert(id.clone())).collect();
        nothing_in(&twice, &format!("these ids stand twice in {language}"));
    }
}

#[test]
fn both_languages_have_the_same_ids() {
    let [english, arabic] = [by_id("en"), by_id("ar")];
    let lost = |from: &BTreeMap<String, Message>, to: &BTreeMap<String, Message>| -> Vec<String> {
        from.keys().filter(|id| !to.contains_key(*id)).cloned().collect()
    };
    nothing_in(&lost(&english, &arabic), "these ids are missing in ar");
    nothing_in(&lost(&arabic, &english), "these ids are missing in en");
}

#[test]
fn both_languages_use_the_same_variables() {
    let arabic = by_id("ar");
    let differs = |(id, english): (String, Message)| {
        let (english, arabic) = (english.words.variables, &arabic.get(&id)?.words.variables);
        (english != *arabic).then(|| format!("{id}: {english:?} in en, {arabic:?} in ar"))
    };
    let wrong: Vec<_> = by_id("en").into_iter().filter_map(differs).collect();
    nothing_in(&wrong, "these ids have different variables");
}

#[test]
fn every_id_that_the_sources_use_has_words() {
    let known = by_id("en");
    let mut missing: Vec<_> = used().into_iter().filter(|used| !known.contains_key(&used.id)).collect();
    missing.retain(|used| !NOT_IDS.contains(&used.id.as_str()));
    let missing: Vec<_> = missing.into_iter().map(|used| format!("{} ({})", used.id, used.place)).collect();
    nothing_in(&missing, "these ids have no words (what is no id belongs to NOT_IDS)");
}

#[test]
fn every_id_is_used() {
    let used: BTreeSet<_> = used().into_iter().map(|used| used.id).collect();
    let unused = each(|_, message| (!used.contains(&message.id)).then(String::new));
    nothing_in(&unused, "no source uses these ids");
}

#[test]
fn every_variable_is_given_by_the_sources() {
    let known = by_id("en");
    let mut missing = Vec::new();
    for used in used() {
        let Some(message) = known.get(&used.id) else { continue };
        let lost = message.words.variables.iter().filter(|variable| !gives(&used.facts, variable));
        missing.extend(lost.map(|variable| format!("{} (in {}): ${variable}", used.id, used.place)));
    }
    nothing_in(&missing, "these variables are not given");
}

#[test]
fn every_variable_is_described() {
    let lost = |_: &str, message: &Message| {
        let unsaid: Vec<_> = message.words.variables.iter().filter(|name| !names(&message.comment, name)).collect();
        (!unsaid.is_empty()).then(|| format!("{unsaid:?}"))
    };
    nothing_in(&each(lost), "the comments above these ids do not describe their variables");
}

#[test]
fn counted_words_have_every_plural_form() {
    let mut wrong = Vec::new();
    for (language, needed) in LANGUAGES {
        for message in messages(language) {
            let counted = |keys: &&Vec<String>| keys.iter().any(|key| PLURAL_FORMS.contains(&key.as_str()));
            for keys in message.words.choices.iter().filter(counted) {
                let lost: Vec<_> = needed.iter().filter(|form| !keys.iter().any(|key| key == *form)).collect();
                if !lost.is_empty() {
                    wrong.push(format!("{language}: {}: {lost:?}", message.id));
                }
            }
        }
    }
    nothing_in(&wrong, "these ids lack plural forms");
}

#[test]
fn arabic_words_are_in_arabic_letters() {
    let foreign = |language: &str, message: &Message| {
        let words: Vec<_> = message.words.text.iter().flat_map(|text| latin_words(text)).collect();
        (language == "ar" && !words.is_empty()).then(|| format!("{words:?}"))
    };
    nothing_in(&each(foreign), "Latin words between Arabic ones (code is written as { \"…\" })");
}

#[test]
fn punctuation_is_that_of_the_language() {
    let wrong = |language: &str, message: &Message| {
        let foreign = if language == "ar" { "“”‘’,;?" } else { "«»،؛؟" };
        let text = message.words.text.join("\n");
        let found: BTreeSet<char> = text.chars().filter(|c| "\"'`".contains(*c) || foreign.contains(*c)).collect();
        let dots = if text.contains("...") { "three dots for …" } else { "" };
        (!found.is_empty() || !dots.is_empty()).then(|| format!("{found:?} {dots}"))
    };
    nothing_in(&each(wrong), "English has ’ “ ”, Arabic has « » ، ؛ ؟, neither has straight quotation marks");
}

#[test]
fn values_hold_no_markup() {
    let markup =
        |text: &String| text.contains('<') || text.contains("**") || text.contains("&amp;") || text.contains("__");
    let marked = each(|_, message| message.words.text.iter().any(markup).then(String::new));
    nothing_in(&marked, "a value is shown as it stands: no HTML, no Markdown");
}

fn nothing_in(problems: &[String], rule: &str) {
    assert!(problems.is_empty(), "{rule}:\n  {}\n", problems.join("\n  "));
}

/// What a rule finds in the messages of both languages, each with its place.
fn each(rule: impl Fn(&str, &Message) -> Option<String>) -> Vec<String> {
    let mut found = Vec::new();
    for (language, _) in LANGUAGES {
        for message in messages(language) {
            if let Some(what) = rule(language, &message) {
                found.push(format!("{language}/{}.ftl: {} {what}", message.noun, message.id).trim_end().to_owned());
            }
        }
    }
    found
}

fn messages(language: &str) -> Vec<Message> {
    let mut messages = Vec::new();
    for noun in nouns(language) {
        let text = read(&locales().join(language).join(format!("{noun}.ftl")));
        // What cannot be read is told by a test of its own; here the rest is enough.
        let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(resource, _)| resource);
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let mut words = Words::default();
            message.value.iter().for_each(|value| words.take(value));
            let comment = message.comment.map(|comment| comment.content.join("\n")).unwrap_or_default();
            messages.push(Message { noun: noun.clone(), id: message.id.name, comment, words });
        }
    }
    messages
}

fn by_id(language: &str) -> BTreeMap<String, Message> {
    messages(language).into_iter().map(|message| (message.id.clone(), message)).collect()
}

impl Words {
    fn take(&mut self, pattern: &Pattern<String>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.text.push(value.clone()),
                PatternElement::Placeable { expression: Expression::Inline(inline) } => self.take_inline(inline),
                PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                    self.take_inline(selector);
                    let key = |key: &VariantKey<String>| match key {
                        VariantKey::Identifier { name } => name.clone(),
                        VariantKey::NumberLiteral { value } => value.clone(),
                    };
                    self.choices.push(variants.iter().map(|variant| key(&variant.key)).collect());
                    variants.iter().for_each(|variant| self.take(&variant.value));
                }
            }
        }
    }

    fn take_inline(&mut self, inline: &InlineExpression<String>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.clone());
            }
            InlineExpression::FunctionReference { arguments, .. } => {
                arguments.positional.iter().for_each(|argument| self.take_inline(argument));
            }
            InlineExpression::Placeable { expression } => match expression.as_ref() {
                Expression::Inline(inner) => self.take_inline(inner),
                Expression::Select { .. } => {
                    panic!("write a choice between forms on its own, not inside another {{ }}")
                }
            },
            _ => {}
        }
    }
}

/// Words in Latin letters, but for names and codes.
fn latin_words(text: &str) -> Vec<String> {
    let is_code = |word: &str| {
        word.split_once('-').is_some_and(|(letters, digits)| {
            letters.len() >= 2
                && letters.chars().all(|c| c.is_ascii_uppercase())
                && !digits.is_empty()
                && digits.chars().all(|c| c.is_ascii_digit())
        })
    };
    let words = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-');
    let words = words.filter(|word| word.contains(|c: char| c.is_ascii_alphabetic()));
    words.filter(|word| !NAMES.contains(word) && !is_code(word)).map(String::from).collect()
}

/// A place in the sources where an id stands.
struct Used {
    id: String,
    place: String,
    /// The rest of the call after the id, or the facts of a finding.
    facts: String,
}

/// Every string of the sources that begins as an id does, and every reason of the course checker and of the import.
fn used() -> Vec<Used> {
    let nouns = nouns("en");
    let mut used = findings();
    for path in ["app", "server"].into_iter().flat_map(|package| rust_files(&source_folder(package))) {
        let place = path.strip_prefix(root()).unwrap_or(&path).display().to_string();
        let lines: Vec<_> =
            read(&path).lines().filter(|line| !line.trim_start().starts_with("//")).map(String::from).collect();
        let source = lines.join("\n");
        for (at, _) in source.match_indices('"') {
            let rest = &source[at + 1..];
            let end = rest.find(|c: char| !matches!(c, 'a'..='z' | '0'..='9' | '-')).unwrap_or(rest.len());
            let (id, after) = rest.split_at(end);
            if after.starts_with('"') && noun_of(id, &nouns).is_some() {
                used.push(Used { id: id.to_owned(), place: place.clone(), facts: call(&after[1..]).to_owned() });
            }
        }
    }
    used
}

/// The checker's reasons, each a line `Error "code" Name { fact: Kind } "words"`.
fn findings() -> Vec<Used> {
    let checker = reasons("finding", "content", "finding/reason.rs", &["Error \"", "Warning \""]);
    let importer = reasons("import", "exchange", "reason.rs", &["\""]);
    checker.into_iter().chain(importer).collect()
}

fn reasons(noun: &str, package: &str, file: &str, begins: &[&str]) -> Vec<Used> {
    let path = source_folder(package).join(file);
    let place = format!("{package}/src/{file}");
    let reason = |line: &str| {
        let line = line.trim_start();
        let rest = begins.iter().find_map(|begins| line.strip_prefix(begins))?;
        let (code, rest) = rest.split_once('"')?;
        let facts = rest.split('"').next()?.replace(": ", " = ");
        Some(Used { id: format!("{noun}-{code}"), place: place.clone(), facts })
    };
    let found: Vec<_> = read(&path).lines().filter_map(reason).collect();
    assert!(!found.is_empty(), "{place} no longer lists its codes as this check reads them");
    found
}

/// Up to the parenthesis that closes the call.
fn call(rest: &str) -> &str {
    let mut depth = 0;
    let closes = |c: char| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        depth < 0
    };
    rest.find(closes).map_or(rest, |end| &rest[..end])
}

/// Whether facts such as `, count = 3` or `[("count", 3)]` give a variable.
fn gives(facts: &str, variable: &str) -> bool {
    facts.match_indices(variable).any(|(at, _)| {
        let (before, after) = (&facts[..at], facts[at + variable.len()..].trim_start());
        let begins = !before.ends_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.'));
        begins && (after.starts_with('"') || (after.starts_with('=') && !after.starts_with("==")))
    })
}

/// Whether a comment speaks of `$variable`.
fn names(comment: &str, variable: &str) -> bool {
    let variable = format!("${variable}");
    comment.match_indices(&variable).any(|(at, found)| {
        !comment[at + found.len()..].starts_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'))
    })
}

/// The noun that an id begins with: `sign-in` of `sign-in-title`.
fn noun_of(id: &str, nouns: &[String]) -> Option<String> {
    let begins = |noun: &&String| id.strip_prefix(noun.as_str()).is_some_and(|rest| rest.starts_with('-'));
    nouns.iter().filter(begins).max_by_key(|noun| noun.len()).cloned()
}

fn nouns(language: &str) -> Vec<String> {
    let noun = |path: &PathBuf| Some(path.file_name()?.to_str()?.strip_suffix(".ftl")?.to_owned());
    let mut nouns: Vec<_> = entries(&locales().join(language)).iter().filter_map(noun).collect();
    nouns.sort();
    nouns
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for path in entries(folder) {
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    entries.map(|entry| entry.expect("a folder that can be read").path()).collect()
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn source_folder(package: &str) -> PathBuf {
    root().join(package).join("src")
}

fn locales() -> PathBuf {
    root().join("locales")
}

/// The folder of the workspace.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("app/ stands in the workspace")
}
