### The report over classes: how many were trained, by any two of what is known.

# Heading and title; also the button that leads there.
report-title = التقرير

# Fields: days between which a class began.
report-from = الدورات التي بدأت من
report-until = إلى

# A field, and what can be chosen.
report-counting = من يُحسب
report-enrolled = كل المسجلين
report-took-part = من حضر نصف يوم على الأقل
report-certified = من يحمل شهادة

# Fields, and what can be chosen in both.
report-rows = سطر لكل
report-columns = عمود لكل
report-by-course = مقرر
report-by-state = ولاية الدورة
report-by-sex = جنس
report-by-band = فئة رتب
report-by-unit = جهة عمل
report-by-kind = صفة
report-by-language = لغة الدورة
report-by-partners = جهات شريكة في الدورة
report-by-month = شهر

# A box to tick.
report-outside = للنشر: حذف ما قد يدل على شخص بعينه

# The button.
report-do = عرض

# Above the figures. $counting: who is counted; $from, $until: days.
report-about = { $counting }: من { $from } إلى { $until }

# The two tables.
report-people = الأفراد: يُحسب كل فرد مرة واحدة
report-seats = المقاعد: يُحسب الفرد مرة في كل دورة

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
        [zero] حُذفت (·) أرقام صغيرة، ومعها ما يكفي كي لا يمكن استنتاجها.
        [one] حُذفت (·) الأرقام التي تخص أقل من شخص واحد، ومعها ما يكفي كي لا يمكن استنتاجها.
        [two] حُذفت (·) الأرقام التي تخص أقل من شخصين، ومعها ما يكفي كي لا يمكن استنتاجها.
        [few] حُذفت (·) الأرقام التي تخص أقل من { $few } أشخاص، ومعها ما يكفي كي لا يمكن استنتاجها.
        [many] حُذفت (·) الأرقام التي تخص أقل من { $few } شخصًا، ومعها ما يكفي كي لا يمكن استنتاجها.
       *[other] حُذفت (·) الأرقام التي تخص أقل من { $few } شخص، ومعها ما يكفي كي لا يمكن استنتاجها.
    }

report-circle = لمن يديرون الدورات. قبل نشر الأرقام يجب اختيار خانة النشر أعلاه.
report-nobody = لا أحد يُحسب في هذه الأيام. يمكن اختيار أيام أخرى، أو عدّ كل المسجلين.

## What came after the classes

# $count (Number): classes of which answers are shown.
report-reaction-classes =
    { $count ->
        [zero] لا إجابات معروضة.
        [one] إجابات من دورة واحدة. لا يُحسب هنا من كل دورة أكثر مما تعرضه صفحتها.
        [two] إجابات من دورتين. لا يُحسب هنا من كل دورة أكثر مما تعرضه صفحتها.
        [few] إجابات من { $count } دورات. لا يُحسب هنا من كل دورة أكثر مما تعرضه صفحتها.
        [many] إجابات من { $count } دورة. لا يُحسب هنا من كل دورة أكثر مما تعرضه صفحتها.
       *[other] إجابات من { $count } دورة. لا يُحسب هنا من كل دورة أكثر مما تعرضه صفحتها.
    }

report-no-reactions = لا يُعرض شيء عن هذه الدورات بعد: يجب أن يجيب خمسة أشخاص من دورة واحدة أولًا.

# A table of one of two follow-ups. $wave: after how many days.
report-asked = { $wave }: من يُسأل عنهم

# Its lines.
report-due = مطلوبة
report-told = مسجلة
report-overdue = متأخرة

# A table of what supervisors saw. $wave: after how many days; $percent (Number): how many of a hundred.
report-in-use = { $wave }: يُطبَّق { $percent } في المئة مما أتت مناسبته

report-none-due = لا متابعة مطلوبة لهذه الدورات بعد.

report-follow-up-left-out = حُذفت أرقام المتابعة هنا، لأن مقارنتها بأرقام الشهادات أعلاه قد تكشف ما حُذف هناك.

## Why a report cannot be made

report-refused-day = يُكتب اليوم هكذا: السنة-الشهر-اليوم، مثل 2026-11-30.
report-refused-ends = اليوم الأخير قبل اليوم الأول.
report-refused-same = السطور والأعمدة متشابهة. المطلوب اختيار شيئين مختلفين.

# In place of what people gained, in a report that is passed on.
report-gain-left-out = لم يذكر هنا: من أدوا الاختبارين معًا أقل من خمسة أشخاص، أو من لم يؤدوهما معًا أقل من خمسة.
