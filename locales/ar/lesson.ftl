### A lesson, and answering a question in it or in a test.

# Read aloud by screen readers: what the line above the lesson is.
lesson-where = موضعك الآن

# Above the lesson, a link to its module. $module (Number): which module, from 1; $modules (Number): how many there are;
# $lesson (Number): which lesson of the module, from 1; $lessons (Number): how many it has.
lesson-place-in-module = الوحدة { $module } من { $modules } · الدرس { $lesson } من { $lessons }

# Opens the list of articles that the lesson rests on.
lesson-sources = القانون الذي يستند إليه هذا الدرس

## Before a hard subject: one of the first two, then the link

lesson-notice-sensitive = يتناول هذا الدرس موضوعات صعبة.
lesson-notice-distressing = يتحدث هذا الدرس عن العنف، وقد يعيد ذكريات مؤلمة. يمكنك التوقف في أي وقت والحديث مع شخص موضع ثقتك.

# A link back to the course.
lesson-notice-leave = تأجيل هذا الدرس الآن. لا يضيع شيء.

## Finishing a lesson

# A button, where the lesson has no questions.
lesson-mark-done = أنهيت هذا الدرس

# Said on the page afterwards.
lesson-said-done = اكتمل الدرس.

# At the end of a lesson with questions. $count (Number): how many have no answer yet.
lesson-checks-left =
    { $count ->
        [zero] أُجيب عن كل أسئلة هذا الدرس.
        [one] بقي سؤال واحد دون إجابة، وبعده يكتمل الدرس.
        [two] بقي سؤالان دون إجابة، وبعدهما يكتمل الدرس.
        [few] بقيت { $count } أسئلة دون إجابة، وبعدها يكتمل الدرس.
        [many] بقي { $count } سؤالًا دون إجابة، وبعدها يكتمل الدرس.
       *[other] بقي { $count } سؤال دون إجابة، وبعدها يكتمل الدرس.
    }

# Read aloud by screen readers: what the two large links at the end are.
lesson-around = الدرس السابق والدرس التالي

# Above the title of that lesson.
lesson-previous = الدرس السابق

# Above the title of that lesson.
lesson-next = الدرس التالي

# After the last lesson.
lesson-to-course = العودة إلى المقرر

## Questions in a lesson (knowledge checks)

# A button.
lesson-check = التحقق من الإجابة

# Beside a knowledge check: nothing is chosen, or something is missing.
lesson-incomplete = الإجابة ناقصة. المطلوب اختيارها أو كتابتها كاملة أولًا.

# The same button after an answer.
lesson-check-again = تجربة إجابة أخرى

# What the answer was worth; its explanation follows.
lesson-right = إجابة صحيحة

# What the answer was worth; its explanation follows.
lesson-not-yet = ليست صحيحة بعد

## Fields of a question, in lessons and in tests

# Above answers of which several may be right.
lesson-several = قد توجد أكثر من إجابة صحيحة. المطلوب اختيارها كلها.

# Above lines that are to be put in order.
lesson-order = المطلوب رقم لكل سطر حسب ترتيبه، والرقم 1 هو الأول.

# The empty choice beside each of those lines.
lesson-place = الترتيب

# Above lines that each belong to one choice.
lesson-match = المطلوب اختيار ما يناسب كل سطر.

# The empty choice beside each of those lines.
lesson-partner = اختيار

# The letters under which the partners stand, one for each, with spaces between; there are never more than eight.
lesson-letters = أ ب ج د هـ و ز ح

# The name of the field in which a number or words are typed.
lesson-type = إجابتك

## Why an answer was not taken, above the question

lesson-refused-empty = لا توجد إجابة بعد. المطلوب اختيار إجابة أو كتابتها ثم حفظها.
lesson-refused-unknown = هذه الإجابة لا تخص هذا السؤال. يمكنك تحميل الصفحة من جديد ثم الاختيار مرة أخرى.
lesson-refused-each = هناك سطر ناقص أو اختيار مكرر. لكل سطر اختيار واحد خاص به.
lesson-refused-not-at-end = لم تصل القصة إلى نهايتها بعد. يجب متابعة الاختيار حتى النهاية.
lesson-refused-number = الإجابة عدد. يُكتب بالأرقام، مثل 24.

# $count (Number): the most characters.
lesson-refused-long =
    { $count ->
        [zero] الإجابة أطول من اللازم.
        [one] الإجابة أطول من اللازم. الحد الأقصى حرف واحد.
        [two] الإجابة أطول من اللازم. الحد الأقصى حرفان.
        [few] الإجابة أطول من اللازم. الحد الأقصى { $count } أحرف.
        [many] الإجابة أطول من اللازم. الحد الأقصى { $count } حرفًا.
       *[other] الإجابة أطول من اللازم. الحد الأقصى { $count } حرف.
    }

## Titles of boxes in a lesson

# What the national law says, and beside it the standard.
lesson-block-law = القانون

# A short story in an invented place.
lesson-block-scenario = حالة عملية

# What the class does; the minutes may follow.
lesson-block-activity = نشاط

# Notes that only trainers see.
lesson-block-trainer = للمدرب

lesson-block-note = ملاحظة
lesson-block-tip = نصيحة
lesson-block-important = مهم
lesson-block-warning = تحذير
lesson-block-caution = انتباه

# Beside the title of an activity. $count (Number): minutes.
lesson-block-minutes =
    { $count ->
        [zero] أقل من دقيقة
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $count } دقائق
        [many] { $count } دقيقة
       *[other] { $count } دقيقة
    }
