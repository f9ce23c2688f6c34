//! What each file of a course folder is, by its path.

use std::collections::BTreeMap;

use domain::language::Language;

use crate::files::{Files, Media, ending, is_inside};
use crate::finding::{Finding, Reason};
use crate::limit;

/// The files of a course by what they are. All names are those of files that are there.
#[derive(Default)]
pub(crate) struct Layout<'a> {
    pub modules: BTreeMap<&'a str, ModuleFiles<'a>>,
}

#[derive(Default)]
pub(crate) struct ModuleFiles<'a> {
    /// By slug and language, the path.
    pub lessons: BTreeMap<&'a str, BTreeMap<Language, &'a str>>,
    pub bank: BTreeMap<Language, &'a str>,
}

/// Which text of a course a path is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Text<'a> {
    Lesson { module: &'a str, slug: &'a str, language: Language },
    Bank { module: &'a str, language: Language },
}

impl<'a> Layout<'a> {
    pub fn of(files: &'a Files) -> (Self, Vec<Finding>) {
        let mut layout = Self::default();
        let mut findings = Vec::new();
        for (path, bytes) in &files.0 {
            for reason in layout.place(path, bytes).into_iter().chain(size(path, bytes)) {
                findings.push(Finding::new(path, 1, reason));
            }
        }
        // A module is a folder with a lesson or a module.toml; a bank alone does not make one.
        let modules: Vec<_> = files.0.keys().filter_map(|path| path.strip_suffix("/module.toml")).collect();
        for module in modules.into_iter().filter(|module| is_slug(module)) {
            layout.modules.entry(module).or_default();
        }
        for path in files.0.keys() {
            layout.find_module(path, &mut findings);
        }
        if files.0.values().map(Vec::len).sum::<usize>() > limit::COURSE {
            findings.push(Finding::new("course.toml", 1, Reason::CourseTooLarge { limit: limit::COURSE / 1_000_000 }));
        }
        if layout.modules.is_empty() {
            findings.push(Finding::new("course.toml", 1, Reason::NoModules));
        }
        (layout, findings)
    }

    /// Puts a lesson in its place, or says why a file has none.
    fn place(&mut self, path: &'a str, bytes: &[u8]) -> Option<Reason> {
        if !is_inside(path) {
            return Some(Reason::PathOutside { path: path.to_owned() });
        }
        let parts: Vec<&str> = path.split('/').collect();
        match parts.as_slice() {
            ["README.md" | "LICENSE"] => return None,
            ["course.toml" | "practical.toml"] => {}
            ["questions", "module.toml" | "media", ..] | [_] => return Some(Reason::NoPlace),
            [folder, ..] if *folder != "questions" && !is_slug(folder) => {
                return Some(Reason::BadName { name: (*folder).to_owned() });
            }
            [_, "module.toml"] => {}
            [_, "media", name] => return media(name, bytes),
            [_, name] if name.ends_with(".md") => match text(path) {
                Ok(Text::Lesson { module, slug, language }) => {
                    let lessons = &mut self.modules.entry(module).or_default().lessons;
                    lessons.entry(slug).or_default().insert(language, path);
                }
                Ok(Text::Bank { .. }) => {}
                Err(reason) => return Some(reason),
            },
            _ => return Some(Reason::NoPlace),
        }
        std::str::from_utf8(bytes).is_err().then_some(Reason::NotText)
    }

    /// Puts a bank into its module. The pictures of no module are as lost as a bank of none.
    fn find_module(&mut self, path: &'a str, findings: &mut Vec<Finding>) {
        let (module, bank) = match (text(path), path.split_once("/media/")) {
            (Ok(Text::Bank { module, language }), _) => (module, Some(language)),
            (_, Some((module, _))) if is_slug(module) => (module, None),
            _ => return,
        };
        match (self.modules.get_mut(module), bank) {
            (Some(files), Some(language)) => drop(files.bank.insert(language, path)),
            (Some(_), None) => {}
            (None, _) => findings.push(Finding::new(path, 1, Reason::UnknownModule { module: module.to_owned() })),
        }
    }
}

/// The module, the name and the language of a lesson or bank, by its path.
fn text(path: &str) -> Result<Text<'_>, Reason> {
    let bad = |name: &str| Reason::BadName { name: name.to_owned() };
    let (folder, name) = path.split_once('/').ok_or(Reason::NoPlace)?;
    let (slug, code) = name.strip_suffix(".md").and_then(|name| name.rsplit_once('.')).ok_or_else(|| bad(name))?;
    if !is_slug(slug) {
        return Err(bad(name));
    }
    let language = Language::from_code(code).ok_or_else(|| Reason::UnknownLanguage { language: code.to_owned() })?;
    match folder {
        "questions" => Ok(Text::Bank { module: slug, language }),
        module if is_slug(module) => Ok(Text::Lesson { module, slug, language }),
        folder => Err(bad(folder)),
    }
}

/// The module and the language of a text, by its path, and whether it is a bank.
pub(super) fn text_of(path: &str) -> Result<(&str, Language, bool), Reason> {
    match text(path)? {
        Text::Lesson { module, language, .. } => Ok((module, language, false)),
        Text::Bank { module, language } => Ok((module, language, true)),
    }
}

/// Two digits, a dash, then small letters, digits and dashes: `04-liberty`.
pub(crate) fn is_slug(name: &str) -> bool {
    let [tens, ones, b'-', rest @ ..] = name.as_bytes() else { return false };
    let fits = |letter: &u8| letter.is_ascii_lowercase() || letter.is_ascii_digit() || *letter == b'-';
    tens.is_ascii_digit() && ones.is_ascii_digit() && !rest.is_empty() && rest.iter().all(fits)
}

fn media(name: &str, bytes: &[u8]) -> Option<Reason> {
    let fits = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '.');
    if !name.chars().all(fits) {
        return Some(Reason::BadMediaName { name: name.to_owned() });
    }
    match Media::of(name) {
        None => Some(Reason::BadMediaKind { ending: ending(name).to_owned() }),
        Some(_) if !Media::is_what_it_says(name, bytes) => {
            Some(Reason::NotWhatItSays { ending: ending(name).to_owned() })
        }
        Some(_) => None,
    }
}

fn size(path: &str, bytes: &[u8]) -> Option<Reason> {
    let (most, length) = (Media::limit(path), bytes.len());
    if length > most {
        return Some(Reason::FileTooLarge { limit: most / 1000 });
    }
    if Media::of(path) == Some(Media::Picture) && length > limit::HEAVY_PICTURE {
        return Some(Reason::HeavyPicture { kilobytes: length.div_ceil(1000), limit: limit::HEAVY_PICTURE / 1000 });
    }
    None
}
