//! The audit log as a chain: each event is sealed together with the seal of the one before, so that whoever changes,
//! removes or puts in one by hand changes every seal that follows.

use domain::time::At;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbBackend, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Statement,
};
use sha2::{Digest, Sha256};

use crate::row::event;
use crate::{Db, Result};

/// How many events are read at once.
const A_PAGE: u64 = 2_000;

/// The end of the chain: how many events there are, and the seal of the last. Noted elsewhere, it also tells later
/// whether events were taken away from the end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    pub number: u64,
    pub seal: String,
}

/// The first place where the chain does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    pub number: u64,
    /// What the event says of when it happened; `None` where there is no event with the number.
    pub at: Option<At>,
}

/// Goes through the whole chain.
pub async fn verify(db: &Db) -> Result<std::result::Result<Head, Broken>> {
    let mut head = Head::default();
    loop {
        let rows = event::Entity::find()
            .filter(event::Column::Number.gt(head.number as i64))
            .order_by_asc(event::Column::Number)
            .limit(A_PAGE)
            .all(db.read())
            .await?;
        if rows.is_empty() {
            break;
        }
        for row in rows {
            let number = head.number + 1;
            if row.number != number as i64 {
                return Ok(Err(Broken { number, at: None }));
            }
            if seal(&head.seal, &row) != row.seal {
                return Ok(Err(Broken { number, at: Some(At(row.at)) }));
            }
            head = Head { number, seal: row.seal };
        }
    }
    // A number below the first would stand outside the chain.
    let outside = event::Entity::find().filter(event::Column::Number.lt(1)).one(db.read()).await?;
    Ok(match outside {
        Some(row) => Err(Broken { number: 0, at: Some(At(row.at)) }),
        None => Ok(head),
    })
}

/// The seal of one event, if there is such an event.
pub async fn seal_of(db: &Db, number: u64) -> Result<Option<String>> {
    let row = event::Entity::find().filter(event::Column::Number.eq(number as i64)).one(db.read()).await?;
    Ok(row.map(|row| row.seal))
}

/// The end of the chain as it is.
pub async fn head(db: &Db) -> Result<Head> {
    Ok(end(db.read()).await?)
}

/// The end of the chain, held until the end of the transaction: the next event follows it.
pub(crate) async fn hold(tx: &impl ConnectionTrait) -> std::result::Result<Head, DbErr> {
    if tx.get_database_backend() == DbBackend::Postgres {
        let lock = "SELECT pg_advisory_xact_lock(hashtextextended('the chain of events', 0))";
        tx.execute_raw(Statement::from_string(DbBackend::Postgres, lock)).await?;
    }
    end(tx).await
}

async fn end(connection: &impl ConnectionTrait) -> std::result::Result<Head, DbErr> {
    let last: Option<(i64, String)> = event::Entity::find()
        .select_only()
        .columns([event::Column::Number, event::Column::Seal])
        .order_by_desc(event::Column::Number)
        .limit(1)
        .into_tuple()
        .one(connection)
        .await?;
    Ok(last.map_or_else(Head::default, |(number, seal)| Head { number: number as u64, seal }))
}

/// SHA-256 over the seal before and all that the event says, a line each. No fact holds a line break: it is JSON.
pub(crate) fn seal(before: &str, row: &event::Model) -> String {
    let event::Model { id, at, actor, facts, number, .. } = row;
    let actor = actor.map(|actor| actor.to_string()).unwrap_or_default();
    let said = format!("{before}\n{number}\n{id}\n{at}\n{actor}\n{facts}");
    Sha256::digest(said.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}
