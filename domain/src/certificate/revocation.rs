//! Ending a certificate: one person asks, with a reason, and another agrees.

use jiff::civil::Date;

use super::Certificate;
use crate::id::PersonId;
use crate::time::At;

/// The end of a certificate: when, by whom and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revocation {
    pub at: At,
    /// Who agreed, or who corrected it.
    pub by: PersonId,
    /// Empty where it was corrected.
    pub reason: String,
    /// The serial of the corrected certificate that stands in its place.
    pub replaced_by: Option<String>,
}

/// Somebody wants a certificate to be revoked. It stays valid until somebody else agrees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RevocationAsked {
    pub at: At,
    pub by: PersonId,
    pub reason: String,
}

/// Why a certificate is not revoked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RevokeRefusal {
    #[error("no reason was given")]
    NoReason,
    #[error("it has been revoked")]
    AlreadyRevoked { on: Date },
    #[error("it has been asked for")]
    AlreadyAsked,
    #[error("nobody asks for it")]
    NotAsked,
    #[error("whoever asks does not agree as well")]
    NeedsAnother,
    #[error("one of the two has only just made the other a coordinator")]
    TooNew,
}

/// The longest reason, in characters.
pub const REASON_MAX: usize = 500;

/// Decides whether it can be asked that a certificate be revoked, and gives the reason as it is recorded.
pub fn ask_to_revoke(
    certificate: &Certificate,
    asked: Option<&RevocationAsked>,
    reason: &str,
) -> Result<String, RevokeRefusal> {
    still_valid(certificate)?;
    if asked.is_some() {
        return Err(RevokeRefusal::AlreadyAsked);
    }
    match reason.trim() {
        "" => Err(RevokeRefusal::NoReason),
        reason => Ok(reason.chars().take(REASON_MAX).collect()),
    }
}

/// For how many days whoever was made a coordinator is no second person for whoever made them one: otherwise one person
/// could make the second one up.
pub const TOO_NEW: u32 = 30;

/// Decides whether somebody can agree that a certificate is revoked. `granted` is when one of the two made the other a
/// coordinator, if so.
pub fn agree_to_revoke<'a>(
    certificate: &Certificate,
    asked: Option<&'a RevocationAsked>,
    (by, granted): (PersonId, Option<At>),
    at: At,
) -> Result<&'a RevocationAsked, RevokeRefusal> {
    still_valid(certificate)?;
    match asked {
        None => Err(RevokeRefusal::NotAsked),
        Some(asked) if asked.by == by => Err(RevokeRefusal::NeedsAnother),
        Some(_) if granted.is_some_and(|granted| at < granted.plus_days(TOO_NEW)) => Err(RevokeRefusal::TooNew),
        Some(asked) => Ok(asked),
    }
}

fn still_valid(certificate: &Certificate) -> Result<(), RevokeRefusal> {
    match &certificate.revocation {
        Some(revocation) => Err(RevokeRefusal::AlreadyRevoked { on: revocation.at.date() }),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::certificate;
    use super::*;
    use uuid::Uuid;

    fn person(n: u128) -> PersonId {
        PersonId(Uuid::from_u128(n))
    }

    #[test]
    fn two_people_revoke_a_certificate_and_never_one() {
        let valid = certificate();
        assert_eq!(ask_to_revoke(&valid, None, " \n"), Err(RevokeRefusal::NoReason));
        let day = |day| At(0).plus_days(day);
        let agree =
            |asked, by, granted: Option<u32>| agree_to_revoke(&valid, asked, (person(by), granted.map(day)), day(40));
        assert_eq!(agree(None, 1, None), Err(RevokeRefusal::NotAsked));
        let reason = ask_to_revoke(&valid, None, " Fraud. ").expect("asked");
        assert_eq!(reason, "Fraud.");
        let asked = RevocationAsked { at: At(0), by: person(1), reason };
        assert_eq!(ask_to_revoke(&valid, Some(&asked), "Fraud."), Err(RevokeRefusal::AlreadyAsked));
        assert_eq!(agree(Some(&asked), 1, None), Err(RevokeRefusal::NeedsAnother));
        assert_eq!(agree(Some(&asked), 2, None), Ok(&asked));
        assert_eq!(agree(Some(&asked), 2, Some(11)), Err(RevokeRefusal::TooNew));
        assert_eq!(agree(Some(&asked), 2, Some(10)), Ok(&asked));
    }

    #[test]
    fn what_is_revoked_is_revoked_once() {
        let by = person(2);
        let revocation = Revocation { at: At(0), by, reason: "Fraud.".into(), replaced_by: None };
        let revoked = Certificate { revocation: Some(revocation), ..certificate() };
        let asked = RevocationAsked { at: At(0), by: person(1), reason: "Fraud.".into() };
        let refused = RevokeRefusal::AlreadyRevoked { on: At(0).date() };
        assert_eq!(ask_to_revoke(&revoked, None, "Fraud."), Err(refused));
        assert_eq!(agree_to_revoke(&revoked, Some(&asked), (by, None), At(0)), Err(refused));
    }
}
