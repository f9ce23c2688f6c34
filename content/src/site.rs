//! What the site adds to the text of a course: the words above its blocks, and addresses.

use std::fmt;
use std::sync::Arc;

use domain::language::Language;

use crate::tree::Block;

/// What only the application knows and a rendered lesson needs.
///
/// In both addresses `{course}` stands for the slug of the course (`hr-101`) and `{version}` for its version; in that of
/// a lesson `{language}` stands for `en` or `ar`.
#[derive(Clone, Debug)]
pub struct Site {
    pub english: BlockWords,
    pub arabic: BlockWords,
    /// Comes before the path of a picture or sound inside the course folder, with a slash between:
    /// `/media/{course}/{version}` makes `/media/hr-101/1.0.0/04-liberty/media/clock.png`.
    pub media: String,
    /// Comes before a lesson, with a slash between: `/{language}/courses/{course}` makes
    /// `/en/courses/hr-101/04-liberty/02-the-24-hour-clock`.
    pub lessons: String,
}

impl Site {
    pub(crate) fn words(&self, language: Language) -> &BlockWords {
        match language {
            Language::English => &self.english,
            Language::Arabic => &self.arabic,
        }
    }
}

/// The words that stand above the special blocks, in one language.
#[derive(Clone)]
pub struct BlockWords {
    pub law: String,
    pub scenario: String,
    pub activity: String,
    pub trainer: String,
    pub note: String,
    pub tip: String,
    pub important: String,
    pub warning: String,
    pub caution: String,
    /// “15 minutes”: a function, because Arabic has six plural forms.
    pub minutes: Arc<dyn Fn(u32) -> String + Send + Sync>,
}

impl BlockWords {
    pub(crate) fn above(&self, block: Block) -> &str {
        match block {
            Block::Law => &self.law,
            Block::Scenario => &self.scenario,
            Block::Activity => &self.activity,
            Block::Trainer => &self.trainer,
            Block::Note => &self.note,
            Block::Tip => &self.tip,
            Block::Important => &self.important,
            Block::Warning => &self.warning,
            Block::Caution => &self.caution,
            // A question's feedback is set by the page of the question.
            Block::Feedback => "",
        }
    }
}

impl fmt::Debug for BlockWords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BlockWords").field("law", &self.law).field("scenario", &self.scenario).finish_non_exhaustive()
    }
}
