//! The ranks that a list noted of people who were known.

use domain::event::Event;
use domain::id::PersonId;
use domain::time::At;
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::RankChange;
use crate::event::record;
use crate::row::{intake_line, person, rank_held};
use crate::{Error, Result};

impl RankChange {
    /// What stands where a rank is about to be noted.
    pub(crate) async fn before(
        tx: &impl ConnectionTrait,
        row: &person::Model,
        noted: &str,
        since: i32,
    ) -> Result<Self> {
        let held = rank_held::Entity::find_by_id((row.id, since)).one(tx).await?;
        Ok(Self { since, noted: noted.to_owned(), before: held.map(|held| held.rank), own: row.rank.clone() })
    }
}

/// Takes back the rank that a line noted. What was noted of the same day since stays.
pub(super) async fn take_back(
    tx: &impl ConnectionTrait,
    line: &intake_line::Model,
    by: PersonId,
    at: At,
) -> Result<()> {
    let (Some(since), Some(noted)) = (line.rank_since, &line.rank_noted) else { return Ok(()) };
    let key = (line.person_id, since);
    let stands = rank_held::Entity::find_by_id(key).one(tx).await?.is_some_and(|held| held.rank == *noted);
    if !stands {
        return Ok(());
    }
    match &line.rank_before {
        Some(before) => {
            let row =
                rank_held::ActiveModel { person_id: Set(line.person_id), since: Set(since), rank: Set(before.clone()) };
            rank_held::Entity::update(row).exec(tx).await?;
        }
        None => {
            rank_held::Entity::delete_by_id(key).exec(tx).await?;
        }
    }
    let latest = rank_held::Entity::find()
        .filter(rank_held::Column::PersonId.eq(line.person_id))
        .order_by_desc(rank_held::Column::Since)
        .one(tx)
        .await?;
    let rank = latest.map(|held| held.rank).or_else(|| line.rank_own.clone()).ok_or(Error::NotFound)?;
    let row = person::ActiveModel { id: Set(line.person_id), rank: Set(rank.clone()), ..Default::default() };
    person::Entity::update(row).exec(tx).await?;
    record(tx, Some(by), at, &Event::RankTakenBack { person: PersonId(line.person_id), rank }).await?;
    Ok(())
}
