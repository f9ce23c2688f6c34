//! Handing the classes of one coordinator over to another.

/// Why nothing is handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SuccessionRefusal {
    #[error("nobody succeeds themselves")]
    Oneself,
    #[error("they coordinate the same states already")]
    AlreadySo,
}
