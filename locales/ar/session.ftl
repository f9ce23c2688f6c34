### Half-days: calling one off, holding it after all, adding one.

# Heading and button, on the page of a half-day.
session-call-off = إلغاء هذه الجلسة

session-call-off-text = بعد الإلغاء لا يُنتظر حضور أحد ولا يُعدّ أحد غائبًا، ولا تُحسب الجلسة في إتمام المقرر. ويبقى ما سُجّل فيها من حضور محفوظًا، لكنه لا يُحسب.

# Beside what calls one off, holds one after all or adds one.
session-certified = صدرت لهذه الدورة شهادات صالحة. تبقى صالحة، ولا يتغير إلا ما يُحسب من الآن.

# Beside a half-day in the list.
session-off = ملغاة

# On the pages of a half-day, above the reason.
session-off-text = أُلغيت هذه الجلسة، فلا تُحسب لأحد ولا على أحد.

# Heading and button, on the page of a half-day that was called off.
session-on = التراجع عن الإلغاء

session-on-text = تُحسب الجلسة من جديد، مع الحضور الذي سُجّل فيها من قبل.

# Heading and button, below the list of half-days.
session-add = إضافة جلسة

session-add-text = في يوم من أيام الدورة ليست فيه جلسة، كيوم الأحد.

# A field.
session-day = اليوم

# A field: morning or afternoon.
session-half = الفترة

session-said-off = أُلغيت الجلسة.
session-said-on = عادت الجلسة إلى الدورة.
session-said-added = أُضيفت الجلسة.

# Above the form.
session-refused-reason = لم يُكتب السبب. تكفي جملة واحدة.
session-refused-day = لم يُختر أي يوم. المطلوب اختيار يوم.

# $first, $last (String): the days of the class.
session-refused-outside = تُعقد الدورة من { $first } إلى { $last }. المطلوب اختيار يوم ضمن هذه المدة.
session-refused-there = هذه الجلسة موجودة في الدورة من قبل.
session-refused-off = هذه الجلسة موجودة في الدورة لكنها ملغاة. يمكن فتحها من القائمة والتراجع عن إلغائها.

# In place of the names, where somebody marked it meanwhile.
session-refused-mark = أُلغيت الجلسة في هذه الأثناء، فلم يُسجَّل شيء.
