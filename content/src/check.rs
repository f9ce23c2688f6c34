//! What is compared and counted beyond the reading itself.

pub(crate) mod glossary;
pub(crate) mod pair;
mod scenario;
pub(crate) mod sentence;
