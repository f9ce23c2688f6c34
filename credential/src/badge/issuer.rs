//! Who issues badges: a name that stands on the host of the site, and the keys that are found there.

use std::fmt::Write;

use domain::language::Bilingual;
use serde_json::{Value, json};

use super::context::{CREDENTIAL, OPEN_BADGES};
use super::joined;
use crate::key::Keys;

/// The name of the issuer as a decentralised identifier. It holds the host and no scheme.
pub fn did(public_url: &str) -> String {
    let host = public_url.split_once("://").map_or(public_url, |(_, host)| host).to_ascii_lowercase();
    host.bytes().fold("did:web:".to_owned(), |mut did, byte| {
        match byte {
            b'a'..=b'z' | b'0'..=b'9' | b'.' | b'-' | b'_' => did.push(char::from(byte)),
            // The colon of a port would begin a path.
            other => drop(write!(did, "%{other:02X}")),
        }
        did
    })
}

/// The name of one of its keys.
pub(crate) fn method(did: &str, multikey: &str) -> String {
    format!("{did}#{multikey}")
}

/// All keys of the issuer, as whoever verifies looks them up at `/.well-known/did.json`.
pub fn did_document(public_url: &str, keys: &Keys) -> Value {
    let did = did(public_url);
    let methods: Vec<String> = keys.multikeys().map(|key| method(&did, &key)).collect();
    let key = |key: String| json!({ "id": method(&did, &key), "type": "Multikey", "controller": did, "publicKeyMultibase": key });
    json!({
        "@context": ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"],
        "id": did,
        "alsoKnownAs": [address(public_url)],
        "verificationMethod": keys.multikeys().map(key).collect::<Vec<_>>(),
        "assertionMethod": methods,
    })
}

/// The issuer as it is published at its own address.
pub fn profile(public_url: &str, name: &Bilingual) -> Value {
    let mut profile = embedded(public_url, name);
    profile["@context"] = json!([CREDENTIAL, OPEN_BADGES]);
    profile
}

pub(super) fn embedded(public_url: &str, name: &Bilingual) -> Value {
    json!({ "id": did(public_url), "type": ["Profile"], "name": joined(name, " · "), "url": public_url })
}

fn address(public_url: &str) -> String {
    format!("{public_url}/badges/issuer")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_issuer_is_named_after_its_host() {
        assert_eq!(did("https://Amana.example"), "did:web:amana.example");
        assert_eq!(did("http://127.0.0.1:3000"), "did:web:127.0.0.1%3A3000");
    }
}
