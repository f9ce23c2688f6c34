//! Ranks and states: lists that an installation may change, with the names of the day.

use crate::language::{Bilingual, Language};

/// A rank, in the order of the list: the highest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rank {
    pub code: String,
    pub name: Bilingual,
    /// The group it is counted with in reports.
    pub band: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    pub code: String,
    pub name: Bilingual,
}

/// Both lists, as they are today.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reference {
    pub ranks: Vec<Rank>,
    pub states: Vec<State>,
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

    /// The rank that a list means: its code or its name in either language, or what people write in short.
    pub fn read_rank(&self, text: &str) -> Option<&Rank> {
        let text = crate::mark::fold(text);
        let known = self.ranks.iter().find(|rank| names(&rank.code, &rank.name).contains(&text));
        known.or_else(|| self.rank(in_short(&RANKS, &text)?))
    }

    /// The state that a list means.
    pub fn read_state(&self, text: &str) -> Option<&State> {
        let text = crate::mark::fold(text);
        let text = text.strip_suffix(" state").unwrap_or(&text).to_owned();
        let known = self.states.iter().find(|state| names(&state.code, &state.name).contains(&text));
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

/// What a code and a name may be written as. Arabic ranks often lack the word “police”, states the word “state”.
fn names(code: &str, name: &Bilingual) -> [String; 4] {
    let arabic = crate::mark::fold(&name.ar);
    let short = arabic.trim_end_matches(" شرطه").trim_start_matches("ولايه ").to_owned();
    [crate::mark::fold(code), crate::mark::fold(&name.en), arabic, short]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lists_write_in_short_is_written_as_it_is_compared_and_means_one_thing() {
        let all: Vec<_> = RANKS.iter().chain(&STATES).flat_map(|(_, names)| names.iter()).collect();
        for name in &all {
            assert_eq!(&crate::mark::fold(name), *name);
            assert_eq!(all.iter().filter(|other| other == &name).count(), 1, "{name}");
        }
    }

    #[test]
    fn ranks_and_states_are_read_as_people_write_them() {
        let rank = |code: &str, en: &str, ar: &str| Rank {
            code: code.into(),
            name: Bilingual::new(en, ar),
            band: "nco".into(),
        };
        let reference = Reference {
            ranks: vec![rank("LCPL", "Lance Corporal", "وكيل عريف شرطة"), rank("PTE", "Private", "جندي شرطة")],
            states: vec![State {
                code: "SS-EC".into(),
                name: Bilingual::new("Central Equatoria", "ولاية وسط الاستوائية"),
            }],
        };
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
}
