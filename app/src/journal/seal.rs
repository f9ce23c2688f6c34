//! Opening what a device has sealed; `frontend/journal/seal.ts` is the other end.

use std::fmt::Display;

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use serde::de::DeserializeOwned;

const NONCE: usize = 24;

/// Opens a value that was sealed with a key, given in hexadecimal digits, for the journal of an id. `None` where one byte
/// of it was changed, or it was sealed with another key or for another journal.
pub fn open<T: DeserializeOwned>(seal: &str, id: impl Display, sealed: &str) -> Option<T> {
    open_bytes(seal, id, &STANDARD.decode(sealed).ok()?)
}

/// The same of a value that stands in an address.
pub fn open_in_address<T: DeserializeOwned>(seal: &str, id: impl Display, sealed: &str) -> Option<T> {
    open_bytes(seal, id, &URL_SAFE_NO_PAD.decode(sealed).ok()?)
}

fn open_bytes<T: DeserializeOwned>(seal: &str, id: impl Display, bytes: &[u8]) -> Option<T> {
    let key: Vec<u8> =
        (0..seal.len() / 2).map_while(|n| u8::from_str_radix(seal.get(2 * n..2 * n + 2)?, 16).ok()).collect();
    let key: [u8; 32] = key.try_into().ok()?;
    let (nonce, cipher) = bytes.split_at_checked(NONCE)?;
    let nonce: [u8; NONCE] = nonce.try_into().ok()?;
    let bound = format!("amana:{id}");
    let payload = Payload { msg: cipher, aad: bound.as_bytes() };
    let plain = XChaCha20Poly1305::new(&Key::from(key)).decrypt(&XNonce::from(nonce), payload).ok()?;
    serde_json::from_slice(&plain).ok()
}
