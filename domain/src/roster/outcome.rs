//! What becomes of a row of a list: by what the register knows, by the rows above it, and by what somebody said. The same
//! rule serves the looking and the doing, so that what is done is what was foreseen.

use std::collections::{BTreeMap, HashMap};

use super::{Decision, Entry, PROPOSED, Wanted};
use crate::id::PersonId;
use crate::language::Bilingual;
use crate::name::{Sound, sounds};

/// What the register alone says of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    Nobody,
    /// By the service number.
    Numbered(PersonId),
    /// By all that is known of somebody without one. Of several it makes no difference which.
    Named(Vec<PersonId>),
    /// Only a person can tell.
    Perhaps {
        people: Vec<PersonId>,
        may_be_new: bool,
    },
}

/// What becomes of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    New,
    Known(PersonId),
    /// In the class already.
    Enrolled(PersonId),
    /// The same person as in an earlier row: nothing more is done.
    Same(usize),
    /// Left out until somebody says who it is.
    Doubtful,
}

/// An earlier row of the same list that may be the same person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earlier {
    pub row: usize,
    pub name: Bilingual,
}

impl Outcome {
    /// Whether this is what was foreseen, or somebody else has done it meanwhile.
    pub fn is_as(self, foreseen: Self) -> bool {
        match (foreseen, self) {
            (Self::Known(one), Self::Enrolled(other)) => one == other,
            (foreseen, now) => foreseen == now,
        }
    }

    /// What somebody expects who saw this and decided that.
    pub fn expected(seen: Option<Self>, decision: Option<Decision>) -> Option<Self> {
        match (seen, decision) {
            (None | Some(Self::Doubtful), Some(decision)) => Some(match decision {
                Decision::New => Self::New,
                Decision::Is(person) => Self::Known(person),
                Decision::Row(row) => Self::Same(row),
            }),
            (seen, _) => seen,
        }
    }

    /// As a page carries it.
    pub fn code(self) -> String {
        match self {
            Self::New => "new".into(),
            Self::Known(person) => format!("known:{person}"),
            Self::Enrolled(person) => format!("enrolled:{person}"),
            Self::Same(row) => format!("same:{row}"),
            Self::Doubtful => "doubtful".into(),
        }
    }

    pub fn read(code: &str) -> Option<Self> {
        match code.split_once(':') {
            None if code == "new" => Some(Self::New),
            None if code == "doubtful" => Some(Self::Doubtful),
            Some(("known", person)) => person.parse().ok().map(Self::Known),
            Some(("enrolled", person)) => person.parse().ok().map(Self::Enrolled),
            Some(("same", row)) => row.parse().ok().map(Self::Same),
            _ => None,
        }
    }
}

struct Seen {
    row: usize,
    name: Bilingual,
    has_number: bool,
    sounds: Vec<Sound>,
}

/// The rows of a list that were looked at so far.
#[derive(Default)]
pub struct Above {
    rows: Vec<Seen>,
    by_name: HashMap<String, Vec<usize>>,
    by_sound: HashMap<String, Vec<usize>>,
    people: HashMap<PersonId, usize>,
}

impl Above {
    /// What becomes of the next row; where it is in doubt, with the earlier rows that may be the same person.
    pub fn judge(&self, found: &Found, wanted: &Wanted) -> (Outcome, Vec<Earlier>) {
        let (people, may_be_new) = match found {
            Found::Numbered(person) => return (self.known(*person), vec![]),
            Found::Named(people) => match people.iter().find(|person| !self.people.contains_key(person)) {
                Some(person) => return (Outcome::Known(*person), vec![]),
                // An earlier row is them already: the same once more, or somebody else of that name.
                None => (&[][..], true),
            },
            Found::Nobody => (&[][..], true),
            Found::Perhaps { people, may_be_new } => (&people[..], *may_be_new),
        };
        let rows = if may_be_new { self.alike(&wanted.entry) } else { Vec::new() };
        let outcome = match wanted.decision {
            None if may_be_new && people.is_empty() && rows.is_empty() => Outcome::New,
            Some(Decision::New) if may_be_new => Outcome::New,
            Some(Decision::Is(person)) if people.contains(&person) => self.known(person),
            Some(Decision::Row(row)) if rows.iter().any(|earlier| earlier.row == row) => Outcome::Same(row),
            _ => Outcome::Doubtful,
        };
        (outcome, if outcome == Outcome::Doubtful { rows } else { Vec::new() })
    }

    /// Puts a row below the others.
    pub fn add(&mut self, wanted: &Wanted, outcome: Outcome) {
        if let Outcome::Known(person) | Outcome::Enrolled(person) = outcome {
            self.people.insert(person, wanted.row);
        }
        // Whoever stands here already is proposed once.
        if let Outcome::Same(_) = outcome {
            return;
        }
        let Entry { name, service_no, .. } = &wanted.entry;
        let seen = Seen {
            row: wanted.row,
            name: name.clone(),
            has_number: service_no.is_some(),
            sounds: sounds(name).collect(),
        };
        let place = self.rows.len();
        self.by_name.entry(both(name)).or_default().push(place);
        for word in seen.sounds.iter().flat_map(Sound::words) {
            let places = self.by_sound.entry(word.to_owned()).or_default();
            if places.last() != Some(&place) {
                places.push(place);
            }
        }
        self.rows.push(seen);
    }

    fn known(&self, person: PersonId) -> Outcome {
        self.people.get(&person).map_or(Outcome::Known(person), |row| Outcome::Same(*row))
    }

    /// The rows that may be the same person, those of the very same name first. Two service numbers are two people.
    fn alike(&self, entry: &Entry) -> Vec<Earlier> {
        let own: Vec<Sound> = sounds(&entry.name).collect();
        let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
        let mut words: Vec<&str> = own.iter().flat_map(Sound::words).collect();
        words.sort_unstable();
        words.dedup();
        for place in words.into_iter().filter_map(|word| self.by_sound.get(word)).flatten() {
            *shared.entry(*place).or_default() += 1;
        }
        let is_heard = |seen: &Seen| own.iter().any(|sound| seen.sounds.iter().any(|other| sound.may_be(other)));
        let same = self.by_name.get(&both(&entry.name)).map_or(&[][..], |places| places);
        let heard = shared.into_iter().filter(|(_, shared)| *shared >= 2).map(|(place, _)| place);
        let heard = heard.filter(|place| !same.contains(place) && self.rows.get(*place).is_some_and(is_heard));
        let rows = same.iter().copied().chain(heard).filter_map(|place| self.rows.get(place));
        let rows = rows.filter(|seen| !(seen.has_number && entry.service_no.is_some()));
        rows.take(PROPOSED).map(|seen| Earlier { row: seen.row, name: seen.name.clone() }).collect()
    }
}

/// A name in both scripts, as it is written.
fn both(name: &Bilingual) -> String {
    format!("{}\n{}", name.en, name.ar)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::person::{PersonKind, Sex};

    fn wanted(row: usize, name: &str, number: Option<&str>, decision: Option<Decision>) -> Wanted {
        let entry = Entry {
            name: Bilingual::new(name, ""),
            service_no: number.map(String::from),
            sex: Sex::Female,
            rank: "SGT".into(),
            unit: String::new(),
            state: "SS-EC".into(),
            kind: PersonKind::Police,
        };
        Wanted { row, entry, decision }
    }

    /// What becomes of each row, where the register knows this much.
    fn judged(rows: &[(Found, Wanted)]) -> Vec<(Outcome, Vec<usize>)> {
        let mut above = Above::default();
        let judge = |(found, wanted): &(Found, Wanted)| {
            let (outcome, rows) = above.judge(found, wanted);
            above.add(wanted, outcome);
            (outcome, rows.into_iter().map(|earlier| earlier.row).collect())
        };
        rows.iter().map(judge).collect()
    }

    fn outcomes(fates: &[(Outcome, Vec<usize>)]) -> Vec<Outcome> {
        fates.iter().map(|(outcome, _)| *outcome).collect()
    }

    #[test]
    fn a_row_that_may_be_an_earlier_one_is_in_doubt_until_somebody_says_it() {
        let nobody = |row, name, decision| (Found::Nobody, wanted(row, name, None, decision));
        let fates = judged(&[
            nobody(2, "Mary Lado", None),
            nobody(3, "Mary Lado", None),
            nobody(4, "Mary Lado Keji", None),
            nobody(5, "Peter Garang", None),
            nobody(6, "Mary Lado", Some(Decision::Row(2))),
            nobody(7, "Lado Mary", Some(Decision::New)),
            nobody(8, "Mary Lado", Some(Decision::Row(5))),
            nobody(9, "Poni", None),
            nobody(10, "Poni", None),
        ]);
        assert_eq!(
            fates,
            [
                (Outcome::New, vec![]),
                (Outcome::Doubtful, vec![2]),
                (Outcome::Doubtful, vec![2, 3]),
                (Outcome::New, vec![]),
                (Outcome::Same(2), vec![]),
                (Outcome::New, vec![]),
                (Outcome::Doubtful, vec![2, 3, 4, 7]),
                (Outcome::New, vec![]),
                (Outcome::Doubtful, vec![9]),
            ]
        );
    }

    #[test]
    fn one_person_of_the_register_is_one_row_of_a_list() {
        let [one, other] = [1, 2].map(|n| PersonId(Uuid::from_u128(n)));
        let named = || Found::Named(vec![one]);
        let perhaps = || Found::Perhaps { people: vec![one], may_be_new: true };
        let is_one = Some(Decision::Is(one));
        let fates = judged(&[
            (named(), wanted(2, "Mary Lado", None, None)),
            (named(), wanted(3, "Mary Lado", None, None)),
            (perhaps(), wanted(4, "Mary Lado Keji", None, is_one)),
            (Found::Numbered(one), wanted(5, "Mary Lado", Some("7"), None)),
            (Found::Numbered(other), wanted(6, "Mary Lado", Some("8"), None)),
            // Two service numbers are two people, and a number that is somebody's is nobody else's.
            (Found::Nobody, wanted(7, "Mary Lado", Some("9"), None)),
            (Found::Perhaps { people: vec![], may_be_new: false }, wanted(8, "X Y", Some("1"), Some(Decision::New))),
            (Found::Nobody, wanted(9, "Nobody Known", None, Some(Decision::Is(other)))),
        ]);
        assert_eq!(
            outcomes(&fates),
            [
                Outcome::Known(one),
                Outcome::Doubtful,
                Outcome::Same(2),
                Outcome::Same(2),
                Outcome::Known(other),
                Outcome::Doubtful,
                Outcome::Doubtful,
                Outcome::Doubtful,
            ]
        );
        assert_eq!(fates[5].1, [2, 3], "not the row with another number");
        // Of two who differ in nothing, each is one row.
        let both = || Found::Named(vec![one, other]);
        let twins = judged(&[(both(), wanted(2, "A B", None, None)), (both(), wanted(3, "A B", None, None))]);
        assert_eq!(outcomes(&twins), [Outcome::Known(one), Outcome::Known(other)]);
    }

    #[test]
    fn what_was_foreseen_comes_back_from_a_page_and_is_held_to() {
        let [one, other] = [1, 2].map(|n| PersonId(Uuid::from_u128(n)));
        let all = [Outcome::New, Outcome::Known(one), Outcome::Enrolled(one), Outcome::Same(12), Outcome::Doubtful];
        for outcome in all {
            assert_eq!(Outcome::read(&outcome.code()), Some(outcome));
            assert!(outcome.is_as(outcome) && (outcome == Outcome::New || !outcome.is_as(Outcome::New)));
        }
        assert_eq!(Outcome::read("known:x"), None);
        assert!(Outcome::Enrolled(one).is_as(Outcome::Known(one)), "somebody else enrolled them meanwhile");
        assert!(!Outcome::Enrolled(other).is_as(Outcome::Known(one)));
        let expected = |seen, decision| Outcome::expected(seen, decision);
        assert_eq!(expected(Some(Outcome::Doubtful), Some(Decision::Row(3))), Some(Outcome::Same(3)));
        assert_eq!(expected(Some(Outcome::Doubtful), None), Some(Outcome::Doubtful));
        assert_eq!(expected(Some(Outcome::Same(3)), Some(Decision::Is(one))), Some(Outcome::Same(3)));
        assert_eq!(expected(None, Some(Decision::Is(one))), Some(Outcome::Known(one)));
    }
}
