# What an installation puts on its certificates: who signs them, logos, words. Only administrators read these pages.

# A link; heading and title.
design-signatories = الموقعون على الشهادات

design-signatories-text = يُسجَّل هنا من يشغل المنصب، ومن أي يوم إلى أي يوم. يوقّع على الشهادة من هم في مناصبهم يوم إصدارها، وهم ثلاثة على الأكثر: من يوقّع للبلد كله أولًا، ثم من يوقّع لولاية الدورة. لا تتغير الشهادات التي صدرت من قبل.

design-nobody-signs = لا أحد بعد. تصدر الشهادات بلا سطور للتوقيع.

# Heading of a list that can be opened. $count (Number): people whose time has ended.
design-signed-before =
    { $count ->
        [zero] لا أحد انتهت مدته
        [one] شخص واحد انتهت مدته
        [two] شخصان انتهت مدتهما
        [few] { $count } أشخاص انتهت مدتهم
        [many] { $count } شخصًا انتهت مدتهم
       *[other] { $count } شخص انتهت مدتهم
    }

# Heading and button.
design-signatory-add = إضافة شخص يوقّع على الشهادات

# Heading and title of the page of one of them.
design-signatory = أحد الموقعين

design-signatory-text = إذا ترك شخص منصبه، يُكتب آخر يوم له، ثم يُضاف من يخلفه. لا يتغير شيء في الشهادات التي صدرت.

# Heading and button.
design-signatory-remove = حذف من القائمة

design-signatory-remove-text = الحذف فقط لمن سُجّل خطأً. أما من ترك منصبه فيبقى هنا مع آخر يوم له.

# A field. $language (String): the name of the language.
design-name = الاسم ({ $language })

# A field. $language (String): the name of the language.
design-office = المنصب أو اللقب ({ $language })

# A choice of a state, or the whole country.
design-signs-for = يوقّع على شهادات الدورات في

design-country = البلد كله

# Fields.
design-begins = أول يوم في المنصب
design-ends = آخر يوم في المنصب
design-ends-hint = تُترك الخانة فارغة ما دام اليوم غير معروف.

# $day (String): a date.
design-since = منذ { $day }

# A button.
design-save = حفظ

design-refused-name = يجب كتابة الاسم بلغة واحدة على الأقل.
design-refused-office = يجب كتابة المنصب بلغة واحدة على الأقل.
design-refused-state = يجب اختيار ولاية من القائمة.

# $most (Number): letters.
design-refused-long = أحد النصوص طويل جدًا. الحد الأقصى لعدد الحروف: { $most }.

# $day (String): a date.
design-refused-many = في { $day } يصبح الموقعون أكثر من ثلاثة. يجب أولًا تسجيل من يترك منصبه وآخر يوم له.

design-refused-letters = في النص حرف لا يمكن طباعته. يجب أن يُكتب النص بحروف عربية أو لاتينية، دون رموز أو صور.

# A link; heading and title.
design-logos = الشعارات على الشهادات

design-logos-text = يعني وجود الشعار أن صاحبه يؤيد ما تشهد به الشهادة. لذلك يلزم إذن صاحبه، ولا يظهر شعار جهة شريكة إلا على شهادات الدورات التي شاركت فيها. أما شعار جهتك فيحل محل الحلقة المنسوجة.

design-no-logo = لا شعارات بعد.

# Heading and button.
design-logo-add = إضافة شعار

# A field for a file.
design-logo-file = الصورة
design-logo-file-hint = صورة بصيغة { "\u2068PNG\u2069" } أو { "\u2068JPEG\u2069" }. ويجب أن يبقى الشعار واضحًا إذا طُبع بلا ألوان.

# A field. $language (String): the name of the language.
design-logo-of = صاحب الشعار ({ $language })

design-logo-of-hint = يُقرأ هذا الاسم بصوت مسموع لمن لا يرى الصورة.

# A field; before whose classes the logo stands on.
design-partner = الجهة الشريكة
design-partner-hint = كما تُكتب في الدورات. تُترك الخانة فارغة لشعار جهتك، فهو يظهر على جميع الشهادات.

design-on-all = على جميع الشهادات

# A field; before the name of who has allowed it.
design-given-by = من أعطى الإذن
design-given-by-hint = الشخص ومنصبه.

# A field; before what was written in it.
design-reference = مرجع الإذن المكتوب
design-reference-hint = رقم الخطاب أو القرار وتاريخه.

# Fields.
design-allowed-from = بداية الإذن
design-allowed-until = نهاية الإذن
design-allowed-until-hint = تُترك الخانة فارغة إذا لم يُتفق على نهاية.

# Before one day, or two.
design-allowed = مدة الإذن

# A button.
design-logo-end = إيقاف استخدام الشعار من الغد

design-refused-permission = يجب كتابة من أعطى الإذن، ومرجع الإذن المكتوب.
design-refused-picture = هذا الملف ليس صورة يمكن قراءتها. يجب اختيار ملف { "\u2068PNG\u2069" } أو { "\u2068JPEG\u2069" }.
design-refused-large = هذه الصورة كبيرة جدًا. يجب اختيار صورة أصغر من 4 ميغابايت.

# A link; heading and title.
design-wording = عبارات الشهادات

design-wording-text = كل ما في الشهادة مكتوب بالإنجليزية والعربية. إذا تُركت خانة فارغة، تظهر عبارة المنصة المعتادة. تُكتب العبارات الجديدة أولًا، ثم تُراجَع على نموذج مطبوع، ثم يبدأ العمل بها. والشهادات التي صدرت تبقى بعباراتها.

# Heading above links to specimens.
design-look = مراجعة الشهادة كما تُطبع

design-look-text = الشعارات والتوقيعات هي المعمول بها اليوم. ومكتوب على كل نموذج أنه نموذج.

# A link to a PDF. $kind (String): one of design-completion, design-participation, design-trainer.
design-preview = { $kind } (PDF)

# Kinds of certificates.
design-completion = شهادة إتمام
design-participation = شهادة مشاركة
design-trainer = شهادة مدرب

design-draft-unseen = العبارات التي كُتبت أخيرًا لم يبدأ العمل بها. يجب فتح أحد النماذج أولًا، ثم يمكن بدء العمل بها.
design-draft-seen = العبارات التي كُتبت أخيرًا لم يبدأ العمل بها بعد. وهي الظاهرة في النماذج.

# A button.
design-use = بدء العمل بهذه العبارات

# Heading above the form.
design-write = كتابة العبارات

design-write-text = تُترك خانتا اللغتين فارغتين للإبقاء على عبارة المنصة المعتادة.

# Headings of the texts that can be written.
design-completion-title = عنوان شهادة الإتمام
design-participation-title = عنوان شهادة المشاركة
design-trainer-title = عنوان شهادة المدرب
design-awarded = العبارة فوق الاسم
design-completion-reason = العبارة فوق اسم المقرر في شهادة الإتمام
design-participation-reason = العبارة فوق اسم المقرر في شهادة المشاركة
design-trainer-reason = العبارة فوق اسم المقرر في شهادة المدرب
design-disclaimer = ما لا تمنحه الشهادة

# $phrase (String): one of the headings of the texts.
design-refused-one-language = «{ $phrase }»: يجب كتابة النص باللغتين معًا، أو ترك اللغتين فارغتين.

# $phrase (String): one of the headings of the texts. $most (Number): letters.
design-refused-phrase-long = «{ $phrase }»: النص طويل جدًا. الحد الأقصى لعدد الحروف: { $most }.

design-refused-rewritten = كُتبت عبارات أخرى بعد فتح هذه الصفحة. يُنظر في النموذج أولًا ثم يُكمل العمل.

design-refused-unseen = لم تُراجَع هذه العبارات على نموذج مطبوع بعد. يجب فتح أحد النماذج أولًا.

# What the last action did.
design-said-signatory = تم الحفظ.
design-said-removed = تم الحذف. الشهادات التي صدرت تبقى كما هي.
design-said-logo = حُفظ الشعار. يظهر مكانه في النماذج تحت «عبارات الشهادات».
design-said-logo-ended = من الغد لا يظهر هذا الشعار على أي شهادة جديدة.
design-said-wording = تم الحفظ. لم يبدأ العمل بهذه العبارات بعد. يجب أولًا مراجعتها على نموذج مطبوع.
design-said-used = الشهادات التي تصدر من الآن تحمل هذه العبارات.
