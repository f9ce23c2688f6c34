# Certificates that are issued one after the other, for one person or a whole class.

# Heading and title while they are being issued; also a link to that page.
issuing-title = Certificates are being issued

# Beside a bar. $done (Number): decided so far. $of (Number): of how many.
issuing-progress = { $done } of { $of }

issuing-text = You can leave this page: the work goes on. The page looks again by itself every few seconds.

# A link that fetches the page again.
issuing-again = Look again now

# Heading and title when all are decided.
issuing-done = Certificates: what was done

# Heading above those who were given none, with the reason. $count (Number): how many.
issuing-refused =
    { $count ->
        [one] Not issued for { $count } person
       *[other] Not issued for { $count } people
    }

# Heading above those who were given one. $count (Number): how many.
issuing-issued =
    { $count ->
        [one] { $count } certificate issued
       *[other] { $count } certificates issued
    }

issuing-refused-released = The person who asked for this certificate does not run the class any more. A coordinator of the class can issue it now.
issuing-refused-oneself = Nobody issues a certificate to themselves. Another coordinator can issue this one.

# A link; heading and title: a log of what was printed.
issuing-printed = What was printed

issuing-printed-none = No certificate of this class has been downloaded to be printed.
issuing-printed-text = Every file of certificates that somebody of the office has downloaded is noted here.

# Heading above certificates that were taken out more than once.
issuing-printed-again = Downloaded more than once

issuing-printed-again-text = There may be more than one paper of these. Both are worth the same: they have one number and one code.

# After a serial number. $count (Number): how often it was taken out.
issuing-printed-times =
    { $count ->
        [one] once
       *[other] { $count } times
    }

# Heading above a list of moments.
issuing-printed-files = Files

# $count (Number): certificates in a file.
issuing-printed-count =
    { $count ->
        [one] { $count } certificate
       *[other] { $count } certificates
    }
