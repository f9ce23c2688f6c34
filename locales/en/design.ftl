# What an installation puts on its certificates: who signs them, logos, words. Only administrators read these pages.

# A link; heading and title.
design-signatories = Who signs certificates

design-signatories-text = Put down who is in office, from which day to which. A certificate is signed by those who are in office on the day of issue, three at most: those of the whole country first, then those of the state of the class. Certificates that were issued stay as they are.

design-nobody-signs = Nobody yet. Certificates are issued without lines to sign on.

# Heading of a list that can be opened. $count (Number): people whose time has ended.
design-signed-before =
    { $count ->
        [one] { $count } whose time has ended
       *[other] { $count } whose time has ended
    }

# Heading and button.
design-signatory-add = Add somebody who signs

# Heading and title of the page of one of them.
design-signatory = Somebody who signs

design-signatory-text = When somebody leaves the office, write down their last day and add their successor. Nothing changes on certificates that were issued.

# Heading and button.
design-signatory-remove = Take out

design-signatory-remove-text = Only for somebody who was put down by mistake. Whoever has left the office stays here with their last day.

# A field. $language (String): the name of the language.
design-name = Name ({ $language })

# A field. $language (String): the name of the language.
design-office = Office or title ({ $language })

# A choice of a state, or the whole country.
design-signs-for = Signs for classes in

design-country = The whole country

# Fields.
design-begins = First day in office
design-ends = Last day in office
design-ends-hint = Leave it empty as long as nobody knows.

# $day (String): a date.
design-since = since { $day }

# A button.
design-save = Save

design-refused-name = Write the name in at least one language.
design-refused-office = Write the office in at least one language.
design-refused-state = Choose a state from the list.

# $most (Number): letters.
design-refused-long = Something is too long: { $most } letters have room.

# $day (String): a date.
design-refused-many = On { $day } more than three would sign. First write down the last day of one of them.

design-refused-letters = There is a letter in it that cannot be printed. Write it in Latin or Arabic letters, without signs or pictures.

# A link; heading and title.
design-logos = Logos on certificates

design-logos-text = A logo says that its owner supports what the certificate certifies. So each one needs their permission, and a partner’s logo stands only on certificates of classes in which that partner had a part. Your own logo takes the place of the woven ring.

design-no-logo = None yet.

# Heading and button.
design-logo-add = Add a logo

# A field for a file.
design-logo-file = Picture
design-logo-file-hint = PNG or JPEG. It should also be clear when it is printed without colours.

# A field. $language (String): the name of the language.
design-logo-of = Whose logo it is ({ $language })

design-logo-of-hint = It is read aloud to people who do not see the picture.

# A field; before whose classes the logo stands on.
design-partner = Partner
design-partner-hint = As it is written in the classes. Leave it empty for your own logo, which stands on all certificates.

design-on-all = On all certificates

# A field; before the name of who has allowed it.
design-given-by = Permission given by
design-given-by-hint = The person and their office.

# A field; before what was written in it.
design-reference = Where the permission is written
design-reference-hint = The number and date of a letter or a decision.

# Fields.
design-allowed-from = Allowed from
design-allowed-until = Allowed until
design-allowed-until-hint = Leave it empty if no end was agreed.

# Before one day, or two.
design-allowed = Allowed

# A button.
design-logo-end = Use it no more from tomorrow

design-refused-permission = Write who has given the permission, and where it is written.
design-refused-picture = This is no picture that can be read. Choose a PNG or JPEG file.
design-refused-large = This picture is too large. Choose one under 4 MB.

# A link; heading and title.
design-wording = Words on certificates

design-wording-text = A certificate says everything in English and in Arabic. Where you write nothing, it uses the words of the platform. New words are first written, then looked at on paper, and then put into use. Certificates that were issued keep their words.

# Heading above links to specimens.
design-look = Look at it on paper

design-look-text = The logos and the signatures are those of today. Every specimen says that it is one.

# A link to a PDF. $kind (String): one of design-completion, design-participation, design-trainer.
design-preview = { $kind } (PDF)

# Kinds of certificates.
design-completion = Completion
design-participation = Participation
design-trainer = Trainer

design-draft-unseen = What was written last is not in use. Open one of the specimens first: then it can be put into use.
design-draft-seen = What was written last is not in use yet. The specimens show it.

# A button.
design-use = Put these words into use

# Heading above the form.
design-write = Write

design-write-text = Leave both languages empty for the platform’s own words.

# Headings of the texts that can be written.
design-completion-title = Title of a certificate of completion
design-participation-title = Title of a certificate of participation
design-trainer-title = Title of a trainer certificate
design-awarded = Above the name
design-completion-reason = Above the course, on a certificate of completion
design-participation-reason = Above the course, on a certificate of participation
design-trainer-reason = Above the course, on a trainer certificate
design-disclaimer = What the certificate does not give

# $phrase (String): one of the headings of the texts.
design-refused-one-language = “{ $phrase }”: write it in both languages, or in neither.

# $phrase (String): one of the headings of the texts. $most (Number): letters.
design-refused-phrase-long = “{ $phrase }” is too long: { $most } letters have room.

design-refused-rewritten = Somebody else has written other words since you opened this page. Look at a specimen, then go on.

design-refused-unseen = Nobody has looked at these words on paper yet. Open one of the specimens first.

# What the last action did.
design-said-signatory = Saved.
design-said-removed = Taken out. Certificates that were issued stay as they are.
design-said-logo = The logo is kept. The specimens under “Words on certificates” show where it stands.
design-said-logo-ended = From tomorrow the logo stands on no new certificate.
design-said-wording = Saved. It is not in use yet: look at it on paper first.
design-said-used = Certificates that are issued from now on say it in these words.
