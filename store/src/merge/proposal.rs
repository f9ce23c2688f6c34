//! Who in the register may be one person. The database finds the words of names that few are called by; the domain says
//! what speaks for each pair of people who share one.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use domain::id::PersonId;
use domain::person::{Coordinator, Likeness, Person, Reach, likeness};
use sea_orm::sea_query::{Expr, ExprTrait, Func, Order, Query, SelectStatement};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use super::standing;
use crate::row::{name_sound, pair_dismissal, person, person_merge, role_grant};
use crate::{Db, Result};

/// How many pairs are proposed at once.
pub const SHOWN: usize = 50;

/// How many pairs of people who share a word of their name are looked at. In a large register that leaves out the words
/// that many are called by: they tell nobody from anybody.
const LOOKED_AT: i64 = 10_000;

/// Two people who may be one.
#[derive(Clone, Debug)]
pub struct Proposal {
    pub one: Person,
    pub other: Person,
    pub likeness: Vec<Likeness>,
}

/// Pairs of people of the coordinator's states who may be one, the likeliest first.
pub async fn proposals(db: &Db, coordinator: &Coordinator) -> Result<Vec<Proposal>> {
    let mut proposals = match rarity(db, coordinator).await? {
        Some(most) => sharing(db, coordinator, most).await?,
        None => Vec::new(),
    };
    let dismissed = dismissed(db, &proposals).await?;
    proposals.retain(|proposal| !dismissed.contains(&(proposal.one.id.0, proposal.other.id.0)));
    let is_part = |proposal: &Proposal| proposal.likeness.contains(&Likeness::PartOfName);
    proposals.sort_by_key(|proposal| (is_part(proposal), Reverse(proposal.likeness.len())));
    proposals.truncate(SHOWN);
    Ok(proposals)
}

/// By how many people a word may be shared for all pairs that share such a word to be looked at. Nothing where no word is
/// shared, or each by very many.
async fn rarity(db: &Db, coordinator: &Coordinator) -> Result<Option<i64>> {
    let mut words = shared(coordinator, LOOKED_AT);
    words.clear_selects().expr_as(Expr::col(name_sound::Column::PersonId).count(), "people");
    let by_people = Query::select()
        .column("people")
        .expr_as(Func::count(Expr::col("people")), "words")
        .from_subquery(words, "shared")
        .group_by_col("people")
        .order_by("people", Order::Asc)
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

/// Those who share a word that few are called by, and something that speaks for their being one.
async fn sharing(db: &Db, coordinator: &Coordinator, most: i64) -> Result<Vec<Proposal>> {
    let rows = name_sound::Entity::find()
        .filter(name_sound::Column::Sound.in_subquery(shared(coordinator, most)))
        .filter(eligible(coordinator))
        .find_also_related(person::Entity)
        .all(db.read())
        .await?;
    let mut people: HashMap<PersonId, Person> = HashMap::new();
    let mut called: BTreeMap<String, BTreeSet<PersonId>> = BTreeMap::new();
    for (heard, row) in rows {
        let person = crate::person::read(row.ok_or_else(|| crate::corrupt(heard.person_id))?, vec![])?;
        called.entry(heard.sound).or_default().insert(person.id);
        people.insert(person.id, person);
    }
    let mut pairs: BTreeSet<(PersonId, PersonId)> = BTreeSet::new();
    for ids in called.values() {
        for one in ids {
            pairs.extend(ids.range(one..).skip(1).map(|other| (*one, *other)));
        }
    }
    let proposal = |(one, other): (PersonId, PersonId)| {
        let (one, other) = (people.get(&one)?, people.get(&other)?);
        let likeness = likeness(one, other);
        (!likeness.is_empty()).then(|| Proposal { one: one.clone(), other: other.clone(), likeness })
    };
    Ok(pairs.into_iter().filter_map(proposal).collect())
}

/// Which of them are known to be two people. The smaller id stands first.
async fn dismissed(db: &Db, proposals: &[Proposal]) -> Result<BTreeSet<(Uuid, Uuid)>> {
    let mut dismissed = BTreeSet::new();
    for some in proposals.chunks(500) {
        let of = some.iter().map(|proposal| proposal.one.id.0);
        let rows = pair_dismissal::Entity::find().filter(pair_dismissal::Column::OneId.is_in(of)).all(db.read());
        dismissed.extend(rows.await?.into_iter().map(|row| (row.one_id, row.other_id)));
    }
    Ok(dismissed)
}

/// The words that two people are called by, or up to so many.
fn shared(coordinator: &Coordinator, most: i64) -> SelectStatement {
    let is_theirs = Expr::col((person::Entity, person::Column::Id)).equals(name_sound::Column::PersonId);
    Query::select()
        .column(name_sound::Column::Sound)
        .from(name_sound::Entity)
        .inner_join(person::Entity, is_theirs)
        .cond_where(eligible(coordinator))
        .group_by_col(name_sound::Column::Sound)
        .and_having(Expr::col(name_sound::Column::PersonId).count().between(2, most))
        .take()
}

/// Those who can be put together with others: the coordinator sees them, they hold no role, and are no alias.
/// Guests are their own state's to put together.
fn at_home(coordinator: &Coordinator) -> Condition {
    match coordinator.reach() {
        Reach::Everywhere => Condition::all(),
        Reach::States(states) => Condition::all().add(person::Column::State.is_in(states)),
    }
}

fn eligible(coordinator: &Coordinator) -> Condition {
    let holders = Query::select().column(role_grant::Column::PersonId).from(role_grant::Entity).take();
    Condition::all()
        .add(at_home(coordinator))
        .add(person::Column::Id.not_in_subquery(holders))
        .add(person::Column::Id.not_in_subquery(standing(person_merge::Column::GoneId)))
}
