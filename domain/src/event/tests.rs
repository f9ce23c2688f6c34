//! The list of events and what each is found by.

use super::*;
use uuid::Uuid;

#[test]
fn every_event_is_of_one_kind() {
    // The variants stand in this file at the depth of one indentation, between the enum and its end.
    let (_, rest) = include_str!("../event.rs").split_once("pub enum Event {").expect("the enum");
    let (variants, _) = rest.split_once("\n}\n").expect("its end");
    let name = |line: &str| {
        let line = line.strip_prefix("    ")?;
        let name = line.strip_suffix(" {").or_else(|| line.strip_suffix(','))?;
        name.chars().all(char::is_alphanumeric).then(|| name.to_owned())
    };
    let written: Vec<String> = variants.lines().filter_map(name).collect();
    assert!(written.len() > 30, "{written:?}");
    for name in &written {
        let kinds = Kind::ALL.into_iter().filter(|kind| kind.names().contains(&name.as_str())).count();
        assert_eq!(kinds, 1, "{name}");
    }
    let known: usize = Kind::ALL.iter().map(|kind| kind.names().len()).sum();
    assert_eq!(known, written.len(), "no kind names an event that there is not");
}

#[test]
fn an_event_is_found_by_all_that_it_names() {
    let ids = [Uuid::from_u128(1), Uuid::from_u128(2), Uuid::from_u128(3)];
    let [cohort, person, enrolment] = ids;
    let event =
        Event::PersonEnrolled { cohort: CohortId(cohort), person: PersonId(person), enrolment: EnrolmentId(enrolment) };
    let mut found: Vec<Uuid> = event.subject().ids().collect();
    found.sort();
    assert_eq!(found, ids);
}
