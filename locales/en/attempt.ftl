### Taking a test: its rules, its questions, handing it in, its result.

# The name of the test that comes before the lessons.
attempt-pre = Pre-test

# The name of the test that comes after the lessons.
attempt-final = Final test

## The rules, a list of five at most

# $count (Number): questions.
attempt-rule-questions =
    { $count ->
        [one] There is { $count } question.
       *[other] There are { $count } questions, one on each page.
    }

# $count (Number): minutes.
attempt-rule-minutes =
    { $count ->
        [one] You have { $count } minute.
       *[other] You have { $count } minutes. When they end, the answers you saved are handed in.
    }

# Only before the pre-test.
attempt-rule-pre = It shows what you know before the course. Nobody passes or fails it.

# Only before the final test. $percent (Number): the pass mark.
attempt-rule-pass = To pass, you need { $percent }%.

# Only before the final test. $count (Number): attempts that are allowed in all.
attempt-rule-attempts =
    { $count ->
        [one] You may take it { $count } time.
       *[other] You may take it { $count } times.
    }

attempt-rule-kept = A saved answer is never lost. If the phone or the network fails, sign in again and go on.

# The button.
attempt-begin = Begin the test

# A button, here and after the result.
attempt-to-course = Back to the course

## Why a test cannot be begun, above its rules

attempt-refused-passed = You have passed this test already. There is no need to take it again.

# $count (Number): attempts that were allowed in all.
attempt-refused-none-left =
    { $count ->
        [one] You have used your { $count } attempt. Talk with your trainer about the next step.
       *[other] You have used all { $count } attempts. Talk with your trainer about the next step.
    }

attempt-refused-pre-first = The pre-test comes first. Take it, then come back here.
attempt-refused-unready = This test is not ready yet. Tell your trainer.

# Also on the home page and the page of the course.
attempt-refused-suspended = Your class is paused for now, so no test can begin. Nothing of yours is lost. Your coordinator tells you when it goes on.

attempt-refused-withdrawn = You are no longer in this class. Ask your coordinator.

## One question a page

# Above the question. $number (Number): which question, from 1; $count (Number): how many there are.
attempt-question = Question { $number } of { $count }

# Beside it, in words, never ticking. $count (Number): whole minutes, rounded up.
attempt-minutes-left =
    { $count ->
        [0] The time is up
        [one] About { $count } minute left
       *[other] About { $count } minutes left
    }

# Below a question whose answer is with the server.
attempt-kept = Saved. This answer is safe, even if the phone or the network fails. You can still change it.

# Below a question without an answer.
attempt-not-kept = Not saved yet.

# The button; it goes on to the next question.
attempt-save = Save answer

# Said on the next page.
attempt-said-kept = Answer saved.

# A link to the page before handing in.
attempt-overview = See all questions and hand in

# Read aloud by screen readers: what the row of numbers is.
attempt-map = All questions

# Read aloud for a number in that row. $number (Number): which question.
attempt-map-kept = Question { $number }: answer saved

# Read aloud for a number in that row. $number (Number): which question.
attempt-map-open = Question { $number }: no answer yet

## Before handing in

# Heading and title.
attempt-hand-in = Before you hand in

attempt-all-answered = Every question has a saved answer.

# $count (Number): questions without an answer.
attempt-open =
    { $count ->
        [one] { $count } question has no answer yet. You can go back to it.
       *[other] { $count } questions have no answer yet. You can go back to them.
    }

# The button.
attempt-hand-in-do = Hand in the test

# A link.
attempt-back = Back to the questions

## The result

# Above the result, when an answer came after the end.
attempt-late = The test was already handed in when your last answer arrived. Every answer saved before that counts.

# Heading and title after the pre-test.
attempt-pre-done = The pre-test is done

attempt-pre-done-text = Thank you. Your answers are saved. After the final test, they show how much you have learned. Next come the lessons.

# Heading and title.
attempt-passed = Passed

# $percent (Number): the score.
attempt-passed-text = You reached { $percent }%. Well done.

# Heading and title.
attempt-not-yet = Not passed yet

# $percent (Number): the score; $needs (Number): the pass mark, both in percent.
attempt-not-yet-text = You reached { $percent }%. The pass mark is { $needs }%.

# Questions that must be right whatever the score, because life and rights depend on them. $count (Number): how many of them were wrong.
attempt-redline =
    { $count ->
        [one] Some questions must always be right, because lives and rights depend on them. { $count } of them was not right.
       *[other] Some questions must always be right, because lives and rights depend on them. { $count } of them were not right.
    }

# Heading above one line for each module.
attempt-modules = Module by module

# $right (Number): questions of the module that were right; $count (Number): its questions in the test.
attempt-module = { $right } of { $count } right

# Heading above links to lessons.
attempt-read-again = Lessons to read again

# Heading above one of the next three.
attempt-next = What comes next

attempt-next-passed = The course page shows whether anything is still missing for your certificate.
attempt-next-again = Take your time with the lessons. Take the test again when you feel ready.
attempt-next-trainer = No attempt is left. Talk with your trainer: together you find the next step.

# Opens every question with its explanation.
attempt-review = See every question and why

## A test on a device that keeps it, also without a network

# Beside a question: the answer is written down on this device and not yet with the server.
attempt-on-device = Kept on this device. It goes to the server when there is a network.

# Beside a question whose answer the server could not take as one.
attempt-refused-answer = This is no answer to the question. Choose or write it once more.

# Beside a question: the same test is open in another tab, and was answered there.
attempt-elsewhere = You changed this answer in another window.

# Beside a question: something is missing or stands twice.
attempt-incomplete = Something is missing or stands twice. Complete the answer, then save.

# Read aloud for a number in the row of questions. $number (Number): which question.
attempt-map-device = Question { $number }: answer kept on this device

# Read aloud: what the box below is.
attempt-waiting-title = Answers that wait

# In that box. $count (Number): answers that the server does not have yet.
attempt-waiting =
    { $count ->
        [0] Everything is with the server.
        [one] { $count } answer waits on this device.
       *[other] { $count } answers wait on this device.
    }

# In that box, after a try that failed.
attempt-no-network = There is no network now. Nothing is lost: go on, and do not clear the browser.

# In that box, when the server does not know what is sent.
attempt-not-taken = The server does not know this test. Save the answers as a file and give it to your coordinator.

# A button.
attempt-send = Send now

# A button: saves a file that a coordinator can bring in.
attempt-save-file = Save my answers as a file

# A button: shows the answers that wait as QR codes.
attempt-show-codes = Show my answers as codes

# Above the codes.
attempt-codes-text = If this phone finds no network, go to your coordinator. The coordinator points the camera of a phone at each code, opens the address and brings the answers in.

# Heading: the test is handed in.
attempt-handed-in = You have handed in the test

attempt-handed-in-device = It is kept on this device and counts from now. It goes to the server when there is a network. Keep this device and do not clear the browser.
attempt-handed-in-server = The server has every answer.

# Before a code of eight letters and digits.
attempt-receipt = Your receipt. Write it down:

# A button.
attempt-see-result = See the result

# On the result of a test whose time ran out. $count (Number): days.
attempt-may-change =
    { $count ->
        [one] The time ended this test. Answers that a device kept in time still count for { $count } day. After that you see every question and why.
       *[other] The time ended this test. Answers that a device kept in time still count for { $count } days. After that you see every question and why.
    }

# Heading and title: a page was asked for, and there is no network.
attempt-offline = No network

attempt-offline-text = This page needs a network. A test that you have begun on this device opens without one. Your answers are kept.

# A button.
attempt-offline-again = Try again
