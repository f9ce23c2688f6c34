### The question bank: every question, its use, what its answers say, and bringing questions in. Trainers read it.

## The list of questions

# Heading, title, and the way back to the list.
bank-title = Question bank

bank-intro = All questions from which the tests are drawn. Open one to see how it looks, what people answered, and whether both languages are equally fair.

# Where nobody has taken the final test.
bank-nobody = Nobody has handed in a final test yet, so there are no figures.

# $count (Number): people.
bank-rests-on =
    { $count ->
        [one] The figures rest on the first final test of { $count } person.
       *[other] The figures rest on the first final tests of { $count } people.
    }

# Why a figure is missing. $least (Number): people.
bank-withheld = Figures are not shown where there are fewer people than { $least }, nor where they would give away the answers of the few who remain.

# How many questions are shown. $count (Number): questions.
bank-found =
    { $count ->
        [one] { $count } question
       *[other] { $count } questions
    }

# On how many sheets the question stood. $count (Number): sheets.
bank-used =
    { $count ->
        [0] Not used yet
        [one] Used { $count } time
       *[other] Used { $count } times
    }

# $percent (Number): how much of the marks were given. $count (Number): people who had it.
bank-right =
    { $count ->
        [one] { $percent } % right, { $count } person
       *[other] { $percent } % right, { $count } people
    }

## Narrowing it

# Label.
bank-module = Module

# A choice.
bank-every-module = Every module

# Label.
bank-level = Level

# A choice.
bank-every-level = Every level

# What answering asks: to remember.
bank-level-recall = Recall

# What answering asks: to use a rule.
bank-level-apply = Apply

# What answering asks: to weigh.
bank-level-judge = Judge

# Label.
bank-show = Show

# A choice.
bank-show-all = Every question

# A choice: those of which the figures say that something is wrong.
bank-show-look = Those that need a look

# A choice.
bank-show-unused = Those never used

# A choice: must be right, whatever the score.
bank-show-redline = Those that must be right

# A choice.
bank-show-retired = Those that are retired

# Label.
bank-class = Figures of

# A choice.
bank-every-class = Every class

# Button.
bank-filter = Show these

## What kind of question

bank-kind-choice = One answer

bank-kind-multiple = Several answers

bank-kind-truefalse = True or false

bank-kind-order = Putting in order

bank-kind-match = Matching

bank-kind-number = A number

bank-kind-text = A few words

bank-kind-scenario = Scenario

bank-redline = must be right

bank-retired = retired

## One question

# Title of the page. $id: the id of a question.
bank-question = Question { $id }

# Heading.
bank-says = What the answers say

# Heading.
bank-answers = Answers and key

# Heading.
bank-looks = How it looks

# Where nobody had it in a final test.
bank-no-answers = Nobody has answered it in a final test yet.

# Beside a figure.
bank-fact-used = Use

# Beside a figure.
bank-fact-right = All

# Beside a figure.
bank-fact-english = In English

# Beside a figure.
bank-fact-arabic = In Arabic

# Beside a figure from −1 to 1.
bank-fact-discrimination = Discrimination

# Beside a figure.
bank-fact-time = Time

# $median (Number), $lower (Number), $upper (Number): seconds; half of the people lie between the last two.
bank-seconds = { $median } s in the middle; half of the people took { $lower } to { $upper } s

bank-figures-hint = Discrimination says whether people who know more get it right more often: 0.3 or more is good, below 0.2 is poor. The shares of the two languages cannot be compared directly, because one group may know more. The sentence above compares people who did equally well otherwise.

bank-quality-too-few = Too few answers yet to say more.

bank-quality-good = Nothing stands out.

bank-quality-too-easy = Nearly everybody gets it right.

bank-quality-too-hard = Most people get it wrong after the course. Read the question and its lesson again.

bank-quality-does-not-separate = People who know more do not get it right more often. Read the question again: it may be unclear.

# $number (Number): which answer, as listed below.
bank-quality-key = People who know more pick answer { $number }, which is marked wrong. Check the key.

# $english (Number), $arabic (Number): people who took it in that language. $least (Number): how many are needed.
bank-fair-too-few = Too few people to compare the languages: { $english } in English, { $arabic } in Arabic; at least { $least } in each are needed.

# $english (Number), $arabic (Number): people who took it in that language.
bank-fair-too-alike = Almost everybody does the same in both languages, so nothing can be compared ({ $english } in English, { $arabic } in Arabic).

# $english (Number), $arabic (Number): people who took it in that language.
bank-fair-no-sign = No sign that it is harder in one language ({ $english } in English, { $arabic } in Arabic).

# $english (Number), $arabic (Number): people who took it in that language.
bank-fair-harder-arabic = People who took this in Arabic and did equally well otherwise got it wrong far more often: check the translation ({ $english } in English, { $arabic } in Arabic).

# $english (Number), $arabic (Number): people who took it in that language.
bank-fair-harder-english = People who took this in English and did equally well otherwise got it wrong far more often: check the translation ({ $english } in English, { $arabic } in Arabic).

# Beside an answer.
bank-is-right = right

# Beside an answer.
bank-is-wrong = wrong

# Above the answers.
bank-in-order = In the right order:

# Above the answers.
bank-in-pairs = Each with its partner:

# In place of the answers of a scenario.
bank-in-steps = The points of each choice stand in the text of the question.

# $count (Number): people. $percent (Number): how much of all.
bank-picked =
    { $count ->
        [one] picked by { $count } person ({ $percent } %)
       *[other] picked by { $count } people ({ $percent } %)
    }

# $upper (Number), $lower (Number): percent of the third that did best, and of the third that did worst, in the other questions.
bank-picked-thirds = Best third { $upper } %, weakest third { $lower } %

# A link to the file of the module.
bank-edit-english = Edit in English

# A link to the file of the module.
bank-edit-arabic = Edit in Arabic

# Heading.
bank-retire-title = Retire the question

bank-retire-text = A retired question is not drawn any more. It stays in the bank for the tests in which it stood, and can come back. The change waits until the course is published.

# Button.
bank-retire = Retire it

# Button.
bank-return = Take it back into use

# Before a link.
bank-will-retire = It will be retired when the course is published.

# Before a link.
bank-will-return = It will come back into use when the course is published.

# The link after that.
bank-to-publish = To the course

bank-refused-overtaken = A colleague has just saved this file. Look at the page as it is now, then try again.

## Bringing questions in

# Heading, title, a link.
bank-import = Bring in questions

bank-import-text = Questions from Moodle, from a plain text file or from another system. First you see how each will look and what could not be read; nothing is changed.

# Label.
bank-import-file = File

# Label.
bank-import-format = Format

# A choice.
bank-import-guess = Find out by itself

# Label.
bank-import-language = The questions are written in

# A choice.
bank-in-english = English

# A choice.
bank-in-arabic = Arabic

# Button.
bank-import-read = Show what is in it

bank-import-no-file = Choose a file first. This one is empty.

bank-import-no-format = There is no telling which format this is. Choose the format.

bank-import-known = Some of these questions are in the bank already. Nothing was added.

# The first half of a sentence. $count (Number): questions.
bank-import-understood =
    { $count ->
        [one] { $count } question understood,
       *[other] { $count } questions understood,
    }

# The second half. $count (Number): questions or files.
bank-import-refused =
    { $count ->
        [one] { $count } not taken.
       *[other] { $count } not taken.
    }

# Heading.
bank-import-refusals = Not taken

# Heading.
bank-import-taken = As they will look

# $line (Number): a line of the file.
bank-import-line = Line { $line }

bank-import-add-text = They become a draft at the end of the module’s bank. Set the level of each and translate it before you publish.

# Button. $count (Number): questions.
bank-import-add =
    { $count ->
        [one] Add { $count } question
       *[other] Add { $count } questions
    }

# A link.
bank-import-other = Another file

# Said on the page afterwards.
bank-said-imported = The questions are in the draft. Set their levels and translate them.
