### The lists of ranks and of states, as an administrator keeps them.

# Links; headings and titles.
reference-ranks = الرتب
reference-states = الولايات والمناطق الإدارية

reference-ranks-text = أعلى رتبة تأتي أولًا. تعرض الاستمارات الرتب بهذا الترتيب، وتُعرف الرتبة في قوائم الأشخاص من رمزها أو أحد أسمائها. وتبقى الشهادات التي صدرت بالاسم كما كان يوم إصدارها.

reference-states-text = تعرض الاستمارات الولايات بهذا الترتيب، وتُعرف الولاية في قوائم الأشخاص من رمزها أو أحد أسمائها. وتبقى الشهادات التي صدرت بالاسم كما كان يوم إصدارها.

# Headings and buttons.
reference-rank-add = إضافة رتبة
reference-state-add = إضافة ولاية

# A field, and what stands before a code.
reference-code = الرمز

# $most (Number): the longest code, in characters.
reference-code-hint = حروف لاتينية وأرقام وشَرطات، لا يزيد مجموعها على { $most }. لا يتغير الرمز أبدًا، ولا يُستخدم من جديد لشيء آخر.

# Fields.
reference-name-en = الاسم بالإنجليزية
reference-name-ar = الاسم بالعربية

# A field: the group that a rank is counted in.
reference-band = تُحسب في التقارير مع

# A list of places in the order.
reference-place = الموضع في القائمة

# The first choice of that list.
reference-first = في أول القائمة

# A choice of that list. $name (String): the name of a rank or a state.
reference-below = بعد { $name }

# A field with a name a line.
reference-other-names = ما يُكتب في القوائم بدلًا من الاسم

reference-other-names-hint = اسم واحد في كل سطر. لا حاجة إلى كتابة الرمز والاسمين والاختصارات المعتادة، فهي مفهومة.

# Beside one in the list.
reference-retired = لم تعد مستخدمة

# Above the form of one that is there.
reference-change-text = يظهر التعديل فورًا في كل الصفحات، ويظهر الاسم الجديد في بيانات كل من يخصهم.

# A button.
reference-save = حفظ

# A heading and a button.
reference-retire = إيقاف الاستخدام

reference-retire-text = بعد الإيقاف لا تعرضها أي استمارة، ولا يُقبل صف يذكرها في قائمة أشخاص. تبقى حيث هي وتُحسب كما كانت. لا يُحذف شيء، ويمكن العودة إلى استخدامها.

# A heading and a button.
reference-return = العودة إلى الاستخدام

reference-return-text = لم تعد مستخدمة. تظهر وتُحسب حيث هي، ولا تُعرض في أي استمارة.

# After a refusal. $facts (String): what somebody else has saved: names, group, place in the list.
reference-now = المكتوب الآن: { $facts }. ما عدّلته باقٍ في الاستمارة أدناه، والباقي كما هو الآن. المطلوب النظر في الاثنين ثم الحفظ من جديد.

# Said on the list.
reference-said-added = أُضيفت إلى القائمة وبدأ استخدامها.
reference-said-changed = حُفظ التعديل وبدأ العمل به.
reference-said-retired = أُوقف استخدامها.
reference-said-returned = عاد استخدامها.

## Why it cannot be done

# $most (Number): the longest code, in characters.
reference-refused-code = المطلوب كتابة رمز من حروف لاتينية وأرقام وشَرطات، لا يزيد مجموعها على { $most }.
reference-refused-taken = هذا الرمز موجود في القائمة، مستخدمًا أو غير مستخدم. المطلوب كتابة رمز آخر.
reference-refused-name = المطلوب كتابة الاسم باللغتين.
reference-refused-latin = المطلوب كتابة الاسم الإنجليزي بحروف لاتينية.
reference-refused-arabic = المطلوب كتابة الاسم العربي بحروف عربية.

# $most (Number): the longest that is allowed, in characters.
reference-refused-long = أحد الأسماء أطول من اللازم. الحد الأقصى لعدد الحروف: { $most }.

# $most (Number): as many names are allowed.
reference-refused-many = عدد الأسماء الأخرى أكبر من اللازم. الحد الأقصى: { $most }.
reference-refused-band = المطلوب اختيار مجموعة من القائمة تُحسب معها الرتبة.
reference-refused-place = المطلوب اختيار الموضع من القائمة.

# $text (String): a name or a code. $other (String): the name of another one.
reference-refused-means = «{ $text }» مستخدم من قبل بمعنى { $other }. المطلوب كتابة شيء آخر، أو إيقاف استخدام { $other } أولًا.
reference-refused-changed = عدّل شخص آخر هذه البيانات بعد فتح هذه الصفحة. لم يُحفظ شيء بعد.
