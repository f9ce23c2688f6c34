### A lesson, and answering a question in it or in a test.

# Read aloud by screen readers: what the line above the lesson is.
lesson-where = Where you are

# Above the lesson, a link to its module. $module (Number): which module, from 1; $modules (Number): how many there are;
# $lesson (Number): which lesson of the module, from 1; $lessons (Number): how many it has.
lesson-place-in-module = Module { $module } of { $modules } · Lesson { $lesson } of { $lessons }

# Opens the list of articles that the lesson rests on.
lesson-sources = The law behind this lesson

## Before a hard subject: one of the first two, then the link

lesson-notice-sensitive = This lesson speaks about hard subjects.
lesson-notice-distressing = This lesson speaks about violence and may bring back painful memories. You may stop at any time and talk with somebody you trust.

# A link back to the course.
lesson-notice-leave = Leave it for now. You lose nothing.

## Finishing a lesson

# A button, where the lesson has no questions.
lesson-mark-done = I have finished this lesson

# Said on the page afterwards.
lesson-said-done = Lesson finished.

# At the end of a lesson with questions. $count (Number): how many have no answer yet.
lesson-checks-left =
    { $count ->
        [one] Answer { $count } more question in this lesson to finish it.
       *[other] Answer { $count } more questions in this lesson to finish it.
    }

# Read aloud by screen readers: what the two large links at the end are.
lesson-around = Previous and next lesson

# Above the title of that lesson.
lesson-previous = Previous lesson

# Above the title of that lesson.
lesson-next = Next lesson

# After the last lesson.
lesson-to-course = Back to the course

## Questions in a lesson (knowledge checks)

# A button.
lesson-check = Check my answer

# Beside a knowledge check: nothing is chosen, or something is missing.
lesson-incomplete = Something is missing. Choose or write your whole answer first.

# The same button after an answer.
lesson-check-again = Try another answer

# What the answer was worth; its explanation follows.
lesson-right = Right

# What the answer was worth; its explanation follows.
lesson-not-yet = Not right yet

## Fields of a question, in lessons and in tests

# Above answers of which several may be right.
lesson-several = Choose every answer that is right.

# Above lines that are to be put in order.
lesson-order = Give each line its place. Number 1 comes first.

# The empty choice beside each of those lines.
lesson-place = Place

# Above lines that each belong to one choice.
lesson-match = For each line, choose what belongs to it.

# The empty choice beside each of those lines.
lesson-partner = Choose

# The letters under which the partners stand, one for each, with spaces between; there are never more than eight.
lesson-letters = A B C D E F G H

# The name of the field in which a number or words are typed.
lesson-type = Your answer

## Why an answer was not taken, above the question

lesson-refused-empty = There is no answer yet. Choose or write one, then save.
lesson-refused-unknown = This answer does not belong to the question. Load the page again and choose once more.
lesson-refused-each = Something is missing or stands twice. Give each line its own choice.
lesson-refused-not-at-end = The story has not come to its end yet. Go on choosing until it ends.
lesson-refused-number = The answer is a number. Write it in figures, for example 24.

# $count (Number): the most characters.
lesson-refused-long =
    { $count ->
        [one] The answer is too long. Use { $count } character at most.
       *[other] The answer is too long. Use { $count } characters at most.
    }

## Titles of boxes in a lesson

# What the national law says, and beside it the standard.
lesson-block-law = The law

# A short story in an invented place.
lesson-block-scenario = Scenario

# What the class does; the minutes may follow.
lesson-block-activity = Activity

# Notes that only trainers see.
lesson-block-trainer = For the trainer

lesson-block-note = Note
lesson-block-tip = Good to know
lesson-block-important = Important
lesson-block-warning = Warning
lesson-block-caution = Take care

# Beside the title of an activity. $count (Number): minutes.
lesson-block-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
