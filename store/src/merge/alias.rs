//! Who is an alias of whom.

use std::collections::{HashMap, HashSet};

use domain::id::{MergeId, PersonId};
use domain::person::Person;
use domain::time::At;
use sea_orm::sea_query::{Query, SelectStatement};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::Result;
use crate::row::{person, person_merge};

/// What somebody is known as beside their own entry.
#[derive(Clone, Debug)]
pub struct Alias {
    pub merge: MergeId,
    /// The entry as it was. It is nobody's to sign in with.
    pub person: Person,
    pub merged_at: At,
}

/// The aliases of somebody, in the order in which they became it.
pub(crate) async fn of_person(tx: &impl ConnectionTrait, id: PersonId) -> Result<Vec<Alias>> {
    let merges = of_kept(tx, id.0).await?;
    let rows = person::Entity::find().filter(person::Column::Id.is_in(merges.iter().map(|merge| merge.gone_id)));
    let mut rows: HashMap<Uuid, person::Model> = rows.all(tx).await?.into_iter().map(|row| (row.id, row)).collect();
    let alias = |merge: person_merge::Model| {
        let row = rows.remove(&merge.gone_id).ok_or_else(|| crate::corrupt(merge.gone_id))?;
        Ok(Alias {
            merge: MergeId(merge.id),
            person: crate::person::read(row, vec![])?,
            merged_at: At(merge.merged_at),
        })
    };
    merges.into_iter().map(alias).collect()
}

/// The merges into somebody that stand.
pub(crate) async fn of_kept(tx: &impl ConnectionTrait, id: Uuid) -> Result<Vec<person_merge::Model>> {
    Ok(person_merge::Entity::find()
        .filter(person_merge::Column::KeptId.eq(id))
        .filter(person_merge::Column::UndoneAt.is_null())
        .order_by_asc(person_merge::Column::Id)
        .all(tx)
        .await?)
}

/// The one who is kept: of an alias another, of everybody else themselves.
pub(crate) async fn kept_id(tx: &impl ConnectionTrait, id: PersonId) -> Result<PersonId> {
    Ok(PersonId(into(tx, &[id.0]).await?.remove(&id.0).unwrap_or(id.0)))
}

/// Whether somebody is an alias.
pub(crate) async fn is_alias(tx: &impl ConnectionTrait, id: Uuid) -> Result<bool> {
    Ok(!into(tx, &[id]).await?.is_empty())
}

/// Those of these people who are aliases.
pub(crate) async fn aliases_among(tx: &impl ConnectionTrait, ids: &[Uuid]) -> Result<HashSet<Uuid>> {
    Ok(into(tx, ids).await?.into_keys().collect())
}

/// Puts those who are kept in the place of their aliases, each once.
pub(crate) async fn kept(tx: &impl ConnectionTrait, rows: Vec<person::Model>) -> Result<Vec<person::Model>> {
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let into = into(tx, &ids).await?;
    if into.is_empty() {
        return Ok(rows);
    }
    let kept = person::Entity::find().filter(person::Column::Id.is_in(into.values().copied())).all(tx).await?;
    let mut placed: Vec<person::Model> = Vec::with_capacity(rows.len());
    for row in rows {
        let row = match into.get(&row.id) {
            Some(id) => kept.iter().find(|kept| kept.id == *id).cloned().ok_or_else(|| crate::corrupt(id))?,
            None => row,
        };
        if placed.iter().all(|known| known.id != row.id) {
            placed.push(row);
        }
    }
    Ok(placed)
}

/// One side of the merges that stand: who is kept, or who is an alias.
pub(crate) fn standing(column: person_merge::Column) -> SelectStatement {
    Query::select().column(column).from(person_merge::Entity).and_where(person_merge::Column::UndoneAt.is_null()).take()
}

/// Of those who are aliases, who is kept.
async fn into(tx: &impl ConnectionTrait, ids: &[Uuid]) -> Result<HashMap<Uuid, Uuid>> {
    let mut into = HashMap::new();
    for some in ids.chunks(500) {
        let merges = person_merge::Entity::find()
            .filter(person_merge::Column::GoneId.is_in(some.to_vec()))
            .filter(person_merge::Column::UndoneAt.is_null());
        into.extend(merges.all(tx).await?.into_iter().map(|row| (row.gone_id, row.kept_id)));
    }
    Ok(into)
}
