### Signing in and out, and choosing a password.

## The page on which one signs in

# Heading and title.
sign-in-title = Sign in

sign-in-intro = Your sign-in name and your first password are on the card that your coordinator gave you.

# A field.
sign-in-account = Sign-in name

# Below the field’s name.
sign-in-account-hint = Your service number works too, if you have one.

# A field.
sign-in-password = Password

# The button.
sign-in-do = Sign in

# Below the button.
sign-in-lost = Card or password lost? Your coordinator can give you a new password.

# A link for people who only want to check a certificate.
sign-in-verify = Check a certificate without signing in

# Above the form.
sign-in-refused = This name and this password do not belong together. Compare both with your card and try again.

# Above the form, after several wrong tries.
sign-in-refused-too-many = There were several wrong tries. Wait 1 minute, then try again.

# Above the form: the person sent a form after their time signed in had ended.
sign-in-expired = You had been signed out. What you wrote is not lost: sign in, and you can send it.

# Above the form: what waits on this page was written by somebody else, who should sign in first.
sign-in-other = Somebody else wrote on this page and has not sent it yet. Let them sign in and send it first.

# Beside a box to tick, when they are not there.
sign-in-other-without = They are not here. Sign me in, and let what they wrote go.

## After signing in again: what was written before is sent with one tap

# Heading and title.
sign-in-back = Welcome back

sign-in-back-text = What you wrote before is still here. Send it now.

# The button.
sign-in-back-send = Send it now

# When it is not known who wrote it.
sign-in-back-unsure = If somebody else wrote it on this phone or computer, do not send it.

# A link: leaves it unsent.
sign-in-back-without = Go on without sending

## The page on which one chooses a password

# Heading and title.
sign-in-password-title = Choose your password

# Above the form, at the first signing in.
sign-in-password-must = Other people have seen your first password. Choose one that only you know.

# Above the form, when somebody came by themselves.
sign-in-password-may = You can change your password here. Other phones and computers that are signed in with your name are then signed out.

# A field.
sign-in-password-current = Current password

# A field.
sign-in-password-new = New password

# Below the field’s name. $count (Number): the fewest characters.
sign-in-password-hint =
    { $count ->
        [one] At least { $count } letter or digit. Three words that only you would put together are easy to remember.
       *[other] At least { $count } letters or digits. Three words that only you would put together are easy to remember.
    }

# A field: the new password a second time.
sign-in-password-again = New password again

# The button.
sign-in-password-do = Save password

# Above the form.
sign-in-password-refused-current = The current password is not right. Try again.

# Above the form. $count (Number): the fewest characters.
sign-in-password-refused-short =
    { $count ->
        [one] This password is too short. It needs at least { $count } letter or digit.
       *[other] This password is too short. It needs at least { $count } letters or digits.
    }

sign-in-password-refused-long = This password is too long. Choose a shorter one.
sign-in-password-refused-differ = The two new passwords are not the same. Type both again.
sign-in-password-refused-name = A sign-in name or a service number is easy to guess. Choose something else.
sign-in-password-refused-common = Many people use this password, so it is guessed first. Choose another one.

## Said on the next page

sign-in-said-password = Your new password is saved.
sign-in-said-signed-out = You are signed out. On this phone or computer, nobody can open your pages without your password.
