//! Where classes are held: a **Venue**, and what whoever plans a class needs to know of it. Where exactly it lies is not
//! kept: it could tell where officers can be found.

use crate::id::VenueId;
use crate::language::Bilingual;
use crate::mark::fold;
use crate::person::Reach;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Venue {
    pub id: VenueId,
    pub facts: Facts,
    /// No more classes are opened there.
    pub is_closed: bool,
}

/// What is written down of a venue, and may be corrected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// In one language at least.
    pub name: Bilingual,
    /// A code of the list of states.
    pub state: String,
    pub power: Power,
    pub connectivity: Connectivity,
}

/// Where the power comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Power {
    NotKnown,
    Grid,
    Solar,
    Generator,
    None,
}

impl Power {
    pub const ALL: [Self; 5] = [Self::NotKnown, Self::Grid, Self::Solar, Self::Generator, Self::None];

    pub const fn code(self) -> &'static str {
        match self {
            Self::NotKnown => "not-known",
            Self::Grid => "grid",
            Self::Solar => "solar",
            Self::Generator => "generator",
            Self::None => "none",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|power| power.code() == code)
    }
}

/// How devices reach the platform.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Connectivity {
    NotKnown,
    None,
    SecondGeneration,
    ThirdGeneration,
    FourthGeneration,
    Satellite,
    /// A network in the building that leads nowhere else.
    Local,
}

impl Connectivity {
    pub const ALL: [Self; 7] = [
        Self::NotKnown,
        Self::None,
        Self::SecondGeneration,
        Self::ThirdGeneration,
        Self::FourthGeneration,
        Self::Satellite,
        Self::Local,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::NotKnown => "not-known",
            Self::None => "none",
            Self::SecondGeneration => "2g",
            Self::ThirdGeneration => "3g",
            Self::FourthGeneration => "4g",
            Self::Satellite => "satellite",
            Self::Local => "local",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|connectivity| connectivity.code() == code)
    }
}

/// The longest name of a venue, in characters.
pub const NAME_MAX: usize = 120;

/// Why a venue cannot be kept so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VenueRefusal {
    #[error("it has no name")]
    NoName,
    #[error("a name is longer than {NAME_MAX} characters")]
    NameTooLong,
    #[error("the state is not one of this coordinator's")]
    OutOfReach,
    #[error("the state is used no more")]
    StateRetired,
    #[error("the state has a venue of that name")]
    AlreadyThere,
    #[error("no more classes are opened there")]
    Closed,
}

impl Facts {
    /// A venue of which nothing else is known.
    pub fn called(name: &Bilingual, state: &str) -> Self {
        let name = Bilingual::new(crate::cohort::squeezed(&name.en), crate::cohort::squeezed(&name.ar));
        Self { name, state: state.to_owned(), power: Power::NotKnown, connectivity: Connectivity::NotKnown }
    }

    pub fn check(&self, reach: &Reach) -> Result<(), VenueRefusal> {
        let Bilingual { en, ar } = &self.name;
        if en.is_empty() && ar.is_empty() {
            return Err(VenueRefusal::NoName);
        }
        if [en, ar].iter().any(|name| name.chars().count() > NAME_MAX) {
            return Err(VenueRefusal::NameTooLong);
        }
        if reach.covers(&self.state) { Ok(()) } else { Err(VenueRefusal::OutOfReach) }
    }

    /// Whether people would take both for one place.
    pub fn is_like(&self, other: &Self) -> bool {
        let alike = |one: &str, other: &str| !one.is_empty() && fold(one) == fold(other);
        self.state == other.state && (alike(&self.name.en, &other.name.en) || alike(&self.name.ar, &other.name.ar))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn called(en: &str, ar: &str) -> Facts {
        Facts::called(&Bilingual::new(en, ar), "SS-EC")
    }

    #[test]
    fn a_venue_has_a_name_in_one_language_at_least_and_a_state_in_reach() {
        let reach = Reach::States(vec!["SS-EC".into()]);
        assert_eq!(called(" ", "").check(&reach), Err(VenueRefusal::NoName));
        assert_eq!(called("", "قاعة كول").check(&reach), Ok(()));
        assert_eq!(called(" Kol  Hall ", "").name.en, "Kol Hall");
        assert_eq!(called(&"x".repeat(121), "").check(&reach), Err(VenueRefusal::NameTooLong));
        let elsewhere = Facts { state: "SS-EE".into(), ..called("Kol Hall", "") };
        assert_eq!(elsewhere.check(&reach), Err(VenueRefusal::OutOfReach));
        assert_eq!(elsewhere.check(&Reach::Everywhere), Ok(()));
    }

    #[test]
    fn one_name_in_one_state_is_one_place() {
        assert!(called("Kol Hall", "قاعة كول").is_like(&called("KOL hall", "")));
        assert!(called("", "قاعة كول").is_like(&called("Kol Hall", "قاعة كول")));
        assert!(!called("", "قاعة كول").is_like(&called("Kol Hall", "")));
        let elsewhere = Facts { state: "SS-EE".into(), ..called("Kol Hall", "") };
        assert!(!elsewhere.is_like(&called("Kol Hall", "")));
    }

    #[test]
    fn every_code_is_read_as_it_was_written() {
        assert!(Power::ALL.iter().all(|power| Power::from_code(power.code()) == Some(*power)));
        assert!(Connectivity::ALL.iter().all(|known| Connectivity::from_code(known.code()) == Some(*known)));
    }
}
