//! A certificate with a wrong name is issued anew: the new one says which it replaces, and the old one ends.

use jiff::civil::Date;

use super::{Certificate, RevocationAsked, Snapshot};
use crate::language::Bilingual;
use crate::name::has_in_common;

/// Why a certificate is not issued anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReissueRefusal {
    #[error("it is not valid any more")]
    NotValid,
    #[error("somebody asks that it be revoked")]
    RevocationAsked,
    #[error("it says the name that the register has")]
    SameName,
    #[error("the names have no word in common: it would be somebody else's")]
    OtherName,
    #[error("the class is suspended")]
    Suspended,
}

/// What the corrected certificate says: all that the old one did, for the name as it is now. It is valid no longer than
/// the old one.
pub fn correct(
    certificate: &Certificate,
    asked: Option<&RevocationAsked>,
    holder: &Bilingual,
    today: Date,
) -> Result<Snapshot, ReissueRefusal> {
    if certificate.worth(today) != super::Worth::Valid {
        return Err(ReissueRefusal::NotValid);
    }
    if asked.is_some() {
        return Err(ReissueRefusal::RevocationAsked);
    }
    let old = &certificate.snapshot;
    if old.holder == *holder {
        return Err(ReissueRefusal::SameName);
    }
    // One person decides this alone. What says a wrong person is revoked, which takes two.
    if !has_in_common(&old.holder, holder) {
        return Err(ReissueRefusal::OtherName);
    }
    Ok(Snapshot {
        holder: holder.clone(),
        issued_on: today,
        serial: String::new(),
        code: String::new(),
        replaces: Some(old.serial.clone()),
        ..old.clone()
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::certificate;
    use super::*;
    use crate::certificate::Revocation;
    use crate::id::PersonId;
    use crate::time::At;
    use uuid::Uuid;

    #[test]
    fn a_corrected_certificate_says_the_same_for_another_name_and_for_no_longer() {
        let old = certificate();
        let today = old.snapshot.issued_on.tomorrow().expect("a day");
        let name = Bilingual::new("Mary Keji Lado", "ماري كيجي لادو");
        let new = correct(&old, None, &name, today).expect("corrected");
        assert_eq!((&new.holder, new.issued_on), (&name, today));
        assert_eq!((&new.course, new.valid_until), (&old.snapshot.course, old.snapshot.valid_until));
        assert_eq!(new.replaces.as_deref(), Some(&*old.snapshot.serial));
    }

    #[test]
    fn only_a_valid_certificate_with_another_name_is_corrected() {
        let old = certificate();
        let today = old.snapshot.issued_on;
        let name = Bilingual::new("Mary Keji Lado", "");
        assert_eq!(correct(&old, None, &old.snapshot.holder, today), Err(ReissueRefusal::SameName));
        let somebody_else = Bilingual::new("Peter Deng Garang", "بيتر دينق قرنق");
        assert_eq!(correct(&old, None, &somebody_else, today), Err(ReissueRefusal::OtherName));
        let by = PersonId(Uuid::nil());
        let asked = RevocationAsked { at: At(0), by, reason: "Fraud.".into() };
        assert_eq!(correct(&old, Some(&asked), &name, today), Err(ReissueRefusal::RevocationAsked));
        let expired = old.snapshot.valid_until.and_then(|last| last.tomorrow().ok()).expect("a last day");
        assert_eq!(correct(&old, None, &name, expired), Err(ReissueRefusal::NotValid));
        let revocation = Revocation { at: At(0), by, reason: "Fraud.".into(), replaced_by: None };
        let revoked = Certificate { revocation: Some(revocation), ..old };
        assert_eq!(correct(&revoked, None, &name, today), Err(ReissueRefusal::NotValid));
    }
}
