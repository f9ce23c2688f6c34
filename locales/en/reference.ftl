### The lists of ranks and of states, as an administrator keeps them.

# Links; headings and titles.
reference-ranks = Ranks
reference-states = States and administrative areas

reference-ranks-text = The highest rank stands first. Forms offer the ranks in this order, and lists of people are read by their codes and names. Certificates that were issued keep the name of their day.

reference-states-text = Forms offer the states in this order, and lists of people are read by their codes and names. Certificates that were issued keep the name of their day.

# Headings and buttons.
reference-rank-add = Add a rank
reference-state-add = Add a state

# A field, and what stands before a code.
reference-code = Code

# $most (Number): the longest code, in characters.
reference-code-hint = Latin letters, digits and hyphens, { $most } at most. It stays for ever and is never used again for another one.

# Fields.
reference-name-en = Name in English
reference-name-ar = Name in Arabic

# A field: the group that a rank is counted in.
reference-band = Counted in reports with

# A list of places in the order.
reference-place = Place in the list

# The first choice of that list.
reference-first = At the top

# A choice of that list. $name (String): the name of a rank or a state.
reference-below = Below { $name }

# A field with a name a line.
reference-other-names = What lists write for it

reference-other-names-hint = One a line. The code, both names and the usual short forms are understood without it.

# Beside one in the list.
reference-retired = used no more

# Above the form of one that is there.
reference-change-text = A change is seen at once, on every page. Where somebody has it, the new name is shown.

# A button.
reference-save = Save

# A heading and a button.
reference-retire = Use it no more

reference-retire-text = No form offers it any more, and a list of people that names it is refused row by row. Where it stands it stays, and it is still counted. Nothing is deleted, and it can be used again.

# A heading and a button.
reference-return = Use it again

reference-return-text = It is used no more. It is shown and counted where it stands, and offered nowhere.

# After a refusal. $facts (String): what somebody else has saved: names, group, place in the list.
reference-now = Now it says: { $facts }. What you changed is still in the form below; the rest is as it is now. Look at both, and save again.

# Said on the list.
reference-said-added = It is on the list, and in use.
reference-said-changed = The change is saved, and in use.
reference-said-retired = It is used no more.
reference-said-returned = It is used again.

## Why it cannot be done

# $most (Number): the longest code, in characters.
reference-refused-code = Write a code of Latin letters, digits and hyphens, { $most } characters at most.
reference-refused-taken = There is one with this code, in use or used no more. Write another code.
reference-refused-name = Write the name in both languages.
reference-refused-latin = Write the English name in Latin letters.
reference-refused-arabic = Write the Arabic name in Arabic letters.

# $most (Number): the longest that is allowed, in characters.
reference-refused-long = A name is too long: { $most } characters have room.

# $most (Number): as many names are allowed.
reference-refused-many = There are too many other names: { $most } have room.
reference-refused-band = Choose from the list with whom the rank is counted.
reference-refused-place = Choose the place from the list.

# $text (String): a name or a code. $other (String): the name of another one.
reference-refused-means = “{ $text }” means { $other } already. Write something else, or use that one no more first.
reference-refused-changed = Somebody else has changed it since you opened this page. Nothing is saved yet.
