### Somebody leaves a class: withdrawn, taken back, or moved to another.

# Heading and title, and a link on the page of a person.
departure-title = Move or withdraw

## Moving

# Heading and button.
departure-transfer = Move to another class

departure-transfer-text = Lessons, tests, the practical and the half-days attended go along. Nothing is lost.

# A list of classes of the same course.
departure-transfer-class = Class

departure-transfer-none = There is no other class of this course to which you can move people.

departure-said-transferred = Moved. This is their new class.

## Withdrawing

# Heading and button.
departure-withdraw = Withdraw from the class

departure-withdraw-text = What they did stays on record, and you can take them back. They are no longer expected, and cannot begin a test here. The reason is read by coordinators and trainers: write nothing about health or family.

# A button, and a link on the page of somebody who has left.
departure-readmit = Take back into the class

departure-said-withdrawn = Withdrawn from the class.
departure-said-readmitted = Back in the class.

# $date: the day.
departure-left = Left this class on { $date }.

# What opens the list of them on the page of a class. $count (Number): people who have left.
departure-left-class =
    { $count ->
        [one] { $count } person has left
       *[other] { $count } people have left
    }

# In the training return: how many left the class before its end.
departure-return = Left the class

## Why it was not done

departure-refused-reason = The reason is missing. Write it in one sentence.
departure-refused-certified = They hold a certificate of this class. Revoke it first.
departure-refused-withdrawn = They have left this class. Take them back first.
departure-refused-choose = Choose the class to which they go.
departure-refused-course = The other class is of another course.
departure-refused-there = They are in that class already.
departure-refused-alias = This entry was merged with somebody who is in this class. Undo the merge first.
