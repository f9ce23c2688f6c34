//! Whom and what an event speaks of.

use uuid::Uuid;

use super::Event;
use crate::id::{AttemptId, CertificateId, CohortId, EnrolmentId, PersonId, VenueId};

/// Whom and what an event speaks of, so that a reader can be told names in place of ids, and it can be found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Subject {
    pub person: Option<PersonId>,
    /// A second person, where it speaks of two.
    pub other: Option<PersonId>,
    pub enrolment: Option<EnrolmentId>,
    pub attempt: Option<AttemptId>,
    pub cohort: Option<CohortId>,
    pub certificate: Option<CertificateId>,
    pub venue: Option<VenueId>,
}

impl Subject {
    pub fn ids(self) -> impl Iterator<Item = Uuid> {
        let Self { person, other, enrolment, attempt, cohort, certificate, venue } = self;
        let ids = [
            person.map(|id| id.0),
            other.map(|id| id.0),
            enrolment.map(|id| id.0),
            attempt.map(|id| id.0),
            cohort.map(|id| id.0),
            certificate.map(|id| id.0),
            venue.map(|id| id.0),
        ];
        ids.into_iter().flatten()
    }
}

impl Event {
    pub fn subject(&self) -> Subject {
        let none = Subject::default();
        match self {
            Self::PersonAdded { person }
            | Self::RoleGranted { person, .. }
            | Self::RoleEnded { person, .. }
            | Self::SignedIn { person }
            | Self::SignedOut { person }
            | Self::PasswordIssued { person }
            | Self::PasswordChosen { person }
            | Self::PersonCorrected { person, .. }
            | Self::RankNoted { person, .. }
            | Self::RankTakenBack { person, .. }
            | Self::PersonErased { person, .. }
            | Self::PersonSeen { person } => Subject { person: Some(*person), ..none },
            Self::PersonMerged { kept: one, gone: other }
            | Self::MergeUndone { kept: one, gone: other }
            | Self::PairDismissed { one, other } => Subject { person: Some(*one), other: Some(*other), ..none },
            Self::VenueAdded { venue, .. }
            | Self::VenueChanged { venue, .. }
            | Self::VenueClosed { venue, .. }
            | Self::VenueReopened { venue, .. } => Subject { venue: Some(*venue), ..none },
            Self::CohortOpened { cohort }
            | Self::CohortChanged { cohort, .. }
            | Self::CohortBacked { cohort }
            | Self::CertificatesAsked { cohort, .. }
            | Self::CertificatesPrinted { cohort, .. }
            | Self::ClearanceRecorded { cohort, .. }
            | Self::CohortSuspended { cohort, .. }
            | Self::CohortResumed { cohort, .. }
            | Self::SessionAdded { cohort, .. }
            | Self::SessionCalledOff { cohort, .. }
            | Self::SessionReinstated { cohort, .. } => Subject { cohort: Some(*cohort), ..none },
            Self::IntakeUndone { cohort, .. } => Subject { cohort: *cohort, ..none },
            Self::TrainerAssigned { cohort, person } | Self::TrainerReleased { cohort, person } => {
                Subject { person: Some(*person), cohort: Some(*cohort), ..none }
            }
            Self::SessionPlanned { cohort, led_by, .. } => Subject { person: *led_by, cohort: Some(*cohort), ..none },
            Self::PersonEnrolled { cohort, person, enrolment } => {
                Subject { person: Some(*person), enrolment: Some(*enrolment), cohort: Some(*cohort), ..none }
            }
            Self::AttendanceMarked { cohort, enrolment, .. }
            | Self::PersonWithdrawn { cohort, enrolment, .. }
            | Self::PersonReadmitted { cohort, enrolment }
            | Self::PersonTransferred { cohort, enrolment, .. } => {
                Subject { enrolment: Some(*enrolment), cohort: Some(*cohort), ..none }
            }
            Self::PracticalMarked { enrolment, .. }
            | Self::PracticalAssessed { enrolment, .. }
            | Self::PracticalAgreed { enrolment, .. }
            | Self::CoachingRecorded { enrolment, .. }
            | Self::FollowUpRecorded { enrolment, .. } => Subject { enrolment: Some(*enrolment), ..none },
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
            | Self::JournalBrought { attempt, .. }
            | Self::AttemptSeen { attempt } => Subject { attempt: Some(*attempt), ..none },
            Self::CertificateIssued { certificate, .. }
            | Self::CertificateCorrected { certificate, .. }
            | Self::RevocationAsked { certificate, .. }
            | Self::RevocationDropped { certificate, .. }
            | Self::CertificateRevoked { certificate, .. }
            | Self::HandoverNoted { certificate, .. } => Subject { certificate: Some(*certificate), ..none },
            Self::PersonalDataSeen { cohort, enrolment, .. } => {
                Subject { cohort: Some(*cohort), enrolment: *enrolment, ..none }
            }
            Self::SignatoryAdded { .. }
            | Self::SignatoryChanged { .. }
            | Self::SignatoryRemoved { .. }
            | Self::LogoAdded { .. }
            | Self::LogoEnded { .. }
            | Self::WordingWritten
            | Self::WordingUsed
            | Self::ReferenceAdded { .. }
            | Self::ReferenceChanged { .. }
            | Self::ReferenceRetired { .. }
            | Self::ReferenceReturned { .. }
            | Self::SignInRefused { .. }
            | Self::CoursePublished { .. }
            | Self::DraftSaved { .. }
            | Self::DraftDiscarded { .. }
            | Self::LessonRead { .. }
            | Self::CheckAnswered { .. }
            | Self::ListSeen { .. }
            | Self::RehearsalSeeded { .. }
            | Self::RegisterSearched { .. } => none,
        }
    }
}
