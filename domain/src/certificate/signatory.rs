//! Who signs certificates: people in an office from one day to another. A certificate keeps who signed it, whatever
//! becomes of the office.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::id::SignatoryId;
use crate::language::Bilingual;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signatory {
    pub id: SignatoryId,
    pub tenure: Tenure,
}

/// Somebody in an office, from the first day to the last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tenure {
    pub signature: Signature,
    /// The state for whose classes they sign; `None` for those of every state.
    pub state: Option<String>,
    pub begins: Date,
    pub ends: Option<Date>,
}

/// A name and an office, as they are printed under the line.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Signature {
    pub name: Bilingual,
    pub title: Bilingual,
}

/// Why somebody is not put down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TenureRefusal {
    #[error("no name")]
    NoName,
    #[error("no office")]
    NoTitle,
    #[error("a text is longer than {LETTERS_MAX} letters")]
    TooLong,
    #[error("it ends before it begins")]
    EndsFirst,
    /// A certificate has lines for three.
    #[error("more than {AT_ONCE} would sign on {day}")]
    TooMany { day: Date },
}

/// As many sign one certificate.
pub const AT_ONCE: usize = 3;
/// The longest name and the longest office.
pub const LETTERS_MAX: usize = 80;

impl Tenure {
    fn covers(&self, day: Date) -> bool {
        self.begins <= day && self.ends.is_none_or(|ends| day <= ends)
    }

    fn signs_for(&self, state: &str) -> bool {
        self.state.as_deref().is_none_or(|known| known == state)
    }

    /// Whether somebody can be put down beside the others.
    pub fn check<'a>(&'a self, others: impl Iterator<Item = &'a Tenure> + Clone) -> Result<(), TenureRefusal> {
        let Signature { name, title } = &self.signature;
        let is_empty = |both: &Bilingual| both.en.is_empty() && both.ar.is_empty();
        if is_empty(name) {
            return Err(TenureRefusal::NoName);
        }
        if is_empty(title) {
            return Err(TenureRefusal::NoTitle);
        }
        if [name, title].iter().any(|both| [&both.en, &both.ar].iter().any(|text| text.chars().count() > LETTERS_MAX)) {
            return Err(TenureRefusal::TooLong);
        }
        if self.ends.is_some_and(|ends| ends < self.begins) {
            return Err(TenureRefusal::EndsFirst);
        }
        // The number of those who sign grows only on a day on which somebody begins.
        let all = || others.clone().chain(std::iter::once(self));
        let states = all().map(|tenure| tenure.state.as_deref().unwrap_or_default());
        for state in states {
            for day in all().map(|tenure| tenure.begins).filter(|day| self.covers(*day)) {
                let signing = all().filter(|tenure| tenure.covers(day) && tenure.signs_for(state));
                if signing.count() > AT_ONCE {
                    return Err(TenureRefusal::TooMany { day });
                }
            }
        }
        Ok(())
    }
}

/// Who signs on a day for a class in a state: those of the whole country first, then in the order of the list.
pub fn signing<'a>(all: &'a [Signatory], state: &str, day: Date) -> Vec<&'a Signatory> {
    let mut signing: Vec<&Signatory> =
        all.iter().filter(|known| known.tenure.covers(day) && known.tenure.signs_for(state)).collect();
    signing.sort_by_key(|known| known.tenure.state.is_some());
    signing
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use uuid::Uuid;

    fn tenure(name: &str, state: Option<&str>, begins: Date, ends: Option<Date>) -> Tenure {
        let signature = Signature { name: Bilingual::new(name, ""), title: Bilingual::new("Director", "مدير") };
        Tenure { signature, state: state.map(Into::into), begins, ends }
    }

    fn names(all: &[Tenure], state: &str, day: Date) -> Vec<String> {
        let all: Vec<Signatory> =
            all.iter().map(|tenure| Signatory { id: SignatoryId(Uuid::nil()), tenure: tenure.clone() }).collect();
        signing(&all, state, day).iter().map(|known| known.tenure.signature.name.en.clone()).collect()
    }

    #[test]
    fn whoever_is_in_office_that_day_signs() {
        let all = [
            tenure("State", Some("SS-EC"), date(2026, 1, 1), None),
            tenure("First", None, date(2020, 1, 1), Some(date(2026, 3, 31))),
            tenure("Second", None, date(2026, 4, 1), None),
        ];
        assert_eq!(names(&all, "SS-EC", date(2026, 3, 31)), ["First", "State"]);
        assert_eq!(names(&all, "SS-EC", date(2026, 4, 1)), ["Second", "State"]);
        assert_eq!(names(&all, "SS-EE", date(2026, 4, 1)), ["Second"]);
        assert_eq!(names(&all, "SS-EE", date(2019, 12, 31)), [""; 0]);
    }

    #[test]
    fn no_day_has_more_who_sign_than_there_are_lines() {
        let country = [tenure("A", None, date(2026, 1, 1), None), tenure("B", None, date(2026, 1, 1), None)];
        let state = tenure("C", Some("SS-EC"), date(2026, 6, 1), None);
        assert_eq!(state.check(country.iter()), Ok(()));
        let three: Vec<_> = country.iter().cloned().chain([state]).collect();
        let elsewhere = tenure("D", Some("SS-EE"), date(2026, 1, 1), None);
        assert_eq!(elsewhere.check(three.iter()), Ok(()), "another state has its own three");
        let before = tenure("D", None, date(2025, 1, 1), Some(date(2026, 5, 31)));
        assert_eq!(before.check(three.iter()), Ok(()));
        let too_long = Tenure { ends: Some(date(2026, 6, 1)), ..before };
        assert_eq!(too_long.check(three.iter()), Err(TenureRefusal::TooMany { day: date(2026, 6, 1) }));
    }

    #[test]
    fn a_name_an_office_and_days_in_their_order_are_needed() {
        let sound = tenure("A", None, date(2026, 1, 2), Some(date(2026, 1, 2)));
        let alone = |tenure: Tenure| tenure.check(std::iter::empty());
        assert_eq!(alone(sound.clone()), Ok(()));
        assert_eq!(alone(tenure("", None, date(2026, 1, 2), None)), Err(TenureRefusal::NoName));
        assert_eq!(alone(Tenure { ends: Some(date(2026, 1, 1)), ..sound.clone() }), Err(TenureRefusal::EndsFirst));
        let signature = Signature { title: Bilingual::default(), ..sound.signature.clone() };
        assert_eq!(alone(Tenure { signature, ..sound.clone() }), Err(TenureRefusal::NoTitle));
        let signature = Signature { name: Bilingual::new("A".repeat(LETTERS_MAX + 1), ""), ..sound.signature.clone() };
        assert_eq!(alone(Tenure { signature, ..sound }), Err(TenureRefusal::TooLong));
    }
}
