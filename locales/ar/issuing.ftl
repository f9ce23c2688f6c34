# Certificates that are issued one after the other, for one person or a whole class.

# Heading and title while they are being issued; also a link to that page.
issuing-title = يجري إصدار الشهادات

# Beside a bar. $done (Number): decided so far. $of (Number): of how many.
issuing-progress = { $done } من { $of }

issuing-text = يمكن مغادرة هذه الصفحة، فالعمل مستمر. والصفحة تتجدد وحدها كل بضع ثوان.

# A link that fetches the page again.
issuing-again = تحديث الصفحة الآن

# Heading and title when all are decided.
issuing-done = نتيجة إصدار الشهادات

# Heading above those who were given none, with the reason. $count (Number): how many.
issuing-refused =
    { $count ->
        [zero] لا أحد بلا شهادة
        [one] لم تصدر شهادة شخص واحد
        [two] لم تصدر شهادتا شخصين
        [few] لم تصدر شهادات { $count } أشخاص
        [many] لم تصدر شهادات { $count } شخصًا
       *[other] لم تصدر شهادات { $count } شخص
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

issuing-refused-released = من طلب إصدار الشهادة لم يعد منسق هذه الدورة. ويمكن لمنسق الدورة إصدارها الآن.
