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

issuing-refused-released = Whoever asked for it does not run this class any more. A coordinator of the class can issue it now.
