//! Where what was read is looked at before it is handed out.

use crate::item::Item;
use crate::markdown;
use crate::name::Names;
use crate::reason::Reason;
use crate::tag::Tags;
use crate::{Found, Import, Refused, limit};

/// A question as a reader understood it, with its texts already as Markdown.
pub(crate) struct Draft {
    pub line: usize,
    /// What it is called there.
    pub name: String,
    /// The id that it was given out with, or another that it has there.
    pub id: Option<String>,
    pub tags: Tags,
    pub item: Item,
    pub notices: Vec<Reason>,
}

/// Takes questions and refusals one by one.
pub(crate) struct Desk {
    import: Import,
    names: Names,
    file: Option<String>,
}

impl Desk {
    pub fn new(prefix: &str) -> Self {
        Self { import: Import::default(), names: Names::new(prefix), file: None }
    }

    /// What comes from now on is in this file of a package.
    pub fn open(&mut self, file: &str) {
        self.file = Some(crate::text::quote(file));
    }

    /// Whether there were as many questions as one import may have.
    pub fn is_full(&self) -> bool {
        self.import.items.len() + self.import.refusals.len() >= limit::QUESTIONS
    }

    /// Says that the rest is not read. A reader calls this when it finds the desk full, and stops.
    pub fn too_many(&mut self, line: usize) {
        let reason = Reason::TooManyQuestions { limit: limit::QUESTIONS };
        self.import.refusals.push(Refused { file: self.file.clone(), ..Refused::new(line, "", reason) });
    }

    pub fn refuse(&mut self, line: usize, name: &str, reason: Reason) {
        self.import.refusals.push(Refused { file: self.file.clone(), ..Refused::new(line, name, reason) });
    }

    pub fn take(&mut self, draft: Draft) {
        let Draft { line, name, id, tags, mut item, notices } = draft;
        tags.apply(&mut item);
        let mut item = item.tidied();
        let named = if name.is_empty() { item.ask.clone() } else { name.clone() };
        item.id = "id".to_owned();
        match fitted(item) {
            Ok(mut item) => {
                item.id = self.names.give(id.as_deref(), &name, &item.ask);
                let mut distinct: Vec<Reason> = Vec::new();
                for notice in notices {
                    if distinct.len() < limit::NOTICES && !distinct.contains(&notice) {
                        distinct.push(notice);
                    }
                }
                self.import.items.push(Found { file: self.file.clone(), line, item, notices: distinct });
            }
            Err(reason) => self.refuse(line, &named, reason),
        }
    }

    pub fn finish(mut self) -> Import {
        if self.import.items.is_empty() && self.import.refusals.is_empty() {
            self.refuse(1, "", Reason::NoQuestions);
        }
        self.import
    }
}

/// The question as a course can have it: as it is, or with its texts written anew where they would reach beyond
/// their places.
fn fitted(item: Item) -> Result<Item, Reason> {
    match item.check() {
        Ok(()) => Ok(item),
        Err(Reason::NotWritable) => {
            let item = rewritten(item).tidied();
            item.check().map(|()| item)
        }
        Err(reason) => Err(reason),
    }
}

fn rewritten(mut item: Item) -> Item {
    item.each_text(&mut |text, place| *text = markdown::rewritten(text, place).markdown);
    item
}
