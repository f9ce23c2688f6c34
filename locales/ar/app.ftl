### The frame of every page: its name, the menu, the foot.

# The name of the platform: in the head of each page and in the title of the window.
app-name = أمانة

# The language’s own name, never translated: the switch at the top, lists of languages.
app-language = العربية

# Languages, in the language of the page: values, and within the labels of fields.
app-english = الإنجليزية
app-arabic = العربية

# The first link of a page, for whoever uses a keyboard or a screen reader.
app-skip = الانتقال إلى المحتوى

# One line at the foot of every page.
app-footer = هذه منصة تدريب، لا تمنح رتبة ولا سلطة، وليست موقعًا رسميًا للأمم المتحدة.

# The button beside the person’s name.
app-sign-out = خروج

## The menu

# Read aloud by screen readers: what the list of links is.
app-menu = القائمة

app-home = الرئيسية
app-courses = المقررات
app-certificates = شهاداتي

# The trainer’s part: writing and publishing courses. Also a door on the home page.
app-teach = إعداد المقررات

# The coordinator’s part: classes and their people. Also a door on the home page.
app-coordinate = الدورات

# The administrator’s part: what happened. Also a door on the home page.
app-admin = إدارة النظام
