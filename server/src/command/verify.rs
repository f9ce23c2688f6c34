//! Verifying a certificate, and the keys that certificates are signed with.

use std::collections::HashSet;
use std::path::Path;

use clap::Subcommand;
use credential::badge::Proof;
use credential::{Ring, Scanned, Verdict, scanned};
use domain::certificate::{CODE_LENGTH, Snapshot, Worth, read_code, spaced_code};
use domain::language::Bilingual;
use jiff::civil::Date;
use serde_json::Value;
use store::Db;

use super::{Refusal, open};
use crate::config::Config;

#[derive(Subcommand)]
pub enum KeyCommand {
    /// The names of the keys; the one that signs is marked.
    List,
    /// Put a new key in the place of the one that signs. What has been signed can still be verified.
    Rotate,
}

/// Names the keys, or makes a new one.
pub fn keys(config: &Config, command: &KeyCommand) -> Result<(), Refusal> {
    let folder = config.keys();
    let ring = match command {
        KeyCommand::List => Ring::open(&folder)?,
        KeyCommand::Rotate => Ring::rotate(&folder)?,
    };
    for name in ring.keys().names() {
        println!("{name}{}", if name == ring.signs_with() { "  signs" } else { "" });
    }
    if matches!(command, KeyCommand::Rotate) {
        println!("A server that is running signs with the old key until it is started anew.");
    }
    Ok(())
}

/// Says what a certificate is worth, of which somebody has the file, the scanned text or the code.
pub async fn verify(config: &Config, what: &str) -> Result<(), Refusal> {
    let db = open(config).await?;
    let now = config.clock().now();
    if let Some(code) = read_code(what, CODE_LENGTH) {
        let found = store::certificate::by_code(&db, &code).await?.ok_or("No certificate has this code.")?;
        return told(&Told::of(&found.snapshot), found.worth(now.date()));
    }
    let text = text(what)?;
    let ring = Ring::open(&config.keys())?;
    if let Some(badge) = serde_json::from_str(&text).ok().filter(Value::is_object) {
        return verify_badge(&db, &ring, &badge, now.date()).await;
    }
    let Scanned { code, token } = scanned(&text).ok_or(
        "There is no certificate in it: neither the address from a QR code, nor a file that holds one. Papers from \
         before certificates were signed are verified by their code.",
    )?;
    let ended: HashSet<String> =
        store::certificate::ended_codes(&db).await?.into_iter().map(|(code, _)| code).collect();
    match credential::verify(code, token, ring.keys(), |code| ended.contains(code), now) {
        Verdict::Forged => Err(FORGED.into()),
        Verdict::UnknownKey => Err(UNKNOWN_KEY.into()),
        Verdict::Valid(facts) => told(&Told::signed(&facts), Worth::Valid),
        Verdict::Expired(facts) => {
            let since = facts.valid_until.unwrap_or_default();
            told(&Told::signed(&facts), Worth::Expired { since })
        }
        Verdict::Revoked(facts) => {
            let known = store::certificate::by_code(&db, &facts.code).await?.map(|known| known.worth(now.date()));
            told(&Told::signed(&facts), known.unwrap_or(Worth::Revoked { on: now.date() }))
        }
    }
}

const FORGED: &str = "Forged: this was not signed here, or it has been changed.";
const UNKNOWN_KEY: &str = "Signed with a key that is not among the keys of this installation.";

/// What is told is what the register holds: a badge may hold words that nobody has signed.
async fn verify_badge(db: &Db, ring: &Ring, badge: &Value, today: Date) -> Result<(), Refusal> {
    match credential::badge::verify(badge, ring.keys()) {
        Proof::Forged => return Err(FORGED.into()),
        Proof::UnknownKey => return Err(UNKNOWN_KEY.into()),
        Proof::Genuine => {}
    }
    let code = badge["id"].as_str().and_then(|id| id.rsplit('/').next()).unwrap_or_default();
    let found =
        store::certificate::by_code(db, code).await?.ok_or("Signed here, but this register does not hold it.")?;
    told(&Told::of(&found.snapshot), found.worth(today))
}

/// The text that was given, or what stands in the file of that name.
fn text(what: &str) -> Result<String, Refusal> {
    let path = Path::new(what);
    if !path.is_file() {
        return Ok(what.to_owned());
    }
    let bytes = std::fs::read(path).map_err(|error| format!("{what} cannot be read: {error}"))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// What is printed of a certificate.
struct Told {
    serial: String,
    code: String,
    holder: Bilingual,
    course: Bilingual,
    begins: Date,
    ends: Date,
}

impl Told {
    fn of(snapshot: &Snapshot) -> Self {
        let Snapshot { serial, code, holder, course, begins, ends, .. } = snapshot.clone();
        Self { serial, code, holder, course, begins, ends }
    }

    fn signed(facts: &credential::Facts) -> Self {
        let credential::Facts { serial, code, holder, course, begins, ends, .. } = facts.clone();
        Self { serial, code, holder, course, begins, ends }
    }
}

fn told(what: &Told, worth: Worth) -> Result<(), Refusal> {
    let both = |words: &Bilingual| {
        [&*words.en, &*words.ar].into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" · ")
    };
    println!("{}  {}", what.serial, spaced_code(&what.code));
    println!("{}", both(&what.holder));
    println!("{}", both(&what.course));
    println!("{} to {}", what.begins, what.ends);
    match worth {
        Worth::Valid => {
            println!("Valid.");
            Ok(())
        }
        Worth::Expired { since } => Err(format!("Expired: its last day was {since}.").into()),
        Worth::Replaced { on } => Err(format!("Replaced on {on} by a corrected certificate.").into()),
        Worth::Revoked { on } => Err(format!("Revoked on {on}.").into()),
    }
}
