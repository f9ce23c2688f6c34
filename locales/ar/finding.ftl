### What is wrong with a course, one sentence each, after the line where it stands. Trainers read it.
### An id is “finding-” and a code of content/src/finding/reason.rs; its facts are the variables, all of them text.
### What an author types stands in Arabic as { "…" } between \u2068 and \u2069, which keep its direction.

## Files

# $path: a file.
finding-missing-file = الملف { $path } غير موجود.

finding-no-place = لا مكان لهذا الملف في المقرر.

# $name: a file or folder.
finding-bad-name = «{ $name }» يجب أن يبدأ برقمين وشَرطة، وبعدهما حروف لاتينية صغيرة وأرقام وشَرطات فقط. وينتهي اسم النص برمز لغته، مثل { "\u206802-arrest.en.md\u2069" }.

# $name: a picture or sound.
finding-bad-media-name = «{ $name }»: اسم الصورة أو الصوت يتكون من حروف لاتينية صغيرة وأرقام وشَرطات وشَرطات سفلية ونقاط فقط.

# $ending: the last part of a file’s name.
finding-bad-media-kind = «{ $ending }» غير مقبول. الصور من نوع { "\u2068png, jpg, webp\u2069" } والأصوات من نوع { "\u2068opus, ogg, mp3, m4a\u2069" }.

# $ending: the last part of a file’s name.
finding-not-what-it-says = الملف تالف، أو نوعه في الحقيقة ليس «{ $ending }».

# $limit: kilobytes.
finding-file-too-large = الملف أكبر من { $limit } كيلوبايت.

# $limit: megabytes.
finding-course-too-large = الملفات كلها معًا أكبر من { $limit } ميغابايت.

finding-not-text = الملف ليس نصًا بترميز UTF-8. يلزم حفظه بهذا الترميز.

# $path: a file.
finding-path-outside = «{ $path }» يشير إلى مكان خارج مجلد المقرر.

finding-no-modules = المقرر بلا وحدات.
finding-no-lessons = الوحدة بلا دروس.

# $module: the name of a folder.
finding-unknown-module = لا توجد وحدة باسم «{ $module }».

# $language: what stands there.
finding-unknown-language = «{ $language }» ليست لغة معروفة هنا. تُكتب { "\u2068en\u2069" } أو { "\u2068ar\u2069" }.

# $language: the code of a language.
finding-language-not-listed = اللغة «{ $language }» غير مذكورة في { "\u2068course.toml\u2069" }.

# $path: the file that is missing.
finding-missing-translation = النص نفسه ناقص بلغة أخرى من لغات المقرر: { $path }

## Facts at the top of a text, or in a file of facts

# $message: what the reader of the file says, in English.
finding-toml = تعذرت قراءة هذا السطر: { $message }

# $key: what stands there; $known: what may stand there.
finding-unknown-key = «{ $key }» غير معروف هنا. المعروف: { $known }

# $key: a name.
finding-missing-key = «{ $key }» ناقص.

# $key: a name.
finding-needs-text = «{ $key }» يجب أن يكون نصًا بين علامتي اقتباس.

# $key: a name.
finding-needs-number = «{ $key }» يجب أن يكون عددًا صحيحًا دون علامتي اقتباس.

# $key: a name.
finding-needs-truth = «{ $key }» يجب أن يكون { "\u2068true\u2069" } أو { "\u2068false\u2069" } دون علامتي اقتباس.

# $key: a name.
finding-needs-list = «{ $key }» يجب أن يكون قائمة بين قوسين مربعين.

# $key: a name.
finding-needs-table = «{ $key }» يجب أن يكون جدولًا: [{ $key }]

# $key: a name.
finding-empty-value = «{ $key }» فارغ.

# $key: a name; $value: what stands there; $known: what may stand there.
finding-unknown-value = القيمة «{ $value }» غير مقبولة في «{ $key }». القيم المقبولة: { $known }

# $key: a name; $value: what stands there; $least and $most: the limits.
finding-out-of-range = قيمة «{ $key }» هي { $value }. يجب أن تكون من { $least } إلى { $most }.

# $code: what stands there.
finding-bad-code = «{ $code }»: رمز المقرر من حروف لاتينية وأرقام وشَرطات فقط، مثل HR-101.

# $version: what stands there.
finding-bad-version = «{ $version }»: الإصدار ثلاثة أرقام، مثل 1.0.0.

# $date: what stands there.
finding-bad-date = «{ $date }»: يُكتب اليوم هكذا: { "\u20682026-11-22\u2069" }.

# $name: what stands there.
finding-named-twice = «{ $name }» مكرر.

# $sum: percent.
finding-bad-levels = مجموع المستويات { $sum } في المئة. يجب أن يكون 100 في المئة.

finding-draws-nothing = لا يطلب الاختبار أي سؤال.

# $drawn: questions that the test wants; $module: a module; $held: questions that it has.
finding-draws-too-many = الأسئلة المطلوبة من «{ $module }» أكثر من الموجودة: الاختبار يطلب { $drawn } وفي بنك الأسئلة { $held }.

finding-no-front-matter = يبدأ النص بسطر { "\u2068+++\u2069" } ثم العنوان وباقي البيانات ثم { "\u2068+++\u2069" } مرة أخرى.
finding-open-front-matter = البيانات في أعلى النص لا تنتهي. ينقص سطر ثانٍ { "\u2068+++\u2069" }.

# $outcome: what stands there.
finding-unknown-outcome = لا يوجد ناتج تعلم باسم «{ $outcome }» في { "\u2068course.toml\u2069" }.

# $standard: what stands there.
finding-unknown-standard = لا توجد مادة باسم «{ $standard }» في { "\u2068standards.toml\u2069" }.

# $instrument: what stands there.
finding-unknown-instrument = لا يوجد صك باسم «{ $instrument }».

## The text

# $html: what stands there.
finding-raw-html = لا يُسمح بكتابة { "\u2068HTML\u2069" }، وسيظهر نصًا عاديًا: { $html }

# $limit: levels.
finding-too-deep = الاقتباسات والقوائم متداخلة أكثر من اللازم. الحد الأقصى للمستويات: { $limit }.

# $id: an id.
finding-duplicate-heading = المعرّف «{ $id }» مكرر في هذا الملف.

# $id: what stands there.
finding-bad-id = «{ $id }»: المعرّف من حروف وأرقام وشَرطات وشَرطات سفلية فقط.

# $class: what stands there, without its dot.
finding-unknown-class = الصنف «{ $class }» لا يصلح لعنوان هنا.

# $attribute: what stands there.
finding-unknown-attribute = «{ $attribute }» لا مكان له هنا.

# $block: what stands there; $known: what may stand there.
finding-unknown-block = «{ $block }» ليس نوعًا معروفًا من الصناديق. المعروف: { $known }

finding-nested-trainer = يجب أن تكون ملاحظات المدرب مستقلة، لا داخل سؤال أو قائمة أو صندوق آخر.
finding-stray-feedback = صندوق { "\u2068[!FEEDBACK]\u2069" } مكانه في آخر السؤال.

# $marker: what stands there.
finding-stray-marker = «{ $marker }» يكون في السطر الأول من اقتباس مستقل، ولا شيء قبله: { "\u2068> [!LAW]\u2069" }

# $target: a picture or sound.
finding-no-alternative-text = «{ $target }» بلا نص بديل. يلزم وصف ما فيه بين القوسين المربعين: { "\u2068![…](…)\u2069" }

# $target: a picture or sound.
finding-missing-media = «{ $target }» غير موجود في مجلد { "\u2068media\u2069" } لهذه الوحدة.

# $target: where the link leads.
finding-broken-link = الرابط لا يؤدي إلى شيء: { $target }

# $target: where the link leads.
finding-bad-link = يبدأ الرابط بـ { "\u2068https://\u2069" } أو { "\u2068http://\u2069" } أو { "\u2068mailto:\u2069" } أو يذكر درسًا أو عنوانًا: { $target }

# $note: the name of the footnote.
finding-footnote-in-question = لا يمكن أن تكون للسؤال حاشية: { $note }

# $found: paragraphs.
finding-law-paragraphs = في صندوق { "\u2068[!LAW]\u2069" } ثلاث فقرات: القانون الوطني، ثم المعيار، ثم ما يجب فعله. عدد الفقرات هنا: { $found }

# $words: words of the sentence; $limit: the most; $beginning: its first words.
finding-long-sentence = هذه الجملة طويلة (عدد الكلمات { $words }، ويكفي { $limit }): «{ $beginning } …»

# $kilobytes: the size; $limit: the most.
finding-heavy-picture = حجم الصورة { $kilobytes } كيلوبايت. ما زاد على { $limit } كيلوبايت بطيء على الهاتف.

## Questions

finding-no-question-id = يلزم للسؤال معرّف، مثل: { "\u2068{#rights-b01 .choice}\u2069" }
finding-no-kind = يلزم للسؤال واحد من: { "\u2068.choice .multiple .truefalse .order .match .number .text .scenario\u2069" }
finding-two-kinds = للسؤال نوع واحد فقط.

# $marks: such as ###.
finding-question-level = يبدأ عنوان السؤال هنا بـ { $marks }.

# $id: an id; $file and $line: where the other one stands.
finding-duplicate-question = المعرّف «{ $id }» موجود أيضًا في { $file }، السطر { $line }.

finding-no-level = يلزم لسؤال البنك واحد من: { "\u2068.recall .apply .judge\u2069" }
finding-two-levels = للسؤال مستوى واحد فقط.

# $class and $kind: what stands there, without dots.
finding-class-does-not-fit = «{ $class }» لا يجتمع مع «{ $kind }».

# $lesson: the name of a file.
finding-unknown-lesson = لا يوجد في الوحدة درس باسم «{ $lesson }».

finding-no-answers = السؤال بلا إجابات. تلزم قائمة: { "\u2068- [ ]\u2069" } للخطأ و{ "\u2068- [x]\u2069" } للصواب.
finding-no-steps = لا يوجد ما يُرتَّب. تلزم قائمة مرقمة بالترتيب الصحيح.
finding-no-pairs = لا يوجد ما يُطابَق. يلزم جدول من عمودين.
finding-no-number = السؤال بلا إجابة. يلزم سطر مستقل مثل { "\u2068= 24 ± 0\u2069" }.
finding-no-words = السؤال بلا إجابة. يلزم سطر مستقل يبدأ بعلامة = وفيه الإجابة الأولى / الثانية.
finding-answers-twice = الإجابات منقطعة. يلزم جمعها في قائمة واحدة أو جدول واحد.
finding-answer-without-box = تبدأ الإجابة بـ { "\u2068[ ]\u2069" } أو { "\u2068[x]\u2069" }.
finding-empty-answer = هناك إجابة فارغة.
finding-same-answer = هناك إجابتان متطابقتان، فلا يُعرف أيتهما المقصودة.
finding-no-right-answer = لا توجد إجابة صحيحة بعلامة { "\u2068[x]\u2069" }.

# $found: answers marked right.
finding-several-right-answers = يجب أن تكون إجابة واحدة فقط صحيحة. عدد الإجابات الصحيحة هنا: { $found }

# $found: answers.
finding-true-false-answers = سؤال الصواب والخطأ له إجابتان. عدد الإجابات هنا: { $found }

# $found: answers.
finding-too-few-answers = يلزم اثنان على الأقل. العدد هنا: { $found }

# $found: answers; $limit: the most.
finding-too-many-answers = العدد كبير على هاتف صغير: { $found }. الحد الأقصى: { $limit }

# $found: columns.
finding-match-columns = لجدول المطابقة عمودان. عدد الأعمدة هنا: { $found }

# $line: what stands there.
finding-bad-number = «{ $line }» ليس عددًا. يُكتب { "\u2068= 24\u2069" } أو { "\u2068= 24 ± 2\u2069" }، والآلاف بلا فاصلة.

# $what: what stands there.
finding-only-in-bank = «{ $what }» له معنى في بنك الأسئلة فقط.

finding-no-feedback = لا شرح لهذا السؤال. يجب إضافة صندوق { "\u2068[!FEEDBACK]\u2069" } إلى السؤال.
finding-shown-to-nobody = هذا لا يخص أي سؤال ولن يظهر لأحد.

## Questions that tell a story in steps

finding-no-scenario-steps = الحالة العملية بلا خطوات. كل خطوة عنوان أدنى بدرجة واحدة، له معرّف ونص وخيارات.

# $marks: such as ###.
finding-step-level = يبدأ عنوان الخطوة هنا بـ { $marks }.

# $begins: how the id begins.
finding-step-id = يلزم للخطوة معرّف يبدأ بمعرّف سؤالها: { "\u2068{#" }{ $begins }{ "…}\u2069" }

finding-bad-choice = الخيار رابط إلى خطوة من هذا السؤال، وبعده نقاطه: { "\u2068- […](#…) (+2)\u2069" }

# $points: what stands there; $limit: the most.
finding-bad-points = «{ $points }»: نقاط الخيار عدد صحيح، موجبًا كان أو سالبًا، ولا يزيد على { $limit }، مثل { "\u2068(+2)\u2069" } أو { "\u2068(0)\u2069" } أو { "\u2068(-1)\u2069" }.

finding-text-after-choices = الخيارات آخر ما في الخطوة. مكان هذا النص قبلها.

# $step: the id of a step.
finding-unknown-step = لا توجد في السؤال خطوة باسم «{ $step }».

# $step: the id of a step.
finding-leads-back = يجب أن يؤدي كل خيار إلى خطوة تأتي بعده في النص، حتى ينتهي كل مسار. والخطوة «{ $step }» لا تأتي بعده.

# $step: the id of a step.
finding-unreached-step = لا يؤدي أي خيار إلى الخطوة «{ $step }».

# $step: the id of a step.
finding-nothing-to-choose = الخطوة الأولى «{ $step }» بلا خيارات. تلزم قائمة روابط إلى خطوات أخرى.

# $best: points.
finding-nothing-to-earn = يجب أن يكسب أفضل مسار نقطة واحدة على الأقل. ما يكسبه هنا: { $best }

# $step: the id of a step.
finding-ending-without-text = الخطوة «{ $step }» بلا خيارات وبلا نص. يلزم نص يبيّن النتيجة.

# $found: steps; $limit: the most.
finding-too-many-steps = عدد الخطوات أكبر مما يتسع له سؤال واحد: { $found }. الحد الأقصى: { $limit }

# $found: choices; $limit: the most.
finding-path-too-long = عدد الخيارات في أطول مسار أكبر من اللازم: { $found }. الحد الأقصى: { $limit }

## The practical assessment

# $level: the id of a level; $points: its points; $before: the points of the level before it.
finding-levels-do-not-rise = يجب أن تزيد نقاط المستوى «{ $level }» على نقاط المستوى الذي قبله ({ $before }). نقاطه: { $points }

finding-rubric-not-used = سلم التقييم هذا غير مستخدم، فلا يوجد في { "\u2068course.toml\u2069" } السطر { "\u2068practical = true\u2069" }.

## Two languages: the source is the text in the first language of the course

# $key: a name; $source: what the source has.
finding-facts-differ = «{ $key }» يختلف عن النص الأصلي، وفيه: { $source }

# $source and $found: ids of headings.
finding-headings-differ = في النص الأصلي هنا العنوان { $source }، وفي هذا النص { $found }.

# $source and $found: kinds of boxes.
finding-blocks-differ = في النص الأصلي هنا الصندوق { $source }، وفي هذا النص { $found }.

# $source and $found: ids of questions.
finding-questions-differ = في النص الأصلي هنا السؤال { $source }، وفي هذا النص { $found }.

# $source: what stands after the heading there.
finding-classes-differ = هذا السؤال في النص الأصلي: { $source }.

# $source and $found: how many.
finding-answers-differ = عدد الإجابات في النص الأصلي: { $source }. وفي هذا النص: { $found }

# $source and $found: which answers.
finding-right-answers-differ = الإجابات الصحيحة في النص الأصلي: { $source }. وفي هذا النص: { $found }

# $source and $found: what stands there.
finding-numbers-differ = العدد في النص الأصلي: { $source }. وفي هذا النص: { $found }

# $source and $found: ids of steps.
finding-steps-differ = في النص الأصلي هنا الخطوة { $source }، وفي هذا النص { $found }.

# $source and $found: where a choice leads, and its points.
finding-choices-differ = في النص الأصلي هنا الخيار { $source }، وفي هذا النص { $found }.

## The whole course

# $message: what the reader of the file says, in English.
finding-glossary = تعذرت قراءة مسرد المصطلحات: { $message }

# $outcome: an outcome.
finding-outcome-not-asked = لا يوجد سؤال عن ناتج التعلم «{ $outcome }».

finding-not-reviewed = لم يراجع محامٍ هذا المقرر بعد.

# $term: an English term; $arabic: its Arabic.
finding-not-in-glossary = في النص الإنجليزي «{ $term }»، ومقابله في مسرد المصطلحات «{ $arabic }»، وهو غير موجود في النص العربي.
