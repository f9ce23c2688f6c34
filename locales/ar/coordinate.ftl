### Running classes: their people, attendance, the practical, certificates.

# Heading and title of the list of classes, and the way back to it.
coordinate-title = الدورات

coordinate-none = لا توجد دورات بعد. يمكنك فتح الدورة الأولى.

# Instead of the list, where no class is of the state and the year that were chosen.
coordinate-none-such = لا توجد دورات كهذه. يمكنك اختيار ولاية أخرى أو سنة أخرى.

# A list of years.
coordinate-year = السنة

# The first of the list of states.
coordinate-states-all = جميع الولايات

# The first of the list of years.
coordinate-years-all = جميع السنوات

# Links below the list of classes, to its next and its previous page.
coordinate-older = دورات أقدم
coordinate-newer = دورات أحدث

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

# A class within a sentence. $code: the code of its course; $place: where it is held.
# Both are isolated, and say nothing of the direction: the invisible mark before them does.
coordinate-class = { "\u200F" }{ $code } · { $place }

## Opening a class

# A button to the form; heading and title of the form.
coordinate-open = فتح دورة

# A list of courses.
coordinate-course = المقرر

# A field; also on the page of a class.
coordinate-place = مكان التدريب

# A list of states.
coordinate-state = الولاية

# A field for a date.
coordinate-begins = أول يوم

# A field for a date.
coordinate-ends = آخر يوم

# A list of languages.
coordinate-language = لغة الدورة
# A value beside one language or the other.
coordinate-spoken-both = العربية والإنجليزية

# The button below the form.
coordinate-open-do = فتح الدورة

# Said on the page of the new class.
coordinate-said-opened = فُتحت الدورة. الخطوة التالية إضافة المشاركين.

## Why a class cannot be opened

coordinate-refused-course = هذا المقرر غير متاح الآن. يمكنك اختيار مقرر من القائمة.
coordinate-refused-date = ينقص أول يوم أو آخر يوم. المطلوب اختيار اليومين معًا.
coordinate-refused-order = آخر يوم يسبق أول يوم. يجب تغيير أحدهما.
coordinate-refused-long = المدة بين اليومين طويلة جدًا لدورة واحدة. ربما كُتبت السنة خطأً.

## One class

# The version of the course that the class is taught.
coordinate-version = إصدار المقرر

# A button near the top of the page of a class, to the list of links at its end; also what a screen reader calls that list.
coordinate-more = أعمال أخرى

# Headings in that list.
coordinate-more-people = المشاركون
coordinate-more-teaching = التدريب
coordinate-more-certificates = الشهادات
coordinate-more-figures = النتائج والتقارير
coordinate-more-class = بيانات الدورة

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

# Heading of a column; also on the page of a new password, and where a list has no such column.
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
coordinate-missing-final-best = الاختبار النهائي (أفضل نتيجة { $percent } في المئة)

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
coordinate-service-no-hint = يُترك فارغًا إن لم يوجد. وهو يميّز بين من تتشابه أسماؤهم.

# A list of two.
coordinate-sex = الجنس

coordinate-female = أنثى
coordinate-male = ذكر

# The button below the form.
coordinate-add-do = إضافة إلى الدورة

# Instead of adding.
coordinate-add-changed = لم يُضَف أحد، لأن السجل تغيّر في هذه الأثناء. يُضغط الزر من جديد.

## Adding a list

# A button to the form; heading and title of the form.
coordinate-list = إضافة قائمة

# The names of the columns follow.
coordinate-list-text = تُرسل القائمة كما هي: ملف إكسل أو ملف CSV أو جدول منسوخ من وثيقة. يجب أن يكون أحد صفوفها لأسماء الأعمدة، بأي ترتيب:

# Below the names of the columns.
coordinate-list-hint = لا يضر وجود عنوان فوق الجدول أو أعمدة أخرى. الاسم والجنس والرتبة مطلوبة. من لم تُذكر ولايته يُحسب في ولاية الدورة.

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
        [one] القائمة أطول من اللازم. يمكنك تقسيمها إلى أجزاء، في كل جزء صف واحد.
        [two] القائمة أطول من اللازم. يمكنك تقسيمها إلى أجزاء، لا يزيد كل جزء على صفين.
        [few] القائمة أطول من اللازم. يمكنك تقسيمها إلى أجزاء، لا يزيد كل جزء على { $count } صفوف.
        [many] القائمة أطول من اللازم. يمكنك تقسيمها إلى أجزاء، لا يزيد كل جزء على { $count } صفًا.
       *[other] القائمة أطول من اللازم. يمكنك تقسيمها إلى أجزاء، لا يزيد كل جزء على { $count } صف.
    }

# $columns (String): the names of the missing columns, with commas.
coordinate-list-columns = هذه الأعمدة ناقصة: { $columns }. يجب إضافتها ثم إرسال القائمة من جديد.
coordinate-list-no-header = لا يوجد في القائمة صف يسمي الأعمدة. يجب إضافته فوق الشخص الأول ثم إرسال القائمة من جديد.

coordinate-list-unreadable = تعذرت قراءة هذا الملف. يجب حفظ الجدول من برنامج الجداول على شكل ملف إكسل أو بصيغة «CSV UTF-8»، ثم إرسال الملف الجديد.

## What will happen, row by row

# Heading and title.
coordinate-list-foreseen = ما سيحدث

coordinate-list-nothing-yet = لم يتغير شيء بعد. يُراجَع كل صف قبل التسجيل.

# Heading of a column: the number of the row and the name.
coordinate-list-row = الصف والاسم

# Heading of a column.
coordinate-list-fate = ما سيحدث

# A column beside it in a file.
coordinate-list-why = السبب

# The button: the list as a file, with both columns.
coordinate-list-marked = هذه القائمة في ملف إكسل، مع بيان ما سيحدث

# In the file: what will happen to a row, in a word.
coordinate-marked-new = جديد
coordinate-marked-known = مسجّل من قبل
coordinate-marked-enrolled = في هذه الدورة
coordinate-marked-doubtful = غير مؤكد
coordinate-marked-same = الشخص نفسه
coordinate-marked-refused = مرفوض

# $people (String): names of people who are known, with what they sign in with.
coordinate-marked-may-be = قد يكون: { $people }

# In that column.
coordinate-fate-new = شخص جديد: يحصل على اسم دخول وكلمة سر أولى

# In that column. $name (String): the sign-in name.
coordinate-fate-known = حساب موجود ({ $name }): يبقى اسم الدخول وكلمة السر كما هما

# In that column. $row (Number): the number of another row.
coordinate-fate-same = الشخص نفسه الموجود في الصف { $row }: لن يحدث شيء آخر

# In that column, where it is not what was shown before. $fate (String): what it is now.
coordinate-fate-changed = تغيّر هذا الصف بعد عرضه. { $fate }

# In that column. The people who may be meant follow, to choose from.
coordinate-fate-doubtful = غير مؤكد: لا يُسجَّل حتى يُحدَّد من هو

# Above people to choose from.
coordinate-doubt = هل هذا شخص مسجّل من قبل؟

# The same, where the service number is that of somebody with another name.
coordinate-doubt-number = رقم الخدمة لشخص له اسم آخر. إذا لم يكن هو الشخص نفسه فيجب تصحيح الرقم.

# The same, where it may also be somebody further up in the list.
coordinate-doubt-above = هل هذا شخص مسجّل من قبل، أو شخص موجود في صف سابق من هذه القائمة؟

# One of the choices; the name in that row follows. $row (Number): the number of the other row.
coordinate-doubt-row = الشخص نفسه الموجود في الصف { $row }

# One of the choices.
coordinate-doubt-new = شخص جديد

# The button, in place of “Enrol … people” where some are in doubt.
coordinate-list-enrol-decided = تسجيل الصفوف الواضحة

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
coordinate-list-again = إرسال قائمة أخرى

# Instead of doing it: some rows would become something else than was shown.
coordinate-list-changed = لم يُسجَّل أحد، لأن القائمة أو السجل تغيّر بعد عرض الصفوف. تُراجَع الصفوف التي تغيّرت، ثم يُضغط الزر من جديد. ما حُدِّد من قبل محفوظ.

# Instead of doing it: there is nothing to do.
coordinate-list-nobody = لم يُسجَّل أحد: كل الصفوف غير مؤكدة أو خاطئة. يجب تحديد هوية الشخص في كل صف أو تصحيح الصف.

# Heading above the rows that cannot be taken.
coordinate-list-mend = تصحيح هذه الصفوف
coordinate-list-mend-text = تُصحَّح الأخطاء ثم تُفحص القائمة من جديد. الصفوف التي تبقى خاطئة لا تُسجَّل.

# Above the fields of a row. The name in it follows. $row (Number): its number.
coordinate-list-mend-row = الصف { $row }

# $count (Number): how many more rows are wrong.
coordinate-list-mend-rest =
    { $count ->
        [zero] لا توجد صفوف خاطئة أخرى.
        [one] يوجد صف خاطئ آخر، ويظهر بعد تصحيح هذه الصفوف.
        [two] يوجد صفان خاطئان آخران، ويظهران بعد تصحيح هذه الصفوف.
        [few] توجد { $count } صفوف خاطئة أخرى، وتظهر بعد تصحيح هذه الصفوف.
        [many] يوجد { $count } صفًا خاطئًا آخر، وتظهر بعد تصحيح هذه الصفوف.
       *[other] يوجد { $count } صف خاطئ آخر، وتظهر بعد تصحيح هذه الصفوف.
    }

# A button: shows anew what will happen.
coordinate-list-mend-do = فحص القائمة من جديد

## Undoing a list

# Heading below the form for a list: what was added before.
coordinate-intakes = ما أُضيف من قبل

# A link, and a line. $count (Number): people; $moment: when.
coordinate-intake-of =
    { $count ->
        [zero] لا أحد، { $moment }
        [one] شخص واحد، { $moment }
        [two] شخصان، { $moment }
        [few] { $count } أشخاص، { $moment }
        [many] { $count } شخصًا، { $moment }
       *[other] { $count } شخص، { $moment }
    }

# Heading and title.
coordinate-undo = التراجع عن هذه القائمة

# In the table of people: what undoing does.
coordinate-undo-new = يُحذف: لا شيء مسجّل عن هذا الشخص غير ذلك
coordinate-undo-known = يُخرَج من هذه الدورة، ويبقى اسم الدخول وكلمة السر. إذا سجّلت هذه القائمة رتبة أخرى له تعود الرتبة السابقة.
coordinate-undo-has-begun = بدأ التدريب: سجّل الدخول، أو سُجّل حضوره، أو أدى اختبارًا، أو هو في دورة أخرى

# $count (Number): people.
coordinate-undo-begun =
    { $count ->
        [zero] لم يتغير شيء.
        [one] بدأ شخص واحد من هذه القائمة، لذلك تبقى كما هي. لم يتغير شيء.
        [two] بدأ شخصان من هذه القائمة، لذلك تبقى كما هي. لم يتغير شيء.
        [few] بدأ { $count } أشخاص من هذه القائمة، لذلك تبقى كما هي. لم يتغير شيء.
        [many] بدأ { $count } شخصًا من هذه القائمة، لذلك تبقى كما هي. لم يتغير شيء.
       *[other] بدأ { $count } شخص من هذه القائمة، لذلك تبقى كما هي. لم يتغير شيء.
    }
coordinate-undo-done-already = سبق التراجع عن هذه القائمة.

# The button. $count (Number): people.
coordinate-undo-do =
    { $count ->
        [zero] لا أحد لإخراجه
        [one] إخراج شخص واحد
        [two] إخراج شخصين
        [few] إخراج { $count } أشخاص
        [many] إخراج { $count } شخصًا
       *[other] إخراج { $count } شخص
    }

# After undoing, above the class.
coordinate-said-undone = تم التراجع عن القائمة.

## Why a row cannot be taken: several may follow one another

coordinate-row-no-name = لم يُكتب الاسم. يكفي اسم بالحروف اللاتينية أو العربية.
coordinate-row-no-sex = لم يُكتب الجنس. يُكتب: أنثى أو ذكر.
coordinate-row-no-rank = لم تُكتب الرتبة. تُكتب رتبة من قائمة الرتب.
coordinate-row-no-state = لم تُكتب الولاية. تُكتب ولاية من قائمة الولايات.
coordinate-row-too-long = الاسم أو الرقم أو جهة العمل أطول من اللازم. يجب الاختصار.

# $text (String): what stands in the list.
coordinate-row-sex = الجنس «{ $text }» غير معروف. يُكتب: أنثى أو ذكر.

# $text (String): what stands in the list.
coordinate-row-rank = الرتبة «{ $text }» غير موجودة في قائمة الرتب. ربما كُتبت خطأً.

# $text (String): what stands in the list.
coordinate-row-state = الولاية «{ $text }» غير موجودة في قائمة الولايات. ربما كُتبت خطأً.

# $text (String): what stands in the list or was chosen: a rank, in whichever way it is written.
coordinate-row-rank-retired = الرتبة «{ $text }» لم تعد مستخدمة. المطلوب كتابة الرتبة التي حلّت محلها.

# $text (String): what stands in the list or was chosen: a state, in whichever way it is written.
coordinate-row-state-retired = الولاية «{ $text }» لم تعد مستخدمة. المطلوب كتابة الولاية التي حلّت محلها.

# $text (String): what stands in the list.
coordinate-row-kind = الفئة «{ $text }» غير معروفة. تُكتب: شرطة أو سجون أو جهاز آخر أو من المجتمع أو مستشار، أو تُترك فارغة.

# $row (Number): the number of the other row.
coordinate-row-twice = رقم الخدمة نفسه موجود في الصف { $row }.

# $text (String): what stands in the list: 1.2346E+11.
coordinate-row-shortened = اختصر برنامج الجداول رقم الخدمة إلى { $text }، فضاع جزء من الرقم. يجب كتابته كاملًا.

# $text (String): what was typed. $example (String): a number as it should be.
coordinate-row-number-like = الرقم { $text } ليس رقم خدمة. رقم الخدمة هنا مثل { $example }.

# $text (String): what was typed.
coordinate-row-number = الرقم { $text } ليس رقم خدمة بالشكل المتبع هنا.

## After adding: what is handed out

# Heading and title of the page with first passwords. $count (Number): people.
coordinate-handed-out =
    { $count ->
        [zero] بيانات الدخول
        [one] بيانات الدخول لشخص واحد
        [two] بيانات الدخول لشخصين
        [few] بيانات الدخول لـ{ $count } أشخاص
        [many] بيانات الدخول لـ{ $count } شخصًا
       *[other] بيانات الدخول لـ{ $count } شخص
    }

# A note. $count (Number): first passwords on the page.
coordinate-once =
    { $count ->
        [zero] لا كلمات سر جديدة.
        [one] تظهر كلمة السر الأولى هنا مدة ساعة واحدة. يجب طباعة الصفحة أو تدوين كلمة السر.
        [two] تظهر كلمتا السر الأوليان هنا مدة ساعة واحدة. يجب طباعة الصفحة.
        [few] تظهر كلمات السر الأولى هنا مدة ساعة واحدة، وعددها { $count }. يجب طباعة الصفحة.
        [many] تظهر كلمات السر الأولى هنا مدة ساعة واحدة، وعددها { $count }. يجب طباعة الصفحة.
       *[other] تظهر كلمات السر الأولى هنا مدة ساعة واحدة، وعددها { $count }. يجب طباعة الصفحة.
    }

# Heading below those who are in the class. $count (Number): rows of the list.
coordinate-left =
    { $count ->
        [zero] لم يُترك أي صف
        [one] تُرك صف واحد
        [two] تُرك صفان
        [few] تُركت { $count } صفوف
        [many] تُرك { $count } صفًا
       *[other] تُرك { $count } صف
    }
coordinate-left-text = لم يحدث شيء لهذه الصفوف. لتسجيلها تُرسل القائمة من جديد، ومن هو في الدورة يبقى كما هو.

# Why a row was left out.
coordinate-left-doubt = غير مؤكد: لم يُحدَّد من هو
coordinate-left-wrong = خطأ لم يُصحَّح

# Heading and title: the hour is over.
coordinate-slip-gone = كلمات السر هذه لم تعد معروضة

coordinate-slip-gone-text = تظهر كلمات السر الأولى مدة ساعة واحدة فقط. إذا ضاعت بطاقة، يمكن فتح صفحة الشخص في الدورة وإصدار كلمة سر جديدة.

# Heading of a column; also on the page of a new password.
coordinate-first-password = كلمة السر الأولى

# In that column.
coordinate-own-password = كلمة السر الخاصة بالشخص كما هي

## Attendance

# A button; heading and title.
coordinate-attendance = الحضور

# The name of a half-day. $date (String): the day.
coordinate-morning = { $date }، صباحًا

# The name of a half-day. $date (String): the day.
coordinate-afternoon = { $date }، بعد الظهر

# Beside a half-day.
coordinate-session-open = لم يُسجَّل الحضور بعد

# Beside a half-day. $present (Number): people who were there; $of (Number): people who were marked.
coordinate-session-marked = حضر { $present } من { $of }

# Above the names of one half-day.
coordinate-attendance-text = يُعدّ الجميع حاضرين ما لم يُسجَّل غير ذلك. المتأخر يُحسب حاضرًا، والغائب بعذر لا يُحسب حاضرًا. الحفظ في آخر الصفحة.

# Beside each name.
coordinate-present = حضور

# Beside each name.
coordinate-absent = غياب

# Beside each name: came after the half-day had begun.
coordinate-late = تأخر

# Beside each name: was not there, for a reason that was accepted.
coordinate-excused = غياب بعذر

# A field, on a day that has passed.
coordinate-attendance-reason = سبب التسجيل المتأخر
coordinate-attendance-reason-hint = مضى هذا اليوم. يبقى السبب محفوظًا في السجل.
coordinate-attendance-no-reason = المطلوب كتابة سبب موجز لتسجيل هذا اليوم متأخرًا.

# The button.
coordinate-attendance-save = حفظ الحضور

# Beside the choices for somebody who joined after the others were marked.
coordinate-attendance-unmarked = لم يُسجَّل حضوره أو غيابه في هذه الجلسة بعد.

# In place of the choices beside the name of whoever marks.
coordinate-attendance-oneself = هذا اسمك. يسجّل حضورك زميل لك.

# Said on the next page.
coordinate-said-attendance = حُفظ الحضور.

## What trainers led

# Heading and title, and a button on the list of classes.
coordinate-activity = عمل المدربين

coordinate-activity-text = عدد الجلسات التي قدّمها كل مدرب في دوراتك. لا تُحسب الجلسة إلا إذا سُجّل من قدّمها.

coordinate-activity-none = لم يُسجَّل في هذه الأيام من قدّم أي جلسة. يُسجَّل ذلك في صفحة الحضور، تحت «الموضوع والمدرب».

# A field: the first day.
coordinate-activity-from = من يوم

# Headings of columns.
coordinate-activity-classes = الدورات
coordinate-activity-halves = الجلسات المقدَّمة

# $percent (Number): the share; $national, $led, $held (Number): half-days led by national trainers, of which the trainer is known, and all.
coordinate-activity-share = قدّم المدربون الوطنيون { $percent } في المئة من الجلسات التي سُجّل مدربها: { $national } من { $led }. مجموع الجلسات التي عُقدت { $held }، والباقي منها لم يُسجَّل من قدّمه.

## The roll, on paper

# Heading and title, and a link above the half-days.
coordinate-roll = كشف الحضور للتوقيع

coordinate-roll-hint = يُطبع هذا الكشف ويوقّع كل مشارك أمام اسمه، ثم يُسجَّل الحضور هنا.

# Heading of a column: the number of the line.
coordinate-roll-number = م

# In the heading of a column, below the day.
coordinate-roll-morning = صباحًا

# In the heading of a column, below the day.
coordinate-roll-afternoon = بعد الظهر

# The last line of the roll; the trainers’ names follow.
coordinate-roll-trainer = توقيع المدرب

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

coordinate-password-text = لمن ضاعت منه كلمة السر. تتوقف كلمة السر القديمة عن العمل فورًا. وعند تسجيل الدخول التالي يختار صاحب الحساب كلمة سر لا يعرفها غيره.

# The button.
coordinate-password-do = إصدار كلمة سر جديدة

## Certificates

# A button on the page of one person.
coordinate-issue = إصدار الشهادة

# $serial (String): the serial number.
coordinate-refused-issued = توجد شهادة صالحة من قبل: { $serial }. إذا لزمت شهادة جديدة فيجب إلغاء هذه أولًا.

# $missing (String): the missing parts, sentences of course-part-….
coordinate-refused-incomplete = ما زال شيء ناقصًا. { $missing }

# A link; heading and title.
coordinate-revoke = إلغاء الشهادة

coordinate-revoke-text = المطلوب كتابة السبب. يقرؤه منسق آخر للتدريب، ثم يوافق أو لا يوافق. وتبقى الشهادة صالحة حتى ذلك الحين. بعد الإلغاء يظهر لكل من يتحقق من الشهادة أنها غير صالحة، ولا رجوع عن ذلك.

# A field.
coordinate-reason = السبب

# The button of whoever asks.
coordinate-revoke-ask = طلب موافقة شخص آخر

# $name: who asks; $date: the day.
coordinate-revoke-asked-by = هذا الطلب مقدَّم من { $name } في { $date }.

# To whoever asked.
coordinate-revoke-waits = يجب أن يوافق منسق آخر للتدريب. تبقى الشهادة صالحة حتى ذلك الحين، ويمكنك سحب الطلب.

# To the second person.
coordinate-revoke-decide = بعد موافقتك يظهر لكل من يتحقق من هذه الشهادة أنها غير صالحة. لا رجوع عن ذلك.

# Buttons: of the second person, of whoever asked, of the second person.
coordinate-revoke-do = إلغاء هذه الشهادة
coordinate-revoke-withdraw = سحب الطلب
coordinate-revoke-decline = الإبقاء على الشهادة

# Heading and title of what waits for a second person.
coordinate-revocations = شهادات مطلوب إلغاؤها
coordinate-revocations-text = قُدّم طلب لإلغاء كل شهادة من هذه الشهادات. يقرر شخص غير من قدّم الطلب.
coordinate-revocations-none = لا شيء ينتظر موافقة شخص آخر.

# A link on the list of classes. $count (Number): certificates.
coordinate-revocations-waiting =
    { $count ->
        [zero] لا شهادات تنتظر موافقة شخص آخر
        [one] شهادة واحدة تنتظر موافقة شخص آخر
        [two] شهادتان تنتظران موافقة شخص آخر
        [few] { $count } شهادات تنتظر موافقة شخص آخر
        [many] { $count } شهادة تنتظر موافقة شخص آخر
       *[other] { $count } شهادة تنتظر موافقة شخص آخر
    }

coordinate-refused-asked = قُدّم هذا الطلب من قبل، وهو أدناه.
coordinate-refused-not-asked = لم يعد أحد يطلب ذلك. الشهادة صالحة.
coordinate-refused-another = هذا الطلب مقدَّم منك. يجب أن يوافق منسق آخر للتدريب.

# $days (Number): for how many days.
coordinate-refused-too-new =
    { $days ->
        [zero] أحدكما عيّن الآخر منسقًا للتدريب اليوم، أو عيّنكما شخص واحد مباشرة أو عن طريق غيره. يجب أن يوافق منسق ثالث للتدريب.
        [one] أحدكما عيّن الآخر منسقًا للتدريب قبل أقل من يوم، أو عيّنكما شخص واحد مباشرة أو عن طريق غيره. يجب أن يوافق منسق ثالث للتدريب.
        [two] أحدكما عيّن الآخر منسقًا للتدريب قبل أقل من يومين، أو عيّنكما شخص واحد مباشرة أو عن طريق غيره. يجب أن يوافق منسق ثالث للتدريب.
        [few] أحدكما عيّن الآخر منسقًا للتدريب قبل أقل من { $days } أيام، أو عيّنكما شخص واحد مباشرة أو عن طريق غيره. يجب أن يوافق منسق ثالث للتدريب.
        [many] أحدكما عيّن الآخر منسقًا للتدريب قبل أقل من { $days } يومًا، أو عيّنكما شخص واحد مباشرة أو عن طريق غيره. يجب أن يوافق منسق ثالث للتدريب.
       *[other] أحدكما عيّن الآخر منسقًا للتدريب قبل أقل من { $days } يوم، أو عيّنكما شخص واحد مباشرة أو عن طريق غيره. يجب أن يوافق منسق ثالث للتدريب.
    }

coordinate-refused-reason = لم يُكتب السبب. تكفي جملة واحدة تبيّن سبب الإلغاء.

# $date (String): the day of the revocation.
coordinate-refused-revoked = أُلغيت هذه الشهادة من قبل في { $date }. لا حاجة إلى شيء آخر.

# Said on the page of the class.
coordinate-said-revoked = أُلغيت الشهادة.
coordinate-said-revocation-asked = طُلبت موافقة منسق آخر للتدريب. تبقى الشهادة صالحة حتى ذلك الحين.
coordinate-said-revocation-dropped = تبقى الشهادة صالحة.

# On the page of a person whose name was put right. $name: the name as it stands on the certificate.
coordinate-reissue-text = الاسم المكتوب في الشهادة هو «{ $name }»، والاسم الآن في سجل الأشخاص مختلف.

# The button.
coordinate-reissue = إصدارها من جديد بالاسم الصحيح

coordinate-said-reissued = صدرت شهادة مصححة، ولم تعد القديمة صالحة.
coordinate-said-not-reissued = لم تصدر أي شهادة. السبب ظاهر في صفحة الشخص.
coordinate-said-other-name = لم تصدر أي شهادة: الاسم في السجل مختلف تمامًا الآن. إذا كانت الشهادة باسم شخص آخر، فالمطلوب طلب إلغائها ثم إصدار شهادة جديدة.

## A test on record, its receipt, answers from a file

# A line on the page of a person: a way to one of their tests. $test: its name; $percent (Number): the score.
coordinate-test-done = { $test }: { $percent } في المئة

# A line on the page of a person: a way to one of their tests. $test: its name.
coordinate-test-open = { $test }: لم يُسلَّم بعد

# Before the moment at which the test began.
coordinate-record-began = البداية

# Before how and when it ended.
coordinate-record-ended = النهاية
coordinate-record-open = لم ينتهِ بعد

# $moment: a day and a clock.
coordinate-record-handed-in = تم التسليم، { $moment }

# $moment: a day and a clock.
coordinate-record-time-up = انتهى الوقت، { $moment }

# Before the next.
coordinate-record-answers = الإجابات

# $answered and $count (Number): answers that are with the server, and questions in all.
coordinate-record-of = { $answered } من { $count }

# Before the next.
coordinate-record-score = النتيجة

# $percent (Number): the score.
coordinate-record-percent = { $percent } في المئة

# The code that somebody wrote down after handing in; also a field.
coordinate-record-receipt = رمز الإيصال

# Heading above what devices sent.
coordinate-record-sent = ما أرسلته الأجهزة
coordinate-record-nothing-sent = لم يرسل أي جهاز شيئًا. أُجيب عن الأسئلة صفحة بعد صفحة من دون برامج في المتصفح.

# Heading of a column: which question.
coordinate-record-line = ما أُرسل

# Heading of a column.
coordinate-record-recorded = وقت التسجيل

# Heading of a column.
coordinate-record-received = وقت الوصول

# Heading of a column.
coordinate-record-outcome = الحالة

# $number (Number): which question.
coordinate-record-question = السؤال { $number }
coordinate-record-hand-in = التسليم

# $minutes (Number): by how much; $device: what the clock of the device showed.
coordinate-record-moved =
    { $minutes ->
        [zero] تغيرت ساعة الجهاز. كانت تشير إلى { $device }.
        [one] تغيرت ساعة الجهاز بمقدار دقيقة واحدة. كانت تشير إلى { $device }.
        [two] تغيرت ساعة الجهاز بمقدار دقيقتين. كانت تشير إلى { $device }.
        [few] تغيرت ساعة الجهاز بمقدار { $minutes } دقائق. كانت تشير إلى { $device }.
        [many] تغيرت ساعة الجهاز بمقدار { $minutes } دقيقة. كانت تشير إلى { $device }.
       *[other] تغيرت ساعة الجهاز بمقدار { $minutes } دقيقة. كانت تشير إلى { $device }.
    }
coordinate-outcome-kept = تُحتسب
coordinate-outcome-late = تُحتسب: سُجِّلت في الوقت ووصلت بعد النهاية
coordinate-outcome-older = تُحتسب بدلًا منها إجابة أحدث
coordinate-outcome-after = لا تُحتسب: سُجِّلت بعد النهاية
coordinate-outcome-refused = ليست إجابة عن هذا السؤال

# Heading, title and button: finds a test by its receipt.
coordinate-receipt = البحث برمز الإيصال
coordinate-receipt-text = بعد تسليم الاختبار يحصل كل شخص على رمز إيصال من ثمانية حروف وأرقام. وبهذا الرمز يمكن العثور على سجل الاختبار.

# A button.
coordinate-receipt-find = بحث
coordinate-receipt-unknown = لا يوجد في دوراتك اختبار برمز الإيصال هذا. المطلوب مقارنته بالورقة حرفًا حرفًا.

# Heading, title and button: answers from a file.
coordinate-bring = إدخال إجابات من هاتف
coordinate-bring-text = إذا لم يجد الهاتف شبكة، تحفظ صفحة الاختبار الإجابات في ملف. يمكن إدخال الملف هنا. إدخاله مرتين لا يغيّر شيئًا.

# A field.
coordinate-bring-file = ملف الإجابات

# A button.
coordinate-bring-do = إدخال

# $lines and $new (Number): answers in the file, and how many were not here before.
coordinate-bring-done = تم إدخال الملف. عدد الإجابات فيه: { $lines }. الجديد منها: { $new }.
coordinate-bring-unreadable = هذا ليس ملف إجابات. يجب اختيار الملف الذي حفظته صفحة الاختبار.
coordinate-bring-altered = تغيّر هذا الملف، أو يخص اختبارًا ليس في دوراتك. لم يُدخل منه شيء.

# A code is a QR code with answers, read from the screen of a phone.
coordinate-code-altered = هذا الرمز ناقص أو تغيّر، أو يخص اختبارًا ليس في دوراتك. لم يُدخل منه شيء. المطلوب توجيه الكاميرا إليه مرة أخرى.

# What stands before a name.
coordinate-code-of = إجابات
coordinate-code-test = الاختبار
coordinate-code-holds = في هذا الرمز
# $count (Number): answers.
coordinate-code-answers =
    { $count ->
        [zero] لا إجابات
        [one] إجابة واحدة
        [two] إجابتان
        [few] { $count } إجابات
        [many] { $count } إجابة
       *[other] { $count } إجابة
    }
coordinate-code-hand-in = تم تسليم الاختبار

# The same where the test was handed in and other codes hold more answers.
coordinate-said-brought-some = أُدخلت الإجابات. يعرض الهاتف رموزًا أخرى: المطلوب توجيه الكاميرا إلى كل منها. يُسلَّم الاختبار مع آخر رمز.

# After bringing in a code, above the test on record.
coordinate-said-brought = أُدخلت الإجابات.

## One more attempt

# Heading: somebody has no attempt left at the final test.
coordinate-coaching = لم تبقَ محاولة
coordinate-coaching-text = المطلوب مراجعة الأخطاء مع هذا الشخص، ثم كتابة ما تم عمله وفتح محاولة واحدة أخرى.

# A field.
coordinate-coaching-note = ما تم عمله

# A button.
coordinate-coaching-do = تسجيل ما تم وفتح محاولة واحدة
coordinate-coaching-no-note = يجب أولًا كتابة ما تم عمله مع هذا الشخص.

# Said on the next page.
coordinate-said-coached = تم التسجيل، وفُتحت محاولة أخرى.

## The gradebook

# Heading, title and button.
coordinate-book = سجل الدرجات

# Heading of a column: lessons done, of all.
coordinate-book-lessons = الدروس

# Heading of a column: knowledge checks answered, of all.
coordinate-book-checks = أسئلة الدروس

# Heading of a column; percent.
coordinate-book-pre = الاختبار القبلي (%)

# Heading of a column; percent of the first attempt.
coordinate-book-final-first = النهائي، أول محاولة (%)

# Heading of a column; percent of the best attempt.
coordinate-book-final-best = النهائي، أفضل محاولة (%)

# Heading of a column; percentage points from the pre-test to the first final test.
coordinate-book-gain = التحسن بالنقاط

# Heading of a column: half-days present, of those that were held.
coordinate-book-attendance = الجلسات

# Heading of a column.
coordinate-book-complete = مكتمل
coordinate-book-yes = نعم
coordinate-book-no = لا

# A button: downloads a spreadsheet.
coordinate-book-xlsx = تنزيل ملف إكسل

# A button: downloads a CSV file.
coordinate-book-csv = تنزيل ملف CSV

# Heading above the next sentences.
coordinate-gain = من الاختبار القبلي إلى الاختبار النهائي
coordinate-gain-nobody = لم يؤدِّ أحد الاختبارين معًا بعد.

# $count (Number): people with both tests; $pre, $post: their means in percent; $points: the difference.
coordinate-gain-points =
    { $count ->
        [zero] لم يؤدِّ أحد الاختبارين معًا.
        [one] أدى شخص واحد الاختبارين. النتيجة قبل المقرر: { $pre } في المئة. وبعده، في أول محاولة: { $post } في المئة. التحسن بالنقاط: { $points }.
        [two] أدى شخصان الاختبارين. المتوسط قبل المقرر: { $pre } في المئة. وبعده، في أول محاولة: { $post } في المئة. التحسن بالنقاط: { $points }.
        [few] أدى { $count } أشخاص الاختبارين. المتوسط قبل المقرر: { $pre } في المئة. وبعده، في أول محاولة: { $post } في المئة. التحسن بالنقاط: { $points }.
        [many] أدى { $count } شخصًا الاختبارين. المتوسط قبل المقرر: { $pre } في المئة. وبعده، في أول محاولة: { $post } في المئة. التحسن بالنقاط: { $points }.
       *[other] أدى { $count } شخص الاختبارين. المتوسط قبل المقرر: { $pre } في المئة. وبعده، في أول محاولة: { $post } في المئة. التحسن بالنقاط: { $points }.
    }

# $from, $to: percentage points.
coordinate-gain-interval = الأرجح أن التحسن الحقيقي بالنقاط بين { $from } و{ $to } (فترة ثقة 95 في المئة).

# $percent: Hake’s normalised gain, as percent.
coordinate-gain-normalised = أي { $percent } في المئة من أكبر تحسن ممكن.

# $pre (Number): people who took only the pre-test; $post (Number): only the final test.
coordinate-gain-without = لم يدخل في الحساب من أدوا اختبارًا واحدًا. الاختبار القبلي فقط: { $pre }. الاختبار النهائي فقط: { $post }.

# A link to one file. $count (Number): how many certificates.
coordinate-print-all = { $count ->
    [zero] لا شهادات للطباعة
    [one] طباعة شهادة واحدة
    [two] طباعة شهادتين
    [few] طباعة { $count } شهادات
    [many] طباعة { $count } شهادة
   *[other] طباعة { $count } شهادة
}

# A link to one file of several. $first, $last (Number): from which certificate to which, sorted by unit and name.
coordinate-print-pile = طباعة الشهادات من { $first } إلى { $last }

# A link to one archive of single files.
coordinate-files-all = حفظ كل شهادة في ملف مستقل

# A link to one archive of several. $first, $last (Number): from which certificate to which, sorted by unit and name.
coordinate-files-pile = حفظ الشهادات من { $first } إلى { $last }، كل شهادة في ملف مستقل

# Below the first passwords.
coordinate-cards = عند الطباعة تصبح هذه الصفحة بطاقات للتوزيع، ثماني بطاقات في كل ورقة. في كل بطاقة: الاسم واسم الدخول وكلمة السر الأولى ورمز مربع يفتح صفحة تسجيل الدخول.

# Heading and title; also the button that leads there.
coordinate-ceremony = تسليم الشهادات

coordinate-ceremony-none = لم تصدر أي شهادة لهذه الدورة بعد.
coordinate-ceremony-text = الترتيب هنا كترتيب الطباعة: حسب جهة العمل ثم الاسم. توضع علامة أمام كل من تسلّم شهادته. الحفظ في آخر الصفحة.

# $handed (Number): how many were handed over; $of (Number): how many there are.
coordinate-ceremony-count = الشهادات المسلَّمة: { $handed } من { $of }

# The button.
coordinate-ceremony-save = حفظ
coordinate-said-handed = حُفظت أسماء من تسلّموا شهاداتهم.

## Trainers of a class, and what a half-day is about

# A button; heading and title; before the names.
coordinate-trainers = المدربون

coordinate-trainers-text = يستطيع مدرب هذه الدورة تسجيل الحضور وإجراء الاختبارات والتقييم العملي والاطلاع على سجل الدرجات. أما تحديد المشاركين وإصدار الشهادات فيبقى من عملك.
coordinate-trainers-none = لا مدرب لهذه الدورة بعد.

# Heading above the search.
coordinate-trainers-add = إضافة مدرب

# A field.
coordinate-trainers-name = الاسم بأي طريقة كتابة

# Nobody was found.
coordinate-trainers-nobody = لا مدرب بهذا الاسم. يستطيع مدير النظام منح دور المدرب.

# $count (Number): how many are shown.
coordinate-trainers-more =
    { $count ->
        [zero] لا أحد في القائمة. يمكن كتابة اسم للبحث.
        [one] يظهر المدرب الأول فقط. يمكن كتابة اسم للبحث عن غيره.
        [two] يظهر أول مدربَين فقط. يمكن كتابة اسم للبحث عن غيرهما.
        [few] يظهر أول { $count } مدربين فقط. يمكن كتابة اسم للبحث عن غيرهم.
        [many] يظهر أول { $count } مدربًا فقط. يمكن كتابة اسم للبحث عن غيرهم.
       *[other] يظهر أول { $count } مدرب فقط. يمكن كتابة اسم للبحث عن غيرهم.
    }

# Buttons; a name follows where there are several.
coordinate-trainers-assign = إضافة
coordinate-trainers-release = إخراج

coordinate-said-assigned = أُضيف المدرب إلى الدورة.
coordinate-said-released = أُخرج المدرب من الدورة. كل ما سجّله يبقى محفوظًا.

# Instead of the list, for a trainer who has no class.
coordinate-none-taught = لم تُسند إليك دورة بعد. يستطيع منسق التدريب إضافتك إلى دورة.

# A link; heading and title: what a half-day is about and who leads it.
coordinate-plan = الموضوع والمدرب
coordinate-plan-topic = الموضوع
coordinate-plan-trainer = من يقدّم الجلسة

# In the list of trainers, and in the record.
coordinate-plan-nobody = لم يُحدَّد بعد

coordinate-plan-save = حفظ
coordinate-said-planned = تم الحفظ.

# $count (Number): the longest topic, in letters.
coordinate-plan-too-long =
    { $count ->
        [zero] الموضوع أطول من اللازم.
        [one] الموضوع أطول من اللازم: الحد الأقصى حرف واحد.
        [two] الموضوع أطول من اللازم: الحد الأقصى حرفان.
        [few] الموضوع أطول من اللازم: الحد الأقصى { $count } أحرف.
        [many] الموضوع أطول من اللازم: الحد الأقصى { $count } حرفًا.
       *[other] الموضوع أطول من اللازم: الحد الأقصى { $count } حرف.
    }
coordinate-plan-not-a-trainer = هذا الشخص ليس من مدربي الدورة. المطلوب اختيار مدرب من القائمة.

## Who needs a refresher

# A button; heading and title.
coordinate-refresher = التدريب التنشيطي

coordinate-refresher-text = من تنتهي شهادته قريبًا أو انتهت في السنة الماضية، ولا يحمل شهادة أخرى للمقرر نفسه.

# A field.
coordinate-refresher-within = تنتهي خلال

# What can be chosen. $count (Number): months.
coordinate-refresher-months =
    { $count ->
        [zero] أقل من شهر
        [one] شهر واحد
        [two] شهرين
        [few] { $count } أشهر
        [many] { $count } شهرًا
       *[other] { $count } شهر
    }

# Above two buttons that save the list.
coordinate-refresher-file = يصلح أي من الملفين قائمةً بأسماء المشاركين في دورة تنشيطية.

coordinate-refresher-none = لا تنتهي أي شهادة في هذه المدة.

# $count (Number): certificates.
coordinate-refresher-count =
    { $count ->
        [zero] لا شهادات
        [one] شهادة واحدة
        [two] شهادتان
        [few] { $count } شهادات
        [many] { $count } شهادة
       *[other] { $count } شهادة
    }

# $count (Number): how many are shown.
coordinate-refresher-more =
    { $count ->
        [zero] لا أحد في القائمة.
        [one] تظهر الشهادة الأولى فقط.
        [two] تظهر أول شهادتين فقط.
        [few] تظهر أول { $count } شهادات فقط.
        [many] تظهر أول { $count } شهادة فقط.
       *[other] تظهر أول { $count } شهادة فقط.
    }
