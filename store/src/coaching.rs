//! Opening one more attempt for somebody who has none left, after somebody worked with them.

use domain::attempt::{CoachRefusal, check_coaching};
use domain::course::Course;
use domain::event::Event;
use domain::id::{CohortId, EnrolmentId};
use domain::person::Instructor;
use domain::time::At;
use sea_orm::{EntityTrait, IntoActiveModel};
use uuid::Uuid;

use crate::attempt::not_oneself;
use crate::event::record as record_event;
use crate::row::coaching;
use crate::{Db, Error, Result};

/// Records what was done with a person of a class, and opens one more attempt at the final test.
pub async fn record(
    db: &Db,
    instructor: &Instructor,
    (cohort, seat): (CohortId, EnrolmentId),
    course: &Course,
    note: &str,
    at: At,
) -> Result<(), CoachRefusal> {
    // The same subject as beginning an attempt: it cannot be begun and opened at once.
    let tx = db.write(format!("enrolment {seat}")).await?;
    let cohort = crate::cohort::find_taught_in(&*tx, instructor, cohort).await?;
    let row = crate::cohort::open_seat(&*tx, cohort.id, seat).await?;
    let person = not_oneself(instructor, row.person_id)?;
    let facts = crate::progress::of_person_in(&*tx, &cohort, seat, person).await;
    let facts = facts.map_err(Error::widen)?;
    let note = check_coaching(note, course.last.as_ref(), &facts.attempts, facts.coachings).map_err(Error::Refused)?;
    let by = instructor.person().id;
    let row = coaching::Model {
        id: Uuid::now_v7(),
        enrolment_id: seat.0,
        note: note.clone(),
        coached_at: at.0,
        coached_by: by.0,
    };
    coaching::Entity::insert(row.into_active_model()).exec_without_returning(&*tx).await?;
    record_event(&*tx, Some(by), at, &Event::CoachingRecorded { enrolment: seat, note }).await?;
    tx.commit().await?;
    Ok(())
}
