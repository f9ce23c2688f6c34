### Following up: what supervisors see at work, 30 and 90 days after a class.

# Heading and title, a link on the page of a person, and a button on the list of classes.
follow-up-title = المتابعة بعد التدريب

follow-up-text = بعد 30 يومًا و90 يومًا من الدورة، يُسأل الرؤساء المباشرون للحاصلين على الشهادة عما يرونه من أثر الدورة في العمل. تكفي مكالمة أو زيارة.

follow-up-none = لم يحن موعد أي متابعة. تظهر الدورة هنا بعد 30 يومًا من آخر يوم فيها.

# Beside a class. $count (Number): 30 or 90; $date: the day since which it is due.
follow-up-since =
    { $count ->
        [zero] حان موعدها في { $date }
        [one] متابعة بعد يوم واحد، حان موعدها في { $date }
        [two] متابعة بعد يومين، حان موعدها في { $date }
        [few] متابعة بعد { $count } أيام، حان موعدها في { $date }
        [many] متابعة بعد { $count } يومًا، حان موعدها في { $date }
       *[other] متابعة بعد { $count } يوم، حان موعدها في { $date }
    }

# Beside a class. $told (Number): people about whom it was told; $of (Number): people who were certified.
follow-up-told = سُجّلت متابعة { $told } من { $of }

# One of two: 30 or 90 days after the class. $count (Number): days.
follow-up-wave =
    { $count ->
        [zero] في آخر يوم
        [one] بعد يوم واحد
        [two] بعد يومين
        [few] بعد { $count } أيام
        [many] بعد { $count } يومًا
       *[other] بعد { $count } يوم
    }

# $date: the day from which on supervisors are asked.
follow-up-due = موعد المتابعة ابتداءً من { $date }.

# The heading of a column: a day.
follow-up-due-since = موعد المتابعة

follow-up-nobody = لم يحصل أحد في هذه الدورة على شهادة بعد.

# Beside a name.
follow-up-open = لم تُسجَّل المتابعة بعد

# Heading: how often each outcome was seen at work.
follow-up-sums = ما لوحظ في العمل

## The checklist of one person

follow-up-ask = يُسأل الرئيس المباشر عن كل نقطة. السؤال عن عمل هذا الشخص فقط، لا عن أشخاص آخرين ولا عن قضايا.

# Beside each outcome of the course.
follow-up-seen-done = يُطبَّق
follow-up-seen-not-yet = لا يُطبَّق بعد
follow-up-seen-no-chance = لم تأتِ مناسبة لتطبيقه

# A field.
follow-up-told-by = مصدر المعلومات
follow-up-told-by-hint = يكفي المنصب، مثل: قائد المركز.

follow-up-save = حفظ

follow-up-said = تم الحفظ.

# $date: the day from which on it can be recorded.
follow-up-refused-early = الوقت مبكر: يمكن التسجيل ابتداءً من { $date }.
follow-up-refused-incomplete = بقيت نقطة بلا إجابة. المطلوب إجابة واحدة عن كل نقطة.
follow-up-refused-nobody = لم يُكتب مصدر المعلومات. يكفي المنصب.
