### What people think of a class: a form without names, and its sums.

# Heading and title of the form, and a link to it.
reaction-title = ما رأيك في الدورة؟

reaction-text = لا يرى أحد إجابتك، فالإجابات تُجمع فقط. يمكنك قول رأيك بحرية.

reaction-do = إرسال

reaction-said = شكرًا لك. حُسبت إجابتك.

reaction-refused-incomplete = بقي سؤال بلا إجابة. المطلوب إجابة واحدة عن كل سؤال.

## The questions and their answers

reaction-whole = الدورة عمومًا
reaction-useful = هل تفيدك في عملك؟
reaction-clear = هل كانت مفهومة لك؟
reaction-respectful = هل عوملت باحترام؟

# Beside five faces, the gladdest first.
reaction-very-good = جيدة جدًا
reaction-good = جيدة
reaction-middling = متوسطة
reaction-bad = سيئة
reaction-very-bad = سيئة جدًا

reaction-yes = نعم
reaction-partly = إلى حد ما
reaction-no = لا

## The sums, for those who run the class

# Heading and title, and a button on the page of a class.
reaction-of-class = آراء المشاركين

# $count (Number): how many people at a time.
reaction-hint =
    { $count ->
        [zero] بلا أسماء ولا تواريخ.
        [one] بلا أسماء ولا تواريخ. تتغير الأرقام بعد كل إجابة جديدة.
        [two] بلا أسماء ولا تواريخ. لا تتغير الأرقام إلا بعد إجابة شخصين آخرين، حتى لا يُعرف أحد.
        [few] بلا أسماء ولا تواريخ. لا تتغير الأرقام إلا بعد إجابة { $count } أشخاص آخرين، حتى لا يُعرف أحد.
        [many] بلا أسماء ولا تواريخ. لا تتغير الأرقام إلا بعد إجابة { $count } شخصًا آخر، حتى لا يُعرف أحد.
       *[other] بلا أسماء ولا تواريخ. لا تتغير الأرقام إلا بعد إجابة { $count } شخص آخر، حتى لا يُعرف أحد.
    }

# $count (Number): how many people have to answer.
reaction-none =
    { $count ->
        [zero] لا إجابات بعد. يُسأل المشاركون ابتداءً من آخر يوم في الدورة.
        [one] لا يظهر شيء قبل إجابة شخص واحد. يُسأل المشاركون ابتداءً من آخر يوم في الدورة.
        [two] لا يظهر شيء قبل إجابة شخصين. يُسأل المشاركون ابتداءً من آخر يوم في الدورة.
        [few] لا يظهر شيء قبل إجابة { $count } أشخاص. يُسأل المشاركون ابتداءً من آخر يوم في الدورة.
        [many] لا يظهر شيء قبل إجابة { $count } شخصًا. يُسأل المشاركون ابتداءً من آخر يوم في الدورة.
       *[other] لا يظهر شيء قبل إجابة { $count } شخص. يُسأل المشاركون ابتداءً من آخر يوم في الدورة.
    }

# $count (Number): people behind the figures.
reaction-people =
    { $count ->
        [zero] لا إجابات بعد.
        [one] إجابة شخص واحد.
        [two] إجابات شخصين.
        [few] إجابات { $count } أشخاص.
        [many] إجابات { $count } شخصًا.
       *[other] إجابات { $count } شخص.
    }
