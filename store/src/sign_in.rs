//! Browsers and who is signed in with them. What `data` holds is the session layer's own affair.

use domain::event::Event;
use domain::id::PersonId;
use domain::time::At;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, sea_query::OnConflict};

use crate::event::record;
use crate::person::Credentials;
use crate::row::{person, role_grant, sign_in};
use crate::{Db, Result};

/// One browser's session as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignIn {
    pub id: String,
    pub person: Option<PersonId>,
    pub data: String,
    pub expires_at: At,
}

/// Keeps a new session. `false` where the id is taken.
pub async fn create(db: &Db, new: &SignIn) -> Result<bool> {
    let tx = db.write(&new.id).await?;
    if sign_in::Entity::find_by_id(&new.id).one(&*tx).await?.is_some() {
        return Ok(false);
    }
    sign_in::Entity::insert(row(new).into_active_model()).exec_without_returning(&*tx).await?;
    tx.commit().await?;
    Ok(true)
}

/// Keeps what has changed.
pub async fn save(db: &Db, changed: &SignIn) -> Result<()> {
    let tx = db.write(&changed.id).await?;
    let on_conflict = OnConflict::column(sign_in::Column::Id)
        .update_columns([sign_in::Column::PersonId, sign_in::Column::Data, sign_in::Column::ExpiresAt])
        .to_owned();
    sign_in::Entity::insert(row(changed).into_active_model())
        .on_conflict(on_conflict)
        .exec_without_returning(&*tx)
        .await?;
    tx.commit().await?;
    Ok(())
}

/// The session of an id, unless it has expired, with the person who is signed in: every request asks for both.
pub async fn load(db: &Db, id: &str, at: At) -> Result<Option<(SignIn, Option<Credentials>)>> {
    let rows = sign_in::Entity::find_by_id(id)
        .filter(sign_in::Column::ExpiresAt.gt(at.0))
        .find_also_related(person::Entity)
        .filter(person::Column::ErasedAt.is_null())
        .and_also_related(role_grant::Entity)
        .all(db.read())
        .await?;
    let mut session = None;
    let mut found = None;
    let mut grants = Vec::new();
    // A row for each grant.
    for (row, person, grant) in rows {
        session = Some(row);
        found = found.or(person);
        grants.extend(grant);
    }
    let Some(row) = session else { return Ok(None) };
    let credentials = found.map(|found| crate::person::known(found, grants)).transpose()?;
    let id = row.person_id.map(PersonId);
    Ok(Some((SignIn { id: row.id, person: id, data: row.data, expires_at: At(row.expires_at) }, credentials)))
}

/// Ends a session. A person's end is an event.
pub async fn end(db: &Db, id: &str, at: At) -> Result<()> {
    let tx = db.write(id).await?;
    if let Some(row) = sign_in::Entity::find_by_id(id).one(&*tx).await? {
        sign_in::Entity::delete_by_id(id).exec(&*tx).await?;
        if let Some(person) = row.person_id.map(PersonId) {
            record(&*tx, Some(person), at, &Event::SignedOut { person }).await?;
        }
    }
    tx.commit().await?;
    Ok(())
}

/// Forgets the sessions that have expired.
pub async fn sweep(db: &Db, at: At) -> Result<u64> {
    let tx = db.write("sign_in").await?;
    let gone = sign_in::Entity::delete_many().filter(sign_in::Column::ExpiresAt.lte(at.0)).exec(&*tx).await?;
    tx.commit().await?;
    Ok(gone.rows_affected)
}

fn row(of: &SignIn) -> sign_in::Model {
    sign_in::Model {
        id: of.id.clone(),
        person_id: of.person.map(|person| person.0),
        data: of.data.clone(),
        expires_at: of.expires_at.0,
    }
}
