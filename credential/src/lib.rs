//! What makes a certificate one that can be trusted where there is no network: its facts, signed, in the letters of a QR
//! code. The format is told in `docs/formats/certificate.md`. The same as a [`badge`] is what other programs read.
//!
//! [`Facts`] are signed by a [`Ring`] of keys, which lie in a folder and never in the database, and verified with
//! [`verify`]. What a browser verifies by itself, it verifies by the same rules (`frontend/journal/credential.ts`).

mod address;
pub mod badge;
mod facts;
mod key;
mod list;
mod token;

pub use address::{Scanned, address, scanned};
pub use facts::Facts;
pub use key::{KeyError, Keys, Ring};
pub use list::mark;
pub use token::{Verdict, verify};
