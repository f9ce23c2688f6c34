//! The words of an installation on its certificates: one in use, one being written. Those that were in use before stay,
//! because certificates were issued in them.

use domain::certificate::wording::{UseRefusal, Wording};
use domain::event::Event;
use domain::id::WordingId;
use domain::person::Administrator;
use domain::time::At;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder, QuerySelect,
};
use uuid::Uuid;

use crate::event::record;
use crate::row::wording;
use crate::{Db, Error, Result, from_json, to_json};

/// What is being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub id: WordingId,
    pub words: Wording,
    /// Somebody has looked at it on paper since it was written.
    pub previewed: bool,
}

pub async fn draft(db: &Db) -> Result<Option<Draft>> {
    let Some(row) = unused(db.read()).await? else { return Ok(None) };
    Ok(Some(Draft { id: WordingId(row.id), words: from_json(&row.words)?, previewed: row.previewed_at.is_some() }))
}

/// The wording that new certificates are issued in.
pub async fn in_use(db: &Db) -> Result<Option<WordingId>> {
    let latest = wording::Entity::find()
        .select_only()
        .column(wording::Column::Id)
        .filter(wording::Column::UsedFrom.is_not_null())
        .order_by_desc(wording::Column::UsedFrom)
        .order_by_desc(wording::Column::Id);
    Ok(latest.into_tuple().one(db.read()).await?.map(WordingId))
}

pub async fn find(db: &Db, id: WordingId) -> Result<Wording> {
    let row = wording::Entity::find_by_id(id.0).one(db.read()).await?.ok_or(Error::NotFound)?;
    from_json(&row.words)
}

/// Keeps what was written. Nobody has looked at it yet.
pub async fn write(db: &Db, administrator: &Administrator, words: &Wording, at: At) -> Result<()> {
    let by = administrator.person().id;
    let tx = db.write("design").await?;
    let known = unused(&*tx).await?;
    let row = wording::Model {
        id: known.as_ref().map_or_else(Uuid::now_v7, |row| row.id),
        words: to_json(words),
        written_at: at.0,
        written_by: by.0,
        previewed_at: None,
        used_from: None,
        used_by: None,
    };
    let row = row.into_active_model();
    match known {
        Some(_) => {
            row.reset_all().update(&*tx).await?;
        }
        None => {
            wording::Entity::insert(row).exec_without_returning(&*tx).await?;
        }
    }
    record(&*tx, Some(by), at, &Event::WordingWritten).await?;
    tx.commit().await?;
    Ok(())
}

/// Notes that somebody has looked at it on paper.
pub async fn note_preview(db: &Db, id: WordingId, at: At) -> Result<()> {
    let tx = db.write("design").await?;
    let row = wording::ActiveModel { id: Set(id.0), previewed_at: Set(Some(at.0)), ..Default::default() };
    row.update(&*tx).await?;
    tx.commit().await?;
    Ok(())
}

/// From now on certificates are issued in these words.
pub async fn put_into_use(db: &Db, administrator: &Administrator, at: At) -> Result<(), UseRefusal> {
    let by = administrator.person().id;
    let tx = db.write("design").await?;
    let row = unused(&*tx).await.map_err(Error::widen)?.ok_or(Error::NotFound)?;
    if row.previewed_at.is_none() {
        return Err(Error::Refused(UseRefusal::NotPreviewed));
    }
    let mut row = row.into_active_model();
    row.used_from = Set(Some(at.0));
    row.used_by = Set(Some(by.0));
    row.update(&*tx).await?;
    record(&*tx, Some(by), at, &Event::WordingUsed).await?;
    tx.commit().await?;
    Ok(())
}

async fn unused(tx: &impl ConnectionTrait) -> Result<Option<wording::Model>> {
    Ok(wording::Entity::find().filter(wording::Column::UsedFrom.is_null()).one(tx).await?)
}
