### Certificates: a trainee’s own, and checking one.

# Heading and title.
certificate-mine = My certificates

certificate-none = There is no certificate yet. When you have completed a course, your coordinator issues one and you find it here.

# The days of the class; also on the page of a class.
certificate-dates = Dates

certificate-serial = Serial number

# Also the field into which it is typed.
certificate-code = Verification code

certificate-holder = Issued to
certificate-course = Course

# A button.
certificate-download = Open the certificate (PDF)

# A link beside it: a file that other programs read, such as those in which people collect their badges.
certificate-badge = Save as a digital badge

# Before the address of the page that proves it.
certificate-share = Anyone can check this certificate here:

## What a certificate is worth today, beside a sign

certificate-valid = This certificate is valid

# $date (String): the last day on which it was valid.
certificate-expired = No longer valid: it ended on { $date }

# $date (String): the day of the revocation.
certificate-revoked = Revoked on { $date }: not valid

# $date (String): the day on which a corrected one was issued.
certificate-replaced = Replaced by a corrected certificate on { $date }: not valid

# The serial of the one with the wrong name follows.
certificate-replaces = Corrected. It replaces

## Checking a certificate, open to everybody

# Heading and title, of the form and of the answer.
certificate-verify = Check a certificate

certificate-verify-text = Type the verification code that stands on the certificate, or point your phone’s camera at its square pattern.

# The button.
certificate-verify-do = Check

certificate-verify-refused = This is not a whole verification code. Compare it with the certificate, letter by letter.
certificate-unknown = No such certificate

# The code that was asked for follows.
certificate-unknown-text = Nobody was given a certificate with this code. Compare it with the paper, letter by letter:

# Beside the last day of a certificate that ends.
certificate-until = Valid until

## What a device says that verified the signed facts of a QR code by itself

certificate-said-expired = No longer valid
certificate-said-revoked = Revoked: not valid
certificate-said-replaced = Replaced by a corrected certificate: not valid
certificate-forged = Forged or changed
certificate-forged-text = This was not signed here, or something in it was changed since. Ask to see the paper, and type the verification code that stands on it.
certificate-unknown-key = Cannot be checked yet
certificate-unknown-key-text = It was signed with a key that this device does not know. Open this page with a network, then check again.

# Signed, and yet not in the register of this installation.
certificate-missing = It was signed by us, but this register does not hold it. Ask the office that issued it.

# A button; it opens the camera.
certificate-scan = Scan the square code

# $when (String): day and time.
certificate-verify-age = This page also works without a network. Keys and list of revoked certificates last updated: { $when }.

certificate-verify-none = Open this page once with a network. After that it works without one.
certificate-verify-online = A code alone can be checked only with a network. Without one, scan the square code on the certificate, or paste what it holds.

## The register of certificates, for coordinators

# A link; heading and title.
certificate-register = Register of certificates

certificate-register-text = Every certificate that was issued in your classes, the latest first, and what became of it.
certificate-register-none = No certificate was issued in this time.

# Fields: days.
certificate-register-from = Issued from
certificate-register-until = Issued until

# Headings of columns.
certificate-issued = Issued on
certificate-handed = Handed over on

# In place of a file.
certificate-said-too-many = There are too many for one file. Choose fewer days or a state.
