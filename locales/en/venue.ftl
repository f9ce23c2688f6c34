### Venues: where classes are held, and what there is in power and network.

# Heading and title of the list, and a button on the list of classes.
venue-title = Venues

venue-text = Classes are opened at a venue of this list. Its name stands on their certificates. Changing a venue changes no class that was opened before.

venue-none = No venue is written down yet. The first one is added here, or while a class is opened.

# A button to the form; heading and title of the form.
venue-add = Add a venue

# Heading and title of the form of one that is there, and the button below it.
venue-change = Change the venue
venue-save = Save

# Fields.
venue-name-en = Name in English
venue-name-ar = Name in Arabic

# Below the fields’ names.
venue-name-hint = Town and house, for example: Rumbek, training centre. One of the two names is enough.

# A list, and what it holds.
venue-power = Power
venue-power-not-known = Not known
venue-power-grid = Public grid
venue-power-solar = Solar
venue-power-generator = Generator
venue-power-none = None

# A list, and what it holds.
venue-connectivity = Network
venue-connectivity-not-known = Not known
venue-connectivity-none = None
venue-connectivity-2g = 2G
venue-connectivity-3g = 3G
venue-connectivity-4g = 4G
venue-connectivity-satellite = Satellite
venue-connectivity-local = Local network only

# Beside a venue in the list. $count (Number): classes that were opened there.
venue-classes =
    { $count ->
        [one] { $count } class
       *[other] { $count } classes
    }

# Beside a venue in the list, and a heading.
venue-closed = Closed

# A heading and a button.
venue-close = Close the venue
venue-close-text = No more classes can be opened there. Those that were opened stay as they are, and the venue can be opened again.
venue-reopen = Open the venue again
venue-reopen-text = No classes can be opened there now.

# Said on the list.
venue-said-added = The venue is on the list.
venue-said-changed = The venue is changed.
venue-said-closed = The venue is closed.
venue-said-reopened = The venue is open again.

## Choosing one for a class

# The first in the list, while nothing is chosen.
venue-choose = Choose a venue

# The last in the list.
venue-other = A venue that is not in the list

# The part of the form for a venue that is not in the list.
venue-missing = If the venue is not in the list
venue-missing-hint = Choose the last one of the list and write its name here. It is added to the list.

## Why it cannot be done

venue-refused-name = Write the name of the venue, in English or in Arabic.
# $count (Number): the longest that is allowed.
venue-refused-long =
    { $count ->
        [one] The name is longer than { $count } character.
       *[other] The name is longer than { $count } characters.
    }
venue-refused-state = The state is not one of yours. Choose one from the list.
venue-refused-retired = That state is used no more. Choose another one.
venue-refused-there = The state has a venue of that name. Use that one, or write another name.
venue-refused-closed = That venue is closed. Choose another one, or open it again first.
venue-refused-none = Choose a venue, or write the name of one that is not in the list.
venue-refused-two = You chose a venue and wrote another one. Choose the last one of the list, or empty the names.
