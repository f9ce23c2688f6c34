//! Taking somebody out of the register for good. What tells who they were goes; that somebody of their sex and rank was
//! there stays; what was certified is kept as it was issued. `docs/decisions/0025` says what becomes of each table.

mod scrub;

use domain::event::Event;
use domain::id::PersonId;
use domain::language::Bilingual;
use domain::person::{Attended, EraseRefusal, Eraser, Erasure, ErasureReason, Person, Ties, confirms, may_erase};
use domain::time::At;
use sea_orm::sea_query::{Query, SelectStatement};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use crate::event::record;
use crate::register::known_within;
use crate::row::{attempt, certificate, cohort, course, enrolment, person, revocation_request};
use crate::{Db, Error, Result, corrupt};

/// Who is to be erased, and what stands in the way.
#[derive(Clone, Debug)]
pub struct Candidate {
    pub person: Person,
    pub ties: Ties,
}

/// What somebody who erases says.
#[derive(Clone, Debug)]
pub struct Order {
    pub reason: ErasureReason,
    /// The name or number of whom they mean.
    pub typed: String,
    /// What the entry is called from then on, in both languages.
    pub called: Bilingual,
}

/// Somebody whom the eraser sees.
pub async fn find_for(db: &Db, eraser: &Eraser, id: PersonId) -> Result<Candidate> {
    candidate(db.read(), eraser, id).await
}

/// Erases somebody, with the entries that were found to be theirs. It cannot be undone.
pub async fn erase(db: &Db, eraser: &Eraser, id: PersonId, order: &Order, at: At) -> Result<(), EraseRefusal> {
    let tx = db.write("people").await?;
    tx.also(id).await?;
    tx.also("certificates").await?;
    let Candidate { person, ties } = candidate(&*tx, eraser, id).await.map_err(Error::widen)?;
    may_erase(&ties, at.date()).map_err(Error::Refused)?;
    if !confirms(&person, &order.typed) {
        return Err(Error::Refused(EraseRefusal::NotConfirmed));
    }
    let people = entries(&*tx, id).await.map_err(Error::widen)?;
    let of_people = enrolment::Column::PersonId.is_in(people.clone());
    let seats = enrolment::Entity::find().filter(of_people).all(&*tx).await?;
    let seats: Vec<Uuid> = seats.into_iter().map(|row| row.id).collect();
    let of_seats = attempt::Column::EnrolmentId.is_in(seats.clone());
    let attempts = attempt::Entity::find().filter(of_seats).all(&*tx).await?;
    let attempts: Vec<Uuid> = attempts.into_iter().map(|row| row.id).collect();
    // Nothing is begun, answered or received meanwhile.
    for seat in &seats {
        tx.also(format!("enrolment {seat}")).await?;
    }
    for attempt in &attempts {
        tx.also(format!("attempt {attempt}")).await?;
    }
    scrub::people(&*tx, &people, order, at).await?;
    scrub::seats(&*tx, &seats).await?;
    scrub::attempts(&*tx, &attempts).await?;
    let event = Event::PersonErased { person: id, reason: order.reason };
    record(&*tx, Some(eraser.person().id), at, &event).await?;
    tx.commit().await?;
    Ok(())
}

/// Nothing new is written of somebody who was erased.
pub(crate) async fn not_erased<R: std::error::Error>(tx: &impl ConnectionTrait, id: Uuid) -> Result<(), R> {
    let row = person::Entity::find_by_id(id).one(tx).await?;
    if row.is_some_and(|row| row.erased_at.is_some()) { Err(Error::NotFound) } else { Ok(()) }
}

/// Those who were erased, in a query.
pub(crate) fn erased() -> SelectStatement {
    Query::select()
        .column(person::Column::Id)
        .from(person::Entity)
        .and_where(person::Column::ErasedAt.is_not_null())
        .take()
}

/// What is known of an erasure, from a row.
pub(crate) fn read(row: &person::Model) -> Result<Option<Erasure>> {
    let Some(at) = row.erased_at else { return Ok(None) };
    let reason = ErasureReason::from_code(&row.erased_for).ok_or_else(|| corrupt(&row.erased_for))?;
    Ok(Some(Erasure { at: At(at), reason }))
}

async fn candidate(tx: &impl ConnectionTrait, eraser: &Eraser, id: PersonId) -> Result<Candidate> {
    let (row, grants) = known_within(tx, eraser.reach(), id).await?;
    if !eraser.reach().covers(&row.state) {
        return Err(Error::NotFound);
    }
    let seats = enrolment::Entity::find()
        .filter(enrolment::Column::PersonId.is_in(entries(tx, id).await?))
        .find_also_related(cohort::Entity)
        .and_also_related(course::Entity)
        .all(tx)
        .await?;
    let ids: Vec<Uuid> = seats.iter().map(|(seat, ..)| seat.id).collect();
    let staying = seats.into_iter().filter(|(seat, ..)| seat.withdrawn_at.is_none());
    let issued = certificate::Entity::find().filter(certificate::Column::EnrolmentId.is_in(ids)).all(tx).await?;
    let known = crate::certificate::with_revocations(tx, issued.clone()).await?;
    let valid: Vec<Uuid> = issued
        .iter()
        .zip(&known)
        .filter(|(_, known)| known.revocation.is_none())
        .map(|(row, _)| row.enrolment_id)
        .collect();
    let attended = |(seat, class, course): (enrolment::Model, Option<cohort::Model>, Option<course::Model>)| {
        let class = crate::cohort::read(class.ok_or_else(|| corrupt(seat.cohort_id))?, course)?;
        let is_certified = valid.contains(&seat.id);
        Ok(Attended { course_code: class.course_code, place: class.place, ends: class.ends, is_certified })
    };
    let asked = revocation_request::Entity::find()
        .filter(revocation_request::Column::CertificateId.is_in(issued.iter().map(|row| row.id)))
        .all(tx)
        .await?;
    let serial = |asked: &revocation_request::Model| {
        issued.iter().find(|row| row.id == asked.certificate_id).map(|row| row.serial.clone())
    };
    let ties = Ties {
        is_erased: row.erased_at.is_some(),
        is_alias: crate::merge::is_alias(tx, id.0).await?,
        holds_role: !grants.is_empty(),
        classes: staying.map(attended).collect::<Result<_>>()?,
        awaiting: asked.iter().filter_map(serial).collect(),
    };
    Ok(Candidate { person: crate::person::read(row, grants)?, ties })
}

/// The entry of somebody, and those that were found to be theirs.
async fn entries(tx: &impl ConnectionTrait, id: PersonId) -> Result<Vec<Uuid>> {
    let aliases = crate::merge::of_person(tx, id).await?;
    Ok(aliases.iter().map(|alias| alias.person.id.0).chain([id.0]).collect())
}
