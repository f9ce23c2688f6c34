//! Facts with a signature, in base 32, and what they are worth.

use coset::iana::Algorithm;
use coset::{CoseSign1, CoseSign1Builder, HeaderBuilder, RegisteredLabelWithPrivate, TaggedCborSerializable};
use data_encoding::BASE32_NOPAD;
use domain::time::At;
use ed25519_dalek::{Signature, Signer, SigningKey};

use crate::facts::Facts;
use crate::key::{Keys, id};

/// The length of a key's name.
const KEY_ID: usize = 8;

/// What somebody who verifies is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    Valid(Facts),
    Expired(Facts),
    Revoked(Facts),
    /// Signed with a key that is not known here.
    UnknownKey,
    /// Not one of ours, or not as it was signed.
    Forged,
}

impl Verdict {
    pub fn facts(&self) -> Option<&Facts> {
        match self {
            Self::Valid(facts) | Self::Expired(facts) | Self::Revoked(facts) => Some(facts),
            Self::UnknownKey | Self::Forged => None,
        }
    }
}

/// Signs facts.
pub(crate) fn sign(facts: &Facts, key: &SigningKey) -> String {
    let protected = HeaderBuilder::new().algorithm(Algorithm::EdDSA).key_id(id(&key.verifying_key()).to_vec()).build();
    let signed = CoseSign1Builder::new()
        .protected(protected)
        .payload(facts.to_bytes())
        .create_signature(b"", |bytes| key.sign(bytes).to_bytes().to_vec())
        .build();
    // Made of bytes alone: there is nothing in it that CBOR could not hold.
    BASE32_NOPAD.encode(&signed.to_tagged_vec().unwrap_or_default())
}

/// Says what a code and its signed facts are worth at a moment. `is_revoked` is asked for the code.
pub fn verify(code: &str, token: &str, keys: &Keys, is_revoked: impl FnOnce(&str) -> bool, now: At) -> Verdict {
    let Some((signed, facts)) = read(token) else { return Verdict::Forged };
    if facts.code != code {
        return Verdict::Forged;
    }
    let Some(key) = keys.get(&signed.protected.header.key_id) else { return Verdict::UnknownKey };
    let is_signed = |signature: &[u8], bytes: &[u8]| {
        let signature = Signature::from_slice(signature).map_err(|_| ())?;
        key.verify_strict(bytes, &signature).map_err(|_| ())
    };
    if signed.verify_signature(b"", is_signed).is_err() {
        return Verdict::Forged;
    }
    if is_revoked(&facts.code) {
        return Verdict::Revoked(facts);
    }
    match facts.expires() {
        Some(expires) if now >= expires => Verdict::Expired(facts),
        _ => Verdict::Valid(facts),
    }
}

/// `None` where it is not written as [`sign`] writes it, to the last bit: one certificate has one token.
fn read(token: &str) -> Option<(CoseSign1, Facts)> {
    let bytes = BASE32_NOPAD.decode(token.as_bytes()).ok()?;
    let signed = CoseSign1::from_tagged_slice(&bytes).ok()?;
    let header = &signed.protected.header;
    let is_long = header.key_id.len() == KEY_ID && signed.signature.len() == Signature::BYTE_SIZE;
    let is_ours = is_long
        && header.alg == Some(RegisteredLabelWithPrivate::Assigned(Algorithm::EdDSA))
        && signed.unprotected.is_empty();
    let plain = HeaderBuilder::new().algorithm(Algorithm::EdDSA).key_id(header.key_id.clone()).build();
    let again = CoseSign1Builder::new()
        .protected(plain)
        .payload(signed.payload.clone()?)
        .signature(signed.signature.clone())
        .build()
        .to_tagged_vec()
        .ok()?;
    let facts = Facts::from_bytes(signed.payload.as_deref()?)?;
    (is_ours && again == bytes).then_some((signed, facts))
}
