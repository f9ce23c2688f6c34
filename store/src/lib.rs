//! What is kept: SQLite on one laptop, PostgreSQL for a country. Only this crate knows that there is a database.
//!
//! Every write is one function: find, decide (in `domain`), save, record an event; in one transaction.

mod row;

pub mod activity;
pub mod analysis;
pub mod assessment;
pub mod attempt;
pub mod certificate;
pub mod chain;
pub mod check;
pub mod coaching;
pub mod cohort;
pub mod course;
pub mod db;
pub mod dossier;
pub mod draft;
pub mod enrolment;
pub mod erasure;
pub mod event;
pub mod follow_up;
pub mod handover;
pub mod identity;
pub mod intake;
pub mod journal;
pub mod lesson;
pub mod merge;
pub mod name;
pub mod paper;
pub mod person;
pub mod progress;
pub mod reaction;
pub mod reference;
pub mod register;
pub mod roll_up;
pub mod scale;
pub mod sign_in;
pub mod staff;
pub mod succession;
#[cfg(feature = "testing")]
pub mod testing;
pub mod trainer;
pub mod venue;

pub use db::{Db, Tx};

/// Why something was not done. `R` is the reason that `domain` gave.
#[derive(Debug, thiserror::Error)]
pub enum Error<R: std::error::Error = std::convert::Infallible> {
    /// There is no such thing, or it is somebody else's.
    #[error("not found")]
    NotFound,
    #[error(transparent)]
    Refused(R),
    #[error("database: {0}")]
    Db(#[from] sea_orm::DbErr),
    /// What is stored cannot be read back: a fault of ours, or somebody changed the database by hand.
    #[error("stored data cannot be read: {0}")]
    Corrupt(String),
}

pub type Result<T, R = std::convert::Infallible> = std::result::Result<T, Error<R>>;

impl Error {
    /// An error without a refusal fits where one with a refusal is expected.
    pub fn widen<R: std::error::Error>(self) -> Error<R> {
        match self {
            Self::NotFound => Error::NotFound,
            Self::Refused(never) => match never {},
            Self::Db(error) => Error::Db(error),
            Self::Corrupt(what) => Error::Corrupt(what),
        }
    }
}

fn corrupt<R: std::error::Error>(what: impl std::fmt::Display) -> Error<R> {
    Error::Corrupt(what.to_string())
}

/// What is stored as JSON.
fn to_json<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_string(value).expect("our own types have string keys and cannot fail to serialise")
}

fn from_json<T: serde::de::DeserializeOwned, R: std::error::Error>(text: &str) -> Result<T, R> {
    serde_json::from_str(text).map_err(corrupt)
}
