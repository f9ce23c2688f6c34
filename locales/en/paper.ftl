### Tests on paper: printing them, typing their answers in, calling one off.

# A button on the page of a class; heading and title.
paper-title = Tests on paper
paper-text = For people without a phone that works: print a test for each of them, collect the sheets, and type the answers in here. A test on paper counts as one on a phone does.

# A button; heading and title. $test: the name of the test.
paper-print = Print: { $test }

# A button; heading and title.
paper-enter = Type in answers

# A button; heading and title.
paper-table = Answers from a table

# A button: opens what is printed. $test: the name of the test; $count (Number): how many booklets have not come back.
paper-open =
    { $count ->
        [one] Open the PDF: { $test }, { $count } booklet
       *[other] Open the PDF: { $test }, { $count } booklets
    }
paper-none = Nothing has been printed for this class yet.

# What names a printed test: a heading of a column, a field, and a line on the record.
paper-code = Code

# Heading of a column.
paper-test = Test

# Heading of a column: what became of a printed test.
paper-state = State

# In that column.
paper-out = Not back yet

# In that column. $answered, $count (Number): answers, and questions in all.
paper-entered = Entered: { $answered } of { $count } answered

# In that column, and on the record.
paper-called-off = Called off

# Said after printing.
paper-said-printed = The tests are ready. Open the PDF and print it.

## Printing

paper-print-text = Each person gets questions and an order of their own. Printing begins the test for them; there is no closing time. Printing again gives the same sheets.

# A list of the next three.
paper-language = Language of the sheets
paper-language-each = Of each person

# The name of a group.
paper-who = For whom
paper-who-hint = Take out whoever is not here: a test that was printed is begun.

# Beside a name.
paper-again = Printed before, the same sheet again

# Heading above names with reasons.
paper-cannot = They cannot begin it now
paper-nobody = Nobody in this class can begin this test now.

# A button.
paper-print-do = Prepare the PDF

# Why nothing was prepared.
paper-refused-nobody = Choose at least one person.

## Why somebody cannot begin a test: beside a name

paper-why-open = Has another test open
paper-why-passed = Has passed it
paper-why-pre-first = The pre-test comes first
paper-why-unready = This test is not ready
paper-why-suspended = The class is suspended
paper-why-withdrawn = Has left the class

# $count (Number): attempts that were allowed.
paper-why-none-left =
    { $count ->
        [one] Has used { $count } attempt
       *[other] Has used all { $count } attempts
    }

## Typing in

# A field.
paper-answers = Answers
paper-answers-hint = One word for each question, with a space between. A dash where nothing was answered.

# A button.
paper-save = Save

# Said after saving. $name: whose; $answered, $count (Number): answers, and questions in all.
paper-saved = Saved: { $name }, { $answered } of { $count } answered.

# Said after saving the same once more. $name: whose.
paper-saved-again = Nothing has changed: the answers of { $name } were entered before, and they are the same.

# A link to the record of what was saved.
paper-look = Look

# A link to the form that puts an entry right.
paper-correct = Correct

# Under the form. $count (Number): booklets that have not come back.
paper-left =
    { $count ->
        [0] All booklets have been entered.
        [one] { $count } booklet has not come back yet.
       *[other] { $count } booklets have not come back yet.
    }

# Opens a list of how each kind of question is typed.
paper-help = How answers are typed

# In that list. $example: what is typed.
paper-help-one = One answer, true or false: { $example }

# In that list. $example: what is typed.
paper-help-several = Several answers, together: { $example }

# In that list. $example: what is typed.
paper-help-order = An order, from first to last: { $example }

# In that list. $example: what is typed.
paper-help-match = Pairs, row after row: { $example }

# In that list. $example: what is typed.
paper-help-scenario = A scenario, step after step: { $example }

# In that list. $example: what is typed.
paper-help-number = A number: { $example }

# In that list. $example: what is typed.
paper-help-words = Words between marks: { $example }

# In that list. $example: what is typed.
paper-help-none = Nothing answered: { $example }

## Why nothing was saved

paper-code-form = This is not a code. A code has six letters and digits and stands at the top of the sheet.
paper-code-check = A character of the code is wrong, or two are exchanged. Compare it with the sheet.
paper-code-unknown = No sheet of your classes has this code. Compare it with the sheet.

# $class: the other class.
paper-code-other = This sheet belongs to another class: { $class }. Type it in there.

# $date: the day; $name: whose.
paper-code-called-off = The test of { $name } was called off on { $date }. Its answers cannot be entered.

# $name: whose.
paper-found = This is the sheet of { $name }. Type the answers now, or a dash for each question.

# $number (Number): which question.
paper-quote = Question { $number }: the words begin with a mark and do not end with one.

# $typed, $count (Number): answers that were typed, and questions on the sheet.
paper-count = { $typed } answers were typed and the sheet has { $count } questions.

# Before what is wrong with a question.
paper-first = The first that does not fit is here.

# $number (Number): which question; $typed: what was typed; $last: the last letter that can be.
paper-misread-one = Question { $number }: “{ $typed }” is no answer. It needs one letter, up to { $last }.

# $number (Number): which question; $typed: what was typed; $last: the last letter that can be.
paper-misread-several = Question { $number }: “{ $typed }” is no answer. It needs letters up to { $last }, each once.

# $number (Number): which question; $typed: what was typed; $last: the last letter that can be.
paper-misread-each = Question { $number }: “{ $typed }” is no answer. It needs every letter up to { $last }, each once.

# $number (Number): which question; $typed: what was typed.
paper-misread-path = Question { $number }: “{ $typed }” is no answer. It needs a letter for each step until the scenario ends.

# $number (Number): which question; $typed: what was typed.
paper-misread-number = Question { $number }: “{ $typed }” is no answer. It needs a number.

# $number (Number): which question; $count (Number): the most characters.
paper-misread-words =
    { $count ->
        [one] Question { $number }: the words are too long. { $count } character can be kept.
       *[other] Question { $number }: the words are too long. { $count } characters can be kept.
    }

# $name: whose; $numbers: the numbers of questions.
paper-differs = Other answers of { $name } were entered before. They differ in: { $numbers }. Look at the sheet again. To put right what was entered, write the reason.

# A field.
paper-reason = Reason for the correction

# Why nothing was corrected.
paper-reason-missing = The reason is missing. Write in one sentence why the entry is corrected.

# A button; heading and title.
paper-correct-do = Correct the entry

## A table

paper-table-text = A table with a row for each sheet, as spreadsheets save it: CSV with commas, semicolons or tabs. The first row names the columns: code, then the numbers of the questions. Other columns are passed over.

# A link: a table with the codes of this class, to be filled in.
paper-table-empty = Download a table to fill in

# Why a table cannot be read.
paper-table-no-code = No column is called “code”. Write it above the codes.

# Why a table cannot be read.
paper-table-no-numbers = No column is called “1”. Write the numbers of the questions above their answers.

# Why a table cannot be read. $number (Number): which question.
paper-table-twice = Two columns are called “{ $number }”. Take one out.
paper-table-nothing-yet = Nothing has been changed yet. Read each row, then enter the answers.

# What will become of a row. $name: whose; $answered, $count (Number): answers, and questions in all.
paper-fate-first = { $name }: will be entered, { $answered } of { $count } answered

# What will become of a row. $name: whose.
paper-fate-again = { $name }: was entered before, the same answers

# What will become of a row. $name: whose; $numbers: the numbers of questions.
paper-fate-differs = { $name }: other answers were entered before. They differ in: { $numbers }. Correct them one by one.

# What will become of a row.
paper-fate-empty = No answers yet: left out

# $row (Number): the number of the other row.
paper-fate-twice = The same code stands in row { $row }.

# A button. $count (Number): sheets.
paper-table-do =
    { $count ->
        [one] Enter { $count } sheet
       *[other] Enter { $count } sheets
    }

# Said after entering. $count (Number): sheets that are new.
paper-table-done =
    { $count ->
        [0] Nothing has changed: the sheets were entered before.
        [one] { $count } sheet has been entered.
       *[other] { $count } sheets have been entered.
    }

## Calling off

# A link; heading and title.
paper-call-off = Call the test off
paper-call-off-text = For a sheet that was never handed in: it was lost, or the person was not there. The attempt is given back. Its questions count as seen, and it stays on record who called it off and why. A sheet that came back is entered, even an empty one.

# A button.
paper-call-off-do = Call this test off

# Said afterwards.
paper-said-called-off = The test is called off. A new one can be printed.

# Why it is not called off.
paper-refused-entered = Answers of this test have been entered. It cannot be called off.

# Why it is not called off. $date: the day.
paper-refused-called-off = This test was already called off on { $date }. Nothing more is needed.

# Why it is not called off. $count (Number): how often it can be done.
paper-refused-too-often =
    { $count ->
        [one] Of this person { $count } test was called off already, and more cannot be. Enter the sheet with a dash for each question, and open an attempt with a note.
       *[other] Of this person { $count } tests were called off already, and more cannot be. Enter the sheet with a dash for each question, and open an attempt with a note.
    }

# Why it is not called off.
paper-refused-reason = The reason is missing. Write in one sentence what became of the sheet.

## On the record of a test

paper-mode-paper = On paper

# Before who typed the answers in.
paper-entered-by = Entered

# Before who put the entry right, and why.
paper-corrected-by = Corrected

# $name: who; $moment: a day and a clock.
paper-deed = { $name }, { $moment }

# A link: opens what is printed.
paper-booklet = Open the booklet (PDF)

## What the person is told

# Heading and title, where a test would stand.
paper-own = You are taking this test on paper
paper-own-text = Write your answers on the sheet that you were given, and hand it in to the person who gave it to you. When it has been typed in, the result is here.
