### Running classes: their people, attendance, the practical, certificates.

# Heading and title of the list of classes, and the way back to it.
coordinate-title = Classes

coordinate-none = There is no class yet. Open the first one.

# Instead of the list, where no class is of the state and the year that were chosen.
coordinate-none-such = No class fits. Choose another state or year.

# A list of years.
coordinate-year = Year

# The first of the list of states.
coordinate-states-all = All states

# The first of the list of years.
coordinate-years-all = All years

# Links below the list of classes, to its next and its previous page.
coordinate-older = Older classes
coordinate-newer = Newer classes

# $count (Number): people in a class.
coordinate-people =
    { $count ->
        [0] Nobody yet
        [one] { $count } person
       *[other] { $count } people
    }

# A link above the pages of a class, and a button after enrolling.
coordinate-back = Back to the class

# A class within a sentence. $code: the code of its course; $place: where it is held.
coordinate-class = { $code } · { $place }

## Opening a class

# A button to the form; heading and title of the form.
coordinate-open = Open a class

# A list of courses.
coordinate-course = Course

# A field; also on the page of a class.
coordinate-place = Venue

# A list of states.
coordinate-state = State

# A field for a date.
coordinate-begins = First day

# A field for a date.
coordinate-ends = Last day

# A list of languages.
coordinate-language = Language of the class
# A value beside one language or the other.
coordinate-spoken-both = English and Arabic

# The button below the form.
coordinate-open-do = Open the class

# Said on the page of the new class.
coordinate-said-opened = The class is open. Add its people next.

## Why a class cannot be opened

coordinate-refused-course = This course cannot be taught now. Choose one from the list.
coordinate-refused-date = The first or the last day is missing. Choose both.
coordinate-refused-order = The last day comes before the first. Change one of them.
coordinate-refused-long = These days are too far apart for one class. Look at the years.

## One class

# The version of the course that the class is taught.
coordinate-version = Course version

# A button near the top of the page of a class, to the list of links at its end; also what a screen reader calls that list.
coordinate-more = More actions

# Headings in that list.
coordinate-more-people = People
coordinate-more-teaching = Teaching
coordinate-more-certificates = Certificates
coordinate-more-figures = Figures
coordinate-more-class = The class

coordinate-nobody = Nobody is in this class yet. Add one person, or a whole list.

# A button. $count (Number): people who have completed and have no certificate.
coordinate-issue-all =
    { $count ->
        [one] Issue { $count } certificate
       *[other] Issue { $count } certificates
    }

# Heading of a column; also on the page of a new password, and where a list has no such column.
coordinate-name = Name

coordinate-rank = Rank

# Where somebody serves. In Arabic not «وحدة», which is a module.
coordinate-unit = Unit or station

coordinate-sign-in-name = Sign-in name

# Heading of a column: what each person is missing, or that nothing is missing.
coordinate-missing = Progress

# In that column.
coordinate-complete = Nothing missing: ready for the certificate

# In that column; the serial number follows.
coordinate-certified = Certificate

## A missing part in few words, for that column

coordinate-missing-pre = Pre-test

# $done (Number): lessons that are done; $of (Number): lessons in all.
coordinate-missing-lessons = Lessons ({ $done } of { $of })

coordinate-missing-final = Final test

# $percent (Number): the best score so far.
coordinate-missing-final-best = Final test (best { $percent }%)

# $present (Number): half-days attended; $needed (Number): half-days needed.
coordinate-missing-attendance = Attendance ({ $present } of { $needed })

coordinate-missing-practical = Practical

## Adding one person

# A button to the form; heading and title of the form.
coordinate-add = Add a person

# A field.
coordinate-name-latin = Name in Latin letters

# A field.
coordinate-name-arabic = Name in Arabic letters

# A field.
coordinate-service-no = Service number

# Below the field’s name.
coordinate-service-no-hint = Leave it empty if there is none. It tells people with the same name apart.

# A list of two.
coordinate-sex = Sex

coordinate-female = Female
coordinate-male = Male

# The button below the form.
coordinate-add-do = Add to the class

# Instead of adding.
coordinate-add-changed = Nobody was added, because the register has changed meanwhile. Press the button again.

## Adding a list

# A button to the form; heading and title of the form.
coordinate-list = Add a list

# The names of the columns follow.
coordinate-list-text = Send the list as you have it: an Excel file, a CSV file, or a table copied from a document. One row of it names the columns, in any order:

# Below the names of the columns.
coordinate-list-hint = A title above the table does no harm, nor do other columns. Name, sex and rank are needed. Without a state, people are counted in the state of the class.

# A field for a file.
coordinate-list-file = The file

# A field for text.
coordinate-list-paste = Or paste the table here

# The button. It changes nothing yet.
coordinate-list-foresee = Show what will happen

## Why a list cannot be read

coordinate-list-empty = The list is empty. It needs a row of column names and a row for each person.

# $count (Number): the most rows.
coordinate-list-too-long =
    { $count ->
        [one] The list is too long. Divide it into parts of { $count } row.
       *[other] The list is too long. Divide it into parts of { $count } rows at most.
    }

# $columns (String): the names of the missing columns, with commas.
coordinate-list-columns = These columns are missing: { $columns }. Add them and send the list again.
coordinate-list-no-header = No row of the list names its columns. Add one above the first person, and send the list again.

coordinate-list-unreadable = This file cannot be read as a table. Save it from the spreadsheet as an Excel workbook or as “CSV UTF-8”, and send that file.

## What will happen, row by row

# Heading and title.
coordinate-list-foreseen = What will happen

coordinate-list-nothing-yet = Nothing has been changed yet. Read each row, then enrol.

# Heading of a column: the number of the row and the name.
coordinate-list-row = Row and name

# Heading of a column.
coordinate-list-fate = What will happen

# A column beside it in a file.
coordinate-list-why = Why

# The button: the list as a file, with both columns.
coordinate-list-marked = This list for Excel, with what will happen

# In the file: what will happen to a row, in a word.
coordinate-marked-new = New
coordinate-marked-known = Known
coordinate-marked-enrolled = In this class
coordinate-marked-doubtful = In doubt
coordinate-marked-same = Same person
coordinate-marked-refused = Refused

# $people (String): names of people who are known, with what they sign in with.
coordinate-marked-may-be = It may be: { $people }

# In that column.
coordinate-fate-new = New: gets a sign-in name and a first password

# In that column. $name (String): the sign-in name.
coordinate-fate-known = Known as { $name }: keeps this sign-in name and the password

# In that column. $row (Number): the number of another row.
coordinate-fate-same = The same person as in row { $row }: nothing more is done

# In that column, where it is not what was shown before. $fate (String): what it is now.
coordinate-fate-changed = Changed since you looked. { $fate }

# In that column. The people who may be meant follow, to choose from.
coordinate-fate-doubtful = In doubt: left out until you say who it is

# Above people to choose from.
coordinate-doubt = Is this somebody who is known already?

# The same, where the service number is that of somebody with another name.
coordinate-doubt-number = The service number belongs to somebody with another name. If it is not the same person, correct the number.

# The same, where it may also be somebody further up in the list.
coordinate-doubt-above = Is this somebody who is known already, or who stands further up in this list?

# One of the choices; the name in that row follows. $row (Number): the number of the other row.
coordinate-doubt-row = The same person as in row { $row }

# One of the choices.
coordinate-doubt-new = Somebody new

# The button, in place of “Enrol … people” where some are in doubt.
coordinate-list-enrol-decided = Enrol the rows that are clear

# In that column, and in place of a first password.
coordinate-already = Already in this class

# The button. $count (Number): people.
coordinate-list-enrol =
    { $count ->
        [one] Enrol { $count } person
       *[other] Enrol { $count } people
    }

# A link back to the form.
coordinate-list-again = Send another list

# Instead of doing it: some rows would become something else than was shown.
coordinate-list-changed = Nobody was enrolled, because the list or the register has changed since you looked. Read the rows that say so, then press the button again. What you have said is kept.

# Instead of doing it: there is nothing to do.
coordinate-list-nobody = Nobody was enrolled: every row is in doubt or wrong. Say who it is, or put it right.

# Heading above the rows that cannot be taken.
coordinate-list-mend = Put these rows right
coordinate-list-mend-text = Correct what is wrong, then check again. Rows that stay wrong are left out.

# Above the fields of a row. The name in it follows. $row (Number): its number.
coordinate-list-mend-row = Row { $row }

# $count (Number): how many more rows are wrong.
coordinate-list-mend-rest =
    { $count ->
        [one] { $count } more row is wrong. It is shown when these are right.
       *[other] { $count } more rows are wrong. They are shown when these are right.
    }

# A button: shows anew what will happen.
coordinate-list-mend-do = Check again

## Undoing a list

# Heading below the form for a list: what was added before.
coordinate-intakes = Added before

# A link, and a line. $count (Number): people; $moment: when.
coordinate-intake-of =
    { $count ->
        [one] { $count } person, { $moment }
       *[other] { $count } people, { $moment }
    }

# Heading and title.
coordinate-undo = Undo this list

# In the table of people: what undoing does.
coordinate-undo-new = Removed: nothing else is known of this person
coordinate-undo-known = Taken out of this class; keeps the sign-in. A rank that this list noted goes back.
coordinate-undo-has-begun = Has begun: signed in, was marked, took a test, or is in another class

# $count (Number): people.
coordinate-undo-begun =
    { $count ->
        [one] { $count } person of this list has begun, so the list stays as it is. Nothing was changed.
       *[other] { $count } people of this list have begun, so the list stays as it is. Nothing was changed.
    }
coordinate-undo-done-already = This list was undone before.

# The button. $count (Number): people.
coordinate-undo-do =
    { $count ->
        [one] Take { $count } person out again
       *[other] Take { $count } people out again
    }

# After undoing, above the class.
coordinate-said-undone = The list is undone.

## Why a row cannot be taken: several may follow one another

coordinate-row-no-name = The name is missing. One in Latin or in Arabic letters is enough.
coordinate-row-no-sex = The sex is missing. Write F or M.
coordinate-row-no-rank = The rank is missing. Write one from the list of ranks.
coordinate-row-no-state = The state is missing. Write one from the list of states.
coordinate-row-too-long = A name, a number or a unit is too long. Shorten it.

# $text (String): what stands in the list.
coordinate-row-sex = The sex “{ $text }” is not known. Write F or M.

# $text (String): what stands in the list.
coordinate-row-rank = The rank “{ $text }” is not in the list of ranks. Look at its spelling.

# $text (String): what stands in the list.
coordinate-row-state = The state “{ $text }” is not in the list of states. Look at its spelling.

# $text (String): what stands in the list or was chosen: a rank, in whichever way it is written.
coordinate-row-rank-retired = The rank “{ $text }” is used no more. Write the rank that takes its place.

# $text (String): what stands in the list or was chosen: a state, in whichever way it is written.
coordinate-row-state-retired = The state “{ $text }” is used no more. Write the state that takes its place.

# $text (String): what stands in the list.
coordinate-row-kind = The kind “{ $text }” is not known. Write police, prisons, other service, community or adviser, or leave it empty.

# $row (Number): the number of the other row.
coordinate-row-twice = The same service number stands in row { $row }.

# $text (String): what stands in the list: 1.2346E+11.
coordinate-row-shortened = The spreadsheet has shortened the service number to { $text }, and its digits are lost. Write it out.

# $text (String): what was typed. $example (String): a number as it should be.
coordinate-row-number-like = { $text } is not a service number. A service number here is like { $example }.

# $text (String): what was typed.
coordinate-row-number = { $text } is not a service number as they are here.

## After adding: what is handed out

# Heading and title of the page with first passwords. $count (Number): people.
coordinate-handed-out =
    { $count ->
        [one] Sign-in for { $count } person
       *[other] Sign-in for { $count } people
    }

# A note. $count (Number): first passwords on the page.
coordinate-once =
    { $count ->
        [one] This first password can be seen here for one hour. Print this page or write it down.
       *[other] These { $count } first passwords can be seen here for one hour. Print this page.
    }

# Heading below those who are in the class. $count (Number): rows of the list.
coordinate-left =
    { $count ->
        [one] { $count } row was left out
       *[other] { $count } rows were left out
    }
coordinate-left-text = Nothing was done with these rows. Bring the list again to enrol them: whoever is in the class already stays as they are.

# Why a row was left out.
coordinate-left-doubt = In doubt: nobody said who it is
coordinate-left-wrong = Wrong: it was not put right

# Heading and title: the hour is over.
coordinate-slip-gone = These passwords are no longer shown

coordinate-slip-gone-text = First passwords are shown for one hour only. If a card was lost, open the person in the class and issue a new one.

# Heading of a column; also on the page of a new password.
coordinate-first-password = First password

# In that column.
coordinate-own-password = Uses their own password

## Attendance

# A button; heading and title.
coordinate-attendance = Attendance

# The name of a half-day. $date (String): the day.
coordinate-morning = { $date }, morning

# The name of a half-day. $date (String): the day.
coordinate-afternoon = { $date }, afternoon

# Beside a half-day.
coordinate-session-open = Not marked yet

# Beside a half-day. $present (Number): people who were there; $of (Number): people who were marked.
coordinate-session-marked = { $present } of { $of } present

# Above the names of one half-day.
coordinate-attendance-text = Everybody counts as present until you mark them otherwise. Whoever came late counts as present, whoever is excused does not. Save at the end.

# Beside each name.
coordinate-present = Present

# Beside each name.
coordinate-absent = Absent

# Beside each name: came after the half-day had begun.
coordinate-late = Late

# Beside each name: was not there, for a reason that was accepted.
coordinate-excused = Excused

# A field, on a day that has passed.
coordinate-attendance-reason = Why you mark it now
coordinate-attendance-reason-hint = This day has passed. The reason stays on record.
coordinate-attendance-no-reason = Write in a few words why this day is marked only now.

# The button.
coordinate-attendance-save = Save attendance

# Beside the choices for somebody who joined after the others were marked.
coordinate-attendance-unmarked = Not marked at this half-day yet.

# In place of the choices beside the name of whoever marks.
coordinate-attendance-oneself = This is you. A colleague marks you.

# Said on the next page.
coordinate-said-attendance = Attendance saved.

## What trainers led

# Heading and title, and a button on the list of classes.
coordinate-activity = Trainers’ work

coordinate-activity-text = Who led how many half-days in your classes. It is counted where a half-day says who led it.

coordinate-activity-none = In these days no half-day says who led it. Write it down under Attendance, Topic and trainer.

# A field: the first day.
coordinate-activity-from = From

# Headings of columns.
coordinate-activity-classes = Classes
coordinate-activity-halves = Half-days led

# $percent (Number): the share; $national, $led, $held (Number): half-days led by national trainers, of which the trainer is known, and all.
coordinate-activity-share = National trainers led { $percent }% of the half-days whose trainer is written down: { $national } of { $led }. { $held } half-days were held.

## The roll, on paper

# Heading and title, and a link above the half-days.
coordinate-roll = Roll to sign

coordinate-roll-hint = Print this page: everybody signs beside their name. Then mark the attendance here.

# Heading of a column: the number of the line.
coordinate-roll-number = No.

# In the heading of a column, below the day.
coordinate-roll-morning = Morning

# In the heading of a column, below the day.
coordinate-roll-afternoon = Afternoon

# The last line of the roll; the trainers’ names follow.
coordinate-roll-trainer = Signature of the trainer

## One person: the practical

# Heading.
coordinate-practical = Practical assessment

# One of two findings.
coordinate-competent = Competent

# One of two findings.
coordinate-not-yet = Not yet competent

# The button.
coordinate-practical-save = Save finding

# Said on the page afterwards.
coordinate-said-practical = The finding is saved.

## One person: a lost password

# Heading; also heading and title of the page that shows the new one.
coordinate-password = New password

coordinate-password-text = For somebody who has lost theirs. The old password stops working at once. They choose their own at the next sign-in.

# The button.
coordinate-password-do = Make a new password

## Certificates

# A button on the page of one person.
coordinate-issue = Issue the certificate

# $serial (String): the serial number.
coordinate-refused-issued = There is a valid certificate already: { $serial }. Revoke it first if a new one is needed.

# $missing (String): the missing parts, sentences of course-part-….
coordinate-refused-incomplete = Something is still missing. { $missing }

# A link; heading and title.
coordinate-revoke = Revoke the certificate

coordinate-revoke-text = Write why. A second coordinator reads it and agrees, or not. Until then the certificate stays valid. Once revoked, whoever checks it sees that it is not valid: this cannot be undone.

# A field.
coordinate-reason = Reason

# The button of whoever asks.
coordinate-revoke-ask = Ask a second person to agree

# $name: who asks; $date: the day.
coordinate-revoke-asked-by = { $name } asked for this on { $date }.

# To whoever asked.
coordinate-revoke-waits = A second coordinator must agree. Until then the certificate is valid. You can still withdraw this.

# To the second person.
coordinate-revoke-decide = If you agree, whoever checks this certificate sees that it is not valid. This cannot be undone.

# Buttons: of the second person, of whoever asked, of the second person.
coordinate-revoke-do = Revoke this certificate
coordinate-revoke-withdraw = Withdraw
coordinate-revoke-decline = Do not revoke it

# Heading and title of what waits for a second person.
coordinate-revocations = Certificates to revoke
coordinate-revocations-text = Somebody asked for each of these. Whoever did not ask decides.
coordinate-revocations-none = Nothing waits for a second person.

# A link on the list of classes. $count (Number): certificates.
coordinate-revocations-waiting =
    { $count ->
        [one] { $count } certificate waits for a second person
       *[other] { $count } certificates wait for a second person
    }

coordinate-refused-asked = Somebody has asked for this already. See below.
coordinate-refused-not-asked = Nobody asks for this any more. The certificate is valid.
coordinate-refused-another = You asked for this yourself. Another coordinator must agree.

# $days (Number): for how many days.
coordinate-refused-too-new = One of you two has made the other a coordinator less than { $days } days ago, or somebody has made you both, directly or through others. A third coordinator must agree.

coordinate-refused-reason = The reason is missing. Write in one sentence why it is revoked.

# $date (String): the day of the revocation.
coordinate-refused-revoked = This certificate was already revoked on { $date }. Nothing more is needed.

# Said on the page of the class.
coordinate-said-revoked = The certificate is revoked.
coordinate-said-revocation-asked = A second coordinator is asked to agree. Until then the certificate is valid.
coordinate-said-revocation-dropped = The certificate stays valid.

# On the page of a person whose name was put right. $name: the name as it stands on the certificate.
coordinate-reissue-text = The certificate says “{ $name }”. The register has another name now.

# The button.
coordinate-reissue = Issue it again with the right name

coordinate-said-reissued = A corrected certificate is issued. The old one is not valid any more.
coordinate-said-not-reissued = No certificate was issued: look at the page of the person.
coordinate-said-other-name = No certificate was issued: the register has quite another name now. Where the certificate says the wrong person, ask for it to be revoked, and issue a new one.

## A test on record, its receipt, answers from a file

# A line on the page of a person: a way to one of their tests. $test: its name; $percent (Number): the score.
coordinate-test-done = { $test }: { $percent }%

# A line on the page of a person: a way to one of their tests. $test: its name.
coordinate-test-open = { $test }: open

# Before the moment at which the test began.
coordinate-record-began = Began

# Before how and when it ended.
coordinate-record-ended = Ended
coordinate-record-open = It is open

# $moment: a day and a clock.
coordinate-record-handed-in = Handed in, { $moment }

# $moment: a day and a clock.
coordinate-record-time-up = The time was up, { $moment }

# Before the next.
coordinate-record-answers = Answers

# $answered and $count (Number): answers that are with the server, and questions in all.
coordinate-record-of = { $answered } of { $count }

# Before the next.
coordinate-record-score = Score

# $percent (Number): the score.
coordinate-record-percent = { $percent }%

# The code that somebody wrote down after handing in; also a field.
coordinate-record-receipt = Receipt

# Heading above what devices sent.
coordinate-record-sent = What devices sent
coordinate-record-nothing-sent = No device has sent anything. The answers were given page by page, without scripts.

# Heading of a column: which question.
coordinate-record-line = What

# Heading of a column.
coordinate-record-recorded = Recorded

# Heading of a column.
coordinate-record-received = Arrived

# Heading of a column.
coordinate-record-outcome = What became of it

# $number (Number): which question.
coordinate-record-question = Question { $number }
coordinate-record-hand-in = Handing in

# $minutes (Number): by how much; $device: what the clock of the device showed.
coordinate-record-moved =
    { $minutes ->
        [one] The clock of the device was moved by { $minutes } minute. It showed { $device }.
       *[other] The clock of the device was moved by { $minutes } minutes. It showed { $device }.
    }
coordinate-outcome-kept = It counts
coordinate-outcome-late = It counts: recorded in time, arrived after the end
coordinate-outcome-older = A later answer counts in its place
coordinate-outcome-after = It does not count: recorded after the end
coordinate-outcome-refused = No answer to this question

# Heading, title and button: finds a test by its receipt.
coordinate-receipt = Look up a receipt
coordinate-receipt-text = After handing in a test, everybody gets a receipt of eight letters and digits. It leads to the test on record.

# A button.
coordinate-receipt-find = Look it up
coordinate-receipt-unknown = No test in your classes has this receipt. Compare it with the paper, letter by letter.

# Heading, title and button: answers from a file.
coordinate-bring = Bring in answers from a phone
coordinate-bring-text = When a phone never finds a network, its test page saves the answers as a file. Bring it in here. Doing it twice changes nothing.

# A field.
coordinate-bring-file = The file with the answers

# A button.
coordinate-bring-do = Bring in

# $lines and $new (Number): answers in the file, and how many were not here before.
coordinate-bring-done = The file is taken. Answers in it: { $lines }. New: { $new }.
coordinate-bring-unreadable = This is not a file with answers. Choose the file that the test page saved.
coordinate-bring-altered = This file was changed, or belongs to a test that is not in your classes. Nothing was taken.

# A code is a QR code with answers, read from the screen of a phone.
coordinate-code-altered = This code is incomplete or was changed, or it belongs to a test that is not in your classes. Nothing was taken. Point the camera at it once more.

# What stands before a name.
coordinate-code-of = Answers of
coordinate-code-test = Test
coordinate-code-holds = In this code
# $count (Number): answers.
coordinate-code-answers =
    { $count ->
        [one] { $count } answer
       *[other] { $count } answers
    }
coordinate-code-hand-in = The test is handed in

# The same where the test was handed in and other codes hold more answers.
coordinate-said-brought-some = The answers are taken. The phone shows other codes: point the camera at each. The test is handed in with the last of them.

# After bringing in a code, above the test on record.
coordinate-said-brought = The answers are taken.

## One more attempt

# Heading: somebody has no attempt left at the final test.
coordinate-coaching = No attempt is left
coordinate-coaching-text = Work with this person on what was not right. Then write down what you did, and open one more attempt.

# A field.
coordinate-coaching-note = What was done

# A button.
coordinate-coaching-do = Record it and open one attempt
coordinate-coaching-no-note = Write what was done with this person first.

# Said on the next page.
coordinate-said-coached = It is recorded, and one more attempt is open.

## The gradebook

# Heading, title and button.
coordinate-book = Gradebook

# Heading of a column: lessons done, of all.
coordinate-book-lessons = Lessons

# Heading of a column: knowledge checks answered, of all.
coordinate-book-checks = Checks

# Heading of a column; percent.
coordinate-book-pre = Pre-test, %

# Heading of a column; percent of the first attempt.
coordinate-book-final-first = Final test, first, %

# Heading of a column; percent of the best attempt.
coordinate-book-final-best = Final test, best, %

# Heading of a column; percentage points from the pre-test to the first final test.
coordinate-book-gain = Gain, points

# Heading of a column: half-days present, of those that were held.
coordinate-book-attendance = Half-days

# Heading of a column.
coordinate-book-complete = Complete
coordinate-book-yes = Yes
coordinate-book-no = No

# A button: downloads a spreadsheet.
coordinate-book-xlsx = Download for Excel

# A button: downloads a CSV file.
coordinate-book-csv = Download as CSV

# Heading above the next sentences.
coordinate-gain = From the pre-test to the final test
coordinate-gain-nobody = Nobody has taken both tests yet.

# $count (Number): people with both tests; $pre, $post: their means in percent; $points: the difference.
coordinate-gain-points =
    { $count ->
        [one] { $count } person took both. Before: { $pre }%. After, at the first attempt: { $post }%. Gain: { $points } points.
       *[other] { $count } people took both. Mean before: { $pre }%. After, at the first attempt: { $post }%. Gain: { $points } points.
    }

# $from, $to: percentage points.
coordinate-gain-interval = The true gain lies most likely between { $from } and { $to } points (interval of 95%).

# $percent: Hake’s normalised gain, as percent.
coordinate-gain-normalised = That is { $percent }% of what there was to gain.

# $pre (Number): people who took only the pre-test; $post (Number): only the final test.
coordinate-gain-without = Not counted: { $pre } with only the pre-test, { $post } with only the final test.

# A link to one file. $count (Number): how many certificates.
coordinate-print-all = { $count ->
    [one] Print { $count } certificate
   *[other] Print { $count } certificates
}

# A link to one file of several. $first, $last (Number): from which certificate to which, sorted by unit and name.
coordinate-print-pile = Print certificates { $first } to { $last }

# A link to one archive of single files.
coordinate-files-all = Save each as a file of its own

# A link to one archive of several. $first, $last (Number): from which certificate to which, sorted by unit and name.
coordinate-files-pile = Save { $first } to { $last }, each as a file of its own

# Below the first passwords.
coordinate-cards = Printed, this page becomes cards to hand out, eight to a sheet: name, sign-in name, first password, and a square code that opens the sign-in page.

# Heading and title; also the button that leads there.
coordinate-ceremony = Hand over certificates

coordinate-ceremony-none = No certificate of this class has been issued yet.
coordinate-ceremony-text = In the order in which they are printed: by unit and name. Tick whoever has been handed theirs, and save at the end.

# $handed (Number): how many were handed over; $of (Number): how many there are.
coordinate-ceremony-count = { $handed } of { $of } handed over

# The button.
coordinate-ceremony-save = Save
coordinate-said-handed = Saved who has been handed their certificate.

## Trainers of a class, and what a half-day is about

# A button; heading and title; before the names.
coordinate-trainers = Trainers

coordinate-trainers-text = A trainer of this class can mark attendance, give tests, mark practicals and see the gradebook. Who is in the class and who gets a certificate stays with you.
coordinate-trainers-none = This class has no trainer yet.

# Heading above the search.
coordinate-trainers-add = Add a trainer

# A field.
coordinate-trainers-name = Name, in any spelling

# Nobody was found.
coordinate-trainers-nobody = No trainer has this name. The administrator can make somebody a trainer.

# $count (Number): how many are shown.
coordinate-trainers-more =
    { $count ->
        [one] Only the first trainer is shown. Write a name to find others.
       *[other] Only the first { $count } trainers are shown. Write a name to find others.
    }

# Buttons; a name follows where there are several.
coordinate-trainers-assign = Add
coordinate-trainers-release = Take out

coordinate-said-assigned = The trainer has been added.
coordinate-said-released = The trainer has been taken out. What they recorded stays.

# Instead of the list, for a trainer who has no class.
coordinate-none-taught = No class has been given to you yet. The coordinator adds you to a class.

# A link; heading and title: what a half-day is about and who leads it.
coordinate-plan = Topic and trainer
coordinate-plan-topic = Topic
coordinate-plan-trainer = Who leads it

# In the list of trainers, and in the record.
coordinate-plan-nobody = Nobody yet

coordinate-plan-save = Save
coordinate-said-planned = Saved.

# $count (Number): the longest topic, in letters.
coordinate-plan-too-long = The topic is too long: at most { $count } letters.
coordinate-plan-not-a-trainer = This person is not a trainer of the class. Choose one from the list.

## Who needs a refresher

# A button; heading and title.
coordinate-refresher = Refreshers

coordinate-refresher-text = People whose certificate ends soon, or ended in the last year, and who hold no other for the same course.

# A field.
coordinate-refresher-within = Ends within

# What can be chosen. $count (Number): months.
coordinate-refresher-months =
    { $count ->
        [one] { $count } month
       *[other] { $count } months
    }

# Above two buttons that save the list.
coordinate-refresher-file = Either file can be the list of people of a refresher class.

coordinate-refresher-none = No certificate ends in this time.

# $count (Number): certificates.
coordinate-refresher-count =
    { $count ->
        [one] { $count } certificate
       *[other] { $count } certificates
    }

# $count (Number): how many are shown.
coordinate-refresher-more =
    { $count ->
        [one] Only the first is shown.
       *[other] Only the first { $count } are shown.
    }
