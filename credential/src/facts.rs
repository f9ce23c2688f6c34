//! What is signed: as much as somebody needs who holds the paper in their hand, and no more.

use coset::cbor::Value;
use coset::cwt::{ClaimsSet, ClaimsSetBuilder, Timestamp};
use coset::{CborSerializable, RegisteredLabelWithPrivate};
use domain::certificate::{CODE_LENGTH, Snapshot};
use domain::course::CertificateKind;
use domain::language::Bilingual;
use domain::time::{At, day_number, day_of};
use jiff::civil::Date;

/// The facts of a certificate as they are signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// Who issues, as in the serial.
    pub issuer: String,
    pub code: String,
    pub serial: String,
    pub kind: CertificateKind,
    pub holder: Bilingual,
    pub course: Bilingual,
    /// The version of the course, as it is printed.
    pub version: String,
    pub begins: Date,
    pub ends: Date,
    /// To the second.
    pub issued_at: At,
    /// The last day on which it is valid.
    pub valid_until: Option<Date>,
}

/// The claim that holds what the registered ones have no place for.
const FACTS: i64 = -65537;
const KINDS: [CertificateKind; 3] =
    [CertificateKind::Completion, CertificateKind::Participation, CertificateKind::Trainer];

impl Facts {
    pub fn of(snapshot: &Snapshot, issuer: &str, issued_at: At) -> Self {
        Self {
            issuer: issuer.to_owned(),
            code: snapshot.code.clone(),
            serial: snapshot.serial.clone(),
            kind: snapshot.kind,
            holder: snapshot.holder.clone(),
            course: snapshot.course.clone(),
            version: snapshot.version.to_string(),
            begins: snapshot.begins,
            ends: snapshot.ends,
            issued_at: At(issued_at.0.div_euclid(1000) * 1000),
            valid_until: snapshot.valid_until,
        }
    }

    /// The first moment at which it is not valid any more.
    pub fn expires(&self) -> Option<At> {
        self.valid_until.map(expires)
    }

    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let both = |words: &Bilingual| Value::Array(vec![words.en.clone().into(), words.ar.clone().into()]);
        let kind = KINDS.iter().position(|kind| *kind == self.kind).unwrap_or_default() as u64;
        let facts = vec![
            self.serial.clone().into(),
            kind.into(),
            both(&self.holder),
            both(&self.course),
            self.version.clone().into(),
            i64::from(day_number(self.begins)).into(),
            i64::from(day_number(self.ends)).into(),
        ];
        let mut claims = ClaimsSetBuilder::new().issuer(self.issuer.clone());
        if let Some(expires) = self.expires() {
            claims = claims.expiration_time(Timestamp::WholeSeconds(expires.0 / 1000));
        }
        let claims = claims
            .issued_at(Timestamp::WholeSeconds(self.issued_at.0 / 1000))
            .cwt_id(self.code.clone().into_bytes())
            .private_claim(FACTS, Value::Array(facts))
            .build();
        // Texts, numbers and bytes: there is nothing in it that CBOR could not hold.
        claims.to_vec().unwrap_or_default()
    }

    /// `None` where it is written in any other way than [`Facts::to_bytes`] would write it.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let facts = Self::read(ClaimsSet::from_slice(bytes).ok()?)?;
        (facts.to_bytes() == bytes).then_some(facts)
    }

    fn read(claims: ClaimsSet) -> Option<Self> {
        let [(RegisteredLabelWithPrivate::PrivateUse(FACTS), Value::Array(facts))] = &claims.rest[..] else {
            return None;
        };
        let [serial, kind, holder, course, version, begins, ends] = &facts[..] else { return None };
        let code = String::from_utf8(claims.cwt_id?).ok().filter(|code| code.len() == CODE_LENGTH)?;
        let seconds = |at: Timestamp| match at {
            Timestamp::WholeSeconds(seconds) => seconds.checked_mul(1000).map(At),
            Timestamp::FractionalSeconds(_) => None,
        };
        let valid_until = match claims.expiration_time {
            Some(at) => Some(seconds(at)?.date().yesterday().ok()?),
            None => None,
        };
        Some(Self {
            issuer: claims.issuer?,
            code,
            serial: text(serial)?,
            kind: *KINDS.get(usize::try_from(number(kind)?).ok()?)?,
            holder: both(holder)?,
            course: both(course)?,
            version: text(version)?,
            begins: date(begins)?,
            ends: date(ends)?,
            issued_at: seconds(claims.issued_at?)?,
            valid_until,
        })
    }
}

/// The midnight after a last day.
pub(crate) fn expires(last: Date) -> At {
    At::start_of(last.tomorrow().unwrap_or(last))
}

fn text(value: &Value) -> Option<String> {
    value.as_text().map(String::from)
}

fn number(value: &Value) -> Option<i64> {
    value.as_integer()?.try_into().ok()
}

fn both(value: &Value) -> Option<Bilingual> {
    match &value.as_array()?[..] {
        [en, ar] => Some(Bilingual::new(text(en)?, text(ar)?)),
        _ => None,
    }
}

fn date(value: &Value) -> Option<Date> {
    let day = i32::try_from(number(value)?).ok()?;
    Some(day_of(day)).filter(|date| day_number(*date) == day)
}
