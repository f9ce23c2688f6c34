//! Sessions in the database: what the session layer wants kept, and nothing that could be read on a shared computer.

use app::state::App;
use axum_login::tower_sessions::SessionStore;
use axum_login::tower_sessions::session::{Id, Record};
use axum_login::tower_sessions::session_store::{Error, Result};
use domain::id::PersonId;
use domain::time::At;
use store::sign_in::{self, SignIn};
use time::{Duration, OffsetDateTime};

/// How long a sign-in lasts: a day of class. The cookie itself goes when the browser is closed.
const LASTS: Duration = Duration::hours(12);

#[derive(Clone)]
pub struct Sessions(pub App);

impl std::fmt::Debug for Sessions {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Sessions")
    }
}

#[async_trait::async_trait]
impl SessionStore for Sessions {
    async fn create(&self, record: &mut Record) -> Result<()> {
        // An id is 128 bits of chance; one that is taken is drawn again.
        while !sign_in::create(&self.0.db, &self.kept(record)?).await.map_err(backend)? {
            record.id = Id::default();
        }
        Ok(())
    }

    async fn save(&self, record: &Record) -> Result<()> {
        sign_in::save(&self.0.db, &self.kept(record)?).await.map_err(backend)
    }

    async fn load(&self, id: &Id) -> Result<Option<Record>> {
        let found = sign_in::load(&self.0.db, &id.to_string(), self.0.now()).await.map_err(backend)?;
        let Some((found, person)) = found else { return Ok(None) };
        app::signed_in::arrived(person);
        let data = serde_json::from_str(&found.data).map_err(|error| Error::Decode(error.to_string()))?;
        // The layer only looks whether this is still to come, by a clock of its own; ours has decided already.
        let expiry_date = OffsetDateTime::now_utc() + LASTS;
        Ok(Some(Record { id: *id, data, expiry_date }))
    }

    async fn delete(&self, id: &Id) -> Result<()> {
        sign_in::end(&self.0.db, &id.to_string(), self.0.now()).await.map_err(backend)
    }
}

impl Sessions {
    fn kept(&self, record: &Record) -> Result<SignIn> {
        let data = serde_json::to_string(&record.data).map_err(|error| Error::Encode(error.to_string()))?;
        // Where the login layer keeps the id of the person, so that all sessions of one person can be found.
        let person = record.data.get("axum-login.data").and_then(|data| data.get("user_id")).and_then(|id| id.as_str());
        Ok(SignIn {
            id: record.id.to_string(),
            person: person.and_then(|id| id.parse().ok()).map(PersonId),
            data,
            expires_at: At(self.0.now().0 + LASTS.whole_milliseconds() as i64),
        })
    }
}

fn backend(error: store::Error) -> Error {
    Error::Backend(error.to_string())
}
