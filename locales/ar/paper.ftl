### Tests on paper: printing them, typing their answers in, calling one off.

# A button on the page of a class; heading and title.
paper-title = الاختبارات الورقية
paper-text = لمن ليس لديهم هاتف يعمل: يُطبع اختبار لكل شخص، ثم تُجمع الأوراق وتُدخل الإجابات هنا. يُحتسب الاختبار الورقي كالاختبار على الهاتف.

# A button; heading and title. $test: the name of the test.
paper-print = طباعة: { $test }

# A button; heading and title.
paper-enter = إدخال الإجابات

# A button; heading and title.
paper-table = إدخال الإجابات من جدول

# A button: opens what is printed. $test: the name of the test; $count (Number): how many booklets have not come back.
paper-open =
    { $count ->
        [zero] فتح ملف الطباعة: { $test }
        [one] فتح ملف الطباعة: { $test }، ورقة اختبار واحدة
        [two] فتح ملف الطباعة: { $test }، ورقتا اختبار
        [few] فتح ملف الطباعة: { $test }، { $count } أوراق اختبار
        [many] فتح ملف الطباعة: { $test }، { $count } ورقة اختبار
       *[other] فتح ملف الطباعة: { $test }، { $count } ورقة اختبار
    }
paper-none = لم يُطبع شيء لهذه الدورة بعد.

# What names a printed test: a heading of a column, a field, and a line on the record.
paper-code = الرمز

# Heading of a column.
paper-test = الاختبار

# Heading of a column: what became of a printed test.
paper-state = الحالة

# In that column.
paper-out = لم تُسلَّم الورقة بعد

# In that column. $answered, $count (Number): answers, and questions in all.
paper-entered = أُدخلت: أُجيب عن { $answered } من { $count }

# In that column, and on the record.
paper-called-off = أُلغي الاختبار

# Said after printing.
paper-said-printed = الاختبارات جاهزة. يمكنك فتح الملف وطباعته.

## Printing

paper-print-text = لكل شخص أسئلة خاصة به وترتيب خاص. يبدأ الاختبار عند طباعته، وليس له وقت انتهاء محدد. الطباعة من جديد تعطي الأوراق نفسها.

# A list of the next three.
paper-language = لغة الأوراق
paper-language-each = لغة كل شخص

# The name of a group.
paper-who = لمن
paper-who-hint = يُستثنى الغائبون، فالاختبار يبدأ عند طباعته.

# Beside a name.
paper-again = طُبعت من قبل، وستُطبع الورقة نفسها

# Heading above names with reasons.
paper-cannot = لا يمكنهم بدء الاختبار الآن
paper-nobody = لا أحد في هذه الدورة يمكنه بدء هذا الاختبار الآن.

# A button.
paper-print-do = إعداد ملف الطباعة

# Why nothing was prepared.
paper-refused-nobody = يجب اختيار شخص واحد على الأقل.

## Why somebody cannot begin a test: beside a name

paper-why-open = يوجد اختبار آخر مفتوح
paper-why-passed = تحقق النجاح فيه من قبل
paper-why-pre-first = يجب أداء الاختبار القبلي أولًا
paper-why-unready = هذا الاختبار غير جاهز
paper-why-suspended = الدورة معلّقة
paper-why-withdrawn = غادر الدورة

# $count (Number): attempts that were allowed.
paper-why-none-left =
    { $count ->
        [zero] لم تبقَ محاولات
        [one] استُخدمت المحاولة الوحيدة
        [two] استُخدمت المحاولتان
        [few] استُخدمت المحاولات كلها، وعددها { $count }
        [many] استُخدمت المحاولات كلها، وعددها { $count }
       *[other] استُخدمت المحاولات كلها، وعددها { $count }
    }

## Typing in

# A field.
paper-answers = الإجابات
paper-answers-hint = كلمة واحدة لكل سؤال، مع مسافة بين الكلمات. وتُكتب شَرطة عند عدم الإجابة.

# A button.
paper-save = حفظ

# Said after saving. $name: whose; $answered, $count (Number): answers, and questions in all.
paper-saved = حُفظت إجابات { $name }: أُجيب عن { $answered } من { $count }.

# Said after saving the same once more. $name: whose.
paper-saved-again = لم يتغير شيء: أُدخلت إجابات { $name } من قبل، وهي نفسها.

# A link to the record of what was saved.
paper-look = عرض

# A link to the form that puts an entry right.
paper-correct = تصحيح

# Under the form. $count (Number): booklets that have not come back.
paper-left =
    { $count ->
        [0] أُدخلت كل الأوراق.
        [zero] أُدخلت كل الأوراق.
        [one] بقيت ورقة واحدة لم تُسلَّم بعد.
        [two] بقيت ورقتان لم تُسلَّما بعد.
        [few] بقيت { $count } أوراق لم تُسلَّم بعد.
        [many] بقيت { $count } ورقة لم تُسلَّم بعد.
       *[other] بقيت { $count } ورقة لم تُسلَّم بعد.
    }

# Opens a list of how each kind of question is typed.
paper-help = طريقة كتابة الإجابات

# In that list. $example: what is typed.
paper-help-one = إجابة واحدة، أو صواب أو خطأ: { $example }

# In that list. $example: what is typed.
paper-help-several = عدة إجابات، بلا مسافة بينها: { $example }

# In that list. $example: what is typed.
paper-help-order = ترتيب، من الأول إلى الأخير: { $example }

# In that list. $example: what is typed.
paper-help-match = مطابقة، صفًا بعد صف: { $example }

# In that list. $example: what is typed.
paper-help-scenario = حالة عملية، خطوة بعد خطوة: { $example }

# In that list. $example: what is typed.
paper-help-number = عدد: { $example }

# In that list. $example: what is typed.
paper-help-words = كلمات بين علامتي اقتباس: { $example }

# In that list. $example: what is typed.
paper-help-none = بلا إجابة: { $example }

## Why nothing was saved

paper-code-form = هذا ليس رمزًا. يتكون الرمز من ستة حروف وأرقام، وهو في أعلى الورقة.
paper-code-check = في الرمز حرف أو رقم خاطئ، أو تبادل اثنان مكانيهما. المطلوب مقارنة الرمز بالورقة.
paper-code-unknown = لا توجد في دوراتك ورقة بهذا الرمز. المطلوب مقارنة الرمز بالورقة.

# $class: the other class.
paper-code-other = هذه الورقة من دورة أخرى: { $class }. تُدخل إجاباتها هناك.

# $date: the day; $name: whose.
paper-code-called-off = أُلغي اختبار { $name } في { $date }. لا يمكن إدخال إجاباته.

# $name: whose.
paper-found = هذه ورقة { $name }. تُكتب الإجابات الآن، أو تُكتب شَرطة لكل سؤال.

# $number (Number): which question.
paper-quote = السؤال { $number }: تبدأ الكلمات بعلامة اقتباس ولا تنتهي بعلامة اقتباس.

# $typed, $count (Number): answers that were typed, and questions on the sheet.
paper-count = عدد الإجابات المكتوبة { $typed }، وعدد أسئلة الورقة { $count }.

# Before what is wrong with a question.
paper-first = أول إجابة لا تناسب سؤالها هي هذه.

# $number (Number): which question; $typed: what was typed; $last: the last letter that can be.
paper-misread-one = السؤال { $number }: «{ $typed }» ليست إجابة. المطلوب حرف واحد من أ إلى { $last }.

# $number (Number): which question; $typed: what was typed; $last: the last letter that can be.
paper-misread-several = السؤال { $number }: «{ $typed }» ليست إجابة. المطلوب حروف من أ إلى { $last }، كل حرف مرة واحدة.

# $number (Number): which question; $typed: what was typed; $last: the last letter that can be.
paper-misread-each = السؤال { $number }: «{ $typed }» ليست إجابة. المطلوب كل الحروف من أ إلى { $last }، كل حرف مرة واحدة.

# $number (Number): which question; $typed: what was typed.
paper-misread-path = السؤال { $number }: «{ $typed }» ليست إجابة. المطلوب حرف لكل خطوة حتى نهاية الحالة العملية.

# $number (Number): which question; $typed: what was typed.
paper-misread-number = السؤال { $number }: «{ $typed }» ليست إجابة. المطلوب عدد.

# $number (Number): which question; $count (Number): the most characters.
paper-misread-words =
    { $count ->
        [zero] السؤال { $number }: الكلمات أطول من اللازم.
        [one] السؤال { $number }: الكلمات أطول من اللازم. الحد الأقصى حرف واحد.
        [two] السؤال { $number }: الكلمات أطول من اللازم. الحد الأقصى حرفان.
        [few] السؤال { $number }: الكلمات أطول من اللازم. الحد الأقصى { $count } أحرف.
        [many] السؤال { $number }: الكلمات أطول من اللازم. الحد الأقصى { $count } حرفًا.
       *[other] السؤال { $number }: الكلمات أطول من اللازم. الحد الأقصى { $count } حرف.
    }

# $name: whose; $numbers: the numbers of questions.
paper-differs = أُدخلت من قبل إجابات أخرى باسم { $name }. الاختلاف في الأسئلة: { $numbers }. المطلوب مراجعة الورقة مرة أخرى. ولتصحيح ما أُدخل يُكتب السبب.

# A field.
paper-reason = سبب التصحيح

# Why nothing was corrected.
paper-reason-missing = لم يُكتب السبب. تكفي جملة واحدة تبيّن سبب التصحيح.

# A button; heading and title.
paper-correct-do = تصحيح ما أُدخل

## A table

paper-table-text = جدول فيه صف لكل ورقة، كما تحفظه برامج الجداول: CSV بفواصل أو فواصل منقوطة أو علامات جدولة. في الصف الأول أسماء الأعمدة: { "\u2068code\u2069" } ثم أرقام الأسئلة. الأعمدة الأخرى لا تُقرأ.

# A link: a table with the codes of this class, to be filled in.
paper-table-empty = تنزيل جدول لملئه

# Why a table cannot be read.
paper-table-no-code = لا يوجد عمود باسم «{ "\u2068code\u2069" }». يُكتب هذا الاسم فوق الرموز.

# Why a table cannot be read.
paper-table-no-numbers = لا يوجد عمود باسم «1». تُكتب أرقام الأسئلة فوق إجاباتها.

# Why a table cannot be read. $number (Number): which question.
paper-table-twice = يوجد عمودان باسم «{ $number }». يجب حذف أحدهما.
paper-table-nothing-yet = لم يتغير شيء بعد. يُراجَع كل صف قبل إدخال الإجابات.

# What will become of a row. $name: whose; $answered, $count (Number): answers, and questions in all.
paper-fate-first = { $name }: ستُدخل الإجابات، أُجيب عن { $answered } من { $count }

# What will become of a row. $name: whose.
paper-fate-again = { $name }: أُدخلت الإجابات نفسها من قبل

# What will become of a row. $name: whose; $numbers: the numbers of questions.
paper-fate-differs = { $name }: أُدخلت من قبل إجابات أخرى. الاختلاف في الأسئلة: { $numbers }. تُصحَّح كل ورقة وحدها.

# What will become of a row.
paper-fate-empty = لا إجابات بعد: يُترك هذا الصف

# $row (Number): the number of the other row.
paper-fate-twice = الرمز نفسه موجود في الصف { $row }.

# A button. $count (Number): sheets.
paper-table-do =
    { $count ->
        [zero] لا أوراق للإدخال
        [one] إدخال ورقة واحدة
        [two] إدخال ورقتين
        [few] إدخال { $count } أوراق
        [many] إدخال { $count } ورقة
       *[other] إدخال { $count } ورقة
    }

# Said after entering. $count (Number): sheets that are new.
paper-table-done =
    { $count ->
        [0] لم يتغير شيء: أُدخلت هذه الأوراق من قبل.
        [zero] لم يتغير شيء: أُدخلت هذه الأوراق من قبل.
        [one] أُدخلت ورقة واحدة.
        [two] أُدخلت ورقتان.
        [few] أُدخلت { $count } أوراق.
        [many] أُدخلت { $count } ورقة.
       *[other] أُدخلت { $count } ورقة.
    }

## Calling off

# A link; heading and title.
paper-call-off = إلغاء الاختبار
paper-call-off-text = لورقة لم تُسلَّم قط: ضاعت الورقة، أو كان الشخص غائبًا. تُعاد المحاولة إليه، لكن أسئلة الورقة تُعدّ معروفة له. ويبقى في السجل من ألغى الاختبار وسبب الإلغاء. أما الورقة التي سُلِّمت فتُدخل، ولو كانت فارغة.

# A button.
paper-call-off-do = إلغاء هذا الاختبار

# Said afterwards.
paper-said-called-off = أُلغي الاختبار. يمكن طباعة اختبار جديد.

# Why it is not called off.
paper-refused-entered = أُدخلت إجابات هذا الاختبار. لا يمكن إلغاؤه.

# Why it is not called off. $date: the day.
paper-refused-called-off = أُلغي هذا الاختبار من قبل في { $date }. لا حاجة إلى شيء آخر.

# Why it is not called off. $count (Number): how often it can be done.
paper-refused-too-often =
    { $count ->
        [zero] لا يمكن إلغاء هذا الاختبار.
        [one] أُلغي لهذا الشخص اختبار واحد من قبل، ولا يمكن إلغاء المزيد. تُدخل الورقة مع شَرطة لكل سؤال، ثم تُفتح محاولة أخرى مع ملاحظة.
        [two] أُلغي لهذا الشخص اختباران من قبل، ولا يمكن إلغاء المزيد. تُدخل الورقة مع شَرطة لكل سؤال، ثم تُفتح محاولة أخرى مع ملاحظة.
        [few] أُلغيت لهذا الشخص { $count } اختبارات من قبل، ولا يمكن إلغاء المزيد. تُدخل الورقة مع شَرطة لكل سؤال، ثم تُفتح محاولة أخرى مع ملاحظة.
        [many] أُلغي لهذا الشخص { $count } اختبارًا من قبل، ولا يمكن إلغاء المزيد. تُدخل الورقة مع شَرطة لكل سؤال، ثم تُفتح محاولة أخرى مع ملاحظة.
       *[other] أُلغي لهذا الشخص { $count } اختبار من قبل، ولا يمكن إلغاء المزيد. تُدخل الورقة مع شَرطة لكل سؤال، ثم تُفتح محاولة أخرى مع ملاحظة.
    }

# Why it is not called off.
paper-refused-reason = لم يُكتب السبب. تكفي جملة واحدة تبيّن ما حدث للورقة.

## On the record of a test

paper-mode-paper = على الورق

# Before who typed the answers in.
paper-entered-by = إدخال الإجابات

# Before who put the entry right, and why.
paper-corrected-by = التصحيح

# $name: who; $moment: a day and a clock.
paper-deed = { $name }، { $moment }

# A link: opens what is printed.
paper-booklet = فتح ورقة الاختبار (PDF)

## What the person is told

# Heading and title, where a test would stand.
paper-own = يجري هذا الاختبار على الورق
paper-own-text = المطلوب كتابة الإجابات على الورقة التي سُلِّمت إليك، ثم إعادة الورقة إلى من سلَّمها. وبعد إدخال الإجابات تظهر النتيجة هنا.
