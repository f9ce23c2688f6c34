### Following up: what supervisors see at work, 30 and 90 days after a class.

# Heading and title, a link on the page of a person, and a button on the list of classes.
follow-up-title = المتابعة بعد التدريب

follow-up-text = بعد 30 يومًا و90 يومًا من الدورة يُسأل رؤساء الحاصلين على الشهادة عما يرونه من أثرها في العمل. تكفي مكالمة أو زيارة.

follow-up-none = لا متابعة مطلوبة الآن. تظهر الدورة هنا بعد 30 يومًا من آخر يوم فيها.

# Beside a class. $count (Number): 30 or 90; $date: the day since which it is due.
follow-up-since =
    { $count ->
        [zero] مستحقة منذ { $date }
        [one] بعد يوم واحد، مستحقة منذ { $date }
        [two] بعد يومين، مستحقة منذ { $date }
        [few] بعد { $count } أيام، مستحقة منذ { $date }
        [many] بعد { $count } يومًا، مستحقة منذ { $date }
       *[other] بعد { $count } يوم، مستحقة منذ { $date }
    }

# Beside a class. $told (Number): people about whom it was told; $of (Number): people who were certified.
follow-up-told = سُجّل { $told } من { $of }

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
follow-up-due = مستحقة ابتداءً من { $date }.

follow-up-nobody = لم يحصل أحد في هذه الدورة على شهادة بعد.

# Beside a name.
follow-up-open = لم يُسأل عنه بعد

# Heading: how often each outcome was seen at work.
follow-up-sums = ما لوحظ في العمل

## The checklist of one person

follow-up-ask = يُسأل الرئيس المباشر عن كل نقطة. السؤال عن عمل هذا الشخص، لا عن أشخاص آخرين أو قضايا.

# Beside each outcome of the course.
follow-up-seen-done = يطبّق ذلك
follow-up-seen-not-yet = ليس بعد
follow-up-seen-no-chance = لم تأتِ مناسبة

# A field.
follow-up-told-by = من أخبرك
follow-up-told-by-hint = يكفي المنصب، مثل: قائد المركز.

follow-up-save = حفظ

follow-up-said = تم الحفظ.

# $date: the day from which on it can be recorded.
follow-up-refused-early = الوقت مبكر: يمكن التسجيل ابتداءً من { $date }.
follow-up-refused-incomplete = بقيت نقطة بلا إجابة. المطلوب إجابة واحدة عن كل نقطة.
follow-up-refused-nobody = المطلوب كتابة من أخبرك. يكفي المنصب.
