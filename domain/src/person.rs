//! People: who they are, how they sign in, what they may do.

mod correction;
mod erasure;
mod kind;
mod merge;
mod number;
mod succession;

use serde::{Deserialize, Serialize};

use crate::id::PersonId;
use crate::language::{Bilingual, Language};
use crate::mark::latin_digit;

pub use correction::{CorrectRefusal, may_correct};
pub use erasure::{Attended, EraseRefusal, Eraser, Erasure, ErasureReason, Ties, confirms, may_erase};
pub use kind::PersonKind;
pub use merge::{Likeness, MergeRefusal, Party, Place, Standing, UnmergeRefusal, likeness, may_merge};
pub use number::{NumberRule, NumberRuleRefusal, learner_no, read_learner_no, service_no, spaced_learner_no};
pub use succession::SuccessionRefusal;

/// Anybody with a sign-in. As little about them as the work needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub id: PersonId,
    pub sign_in_name: String,
    /// One whole name in each script, never first and last.
    pub name: Bilingual,
    pub service_no: Option<String>,
    /// For whoever has no service number: everybody has one, see [`learner_no`].
    pub learner_no: Option<String>,
    pub kind: PersonKind,
    pub sex: Sex,
    /// A code of the rank list, such as `SGT`.
    pub rank: String,
    pub unit: String,
    /// A code of the list of states, such as `SS-EC`.
    pub state: String,
    pub language: Language,
    /// They signed in with a password that somebody else knows and must choose their own first.
    pub must_choose_password: bool,
    pub grants: Vec<Grant>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Sex {
    Female,
    Male,
}

impl Sex {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Female => "female",
            Self::Male => "male",
        }
    }

    /// Reads what lists hold: F, M, words in both languages.
    pub fn read(text: &str) -> Option<Self> {
        match text.trim().to_lowercase().as_str() {
            "f" | "female" | "woman" | "w" | "أنثى" | "انثى" | "أنثي" | "امرأة" | "ث" => {
                Some(Self::Female)
            }
            "m" | "male" | "man" | "ذكر" | "رجل" | "ذ" => Some(Self::Male),
            _ => None,
        }
    }
}

/// What somebody was given to do, beside learning, which everybody may.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grant {
    pub role: Role,
    /// The state it is limited to; `None` is the whole country. Only a coordinator's is ever limited.
    pub state: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    Trainer,
    Coordinator,
    Administrator,
}

impl Role {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Trainer => "trainer",
            Self::Coordinator => "coordinator",
            Self::Administrator => "administrator",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Trainer, Self::Coordinator, Self::Administrator].into_iter().find(|role| role.code() == code)
    }
}

impl Person {
    pub fn has(&self, role: Role) -> bool {
        self.grants.iter().any(|grant| grant.role == role)
    }

    /// The name in the script of `language`, or in the other where there is none.
    pub fn name(&self, language: Language) -> &str {
        self.name.get(language)
    }
}

/// A proof that somebody is signed in and learns for themselves.
#[derive(Clone, Debug)]
pub struct Trainee(Person);

/// A proof that somebody may write courses.
#[derive(Clone, Debug)]
pub struct Trainer(Person);

/// A proof that somebody may run classes, and where.
#[derive(Clone, Debug)]
pub struct Coordinator {
    person: Person,
    reach: Reach,
}

/// A proof that somebody may work with the people of a class: a coordinator in every class of their states, a trainer
/// in the classes that were given to them.
#[derive(Clone, Debug)]
pub struct Instructor {
    person: Person,
    coordinates: Option<Reach>,
}

/// A proof that somebody runs the installation.
#[derive(Clone, Debug)]
pub struct Administrator(Person);

/// The states whose classes a coordinator sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reach {
    Everywhere,
    States(Vec<String>),
}

impl Reach {
    pub fn covers(&self, state: &str) -> bool {
        match self {
            Self::Everywhere => true,
            Self::States(states) => states.iter().any(|known| known == state),
        }
    }
}

impl Trainee {
    pub fn of(person: Person) -> Self {
        Self(person)
    }

    pub fn person(&self) -> &Person {
        &self.0
    }
}

impl Trainer {
    pub fn of(person: Person) -> Option<Self> {
        person.has(Role::Trainer).then_some(Self(person))
    }

    pub fn person(&self) -> &Person {
        &self.0
    }
}

impl Instructor {
    pub fn of(person: Person) -> Option<Self> {
        if let Some(coordinator) = Coordinator::of(person.clone()) {
            return Some(coordinator.into());
        }
        person.has(Role::Trainer).then_some(Self { person, coordinates: None })
    }

    pub fn person(&self) -> &Person {
        &self.person
    }

    /// The states in which they run every class, if any.
    pub fn reach(&self) -> Option<&Reach> {
        self.coordinates.as_ref()
    }

    /// Whether they run the classes of a state: say who is in one, and certify.
    pub fn coordinates(&self, state: &str) -> bool {
        self.coordinates.as_ref().is_some_and(|reach| reach.covers(state))
    }

    /// Whether a class can have been given to them.
    pub fn teaches(&self) -> bool {
        self.person.has(Role::Trainer)
    }
}

impl From<Coordinator> for Instructor {
    fn from(Coordinator { person, reach }: Coordinator) -> Self {
        Self { person, coordinates: Some(reach) }
    }
}

impl Administrator {
    pub fn of(person: Person) -> Option<Self> {
        person.has(Role::Administrator).then_some(Self(person))
    }

    pub fn person(&self) -> &Person {
        &self.0
    }
}

impl Coordinator {
    pub fn of(person: Person) -> Option<Self> {
        let states: Vec<Option<String>> = person
            .grants
            .iter()
            .filter(|grant| grant.role == Role::Coordinator)
            .map(|grant| grant.state.clone())
            .collect();
        if states.is_empty() {
            return None;
        }
        let reach = match states.into_iter().collect::<Option<Vec<String>>>() {
            Some(states) => Reach::States(states),
            None => Reach::Everywhere,
        };
        Some(Self { person, reach })
    }

    pub fn person(&self) -> &Person {
        &self.person
    }

    pub fn reach(&self) -> &Reach {
        &self.reach
    }

    /// Whether they decide what is known of somebody. Of guests in their classes from other states they see it.
    pub fn answers_for(&self, person: &Person) -> bool {
        self.reach.covers(&person.state)
    }
}

/// A sign-in name as it is kept and compared.
pub fn sign_in_name(text: &str) -> String {
    text.trim().chars().map(latin_digit).flat_map(char::to_lowercase).collect()
}

/// A sign-in name made from a Latin name, to which a number is added where it is taken: `mary.lado`.
pub fn suggest_sign_in_name(latin: &str) -> String {
    let words = latin
        .split_whitespace()
        .map(|word| word.chars().filter(char::is_ascii_alphanumeric).flat_map(char::to_lowercase).collect::<String>());
    let name = words.filter(|word| !word.is_empty()).take(2).collect::<Vec<_>>().join(".");
    if name.is_empty() { "officer".into() } else { name.chars().take(40).collect() }
}

/// The shortest password that may be chosen, in characters.
pub const PASSWORD_MIN: usize = 8;
/// The longest: hashing more would only cost time.
pub const PASSWORD_MAX: usize = 200;

/// Why a new password was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PasswordRefusal {
    #[error("too short")]
    TooShort,
    #[error("too long")]
    TooLong,
    #[error("the two are not the same")]
    NotTheSame,
    #[error("it is the sign-in name or the service number")]
    IsTheName,
    #[error("it is one of those that are guessed first")]
    Common,
}

/// Checks a password that somebody wants to use. `common` are those that are guessed first, in lower case.
pub fn check_password(
    person: &Person,
    chosen: &str,
    again: &str,
    common: &dyn Fn(&str) -> bool,
) -> Result<(), PasswordRefusal> {
    let length = chosen.chars().count();
    if length < PASSWORD_MIN {
        return Err(PasswordRefusal::TooShort);
    }
    if length > PASSWORD_MAX {
        return Err(PasswordRefusal::TooLong);
    }
    let lower = chosen.to_lowercase();
    if lower == person.sign_in_name || service_no(chosen).is_some_and(|number| Some(number) == person.service_no) {
        return Err(PasswordRefusal::IsTheName);
    }
    if common(&lower) {
        return Err(PasswordRefusal::Common);
    }
    if chosen != again {
        return Err(PasswordRefusal::NotTheSame);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    pub(super) fn person(grants: Vec<Grant>) -> Person {
        Person {
            id: PersonId(Uuid::nil()),
            sign_in_name: "mary.lado".into(),
            name: Bilingual::new("Mary Lado", "ماري لادو"),
            service_no: Some("SP00123".into()),
            learner_no: None,
            kind: PersonKind::Police,
            sex: Sex::Female,
            rank: "SGT".into(),
            unit: String::new(),
            state: "SS-EC".into(),
            language: Language::English,
            must_choose_password: false,
            grants,
        }
    }

    #[test]
    fn a_coordinator_reaches_the_states_of_the_grants_and_everywhere_with_one_unlimited() {
        let grant = |state: Option<&str>| Grant { role: Role::Coordinator, state: state.map(Into::into) };
        assert!(Coordinator::of(person(vec![])).is_none());
        let of_one = Coordinator::of(person(vec![grant(Some("SS-EC"))])).expect("a coordinator");
        assert!(of_one.reach().covers("SS-EC") && !of_one.reach().covers("SS-EE"));
        let national = Coordinator::of(person(vec![grant(Some("SS-EC")), grant(None)])).expect("a coordinator");
        assert!(national.reach().covers("SS-EE"));
    }

    #[test]
    fn one_role_does_not_bring_another() {
        let trainer = person(vec![Grant { role: Role::Trainer, state: None }]);
        assert!(Trainer::of(trainer.clone()).is_some());
        assert!(Coordinator::of(trainer.clone()).is_none() && Administrator::of(trainer).is_none());
    }

    #[test]
    fn an_instructor_coordinates_only_where_a_coordinator_reaches() {
        assert!(Instructor::of(person(vec![Grant { role: Role::Administrator, state: None }])).is_none());
        let trains = Grant { role: Role::Trainer, state: None };
        let trainer = Instructor::of(person(vec![trains.clone()])).expect("a trainer is one");
        assert!(trainer.teaches() && !trainer.coordinates("SS-EC") && trainer.reach().is_none());
        let runs = Grant { role: Role::Coordinator, state: Some("SS-EC".into()) };
        let both = Instructor::of(person(vec![trains, runs.clone()])).expect("both are one");
        assert!(both.teaches() && both.coordinates("SS-EC") && !both.coordinates("SS-EE"));
        let coordinator = Coordinator::of(person(vec![runs])).expect("a coordinator");
        assert!(!Instructor::from(coordinator).teaches());
    }

    #[test]
    fn numbers_and_names_are_compared_as_people_write_them() {
        assert_eq!(service_no(" sp-00 123 "), Some("SP00123".into()));
        assert_eq!(service_no("٠٠١٢٣"), Some("00123".into()));
        assert_eq!(service_no(" - "), None);
        assert_eq!(sign_in_name(" Mary.Lado "), "mary.lado");
        assert_eq!(suggest_sign_in_name("Mary  Lado Keji"), "mary.lado");
        assert_eq!(suggest_sign_in_name("ماري"), "officer");
    }

    #[test]
    fn a_password_is_refused_for_the_first_reason_that_holds() {
        let person = person(vec![]);
        let common = |password: &str| password == "password1";
        let check = |chosen: &str, again: &str| check_password(&person, chosen, again, &common);
        assert_eq!(check("short", "short"), Err(PasswordRefusal::TooShort));
        assert_eq!(check("Mary.Lado", "Mary.Lado"), Err(PasswordRefusal::IsTheName));
        assert_eq!(check("sp-00-123", "sp-00-123"), Err(PasswordRefusal::IsTheName));
        assert_eq!(check("Password1", "Password1"), Err(PasswordRefusal::Common));
        assert_eq!(check("mango tree", "mango trees"), Err(PasswordRefusal::NotTheSame));
        assert_eq!(check(&"a".repeat(201), ""), Err(PasswordRefusal::TooLong));
        assert_eq!(check("mango tree", "mango tree"), Ok(()));
    }
}
