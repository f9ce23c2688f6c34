### Erasing somebody from the register.

# Title; also the link that leads there.
erasure-title = Erase this person

# In place of a name, wherever somebody stood who was erased.
erasure-called = Erased entry

erasure-text = This cannot be undone.

# Headings, each above a list.
erasure-goes = What goes
erasure-stays = What stays, without a name
erasure-kept = What is kept with the name

erasure-goes-name = The names in both scripts, other entries that are this person, the service number, the learner number, the unit and the ranks of earlier days.
erasure-goes-sign-in = The sign-in name and the password. Nobody is signed in any more.
erasure-goes-answers = The answers to tests and to questions in lessons, and what devices sent. What a phone has not sent yet is not taken any more.
erasure-goes-notes = The notes that were written about this person in their classes.

erasure-stays-seats = The places in classes, with sex, rank, state and attendance, so that earlier figures stay true.
erasure-stays-points = The points of tests and the finding of the practical, which lessons were read, and which questions in them were answered.

erasure-kept-certificates = Certificates that were issued, and their revocations: the paper is in somebody’s hand and must stay verifiable.
erasure-kept-events = The record of events. It holds numbers in place of names, but also reasons and notes that people wrote, answers that came too late, and what was typed at refused sign-ins. It cannot be changed without showing that it was.
erasure-kept-copies = Backups that were made before. Ask the administrator when they are destroyed.

# Above the choice.
erasure-reason = Why?

erasure-reason-asked = The person or the family asked for it
erasure-reason-over = The time for keeping it is over
erasure-reason-mistake = They should never have been in the register
erasure-reason-ordered = A court or an authority ordered it

# The field.
erasure-who = The whole name, or the number
erasure-who-hint = Type it as it stands above, so that nobody else is erased by mistake.

# The button.
erasure-do = Erase for good

# A link back.
erasure-not = Leave everything as it is

## Why somebody is not erased

erasure-refused-reason = Choose why.
erasure-refused-already = This person was erased already.
erasure-refused-alias = This entry was merged into another. Separate the two first, or erase the entry that was kept.
erasure-refused-role = This person holds a role. The role has to end first.

# $class (String): course and place of a class.
erasure-refused-class = This person is in the class { $class }, which is not over. Wait for its end, or withdraw the person from it first.

# $class (String): course and place of a class.
erasure-refused-certified = This person is in the class { $class }, which is not over, and holds its certificate. Wait for its end.

# $serial (String): the number of a certificate.
erasure-refused-revocation = It is asked to revoke the certificate { $serial }. Decide that first.

erasure-refused-who = That is not the name or number of this person.

## After it

# On the page of the entry. $date (String): the day. $reason (String): why, one of the reasons above.
erasure-told = Erased on { $date }. Reason: { $reason }.

erasure-said = The person was erased.

# In place of a certificate that is not issued.
erasure-no-certificate = This entry was erased. No certificate is issued for it.
