### Certificates: a trainee’s own, and checking one.

# Heading and title.
certificate-mine = شهاداتي

certificate-none = لا توجد شهادات بعد. بعد إتمام مقرر يُصدر منسق التدريب شهادتك، فتظهر هنا.

# The days of the class; also on the page of a class.
certificate-dates = تاريخ الدورة

certificate-serial = الرقم التسلسلي

# Also the field into which it is typed.
certificate-code = رمز التحقق

certificate-holder = صادرة باسم
certificate-course = المقرر

# A button.
certificate-download = فتح الشهادة (PDF)

# A link beside it: a file that other programs read, such as those in which people collect their badges.
certificate-badge = حفظ الشهادة على شكل شارة رقمية

# Before the address of the page that proves it.
certificate-share = يستطيع أي شخص التحقق من هذه الشهادة هنا:

## What a certificate is worth today, beside a sign

certificate-valid = هذه الشهادة صالحة

# $date (String): the last day on which it was valid.
certificate-expired = لم تعد هذه الشهادة صالحة. انتهت صلاحيتها في { $date }

# $date (String): the day of the revocation.
certificate-revoked = هذه الشهادة غير صالحة. أُلغيت في { $date }

# $date (String): the day on which a corrected one was issued.
certificate-replaced = هذه الشهادة غير صالحة. صدرت بدلًا منها شهادة مصححة في { $date }

# The serial of the one with the wrong name follows.
certificate-replaces = شهادة مصححة تحل محل الشهادة

## Checking a certificate, open to everybody

# Heading and title, of the form and of the answer.
certificate-verify = التحقق من شهادة

certificate-verify-text = يُكتب هنا رمز التحقق المطبوع على الشهادة. ويمكن أيضًا توجيه كاميرا الهاتف إلى الرمز المربع المطبوع عليها.

# The button.
certificate-verify-do = التحقق

certificate-verify-refused = رمز التحقق غير كامل أو فيه خطأ. يمكنك مقارنته بالشهادة حرفًا حرفًا.
certificate-unknown = لا توجد شهادة بهذا الرمز

# The code that was asked for follows.
certificate-unknown-text = لم تصدر أي شهادة بهذا الرمز. يمكنك مقارنته بالورقة حرفًا حرفًا:

# Beside the last day of a certificate that ends.
certificate-until = صالحة حتى

## What a device says that verified the signed facts of a QR code by itself

certificate-said-expired = لم تعد هذه الشهادة صالحة
certificate-said-revoked = هذه الشهادة ملغاة وغير صالحة
certificate-said-replaced = هذه الشهادة غير صالحة. صدرت بدلًا منها شهادة مصححة
certificate-forged = شهادة مزوّرة أو مغيَّرة
certificate-forged-text = لم تُوقَّع هذه البيانات لدينا، أو تغيّر شيء فيها بعد التوقيع. المطلوب رؤية الورقة نفسها، ثم كتابة رمز التحقق المطبوع عليها.
certificate-unknown-key = لا يمكن التحقق منها بعد
certificate-unknown-key-text = وُقِّعت هذه الشهادة بمفتاح لا يعرفه هذا الجهاز. المطلوب فتح هذه الصفحة عند توفر الشبكة، ثم إعادة التحقق.

# Signed, and yet not in the register of this installation.
certificate-missing = هذه الشهادة موقّعة لدينا، لكنها غير موجودة في هذا السجل. يمكنك سؤال الجهة التي أصدرتها.

# A button; it opens the camera.
certificate-scan = قراءة الرمز المربع بالكاميرا

# $when (String): day and time.
certificate-verify-age = تعمل هذه الصفحة بلا شبكة أيضًا. آخر تحديث للمفاتيح ولقائمة الشهادات الملغاة: { $when }.

certificate-verify-none = المطلوب فتح هذه الصفحة مرة واحدة عند توفر الشبكة. وبعدها تعمل بلا شبكة.
certificate-verify-online = لا يمكن التحقق من رمز التحقق وحده بلا شبكة. يمكنك توجيه الكاميرا إلى الرمز المربع المطبوع على الشهادة، أو لصق محتواه هنا.

## The register of certificates, for coordinators

# A link; heading and title.
certificate-register = سجل الشهادات

certificate-register-text = كل الشهادات التي صدرت في دوراتك، والأحدث أولًا، مع حالة كل شهادة الآن.
certificate-register-none = لم تصدر شهادات في هذه المدة.

# Fields: days.
certificate-register-from = صدرت من يوم
certificate-register-until = إلى يوم

# Headings of columns.
certificate-issued = تاريخ الإصدار
certificate-handed = تاريخ التسليم

# In place of a file.
certificate-said-too-many = العدد أكبر مما يتسع له ملف واحد. المطلوب اختيار أيام أقل أو ولاية واحدة.
