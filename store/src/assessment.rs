//! Marking practicals by their rubric. Every time somebody saves, a row; what counts of them is for `domain` to say.

use std::collections::HashMap;

use domain::assessment::{AssessRefusal, Assessment, Filled, Saved, Voice, assess};
use domain::enrolment::Finding;
use domain::event::Event;
use domain::id::{AssessmentId, CohortId, EditionId, EnrolmentId, PersonId};
use domain::language::Bilingual;
use domain::person::Instructor;
use domain::rubric::Rubric;
use domain::time::At;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::cohort::{find_taught_in, open_seat};
use crate::event::record as record_event;
use crate::row::{assessment, enrolment, person};
use crate::{Db, Error, Result, corrupt, from_json, to_json};

/// Everything that was marked of one person's practical.
#[derive(Clone, Debug, Default)]
pub struct Record {
    /// In the order in which they were saved.
    pub assessments: Vec<Assessment>,
    pub assessors: HashMap<PersonId, Bilingual>,
}

/// What was marked of the practical of somebody in this class of the instructor's.
pub async fn find_for(db: &Db, instructor: &Instructor, (cohort, seat): (CohortId, EnrolmentId)) -> Result<Record> {
    let cohort = find_taught_in::<std::convert::Infallible>(db.read(), instructor, cohort).await?;
    let of_class = enrolment::Entity::find_by_id(seat.0).filter(enrolment::Column::CohortId.eq(cohort.id.0));
    of_class.one(db.read()).await?.ok_or(Error::NotFound)?;
    let assessments = of_seats(db.read(), &[seat.0]).await?.remove(&seat).unwrap_or_default();
    let people = assessments.iter().map(|assessment| assessment.assessor.0);
    let assessors = person::Entity::find()
        .filter(person::Column::Id.is_in(people))
        .all(db.read())
        .await?
        .into_iter()
        .map(|row| (PersonId(row.id), Bilingual::new(row.name_latin, row.name_arabic)))
        .collect();
    Ok(Record { assessments, assessors })
}

/// Keeps the marks that the instructor gives somebody of a class, by the rubric of an edition.
pub async fn record(
    db: &Db,
    instructor: &Instructor,
    (cohort, seat): (CohortId, EnrolmentId),
    rubric: &Rubric,
    filled: &Filled,
    at: At,
) -> Result<Saved, AssessRefusal> {
    let by = instructor.person().id;
    let tx = db.write(format!("practical {seat}")).await?;
    let cohort = find_taught_in(&*tx, instructor, cohort).await?;
    let assessed = PersonId(open_seat(&*tx, cohort.id, seat).await?.person_id);
    let known = of_seats(&*tx, &[seat.0]).await.map_err(Error::widen)?.remove(&seat).unwrap_or_default();
    let saved = assess(&known, rubric, (by, assessed), filled).map_err(Error::Refused)?;
    let Saved::New(finding) = saved else { return Ok(saved) };
    let row = assessment::Model {
        id: Uuid::now_v7(),
        enrolment_id: seat.0,
        ordinal: filled.ordinal as i32,
        edition_id: filled.edition.0,
        voice: filled.voice.code().to_owned(),
        marks: to_json(&filled.marks),
        finding: finding.code().to_owned(),
        note: filled.note.clone(),
        assessed_at: at.0,
        assessed_by: by.0,
    };
    assessment::Entity::insert(row.into_active_model()).exec_without_returning(&*tx).await?;
    let ordinal = filled.ordinal;
    let event = match filled.voice {
        Voice::Own => Event::PracticalAssessed { enrolment: seat, ordinal, finding },
        Voice::Agreed => Event::PracticalAgreed { enrolment: seat, ordinal, finding },
    };
    record_event(&*tx, Some(by), at, &event).await?;
    tx.commit().await?;
    Ok(saved)
}

/// The assessments of some seats, each in the order in which they were saved. An id tells that order: it begins with
/// the moment, and one seat has one writer at a time.
pub(crate) async fn of_seats(
    tx: &impl ConnectionTrait,
    seats: &[Uuid],
) -> Result<HashMap<EnrolmentId, Vec<Assessment>>> {
    let rows = assessment::Entity::find()
        .filter(assessment::Column::EnrolmentId.is_in(seats.to_vec()))
        .order_by_asc(assessment::Column::Ordinal)
        .order_by_asc(assessment::Column::Id)
        .all(tx)
        .await?;
    let mut all: HashMap<EnrolmentId, Vec<Assessment>> = HashMap::new();
    for row in rows {
        all.entry(EnrolmentId(row.enrolment_id)).or_default().push(read(row)?);
    }
    Ok(all)
}

fn read(row: assessment::Model) -> Result<Assessment> {
    Ok(Assessment {
        id: AssessmentId(row.id),
        ordinal: row.ordinal as u32,
        assessor: PersonId(row.assessed_by),
        voice: Voice::from_code(&row.voice).ok_or_else(|| corrupt(&row.voice))?,
        edition: EditionId(row.edition_id),
        marks: from_json(&row.marks)?,
        finding: Finding::from_code(&row.finding).ok_or_else(|| corrupt(&row.finding))?,
        note: row.note,
        at: At(row.assessed_at),
    })
}
