### Two entries of the register that are one person: finding them, putting them together, telling them apart.

# Heading and title; also the link that leads there.
merge-duplicates = Possible duplicates

merge-duplicates-text = These entries may be one person: their names sound alike. Compare them, then merge them or say that they are two people.

merge-none = No entries look alike.

# $count (Number): how many pairs are shown.
merge-more = The { $count } likeliest are shown. More may come when these are decided.

# A button that leads to the page of both.
merge-compare = Compare and merge

# A button. The pair is not shown again.
merge-dismiss = Not the same person

merge-said-dismissed = Noted: two people. This pair is not shown again.

## Why a pair is shown; several stand in one line

merge-likeness-name = Same name in sound
merge-likeness-part = One name contains the other
merge-likeness-state = Same state
merge-likeness-unit = Same unit
merge-likeness-rank = Same rank

## Both side by side

# Heading and title.
merge-title = Merge two entries

merge-moves = The classes, tests, certificates and lessons of both will stand together. Nothing is deleted. Certificates keep the name with which they were issued.
merge-stays = The other entry becomes an alias. Its names and numbers still find this person, and its ranks stay in the history.
merge-signs-in = The password of the entry that is kept counts. Whoever is signed in with the other one is signed out.
merge-can-be-undone = You can undo it later. What moved goes back; what is added until then stays with the entry that is kept.

# Above the two entries.
merge-keep = Which entry is kept?

# $count (Number): classes somebody is in.
merge-classes = { $count ->
    [one] { $count } class
   *[other] { $count } classes
}

# $count (Number): certificates somebody holds.
merge-certificates = { $count ->
    [one] { $count } certificate
   *[other] { $count } certificates
}

# The button.
merge-do = Merge

merge-said-merged = Merged. This is the entry that is kept.

## Looking for the other one

# Heading and title; also the link that leads there.
merge-other = Merge with another entry

merge-other-text = Search for the other entry of this person. You will see both before anything happens.

## The page of somebody with aliases

# Heading.
merge-aliases = Also known as

merge-aliases-text = These entries were found to be this person.

# $date: a day.
merge-since = Merged on { $date }

# A button.
merge-separate = Undo the merge

merge-said-separated = They are two people again. What moved has gone back.

## Why it was not done

merge-refused-choose = Choose which entry is kept.
merge-refused-already = One of these entries is merged already.
merge-refused-role = One of them is a trainer, a coordinator or an administrator. Only the administrator changes who they are.

# $name: whose aliases they are.
merge-refused-aliases = Other entries were merged into { $name }. Keep { $name }, or undo those first.

# $class: a course and a place; $name: the one who would not be kept.
merge-refused-class = Both are in the class { $class }. Withdraw { $name } from it first, or keep the other entry.
