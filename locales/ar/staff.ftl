### Who works with Amana: those who hold a role, as an administrator keeps them.

# A link; heading and title.
staff-title = العاملون على المنصة

staff-text = جميع من لهم دور في المنصة. أما غيرهم فيتعلمون فقط.

# Heading of a column and of a list.
staff-roles = الأدوار

# Heading of a column and of what is said about somebody’s password.
staff-password = كلمة السر

# In that column.
staff-password-first = لم تُختر كلمة سر خاصة بعد
staff-password-own = كلمة سر خاصة

## Roles, as choices and beside a name

staff-trainer = مدرب
staff-administrator = مدير النظام

# A choice; the state is chosen below it.
staff-coordinator = منسق التدريب
staff-coordinator-country = منسق التدريب في البلد كله

# $state (String): the name of a state.
staff-coordinator-state = منسق التدريب، النطاق: { $state }

## Finding somebody

# Heading.
staff-search = البحث عن شخص

staff-search-text = يمكن منح دور لأي شخص في السجل، ومنهم المتدربون. يُكتب أحد الثلاثة كاملًا.

# A field.
staff-who = اسم الدخول أو رقم الخدمة أو رقم المتدرب

# A button.
staff-search-do = بحث

# $who (String): what was typed.
staff-nobody = لا يوجد أحد باسم الدخول أو بالرقم { $who }.

## Adding somebody

# A heading and a button.
staff-add = إضافة شخص جديد

staff-add-text = يجب البحث أولًا، فقد يكون الشخص موجودًا في السجل. عندئذ يُمنح الدور في صفحته.

staff-sign-in-name-hint = كلمة واحدة، وبين الاسمين نقطة. إذا تُرك فارغًا، يتكوّن تلقائيًا من الاسم.

# A list of roles.
staff-role = الدور

# A list: the whole country, and the states.
staff-reach = لمنسق التدريب: الولاية

## The page of one person

staff-no-role = لا دور لهذا الشخص، فهو يتعلم فقط.

# In place of what can be done for somebody else.
staff-oneself = هذه صفحتك. يستطيع مدير آخر للنظام أن يمنحك دورًا، أو ينهي دورك مديرًا للنظام، أو يصدر لك كلمة سر أولى جديدة.

# A button beside a role; the role follows for whoever hears the page.
staff-end = إنهاء

# A heading and a button.
staff-grant = منح دور

staff-password-text = إذا ضاعت كلمة السر، يمكن إصدار كلمة جديدة. تتوقف القديمة فورًا، ويُسجَّل خروج الشخص من كل الأجهزة، ثم يختار كلمة سر خاصة عند تسجيل الدخول.

# A button.
staff-password-do = إصدار كلمة سر أولى جديدة

## What is handed out

# Heading and title.
staff-handed-out = كلمة السر الأولى

staff-handed-out-text = يجب تسليمها باليد، أو قولها بالهاتف لشخص صوته معروف لديك. ويختار الشخص كلمة سر خاصة عند أول دخول.

# Below it.
staff-card = عند الطباعة تصبح هذه الصفحة بطاقة تُسلَّم باليد، فيها الاسم واسم الدخول وكلمة السر الأولى ورمز مربع يفتح صفحة تسجيل الدخول.

# A button.
staff-to-person = إلى صفحة الشخص

# On the page whose hour is over.
staff-handed-out-gone = تظهر كلمة السر الأولى مدة ساعة واحدة فقط. إذا ضاعت، يمكن فتح صفحة الشخص وإصدار كلمة سر جديدة.

# Said on the page of a person.
staff-said-granted = مُنح الدور، ويسري من الآن.
staff-said-ended = انتهى الدور، ويسري ذلك من الآن.

## Why it cannot be done

staff-refused-oneself = لا يمكنك فعل ذلك لنفسك. يمكنك طلبه من مدير آخر للنظام.
staff-refused-alias = هذا قيد إضافي لشخص موجود في السجل. يُمنح الدور في صفحة الشخص نفسه.
staff-refused-erased = مُحيت بيانات هذا الشخص من السجل.
staff-refused-role = يجب اختيار الدور من القائمة.
staff-refused-no-state = تُحدَّد الولاية لمنسق التدريب فقط. أما المدرب ومدير النظام فيُختار لهما البلد كله.
staff-refused-retired = هذه الولاية لم تعد مستخدمة. يجب اختيار ولاية أخرى.
staff-refused-held = هذا الدور ممنوح لهذا الشخص من قبل.
staff-refused-not-held = لم يعد هذا الدور ممنوحًا لهذا الشخص.
staff-refused-none = لا دور لهذا الشخص. يصدر له منسق التدريب كلمة سر جديدة.
staff-refused-last = هذا آخر مدير للنظام. يجب تعيين مدير آخر أولًا.
staff-refused-name = يُكتب اسم الدخول كلمة واحدة من حروف وأرقام ونقاط وشَرطات، مجموعها من اثنين إلى أربعين.
staff-refused-taken = هذا الاسم أو الرقم مستخدم للدخول من قبل. يمكن كتابة اسم دخول آخر، أو البحث عن ذلك الشخص أعلاه.
staff-refused-number = رقم الخدمة هذا لشخص في السجل. يمكن البحث عنه أعلاه برقم خدمته، ثم منحه الدور.
