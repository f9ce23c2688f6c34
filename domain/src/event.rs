//! What happened, in the past tense: every write leaves one. They are the audit log.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::cohort::Half;
use crate::course::Version;
use crate::enrolment::{Finding, Presence};
use crate::id::{AttemptId, CertificateId, CohortId, EnrolmentId, PersonId};
use crate::person::Role;
use crate::question::Given;
use crate::test::TestKind;

/// One thing that happened. Who and when stand beside it in the row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "name")]
pub enum Event {
    PersonAdded {
        person: PersonId,
    },
    RoleGranted {
        person: PersonId,
        role: Role,
        state: Option<String>,
    },
    SignedIn {
        person: PersonId,
    },
    SignedOut {
        person: PersonId,
    },
    SignInRefused {
        account: String,
    },
    PasswordIssued {
        person: PersonId,
    },
    PasswordChosen {
        person: PersonId,
    },

    CoursePublished {
        course: String,
        version: Version,
    },
    DraftSaved {
        course: String,
        file: String,
        revision: u32,
    },
    DraftDiscarded {
        course: String,
        file: String,
    },

    CohortOpened {
        cohort: CohortId,
    },
    PersonEnrolled {
        cohort: CohortId,
        person: PersonId,
        enrolment: EnrolmentId,
    },
    AttendanceMarked {
        cohort: CohortId,
        day: Date,
        half: Half,
        enrolment: EnrolmentId,
        presence: Presence,
    },
    PracticalMarked {
        enrolment: EnrolmentId,
        finding: Finding,
    },

    LessonRead {
        course: String,
        lesson: String,
    },
    CheckAnswered {
        course: String,
        question: String,
        right: bool,
    },
    AttemptBegun {
        attempt: AttemptId,
        test: TestKind,
    },
    AnswerSaved {
        attempt: AttemptId,
        place: usize,
    },
    /// It came after the end: it does not count, and it is not lost.
    AnswerCameLate {
        attempt: AttemptId,
        place: usize,
        given: Given,
    },
    AttemptSubmitted {
        attempt: AttemptId,
        in_time: bool,
    },

    CertificateIssued {
        certificate: CertificateId,
        serial: String,
    },
    CertificateRevoked {
        certificate: CertificateId,
        serial: String,
        reason: String,
    },
}
