### A test that is taken aloud: the trainer reads, the trainee points at a shape, the trainer records.

## The shapes beside the answers; they are said aloud, so each is one short word

oral-circle = دائرة
oral-square = مربع
oral-triangle = مثلث
oral-star = نجمة
oral-diamond = معيّن
oral-cross = زائد
oral-heart = قلب
oral-moon = هلال

## Before it begins

# Heading on the page of a person; heading and title of the page on which it begins; a link that looks like a button.
oral-title = إجراء اختبار شفهي

# On the page of a person.
oral-text = لمن لا يقرأ، أو لا يقرأ جيدًا بما يكفي. يقرأ المدرب الأسئلة ويسجّل الإجابات، ويُحتسب الاختبار كأي اختبار آخر.

# The rules for the trainer, one line each.
oral-rule-read = تُقرأ الأسئلة وكل الإجابات بصوت مسموع، وتُعاد عند الطلب، دون شرح ودون مساعدة.
oral-rule-shape = لكل إجابة شكل. تُدار الشاشة نحو المتدرب، فيشير إلى شكل أو يقول اسمه.
oral-rule-record = يُسجَّل ما اختاره المتدرب كما هو، صوابًا كان أو خطأً، ثم يُحفظ.
oral-rule-language = يمكن تغيير لغة الأسئلة في كل صفحة.

# A button. $test: its name.
oral-begin = بدء الاختبار شفهيًا: { $test }

# A link that looks like a button. $test: its name.
oral-go-on = متابعة الاختبار شفهيًا: { $test }

## Why a test cannot be begun, in place of the button or above the page

oral-refused-open = يوجد اختبار آخر مفتوح لهذا الشخص، ويجب تسليمه أولًا.
oral-refused-passed = تحقق النجاح فيه من قبل.
oral-refused-taken = سبق أداء هذا الاختبار.
oral-refused-none-left = لم تبقَ محاولة.
oral-refused-pre-first = يجب أداء الاختبار القبلي أولًا.
oral-refused-unready = لا يوجد هذا الاختبار في المقرر، أو ليس جاهزًا بعد.
oral-refused-suspended = الدورة معلّقة.
oral-refused-withdrawn = غادر الدورة.

## One question a page

# Above the question. $person: who takes the test.
oral-with = شفهيًا مع { $person }

# A button: a voice of the device reads the question and all answers.
oral-hear = استماع إلى السؤال

# Read aloud by screen readers: a button beside one answer. $shape: the name of its shape.
oral-hear-one = استماع إلى هذه الإجابة: { $shape }

# Above several answers of which each has a shape; in place of the letters of a match.
oral-match = يُختار لكل سطر الشكل الذي يناسبه.

## The result, which the trainer reads to the person

# $person: who took the test.
oral-result-text = تُقرأ هذه النتيجة على { $person }. لا تظهر هنا الأسئلة ولا إجاباتها.

# A link that looks like a button.
oral-to-person = العودة إلى صفحة الشخص

## What the trainee sees on a device of their own meanwhile

# Heading and title.
oral-meanwhile = يجري هذا الاختبار مع مدربك
oral-meanwhile-text = يقرأ مدربك الأسئلة لك ويسجّل إجاباتك. بعد تسليم الاختبار تظهر النتيجة هنا.

# A link that looks like a button.
oral-meanwhile-home = العودة إلى الصفحة الرئيسية

## On record

# Before one of the next three.
oral-mode = طريقة الاختبار
oral-mode-screen = على الشاشة
oral-mode-oral = شفهي
oral-mode-paper = على الورق

# Before the name of whoever recorded the answers.
oral-recorded-by = تسجيل الإجابات
