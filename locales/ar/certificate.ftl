### Certificates: a trainee’s own, and checking one.

# Heading and title.
certificate-mine = شهاداتي

certificate-none = لا توجد شهادات بعد. عند إتمام مقرر يصدر منسق التدريب شهادتك فتظهر هنا.

# The days of the class; also on the page of a class.
certificate-dates = التاريخ

certificate-serial = الرقم التسلسلي

# Also the field into which it is typed.
certificate-code = رمز التحقق

certificate-holder = صادرة باسم
certificate-course = المقرر

# A button.
certificate-download = فتح الشهادة (PDF)

# Before the address of the page that proves it.
certificate-share = يستطيع أي شخص التحقق من هذه الشهادة هنا:

## What a certificate is worth today, beside a sign

certificate-valid = هذه الشهادة صالحة

# $date (String): the last day on which it was valid.
certificate-expired = انتهت صلاحية هذه الشهادة في { $date }

# $date (String): the day of the revocation.
certificate-revoked = أُلغيت هذه الشهادة في { $date }، وهي غير صالحة

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
