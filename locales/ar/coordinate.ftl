### Running classes: their people, attendance, the practical, certificates.

# Heading and title of the list of classes, and the way back to it.
coordinate-title = الدورات

coordinate-none = لا توجد دورات بعد. يمكنك فتح الدورة الأولى.

# $count (Number): people in a class.
coordinate-people =
    { $count ->
        [zero] لا أحد بعد
        [one] شخص واحد
        [two] شخصان
        [few] { $count } أشخاص
        [many] { $count } شخصًا
       *[other] { $count } شخص
    }

# A link above the pages of a class, and a button after enrolling.
coordinate-back = العودة إلى الدورة

## Opening a class

# A button to the form; heading and title of the form.
coordinate-open = فتح دورة

# A list of courses.
coordinate-course = المقرر

# A field; also on the page of a class.
coordinate-place = مكان التدريب

# Below the field’s name.
coordinate-place-hint = المدينة والمبنى، مثل: رمبيك، مركز التدريب. يُطبع على الشهادات.

# A list of states.
coordinate-state = الولاية

# A field for a date.
coordinate-begins = أول يوم

# A field for a date.
coordinate-ends = آخر يوم

# A list of languages.
coordinate-language = لغة الدورة

# The button below the form.
coordinate-open-do = فتح الدورة

# Said on the page of the new class.
coordinate-said-opened = فُتحت الدورة. الخطوة التالية إضافة المشاركين.

## Why a class cannot be opened

coordinate-refused-course = هذا المقرر غير متاح الآن. يمكنك اختيار مقرر من القائمة.
coordinate-refused-date = ينقص أول يوم أو آخر يوم. المطلوب اختيار الاثنين.
coordinate-refused-order = آخر يوم يسبق أول يوم. يجب تغيير أحدهما.
coordinate-refused-long = المدة بين اليومين أطول من أن تكون دورة واحدة. ربما كُتبت السنة خطأً.
coordinate-refused-place = مكان التدريب ناقص أو أطول من اللازم. تكفي كتابة المدينة والمبنى.
coordinate-refused-state = يمكنك فتح الدورات في ولاياتك فقط، واختيارها من القائمة.

## One class

# The version of the course that the class is taught.
coordinate-version = إصدار المقرر

# Before the number of people.
coordinate-in-class = في الدورة

coordinate-nobody = لا أحد في هذه الدورة بعد. يمكن إضافة شخص واحد أو قائمة كاملة.

# A button. $count (Number): people who have completed and have no certificate.
coordinate-issue-all =
    { $count ->
        [zero] لا شهادات للإصدار
        [one] إصدار شهادة واحدة
        [two] إصدار شهادتين
        [few] إصدار { $count } شهادات
        [many] إصدار { $count } شهادة
       *[other] إصدار { $count } شهادة
    }

# Heading of a column; also on the page of a new password.
coordinate-name = الاسم

coordinate-rank = الرتبة

# Where somebody serves. In Arabic not «وحدة», which is a module.
coordinate-unit = جهة العمل

coordinate-sign-in-name = اسم الدخول

# Heading of a column: what each person is missing, or that nothing is missing.
coordinate-missing = التقدم

# In that column.
coordinate-complete = اكتمل كل شيء: يمكن إصدار الشهادة

# In that column; the serial number follows.
coordinate-certified = شهادة

## A missing part in few words, for that column

coordinate-missing-pre = الاختبار القبلي

# $done (Number): lessons that are done; $of (Number): lessons in all.
coordinate-missing-lessons = الدروس ({ $done } من { $of })

coordinate-missing-final = الاختبار النهائي

# $percent (Number): the best score so far.
coordinate-missing-final-best = الاختبار النهائي (الأفضل { $percent } في المئة)

# $present (Number): half-days attended; $needed (Number): half-days needed.
coordinate-missing-attendance = الحضور ({ $present } من { $needed })

coordinate-missing-practical = التقييم العملي

## Adding one person

# A button to the form; heading and title of the form.
coordinate-add = إضافة شخص

# A field.
coordinate-name-latin = الاسم بالحروف اللاتينية

# A field.
coordinate-name-arabic = الاسم بالحروف العربية

# A field.
coordinate-service-no = رقم الخدمة

# Below the field’s name.
coordinate-service-no-hint = يُترك فارغًا إن لم يوجد. يميّز بين من لهم الاسم نفسه.

# A list of two.
coordinate-sex = الجنس

coordinate-female = أنثى
coordinate-male = ذكر

# The button below the form.
coordinate-add-do = إضافة إلى الدورة

## Adding a list

# A button to the form; heading and title of the form.
coordinate-list = إضافة قائمة

# The names of the columns follow.
coordinate-list-text = القائمة جدول CSV كما تحفظه برامج الجداول. في صفها الأول هذه الأسماء بأي ترتيب:

# A field for a file.
coordinate-list-file = الملف

# A field for text.
coordinate-list-paste = أو لصق الجدول هنا

# The button. It changes nothing yet.
coordinate-list-foresee = عرض ما سيحدث

## Why a list cannot be read

coordinate-list-empty = القائمة فارغة. المطلوب صف لأسماء الأعمدة وصف لكل شخص.

# $count (Number): the most rows.
coordinate-list-too-long =
    { $count ->
        [zero] القائمة أطول من اللازم.
        [one] القائمة أطول من اللازم. يمكنك تقسيمها إلى أجزاء من صف واحد.
        [two] القائمة أطول من اللازم. يمكنك تقسيمها إلى أجزاء لا تزيد على صفين.
        [few] القائمة أطول من اللازم. يمكنك تقسيمها إلى أجزاء لا تزيد على { $count } صفوف.
        [many] القائمة أطول من اللازم. يمكنك تقسيمها إلى أجزاء لا تزيد على { $count } صفًا.
       *[other] القائمة أطول من اللازم. يمكنك تقسيمها إلى أجزاء لا تزيد على { $count } صف.
    }

# $columns (String): the names of the missing columns, in Latin letters with commas.
coordinate-list-columns = أعمدة ناقصة في الصف الأول: { $columns }. يجب إضافتها ثم إرسال القائمة من جديد.

coordinate-list-unreadable = تعذرت قراءة هذا الملف. يجب حفظ الجدول بصيغة «CSV UTF-8» ثم إرسال الملف الجديد.

## What will happen, row by row

# Heading and title.
coordinate-list-foreseen = ما سيحدث

coordinate-list-nothing-yet = لم يتغير شيء بعد. يُراجَع كل صف قبل التسجيل.

# Heading of a column: the number of the row and the name.
coordinate-list-row = الصف والاسم

# Heading of a column.
coordinate-list-fate = ما سيحدث

# In that column.
coordinate-fate-new = شخص جديد: يحصل على اسم دخول وكلمة سر أولى

# In that column. $name (String): the sign-in name.
coordinate-fate-known = حساب موجود ({ $name }): يبقى اسم الدخول وكلمة السر كما هما

# In that column, and in place of a first password.
coordinate-already = موجود في هذه الدورة من قبل

# The button. $count (Number): people.
coordinate-list-enrol =
    { $count ->
        [zero] لا أحد للتسجيل
        [one] تسجيل شخص واحد
        [two] تسجيل شخصين
        [few] تسجيل { $count } أشخاص
        [many] تسجيل { $count } شخصًا
       *[other] تسجيل { $count } شخص
    }

# A link back to the form.
coordinate-list-again = تعديل القائمة

## Why a row cannot be taken: several may follow one another

coordinate-row-no-name = الاسم ناقص. يكفي اسم بالحروف اللاتينية أو العربية.
coordinate-row-too-long = الاسم أو الرقم أو جهة العمل أطول من اللازم. يجب الاختصار.

# $text (String): what stands in the list; may be empty.
coordinate-row-sex = الجنس «{ $text }» غير معروف. يُكتب: أنثى أو ذكر.

# $text (String): what stands in the list; may be empty.
coordinate-row-rank = الرتبة «{ $text }» غير موجودة في قائمة الرتب. ربما كُتبت خطأً.

# $text (String): what stands in the list; may be empty.
coordinate-row-state = الولاية «{ $text }» غير موجودة في قائمة الولايات. ربما كُتبت خطأً.

# $row (Number): the number of the other row.
coordinate-row-twice = رقم الخدمة نفسه موجود في الصف { $row }.

## After adding: what is handed out

# Heading and title. $count (Number): people.
coordinate-enrolled =
    { $count ->
        [zero] لم يُسجَّل أحد
        [one] سُجّل شخص واحد
        [two] سُجّل شخصان
        [few] سُجّل { $count } أشخاص
        [many] سُجّل { $count } شخصًا
       *[other] سُجّل { $count } شخص
    }

# A note; also on the page of a new password. $count (Number): first passwords on the page.
coordinate-once =
    { $count ->
        [zero] لا كلمات سر جديدة.
        [one] كلمة السر الأولى هذه تظهر الآن فقط. يجب طباعة الصفحة أو كتابة الكلمة قبل مغادرة الصفحة.
        [two] كلمتا السر الأوليان تظهران الآن فقط. يجب طباعة الصفحة قبل مغادرتها.
        [few] تظهر كلمات السر الأولى الآن فقط، وعددها { $count }. يجب طباعة الصفحة قبل مغادرتها.
        [many] تظهر كلمات السر الأولى الآن فقط، وعددها { $count }. يجب طباعة الصفحة قبل مغادرتها.
       *[other] تظهر كلمات السر الأولى الآن فقط، وعددها { $count }. يجب طباعة الصفحة قبل مغادرتها.
    }

# Heading of a column; also on the page of a new password.
coordinate-first-password = كلمة السر الأولى

# In that column.
coordinate-own-password = كلمة السر السابقة كما هي

## Attendance

# A button; heading and title.
coordinate-attendance = الحضور

# The name of a half-day. $date (String): the day.
coordinate-morning = { $date }، صباحًا

# The name of a half-day. $date (String): the day.
coordinate-afternoon = { $date }، بعد الظهر

# Beside a half-day.
coordinate-session-open = لم تُسجَّل بعد

# Beside a half-day. $present (Number): people who were there; $of (Number): people who were marked.
coordinate-session-marked = حضر { $present } من { $of }

# Above the names of one half-day.
coordinate-attendance-text = يُعدّ الجميع حاضرين ما لم يُسجَّل غيابهم. الحفظ في آخر الصفحة.

# Beside each name.
coordinate-present = حضور

# Beside each name.
coordinate-absent = غياب

# The button.
coordinate-attendance-save = حفظ الحضور

# Said on the next page.
coordinate-said-attendance = حُفظ الحضور.

## One person: the practical

# Heading.
coordinate-practical = التقييم العملي

# One of two findings.
coordinate-competent = تحققت الكفاءة

# One of two findings.
coordinate-not-yet = لم تتحقق الكفاءة بعد

# The button.
coordinate-practical-save = حفظ النتيجة

# Said on the page afterwards.
coordinate-said-practical = حُفظت نتيجة التقييم العملي.

## One person: a lost password

# Heading; also heading and title of the page that shows the new one.
coordinate-password = كلمة سر جديدة

coordinate-password-text = لمن ضاعت كلمة سره. تتوقف الكلمة القديمة فورًا، ويختار صاحبها كلمة خاصة به عند الدخول التالي.

# The button.
coordinate-password-do = إنشاء كلمة سر جديدة

## Certificates

# A button on the page of one person.
coordinate-issue = إصدار الشهادة

# Heading and title above one line for each person.
coordinate-issued = الشهادات: ما تم

# $serial (String): the serial number.
coordinate-refused-issued = توجد شهادة صالحة من قبل: { $serial }. إذا لزمت شهادة جديدة فيجب إلغاء هذه أولًا.

# $missing (String): the missing parts, sentences of course-part-….
coordinate-refused-incomplete = ما زال شيء ناقصًا. { $missing }

# A link; heading and title.
coordinate-revoke = إلغاء الشهادة

coordinate-revoke-text = من الآن يرى كل من يتحقق من هذه الشهادة أنها غير صالحة. لا رجوع عن الإلغاء، ويمكن إصدار شهادة جديدة إذا كان خطأً.

# A field.
coordinate-reason = السبب

# The button.
coordinate-revoke-do = إلغاء هذه الشهادة

coordinate-refused-reason = السبب ناقص. تكفي جملة واحدة تبيّن سبب الإلغاء.

# $date (String): the day of the revocation.
coordinate-refused-revoked = أُلغيت هذه الشهادة من قبل في { $date }. لا حاجة إلى شيء آخر.

# Said on the page of the class.
coordinate-said-revoked = أُلغيت الشهادة.
