### Erasing somebody from the register.

# Title; also the link that leads there.
erasure-title = محو بيانات هذا الشخص

# In place of a name, wherever somebody stood who was erased.
erasure-called = قيد ممحو

erasure-text = لا يمكن التراجع عن هذا المحو.

# Headings, each above a list.
erasure-goes = ما يُمحى
erasure-stays = ما يبقى بلا اسم
erasure-kept = ما يبقى مع الاسم

erasure-goes-name = الاسم بالحروف العربية واللاتينية، والقيود الأخرى لهذا الشخص، ورقم الخدمة، ورقم المتدرب، وجهة العمل، والرتب السابقة.
erasure-goes-sign-in = اسم الدخول وكلمة السر. وينتهي كل دخول قائم بهذا الاسم.
erasure-goes-answers = الإجابات عن أسئلة الاختبارات والدروس، وما أرسلته الأجهزة. وما لم يرسله الهاتف بعد لن يُقبل.
erasure-goes-notes = الملاحظات التي كُتبت عن هذا الشخص في الدورات.

erasure-stays-seats = المقاعد في الدورات، مع الجنس والرتبة والولاية والحضور، حتى تبقى الأرقام السابقة صحيحة.
erasure-stays-points = درجات الاختبارات ونتيجة التقييم العملي، والدروس التي قُرئت، والأسئلة التي أُجيب عنها في الدروس.

erasure-kept-certificates = الشهادات التي صدرت وقرارات إلغائها. فالورقة في يد شخص ما، ويجب أن يبقى التحقق منها ممكنًا.
erasure-kept-events = سجل الأحداث. فيه أرقام بدل الأسماء، وفيه أيضًا أسباب وملاحظات كتبها الناس، وإجابات وصلت متأخرة، وما كُتب في محاولات دخول مرفوضة. ولا يمكن تغيير السجل دون أن يظهر ذلك.
erasure-kept-copies = النسخ الاحتياطية السابقة. يمكنك سؤال مدير النظام عن موعد إتلافها.

# Above the choice.
erasure-reason = ما السبب؟

erasure-reason-asked = طلب من الشخص أو من أسرته
erasure-reason-over = انتهاء مدة الحفظ
erasure-reason-mistake = لم يكن ينبغي إدراج هذا الشخص في السجل
erasure-reason-ordered = أمر من محكمة أو سلطة

# The field.
erasure-who = الاسم الكامل أو الرقم
erasure-who-hint = يُكتب كما يظهر أعلاه، حتى لا يُمحى شخص آخر بالخطأ.

# The button.
erasure-do = محو نهائي

# A link back.
erasure-not = إبقاء كل شيء كما هو

## Why somebody is not erased

erasure-refused-reason = المطلوب اختيار السبب.
erasure-refused-already = مُحيت بيانات هذا الشخص من قبل.
erasure-refused-alias = هذا القيد مدموج في قيد آخر. يجب إلغاء الدمج أولًا، أو محو القيد الباقي.
erasure-refused-role = لهذا الشخص دور في المنصة، ويجب إنهاء الدور أولًا.

# $class (String): course and place of a class.
erasure-refused-class = هذا الشخص مسجّل في الدورة { $class } التي لم تنتهِ بعد. يجب انتظار نهايتها، أو تسجيل انسحاب الشخص منها أولًا.

# $class (String): course and place of a class.
erasure-refused-certified = هذا الشخص مسجّل في الدورة { $class } التي لم تنتهِ بعد، وحصل على شهادتها. يجب انتظار نهايتها.

# $serial (String): the number of a certificate.
erasure-refused-revocation = هناك طلب لإلغاء الشهادة { $serial }. يجب البت فيه أولًا.

erasure-refused-who = هذا ليس اسم هذا الشخص ولا رقمه.

## After it

# On the page of the entry. $date (String): the day. $reason (String): why, one of the reasons above.
erasure-told = مُحيت بيانات هذا القيد في { $date }. السبب: { $reason }.

erasure-said = مُحيت بيانات الشخص.

# In place of a certificate that is not issued.
erasure-no-certificate = هذا القيد ممحو، فلا تصدر له شهادة.
