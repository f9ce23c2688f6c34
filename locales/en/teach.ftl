### Writing and publishing courses.

## The list of courses

# Heading and title, and the way back to the list.
teach-title = Write courses

teach-intro = Choose a course. Trainees see what you write only after you publish it.

## One course

# Beside the title of a lesson.
teach-draft = Draft

# Above the button. $count (Number): drafts.
teach-waiting =
    { $count ->
        [one] { $count } draft waits to be published.
       *[other] { $count } drafts wait to be published.
    }

# The button. It publishes only a course without errors.
teach-publish = Check and publish

# Said on the page afterwards.
teach-said-published = The course is published.

# Above a list of what is wrong.
teach-refused-errors = Nothing is published yet. Correct these lines first:

teach-refused-published = Somebody else has just saved or published something here. Look at the course as it is now, then publish again.

## One text of a course

# A link.
teach-to-course = The course

# A link to the same lesson in the other language.
teach-other-language = The other language

# A link; heading and title of the list of everything that was ever saved of a text.
teach-revisions = Earlier drafts

# One of them. $number (Number): its number, from 1.
teach-revision = Draft { $number }

# In place of that list.
teach-no-revisions = No draft of this text has been saved yet.

# A link above that list.
teach-back-to-text = Back to the text

# How the text stands. $moment (String): day and time.
teach-draft-of = Draft, saved on { $moment }

# How the text stands.
teach-as-published = As published

# The field in which one writes.
teach-text = The text

# The name of the live view beside it.
teach-view = As on a phone

# After that name. $kilobytes (Number): what a phone downloads.
teach-cost = about { $kilobytes } kB

# Beside it, for a moment.
teach-waiting-view = Updating …

# Beside it, when the network fails.
teach-view-failed = The view could not be updated. Your text is still here: save it.

# Below the text, in place of what is wrong.
teach-no-findings = Nothing to correct.

# Before what is wrong. $line (Number): the line of the text.
teach-line = Line { $line }

# The button.
teach-save = Save draft

# A second button, where the live view does not work.
teach-show = Show without saving

# A button.
teach-discard = Discard the draft

# Said on the page afterwards.
teach-said-saved = Draft saved. Trainees see it after you publish.

# Said on the page afterwards.
teach-said-discarded = The draft is discarded. The published text has not changed.

# $number (Number): the draft that somebody else saved meanwhile.
teach-refused-overtaken = Somebody else has saved draft { $number } of this text since you opened it. Yours is below and is not saved. Look at theirs under “Earlier drafts” first. If you save now, yours comes after theirs.

# Heading above what the checker found in the text.
teach-findings = What the check found
