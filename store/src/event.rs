//! The audit log.

use std::collections::HashMap;

use domain::event::Event;
use domain::id::{EventId, PersonId};
use domain::person::Administrator;
use domain::time::At;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;

use crate::row::{event, person};
use crate::{Db, Result, from_json, to_json};

/// An event as the administrator reads it.
#[derive(Clone, Debug)]
pub struct Recorded {
    pub id: EventId,
    pub at: At,
    /// The sign-in name of who did it; `None` where nobody was signed in.
    pub actor: Option<String>,
    pub what: Event,
}

/// Writes an event, within the transaction of what it tells.
pub(crate) async fn record(
    tx: &impl ConnectionTrait,
    actor: Option<PersonId>,
    at: At,
    what: &Event,
) -> std::result::Result<(), DbErr> {
    let facts = serde_json::to_value(what).map_err(|error| DbErr::Custom(error.to_string()))?;
    let row = event::ActiveModel {
        id: Set(Uuid::now_v7()),
        at: Set(at.0),
        actor: Set(actor.map(|person| person.0)),
        name: Set(facts["name"].as_str().unwrap_or_default().to_owned()),
        facts: Set(to_json(&facts)),
    };
    event::Entity::insert(row).exec_without_returning(tx).await.map(|_| ())
}

/// Writes an event that stands alone: a sign-in, a refused one.
pub async fn record_alone(db: &Db, actor: Option<PersonId>, at: At, what: &Event) -> Result<()> {
    let tx = db.write("event").await?;
    record(&*tx, actor, at, what).await?;
    tx.commit().await?;
    Ok(())
}

/// The latest events, newest first, `count` at a time, before the given one.
pub async fn latest(db: &Db, _: &Administrator, before: Option<EventId>, count: u64) -> Result<Vec<Recorded>> {
    let mut query = event::Entity::find().order_by_desc(event::Column::Id).limit(count);
    if let Some(before) = before {
        query = query.filter(event::Column::Id.lt(before.0));
    }
    let rows = query.all(db.read()).await?;
    let actors: Vec<Uuid> = rows.iter().filter_map(|row| row.actor).collect();
    let names: HashMap<Uuid, String> = person::Entity::find()
        .filter(person::Column::Id.is_in(actors))
        .all(db.read())
        .await?
        .into_iter()
        .map(|row| (row.id, row.sign_in_name))
        .collect();
    let recorded = |row: event::Model| {
        let actor = row.actor.and_then(|id| names.get(&id).cloned());
        Ok(Recorded { id: EventId(row.id), at: At(row.at), actor, what: from_json(&row.facts)? })
    };
    rows.into_iter().map(recorded).collect()
}
