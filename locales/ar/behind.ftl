### On the page of a class: for how many each part is open, who is behind, and what to do about it.

# What a screen reader calls the list of links that follows.
behind-title = ما لم يكتمل

## The links of that list: each shows only those for whom it is open. $count (Number): people.

# $count (Number): people in the class.
behind-everybody = الجميع: { $count }

# $count (Number): people.
behind-pre = الاختبار القبلي: { $count }

# $count (Number): people.
behind-lessons = الدروس: { $count }

# $count (Number): people.
behind-final = الاختبار النهائي: { $count }

# $count (Number): people.
behind-attendance = الحضور: { $count }

# $count (Number): people.
behind-practical = التقييم العملي: { $count }

# $count (Number): people who have completed and have no certificate.
behind-ready = شهادات يمكن إصدارها: { $count }

## Beside each person

# $parts (String): what should be done by now and is not, with dots between.
behind-due = حان موعده ولم يتم: { $parts }

# $parts (String): what is missing and still has its time, with dots between.
behind-to-come = لم يحن موعده: { $parts }

# One of those parts: somebody has to open another attempt.
behind-final-stuck = الاختبار النهائي (لم تبقَ محاولة)

## What to do, above those for whom something is open

# In place of the table.
behind-nobody = لم يبقَ أحد في هذه القائمة.

# A button to the tests on paper follows, here and in the next but one.
behind-do-pre = يُؤدى الاختبار القبلي على هاتف أو حاسوب، أو على الورق. ومن لا يقرأ تُفتح صفحته من اسمه ويُجرى له الاختبار شفهيًا.
behind-do-lessons = يقرأ كل منهم الدروس على هاتف أو حاسوب. المطلوب تذكيرهم، والتأكد من أن لدى كل منهم جهازًا.
behind-do-final = يُؤدى الاختبار النهائي على هاتف أو حاسوب، أو على الورق. ومن لا يقرأ تُفتح صفحته من اسمه ويُجرى له الاختبار شفهيًا.

# $count (Number): people.
behind-do-stuck =
    { $count ->
        [zero] لدى الجميع محاولات باقية.
        [one] لم تبقَ لشخص واحد أي محاولة. المطلوب فتح صفحته من اسمه وكتابة ما تم عمله معه، ثم فتح محاولة أخرى له.
        [two] لم تبقَ لشخصين أي محاولة. المطلوب فتح صفحة كل منهما من اسمه وكتابة ما تم عمله معه، ثم فتح محاولة أخرى له.
        [few] لم تبقَ لـ{ $count } أشخاص أي محاولة. المطلوب فتح صفحة كل منهم من اسمه وكتابة ما تم عمله معه، ثم فتح محاولة أخرى له.
        [many] لم تبقَ لـ{ $count } شخصًا أي محاولة. المطلوب فتح صفحة كل منهم من اسمه وكتابة ما تم عمله معه، ثم فتح محاولة أخرى له.
       *[other] لم تبقَ لـ{ $count } شخص أي محاولة. المطلوب فتح صفحة كل منهم من اسمه وكتابة ما تم عمله معه، ثم فتح محاولة أخرى له.
    }

# A button to the half-days follows.
behind-do-attendance = المطلوب التأكد من تسجيل الحضور في كل جلسة ومن صحته. ومن لم يعد يستطيع بلوغ العدد المطلوب من الجلسات يحضر دورة أخرى.
behind-do-practical = تُفتح صفحة كل شخص من اسمه لتسجيل التقييم العملي.

# The button that issues the certificates follows.
behind-do-issue = اكتمل كل شيء لهؤلاء، ويمكن إصدار شهاداتهم.

# To a trainer, who issues none.
behind-do-wait = اكتمل كل شيء لهؤلاء. يُصدر منسق التدريب الشهادات.

# Beside the place of somebody who was erased.
behind-erased = لا شيء مطلوب بعد.
