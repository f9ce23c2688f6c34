### Venues: where classes are held, and what there is in power and network.

# Heading and title of the list, and a button on the list of classes.
venue-title = أماكن التدريب

venue-text = تُفتح الدورات في أماكن من هذه القائمة، ويُكتب اسم المكان على شهاداتها. تعديل بيانات مكان هنا لا يغيّر أي دورة فُتحت من قبل.

venue-none = لا أماكن في القائمة بعد. يُضاف أول مكان هنا أو عند فتح دورة.

# A button to the form; heading and title of the form.
venue-add = إضافة مكان

# Heading and title of the form of one that is there, and the button below it.
venue-change = تعديل بيانات المكان
venue-save = حفظ

# Fields.
venue-name-en = الاسم بالإنجليزية
venue-name-ar = الاسم بالعربية

# Below the fields’ names.
venue-name-hint = المدينة والمبنى، مثل: رمبيك، مركز التدريب. يكفي أحد الاسمين.

# A list, and what it holds.
venue-power = الكهرباء
venue-power-not-known = غير معروفة
venue-power-grid = شبكة الكهرباء العامة
venue-power-solar = طاقة شمسية
venue-power-generator = مولّد كهرباء
venue-power-none = لا توجد

# A list, and what it holds.
venue-connectivity = الشبكة
venue-connectivity-not-known = غير معروفة
venue-connectivity-none = لا توجد
venue-connectivity-2g = الجيل الثاني
venue-connectivity-3g = الجيل الثالث
venue-connectivity-4g = الجيل الرابع
venue-connectivity-satellite = قمر صناعي
venue-connectivity-local = شبكة محلية فقط

# Beside a venue in the list. $count (Number): classes that were opened there.
venue-classes =
    { $count ->
        [zero] بلا دورات
        [one] دورة واحدة
        [two] دورتان
        [few] { $count } دورات
        [many] { $count } دورة
       *[other] { $count } دورة
    }

# Beside a venue in the list, and a heading.
venue-closed = مغلق

# A heading and a button.
venue-close = إغلاق المكان
venue-close-text = بعد الإغلاق لا تُفتح دورات أخرى في هذا المكان. تبقى الدورات التي فُتحت فيه كما هي، ويمكن فتح المكان من جديد.
venue-reopen = فتح المكان من جديد
venue-reopen-text = لا يمكن فتح دورات في هذا المكان الآن.

# Said on the list.
venue-said-added = أُضيف المكان إلى القائمة.
venue-said-changed = حُفظت بيانات المكان.
venue-said-closed = أُغلق المكان.
venue-said-reopened = فُتح المكان من جديد.

## Choosing one for a class

# The first in the list, while nothing is chosen.
venue-choose = اختيار مكان

# The last in the list.
venue-other = مكان ليس في القائمة

# The part of the form for a venue that is not in the list.
venue-missing = إذا لم يكن المكان في القائمة
venue-missing-hint = يُختار «مكان ليس في القائمة» ويُكتب الاسم هنا، فيُضاف المكان إلى القائمة.

## Why it cannot be done

venue-refused-name = المطلوب كتابة اسم المكان بالإنجليزية أو بالعربية.
# $count (Number): the longest that is allowed.
venue-refused-long =
    { $count ->
        [zero] الاسم أطول من اللازم.
        [one] الاسم أطول من حرف واحد.
        [two] الاسم أطول من حرفين.
        [few] الاسم أطول من { $count } أحرف.
        [many] الاسم أطول من { $count } حرفًا.
       *[other] الاسم أطول من { $count } حرف.
    }
venue-refused-state = هذه الولاية ليست من ولاياتك. المطلوب اختيار ولاية من القائمة.
venue-refused-retired = لم تعد هذه الولاية مستخدمة. المطلوب اختيار ولاية أخرى.
venue-refused-there = في الولاية مكان بهذا الاسم. يمكن اختيار ذلك المكان أو كتابة اسم آخر.
venue-refused-closed = هذا المكان مغلق. يمكن اختيار مكان آخر، أو فتح هذا المكان من جديد أولًا.
venue-refused-none = المطلوب اختيار مكان أو كتابة اسم مكان ليس في القائمة.
venue-refused-two = اخترت مكانًا وكتبت اسم مكان آخر. المطلوب اختيار «مكان ليس في القائمة»، أو ترك خانتي الاسم فارغتين.
