### The report over classes: how many were trained, by any two of what is known.

# Heading and title; also the button that leads there.
report-title = Report

# Fields: days between which a class began.
report-from = Classes that began from
report-until = Until

# A field, and what can be chosen.
report-counting = Count
report-enrolled = Everybody enrolled
report-took-part = Those who took part, a half-day at least
report-certified = Those who hold a certificate

# Fields, and what can be chosen in both.
report-rows = One line for each
report-columns = One column for each
report-by-course = course
report-by-state = state of the class
report-by-sex = sex
report-by-band = group of ranks
report-by-unit = unit
report-by-kind = kind of person
report-by-language = language of the class
report-by-partners = partners of the class
report-by-month = month

# A box to tick.
report-outside = To pass on: leave out what could tell who somebody is

# The button.
report-do = Show

# Above the figures. $counting: who is counted; $from, $until: days.
report-about = { $counting }: { $from } to { $until }

# The two tables.
report-people = People: each person counts once
report-seats = Seats: a person counts once in every class

# The last line and the last column.
report-all = All

report-no-band = Rank not on the list

# A class with no partner organisation.
report-no-partner = No partner

# Said for a figure that is left out.
report-hidden = left out

# $few (Number): five.
report-left-out = Figures about fewer than { $few } people are left out (·), and enough others that nobody can work them out.

report-circle = For those who run the classes. Before you pass figures on, tick the box above.
report-nobody = Nobody is counted in these days. Choose other days, or count everybody enrolled.

## What came after the classes

# $count (Number): classes of which answers are shown.
report-reaction-classes =
    { $count ->
        [one] Answers are shown of { $count } class. No more of each class is counted here than its own page shows.
       *[other] Answers are shown of { $count } classes. No more of each class is counted here than its own page shows.
    }

report-no-reactions = Nothing is shown of these classes yet: five people of one class have to answer first.

# A table of one of two follow-ups. $wave: after how many days.
report-asked = { $wave }: people to ask about

# Its lines.
report-due = Follow-up due
report-told = Follow-up written down
report-overdue = Follow-up overdue

# A table of what supervisors saw. $wave: after how many days; $percent (Number): how many of a hundred.
report-in-use = { $wave }: { $percent }% of what there was a chance to use is in use

report-none-due = No follow-up of these classes is due yet.

report-follow-up-left-out = Figures of follow-ups are left out here. Laid beside the certificates above they could give away what is left out there.

# In place of everything below the tables, where their grand total is left out.
report-after-left-out = Left out, because it could give away the total that is left out above.

## Why a report cannot be made

report-refused-day = Write the day as year-month-day, for example 2026-11-30.
report-refused-ends = The last day is before the first one.
report-refused-same = Lines and columns are the same. Choose two different ones.

# In place of what people gained, in a report that is passed on.
report-gain-left-out = Left out: fewer than five people took both tests, or fewer than five others remain.
