### The report over classes: how many were trained, by any two of what is known.

# Heading and title; also the button that leads there.
report-title = التقرير

# Fields: days between which a class began.
report-from = الدورات التي بدأت من يوم
report-until = إلى يوم

# A field, and what can be chosen.
report-counting = من يُحسب
report-enrolled = كل المسجلين
report-took-part = من حضر جلسة واحدة على الأقل
report-certified = من يحمل شهادة

# Fields, and what can be chosen in both.
report-rows = الصفوف حسب
report-columns = الأعمدة حسب
report-by-course = المقرر
report-by-state = ولاية الدورة
report-by-sex = الجنس
report-by-band = مجموعة الرتب
report-by-unit = جهة العمل
report-by-kind = فئة الأشخاص
report-by-language = لغة الدورة
report-by-partners = الجهات الشريكة في الدورة
report-by-month = الشهر

# A box to tick.
report-outside = للنشر: حذف ما قد يدل على شخص بعينه

# The button.
report-do = عرض

# Above the figures. $counting: who is counted; $from, $until: days.
report-about = { $counting }: من { $from } إلى { $until }

# The two tables.
report-people = الأشخاص: يُحسب كل شخص مرة واحدة
report-seats = المقاعد: يُحسب الشخص مرة في كل دورة

# The last line and the last column.
report-all = المجموع

report-no-band = رتبة ليست في القائمة

# A class with no partner organisation.
report-no-partner = بلا جهة شريكة

# Said for a figure that is left out.
report-hidden = محذوف

# $few (Number): five.
report-left-out =
    { $few ->
        [zero] حُذفت أرقام صغيرة، ومكانها (·). وحُذفت معها أرقام أخرى بالقدر اللازم، حتى لا يمكن استنتاج المحذوف.
        [one] حُذفت الأرقام التي تخص أقل من شخص واحد، ومكانها (·). وحُذفت معها أرقام أخرى بالقدر اللازم، حتى لا يمكن استنتاج المحذوف.
        [two] حُذفت الأرقام التي تخص أقل من شخصين، ومكانها (·). وحُذفت معها أرقام أخرى بالقدر اللازم، حتى لا يمكن استنتاج المحذوف.
        [few] حُذفت الأرقام التي تخص أقل من { $few } أشخاص، ومكانها (·). وحُذفت معها أرقام أخرى بالقدر اللازم، حتى لا يمكن استنتاج المحذوف.
        [many] حُذفت الأرقام التي تخص أقل من { $few } شخصًا، ومكانها (·). وحُذفت معها أرقام أخرى بالقدر اللازم، حتى لا يمكن استنتاج المحذوف.
       *[other] حُذفت الأرقام التي تخص أقل من { $few } شخص، ومكانها (·). وحُذفت معها أرقام أخرى بالقدر اللازم، حتى لا يمكن استنتاج المحذوف.
    }

report-circle = هذا التقرير لمن يديرون الدورات. قبل نشر الأرقام يجب اختيار خانة النشر أعلاه.
report-nobody = لا يوجد في هذه الأيام من يُحسب. يمكن اختيار أيام أخرى، أو حساب كل المسجلين.

## What came after the classes

# $count (Number): classes of which answers are shown.
report-reaction-classes =
    { $count ->
        [zero] لا إجابات معروضة.
        [one] تُعرض إجابات من دورة واحدة. لا يُحسب هنا من كل دورة أكثر مما تعرضه صفحتها.
        [two] تُعرض إجابات من دورتين. لا يُحسب هنا من كل دورة أكثر مما تعرضه صفحتها.
        [few] تُعرض إجابات من { $count } دورات. لا يُحسب هنا من كل دورة أكثر مما تعرضه صفحتها.
        [many] تُعرض إجابات من { $count } دورة. لا يُحسب هنا من كل دورة أكثر مما تعرضه صفحتها.
       *[other] تُعرض إجابات من { $count } دورة. لا يُحسب هنا من كل دورة أكثر مما تعرضه صفحتها.
    }

report-no-reactions = لا يُعرض شيء عن هذه الدورات بعد: يجب أن يجيب خمسة أشخاص من دورة واحدة أولًا.

# A table of one of two follow-ups. $wave: after how many days.
report-asked = { $wave }: من يُسأل عنهم

# Its lines.
report-due = حان موعد السؤال عنهم
report-told = سُجّلت متابعتهم
report-overdue = تأخرت متابعتهم

# A table of what supervisors saw. $wave: after how many days; $percent (Number): how many of a hundred.
report-in-use = { $wave }: يُطبَّق { $percent } في المئة مما جاءت مناسبة لتطبيقه

report-none-due = لم يحن موعد أي متابعة لهذه الدورات بعد.

report-follow-up-left-out = حُذفت أرقام المتابعة هنا، لأن مقارنتها بأرقام الشهادات أعلاه قد تكشف ما حُذف منها.

# In place of everything below the tables, where their grand total is left out.
report-after-left-out = حُذف، لأنه قد يكشف المجموع المحذوف أعلاه.

## Why a report cannot be made

report-refused-day = المطلوب كتابة اليوم هكذا: السنة-الشهر-اليوم، مثل 2026-11-30.
report-refused-ends = اليوم الأخير قبل اليوم الأول.
report-refused-same = الصفوف والأعمدة من النوع نفسه. المطلوب اختيار نوعين مختلفين.

# In place of what people gained, in a report that is passed on.
report-gain-left-out = حُذف هذا الرقم: عدد من أدوا الاختبارين معًا أقل من خمسة، أو عدد الباقين أقل من خمسة.
