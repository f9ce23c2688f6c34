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
report-left-out = Figures about fewer than { $few } people are left out (·), and as many others as it takes so that nobody can work them out.

report-circle = For those who run the classes. Before you pass figures on, tick the box above.
report-nobody = Nobody is counted in these days. Choose other days, or count everybody enrolled.

report-refused-day = Write the day as year-month-day, for example 2026-11-30.
report-refused-ends = The last day is before the first one.
report-refused-same = Lines and columns are the same. Choose two different ones.
