### What a class rests on: who is behind it, its clearance, and suspending it.

# Heading and title, and a button on the page of a class.
standing-title = Partners and clearance

standing-text = Write down who is behind this class, and what it was cleared under. Partners and funding stand on the training return.

# A field; also before their names on the page of a class and on the training return.
standing-partners = Partner organisations

# A field: tags of the plan of the police service or the mission; also on the training return.
standing-objectives = Objectives of the plan

# Below the names of both fields.
standing-lines = One on each line.

# What opens a list of the names that stand on other classes.
standing-known = Written for other classes

# A field: what the money is filed under; also on the training return.
standing-funding = Funding reference

# A field: what the clearance is filed under.
standing-clearance = Clearance reference

# Below the field’s name.
standing-clearance-assess = The due-diligence policy asks for a risk assessment before this course. Write what it is filed under, and no findings. Until then nobody can be added to the class.

# Below the field’s name.
standing-clearance-full = The due-diligence policy asks for a risk assessment and for screening of those who are nominated. Write what both are filed under, and no findings. Until then nobody can be added to the class.

standing-save = Save

standing-said-saved = Saved.

## Suspending

# Heading and button.
standing-suspend = Suspend the class

standing-suspend-text = At once nobody can be added, no test can be begun and no certificate can be issued. Tests that were begun can be finished. Nothing that is on record is lost. The reason is read by coordinators.

# Heading and button.
standing-resume = Let the class go on

standing-said-suspended = The class is suspended.
standing-said-resumed = The class goes on.

# Above the form.
standing-refused-reason = The reason is missing. Write it in one sentence.

# $count (Number): how many lines there can be.
standing-refused-many = More than { $count } lines. Keep the most important ones.

# $count (Number): how many characters there can be.
standing-refused-long = One line is longer than { $count } characters. Make it shorter.

## Why nobody is added to a class now. Also where a certificate is not issued, and above the pages of the class.

standing-suspended = This class is suspended. Nobody can be added, and no test can be begun.
standing-not-cleared = The clearance of this class has not been recorded. Until then nobody can be added.
