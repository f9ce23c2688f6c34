### The register of people: looking somebody up, and the page of one person.

# Heading and title; also the button that leads there.
register-title = سجل الأشخاص

register-text = يشمل السجل جميع الأشخاص في ولاياتك ودوراتك. يمكن العثور على الاسم بأي طريقة كُتب بها، بالحروف العربية أو اللاتينية، وبأي ترتيب لكلماته. أما رقم الخدمة ورقم المتدرب واسم الدخول فيجب كتابتها كاملة.

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
register-more = لا يظهر هنا إلا أول { $count } من النتائج. أضف كلمة أخرى من الاسم.

register-nobody = لم يُعثر على أحد. جرّب كلمات أقل، أو اكتب الاسم بالحروف الأخرى.

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
register-kind-community = من المجتمع، بلا رتبة

# A number that the platform gives to everybody.
register-learner-no = رقم المتدرب

# Headings.
register-classes = الدورات
register-ranks = الرتب

# Beside a rank. $date (String): the day since which it is known.
register-since = منذ { $date }

register-no-class = لم يلتحق بأي دورة بعد.

## Putting it right

# Opens the form.
register-correct = تصحيح هذه البيانات

register-correct-text = ما صدر أو سُجّل من قبل يبقى بالاسم والرتبة في يومه.

# The button.
register-correct-do = حفظ البيانات

register-rank-since = تاريخ الحصول على الرتبة
register-rank-since-hint = عند تغيير الرتبة فقط. إن تُرك فارغًا فالتاريخ هو اليوم.
register-since-refused = تاريخ الحصول على الرتبة غير صحيح.
register-since-future = تاريخ الحصول على الرتبة لم يأتِ بعد.
register-number-taken = رقم الخدمة هذا لشخص آخر. ابحث عنه وقارن بين الاثنين.
register-said-corrected = حُفظت البيانات.

## The training of one officer, as a file

# Two buttons.
register-history-xlsx = سجل التدريب كجدول بيانات
register-history-csv = بصيغة CSV

# The button: a file with all that is kept about one person.
register-everything = ملف بكل ما هو محفوظ

# Headings of columns.
register-history-title = عنوان المقرر
register-history-there = أنصاف الأيام التي حضرها
register-history-held = أنصاف الأيام المسجّلة
register-history-pre = الاختبار القبلي، ٪
register-history-final = الاختبار النهائي، أفضل درجة، ٪
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
register-succeed-text = سيدير { $name } الدورات نفسها التي تديرها: { $places }. وسيطّلع على كل المشاركين والاختبارات والشهادات فيها. هذا التسليم مسجّل.

# Above the two choices.
register-succeed-then = وماذا عنك؟
register-succeed-stay = أواصل العمل معه في الوقت الحالي
register-succeed-leave = أتوقف عن تنسيق التدريب من اليوم

# The button.
register-succeed-do = تسليم العمل

register-succeed-choose = المطلوب تحديد المواصلة أو التوقف.
register-succeed-oneself = لا يمكنك تسليم العمل إلى نفسك.
register-succeed-already = هو يدير الدورات نفسها من قبل. للتوقف يمكنك اختيار ذلك.

register-said-shared = صار يدير الدورات نفسها.
register-said-handed-over = تم تسليم العمل. شكرًا لك.
