### What the administrator reads.

# Heading and title.
admin-events = What happened

admin-events-text = Every change, the newest first. Nobody can edit or remove a line.

# Heading of a column.
admin-when = When

# Heading of a column.
admin-who = Who

# Heading of a column; it holds one of the sentences below.
admin-what = What

# In place of a name: the platform acted by itself, or nobody was signed in.
admin-nobody = No person

# A link.
admin-older = Older events

# In place of the table: no event fits what was asked for.
admin-none = No event is like this.

## Looking for events

# A field: somebody's name for signing in, or service number. Finds what they did and what was done about them.
admin-search-who = Sign-in name or service number

# A field: one of the kinds below.
admin-search-kind = What

# A field: a day.
admin-search-from = From

# A field: a day, which is included.
admin-search-until = Until

# A button.
admin-search-do = Search

# $who: what was typed.
admin-search-nobody = Nobody has the sign-in name or service number { $who }.
admin-search-day = Write the day as year, month and day: 2026-11-28.

# A kind of event: all but looking.
admin-kind-all = Every change
admin-kind-sign-in = Signing in and out
admin-kind-person = People, roles and passwords
admin-kind-course = Courses
admin-kind-class = Classes
admin-kind-learning = Lessons and tests
admin-kind-certificate = Certificates
admin-kind-reference = Ranks and states
admin-kind-looking = Looking at the data of others

## The chain of events

# Heading.
admin-chain = Proof that nothing was changed
admin-chain-text = Each event is sealed together with the one before. Write down this command now and then, and keep it elsewhere. It tells later whether an event was changed or removed.

## What happened, one sentence each. “Who” stands in a column of its own.

# In place of the name of somebody or something that is no longer in the database.
admin-unknown = (no longer on record)

# In place of a state.
admin-everywhere = the whole country

# In the sentence on a role.
admin-role-trainer = trainer

# In the sentence on a role.
admin-role-coordinator = coordinator

# In the sentence on a role.
admin-role-administrator = administrator

# Put into the sentences below. $test: its name; $person: whose it is.
admin-test-of = { $test } of { $person }

# $person: a name.
admin-person-added = Added { $person } to the register.

# $person: a name; $role: one of the three above; $place: a state, or the whole country.
admin-role-granted = { $person } became { $role }, for { $place }.

# $person: a name; $role: one of the three above; $place: a state, or the whole country.
admin-role-ended = { $person } is no longer { $role }, for { $place }.

admin-signed-in = Signed in.
admin-signed-out = Signed out.

# $account: the name that was typed.
admin-sign-in-refused = A sign-in was refused. Name: { $account }

# $person: a name.
admin-password-issued = Issued a new first password to { $person }.
admin-password-chosen = Chose a new password.

# $course: its code; $version: three numbers.
admin-course-published = Published { $course }, version { $version }.

# $course: its code; $file: its path; $revision (Number): which draft.
admin-draft-saved = Saved draft { $revision } of { $file } in { $course }.

# $course: its code; $file: its path.
admin-draft-discarded = Discarded the draft of { $file } in { $course }.

# $venue: its name on that day.
admin-venue-added = Added the venue { $venue }.

# $venue: its name on that day.
admin-venue-changed = Changed the venue { $venue }.

# $venue: its name on that day.
admin-venue-closed = Closed the venue { $venue }.

# $venue: its name on that day.
admin-venue-reopened = Opened the venue { $venue } again.

# $class: course and place.
admin-cohort-opened = Opened the class { $class }.

# $person: a name; $count (Number): days after the class.
admin-follow-up-recorded =
    { $count ->
        [one] Recorded the follow-up of { $person } after { $count } day.
       *[other] Recorded the follow-up of { $person } after { $count } days.
    }

# $class: course and place; $first, $last: days; $place: where it is held now; $language: in which language.
admin-cohort-changed = Changed { $class }: { $first } to { $last }, { $place }, { $language }.

# $class: course and place.
admin-cohort-backed = Wrote down who is behind { $class }.

# $reference: what it is filed under, perhaps empty; $class: course and place.
admin-clearance-recorded = Recorded the clearance “{ $reference }” of { $class }.

# $class: course and place; $reason: in somebody’s words.
admin-cohort-suspended = Suspended { $class }: “{ $reason }”

# $class: course and place; $reason: in somebody’s words.
admin-cohort-resumed = Let { $class } go on: “{ $reason }”

# $person: a name; $class: course and place; $reason: in somebody’s words.
admin-person-withdrawn = Withdrew { $person } from { $class }: “{ $reason }”

# $person: a name; $class: course and place.
admin-person-readmitted = Took { $person } back into { $class }.

# $person: a name; $from, $to: course and place.
admin-person-transferred = Moved { $person } from { $from } to { $to }.

# $person: a name; $class: course and place.
admin-trainer-assigned = Added the trainer { $person } to { $class }.

# $person: a name; $class: course and place.
admin-trainer-released = Took the trainer { $person } out of { $class }.

# $session: a half-day; $topic: what it is about, perhaps empty; $person: a name, or that it is nobody yet.
admin-session-planned = Planned { $session }: “{ $topic }”, led by: { $person }.

# $session: a half-day; $class: course and place.
admin-session-added = Added { $session } to { $class }.

# $session: a half-day; $class: course and place; $reason: in somebody’s words.
admin-session-called-off = Called off { $session } of { $class }: “{ $reason }”

# $session: a half-day; $class: course and place.
admin-session-reinstated = Held { $session } of { $class } after all.

# $person: a name; $class: course and place.
admin-person-enrolled = Enrolled { $person } in { $class }.

# $people and $removed (Number): how many, and how many of them were removed altogether; $class: course and place.
admin-intake-undone = Undid a list, class { $class }. Taken out: { $people }. Removed altogether: { $removed }.

# $people and $removed (Number): how many, and how many of them were removed altogether.
admin-intake-undone-register = Undid a list of the register. People in it: { $people }. Removed altogether: { $removed }.

# $person: a name; $presence: present or absent; $session: a day and its half.
admin-attendance-marked = Marked { $person }: { $presence }, { $session }.

# For a day that had passed. $person: a name; $presence: present or absent; $session: a day and its half; $reason: what was typed.
admin-attendance-marked-later = Marked { $person }: { $presence }, { $session }. Afterwards, because: { $reason }

# $person: a name; $finding: competent or not yet.
admin-practical-marked = Practical of { $person }: { $finding }.

# $person: a name; $number (Number): which try; $finding: competent or not yet.
admin-practical-assessed = Marked the practical of { $person }, try { $number }: { $finding }.

# $person: a name; $number (Number): which try; $finding: competent or not yet.
admin-practical-agreed = Recorded the agreed marks for the practical of { $person }, try { $number }: { $finding }.

# $course: its code; $lesson: module and lesson, as in its address.
admin-lesson-read = Finished the lesson { $lesson } of { $course }.

# $course: its code; $question: its id.
admin-check-right = Answered { $question } in { $course }: right.

# $course: its code; $question: its id.
admin-check-wrong = Answered { $question } in { $course }: not right yet.

# $test: its name.
admin-attempt-begun = Began a test: { $test }.

# $number (Number): which question; $test: its name and whose it is.
admin-answer-saved = Saved an answer, question { $number }. { $test }.

# $number (Number): which question; $test: its name and whose it is.
admin-answer-late = An answer came after the end and does not count, question { $number }. { $test }.

# $test: its name and whose it is.
admin-attempt-submitted = Handed in: { $test }.

# $test: its name and whose it is.
admin-attempt-closed = Handed in when its time was up: { $test }.

# $name (String): who.
admin-signatory-added = Put { $name } down as somebody who signs certificates.

# $name (String): who.
admin-signatory-changed = Changed the entry of { $name }, who signs certificates.

# $name (String): who.
admin-signatory-removed = Took { $name } out of those who sign certificates.

# $name (String): whose logo. $given (String): who has allowed it.
admin-logo-added = Added the logo of { $name } for certificates. Permission given by { $given }.

# $name (String): whose logo. $day (String): a date.
admin-logo-ended = The logo of { $name } stands on no new certificate after { $day }.

admin-wording-written = Wrote words for certificates.

admin-wording-used = Put new words for certificates into use.

# $code (String): the code of the rank. $facts (String): everything that is written down of it.
admin-rank-added = Added the rank { $code }: { $facts }.

# $code (String): the code of the rank. $before (String), $after (String): everything that is written down of it.
admin-rank-changed = Changed the rank { $code }. Before: { $before }. After: { $after }.

# $rank (String): its name today.
admin-rank-retired = The rank { $rank } is used no more.

# $rank (String): its name today.
admin-rank-returned = The rank { $rank } is used again.

# $code (String): the code of the state. $facts (String): everything that is written down of it.
admin-state-added = Added the state { $code }: { $facts }.

# $code (String): the code of the state. $before (String), $after (String): everything that is written down of it.
admin-state-changed = Changed the state { $code }. Before: { $before }. After: { $after }.

# $place (String): the name of the state today.
admin-state-retired = The state { $place } is used no more.

# $place (String): the name of the state today.
admin-state-returned = The state { $place } is used again.

# $count (Number): for how many people; $class: the class.
admin-certificates-asked =
    { $count ->
        [one] Asked for { $count } certificate of class { $class }.
       *[other] Asked for { $count } certificates of class { $class }.
    }

# $count (Number): how many; $class: the class.
admin-certificates-printed =
    { $count ->
        [one] Took { $count } certificate of class { $class } out to be printed.
       *[other] Took { $count } certificates of class { $class } out to be printed.
    }

# $serial: as printed on it.
admin-certificate-issued = Issued certificate { $serial }.

# $serial: as printed on it; $reason: what the coordinator wrote.
admin-certificate-revoked = Revoked certificate { $serial }. Reason: { $reason }

# $serial: as printed on it; $reason: what the coordinator wrote.
admin-revocation-asked = Asked that certificate { $serial } be revoked. Reason: { $reason }

# $serial: as printed on it.
admin-revocation-dropped = Decided not to revoke certificate { $serial }.

# $serial, $replaces: as printed on the new one and on the old one.
admin-certificate-corrected = Issued the corrected certificate { $serial } in place of { $replaces }.

# $what: one of the sights below; $person: whose; $class: course and place.
admin-seen-person = Looked at { $what } of { $person }, class { $class }.

# $what: one of the sights below; $class: course and place.
admin-seen-class = Looked at { $what }, class { $class }.

# In the two sentences above.
admin-sight-class = the people
admin-sight-gradebook = the gradebook
admin-sight-return = the training return
admin-sight-person = the page
admin-sight-attempt = a test
admin-sight-passwords = first passwords
admin-sight-file = a file or a print
admin-sight-refreshers = the list of certificates that end
admin-sight-follow-ups = the list of whom to follow up
admin-sight-certificates = the register of certificates
admin-sight-duplicates = the list of those who may stand in the register twice
admin-sight-trainers = what trainers led
admin-sight-revocations = the list of certificates to be revoked
admin-sight-staff = the list of those who hold a role

# $test: its name and whose it is.
admin-attempt-seen = Looked at the answers. { $test }.

# $what: one of the sights above.
admin-list-seen = Looked at { $what }.

# $number (Number): which question; $test: its name and whose it is.
admin-answer-overtaken = An answer arrived after a later one and does not count, question { $number }. { $test }.

# $number (Number): which question; $test: its name and whose it is.
admin-answer-refused = What was sent is no answer, question { $number }. { $test }.

# $test: its name and whose it is; $before and $after (Number): percent.
admin-attempt-remarked = Answers arrived after the end and count: from { $before }% to { $after }%. { $test }.

# $lines and $new (Number): answers in the file, and how many of them were new; $test: its name and whose it is.
admin-journal-brought = Brought in a file of answers: { $lines } in it, { $new } new. { $test }.

# $test: its name and whose it is; $language: in which language.
admin-booklet-printed = Printed on paper ({ $language }). { $test }.

# $answered (Number): answers that were typed in; $test: its name and whose it is.
admin-paper-entered =
    { $answered ->
        [one] Typed in a test on paper: { $answered } answer. { $test }.
       *[other] Typed in a test on paper: { $answered } answers. { $test }.
    }

# $test: its name and whose it is; $before and $after (Number): percent; $reason: why.
admin-entry-corrected = Put right what was typed in: from { $before }% to { $after }%. { $test }. Reason: { $reason }

# $test: its name and whose it is; $reason: why.
admin-attempt-called-off = Called off a test on paper. { $test }. Reason: { $reason }

# $person: a name; $note: what was done.
admin-coaching-recorded = Opened one more attempt for { $person }. Done before: { $note }

# $test: its name and whose it is.
admin-attempt-begun-oral = Began a test aloud: { $test }.

# $person: a name; $fields: which details, as the form calls them.
admin-person-corrected = Corrected details of { $person }: { $fields }.

admin-rehearsal-seeded = Filled the empty database with invented people and classes, for a rehearsal.

# $person: a name; $rank: a rank; $since: a day.
admin-rank-noted = Recorded a rank of { $person }: { $rank }, since { $since }.

# $person: a name; $rank: the rank from before.
admin-rank-taken-back = Took back a rank of { $person } with the list that had noted it. Holds again: { $rank }.

# $person (String): what the entry is called now. $reason (String): why.
admin-person-erased = Erased { $person } from the register. Reason: { $reason }.

# $kept and $gone: two names.
admin-person-merged = Merged { $gone } into { $kept }: they are one person.

# $kept and $gone: two names.
admin-merge-undone = Separated { $gone } from { $kept } again.

# $one and $other: two names.
admin-pair-dismissed = Noted that { $one } and { $other } are two people.

# $person: whose page of the register.
admin-person-seen = Looked at the record of { $person }.

# $count (Number): how many were found.
admin-register-searched = { $count ->
    [one] Searched the register, { $count } person found.
   *[other] Searched the register, { $count } people found.
}

# $serial: the number of a certificate.
admin-handed-over = Handed over the certificate { $serial }.

# $serial: the number of a certificate.
admin-handed-back = Noted that the certificate { $serial } has not been handed over.
