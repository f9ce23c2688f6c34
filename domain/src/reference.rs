//! Ranks and states: lists that an installation changes, with the names of the day. A code is for ever; what is used no
//! more stays in its list, because people, classes and certificates refer to it.

mod facts;

use crate::language::{Bilingual, Language};
use crate::mark::fold;

pub use facts::{BANDS, CODE_MAX, Facts, FactsRefusal, List, Listed, NAME_MAX, OTHER_NAMES_MAX, code};

/// A rank, in the order of the list: the highest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rank {
    pub code: String,
    pub name: Bilingual,
    /// The group it is counted with in reports.
    pub band: String,
    /// What else this installation's lists write for it.
    pub other_names: Vec<String>,
    /// Nobody is given it any more. Who has or had it keeps it.
    pub is_retired: bool,
}

/// A state or administrative area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    pub code: String,
    pub name: Bilingual,
    /// What else this installation's lists write for it.
    pub other_names: Vec<String>,
    /// Nothing new is put there. What is there stays.
    pub is_retired: bool,
}

/// Both lists, as they are today.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reference {
    pub ranks: Vec<Rank>,
    pub states: Vec<State>,
}

impl Rank {
    /// One that is in use.
    pub fn new(code: impl Into<String>, name: Bilingual, band: impl Into<String>) -> Self {
        Self { code: code.into(), name, band: band.into(), other_names: Vec::new(), is_retired: false }
    }
}

impl State {
    /// One that is in use.
    pub fn new(code: impl Into<String>, name: Bilingual) -> Self {
        Self { code: code.into(), name, other_names: Vec::new(), is_retired: false }
    }
}

impl Reference {
    pub fn rank(&self, code: &str) -> Option<&Rank> {
        self.ranks.iter().find(|rank| rank.code == code)
    }

    pub fn state(&self, code: &str) -> Option<&State> {
        self.states.iter().find(|state| state.code == code)
    }

    /// The bands of the ranks in the order of the list, each once.
    pub fn bands(&self) -> Vec<&str> {
        let mut bands: Vec<&str> = Vec::new();
        for rank in &self.ranks {
            if !bands.contains(&rank.band.as_str()) {
                bands.push(&rank.band);
            }
        }
        bands
    }

    /// A place with its state, as a certificate names it.
    pub fn place(&self, place: &Bilingual, state: &str) -> Bilingual {
        let state = self.state(state).map(|state| state.name.clone()).unwrap_or_default();
        let [(en, _), (ar, _)] = Language::ALL.map(|language| place.tagged(language));
        Bilingual::new(format!("{en}, {}", state.en), format!("{ar}، {}", state.ar))
    }

    /// The ranks that somebody can be given.
    pub fn current_ranks(&self) -> impl Iterator<Item = &Rank> {
        self.ranks.iter().filter(|rank| !rank.is_retired)
    }

    /// The states in which something new can be.
    pub fn current_states(&self) -> impl Iterator<Item = &State> {
        self.states.iter().filter(|state| !state.is_retired)
    }

    /// The lists for somebody or something that has this rank and this state already: both stay possible there, whatever
    /// has become of them. An empty code is none.
    pub fn still_using(&self, rank: &str, state: &str) -> Self {
        let mut lists = self.clone();
        for known in lists.ranks.iter_mut().filter(|known| known.code == rank) {
            known.is_retired = false;
        }
        for known in lists.states.iter_mut().filter(|known| known.code == state) {
            known.is_retired = false;
        }
        lists
    }

    /// The rank that a list means: its code, its name in either language or another of its names, or what people write in
    /// short. One that is used no more is meant only where none that is in use is written so.
    pub fn read_rank(&self, text: &str) -> Option<&Rank> {
        let text = fold(text);
        let is_meant = |rank: &&Rank| names(&rank.code, &rank.name, &rank.other_names).contains(&text);
        let known = self.ranks.iter().filter(is_meant).min_by_key(|rank| rank.is_retired);
        known.or_else(|| self.rank(in_short(&RANKS, &text)?))
    }

    /// The state that a list means.
    pub fn read_state(&self, text: &str) -> Option<&State> {
        let text = fold(text);
        let text = text.strip_suffix(" state").unwrap_or(&text).to_owned();
        let is_meant = |state: &&State| names(&state.code, &state.name, &state.other_names).contains(&text);
        let known = self.states.iter().filter(is_meant).min_by_key(|state| state.is_retired);
        known.or_else(|| self.state(in_short(&STATES, &text)?))
    }
}

/// What lists write for a rank beside its names, by its code, as it is compared. “Lieutenant” alone may be either.
const RANKS: [(&str, &[&str]); 18] = [
    ("GEN", &["gen"]),
    ("LTG", &["lt gen", "ltgen", "lieut gen", "lieutenant gen"]),
    ("MG", &["maj gen", "majgen", "m gen"]),
    ("BRIG", &["brig", "brig gen", "brigadier general"]),
    ("COL", &["col"]),
    ("LTC", &["lt col", "ltcol", "lieut col", "lieutenant col"]),
    ("MAJ", &["maj"]),
    ("CPT", &["capt", "cap"]),
    ("1LT", &["1st lt", "1 lt", "lt 1", "first lt", "1st lieutenant"]),
    ("2LT", &["2nd lt", "2 lt", "lt 2", "second lt", "2nd lieutenant", "ملازم ثان", "ملازم ثاني"]),
    ("WO", &["w o", "wo1", "wo2", "wo 1", "wo 2", "wo i", "wo ii"]),
    ("SGM", &["sgt maj", "sgt major", "s m", "sm", "rsm", "s sgt", "staff sergeant"]),
    ("SGT", &["serg", "sergent", "sargent"]),
    ("CPL", &["corp"]),
    ("LCPL", &["l cpl", "l corporal", "lance cpl"]),
    ("PTE", &["pvt", "p c", "pc", "constable", "police constable", "شرطي", "نفر", "عسكري"]),
    ("RCT", &["cadet", "trainee", "طالب", "طالب شرطه"]),
    ("CIV", &["civilian", "community", "pcrc", "pcrc member", "مواطن"]),
];

/// The same of states.
const STATES: [(&str, &[&str]); 11] = [
    ("SS-EC", &["ces", "c equatoria", "الاستواييه الوسطي"]),
    ("SS-EE", &["ees", "e equatoria", "الاستواييه الشرقيه"]),
    ("SS-EW", &["wes", "w equatoria", "الاستواييه الغربيه"]),
    ("SS-JG", &["جونغلي", "ولايه جونغلي"]),
    ("SS-WR", &["وراب"]),
    ("SS-BN", &["nbg", "nbeg", "northern bahr el ghazal", "northern bahr al ghazal", "n bahr el ghazal"]),
    ("SS-BW", &["wbg", "wbeg", "western bahr el ghazal", "western bahr al ghazal", "w bahr el ghazal"]),
    ("SS-X-ABY", &["abyei", "abyei area", "ابيي", "اداريه ابيي"]),
    ("SS-X-PIB", &["pibor", "greater pibor", "gpaa", "اداريه البيبور الكبري"]),
    ("SS-X-RUW", &["ruweng", "اداريه روينق"]),
    ("SS-X-HQ", &["hq", "headquarters", "police headquarters", "national headquarters", "buluk"]),
];

fn in_short(known: &[(&'static str, &[&str])], text: &str) -> Option<&'static str> {
    known.iter().find(|(_, names)| names.contains(&text)).map(|(code, _)| *code)
}

/// What one of either list may be written as. Arabic ranks often lack the word “police”, states the word “state”.
fn names(code: &str, name: &Bilingual, other_names: &[String]) -> Vec<String> {
    let (english, arabic) = (fold(&name.en), fold(&name.ar));
    let short = [
        english.trim_end_matches(" state").to_owned(),
        arabic.trim_end_matches(" شرطه").trim_start_matches("ولايه ").to_owned(),
    ];
    let others = other_names.iter().map(|name| fold(name));
    let names = [fold(code), english, arabic].into_iter().chain(short).chain(others);
    names.filter(|name| !name.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reference() -> Reference {
        let rank = |code: &str, en: &str, ar: &str| Rank::new(code, Bilingual::new(en, ar), "nco");
        let state = |code: &str, en: &str, ar: &str| State::new(code, Bilingual::new(en, ar));
        Reference {
            ranks: vec![rank("LCPL", "Lance Corporal", "وكيل عريف شرطة"), rank("PTE", "Private", "جندي شرطة")],
            states: vec![
                state("SS-EC", "Central Equatoria", "ولاية وسط الاستوائية"),
                state("SS-UY", "Unity State", "ولاية الوحدة"),
            ],
        }
    }

    #[test]
    fn what_lists_write_in_short_is_written_as_it_is_compared_and_means_one_thing() {
        let all: Vec<_> = RANKS.iter().chain(&STATES).flat_map(|(_, names)| names.iter()).collect();
        for name in &all {
            assert_eq!(&fold(name), *name);
            assert_eq!(all.iter().filter(|other| other == &name).count(), 1, "{name}");
        }
    }

    #[test]
    fn ranks_and_states_are_read_as_people_write_them() {
        let reference = reference();
        for text in ["L/Cpl.", "lance corporal", "وكيل عريف", "LCPL"] {
            assert_eq!(reference.read_rank(text).map(|rank| &*rank.code), Some("LCPL"), "{text}");
        }
        assert_eq!(reference.read_rank("شرطي").map(|rank| &*rank.code), Some("PTE"));
        assert_eq!(reference.read_rank("Brig. Gen."), None, "an installation without this rank does not get it");
        for text in ["Central Equatoria State", "CES", "الاستوائية الوسطى", "وسط الإستوائية"]
        {
            assert_eq!(reference.read_state(text).map(|state| &*state.code), Some("SS-EC"), "{text}");
        }
    }

    #[test]
    fn a_name_of_the_installation_is_read_before_the_usual_short_ones() {
        let mut reference = reference();
        assert_eq!(reference.read_rank("pc").map(|rank| &*rank.code), Some("PTE"));
        reference.ranks[0].other_names = vec!["P.C.".into(), "جندي أول".into()];
        for text in ["P C", "p.c", "جندي اول"] {
            assert_eq!(reference.read_rank(text).map(|rank| &*rank.code), Some("LCPL"), "{text}");
        }
        assert_eq!(
            reference.read_state("unity").map(|state| &*state.code),
            Some("SS-UY"),
            "also without its last word"
        );
        assert_eq!(reference.read_rank(""), None, "nothing is nobody's name");
    }

    #[test]
    fn what_is_used_no_more_is_found_and_gives_way_to_what_is_in_use() {
        let mut reference = reference();
        reference.ranks[0].is_retired = true;
        assert!(reference.read_rank("l/cpl").is_some_and(|rank| rank.is_retired));
        assert!(reference.rank("LCPL").is_some());
        assert_eq!(reference.current_ranks().map(|rank| &*rank.code).collect::<Vec<_>>(), ["PTE"]);
        let held = reference.still_using("LCPL", "");
        assert_eq!((held.current_ranks().count(), held.current_states().count()), (2, 2));
        reference.ranks.push(Rank::new("LC", Bilingual::new("Lance Corporal", "وكيل عريف شرطة"), "nco"));
        assert_eq!(reference.read_rank("lance corporal").map(|rank| &*rank.code), Some("LC"));
    }
}
