//! What leaves on paper: the certificate that an officer keeps for years, and the test of somebody who has no phone.
//!
//! A sheet of facts goes in, a PDF comes out; the same facts give the same bytes. The words and the
//! drawing are in `templates/`, the typefaces in `fonts/`, both embedded: nothing is read from the
//! disk, the network, the clock or chance. [`Certificate`] says what is printed, [`certificate`]
//! makes one file for one person, [`certificates`] one file with a page for each, for the printer. [`booklets`] makes one
//! file of the tests of a class.

mod booklet;
mod certificate;
mod press;
mod qr;
mod sheet;

pub use booklet::{Block, Body, Booklet, Language, Lettered, Question, Run, Step, StepChoice, Text};
pub use certificate::{Bilingual, Certificate, Kind, Logo, Signatory, Words};

/// One certificate as a PDF of one page, declared as PDF/A-3a and PDF/UA-1, with its badge attached.
///
/// # Errors
///
/// See [`Error`]; each is a fact about the sheet, none about the machine.
pub fn certificate(sheet: &Certificate) -> Result<Vec<u8>, Error> {
    certificates(std::slice::from_ref(sheet))
}

/// Certificates for the printer: one PDF, one page for each sheet, in the order given.
///
/// A page takes more than a megabyte of memory while it is made: give the printer a class at a time,
/// not the whole year.
///
/// # Errors
///
/// See [`Error`]. One sheet that cannot be printed refuses the whole file, so that no stack comes
/// out of the printer with a page missing.
pub fn certificates(sheets: &[Certificate]) -> Result<Vec<u8>, Error> {
    press::print(sheets)
}

/// Tests to be answered on paper: one PDF, for each booklet its questions and a sheet for the answers.
///
/// # Errors
///
/// [`Error::Empty`] without a booklet, [`Error::AddressTooLong`] where a code is longer than a QR code holds.
pub fn booklets(booklets: &[Booklet]) -> Result<Vec<u8>, Error> {
    press::print_booklets(booklets)
}

/// Why something cannot be printed.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// No sheet was given.
    #[error("there is nothing to print")]
    Empty,
    /// The holder has a name in neither script.
    #[error("certificate {serial} has no name on it")]
    Nameless { serial: String },
    /// The moment of issue is not one that a calendar can name.
    #[error("certificate {serial} was issued at {issued_at_ms} ms, which is no date")]
    Undated { serial: String, issued_at_ms: i64 },
    /// There are lines for three to sign on.
    #[error("{signatories} people cannot sign certificate {serial}; three can")]
    TooManySignatories { serial: String, signatories: usize },
    /// There is room for two partners' logos.
    #[error("{logos} partners' logos cannot stand on certificate {serial}; two can")]
    TooManyLogos { serial: String, logos: usize },
    /// The address is longer than a QR code holds.
    #[error("the address that verifies certificate {serial} does not fit into a QR code")]
    AddressTooLong { serial: String },
    /// The text could not be set; almost always a letter that none of the typefaces has. A box in
    /// its place would be worse on paper than a refusal.
    #[error("the certificate cannot be set: {0}")]
    Unprintable(String),
}
