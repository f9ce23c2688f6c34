### The list of courses and the page of one course.

# Heading and title of the list.
course-catalogue = المقررات

# How long a course takes. $count (Number): hours.
course-hours =
    { $count ->
        [zero] أقل من ساعة
        [one] ساعة واحدة
        [two] ساعتان
        [few] { $count } ساعات
        [many] { $count } ساعة
       *[other] { $count } ساعة
    }

# How long a lesson takes. $count (Number): minutes.
course-minutes =
    { $count ->
        [zero] أقل من دقيقة
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $count } دقائق
        [many] { $count } دقيقة
       *[other] { $count } دقيقة
    }

## One course

# Above the title, after the code of the course. $version (String): such as 1.0.0.
course-version = الإصدار { $version }

# A note that only trainers see.
course-draft = مسودة: لم يُراجَع هذا المقرر بعد، فلا ينبغي التدريب به.

# Also in place of the button that begins a test.
course-no-class = اسمك ليس في أي دورة لهذا المقرر. يمكنك قراءة كل الدروس. أما الاختبارات والشهادة فهي لمن في دورة، ويمكنك طلب الإضافة إلى دورة من منسق التدريب.

# Heading.
course-outcomes = ما يمكنك فعله بعد المقرر

# Heading above the modules with their lessons.
course-modules = الدروس

# Before the title of a module. $number (Number): its place, from 1.
course-module = الوحدة { $number }

# Beside a lesson that is done.
course-lesson-done = تم

# Heading above the parts below; trainees and coordinators see it.
course-completes = شروط إتمام المقرر

## The parts that complete a course, done or missing. Trainees read them about themselves and coordinators about others: no “you”. Several may follow one another: each is a whole sentence.

course-part-pre-taken = الاختبار القبلي: تم.
course-part-pre = الاختبار القبلي: لم يُؤدَّ بعد.

# $done (Number): lessons that are done; $of (Number): lessons in all.
course-part-lessons = الدروس: تم { $done } من { $of }.

# The final test, not taken yet. $needs (Number): the pass mark in percent.
course-part-final = الاختبار النهائي: لم يُؤدَّ بعد. درجة النجاح { $needs } في المئة.

# $percent (Number): the best score.
course-part-final-passed = الاختبار النهائي: نجاح بنسبة { $percent } في المئة.

# The score may be high enough, but a question that must be right whatever the score was wrong.
# $left (Number): attempts that are left; -1 means as many as one likes.
course-part-final-redline =
    { $left ->
        [-1] الاختبار النهائي: لم يتحقق النجاح بعد. أُجيب خطأً عن سؤال لا بد من صحة إجابته. يمكن إعادة الاختبار في أي وقت.
        [zero] الاختبار النهائي: لم يتحقق النجاح بعد. أُجيب خطأً عن سؤال لا بد من صحة إجابته. لم تبقَ محاولات.
        [one] الاختبار النهائي: لم يتحقق النجاح بعد. أُجيب خطأً عن سؤال لا بد من صحة إجابته. بقيت محاولة واحدة.
        [two] الاختبار النهائي: لم يتحقق النجاح بعد. أُجيب خطأً عن سؤال لا بد من صحة إجابته. بقيت محاولتان.
        [few] الاختبار النهائي: لم يتحقق النجاح بعد. أُجيب خطأً عن سؤال لا بد من صحة إجابته. بقيت { $left } محاولات.
        [many] الاختبار النهائي: لم يتحقق النجاح بعد. أُجيب خطأً عن سؤال لا بد من صحة إجابته. بقيت { $left } محاولة.
       *[other] الاختبار النهائي: لم يتحقق النجاح بعد. أُجيب خطأً عن سؤال لا بد من صحة إجابته. بقيت { $left } محاولة.
    }

# $percent (Number): the best score; $needs (Number): the pass mark, both in percent.
# $left (Number): attempts that are left; -1 means as many as one likes.
course-part-final-not-yet =
    { $left ->
        [-1] الاختبار النهائي: أفضل نتيجة { $percent } في المئة، ودرجة النجاح { $needs } في المئة. يمكن إعادة الاختبار في أي وقت.
        [zero] الاختبار النهائي: أفضل نتيجة { $percent } في المئة، ودرجة النجاح { $needs } في المئة. لم تبقَ محاولات.
        [one] الاختبار النهائي: أفضل نتيجة { $percent } في المئة، ودرجة النجاح { $needs } في المئة. بقيت محاولة واحدة.
        [two] الاختبار النهائي: أفضل نتيجة { $percent } في المئة، ودرجة النجاح { $needs } في المئة. بقيت محاولتان.
        [few] الاختبار النهائي: أفضل نتيجة { $percent } في المئة، ودرجة النجاح { $needs } في المئة. بقيت { $left } محاولات.
        [many] الاختبار النهائي: أفضل نتيجة { $percent } في المئة، ودرجة النجاح { $needs } في المئة. بقيت { $left } محاولة.
       *[other] الاختبار النهائي: أفضل نتيجة { $percent } في المئة، ودرجة النجاح { $needs } في المئة. بقيت { $left } محاولة.
    }

# A half-day is half a day in class; in Arabic «جلسة». $present (Number): half-days the person attended;
# $held (Number): half-days that have been marked so far; $of (Number): half-days of the class in all; $needed (Number): how many of them are needed.
course-part-attendance =
    { $held ->
        [zero] الحضور: لم يُسجَّل في أي جلسة بعد. عدد الجلسات المطلوبة: { $needed } من { $of }.
        [one] الحضور: { $present } من جلسة واحدة حتى الآن. عدد الجلسات المطلوبة: { $needed } من { $of }.
        [two] الحضور: { $present } من جلستين حتى الآن. عدد الجلسات المطلوبة: { $needed } من { $of }.
        [few] الحضور: { $present } من { $held } جلسات حتى الآن. عدد الجلسات المطلوبة: { $needed } من { $of }.
        [many] الحضور: { $present } من { $held } جلسة حتى الآن. عدد الجلسات المطلوبة: { $needed } من { $of }.
       *[other] الحضور: { $present } من { $held } جلسة حتى الآن. عدد الجلسات المطلوبة: { $needed } من { $of }.
    }

course-part-practical = التقييم العملي: لا نتيجة بعد.
course-part-practical-done = التقييم العملي: تحققت الكفاءة.
course-part-practical-not-yet = التقييم العملي: لم تتحقق الكفاءة بعد، ويمكن إعادته.

# A link to the result of a test that was handed in. $test: its name; $percent (Number): the score.
course-result = نتيجة { $test }: { $percent } في المئة
