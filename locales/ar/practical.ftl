### The practical of one person, marked by a rubric: the sheet of an assessor, and what it comes to.

## On the page of the person: how it stands, and the way to the sheet

practical-state-none = لم يُجرَ التقييم بعد.

# Marked by a bare finding, before the course had a sheet. $finding: competent or not yet.
practical-state-before = تقييم دون الاستمارة: { $finding }

# $number (Number): which try, from 1; $finding: competent or not yet.
practical-state-found = المحاولة { $number }: { $finding }

# $number (Number): which try, from 1.
practical-state-differ = المحاولة { $number }: اختلفت نتيجتا المقيّمَين. يبقى التقييم مفتوحًا حتى يتفقا.

# A link that looks like a button.
practical-open = إجراء التقييم العملي

# A link that looks like a button.
practical-see = عرض الدرجات

## The sheet

# Heading above what the person is asked to do.
practical-task = المهمة

# Below the task: what is enough. $needed and $count (Number): points that are needed, and the most points there are; $level: the words of a level.
practical-needs = تتحقق الكفاءة بشرطين: { $needed } من { $count } في مجموع النقاط على الأقل، ومستوى «{ $level }» على الأقل في كل بند حاسم.

# Beside a line that decides by itself.
practical-critical = بند حاسم

# A field for text below the lines.
practical-note = ملاحظات المقيّم (اختيارية)

# The button.
practical-save = حفظ الدرجات

# The button, for the marks of both assessors.
practical-save-agreed = حفظ الدرجات المتفق عليها

# Said on the page afterwards.
practical-said = حُفظت الدرجات.

## Why marks are not taken, above the sheet

# $line: the words of the line.
practical-refused-left-out = هذا البند بلا درجة بعد: «{ $line }». المطلوب اختيار مستوى له ثم الحفظ.
practical-refused-unknown = هذه الاستمارة ليست استمارة المقرر. المطلوب مراجعة كل بند ثم الحفظ.
practical-refused-try = انتهت هذه المحاولة أو لا يمكن بدؤها الآن. تعرض الصفحة الوضع الحالي.
practical-refused-two = قيّم هذه المحاولة مقيّمان من قبل.
practical-refused-both = قيّم هذه المحاولة مقيّم ثانٍ، وصارت درجات كل منكما معروضة للآخر. ما يمكن حفظه الآن هو الدرجات المتفق عليها.
practical-refused-agree = لا توجد درجات للاتفاق عليها بعد: يجب أن يقيّم هذه المحاولة مقيّمان أولًا.

# Also a note in place of the sheet.
practical-own = هذا تقييمك العملي. يجب أن يجريه شخص آخر.

## What a try has come to

# Heading. $number (Number): which try, from 1.
practical-try = المحاولة { $number }

# A link that looks like a button. $number (Number): which try, from 1.
practical-begin = بدء المحاولة { $number }

# Above a sheet that is folded away: for somebody who has marked this try.
practical-put-right = تصحيح درجاتي

# Above a sheet that is folded away: for somebody who has not marked this try.
practical-second = التقييم بصفة مقيّم ثانٍ

# $person: the first assessor; $moment: a day and a clock.
practical-second-text = المقيّم الأول لهذه المحاولة: { $person }، { $moment }. تظهر درجاته بعد حفظ درجاتك. المطلوب تقييم ما شاهدته بنفسك فقط.

# Below the marks of one assessor.
practical-alone = يمكن أن يقيّم هذه المحاولة مقيّم ثانٍ أيضًا، ولا تظهر له درجاتك قبل أن يحفظ درجاته.

practical-differ = النتيجتان مختلفتان
practical-differ-text = يبقى التقييم مفتوحًا. المطلوب مناقشة البنود أدناه، ثم يحفظ أحد المقيّمَين الدرجات المتفق عليها.

# Heading above a sheet, or above one that is folded away.
practical-agree = حفظ الدرجات المتفق عليها

# Above a sheet that is folded away.
practical-agreed-right = تصحيح الدرجات المتفق عليها

# Heading above the marks on which two assessors agreed.
practical-agreed = الدرجات المتفق عليها

# Heading above a table with the lines that two assessors marked differently.
practical-differences = البنود التي اختلفت درجاتها

# In place of that table.
practical-same = لا اختلاف بين المقيّمَين في أي بند.

# Heading of a column.
practical-line = البند

# Before the name of an assessor; also the heading of a column.
practical-who = المقيّم

# Before a day and a clock; also the heading of a column.
practical-when = الوقت

# Before competent or not yet; also the heading of a column.
practical-finding = النتيجة

# Before the next.
practical-points = النقاط

# $points, $count and $needed (Number): points that were reached, that there are, and that are needed.
practical-points-of = { $points } من { $count }، المطلوب: { $needed }

# Before the critical lines that were not done well enough, or the next.
practical-critical-lines = بنود حاسمة لم تتحقق
practical-critical-met = لا يوجد

# Before what the assessor wrote.
practical-noted = الملاحظات

# Opens the list of all lines with their levels.
practical-lines = بندًا بندًا

## Everything that was saved

# Heading.
practical-record = السجل

# Heading of a column: which try, and one of the three below.
practical-what = ما حُفظ

# An assessor’s own marks.
practical-kind-own = درجات المقيّم

# The marks of both assessors.
practical-kind-agreed = الدرجات المتفق عليها

# Marks in whose place later ones count.
practical-kind-earlier = صُحِّحت لاحقًا

# In place of a finding, for somebody who could still be the second assessor.
practical-not-shown = تظهر بعد حفظ درجاتك
