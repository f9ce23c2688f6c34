### The first page: one thing to do next, the class, the courses.

# The title of the window.
home-title = Home

# Heading. $name (String): the person’s whole name.
home-greeting = Welcome, { $name }

# A link at the foot of the page.
home-password = Change my password

# A link below it: a file with all that is kept about the reader.
home-everything = Everything kept about me, as a file

## Without a class

home-no-class = You are not in a class yet. Your coordinator can add you to one. Until then, you can read the courses.

# A button to the list of courses.
home-browse = See the courses

## What comes next, one sentence above one button; also on the page of a course

# Also above the rules of a test, when an attempt at it is already open.
home-test-open = You have begun a test. Your saved answers are still there.

# While a test on paper has not come back.
home-test-paper = You are taking a test on paper. When your sheet has been typed in, the result is on the page of the course.

# While somebody else writes the answers down.
home-test-oral = You are taking a test with your trainer, who writes your answers down.

# A button.
home-test-go-on = Go on with the test

home-pre-test = Begin with the pre-test. It shows what you know already; nobody fails it.

# A button.
home-pre-test-do = To the pre-test

# Also when the test was taken before and not passed.
home-final-test = Next is the final test. Take it when you feel ready.

# A button.
home-final-test-do = To the final test

# $title (String): the title of the lesson.
home-lesson = Your next lesson: { $title }

# A button to that lesson.
home-continue = Continue

home-wait-class = You have done your part here. The rest happens in class: attendance and the practical assessment.
home-ask-trainer = You have used every attempt at the final test. Talk with your trainer about the next step.
home-wait-certificate = You have done everything. Your coordinator issues the certificate next.
home-certified = You have completed this course. Your certificate is ready.

# A button.
home-see-certificate = See my certificate

## Doors for those who do more here: a line below each of app-teach, app-coordinate, app-admin

home-teach-hint = Write lessons and questions, and publish them.
home-coordinate-hint = Open classes, mark attendance, issue certificates.

# For a trainer, who opens none.
home-instruct-hint = Your classes: attendance, tests, practicals, results.
home-admin-hint = See who changed what, and when.
