### A test that is taken aloud: the trainer reads, the trainee points at a shape, the trainer records.

## The shapes beside the answers; they are said aloud, so each is one short word

oral-circle = Circle
oral-square = Square
oral-triangle = Triangle
oral-star = Star
oral-diamond = Diamond
oral-cross = Cross
oral-heart = Heart
oral-moon = Moon

## Before it begins

# Heading on the page of a person; heading and title of the page on which it begins; a link that looks like a button.
oral-title = Take a test aloud

# On the page of a person.
oral-text = For somebody who does not read, or not well enough. You read and record; it counts like any other test.

# The rules for the trainer, one line each.
oral-rule-read = Read the question and every answer aloud, as often as you are asked. Explain nothing and help with nothing.
oral-rule-shape = Each answer has a shape. Turn the screen: the person points at a shape or says its name.
oral-rule-record = Record what the person chose, right or wrong, and save it.
oral-rule-language = The language of the questions can be changed on every page.

# A button. $test: its name.
oral-begin = Begin aloud: { $test }

# A link that looks like a button. $test: its name.
oral-go-on = Go on aloud: { $test }

## Why a test cannot be begun, in place of the button or above the page

oral-refused-open = Another test of this person is open. It has to be handed in first.
oral-refused-passed = It has been passed already.
oral-refused-taken = It has been taken already.
oral-refused-none-left = No attempt is left.
oral-refused-pre-first = The pre-test comes first.
oral-refused-unready = The course has no such test, or it is not ready.
oral-refused-suspended = The class is suspended.
oral-refused-withdrawn = They have left the class.

## One question a page

# Above the question. $person: who takes the test.
oral-with = Aloud with { $person }

# A button: a voice of the device reads the question and all answers.
oral-hear = Hear the question

# Read aloud by screen readers: a button beside one answer. $shape: the name of its shape.
oral-hear-one = Hear this answer: { $shape }

# Above several answers of which each has a shape; in place of the letters of a match.
oral-match = For each line, choose the shape that belongs to it.

## The result, which the trainer reads to the person

# $person: who took the test.
oral-result-text = Read this to { $person }. The questions and their answers are not shown here.

# A link that looks like a button.
oral-to-person = Back to the person

## What the trainee sees on a device of their own meanwhile

# Heading and title.
oral-meanwhile = You are taking this test with your trainer
oral-meanwhile-text = Your trainer reads the questions to you and records your answers. When the test is handed in, the result stands here.

# A link that looks like a button.
oral-meanwhile-home = Back to the start

## On record

# Before one of the next three.
oral-mode = Taken
oral-mode-screen = On a screen
oral-mode-oral = Aloud
oral-mode-paper = On paper

# Before the name of whoever recorded the answers.
oral-recorded-by = Recorded by
