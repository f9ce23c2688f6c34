//! A tick in a list that several people fill in at once, each on a page of their own.

/// One entry of such a list as it came back from a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick<T> {
    /// What the page showed before anybody touched it; `None` where that is not known.
    pub shown: Option<T>,
    pub chosen: T,
}

impl<T: Copy + PartialEq> Tick<T> {
    /// One that did not come from a page: whoever gives it means it.
    pub const fn meant(chosen: T) -> Self {
        Self { shown: None, chosen }
    }

    /// What is to be kept in place of what is kept now, if anything. What was changed on the page wins over whatever came
    /// meanwhile; what was left as it was shown fills a gap and overwrites nothing.
    pub fn over(self, kept: Option<T>) -> Option<T> {
        let is_changed = self.shown != Some(self.chosen);
        let is_new = kept != Some(self.chosen);
        (is_new && (is_changed || kept.is_none())).then_some(self.chosen)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tick_that_was_left_alone_overwrites_nothing() {
        let left = Tick { shown: Some('p'), chosen: 'p' };
        assert_eq!(left.over(Some('a')), None, "somebody else has noted an absence meanwhile");
        assert_eq!(left.over(Some('p')), None);
        assert_eq!(left.over(None), Some('p'), "nobody has said anything yet");
    }

    #[test]
    fn the_later_change_wins() {
        let changed = Tick { shown: Some('p'), chosen: 'a' };
        assert_eq!(changed.over(Some('p')), Some('a'));
        assert_eq!(changed.over(Some('l')), Some('a'), "over what somebody else has noted meanwhile");
        assert_eq!(changed.over(Some('a')), None, "they agree");
        assert_eq!(Tick::meant('p').over(Some('a')), Some('p'));
    }
}
