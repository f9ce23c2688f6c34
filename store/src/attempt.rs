//! Attempts. Found through the trainee whose they are; decided by the sheet as it stood when they began.

use std::collections::{BTreeMap, BTreeSet};

use domain::attempt::{AnswerRefusal, Answered, Attempt, BeginRefusal, Past, Score, Standing};
use domain::course::Course;
use domain::event::Event;
use domain::id::{AttemptId, CohortId, EditionId, EnrolmentId, PersonId};
use domain::person::Trainee;
use domain::question::Given;
use domain::test::{Sheet, TestKind, draw};
use domain::time::At;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder, sea_query::OnConflict,
};
use uuid::Uuid;

use crate::event::record;
use crate::row::{answer, attempt, enrolment};
use crate::{Db, Error, Result, corrupt, from_json, to_json};

/// An attempt with the class it belongs to.
#[derive(Clone, Debug)]
pub struct Found {
    pub attempt: Attempt,
    pub enrolment: EnrolmentId,
    pub cohort: CohortId,
}

/// Begins a test: decides, draws a sheet, keeps it.
pub async fn begin(
    db: &Db,
    trainee: &Trainee,
    enrolment: EnrolmentId,
    test: TestKind,
    edition: (EditionId, &Course),
    chance: &mut (dyn FnMut(usize) -> usize + Send),
    at: At,
) -> Result<AttemptId, BeginRefusal> {
    let person = trainee.person().id;
    let (edition, course) = edition;
    let tx = db.write(format!("enrolment {enrolment}")).await?;
    let owned =
        enrolment::Entity::find_by_id(enrolment.0).filter(enrolment::Column::PersonId.eq(person.0)).one(&*tx).await?;
    if owned.is_none() {
        return Err(Error::NotFound);
    }
    let rows = rows_of(&*tx, enrolment).await?;
    let past = rows.iter().map(past).collect::<Result<Vec<_>, _>>()?;
    let ordinal =
        domain::attempt::begin(test, course.pre.as_ref(), course.last.as_ref(), &past).map_err(Error::Refused)?;
    let blueprint = match test {
        TestKind::Pre => course.pre.as_ref(),
        TestKind::Final => course.last.as_ref(),
    }
    .ok_or(Error::Refused(BeginRefusal::NoSuchTest))?;
    let mut seen = BTreeSet::new();
    for row in &rows {
        let sheet: Sheet = from_json(&row.sheet)?;
        seen.extend(sheet.items.into_iter().map(|item| item.question));
    }
    let bank: Vec<Vec<_>> = blueprint
        .draw
        .iter()
        .map(|(module, _)| {
            let ids = course.module(module).map(|module| module.bank.as_slice()).unwrap_or_default();
            ids.iter().filter_map(|id| course.questions.get(id)).collect()
        })
        .collect();
    let sheet = draw(blueprint, &bank, &seen, chance).map_err(|_| Error::Refused(BeginRefusal::BankTooSmall))?;
    let id = AttemptId(Uuid::now_v7());
    let row = attempt::Model {
        id: id.0,
        person_id: person.0,
        enrolment_id: enrolment.0,
        test: test.code().to_owned(),
        ordinal: ordinal as i32,
        edition_id: edition.0,
        sheet: to_json(&sheet),
        began_at: at.0,
        closes_at: blueprint.minutes.map(|minutes| at.plus_minutes(minutes).0),
        submitted_at: None,
        earned: None,
        points: None,
        redlines_missed: None,
    };
    attempt::Entity::insert(row.into_active_model()).exec_without_returning(&*tx).await?;
    record(&*tx, Some(person), at, &Event::AttemptBegun { attempt: id, test }).await?;
    tx.commit().await?;
    Ok(id)
}

/// A trainee's own attempt, with its answers.
pub async fn find_for(db: &Db, trainee: &Trainee, id: AttemptId) -> Result<Found> {
    find_in(db.read(), trainee.person().id, id).await
}

/// Keeps one answer. What comes too late does not count, and is recorded all the same.
pub async fn answer(
    db: &Db,
    trainee: &Trainee,
    id: AttemptId,
    place: usize,
    given: &Given,
    course: &Course,
    at: At,
) -> Result<Answered, AnswerRefusal> {
    let person = trainee.person().id;
    let tx = db.write(format!("attempt {id}")).await?;
    let found = find_in::<AnswerRefusal>(&*tx, person, id).await?;
    let item = found.attempt.sheet.items.get(place).ok_or(Error::Refused(AnswerRefusal::NoSuchQuestion))?;
    let question = course.questions.get(&item.question).ok_or_else(|| corrupt(&item.question))?;
    let answered = match found.attempt.answer(place, question, given, at) {
        Ok(answered) => answered,
        Err(refusal) => {
            if matches!(refusal, AnswerRefusal::TimeUp { .. } | AnswerRefusal::AlreadySubmitted { .. }) {
                let event = Event::AnswerCameLate { attempt: id, place, given: given.clone() };
                record(&*tx, Some(person), at, &event).await?;
                tx.commit().await?;
            }
            return Err(Error::Refused(refusal));
        }
    };
    if answered == Answered::Again {
        return Ok(answered);
    }
    let row = answer::Model { attempt_id: id.0, place: place as i32, given: to_json(given), answered_at: at.0 };
    let replace = OnConflict::columns([answer::Column::AttemptId, answer::Column::Place])
        .update_columns([answer::Column::Given, answer::Column::AnsweredAt])
        .to_owned();
    answer::Entity::insert(row.into_active_model()).on_conflict(replace).exec_without_returning(&*tx).await?;
    record(&*tx, Some(person), at, &Event::AnswerSaved { attempt: id, place }).await?;
    tx.commit().await?;
    Ok(answered)
}

/// Hands a test in and marks it. Handing in twice gives the same score.
pub async fn submit(db: &Db, trainee: &Trainee, id: AttemptId, course: &Course, at: At) -> Result<Score> {
    let tx = db.write(format!("attempt {id}")).await?;
    let found = find_in(&*tx, trainee.person().id, id).await?;
    let score = close(&*tx, &found.attempt, trainee.person().id, course, at).await?;
    tx.commit().await?;
    Ok(score)
}

/// Attempts whose time is up and that nobody has handed in.
pub async fn overdue(db: &Db, at: At) -> Result<Vec<(AttemptId, PersonId, EditionId)>> {
    let rows = attempt::Entity::find()
        .filter(attempt::Column::SubmittedAt.is_null())
        .filter(attempt::Column::ClosesAt.lt(at.0))
        .all(db.read())
        .await?;
    Ok(rows.into_iter().map(|row| (AttemptId(row.id), PersonId(row.person_id), EditionId(row.edition_id))).collect())
}

/// Hands in, for its owner, an attempt whose time is up. `None` where it is not.
pub async fn close_overdue(db: &Db, id: AttemptId, person: PersonId, course: &Course, at: At) -> Result<Option<Score>> {
    let tx = db.write(format!("attempt {id}")).await?;
    let found: Found = find_in(&*tx, person, id).await?;
    if !found.attempt.is_overdue(at) {
        return Ok(None);
    }
    let score = close(&*tx, &found.attempt, person, course, at).await?;
    tx.commit().await?;
    Ok(Some(score))
}

async fn close(tx: &impl ConnectionTrait, open: &Attempt, person: PersonId, course: &Course, at: At) -> Result<Score> {
    if let Standing::Submitted { score, .. } = open.standing {
        return Ok(score);
    }
    let score = open.score(|id| course.questions.get(id));
    let submitted_at = open.submitted_at(at);
    let row = attempt::ActiveModel {
        id: Set(open.id.0),
        submitted_at: Set(Some(submitted_at.0)),
        earned: Set(Some(score.earned as i32)),
        points: Set(Some(score.of as i32)),
        redlines_missed: Set(Some(score.redlines_missed as i32)),
        ..Default::default()
    };
    row.update(tx).await?;
    let event = Event::AttemptSubmitted { attempt: open.id, in_time: submitted_at == at };
    record(tx, Some(person), at, &event).await?;
    Ok(score)
}

async fn find_in<R: std::error::Error>(tx: &impl ConnectionTrait, person: PersonId, id: AttemptId) -> Result<Found, R> {
    let found = attempt::Entity::find_by_id(id.0).filter(attempt::Column::PersonId.eq(person.0)).one(tx).await?;
    let row = found.ok_or(Error::NotFound)?;
    let seat = enrolment::Entity::find_by_id(row.enrolment_id).one(tx).await?.ok_or(Error::NotFound)?;
    let rows = answer::Entity::find().filter(answer::Column::AttemptId.eq(id.0)).all(tx).await?;
    let mut answers = BTreeMap::new();
    for row in rows {
        answers.insert(row.place as usize, from_json(&row.given)?);
    }
    let standing = match (row.submitted_at, score(&row)) {
        (Some(at), Some(score)) => Standing::Submitted { at: At(at), score },
        _ => Standing::Open { closes_at: row.closes_at.map(At) },
    };
    let attempt = Attempt {
        id,
        test: TestKind::from_code(&row.test).ok_or_else(|| corrupt(&row.test))?,
        ordinal: row.ordinal as u32,
        edition: EditionId(row.edition_id),
        sheet: from_json(&row.sheet)?,
        began_at: At(row.began_at),
        standing,
        answers,
    };
    Ok(Found { attempt, enrolment: EnrolmentId(seat.id), cohort: CohortId(seat.cohort_id) })
}

async fn rows_of<R: std::error::Error>(
    tx: &impl ConnectionTrait,
    enrolment: EnrolmentId,
) -> Result<Vec<attempt::Model>, R> {
    Ok(attempt::Entity::find()
        .filter(attempt::Column::EnrolmentId.eq(enrolment.0))
        .order_by_asc(attempt::Column::BeganAt)
        .all(tx)
        .await?)
}

pub(crate) fn past<R: std::error::Error>(row: &attempt::Model) -> Result<Past, R> {
    let test = TestKind::from_code(&row.test).ok_or_else(|| corrupt(&row.test))?;
    Ok(Past { id: AttemptId(row.id), test, score: score(row) })
}

fn score(row: &attempt::Model) -> Option<Score> {
    Some(Score { earned: row.earned? as u32, of: row.points? as u32, redlines_missed: row.redlines_missed? as u32 })
}
