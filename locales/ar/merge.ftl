### Two entries of the register that are one person: finding them, putting them together, telling them apart.

# Heading and title; also the link that leads there.
merge-duplicates = قيود قد تكون مكررة

merge-duplicates-text = قد يكون كل قيدين هنا لشخص واحد، لأن الاسمين متقاربان في النطق. يمكنك المقارنة بين القيدين، ثم دمجهما أو تسجيل أنهما لشخصين مختلفين.

merge-none = لا توجد قيود متشابهة.

# $count (Number): how many pairs are shown.
merge-more = تظهر هنا أقرب القيود تشابهًا، وعددها { $count }. قد يظهر غيرها بعد البت فيها.

# A button that leads to the page of both.
merge-compare = مقارنة ودمج

# A button. The pair is not shown again.
merge-dismiss = شخصان مختلفان

merge-said-dismissed = سُجّل أنهما شخصان مختلفان. لن يظهر القيدان معًا هنا مرة أخرى.

## Why a pair is shown; several stand in one line

merge-likeness-name = نطق الاسمين واحد
merge-likeness-part = أحد الاسمين جزء من الآخر
merge-likeness-state = الولاية نفسها
merge-likeness-unit = جهة العمل نفسها
merge-likeness-rank = الرتبة نفسها

## Both side by side

# Heading and title.
merge-title = دمج قيدين

merge-moves = تُجمع دورات القيدين واختباراتهما وشهاداتهما ودروسهما في صفحة واحدة. لا يُحذف شيء. وتبقى الشهادات بالاسم الذي صدرت به.
merge-stays = يصبح القيد الآخر قيدًا إضافيًا لهذا الشخص. تبقى أسماؤه وأرقامه صالحة للبحث، وتبقى رتبه في السجل.
merge-signs-in = كلمة السر المعتمدة هي كلمة سر القيد الباقي. وينتهي كل دخول قائم بالقيد الآخر.
merge-can-be-undone = يمكن إلغاء الدمج لاحقًا. عندئذ يعود ما انتقل إلى مكانه، أما ما أُضيف بعد الدمج فيبقى مع القيد الباقي.

# Above the two entries.
merge-keep = أي القيدين يبقى؟

# $count (Number): classes somebody is in.
merge-classes = { $count ->
    [zero] بلا دورات
    [one] دورة واحدة
    [two] دورتان
    [few] { $count } دورات
    [many] { $count } دورة
   *[other] { $count } دورة
}

# $count (Number): certificates somebody holds.
merge-certificates = { $count ->
    [zero] بلا شهادات
    [one] شهادة واحدة
    [two] شهادتان
    [few] { $count } شهادات
    [many] { $count } شهادة
   *[other] { $count } شهادة
}

# The button.
merge-do = دمج

merge-said-merged = تم الدمج. هذا هو القيد الباقي.

## Looking for the other one

# Heading and title; also the link that leads there.
merge-other = دمج مع قيد آخر

merge-other-text = يمكنك البحث عن القيد الآخر لهذا الشخص. سيظهر القيدان معًا قبل أي تغيير.

## The page of somebody with aliases

# Heading.
merge-aliases = قيود أخرى لهذا الشخص

merge-aliases-text = تبيّن أن هذه القيود لهذا الشخص نفسه.

# $date: a day.
merge-since = تاريخ الدمج: { $date }

# A button.
merge-separate = إلغاء الدمج

merge-said-separated = صار القيدان لشخصين مختلفين من جديد. عاد ما انتقل إلى مكانه.

## Why it was not done

merge-refused-choose = المطلوب اختيار القيد الذي يبقى.
merge-refused-already = أحد هذين القيدين مدموج من قبل.
merge-refused-role = أحدهما مدرب أو منسق تدريب أو مدير للنظام. مدير النظام وحده يستطيع تغيير بياناته.

# $name: whose aliases they are.
merge-refused-aliases = دُمجت قيود أخرى في قيد { $name }. يمكن إبقاء قيد { $name }، أو إلغاء ذلك الدمج أولًا.

# $class: a course and a place; $name: the one who would not be kept.
merge-refused-class = كلاهما في الدورة { $class }. يلزم تسجيل انسحاب { $name } منها أولًا، أو إبقاء القيد الآخر.
