//! Classes. A coordinator finds a class only where their reach covers its state.

use std::collections::HashMap;

use domain::cohort::{Cohort, Half, Plan, PlanRefusal, Session};
use domain::enrolment::{Finding, MarkRefusal, Presence, mark_on};
use domain::event::Event;
use domain::id::{CohortId, CourseId, EnrolmentId, SessionId};
use domain::language::Language;
use domain::person::{Coordinator, Person, Reach};
use domain::time::At;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect, sea_query::OnConflict,
};
use uuid::Uuid;

use crate::course::Edition;
use crate::event::record;
use crate::row::{attendance, cohort, course, enrolment, person, practical, role_grant, session};
use crate::{Db, Error, Result, corrupt};

/// A class in a list.
#[derive(Clone, Debug)]
pub struct Listed {
    pub cohort: Cohort,
    pub people: u64,
}

/// One person of a class.
#[derive(Clone, Debug)]
pub struct Member {
    pub enrolment: EnrolmentId,
    pub person: Person,
    /// The rank on the day of enrolling.
    pub rank: String,
}

/// Opens a class of the latest edition of a course, with its half-days.
pub async fn open(
    db: &Db,
    coordinator: &Coordinator,
    course: &Edition,
    plan: &Plan,
    at: At,
) -> Result<CohortId, PlanRefusal> {
    plan.check(coordinator.reach()).map_err(Error::Refused)?;
    let tx = db.write("cohorts").await?;
    let id = CohortId(Uuid::now_v7());
    let row = cohort::Model {
        id: id.0,
        course_id: course.course.0,
        major: course.version.major as i32,
        place: plan.place.trim().to_owned(),
        state: plan.state.clone(),
        begins: plan.begins.to_string(),
        ends: plan.ends.to_string(),
        language: plan.language.code().to_owned(),
        opened_at: at.0,
        opened_by: coordinator.person().id.0,
    };
    cohort::Entity::insert(row.into_active_model()).exec_without_returning(&*tx).await?;
    let sessions = plan.halves().into_iter().map(|(day, half)| session::ActiveModel {
        id: Set(Uuid::now_v7()),
        cohort_id: Set(id.0),
        day: Set(day.to_string()),
        half: Set(half.code().to_owned()),
    });
    for some in sessions.collect::<Vec<_>>().chunks(200) {
        session::Entity::insert_many(some.to_vec()).exec_without_returning(&*tx).await?;
    }
    record(&*tx, Some(coordinator.person().id), at, &Event::CohortOpened { cohort: id }).await?;
    tx.commit().await?;
    Ok(id)
}

/// The classes a coordinator sees, latest first.
pub async fn list_for(db: &Db, coordinator: &Coordinator) -> Result<Vec<Listed>> {
    let mut query = cohort::Entity::find().find_also_related(course::Entity).order_by_desc(cohort::Column::Begins);
    if let Reach::States(states) = coordinator.reach() {
        query = query.filter(cohort::Column::State.is_in(states));
    }
    let rows = query.all(db.read()).await?;
    let counts: Vec<(Uuid, i64)> = enrolment::Entity::find()
        .select_only()
        .column(enrolment::Column::CohortId)
        .column_as(enrolment::Column::Id.count(), "people")
        .group_by(enrolment::Column::CohortId)
        .into_tuple()
        .all(db.read())
        .await?;
    let counts: HashMap<Uuid, i64> = counts.into_iter().collect();
    let listed = |(row, course): (cohort::Model, Option<course::Model>)| {
        let people = counts.get(&row.id).copied().unwrap_or_default() as u64;
        Ok(Listed { cohort: read(row, course)?, people })
    };
    rows.into_iter().map(listed).collect()
}

/// One class of this coordinator's states.
pub async fn find_for(db: &Db, coordinator: &Coordinator, id: CohortId) -> Result<Cohort> {
    find_in(db.read(), coordinator, id).await
}

pub(crate) async fn find_in<R: std::error::Error>(
    tx: &impl ConnectionTrait,
    coordinator: &Coordinator,
    id: CohortId,
) -> Result<Cohort, R> {
    let found = cohort::Entity::find_by_id(id.0).find_also_related(course::Entity).one(tx).await?;
    let (row, course) = found.ok_or(Error::NotFound)?;
    if !coordinator.reach().covers(&row.state) {
        return Err(Error::NotFound);
    }
    read(row, course)
}

/// How many people are in a class.
pub async fn size(db: &Db, cohort: &Cohort) -> Result<u64> {
    Ok(enrolment::Entity::find().filter(enrolment::Column::CohortId.eq(cohort.id.0)).count(db.read()).await?)
}

/// The people of a class, by name.
pub async fn members(db: &Db, cohort: &Cohort) -> Result<Vec<Member>> {
    let rows = enrolment::Entity::find()
        .filter(enrolment::Column::CohortId.eq(cohort.id.0))
        .find_also_related(person::Entity)
        .all(db.read())
        .await?;
    let ids: Vec<Uuid> = rows.iter().map(|(row, _)| row.person_id).collect();
    let mut grants: HashMap<Uuid, Vec<role_grant::Model>> = HashMap::new();
    for some in ids.chunks(500) {
        let found = role_grant::Entity::find().filter(role_grant::Column::PersonId.is_in(some.to_vec()));
        for row in found.all(db.read()).await? {
            grants.entry(row.person_id).or_default().push(row);
        }
    }
    let mut members = Vec::with_capacity(rows.len());
    for (row, person) in rows {
        let person = person.ok_or_else(|| corrupt(format!("person {}", row.person_id)))?;
        let grants = grants.remove(&person.id).unwrap_or_default();
        let person = crate::person::read(person, grants)?;
        members.push(Member { enrolment: EnrolmentId(row.id), person, rank: row.rank });
    }
    members.sort_by(|one, other| one.person.name.en.cmp(&other.person.name.en));
    Ok(members)
}

/// The half-days of a class, in their order.
pub async fn sessions(db: &Db, cohort: &Cohort) -> Result<Vec<Session>> {
    let rows = session::Entity::find().filter(session::Column::CohortId.eq(cohort.id.0)).all(db.read()).await?;
    let mut sessions = rows.into_iter().map(read_session).collect::<Result<Vec<_>>>()?;
    sessions.sort_by_key(|session| (session.day, session.half));
    Ok(sessions)
}

/// Who was there on one half-day; people who are not marked are absent from the map.
pub async fn attendance(db: &Db, cohort: &Cohort, session: SessionId) -> Result<HashMap<EnrolmentId, Presence>> {
    let known =
        session::Entity::find_by_id(session.0).filter(session::Column::CohortId.eq(cohort.id.0)).one(db.read()).await?;
    if known.is_none() {
        return Err(Error::NotFound);
    }
    let rows = attendance::Entity::find().filter(attendance::Column::SessionId.eq(session.0)).all(db.read()).await?;
    rows.into_iter().map(|row| Ok((EnrolmentId(row.enrolment_id), presence(&row.presence)?))).collect()
}

/// Marks who was there on one half-day. What is marked so already is left alone and leaves no event.
pub async fn mark_attendance(
    db: &Db,
    coordinator: &Coordinator,
    cohort: CohortId,
    session: SessionId,
    marks: &[(EnrolmentId, Presence)],
    reason: &str,
    at: At,
) -> Result<usize, MarkRefusal> {
    let by = coordinator.person().id;
    let tx = db.write(format!("cohort {cohort}")).await?;
    let cohort = find_in::<MarkRefusal>(&*tx, coordinator, cohort).await?;
    let held = session::Entity::find_by_id(session.0)
        .filter(session::Column::CohortId.eq(cohort.id.0))
        .one(&*tx)
        .await?
        .ok_or(Error::NotFound)?;
    let held = read_session(held).map_err(Error::widen)?;
    let reason = mark_on(held.day, at.date(), reason).map_err(Error::Refused)?;
    let enrolled = enrolled(&*tx, cohort.id).await.map_err(Error::widen)?;
    let before: HashMap<Uuid, String> = attendance::Entity::find()
        .filter(attendance::Column::SessionId.eq(session.0))
        .all(&*tx)
        .await?
        .into_iter()
        .map(|row| (row.enrolment_id, row.presence))
        .collect();
    let mut changed = 0;
    for (enrolment, presence) in marks {
        if !enrolled.contains(enrolment) {
            return Err(Error::NotFound);
        }
        if before.get(&enrolment.0).is_some_and(|before| before == presence.code()) {
            continue;
        }
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
            presence: *presence,
            reason: reason.clone(),
        };
        record(&*tx, Some(by), at, &event).await?;
        changed += 1;
    }
    tx.commit().await?;
    Ok(changed)
}

/// Marks the practical of one person of a class.
pub async fn mark_practical(
    db: &Db,
    coordinator: &Coordinator,
    cohort: CohortId,
    enrolment: EnrolmentId,
    finding: Finding,
    at: At,
) -> Result<()> {
    let by = coordinator.person().id;
    let tx = db.write(format!("cohort {cohort}")).await?;
    let cohort = find_in::<std::convert::Infallible>(&*tx, coordinator, cohort).await?;
    if !enrolled(&*tx, cohort.id).await?.contains(&enrolment) {
        return Err(Error::NotFound);
    }
    let row = practical::Model {
        id: Uuid::now_v7(),
        enrolment_id: enrolment.0,
        finding: finding.code().to_owned(),
        marked_at: at.0,
        marked_by: by.0,
    };
    practical::Entity::insert(row.into_active_model()).exec_without_returning(&*tx).await?;
    record(&*tx, Some(by), at, &Event::PracticalMarked { enrolment, finding }).await?;
    tx.commit().await?;
    Ok(())
}

async fn enrolled(tx: &impl ConnectionTrait, cohort: CohortId) -> Result<Vec<EnrolmentId>> {
    let ids: Vec<Uuid> = enrolment::Entity::find()
        .select_only()
        .column(enrolment::Column::Id)
        .filter(enrolment::Column::CohortId.eq(cohort.0))
        .into_tuple()
        .all(tx)
        .await?;
    Ok(ids.into_iter().map(EnrolmentId).collect())
}

pub(crate) fn presence<R: std::error::Error>(code: &str) -> Result<Presence, R> {
    Presence::from_code(code).ok_or_else(|| corrupt(format!("presence {code}")))
}

fn read_session<R: std::error::Error>(row: session::Model) -> Result<Session, R> {
    Ok(Session {
        id: SessionId(row.id),
        day: row.day.parse().map_err(corrupt)?,
        half: Half::from_code(&row.half).ok_or_else(|| corrupt(&row.half))?,
    })
}

pub(crate) fn read<R: std::error::Error>(row: cohort::Model, course: Option<course::Model>) -> Result<Cohort, R> {
    Ok(Cohort {
        id: CohortId(row.id),
        course: CourseId(row.course_id),
        course_code: course.map(|course| course.code).unwrap_or_default(),
        major: row.major as u32,
        place: row.place,
        state: row.state,
        begins: row.begins.parse().map_err(corrupt)?,
        ends: row.ends.parse().map_err(corrupt)?,
        language: Language::from_code(&row.language).ok_or_else(|| corrupt(&row.language))?,
    })
}
