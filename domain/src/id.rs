//! Names of rows: UUIDv7, made where they are stored. They are never shown to people as codes.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, uuid::Error> {
                text.parse().map(Self)
            }
        }
    )*};
}

ids! {
    PersonId;
    /// Two people of the register who were put together.
    MergeId;
    CourseId;
    /// One published version of a course.
    EditionId;
    DraftId;
    CohortId;
    VenueId;
    EnrolmentId;
    IntakeId;
    SessionId;
    AssessmentId;
    AttemptId;
    CertificateId;
    /// Certificates that were asked for together.
    BatchId;
    SignatoryId;
    LogoId;
    /// The words of an installation on its certificates, as they were at one time.
    WordingId;
}
