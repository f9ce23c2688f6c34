//! Classes. A coordinator finds a class only where their reach covers its state, a trainer only where it was given to them.

mod list;
mod standing;

use std::collections::{HashMap, HashSet};

use domain::cohort::{Backing, Cohort, Half, Plan, PlanRefusal, Session, SessionRefusal, Standing, topic};
use domain::course::Clearance;
use domain::enrolment::{Finding, MarkRefusal, Presence, Withdrawal, mark_on};
use domain::event::Event;
use domain::id::{CohortId, CourseId, EnrolmentId, PersonId, SessionId};
use domain::language::{Bilingual, Language};
use domain::person::{Coordinator, Instructor, Person};
use domain::time::At;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect, sea_query::OnConflict,
};
use uuid::Uuid;

use crate::attempt::not_oneself;
use crate::course::Edition;
use crate::event::record;
use crate::row::{attendance, cohort, course, enrolment, person, practical, role_grant, session};
use crate::trainer::is_given;
use crate::{Db, Error, Result, corrupt};

pub use list::{Choice, Listed, Page, SHOWN, list_for, years_for};
pub use standing::{back, known_backing, resume, suspend};

/// One person of a class.
#[derive(Clone, Debug)]
pub struct Member {
    pub enrolment: EnrolmentId,
    pub person: Person,
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
    plan.check().map_err(Error::Refused)?;
    // A new venue may come with it, and must not come twice.
    let tx = db.write("venues").await?;
    let venue = crate::venue::of_plan(&*tx, coordinator, &plan.place, at).await?;
    let id = CohortId(Uuid::now_v7());
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
        language: plan.language.code().to_owned(),
        opened_at: at.0,
        opened_by: coordinator.person().id.0,
        clearance: plan.clearance.code().to_owned(),
        clearance_reference: String::new(),
        suspended_for: None,
        funding: String::new(),
        partners: String::new(),
        objectives: String::new(),
    };
    cohort::Entity::insert(row.into_active_model()).exec_without_returning(&*tx).await?;
    let sessions = plan.halves().into_iter().map(|(day, half)| session::ActiveModel {
        id: Set(Uuid::now_v7()),
        cohort_id: Set(id.0),
        day: Set(day.to_string()),
        half: Set(half.code().to_owned()),
        topic: Set(String::new()),
        led_by: Set(None),
    });
    for some in sessions.collect::<Vec<_>>().chunks(200) {
        session::Entity::insert_many(some.to_vec()).exec_without_returning(&*tx).await?;
    }
    record(&*tx, Some(coordinator.person().id), at, &Event::CohortOpened { cohort: id }).await?;
    tx.commit().await?;
    Ok(id)
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
        let person = crate::person::read(person, grants)?;
        let withdrawal = withdrawal(&row);
        members.push(Member { enrolment: EnrolmentId(row.id), person, rank: row.rank, withdrawal });
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
    let row = session::Entity::find_by_id(session.0)
        .filter(session::Column::CohortId.eq(cohort.id.0))
        .one(&*tx)
        .await?
        .ok_or(Error::NotFound)?;
    let held: Session = read_session(row.clone()).map_err(Error::widen)?;
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
    let mut model = row.into_active_model();
    model.topic = Set(topic.clone());
    model.led_by = Set(led_by.map(|trainer| trainer.0));
    session::Entity::update(model).exec(&*tx).await?;
    let event = Event::SessionPlanned { cohort: cohort.id, day: held.day, half: held.half, topic, led_by };
    record(&*tx, Some(instructor.person().id), at, &event).await?;
    tx.commit().await?;
    Ok(())
}

/// Marks who was there on one half-day. What is marked so already is left alone and leaves no event. The `rest` were
/// present, unless somebody has marked them meanwhile.
pub async fn mark_attendance(
    db: &Db,
    instructor: &Instructor,
    cohort: CohortId,
    session: SessionId,
    (marks, rest): (&[(EnrolmentId, Presence)], &[EnrolmentId]),
    reason: &str,
    at: At,
) -> Result<usize, MarkRefusal> {
    let by = instructor.person().id;
    let tx = db.write(format!("cohort {cohort}")).await?;
    let cohort = find_taught_in::<MarkRefusal>(&*tx, instructor, cohort).await?;
    let held = session::Entity::find_by_id(session.0)
        .filter(session::Column::CohortId.eq(cohort.id.0))
        .one(&*tx)
        .await?
        .ok_or(Error::NotFound)?;
    let held: Session = read_session(held).map_err(Error::widen)?;
    let reason = mark_on(held.day, at.date(), reason).map_err(Error::Refused)?;
    let enrolled = enrolled(&*tx, cohort.id).await.map_err(Error::widen)?;
    let before: HashMap<Uuid, String> = attendance::Entity::find()
        .filter(attendance::Column::SessionId.eq(session.0))
        .all(&*tx)
        .await?
        .into_iter()
        .map(|row| (row.enrolment_id, row.presence))
        .collect();
    // They stand on the list of the class, and nothing more is written of them.
    let erased: HashSet<Uuid> = enrolment::Entity::find()
        .select_only()
        .column(enrolment::Column::Id)
        .filter(enrolment::Column::CohortId.eq(cohort.id.0))
        .filter(enrolment::Column::PersonId.in_subquery(crate::erasure::erased()))
        .into_tuple()
        .all(&*tx)
        .await?
        .into_iter()
        .collect();
    let mut changed = 0;
    let rest = rest.iter().filter(|enrolment| !before.contains_key(&enrolment.0));
    let marks = marks.iter().copied().chain(rest.map(|enrolment| (*enrolment, Presence::Present)));
    for (enrolment, presence) in marks.filter(|(enrolment, _)| !erased.contains(&enrolment.0)) {
        if !enrolled.contains(&enrolment) {
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
            enrolment,
            presence,
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
    instructor: &Instructor,
    cohort: CohortId,
    enrolment: EnrolmentId,
    finding: Finding,
    at: At,
) -> Result<()> {
    let by = instructor.person().id;
    let tx = db.write(format!("cohort {cohort}")).await?;
    let cohort = find_taught_in::<std::convert::Infallible>(&*tx, instructor, cohort).await?;
    let seat = enrolment::Entity::find_by_id(enrolment.0)
        .filter(enrolment::Column::CohortId.eq(cohort.id.0))
        .one(&*tx)
        .await?
        .ok_or(Error::NotFound)?;
    not_oneself::<std::convert::Infallible>(instructor, seat.person_id)?;
    crate::erasure::not_erased::<std::convert::Infallible>(&*tx, seat.person_id).await?;
    if seat.withdrawn_at.is_some() {
        return Err(Error::NotFound);
    }
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

pub(crate) fn withdrawal(row: &enrolment::Model) -> Option<Withdrawal> {
    row.withdrawn_at.map(|at| Withdrawal { at: At(at), reason: row.withdrawn_for.clone() })
}

async fn enrolled(tx: &impl ConnectionTrait, cohort: CohortId) -> Result<Vec<EnrolmentId>> {
    let ids: Vec<Uuid> = enrolment::Entity::find()
        .select_only()
        .column(enrolment::Column::Id)
        .filter(enrolment::Column::CohortId.eq(cohort.0))
        .filter(enrolment::Column::WithdrawnAt.is_null())
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
        topic: row.topic,
        led_by: row.led_by.map(PersonId),
    })
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
        language: Language::from_code(&row.language).ok_or_else(|| corrupt(&row.language))?,
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
