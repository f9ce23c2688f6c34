### The training return of a class: figures on one page.

# Heading and title; also the button that leads there.
return-title = Training return

# Facts above the figures.
return-course = Course
return-hours = Contact hours

# $hours (Number): hours; $halves (Number): half-days of the class.
return-hours-halves = { $hours }, in { $halves ->
    [one] { $halves } half-day
   *[other] { $halves } half-days
}

# $hours (Number): hours by the course; $held (Number): half-days that were not called off; $halves (Number): all of them.
return-hours-called-off = { $hours } by the course; { $held } of { $halves } half-days, the others were called off

return-language = Language of the class
return-as-of = As of

# Columns.
return-women = Women
return-men = Men
return-all = All
return-share = Women, %

# The first table, and its rows.
return-steps = How far people came
return-enrolled = Enrolled
return-took-part = Took part, a half-day at least
return-tested = Took the final test
return-passed = Passed it
return-completed = Completed the course
return-certified = Hold a certificate of this class

# The other tables.
return-bands = By rank, on the day of enrolling
return-kinds = By kind
return-states = By state
return-units = By unit
return-no-unit = No unit given

# Groups of ranks.
return-band-senior = Senior officers
return-band-junior = Junior officers
return-band-nco = Non-commissioned officers
return-band-other = Other ranks
return-band-recruit = Recruits and volunteers
return-band-community = Community members

# At the end.
return-circle = For those who run the class. Small numbers can tell who somebody is: pass on only the figures that are made for it.

# Links to the two forms of this page.
return-outside = Figures to pass on
return-inside = All figures

# In the form that may be passed on.
return-told = These figures may be passed on. No number here, and no difference between two of them, is about one to four people: small groups are put together, and what cannot be told is a dot (·).
return-told-nothing = Nothing can be passed on: the class has fewer than five people.
return-merged = Other groups together
return-gain-left-out = Left out: too few people took both tests, or too few did not.
