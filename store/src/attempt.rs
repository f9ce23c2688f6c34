//! Attempts. Found through the trainee whose they are; decided by the sheet as it stood when they began.

mod conduct;
mod row;

use std::collections::HashSet;

use domain::attempt::{AnswerRefusal, Answered, Attempt, BeginRefusal, Kept, Mode, Score, Standing, receipt};
use domain::course::Course;
use domain::event::Event;
use domain::id::{AttemptId, CohortId, EditionId, EnrolmentId, PersonId};
use domain::language::Language;
use domain::person::Trainee;
use domain::question::Given;
use domain::test::{History, TestKind, draw};
use domain::time::At;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait,
    QueryFilter, sea_query::OnConflict,
};
use uuid::Uuid;

use self::row::rows_of;
use crate::erasure::not_erased;
use crate::event::record;
use crate::row::{answer, attempt, coaching, cohort, enrolment};
use crate::{Db, Error, Result, corrupt, to_json};

pub use conduct::{answer_for, begin_for, find_conducted, submit_for};
pub(crate) use conduct::{conducted, not_oneself};
pub(crate) use row::{find_in, past, read};

/// An attempt with the class it belongs to.
#[derive(Clone, Debug)]
pub struct Found {
    pub attempt: Attempt,
    pub enrolment: EnrolmentId,
    pub cohort: CohortId,
    /// With what its device seals what it records: 32 bytes in hexadecimal digits. Told to its owner only.
    pub seal: Option<String>,
    /// What proves that it was handed in.
    pub receipt: Option<String>,
}

/// Where chance comes from: a number below the one that is given.
pub type Chance<'a> = &'a mut (dyn FnMut(usize) -> usize + Send);

/// What is begun.
#[derive(Clone, Copy, Debug)]
pub struct Opening<'a> {
    pub enrolment: EnrolmentId,
    pub test: TestKind,
    pub mode: Mode,
    pub edition: (EditionId, &'a Course),
}

/// What is answered to the question at a place of the sheet.
#[derive(Clone, Copy, Debug)]
pub struct Reply<'a> {
    pub place: usize,
    pub given: &'a Given,
    /// The language in which the question stood there.
    pub language: Option<Language>,
}

/// Begins a test on a page of the person's own: decides, draws a sheet, keeps it.
pub async fn begin(
    db: &Db,
    trainee: &Trainee,
    enrolment: EnrolmentId,
    test: TestKind,
    edition: (EditionId, &Course),
    chance: Chance<'_>,
    at: At,
) -> Result<AttemptId, BeginRefusal> {
    let person = trainee.person().id;
    let tx = db.write(format!("enrolment {enrolment}")).await?;
    let owned =
        enrolment::Entity::find_by_id(enrolment.0).filter(enrolment::Column::PersonId.eq(person.0)).one(&*tx).await?;
    if owned.is_none() {
        return Err(Error::NotFound);
    }
    let opening = Opening { enrolment, test, mode: Mode::Screen, edition };
    let id = begin_in(&*tx, (person, None), opening, chance, at).await?;
    tx.commit().await?;
    Ok(id)
}

/// `conductor` is who writes the answers down, where the person does not.
pub(crate) async fn begin_in(
    tx: &impl ConnectionTrait,
    (person, conductor): (PersonId, Option<PersonId>),
    opening: Opening<'_>,
    chance: Chance<'_>,
    at: At,
) -> Result<AttemptId, BeginRefusal> {
    let Opening { enrolment, test, mode, edition: (edition, course) } = opening;
    goes_on(tx, enrolment).await?;
    let rows = rows_of(tx, enrolment).await?;
    let called_off = crate::paper::called_off(tx, &rows).await?;
    let counting = rows.iter().filter(|row| !called_off.contains(&row.id));
    let past = counting.map(past).collect::<Result<Vec<_>, _>>()?;
    let coachings = coaching::Entity::find().filter(coaching::Column::EnrolmentId.eq(enrolment.0)).count(tx).await?;
    domain::attempt::begin(test, course.pre.as_ref(), course.last.as_ref(), &past, coachings as u32)
        .map_err(Error::Refused)?;
    // What was called off keeps its number.
    let ordinal = rows.iter().filter(|row| row.test == test.code()).count() + 1;
    let blueprint = course.blueprint(test).ok_or(Error::Refused(BeginRefusal::NoSuchTest))?;
    let history = history(tx, person, (&rows, &called_off), course).await?;
    let sheet = draw(blueprint, &course.bank(blueprint), &history, chance)
        .map_err(|_| Error::Refused(BeginRefusal::BankTooSmall))?;
    let id = AttemptId(Uuid::now_v7());
    // Only a device of the person's own seals what it records.
    let seal = (!mode.is_conducted()).then(crate::journal::fresh_seal);
    let row = attempt::Model {
        id: id.0,
        person_id: person.0,
        enrolment_id: enrolment.0,
        test: test.code().to_owned(),
        ordinal: ordinal as i32,
        edition_id: edition.0,
        sheet: to_json(&sheet),
        began_at: at.0,
        closes_at: mode.closes_at(blueprint, at).map(|closes| closes.0),
        submitted_at: None,
        earned: None,
        points: None,
        redlines_missed: None,
        seal,
        receipt: None,
        mode: mode.code().to_owned(),
        conductor_id: conductor.map(|conductor| conductor.0),
    };
    attempt::Entity::insert(row.into_active_model()).exec_without_returning(tx).await?;
    let by = conductor.unwrap_or(person);
    record(tx, Some(by), at, &Event::AttemptBegun { attempt: id, test, mode }).await?;
    Ok(id)
}

/// Nothing is begun in a class that is suspended, or for somebody who has left it.
async fn goes_on(tx: &impl ConnectionTrait, seat: EnrolmentId) -> Result<(), BeginRefusal> {
    let found = enrolment::Entity::find_by_id(seat.0).find_also_related(cohort::Entity).one(tx).await?;
    let (row, class) = found.ok_or(Error::NotFound)?;
    not_erased(tx, row.person_id).await?;
    if row.withdrawn_at.is_some() {
        return Err(Error::Refused(BeginRefusal::Withdrawn));
    }
    match class.and_then(|class| class.suspended_for) {
        Some(_) => Err(Error::Refused(BeginRefusal::Suspended)),
        None => Ok(()),
    }
}

/// What earlier attempts mean for the next: what was seen, and what must be right and was not when it was asked last.
async fn history(
    tx: &impl ConnectionTrait,
    person: PersonId,
    (rows, called_off): (&[attempt::Model], &HashSet<Uuid>),
    course: &Course,
) -> Result<History, BeginRefusal> {
    let mut history = History::default();
    for row in rows {
        let past = find_in::<BeginRefusal>(tx, person, AttemptId(row.id)).await?.attempt;
        let missed: Vec<String> =
            past.redlines_missed(|id| course.questions.get(id)).into_iter().map(String::from).collect();
        // What was called off has perhaps been read, and has not been answered.
        let is_called_off = called_off.contains(&row.id);
        for item in past.sheet.items {
            if !is_called_off {
                history.owed.remove(&item.question);
            }
            history.seen.insert(item.question);
        }
        // The pre-test is for the gain only: nobody owes anything for it.
        if past.test == TestKind::Final && !is_called_off {
            history.owed.extend(missed);
        }
    }
    Ok(history)
}

/// A trainee's own attempt, with its answers.
pub async fn find_for(db: &Db, trainee: &Trainee, id: AttemptId) -> Result<Found> {
    find_in(db.read(), trainee.person().id, id).await
}

/// Keeps one answer of a test on a page of the person's own. What comes too late does not count, and is recorded all the
/// same.
pub async fn answer(
    db: &Db,
    trainee: &Trainee,
    id: AttemptId,
    reply: Reply<'_>,
    course: &Course,
    at: At,
) -> Result<Answered, AnswerRefusal> {
    let person = trainee.person().id;
    let tx = db.write(format!("attempt {id}")).await?;
    let found = own(&*tx, person, id).await?;
    let answered = answer_in(&*tx, (&found, person), reply, course, at).await;
    // A refusal leaves an event behind too; a fault leaves nothing.
    if matches!(answered, Ok(_) | Err(Error::Refused(_))) {
        tx.commit().await?;
    }
    answered
}

/// `by` is who writes the answer down.
async fn answer_in(
    tx: &impl ConnectionTrait,
    (found, by): (&Found, PersonId),
    Reply { place, given, language }: Reply<'_>,
    course: &Course,
    at: At,
) -> Result<Answered, AnswerRefusal> {
    let attempt = found.attempt.id;
    let item = found.attempt.sheet.items.get(place).ok_or(Error::Refused(AnswerRefusal::NoSuchQuestion))?;
    let question = course.questions.get(&item.question).ok_or_else(|| corrupt(&item.question))?;
    match found.attempt.answer(place, question, given, (at, None), at) {
        Ok(answered @ (Answered::First | Answered::Changed)) => {
            keep(tx, attempt, place, &Kept { given: given.clone(), at, origin: None, language }).await?;
            record(tx, Some(by), at, &Event::AnswerSaved { attempt, place }).await?;
            Ok(answered)
        }
        Ok(Answered::Confirmed) => {
            keep(tx, attempt, place, &Kept { given: given.clone(), at, origin: None, language }).await?;
            Ok(Answered::Confirmed)
        }
        Ok(answered @ (Answered::Again | Answered::Older)) => Ok(answered),
        Err(refusal) => {
            if matches!(refusal, AnswerRefusal::TimeUp { .. } | AnswerRefusal::AlreadySubmitted { .. }) {
                let event = Event::AnswerCameLate { attempt, place, given: given.clone() };
                record(tx, Some(by), at, &event).await?;
            }
            Err(Error::Refused(refusal))
        }
    }
}

pub(crate) async fn keep<R: std::error::Error>(
    tx: &impl ConnectionTrait,
    attempt: AttemptId,
    place: usize,
    kept: &Kept,
) -> Result<(), R> {
    let row = answer::Model {
        attempt_id: attempt.0,
        place: place as i32,
        given: to_json(&kept.given),
        answered_at: kept.at.0,
        journal: kept.origin.map(|origin| origin.journal),
        sequence: kept.origin.map(|origin| origin.sequence as i32),
        language: kept.language.map(|language| language.code().to_owned()),
    };
    let changes = [
        answer::Column::Given,
        answer::Column::AnsweredAt,
        answer::Column::Journal,
        answer::Column::Sequence,
        answer::Column::Language,
    ];
    let replace =
        OnConflict::columns([answer::Column::AttemptId, answer::Column::Place]).update_columns(changes).to_owned();
    answer::Entity::insert(row.into_active_model()).on_conflict(replace).exec_without_returning(tx).await?;
    Ok(())
}

/// Hands in a test on a page of the person's own, and marks it. Handing in twice gives the same score.
pub async fn submit(
    db: &Db,
    trainee: &Trainee,
    id: AttemptId,
    course: &Course,
    chance: Chance<'_>,
    at: At,
) -> Result<Score> {
    let person = trainee.person().id;
    let tx = db.write(format!("attempt {id}")).await?;
    let found = own(&*tx, person, id).await?;
    let score = submit_in(&*tx, (&found, person), course, chance, at).await?;
    tx.commit().await?;
    Ok(score)
}

/// `by` is who hands it in.
async fn submit_in(
    tx: &impl ConnectionTrait,
    (found, by): (&Found, PersonId),
    course: &Course,
    chance: Chance<'_>,
    at: At,
) -> Result<Score> {
    let attempt = found.attempt.id;
    let Some(submitted_at) = found.attempt.hand_in(at, at) else {
        return match found.attempt.standing {
            Standing::Submitted { score, .. } => Ok(score),
            Standing::Open { .. } => Err(corrupt(attempt)),
        };
    };
    let score = found.attempt.score(|id| course.questions.get(id));
    close(tx, found, score, submitted_at, chance).await?;
    record(tx, Some(by), at, &Event::AttemptSubmitted { attempt, in_time: submitted_at == at }).await?;
    Ok(score)
}

/// An attempt of the person's that they answer themselves. What somebody else writes down for them is not theirs to
/// change.
async fn own<R: std::error::Error>(tx: &impl ConnectionTrait, person: PersonId, id: AttemptId) -> Result<Found, R> {
    not_erased(tx, person.0).await?;
    let found = find_in(tx, person, id).await?;
    if found.attempt.mode.is_conducted() { Err(Error::NotFound) } else { Ok(found) }
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
pub async fn close_overdue(
    db: &Db,
    id: AttemptId,
    person: PersonId,
    course: &Course,
    chance: Chance<'_>,
    at: At,
) -> Result<Option<Score>> {
    let tx = db.write(format!("attempt {id}")).await?;
    let found: Found = find_in(&*tx, person, id).await?;
    let (true, Some(submitted_at)) = (found.attempt.is_overdue(at), found.attempt.hand_in(at, at)) else {
        return Ok(None);
    };
    let score = found.attempt.score(|id| course.questions.get(id));
    close(&*tx, &found, score, submitted_at, chance).await?;
    record(&*tx, Some(person), at, &Event::AttemptSubmitted { attempt: id, in_time: false }).await?;
    tx.commit().await?;
    Ok(Some(score))
}

/// Writes down what was found and when it was handed in; the receipt stays the first one.
pub(crate) async fn close<R: std::error::Error>(
    tx: &impl ConnectionTrait,
    found: &Found,
    score: Score,
    submitted_at: At,
    chance: Chance<'_>,
) -> Result<String, R> {
    let receipt = found.receipt.clone().unwrap_or_else(|| receipt(chance));
    let row = attempt::ActiveModel {
        id: Set(found.attempt.id.0),
        submitted_at: Set(Some(submitted_at.0)),
        earned: Set(Some(score.earned as i32)),
        points: Set(Some(score.of as i32)),
        redlines_missed: Set(Some(score.redlines_missed as i32)),
        receipt: Set(Some(receipt.clone())),
        ..Default::default()
    };
    row.update(tx).await?;
    Ok(receipt)
}
