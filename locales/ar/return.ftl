### The training return of a class: figures on one page.

# Heading and title; also the button that leads there.
return-title = تقرير التدريب

# Facts above the figures.
return-course = المقرر
return-hours = عدد الساعات التدريبية

# $hours (Number): hours; $halves (Number): half-days of the class.
return-hours-halves =
    { $halves ->
        [zero] { $hours }، بلا جلسات
        [one] { $hours }، في جلسة واحدة
        [two] { $hours }، في جلستين
        [few] { $hours }، في { $halves } جلسات
        [many] { $hours }، في { $halves } جلسة
       *[other] { $hours }، في { $halves } جلسة
    }

# $hours (Number): hours by the course; $held (Number): half-days that were not called off; $halves (Number): all of them.
return-hours-called-off = { $hours } بحسب المقرر. الجلسات: { $held } من { $halves }، وأُلغيت الباقية

return-language = لغة الدورة
return-as-of = حتى تاريخ

# Columns.
return-women = نساء
return-men = رجال
return-all = المجموع
return-share = نسبة النساء (%)

# The first table, and its rows.
return-steps = المراحل التي بلغها المشاركون
return-enrolled = المسجلون
return-took-part = حضروا جلسة واحدة على الأقل
return-tested = أدوا الاختبار النهائي
return-passed = اجتازوا الاختبار النهائي
return-completed = أتموا المقرر
return-certified = حاصلون على شهادة من هذه الدورة

# The other tables.
return-bands = حسب الرتبة يوم الالتحاق
return-kinds = حسب الفئة
return-states = حسب الولاية
return-units = حسب جهة العمل
return-no-unit = جهة العمل غير مذكورة

# Groups of ranks.
return-band-senior = كبار الضباط
return-band-junior = صغار الضباط
return-band-nco = ضباط الصف
return-band-other = الجنود
return-band-recruit = المستجدون والمتطوعون
return-band-community = أفراد من المجتمع

# At the end.
return-circle = هذا التقرير لمن يديرون الدورة. قد تكشف الأعداد الصغيرة هوية أصحابها، لذلك لا تُنشر إلا الأرقام المعدّة للنشر.

# Links to the two forms of this page.
return-outside = الأرقام المعدّة للنشر
return-inside = كل الأرقام

# In the form that may be passed on.
return-told = يجوز نشر هذه الأرقام. لا يوجد هنا رقم، ولا فرق بين رقمين، يخص شخصًا واحدًا إلى أربعة أشخاص: المجموعات الصغيرة مجموعة معًا، وما لا يجوز ذكره مكانه نقطة (·).
return-told-nothing = لا يمكن نشر أي رقم: عدد أفراد الدورة أقل من خمسة.
return-merged = المجموعات الأخرى معًا
return-gain-left-out = حُذف هذا الرقم: عدد من أدوا الاختبارين قليل، أو عدد من لم يؤدوهما قليل.
