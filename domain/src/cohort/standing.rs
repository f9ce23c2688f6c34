//! Whether a class may take people in and go on: its due diligence, and whether it was suspended.

use crate::course::Clearance;

/// What a class rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// What the course asked for when the class was opened.
    pub clearance: Clearance,
    /// What the clearance is filed under; empty until it was given.
    pub reference: String,
    /// Why the class was suspended, if it is.
    pub suspended: Option<String>,
}

/// Why a class takes nobody in, or does not go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Halt {
    #[error("the class is suspended")]
    Suspended,
    #[error("the clearance that the course needs has not been recorded")]
    NotCleared,
}

/// Why a class cannot be suspended so, or go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SuspensionRefusal {
    #[error("no reason was given")]
    NoReason,
    #[error("it is so already")]
    AlreadySo,
}

/// The longest reference, in characters.
pub const REFERENCE_MAX: usize = 80;
/// The longest reason, in characters.
pub const REASON_MAX: usize = 300;

impl Standing {
    /// A class that is opened now.
    pub fn new(clearance: Clearance) -> Self {
        Self { clearance, reference: String::new(), suspended: None }
    }

    /// Whether somebody may be put into the class.
    pub fn admits(&self) -> Result<(), Halt> {
        self.goes_on()?;
        if self.clearance.is_needed() && self.reference.is_empty() { Err(Halt::NotCleared) } else { Ok(()) }
    }

    /// Whether tests are begun and certificates issued. What was begun before is always taken.
    pub fn goes_on(&self) -> Result<(), Halt> {
        if self.suspended.is_some() { Err(Halt::Suspended) } else { Ok(()) }
    }

    /// Decides whether the class is suspended, and gives the reason as it is kept.
    pub fn suspend(&self, reason: &str) -> Result<String, SuspensionRefusal> {
        if self.suspended.is_some() { Err(SuspensionRefusal::AlreadySo) } else { needed(reason) }
    }

    /// Decides whether it goes on again, and gives the reason as it is kept.
    pub fn resume(&self, reason: &str) -> Result<String, SuspensionRefusal> {
        if self.suspended.is_none() { Err(SuspensionRefusal::AlreadySo) } else { needed(reason) }
    }
}

fn needed(reason: &str) -> Result<String, SuspensionRefusal> {
    said(reason).ok_or(SuspensionRefusal::NoReason)
}

/// A reason as it is kept, if one was given.
pub(super) fn said(reason: &str) -> Option<String> {
    let reason = reason.trim();
    (!reason.is_empty()).then(|| reason.chars().take(REASON_MAX).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_taken_in_before_the_clearance() {
        assert_eq!(Standing::new(Clearance::Outside).admits(), Ok(()));
        for clearance in [Clearance::Assess, Clearance::Full] {
            let mut standing = Standing::new(clearance);
            assert_eq!((standing.admits(), standing.goes_on()), (Err(Halt::NotCleared), Ok(())));
            standing.reference = "DD/2026/14".into();
            assert_eq!(standing.admits(), Ok(()));
        }
    }

    #[test]
    fn a_suspended_class_takes_nobody_in_and_does_not_go_on() {
        let mut standing = Standing::new(Clearance::Outside);
        assert_eq!(standing.resume("over"), Err(SuspensionRefusal::AlreadySo));
        assert_eq!(standing.suspend("  "), Err(SuspensionRefusal::NoReason));
        standing.suspended = Some(standing.suspend(" A report is looked into ").expect("a reason"));
        assert_eq!(standing.suspended.as_deref(), Some("A report is looked into"));
        assert_eq!((standing.admits(), standing.goes_on()), (Err(Halt::Suspended), Err(Halt::Suspended)));
        assert_eq!(standing.suspend("again"), Err(SuspensionRefusal::AlreadySo));
        assert_eq!(standing.resume("It was looked into"), Ok("It was looked into".into()));
    }
}
