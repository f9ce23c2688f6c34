//! Putting people into classes, one by one or as a list.

mod departure;
mod password;

use domain::cohort::{Cohort, Halt};
use domain::event::Event;
use domain::id::{CohortId, EnrolmentId, IntakeId, PersonId};
use domain::language::Bilingual;
use domain::person::{Coordinator, Trainee};
use domain::roster::{Earlier, Outcome, TakeRefusal, Wanted};
use domain::time::At;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, SelectFour, TopologyStar,
};
use uuid::Uuid;

use crate::cohort::{find_in, read};
use crate::course::Edition;
use crate::event::record;
use crate::identity::{add, hold_rank, plan};
use crate::intake::Came;
use crate::name::Candidate;
use crate::row::{cohort, course, edition, enrolment};
use crate::{Db, Error, Result};

pub use departure::{destinations, readmit, transfer, withdraw};
pub use password::{Holder, holders, issue_password, renew};

/// What becomes of an entry of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Nobody has this service number or, without one, this name in this state: a new person.
    New,
    /// Somebody who has a sign-in already.
    Known { person: PersonId, sign_in_name: String, name: Bilingual },
    /// Somebody must say who it is: one of these, one of the rows above or, where the service number is free, somebody new.
    /// Left out until then.
    Doubtful { candidates: Vec<Candidate>, rows: Vec<Earlier>, may_be_new: bool },
    /// Already in this class: nothing will be done.
    AlreadyEnrolled { person: PersonId, sign_in_name: String },
    /// The same person as in an earlier row: nothing more will be done.
    Same { row: usize },
}

impl Fate {
    /// The same as a fact without names.
    pub fn outcome(&self) -> Outcome {
        match self {
            Self::New => Outcome::New,
            Self::Known { person, .. } => Outcome::Known(*person),
            Self::AlreadyEnrolled { person, .. } => Outcome::Enrolled(*person),
            Self::Same { row } => Outcome::Same(*row),
            Self::Doubtful { .. } => Outcome::Doubtful,
        }
    }
}

/// A new person's password for one entry: what is handed out, and its hash.
#[derive(Clone, Debug)]
pub struct Issued {
    pub hash: String,
}

/// An entry, what was foreseen of it, and the password of whoever is new.
#[derive(Clone, Debug)]
pub struct Planned {
    pub wanted: Wanted,
    pub foreseen: Outcome,
    pub issued: Option<Issued>,
}

/// What was done with an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enrolled {
    pub fate: Fate,
    pub sign_in_name: String,
}

/// What was done with a list.
#[derive(Clone, Debug)]
pub struct Done {
    /// By which it is undone; `None` where nothing changed.
    pub intake: Option<IntakeId>,
    pub rows: Vec<Enrolled>,
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
    plan(db.read(), coordinator, Some(cohort.id), entries).await.map_err(Error::widen)
}

/// Enrols every entry, adding those who are new; all or nothing. The password
/// of an entry is used where the person is new. Doing it twice changes nothing.
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
    let wanted: Vec<Wanted> = entries.iter().map(|(wanted, _)| wanted.clone()).collect();
    let fates = plan(&*tx, coordinator, Some(cohort.id), &wanted).await.map_err(Error::widen)?;
    let rows = entries.iter().zip(fates).map(|((wanted, issued), fate)| (wanted, fate, issued.hash.as_str()));
    let done = enrol_in(&*tx, coordinator, &cohort, rows.collect(), at).await.map_err(Error::widen)?;
    tx.commit().await?;
    Ok(done.rows)
}

/// Enrols every entry as it was foreseen. Where the register has changed since, nothing is done.
pub async fn enrol_as_foreseen(
    db: &Db,
    coordinator: &Coordinator,
    cohort: CohortId,
    rows: &[Planned],
    at: At,
) -> Result<Done, TakeRefusal> {
    let tx = db.write("people").await?;
    let cohort = find_in::<TakeRefusal>(&*tx, coordinator, cohort).await?;
    cohort.standing.admits().map_err(|halt| Error::Refused(halt.into()))?;
    let wanted: Vec<Wanted> = rows.iter().map(|row| row.wanted.clone()).collect();
    let fates = plan(&*tx, coordinator, Some(cohort.id), &wanted).await.map_err(Error::widen)?;
    let rows = due(rows, fates).ok_or(Error::Refused(TakeRefusal::Changed))?;
    let done = enrol_in(&*tx, coordinator, &cohort, rows, at).await.map_err(Error::widen)?;
    tx.commit().await?;
    Ok(done)
}

/// Each row with what is to be done and the hash of its password; nothing where one of them is not as it was foreseen.
/// Nobody becomes new without a password.
pub(crate) fn due(rows: &[Planned], fates: Vec<Fate>) -> Option<Vec<(&Wanted, Fate, &str)>> {
    rows.iter().zip(fates).map(|(row, fate)| as_foreseen(row, fate)).collect()
}

fn as_foreseen(row: &Planned, fate: Fate) -> Option<(&Wanted, Fate, &str)> {
    let hash = match (&fate, &row.issued) {
        (Fate::New, None) => return None,
        (_, issued) => issued.as_ref().map_or("", |issued| issued.hash.as_str()),
    };
    fate.outcome().is_as(row.foreseen).then_some((&row.wanted, fate, hash))
}

async fn enrol_in(
    tx: &impl ConnectionTrait,
    coordinator: &Coordinator,
    cohort: &Cohort,
    rows: Vec<(&Wanted, Fate, &str)>,
    at: At,
) -> Result<Done> {
    let by = coordinator.person().id;
    let mut done = Vec::with_capacity(rows.len());
    let mut came = Vec::new();
    for (wanted, fate, hash) in rows {
        let (person, sign_in_name, rank) = match &fate {
            Fate::AlreadyEnrolled { sign_in_name, .. } => {
                done.push(Enrolled { sign_in_name: sign_in_name.clone(), fate });
                continue;
            }
            Fate::Doubtful { .. } | Fate::Same { .. } => {
                done.push(Enrolled { fate, sign_in_name: String::new() });
                continue;
            }
            Fate::Known { person, sign_in_name, .. } => {
                let rank = hold_rank(tx, *person, wanted, cohort.begins.min(at.date()), by, at).await?;
                (*person, sign_in_name.clone(), rank)
            }
            Fate::New => {
                let language = cohort.spoken.greeting(&wanted.entry.name);
                let (person, sign_in_name) = add(tx, coordinator, wanted, hash, language, at).await?;
                (person, sign_in_name, None)
            }
        };
        let id = EnrolmentId(Uuid::now_v7());
        let row = enrolment::Model {
            id: id.0,
            cohort_id: cohort.id.0,
            person_id: person.0,
            rank: wanted.entry.rank.clone(),
            enrolled_at: at.0,
            enrolled_by: by.0,
            seal: crate::journal::fresh_seal(),
            withdrawn_at: None,
            withdrawn_for: String::new(),
        };
        enrolment::Entity::insert(row.into_active_model()).exec_without_returning(tx).await?;
        let event = Event::PersonEnrolled { cohort: cohort.id, person, enrolment: id };
        record(tx, Some(by), at, &event).await?;
        came.push(Came { person, enrolment: Some(id), is_new: fate == Fate::New, rank });
        done.push(Enrolled { fate, sign_in_name });
    }
    let intake = crate::intake::note(tx, Some(cohort.id), by, came, at).await?;
    Ok(Done { intake, rows: done })
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
