//! Hashing passwords, away from the threads that answer requests and never too many at once.

use std::sync::Arc;

use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, PasswordHash, Version};
use tokio::sync::Semaphore;

use crate::error::AppError;
use crate::state::chance;

/// Argon2id with what OWASP recommends: 19 MiB, two passes, one lane.
#[derive(Clone)]
pub struct Hasher {
    argon: Argon2<'static>,
    /// Each hash takes a core and 19 MiB: a whole class signing in queues here, and pages stay quick.
    at_once: Arc<Semaphore>,
}

/// The memory of hashing a first password, in KiB.
const ISSUED_MEMORY: u32 = 1024;

/// What a check found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Checked {
    Wrong,
    Right,
    /// Right, but hashed with costs that are no longer ours.
    RightAndStale,
}

impl Hasher {
    pub fn new(at_once: usize) -> Self {
        Self::with(Params::new(19 * 1024, 2, 1, None).expect("these costs are allowed"), at_once)
    }

    /// Costs next to nothing, for tests that sign in a thousand times.
    pub fn cheap() -> Self {
        Self::with(Params::new(8, 1, 1, None).expect("these costs are allowed"), 4)
    }

    fn with(params: Params, at_once: usize) -> Self {
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        Self { argon, at_once: Arc::new(Semaphore::new(at_once)) }
    }

    pub async fn hash(&self, password: String) -> Result<String, AppError> {
        let argon = self.argon.clone();
        self.run(move || argon.hash_password(password.as_bytes()).map(|hash| hash.to_string()))
            .await?
            .map_err(AppError::broken)
    }

    /// First passwords of many people, one after the other on one thread. They are drawn ([`first_password`], 59 bits), so
    /// that nobody guesses one, however quick guessing is; a thousand of them must not take half a minute. The first
    /// sign-in hashes at the full costs.
    pub async fn hash_issued(&self, passwords: Vec<String>) -> Result<Vec<String>, AppError> {
        let memory = self.argon.params().m_cost().min(ISSUED_MEMORY);
        let params = Params::new(memory, 1, 1, None).map_err(AppError::broken)?;
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let hash = move || {
            let hash = |password: &String| argon.hash_password(password.as_bytes()).map(|hash| hash.to_string());
            passwords.iter().map(hash).collect::<Result<Vec<_>, _>>()
        };
        self.run(hash).await?.map_err(AppError::broken)
    }

    /// Checks a password. Without a hash (nobody has that name) it takes as long and is wrong.
    pub async fn check(&self, password: String, hash: Option<String>) -> Result<Checked, AppError> {
        let argon = self.argon.clone();
        let check = move || {
            let Some(hash) = hash else {
                let _ = argon.hash_password(password.as_bytes());
                return Checked::Wrong;
            };
            let Ok(parsed) = PasswordHash::new(&hash) else { return Checked::Wrong };
            let own = argon.params();
            let is_ours = Params::try_from(&parsed)
                .is_ok_and(|params| (params.m_cost(), params.t_cost()) == (own.m_cost(), own.t_cost()));
            if !is_ours {
                // A hash at other costs must not be told by the time that it takes.
                let _ = argon.hash_password(password.as_bytes());
            }
            match argon.verify_password(password.as_bytes(), &parsed) {
                Err(_) => Checked::Wrong,
                Ok(()) if is_ours => Checked::Right,
                Ok(()) => Checked::RightAndStale,
            }
        };
        self.run(check).await
    }

    async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, AppError> {
        let permit = self.at_once.clone().acquire_owned().await.map_err(AppError::broken)?;
        let done = tokio::task::spawn_blocking(move || {
            let _permit = permit;
            work()
        });
        done.await.map_err(AppError::broken)
    }
}

/// A first password that can be read aloud and typed on a phone: three groups of small letters and digits that are
/// not mistaken for one another.
pub fn first_password() -> String {
    const LETTERS: &[u8] = b"abcdefghjkmnpqrstuvwxyz23456789";
    let group = || (0..4).map(|_| char::from(LETTERS[chance(LETTERS.len())])).collect::<String>();
    [group(), group(), group()].join("-")
}

/// Passwords that are guessed first. They are data: one a line, in small letters.
pub fn is_common(password: &str) -> bool {
    include_str!("../../content/common-passwords.txt").lines().any(|known| known == password)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_first_password_is_hashed_quickly_and_only_until_it_is_used() {
        let hasher = Hasher::new(1);
        let word = first_password();
        let hashes = hasher.hash_issued(vec![word.clone()]).await.expect("hashed");
        let checked = async |word: &str| hasher.check(word.to_owned(), Some(hashes[0].clone())).await.expect("checked");
        assert_eq!(checked(&word).await, Checked::RightAndStale);
        assert_eq!(checked("another").await, Checked::Wrong);
        let full = hasher.hash(word.clone()).await.expect("hashed");
        assert_eq!(hasher.check(word, Some(full)).await.expect("checked"), Checked::Right);
    }
}
