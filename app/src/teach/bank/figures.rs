//! What the answers of everybody say about the questions, and that in sentences.

use std::collections::BTreeMap;

use domain::analysis::fairness::{Fairness, PEOPLE_MIN};
use domain::analysis::quality::Quality;
use domain::analysis::telling::TOLD_MIN;
use domain::analysis::{ItemAnalysis, Sitting, analyse};
use domain::cohort::Cohort;
use domain::id::CohortId;
use domain::language::Language;
use domain::person::Trainer;
use store::course::Edition;

use crate::error::AppError;
use crate::here::Here;
use crate::t;

/// The item analysis of a course, over everybody or one class, as far as it may be told.
pub struct Figures {
    items: BTreeMap<String, Told>,
    uses: BTreeMap<String, usize>,
    people: usize,
    pub classes: Vec<Cohort>,
}

/// What is known about a question.
pub enum Told {
    Item(Box<ItemAnalysis>),
    /// It was answered, by too few to tell what.
    Withheld,
    /// Nobody had it.
    Nothing,
}

impl Figures {
    pub async fn gather(
        here: &Here,
        trainer: &Trainer,
        edition: &Edition,
        class: Option<CohortId>,
    ) -> Result<Self, AppError> {
        let db = &here.app.db;
        let now = here.app.editions.get(db, edition.id).await?;
        let firsts = store::analysis::first_attempts(db, trainer, edition.course).await?;
        let mut courses = BTreeMap::new();
        for first in &firsts {
            // Read once, they stay in memory.
            let edition = first.attempt.edition;
            courses.insert(edition.0, here.app.editions.get(db, edition).await?);
        }
        let sittings = firsts.iter().filter_map(|first| {
            let then = courses.get(&first.attempt.edition.0)?;
            Some((first.class, Sitting::of(&first.attempt, then, &now)))
        });
        let sittings: Vec<(CohortId, Sitting)> = sittings.collect();
        // How many had each question in each class: what is told of one class must not give away another.
        let mut classes: BTreeMap<&str, BTreeMap<CohortId, usize>> = BTreeMap::new();
        for (class, sitting) in &sittings {
            for response in &sitting.responses {
                *classes.entry(response.question).or_default().entry(*class).or_default() += 1;
            }
        }
        let part = sittings.iter().filter(|(known, _)| class.is_none_or(|class| class == *known));
        let part: Vec<Sitting> = part.map(|(_, sitting)| sitting.clone()).collect();
        let items = analyse(&part).into_iter().map(|item| {
            let question = item.question.clone();
            let beside = classes.get(question.as_str()).into_iter().flat_map(BTreeMap::values).copied();
            let told = if class.is_some() { item.told_of_class(beside) } else { item.told() };
            (question, told.map_or(Told::Withheld, |item| Told::Item(Box::new(item))))
        });
        let items = items.collect();
        let uses = store::analysis::uses(db, trainer, edition.course).await?;
        let classes = store::analysis::classes(db, trainer, edition.course).await?;
        Ok(Self { items, uses, people: part.len(), classes })
    }

    pub fn told(&self, question: &str) -> &Told {
        self.items.get(question).unwrap_or(&Told::Nothing)
    }

    pub fn of(&self, question: &str) -> Option<&ItemAnalysis> {
        match self.told(question) {
            Told::Item(item) => Some(item),
            Told::Withheld | Told::Nothing => None,
        }
    }

    /// On how many sheets it stood.
    pub fn uses(&self, question: &str) -> usize {
        self.uses.get(question).copied().unwrap_or_default()
    }

    /// On how many people the figures rest, in a sentence.
    pub fn rest_on(&self, here: &Here) -> String {
        let (rest_on, least) =
            (t!(here, "bank-rests-on", count = self.people), t!(here, "bank-withheld", least = TOLD_MIN));
        let is_withheld = self.items.values().any(|told| matches!(told, Told::Withheld));
        match self.people {
            0 => t!(here, "bank-nobody"),
            _ if is_withheld => format!("{rest_on} {least}"),
            _ => rest_on,
        }
    }
}

/// One thing that the figures say.
pub struct Verdict {
    pub says: String,
    /// Whether a trainer should read the question again.
    pub asks_for_a_look: bool,
}

/// Whether anything stands out.
pub fn needs_a_look(item: &ItemAnalysis) -> bool {
    quality_asks(item.quality) || matches!(item.fairness, Fairness::Harder { .. })
}

/// That nearly everybody has it right may be as it should be: this is a test of mastery.
const fn quality_asks(quality: Quality) -> bool {
    matches!(quality, Quality::TooHard | Quality::DoesNotSeparate | Quality::KeyMayBeWrong { .. })
}

/// The verdict on its quality, and that on its fairness between the languages.
pub fn verdicts(here: &Here, item: &ItemAnalysis) -> [Verdict; 2] {
    let quality = match item.quality {
        Quality::TooFew => t!(here, "bank-quality-too-few"),
        Quality::Good => t!(here, "bank-quality-good"),
        Quality::TooEasy => t!(here, "bank-quality-too-easy"),
        Quality::TooHard => t!(here, "bank-quality-too-hard"),
        Quality::DoesNotSeparate => t!(here, "bank-quality-does-not-separate"),
        Quality::KeyMayBeWrong { answer } => t!(here, "bank-quality-key", number = answer + 1),
    };
    let fairness = match item.fairness {
        Fairness::TooFew { english, arabic } => {
            t!(here, "bank-fair-too-few", english = english, arabic = arabic, least = PEOPLE_MIN)
        }
        Fairness::TooAlike { english, arabic } => t!(here, "bank-fair-too-alike", english = english, arabic = arabic),
        Fairness::NoSign(found) => t!(here, "bank-fair-no-sign", english = found.english, arabic = found.arabic),
        Fairness::Harder { language: Language::Arabic, comparison: found } => {
            t!(here, "bank-fair-harder-arabic", english = found.english, arabic = found.arabic)
        }
        Fairness::Harder { language: Language::English, comparison: found } => {
            t!(here, "bank-fair-harder-english", english = found.english, arabic = found.arabic)
        }
    };
    [
        Verdict { says: quality, asks_for_a_look: quality_asks(item.quality) },
        Verdict { says: fairness, asks_for_a_look: matches!(item.fairness, Fairness::Harder { .. }) },
    ]
}
