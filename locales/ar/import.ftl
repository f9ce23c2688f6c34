### Why a question from another system, or a whole file, is not taken, and what became of a part of a question that is taken. It stands after the place in the file. Trainers read it.
### An id is “import-” and a code of exchange/src/reason.rs; its facts are the variables, all of them text.
### What stands in a file as it is written stands in Arabic as { "…" } between \u2068 and \u2069, which keep its direction.

## The file

# $limit: megabytes.
import-file-too-large = الملف أكبر من { $limit } ميغابايت.

import-not-text = الملف ليس نصًا بترميز UTF-8. يلزم حفظه بهذا الترميز أو تصديره من جديد.
import-no-questions = لا يوجد أي سؤال في هذا الملف.

# $limit: questions.
import-too-many-questions = قُرئت الأسئلة الأولى فقط من الملف، وعددها { $limit }. يلزم تقسيم الملف.

import-dtd = في الملف تعريفات خاصة به ({ "\u2068<!DOCTYPE …>\u2069" })، وهي غير مقبولة. يلزم حذف هذا السطر.

# $message: what the reader of the file says, in English.
import-not-xml = تعذرت قراءة الملف بصيغة { "\u2068XML\u2069" } ابتداءً من هنا: { $message }

# $limit: levels.
import-xml-too-deep = العناصر متداخلة أكثر من اللازم. الحد الأقصى للمستويات: { $limit }.

# $limit: elements.
import-xml-too-large = عدد العناصر في الملف أكبر من { $limit }. يلزم تقسيم الملف.

# $found: the first element of the file; $due: the element that belongs there; both without < and >.
import-wrong-root = يبدأ الملف بـ { "\u2068<" }{ $found }{ ">\u2069" }. والملف من هذا النوع يبدأ بـ { "\u2068<" }{ $due }{ ">\u2069" }.

import-not-a-package = تعذر فتح الحزمة. هي تالفة، أو ليست ملفًا من نوع { "\u2068ZIP\u2069" }. يلزم تصديرها من جديد.
import-no-manifest = لا يوجد في الحزمة ملف { "\u2068imsmanifest.xml\u2069" }، وفيه قائمة أسئلتها. يلزم تصديرها من جديد.

# $limit: files.
import-too-many-files = عدد الملفات في الحزمة أكبر من { $limit }. يلزم تقسيم الحزمة.

# $limit: megabytes.
import-unpacks-too-large = ملفات الحزمة كلها معًا أكبر من { $limit } ميغابايت. يلزم تقسيم الحزمة.

# $path: a file.
import-packed-too-tightly = الملف «{ $path }» مضغوط أكثر من المعتاد بكثير، وقد يسبب ضررًا، ولذلك لم يُفتح.

# $path: a file.
import-bad-path = المسار «{ $path }» يؤدي إلى مكان خارج الحزمة.

# $path: a file.
import-missing-file = الملف «{ $path }» مذكور في قائمة الحزمة، لكنه غير موجود فيها. يلزم تصدير الحزمة من جديد.

# $format: the name of a format, such as Aiken.
import-not-here = لا يمكن تصدير الأسئلة بصيغة { $format }. يلزم اختيار صيغة أخرى.

## Questions that are not taken

# $what: the kind, as the file names it.
import-unsupported = لا يوجد هنا نوع من الأسئلة يقابل «{ $what }». يلزم تحويل السؤال إلى نوع آخر.

# $found: how many.
import-several-parts = يسأل هذا السؤال عن عدة أمور معًا. يلزم سؤال مستقل لكل أمر. عدد الأمور هنا: { $found }

import-not-a-question = هذا نص بلا سؤال يُجاب عنه. تلزم إضافة إجابات أو نقل النص إلى درس.
import-old-qti = هذا الملف بصيغة { "\u2068QTI 1\u2069" }، ولا يمكن قراءتها هنا. يلزم تصديره بصيغة { "\u2068QTI 2.1\u2069" } أو أحدث منها.
import-essay = لا يمكن هنا تصحيح نص حر. يمكن طلب إجابة قصيرة أو وضع إجابات للاختيار منها.
import-open-brace = تبدأ الإجابات بقوس { "\u2068{\u2069" } ولا تنتهي بقوس { "\u2068}\u2069" }.

# $found: what stands there.
import-bad-answers = تعذر فهم هذه الإجابات: { $found }

import-no-answer-line = ينقص بعد الإجابات سطر مثل { "\u2068ANSWER: B\u2069" }.

# $found: what stands there.
import-bad-answer-line = حُدِّدت «{ $found }» على أنها الإجابة الصحيحة، لكنها ليست من إجابات هذا السؤال.

import-text-after-answers = بين الإجابة الأولى والسطر { "\u2068ANSWER:\u2069" } سطر ليس إجابة. كل إجابة في سطر واحد يبدأ بحرفها، مثل { "\u2068A. …\u2069" }.
import-no-ask = لا يسأل السؤال عن شيء، فنصه فارغ.

# $limit: kilobytes.
import-question-too-long = السؤال أطول من { $limit } كيلوبايت. يلزم اختصاره.

import-no-right-answer = لم تُحدَّد أي إجابة صحيحة.

# $found: answers that are fully right.
import-several-right-answers = يمكن اختيار إجابة واحدة فقط، وهنا أكثر من إجابة صحيحة تمامًا: { $found }. يلزم تحويل السؤال إلى نوع «عدة إجابات».

# $found: answers.
import-true-false-answers = سؤال الصواب والخطأ له إجابتان، إحداهما صحيحة. عدد الإجابات هنا: { $found }

# $found: answers, or pairs of a match.
import-too-few-answers = تلزم إجابتان على الأقل، أو زوجان على الأقل للمطابقة. العدد هنا: { $found }

# $found: answers; $limit: the most.
import-too-many-answers = عدد الإجابات كبير على شاشة هاتف صغير: { $found }. الحد الأقصى: { $limit }

import-empty-answer = هناك إجابة فارغة.
import-same-answer = هناك إجابتان متطابقتان، فلا يُعرف أيتهما المقصودة.

# $found: what stands there.
import-bad-number = «{ $found }» ليس عددًا. يُكتب { "\u206824\u2069" } أو { "\u20682.5\u2069" }، والآلاف بلا فاصلة.

# $found: numbers that are fully right.
import-several-numbers = لا تُقبل هنا إلا إجابة صحيحة واحدة، ويمكن قبول هامش حولها، مثل { "\u206824 ± 2\u2069" }. عدد الإجابات الصحيحة في هذا السؤال: { $found }

import-not-one-each = المطابقة هنا ليست واحدًا لواحد. يلزم لكل عنصر في العمود الأول مقابل واحد في العمود الثاني، ولا يتكرر أي مقابل.
import-no-words = لم تبقَ إجابة يمكن كتابتها كلمة بكلمة. تلزم إضافة إجابة صحيحة تمامًا وبلا نجمة (*).
import-not-writable = جزء من النص سيُقرأ في المقرر على أنه شيء آخر: إجابات أو عنوان أو نص برمجي لا ينتهي. يلزم تغيير النص.

# $id: what stands there.
import-bad-id = «{ $id }»: المعرّف من حروف وأرقام وشَرطات وشَرطات سفلية فقط.

# $lesson: what stands there.
import-bad-lesson = «{ $lesson }» ليس اسم ملف درس. الاسم من حروف لاتينية صغيرة وأرقام وشَرطات فقط، مثل { "\u206802-arrest\u2069" }.

# $id: an id.
import-id-taken = هناك سؤال آخر بالمعرّف «{ $id }». يلزم لهذا السؤال معرّف آخر.

import-no-kind = العنوان لا يذكر نوع السؤال. يلزم واحد من: { "\u2068.choice .multiple .truefalse .order .match .number .text\u2069" }
import-no-id = السؤال بلا معرّف. يلزم معرّف، مثل: { "\u2068{#rights-b01 .choice}\u2069" }
import-no-level = السؤال بلا مستوى. يلزم واحد من: { "\u2068.recall .apply .judge\u2069" }
import-retired = هذا السؤال مستبعد، ولم يعد يُطرح على أحد.
import-no-answers = السؤال بلا إجابات. تلزم إضافتها.

## What became of a part of a question that is taken

# $picture: its alternative text or its file.
import-picture-left-out = هناك صورة لم تُنقل: { $picture }

# $what: its file, its address or its kind.
import-media-left-out = هناك تسجيل أو محتوى مدرج في النص لم يُنقل: { $what }

# $target: where the link leads.
import-link-left-out = هناك رابط لم يُنقل، وبقيت كلماته. كان يؤدي إلى: { $target }

import-table-flattened = تحوّل جدول إلى أسطر من النص.
import-formula-flattened = تحوّلت معادلة إلى نص عادي. تلزم مراجعتها.
import-wrong-takes-away = في النظام السابق لم تكن الإجابة الخاطئة تُنقص شيئًا. أما هنا فتُنقص كل إجابة خاطئة بقدر ما تضيف الإجابة الصحيحة.
import-weights-equal = في النظام السابق كانت أوزان الإجابات مختلفة. أما هنا فتضيف كل إجابة صحيحة القدر نفسه، وتُنقص كل إجابة خاطئة هذا القدر أيضًا.

# $answer: an answer; $percent: how right it was.
import-counts-as-wrong = كانت الإجابة «{ $answer }» في النظام السابق صحيحة بنسبة { $percent } في المئة. أما هنا فتُحتسب خاطئة.

# $answer: an answer.
import-answer-left-out = الإجابة «{ $answer }» لم تُنقل.

# $answer: an answer.
import-wildcard-left-out = الإجابة «{ $answer }» لم تُنقل. لا يمكن هنا أن تحل النجمة (*) محل كلمات أخرى.

import-case-ignored = كان في النظام السابق فرق بين الحروف اللاتينية الكبيرة والصغيرة. أما هنا فلا فرق بينها.
import-unit-left-out = لم تُنقل وحدات القياس. يلزم ذكر وحدة القياس المقصودة في السؤال.
import-outcome-feedback-left-out = لم يُنقل الشرح الذي يظهر فقط عندما تكون الإجابة كلها صحيحة، ولا الشرح الذي يظهر فقط عندما يكون فيها خطأ.
import-hint-left-out = لم تُنقل التلميحات.
import-instructions-left-out = لم تُنقل التعليمات المكتوبة خارج نص السؤال.
