//! What happened, in the past tense: every write leaves one. They are the audit log.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::attempt::{Mode, Score};
use crate::cohort::Half;
use crate::course::Version;
use crate::enrolment::{Finding, Presence};
use crate::id::{AttemptId, CertificateId, CohortId, EnrolmentId, PersonId};
use crate::language::Language;
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
    /// An assessor marked a try of the practical by its rubric.
    PracticalAssessed {
        enrolment: EnrolmentId,
        ordinal: u32,
        finding: Finding,
    },
    /// Two assessors who had marked a try agreed on these marks.
    PracticalAgreed {
        enrolment: EnrolmentId,
        ordinal: u32,
        finding: Finding,
    },
    /// One more attempt at the final test was opened, after what the note says.
    CoachingRecorded {
        enrolment: EnrolmentId,
        note: String,
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
        #[serde(default)]
        mode: Mode,
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
    /// It was on its way for longer than a later one, which counts.
    AnswerOvertaken {
        attempt: AttemptId,
        place: usize,
    },
    /// It can be no answer to its question.
    AnswerRefused {
        attempt: AttemptId,
        place: usize,
    },
    AttemptSubmitted {
        attempt: AttemptId,
        in_time: bool,
    },
    /// Something that was recorded in time arrived after the end and changed what was found.
    AttemptRemarked {
        attempt: AttemptId,
        before: Score,
        after: Score,
    },
    /// A test on paper was printed, or printed in another language.
    BookletPrinted {
        attempt: AttemptId,
        language: Language,
    },
    /// The answers of a test on paper were typed in, and it was handed in with them.
    PaperEntered {
        attempt: AttemptId,
        answered: usize,
    },
    /// What was typed in was put right. Places are counted from 0.
    EntryCorrected {
        attempt: AttemptId,
        places: Vec<usize>,
        before: Score,
        after: Score,
        reason: String,
    },
    /// A test on paper never came back, and counts as no attempt.
    AttemptCalledOff {
        attempt: AttemptId,
        reason: String,
    },
    /// A coordinator brought the answers of a device in as a file.
    JournalBrought {
        attempt: AttemptId,
        lines: usize,
        new: usize,
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

/// Whom and what an event speaks of, so that a reader can be told names in place of ids.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Subject {
    pub person: Option<PersonId>,
    pub enrolment: Option<EnrolmentId>,
    pub attempt: Option<AttemptId>,
    pub cohort: Option<CohortId>,
}

impl Event {
    pub fn subject(&self) -> Subject {
        let none = Subject::default();
        match self {
            Self::PersonAdded { person }
            | Self::RoleGranted { person, .. }
            | Self::SignedIn { person }
            | Self::SignedOut { person }
            | Self::PasswordIssued { person }
            | Self::PasswordChosen { person } => Subject { person: Some(*person), ..none },
            Self::CohortOpened { cohort } => Subject { cohort: Some(*cohort), ..none },
            Self::PersonEnrolled { cohort, person, enrolment } => {
                Subject { person: Some(*person), enrolment: Some(*enrolment), cohort: Some(*cohort), ..none }
            }
            Self::AttendanceMarked { cohort, enrolment, .. } => {
                Subject { enrolment: Some(*enrolment), cohort: Some(*cohort), ..none }
            }
            Self::PracticalMarked { enrolment, .. }
            | Self::PracticalAssessed { enrolment, .. }
            | Self::PracticalAgreed { enrolment, .. }
            | Self::CoachingRecorded { enrolment, .. } => Subject { enrolment: Some(*enrolment), ..none },
            Self::AttemptBegun { attempt, .. }
            | Self::AnswerSaved { attempt, .. }
            | Self::AnswerCameLate { attempt, .. }
            | Self::AnswerOvertaken { attempt, .. }
            | Self::AnswerRefused { attempt, .. }
            | Self::AttemptSubmitted { attempt, .. }
            | Self::AttemptRemarked { attempt, .. }
            | Self::BookletPrinted { attempt, .. }
            | Self::PaperEntered { attempt, .. }
            | Self::EntryCorrected { attempt, .. }
            | Self::AttemptCalledOff { attempt, .. }
            | Self::JournalBrought { attempt, .. } => Subject { attempt: Some(*attempt), ..none },
            Self::SignInRefused { .. }
            | Self::CoursePublished { .. }
            | Self::DraftSaved { .. }
            | Self::DraftDiscarded { .. }
            | Self::LessonRead { .. }
            | Self::CheckAnswered { .. }
            | Self::CertificateIssued { .. }
            | Self::CertificateRevoked { .. } => none,
        }
    }
}
