### New sign-in cards for a whole class.

# A button on the page of a class; heading and title.
card-title = بطاقات دخول جديدة

card-nobody = لا حاجة إلى بطاقات: اختار كل من في الدورة كلمة سر لا يعرفها غيره، أو لا يمكن إصدار كلمة سر له من هنا.

# $count (Number): people.
card-count =
    { $count ->
        [zero] لا أحد يحتاج إلى بطاقة.
        [one] في الدورة شخص واحد لم يختر كلمة سر بعد، ويحصل على كلمة سر أولى جديدة.
        [two] في الدورة شخصان لم يختارا كلمة سر بعد، ويحصل كل منهما على كلمة سر أولى جديدة.
        [few] في الدورة { $count } أشخاص لم يختاروا كلمة سر بعد، ويحصل كل منهم على كلمة سر أولى جديدة.
        [many] في الدورة { $count } شخصًا لم يختاروا كلمة سر بعد، ويحصل كل منهم على كلمة سر أولى جديدة.
       *[other] في الدورة { $count } شخص لم يختاروا كلمة سر بعد، ويحصل كل منهم على كلمة سر أولى جديدة.
    }

# A warning. $moment (String): the day and time of the latest card.
card-text = بعد إصدار البطاقات الجديدة تتوقف بطاقاتهم القديمة عن العمل فورًا. صدرت آخر بطاقة في { $moment }. ولا تتغير أي كلمة سر اختارها صاحبها.

# The button. $count (Number): cards.
card-do =
    { $count ->
        [zero] لا بطاقات جديدة
        [one] إصدار بطاقة واحدة جديدة
        [two] إصدار بطاقتين جديدتين
        [few] إصدار { $count } بطاقات جديدة
        [many] إصدار { $count } بطاقة جديدة
       *[other] إصدار { $count } بطاقة جديدة
    }

# A link to first passwords that were shown less than an hour ago.
card-sheet = عرض آخر البطاقات

# The form was sent twice, or somebody else made cards meanwhile.
card-refused-since = لم يتغير شيء الآن: صدرت بطاقات لهذه الدورة بعد فتح هذه الصفحة، وهي صالحة. لا تُصدر بطاقات جديدة إلا إذا ضاعت تلك أيضًا.
