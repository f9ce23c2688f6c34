### Certificates as badges: what they tell other programs, and whoever reads them there.

# What the course is. $hours (Number): its hours.
badge-description =
    { $hours ->
        [one] A training course of { $hours } hour.
       *[other] A training course of { $hours } hours.
    }

## What somebody did who holds the badge, by what the certificate certifies

badge-criteria-completion = Met the attendance and assessment requirements of the course.
badge-criteria-participation = Took part in the course.
badge-criteria-trainer = Met the requirements for trainers of the course.
