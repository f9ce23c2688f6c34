### The question bank: every question, its use, what its answers say, and bringing questions in. Trainers read it.

## The list of questions

# Heading, title, and the way back to the list.
bank-title = بنك الأسئلة

bank-intro = كل الأسئلة التي تُسحب منها الاختبارات. عند فتح سؤال يظهر شكله وإجابات الناس عنه، وهل هو منصف في اللغتين.

# Where nobody has taken the final test.
bank-nobody = لم يسلّم أحد اختبارًا نهائيًا بعد، فلا توجد أرقام.

# $count (Number): people.
bank-rests-on =
    { $count ->
        [zero] لا تستند الأرقام إلى أي شخص.
        [one] تستند الأرقام إلى الاختبار النهائي الأول لشخص واحد.
        [two] تستند الأرقام إلى الاختبار النهائي الأول لشخصين.
        [few] تستند الأرقام إلى الاختبار النهائي الأول لـ { $count } أشخاص.
        [many] تستند الأرقام إلى الاختبار النهائي الأول لـ { $count } شخصًا.
       *[other] تستند الأرقام إلى الاختبار النهائي الأول لـ { $count } شخص.
    }

# Why a figure is missing. $least (Number): people.
bank-withheld = لا تُعرض الأرقام إذا كان عدد الأشخاص أقل من { $least }، ولا إذا كشفت إجابات القلّة الباقين.

# How many questions are shown. $count (Number): questions.
bank-found =
    { $count ->
        [zero] لا أسئلة
        [one] سؤال واحد
        [two] سؤالان
        [few] { $count } أسئلة
        [many] { $count } سؤالًا
       *[other] { $count } سؤال
    }

# On how many sheets the question stood. $count (Number): sheets.
bank-used =
    { $count ->
        [zero] لم يُستعمل بعد
        [one] استُعمل مرة واحدة
        [two] استُعمل مرتين
        [few] استُعمل { $count } مرات
        [many] استُعمل { $count } مرة
       *[other] استُعمل { $count } مرة
    }

# $percent (Number): how much of the marks were given. $count (Number): people who had it.
bank-right =
    { $count ->
        [zero] { $percent } في المئة صحيح، لا أحد
        [one] { $percent } في المئة صحيح، شخص واحد
        [two] { $percent } في المئة صحيح، شخصان
        [few] { $percent } في المئة صحيح، { $count } أشخاص
        [many] { $percent } في المئة صحيح، { $count } شخصًا
       *[other] { $percent } في المئة صحيح، { $count } شخص
    }

## Narrowing it

# Label.
bank-module = الوحدة

# A choice.
bank-every-module = كل الوحدات

# Label.
bank-level = المستوى

# A choice.
bank-every-level = كل المستويات

# What answering asks: to remember.
bank-level-recall = تذكّر

# What answering asks: to use a rule.
bank-level-apply = تطبيق

# What answering asks: to weigh.
bank-level-judge = تقدير

# Label.
bank-show = عرض

# A choice.
bank-show-all = كل الأسئلة

# A choice: those of which the figures say that something is wrong.
bank-show-look = ما يحتاج إلى مراجعة

# A choice.
bank-show-unused = ما لم يُستعمل قط

# A choice: must be right, whatever the score.
bank-show-redline = ما يجب أن يكون صحيحًا

# A choice.
bank-show-retired = ما استُبعد

# Label.
bank-class = أرقام الدورة

# A choice.
bank-every-class = كل الدورات

# Button.
bank-filter = عرض

## What kind of question

bank-kind-choice = إجابة واحدة

bank-kind-multiple = عدة إجابات

bank-kind-truefalse = صواب أو خطأ

bank-kind-order = ترتيب

bank-kind-match = مطابقة

bank-kind-number = عدد

bank-kind-text = بضع كلمات

bank-kind-scenario = موقف متفرّع

bank-redline = يجب أن يكون صحيحًا

bank-retired = مستبعد

## One question

# Title of the page. $id: the id of a question.
bank-question = السؤال { $id }

# Heading.
bank-says = ماذا تقول الإجابات

# Heading.
bank-answers = الإجابات والمفتاح

# Heading.
bank-looks = كيف يظهر

# Where nobody had it in a final test.
bank-no-answers = لم يُجب عنه أحد في اختبار نهائي بعد.

# Beside a figure.
bank-fact-used = الاستعمال

# Beside a figure.
bank-fact-right = الجميع

# Beside a figure.
bank-fact-english = بالإنجليزية

# Beside a figure.
bank-fact-arabic = بالعربية

# Beside a figure from −1 to 1.
bank-fact-discrimination = قوة التمييز

# Beside a figure.
bank-fact-time = الوقت

# $median (Number), $lower (Number), $upper (Number): seconds; half of the people lie between the last two.
bank-seconds = { $median } ث في الوسط؛ واستغرق نصف الناس من { $lower } إلى { $upper } ث

bank-figures-hint = تبيّن قوة التمييز هل من يعرف أكثر يصيب أكثر: 0.3 فأكثر جيدة، وأقل من 0.2 ضعيفة. ولا تصح المقارنة المباشرة بين نسبتي اللغتين، فقد تكون إحدى المجموعتين أعلم من الأخرى. أما الجملة أعلاه فتقارن بين أشخاص تساوت نتائجهم في سائر الأسئلة.

bank-quality-too-few = الإجابات قليلة، ولا يمكن قول أكثر من ذلك بعد.

bank-quality-good = لا شيء لافت.

bank-quality-too-easy = يجيب الجميع تقريبًا إجابة صحيحة.

bank-quality-too-hard = يخطئ معظم الناس فيه بعد الدورة. ينبغي أن يُراجع السؤال ودرسه.

bank-quality-does-not-separate = من يعرف أكثر لا يصيب فيه أكثر. ينبغي أن يُراجع السؤال، فقد يكون غير واضح.

# $number (Number): which answer, as listed below.
bank-quality-key = من يعرف أكثر يختار الإجابة رقم { $number }، وهي محسوبة خطأ. ينبغي أن يُراجع المفتاح.

# $english (Number), $arabic (Number): people who took it in that language. $least (Number): how many are needed.
bank-fair-too-few = الناس أقل من أن تُقارن اللغتان: { $english } بالإنجليزية و{ $arabic } بالعربية؛ ويلزم { $least } على الأقل في كل لغة.

# $english (Number), $arabic (Number): people who took it in that language.
bank-fair-too-alike = يجيب الجميع تقريبًا الإجابة نفسها في اللغتين، فلا شيء يُقارن ({ $english } بالإنجليزية و{ $arabic } بالعربية).

# $english (Number), $arabic (Number): people who took it in that language.
bank-fair-no-sign = لا علامة على أنه أصعب في إحدى اللغتين ({ $english } بالإنجليزية و{ $arabic } بالعربية).

# $english (Number), $arabic (Number): people who took it in that language.
bank-fair-harder-arabic = من أجاب عنه بالعربية وتساوت نتيجته مع غيره في سائر الأسئلة أخطأ فيه أكثر بكثير: ينبغي أن تُراجع الترجمة ({ $english } بالإنجليزية و{ $arabic } بالعربية).

# $english (Number), $arabic (Number): people who took it in that language.
bank-fair-harder-english = من أجاب عنه بالإنجليزية وتساوت نتيجته مع غيره في سائر الأسئلة أخطأ فيه أكثر بكثير: ينبغي أن تُراجع الترجمة ({ $english } بالإنجليزية و{ $arabic } بالعربية).

# Beside an answer.
bank-is-right = صحيحة

# Beside an answer.
bank-is-wrong = خطأ

# Above the answers.
bank-in-order = بالترتيب الصحيح:

# Above the answers.
bank-in-pairs = كل منها مع ما يطابقه:

# In place of the answers of a scenario.
bank-in-steps = نقاط كل خيار مكتوبة في نص السؤال.

# $count (Number): people. $percent (Number): how much of all.
bank-picked =
    { $count ->
        [zero] لم يخترها أحد ({ $percent } في المئة)
        [one] اختارها شخص واحد ({ $percent } في المئة)
        [two] اختارها شخصان ({ $percent } في المئة)
        [few] اختارها { $count } أشخاص ({ $percent } في المئة)
        [many] اختارها { $count } شخصًا ({ $percent } في المئة)
       *[other] اختارها { $count } شخص ({ $percent } في المئة)
    }

# $upper (Number), $lower (Number): percent of the third that did best, and of the third that did worst, in the other questions.
bank-picked-thirds = الثلث الأقوى { $upper } في المئة، والثلث الأضعف { $lower } في المئة

# A link to the file of the module.
bank-edit-english = تحرير بالإنجليزية

# A link to the file of the module.
bank-edit-arabic = تحرير بالعربية

# Heading.
bank-retire-title = استبعاد السؤال

bank-retire-text = السؤال المستبعد لا يدخل في أي اختبار جديد. ويبقى في البنك من أجل الاختبارات التي ورد فيها، ويمكن أن يعود. ولا يسري التغيير إلا عند نشر المقرر.

# Button.
bank-retire = استبعاده

# Button.
bank-return = إعادته إلى الاستعمال

# Before a link.
bank-will-retire = سيُستبعد عند نشر المقرر.

# Before a link.
bank-will-return = سيعود إلى الاستعمال عند نشر المقرر.

# The link after that.
bank-to-publish = إلى المقرر

bank-refused-overtaken = حفظ زميل هذا الملف للتو. تُعرض الصفحة الآن كما هي، ويمكن أن تُعاد المحاولة.

## Bringing questions in

# Heading, title, a link.
bank-import = إدخال أسئلة

bank-import-text = أسئلة من «مودل» أو من ملف نصي أو من نظام آخر. يُعرض أولًا كيف سيظهر كل سؤال وما تعذرت قراءته، ولا يتغير شيء.

# Label.
bank-import-file = الملف

# Label.
bank-import-format = الصيغة

# A choice.
bank-import-guess = تُعرف تلقائيًا

# Label.
bank-import-language = الأسئلة مكتوبة

# A choice.
bank-in-english = بالإنجليزية

# A choice.
bank-in-arabic = بالعربية

# Button.
bank-import-read = عرض محتواه

bank-import-no-file = يلزم اختيار ملف أولًا؛ فهذا الملف فارغ.

bank-import-no-format = تعذرت معرفة صيغة الملف. يلزم اختيار الصيغة.

bank-import-known = بعض هذه الأسئلة موجود في البنك. لم يُضف شيء.

# The first half of a sentence. $count (Number): questions.
bank-import-understood =
    { $count ->
        [zero] لم يُفهم أي سؤال،
        [one] فُهم سؤال واحد،
        [two] فُهم سؤالان،
        [few] فُهمت { $count } أسئلة،
        [many] فُهم { $count } سؤالًا،
       *[other] فُهم { $count } سؤال،
    }

# The second half. $count (Number): questions or files.
bank-import-refused =
    { $count ->
        [zero] ولم يُترك شيء.
        [one] وتُرك واحد.
        [two] وتُرك اثنان.
        [few] وتُركت { $count }.
        [many] وتُرك { $count }.
       *[other] وتُرك { $count }.
    }

# Heading.
bank-import-refusals = ما تُرك

# Heading.
bank-import-taken = كيف ستظهر

# $line (Number): a line of the file.
bank-import-line = السطر { $line }

bank-import-add-text = تصبح مسودة في آخر بنك الوحدة. ينبغي أن يُحدَّد مستوى كل سؤال وأن يُترجم قبل النشر.

# Button. $count (Number): questions.
bank-import-add =
    { $count ->
        [zero] لا شيء يُضاف
        [one] إضافة سؤال واحد
        [two] إضافة سؤالين
        [few] إضافة { $count } أسئلة
        [many] إضافة { $count } سؤالًا
       *[other] إضافة { $count } سؤال
    }

# A link.
bank-import-other = ملف آخر

# Said on the page afterwards.
bank-said-imported = الأسئلة في المسودة. ينبغي أن تُحدَّد مستوياتها وأن تُترجم.
