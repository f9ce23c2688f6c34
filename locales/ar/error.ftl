### The pages that say that something could not be done. Each title has its text.

# The button on each of these pages.
error-home = إلى الصفحة الرئيسية

error-not-found = هذه الصفحة غير موجودة
error-not-found-text = ربما كان في العنوان خطأ، أو حُذفت الصفحة.
error-sign-in = تسجيل الدخول أولًا
error-sign-in-text = هذه الصفحة لمن سجّل الدخول. يمكنك تسجيل الدخول من الصفحة الرئيسية.
error-forbidden = هذه الصفحة غير متاحة لك
error-forbidden-text = هذه الصفحة تخص عملًا آخر. إذا كان عملك يحتاج إليها، فمدير النظام يستطيع إتاحتها لك.
error-bad-request = تعذرت قراءة ما أُرسل
error-bad-request-text = ربما كانت الصفحة قديمة. يمكنك الرجوع وتحميلها من جديد ثم الإرسال مرة أخرى.
error-too-large = ما أُرسل كبير جدًا
error-too-large-text = يمكنك الرجوع وإرسال ملف أصغر أو نص أقصر.
error-too-many = استراحة قصيرة
error-too-many-text = وصلت طلبات كثيرة في وقت قصير. يمكن المحاولة مرة أخرى بعد دقيقة واحدة.
error-broken = حدث خطأ لدينا
error-broken-text = الخطأ ليس منك، والإجابات المحفوظة لم تَضِع. يمكن المحاولة مرة أخرى بعد دقائق. إذا تكرر الخطأ، يمكنك إخبار منسق التدريب برقم المرجع أدناه.

# Before a short code that finds the error in the log.
error-reference = رقم المرجع:

# Above a form that was sent from a page on which things stood otherwise.
error-changed-since = عدّل شخص آخر هذه البيانات بعد فتح هذه الصفحة. لم يُحفظ بعد ما كُتب هنا. المطلوب مقارنته بالبيانات الحالية ثم الحفظ من جديد.
