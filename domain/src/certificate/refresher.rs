//! Who needs a refresher: whose certificate ends soon, or has ended, and who holds no other for the course.

use std::collections::HashMap;

use jiff::civil::Date;

use super::Certificate;
use crate::id::PersonId;

/// Of all the certificates of some people, those that end until a day and that nothing outlasts, the first to end first.
pub fn ending(certificates: Vec<Certificate>, from: Date, until: Date) -> Vec<Certificate> {
    let mut last: HashMap<(PersonId, String), Certificate> = HashMap::new();
    let unrevoked = certificates.into_iter().filter(|certificate| certificate.revocation.is_none());
    for certificate in unrevoked {
        let key = (certificate.person, certificate.snapshot.course_code.clone());
        match last.get(&key) {
            Some(known) if outlasts(known, &certificate) => {}
            _ => {
                last.insert(key, certificate);
            }
        }
    }
    let mut ending: Vec<Certificate> = last
        .into_values()
        .filter(|last| last.snapshot.valid_until.is_some_and(|end| (from..=until).contains(&end)))
        .collect();
    ending.sort_by(|one, other| {
        let key = |of: &Certificate| (of.snapshot.valid_until, of.snapshot.serial.clone());
        key(one).cmp(&key(other))
    });
    ending
}

/// One without an end outlasts every other.
fn outlasts(one: &Certificate, other: &Certificate) -> bool {
    match (one.snapshot.valid_until, other.snapshot.valid_until) {
        (None, _) => true,
        (Some(_), None) => false,
        (Some(one), Some(other)) => one >= other,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::certificate;
    use super::*;
    use crate::certificate::Revocation;
    use crate::time::At;
    use jiff::civil::date;
    use uuid::Uuid;

    fn until(person: u128, serial: &str, end: Option<Date>) -> Certificate {
        let mut one = certificate();
        one.person = PersonId(Uuid::from_u128(person));
        one.snapshot.serial = serial.into();
        one.snapshot.valid_until = end;
        one
    }

    #[test]
    fn whoever_has_a_certificate_that_lasts_longer_needs_no_refresher() {
        let (today, soon, later) = (date(2026, 11, 28), date(2027, 2, 1), date(2029, 1, 1));
        let by = PersonId(Uuid::nil());
        let mut revoked = until(4, "revoked", Some(soon));
        revoked.revocation = Some(Revocation { at: At(0), by, reason: "Fraud.".into(), replaced_by: None });
        let mut of_another_course = until(1, "another", Some(later));
        of_another_course.snapshot.course_code = "COP-203".into();
        let all = vec![
            until(1, "ends", Some(soon)),
            of_another_course,
            until(2, "renewed", Some(soon)),
            until(2, "new", Some(later)),
            until(3, "for ever", None),
            until(3, "once", Some(soon)),
            revoked,
            until(5, "first", Some(today)),
            until(6, "long ago", Some(date(2020, 1, 1))),
        ];
        let found = ending(all, today, date(2027, 5, 28));
        assert_eq!(found.iter().map(|one| &*one.snapshot.serial).collect::<Vec<_>>(), ["first", "ends"]);
    }
}
