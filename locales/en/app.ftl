### The frame of every page: its name, the menu, the foot.

# The name of the platform: in the head of each page and in the title of the window.
app-name = Amana

# The language’s own name, never translated: the switch at the top, lists of languages.
app-language = English

# Languages, in the language of the page: values, and within the labels of fields.
app-english = English
app-arabic = Arabic

# The first link of a page, for whoever uses a keyboard or a screen reader.
app-skip = Go to the content

# One line at the foot of every page.
app-footer = This is a training platform. It gives no rank and no powers, and it is not an official United Nations site.

# The button beside the person’s name.
app-sign-out = Sign out

## The menu

# Read aloud by screen readers: what the list of links is.
app-menu = Menu

app-home = Home
app-courses = Courses
app-certificates = My certificates

# The trainer’s part: writing and publishing courses. Also a door on the home page.
app-teach = Write courses

# The coordinator’s part: classes and their people. Also a door on the home page.
app-coordinate = Classes

# The administrator’s part: what happened. Also a door on the home page.
app-admin = Administration
