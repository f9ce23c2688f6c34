### Who works with Amana: those who hold a role, as an administrator keeps them.

# A link; heading and title.
staff-title = Who works with Amana

staff-text = Everybody who holds a role. Everybody else learns, and nothing more.

# Heading of a column and of a list.
staff-roles = Roles

# Heading of a column and of what is said about somebody’s password.
staff-password = Password

# In that column.
staff-password-first = Has not chosen a password yet
staff-password-own = Uses their own password

## Roles, as choices and beside a name

staff-trainer = Trainer
staff-administrator = Administrator

# A choice; the state is chosen below it.
staff-coordinator = Coordinator
staff-coordinator-country = Coordinator of the whole country

# $state (String): the name of a state.
staff-coordinator-state = Coordinator of { $state }

## Finding somebody

# Heading.
staff-search = Find somebody

staff-search-text = Whoever is in the register can be given a role, a trainee too. Write exactly one of the three.

# A field.
staff-who = Sign-in name, service number or learner number

# A button.
staff-search-do = Find

# $who (String): what was typed.
staff-nobody = Nobody has the sign-in name or number { $who }.

## Adding somebody

# A heading and a button.
staff-add = Add somebody new

staff-add-text = Look first whether they are in the register already: then open their page and give them the role there.

staff-sign-in-name-hint = One word, with a dot between the names. If it is empty, it is made from the name.

# A list of roles.
staff-role = Role

# A list: the whole country, and the states.
staff-reach = Of a coordinator: for which state

## The page of one person

staff-no-role = No role: they learn, and nothing more.

# In place of what can be done for somebody else.
staff-oneself = This is you. Another administrator gives you a role, ends your role of administrator and gives you a new first password.

# A button beside a role; the role follows for whoever hears the page.
staff-end = End

# A heading and a button.
staff-grant = Give a role

staff-password-text = If they lost their password, make a new one. The old one stops at once, and they are signed out everywhere. They choose their own when they sign in.

# A button.
staff-password-do = Make a new first password

## What is handed out

# Heading and title.
staff-handed-out = First password

staff-handed-out-text = Hand it over yourself, or tell it on the telephone to somebody whose voice you know. At the first sign-in they choose their own.

# Below it.
staff-card = Printed, this page becomes a card to hand over: name, sign-in name, first password, and a square code that opens the sign-in page.

# A button.
staff-to-person = To their page

# On the page whose hour is over.
staff-handed-out-gone = A first password is shown for one hour only. If it was lost, open the person’s page and make a new one.

# Said on the page of a person.
staff-said-granted = The role is given. It counts from now on.
staff-said-ended = The role has ended. It counts from now on.

## Why it cannot be done

staff-refused-oneself = You cannot do this for yourself. Ask another administrator.
staff-refused-alias = This entry is another name of somebody. Give the role to the person.
staff-refused-erased = This person was erased from the register.
staff-refused-role = Choose the role from the list.
staff-refused-no-state = Only a coordinator is for a state. Choose the whole country for a trainer or an administrator.
staff-refused-retired = This state is used no more. Choose another one.
staff-refused-held = They hold this role already.
staff-refused-not-held = They do not hold this role any more.
staff-refused-none = They hold no role. Their coordinator gives them a new password.
staff-refused-last = This is the last administrator. Make somebody else an administrator first.
staff-refused-name = Write the sign-in name as one word of letters, digits, dots and hyphens, two to forty characters.
staff-refused-taken = Somebody signs in with this name or number already. Write another sign-in name, or find that person above.
staff-refused-number = Somebody has this service number already. Find them above by it, and give them the role.
