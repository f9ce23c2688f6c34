### The register of people: looking somebody up, and the page of one person.

# Heading and title; also the button that leads there.
register-title = People

register-text = Everybody of your states and of your classes. A name is found in any spelling, in Latin or Arabic letters, its words in any order. A service number, a learner number or a sign-in name has to be whole.

# The field.
register-name = Name or number

# The button.
register-search = Search

# $count (Number): how many.
register-found = { $count ->
    [one] { $count } person
   *[other] { $count } people
}

# $count (Number): how many are shown.
register-more = Only the first { $count } are shown. Type one more word of the name.

register-nobody = Nobody was found. Try fewer words, or the name in the other letters.

# Above the numbers in the list.
register-number = Number

## One person

# A link from the page of somebody in a class.
register-card = All classes and certificates of this person

register-kind = Kind
register-kind-police = Police
register-kind-prisons = Prisons
register-kind-service = Other service
register-kind-community = Community member, without rank
register-kind-adviser = International adviser

# A number that the platform gives to everybody.
register-learner-no = Learner number

# Headings.
register-classes = Classes
register-ranks = Ranks

# Beside a rank. $date (String): the day since which it is known.
register-since = since { $date }

register-no-class = In no class yet.

## Putting it right

# Opens the form.
register-correct = Correct these details

register-correct-text = What was issued or recorded keeps the name and rank of its day.

# The button.
register-correct-do = Save the details

register-rank-since = Rank held since
register-rank-since-hint = Only where you change the rank. Empty means today.
register-since-refused = The day since which the rank is held is not a date.
register-since-future = The day since which the rank is held has not come yet.
register-number-taken = Somebody else has this service number. Search for it, and compare.
register-said-corrected = The details are saved.

## The training of one officer, as a file

# Two buttons.
register-history-xlsx = Training history for Excel
register-history-csv = As CSV

# The button: a file with all that is kept about one person.
register-everything = Everything kept, as a file

# Headings of columns.
register-history-title = Title of the course
register-history-there = Half-days present
register-history-held = Half-days marked
register-history-pre = Pre-test, %
register-history-final = Final test, best, %
register-history-came = Completion
register-history-serial = Certificate
register-history-until = Valid until
register-history-worth = The certificate today

# In the column of completion.
register-history-complete = Complete
register-history-open = Not complete

## Handing over

# Heading and title, and a link on the page of a person.
register-succeed = Hand over to this person

# $name: who will coordinate; $places: states, or the whole country.
register-succeed-text = { $name } will run the same classes as you: { $places }. They see every person, test and certificate there. This is on record.

# Above the two choices. The second is also the link, where they run the same classes already.
register-succeed-then = And you?
register-succeed-stay = I go on too, for now
register-succeed-leave = I stop being coordinator today

# The button.
register-succeed-do = Hand over

register-succeed-choose = Choose whether you go on or stop.
register-succeed-oneself = You cannot hand over to yourself.
register-succeed-already = They run the same classes already. If you want to stop running them, choose to stop.

register-said-shared = They run the same classes now.
register-said-handed-over = You have handed over. Thank you.
