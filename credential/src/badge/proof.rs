//! The proof in a badge: a Data Integrity proof of the cryptosuite `eddsa-rdfc-2022`.
//!
//! What is signed is what the document means: its statements, as the contexts read them, in the canonical order of RDFC-1.0.

use domain::time::At;
use ed25519_dalek::{Signature, Signer, SigningKey};
use oxjsonld::{JsonLdParser, JsonLdRemoteDocument};
use oxrdf::Dataset;
use oxrdf::dataset::{CanonicalizationAlgorithm, CanonicalizationHashAlgorithm};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::issuer::{did, method};
use super::{context, moment};
use crate::key::{Keys, multikey};

/// A document whose meaning cannot be made out, such as one with an address that is none.
#[derive(Debug, thiserror::Error)]
#[error("the document cannot be read as linked data: {0}")]
pub struct Unreadable(String);

/// What a signed document is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    Genuine,
    /// Signed with a key that is not known here.
    UnknownKey,
    /// Not one of ours, or not as it was signed.
    Forged,
}

/// base58, as multibase names it.
const BASE58: char = 'z';

/// Signs a document as the issuer at this address.
pub(crate) fn sign(mut document: Value, public_url: &str, key: &SigningKey, at: At) -> Result<Value, Unreadable> {
    let mut proof = json!({
        "type": "DataIntegrityProof",
        "cryptosuite": "eddsa-rdfc-2022",
        "created": moment(at),
        "verificationMethod": method(&did(public_url), &multikey(&key.verifying_key())),
        "proofPurpose": "assertionMethod",
    });
    let signature = key.sign(&signed(&document, &proof)?);
    proof["proofValue"] = format!("{BASE58}{}", bs58::encode(signature.to_bytes()).into_string()).into();
    // One of a set, as the schema of Open Badges asks.
    document["proof"] = json!([proof]);
    Ok(document)
}

/// Whether a document is as one of these keys has signed it. It says nothing of a word that no context knows: such a word
/// is not signed.
pub fn verify(document: &Value, keys: &Keys) -> Proof {
    let Some((plain, proof, signature)) = taken_apart(document) else { return Proof::Forged };
    let issuer = document["issuer"]["id"].as_str().or(document["issuer"].as_str()).unwrap_or_default();
    let method = proof["verificationMethod"].as_str().unwrap_or_default();
    // A key of another issuer proves nothing of this one.
    let Some(named) = method.strip_prefix(issuer).and_then(|rest| rest.strip_prefix('#')) else { return Proof::Forged };
    let Some(key) = keys.by_multikey(named) else { return Proof::UnknownKey };
    let is_signed = signed(&plain, &proof).is_ok_and(|bytes| key.verify_strict(&bytes, &signature).is_ok());
    if is_signed { Proof::Genuine } else { Proof::Forged }
}

/// The document without its proof, the proof without its signature, and the signature; `None` where they are not as
/// [`sign`] makes them.
fn taken_apart(document: &Value) -> Option<(Value, Value, Signature)> {
    // A context of somebody else's could give a known word another meaning.
    let context = &document["@context"];
    if *context != json!(context::OF_A_BADGE) && *context != json!(context::OF_A_LIST) {
        return None;
    }
    let mut plain = document.clone();
    let mut proof = match plain.as_object_mut()?.remove("proof")? {
        Value::Array(mut set) if set.len() == 1 => set.pop()?,
        // As the first badges had it.
        alone => alone,
    };
    let signature = proof.as_object_mut()?.remove("proofValue")?;
    let is_ours = proof["type"] == "DataIntegrityProof"
        && proof["cryptosuite"] == "eddsa-rdfc-2022"
        && proof["proofPurpose"] == "assertionMethod";
    let signature = bs58::decode(signature.as_str()?.strip_prefix(BASE58)?).into_vec().ok()?;
    let signature = Signature::from_slice(&signature).ok()?;
    is_ours.then_some((plain, proof, signature))
}

/// What the signature is made over: the hash of the proof, then that of the document.
fn signed(document: &Value, proof: &Value) -> Result<Vec<u8>, Unreadable> {
    let mut proof = proof.clone();
    proof["@context"] = document["@context"].clone();
    let hash = |of: &Value| canonical(of).map(|text| Sha256::digest(text.as_bytes()));
    Ok([hash(&proof)?, hash(document)?].concat())
}

/// The statements of a document, a line for each, in the one order that they have (RDFC-1.0).
fn canonical(document: &Value) -> Result<String, Unreadable> {
    let unreadable = |error: &dyn std::fmt::Display| Unreadable(error.to_string());
    let text = document.to_string();
    let statements = JsonLdParser::new().for_slice(&text).with_load_document_callback(|address, _| {
        let file = context::at(address).ok_or_else(|| format!("{address} is no context of ours"))?;
        Ok(JsonLdRemoteDocument { document: file.into(), document_url: address.into() })
    });
    let mut dataset = Dataset::new();
    for statement in statements {
        dataset.insert(&statement.map_err(|error| unreadable(&error))?);
    }
    dataset.canonicalize(CanonicalizationAlgorithm::Rdfc10 { hash_algorithm: CanonicalizationHashAlgorithm::Sha256 });
    let mut lines: Vec<String> = dataset.iter().map(|statement| format!("{statement} .\n")).collect();
    lines.sort();
    Ok(lines.concat())
}
