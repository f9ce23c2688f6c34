//! A person in a class, and what is recorded about them there.

use serde::{Deserialize, Serialize};

use crate::id::{CohortId, EnrolmentId, PersonId};
use crate::time::At;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enrolment {
    pub id: EnrolmentId,
    pub cohort: CohortId,
    pub person: PersonId,
    /// The rank on the day of enrolling; the person's own may change later.
    pub rank: String,
    pub at: At,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Presence {
    Present,
    Absent,
}

impl Presence {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Present => "present",
            Self::Absent => "absent",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Present, Self::Absent].into_iter().find(|presence| presence.code() == code)
    }
}

/// What an assessor found in the practical. Which one counts is said in [`crate::assessment`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Finding {
    Competent,
    NotYet,
}

impl Finding {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Competent => "competent",
            Self::NotYet => "not_yet",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Competent, Self::NotYet].into_iter().find(|finding| finding.code() == code)
    }
}

/// Why somebody could not be enrolled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EnrolRefusal {
    #[error("already in this class")]
    AlreadyEnrolled,
}
