//! The half-days of a class: what each is about, whether it is held, and one more.

use domain::cohort::{AdditionRefusal, CallingOffRefusal, Cohort, Half, Session, SessionRefusal, topic};
use domain::event::Event;
use domain::id::{CohortId, PersonId, SessionId};
use domain::person::{Coordinator, Instructor};
use domain::time::At;
use jiff::civil::Date;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use super::{find_in, find_taught_in};
use crate::event::record;
use crate::row::session;
use crate::trainer::is_given;
use crate::{Db, Error, Result, corrupt};

/// The half-days of a class, in their order.
pub async fn sessions(db: &Db, cohort: &Cohort) -> Result<Vec<Session>> {
    of_class(db.read(), cohort.id).await
}

/// Writes down what a half-day is about and who of the class's trainers leads it. The same again leaves no event.
pub async fn plan_session(
    db: &Db,
    instructor: &Instructor,
    (cohort, session): (CohortId, SessionId),
    about: &str,
    led_by: Option<PersonId>,
    at: At,
) -> Result<(), SessionRefusal> {
    let tx = db.write(format!("cohort {cohort}")).await?;
    let cohort = find_taught_in::<SessionRefusal>(&*tx, instructor, cohort).await?;
    let held = find::<SessionRefusal>(&*tx, cohort.id, session).await?;
    let topic = topic(about).map_err(Error::Refused)?;
    // Who led it once is kept, also when they are no trainer of the class any more.
    if let Some(trainer) = led_by
        && held.led_by != led_by
        && !is_given(&*tx, cohort.id, trainer).await?
    {
        return Err(Error::Refused(SessionRefusal::NotATrainer));
    }
    if held.topic == topic && held.led_by == led_by {
        return Ok(());
    }
    let row = session::ActiveModel {
        id: Set(session.0),
        topic: Set(topic.clone()),
        led_by: Set(led_by.map(|trainer| trainer.0)),
        ..Default::default()
    };
    row.update(&*tx).await?;
    let event = Event::SessionPlanned { cohort: cohort.id, day: held.day, half: held.half, topic, led_by };
    record(&*tx, Some(instructor.person().id), at, &event).await?;
    tx.commit().await?;
    Ok(())
}

/// Calls a half-day off: it is no part of the class any more, and what was marked at it counts for nobody.
pub async fn call_session_off(
    db: &Db,
    coordinator: &Coordinator,
    (cohort, session): (CohortId, SessionId),
    reason: &str,
    at: At,
) -> Result<(), CallingOffRefusal> {
    let tx = db.write(format!("cohort {cohort}")).await?;
    find_in::<CallingOffRefusal>(&*tx, coordinator, cohort).await?;
    let known = find::<CallingOffRefusal>(&*tx, cohort, session).await?;
    let reason = known.call_off(reason).map_err(Error::Refused)?;
    keep(&*tx, session, Some(reason.clone())).await.map_err(Error::widen)?;
    let event = Event::SessionCalledOff { cohort, day: known.day, half: known.half, reason };
    record(&*tx, Some(coordinator.person().id), at, &event).await?;
    tx.commit().await?;
    Ok(())
}

/// Holds a half-day after all, with what was marked at it before.
pub async fn reinstate_session(
    db: &Db,
    coordinator: &Coordinator,
    (cohort, session): (CohortId, SessionId),
    at: At,
) -> Result<(), CallingOffRefusal> {
    let tx = db.write(format!("cohort {cohort}")).await?;
    find_in::<CallingOffRefusal>(&*tx, coordinator, cohort).await?;
    let known = find::<CallingOffRefusal>(&*tx, cohort, session).await?;
    known.reinstate().map_err(Error::Refused)?;
    keep(&*tx, session, None).await.map_err(Error::widen)?;
    let event = Event::SessionReinstated { cohort, day: known.day, half: known.half };
    record(&*tx, Some(coordinator.person().id), at, &event).await?;
    tx.commit().await?;
    Ok(())
}

/// Gives a class one more half-day.
pub async fn add_session(
    db: &Db,
    coordinator: &Coordinator,
    cohort: CohortId,
    (day, half): (Date, Half),
    at: At,
) -> Result<(), AdditionRefusal> {
    let tx = db.write(format!("cohort {cohort}")).await?;
    let class = find_in::<AdditionRefusal>(&*tx, coordinator, cohort).await?;
    let known = of_class(&*tx, cohort).await.map_err(Error::widen)?;
    class.add(&known, (day, half)).map_err(Error::Refused)?;
    put(&*tx, cohort, &[(day, half)]).await.map_err(Error::widen)?;
    record(&*tx, Some(coordinator.person().id), at, &Event::SessionAdded { cohort, day, half }).await?;
    tx.commit().await?;
    Ok(())
}

pub(super) async fn put(tx: &impl ConnectionTrait, cohort: CohortId, halves: &[(Date, Half)]) -> Result<()> {
    let row = |(day, half): &(Date, Half)| session::ActiveModel {
        id: Set(Uuid::now_v7()),
        cohort_id: Set(cohort.0),
        day: Set(day.to_string()),
        half: Set(half.code().to_owned()),
        topic: Set(String::new()),
        led_by: Set(None),
        called_off_for: Set(None),
    };
    for some in halves.chunks(200) {
        session::Entity::insert_many(some.iter().map(row)).exec_without_returning(tx).await?;
    }
    Ok(())
}

async fn keep(tx: &impl ConnectionTrait, session: SessionId, called_off_for: Option<String>) -> Result<()> {
    let row = session::ActiveModel { id: Set(session.0), called_off_for: Set(called_off_for), ..Default::default() };
    row.update(tx).await?;
    Ok(())
}

pub(super) async fn find<R: std::error::Error>(
    tx: &impl ConnectionTrait,
    cohort: CohortId,
    session: SessionId,
) -> Result<Session, R> {
    let row = session::Entity::find_by_id(session.0).filter(session::Column::CohortId.eq(cohort.0)).one(tx).await?;
    read(row.ok_or(Error::NotFound)?)
}

pub(super) async fn of_class(tx: &impl ConnectionTrait, cohort: CohortId) -> Result<Vec<Session>> {
    let rows = session::Entity::find().filter(session::Column::CohortId.eq(cohort.0)).all(tx).await?;
    let mut sessions = rows.into_iter().map(read).collect::<Result<Vec<_>>>()?;
    sessions.sort_by_key(|session| (session.day, session.half));
    Ok(sessions)
}

fn read<R: std::error::Error>(row: session::Model) -> Result<Session, R> {
    Ok(Session {
        id: SessionId(row.id),
        day: row.day.parse().map_err(corrupt)?,
        half: Half::from_code(&row.half).ok_or_else(|| corrupt(&row.half))?,
        topic: row.topic,
        led_by: row.led_by.map(PersonId),
        called_off: row.called_off_for,
    })
}
