### Writing and publishing courses.

## The list of courses

# Heading and title, and the way back to the list.
teach-title = إعداد المقررات

teach-intro = يمكنك اختيار مقرر لإعداده. لا يرى المتدربون أي تغيير إلا بعد نشره.

## One course

# Beside the title of a lesson.
teach-draft = مسودة

# Above the button. $count (Number): drafts.
teach-waiting =
    { $count ->
        [zero] لا مسودات في انتظار النشر.
        [one] مسودة واحدة في انتظار النشر.
        [two] مسودتان في انتظار النشر.
        [few] { $count } مسودات في انتظار النشر.
        [many] { $count } مسودة في انتظار النشر.
       *[other] { $count } مسودة في انتظار النشر.
    }

# The button. It publishes only a course without errors.
teach-publish = فحص المقرر ونشره

# Said on the page afterwards.
teach-said-published = نُشر المقرر.

# Above a list of what is wrong.
teach-refused-errors = لم يُنشر شيء بعد. يجب أولًا تصحيح هذه السطور:

teach-refused-published = حفظ شخص آخر شيئًا هنا أو نشره قبل قليل. بعد مراجعة المقرر كما هو الآن يمكنك النشر من جديد.

## One text of a course

# A link.
teach-to-course = المقرر

# A link to the same lesson in the other language.
teach-other-language = اللغة الأخرى

# A link; heading and title of the list of everything that was ever saved of a text.
teach-revisions = المسودات السابقة

# One of them. $number (Number): its number, from 1.
teach-revision = المسودة { $number }

# In place of that list.
teach-no-revisions = لم تُحفظ أي مسودة لهذا النص بعد.

# A link above that list.
teach-back-to-text = العودة إلى النص

# How the text stands. $moment (String): day and time.
teach-draft-of = مسودة حُفظت في { $moment }

# How the text stands.
teach-as-published = كما هو منشور

# The field in which one writes.
teach-text = النص

# The name of the live view beside it.
teach-view = كما يظهر على الهاتف

# After that name. $kilobytes (Number): what a phone downloads.
teach-cost = نحو { $kilobytes } كيلوبايت

# Beside it, for a moment.
teach-waiting-view = جارٍ التحديث …

# Beside it, when the network fails.
teach-view-failed = تعذر تحديث العرض. النص ما زال هنا، ويمكن حفظه.

# Below the text, in place of what is wrong.
teach-no-findings = لا شيء يحتاج إلى تصحيح.

# Before what is wrong. $line (Number): the line of the text.
teach-line = السطر { $line }

# The button.
teach-save = حفظ المسودة

# A second button, where the live view does not work.
teach-show = عرض دون حفظ

# A button.
teach-discard = إزالة المسودة

# Said on the page afterwards.
teach-said-saved = حُفظت المسودة. يراها المتدربون بعد النشر.

# Said on the page afterwards.
teach-said-discarded = أُزيلت المسودة. لم يتغير النص المنشور.

# $number (Number): the draft that somebody else saved meanwhile.
teach-refused-overtaken = حفظ شخص آخر المسودة { $number } من هذا النص بعد أن فتحته. نصك أدناه ولم يُحفظ. يُستحسن الاطلاع أولًا على النص الآخر في «المسودات السابقة». إذا حُفظ نصك الآن فسيأتي بعد ذلك النص.

# Heading above what the checker found in the text.
teach-findings = نتائج الفحص
