# Certificates that are issued one after the other, for one person or a whole class.

# Heading and title while they are being issued; also a link to that page.
issuing-title = يجري إصدار الشهادات

# Beside a bar. $done (Number): decided so far. $of (Number): of how many.
issuing-progress = { $done } من { $of }

issuing-text = يمكن مغادرة هذه الصفحة، فالعمل مستمر. تتجدد الصفحة وحدها كل بضع ثوانٍ.

# A link that fetches the page again.
issuing-again = تحديث الصفحة الآن

# Heading and title when all are decided.
issuing-done = نتيجة إصدار الشهادات

# Heading above those who were given none, with the reason. $count (Number): how many.
issuing-refused =
    { $count ->
        [zero] صدرت كل الشهادات المطلوبة
        [one] شخص واحد لم تصدر شهادته
        [two] شخصان لم تصدر شهادتاهما
        [few] { $count } أشخاص لم تصدر شهاداتهم
        [many] { $count } شخصًا لم تصدر شهاداتهم
       *[other] { $count } شخص لم تصدر شهاداتهم
    }

# Heading above those who were given one. $count (Number): how many.
issuing-issued =
    { $count ->
        [zero] لم تصدر شهادات
        [one] صدرت شهادة واحدة
        [two] صدرت شهادتان
        [few] صدرت { $count } شهادات
        [many] صدرت { $count } شهادة
       *[other] صدرت { $count } شهادة
    }

issuing-refused-released = من طلب إصدار الشهادة لم يعد يدير هذه الدورة. يستطيع منسق التدريب في الدورة إصدارها الآن.
issuing-refused-oneself = لا يُصدر أحد شهادة لنفسه. يستطيع منسق آخر للتدريب إصدار هذه الشهادة.

# A link; heading and title: a log of what was printed.
issuing-printed = سجل الطباعة

issuing-printed-none = لم تُنزَّل أي شهادة من هذه الدورة للطباعة.
issuing-printed-text = يُسجَّل هنا كل ملف شهادات نزّله أحد العاملين في المكتب للطباعة.

# Heading above certificates that were taken out more than once.
issuing-printed-again = شهادات نُزّلت أكثر من مرة

issuing-printed-again-text = قد توجد أكثر من ورقة لكل شهادة من هذه الشهادات. والأوراق متساوية في القيمة، لأن لها رقمًا واحدًا ورمزًا واحدًا.

# After a serial number. $count (Number): how often it was taken out.
issuing-printed-times =
    { $count ->
        [zero] ولا مرة
        [one] مرة واحدة
        [two] مرتين
        [few] { $count } مرات
        [many] { $count } مرة
       *[other] { $count } مرة
    }

# Heading above a list of moments.
issuing-printed-files = الملفات

# $count (Number): certificates in a file.
issuing-printed-count =
    { $count ->
        [zero] لا شهادات
        [one] شهادة واحدة
        [two] شهادتان
        [few] { $count } شهادات
        [many] { $count } شهادة
       *[other] { $count } شهادة
    }
