### Why a question from another system, or a whole file, is not taken, and what became of a part of a question that is taken. It stands after the place in the file. Trainers read it.
### An id is “import-” and a code of exchange/src/reason.rs; its facts are the variables, all of them text.
### What stands in a file as it is written stands in Arabic as { "…" } between \u2068 and \u2069, which keep its direction.

## The file

# $limit: megabytes.
import-file-too-large = The file is larger than { $limit } MB.

import-not-text = The file is not UTF-8 text. Save it as UTF-8 in your editor, or export it again.
import-no-questions = There is no question in this file.

# $limit: questions.
import-too-many-questions = Only the first { $limit } questions were read. Divide the file.

import-dtd = The file defines things of its own ({ "<!DOCTYPE …>" }). This is not accepted. Delete that line.

# $message: what the reader of the file says, in English.
import-not-xml = From here on, the file cannot be read as XML: { $message }

# $limit: levels.
import-xml-too-deep = Elements are nested too deep. At most { $limit } levels are allowed.

# $limit: elements.
import-xml-too-large = The file has more than { $limit } elements. Divide it.

# $found: the first element of the file; $due: the element that belongs there; both without < and >.
import-wrong-root = The file begins with { "<" }{ $found }{ ">" }. A file of this kind begins with { "<" }{ $due }{ ">" }.

import-not-a-package = The package cannot be opened. It is damaged, or it is not a ZIP file. Export it again.
import-no-manifest = The package has no file imsmanifest.xml, which lists its questions. Export it again.

# $limit: files.
import-too-many-files = The package has more than { $limit } files. Divide it.

# $limit: megabytes.
import-unpacks-too-large = All files of the package together are larger than { $limit } MB. Divide the package.

# $path: a file.
import-packed-too-tightly = “{ $path }” is compressed far more than usual. It may do harm, so it was not opened.

# $path: a file.
import-bad-path = “{ $path }” leads out of the package.

# $path: a file.
import-missing-file = “{ $path }” is listed in the package, but it is not there. Export the package again.

# $format: the name of a format, such as Aiken.
import-not-here = Questions cannot be exported as { $format }. Choose another format.

## Questions that are not taken

# $what: the kind, as the file names it.
import-unsupported = No kind of question here is like “{ $what }”. Write it as a question of another kind.

# $found: how many.
import-several-parts = This question asks several things at once. Make a question of each. Things asked here: { $found }

import-not-a-question = This is a text without anything to answer. Add answers, or put it into a lesson.
import-old-qti = This is QTI 1, which cannot be read here. Export it as QTI 2.1 or later.
import-essay = A free text cannot be marked here. Ask for a short answer, or give answers to pick from.
import-open-brace = The answers begin with “{ "{" }” and never end with “{ "}" }”.

# $found: what stands there.
import-bad-answers = These answers cannot be understood: { $found }

import-no-answer-line = After the answers, a line such as “ANSWER: B” is missing.

# $found: what stands there.
import-bad-answer-line = “{ $found }” is named as the right answer, but this question has no such answer.

import-text-after-answers = Between the first answer and “ANSWER:” there is a line that is not an answer. Each answer is one line that begins with its letter, as in “A. Yes”.
import-no-ask = The question asks nothing. Its text is empty.

# $limit: kilobytes.
import-question-too-long = The question is longer than { $limit } kB. Make it shorter.

import-no-right-answer = No answer is marked as right.

# $found: answers that are fully right.
import-several-right-answers = Only 1 answer can be picked, but more than 1 is fully right: { $found }. Make it a question with several answers.

# $found: answers.
import-true-false-answers = True or false means 2 answers, 1 of them right. Answers here: { $found }

# $found: answers, or pairs of a match.
import-too-few-answers = At least 2 answers or pairs are needed. Here: { $found }

# $found: answers; $limit: the most.
import-too-many-answers = These are too many for a small phone: { $found }. At most: { $limit }

import-empty-answer = An answer is empty.
import-same-answer = Two answers are the same. Nobody can tell which of them is meant.

# $found: what stands there.
import-bad-number = “{ $found }” is not a number. Write 24 or 2.5, thousands without a separator.

# $found: numbers that are fully right.
import-several-numbers = Only 1 number may be right here, give or take another, as in 24 ± 2. Right numbers in this question: { $found }

import-not-one-each = The pairs are not one to one. Each thing on the left has 1 partner on the right, and no two have the same.
import-no-words = No answer is left that one can type word for word. Add one that is fully right and has no asterisk (*).
import-not-writable = In a course, a part of the text would be read as something else: as answers, a heading or code that never ends. Change the text.

# $id: what stands there.
import-bad-id = “{ $id }”: an id has only letters, digits, dashes and underscores.

# $lesson: what stands there.
import-bad-lesson = “{ $lesson }” is not the name of a lesson file. A name has only a-z, 0-9 and dashes, as in 02-arrest.

# $id: an id.
import-id-taken = There is already a question with the id “{ $id }”. Give this one another id.

import-no-kind = The heading does not say what kind of question it is. It needs one of: .choice .multiple .truefalse .order .match .number .text
import-no-id = The question has no id. It needs one, as in { "{" }#rights-b01 .choice{ "}" }
import-no-level = The question has no level. It needs one of: .recall .apply .judge
import-retired = The question is retired. Nobody is asked it any more.
import-no-answers = The question has no answers. Add them.

## What became of a part of a question that is taken

# $picture: its alternative text or its file.
import-picture-left-out = A picture is left out: { $picture }

# $what: its file, its address or its kind.
import-media-left-out = A recording or something embedded is left out: { $what }

# $target: where the link leads.
import-link-left-out = A link is left out, but its words stay. It led to: { $target }

import-table-flattened = A table became lines of text.
import-formula-flattened = A formula became plain text. Read it again.
import-wrong-takes-away = Before, a wrong answer cost nothing. Here each wrong answer takes away as much as a right one gives.
import-weights-equal = Before, the answers had different weights. Here each right one gives the same, and each wrong one takes away as much.

# $answer: an answer; $percent: how right it was.
import-counts-as-wrong = “{ $answer }” was { $percent }% right before. Here it counts as wrong.

# $answer: an answer.
import-answer-left-out = The answer “{ $answer }” is left out.

# $answer: an answer.
import-wildcard-left-out = The answer “{ $answer }” is left out. Here an asterisk (*) cannot stand for other words.

import-case-ignored = Before, capital letters made a difference. Here they make none.
import-unit-left-out = Units are left out. Say in the question which unit is meant.
import-outcome-feedback-left-out = What is said only when the whole answer is right, or only when it is not, is left out.
import-hint-left-out = Hints are left out.
import-instructions-left-out = Instructions that stand apart from the question are left out.
