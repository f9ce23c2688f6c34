//! Each event as a sentence in the language of the page.

use domain::attempt::Mode;
use domain::cohort::Half;
use domain::enrolment::{Finding, Presence};
use domain::event::{Event, Kind, Sight};
use domain::id::{AttemptId, CohortId, EnrolmentId, PersonId};
use domain::person::Role;
use domain::test::TestKind;
use jiff::civil::Date;
use store::event::Log;

use super::reference;
use crate::coordinate::{class_named, column_named, presence_named};
use crate::here::Here;
use crate::register::erasure::reason_named;
use crate::t;

pub fn of(here: &Here, log: &Log, event: &Event) -> String {
    let says = Says { here, log };
    match event {
        Event::PersonAdded { person } => t!(here, "admin-person-added", person = says.person(*person)),
        Event::RoleGranted { person, role, state } => {
            let (person, place) = (says.person(*person), says.place(state.as_deref()));
            t!(here, "admin-role-granted", person = person, role = says.role(*role), place = place)
        }
        Event::RoleEnded { person, role, state } => {
            let (person, place) = (says.person(*person), says.place(state.as_deref()));
            t!(here, "admin-role-ended", person = person, role = says.role(*role), place = place)
        }
        Event::SignedIn { .. } => t!(here, "admin-signed-in"),
        Event::SignedOut { .. } => t!(here, "admin-signed-out"),
        Event::SignInRefused { account } => t!(here, "admin-sign-in-refused", account = account.clone()),
        Event::PasswordIssued { person } => t!(here, "admin-password-issued", person = says.person(*person)),
        Event::PasswordChosen { .. } => t!(here, "admin-password-chosen"),
        Event::CoursePublished { course, version } => {
            t!(here, "admin-course-published", course = course.clone(), version = version.to_string())
        }
        Event::DraftSaved { course, file, revision } => {
            t!(here, "admin-draft-saved", course = course.clone(), file = file.clone(), revision = *revision)
        }
        Event::DraftDiscarded { course, file } => {
            t!(here, "admin-draft-discarded", course = course.clone(), file = file.clone())
        }
        Event::VenueAdded { called, .. } => t!(here, "admin-venue-added", venue = called.clone()),
        Event::VenueChanged { called, .. } => t!(here, "admin-venue-changed", venue = called.clone()),
        Event::VenueClosed { called, .. } => t!(here, "admin-venue-closed", venue = called.clone()),
        Event::VenueReopened { called, .. } => t!(here, "admin-venue-reopened", venue = called.clone()),
        Event::CohortOpened { cohort } => t!(here, "admin-cohort-opened", class = says.class(*cohort)),
        Event::CohortChanged { cohort, begins, ends, place, spoken } => {
            let (first, last) = (here.text().date(*begins), here.text().date(*ends));
            let (class, place) = (says.class(*cohort), place.get(here.language).to_owned());
            let language = crate::coordinate::spoken_named(here, *spoken);
            t!(
                here,
                "admin-cohort-changed",
                class = class,
                first = first,
                last = last,
                place = place,
                language = language
            )
        }
        Event::CohortBacked { cohort } => t!(here, "admin-cohort-backed", class = says.class(*cohort)),
        Event::ClearanceRecorded { cohort, reference } => {
            t!(here, "admin-clearance-recorded", reference = reference.clone(), class = says.class(*cohort))
        }
        Event::CohortSuspended { cohort, reason } => {
            t!(here, "admin-cohort-suspended", class = says.class(*cohort), reason = reason.clone())
        }
        Event::CohortResumed { cohort, reason } => {
            t!(here, "admin-cohort-resumed", class = says.class(*cohort), reason = reason.clone())
        }
        Event::TrainerAssigned { cohort, person } => {
            t!(here, "admin-trainer-assigned", person = says.person(*person), class = says.class(*cohort))
        }
        Event::TrainerReleased { cohort, person } => {
            t!(here, "admin-trainer-released", person = says.person(*person), class = says.class(*cohort))
        }
        Event::SessionPlanned { day, half, topic, led_by, .. } => {
            let leader = led_by.map(|person| says.person(person));
            let session = says.session(*day, *half);
            t!(
                here,
                "admin-session-planned",
                session = session,
                topic = topic.clone(),
                person = leader.unwrap_or_else(|| t!(here, "coordinate-plan-nobody"))
            )
        }
        Event::SessionAdded { cohort, day, half } => {
            t!(here, "admin-session-added", session = says.session(*day, *half), class = says.class(*cohort))
        }
        Event::SessionCalledOff { cohort, day, half, reason } => {
            let (session, class) = (says.session(*day, *half), says.class(*cohort));
            t!(here, "admin-session-called-off", session = session, class = class, reason = reason.clone())
        }
        Event::SessionReinstated { cohort, day, half } => {
            t!(here, "admin-session-reinstated", session = says.session(*day, *half), class = says.class(*cohort))
        }
        Event::PersonEnrolled { cohort, person, .. } => {
            t!(here, "admin-person-enrolled", person = says.person(*person), class = says.class(*cohort))
        }
        Event::PersonWithdrawn { cohort, enrolment, reason } => {
            let (person, class) = (says.seat(*enrolment), says.class(*cohort));
            t!(here, "admin-person-withdrawn", person = person, class = class, reason = reason.clone())
        }
        Event::PersonReadmitted { cohort, enrolment } => {
            t!(here, "admin-person-readmitted", person = says.seat(*enrolment), class = says.class(*cohort))
        }
        Event::PersonTransferred { cohort, enrolment, to } => {
            let (person, from, to) = (says.seat(*enrolment), says.class(*cohort), says.class(*to));
            t!(here, "admin-person-transferred", person = person, from = from, to = to)
        }
        Event::IntakeUndone { cohort: Some(cohort), people, removed, .. } => {
            t!(here, "admin-intake-undone", people = *people, removed = *removed, class = says.class(*cohort))
        }
        Event::IntakeUndone { cohort: None, people, removed, .. } => {
            t!(here, "admin-intake-undone-register", people = *people, removed = *removed)
        }
        Event::AttendanceMarked { day, half, enrolment, presence, reason, .. } => {
            let (person, presence) = (says.seat(*enrolment), says.presence(*presence));
            let session = says.session(*day, *half);
            if let Some(reason) = reason {
                return t!(
                    here,
                    "admin-attendance-marked-later",
                    person = person,
                    presence = presence,
                    session = session,
                    reason = reason.clone()
                );
            }
            t!(here, "admin-attendance-marked", person = person, presence = presence, session = session)
        }
        Event::PracticalMarked { enrolment, finding } => {
            let finding = says.finding(*finding);
            t!(here, "admin-practical-marked", person = says.seat(*enrolment), finding = finding)
        }
        Event::PracticalAssessed { enrolment, ordinal, finding } => {
            let (person, finding) = (says.seat(*enrolment), says.finding(*finding));
            t!(here, "admin-practical-assessed", person = person, number = *ordinal, finding = finding)
        }
        Event::PracticalAgreed { enrolment, ordinal, finding } => {
            let (person, finding) = (says.seat(*enrolment), says.finding(*finding));
            t!(here, "admin-practical-agreed", person = person, number = *ordinal, finding = finding)
        }
        Event::CoachingRecorded { enrolment, note } => {
            t!(here, "admin-coaching-recorded", person = says.seat(*enrolment), note = note.clone())
        }
        Event::FollowUpRecorded { enrolment, days } => {
            t!(here, "admin-follow-up-recorded", person = says.seat(*enrolment), count = *days)
        }
        Event::LessonRead { course, lesson } => {
            t!(here, "admin-lesson-read", course = course.clone(), lesson = lesson.clone())
        }
        Event::CheckAnswered { course, question, right: true } => {
            t!(here, "admin-check-right", course = course.clone(), question = question.clone())
        }
        Event::CheckAnswered { course, question, right: false } => {
            t!(here, "admin-check-wrong", course = course.clone(), question = question.clone())
        }
        Event::AttemptBegun { attempt, mode: Mode::Oral, .. } => {
            t!(here, "admin-attempt-begun-oral", test = says.test(*attempt))
        }
        Event::AttemptBegun { test, .. } => t!(here, "admin-attempt-begun", test = crate::attempt::name(here, *test)),
        Event::AnswerSaved { attempt, place } => {
            t!(here, "admin-answer-saved", number = place + 1, test = says.test(*attempt))
        }
        Event::AnswerCameLate { attempt, place, .. } => {
            t!(here, "admin-answer-late", number = place + 1, test = says.test(*attempt))
        }
        Event::AnswerOvertaken { attempt, place } => {
            t!(here, "admin-answer-overtaken", number = place + 1, test = says.test(*attempt))
        }
        Event::AnswerRefused { attempt, place } => {
            t!(here, "admin-answer-refused", number = place + 1, test = says.test(*attempt))
        }
        Event::AttemptRemarked { attempt, before, after } => {
            let test = says.test(*attempt);
            t!(here, "admin-attempt-remarked", before = before.percent(), after = after.percent(), test = test)
        }
        Event::BookletPrinted { attempt, language } => {
            let language = here.text().language_named(*language);
            t!(here, "admin-booklet-printed", test = says.test(*attempt), language = language)
        }
        Event::PaperEntered { attempt, answered } => {
            t!(here, "admin-paper-entered", answered = *answered, test = says.test(*attempt))
        }
        Event::EntryCorrected { attempt, before, after, reason, .. } => {
            let (test, reason) = (says.test(*attempt), reason.clone());
            let (before, after) = (before.percent(), after.percent());
            t!(here, "admin-entry-corrected", before = before, after = after, test = test, reason = reason)
        }
        Event::AttemptCalledOff { attempt, reason } => {
            t!(here, "admin-attempt-called-off", test = says.test(*attempt), reason = reason.clone())
        }
        Event::JournalBrought { attempt, lines, new } => {
            t!(here, "admin-journal-brought", lines = *lines, new = *new, test = says.test(*attempt))
        }
        Event::AttemptSubmitted { attempt, in_time: true } => {
            t!(here, "admin-attempt-submitted", test = says.test(*attempt))
        }
        Event::AttemptSubmitted { attempt, in_time: false } => {
            t!(here, "admin-attempt-closed", test = says.test(*attempt))
        }
        Event::SignatoryAdded { of, .. } => t!(here, "admin-signatory-added", name = of.clone()),
        Event::SignatoryChanged { of, .. } => t!(here, "admin-signatory-changed", name = of.clone()),
        Event::SignatoryRemoved { of, .. } => t!(here, "admin-signatory-removed", name = of.clone()),
        Event::LogoAdded { of, given_by, .. } => {
            t!(here, "admin-logo-added", name = of.clone(), given = given_by.clone())
        }
        Event::LogoEnded { of, last, .. } => {
            t!(here, "admin-logo-ended", name = of.clone(), day = here.text().date(*last))
        }
        Event::WordingWritten => t!(here, "admin-wording-written"),
        Event::WordingUsed => t!(here, "admin-wording-used"),
        Event::CertificatesAsked { cohort, people } => {
            t!(here, "admin-certificates-asked", count = *people, class = says.class(*cohort))
        }
        Event::CertificatesPrinted { cohort, certificates } => {
            t!(here, "admin-certificates-printed", count = *certificates, class = says.class(*cohort))
        }
        Event::CertificateIssued { serial, .. } => t!(here, "admin-certificate-issued", serial = serial.clone()),
        Event::CertificateRevoked { serial, reason, .. } => {
            t!(here, "admin-certificate-revoked", serial = serial.clone(), reason = reason.clone())
        }
        Event::CertificateCorrected { serial, replaces, .. } => {
            t!(here, "admin-certificate-corrected", serial = serial.clone(), replaces = replaces.clone())
        }
        Event::RevocationAsked { serial, reason, .. } => {
            t!(here, "admin-revocation-asked", serial = serial.clone(), reason = reason.clone())
        }
        Event::RevocationDropped { serial, .. } => t!(here, "admin-revocation-dropped", serial = serial.clone()),
        Event::HandoverNoted { serial, is_handed: true, .. } => t!(here, "admin-handed-over", serial = serial.clone()),
        Event::HandoverNoted { serial, is_handed: false, .. } => t!(here, "admin-handed-back", serial = serial.clone()),
        Event::PersonCorrected { person, fields } => {
            let fields = fields.iter().map(|field| column_named(here, field)).collect::<Vec<_>>().join(" · ");
            t!(here, "admin-person-corrected", person = says.person(*person), fields = fields)
        }
        Event::RankNoted { person, rank, since } => {
            let reference = here.app.reference();
            let rank =
                reference.rank(rank).map_or_else(|| rank.clone(), |rank| rank.name.get(here.language).to_owned());
            let since = here.text().date(*since);
            t!(here, "admin-rank-noted", person = says.person(*person), rank = rank, since = since)
        }
        Event::RankTakenBack { person, rank } => {
            let reference = here.app.reference();
            let rank =
                reference.rank(rank).map_or_else(|| rank.clone(), |rank| rank.name.get(here.language).to_owned());
            t!(here, "admin-rank-taken-back", person = says.person(*person), rank = rank)
        }
        Event::ReferenceAdded { list, code, facts } => reference::added(here, *list, code, facts),
        Event::ReferenceChanged { list, code, before, after } => reference::changed(here, *list, code, [before, after]),
        Event::ReferenceRetired { list, code } => reference::retired(here, *list, code),
        Event::ReferenceReturned { list, code } => reference::returned(here, *list, code),
        Event::RehearsalSeeded { .. } => t!(here, "admin-rehearsal-seeded"),
        Event::PersonMerged { kept, gone } => {
            t!(here, "admin-person-merged", kept = says.person(*kept), gone = says.person(*gone))
        }
        Event::MergeUndone { kept, gone } => {
            t!(here, "admin-merge-undone", kept = says.person(*kept), gone = says.person(*gone))
        }
        Event::PairDismissed { one, other } => {
            t!(here, "admin-pair-dismissed", one = says.person(*one), other = says.person(*other))
        }
        Event::PersonErased { person, reason } => {
            t!(here, "admin-person-erased", person = says.person(*person), reason = reason_named(here, *reason))
        }
        Event::PersonSeen { person } => t!(here, "admin-person-seen", person = says.person(*person)),
        Event::AttemptSeen { attempt } => t!(here, "admin-attempt-seen", test = says.test(*attempt)),
        Event::ListSeen { sight } => t!(here, "admin-list-seen", what = says.sight(*sight)),
        Event::RegisterSearched { found } => t!(here, "admin-register-searched", count = *found),
        Event::PersonalDataSeen { sight, cohort, enrolment } => {
            let class = says.class(*cohort);
            match enrolment {
                Some(enrolment) => {
                    t!(
                        here,
                        "admin-seen-person",
                        what = says.sight(*sight),
                        person = says.seat(*enrolment),
                        class = class
                    )
                }
                None => t!(here, "admin-seen-class", what = says.sight(*sight), class = class),
            }
        }
    }
}

/// What kind of events are looked for.
pub fn kind(here: &Here, kind: Kind) -> String {
    match kind {
        Kind::SignIn => t!(here, "admin-kind-sign-in"),
        Kind::Person => t!(here, "admin-kind-person"),
        Kind::Course => t!(here, "admin-kind-course"),
        Kind::Class => t!(here, "admin-kind-class"),
        Kind::Learning => t!(here, "admin-kind-learning"),
        Kind::Certificate => t!(here, "admin-kind-certificate"),
        Kind::Reference => t!(here, "admin-kind-reference"),
        Kind::Looking => t!(here, "admin-kind-looking"),
    }
}

/// Names in place of ids.
struct Says<'a> {
    here: &'a Here,
    log: &'a Log,
}

impl Says<'_> {
    /// Somebody who is not in the database any more is named by nothing.
    fn person(&self, id: PersonId) -> String {
        let named = self.log.people.get(&id).map(|named| named.name.get(self.here.language).to_owned());
        named.unwrap_or_else(|| t!(self.here, "admin-unknown"))
    }

    fn seat(&self, id: EnrolmentId) -> String {
        match self.log.enrolments.get(&id) {
            Some(person) => self.person(*person),
            None => t!(self.here, "admin-unknown"),
        }
    }

    /// “Final test of Mary Keji”, since the platform may have acted for her.
    fn test(&self, id: AttemptId) -> String {
        let Some((person, test)) = self.log.attempts.get(&id) else { return t!(self.here, "admin-unknown") };
        let test: TestKind = *test;
        // It stands inside another sentence, which isolates it once: twice would take away its direction.
        let name = crate::attempt::name(self.here, test);
        crate::text::plain(&t!(self.here, "admin-test-of", test = name, person = self.person(*person)))
    }

    fn class(&self, id: CohortId) -> String {
        match self.log.cohorts.get(&id) {
            Some((course, place)) => class_named(self.here, course, place),
            None => t!(self.here, "admin-unknown"),
        }
    }

    fn role(&self, role: Role) -> String {
        match role {
            Role::Trainer => t!(self.here, "admin-role-trainer"),
            Role::Coordinator => t!(self.here, "admin-role-coordinator"),
            Role::Administrator => t!(self.here, "admin-role-administrator"),
        }
    }

    fn place(&self, state: Option<&str>) -> String {
        let reference = self.here.app.reference();
        match state.and_then(|code| reference.state(code)) {
            Some(state) => state.name.get(self.here.language).to_owned(),
            None => t!(self.here, "admin-everywhere"),
        }
    }

    fn session(&self, day: Date, half: Half) -> String {
        let date = self.here.text().date(day);
        match half {
            Half::Morning => t!(self.here, "coordinate-morning", date = date),
            Half::Afternoon => t!(self.here, "coordinate-afternoon", date = date),
        }
    }

    fn sight(&self, sight: Sight) -> String {
        match sight {
            Sight::Class => t!(self.here, "admin-sight-class"),
            Sight::Gradebook => t!(self.here, "admin-sight-gradebook"),
            Sight::Return => t!(self.here, "admin-sight-return"),
            Sight::Person => t!(self.here, "admin-sight-person"),
            Sight::Attempt => t!(self.here, "admin-sight-attempt"),
            Sight::Passwords => t!(self.here, "admin-sight-passwords"),
            Sight::File => t!(self.here, "admin-sight-file"),
            Sight::Refreshers => t!(self.here, "admin-sight-refreshers"),
            Sight::FollowUps => t!(self.here, "admin-sight-follow-ups"),
            Sight::Certificates => t!(self.here, "admin-sight-certificates"),
            Sight::Duplicates => t!(self.here, "admin-sight-duplicates"),
            Sight::Trainers => t!(self.here, "admin-sight-trainers"),
            Sight::Revocations => t!(self.here, "admin-sight-revocations"),
            Sight::Staff => t!(self.here, "admin-sight-staff"),
        }
    }

    fn finding(&self, finding: Finding) -> String {
        match finding {
            Finding::Competent => t!(self.here, "coordinate-competent"),
            Finding::NotYet => t!(self.here, "coordinate-not-yet"),
        }
    }

    fn presence(&self, presence: Presence) -> String {
        presence_named(self.here, presence)
    }
}
