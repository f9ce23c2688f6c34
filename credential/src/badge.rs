//! A certificate as a badge that other programs read: Open Badges 3.0, which is a verifiable credential of the W3C. The
//! choices are told in `docs/formats/badge.md`.

mod context;
mod issuer;
mod proof;
mod status;

use domain::certificate::Snapshot;
use domain::course::{CertificateKind, Version};
use domain::language::Bilingual;
use domain::time::At;
use jiff::Timestamp;
use jiff::civil::Date;
use serde_json::{Value, json};

use crate::facts::expires;

pub use issuer::{did, did_document, profile};
pub use proof::{Proof, Unreadable, verify};
pub use status::{IN_A_LIST, is_set, status_list};

pub(crate) use proof::sign;

/// What is told of a course to whoever has never heard of it, in the words of the locales.
#[derive(Clone, Debug)]
pub struct Words {
    pub description: Bilingual,
    /// What somebody did who holds it.
    pub criteria: Bilingual,
}

/// What can be achieved: an edition of a course, with the certificate it ends with.
#[derive(Clone, Copy, Debug)]
pub struct Achievement<'a> {
    pub kind: CertificateKind,
    pub course: &'a Bilingual,
    pub course_code: &'a str,
    pub version: Version,
    pub words: &'a Words,
}

/// The badge of a certificate, to be signed. `number` is the certificate's place in the list of what was revoked.
pub fn badge(public_url: &str, of: &Snapshot, words: &Words, number: u32, issued_at: At) -> Value {
    let achievement =
        Achievement { kind: of.kind, course: &of.course, course_code: &of.course_code, version: of.version, words };
    let mut badge = json!({
        "@context": context::OF_A_BADGE,
        "id": format!("{public_url}/v/{}", of.code),
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": joined(&of.course, " · "),
        "issuer": issuer::embedded(public_url, &of.issuer),
        "validFrom": moment(issued_at),
        "credentialSubject": {
            "type": ["AchievementSubject"],
            "identifier": names(&of.holder),
            "licenseNumber": of.serial,
            "activityStartDate": format!("{}T00:00:00+02:00", of.begins),
            "activityEndDate": format!("{}T23:59:59+02:00", of.ends),
            "achievement": described(public_url, &achievement),
        },
        "credentialStatus": status::entry(public_url, number),
    });
    if let Some(last) = of.valid_until {
        badge["validUntil"] = until(last);
    }
    badge
}

/// An achievement as it is published at its own address.
pub fn achievement(public_url: &str, of: &Achievement<'_>) -> Value {
    let mut achievement = described(public_url, of);
    achievement["@context"] = json!(context::OF_A_BADGE);
    achievement
}

fn described(public_url: &str, of: &Achievement<'_>) -> Value {
    json!({
        "id": format!("{public_url}/badges/achievements/{}/{}", of.course_code.to_lowercase(), of.version),
        "type": ["Achievement"],
        // The list of the specification knows no certificate of participation, and none of a trainer.
        "achievementType": match of.kind {
            CertificateKind::Completion => "CertificateOfCompletion",
            CertificateKind::Participation | CertificateKind::Trainer => "Certificate",
        },
        "humanCode": of.course_code,
        "version": of.version.to_string(),
        "name": joined(of.course, " · "),
        "description": joined(&of.words.description, "\n\n"),
        "criteria": { "narrative": joined(&of.words.criteria, "\n\n") },
    })
}

/// Nobody has an e-mail address, and a service number is nobody else's business: the names on the paper say who it is.
fn names(of: &Bilingual) -> Vec<Value> {
    let name = |name: &String| json!({ "type": "IdentityObject", "hashed": false, "identityHash": name, "identityType": "name" });
    [&of.en, &of.ar].into_iter().filter(|name| !name.is_empty()).map(name).collect()
}

/// A name has one place in a badge, and the paper has it in two languages.
pub(crate) fn joined(both: &Bilingual, with: &str) -> String {
    let known: Vec<&str> = [&*both.en, &*both.ar].into_iter().filter(|words| !words.is_empty()).collect();
    known.join(with)
}

/// A moment as RFC 3339 writes it, in UTC and to the second.
pub(crate) fn moment(at: At) -> String {
    Timestamp::from_second(at.0.div_euclid(1000)).unwrap_or_default().to_string()
}

fn until(last: Date) -> Value {
    moment(expires(last)).into()
}
