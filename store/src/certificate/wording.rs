//! The words of an installation on its certificates: one in use, one being written. Those that were in use before stay,
//! because certificates were issued in them.

use domain::certificate::wording::{Rewritten, UseRefusal, Wording};
use domain::event::Event;
use domain::id::WordingId;
use domain::person::Administrator;
use domain::time::At;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder, QuerySelect,
};
use uuid::Uuid;

use crate::event::record;
use crate::row::wording;
use crate::{Db, Error, Result, from_json, to_json};

/// What is being written. Written again it has another id: whoever has seen one draft has not seen the next.
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

/// Keeps what was written in place of the draft that was there, if any. Nobody has looked at it yet.
pub async fn write(
    db: &Db,
    administrator: &Administrator,
    before: Option<WordingId>,
    words: &Wording,
    at: At,
) -> Result<(), Rewritten> {
    let by = administrator.person().id;
    let tx = db.write("design").await?;
    let known = unused(&*tx).await.map_err(Error::widen)?.map(|row| WordingId(row.id));
    if known != before {
        return Err(Error::Refused(Rewritten));
    }
    if let Some(id) = known {
        wording::Entity::delete_by_id(id.0).exec(&*tx).await?;
    }
    let row = wording::Model {
        id: Uuid::now_v7(),
        words: to_json(words),
        written_at: at.0,
        written_by: by.0,
        previewed_at: None,
        used_from: None,
        used_by: None,
    };
    wording::Entity::insert(row.into_active_model()).exec_without_returning(&*tx).await?;
    record(&*tx, Some(by), at, &Event::WordingWritten).await?;
    tx.commit().await?;
    Ok(())
}

/// Notes that somebody has looked at it on paper, unless other words have been written meanwhile.
pub async fn note_preview(db: &Db, id: WordingId, at: At) -> Result<()> {
    let tx = db.write("design").await?;
    wording::Entity::update_many()
        .col_expr(wording::Column::PreviewedAt, Expr::value(at.0))
        .filter(wording::Column::Id.eq(id.0))
        .exec(&*tx)
        .await?;
    tx.commit().await?;
    Ok(())
}

/// From now on certificates are issued in these words, if they are still those that were written last.
pub async fn put_into_use(
    db: &Db,
    administrator: &Administrator,
    id: Option<WordingId>,
    at: At,
) -> Result<(), UseRefusal> {
    let by = administrator.person().id;
    let tx = db.write("design").await?;
    let row = unused(&*tx).await.map_err(Error::widen)?.ok_or(Error::NotFound)?;
    if id != Some(WordingId(row.id)) {
        return Err(Error::Refused(Rewritten.into()));
    }
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
