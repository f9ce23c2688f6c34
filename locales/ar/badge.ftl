### Certificates as badges: what they tell other programs, and whoever reads them there.

# What the course is. $hours (Number): its hours.
badge-description =
    { $hours ->
        [zero] دورة تدريبية.
        [one] دورة تدريبية مدتها ساعة واحدة.
        [two] دورة تدريبية مدتها ساعتان.
        [few] دورة تدريبية مدتها { $hours } ساعات.
        [many] دورة تدريبية مدتها { $hours } ساعة.
       *[other] دورة تدريبية مدتها { $hours } ساعة.
    }

## What somebody did who holds the badge, by what the certificate certifies

badge-criteria-completion = استيفاء متطلبات الحضور والتقييم في الدورة التدريبية.
badge-criteria-participation = المشاركة في الدورة التدريبية.
badge-criteria-trainer = استيفاء المتطلبات المقررة لمدربي الدورة التدريبية.
