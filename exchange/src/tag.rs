//! What only this platform knows of a question, as tags that other systems carry along: `amana:level=judge`.

use domain::question::Level;

use crate::kind::Kind;

use crate::item::Item;
use crate::markdown::{self, Place};

/// Before every tag of ours.
const OURS: &str = "amana:";

const KINDS: [(&str, Kind); 7] = [
    ("choice", Kind::Choice),
    ("multiple", Kind::Multiple),
    ("truefalse", Kind::TrueFalse),
    ("order", Kind::Order),
    ("match", Kind::Match),
    ("number", Kind::Number),
    ("text", Kind::Text),
];

const LEVELS: [(&str, Level); 3] = [("recall", Level::Recall), ("apply", Level::Apply), ("judge", Level::Judge)];

/// The class of a kind in the course format.
pub(crate) fn kind_name(kind: Kind) -> &'static str {
    KINDS.iter().find(|(_, known)| *known == kind).map_or("", |(name, _)| name)
}

/// The kind of a class.
pub(crate) fn kind_named(name: &str) -> Option<Kind> {
    KINDS.iter().find(|(known, _)| *known == name).map(|(_, kind)| *kind)
}

/// The class of a level in the course format.
pub(crate) fn level_name(level: Level) -> &'static str {
    LEVELS.iter().find(|(_, known)| *known == level).map_or("", |(name, _)| name)
}

/// The level of a class.
pub(crate) fn level_named(name: &str) -> Option<Level> {
    LEVELS.iter().find(|(known, _)| *known == name).map(|(_, level)| *level)
}

/// The tags of a question, without its id.
pub(crate) fn write(item: &Item) -> Vec<String> {
    let mut tags =
        vec![format!("{OURS}kind={}", kind_name(item.kind)), format!("{OURS}level={}", level_name(item.level))];
    let flags = [("redline", item.redline), ("fixed", item.fixed), ("partial", item.partial)];
    tags.extend(flags.iter().filter(|(_, is_set)| *is_set).map(|(flag, _)| format!("{OURS}{flag}")));
    tags.extend(item.lesson.iter().map(|lesson| format!("{OURS}lesson={lesson}")));
    tags
}

/// The headings of the two columns of a match, as one line.
pub(crate) fn write_columns(item: &Item) -> Option<String> {
    item.columns.as_ref().map(|(left, right)| format!("{left} | {right}"))
}

/// Reads what [`write_columns`] wrote. Inside a heading a stroke has a backslash before it.
pub(crate) fn read_columns(line: &str) -> Option<(String, String)> {
    let clean = |words: &str| markdown::from_markdown(words, Place::Line).markdown;
    line.split_once(" |").map(|(left, right)| (clean(left), clean(right)))
}

/// What the tags of a question say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tags {
    /// Set where the question was given out by this platform.
    pub kind: Option<Kind>,
    pub level: Option<Level>,
    pub redline: bool,
    pub fixed: bool,
    pub partial: bool,
    pub lesson: Option<String>,
}

impl Tags {
    /// Also understands the bare name of a level, which people write themselves.
    pub fn read<'a>(tags: impl IntoIterator<Item = &'a str>) -> Self {
        let mut read = Self::default();
        for tag in tags {
            let tag = tag.trim();
            let Some(ours) = tag.strip_prefix(OURS) else {
                read.level = read.level.or_else(|| level_named(&tag.to_lowercase()));
                continue;
            };
            match ours.split_once('=') {
                Some(("kind", name)) => read.kind = kind_named(name),
                Some(("level", name)) => read.level = level_named(name).or(read.level),
                Some(("lesson", name)) => read.lesson = Some(name.to_owned()),
                _ => {
                    read.redline |= ours == "redline";
                    read.fixed |= ours == "fixed";
                    read.partial |= ours == "partial";
                }
            }
        }
        read
    }

    /// Whether this question was given out by this platform, as one of this kind.
    pub fn is(&self, kind: Kind) -> bool {
        self.kind == Some(kind)
    }

    /// Puts on a question what the tags say; what does not fit its kind is taken away when it is tidied.
    pub fn apply(self, item: &mut Item) {
        item.level = self.level.unwrap_or(item.level);
        item.redline |= self.redline;
        item.fixed |= self.fixed;
        if self.kind == Some(Kind::Multiple) {
            item.partial = self.partial;
        }
        item.lesson = self.lesson.filter(|lesson| crate::name::is_lesson(lesson));
    }
}
