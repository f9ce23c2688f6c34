//! Roles, passwords and refusals, in words.

use domain::person::{Grant, Person, Role};
use domain::staff::StaffRefusal;

use crate::here::Here;
use crate::t;

/// What somebody is, and where.
pub fn role(here: &Here, Grant { role, state }: &Grant) -> String {
    match (role, state) {
        (Role::Trainer, _) => t!(here, "staff-trainer"),
        (Role::Administrator, _) => t!(here, "staff-administrator"),
        (Role::Coordinator, None) => t!(here, "staff-coordinator-country"),
        (Role::Coordinator, Some(code)) => {
            let known = here.app.reference().state(code).map(|state| state.name.get(here.language).to_owned());
            t!(here, "staff-coordinator-state", state = known.unwrap_or_else(|| code.clone()))
        }
    }
}

/// Whether they have chosen a password yet.
pub fn password(here: &Here, person: &Person) -> String {
    match person.must_choose_password {
        true => t!(here, "staff-password-first"),
        false => t!(here, "staff-password-own"),
    }
}

pub fn refused(here: &Here, why: StaffRefusal) -> String {
    match why {
        StaffRefusal::Oneself => t!(here, "staff-refused-oneself"),
        StaffRefusal::Alias => t!(here, "staff-refused-alias"),
        StaffRefusal::Erased => t!(here, "staff-refused-erased"),
        StaffRefusal::NoRole => t!(here, "staff-refused-role"),
        StaffRefusal::NoStateMeant => t!(here, "staff-refused-no-state"),
        StaffRefusal::NoState => t!(here, "design-refused-state"),
        StaffRefusal::RetiredState => t!(here, "staff-refused-retired"),
        StaffRefusal::AlreadyHeld => t!(here, "staff-refused-held"),
        StaffRefusal::NotHeld => t!(here, "staff-refused-not-held"),
        StaffRefusal::HoldsNone => t!(here, "staff-refused-none"),
        StaffRefusal::LastAdministrator => t!(here, "staff-refused-last"),
        StaffRefusal::Name => t!(here, "staff-refused-name"),
        StaffRefusal::NameTaken => t!(here, "staff-refused-taken"),
        StaffRefusal::NumberTaken => t!(here, "staff-refused-number"),
    }
}
