### Taking a test: its rules, its questions, handing it in, its result.

# The name of the test that comes before the lessons.
attempt-pre = الاختبار القبلي

# The name of the test that comes after the lessons.
attempt-final = الاختبار النهائي

## The rules, a list of five at most

# $count (Number): questions.
attempt-rule-questions =
    { $count ->
        [zero] لا توجد أسئلة في هذا الاختبار.
        [one] في هذا الاختبار سؤال واحد.
        [two] في هذا الاختبار سؤالان، كل سؤال في صفحة.
        [few] في هذا الاختبار { $count } أسئلة، كل سؤال في صفحة.
        [many] في هذا الاختبار { $count } سؤالًا، كل سؤال في صفحة.
       *[other] في هذا الاختبار { $count } سؤال، كل سؤال في صفحة.
    }

# $count (Number): minutes.
attempt-rule-minutes =
    { $count ->
        [zero] الوقت غير محدد.
        [one] لديك دقيقة واحدة.
        [two] لديك دقيقتان. عند انتهاء الوقت تُسلَّم الإجابات المحفوظة.
        [few] لديك { $count } دقائق. عند انتهاء الوقت تُسلَّم الإجابات المحفوظة.
        [many] لديك { $count } دقيقة. عند انتهاء الوقت تُسلَّم الإجابات المحفوظة.
       *[other] لديك { $count } دقيقة. عند انتهاء الوقت تُسلَّم الإجابات المحفوظة.
    }

# Only before the pre-test.
attempt-rule-pre = يبيّن معرفتك قبل المقرر. لا نجاح فيه ولا رسوب.

# Only before the final test. $percent (Number): the pass mark.
attempt-rule-pass = درجة النجاح { $percent } في المئة.

# Only before the final test. $count (Number): attempts that are allowed in all.
attempt-rule-attempts =
    { $count ->
        [zero] لا توجد محاولات.
        [one] لديك محاولة واحدة.
        [two] لديك محاولتان.
        [few] لديك { $count } محاولات.
        [many] لديك { $count } محاولة.
       *[other] لديك { $count } محاولة.
    }

attempt-rule-kept = الإجابة المحفوظة لا تضيع. إذا انطفأ الهاتف أو انقطعت الشبكة، يمكنك تسجيل الدخول من جديد والمتابعة.

# The button.
attempt-begin = بدء الاختبار

# A button, here and after the result.
attempt-to-course = العودة إلى المقرر

## Why a test cannot be begun, above its rules

attempt-refused-passed = نجحت في هذا الاختبار من قبل. لا حاجة إلى إعادته.

# $count (Number): attempts that were allowed in all.
attempt-refused-none-left =
    { $count ->
        [zero] لم تبقَ محاولات. يمكنك الحديث مع المدرب عن الخطوة التالية.
        [one] استُخدمت المحاولة الوحيدة. يمكنك الحديث مع المدرب عن الخطوة التالية.
        [two] استُخدمت المحاولتان. يمكنك الحديث مع المدرب عن الخطوة التالية.
        [few] استُخدمت المحاولات كلها وعددها { $count }. يمكنك الحديث مع المدرب عن الخطوة التالية.
        [many] استُخدمت المحاولات كلها وعددها { $count }. يمكنك الحديث مع المدرب عن الخطوة التالية.
       *[other] استُخدمت المحاولات كلها وعددها { $count }. يمكنك الحديث مع المدرب عن الخطوة التالية.
    }

attempt-refused-pre-first = يجب أداء الاختبار القبلي أولًا. بعده يمكنك العودة إلى هنا.
attempt-refused-unready = هذا الاختبار غير جاهز بعد. المطلوب إخبار المدرب.

# Also on the home page and the page of the course.
attempt-refused-suspended = دورتك متوقفة الآن، فلا يمكن بدء اختبار. لا يضيع شيء مما أنجزت. سيخبرك منسق التدريب عند استئنافها.

attempt-refused-withdrawn = لم تعد في هذه الدورة. يمكنك سؤال منسق التدريب.

## One question a page

# Above the question. $number (Number): which question, from 1; $count (Number): how many there are.
attempt-question = السؤال { $number } من { $count }

# Beside it, in words, never ticking. $count (Number): whole minutes, rounded up.
attempt-minutes-left =
    { $count ->
        [zero] انتهى الوقت
        [one] بقي نحو دقيقة واحدة
        [two] بقي نحو دقيقتين
        [few] بقي نحو { $count } دقائق
        [many] بقي نحو { $count } دقيقة
       *[other] بقي نحو { $count } دقيقة
    }

# Below a question whose answer is with the server.
attempt-kept = حُفظت الإجابة، ولن تضيع حتى إذا انطفأ الهاتف أو انقطعت الشبكة. ما زال تغييرها ممكنًا.

# Below a question without an answer.
attempt-not-kept = لم تُحفظ إجابة بعد.

# The button; it goes on to the next question.
attempt-save = حفظ الإجابة

# Said on the next page.
attempt-said-kept = حُفظت الإجابة.

# A link to the page before handing in.
attempt-overview = عرض كل الأسئلة والتسليم

# Read aloud by screen readers: what the row of numbers is.
attempt-map = كل الأسئلة

# Read aloud for a number in that row. $number (Number): which question.
attempt-map-kept = السؤال { $number }: الإجابة محفوظة

# Read aloud for a number in that row. $number (Number): which question.
attempt-map-open = السؤال { $number }: بلا إجابة بعد

## Before handing in

# Heading and title.
attempt-hand-in = قبل تسليم الاختبار

attempt-all-answered = لكل سؤال إجابة محفوظة.

# $count (Number): questions without an answer.
attempt-open =
    { $count ->
        [zero] لكل سؤال إجابة محفوظة.
        [one] بقي سؤال واحد بلا إجابة. يمكنك العودة إليه.
        [two] بقي سؤالان بلا إجابة. يمكنك العودة إليهما.
        [few] بقيت { $count } أسئلة بلا إجابة. يمكنك العودة إليها.
        [many] بقي { $count } سؤالًا بلا إجابة. يمكنك العودة إليها.
       *[other] بقي { $count } سؤال بلا إجابة. يمكنك العودة إليها.
    }

# The button.
attempt-hand-in-do = تسليم الاختبار

# A link.
attempt-back = العودة إلى الأسئلة

## The result

# Above the result, when an answer came after the end.
attempt-late = وصلت الإجابة الأخيرة بعد تسليم الاختبار. كل إجابة حُفظت قبل التسليم محسوبة.

# Heading and title after the pre-test.
attempt-pre-done = اكتمل الاختبار القبلي

attempt-pre-done-text = شكرًا. إجاباتك محفوظة، وبعد الاختبار النهائي ستبيّن كم تعلّمت. الخطوة التالية هي الدروس.

# Heading and title.
attempt-passed = نجاح

# $percent (Number): the score.
attempt-passed-text = النتيجة { $percent } في المئة. أحسنت.

# Heading and title.
attempt-not-yet = لم يتحقق النجاح بعد

# $percent (Number): the score; $needs (Number): the pass mark, both in percent.
attempt-not-yet-text = النتيجة { $percent } في المئة. درجة النجاح { $needs } في المئة.

# Questions that must be right whatever the score, because life and rights depend on them. $count (Number): how many of them were wrong.
attempt-redline =
    { $count ->
        [zero] كل سؤال لا بد من صحة إجابته أُجيب عنه إجابة صحيحة.
        [one] بعض الأسئلة لا بد من صحة إجاباتها، لأن أرواح الناس وحقوقهم تتوقف عليها. إجابة واحدة منها غير صحيحة.
        [two] بعض الأسئلة لا بد من صحة إجاباتها، لأن أرواح الناس وحقوقهم تتوقف عليها. إجابتان منها غير صحيحتين.
        [few] بعض الأسئلة لا بد من صحة إجاباتها، لأن أرواح الناس وحقوقهم تتوقف عليها. { $count } إجابات منها غير صحيحة.
        [many] بعض الأسئلة لا بد من صحة إجاباتها، لأن أرواح الناس وحقوقهم تتوقف عليها. { $count } إجابة منها غير صحيحة.
       *[other] بعض الأسئلة لا بد من صحة إجاباتها، لأن أرواح الناس وحقوقهم تتوقف عليها. { $count } إجابة منها غير صحيحة.
    }

# Heading above one line for each module.
attempt-modules = النتيجة حسب الوحدات

# $right (Number): questions of the module that were right; $count (Number): its questions in the test.
attempt-module = الإجابات الصحيحة: { $right } من { $count }

# Heading above links to lessons.
attempt-read-again = دروس تستحق القراءة مرة أخرى

# Heading above one of the next three.
attempt-next = الخطوة التالية

attempt-next-passed = تبيّن صفحة المقرر هل بقي شيء قبل إصدار شهادتك.
attempt-next-again = يمكنك قراءة الدروس على مهل، ثم إعادة الاختبار عند الاستعداد.
attempt-next-trainer = لم تبقَ محاولات. يمكنك الحديث مع المدرب لتحديد الخطوة التالية معًا.

# Opens every question with its explanation.
attempt-review = عرض كل سؤال مع الشرح

## A test on a device that keeps it, also without a network

# Beside a question: the answer is written down on this device and not yet with the server.
attempt-on-device = محفوظة على هذا الجهاز. تُرسل إلى الخادم عند توفر الشبكة.

# Beside a question whose answer the server could not take as one.
attempt-refused-answer = هذه ليست إجابة عن السؤال. يجب الاختيار أو الكتابة مرة أخرى.

# Beside a question: the same test is open in another tab, and was answered there.
attempt-elsewhere = تغيرت هذه الإجابة في نافذة أخرى.

# Beside a question: something is missing or stands twice.
attempt-incomplete = شيء ناقص أو مكرر. يجب إكمال الإجابة ثم حفظها.

# Read aloud for a number in the row of questions. $number (Number): which question.
attempt-map-device = السؤال { $number }: الإجابة محفوظة على هذا الجهاز

# Read aloud: what the box below is.
attempt-waiting-title = إجابات تنتظر الإرسال

# In that box. $count (Number): answers that the server does not have yet.
attempt-waiting =
    { $count ->
        [0] كل شيء وصل إلى الخادم.
        [zero] كل شيء وصل إلى الخادم.
        [one] إجابة واحدة تنتظر الإرسال من هذا الجهاز.
        [two] إجابتان تنتظران الإرسال من هذا الجهاز.
        [few] { $count } إجابات تنتظر الإرسال من هذا الجهاز.
        [many] { $count } إجابة تنتظر الإرسال من هذا الجهاز.
       *[other] { $count } إجابة تنتظر الإرسال من هذا الجهاز.
    }

# In that box, after a try that failed.
attempt-no-network = لا توجد شبكة الآن. لم يضِع شيء: يمكن المتابعة، ولا يجوز مسح بيانات المتصفح.

# In that box, when the server does not know what is sent.
attempt-not-taken = هذا الاختبار غير معروف لدى الخادم. يجب حفظ الإجابات في ملف وتسليمه إلى منسق التدريب.

# A button.
attempt-send = إرسال الآن

# A button: saves a file that a coordinator can bring in.
attempt-save-file = حفظ إجاباتي في ملف

# A button: shows the answers that wait as QR codes.
attempt-show-codes = عرض إجاباتي على شكل رموز

# Above the codes.
attempt-codes-text = إذا لم تتوفر شبكة لهذا الهاتف، فالمطلوب الذهاب إلى منسق التدريب. يوجّه المنسق كاميرا هاتف نحو كل رمز، ثم يفتح العنوان ويُدخل الإجابات.

# Heading: the test is handed in.
attempt-handed-in = تم تسليم الاختبار

attempt-handed-in-device = التسليم محفوظ على هذا الجهاز ويُحتسب من الآن. يُرسل إلى الخادم عند توفر الشبكة. يجب الاحتفاظ بالجهاز وعدم مسح بيانات المتصفح.
attempt-handed-in-server = وصلت كل الإجابات إلى الخادم.

# Before a code of eight letters and digits.
attempt-receipt = هذا رمز الإيصال، ويجب تدوينه:

# A button.
attempt-see-result = عرض النتيجة

# On the result of a test whose time ran out. $count (Number): days.
attempt-may-change =
    { $count ->
        [zero] انتهى وقت هذا الاختبار.
        [one] انتهى وقت هذا الاختبار. الإجابات المحفوظة على جهاز قبل النهاية تُحتسب إذا وصلت خلال يوم واحد. بعد ذلك تظهر كل الأسئلة مع الشرح.
        [two] انتهى وقت هذا الاختبار. الإجابات المحفوظة على جهاز قبل النهاية تُحتسب إذا وصلت خلال يومين. بعد ذلك تظهر كل الأسئلة مع الشرح.
        [few] انتهى وقت هذا الاختبار. الإجابات المحفوظة على جهاز قبل النهاية تُحتسب إذا وصلت خلال { $count } أيام. بعد ذلك تظهر كل الأسئلة مع الشرح.
        [many] انتهى وقت هذا الاختبار. الإجابات المحفوظة على جهاز قبل النهاية تُحتسب إذا وصلت خلال { $count } يومًا. بعد ذلك تظهر كل الأسئلة مع الشرح.
       *[other] انتهى وقت هذا الاختبار. الإجابات المحفوظة على جهاز قبل النهاية تُحتسب إذا وصلت خلال { $count } يوم. بعد ذلك تظهر كل الأسئلة مع الشرح.
    }

# Heading and title: a page was asked for, and there is no network.
attempt-offline = لا توجد شبكة

attempt-offline-text = هذه الصفحة تحتاج إلى شبكة. الاختبار الذي بدأ على هذا الجهاز يُفتح من دون شبكة. الإجابات محفوظة.

# A button.
attempt-offline-again = المحاولة مرة أخرى
