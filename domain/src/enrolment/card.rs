//! New sign-in cards for everybody in a class who has not chosen a password of their own.

use crate::time::At;

/// Why no new cards were made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CardsRefusal {
    #[error("everybody has a password of their own")]
    Nobody,
    #[error("cards were made, or somebody came, since they were counted")]
    Since,
}

/// Decides whether the cards of a class are made anew. `issued` is when each of them was made, `seen` when the latest was
/// that somebody knew of: what was printed since must not stop working unseen.
pub fn renew_cards(issued: impl IntoIterator<Item = At>, seen: At) -> Result<(), CardsRefusal> {
    match issued.into_iter().max() {
        None => Err(CardsRefusal::Nobody),
        Some(latest) if latest > seen => Err(CardsRefusal::Since),
        Some(_) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cards_that_were_made_since_somebody_looked_go_on_working() {
        assert_eq!(renew_cards([], At(5)), Err(CardsRefusal::Nobody));
        assert_eq!(renew_cards([At(3), At(5)], At(5)), Ok(()));
        assert_eq!(renew_cards([At(3), At(6)], At(5)), Err(CardsRefusal::Since));
    }
}
