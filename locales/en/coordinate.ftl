### Running classes: their people, attendance, the practical, certificates.

# Heading and title of the list of classes, and the way back to it.
coordinate-title = Classes

coordinate-none = There is no class yet. Open the first one.

# $count (Number): people in a class.
coordinate-people =
    { $count ->
        [0] Nobody yet
        [one] { $count } person
       *[other] { $count } people
    }

# A link above the pages of a class, and a button after enrolling.
coordinate-back = Back to the class

## Opening a class

# A button to the form; heading and title of the form.
coordinate-open = Open a class

# A list of courses.
coordinate-course = Course

# A field; also on the page of a class.
coordinate-place = Venue

# Below the field’s name.
coordinate-place-hint = Town and house, for example: Rumbek, training centre. It stands on the certificates.

# A list of states.
coordinate-state = State

# A field for a date.
coordinate-begins = First day

# A field for a date.
coordinate-ends = Last day

# A list of languages.
coordinate-language = Language of the class

# The button below the form.
coordinate-open-do = Open the class

# Said on the page of the new class.
coordinate-said-opened = The class is open. Add its people next.

## Why a class cannot be opened

coordinate-refused-course = This course cannot be taught now. Choose one from the list.
coordinate-refused-date = The first or the last day is missing. Choose both.
coordinate-refused-order = The last day comes before the first. Change one of them.
coordinate-refused-long = These days are too far apart for one class. Look at the years.
coordinate-refused-place = The venue is missing or too long. Write the town and the house.
coordinate-refused-state = You can open classes in your own states only. Choose one from the list.

## One class

# The version of the course that the class is taught.
coordinate-version = Course version

# Before the number of people.
coordinate-in-class = In the class

coordinate-nobody = Nobody is in this class yet. Add one person, or a whole list.

# A button. $count (Number): people who have completed and have no certificate.
coordinate-issue-all =
    { $count ->
        [one] Issue { $count } certificate
       *[other] Issue { $count } certificates
    }

# Heading of a column; also on the page of a new password.
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

## Adding a list

# A button to the form; heading and title of the form.
coordinate-list = Add a list

# The names of the columns follow.
coordinate-list-text = The list is a CSV table, as spreadsheets save it. Its first row holds these names, in any order:

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

# $columns (String): the names of the missing columns, in Latin letters with commas.
coordinate-list-columns = Columns are missing in the first row: { $columns }. Add them and send the list again.

coordinate-list-unreadable = This file cannot be read as a table. In the spreadsheet, save it as “CSV UTF-8” and send that file.

## What will happen, row by row

# Heading and title.
coordinate-list-foreseen = What will happen

coordinate-list-nothing-yet = Nothing has been changed yet. Read each row, then enrol.

# Heading of a column: the number of the row and the name.
coordinate-list-row = Row and name

# Heading of a column.
coordinate-list-fate = What will happen

# In that column.
coordinate-fate-new = New: gets a sign-in name and a first password

# In that column. $name (String): the sign-in name.
coordinate-fate-known = Known as { $name }: keeps this sign-in name and the password

# In that column, and in place of a first password.
coordinate-already = Already in this class

# The button. $count (Number): people.
coordinate-list-enrol =
    { $count ->
        [one] Enrol { $count } person
       *[other] Enrol { $count } people
    }

# A link back to the form.
coordinate-list-again = Change the list

## Why a row cannot be taken: several may follow one another

coordinate-row-no-name = The name is missing. One in Latin or in Arabic letters is enough.
coordinate-row-too-long = A name, a number or a unit is too long. Shorten it.

# $text (String): what stands in the list; may be empty.
coordinate-row-sex = The sex “{ $text }” is not known. Write F or M.

# $text (String): what stands in the list; may be empty.
coordinate-row-rank = The rank “{ $text }” is not in the list of ranks. Look at its spelling.

# $text (String): what stands in the list; may be empty.
coordinate-row-state = The state “{ $text }” is not in the list of states. Look at its spelling.

# $row (Number): the number of the other row.
coordinate-row-twice = The same service number stands in row { $row }.

## After adding: what is handed out

# Heading and title. $count (Number): people.
coordinate-enrolled =
    { $count ->
        [one] { $count } person enrolled
       *[other] { $count } people enrolled
    }

# A note; also on the page of a new password. $count (Number): first passwords on the page.
coordinate-once =
    { $count ->
        [one] This first password is shown only now. Print this page or write it down before you leave.
       *[other] These { $count } first passwords are shown only now. Print this page before you leave.
    }

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
coordinate-attendance-text = Everybody counts as present until you mark them absent. Save at the end.

# Beside each name.
coordinate-present = Present

# Beside each name.
coordinate-absent = Absent

# The button.
coordinate-attendance-save = Save attendance

# Said on the next page.
coordinate-said-attendance = Attendance saved.

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

# Heading and title above one line for each person.
coordinate-issued = Certificates: what was done

# $serial (String): the serial number.
coordinate-refused-issued = There is a valid certificate already: { $serial }. Revoke it first if a new one is needed.

# $missing (String): the missing parts, sentences of course-part-….
coordinate-refused-incomplete = Something is still missing. { $missing }

# A link; heading and title.
coordinate-revoke = Revoke the certificate

coordinate-revoke-text = From now on, whoever checks this certificate sees that it is not valid. This cannot be undone. If it was a mistake, you can issue a new one.

# A field.
coordinate-reason = Reason

# The button.
coordinate-revoke-do = Revoke this certificate

coordinate-refused-reason = The reason is missing. Write in one sentence why it is revoked.

# $date (String): the day of the revocation.
coordinate-refused-revoked = This certificate was already revoked on { $date }. Nothing more is needed.

# Said on the page of the class.
coordinate-said-revoked = The certificate is revoked.
