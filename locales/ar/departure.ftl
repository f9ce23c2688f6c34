### Somebody leaves a class: withdrawn, taken back, or moved to another.

# Heading and title, and a link on the page of a person.
departure-title = نقل أو انسحاب

## Moving

# Heading and button.
departure-transfer = نقل إلى دورة أخرى

departure-transfer-text = تنتقل مع الشخص دروسه واختباراته وتقييمه العملي وجلسات حضوره. لا يضيع شيء.

# A list of classes of the same course.
departure-transfer-class = الدورة

departure-transfer-none = لا توجد دورة أخرى لهذا المقرر يمكنك النقل إليها.

departure-said-transferred = تم النقل. هذه هي الدورة الجديدة.

## Withdrawing

# Heading and button.
departure-withdraw = تسجيل الانسحاب من الدورة

departure-withdraw-text = يبقى كل ما سُجّل لهذا الشخص، ويمكن إعادته لاحقًا. لكن لا يُنتظر حضوره بعد الانسحاب، ولا يمكنه بدء اختبار هنا. يقرأ منسقو التدريب والمدربون السبب، فلا يُكتب فيه شيء عن الصحة أو الأسرة.

# A button, and a link on the page of somebody who has left.
departure-readmit = إعادة الشخص إلى الدورة

departure-said-withdrawn = سُجّل الانسحاب من الدورة.
departure-said-readmitted = تمت الإعادة إلى الدورة.

# $date: the day.
departure-left = تاريخ مغادرة هذه الدورة: { $date }.

# What opens the list of them on the page of a class. $count (Number): people who have left.
departure-left-class =
    { $count ->
        [zero] لم يغادر أحد
        [one] غادر شخص واحد
        [two] غادر شخصان
        [few] غادر { $count } أشخاص
        [many] غادر { $count } شخصًا
       *[other] غادر { $count } شخص
    }

# In the training return: how many left the class before its end.
departure-return = غادروا الدورة

## Why it was not done

departure-refused-reason = لم يُكتب السبب. تكفي جملة واحدة.
departure-refused-certified = لهذا الشخص شهادة من هذه الدورة. يجب إلغاؤها أولًا.
departure-refused-withdrawn = غادر هذا الشخص الدورة. تلزم إعادته إليها أولًا.
departure-refused-choose = المطلوب اختيار الدورة التي ينتقل إليها الشخص.
departure-refused-course = الدورة الأخرى لمقرر آخر.
departure-refused-there = هذا الشخص مسجّل في تلك الدورة من قبل.
departure-refused-alias = هذا القيد مدموج في قيد شخص من هذه الدورة. يجب إلغاء الدمج أولًا.
