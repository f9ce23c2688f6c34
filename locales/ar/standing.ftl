### What a class rests on: who is behind it, its clearance, and suspending it.

# Heading and title, and a button on the page of a class.
standing-title = الجهات الشريكة والموافقة

standing-text = تُكتب هنا الجهات التي تدعم هذه الدورة، ومرجع الموافقة عليها. تظهر الجهات الشريكة والتمويل في تقرير التدريب.

# A field; also before their names on the page of a class and on the training return.
standing-partners = الجهات الشريكة

# A field: tags of the plan of the police service or the mission; also on the training return.
standing-objectives = أهداف الخطة

# Below the names of both fields.
standing-lines = واحد في كل سطر.

# What opens a list of the names that stand on other classes.
standing-known = ما كُتب في دورات أخرى

# A field: what the money is filed under; also on the training return.
standing-funding = مرجع التمويل

# A field: what the clearance is filed under.
standing-clearance = مرجع الموافقة

# Below the field’s name.
standing-clearance-assess = تشترط سياسة العناية الواجبة تقييم المخاطر قبل هذا المقرر. يُكتب هنا رقم الملف فقط دون النتائج. وقبل ذلك لا يمكن إضافة أحد إلى الدورة.

# Below the field’s name.
standing-clearance-full = تشترط سياسة العناية الواجبة تقييم المخاطر والتدقيق في سجلات المرشحين. يُكتب هنا رقما الملفين فقط دون النتائج. وقبل ذلك لا يمكن إضافة أحد إلى الدورة.

standing-save = حفظ

standing-said-saved = تم الحفظ.

## Suspending

# Heading and button.
standing-suspend = تعليق الدورة

standing-suspend-text = بعد التعليق مباشرةً لا يمكن إضافة أحد ولا بدء اختبار ولا إصدار شهادة. ويمكن إكمال الاختبارات التي بدأت، ولا يضيع شيء مما سُجّل. يقرأ منسقو التدريب السبب.

# Heading and button.
standing-resume = استئناف الدورة

standing-said-suspended = عُلّقت الدورة.
standing-said-resumed = استؤنفت الدورة.

# Above the form.
standing-refused-reason = لم يُكتب السبب. تكفي جملة واحدة.

# $count (Number): how many lines there can be.
standing-refused-many =
    { $count ->
        [zero] لا يمكن كتابة أي سطر.
        [one] لا يمكن كتابة أكثر من سطر واحد. يكفي الأهم.
        [two] لا يمكن كتابة أكثر من سطرين. يكفي الأهم.
        [few] لا يمكن كتابة أكثر من { $count } أسطر. يكفي الأهم.
        [many] لا يمكن كتابة أكثر من { $count } سطرًا. يكفي الأهم.
       *[other] لا يمكن كتابة أكثر من { $count } سطر. يكفي الأهم.
    }

# $count (Number): how many characters there can be.
standing-refused-long =
    { $count ->
        [zero] أحد الأسطر أطول من اللازم. يجب اختصاره.
        [one] أحد الأسطر أطول من حرف واحد. يجب اختصاره.
        [two] أحد الأسطر أطول من حرفين. يجب اختصاره.
        [few] أحد الأسطر أطول من { $count } أحرف. يجب اختصاره.
        [many] أحد الأسطر أطول من { $count } حرفًا. يجب اختصاره.
       *[other] أحد الأسطر أطول من { $count } حرف. يجب اختصاره.
    }

## Why nobody is added to a class now. Also where a certificate is not issued, and above the pages of the class.

standing-suspended = هذه الدورة معلّقة. لا يمكن إضافة أحد إليها ولا بدء اختبار.
standing-not-cleared = لم تُسجَّل الموافقة على هذه الدورة بعد. وقبل ذلك لا يمكن إضافة أحد.
