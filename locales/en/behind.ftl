### On the page of a class: for how many each part is open, who is behind, and what to do about it.

# What a screen reader calls the list of links that follows.
behind-title = What is open

## The links of that list: each shows only those for whom it is open. $count (Number): people.

# $count (Number): people in the class.
behind-everybody = Everybody: { $count }

# $count (Number): people.
behind-pre = Pre-test: { $count }

# $count (Number): people.
behind-lessons = Lessons: { $count }

# $count (Number): people.
behind-final = Final test: { $count }

# $count (Number): people.
behind-attendance = Attendance: { $count }

# $count (Number): people.
behind-practical = Practical: { $count }

# $count (Number): people who have completed and have no certificate.
behind-ready = Ready for the certificate: { $count }

## Beside each person

# $parts (String): what should be done by now and is not, with dots between.
behind-due = Behind: { $parts }

# $parts (String): what is missing and still has its time, with dots between.
behind-to-come = To come: { $parts }

# One of those parts: somebody has to open another attempt.
behind-final-stuck = Final test (no attempt is left)

## What to do, above those for whom something is open

# In place of the table.
behind-nobody = This is open for nobody any more.

# A button to the tests on paper follows, here and in the next but one.
behind-do-pre = They take the pre-test on a phone or computer, or on paper. For somebody who does not read, open the name and take the test aloud.
behind-do-lessons = Each of them reads the lessons on a phone or computer. Tell them, and see to it that they have one.
behind-do-final = They take the final test on a phone or computer, or on paper. For somebody who does not read, open the name and take the test aloud.

# $count (Number): people.
behind-do-stuck =
    { $count ->
        [one] { $count } person has no attempt left. Open the name, write down what you did with them, and open one more attempt.
       *[other] { $count } people have no attempt left. Open each name, write down what you did with them, and open one more attempt.
    }

# A button to the half-days follows.
behind-do-attendance = Look whether every half-day is marked, and marked rightly. Whoever cannot reach the number any more attends another class.
behind-do-practical = Open a name to mark the practical.

# The button that issues the certificates follows.
behind-do-issue = They have done everything. Issue their certificates.

# To a trainer, who issues none.
behind-do-wait = They have done everything. The coordinator of the class issues the certificates.

# Beside the place of somebody who was erased.
behind-erased = Nothing more is to be done.
