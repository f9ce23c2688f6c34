### What is wrong with a course, one sentence each, after the line where it stands. Trainers read it.
### An id is “finding-” and a code of content/src/finding/reason.rs; its facts are the variables, all of them text.
### What an author types stands in Arabic as { "…" } between \u2068 and \u2069, which keep its direction.

## Files

# $path: a file.
finding-missing-file = The file { $path } is missing.

finding-no-place = This file has no place in a course.

# $name: a file or folder.
finding-bad-name = “{ $name }” must begin with 2 digits and a dash. After that, only a-z, 0-9 and dashes. A text ends in its language, as in 02-arrest.en.md.

# $name: a picture or sound.
finding-bad-media-name = “{ $name }”: the name of a picture or sound may have only a-z, 0-9, dashes, underscores and dots.

# $ending: the last part of a file’s name.
finding-bad-media-kind = “{ $ending }” is not accepted. Pictures are png, jpg or webp; sounds are opus, ogg, mp3 or m4a.

# $ending: the last part of a file’s name.
finding-not-what-it-says = The file is damaged, or it is not really of the kind “{ $ending }”.

# $limit: kilobytes.
finding-file-too-large = The file is larger than { $limit } kB.

# $limit: megabytes.
finding-course-too-large = All files together are larger than { $limit } MB.

finding-not-text = The file is not UTF-8 text. Save it as UTF-8 in your editor.

# $path: a file.
finding-path-outside = “{ $path }” leads out of the folder of the course.

finding-no-modules = The course has no module.
finding-no-lessons = The module has no lesson.

# $module: the name of a folder.
finding-unknown-module = There is no module “{ $module }”.

# $language: what stands there.
finding-unknown-language = “{ $language }” is not a language here. Write en or ar.

# $language: the code of a language.
finding-language-not-listed = course.toml does not list the language “{ $language }”.

# $path: the file that is missing.
finding-missing-translation = The same text is missing in another language of the course: { $path }

## Facts at the top of a text, or in a file of facts

# $message: what the reader of the file says, in English.
finding-toml = This line cannot be read as TOML: { $message }

# $key: what stands there; $known: what may stand there.
finding-unknown-key = “{ $key }” is not known here. Known are: { $known }

# $key: a name.
finding-missing-key = “{ $key }” is missing.

# $key: a name.
finding-needs-text = “{ $key }” must be a text in quotation marks.

# $key: a name.
finding-needs-number = “{ $key }” must be a whole number, without quotation marks.

# $key: a name.
finding-needs-truth = “{ $key }” must be true or false, without quotation marks.

# $key: a name.
finding-needs-list = “{ $key }” must be a list in square brackets.

# $key: a name.
finding-needs-table = “{ $key }” must be a table: [{ $key }]

# $key: a name.
finding-empty-value = “{ $key }” is empty.

# $key: a name; $value: what stands there; $known: what may stand there.
finding-unknown-value = “{ $key }” cannot be “{ $value }”. It is one of: { $known }

# $key: a name; $value: what stands there; $least and $most: the limits.
finding-out-of-range = “{ $key }” is { $value }. It must be from { $least } to { $most }.

# $code: what stands there.
finding-bad-code = “{ $code }”: the code of a course has only letters, digits and dashes, as in HR-101.

# $version: what stands there.
finding-bad-version = “{ $version }”: a version is 3 numbers, as in 1.0.0.

# $date: what stands there.
finding-bad-date = “{ $date }”: a day is written as in 2026-11-22.

# $name: what stands there.
finding-named-twice = “{ $name }” is there twice.

# $sum: percent.
finding-bad-levels = The levels make { $sum }%. Together they must make 100%.

finding-draws-nothing = The test draws no question.

# $drawn: questions that the test wants; $module: a module; $held: questions that it has.
finding-draws-too-many = Too many questions from “{ $module }”: the test draws { $drawn }, the bank has { $held }.

finding-no-front-matter = The text must begin with a line +++, then its title and the other facts, then +++ again.
finding-open-front-matter = The facts at the top do not end. A second line +++ is missing.

# $outcome: what stands there.
finding-unknown-outcome = course.toml has no outcome “{ $outcome }”.

# $standard: what stands there.
finding-unknown-standard = standards.toml has no article “{ $standard }”.

# $instrument: what stands there.
finding-unknown-instrument = There is no instrument “{ $instrument }”.

## The text

# $html: what stands there.
finding-raw-html = HTML is not allowed and is shown as text: { $html }

# $limit: levels.
finding-too-deep = Quotations and lists are nested too deep. At most { $limit } levels are allowed.

# $id: an id.
finding-duplicate-heading = The id “{ $id }” stands twice in this file.

# $id: what stands there.
finding-bad-id = “{ $id }”: an id has only letters, digits, dashes and underscores.

# $class: what stands there, without its dot.
finding-unknown-class = “.{ $class }” is not a class that a heading can have here.

# $attribute: what stands there.
finding-unknown-attribute = “{ $attribute }” cannot stand here.

# $block: what stands there; $known: what may stand there.
finding-unknown-block = “[!{ $block }]” is not a kind of box. Known are: { $known }

finding-nested-trainer = Notes for trainers must stand on their own, not inside a question, a list or another box.
finding-stray-feedback = A [!FEEDBACK] box belongs to the end of a question.

# $marker: what stands there.
finding-stray-marker = “{ $marker }” must be the first line of a quotation of its own, with nothing before it: > [!LAW]

# $target: a picture or sound.
finding-no-alternative-text = “{ $target }” has no alternative text. Say what one sees: ![what one sees](…)

# $target: a picture or sound.
finding-missing-media = “{ $target }” is not in the media folder of this module.

# $target: where the link leads.
finding-broken-link = The link leads nowhere: { $target }

# $target: where the link leads.
finding-bad-link = A link begins with https://, http:// or mailto:, or it names a lesson or a heading: { $target }

# $note: the name of the footnote.
finding-footnote-in-question = A question cannot have a footnote: [^{ $note }]

# $found: paragraphs.
finding-law-paragraphs = A [!LAW] box has 3 paragraphs: the national law, the standard, what to do. Paragraphs here: { $found }

# $words: words of the sentence; $limit: the most; $beginning: its first words.
finding-long-sentence = This sentence is long ({ $words } words, { $limit } are enough): “{ $beginning } …”

# $kilobytes: the size; $limit: the most.
finding-heavy-picture = The picture has { $kilobytes } kB. Over { $limit } kB it is slow on a phone.

## Questions

finding-no-question-id = A question needs an id: { "{" }#rights-b01 .choice{ "}" }
finding-no-kind = A question needs one of: .choice .multiple .truefalse .order .match .number .text .scenario
finding-two-kinds = A question is of one kind only.

# $marks: such as ###.
finding-question-level = The heading of a question begins with { $marks } here.

# $id: an id; $file and $line: where the other one stands.
finding-duplicate-question = The id “{ $id }” is also in { $file }, line { $line }.

finding-no-level = A question of the bank needs one of: .recall .apply .judge
finding-two-levels = A question is of one level only.

# $class and $kind: what stands there, without dots.
finding-class-does-not-fit = “.{ $class }” does not go with “.{ $kind }”.

# $lesson: the name of a file.
finding-unknown-lesson = The module has no lesson “{ $lesson }”.

finding-no-answers = The question has no answers. It needs a list of “- [ ] wrong” and “- [x] right”.
finding-no-steps = There is nothing to put in order. The question needs a numbered list in the right order.
finding-no-pairs = There is nothing to match. The question needs a table of 2 columns.
finding-no-number = The question has no answer. It needs a line of its own such as “= 24 ± 0”.
finding-no-words = The question has no answer. It needs a line of its own such as “= first answer / second”.
finding-answers-twice = The answers go on after a break. Keep them in one list or table.
finding-answer-without-box = An answer begins with [ ] or [x].
finding-empty-answer = An answer is empty.
finding-same-answer = Two answers are the same. Nobody can tell which of them is meant.
finding-no-right-answer = No answer is marked right with [x].

# $found: answers marked right.
finding-several-right-answers = Exactly 1 answer may be marked right. Marked here: { $found }

# $found: answers.
finding-true-false-answers = True or false means 2 answers. Answers here: { $found }

# $found: answers.
finding-too-few-answers = At least 2 are needed. Here: { $found }

# $found: answers; $limit: the most.
finding-too-many-answers = These are too many for a small phone: { $found }. At most: { $limit }

# $found: columns.
finding-match-columns = The table of a match has 2 columns. Columns here: { $found }

# $line: what stands there.
finding-bad-number = “{ $line }” is not a number. Write = 24 or = 24 ± 2, thousands without a separator.

# $what: what stands there.
finding-only-in-bank = “{ $what }” means something only in the question bank.

finding-no-feedback = Nobody is told why. Add a [!FEEDBACK] box to the question.
finding-shown-to-nobody = This belongs to no question and is shown to nobody.

## Questions that tell a story in steps

finding-no-scenario-steps = The scenario has no steps. Each step is a heading one level deeper, with an id, a text and its choices.

# $marks: such as ###.
finding-step-level = The heading of a step begins with { $marks } here.

# $begins: how the id begins.
finding-step-id = A step needs an id that begins with the id of its question: { "{" }#{ $begins }…{ "}" }

finding-bad-choice = A choice is a link to a step of this question, then its points: - [What one does](#id-of-the-step) (+2)

# $points: what stands there; $limit: the most.
finding-bad-points = “{ $points }”: the points of a choice are a whole number from -{ $limit } to { $limit }, as in (+2), (0) or (-1).

finding-text-after-choices = The choices come last in a step. Move this before them.

# $step: the id of a step.
finding-unknown-step = The question has no step “{ $step }”.

# $step: the id of a step.
finding-leads-back = A choice leads to a step further down, so that every path comes to an end. “{ $step }” is not further down.

# $step: the id of a step.
finding-unreached-step = No choice leads to the step “{ $step }”.

# $step: the id of a step.
finding-nothing-to-choose = The first step, “{ $step }”, has no choices. It needs a list of links to other steps.

# $best: points.
finding-nothing-to-earn = The best path must earn at least 1 point. Here it earns: { $best }

# $step: the id of a step.
finding-ending-without-text = The step “{ $step }” has no choices and no text. Say what comes of it.

# $found: steps; $limit: the most.
finding-too-many-steps = These are too many steps for one question: { $found }. At most: { $limit }

# $found: choices; $limit: the most.
finding-path-too-long = The longest path has too many choices: { $found }. At most: { $limit }

## The practical assessment

# $level: the id of a level; $points: its points; $before: the points of the level before it.
finding-levels-do-not-rise = The level “{ $level }” must have more points than the level before it ({ $before }). Its points: { $points }

finding-rubric-not-used = Nobody uses this rubric. course.toml does not say practical = true.

## Two languages: the source is the text in the first language of the course

# $key: a name; $source: what the source has.
finding-facts-differ = “{ $key }” differs from the source, which has: { $source }

# $source and $found: ids of headings.
finding-headings-differ = The heading { $source } stands here in the source; this text has { $found }.

# $source and $found: kinds of boxes.
finding-blocks-differ = The box { $source } stands here in the source; this text has { $found }.

# $source and $found: ids of questions.
finding-questions-differ = The question { $source } stands here in the source; this text has { $found }.

# $source: what stands after the heading there.
finding-classes-differ = The source has this question as { $source }.

# $source and $found: how many.
finding-answers-differ = Answers in the source: { $source }. In this text: { $found }

# $source and $found: which answers.
finding-right-answers-differ = Right answers in the source: { $source }. In this text: { $found }

# $source and $found: what stands there.
finding-numbers-differ = The number in the source: { $source }. In this text: { $found }

# $source and $found: ids of steps.
finding-steps-differ = The step { $source } stands here in the source; this text has { $found }.

# $source and $found: where a choice leads, and its points.
finding-choices-differ = The choice { $source } stands here in the source; this text has { $found }.

## The whole course

# $message: what the reader of the file says, in English.
finding-glossary = The glossary cannot be read: { $message }

# $outcome: an outcome.
finding-outcome-not-asked = No question asks about the outcome “{ $outcome }”.

finding-not-reviewed = No lawyer has reviewed this course yet.

# $term: an English term; $arabic: its Arabic.
finding-not-in-glossary = The English text says “{ $term }”. The glossary has “{ $arabic }” for it; the Arabic text does not.
