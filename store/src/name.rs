//! Finding people under another spelling of their name.

use std::collections::BTreeSet;

use domain::id::{CohortId, PersonId};
use domain::language::Bilingual;
use domain::name::{may_be, sounds};
use domain::person::{Coordinator, Reach};
use domain::roster::{Entry, PROPOSED};
use sea_orm::sea_query::{Alias, ExprTrait, Query, SimpleExpr};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoActiveModel, JoinType, Order, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait, Select, sea_query::Expr,
};
use uuid::Uuid;

use crate::row::{enrolment, name_sound, person};
use crate::{Db, Result};

/// How many are looked at for one name, and of how many it is asked whether they are an alias.
const LOOKED_AT: u64 = 200;
const LOOKED_INTO: usize = 20;

/// Somebody who is known and may be meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    pub person: PersonId,
    pub name: Bilingual,
    pub sign_in_name: String,
    pub service_no: Option<String>,
    pub rank: String,
    pub unit: String,
    pub state: String,
}

impl Candidate {
    pub(crate) fn of(row: person::Model) -> Self {
        Self {
            person: PersonId(row.id),
            name: Bilingual::new(row.name_latin, row.name_arabic),
            sign_in_name: row.sign_in_name,
            service_no: row.service_no,
            rank: row.rank,
            unit: row.unit,
            state: row.state,
        }
    }
}

/// People of the coordinator's states, and those of the class, who may be meant by an entry, the most likely first. Two
/// different service numbers are two people.
pub(crate) async fn candidates(
    tx: &impl ConnectionTrait,
    coordinator: &Coordinator,
    class: Option<CohortId>,
    entry: &Entry,
) -> Result<Vec<person::Model>> {
    let words = words(&entry.name);
    if words.len() < 2 {
        return Ok(Vec::new());
    }
    let mut rows = sharing(words, coordinator.reach(), class, entry).all(tx).await?;
    rows.retain(|row| may_be(&entry.name, &Bilingual::new(&row.name_latin, &row.name_arabic)));
    // An alias and the one who is kept are proposed once, so some more than are proposed.
    rows.truncate(LOOKED_INTO);
    let mut rows = crate::merge::kept(tx, rows).await?;
    rows.truncate(PROPOSED);
    Ok(rows)
}

/// Those who share two sounds of a name at least: those of the entry's own state first, those who share most, and of these
/// whoever is called by little else.
fn sharing(words: BTreeSet<String>, reach: &Reach, class: Option<CohortId>, entry: &Entry) -> Select<person::Entity> {
    let (shared, sounds) = (Alias::new("shared"), Alias::new("sounds"));
    let count = || Expr::col(name_sound::Column::Sound).count();
    let sharing = Query::select()
        .column(name_sound::Column::PersonId)
        .expr_as(count(), sounds.clone())
        .from(name_sound::Entity)
        .and_where(name_sound::Column::Sound.is_in(words))
        .group_by_col(name_sound::Column::PersonId)
        .and_having(count().gte(2))
        .take();
    let person = (person::Entity, person::Column::Id);
    let is_theirs = Expr::col((name_sound::Entity, name_sound::Column::PersonId)).equals(person);
    let own = Query::select().expr(count()).from(name_sound::Entity).and_where(is_theirs).take();
    let is_elsewhere: SimpleExpr = Expr::case(person::Column::State.eq(&entry.state), 0).finally(1).into();
    let is_sharing: SimpleExpr = Expr::col((shared.clone(), name_sound::Column::PersonId)).equals(person);
    let mut query = person::Entity::find().filter(person::Column::ErasedAt.is_null()).limit(LOOKED_AT);
    QueryTrait::query(&mut query).join_subquery(JoinType::InnerJoin, sharing, shared.clone(), is_sharing);
    if let Reach::States(states) = reach {
        let mut seen = Condition::any().add(person::Column::State.is_in(states));
        if let Some(class) = class {
            let seated = Query::select()
                .column(enrolment::Column::PersonId)
                .from(enrolment::Entity)
                .and_where(enrolment::Column::CohortId.eq(class.0))
                .take();
            seen = seen.add(person::Column::Id.in_subquery(seated));
        }
        query = query.filter(seen);
    }
    if entry.service_no.is_some() {
        query = query.filter(person::Column::ServiceNo.is_null());
    }
    query
        .order_by(is_elsewhere, Order::Asc)
        .order_by(Expr::col((shared, sounds)), Order::Desc)
        .order_by(SimpleExpr::from(own), Order::Asc)
        .order_by(person::Column::Id, Order::Asc)
}

/// Notes what a name sounds like.
pub(crate) async fn note(tx: &impl ConnectionTrait, person: Uuid, name: &Bilingual) -> Result<()> {
    let sounds =
        words(name).into_iter().map(|sound| name_sound::Model { sound, person_id: person }.into_active_model());
    let sounds: Vec<_> = sounds.collect();
    if !sounds.is_empty() {
        name_sound::Entity::insert_many(sounds).exec_without_returning(tx).await?;
    }
    Ok(())
}

/// Notes what the names of those sound like who were there before this was asked for.
pub async fn note_all(db: &Db) -> Result<()> {
    // Asked of each person apart: *not in* all of them at once takes PostgreSQL minutes where there are many.
    let noted = || {
        let of_this =
            Expr::col((name_sound::Entity, name_sound::Column::PersonId)).equals((person::Entity, person::Column::Id));
        Query::select().expr(Expr::val(1)).from(name_sound::Entity).and_where(of_this).take()
    };
    let unnoted = || {
        let without = person::Entity::find().filter(Expr::exists(noted()).not());
        // What stands in place of a name is not to be found by its sound.
        without.filter(person::Column::ErasedAt.is_null())
    };
    if unnoted().limit(1).one(db.read()).await?.is_none() {
        return Ok(());
    }
    let tx = db.write("people").await?;
    for row in unnoted().all(&*tx).await? {
        note(&*tx, row.id, &Bilingual::new(row.name_latin, row.name_arabic)).await?;
    }
    tx.commit().await?;
    Ok(())
}

pub(crate) fn words(name: &Bilingual) -> BTreeSet<String> {
    let words = sounds(name).flat_map(|sound| sound.words().map(String::from).collect::<Vec<_>>());
    words.filter(|word| word.len() <= 100).collect()
}
