//! The register of people: finding somebody under any spelling, what is known of them, and putting it right.

use domain::certificate::Certificate;
use domain::cohort::Cohort;
use domain::enrolment::Withdrawal;
use domain::event::Event;
use domain::id::{EnrolmentId, PersonId};
use domain::language::Bilingual;
use domain::name::Sound;
use domain::person::{
    Coordinator, CorrectRefusal, Erasure, Person, Reach, learner_no, may_correct, read_learner_no, service_no,
    sign_in_name,
};
use domain::roster::Entry;
use domain::shown::Shown;
use domain::time::{At, day_number, day_of};
use jiff::civil::Date;
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict, Order, Query, SelectStatement, SimpleExpr};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoActiveModel,
    QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;

use crate::event::{record, record_alone};
use crate::merge::Alias;
use crate::row::{certificate, cohort, course, enrolment, name_sound, person, person_merge, rank_held, role_grant};
use crate::{Db, Error, Result};

/// How many are shown of those who were found.
pub const SHOWN: u64 = 50;

/// One person, and what is known of them.
#[derive(Clone, Debug)]
pub struct Card {
    pub person: Person,
    /// The ranks, the latest first, each with the day since which it is known.
    pub ranks: Vec<(Date, String)>,
    /// The classes, the latest first.
    pub seats: Vec<Seat>,
    /// Other entries that were found to be this person.
    pub aliases: Vec<Alias>,
    /// That they were erased: then nothing here tells who they were.
    pub erasure: Option<Erasure>,
}

/// Somebody's place in a class.
#[derive(Clone, Debug)]
pub struct Seat {
    pub enrolment: EnrolmentId,
    pub cohort: Cohort,
    /// The rank on the day of enrolling.
    pub rank: String,
    pub withdrawal: Option<Withdrawal>,
    /// The latest first.
    pub certificates: Vec<Certificate>,
}

/// The people whom a text means: a number or sign-in name exactly, or a name in any spelling, its words in any order;
/// the former first. That somebody looked is recorded.
pub async fn search(db: &Db, coordinator: &Coordinator, text: &str, at: At) -> Result<Vec<Person>> {
    let number = service_no(text).unwrap_or_default();
    let exact = Condition::any()
        .add(person::Column::ServiceNo.eq(&number))
        .add(person::Column::LearnerNo.eq(&number))
        .add(person::Column::SignInName.eq(sign_in_name(text)));
    let is_other: SimpleExpr = Expr::case(exact.clone(), 0).finally(1).into();
    let mut meant = exact;
    let sounds: Vec<String> = Sound::of(text).words().map(String::from).collect();
    if !sounds.is_empty() {
        meant = meant.add(person::Column::Id.in_subquery(sounding(&sounds)));
    }
    let rows = person::Entity::find()
        .filter(meant)
        .filter(within(coordinator))
        .filter(person::Column::ErasedAt.is_null())
        .order_by(is_other, Order::Asc)
        .order_by_asc(person::Column::NameLatin)
        .order_by_asc(person::Column::Id)
        .limit(SHOWN + 1)
        .all(db.read())
        .await?;
    let rows = crate::merge::kept(db.read(), rows).await?;
    let found = rows.into_iter().map(|row| crate::person::read(row, vec![])).collect::<Result<Vec<_>>>()?;
    let event = Event::RegisterSearched { found: found.len() };
    record_alone(db, Some(coordinator.person().id), at, &event).await?;
    Ok(found)
}

/// One person of the coordinator's states or classes. An alias leads to the one who is kept.
pub async fn find_for(db: &Db, coordinator: &Coordinator, id: PersonId) -> Result<Card> {
    let id = crate::merge::kept_id(db.read(), id).await?;
    let (row, grants) = known_within(db.read(), coordinator.reach(), id).await?;
    let erasure = crate::erasure::read(&row)?;
    let person = crate::person::read(row, grants)?;
    let aliases = crate::merge::of_person(db.read(), id).await?;
    // Of an alias, what it did has moved; what could not move is shown where it is.
    let ids: Vec<Uuid> = aliases.iter().map(|alias| alias.person.id.0).chain([id.0]).collect();
    let held = rank_held::Entity::find()
        .filter(rank_held::Column::PersonId.is_in(ids.clone()))
        .order_by_desc(rank_held::Column::Since)
        .all(db.read())
        .await?;
    let rows = enrolment::Entity::find()
        .filter(enrolment::Column::PersonId.is_in(ids.clone()))
        .order_by_desc(enrolment::Column::EnrolledAt)
        .order_by_desc(enrolment::Column::Id)
        .find_also_related(cohort::Entity)
        .and_also_related(course::Entity)
        .all(db.read())
        .await?;
    let issued = certificate::Entity::find()
        .filter(certificate::Column::PersonId.is_in(ids))
        .order_by_desc(certificate::Column::IssuedAt)
        .all(db.read())
        .await?;
    let of: Vec<Uuid> = issued.iter().map(|row| row.enrolment_id).collect();
    let certificates = crate::certificate::with_revocations(db.read(), issued).await?;
    let mut seats = Vec::with_capacity(rows.len());
    for (row, cohort, course) in rows {
        let cohort = crate::cohort::read(cohort.ok_or_else(|| crate::corrupt(row.cohort_id))?, course)?;
        let own = of.iter().zip(&certificates).filter(|(seat, _)| **seat == row.id).map(|(_, known)| known.clone());
        let (enrolment, withdrawal) = (EnrolmentId(row.id), crate::cohort::withdrawal(&row));
        seats.push(Seat { enrolment, cohort, rank: row.rank, withdrawal, certificates: own.collect() });
    }
    let mut ranks: Vec<_> = held.into_iter().map(|row| (day_of(row.since), row.rank)).collect();
    ranks.dedup();
    Ok(Card { person, ranks, seats, aliases, erasure })
}

/// Puts right what is known of somebody, as `shown` on a page. Whoever holds a role is put right by the administrator alone.
pub async fn correct(
    db: &Db,
    coordinator: &Coordinator,
    id: PersonId,
    entry: &Entry,
    rank_since: Date,
    shown: Option<Shown>,
    at: At,
) -> Result<(), CorrectRefusal> {
    let by = coordinator.person().id;
    let tx = db.write("people").await?;
    let (row, grants) = at_home(&*tx, coordinator, id).await.map_err(Error::widen)?;
    if !grants.is_empty() || crate::merge::is_alias(&*tx, id.0).await.map_err(Error::widen)? {
        return Err(Error::NotFound);
    }
    let fields = changed(&row, entry);
    if fields.is_empty() && entry.rank == row.rank {
        return Ok(());
    }
    let known = crate::person::read(row.clone(), vec![]).map_err(Error::widen)?;
    if shown.is_some_and(|shown| shown != known.shown()) {
        return Err(Error::Refused(CorrectRefusal::Changed));
    }
    let is_taken = match &entry.service_no {
        Some(number) => {
            let of_number = person::Entity::find().filter(person::Column::ServiceNo.eq(number));
            of_number.filter(person::Column::Id.ne(id.0)).one(&*tx).await?.is_some()
        }
        None => false,
    };
    may_correct(is_taken, rank_since, at.date()).map_err(Error::Refused)?;
    if !fields.is_empty() {
        let renamed = fields.iter().any(|field| field.starts_with("name_"));
        let mut model = row.clone().into_active_model();
        model.name_latin = Set(entry.name.en.clone());
        model.name_arabic = Set(entry.name.ar.clone());
        model.service_no = Set(entry.service_no.clone());
        model.sex = Set(entry.sex.code().to_owned());
        model.unit = Set(entry.unit.clone());
        model.state = Set(entry.state.clone());
        model.kind = Set(entry.kind.code().to_owned());
        model.update(&*tx).await?;
        if renamed {
            name_sound::Entity::delete_many().filter(name_sound::Column::PersonId.eq(id.0)).exec(&*tx).await?;
            crate::name::note(&*tx, id.0, &entry.name).await.map_err(Error::widen)?;
        }
        let fields = fields.into_iter().map(String::from).collect();
        record(&*tx, Some(by), at, &Event::PersonCorrected { person: id, fields }).await?;
    }
    if entry.rank != row.rank {
        note_rank(&*tx, id, &entry.rank, rank_since, by, at).await.map_err(Error::widen)?;
    }
    tx.commit().await?;
    Ok(())
}

/// Notes a rank from a day on. It becomes the person's own unless a later one is known.
pub(crate) async fn note_rank(
    tx: &impl ConnectionTrait,
    id: PersonId,
    rank: &str,
    since: Date,
    by: PersonId,
    at: At,
) -> Result<()> {
    let row = rank_held::Model { person_id: id.0, since: day_number(since), rank: rank.to_owned() };
    let again = OnConflict::columns([rank_held::Column::PersonId, rank_held::Column::Since])
        .update_column(rank_held::Column::Rank)
        .to_owned();
    rank_held::Entity::insert(row.into_active_model()).on_conflict(again).exec_without_returning(tx).await?;
    let latest = rank_held::Entity::find()
        .filter(rank_held::Column::PersonId.eq(id.0))
        .order_by_desc(rank_held::Column::Since)
        .one(tx)
        .await?;
    let rank_now = latest.map_or_else(|| rank.to_owned(), |row| row.rank);
    let row = person::ActiveModel { id: Set(id.0), rank: Set(rank_now), ..Default::default() };
    person::Entity::update(row).exec(tx).await?;
    record(tx, Some(by), at, &Event::RankNoted { person: id, rank: rank.to_owned(), since }).await?;
    Ok(())
}

/// Gives a learner number to those who were there before there were any.
pub async fn number_all(db: &Db) -> Result<()> {
    let unnumbered = || {
        let without = person::Entity::find().filter(person::Column::LearnerNo.is_null());
        // A new number would be one more thing to know an erased entry by.
        without.filter(person::Column::ErasedAt.is_null())
    };
    if unnumbered().limit(1).one(db.read()).await?.is_none() {
        return Ok(());
    }
    let tx = db.write("people").await?;
    for row in unnumbered().all(&*tx).await? {
        let number = free_learner_no(&*tx).await?;
        let row = person::ActiveModel { id: Set(row.id), learner_no: Set(Some(number)), ..Default::default() };
        row.update(&*tx).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// A learner number that nobody has.
pub(crate) async fn free_learner_no(tx: &impl ConnectionTrait) -> Result<String> {
    loop {
        let number = learner_no(&mut |n| (Uuid::new_v4().as_u128() % n as u128) as usize);
        debug_assert_eq!(read_learner_no(&number).as_deref(), Some(&*number));
        let taken = person::Entity::find().filter(person::Column::LearnerNo.eq(&number)).one(tx).await?;
        if taken.is_none() {
            return Ok(number);
        }
    }
}

/// The columns in which somebody's row says something else than an entry; the rank has a history of its own.
fn changed(row: &person::Model, entry: &Entry) -> Vec<&'static str> {
    let Bilingual { en, ar } = &entry.name;
    let fields = [
        ("name_latin", row.name_latin != *en),
        ("name_arabic", row.name_arabic != *ar),
        ("service_no", row.service_no != entry.service_no),
        ("sex", row.sex != entry.sex.code()),
        ("unit", row.unit != entry.unit),
        ("state", row.state != entry.state),
        ("kind", row.kind != entry.kind.code()),
    ];
    fields.into_iter().filter(|(_, is_other)| *is_other).map(|(name, _)| name).collect()
}

/// Somebody whom the coordinator sees and who was not erased.
pub(crate) async fn found(
    tx: &impl ConnectionTrait,
    coordinator: &Coordinator,
    id: PersonId,
) -> Result<(person::Model, Vec<role_grant::Model>)> {
    let found = known_within(tx, coordinator.reach(), id).await?;
    if found.0.erased_at.is_some() { Err(Error::NotFound) } else { Ok(found) }
}

/// The same, and of one of the coordinator's states: a guest in a class of theirs is nobody's to change.
pub(crate) async fn at_home(
    tx: &impl ConnectionTrait,
    coordinator: &Coordinator,
    id: PersonId,
) -> Result<(person::Model, Vec<role_grant::Model>)> {
    let found = found(tx, coordinator, id).await?;
    if coordinator.reach().covers(&found.0.state) { Ok(found) } else { Err(Error::NotFound) }
}

/// Somebody whom the coordinator sees, erased or not.
pub(crate) async fn known_within(
    tx: &impl ConnectionTrait,
    reach: &Reach,
    id: PersonId,
) -> Result<(person::Model, Vec<role_grant::Model>)> {
    let mut rows = person::Entity::find_by_id(id.0)
        .filter(within_reach(reach))
        .find_with_related(role_grant::Entity)
        .all(tx)
        .await?;
    rows.pop().ok_or(Error::NotFound)
}

/// Of the coordinator's states, or in one of their classes, themselves or as an alias.
pub(crate) fn within(coordinator: &Coordinator) -> Condition {
    within_reach(coordinator.reach())
}

fn within_reach(reach: &Reach) -> Condition {
    let Reach::States(states) = reach else { return Condition::all() };
    let classes = Query::select()
        .column(cohort::Column::Id)
        .from(cohort::Entity)
        .and_where(cohort::Column::State.is_in(states))
        .take();
    let people = Query::select()
        .column(enrolment::Column::PersonId)
        .from(enrolment::Entity)
        .and_where(enrolment::Column::CohortId.in_subquery(classes))
        .take();
    let aliases = Query::select()
        .column((person_merge::Entity, person_merge::Column::KeptId))
        .from(person_merge::Entity)
        .inner_join(
            person::Entity,
            Expr::col(person_merge::Column::GoneId).equals((person::Entity, person::Column::Id)),
        )
        .and_where(person_merge::Column::UndoneAt.is_null())
        .and_where(person::Column::State.is_in(states))
        .take();
    Condition::any()
        .add(person::Column::State.is_in(states))
        .add(person::Column::Id.in_subquery(people))
        .add(person::Column::Id.in_subquery(aliases))
}

/// Those in whose name every one of these words is heard.
pub(crate) fn sounding(words: &[String]) -> SelectStatement {
    Query::select()
        .column(name_sound::Column::PersonId)
        .from(name_sound::Entity)
        .and_where(name_sound::Column::Sound.is_in(words))
        .group_by_col(name_sound::Column::PersonId)
        .and_having(Expr::col(name_sound::Column::Sound).count().eq(words.len() as i64))
        .take()
}
