### The question bank: every question, its use, what its answers say, and bringing questions in. Trainers read it.

## The list of questions

# Heading, title, and the way back to the list.
bank-title = بنك الأسئلة

bank-intro = كل الأسئلة التي تُختار منها أسئلة الاختبارات. عند فتح سؤال يظهر شكله، وإجابات المشاركين عنه، وهل هو منصف بالقدر نفسه في اللغتين.

# Where nobody has taken the final test.
bank-nobody = لم يسلّم أحد اختبارًا نهائيًا بعد، فلا توجد أرقام.

# $count (Number): people.
bank-rests-on =
    { $count ->
        [zero] لا تستند الأرقام إلى أي شخص.
        [one] تستند الأرقام إلى المحاولة الأولى لشخص واحد في الاختبار النهائي.
        [two] تستند الأرقام إلى المحاولة الأولى لشخصين في الاختبار النهائي.
        [few] تستند الأرقام إلى المحاولة الأولى لـ{ $count } أشخاص في الاختبار النهائي.
        [many] تستند الأرقام إلى المحاولة الأولى لـ{ $count } شخصًا في الاختبار النهائي.
       *[other] تستند الأرقام إلى المحاولة الأولى لـ{ $count } شخص في الاختبار النهائي.
    }

# Why a figure is missing. $least (Number): people.
bank-withheld = لا تُعرض الأرقام إذا كان عدد الأشخاص أقل من { $least }، أو إذا كان عرضها يكشف إجابات القلة الباقية.

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
        [zero] لم يُستخدم بعد
        [one] استُخدم مرة واحدة
        [two] استُخدم مرتين
        [few] استُخدم { $count } مرات
        [many] استُخدم { $count } مرة
       *[other] استُخدم { $count } مرة
    }

# $percent (Number): how much of the marks were given. $count (Number): people who had it.
bank-right =
    { $count ->
        [zero] نسبة الصواب { $percent } في المئة، لا أحد
        [one] نسبة الصواب { $percent } في المئة، شخص واحد
        [two] نسبة الصواب { $percent } في المئة، شخصان
        [few] نسبة الصواب { $percent } في المئة، { $count } أشخاص
        [many] نسبة الصواب { $percent } في المئة، { $count } شخصًا
       *[other] نسبة الصواب { $percent } في المئة، { $count } شخص
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
bank-level-judge = تقدير الموقف

# Label.
bank-show = عرض

# A choice.
bank-show-all = كل الأسئلة

# A choice: those of which the figures say that something is wrong.
bank-show-look = ما يحتاج إلى مراجعة

# A choice.
bank-show-unused = ما لم يُستخدم قط

# A choice: must be right, whatever the score.
bank-show-redline = ما لا بد من صحة إجابته

# A choice.
bank-show-retired = ما استُبعد

# Label.
bank-class = أرقام الدورة

# A choice.
bank-every-class = كل الدورات

# Button.
bank-filter = عرض هذه الأسئلة

## What kind of question

bank-kind-choice = إجابة واحدة

bank-kind-multiple = عدة إجابات

bank-kind-truefalse = صواب أو خطأ

bank-kind-order = ترتيب

bank-kind-match = مطابقة

bank-kind-number = عدد

bank-kind-text = بضع كلمات

bank-kind-scenario = حالة عملية

bank-redline = لا بد من صحة إجابته

bank-retired = مستبعد

## One question

# Title of the page. $id: the id of a question.
bank-question = السؤال { $id }

# Heading.
bank-says = ما تبيّنه الإجابات

# Heading.
bank-answers = الإجابات ومفتاح التصحيح

# Heading.
bank-looks = شكل السؤال

# Where nobody had it in a final test.
bank-no-answers = لم يُجب عنه أحد في اختبار نهائي بعد.

# Beside a figure.
bank-fact-used = الاستخدام

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
bank-seconds = بالثواني: { $median } في الوسط، ونصف الأشخاص بين { $lower } و{ $upper }

bank-figures-hint = تبيّن قوة التمييز هل يجيب الأكثر معرفة إجابات صحيحة أكثر من غيرهم: القيمة 0.3 فأكثر جيدة، وأقل من 0.2 ضعيفة. لا تصح المقارنة المباشرة بين نسبتي اللغتين، فقد تكون إحدى المجموعتين أكثر معرفة. أما الجملة أعلاه فتقارن بين أشخاص تساوت نتائجهم في الأسئلة الأخرى.

bank-quality-too-few = الإجابات ما زالت قليلة، ولا يمكن قول المزيد بعد.

bank-quality-good = لا شيء يلفت النظر.

bank-quality-too-easy = يجيب الجميع تقريبًا إجابة صحيحة.

bank-quality-too-hard = معظم الإجابات عنه خاطئة بعد إتمام المقرر. المطلوب مراجعة السؤال ودرسه.

bank-quality-does-not-separate = الأكثر معرفة لا يصيبون فيه أكثر من غيرهم. المطلوب مراجعة السؤال، فقد يكون غير واضح.

# $number (Number): which answer, as listed below.
bank-quality-key = الأكثر معرفة يختارون الإجابة رقم { $number }، وهي محسوبة خاطئة. المطلوب مراجعة مفتاح التصحيح.

# $english (Number), $arabic (Number): people who took it in that language. $least (Number): how many are needed.
bank-fair-too-few = عدد الأشخاص لا يكفي للمقارنة بين اللغتين: { $english } بالإنجليزية و{ $arabic } بالعربية. يلزم { $least } على الأقل في كل لغة.

# $english (Number), $arabic (Number): people who took it in that language.
bank-fair-too-alike = نتائج الجميع تقريبًا متشابهة في اللغتين، فلا يمكن إجراء المقارنة ({ $english } بالإنجليزية و{ $arabic } بالعربية).

# $english (Number), $arabic (Number): people who took it in that language.
bank-fair-no-sign = لا يوجد ما يدل على أنه أصعب في إحدى اللغتين ({ $english } بالإنجليزية و{ $arabic } بالعربية).

# $english (Number), $arabic (Number): people who took it in that language.
bank-fair-harder-arabic = الخطأ فيه أكثر بكثير لدى من أجابوا بالعربية، مع أن نتائجهم في الأسئلة الأخرى مساوية لنتائج غيرهم. المطلوب مراجعة الترجمة ({ $english } بالإنجليزية و{ $arabic } بالعربية).

# $english (Number), $arabic (Number): people who took it in that language.
bank-fair-harder-english = الخطأ فيه أكثر بكثير لدى من أجابوا بالإنجليزية، مع أن نتائجهم في الأسئلة الأخرى مساوية لنتائج غيرهم. المطلوب مراجعة الترجمة ({ $english } بالإنجليزية و{ $arabic } بالعربية).

# Beside an answer.
bank-is-right = صحيحة

# Beside an answer.
bank-is-wrong = خاطئة

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
bank-retire = استبعاد السؤال

# Button.
bank-return = إعادة السؤال إلى الاستخدام

# Before a link.
bank-will-retire = سيُستبعد عند نشر المقرر.

# Before a link.
bank-will-return = سيعود إلى الاستخدام عند نشر المقرر.

# The link after that.
bank-to-publish = إلى المقرر

bank-refused-overtaken = حفظ شخص آخر هذا الملف قبل قليل. المطلوب مراجعة الصفحة كما هي الآن ثم المحاولة مرة أخرى.

## Bringing questions in

# Heading, title, a link.
bank-import = إدخال أسئلة من ملف

bank-import-text = أسئلة من «مودل» أو من ملف نصي أو من نظام آخر. يظهر أولًا شكل كل سؤال وما تعذرت قراءته، دون أي تغيير.

# Label.
bank-import-file = الملف

# Label.
bank-import-format = الصيغة

# A choice.
bank-import-guess = تحديد تلقائي

# Label.
bank-import-language = لغة الأسئلة

# A choice.
bank-in-english = الإنجليزية

# A choice.
bank-in-arabic = العربية

# Button.
bank-import-read = عرض محتوى الملف

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
        [zero] ولم يُرفض شيء.
        [one] ورُفض واحد.
        [two] ورُفض اثنان.
        [few] ورُفض { $count }.
        [many] ورُفض { $count }.
       *[other] ورُفض { $count }.
    }

# Heading.
bank-import-refusals = ما رُفض

# Heading.
bank-import-taken = شكل الأسئلة المقبولة

# $line (Number): a line of the file.
bank-import-line = السطر { $line }

bank-import-add-text = تُضاف الأسئلة مسودةً في آخر بنك أسئلة الوحدة. يجب تحديد مستوى كل سؤال وترجمته قبل النشر.

# Button. $count (Number): questions.
bank-import-add =
    { $count ->
        [zero] لا أسئلة للإضافة
        [one] إضافة سؤال واحد
        [two] إضافة سؤالين
        [few] إضافة { $count } أسئلة
        [many] إضافة { $count } سؤالًا
       *[other] إضافة { $count } سؤال
    }

# A link.
bank-import-other = ملف آخر

# Said on the page afterwards.
bank-said-imported = الأسئلة الآن في المسودة. المطلوب تحديد مستوى كل سؤال وترجمته.
