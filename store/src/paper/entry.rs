//! Typing in the answers of a booklet, putting them right, and calling one off that never came back.

use std::collections::BTreeMap;

use domain::attempt::{Kept, Standing};
use domain::course::Course;
use domain::event::Event;
use domain::id::{AttemptId, CohortId, EnrolmentId};
use domain::language::Language;
use domain::paper::{CallOffRefusal, EnterRefusal, Entered, Purpose};
use domain::person::Instructor;
use domain::question::Given;
use domain::test::TestKind;
use domain::time::At;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter};
use uuid::Uuid;

use crate::attempt::{Chance, Found, close, conducted, keep};
use crate::event::record;
use crate::row::{answer, attempt, booklet, calling_off, entry};
use crate::{Db, Error, Result, corrupt};

/// Keeps the answers of a whole booklet, hands it in and marks it. Each of them was accepted by its question.
pub async fn enter(
    db: &Db,
    instructor: &Instructor,
    id: AttemptId,
    (answers, purpose): (&BTreeMap<usize, Given>, Purpose<'_>),
    course: &Course,
    chance: Chance<'_>,
    at: At,
) -> Result<Entered, EnterRefusal> {
    let by = instructor.person().id;
    let tx = db.write(format!("attempt {id}")).await?;
    let (mut found, _) = conducted(&*tx, instructor, id).await?;
    let printed = booklet::Entity::find_by_id(id.0).one(&*tx).await?.ok_or(Error::NotFound)?;
    if let Some(row) = calling_off::Entity::find_by_id(id.0).one(&*tx).await? {
        return Err(Error::Refused(EnterRefusal::CalledOff { at: At(row.called_off_at) }));
    }
    let entered = domain::paper::enter(&found.attempt, answers, purpose).map_err(Error::Refused)?;
    if entered == Entered::Again {
        return Ok(entered);
    }
    let language = Language::from_code(&printed.language).ok_or_else(|| corrupt(&printed.language))?;
    replace(&*tx, &mut found, answers, language, at).await?;
    let after = found.attempt.score(|id| course.questions.get(id));
    let (submitted_at, before) = match found.attempt.standing {
        Standing::Open { .. } => (at, None),
        Standing::Submitted { at, score, .. } => (at, Some(score)),
    };
    close(&*tx, &found, after, submitted_at, chance).await?;
    let (reason, event) = match (&entered, before) {
        (Entered::Corrected { places, reason }, Some(before)) => {
            let (places, reason) = (places.clone(), reason.clone());
            (Some(reason.clone()), Event::EntryCorrected { attempt: id, places, before, after, reason })
        }
        _ => (None, Event::PaperEntered { attempt: id, answered: answers.len() }),
    };
    let row = entry::Model { id: Uuid::now_v7(), attempt_id: id.0, reason, entered_at: at.0, entered_by: by.0 };
    entry::Entity::insert(row.into_active_model()).exec_without_returning(&*tx).await?;
    record(&*tx, Some(by), at, &event).await?;
    tx.commit().await?;
    Ok(entered)
}

/// Puts these answers in the place of those that are there. One that stays the same keeps its moment.
async fn replace(
    tx: &impl ConnectionTrait,
    found: &mut Found,
    answers: &BTreeMap<usize, Given>,
    language: Language,
    at: At,
) -> Result<(), EnterRefusal> {
    let id = found.attempt.id;
    let gone: Vec<i32> =
        found.attempt.answers.keys().filter(|place| !answers.contains_key(place)).map(|place| *place as i32).collect();
    if !gone.is_empty() {
        answer::Entity::delete_many()
            .filter(answer::Column::AttemptId.eq(id.0))
            .filter(answer::Column::Place.is_in(gone))
            .exec(tx)
            .await?;
    }
    found.attempt.answers.retain(|place, _| answers.contains_key(place));
    for (place, given) in answers {
        if found.attempt.answers.get(place).is_some_and(|kept| kept.given == *given) {
            continue;
        }
        let kept = Kept { given: given.clone(), at, origin: None, language: Some(language) };
        keep(tx, id, *place, &kept).await?;
        found.attempt.answers.insert(*place, kept);
    }
    Ok(())
}

/// Calls off a test on paper of somebody in this class of the instructor's. It counts as no attempt from then on.
pub async fn call_off(
    db: &Db,
    instructor: &Instructor,
    (cohort, seat): (CohortId, EnrolmentId),
    id: AttemptId,
    reason: &str,
    at: At,
) -> Result<(), CallOffRefusal> {
    let by = instructor.person().id;
    let tx = db.write(format!("attempt {id}")).await?;
    let (found, _) = conducted(&*tx, instructor, id).await?;
    if (found.cohort, found.enrolment) != (cohort, seat) {
        return Err(Error::NotFound);
    }
    if let Some(row) = calling_off::Entity::find_by_id(id.0).one(&*tx).await? {
        return Err(Error::Refused(CallOffRefusal::AlreadyCalledOff { at: At(row.called_off_at) }));
    }
    let earlier = earlier_in(&*tx, seat).await?;
    let reason = domain::paper::call_off(&found.attempt, &earlier, reason).map_err(Error::Refused)?;
    let row = calling_off::Model { attempt_id: id.0, reason: reason.clone(), called_off_at: at.0, called_off_by: by.0 };
    calling_off::Entity::insert(row.into_active_model()).exec_without_returning(&*tx).await?;
    record(&*tx, Some(by), at, &Event::AttemptCalledOff { attempt: id, reason }).await?;
    tx.commit().await?;
    Ok(())
}

/// The tests of somebody in a class that were called off before.
pub async fn earlier_call_offs(db: &Db, seat: EnrolmentId) -> Result<Vec<TestKind>> {
    earlier_in(db.read(), seat).await
}

async fn earlier_in<R: std::error::Error>(tx: &impl ConnectionTrait, seat: EnrolmentId) -> Result<Vec<TestKind>, R> {
    let rows = attempt::Entity::find().filter(attempt::Column::EnrolmentId.eq(seat.0)).all(tx).await?;
    let called_off = super::called_off(tx, &rows).await?;
    let of = |row: &attempt::Model| TestKind::from_code(&row.test).ok_or_else(|| corrupt(&row.test));
    rows.iter().filter(|row| called_off.contains(&row.id)).map(of).collect()
}
