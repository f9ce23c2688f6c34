### Changing a class that is open: its days, its venue and its language.

# Heading and title, and a button on the page of a class.
change-title = Change the class

change-text = Half-days on days that stay are kept. Those on days that fall away are taken out, with topic and trainer. New days get a morning and an afternoon.

# In place of the days and the venue.
change-certified = Certificates of this class are valid, and they say when and where it was held. The days and the venue can therefore not be changed any more.

change-save = Save

change-said = The class was changed.

## Why it was not changed

# $day (String): a day.
change-refused-marked = Attendance is marked on { $day }, so this day has to stay in the class. If nothing was held then, call its half-days off under Attendance.
change-refused-certified = A certificate of this class is valid, and it says when and where it was held. The days and the venue cannot be changed any more.
