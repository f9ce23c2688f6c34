//! Marking a practical by its rubric: who marked which try, what counts of it, and what two assessors do who differ.
//!
//! The rules, all decided here:
//!
//! - A *try* is one time that somebody shows what they can do. One assessor is enough. A second may mark the same try,
//!   each for themselves: until both have saved, the second is not shown what the first has marked.
//! - Nothing is overwritten. While an assessor is alone in a try they may put their marks right: the later marks count
//!   and the earlier stay on record.
//! - Once two have marked, both have seen both, and neither changes their own marks any more. Where both found the same,
//!   that is the finding, whatever single lines they differ on. Where they did not, the try has no finding until they have
//!   talked and one of the two has recorded the marks on which they agreed. Agreed marks count before both, and can be put
//!   right as well.
//! - Only *not yet* opens a further try. With its first marks the tries before it are over.
//! - Nobody marks themselves.
//!
//! The finding that counts is that of the latest try. It is worked out from the assessments each time and stored nowhere.

use crate::enrolment::Finding;
use crate::id::{AssessmentId, EditionId, PersonId};
use crate::rubric::{Marks, MarksRefusal, Rubric};
use crate::time::At;

/// The longest note beside the marks, in characters.
pub const NOTE_MAX: usize = 1_000;

/// The marks of one assessor, as they were saved once. They never change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    pub id: AssessmentId,
    /// Which try, 1 for the first.
    pub ordinal: u32,
    pub assessor: PersonId,
    pub voice: Voice,
    /// By whose rubric. A class has one for all its people: another rubric makes another major version.
    pub edition: EditionId,
    pub marks: Marks,
    /// What the marks made by that rubric.
    pub finding: Finding,
    /// May be empty.
    pub note: String,
    pub at: At,
}

/// For whom an assessor speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// For themselves.
    Own,
    /// For both assessors, after they have talked.
    Agreed,
}

impl Voice {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Agreed => "agreed",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Own, Self::Agreed].into_iter().find(|voice| voice.code() == code)
    }
}

/// One try with the assessments that count of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Try<'a> {
    pub ordinal: u32,
    /// The latest marks of each assessor, in the order in which the two began.
    pub own: Vec<&'a Assessment>,
    /// The latest marks on which both agreed.
    pub agreed: Option<&'a Assessment>,
}

/// What a practical has come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    NotMarked,
    Found(Finding),
    /// Two assessors found something else, and have not agreed yet.
    Differ,
}

impl Verdict {
    pub const fn finding(self) -> Option<Finding> {
        match self {
            Self::Found(finding) => Some(finding),
            Self::NotMarked | Self::Differ => None,
        }
    }
}

/// What an assessor sends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    pub ordinal: u32,
    pub voice: Voice,
    pub edition: EditionId,
    pub marks: Marks,
    pub note: String,
}

/// What saving marks does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    New(Finding),
    /// The same marks and note are there already, sent twice: nothing is written.
    Again,
}

/// Why marks are not taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AssessRefusal {
    #[error("nobody marks themselves")]
    OwnPractical,
    #[error(transparent)]
    Marks(#[from] MarksRefusal),
    #[error("a later try has begun")]
    TryIsOver,
    #[error("the try before has not come to a not yet")]
    TryNotOpen,
    #[error("two assessors have marked this try")]
    TwoAlready,
    #[error("both have marked, and have seen both: what changes now are the agreed marks")]
    BothHaveMarked,
    #[error("two assessors have to mark before they can agree")]
    NothingToAgree,
}

/// The tries that have begun, first to last. `all` is in the order in which it was recorded.
pub fn tries(all: &[Assessment]) -> Vec<Try<'_>> {
    let mut tries: Vec<Try<'_>> = Vec::new();
    for assessment in all {
        if tries.last().is_none_or(|last| last.ordinal != assessment.ordinal) {
            tries.push(Try { ordinal: assessment.ordinal, own: vec![], agreed: None });
        }
        let Some(last) = tries.last_mut() else { continue };
        match assessment.voice {
            Voice::Agreed => last.agreed = Some(assessment),
            Voice::Own => match last.own.iter_mut().find(|own| own.assessor == assessment.assessor) {
                Some(own) => *own = assessment,
                None => last.own.push(assessment),
            },
        }
    }
    tries
}

/// What a practical has come to: what its latest try has.
pub fn verdict(all: &[Assessment]) -> Verdict {
    tries(all).last().map_or(Verdict::NotMarked, Try::verdict)
}

/// The finding that counts. `marked` is what was marked without a rubric: before its course had one, or because it has
/// none. Where there is an assessment, only assessments decide.
pub fn finding(marked: Option<Finding>, all: &[Assessment]) -> Option<Finding> {
    if all.is_empty() { marked } else { verdict(all).finding() }
}

/// The try that can be begun now; `None` while the latest is open, or competent.
pub fn next_try(all: &[Assessment]) -> Option<u32> {
    match tries(all).last() {
        None => Some(1),
        Some(last) => (last.verdict() == Verdict::Found(Finding::NotYet)).then_some(last.ordinal + 1),
    }
}

/// Decides about the marks that an assessor gives somebody.
pub fn assess(
    all: &[Assessment],
    rubric: &Rubric,
    (assessor, assessed): (PersonId, PersonId),
    filled: &Filled,
) -> Result<Saved, AssessRefusal> {
    if assessor == assessed {
        return Err(AssessRefusal::OwnPractical);
    }
    let tries = tries(all);
    if tries.last().is_some_and(|last| filled.ordinal < last.ordinal) {
        return Err(AssessRefusal::TryIsOver);
    }
    match tries.into_iter().find(|known| known.ordinal == filled.ordinal) {
        None if next_try(all) != Some(filled.ordinal) => return Err(AssessRefusal::TryNotOpen),
        None if filled.voice == Voice::Agreed => return Err(AssessRefusal::NothingToAgree),
        None => {}
        Some(begun) if begun.has(assessor, filled) => return Ok(Saved::Again),
        Some(begun) => begun.admits(assessor, filled)?,
    }
    Ok(Saved::New(rubric.find(&filled.marks)?.finding))
}

impl Try<'_> {
    pub fn verdict(&self) -> Verdict {
        match (self.agreed, &self.own[..]) {
            (Some(agreed), _) => Verdict::Found(agreed.finding),
            (None, [one, other]) if one.finding != other.finding => Verdict::Differ,
            (None, [one, ..]) => Verdict::Found(one.finding),
            (None, []) => Verdict::NotMarked,
        }
    }

    /// Whether somebody is shown its marks: not while they could still be the second assessor.
    pub fn is_shown_to(&self, person: PersonId) -> bool {
        self.own.len() > 1 || self.own_of(person).is_some()
    }

    /// What somebody may record of it, as long as it is the latest try.
    pub fn voice_of(&self, person: PersonId) -> Option<Voice> {
        match (self.own.len(), self.own_of(person)) {
            (2.., Some(_)) => Some(Voice::Agreed),
            (2.., None) => None,
            _ => Some(Voice::Own),
        }
    }

    pub fn own_of(&self, person: PersonId) -> Option<&Assessment> {
        self.own.iter().find(|own| own.assessor == person).copied()
    }

    fn has(&self, assessor: PersonId, filled: &Filled) -> bool {
        let known = match filled.voice {
            Voice::Own => self.own_of(assessor),
            Voice::Agreed => self.agreed,
        };
        known.is_some_and(|known| known.marks == filled.marks && known.note == filled.note)
    }

    fn admits(&self, assessor: PersonId, filled: &Filled) -> Result<(), AssessRefusal> {
        match (self.voice_of(assessor), filled.voice) {
            (None, _) => Err(AssessRefusal::TwoAlready),
            (Some(Voice::Agreed), Voice::Own) => Err(AssessRefusal::BothHaveMarked),
            (Some(Voice::Own), Voice::Agreed) => Err(AssessRefusal::NothingToAgree),
            (Some(Voice::Own), Voice::Own) | (Some(Voice::Agreed), Voice::Agreed) => Ok(()),
        }
    }
}

/// A note as it is kept.
pub fn note(text: &str) -> String {
    text.trim().chars().take(NOTE_MAX).collect()
}

#[cfg(test)]
mod tests;
