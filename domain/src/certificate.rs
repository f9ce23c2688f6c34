//! A certificate: a snapshot of a completion that no later change alters, and what became of it.

mod batch;
mod correction;
pub mod design;
pub mod logo;
mod refresher;
mod revocation;
pub mod signatory;
pub mod wording;

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::course::{CertificateKind, Version};
use crate::id::{CertificateId, PersonId};
use crate::language::Bilingual;
use crate::progress::{Part, Progress};
use crate::time::At;

pub use batch::{Batch, Fate, Item};
pub use correction::{ReissueRefusal, correct};
pub use design::{Design, Dress};
pub use refresher::ending;
pub use revocation::{
    Made, REASON_MAX, Revocation, RevocationAsked, RevokeRefusal, TOO_NEW, agree_to_revoke, ask_to_revoke,
};

/// What was true on the day of issue, in the words of that day. Kept as it is for ever.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    pub kind: CertificateKind,
    pub holder: Bilingual,
    pub rank: Bilingual,
    pub course: Bilingual,
    pub course_code: String,
    pub version: Version,
    pub hours: u32,
    pub begins: Date,
    pub ends: Date,
    pub place: Bilingual,
    pub issuer: Bilingual,
    pub issued_on: Date,
    pub valid_until: Option<Date>,
    pub serial: String,
    pub code: String,
    /// The serial of the certificate with a wrong name in whose place this one stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaces: Option<String>,
    /// Who signs it, and what else is the installation's own on it.
    #[serde(default, skip_serializing_if = "Dress::is_plain")]
    pub dress: Dress,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    pub id: CertificateId,
    /// Counted from 0 over all that were ever issued. It says where a list tells of it, and is printed nowhere.
    pub number: u32,
    pub person: PersonId,
    pub snapshot: Snapshot,
    pub issued_at: At,
    /// The signed facts, as its QR code holds them. None of those that were issued before there were any.
    pub token: Option<String>,
    pub revocation: Option<Revocation>,
}

/// What a certificate is worth today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Worth {
    Valid,
    Expired {
        since: Date,
    },
    Revoked {
        on: Date,
    },
    /// A corrected one stands in its place.
    Replaced {
        on: Date,
    },
}

impl Certificate {
    pub fn worth(&self, today: Date) -> Worth {
        if let Some(revocation) = &self.revocation {
            let on = revocation.at.date();
            return if revocation.replaced_by.is_some() { Worth::Replaced { on } } else { Worth::Revoked { on } };
        }
        match self.snapshot.valid_until {
            Some(until) if today > until => Worth::Expired { since: until },
            _ => Worth::Valid,
        }
    }
}

/// Why a certificate is not issued.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum IssueRefusal {
    #[error("the course is not complete")]
    NotComplete { missing: Vec<Part> },
    #[error("a certificate has been issued")]
    AlreadyIssued { serial: String },
    #[error("the class is suspended")]
    Suspended,
    #[error("they have left the class")]
    Withdrawn,
    /// Who asked for it was released from the class before it was made.
    #[error("the coordinator does not run the class any more")]
    Released,
    #[error("nobody knows any more whom it would name")]
    Erased,
    #[error("nobody issues a certificate to themselves")]
    Oneself,
}

/// Decides whether a certificate can be issued.
pub fn issue(progress: &Progress, valid: Option<&str>) -> Result<(), IssueRefusal> {
    if let Some(serial) = valid {
        return Err(IssueRefusal::AlreadyIssued { serial: serial.into() });
    }
    if !progress.is_complete() {
        return Err(IssueRefusal::NotComplete { missing: progress.missing().cloned().collect() });
    }
    Ok(())
}

/// The number on the paper: `SSNPS-HR101-2026-EC-00042-7`. One sequence for each prefix, without a gap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    pub issuer: String,
    pub course_code: String,
    pub year: i16,
    pub state: String,
}

impl fmt::Display for Series {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plain = |text: &str| text.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_uppercase();
        // `SS-EC` and `SS-X-HQ` both say more than the paper needs: the last part tells them apart.
        let state = self.state.rsplit('-').next().unwrap_or_default();
        write!(f, "{}-{}-{}-{}", plain(&self.issuer), plain(&self.course_code), self.year, plain(state))
    }
}

impl Series {
    /// The serial of a number of this series, with its check character.
    pub fn serial(&self, number: u32) -> String {
        let body = format!("{self}-{number:05}");
        let check = check_character(&body);
        format!("{body}-{check}")
    }
}

const ALPHANUMERIC: &[u8; 36] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// ISO 7064, MOD 37,36: one wrong character or two exchanged ones do not go unseen. Dashes do not count.
pub fn check_character(body: &str) -> char {
    let values = body.bytes().filter_map(|byte| ALPHANUMERIC.iter().position(|known| *known == byte));
    let product = values.fold(36, |product, value| {
        let sum = (product + value) % 36;
        (if sum == 0 { 36 } else { sum }) * 2 % 37
    });
    char::from(ALPHANUMERIC[(37 - product) % 36])
}

/// Whether a serial's check character fits.
pub fn serial_is_sound(serial: &str) -> bool {
    serial.rsplit_once('-').is_some_and(|(body, check)| check == check_character(body).to_string())
}

/// The letters of a verification code: no I, L, O or U, which are misread.
pub const CODE_LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// 60 bits: guessing one that exists is hopeless even without the limit on trying.
pub const CODE_LENGTH: usize = 12;

/// Makes a verification code. `chance(n)` gives a number below `n`.
pub fn code(chance: &mut dyn FnMut(usize) -> usize) -> String {
    (0..CODE_LENGTH).map(|_| char::from(CODE_LETTERS[chance(CODE_LETTERS.len())])).collect()
}

/// A code as somebody typed it: small letters, dashes and spaces, O for 0 and I or L for 1 make no difference.
/// `None` where it cannot be one of this length.
pub fn read_code(text: &str, length: usize) -> Option<String> {
    let read = text.chars().map(crate::mark::latin_digit).filter(|c| !c.is_whitespace() && *c != '-');
    let code: String = read
        .map(|c| match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            c => c,
        })
        .collect();
    let sound = code.len() == length && code.bytes().all(|byte| CODE_LETTERS.contains(&byte));
    sound.then_some(code)
}

/// A code as it is printed: `7K3M-9QXW-2TBA`.
pub fn spaced_code(code: &str) -> String {
    let letters: Vec<char> = code.chars().collect();
    letters.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use uuid::Uuid;

    pub fn certificate() -> Certificate {
        let snapshot = Snapshot {
            kind: CertificateKind::Completion,
            holder: Bilingual::new("Mary Keji Loro", "ماري كيجي لورو"),
            rank: Bilingual::new("Sergeant", "رقيب"),
            course: Bilingual::new("Human Rights in Policing", "حقوق الإنسان في العمل الشرطي"),
            course_code: "HR-101".into(),
            version: "1.0.0".parse().expect("a version"),
            hours: 18,
            begins: date(2026, 11, 23),
            ends: date(2026, 11, 25),
            place: Bilingual::new("Kol", "كول"),
            issuer: Bilingual::new("Police", "الشرطة"),
            issued_on: date(2026, 11, 26),
            valid_until: Some(date(2029, 11, 26)),
            serial: series().serial(42),
            code: "7K3M9QXW2TBA".into(),
            replaces: None,
            dress: Dress::default(),
        };
        let (id, person) = (CertificateId(Uuid::nil()), PersonId(Uuid::nil()));
        Certificate { id, number: 0, person, snapshot, issued_at: At(0), token: None, revocation: None }
    }

    #[test]
    fn a_certificate_is_valid_until_its_last_day_or_its_end() {
        let valid = certificate();
        assert_eq!(valid.worth(date(2029, 11, 26)), Worth::Valid);
        assert_eq!(valid.worth(date(2029, 11, 27)), Worth::Expired { since: date(2029, 11, 26) });
        let end = |replaced_by| Some(Revocation { at: At(0), by: valid.person, reason: String::new(), replaced_by });
        let revoked = Certificate { revocation: end(None), ..valid.clone() };
        let replaced = Certificate { revocation: end(Some("X".into())), ..valid.clone() };
        let (today, on) = (date(2026, 11, 27), At(0).date());
        assert_eq!(revoked.worth(today), Worth::Revoked { on });
        assert_eq!(replaced.worth(today), Worth::Replaced { on });
    }

    fn series() -> Series {
        Series { issuer: "SSNPS".into(), course_code: "HR-101".into(), year: 2026, state: "SS-EC".into() }
    }

    #[test]
    fn a_serial_names_its_series_and_checks_itself() {
        let serial = series().serial(42);
        assert!(serial.starts_with("SSNPS-HR101-2026-EC-00042-"), "{serial}");
        assert!(serial_is_sound(&serial));
    }

    #[test]
    fn the_check_character_is_that_of_the_standard() {
        // The published example of the Global Release Identifier, which uses the same check: A1-2425G-ABC1234002-M.
        assert_eq!(check_character("A1-2425G-ABC1234002"), 'M');
    }

    #[test]
    fn any_changed_character_of_a_serial_is_seen() {
        let serial = series().serial(42);
        let body = serial.rsplit_once('-').expect("a check character").0;
        for (n, old) in body.char_indices().filter(|(_, c)| *c != '-') {
            for new in ALPHANUMERIC.iter().map(|byte| char::from(*byte)).filter(|new| *new != old) {
                let mut changed = serial.clone();
                changed.replace_range(n..=n, &new.to_string());
                assert!(!serial_is_sound(&changed), "{changed}");
            }
        }
    }

    #[test]
    fn a_code_is_read_as_people_type_it() {
        let mut n = 0;
        let code = code(&mut |below| {
            n += 7;
            n % below
        });
        assert_eq!(code.len(), CODE_LENGTH);
        assert_eq!(read_code(&spaced_code(&code).to_lowercase(), CODE_LENGTH), Some(code.clone()));
        assert_eq!(read_code("0O1IL-0000-0000", CODE_LENGTH), None, "thirteen characters");
        assert_eq!(read_code("OIL0-0000-0000", CODE_LENGTH), Some("011000000000".into()));
        assert_eq!(read_code("U000-0000-0000", CODE_LENGTH), None);
    }
}
