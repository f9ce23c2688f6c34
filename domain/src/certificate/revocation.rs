//! Ending a certificate: one person asks, with a reason, and another agrees.

use std::collections::BTreeSet;

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
    #[error("both have only just been made coordinators by one of them, or by one other")]
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

/// For how many days whoever was made a coordinator is no second person for whoever made them one, and for whomever those
/// made: otherwise one person could make the second one up.
pub const TOO_NEW: u32 = 30;

/// A coordinator made somebody a coordinator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Made {
    pub who: PersonId,
    pub by: PersonId,
    pub at: At,
}

/// Whether two are of one making: one of them, or somebody else, has only just made both coordinators, by however many
/// steps.
fn are_of_one_making(one: PersonId, other: PersonId, made: &[Made], at: At) -> bool {
    let new: Vec<&Made> = made.iter().filter(|made| at < made.at.plus_days(TOO_NEW)).collect();
    let makers = |of: PersonId| {
        let mut known = BTreeSet::from([of]);
        loop {
            let before = known.len();
            known.extend(new.iter().filter(|made| known.contains(&made.who)).map(|made| made.by).collect::<Vec<_>>());
            if known.len() == before {
                return known;
            }
        }
    };
    !makers(one).is_disjoint(&makers(other))
}

/// Decides whether somebody can agree that a certificate is revoked. `made` is which coordinators were made by others of
/// them, and not by an administrator.
pub fn agree_to_revoke<'a>(
    certificate: &Certificate,
    asked: Option<&'a RevocationAsked>,
    by: PersonId,
    made: &[Made],
    at: At,
) -> Result<&'a RevocationAsked, RevokeRefusal> {
    still_valid(certificate)?;
    match asked {
        None => Err(RevokeRefusal::NotAsked),
        Some(asked) if asked.by == by => Err(RevokeRefusal::NeedsAnother),
        Some(asked) if are_of_one_making(asked.by, by, made, at) => Err(RevokeRefusal::TooNew),
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
        let agree = |asked, by, made: &[(u128, u128, u32)]| {
            let made: Vec<_> =
                made.iter().map(|(by, who, at)| Made { who: person(*who), by: person(*by), at: day(*at) }).collect();
            agree_to_revoke(&valid, asked, person(by), &made, day(40))
        };
        assert_eq!(agree(None, 1, &[]), Err(RevokeRefusal::NotAsked));
        let reason = ask_to_revoke(&valid, None, " Fraud. ").expect("asked");
        assert_eq!(reason, "Fraud.");
        let asked = RevocationAsked { at: At(0), by: person(1), reason };
        assert_eq!(ask_to_revoke(&valid, Some(&asked), "Fraud."), Err(RevokeRefusal::AlreadyAsked));
        assert_eq!(agree(Some(&asked), 1, &[]), Err(RevokeRefusal::NeedsAnother));
        assert_eq!(agree(Some(&asked), 2, &[(3, 4, 39)]), Ok(&asked), "others have nothing to do with it");
        for (made, why) in [
            (vec![(1, 2, 11)], "made by who asks"),
            (vec![(2, 1, 11)], "made by who agrees"),
            (vec![(3, 2, 39), (1, 3, 11)], "made by somebody whom the one who asks has made"),
            (vec![(3, 1, 20), (3, 2, 20)], "both made by a third"),
        ] {
            assert_eq!(agree(Some(&asked), 2, &made), Err(RevokeRefusal::TooNew), "{why}");
        }
        assert_eq!(agree(Some(&asked), 2, &[(1, 2, 10)]), Ok(&asked));
        assert_eq!(agree(Some(&asked), 2, &[(3, 2, 39), (1, 3, 10)]), Ok(&asked), "one of the steps is long ago");
    }

    #[test]
    fn what_is_revoked_is_revoked_once() {
        let by = person(2);
        let revocation = Revocation { at: At(0), by, reason: "Fraud.".into(), replaced_by: None };
        let revoked = Certificate { revocation: Some(revocation), ..certificate() };
        let asked = RevocationAsked { at: At(0), by: person(1), reason: "Fraud.".into() };
        let refused = RevokeRefusal::AlreadyRevoked { on: At(0).date() };
        assert_eq!(ask_to_revoke(&revoked, None, "Fraud."), Err(refused));
        assert_eq!(agree_to_revoke(&revoked, Some(&asked), by, &[], At(0)), Err(refused));
    }
}
