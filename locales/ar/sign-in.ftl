### Signing in and out, and choosing a password.

## The page on which one signs in

# Heading and title.
sign-in-title = تسجيل الدخول

sign-in-intro = اسم الدخول وكلمة السر الأولى مكتوبان على البطاقة التي سلّمها لك منسق التدريب.

# A field.
sign-in-account = اسم الدخول

# Below the field’s name.
sign-in-account-hint = يمكن استخدام رقم الخدمة أيضًا، إن وُجد.

# A field.
sign-in-password = كلمة السر

# The button.
sign-in-do = تسجيل الدخول

# Below the button.
sign-in-lost = هل ضاعت البطاقة أو كلمة السر؟ يستطيع منسق التدريب أن يعطيك كلمة سر جديدة.

# A link for people who only want to check a certificate.
sign-in-verify = التحقق من شهادة دون تسجيل الدخول

# Above the form.
sign-in-refused = هناك خطأ في اسم الدخول أو كلمة السر. يمكنك مقارنتهما بالبطاقة ثم المحاولة مرة أخرى.

# Above the form, after several wrong tries.
sign-in-refused-too-many = تكررت المحاولات الخاطئة. يمكن المحاولة مرة أخرى بعد دقيقة واحدة.

# Above the form: the person sent a form after their time signed in had ended.
sign-in-expired = انتهت مدة الدخول. ما كتبته لم يَضِع: بعد تسجيل الدخول يمكنك إرساله.

# Above the form: what waits on this page was written by somebody else, who should sign in first.
sign-in-other = كتب شخص آخر في هذه الصفحة ولم يرسل ما كتبه بعد. يجب أن يسجّل ذلك الشخص الدخول أولًا ويرسله.

# Beside a box to tick, when they are not there.
sign-in-other-without = هذا الشخص ليس هنا. أريد تسجيل الدخول، ولو ضاع ما كتبه.

## After signing in again: what was written before is sent with one tap

# Heading and title.
sign-in-back = مرحبًا بعودتك

sign-in-back-text = ما كتبته من قبل ما زال هنا. يمكن إرساله الآن.

# The button.
sign-in-back-send = إرسال الآن

# When it is not known who wrote it.
sign-in-back-unsure = إذا كتبه شخص آخر على هذا الهاتف أو الحاسوب فلا يجوز إرساله.

# A link: leaves it unsent.
sign-in-back-without = المتابعة من دون إرسال

## The page on which one chooses a password

# Heading and title.
sign-in-password-title = اختيار كلمة السر

# Above the form, at the first signing in.
sign-in-password-must = كلمة السر الأولى رآها غيرك. المطلوب الآن اختيار كلمة سر لا يعرفها أحد سواك.

# Above the form, when somebody came by themselves.
sign-in-password-may = يمكنك هنا تغيير كلمة السر. بعد التغيير ينتهي الدخول باسمك في كل هاتف أو حاسوب آخر.

# A field.
sign-in-password-current = كلمة السر الحالية

# A field.
sign-in-password-new = كلمة السر الجديدة

# Below the field’s name. $count (Number): the fewest characters.
sign-in-password-hint =
    { $count ->
        [zero] لا حد أدنى لطولها. من السهل تذكّر ثلاث كلمات لا يجمعها أحد غيرك.
        [one] حرف واحد أو رقم على الأقل. من السهل تذكّر ثلاث كلمات لا يجمعها أحد غيرك.
        [two] حرفان أو رقمان على الأقل. من السهل تذكّر ثلاث كلمات لا يجمعها أحد غيرك.
        [few] { $count } أحرف أو أرقام على الأقل. من السهل تذكّر ثلاث كلمات لا يجمعها أحد غيرك.
        [many] { $count } حرفًا أو رقمًا على الأقل. من السهل تذكّر ثلاث كلمات لا يجمعها أحد غيرك.
       *[other] { $count } حرف أو رقم على الأقل. من السهل تذكّر ثلاث كلمات لا يجمعها أحد غيرك.
    }

# A field: the new password a second time.
sign-in-password-again = كلمة السر الجديدة مرة أخرى

# The button.
sign-in-password-do = حفظ كلمة السر

# Above the form.
sign-in-password-refused-current = كلمة السر الحالية غير صحيحة. يمكنك المحاولة مرة أخرى.

# Above the form. $count (Number): the fewest characters.
sign-in-password-refused-short =
    { $count ->
        [zero] كلمة السر قصيرة جدًا.
        [one] كلمة السر قصيرة جدًا. المطلوب حرف واحد أو رقم على الأقل.
        [two] كلمة السر قصيرة جدًا. المطلوب حرفان أو رقمان على الأقل.
        [few] كلمة السر قصيرة جدًا. المطلوب { $count } أحرف أو أرقام على الأقل.
        [many] كلمة السر قصيرة جدًا. المطلوب { $count } حرفًا أو رقمًا على الأقل.
       *[other] كلمة السر قصيرة جدًا. المطلوب { $count } حرف أو رقم على الأقل.
    }

sign-in-password-refused-long = كلمة السر طويلة جدًا. المطلوب كلمة سر أقصر.
sign-in-password-refused-differ = كلمتا السر الجديدتان غير متطابقتين. يمكنك كتابتهما من جديد.
sign-in-password-refused-name = اسم الدخول ورقم الخدمة يسهل تخمينهما. المطلوب كلمة سر أخرى.
sign-in-password-refused-common = كلمة السر هذه شائعة ويسهل تخمينها. المطلوب كلمة سر أخرى.

## Said on the next page

sign-in-said-password = حُفظت كلمة السر الجديدة.
sign-in-said-signed-out = تم تسجيل الخروج. لا يستطيع أحد فتح صفحاتك على هذا الهاتف أو الحاسوب دون كلمة السر.
