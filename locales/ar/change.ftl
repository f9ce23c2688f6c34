### Changing a class that is open: its days, its venue and its language.

# Heading and title, and a button on the page of a class.
change-title = تعديل الدورة

change-text = لا تتغير جلسات الأيام الباقية في الدورة. وتُحذف جلسات الأيام التي تخرج منها مع موضوعاتها ومدربيها، وتُضاف لكل يوم جديد جلستان: صباحًا وبعد الظهر.

# In place of the days and the venue.
change-certified = صدرت لهذه الدورة شهادات صالحة، وفيها أيام الدورة ومكانها. لذلك لا يمكن تعديل الأيام ولا المكان.

change-save = حفظ

change-said = تم تعديل الدورة.

## Why it was not changed

# $day (String): a day.
change-refused-marked = سُجّل الحضور في { $day }، لذلك يجب أن يبقى هذا اليوم في الدورة. إذا لم تُعقد جلسات هذا اليوم، فيمكن إلغاؤها في صفحة الحضور.
change-refused-certified = صدرت لهذه الدورة شهادة صالحة، وفيها أيام الدورة ومكانها. لا يمكن تعديل الأيام ولا المكان.
