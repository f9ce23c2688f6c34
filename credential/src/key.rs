//! The keys: one that signs, and all that ever did, in a folder of their own.
//!
//! `signing.pem` holds the private key and may be read by its owner only. Beside it lies the public key of each one that
//! ever signed, named after it. A new key takes the place of the old one, which is gone then: nobody can sign with it any
//! more, and what it has signed can still be verified.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use domain::time::At;
use ed25519_dalek::pkcs8::spki::der::pem::LineEnding;
use ed25519_dalek::pkcs8::{DecodePrivateKey, DecodePublicKey, EncodePrivateKey, EncodePublicKey};
use ed25519_dalek::{SigningKey, VerifyingKey};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::badge::{self, Unreadable};
use crate::facts::Facts;

const SIGNING: &str = "signing.pem";
const PUBLIC: &str = ".pub.pem";

/// Why the keys cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    #[error("{}: {why}", path.display())]
    File { path: PathBuf, why: std::io::Error },
    #[error("{} holds no Ed25519 key", .0.display())]
    NoKey(PathBuf),
}

/// The public keys, by their identifier.
#[derive(Clone, Debug, Default)]
pub struct Keys(BTreeMap<Vec<u8>, VerifyingKey>);

/// The keys of an installation.
pub struct Ring {
    signing: SigningKey,
    keys: Keys,
}

impl Ring {
    /// Opens the folder; makes it, with a first key, where there is none.
    pub fn open(folder: &Path) -> Result<Self, KeyError> {
        std::fs::create_dir_all(folder).map_err(failed(folder))?;
        let path = folder.join(SIGNING);
        if !path.exists() {
            let fresh = fresh_key().map_err(failed(folder))?;
            // Another process may be first: then its key stands.
            match write(folder, SIGNING, &private(&fresh), false) {
                Err(KeyError::File { why, .. }) if why.kind() == std::io::ErrorKind::AlreadyExists => {}
                other => other?,
            }
        }
        let text = std::fs::read_to_string(&path).map_err(failed(&path))?;
        let signing = SigningKey::from_pkcs8_pem(&text).map_err(|_| KeyError::NoKey(path))?;
        Self::of(folder, signing)
    }

    /// Puts a new key in the place of the one that signs.
    pub fn rotate(folder: &Path) -> Result<Self, KeyError> {
        // What the old one has signed must be verified for ever: its public key is there before it goes.
        Self::open(folder)?;
        let fresh = fresh_key().map_err(failed(folder))?;
        write(folder, &public_name(&fresh.verifying_key()), &public(&fresh.verifying_key()), true)?;
        write(folder, SIGNING, &private(&fresh), true)?;
        Self::of(folder, fresh)
    }

    /// With a key that is written nowhere, for tests.
    pub fn of_chance() -> Self {
        let signing = fresh_key().expect("the system has a source of chance");
        let keys = Keys::of([signing.verifying_key()]);
        Self { signing, keys }
    }

    fn of(folder: &Path, signing: SigningKey) -> Result<Self, KeyError> {
        let own = signing.verifying_key();
        let name = public_name(&own);
        if !folder.join(&name).exists() {
            write(folder, &name, &public(&own), true)?;
        }
        let mut keys = vec![own];
        for entry in std::fs::read_dir(folder).map_err(failed(folder))? {
            let path = entry.map_err(failed(folder))?.path();
            if !path.file_name().is_some_and(|name| name.to_string_lossy().ends_with(PUBLIC)) {
                continue;
            }
            let text = std::fs::read_to_string(&path).map_err(failed(&path))?;
            keys.push(VerifyingKey::from_public_key_pem(&text).map_err(|_| KeyError::NoKey(path))?);
        }
        Ok(Self { signing, keys: Keys::of(keys) })
    }

    /// Signs facts, in the letters of a QR code.
    pub fn sign(&self, facts: &Facts) -> String {
        crate::token::sign(facts, &self.signing)
    }

    /// Signs a badge, or a list of what was revoked, as the issuer at this address.
    pub fn seal(&self, document: Value, public_url: &str, at: At) -> Result<Value, Unreadable> {
        badge::sign(document, public_url, &self.signing, at)
    }

    pub fn keys(&self) -> &Keys {
        &self.keys
    }

    /// The name of the key that signs.
    pub fn signs_with(&self) -> String {
        HEXLOWER.encode(&id(&self.signing.verifying_key()))
    }
}

impl Keys {
    fn of(keys: impl IntoIterator<Item = VerifyingKey>) -> Self {
        Self(keys.into_iter().map(|key| (id(&key).to_vec(), key)).collect())
    }

    pub(crate) fn get(&self, id: &[u8]) -> Option<&VerifyingKey> {
        self.0.get(id)
    }

    /// The names of all keys, in order.
    pub fn names(&self) -> impl Iterator<Item = String> {
        self.0.keys().map(|id| HEXLOWER.encode(id))
    }

    /// All keys as a badge names them, in order.
    pub(crate) fn multikeys(&self) -> impl Iterator<Item = String> {
        self.0.values().map(multikey)
    }

    pub(crate) fn by_multikey(&self, named: &str) -> Option<&VerifyingKey> {
        self.0.values().find(|key| multikey(key) == named)
    }

    /// As a JSON Web Key Set (RFC 7517) of octet key pairs (RFC 8037).
    pub fn to_jwks(&self) -> Value {
        let key = |(id, key): (&Vec<u8>, &VerifyingKey)| {
            json!({
                "kty": "OKP", "crv": "Ed25519", "use": "sig", "alg": "EdDSA",
                "kid": HEXLOWER.encode(id), "x": BASE64URL_NOPAD.encode(key.as_bytes()),
            })
        };
        json!({ "keys": self.0.iter().map(key).collect::<Vec<_>>() })
    }
}

/// The first eight bytes of SHA-256 of a public key.
pub(crate) fn id(key: &VerifyingKey) -> [u8; 8] {
    let digest: [u8; 32] = Sha256::digest(key.as_bytes()).into();
    [digest[0], digest[1], digest[2], digest[3], digest[4], digest[5], digest[6], digest[7]]
}

/// A public key as a Multikey: base58 of the code of Ed25519 and the key itself.
pub(crate) fn multikey(key: &VerifyingKey) -> String {
    let bytes = [[0xed, 0x01].as_slice(), key.as_bytes()].concat();
    format!("z{}", bs58::encode(bytes).into_string())
}

fn fresh_key() -> std::io::Result<SigningKey> {
    use rand::TryRng;
    let mut secret = [0; 32];
    rand::rngs::SysRng.try_fill_bytes(&mut secret).map_err(std::io::Error::other)?;
    Ok(SigningKey::from_bytes(&secret))
}

fn private(key: &SigningKey) -> String {
    key.to_pkcs8_pem(LineEnding::LF).map(|text| text.to_string()).unwrap_or_default()
}

fn public(key: &VerifyingKey) -> String {
    key.to_public_key_pem(LineEnding::LF).unwrap_or_default()
}

fn public_name(key: &VerifyingKey) -> String {
    format!("{}{PUBLIC}", HEXLOWER.encode(&id(key)))
}

/// Writes a file that only its owner may read, whole or not at all.
fn write(folder: &Path, name: &str, text: &str, may_replace: bool) -> Result<(), KeyError> {
    let path = folder.join(name);
    let failed = failed(&path);
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(&failed)?;
    file.write_all(text.as_bytes()).map_err(&failed)?;
    file.as_file().sync_all().map_err(&failed)?;
    let kept = if may_replace { file.persist(&path) } else { file.persist_noclobber(&path) };
    kept.map_err(|error| failed(error.error))?;
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(&failed)
}

fn failed(path: &Path) -> impl Fn(std::io::Error) -> KeyError {
    let path = path.to_owned();
    move |why| KeyError::File { path: path.clone(), why }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn a_folder_keeps_its_key_and_only_its_owner_reads_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let folder = folder.path().join("keys");
        let first = Ring::open(&folder).expect("made").signs_with();
        assert_eq!(Ring::open(&folder).expect("opened").signs_with(), first);
        let mode = std::fs::metadata(folder.join(SIGNING)).expect("there").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }

    #[test]
    fn a_new_key_signs_and_the_old_one_is_known_but_gone() {
        let folder = tempfile::tempdir().expect("a folder");
        let old = Ring::open(folder.path()).expect("made");
        let new = Ring::rotate(folder.path()).expect("a new key");
        assert_ne!(old.signs_with(), new.signs_with());
        let again = Ring::open(folder.path()).expect("opened");
        assert_eq!(again.signs_with(), new.signs_with());
        let names: Vec<_> = again.keys().names().collect();
        assert!(names.len() == 2 && names.contains(&old.signs_with()) && names.contains(&new.signs_with()));
        let pem = std::fs::read_to_string(folder.path().join(SIGNING)).expect("the key");
        assert!(!pem.contains(private(&old.signing).lines().nth(1).expect("the secret")));
    }

    #[test]
    fn what_is_no_key_is_named() {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join(SIGNING), "no key").expect("written");
        let refused = Ring::open(folder.path()).err().expect("refused").to_string();
        assert!(refused.contains("signing.pem") && refused.contains("no Ed25519 key"), "{refused}");
    }

    #[test]
    fn a_key_is_published_as_the_standard_writes_it() {
        // The key of RFC 8032, section 7.1, test 1, as RFC 8037, appendix A.2, writes it.
        let bytes = HEXLOWER.decode(b"d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a").expect("hex");
        let key = VerifyingKey::from_bytes(&bytes.try_into().expect("32 bytes")).expect("a key");
        let set = Keys::of([key]).to_jwks();
        assert_eq!(set["keys"][0]["x"], "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
    }
}
