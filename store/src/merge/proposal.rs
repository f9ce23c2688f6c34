//! Who in the register may be one person. The database finds those whose names share rare words; the domain says what
//! speaks for each pair.

use std::collections::HashMap;

use domain::event::Event;
use domain::person::{Coordinator, Likeness, Person, likeness};
use domain::time::At;
use sea_orm::sea_query::{Expr, ExprTrait, Func, Order, Query, SelectStatement};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter};
use uuid::Uuid;

use super::standing;
use crate::event::record_alone;
use crate::register::within;
use crate::row::{name_sound, person, person_merge, role_grant};
use crate::{Db, Result};

/// How many pairs are proposed at once.
pub const SHOWN: usize = 50;

/// How many pairs of people who share a word of their name are looked at. In a large register that leaves out the words
/// that many are called by: they tell nobody from anybody.
const LOOKED_AT: i64 = 20_000;

/// How many of them are read.
const READ: u64 = 400;

/// Two people who may be one.
#[derive(Clone, Debug)]
pub struct Proposal {
    pub one: Person,
    pub other: Person,
    pub likeness: Vec<Likeness>,
}

#[derive(FromQueryResult)]
struct Pair {
    one: Uuid,
    other: Uuid,
}

/// Pairs of people whom a coordinator sees and who may be one, the likeliest first. That somebody looked is recorded.
pub async fn proposals(db: &Db, coordinator: &Coordinator, at: At) -> Result<Vec<Proposal>> {
    let pairs = match rarity(db, coordinator).await? {
        Some(most) => {
            Pair::find_by_statement(db.read().get_database_backend().build(&pairs(coordinator, most)))
                .all(db.read())
                .await?
        }
        None => Vec::new(),
    };
    let ids = pairs.iter().flat_map(|pair| [pair.one, pair.other]);
    let rows = person::Entity::find().filter(person::Column::Id.is_in(ids)).all(db.read()).await?;
    let mut people: HashMap<Uuid, Person> = HashMap::with_capacity(rows.len());
    for row in rows {
        people.insert(row.id, crate::person::read(row, vec![])?);
    }
    let proposal = |pair: &Pair| {
        let (one, other) = (people.get(&pair.one)?, people.get(&pair.other)?);
        let likeness = likeness(one, other);
        (!likeness.is_empty()).then(|| Proposal { one: one.clone(), other: other.clone(), likeness })
    };
    let mut proposals: Vec<Proposal> = pairs.iter().filter_map(proposal).collect();
    let is_part = |proposal: &Proposal| proposal.likeness.contains(&Likeness::PartOfName);
    proposals.sort_by_key(|proposal| (is_part(proposal), std::cmp::Reverse(proposal.likeness.len())));
    proposals.truncate(SHOWN);
    let event = Event::RegisterSearched { found: proposals.len() * 2 };
    record_alone(db, Some(coordinator.person().id), at, &event).await?;
    Ok(proposals)
}

/// By how many people a word may be shared for all pairs that share such a word to be looked at. Nothing where no word is
/// shared.
async fn rarity(db: &Db, coordinator: &Coordinator) -> Result<Option<i64>> {
    let shared = Query::select()
        .expr_as(Expr::col(name_sound::Column::PersonId).count(), "people")
        .from(name_sound::Entity)
        .and_where(Expr::col(name_sound::Column::PersonId).in_subquery(eligible(coordinator)))
        .group_by_col(name_sound::Column::Sound)
        .and_having(Expr::col(name_sound::Column::PersonId).count().between(2, LOOKED_AT))
        .take();
    let by_people = Query::select()
        .column(("shared", "people"))
        .expr_as(Func::count(Expr::col(("shared", "people"))), "words")
        .from_subquery(shared, "shared")
        .group_by_col(("shared", "people"))
        .order_by(("shared", "people"), Order::Asc)
        .take();
    let mut most = None;
    let mut looked_at = 0;
    for row in db.read().query_all(&by_people).await? {
        let (people, words): (i64, i64) = (row.try_get("", "people")?, row.try_get("", "words")?);
        looked_at += words * people * (people - 1) / 2;
        if looked_at > LOOKED_AT {
            break;
        }
        most = Some(people);
    }
    Ok(most)
}

/// Those who share a word that few are called by, and another one; of one sex, not of two service numbers, and not told
/// apart before.
fn pairs(coordinator: &Coordinator, most: i64) -> SelectStatement {
    let rare = Query::select()
        .column(name_sound::Column::Sound)
        .from(name_sound::Entity)
        .and_where(Expr::col(name_sound::Column::PersonId).in_subquery(eligible(coordinator)))
        .group_by_col(name_sound::Column::Sound)
        .and_having(Expr::col(name_sound::Column::PersonId).count().between(2, most))
        .take();
    let words = Query::select()
        .expr(Func::count(Expr::col(("heard", "sound"))))
        .from_as("name_sound", "heard")
        .join_as(JoinType::InnerJoin, "name_sound", "also", Expr::col(("also", "sound")).equals(("heard", "sound")))
        .and_where(Expr::col(("heard", "person_id")).equals(("one", "id")))
        .and_where(Expr::col(("also", "person_id")).equals(("other", "id")))
        .take();
    let dismissed = Query::select()
        .expr(Expr::val(1))
        .from("pair_dismissal")
        .and_where(Expr::col("one_id").equals(("one", "id")))
        .and_where(Expr::col("other_id").equals(("other", "id")))
        .take();
    let is_one = |column: &'static str| Expr::col(("one", column)).equals(("other", column));
    let counted = |column| Expr::case(is_one(column), 1).finally(0);
    let of = |sound: &'static str, person: &'static str| {
        Expr::col((person, "id"))
            .equals((sound, "person_id"))
            .and(Expr::col((person, "id")).in_subquery(eligible(coordinator)))
    };
    Query::select()
        .distinct()
        .expr_as(Expr::col(("one", "id")), "one")
        .expr_as(Expr::col(("other", "id")), "other")
        .expr_as(counted("state").add(counted("unit")).add(counted("rank")), "alike")
        .from_as("name_sound", "sound")
        .join_as(JoinType::InnerJoin, "name_sound", "echo", is_heard_in_both())
        .join_as(JoinType::InnerJoin, "person", "one", of("sound", "one"))
        .join_as(JoinType::InnerJoin, "person", "other", of("echo", "other").and(is_one("sex")))
        .and_where(Expr::col(("sound", "sound")).in_subquery(rare))
        .and_where(Expr::col(("one", "service_no")).is_null().or(Expr::col(("other", "service_no")).is_null()))
        .and_where(Expr::exists(dismissed).not())
        .and_where(Expr::SubQuery(None, Box::new(words.into())).gte(2))
        .order_by("alike", Order::Desc)
        .limit(READ)
        .take()
}

/// One word of two names, each pair of people once.
fn is_heard_in_both() -> Expr {
    let is_same = Expr::col(("echo", "sound")).equals(("sound", "sound"));
    is_same.and(Expr::col(("echo", "person_id")).gt(Expr::col(("sound", "person_id"))))
}

/// Those who can be put together with others: the coordinator sees them, they hold no role, and are no alias.
fn eligible(coordinator: &Coordinator) -> SelectStatement {
    let holders = Query::select().column(role_grant::Column::PersonId).from(role_grant::Entity).take();
    Query::select()
        .column((person::Entity, person::Column::Id))
        .from(person::Entity)
        .cond_where(within(coordinator))
        .and_where(person::Column::Id.not_in_subquery(holders))
        .and_where(person::Column::Id.not_in_subquery(standing(person_merge::Column::GoneId)))
        .take()
}
