//! Putting people into classes, one by one or as a list.

mod departure;

use std::collections::HashMap;

use domain::cohort::{Cohort, Halt};
use domain::event::Event;
use domain::id::{CohortId, EnrolmentId, PersonId};
use domain::language::Bilingual;
use domain::person::{Coordinator, Trainee};
use domain::roster::Wanted;
use domain::time::At;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, SelectFour, TopologyStar,
};
use uuid::Uuid;

use crate::cohort::{find_in, read};
use crate::course::Edition;
use crate::event::record;
use crate::identity::{Identity, add, hold_rank, identify, without_password};
use crate::name::Candidate;
use crate::row::{cohort, course, edition, enrolment, person};
use crate::{Db, Error, Result};

pub use departure::{destinations, readmit, transfer, withdraw};

/// What becomes of an entry of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Nobody has this service number or, without one, this name in this state: a new person.
    New,
    /// Somebody who has a sign-in already.
    Known { person: PersonId, sign_in_name: String, name: Bilingual },
    /// Somebody must say who it is: one of these or, where the service number is free, somebody new. Left out until then.
    Doubtful { candidates: Vec<Candidate>, may_be_new: bool },
    /// Already in this class: nothing will be done.
    AlreadyEnrolled { sign_in_name: String },
}

/// A new person's password for one entry: what is handed out, and its hash.
#[derive(Clone, Debug)]
pub struct Issued {
    pub hash: String,
}

/// What was done with an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enrolled {
    pub fate: Fate,
    pub sign_in_name: String,
}

/// Says what would become of each entry, and writes nothing.
pub async fn foresee(
    db: &Db,
    coordinator: &Coordinator,
    cohort: CohortId,
    entries: &[Wanted],
) -> Result<Vec<Fate>, Halt> {
    let cohort = find_in::<Halt>(db.read(), coordinator, cohort).await?;
    cohort.standing.admits().map_err(Error::Refused)?;
    let mut fates = Vec::with_capacity(entries.len());
    for entry in entries {
        fates.push(fate(db.read(), coordinator, &cohort, entry).await.map_err(Error::widen)?);
    }
    Ok(fates)
}

/// Enrols every entry, adding those who are new; all or nothing. `issue` gives one password hash for each entry, used
/// where the person is new. Doing it twice changes nothing.
pub async fn enrol(
    db: &Db,
    coordinator: &Coordinator,
    cohort: CohortId,
    entries: &[(Wanted, Issued)],
    at: At,
) -> Result<Vec<Enrolled>, Halt> {
    let tx = db.write("people").await?;
    let cohort = find_in::<Halt>(&*tx, coordinator, cohort).await?;
    cohort.standing.admits().map_err(Error::Refused)?;
    let done = enrol_in(&*tx, coordinator, &cohort, entries, at).await.map_err(Error::widen)?;
    tx.commit().await?;
    Ok(done)
}

async fn enrol_in(
    tx: &impl ConnectionTrait,
    coordinator: &Coordinator,
    cohort: &Cohort,
    entries: &[(Wanted, Issued)],
    at: At,
) -> Result<Vec<Enrolled>> {
    let by = coordinator.person().id;
    // All are decided before anybody is added, as they were foreseen: the rows of a list are no candidates for each other.
    let mut fates = Vec::with_capacity(entries.len());
    for (wanted, issued) in entries {
        fates.push(without_password(fate(tx, coordinator, cohort, wanted).await?, issued));
    }
    let mut done = Vec::with_capacity(entries.len());
    let mut joined: Vec<(EnrolmentId, PersonId, bool)> = Vec::new();
    let mut added: HashMap<(&Bilingual, &Option<String>, &String), String> = HashMap::new();
    for ((wanted, issued), fate) in entries.iter().zip(fates) {
        let entry = &wanted.entry;
        // Two rows for one person, who is known or has just been added.
        let who = (&entry.name, &entry.service_no, &entry.state);
        let twin = added.get(&who).filter(|_| wanted.decision.is_none()).cloned();
        let fate = match (fate, twin) {
            (Fate::New, Some(sign_in_name)) => Fate::AlreadyEnrolled { sign_in_name },
            (Fate::Known { person, sign_in_name, .. }, _) if joined.iter().any(|(_, known, _)| *known == person) => {
                Fate::AlreadyEnrolled { sign_in_name }
            }
            (fate, _) => fate,
        };
        let (person, sign_in_name) = match &fate {
            Fate::AlreadyEnrolled { sign_in_name } => {
                done.push(Enrolled { sign_in_name: sign_in_name.clone(), fate });
                continue;
            }
            Fate::Doubtful { .. } => {
                done.push(Enrolled { fate, sign_in_name: String::new() });
                continue;
            }
            Fate::Known { person, sign_in_name, .. } => {
                hold_rank(tx, *person, wanted, cohort.begins.min(at.date()), by, at).await?;
                (*person, sign_in_name.clone())
            }
            Fate::New => add(tx, coordinator, wanted, issued, cohort.language, at).await?,
        };
        let id = EnrolmentId(Uuid::now_v7());
        let row = enrolment::Model {
            id: id.0,
            cohort_id: cohort.id.0,
            person_id: person.0,
            rank: entry.rank.clone(),
            enrolled_at: at.0,
            enrolled_by: by.0,
            seal: crate::journal::fresh_seal(),
            withdrawn_at: None,
            withdrawn_for: String::new(),
        };
        enrolment::Entity::insert(row.into_active_model()).exec_without_returning(tx).await?;
        let event = Event::PersonEnrolled { cohort: cohort.id, person, enrolment: id };
        record(tx, Some(by), at, &event).await?;
        if fate == Fate::New {
            added.insert(who, sign_in_name.clone());
        }
        joined.push((id, person, fate == Fate::New));
        done.push(Enrolled { fate, sign_in_name });
    }
    crate::intake::note(tx, cohort.id, by, &joined, at).await?;
    Ok(done)
}

/// Issues a new first password to somebody of a class who cannot sign in.
pub async fn issue_password(
    db: &Db,
    coordinator: &Coordinator,
    cohort: CohortId,
    enrolment: EnrolmentId,
    hash: String,
    at: At,
) -> Result<PersonId> {
    let tx = db.write("people").await?;
    let cohort = find_in::<std::convert::Infallible>(&*tx, coordinator, cohort).await?;
    let row = enrolment::Entity::find_by_id(enrolment.0)
        .filter(enrolment::Column::CohortId.eq(cohort.id.0))
        .one(&*tx)
        .await?
        .ok_or(Error::NotFound)?;
    let person = PersonId(row.person_id);
    let known = person::Entity::find_by_id(person.0).one(&*tx).await?.ok_or(Error::NotFound)?;
    // Whoever holds a role is nobody's to take over by way of a class.
    let roles = crate::row::role_grant::Entity::find()
        .filter(crate::row::role_grant::Column::PersonId.eq(person.0))
        .one(&*tx)
        .await?;
    // A guest from another state gets one while they are in a class, not by way of a place that is over or left.
    let is_theirs = coordinator.reach().covers(&known.state);
    if !is_theirs && (row.withdrawn_at.is_some() || cohort.ends < at.date()) {
        return Err(Error::NotFound);
    }
    // Nobody signs in as an alias, or as somebody who was erased.
    if roles.is_some() || known.erased_at.is_some() || crate::merge::is_alias(&*tx, person.0).await? {
        return Err(Error::NotFound);
    }
    let mut row = known.into_active_model();
    row.password_hash = sea_orm::ActiveValue::Set(hash);
    row.password_issued_at = sea_orm::ActiveValue::Set(Some(at.0));
    person::Entity::update(row).exec(&*tx).await?;
    record(&*tx, Some(coordinator.person().id), at, &Event::PasswordIssued { person }).await?;
    tx.commit().await?;
    Ok(person)
}

/// A class that somebody is in, with the edition that it takes.
#[derive(Clone, Debug)]
pub struct Seat {
    pub enrolment: EnrolmentId,
    /// With what a device seals what it records of knowledge checks. Told to that person only.
    pub seal: String,
    pub cohort: Cohort,
    pub edition: Edition,
}

/// The classes a trainee is in, latest first.
pub async fn of_trainee(db: &Db, trainee: &Trainee) -> Result<Vec<Seat>> {
    let mut rows = seats(trainee).all(db.read()).await?;
    // A row for each edition of the major version, the latest first.
    rows.dedup_by_key(|(row, ..)| row.id);
    rows.into_iter().map(seat).collect()
}

/// The latest class of a course that a trainee is in. The course is named as in its address.
pub async fn of_trainee_in(db: &Db, trainee: &Trainee, slug: &str) -> Result<Option<Seat>> {
    seats(trainee).filter(course::Column::Slug.eq(slug)).one(db.read()).await?.map(seat).transpose()
}

type Seats = SelectFour<enrolment::Entity, cohort::Entity, course::Entity, edition::Entity, TopologyStar>;

fn seats(trainee: &Trainee) -> Seats {
    enrolment::Entity::find()
        .filter(enrolment::Column::PersonId.eq(trainee.person().id.0))
        .filter(enrolment::Column::WithdrawnAt.is_null())
        .order_by_desc(enrolment::Column::EnrolledAt)
        .order_by_desc(enrolment::Column::Id)
        .order_by_desc(edition::Column::Minor)
        .order_by_desc(edition::Column::Patch)
        .find_also_related(cohort::Entity)
        .and_also_related(course::Entity)
        .find_also(cohort::Entity, edition::Entity)
}

type SeatRow = (enrolment::Model, Option<cohort::Model>, Option<course::Model>, Option<edition::Model>);

fn seat((row, cohort, course, edition): SeatRow) -> Result<Seat> {
    let lost = || crate::corrupt(row.cohort_id);
    let (cohort, course) = (cohort.ok_or_else(lost)?, course.ok_or_else(lost)?);
    let edition = crate::course::name(&edition.ok_or_else(lost)?, course.clone());
    Ok(Seat { enrolment: EnrolmentId(row.id), seal: row.seal, cohort: read(cohort, Some(course))?, edition })
}

async fn fate(tx: &impl ConnectionTrait, coordinator: &Coordinator, cohort: &Cohort, wanted: &Wanted) -> Result<Fate> {
    match identify(tx, coordinator, wanted).await? {
        Identity::New => Ok(Fate::New),
        Identity::Known(row) => known(tx, cohort, *row).await,
        Identity::Doubtful { candidates, may_be_new } => Ok(Fate::Doubtful { candidates, may_be_new }),
    }
}

/// What becomes of somebody who has a sign-in.
async fn known(tx: &impl ConnectionTrait, cohort: &Cohort, row: person::Model) -> Result<Fate> {
    let enrolled = enrolment::Entity::find()
        .filter(enrolment::Column::CohortId.eq(cohort.id.0))
        .filter(enrolment::Column::PersonId.eq(row.id))
        .one(tx)
        .await?;
    if enrolled.is_some() {
        return Ok(Fate::AlreadyEnrolled { sign_in_name: row.sign_in_name });
    }
    Ok(Fate::Known {
        person: PersonId(row.id),
        sign_in_name: row.sign_in_name,
        name: Bilingual::new(row.name_latin, row.name_arabic),
    })
}
