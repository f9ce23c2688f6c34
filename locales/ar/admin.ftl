### What the administrator reads.

# Heading and title.
admin-events = سجل الأحداث

admin-events-text = كل تغيير مسجَّل هنا، والأحدث أولًا. لا يستطيع أحد تعديل سطر أو حذفه.

# Heading of a column.
admin-when = الوقت

# Heading of a column.
admin-who = من

# Heading of a column; it holds a name such as AttemptSubmitted.
admin-what = ماذا

# Heading of a column; it holds names and values as they are recorded.
admin-facts = التفاصيل

# In place of a name: the platform acted by itself, or nobody was signed in.
admin-nobody = بلا شخص

# A link.
admin-older = أحداث أقدم
