//! What happened, in the past tense: every write leaves one. They are the audit log.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

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
    /// Something in the register was put right. What it was before and after is nobody's business but theirs.
    PersonCorrected {
        person: PersonId,
        fields: Vec<String>,
    },
    RankNoted {
        person: PersonId,
        rank: String,
        since: Date,
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
    TrainerAssigned {
        cohort: CohortId,
        person: PersonId,
    },
    TrainerReleased {
        cohort: CohortId,
        person: PersonId,
    },
    /// Somebody wrote down what a half-day is about and who leads it.
    SessionPlanned {
        cohort: CohortId,
        day: Date,
        half: Half,
        topic: String,
        led_by: Option<PersonId>,
    },
    PersonEnrolled {
        cohort: CohortId,
        person: PersonId,
        enrolment: EnrolmentId,
    },
    /// Those who were put into a class together were taken out again; `removed` of them were known for nothing else.
    IntakeUndone {
        cohort: CohortId,
        people: usize,
        removed: usize,
    },
    AttendanceMarked {
        cohort: CohortId,
        day: Date,
        half: Half,
        enrolment: EnrolmentId,
        presence: Presence,
        /// Given for a day that has passed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
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
    /// One with a wrong name was issued anew.
    CertificateCorrected {
        certificate: CertificateId,
        serial: String,
        replaces: String,
    },
    RevocationAsked {
        certificate: CertificateId,
        serial: String,
        reason: String,
    },
    /// Whoever asked thought otherwise, or somebody else did not agree.
    RevocationDropped {
        certificate: CertificateId,
        serial: String,
    },
    CertificateRevoked {
        certificate: CertificateId,
        serial: String,
        reason: String,
    },
    HandoverNoted {
        certificate: CertificateId,
        serial: String,
        is_handed: bool,
    },

    /// Somebody looked at the data of others. Nothing was changed.
    PersonalDataSeen {
        sight: Sight,
        cohort: CohortId,
        enrolment: Option<EnrolmentId>,
    },
    /// Somebody's page of the register.
    PersonSeen {
        person: PersonId,
    },
    /// What was looked for is a name, and is not kept.
    RegisterSearched {
        found: usize,
    },
}

/// What somebody looked at who may see the data of others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sight {
    /// The people of a class.
    Class,
    Gradebook,
    /// The figures of a class.
    Return,
    /// Everything of one person in a class.
    Person,
    /// One attempt at a test.
    Attempt,
    /// First passwords that are handed out.
    Passwords,
    /// A file or a print that leaves the platform.
    File,
}

/// Whom and what an event speaks of, so that a reader can be told names in place of ids, and it can be found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Subject {
    pub person: Option<PersonId>,
    pub enrolment: Option<EnrolmentId>,
    pub attempt: Option<AttemptId>,
    pub cohort: Option<CohortId>,
    pub certificate: Option<CertificateId>,
}

impl Subject {
    pub fn ids(self) -> impl Iterator<Item = Uuid> {
        let Self { person, enrolment, attempt, cohort, certificate } = self;
        let ids = [
            person.map(|id| id.0),
            enrolment.map(|id| id.0),
            attempt.map(|id| id.0),
            cohort.map(|id| id.0),
            certificate.map(|id| id.0),
        ];
        ids.into_iter().flatten()
    }
}

/// What kind of thing happened, for whoever searches the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    SignIn,
    Person,
    Course,
    Class,
    Learning,
    Certificate,
    /// Nothing was changed: somebody looked at the data of others.
    Looking,
}

impl Kind {
    pub const ALL: [Self; 7] =
        [Self::SignIn, Self::Person, Self::Course, Self::Class, Self::Learning, Self::Certificate, Self::Looking];

    pub const fn code(self) -> &'static str {
        match self {
            Self::SignIn => "sign-in",
            Self::Person => "person",
            Self::Course => "course",
            Self::Class => "class",
            Self::Learning => "learning",
            Self::Certificate => "certificate",
            Self::Looking => "looking",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The events of this kind, by the names under which they are kept.
    pub const fn names(self) -> &'static [&'static str] {
        match self {
            Self::SignIn => &["SignedIn", "SignedOut", "SignInRefused"],
            Self::Person => {
                &["PersonAdded", "RoleGranted", "PasswordIssued", "PasswordChosen", "PersonCorrected", "RankNoted"]
            }
            Self::Course => &["CoursePublished", "DraftSaved", "DraftDiscarded"],
            Self::Class => &[
                "CohortOpened",
                "TrainerAssigned",
                "TrainerReleased",
                "SessionPlanned",
                "PersonEnrolled",
                "IntakeUndone",
                "AttendanceMarked",
                "PracticalMarked",
                "PracticalAssessed",
                "PracticalAgreed",
                "CoachingRecorded",
                "BookletPrinted",
                "PaperEntered",
                "EntryCorrected",
                "AttemptCalledOff",
                "JournalBrought",
            ],
            Self::Learning => &[
                "LessonRead",
                "CheckAnswered",
                "AttemptBegun",
                "AnswerSaved",
                "AnswerCameLate",
                "AnswerOvertaken",
                "AnswerRefused",
                "AttemptSubmitted",
                "AttemptRemarked",
            ],
            Self::Certificate => &[
                "CertificateIssued",
                "CertificateCorrected",
                "RevocationAsked",
                "RevocationDropped",
                "CertificateRevoked",
                "HandoverNoted",
            ],
            Self::Looking => &["PersonalDataSeen", "PersonSeen", "RegisterSearched"],
        }
    }
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
            | Self::PasswordChosen { person }
            | Self::PersonCorrected { person, .. }
            | Self::RankNoted { person, .. }
            | Self::PersonSeen { person } => Subject { person: Some(*person), ..none },
            Self::CohortOpened { cohort } | Self::IntakeUndone { cohort, .. } => {
                Subject { cohort: Some(*cohort), ..none }
            }
            Self::TrainerAssigned { cohort, person } | Self::TrainerReleased { cohort, person } => {
                Subject { person: Some(*person), cohort: Some(*cohort), ..none }
            }
            Self::SessionPlanned { cohort, led_by, .. } => Subject { person: *led_by, cohort: Some(*cohort), ..none },
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
            Self::CertificateIssued { certificate, .. }
            | Self::CertificateCorrected { certificate, .. }
            | Self::RevocationAsked { certificate, .. }
            | Self::RevocationDropped { certificate, .. }
            | Self::CertificateRevoked { certificate, .. }
            | Self::HandoverNoted { certificate, .. } => Subject { certificate: Some(*certificate), ..none },
            Self::PersonalDataSeen { cohort, enrolment, .. } => {
                Subject { cohort: Some(*cohort), enrolment: *enrolment, ..none }
            }
            Self::SignInRefused { .. }
            | Self::CoursePublished { .. }
            | Self::DraftSaved { .. }
            | Self::DraftDiscarded { .. }
            | Self::LessonRead { .. }
            | Self::CheckAnswered { .. }
            | Self::RegisterSearched { .. } => none,
        }
    }
}

#[cfg(test)]
mod tests;
