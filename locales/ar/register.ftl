### The register of people: looking somebody up, and the page of one person.

# Heading and title; also the button that leads there.
register-title = سجل الأشخاص

register-text = يشمل السجل جميع الأشخاص في ولاياتك ودوراتك. يمكن العثور على الاسم بأي طريقة كُتب بها، بالحروف العربية أو اللاتينية، وبأي ترتيب لكلماته. أما رقم الخدمة ورقم المتدرب واسم الدخول فيجب أن يُكتب كل منها كاملًا.

# The field.
register-name = الاسم أو الرقم

# The button.
register-search = بحث

# $count (Number): how many.
register-found = { $count ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
    [many] { $count } شخصًا
   *[other] { $count } شخص
}

# $count (Number): how many are shown.
register-more = تظهر هنا النتائج الأولى فقط، وعددها { $count }. يمكنك كتابة كلمة أخرى من الاسم.

register-nobody = لم يُعثر على أحد. يمكنك البحث بكلمات أقل، أو كتابة الاسم بالحروف اللاتينية بدلًا من العربية أو العكس.

# Above the numbers in the list.
register-number = الرقم

## One person

# A link from the page of somebody in a class.
register-card = جميع دورات هذا الشخص وشهاداته

register-kind = الفئة
register-kind-police = الشرطة
register-kind-prisons = السجون
register-kind-service = جهاز آخر
register-kind-adviser = مستشار دولي
register-kind-community = فرد من المجتمع، بلا رتبة

# A number that the platform gives to everybody.
register-learner-no = رقم المتدرب

# Headings.
register-classes = الدورات
register-ranks = الرتب

# Beside a rank. $date (String): the day since which it is known.
register-since = منذ { $date }

register-no-class = لا دورات لهذا الشخص بعد.

## Putting it right

# Opens the form.
register-correct = تصحيح هذه البيانات

register-correct-text = كل ما صدر أو سُجّل من قبل يبقى بالاسم والرتبة كما كانا في يومه.

# The button.
register-correct-do = حفظ البيانات

register-rank-since = تاريخ الحصول على الرتبة
register-rank-since-hint = عند تغيير الرتبة فقط. إذا تُرك فارغًا فالتاريخ هو اليوم.
register-since-refused = تاريخ الحصول على الرتبة غير صحيح.
register-since-future = تاريخ الحصول على الرتبة لم يأتِ بعد.
register-number-taken = رقم الخدمة هذا لشخص آخر. يمكنك البحث عن ذلك الشخص والمقارنة بين الاثنين.
register-said-corrected = حُفظت البيانات.

## The training of one officer, as a file

# Two buttons.
register-history-xlsx = سجل التدريب في ملف إكسل
register-history-csv = سجل التدريب في ملف CSV

# The button: a file with all that is kept about one person.
register-everything = ملف بكل ما هو محفوظ عن هذا الشخص

# Headings of columns.
register-history-title = عنوان المقرر
register-history-there = عدد جلسات الحضور
register-history-held = عدد الجلسات المسجّلة
register-history-pre = الاختبار القبلي (%)
register-history-final = الاختبار النهائي، أفضل نتيجة (%)
register-history-came = الإتمام
register-history-serial = الشهادة
register-history-until = صالحة حتى
register-history-worth = حالة الشهادة اليوم

# In the column of completion.
register-history-complete = مكتمل
register-history-open = غير مكتمل

## Handing over

# Heading and title, and a link on the page of a person.
register-succeed = تسليم العمل إلى هذا الشخص

# $name: who will coordinate; $places: states, or the whole country.
register-succeed-text = تصبح إدارة دوراتك متاحة لـ{ $name } أيضًا، النطاق: { $places }. ويشمل ذلك الاطلاع على كل الأشخاص والاختبارات والشهادات في هذه الدورات. يُحفظ هذا التسليم في سجل الأحداث.

# Above the two choices. The second is also the link, where they run the same classes already.
register-succeed-then = وماذا عن عملك أنت؟
register-succeed-stay = مواصلة عملي أنا أيضًا في الوقت الحالي
register-succeed-leave = التوقف عن تنسيق التدريب من اليوم

# The button.
register-succeed-do = تسليم العمل

register-succeed-choose = المطلوب اختيار المواصلة أو التوقف.
register-succeed-oneself = لا يمكنك تسليم العمل إلى نفسك.
register-succeed-already = إدارة هذه الدورات متاحة لهذا الشخص من قبل. لإنهاء عملك فيها يمكنك اختيار التوقف.

register-said-shared = صارت إدارة دوراتك متاحة لهذا الشخص أيضًا.
register-said-handed-over = تم تسليم العمل. شكرًا لك.
