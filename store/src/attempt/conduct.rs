//! A test that somebody else writes down: read aloud, or on paper. It is found through an instructor of the class.

use domain::attempt::{AnswerRefusal, Answered, BeginRefusal, Score};
use domain::course::Course;
use domain::id::{AttemptId, CohortId, PersonId};
use domain::person::Instructor;
use domain::time::At;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::{Chance, Found, Opening, Reply, answer_in, begin_in, find_in, submit_in};
use crate::erasure::not_erased;
use crate::row::{attempt, enrolment};
use crate::{Db, Error, Result};

/// Begins a test for somebody in a class of the instructor's, who then writes the answers down.
///
/// # Panics
/// Where `opening` names the mode in which a person answers on their own page.
pub async fn begin_for(
    db: &Db,
    instructor: &Instructor,
    cohort: CohortId,
    opening: Opening<'_>,
    chance: Chance<'_>,
    at: At,
) -> Result<AttemptId, BeginRefusal> {
    assert!(opening.mode.is_conducted(), "a page of the person's own is begun by the person");
    let tx = db.write(format!("enrolment {}", opening.enrolment)).await?;
    let cohort = crate::cohort::find_taught_in::<BeginRefusal>(&*tx, instructor, cohort).await?;
    let seat = enrolment::Entity::find_by_id(opening.enrolment.0)
        .filter(enrolment::Column::CohortId.eq(cohort.id.0))
        .one(&*tx)
        .await?
        .ok_or(Error::NotFound)?;
    let who = (not_oneself(instructor, seat.person_id)?, Some(instructor.person().id));
    let id = begin_in(&*tx, who, opening, chance, at).await?;
    tx.commit().await?;
    Ok(id)
}

/// A conducted attempt in one of the instructor's classes, and whose it is.
pub async fn find_conducted(db: &Db, instructor: &Instructor, id: AttemptId) -> Result<(Found, PersonId)> {
    conducted(db.read(), instructor, id).await
}

/// Writes one answer down.
pub async fn answer_for(
    db: &Db,
    instructor: &Instructor,
    id: AttemptId,
    reply: Reply<'_>,
    course: &Course,
    at: At,
) -> Result<Answered, AnswerRefusal> {
    let tx = db.write(format!("attempt {id}")).await?;
    let (found, _) = conducted(&*tx, instructor, id).await?;
    let answered = answer_in(&*tx, (&found, instructor.person().id), reply, course, at).await;
    if matches!(answered, Ok(_) | Err(Error::Refused(_))) {
        tx.commit().await?;
    }
    answered
}

/// Hands it in, and marks it. Handing in twice gives the same score.
pub async fn submit_for(
    db: &Db,
    instructor: &Instructor,
    id: AttemptId,
    course: &Course,
    chance: Chance<'_>,
    at: At,
) -> Result<Score> {
    let tx = db.write(format!("attempt {id}")).await?;
    let (found, _) = conducted(&*tx, instructor, id).await?;
    let score = submit_in(&*tx, (&found, instructor.person().id), course, chance, at).await?;
    tx.commit().await?;
    Ok(score)
}

pub(crate) async fn conducted<R: std::error::Error>(
    tx: &impl ConnectionTrait,
    instructor: &Instructor,
    id: AttemptId,
) -> Result<(Found, PersonId), R> {
    let row = attempt::Entity::find_by_id(id.0).one(tx).await?.ok_or(Error::NotFound)?;
    let person = not_oneself(instructor, row.person_id)?;
    not_erased(tx, row.person_id).await?;
    let found: Found = find_in(tx, person, id).await?;
    crate::cohort::find_taught_in::<R>(tx, instructor, found.cohort).await?;
    if found.attempt.mode.is_conducted() { Ok((found, person)) } else { Err(Error::NotFound) }
}

/// Nobody writes down the answers of their own test: where an instructor is in a class, a colleague does it.
pub(crate) fn not_oneself<R: std::error::Error>(instructor: &Instructor, person: uuid::Uuid) -> Result<PersonId, R> {
    if instructor.person().id.0 == person { Err(Error::NotFound) } else { Ok(PersonId(person)) }
}
