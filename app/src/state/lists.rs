//! Ranks and states in memory, as they are now.

use std::sync::{Arc, PoisonError, RwLock};

use domain::reference::Reference;
use store::Db;
use tokio::sync::Mutex;

/// The lists of the database, read once and again after each change.
pub struct Lists {
    now: RwLock<Arc<Reference>>,
    reading: Mutex<()>,
}

impl Lists {
    pub fn new(reference: Reference) -> Self {
        Self { now: RwLock::new(Arc::new(reference)), reading: Mutex::new(()) }
    }

    /// As they are now. Whoever needs them twice keeps them.
    pub fn now(&self) -> Arc<Reference> {
        self.now.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Reads them again. One at a time, so that what was read first never takes the place of what was read later.
    pub async fn read_again(&self, db: &Db) -> store::Result<()> {
        let _turn = self.reading.lock().await;
        let reference = Arc::new(store::reference::all(db).await?);
        *self.now.write().unwrap_or_else(PoisonError::into_inner) = reference;
        Ok(())
    }
}
