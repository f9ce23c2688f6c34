//! What is compared and counted beyond the reading itself.

pub(crate) mod glossary;
pub(crate) mod pair;
pub(crate) mod sentence;
