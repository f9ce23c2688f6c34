### The list of courses and the page of one course.

# Heading and title of the list.
course-catalogue = Courses

# How long a course takes. $count (Number): hours.
course-hours =
    { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }

# How long a lesson takes. $count (Number): minutes.
course-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }

## One course

# Above the title, after the code of the course. $version (String): such as 1.0.0.
course-version = Version { $version }

# A note that only trainers see.
course-draft = Draft: nobody has reviewed this course yet. Do not teach from it.

# Also in place of the button that begins a test.
course-no-class = You are not in a class of this course. You can read all lessons. For the tests and the certificate, ask your coordinator to add you to a class.

# Heading.
course-outcomes = What you will be able to do

# Heading above the modules with their lessons.
course-modules = Lessons

# Before the title of a module. $number (Number): its place, from 1.
course-module = Module { $number }

# Beside a lesson that is done.
course-lesson-done = Done

# Heading above the parts below; trainees and coordinators see it.
course-completes = What completes the course

## The parts that complete a course, done or missing. Trainees read them about themselves and coordinators about others: no “you”. Several may follow one another: each is a whole sentence.

course-part-pre-taken = Pre-test: done.
course-part-pre = Pre-test: not taken yet.

# $done (Number): lessons that are done; $of (Number): lessons in all.
course-part-lessons = Lessons: { $done } of { $of } done.

# The final test, not taken yet. $needs (Number): the pass mark in percent.
course-part-final = Final test: not taken yet. The pass mark is { $needs }%.

# $percent (Number): the best score.
course-part-final-passed = Final test: passed with { $percent }%.

# The score may be high enough, but a question that must be right whatever the score was wrong.
# $left (Number): attempts that are left; -1 means as many as one likes.
course-part-final-redline =
    { $left ->
        [-1] Final test: not passed yet. A question that must always be right was wrong. It can be taken again at any time.
        [0] Final test: not passed yet. A question that must always be right was wrong. No attempt is left.
        [one] Final test: not passed yet. A question that must always be right was wrong. { $left } attempt is left.
       *[other] Final test: not passed yet. A question that must always be right was wrong. { $left } attempts are left.
    }

# $percent (Number): the best score; $needs (Number): the pass mark, both in percent.
# $left (Number): attempts that are left; -1 means as many as one likes.
course-part-final-not-yet =
    { $left ->
        [-1] Final test: best result { $percent }%, the pass mark is { $needs }%. It can be taken again at any time.
        [0] Final test: best result { $percent }%, the pass mark is { $needs }%. No attempt is left.
        [one] Final test: best result { $percent }%, the pass mark is { $needs }%. { $left } attempt is left.
       *[other] Final test: best result { $percent }%, the pass mark is { $needs }%. { $left } attempts are left.
    }

# A half-day is half a day in class; in Arabic «جلسة». $present (Number): half-days the person attended;
# $held (Number): half-days that have been marked so far; $of (Number): half-days of the class in all; $needed (Number): how many of them are needed.
course-part-attendance =
    { $held ->
        [0] Attendance: not marked at any half-day yet. { $needed } of { $of } are needed.
        [one] Attendance: present at { $present } of { $held } half-day so far. { $needed } of { $of } are needed.
       *[other] Attendance: present at { $present } of { $held } half-days so far. { $needed } of { $of } are needed.
    }

course-part-practical = Practical assessment: no finding yet.
course-part-practical-done = Practical assessment: competent.
course-part-practical-not-yet = Practical assessment: not yet competent. It can be done again.

# A link to the result of a test that was handed in. $test: its name; $percent (Number): the score.
course-result = Result of the { $test }: { $percent }%
