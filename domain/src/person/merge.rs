//! Two entries of the register that are one person: how likely that is, and whether they are put together.

use super::Person;
use crate::id::{CohortId, PersonId};
use crate::language::Bilingual;
use crate::mark::fold;
use crate::name::{may_be, sounds};

/// One of two people who are to be put together, with all that decides whether they can be.
#[derive(Clone, Debug)]
pub struct Party {
    pub id: PersonId,
    pub holds_role: bool,
    pub standing: Standing,
    pub places: Vec<Place>,
}

/// What somebody is to others in the register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Alone,
    /// Others were put together with them, and are their aliases.
    Kept,
    /// They are an alias of somebody else.
    Alias,
}

/// Somebody's place in a class.
#[derive(Clone, Debug)]
pub struct Place {
    pub cohort: CohortId,
    pub course_code: String,
    pub place: Bilingual,
    pub has_left: bool,
}

/// Why two people are not put together.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MergeRefusal {
    #[error("they are one entry")]
    TheSame,
    #[error("one of them holds a role")]
    HoldsRole,
    #[error("one of them is an alias already")]
    AlreadyMerged,
    #[error("the one who would go has aliases of their own")]
    HasAliases,
    #[error("both are in a class of {course_code}")]
    SameClass { course_code: String, place: Bilingual },
}

/// Why two people are not told apart again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UnmergeRefusal {
    #[error("it was undone already")]
    AlreadyUndone,
}

/// Decides whether one entry of the register becomes an alias of another.
pub fn may_merge(kept: &Party, gone: &Party) -> Result<(), MergeRefusal> {
    if kept.id == gone.id {
        return Err(MergeRefusal::TheSame);
    }
    // Whoever holds a role is nobody's to change by way of the register.
    if kept.holds_role || gone.holds_role {
        return Err(MergeRefusal::HoldsRole);
    }
    match (kept.standing, gone.standing) {
        (Standing::Alias, _) | (_, Standing::Alias) => return Err(MergeRefusal::AlreadyMerged),
        // An alias of an alias could not be undone by itself.
        (_, Standing::Kept) => return Err(MergeRefusal::HasAliases),
        (_, Standing::Alone) => (),
    }
    // A person has one place in a class. Whoever has left it can keep theirs where it is.
    let both = |place: &&Place| kept.places.iter().any(|own| own.cohort == place.cohort);
    match gone.places.iter().filter(|place| !place.has_left).find(both) {
        Some(Place { course_code, place, .. }) => {
            Err(MergeRefusal::SameClass { course_code: course_code.clone(), place: place.clone() })
        }
        None => Ok(()),
    }
}

/// What speaks for two people being one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// Every word of one name is heard in the other.
    WholeName,
    /// The words of the shorter name are heard in the longer one.
    PartOfName,
    State,
    Unit,
    Rank,
}

/// What speaks for two people being one; nothing where their names do not sound alike, or something else tells them
/// apart.
pub fn likeness(one: &Person, other: &Person) -> Vec<Likeness> {
    let two_numbers = one.service_no.is_some() && other.service_no.is_some();
    if one.sex != other.sex || two_numbers || !may_be(&one.name, &other.name) {
        return Vec::new();
    }
    let is_whole = sounds(&one.name).any(|sound| sounds(&other.name).any(|known| known == sound));
    let same = |one: &str, other: &str| !fold(one).is_empty() && fold(one) == fold(other);
    let found = [
        (Likeness::WholeName, is_whole),
        (Likeness::PartOfName, !is_whole),
        (Likeness::State, one.state == other.state),
        (Likeness::Unit, same(&one.unit, &other.unit)),
        (Likeness::Rank, one.rank == other.rank),
    ];
    found.into_iter().filter(|(_, is_so)| *is_so).map(|(likeness, _)| likeness).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Bilingual, Language};
    use crate::person::{PersonKind, Sex};
    use uuid::Uuid;

    fn party(id: u128, places: &[(u128, bool)]) -> Party {
        let place = |(cohort, has_left): &(u128, bool)| Place {
            cohort: CohortId(Uuid::from_u128(*cohort)),
            course_code: "HR-101".into(),
            place: Bilingual::new("Kol", ""),
            has_left: *has_left,
        };
        Party {
            id: PersonId(Uuid::from_u128(id)),
            holds_role: false,
            standing: Standing::Alone,
            places: places.iter().map(place).collect(),
        }
    }

    #[test]
    fn two_people_are_put_together_unless_a_role_an_alias_or_a_class_forbids_it() {
        let (one, other) = (party(1, &[(7, false)]), party(2, &[(8, false)]));
        assert_eq!(may_merge(&one, &other), Ok(()));
        assert_eq!(may_merge(&one, &one.clone()), Err(MergeRefusal::TheSame));
        let holder = Party { holds_role: true, ..other.clone() };
        assert_eq!(may_merge(&one, &holder), Err(MergeRefusal::HoldsRole));
        assert_eq!(may_merge(&holder, &one), Err(MergeRefusal::HoldsRole));
        let alias = Party { standing: Standing::Alias, ..other.clone() };
        assert_eq!(may_merge(&one, &alias), Err(MergeRefusal::AlreadyMerged));
        assert_eq!(may_merge(&alias, &one), Err(MergeRefusal::AlreadyMerged));
        let kept = Party { standing: Standing::Kept, ..other };
        assert_eq!(may_merge(&one, &kept), Err(MergeRefusal::HasAliases));
        assert_eq!(may_merge(&kept, &one), Ok(()), "one person may have several aliases");
    }

    #[test]
    fn a_place_in_a_class_of_both_stands_in_the_way_unless_whoever_goes_has_left_it() {
        let refused = Err(MergeRefusal::SameClass { course_code: "HR-101".into(), place: Bilingual::new("Kol", "") });
        let (is_in, has_left) = (party(1, &[(7, false)]), party(2, &[(7, true)]));
        assert_eq!(may_merge(&is_in, &party(2, &[(7, false)])), refused);
        assert_eq!(may_merge(&has_left, &is_in), refused, "the place that counts would be left behind");
        assert_eq!(may_merge(&is_in, &has_left), Ok(()));
    }

    #[test]
    fn names_that_sound_alike_are_the_first_reason_and_what_tells_apart_ends_it() {
        let person = |en: &str, ar: &str| Person {
            id: PersonId(Uuid::nil()),
            sign_in_name: String::new(),
            name: Bilingual::new(en, ar),
            service_no: None,
            learner_no: None,
            kind: PersonKind::Police,
            sex: Sex::Female,
            rank: "SGT".into(),
            unit: "Traffic".into(),
            state: "SS-EC".into(),
            language: Language::English,
            must_choose_password: false,
            grants: vec![],
        };
        let mary = person("Mary Lado", "");
        let arabic = Person { unit: " traffic".into(), state: "SS-EE".into(), ..person("", "لادو ماري") };
        assert_eq!(likeness(&mary, &arabic), [Likeness::WholeName, Likeness::Unit, Likeness::Rank]);
        let longer = Person { unit: String::new(), rank: "CPL".into(), ..person("Mary Lado Keji", "") };
        assert_eq!(likeness(&mary, &longer), [Likeness::PartOfName, Likeness::State]);
        assert!(likeness(&mary, &person("Mary Keji", "")).is_empty());
        assert!(likeness(&mary, &Person { sex: Sex::Male, ..mary.clone() }).is_empty());
        let numbered = |number: &str| Person { service_no: Some(number.into()), ..mary.clone() };
        assert!(likeness(&numbered("1"), &numbered("2")).is_empty(), "two numbers are two people");
        assert!(!likeness(&numbered("1"), &mary).is_empty());
    }
}
