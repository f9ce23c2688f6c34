### What people think of a class: a form without names, and its sums.

# Heading and title of the form, and a link to it.
reaction-title = How was the class?

reaction-text = Nobody sees what you answered: answers are only added up. Say what you think.

reaction-do = Send

reaction-said = Thank you. Your answer is counted.

reaction-refused-incomplete = One question is still open. Choose one answer to each.

## The questions and their answers

reaction-whole = The class as a whole
reaction-useful = Can you use it in your work?
reaction-clear = Could you understand it?
reaction-respectful = Were you treated with respect?

# Beside five faces, the gladdest first.
reaction-very-good = Very good
reaction-good = Good
reaction-middling = So-so
reaction-bad = Bad
reaction-very-bad = Very bad

reaction-yes = Yes
reaction-partly = Partly
reaction-no = No

## The sums, for those who run the class

# Heading and title, and a button on the page of a class.
reaction-of-class = What people thought

# $count (Number): how many people at a time.
reaction-hint = Without names and days. The figures change only when { $count } more people have answered, so that nobody can be made out.

# $count (Number): how many people have to answer.
reaction-none = Nothing is shown before { $count } people have answered. People are asked from the last day of the class on.

# $count (Number): people behind the figures.
reaction-people =
    { $count ->
        [one] The answers of { $count } person.
       *[other] The answers of { $count } people.
    }
