### What the administrator reads.

# Heading and title.
admin-events = سجل الأحداث

admin-events-text = كل تغيير مسجَّل هنا، والأحدث أولًا. لا يستطيع أحد تعديل سطر أو حذفه.

# Heading of a column.
admin-when = الوقت

# Heading of a column.
admin-who = الشخص

# Heading of a column; it holds one of the sentences below.
admin-what = الحدث

# In place of a name: the platform acted by itself, or nobody was signed in.
admin-nobody = لا أحد

# A link.
admin-older = أحداث أقدم

## What happened, one sentence each. “Who” stands in a column of its own.

# In place of the name of somebody or something that is no longer in the database.
admin-unknown = غير معروف

# In place of a state.
admin-everywhere = البلد كله

# In the sentence on a role.
admin-role-trainer = مدرب

# In the sentence on a role.
admin-role-coordinator = منسق

# In the sentence on a role.
admin-role-administrator = مدير النظام

# Put into the sentences below. $test: its name; $person: whose it is.
admin-test-of = { $test }، { $person }

# $person: a name.
admin-person-added = إضافة { $person } إلى السجل.

# $person: a name; $role: one of the three above; $place: a state, or the whole country.
admin-role-granted = منح { $person } دور { $role }، النطاق: { $place }.
admin-signed-in = تسجيل دخول.
admin-signed-out = تسجيل خروج.

# $account: the name that was typed.
admin-sign-in-refused = رفض محاولة دخول. الاسم المكتوب: { $account }

# $person: a name.
admin-password-issued = إصدار كلمة سر أولى جديدة إلى { $person }.
admin-password-chosen = اختيار كلمة سر جديدة.

# $course: its code; $version: three numbers.
admin-course-published = نشر الدورة { $course }، الإصدار { $version }.

# $course: its code; $file: its path; $revision (Number): which draft.
admin-draft-saved = حفظ المسودة رقم { $revision } من الملف { $file } في الدورة { $course }.

# $course: its code; $file: its path.
admin-draft-discarded = حذف مسودة الملف { $file } في الدورة { $course }.

# $class: course and place.
admin-cohort-opened = فتح الصف { $class }.

# $person: a name; $class: course and place.
admin-person-enrolled = تسجيل { $person } في الصف { $class }.

# $person: a name; $presence: present or absent; $session: a day and its half.
admin-attendance-marked = تسجيل حضور { $person }: { $presence }، { $session }.

# $person: a name; $finding: competent or not yet.
admin-practical-marked = التقييم العملي، { $person }: { $finding }.

# $person: a name; $number (Number): which try; $finding: competent or not yet.
admin-practical-assessed = تسجيل درجات التقييم العملي، { $person }، المحاولة { $number }: { $finding }.

# $person: a name; $number (Number): which try; $finding: competent or not yet.
admin-practical-agreed = تسجيل الدرجات المتفق عليها في التقييم العملي، { $person }، المحاولة { $number }: { $finding }.

# $course: its code; $lesson: module and lesson, as in its address.
admin-lesson-read = إتمام الدرس { $lesson } من الدورة { $course }.

# $course: its code; $question: its id.
admin-check-right = إجابة عن السؤال { $question } في الدورة { $course }: صحيحة.

# $course: its code; $question: its id.
admin-check-wrong = إجابة عن السؤال { $question } في الدورة { $course }: ليست صحيحة بعد.

# $test: its name.
admin-attempt-begun = بدء اختبار: { $test }.

# $number (Number): which question; $test: its name and whose it is.
admin-answer-saved = حفظ إجابة السؤال رقم { $number }. { $test }.

# $number (Number): which question; $test: its name and whose it is.
admin-answer-late = وصلت إجابة السؤال رقم { $number } بعد انتهاء الاختبار ولا تُحتسب. { $test }.

# $test: its name and whose it is.
admin-attempt-submitted = تسليم: { $test }.

# $test: its name and whose it is.
admin-attempt-closed = تسليم تلقائي بعد انتهاء الوقت: { $test }.

# $serial: as printed on it.
admin-certificate-issued = إصدار الشهادة { $serial }.

# $serial: as printed on it; $reason: what the coordinator wrote.
admin-certificate-revoked = إلغاء الشهادة { $serial }. السبب: { $reason }

# $number (Number): which question; $test: its name and whose it is.
admin-answer-overtaken = وصلت إجابة السؤال رقم { $number } بعد إجابة أحدث ولا تُحتسب. { $test }.

# $number (Number): which question; $test: its name and whose it is.
admin-answer-refused = ما أُرسل ليس إجابة عن السؤال رقم { $number }. { $test }.

# $test: its name and whose it is; $before and $after (Number): percent.
admin-attempt-remarked = وصلت إجابات بعد النهاية واحتُسبت: من { $before } إلى { $after } في المئة. { $test }.

# $lines and $new (Number): answers in the file, and how many of them were new; $test: its name and whose it is.
admin-journal-brought = إدخال ملف إجابات: عددها { $lines }، والجديد منها { $new }. { $test }.

# $test: its name and whose it is; $language: in which language.
admin-booklet-printed = طباعة على الورق ({ $language }). { $test }.

# $answered (Number): answers that were typed in; $test: its name and whose it is.
admin-paper-entered =
    { $answered ->
        [zero] إدخال اختبار على الورق بلا إجابات. { $test }.
        [one] إدخال اختبار على الورق: إجابة واحدة. { $test }.
        [two] إدخال اختبار على الورق: إجابتان. { $test }.
        [few] إدخال اختبار على الورق: { $answered } إجابات. { $test }.
        [many] إدخال اختبار على الورق: { $answered } إجابة. { $test }.
       *[other] إدخال اختبار على الورق: { $answered } إجابة. { $test }.
    }

# $test: its name and whose it is; $before and $after (Number): percent; $reason: why.
admin-entry-corrected = تصحيح ما أُدخل: من { $before } إلى { $after } في المئة. { $test }. السبب: { $reason }

# $test: its name and whose it is; $reason: why.
admin-attempt-called-off = إلغاء اختبار على الورق. { $test }. السبب: { $reason }

# $person: a name; $note: what was done.
admin-coaching-recorded = فتح محاولة أخرى لـ{ $person }. ما تم قبلها: { $note }

# $test: its name and whose it is.
admin-attempt-begun-oral = بدأ اختبار شفهي: { $test }.
