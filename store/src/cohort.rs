//! Classes. A coordinator finds a class only where their reach covers its state, a trainer only where it was given to them.

mod change;
mod half;
mod list;
mod session;
mod standing;

use std::collections::HashMap;

use domain::cohort::{Backing, Cohort, Plan, PlanRefusal, Spoken, Standing};
use domain::course::Clearance;
use domain::enrolment::{Finding, Withdrawal};
use domain::event::Event;
use domain::id::{CohortId, CourseId, EnrolmentId};
use domain::language::Bilingual;
use domain::person::{Coordinator, Instructor, Person};
use domain::time::At;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::attempt::not_oneself;
use crate::course::Edition;
use crate::event::record;
use crate::row::{cohort, course, enrolment, person, practical, role_grant};
use crate::trainer::is_given;
use crate::{Db, Error, Result, corrupt};

pub(crate) use half::presence;

pub use change::{change, venue_of};
pub use half::{Turnout, attendance, mark_attendance, turnout};
pub use list::{Choice, Listed, Page, SHOWN, list_for, years_for};
pub use session::{add_session, call_session_off, plan_session, reinstate_session, sessions};
pub use standing::{back, known_backing, resume, suspend};

/// One person of a class.
#[derive(Clone, Debug)]
pub struct Member {
    pub enrolment: EnrolmentId,
    pub person: Person,
    /// Their place stays for the figures; nothing more is done about it.
    pub is_erased: bool,
    /// The rank on the day of enrolling.
    pub rank: String,
    /// That they have left it again.
    pub withdrawal: Option<Withdrawal>,
}

/// Opens a class of the latest edition of a course, with its half-days.
pub async fn open(
    db: &Db,
    coordinator: &Coordinator,
    course: &Edition,
    plan: &Plan,
    at: At,
) -> Result<CohortId, PlanRefusal> {
    open_once(db, coordinator, fresh_id(), course, plan, at).await
}

/// For a class that is yet to be opened.
pub fn fresh_id() -> CohortId {
    CohortId(Uuid::now_v7())
}

/// Opens a class under an id that a form was given. The same form sent twice opens one class; sent again with another plan
/// it opens another.
pub async fn open_once(
    db: &Db,
    coordinator: &Coordinator,
    id: CohortId,
    course: &Edition,
    plan: &Plan,
    at: At,
) -> Result<CohortId, PlanRefusal> {
    plan.check().map_err(Error::Refused)?;
    // A new venue may come with it, and must not come twice.
    let tx = db.write("venues").await?;
    let venue = crate::venue::of_plan(&*tx, coordinator, &plan.place, at).await?;
    let row = cohort::Model {
        id: id.0,
        course_id: course.course.0,
        major: course.version.major as i32,
        place: venue.facts.name.en,
        place_ar: venue.facts.name.ar,
        venue_id: Some(venue.id.0),
        state: venue.facts.state,
        begins: plan.begins.to_string(),
        ends: plan.ends.to_string(),
        language: plan.spoken.code().to_owned(),
        opened_at: at.0,
        opened_by: coordinator.person().id.0,
        clearance: plan.clearance.code().to_owned(),
        clearance_reference: String::new(),
        suspended_for: None,
        funding: String::new(),
        partners: String::new(),
        objectives: String::new(),
    };
    let row = match cohort::Entity::find_by_id(id.0).one(&*tx).await? {
        None => row,
        Some(known) if is_same(&known, &row) => return Ok(id),
        Some(_) => cohort::Model { id: Uuid::now_v7(), ..row },
    };
    let id = CohortId(row.id);
    cohort::Entity::insert(row.into_active_model()).exec_without_returning(&*tx).await?;
    session::put(&*tx, id, &plan.halves()).await.map_err(Error::widen)?;
    record(&*tx, Some(coordinator.person().id), at, &Event::CohortOpened { cohort: id }).await?;
    tx.commit().await?;
    Ok(id)
}

/// Whether both are one plan of one coordinator.
fn is_same(one: &cohort::Model, other: &cohort::Model) -> bool {
    let plan = |row: &cohort::Model| {
        (row.opened_by, row.course_id, row.venue_id, row.begins.clone(), row.ends.clone(), row.language.clone())
    };
    plan(one) == plan(other)
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
    let cohort = by_id(tx, id).await?;
    if coordinator.reach().covers(&cohort.state) { Ok(cohort) } else { Err(Error::NotFound) }
}

/// One class that somebody coordinates or teaches.
pub async fn find_taught(db: &Db, instructor: &Instructor, id: CohortId) -> Result<Cohort> {
    find_taught_in(db.read(), instructor, id).await
}

pub(crate) async fn find_taught_in<R: std::error::Error>(
    tx: &impl ConnectionTrait,
    instructor: &Instructor,
    id: CohortId,
) -> Result<Cohort, R> {
    let cohort = by_id(tx, id).await?;
    if instructor.coordinates(&cohort.state) {
        return Ok(cohort);
    }
    let is_theirs = instructor.teaches() && is_given(tx, id, instructor.person().id).await?;
    if is_theirs { Ok(cohort) } else { Err(Error::NotFound) }
}

async fn by_id<R: std::error::Error>(tx: &impl ConnectionTrait, id: CohortId) -> Result<Cohort, R> {
    let found = cohort::Entity::find_by_id(id.0).find_also_related(course::Entity).one(tx).await?;
    let (row, course) = found.ok_or(Error::NotFound)?;
    read(row, course)
}

/// How many people are in a class.
pub async fn size(db: &Db, cohort: &Cohort) -> Result<u64> {
    let seats = enrolment::Entity::find().filter(enrolment::Column::CohortId.eq(cohort.id.0));
    Ok(seats.filter(enrolment::Column::WithdrawnAt.is_null()).count(db.read()).await?)
}

/// The people who are in a class, by name.
pub async fn members(db: &Db, cohort: &Cohort) -> Result<Vec<Member>> {
    let mut members = ever(db, cohort).await?;
    members.retain(|member| member.withdrawal.is_none());
    Ok(members)
}

/// Everybody who was ever put into a class and not moved to another, by name.
pub async fn ever(db: &Db, cohort: &Cohort) -> Result<Vec<Member>> {
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
        let is_erased = person.erased_at.is_some();
        let person = crate::person::read(person, grants)?;
        let withdrawal = withdrawal(&row);
        members.push(Member { enrolment: EnrolmentId(row.id), person, is_erased, rank: row.rank, withdrawal });
    }
    members.sort_by(|one, other| one.person.name.en.cmp(&other.person.name.en));
    Ok(members)
}

/// Marks the practical of one person of a class.
pub async fn mark_practical(
    db: &Db,
    instructor: &Instructor,
    cohort: CohortId,
    enrolment: EnrolmentId,
    finding: Finding,
    at: At,
) -> Result<()> {
    let by = instructor.person().id;
    let tx = db.write(format!("cohort {cohort}")).await?;
    let cohort = find_taught_in::<std::convert::Infallible>(&*tx, instructor, cohort).await?;
    let seat = open_seat::<std::convert::Infallible>(&*tx, cohort.id, enrolment).await?;
    not_oneself::<std::convert::Infallible>(instructor, seat.person_id)?;
    let last = practical::Entity::find()
        .filter(practical::Column::EnrolmentId.eq(enrolment.0))
        .order_by_desc(practical::Column::Id)
        .one(&*tx)
        .await?;
    // Sent twice is marked once.
    if last.is_some_and(|last| last.finding == finding.code()) {
        return Ok(());
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

/// A place in a class of which something new is written: nobody has left it, and nobody in it was erased.
pub(crate) async fn open_seat<R: std::error::Error>(
    tx: &impl ConnectionTrait,
    cohort: CohortId,
    id: EnrolmentId,
) -> Result<enrolment::Model, R> {
    let seat = enrolment::Entity::find_by_id(id.0)
        .filter(enrolment::Column::CohortId.eq(cohort.0))
        .filter(enrolment::Column::WithdrawnAt.is_null())
        .one(tx)
        .await?
        .ok_or(Error::NotFound)?;
    crate::erasure::not_erased(tx, seat.person_id).await?;
    Ok(seat)
}

pub(crate) fn withdrawal(row: &enrolment::Model) -> Option<Withdrawal> {
    row.withdrawn_at.map(|at| Withdrawal { at: At(at), reason: row.withdrawn_for.clone() })
}

pub(crate) fn read<R: std::error::Error>(row: cohort::Model, course: Option<course::Model>) -> Result<Cohort, R> {
    Ok(Cohort {
        id: CohortId(row.id),
        course: CourseId(row.course_id),
        course_code: course.map(|course| course.code).unwrap_or_default(),
        major: row.major as u32,
        place: place(&row),
        state: row.state,
        begins: row.begins.parse().map_err(corrupt)?,
        ends: row.ends.parse().map_err(corrupt)?,
        spoken: Spoken::from_code(&row.language).ok_or_else(|| corrupt(&row.language))?,
        standing: Standing {
            clearance: Clearance::from_code(&row.clearance).ok_or_else(|| corrupt(&row.clearance))?,
            reference: row.clearance_reference,
            suspended: row.suspended_for,
        },
        backing: Backing { partners: lines(&row.partners), objectives: lines(&row.objectives), funding: row.funding },
    })
}

/// As its venue was called on the day of opening.
pub(crate) fn place(row: &cohort::Model) -> Bilingual {
    Bilingual::new(row.place.as_str(), row.place_ar.as_str())
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::to_owned).collect()
}
