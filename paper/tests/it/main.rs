//! What is printed as the machines see it that will read it: Poppler, qpdf, a QR reader.

mod booklet;
mod cast;
mod file;
mod looking;
mod reading;
mod refusal;
mod tool;
