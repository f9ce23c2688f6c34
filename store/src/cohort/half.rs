//! Who was there on the half-days of a class.

use std::collections::HashMap;
use std::convert::Infallible;

use domain::cohort::Cohort;
use domain::enrolment::{MarkRefusal, Presence, mark_on};
use domain::event::Event;
use domain::id::{CohortId, EnrolmentId, PersonId, SessionId};
use domain::person::Instructor;
use domain::tick::Tick;
use domain::time::At;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::{find_taught_in, session};
use crate::event::record;
use crate::row::{attendance, enrolment, person};
use crate::{Db, Error, Result, corrupt};

/// Who was there on one half-day; people who are not marked are absent from the map.
pub async fn attendance(db: &Db, cohort: &Cohort, session: SessionId) -> Result<HashMap<EnrolmentId, Presence>> {
    session::find::<Infallible>(db.read(), cohort.id, session).await?;
    marked(db.read(), session).await
}

async fn marked(tx: &impl ConnectionTrait, session: SessionId) -> Result<HashMap<EnrolmentId, Presence>> {
    let rows = attendance::Entity::find().filter(attendance::Column::SessionId.eq(session.0)).all(tx).await?;
    rows.into_iter().map(|row| Ok((EnrolmentId(row.enrolment_id), presence(&row.presence)?))).collect()
}

/// How many were marked on a half-day, and how many of them were there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Turnout {
    pub marked: usize,
    pub there: usize,
}

/// Of each half-day of a class on which anybody is marked.
pub async fn turnout(db: &Db, cohort: &Cohort) -> Result<HashMap<SessionId, Turnout>> {
    let rows: Vec<(Uuid, String, i64)> = attendance::Entity::find()
        .select_only()
        .column(attendance::Column::SessionId)
        .column(attendance::Column::Presence)
        .column_as(attendance::Column::EnrolmentId.count(), "people")
        .inner_join(crate::row::session::Entity)
        .filter(crate::row::session::Column::CohortId.eq(cohort.id.0))
        .group_by(attendance::Column::SessionId)
        .group_by(attendance::Column::Presence)
        .into_tuple()
        .all(db.read())
        .await?;
    let mut found: HashMap<SessionId, Turnout> = HashMap::new();
    for (session, code, people) in rows {
        let turnout = found.entry(SessionId(session)).or_default();
        turnout.marked += people as usize;
        if presence::<Infallible>(&code)?.was_there() {
            turnout.there += people as usize;
        }
    }
    Ok(found)
}

/// Marks who was there on one half-day. What is marked so already, and what was left as the page showed it, is left alone
/// and leaves no event. Nobody marks themselves: a colleague does.
pub async fn mark_attendance(
    db: &Db,
    instructor: &Instructor,
    cohort: CohortId,
    session: SessionId,
    marks: &[(EnrolmentId, Tick<Presence>)],
    reason: &str,
    at: At,
) -> Result<usize, MarkRefusal> {
    let by = instructor.person().id;
    let tx = db.write(format!("cohort {cohort}")).await?;
    let cohort = find_taught_in::<MarkRefusal>(&*tx, instructor, cohort).await?;
    let held = session::find::<MarkRefusal>(&*tx, cohort.id, session).await?;
    let reason = mark_on(&held, at.date(), reason).map_err(Error::Refused)?;
    let expected = expected(&*tx, cohort.id).await.map_err(Error::widen)?;
    let before = marked(&*tx, session).await.map_err(Error::widen)?;
    let mut changed = 0;
    for (enrolment, tick) in marks {
        let expected = *expected.get(enrolment).ok_or(Error::NotFound)?;
        let is_marked = !expected.is_erased && expected.person != by;
        let Some(presence) = tick.over(before.get(enrolment).copied()).filter(|_| is_marked) else { continue };
        let row = attendance::Model {
            session_id: session.0,
            enrolment_id: enrolment.0,
            presence: presence.code().to_owned(),
            marked_at: at.0,
            marked_by: by.0,
        };
        let replace = OnConflict::columns([attendance::Column::SessionId, attendance::Column::EnrolmentId])
            .update_columns([attendance::Column::Presence, attendance::Column::MarkedAt, attendance::Column::MarkedBy])
            .to_owned();
        attendance::Entity::insert(row.into_active_model()).on_conflict(replace).exec_without_returning(&*tx).await?;
        let event = Event::AttendanceMarked {
            cohort: cohort.id,
            day: held.day,
            half: held.half,
            enrolment: *enrolment,
            presence,
            reason: reason.clone(),
        };
        record(&*tx, Some(by), at, &event).await?;
        changed += 1;
    }
    tx.commit().await?;
    Ok(changed)
}

/// Whose a place is. Who was erased stands on the list of the class, and nothing more is written of them.
#[derive(Clone, Copy)]
struct Expected {
    person: PersonId,
    is_erased: bool,
}

async fn expected(tx: &impl ConnectionTrait, cohort: CohortId) -> Result<HashMap<EnrolmentId, Expected>> {
    let seats: Vec<(Uuid, Uuid, Option<i64>)> = enrolment::Entity::find()
        .select_only()
        .column(enrolment::Column::Id)
        .column(enrolment::Column::PersonId)
        .column(person::Column::ErasedAt)
        .inner_join(person::Entity)
        .filter(enrolment::Column::CohortId.eq(cohort.0))
        .filter(enrolment::Column::WithdrawnAt.is_null())
        .into_tuple()
        .all(tx)
        .await?;
    let of = |(id, person, erased_at): (Uuid, Uuid, Option<i64>)| {
        (EnrolmentId(id), Expected { person: PersonId(person), is_erased: erased_at.is_some() })
    };
    Ok(seats.into_iter().map(of).collect())
}

pub(crate) fn presence<R: std::error::Error>(code: &str) -> Result<Presence, R> {
    Presence::from_code(code).ok_or_else(|| corrupt(format!("presence {code}")))
}
