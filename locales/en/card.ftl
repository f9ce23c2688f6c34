### New sign-in cards for a whole class.

# A button on the page of a class; heading and title.
card-title = New sign-in cards

card-nobody = Everybody in the class has chosen a password of their own, or is not yours to give one. No card is needed.

# $count (Number): people.
card-count =
    { $count ->
        [one] { $count } person in the class has never signed in with a password of their own, and gets a new first password.
       *[other] { $count } people in the class have never signed in with a password of their own, and get a new first password each.
    }

# A warning. $moment (String): the day and time of the latest card.
card-text = The cards that they have stop working at once. The latest was made on { $moment }. Whoever has chosen a password of their own keeps it.

# The button. $count (Number): cards.
card-do =
    { $count ->
        [one] Make { $count } new card
       *[other] Make { $count } new cards
    }

# A link to first passwords that were shown less than an hour ago.
card-sheet = Look at the cards made last

# The form was sent twice, or somebody else made cards meanwhile.
card-refused-since = Nothing was done now: cards of this class were made after you opened this page, and they work. Make new ones only if those are lost too.
