//! What kind of thing an event is.

/// What kind of thing happened, for whoever searches the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    SignIn,
    Person,
    Course,
    Class,
    Learning,
    Certificate,
    /// The lists of ranks and states.
    Reference,
    /// Nothing was changed: somebody looked at the data of others.
    Looking,
}

impl Kind {
    pub const ALL: [Self; 8] = [
        Self::SignIn,
        Self::Person,
        Self::Course,
        Self::Class,
        Self::Learning,
        Self::Certificate,
        Self::Reference,
        Self::Looking,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::SignIn => "sign-in",
            Self::Person => "person",
            Self::Course => "course",
            Self::Class => "class",
            Self::Learning => "learning",
            Self::Certificate => "certificate",
            Self::Reference => "reference",
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
            Self::Person => &[
                "PersonAdded",
                "RoleGranted",
                "RoleEnded",
                "PasswordIssued",
                "PasswordChosen",
                "PersonCorrected",
                "RankNoted",
                "RankTakenBack",
                "RehearsalSeeded",
                "PersonMerged",
                "MergeUndone",
                "PairDismissed",
                "PersonErased",
            ],
            Self::Course => &["CoursePublished", "DraftSaved", "DraftDiscarded"],
            Self::Class => &[
                "VenueAdded",
                "VenueChanged",
                "VenueClosed",
                "VenueReopened",
                "CohortOpened",
                "CohortChanged",
                "CohortBacked",
                "ClearanceRecorded",
                "CohortSuspended",
                "CohortResumed",
                "TrainerAssigned",
                "TrainerReleased",
                "SessionPlanned",
                "SessionAdded",
                "SessionCalledOff",
                "SessionReinstated",
                "PersonEnrolled",
                "PersonWithdrawn",
                "PersonReadmitted",
                "PersonTransferred",
                "IntakeUndone",
                "AttendanceMarked",
                "PracticalMarked",
                "PracticalAssessed",
                "PracticalAgreed",
                "CoachingRecorded",
                "FollowUpRecorded",
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
                "SignatoryAdded",
                "SignatoryChanged",
                "SignatoryRemoved",
                "LogoAdded",
                "LogoEnded",
                "WordingWritten",
                "WordingUsed",
                "CertificatesAsked",
                "CertificatesPrinted",
                "CertificateIssued",
                "CertificateCorrected",
                "RevocationAsked",
                "RevocationDropped",
                "CertificateRevoked",
                "HandoverNoted",
            ],
            Self::Reference => &["ReferenceAdded", "ReferenceChanged", "ReferenceRetired", "ReferenceReturned"],
            Self::Looking => &["PersonalDataSeen", "PersonSeen", "AttemptSeen", "ListSeen", "RegisterSearched"],
        }
    }
}
