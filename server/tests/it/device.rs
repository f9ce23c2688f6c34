//! A device as the tests play it: it fetches a test or a lesson, writes lines and seals them.

use axum::http::Method;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use domain::id::AttemptId;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::browser::{Answer, Browser};

/// A device that has fetched a test, or a lesson with its checks.
pub struct Device {
    /// Of the attempt, or of the place in a class.
    pub id: Uuid,
    /// Where it sends its lines.
    pub post: String,
    pub key: String,
    pub anchor: i64,
    pub sequence: u32,
}

impl Device {
    pub async fn fetch(browser: &mut Browser, attempt: &str) -> Self {
        Self::of(browser, &format!("{attempt}/sheet")).await
    }

    pub async fn of(browser: &mut Browser, page: &str) -> Self {
        let page = browser.get(page).await;
        assert_eq!(page.status, 200, "{}", page.text());
        let text = page.text();
        let fact = |name: &str| {
            let rest = text.split(&format!("data-{name}=\"")).nth(1).unwrap_or_else(|| panic!("no {name}"));
            rest.split('"').next().expect("a value").to_owned()
        };
        let id = fact("journal").parse().expect("an id");
        let anchor = fact("now").parse().expect("a moment");
        Self { id, post: fact("post"), key: fact("seal"), anchor, sequence: 0 }
    }

    pub fn attempt(&self) -> AttemptId {
        AttemptId(self.id)
    }

    pub fn seal(&self, bound: Uuid, value: &Value) -> String {
        let key: Vec<u8> =
            (0..32).map(|n| u8::from_str_radix(&self.key[2 * n..2 * n + 2], 16).expect("hexadecimal")).collect();
        let key: [u8; 32] = key.try_into().expect("32 bytes");
        // Each line has a nonce of its own; here its number does.
        let mut nonce = [0; 24];
        nonce[..16].copy_from_slice(Uuid::now_v7().as_bytes());
        let bound = format!("amana:{bound}");
        let msg = value.to_string();
        let payload = Payload { msg: msg.as_bytes(), aad: bound.as_bytes() };
        let sealed = XChaCha20Poly1305::new(&Key::from(key)).encrypt(&XNonce::from(nonce), payload).expect("sealed");
        STANDARD.encode([nonce.as_slice(), &sealed].concat())
    }

    pub fn line(&mut self, place: Option<usize>, pairs: Value) -> String {
        self.write("place", json!(place), pairs)
    }

    pub fn check(&mut self, question: &str, pairs: Value) -> String {
        self.write("check", json!(question), pairs)
    }

    /// A line, by which each is a second later than the one before.
    pub fn write(&mut self, about: &str, what: Value, pairs: Value) -> String {
        self.sequence += 1;
        let after = 1000 * i64::from(self.sequence);
        let mut line = json!({
            "key": Uuid::now_v7(), "journal": Uuid::nil(), "sequence": self.sequence, "pairs": pairs, "language": "en",
            "anchor": self.anchor, "anchor_device": self.anchor, "device": self.anchor + after, "running": after,
        });
        line[about] = what;
        self.seal(self.id, &line)
    }

    pub async fn send(&self, browser: &mut Browser, lines: &[String]) -> Answer {
        let now = self.anchor + 1000 * i64::from(self.sequence);
        let parcel = json!({ "now": now, "lines": lines });
        browser.post_json(&self.post, &parcel.to_string()).await
    }
}

impl Browser {
    pub async fn post_json(&mut self, path: &str, body: &str) -> Answer {
        self.send(Method::POST, path, body, &[("content-type", "application/json")]).await
    }
}
