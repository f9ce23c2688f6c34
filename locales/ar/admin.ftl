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

# In place of the table: no event fits what was asked for.
admin-none = لا توجد أحداث تطابق هذا البحث.

## Looking for events

# A field: somebody's name for signing in, or service number. Finds what they did and what was done about them.
admin-search-who = اسم الدخول أو رقم الخدمة

# A field: one of the kinds below.
admin-search-kind = النوع

# A field: a day.
admin-search-from = من يوم

# A field: a day, which is included.
admin-search-until = إلى يوم

# A button.
admin-search-do = بحث

# $who: what was typed.
admin-search-nobody = لا يوجد أحد باسم الدخول أو رقم الخدمة { $who }.
admin-search-day = يُكتب اليوم بالسنة والشهر واليوم، مثل 2026-11-28.

# A kind of event: all but looking.
admin-kind-all = كل تغيير
admin-kind-sign-in = الدخول والخروج
admin-kind-person = الأشخاص والأدوار وكلمات السر
admin-kind-course = المقررات
admin-kind-class = الدورات
admin-kind-learning = الدروس والاختبارات
admin-kind-certificate = الشهادات
admin-kind-reference = الرتب والولايات
admin-kind-looking = الاطلاع على بيانات الآخرين

## The chain of events

# Heading.
admin-chain = الدليل على أن السجل لم يتغير
admin-chain-text = يُختم كل حدث مع الحدث الذي قبله. يُستحسن نسخ هذا الأمر من حين إلى آخر وحفظه في مكان آخر. وبه يتبيّن لاحقًا هل تغيّر حدث أو حُذف.

## What happened, one sentence each. “Who” stands in a column of its own.

# In place of the name of somebody or something that is no longer in the database.
admin-unknown = (لم يعد في السجل)

# In place of a state.
admin-everywhere = البلد كله

# In the sentence on a role.
admin-role-trainer = مدرب

# In the sentence on a role.
admin-role-coordinator = منسق التدريب

# In the sentence on a role.
admin-role-administrator = مدير النظام

# Put into the sentences below. $test: its name; $person: whose it is.
admin-test-of = { $test }، { $person }

# $person: a name.
admin-person-added = إضافة { $person } إلى السجل.

# $person: a name; $role: one of the three above; $place: a state, or the whole country.
admin-role-granted = منح { $person } دور { $role }، النطاق: { $place }.

# $person: a name; $role: one of the three above; $place: a state, or the whole country.
admin-role-ended = إنهاء دور { $role } لدى { $person }، النطاق: { $place }.

admin-signed-in = تسجيل دخول.
admin-signed-out = تسجيل خروج.

# $account: the name that was typed.
admin-sign-in-refused = رفض محاولة تسجيل دخول. الاسم المكتوب: { $account }

# $person: a name.
admin-password-issued = إصدار كلمة سر أولى جديدة لـ{ $person }.
admin-password-chosen = اختيار كلمة سر جديدة.

# $course: its code; $version: three numbers.
admin-course-published = نشر المقرر { $course }، الإصدار { $version }.

# $course: its code; $file: its path; $revision (Number): which draft.
admin-draft-saved = حفظ المسودة رقم { $revision } من الملف { $file } في المقرر { $course }.

# $course: its code; $file: its path.
admin-draft-discarded = إزالة مسودة الملف { $file } في المقرر { $course }.

# $venue: its name on that day.
admin-venue-added = إضافة مكان التدريب { $venue }.

# $venue: its name on that day.
admin-venue-changed = تعديل بيانات مكان التدريب { $venue }.

# $venue: its name on that day.
admin-venue-closed = إغلاق مكان التدريب { $venue }.

# $venue: its name on that day.
admin-venue-reopened = إعادة فتح مكان التدريب { $venue }.

# $class: course and place.
admin-cohort-opened = فتح الدورة { $class }.

# $person: a name; $count (Number): days after the class.
admin-follow-up-recorded =
    { $count ->
        [zero] تسجيل متابعة { $person } في آخر يوم.
        [one] تسجيل متابعة { $person } بعد يوم واحد.
        [two] تسجيل متابعة { $person } بعد يومين.
        [few] تسجيل متابعة { $person } بعد { $count } أيام.
        [many] تسجيل متابعة { $person } بعد { $count } يومًا.
       *[other] تسجيل متابعة { $person } بعد { $count } يوم.
    }

# $class: course and place; $first, $last: days; $place: where it is held now; $language: in which language.
admin-cohort-changed = تعديل الدورة { $class }: من { $first } إلى { $last }، { $place }، { $language }.

# $class: course and place.
admin-cohort-backed = تسجيل الجهات الشريكة والتمويل للدورة { $class }.

# $reference: what it is filed under, perhaps empty; $class: course and place.
admin-clearance-recorded = تسجيل الموافقة «{ $reference }» على الدورة { $class }.

# $class: course and place; $reason: in somebody’s words.
admin-cohort-suspended = تعليق الدورة { $class }: «{ $reason }»

# $class: course and place; $reason: in somebody’s words.
admin-cohort-resumed = استئناف الدورة { $class }: «{ $reason }»

# $person: a name; $class: course and place; $reason: in somebody’s words.
admin-person-withdrawn = تسجيل انسحاب { $person } من الدورة { $class }: «{ $reason }»

# $person: a name; $class: course and place.
admin-person-readmitted = إعادة { $person } إلى الدورة { $class }.

# $person: a name; $from, $to: course and place.
admin-person-transferred = نقل { $person } من الدورة { $from } إلى الدورة { $to }.

# $person: a name; $class: course and place.
admin-trainer-assigned = إضافة المدرب { $person } إلى الدورة { $class }.

# $person: a name; $class: course and place.
admin-trainer-released = إخراج المدرب { $person } من الدورة { $class }.

# $session: a half-day; $topic: what it is about, perhaps empty; $person: a name, or that it is nobody yet.
admin-session-planned = تحديد موضوع الجلسة ومدربها، { $session }: «{ $topic }»، من يقدّمها: { $person }.

# $session: a half-day; $class: course and place.
admin-session-added = إضافة جلسة إلى الدورة { $class }، { $session }.

# $session: a half-day; $class: course and place; $reason: in somebody’s words.
admin-session-called-off = إلغاء جلسة من الدورة { $class }، { $session }: «{ $reason }»

# $session: a half-day; $class: course and place.
admin-session-reinstated = التراجع عن إلغاء جلسة من الدورة { $class }، { $session }.

# $person: a name; $class: course and place.
admin-person-enrolled = تسجيل { $person } في الدورة { $class }.

# $people and $removed (Number): how many, and how many of them were removed altogether; $class: course and place.
admin-intake-undone = التراجع عن قائمة، الدورة { $class }. عدد من أُخرجوا من الدورة: { $people }. عدد من حُذفوا تمامًا: { $removed }.

# $people and $removed (Number): how many, and how many of them were removed altogether.
admin-intake-undone-register = التراجع عن قائمة في السجل. عدد من فيها: { $people }. عدد من حُذفوا تمامًا: { $removed }.

# $person: a name; $presence: present or absent; $session: a day and its half.
admin-attendance-marked = تسجيل الحضور أو الغياب، { $person }: { $presence }، { $session }.

# For a day that had passed. $person: a name; $presence: present or absent; $session: a day and its half; $reason: what was typed.
admin-attendance-marked-later = تسجيل لاحق للحضور أو الغياب، { $person }: { $presence }، { $session }. السبب: { $reason }

# $person: a name; $finding: competent or not yet.
admin-practical-marked = التقييم العملي، { $person }: { $finding }.

# $person: a name; $number (Number): which try; $finding: competent or not yet.
admin-practical-assessed = تسجيل درجات التقييم العملي، { $person }، المحاولة { $number }: { $finding }.

# $person: a name; $number (Number): which try; $finding: competent or not yet.
admin-practical-agreed = تسجيل الدرجات المتفق عليها في التقييم العملي، { $person }، المحاولة { $number }: { $finding }.

# $course: its code; $lesson: module and lesson, as in its address.
admin-lesson-read = إتمام الدرس { $lesson } من المقرر { $course }.

# $course: its code; $question: its id.
admin-check-right = إجابة عن السؤال { $question } في المقرر { $course }: صحيحة.

# $course: its code; $question: its id.
admin-check-wrong = إجابة عن السؤال { $question } في المقرر { $course }: ليست صحيحة بعد.

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

# $name (String): who.
admin-signatory-added = إضافة { $name } إلى الموقعين على الشهادات.

# $name (String): who.
admin-signatory-changed = تعديل بيانات { $name } من الموقعين على الشهادات.

# $name (String): who.
admin-signatory-removed = حذف { $name } من الموقعين على الشهادات.

# $name (String): whose logo. $given (String): who has allowed it.
admin-logo-added = إضافة شعار { $name } إلى الشهادات. أعطى الإذن: { $given }.

# $name (String): whose logo. $day (String): a date.
admin-logo-ended = لا يظهر شعار { $name } على شهادة جديدة بعد { $day }.

admin-wording-written = كتابة عبارات للشهادات.

admin-wording-used = بدء العمل بعبارات جديدة للشهادات.

# $code (String): the code of the rank. $facts (String): everything that is written down of it.
admin-rank-added = إضافة الرتبة { $code }: { $facts }.

# $code (String): the code of the rank. $before (String), $after (String): everything that is written down of it.
admin-rank-changed = تعديل الرتبة { $code }. قبل التعديل: { $before }. بعد التعديل: { $after }.

# $rank (String): its name today.
admin-rank-retired = إيقاف استخدام الرتبة { $rank }.

# $rank (String): its name today.
admin-rank-returned = العودة إلى استخدام الرتبة { $rank }.

# $code (String): the code of the state. $facts (String): everything that is written down of it.
admin-state-added = إضافة الولاية { $code }: { $facts }.

# $code (String): the code of the state. $before (String), $after (String): everything that is written down of it.
admin-state-changed = تعديل الولاية { $code }. قبل التعديل: { $before }. بعد التعديل: { $after }.

# $place (String): the name of the state today.
admin-state-retired = إيقاف استخدام الولاية { $place }.

# $place (String): the name of the state today.
admin-state-returned = العودة إلى استخدام الولاية { $place }.

# $count (Number): for how many people; $class: the class.
admin-certificates-asked =
    { $count ->
        [zero] طلب إصدار شهادات الدورة { $class }.
        [one] طلب إصدار شهادة واحدة في الدورة { $class }.
        [two] طلب إصدار شهادتين في الدورة { $class }.
        [few] طلب إصدار { $count } شهادات في الدورة { $class }.
        [many] طلب إصدار { $count } شهادة في الدورة { $class }.
       *[other] طلب إصدار { $count } شهادة في الدورة { $class }.
    }

# $count (Number): how many; $class: the class.
admin-certificates-printed =
    { $count ->
        [zero] لم تُنزَّل شهادات من الدورة { $class } للطباعة.
        [one] تنزيل شهادة واحدة من الدورة { $class } للطباعة.
        [two] تنزيل شهادتين من الدورة { $class } للطباعة.
        [few] تنزيل { $count } شهادات من الدورة { $class } للطباعة.
        [many] تنزيل { $count } شهادة من الدورة { $class } للطباعة.
       *[other] تنزيل { $count } شهادة من الدورة { $class } للطباعة.
    }

# $serial: as printed on it.
admin-certificate-issued = إصدار الشهادة { $serial }.

# $serial: as printed on it; $reason: what the coordinator wrote.
admin-certificate-revoked = إلغاء الشهادة { $serial }. السبب: { $reason }

# $serial: as printed on it; $reason: what the coordinator wrote.
admin-revocation-asked = طلب إلغاء الشهادة { $serial }. السبب: { $reason }

# $serial: as printed on it.
admin-revocation-dropped = الإبقاء على الشهادة { $serial } بعد طلب إلغائها.

# $serial, $replaces: as printed on the new one and on the old one.
admin-certificate-corrected = إصدار الشهادة المصححة { $serial } بدل الشهادة { $replaces }.

# $what: one of the sights below; $person: whose; $class: course and place.
admin-seen-person = الاطلاع على { $what }: { $person }، الدورة { $class }.

# $what: one of the sights below; $class: course and place.
admin-seen-class = الاطلاع على { $what }، الدورة { $class }.

# In the two sentences above.
admin-sight-class = قائمة المشاركين
admin-sight-gradebook = سجل الدرجات
admin-sight-return = تقرير التدريب
admin-sight-person = صفحة المشارك
admin-sight-attempt = أحد الاختبارات
admin-sight-passwords = كلمات السر الأولى
admin-sight-file = ملف أو نسخة مطبوعة
admin-sight-refreshers = قائمة الشهادات التي تنتهي صلاحيتها
admin-sight-follow-ups = قائمة من تحين متابعتهم
admin-sight-certificates = سجل الشهادات
admin-sight-duplicates = قائمة القيود التي قد تكون مكررة
admin-sight-trainers = ما قدّمه المدربون
admin-sight-revocations = قائمة الشهادات المطلوب إلغاؤها
admin-sight-staff = قائمة أصحاب الأدوار

# $test: its name and whose it is.
admin-attempt-seen = الاطلاع على الإجابات. { $test }.

# $what: one of the sights above.
admin-list-seen = الاطلاع على { $what }.

# $number (Number): which question; $test: its name and whose it is.
admin-answer-overtaken = وصلت إجابة السؤال رقم { $number } بعد إجابة أحدث ولا تُحتسب. { $test }.

# $number (Number): which question; $test: its name and whose it is.
admin-answer-refused = ما أُرسل ليس إجابة عن السؤال رقم { $number }. { $test }.

# $test: its name and whose it is; $before and $after (Number): percent.
admin-attempt-remarked = وصلت إجابات بعد نهاية الاختبار واحتُسبت. تغيرت النتيجة من { $before } إلى { $after } في المئة. { $test }.

# $lines and $new (Number): answers in the file, and how many of them were new; $test: its name and whose it is.
admin-journal-brought = إدخال ملف إجابات. عدد الإجابات فيه: { $lines }، والجديد منها: { $new }. { $test }.

# $test: its name and whose it is; $language: in which language.
admin-booklet-printed = طباعة اختبار ورقي ({ $language }). { $test }.

# $answered (Number): answers that were typed in; $test: its name and whose it is.
admin-paper-entered =
    { $answered ->
        [zero] إدخال اختبار ورقي بلا إجابات. { $test }.
        [one] إدخال اختبار ورقي: إجابة واحدة. { $test }.
        [two] إدخال اختبار ورقي: إجابتان. { $test }.
        [few] إدخال اختبار ورقي: { $answered } إجابات. { $test }.
        [many] إدخال اختبار ورقي: { $answered } إجابة. { $test }.
       *[other] إدخال اختبار ورقي: { $answered } إجابة. { $test }.
    }

# $test: its name and whose it is; $before and $after (Number): percent; $reason: why.
admin-entry-corrected = تصحيح ما أُدخل. تغيرت النتيجة من { $before } إلى { $after } في المئة. { $test }. السبب: { $reason }

# $test: its name and whose it is; $reason: why.
admin-attempt-called-off = إلغاء اختبار ورقي. { $test }. السبب: { $reason }

# $person: a name; $note: what was done.
admin-coaching-recorded = فتح محاولة أخرى لـ{ $person }. ما تم قبلها: { $note }

# $test: its name and whose it is.
admin-attempt-begun-oral = بدء اختبار شفهي: { $test }.

# $person: a name; $fields: which details, as the form calls them.
admin-person-corrected = تصحيح بيانات { $person }: { $fields }.

admin-rehearsal-seeded = ملء قاعدة البيانات الفارغة بأشخاص ودورات خيالية، للتجربة فقط.

# $person: a name; $rank: a rank; $since: a day.
admin-rank-noted = تسجيل رتبة { $person }: { $rank }، منذ { $since }.

# $person: a name; $rank: the rank from before.
admin-rank-taken-back = إلغاء رتبة { $person } مع القائمة التي سجّلتها. عادت الرتبة السابقة: { $rank }.

# $person (String): what the entry is called now. $reason (String): why.
admin-person-erased = محو بيانات { $person } من السجل. السبب: { $reason }.

# $kept and $gone: two names.
admin-person-merged = دمج { $gone } في { $kept } لأنهما شخص واحد.

# $kept and $gone: two names.
admin-merge-undone = إلغاء دمج { $gone } في { $kept }، فصارا شخصين من جديد.

# $one and $other: two names.
admin-pair-dismissed = تسجيل أن { $one } و{ $other } شخصان مختلفان.

# $person: whose page of the register.
admin-person-seen = الاطلاع على سجل { $person }.

# $count (Number): how many were found.
admin-register-searched = { $count ->
    [zero] بحث في سجل الأشخاص بلا نتائج.
    [one] بحث في سجل الأشخاص، والنتيجة شخص واحد.
    [two] بحث في سجل الأشخاص، والنتيجة شخصان.
    [few] بحث في سجل الأشخاص، والنتيجة { $count } أشخاص.
    [many] بحث في سجل الأشخاص، والنتيجة { $count } شخصًا.
   *[other] بحث في سجل الأشخاص، والنتيجة { $count } شخص.
}

# $serial: the number of a certificate.
admin-handed-over = تسليم الشهادة { $serial }.

# $serial: the number of a certificate.
admin-handed-back = تسجيل أن الشهادة { $serial } لم تُسلَّم.
