### The first page: one thing to do next, the class, the courses.

# The title of the window.
home-title = الرئيسية

# Heading. $name (String): the person’s whole name.
home-greeting = مرحبًا، { $name }

# A link at the foot of the page.
home-password = تغيير كلمة السر

# A link below it: a file with all that is kept about the reader.
home-everything = ملف بكل ما هو محفوظ عني

## Without a class

home-no-class = اسمك ليس في أي دورة بعد. يستطيع منسق التدريب إضافتك إلى دورة. وإلى ذلك الحين يمكنك قراءة المقررات.

# A button to the list of courses.
home-browse = عرض المقررات

## What comes next, one sentence above one button; also on the page of a course

# Also above the rules of a test, when an attempt at it is already open.
home-test-open = لديك اختبار لم ينتهِ بعد. إجاباتك المحفوظة ما زالت موجودة.

# While a test on paper has not come back.
home-test-paper = لديك اختبار ورقي. بعد إدخال إجاباتك تظهر النتيجة في صفحة المقرر.

# While somebody else writes the answers down.
home-test-oral = لديك اختبار مع مدربك، وهو يسجّل إجاباتك.

# A button.
home-test-go-on = متابعة الاختبار

home-pre-test = نقطة البداية هي الاختبار القبلي. يبيّن معرفتك الحالية، ولا رسوب فيه.

# A button.
home-pre-test-do = إلى الاختبار القبلي

# Also when the test was taken before and not passed.
home-final-test = الخطوة التالية هي الاختبار النهائي، عند الاستعداد له.

# A button.
home-final-test-do = إلى الاختبار النهائي

# $title (String): the title of the lesson.
home-lesson = الدرس التالي: { $title }

# A button to that lesson.
home-continue = متابعة

home-wait-class = أتممت ما عليك هنا. الباقي يجري في الدورة: الحضور والتقييم العملي.
home-ask-trainer = استُخدمت كل محاولات الاختبار النهائي. يمكنك الحديث مع المدرب عن الخطوة التالية.
home-wait-certificate = اكتمل كل شيء. الخطوة التالية أن يصدر منسق التدريب الشهادة.
home-certified = أتممت هذا المقرر. شهادتك جاهزة.

# A button.
home-see-certificate = عرض الشهادة

## Doors for those who do more here: a line below each of app-teach, app-coordinate, app-admin

home-teach-hint = كتابة الدروس والأسئلة ونشرها.
home-coordinate-hint = فتح الدورات وتسجيل الحضور وإصدار الشهادات.

# For a trainer, who opens none.
home-instruct-hint = دوراتك: الحضور والاختبارات والتقييم العملي والنتائج.
home-admin-hint = معرفة كل تغيير: من أجراه ومتى.
