//! Proving that nobody changed what happened.

use std::str::FromStr;

use clap::Subcommand;
use store::chain::{self, Broken, Head};

use super::{Refusal, open};
use crate::config::Config;

#[derive(Subcommand)]
pub enum AuditCommand {
    /// Go through every event, and name the first that was changed or removed.
    Verify {
        /// The end of the log as it was noted earlier, NUMBER:SEAL. It tells whether events were taken from the end.
        #[arg(long)]
        head: Option<Noted>,
    },
}

/// A head that somebody wrote down.
#[derive(Clone, Debug)]
pub struct Noted(Head);

impl FromStr for Noted {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let read = || {
            let (number, seal) = text.trim().split_once(':')?;
            let is_seal = seal.len() == 64 && seal.bytes().all(|byte| byte.is_ascii_hexdigit());
            is_seal.then_some(Head { number: number.parse().ok()?, seal: seal.to_ascii_lowercase() })
        };
        read().map(Noted).ok_or_else(|| "write it as NUMBER:SEAL, as the administrator's page shows it".into())
    }
}

pub async fn obey(config: &Config, command: AuditCommand) -> Result<(), Refusal> {
    let AuditCommand::Verify { head: noted } = command;
    let db = open(config).await?;
    match chain::verify(&db).await? {
        Ok(head) => {
            if let Some(Noted(noted)) = noted {
                expect(&db, &noted).await?;
            }
            println!("{} events, none changed. The last: {}:{}", head.number, head.number, head.seal);
            Ok(())
        }
        Err(Broken { number, at: None }) => Err(format!("Event {number} was removed.").into()),
        Err(Broken { number, at: Some(at) }) => {
            let (hour, minute, _) = at.clock();
            let when = format!("{} {hour:02}:{minute:02}", at.date());
            Err(format!("Event {number} was changed or put in; it says that it happened on {when}.").into())
        }
    }
}

/// The chain holds, but does it still hold what it held then?
async fn expect(db: &store::Db, noted: &Head) -> Result<(), Refusal> {
    match chain::seal_of(db, noted.number).await? {
        Some(seal) if seal == noted.seal => Ok(()),
        Some(_) => {
            Err(format!("Event {} is not the one that was noted: the log was written anew.", noted.number).into())
        }
        None => {
            Err(format!("Event {} was noted and is not there: events were removed from the end.", noted.number).into())
        }
    }
}
