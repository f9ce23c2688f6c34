//! Who is behind a class, who pays for it, and which objectives it serves.

/// What a coordinator writes down for those who ask later.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Backing {
    /// Organisations, in the order of their letters: who stands behind two classes together counts as the same.
    pub partners: Vec<String>,
    /// Tags of a plan of the installation.
    pub objectives: Vec<String>,
    /// What the money is filed under.
    pub funding: String,
}

/// Why it cannot be kept so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BackingRefusal {
    #[error("more than {LINES_MAX} lines")]
    TooMany,
    #[error("longer than {LINE_MAX} characters")]
    TooLong,
    #[error("somebody else has changed it since it was shown")]
    Changed,
}

pub const LINES_MAX: usize = 8;
/// The longest name, tag or reference, in characters.
pub const LINE_MAX: usize = 80;

impl Backing {
    /// Reads what was typed: one partner and one objective a line. What stands twice is kept once.
    pub fn read(partners: &str, objectives: &str, funding: &str) -> Result<Self, BackingRefusal> {
        let mut partners = lines(partners)?;
        partners.sort();
        Ok(Self { partners, objectives: lines(objectives)?, funding: line(funding)? })
    }
}

fn lines(text: &str) -> Result<Vec<String>, BackingRefusal> {
    let mut kept: Vec<String> = Vec::new();
    for read in text.lines() {
        let read = line(read)?;
        if !read.is_empty() && !kept.contains(&read) {
            kept.push(read);
        }
    }
    if kept.len() > LINES_MAX { Err(BackingRefusal::TooMany) } else { Ok(kept) }
}

fn line(text: &str) -> Result<String, BackingRefusal> {
    let line = super::squeezed(text);
    if line.chars().count() > LINE_MAX { Err(BackingRefusal::TooLong) } else { Ok(line) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_stands_on_each_line_and_none_twice() {
        let read = Backing::read(" Kol  Trust \r\n\nRiver Fund\nKol Trust", "1.2", " B-17 ").expect("read");
        assert_eq!(read.partners, ["Kol Trust", "River Fund"]);
        assert_eq!((&*read.objectives, &*read.funding), (&["1.2".to_owned()][..], "B-17"));
        let other_way_round = Backing::read("River Fund\nKol Trust", "1.2", "B-17");
        assert_eq!(other_way_round, Ok(read), "the same partners");
        assert_eq!(Backing::read("", &"x".repeat(81), ""), Err(BackingRefusal::TooLong));
        let many: String = (0..9).map(|n| format!("Partner {n}\n")).collect();
        assert_eq!(Backing::read(&many, "", ""), Err(BackingRefusal::TooMany));
    }
}
