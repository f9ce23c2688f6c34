### What the administrator reads.

# Heading and title.
admin-events = What happened

admin-events-text = Every change, the newest first. Nobody can edit or remove a line.

# Heading of a column.
admin-when = When

# Heading of a column.
admin-who = Who

# Heading of a column; it holds a name such as AttemptSubmitted.
admin-what = What

# Heading of a column; it holds names and values as they are recorded.
admin-facts = Details

# In place of a name: the platform acted by itself, or nobody was signed in.
admin-nobody = No person

# A link.
admin-older = Older events
