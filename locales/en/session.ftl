### Half-days: calling one off, holding it after all, adding one.

# Heading and button, on the page of a half-day.
session-call-off = Call this half-day off

session-call-off-text = Nobody is expected then, and nobody has missed it: what completes the course is counted without it. What was marked stays on record and counts for nothing.

# Beside what calls one off, holds one after all or adds one.
session-certified = Certificates of this class are valid. They stay valid; only what is counted from now on changes.

# Beside a half-day in the list.
session-off = Called off

# On the pages of a half-day, above the reason.
session-off-text = This half-day was called off. It counts for nobody.

# Heading and button, on the page of a half-day that was called off.
session-on = Hold it after all

session-on-text = It counts again, with the attendance that was marked before.

# Heading and button, below the list of half-days.
session-add = Add a half-day

session-add-text = On one of the days of the class on which it has none, such as a Sunday.

# A field.
session-day = Day

# A field: morning or afternoon.
session-half = Half of the day

session-said-off = The half-day was called off.
session-said-on = The half-day is held after all.
session-said-added = The half-day was added.

# Above the form.
session-refused-reason = The reason is missing. One sentence is enough.
session-refused-day = The day is missing. Choose one.

# $first, $last (String): the days of the class.
session-refused-outside = The class is held from { $first } to { $last }. Choose a day between them.
session-refused-there = The class has this half-day already.
session-refused-off = The class has this half-day, and it was called off. Open it in the list, and hold it after all.

# In place of the names, where somebody marked it meanwhile.
session-refused-mark = The half-day was called off meanwhile. Nothing was marked.
