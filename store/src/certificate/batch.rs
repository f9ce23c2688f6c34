//! Certificates that were asked for together: each is issued in a write of its own, which also notes that it was. Whatever
//! stops the program, what is issued is issued once, and what waits goes on waiting.

use std::collections::HashSet;

use domain::certificate::{Batch, Certificate, Fate, IssueRefusal, Item};
use domain::event::Event;
use domain::id::{BatchId, CohortId, EnrolmentId, PersonId};
use domain::person::Coordinator;
use domain::time::At;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder, QuerySelect,
};
use uuid::Uuid;

use super::{Terms, issue_in};
use crate::cohort::find_in;
use crate::event::record;
use crate::row::{batch, batch_item, enrolment};
use crate::{Db, Error, Result, from_json, to_json};

/// Puts people of a class down to be given a certificate. Whoever waits for one already is not put down twice: where that
/// leaves nobody, the batch in which the first of them waits is given back.
pub async fn begin(
    db: &Db,
    coordinator: &Coordinator,
    cohort: CohortId,
    people: &[EnrolmentId],
    at: At,
) -> Result<BatchId> {
    let by = coordinator.person().id;
    let tx = db.write("certificates").await?;
    find_in::<std::convert::Infallible>(&*tx, coordinator, cohort).await?;
    let seats = enrolment::Entity::find()
        .select_only()
        .column(enrolment::Column::Id)
        .filter(enrolment::Column::CohortId.eq(cohort.0))
        .into_tuple::<Uuid>();
    let seats: HashSet<Uuid> = seats.all(&*tx).await?.into_iter().collect();
    if people.is_empty() || !people.iter().all(|person| seats.contains(&person.0)) {
        return Err(Error::NotFound);
    }
    let waiting = batch_item::Entity::find()
        .inner_join(batch::Entity)
        .filter(batch_item::Column::IsWaiting.eq(true))
        .filter(batch::Column::CohortId.eq(cohort.0))
        .all(&*tx)
        .await?;
    let waits = |person: EnrolmentId| waiting.iter().find(|item| item.enrolment_id == person.0);
    let wanted: Vec<EnrolmentId> = people.iter().copied().filter(|person| waits(*person).is_none()).collect();
    if wanted.is_empty() {
        return waits(people[0]).map(|item| BatchId(item.batch_id)).ok_or(Error::NotFound);
    }
    let id = Uuid::now_v7();
    let row = batch::Model { id, cohort_id: cohort.0, asked_at: at.0, asked_by: by.0 };
    batch::Entity::insert(row.into_active_model()).exec_without_returning(&*tx).await?;
    let rows = wanted.iter().zip(0..).map(|(person, place)| {
        let (enrolment_id, is_waiting, refusal) = (person.0, true, None);
        batch_item::Model { batch_id: id, place, enrolment_id, is_waiting, refusal }.into_active_model()
    });
    let rows: Vec<_> = rows.collect();
    for some in rows.chunks(500) {
        batch_item::Entity::insert_many(some.to_vec()).exec_without_returning(&*tx).await?;
    }
    let event = Event::CertificatesAsked { cohort, people: wanted.len() as u32 };
    record(&*tx, Some(by), at, &event).await?;
    tx.commit().await?;
    Ok(BatchId(id))
}

/// A batch of one of the coordinator's classes.
pub async fn find_for(db: &Db, coordinator: &Coordinator, cohort: CohortId, id: BatchId) -> Result<Batch> {
    find_in::<std::convert::Infallible>(db.read(), coordinator, cohort).await?;
    let batch = find(db, id).await?;
    if batch.cohort == cohort { Ok(batch) } else { Err(Error::NotFound) }
}

pub async fn find(db: &Db, id: BatchId) -> Result<Batch> {
    let row = batch::Entity::find_by_id(id.0).one(db.read()).await?.ok_or(Error::NotFound)?;
    let items = batch_item::Entity::find()
        .filter(batch_item::Column::BatchId.eq(id.0))
        .order_by_asc(batch_item::Column::Place)
        .all(db.read())
        .await?;
    let item = |row: batch_item::Model| {
        let fate = match row.refusal {
            Some(refusal) => Fate::Refused(from_json(&refusal)?),
            None if row.is_waiting => Fate::Waiting,
            None => Fate::Issued,
        };
        Ok(Item { enrolment: EnrolmentId(row.enrolment_id), fate })
    };
    Ok(Batch {
        id,
        cohort: CohortId(row.cohort_id),
        asked_at: At(row.asked_at),
        asked_by: PersonId(row.asked_by),
        items: items.into_iter().map(item).collect::<Result<_>>()?,
    })
}

/// The batches of a class in which somebody waits, the first asked first.
pub async fn under_way(db: &Db, cohort: CohortId) -> Result<Vec<BatchId>> {
    let waiting = waiting().filter(batch::Column::CohortId.eq(cohort.0));
    Ok(waiting.into_tuple().all(db.read()).await?.into_iter().map(BatchId).collect())
}

/// All batches in which somebody waits, as a program that was stopped has left them.
pub async fn unfinished(db: &Db) -> Result<Vec<BatchId>> {
    Ok(waiting().into_tuple().all(db.read()).await?.into_iter().map(BatchId).collect())
}

fn waiting() -> sea_orm::Select<batch_item::Entity> {
    batch_item::Entity::find()
        .select_only()
        .column(batch_item::Column::BatchId)
        .distinct()
        .inner_join(batch::Entity)
        .filter(batch_item::Column::IsWaiting.eq(true))
        .order_by_asc(batch_item::Column::BatchId)
}

/// Issues the certificate of one who waits. `None` where they did not wait any more, or it was refused, which is noted.
pub async fn issue(
    db: &Db,
    coordinator: &Coordinator,
    batch: &Batch,
    enrolment: EnrolmentId,
    terms: &Terms<'_>,
    code: String,
    at: At,
) -> Result<Option<Certificate>> {
    let tx = db.write("certificates").await?;
    let Some(row) = waits(&*tx, batch.id, enrolment).await? else { return Ok(None) };
    let issued = issue_in(&*tx, coordinator, batch.cohort, enrolment, terms, code, at).await;
    let (certificate, refusal) = match issued {
        Ok(certificate) => (Some(certificate), None),
        Err(Error::Refused(refusal)) => (None, Some(refusal)),
        // The class is not theirs any more.
        Err(Error::NotFound) => (None, Some(IssueRefusal::Released)),
        Err(Error::Db(error)) => return Err(error.into()),
        Err(Error::Corrupt(what)) => return Err(Error::Corrupt(what)),
    };
    decide(&*tx, row, refusal).await?;
    tx.commit().await?;
    Ok(certificate)
}

/// Nobody who still waits in a batch is given a certificate.
pub async fn refuse(db: &Db, batch: BatchId, why: &IssueRefusal) -> Result<()> {
    let tx = db.write("certificates").await?;
    let waiting = batch_item::Entity::find()
        .filter(batch_item::Column::BatchId.eq(batch.0))
        .filter(batch_item::Column::IsWaiting.eq(true));
    for row in waiting.all(&*tx).await? {
        decide(&*tx, row, Some(why.clone())).await?;
    }
    tx.commit().await?;
    Ok(())
}

async fn waits(tx: &impl ConnectionTrait, batch: BatchId, enrolment: EnrolmentId) -> Result<Option<batch_item::Model>> {
    let waiting = batch_item::Entity::find()
        .filter(batch_item::Column::BatchId.eq(batch.0))
        .filter(batch_item::Column::EnrolmentId.eq(enrolment.0))
        .filter(batch_item::Column::IsWaiting.eq(true));
    Ok(waiting.one(tx).await?)
}

async fn decide(tx: &impl ConnectionTrait, row: batch_item::Model, refusal: Option<IssueRefusal>) -> Result<()> {
    let mut row = row.into_active_model();
    row.is_waiting = Set(false);
    row.refusal = Set(refusal.map(|refusal| to_json(&refusal)));
    row.update(tx).await?;
    Ok(())
}
