# What an installation puts on its certificates: who signs them, logos, words. Only administrators read these pages.

# A link; heading and title.
design-signatories = الموقعون على الشهادات

design-signatories-text = يسجل هنا من يشغل المنصب ومن أي يوم إلى أي يوم. ويوقع على الشهادة من هم في مناصبهم يوم إصدارها، وهم ثلاثة على الأكثر: من يوقع للبلد كله أولًا، ثم من يوقع لولاية الدورة. ولا تتغير الشهادات التي صدرت من قبل.

design-nobody-signs = لا أحد بعد. تصدر الشهادات دون سطور للتوقيع.

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
design-signatory-add = إضافة موقع

# Heading and title of the page of one of them.
design-signatory = أحد الموقعين

design-signatory-text = إذا ترك شخص منصبه فيكتب آخر يوم له، ثم يضاف من يخلفه. ولا يتغير شيء في الشهادات التي صدرت.

# Heading and button.
design-signatory-remove = حذف من القائمة

design-signatory-remove-text = الحذف لمن سجل خطأ فقط. أما من ترك منصبه فيبقى هنا مع آخر يوم له.

# A field. $language (String): the name of the language, in itself.
design-name = الاسم ({ $language })

# A field. $language (String): the name of the language, in itself.
design-office = المنصب أو اللقب ({ $language })

# A choice of a state, or the whole country.
design-signs-for = يوقع لدورات

design-country = البلد كله

# Fields.
design-begins = أول يوم في المنصب
design-ends = آخر يوم في المنصب
design-ends-hint = يترك فارغًا ما دام اليوم غير معروف.

# $day (String): a date.
design-since = منذ { $day }

# A button.
design-save = حفظ

design-refused-name = يجب كتابة الاسم بلغة واحدة على الأقل.
design-refused-office = يجب كتابة المنصب بلغة واحدة على الأقل.
design-refused-state = يجب اختيار ولاية من القائمة.

# $most (Number): letters.
design-refused-long = أحد النصوص طويل جدًا. الحد الأقصى { $most } حرفًا.

# $day (String): a date.
design-refused-many = في { $day } يصبح الموقعون أكثر من ثلاثة. يجب أولًا كتابة من يترك منصبه ومتى.

design-refused-letters = في النص حرف لا يمكن طباعته. يجب أن يكتب بحروف عربية أو لاتينية دون رموز أو صور.

# A link; heading and title.
design-logos = الشعارات على الشهادات

design-logos-text = يعني الشعار أن صاحبه يقف وراء ما تشهد به الشهادة. لذلك لا بد من إذن صاحبه، ولا يظهر شعار الشريك إلا على شهادات الدورات التي شارك فيها. أما شعاركم فيحل محل الحلقة المنسوجة.

design-no-logo = لا شعارات بعد.

# Heading and button.
design-logo-add = إضافة شعار

# A field for a file.
design-logo-file = الصورة
design-logo-file-hint = ملف بصيغة صورة معروفة: بي إن جي أو جيه بيج. ويجب أن يبقى الشعار واضحًا إذا طبع دون ألوان.

# A field. $language (String): the name of the language, in itself.
design-logo-of = صاحب الشعار ({ $language })

design-logo-of-hint = يقرأ هذا الاسم بصوت لمن لا يرى الصورة.

# A field; before whose classes the logo stands on.
design-partner = الشريك
design-partner-hint = كما يكتب في الدورات. ويترك فارغًا لشعاركم الذي يظهر على جميع الشهادات.

design-on-all = على جميع الشهادات

# A field; before the name of who has allowed it.
design-given-by = من أعطى الإذن
design-given-by-hint = الشخص ومنصبه.

# A field; before what was written in it.
design-reference = أين كتب الإذن
design-reference-hint = رقم الخطاب أو القرار وتاريخه.

# Fields.
design-allowed-from = مسموح به من
design-allowed-until = مسموح به حتى
design-allowed-until-hint = يترك فارغًا إذا لم يتفق على نهاية.

# Before one day, or two.
design-allowed = مدة الإذن

# A button.
design-logo-end = إيقاف استعماله من الغد

design-refused-permission = يجب كتابة من أعطى الإذن وأين كتب.
design-refused-picture = لا يمكن قراءة هذا الملف كصورة. يجب اختيار ملف بي إن جي أو جيه بيج.
design-refused-large = هذه الصورة كبيرة جدًا. يجب ألا يزيد حجمها على 4 ميغابايت.

# A link; heading and title.
design-wording = عبارات الشهادات

design-wording-text = تقول الشهادة كل شيء بالإنجليزية والعربية. وما لا تكتبونه تقوله بعباراتها المعتادة. تكتب العبارات الجديدة أولًا، ثم ينظر إليها على الورق، ثم يبدأ العمل بها. والشهادات التي صدرت تبقى بعباراتها.

# Heading above links to specimens.
design-look = النظر إليها على الورق

design-look-text = الشعارات والتوقيعات هي المعمول بها اليوم. وكل نموذج مكتوب عليه أنه نموذج.

# A link to a PDF. $kind (String): one of design-completion, design-participation, design-trainer.
design-preview = { $kind } (PDF)

# Kinds of certificates.
design-completion = شهادة إتمام
design-participation = شهادة مشاركة
design-trainer = شهادة مدرب

design-draft-unseen = آخر ما كتب غير معمول به. يجب فتح أحد النماذج أولًا، ثم يمكن العمل به.
design-draft-seen = آخر ما كتب غير معمول به بعد، وهو الظاهر في النماذج.

# A button.
design-use = العمل بهذه العبارات

# Heading above the form.
design-write = الكتابة

design-write-text = تترك الخانتان فارغتين للإبقاء على العبارة المعتادة.

# Headings of the texts that can be written.
design-completion-title = عنوان شهادة الإتمام
design-participation-title = عنوان شهادة المشاركة
design-trainer-title = عنوان شهادة المدرب
design-awarded = فوق الاسم
design-completion-reason = فوق اسم المقرر في شهادة الإتمام
design-participation-reason = فوق اسم المقرر في شهادة المشاركة
design-trainer-reason = فوق اسم المقرر في شهادة المدرب
design-disclaimer = ما لا تمنحه الشهادة

# $phrase (String): one of the headings of the texts.
design-refused-one-language = «{ $phrase }»: يجب كتابته باللغتين معًا أو تركه فيهما معًا.

# $phrase (String): one of the headings of the texts. $most (Number): letters.
design-refused-phrase-long = «{ $phrase }» طويل جدًا. الحد الأقصى { $most } حرفًا.

design-refused-unseen = لم ينظر أحد إلى هذه العبارات على الورق بعد. يجب فتح أحد النماذج أولًا.

# What the last action did.
design-said-signatory = تم الحفظ.
design-said-removed = تم الحذف. والشهادات التي صدرت تبقى كما هي.
design-said-logo = تم حفظ الشعار. ويظهر مكانه في النماذج تحت «عبارات الشهادات».
design-said-logo-ended = من الغد لا يظهر هذا الشعار على شهادة جديدة.
design-said-wording = تم الحفظ. العبارات غير معمول بها بعد، ويجب النظر إليها على الورق أولًا.
design-said-used = من الآن تصدر الشهادات بهذه العبارات.
