//! Ranks and states: lists that an installation may change, with the names of the day.

use crate::language::Bilingual;

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

    /// The rank that a list means: its code or its name in either language, as people write it.
    pub fn read_rank(&self, text: &str) -> Option<&Rank> {
        let text = crate::mark::fold(text);
        self.ranks.iter().find(|rank| names(&rank.code, &rank.name).contains(&text))
    }

    /// The state that a list means.
    pub fn read_state(&self, text: &str) -> Option<&State> {
        let text = crate::mark::fold(text);
        self.states.iter().find(|state| names(&state.code, &state.name).contains(&text))
    }
}

/// What a code and a name may be written as. Arabic ranks often lack the word “police”, states the word “state”.
fn names(code: &str, name: &Bilingual) -> [String; 4] {
    let arabic = crate::mark::fold(&name.ar);
    let short = arabic.trim_end_matches(" شرطه").trim_start_matches("ولايه ").to_owned();
    [crate::mark::fold(code), crate::mark::fold(&name.en), arabic, short]
}
