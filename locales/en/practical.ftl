### The practical of one person, marked by a rubric: the sheet of an assessor, and what it comes to.

## On the page of the person: how it stands, and the way to the sheet

practical-state-none = Nobody has marked it yet.

# Marked by a bare finding, before the course had a sheet. $finding: competent or not yet.
practical-state-before = Marked without the sheet: { $finding }

# $number (Number): which try, from 1; $finding: competent or not yet.
practical-state-found = Try { $number }: { $finding }

# $number (Number): which try, from 1.
practical-state-differ = Try { $number }: the two assessors found something different. It stays open until they have agreed.

# A link that looks like a button.
practical-open = Mark the practical

# A link that looks like a button.
practical-see = See the marks

## The sheet

# Heading above what the person is asked to do.
practical-task = The task

# Below the task: what is enough. $needed and $count (Number): points that are needed, and the most points there are; $level: the words of a level.
practical-needs = For “competent”: { $needed } of { $count } points, and on each critical line at least “{ $level }”.

# Beside a line that decides by itself.
practical-critical = Critical line

# A field for text below the lines.
practical-note = What you saw (may stay empty)

# The button.
practical-save = Save the marks

# The button, for the marks of both assessors.
practical-save-agreed = Save the agreed marks

# Said on the page afterwards.
practical-said = The marks are saved.

## Why marks are not taken, above the sheet

# $line: the words of the line.
practical-refused-left-out = This line has no mark yet: “{ $line }”. Choose a level for it, then save.
practical-refused-unknown = This sheet is not the one of the course. Look at each line again, then save.
practical-refused-try = This try is over, or cannot begin now. The page shows how it stands.
practical-refused-two = Two assessors have marked this try already.
practical-refused-both = A second assessor has marked this try, and you both see both sheets. What can be recorded now are the marks on which you agree.
practical-refused-agree = There is nothing to agree on yet: two assessors must mark this try first.

# Also a note in place of the sheet.
practical-own = This is your own practical. Somebody else has to mark it.

## What a try has come to

# Heading. $number (Number): which try, from 1.
practical-try = Try { $number }

# A link that looks like a button. $number (Number): which try, from 1.
practical-begin = Begin try { $number }

# Above a sheet that is folded away: for somebody who has marked this try.
practical-put-right = Put my marks right

# Above a sheet that is folded away: for somebody who has not marked this try.
practical-second = Mark it as second assessor

# $person: the first assessor; $moment: a day and a clock.
practical-second-text = { $person } marked this try, { $moment }. You see the marks when your own are saved. Mark only what you saw yourself.

# Below the marks of one assessor.
practical-alone = A second assessor may mark this try too. They are not shown your marks before they have saved theirs.

practical-differ = The two findings are different
practical-differ-text = The practical stays open. Talk about the lines below. Then one of you records the marks on which you both agree.

# Heading above a sheet, or above one that is folded away.
practical-agree = Record the agreed marks

# Above a sheet that is folded away.
practical-agreed-right = Put the agreed marks right

# Heading above the marks on which two assessors agreed.
practical-agreed = Agreed marks

# Heading above a table with the lines that two assessors marked differently.
practical-differences = Where the marks are different

# In place of that table.
practical-same = Both marked every line the same.

# Heading of a column.
practical-line = Line

# Before the name of an assessor; also the heading of a column.
practical-who = Assessor

# Before a day and a clock; also the heading of a column.
practical-when = When

# Before competent or not yet; also the heading of a column.
practical-finding = Finding

# Before the next.
practical-points = Points

# $points, $count and $needed (Number): points that were reached, that there are, and that are needed.
practical-points-of = { $points } of { $count }, needed: { $needed }

# Before the critical lines that were not done well enough, or the next.
practical-critical-lines = Critical lines not met
practical-critical-met = None

# Before what the assessor wrote.
practical-noted = Seen

# Opens the list of all lines with their levels.
practical-lines = Line by line

## Everything that was saved

# Heading.
practical-record = On record

# Heading of a column: which try, and one of the three below.
practical-what = What

# An assessor’s own marks.
practical-kind-own = own marks

# The marks of both assessors.
practical-kind-agreed = agreed marks

# Marks in whose place later ones count.
practical-kind-earlier = put right later

# In place of a finding, for somebody who could still be the second assessor.
practical-not-shown = Shown after your own marks
