### Following up: what supervisors see at work, 30 and 90 days after a class.

# Heading and title, a link on the page of a person, and a button on the list of classes.
follow-up-title = Follow-up

follow-up-text = 30 and 90 days after a class, ask the supervisors of those who were certified what they see of it at work. A call or a visit is enough.

follow-up-none = Nothing is due. A class appears here 30 days after its last day.

# Beside a class. $count (Number): 30 or 90; $date: the day since which it is due.
follow-up-since =
    { $count ->
        [one] { $count } day, due since { $date }
       *[other] { $count } days, due since { $date }
    }

# Beside a class. $told (Number): people about whom it was told; $of (Number): people who were certified.
follow-up-told = { $told } of { $of } written down

# One of two: 30 or 90 days after the class. $count (Number): days.
follow-up-wave =
    { $count ->
        [one] After { $count } day
       *[other] After { $count } days
    }

# $date: the day from which on supervisors are asked.
follow-up-due = Due from { $date } on.

# The heading of a column: a day.
follow-up-due-since = Due since

follow-up-nobody = Nobody of this class is certified yet.

# Beside a name.
follow-up-open = Not asked yet

# Heading: how often each outcome was seen at work.
follow-up-sums = What was seen at work

## The checklist of one person

follow-up-ask = Ask the supervisor about each point. It is about this officer’s work, not about other people or cases.

# Beside each outcome of the course.
follow-up-seen-done = Does it
follow-up-seen-not-yet = Not yet
follow-up-seen-no-chance = It did not come up

# A field.
follow-up-told-by = Who told you
follow-up-told-by-hint = The post is enough, for example: station commander.

follow-up-save = Save

follow-up-said = Saved.

# $date: the day from which on it can be recorded.
follow-up-refused-early = It is too early: this can be recorded from { $date } on.
follow-up-refused-incomplete = A point is still open. Choose one answer to each.
follow-up-refused-nobody = Write who told you. The post is enough.
