//! What a page showed before anybody typed: so that nobody overwrites what somebody else has changed since.

use std::fmt;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::str::FromStr;

/// A short mark of something as it stood. It is compared with itself alone, and means nothing to another release.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown(u64);

impl Shown {
    pub fn of(what: &impl Hash) -> Self {
        let mut hasher = DefaultHasher::new();
        what.hash(&mut hasher);
        Self(hasher.finish())
    }
}

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl FromStr for Shown {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        u64::from_str_radix(text, 16).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_comes_back_from_a_form_and_tells_a_change() {
        let shown = Shown::of(&("Kol", 3));
        assert_eq!(shown.to_string().parse(), Ok(shown));
        assert_ne!(shown, Shown::of(&("Kol", 4)));
        assert!("".parse::<Shown>().is_err());
    }
}
