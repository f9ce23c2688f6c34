### The pages that say that something could not be done. Each title has its text.

# The button on each of these pages.
error-home = Go to the first page

error-not-found = This page does not exist
error-not-found-text = The address may be mistyped, or the page was removed.
error-sign-in = Sign in first
error-sign-in-text = This page is for people who are signed in. Go to the first page and sign in.
error-forbidden = This page is not open to you
error-forbidden-text = It belongs to another task. If you need it for your work, ask your administrator.
error-bad-request = This could not be read
error-bad-request-text = The page may be old. Go back, load it again and send it once more.
error-too-large = This is too large
error-too-large-text = Go back and send a smaller file or a shorter text.
error-too-many = A short pause
error-too-many-text = There were many requests in a short time. Wait 1 minute, then try again.
error-broken = Something went wrong here
error-broken-text = It is not your fault, and answers that were saved are safe. Try again in a few minutes. If it happens again, tell your coordinator the reference below.

# Before a short code that finds the error in the log.
error-reference = Reference:

# Above a form that was sent from a page on which things stood otherwise.
error-changed-since = Somebody else has changed this since you opened the page. Nothing of yours is saved yet. Compare what stands here now with what you typed, and save again.
