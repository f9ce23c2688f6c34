//! Who works with Amana: the roles that an administrator gives and ends, and the passwords that go with them.

use crate::id::PersonId;
use crate::person::{Grant, Role, sign_in_name};
use crate::reference::Reference;

/// The longest sign-in name that is chosen for somebody, in characters.
pub const SIGN_IN_NAME_MAX: usize = 40;

/// Somebody as far as it decides what they may be given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    pub id: PersonId,
    pub standing: Standing,
    pub grants: Vec<Grant>,
}

/// What an entry of the register is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Own,
    /// Another name of somebody who is kept.
    Alias,
    Erased,
}

/// Why an administrator does not change who works with Amana.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StaffRefusal {
    #[error("nobody does this for themselves")]
    Oneself,
    #[error("the entry is another name of somebody")]
    Alias,
    #[error("the entry was erased")]
    Erased,
    #[error("there is no such role")]
    NoRole,
    #[error("only a coordinator is for a state")]
    NoStateMeant,
    #[error("there is no such state")]
    NoState,
    #[error("the state is used no more")]
    RetiredState,
    #[error("they hold this role already")]
    AlreadyHeld,
    #[error("they do not hold this role")]
    NotHeld,
    #[error("they hold no role")]
    HoldsNone,
    #[error("they are the last administrator")]
    LastAdministrator,
    #[error("this cannot be a sign-in name")]
    Name,
    #[error("somebody signs in with this name or number")]
    NameTaken,
    #[error("somebody else has this service number")]
    NumberTaken,
}

/// Reads a grant as a form gives it. Without a state a coordinator's is for the whole country.
pub fn read(role: &str, state: &str) -> Result<Grant, StaffRefusal> {
    let role = Role::from_code(role).ok_or(StaffRefusal::NoRole)?;
    Ok(Grant { role, state: Some(state.to_owned()).filter(|state| !state.is_empty()) })
}

/// Decides whether a grant can be given to anybody, as the states are now.
pub fn check(grant: &Grant, reference: &Reference) -> Result<(), StaffRefusal> {
    let Some(state) = &grant.state else { return Ok(()) };
    if grant.role != Role::Coordinator {
        return Err(StaffRefusal::NoStateMeant);
    }
    match reference.state(state) {
        None => Err(StaffRefusal::NoState),
        Some(state) if state.is_retired => Err(StaffRefusal::RetiredState),
        Some(_) => Ok(()),
    }
}

/// Decides whether an administrator gives somebody one more role.
pub fn may_grant(by: PersonId, holder: &Holder, grant: &Grant, reference: &Reference) -> Result<(), StaffRefusal> {
    another(by, holder)?;
    check(grant, reference)?;
    // Whoever coordinates the whole country coordinates each of its states.
    let covers = |held: &Grant| held.role == grant.role && (held.state.is_none() || held.state == grant.state);
    if holder.grants.iter().any(covers) { Err(StaffRefusal::AlreadyHeld) } else { Ok(()) }
}

/// Decides whether an administrator ends a role. A state that is used no more does not keep somebody in office.
/// `administrators` are all that there are, with this one.
pub fn may_end(by: PersonId, holder: &Holder, grant: &Grant, administrators: usize) -> Result<(), StaffRefusal> {
    if grant.role == Role::Administrator {
        another(by, holder)?;
    }
    if !holder.grants.contains(grant) {
        return Err(StaffRefusal::NotHeld);
    }
    // Two who end each other's role at the same moment would leave nobody.
    match grant.role {
        Role::Administrator if administrators <= 1 => Err(StaffRefusal::LastAdministrator),
        _ => Ok(()),
    }
}

/// Decides whether an administrator gives somebody a new first password. Of whoever holds no role it is their
/// coordinator's to give.
pub fn may_issue_password(by: PersonId, holder: &Holder) -> Result<(), StaffRefusal> {
    another(by, holder)?;
    if holder.grants.is_empty() { Err(StaffRefusal::HoldsNone) } else { Ok(()) }
}

/// A sign-in name that somebody is given, as it is kept.
pub fn new_sign_in_name(text: &str) -> Result<String, StaffRefusal> {
    let name = sign_in_name(text);
    let is_readable = name.chars().all(|letter| letter.is_alphanumeric() || ".-_".contains(letter));
    let length = name.chars().count();
    if is_readable && (2..=SIGN_IN_NAME_MAX).contains(&length) { Ok(name) } else { Err(StaffRefusal::Name) }
}

/// Somebody else, who signs in under this entry.
fn another(by: PersonId, holder: &Holder) -> Result<(), StaffRefusal> {
    match holder.standing {
        Standing::Erased => Err(StaffRefusal::Erased),
        Standing::Alias => Err(StaffRefusal::Alias),
        Standing::Own if holder.id == by => Err(StaffRefusal::Oneself),
        Standing::Own => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Bilingual;
    use crate::reference::State;
    use uuid::Uuid;

    const ME: PersonId = PersonId(Uuid::nil());
    const OTHER: PersonId = PersonId(Uuid::max());

    fn grant(role: Role, state: Option<&str>) -> Grant {
        Grant { role, state: state.map(Into::into) }
    }

    fn holder(id: PersonId, grants: &[Grant]) -> Holder {
        Holder { id, standing: Standing::Own, grants: grants.to_vec() }
    }

    fn lists() -> Reference {
        let state = |code: &str| State::new(code, Bilingual::new(code, code));
        let retired = State { is_retired: true, ..state("SS-XX") };
        Reference { ranks: vec![], states: vec![state("SS-EC"), state("SS-EE"), retired] }
    }

    #[test]
    fn a_grant_is_for_one_current_state_or_the_country_and_only_of_a_coordinator() {
        let asked = |role: &str, state: &str| read(role, state).and_then(|grant| check(&grant, &lists()));
        assert_eq!(asked("coordinator", ""), Ok(()));
        assert_eq!(asked("coordinator", "SS-EC"), Ok(()));
        assert_eq!(asked("coordinator", "SS-ZZ"), Err(StaffRefusal::NoState));
        assert_eq!(asked("coordinator", "SS-XX"), Err(StaffRefusal::RetiredState));
        for role in ["trainer", "administrator"] {
            assert_eq!(asked(role, ""), Ok(()));
            assert_eq!(asked(role, "SS-EC"), Err(StaffRefusal::NoStateMeant));
        }
        assert_eq!(asked("", ""), Err(StaffRefusal::NoRole));
    }

    #[test]
    fn nobody_gives_themselves_a_role_or_a_password_or_ends_their_own_administration() {
        let administers = grant(Role::Administrator, None);
        let me = holder(ME, &[administers.clone(), grant(Role::Trainer, None)]);
        let coordinates = grant(Role::Coordinator, None);
        assert_eq!(may_grant(ME, &me, &coordinates, &lists()), Err(StaffRefusal::Oneself));
        assert_eq!(may_issue_password(ME, &me), Err(StaffRefusal::Oneself));
        assert_eq!(may_end(ME, &me, &administers, 5), Err(StaffRefusal::Oneself));
        // To stop training takes nobody else.
        assert_eq!(may_end(ME, &me, &grant(Role::Trainer, None), 1), Ok(()));
    }

    #[test]
    fn the_last_administrator_stays() {
        let administers = grant(Role::Administrator, None);
        let other = holder(OTHER, std::slice::from_ref(&administers));
        assert_eq!(may_end(ME, &other, &administers, 1), Err(StaffRefusal::LastAdministrator));
        assert_eq!(may_end(ME, &other, &administers, 2), Ok(()));
    }

    #[test]
    fn no_role_is_given_twice_and_none_is_ended_that_is_not_held() {
        let of = |state| grant(Role::Coordinator, state);
        let one = holder(OTHER, &[of(Some("SS-EC"))]);
        assert_eq!(may_grant(ME, &one, &of(Some("SS-EC")), &lists()), Err(StaffRefusal::AlreadyHeld));
        assert_eq!(may_grant(ME, &one, &of(Some("SS-EE")), &lists()), Ok(()));
        assert_eq!(may_grant(ME, &one, &of(None), &lists()), Ok(()));
        let all = holder(OTHER, &[of(None)]);
        assert_eq!(may_grant(ME, &all, &of(Some("SS-EE")), &lists()), Err(StaffRefusal::AlreadyHeld));
        assert_eq!(may_end(ME, &one, &of(None), 1), Err(StaffRefusal::NotHeld));
        let late = holder(OTHER, &[of(Some("SS-XX"))]);
        assert_eq!(may_end(ME, &late, &of(Some("SS-XX")), 1), Ok(()), "of a state that is used no more");
    }

    #[test]
    fn an_entry_that_signs_nobody_in_is_given_nothing() {
        let trains = grant(Role::Trainer, None);
        for (standing, refused) in [(Standing::Alias, StaffRefusal::Alias), (Standing::Erased, StaffRefusal::Erased)] {
            let entry = Holder { standing, ..holder(OTHER, &[]) };
            assert_eq!(may_grant(ME, &entry, &trains, &lists()), Err(refused));
            assert_eq!(may_issue_password(ME, &entry), Err(refused));
        }
        assert_eq!(may_issue_password(ME, &holder(OTHER, &[])), Err(StaffRefusal::HoldsNone));
        assert_eq!(may_issue_password(ME, &holder(OTHER, &[trains])), Ok(()));
    }

    #[test]
    fn a_sign_in_name_is_one_word_that_can_be_typed() {
        assert_eq!(new_sign_in_name(" Mary.Lado2 "), Ok("mary.lado2".into()));
        for wrong in ["", "m", "mary lado", "mary/lado", &"m".repeat(41)] {
            assert_eq!(new_sign_in_name(wrong), Err(StaffRefusal::Name), "{wrong}");
        }
    }
}
