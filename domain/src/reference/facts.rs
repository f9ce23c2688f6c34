//! What an administrator writes down of a rank or a state, and why it is not kept so.

use serde::{Deserialize, Serialize};

use super::{Reference, names};
use crate::language::{Bilingual, Language, is_arabic};
use crate::mark::fold;

/// Which of the two lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum List {
    Ranks,
    States,
}

impl List {
    pub const ALL: [Self; 2] = [Self::Ranks, Self::States];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Ranks => "ranks",
            Self::States => "states",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|list| list.code() == code)
    }
}

/// What is written down of a rank or a state, and may be changed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    pub name: Bilingual,
    /// Of a rank: the group it is counted with in reports.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub band: Option<String>,
    /// What lists write for it beside its code and its names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub other_names: Vec<String>,
    /// The code of the one that it stands below; empty for the first.
    pub follows: String,
}

/// One line of either list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    pub code: String,
    pub facts: Facts,
    pub is_retired: bool,
}

/// Why something is not kept so.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FactsRefusal {
    #[error("a code is made of Latin letters, digits and hyphens, {CODE_MAX} at most")]
    Code,
    /// A code is never used twice, also after it is used no more.
    #[error("the code is taken")]
    CodeTaken,
    /// Everything is shown in both languages.
    #[error("a name is missing")]
    NoName,
    #[error("the name in {0:?} is in other letters")]
    Script(Language),
    #[error("a name is longer than {NAME_MAX} characters")]
    TooLong,
    #[error("more than {OTHER_NAMES_MAX} other names")]
    TooMany,
    #[error("there is no such band")]
    Band,
    #[error("there is none to stand below")]
    Place,
    /// A list that says so would mean two.
    #[error("{text} means {code} already")]
    Means { text: String, code: String },
    /// Somebody else has changed it since the page was shown.
    #[error("it was changed meanwhile")]
    Changed,
}

/// The groups that ranks are counted in, as reports show them.
pub const BANDS: [&str; 6] = ["senior", "junior", "nco", "other", "recruit", "community"];
/// The longest code.
pub const CODE_MAX: usize = 16;
/// The longest name, in characters.
pub const NAME_MAX: usize = 60;
/// As many other names one may have.
pub const OTHER_NAMES_MAX: usize = 20;

/// A code as it is kept, from what was typed.
pub fn code(typed: &str) -> Result<String, FactsRefusal> {
    let code = typed.trim().to_ascii_uppercase();
    let is_sound = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let ends_well = !code.starts_with('-') && !code.ends_with('-');
    if code.is_empty() || code.len() > CODE_MAX || !code.chars().all(is_sound) || !ends_well {
        return Err(FactsRefusal::Code);
    }
    Ok(code)
}

impl Facts {
    /// What is kept of a change, where the page showed `shown` and `kept` is what is kept now. A place that was left alone
    /// stays as it is: it changes by what is done to others.
    pub fn over(mut self, mut shown: Self, kept: &Self) -> Result<Self, FactsRefusal> {
        if self.follows == shown.follows {
            self.follows.clone_from(&kept.follows);
            shown.follows.clone_from(&kept.follows);
        }
        if shown == *kept || self == *kept { Ok(self) } else { Err(FactsRefusal::Changed) }
    }

    /// What was typed and, where the page was left as it was shown, what is kept now: for whoever was told of a change, to
    /// look at before it is saved.
    pub fn beside(self, shown: Self, kept: &Self) -> Self {
        fn chosen<T: PartialEq + Clone>(typed: T, shown: &T, kept: &T) -> T {
            if typed == *shown { kept.clone() } else { typed }
        }
        Self {
            name: Bilingual::new(
                chosen(self.name.en, &shown.name.en, &kept.name.en),
                chosen(self.name.ar, &shown.name.ar, &kept.name.ar),
            ),
            band: chosen(self.band, &shown.band, &kept.band),
            other_names: chosen(self.other_names, &shown.other_names, &kept.other_names),
            follows: chosen(self.follows, &shown.follows, &kept.follows),
        }
    }

    /// Both names are there, each in its letters, and nothing is too long.
    fn check(&self) -> Result<(), FactsRefusal> {
        let Bilingual { en, ar } = &self.name;
        if en.is_empty() || ar.is_empty() {
            return Err(FactsRefusal::NoName);
        }
        if !en.chars().any(is_latin) || en.chars().any(is_arabic) {
            return Err(FactsRefusal::Script(Language::English));
        }
        if !ar.chars().any(is_arabic) || ar.chars().any(is_latin) {
            return Err(FactsRefusal::Script(Language::Arabic));
        }
        if [en, ar].into_iter().chain(&self.other_names).any(|name| name.chars().count() > NAME_MAX) {
            return Err(FactsRefusal::TooLong);
        }
        if self.other_names.len() > OTHER_NAMES_MAX { Err(FactsRefusal::TooMany) } else { Ok(()) }
    }
}

impl Reference {
    /// One of the lists, line by line.
    pub fn listed(&self, list: List) -> Vec<Listed> {
        let line =
            |code: &str, name: &Bilingual, other_names: &[String], band: Option<&str>, is_retired: bool| Listed {
                code: code.to_owned(),
                facts: Facts {
                    name: name.clone(),
                    band: band.map(str::to_owned),
                    other_names: other_names.to_vec(),
                    follows: String::new(),
                },
                is_retired,
            };
        let mut lines: Vec<Listed> = match list {
            List::Ranks => {
                let ranks = self.ranks.iter();
                ranks.map(|one| line(&one.code, &one.name, &one.other_names, Some(&one.band), one.is_retired)).collect()
            }
            List::States => {
                let states = self.states.iter();
                states.map(|one| line(&one.code, &one.name, &one.other_names, None, one.is_retired)).collect()
            }
        };
        for n in 1..lines.len() {
            lines[n].facts.follows = lines[n - 1].code.clone();
        }
        lines
    }

    /// The bands that a rank may be counted in: those of the reports, and those that this installation brought along.
    pub fn known_bands(&self) -> Vec<&str> {
        let brought = self.bands().into_iter().filter(|band| !band.is_empty() && !BANDS.contains(band));
        BANDS.into_iter().chain(brought).collect()
    }

    /// Whether something can be added under a code.
    pub fn admits(&self, list: List, code: &str, facts: &Facts) -> Result<(), FactsRefusal> {
        if self::code(code)? != code {
            return Err(FactsRefusal::Code);
        }
        if self.listed(list).iter().any(|known| known.code.eq_ignore_ascii_case(code)) {
            return Err(FactsRefusal::CodeTaken);
        }
        self.keeps(list, code, facts)?;
        self.means_one(list, code, facts)
    }

    /// Whether one that is there can be changed so.
    pub fn changes(&self, list: List, known: &Listed, facts: &Facts) -> Result<(), FactsRefusal> {
        self.keeps(list, &known.code, facts)?;
        if known.is_retired { Ok(()) } else { self.means_one(list, &known.code, facts) }
    }

    /// Whether no other one that is in use is written like this one.
    pub fn means_one(&self, list: List, code: &str, facts: &Facts) -> Result<(), FactsRefusal> {
        let own = names(code, &facts.name, &facts.other_names);
        for other in self.listed(list).iter().filter(|other| !other.is_retired && other.code != code) {
            let taken = names(&other.code, &other.facts.name, &other.facts.other_names);
            if let Some(text) = own.iter().find(|name| taken.contains(name)) {
                return Err(FactsRefusal::Means { text: as_written(code, facts, text), code: other.code.clone() });
            }
        }
        Ok(())
    }

    /// The codes of a list in their order, with one of them where its facts say.
    pub fn order(&self, list: List, code: &str, facts: &Facts) -> Vec<String> {
        let lines = self.listed(list).into_iter().map(|line| line.code);
        let mut codes: Vec<String> = lines.filter(|known| known != code).collect();
        let place = codes.iter().position(|known| *known == facts.follows).map_or(0, |above| above + 1);
        codes.insert(place, code.to_owned());
        codes
    }

    fn keeps(&self, list: List, code: &str, facts: &Facts) -> Result<(), FactsRefusal> {
        facts.check()?;
        let is_banded = match (list, &facts.band) {
            (List::Ranks, Some(band)) => self.known_bands().contains(&band.as_str()),
            (List::States, None) => true,
            _ => false,
        };
        if !is_banded {
            return Err(FactsRefusal::Band);
        }
        let stands = |above: &str| above != code && self.listed(list).iter().any(|known| known.code == above);
        if facts.follows.is_empty() || stands(&facts.follows) { Ok(()) } else { Err(FactsRefusal::Place) }
    }
}

/// What was typed, where only its folded form is known.
fn as_written(code: &str, facts: &Facts, folded: &str) -> String {
    let typed = [&facts.name.en, &facts.name.ar].into_iter().chain(&facts.other_names);
    let found = typed.map(String::as_str).chain([code]).find(|text| fold(text) == folded);
    found.unwrap_or(folded).to_owned()
}

fn is_latin(c: char) -> bool {
    c.is_alphabetic() && matches!(c, '\0'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference::{Rank, State};

    fn reference() -> Reference {
        let rank = |code: &str, en: &str, ar: &str| Rank::new(code, Bilingual::new(en, ar), "nco");
        Reference {
            ranks: vec![rank("SGM", "Sergeant Major", "رقيب أول شرطة"), rank("SGT", "Sergeant", "رقيب شرطة")],
            states: vec![State::new("SS-EC", Bilingual::new("Central Equatoria", "ولاية وسط الاستوائية"))],
        }
    }

    fn facts(en: &str, ar: &str) -> Facts {
        Facts { name: Bilingual::new(en, ar), band: Some("nco".into()), ..Facts::default() }
    }

    #[test]
    fn a_code_is_short_and_can_stand_in_an_address() {
        assert_eq!(code(" ssg "), Ok("SSG".into()));
        assert_eq!(code("SS-X-ABY"), Ok("SS-X-ABY".into()));
        for typed in ["", "-", "SS-", "A B", "A/B", "رقيب", "ABCDEFGHIJKLMNOPQ"] {
            assert_eq!(code(typed), Err(FactsRefusal::Code), "{typed}");
        }
    }

    #[test]
    fn a_code_is_never_used_twice() {
        let mut reference = reference();
        reference.ranks[1].is_retired = true;
        let new = facts("Staff Sergeant", "رقيب فني");
        assert_eq!(reference.admits(List::Ranks, "SGT", &new), Err(FactsRefusal::CodeTaken));
        assert_eq!(reference.admits(List::Ranks, "ssg", &new), Err(FactsRefusal::Code), "as it is kept");
        assert_eq!(reference.admits(List::Ranks, "SSG", &new), Ok(()));
    }

    #[test]
    fn names_are_there_in_both_languages_and_their_letters() {
        let check = |en: &str, ar: &str| reference().admits(List::Ranks, "NEW", &facts(en, ar));
        assert_eq!(check("Inspector", "مفتش"), Ok(()));
        assert_eq!(check("Inspector", ""), Err(FactsRefusal::NoName));
        assert_eq!(check("", "مفتش"), Err(FactsRefusal::NoName));
        for en in ["مفتش", "Inspector مفتش", "12"] {
            assert_eq!(check(en, "مفتش"), Err(FactsRefusal::Script(Language::English)), "{en}");
        }
        for ar in ["Inspector", "مفتش A", "12"] {
            assert_eq!(check("Inspector", ar), Err(FactsRefusal::Script(Language::Arabic)), "{ar}");
        }
        assert_eq!(check(&"I".repeat(NAME_MAX + 1), "مفتش"), Err(FactsRefusal::TooLong));
        let many = Facts { other_names: vec!["Insp".into(); OTHER_NAMES_MAX + 1], ..facts("Inspector", "مفتش") };
        assert_eq!(reference().admits(List::Ranks, "NEW", &many), Err(FactsRefusal::TooMany));
    }

    #[test]
    fn no_two_in_use_are_written_alike() {
        let mut reference = reference();
        let means = |reference: &Reference, facts: &Facts| reference.admits(List::Ranks, "NEW", facts);
        let alike = |text: &str| Err(FactsRefusal::Means { text: text.into(), code: "SGT".into() });
        assert_eq!(means(&reference, &facts("SERGEANT", "جديد")), alike("SERGEANT"));
        assert_eq!(means(&reference, &facts("New", "رقيب")), alike("رقيب"), "also without the last word");
        let other = Facts { other_names: vec!["Sgt.".into()], ..facts("New", "جديد") };
        assert_eq!(means(&reference, &other), alike("Sgt."));
        reference.ranks[1].is_retired = true;
        assert_eq!(means(&reference, &other), Ok(()), "one that is used no more is in nobody's way");
        reference.ranks.push(Rank::new("NEW", Bilingual::new("Sergeant", "رقيب"), "nco"));
        let sergeant = &reference.listed(List::Ranks)[1];
        assert!(reference.means_one(List::Ranks, "SGT", &sergeant.facts).is_err(), "until it comes back");
        assert_eq!(reference.changes(List::Ranks, sergeant, &sergeant.facts), Ok(()));
    }

    #[test]
    fn a_rank_has_a_known_band_and_a_state_has_none() {
        let mut reference = reference();
        let of = |band: Option<&str>| Facts { band: band.map(Into::into), ..facts("Torit", "توريت") };
        assert_eq!(reference.admits(List::Ranks, "NEW", &of(Some("marines"))), Err(FactsRefusal::Band));
        assert_eq!(reference.admits(List::Ranks, "NEW", &of(None)), Err(FactsRefusal::Band));
        assert_eq!(reference.admits(List::States, "NEW", &of(Some("nco"))), Err(FactsRefusal::Band));
        assert_eq!(reference.admits(List::States, "NEW", &of(None)), Ok(()));
        reference.ranks[0].band = "marines".into();
        assert_eq!(reference.admits(List::Ranks, "NEW", &of(Some("marines"))), Ok(()), "it came with the files");
    }

    #[test]
    fn one_stands_below_another() {
        let reference = reference();
        let below = |above: &str| Facts { follows: above.into(), ..facts("Corporal", "عريف") };
        assert_eq!(reference.order(List::Ranks, "CPL", &below("SGM")), ["SGM", "CPL", "SGT"]);
        assert_eq!(reference.order(List::Ranks, "CPL", &below("")), ["CPL", "SGM", "SGT"]);
        assert_eq!(reference.order(List::Ranks, "SGM", &below("SGT")), ["SGT", "SGM"]);
        assert_eq!(reference.admits(List::Ranks, "CPL", &below("NONE")), Err(FactsRefusal::Place));
        let [major, sergeant] = &reference.listed(List::Ranks)[..] else { panic!("two") };
        assert_eq!((&*major.facts.follows, &*sergeant.facts.follows), ("", "SGM"));
        let itself = Facts { follows: "SGT".into(), ..sergeant.facts.clone() };
        assert_eq!(reference.changes(List::Ranks, sergeant, &itself), Err(FactsRefusal::Place));
    }

    #[test]
    fn whoever_saves_on_an_old_copy_is_told() {
        let kept = facts("Sergeant", "رقيب");
        let typed = Facts { band: Some("other".into()), ..kept.clone() };
        assert_eq!(typed.clone().over(kept.clone(), &kept), Ok(typed.clone()));
        let meanwhile = facts("Serjeant", "رقيب");
        assert_eq!(typed.clone().over(kept.clone(), &meanwhile), Err(FactsRefusal::Changed));
        let both = Facts { band: Some("other".into()), ..meanwhile.clone() };
        assert_eq!(typed.clone().beside(kept.clone(), &meanwhile), both, "neither change is lost");
        // Another one was put above it: nobody's change is lost by that.
        let pushed = Facts { follows: "SSG".into(), ..kept.clone() };
        let stays = Facts { follows: "SSG".into(), ..typed.clone() };
        assert_eq!(typed.clone().over(kept.clone(), &pushed), Ok(stays));
        assert_eq!(typed.clone().over(kept.clone(), &typed), Ok(typed.clone()), "they agree");
        let moved = Facts { follows: "SGM".into(), ..typed };
        assert_eq!(moved.over(kept, &pushed), Err(FactsRefusal::Changed), "both have moved it");
    }
}
