//! What happened, in the past tense: every write leaves one. They are the audit log.

mod kind;
mod subject;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::attempt::{Mode, Score};
use crate::cohort::{Half, Spoken};
use crate::course::Version;
use crate::enrolment::{Finding, Presence};
use crate::id::{AttemptId, CertificateId, CohortId, EnrolmentId, IntakeId, LogoId, PersonId, SignatoryId, VenueId};
use crate::language::{Bilingual, Language};
use crate::person::{ErasureReason, Role};
use crate::question::Given;
use crate::reference::{Facts, List};
use crate::test::TestKind;

pub use kind::Kind;
pub use subject::Subject;

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
    RoleEnded {
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
    /// Two entries of the register were found to be one person: one became an alias of the other.
    PersonMerged {
        kept: PersonId,
        gone: PersonId,
    },
    /// They are two people after all.
    MergeUndone {
        kept: PersonId,
        gone: PersonId,
    },
    /// Nobody can tell any more who this entry was, but for what was certified.
    PersonErased {
        person: PersonId,
        reason: ErasureReason,
    },
    /// Two who might have been one person are not.
    PairDismissed {
        one: PersonId,
        other: PersonId,
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
    /// The name is that of the day.
    VenueAdded {
        venue: VenueId,
        called: String,
    },
    VenueChanged {
        venue: VenueId,
        called: String,
    },
    VenueClosed {
        venue: VenueId,
        called: String,
    },
    VenueReopened {
        venue: VenueId,
        called: String,
    },
    /// Somebody wrote down who is behind a class, who pays, and which objectives it serves.
    CohortBacked {
        cohort: CohortId,
    },
    /// When, where and in which languages it is held now.
    CohortChanged {
        cohort: CohortId,
        begins: Date,
        ends: Date,
        place: Bilingual,
        #[serde(rename = "language")]
        spoken: Spoken,
    },
    ClearanceRecorded {
        cohort: CohortId,
        reference: String,
    },
    CohortSuspended {
        cohort: CohortId,
        reason: String,
    },
    CohortResumed {
        cohort: CohortId,
        reason: String,
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
    SessionAdded {
        cohort: CohortId,
        day: Date,
        half: Half,
    },
    SessionCalledOff {
        cohort: CohortId,
        day: Date,
        half: Half,
        reason: String,
    },
    /// A half-day that was called off is held after all.
    SessionReinstated {
        cohort: CohortId,
        day: Date,
        half: Half,
    },
    PersonEnrolled {
        cohort: CohortId,
        person: PersonId,
        enrolment: EnrolmentId,
    },
    PersonWithdrawn {
        cohort: CohortId,
        enrolment: EnrolmentId,
        reason: String,
    },
    PersonReadmitted {
        cohort: CohortId,
        enrolment: EnrolmentId,
    },
    /// Somebody was moved to another class of the same course, with all that they had done.
    PersonTransferred {
        cohort: CohortId,
        enrolment: EnrolmentId,
        to: CohortId,
    },
    /// A rank that a list had noted was taken back with the list; `rank` is what somebody holds again.
    RankTakenBack {
        person: PersonId,
        rank: String,
    },
    /// Those who were put into a class, or into the register, together were taken out again; `removed` of them were known
    /// for nothing else.
    IntakeUndone {
        /// Absent in events of before 29 November 2026.
        #[serde(default)]
        intake: Option<IntakeId>,
        cohort: Option<CohortId>,
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
    /// What a supervisor told, so many days after the class.
    FollowUpRecorded {
        enrolment: EnrolmentId,
        days: i32,
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

    SignatoryAdded {
        signatory: SignatoryId,
        of: String,
    },
    SignatoryChanged {
        signatory: SignatoryId,
        of: String,
    },
    SignatoryRemoved {
        signatory: SignatoryId,
        of: String,
    },
    LogoAdded {
        logo: LogoId,
        of: String,
        given_by: String,
    },
    /// After this day it stands on no new certificate.
    LogoEnded {
        logo: LogoId,
        of: String,
        last: Date,
    },
    /// Somebody wrote what certificates are to say; none says it yet.
    WordingWritten,
    /// Certificates that are issued from now on say it.
    WordingUsed,
    /// Somebody asked that people of a class be given certificates.
    CertificatesAsked {
        cohort: CohortId,
        people: u32,
    },
    /// Certificates of a class were taken out in one file, to be printed.
    CertificatesPrinted {
        cohort: CohortId,
        certificates: u32,
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

    ReferenceAdded {
        list: List,
        code: String,
        facts: Facts,
    },
    ReferenceChanged {
        list: List,
        code: String,
        before: Facts,
        after: Facts,
    },
    /// A rank or a state is used no more. It stays where it is.
    ReferenceRetired {
        list: List,
        code: String,
    },
    /// It is used again.
    ReferenceReturned {
        list: List,
        code: String,
    },

    /// People, classes and all that was done in them were invented, to try how fast this is at a country's scale.
    RehearsalSeeded {
        people: usize,
        enrolments: usize,
        attempts: usize,
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
    /// The answers of one test, outside of its class.
    AttemptSeen {
        attempt: AttemptId,
    },
    /// A list of people of many classes.
    ListSeen {
        sight: Sight,
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
    /// Whose certificates end.
    Refreshers,
    /// Of whom supervisors have not told yet.
    FollowUps,
    /// The register of certificates.
    Certificates,
    /// Who may stand in the register twice.
    Duplicates,
    /// What trainers led.
    Trainers,
    /// Whose certificates are to be revoked.
    Revocations,
    /// Who holds a role.
    Staff,
}

#[cfg(test)]
mod tests;
