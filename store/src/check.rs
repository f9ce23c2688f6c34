//! Knowledge checks: the latest answer to each, whether it came as a form or from the journal of a device.

use std::collections::BTreeMap;

use domain::attempt::{Answered, Kept};
use domain::cohort::Cohort;
use domain::course::Course;
use domain::event::Event;
use domain::id::{CourseId, EnrolmentId, PersonId};
use domain::journal::{Check, Entry, Moment, Origin, Outcome};
use domain::person::Trainee;
use domain::question::{Given, GivenRefusal, Question};
use domain::time::At;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, sea_query::OnConflict};
use uuid::Uuid;

use crate::erasure::not_erased;
use crate::journal::{Parcel, fates};
use crate::row::{check_answer, check_delivery, cohort, course, enrolment};
use crate::{Db, Error, Result, corrupt, from_json, to_json};

/// The latest answer to a knowledge check.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked {
    pub given: Given,
    /// In which order the answers stood on the page.
    pub shown: Vec<usize>,
    pub tries: u32,
}

/// The answers of a trainee to some knowledge checks, by question.
pub async fn checked(
    db: &Db,
    trainee: &Trainee,
    course: CourseId,
    questions: &[String],
) -> Result<BTreeMap<String, Checked>> {
    checked_by(db, trainee.person().id, course, questions).await
}

async fn checked_by(
    db: &Db,
    person: PersonId,
    course: CourseId,
    questions: &[String],
) -> Result<BTreeMap<String, Checked>> {
    if questions.is_empty() {
        return Ok(BTreeMap::new());
    }
    let rows = check_answer::Entity::find()
        .filter(check_answer::Column::PersonId.eq(person.0))
        .filter(check_answer::Column::CourseId.eq(course.0))
        .filter(check_answer::Column::Question.is_in(questions))
        .all(db.read())
        .await?;
    let checked = |row: check_answer::Model| {
        let checked = Checked { given: from_json(&row.given)?, shown: from_json(&row.shown)?, tries: row.tries as u32 };
        Ok((row.question, checked))
    };
    rows.into_iter().map(checked).collect()
}

/// Keeps an answer to a knowledge check that came as a form, right or wrong.
pub async fn check(
    db: &Db,
    trainee: &Trainee,
    course: (CourseId, &str),
    question: &Question,
    given: &Given,
    shown: &[usize],
    at: At,
) -> Result<(), GivenRefusal> {
    let person = trainee.person().id;
    question.accepts(given).map_err(Error::Refused)?;
    let tx = db.write(person).await?;
    not_erased(&*tx, person.0).await?;
    let answer = Kept { given: given.clone(), at, origin: None, language: None };
    if keep(&*tx, (person, course), (question, shown), &answer, at).await? != Answered::Again {
        tx.commit().await?;
    }
    Ok(())
}

/// Keeps an answer, unless a later one is there, or the same.
async fn keep<R: std::error::Error>(
    tx: &impl ConnectionTrait,
    (person, (course, code)): (PersonId, (CourseId, &str)),
    (question, shown): (&Question, &[usize]),
    answer: &Kept,
    at: At,
) -> Result<Answered, R> {
    let key = (person.0, course.0, question.id.clone());
    let before = check_answer::Entity::find_by_id(key).one(tx).await?;
    let tries = before.as_ref().map_or(0, |before| before.tries);
    let kept = before.map(read).transpose()?;
    let answered = Kept::beside(kept.as_ref(), &answer.given, answer.at, answer.origin);
    if matches!(answered, Answered::Again | Answered::Older) {
        return Ok(answered);
    }
    let is_new = answered != Answered::Confirmed;
    let row = check_answer::Model {
        person_id: person.0,
        course_id: course.0,
        question: question.id.clone(),
        given: to_json(&answer.given),
        shown: to_json(&shown),
        tries: tries + i32::from(is_new),
        answered_at: answer.at.0,
        journal: answer.origin.map(|origin| origin.journal),
        sequence: answer.origin.map(|origin| origin.sequence as i32),
    };
    let columns = [check_answer::Column::PersonId, check_answer::Column::CourseId, check_answer::Column::Question];
    let replace = OnConflict::columns(columns)
        .update_columns([
            check_answer::Column::Given,
            check_answer::Column::Shown,
            check_answer::Column::Tries,
            check_answer::Column::AnsweredAt,
            check_answer::Column::Journal,
            check_answer::Column::Sequence,
        ])
        .to_owned();
    check_answer::Entity::insert(row.into_active_model()).on_conflict(replace).exec_without_returning(tx).await?;
    if is_new {
        let right = question.mark(&answer.given, shown).is_right();
        let event = Event::CheckAnswered { course: code.to_owned(), question: question.id.clone(), right };
        crate::event::record(tx, Some(person), at, &event).await?;
    }
    Ok(answered)
}

fn read<R: std::error::Error>(row: check_answer::Model) -> Result<Kept, R> {
    let origin = row.journal.zip(row.sequence);
    let origin = origin.map(|(journal, sequence)| Origin { journal, sequence: sequence as u32 });
    Ok(Kept { given: from_json(&row.given)?, at: At(row.answered_at), origin, language: None })
}

/// What is needed to open what a device has sealed of somebody's knowledge checks. It is found by the id alone and shown
/// to nobody: whoever sealed something with its key was given that key as the owner.
#[derive(Clone, Debug)]
pub struct Sealed {
    pub enrolment: EnrolmentId,
    pub person: PersonId,
    pub cohort: Cohort,
    pub seal: String,
    /// Nothing of this class was answered before.
    pub since: At,
}

pub async fn sealed(db: &Db, id: EnrolmentId) -> Result<Sealed> {
    let seat = enrolment::Entity::find_by_id(id.0).find_also_related(cohort::Entity).one(db.read()).await?;
    let (seat, class) = seat.ok_or(Error::NotFound)?;
    let class = class.ok_or_else(|| corrupt(seat.cohort_id))?;
    let course = course::Entity::find_by_id(class.course_id).one(db.read()).await?;
    Ok(Sealed {
        enrolment: id,
        person: PersonId(seat.person_id),
        cohort: crate::cohort::read(class, course)?,
        seal: seat.seal,
        since: At(seat.enrolled_at),
    })
}

/// What became of the lines that were sent.
#[derive(Clone, Debug)]
pub struct Received {
    /// In the order of the lines.
    pub outcomes: Vec<(Uuid, Outcome)>,
    /// The latest answer to each question of the course that was asked for.
    pub checked: BTreeMap<String, Checked>,
}

/// Takes the lines of a device. A line that was here before is told its outcome again and changes nothing. `shown` gives
/// the order in which the answers of a question stand; `beside` are the questions of which the answers are told.
pub async fn receive(
    db: &Db,
    sealed: &Sealed,
    parcel: Parcel<'_, Check>,
    course: &Course,
    shown: impl Fn(&Question) -> Vec<usize>,
    beside: &[String],
    at: At,
) -> Result<Received> {
    let Parcel { entries, device } = parcel;
    let tx = db.write(sealed.person).await?;
    not_erased(&*tx, sealed.person.0).await?;
    let rows = check_delivery::Entity::find()
        .filter(check_delivery::Column::EnrolmentId.eq(sealed.enrolment.0))
        .filter(check_delivery::Column::Key.is_in(entries.iter().map(|entry| entry.key)))
        .all(&*tx)
        .await?;
    let mut fates = fates(rows.into_iter().map(|row| (row.key, row.outcome)))?;
    for entry in fates.fresh(entries) {
        let moment = entry.reading.moment(sealed.since, device, at);
        let outcome = take(&*tx, sealed, course, entry, (moment, at), &shown).await?;
        let row = row(sealed.enrolment, entry, moment, outcome, at);
        check_delivery::Entity::insert(row.into_active_model()).exec_without_returning(&*tx).await?;
        fates.note(entry.key, outcome);
    }
    if fates.new_lines() > 0 {
        tx.commit().await?;
    } else {
        drop(tx);
    }
    let checked = checked_by(db, sealed.person, sealed.cohort.course, beside).await?;
    Ok(Received { outcomes: fates.of(entries), checked })
}

async fn take(
    tx: &impl ConnectionTrait,
    sealed: &Sealed,
    course: &Course,
    entry: &Entry<Check>,
    (moment, at): (Moment, At),
    shown: impl Fn(&Question) -> Vec<usize>,
) -> Result<Outcome> {
    // Only a check: what is told of a question of the bank would be its key.
    let question = course.check(&entry.deed.question).map(|(_, question)| question);
    let given = entry.deed.given.as_ref();
    let taken = question.zip(given).filter(|(question, given)| question.accepts(given).is_ok());
    let Some((question, given)) = taken else { return Ok(Outcome::Refused) };
    let answer = Kept { given: given.clone(), at: moment.at, origin: Some(entry.origin), language: entry.language };
    let named = (sealed.cohort.course, sealed.cohort.course_code.as_str());
    let shown = shown(question);
    Ok(match keep(tx, (sealed.person, named), (question, &shown), &answer, at).await? {
        Answered::Older => Outcome::Older,
        Answered::First | Answered::Again | Answered::Confirmed | Answered::Changed => Outcome::Kept,
    })
}

fn row(
    enrolment: EnrolmentId,
    entry: &Entry<Check>,
    moment: Moment,
    outcome: Outcome,
    at: At,
) -> check_delivery::Model {
    check_delivery::Model {
        enrolment_id: enrolment.0,
        key: entry.key,
        journal: entry.origin.journal,
        sequence: entry.origin.sequence as i32,
        question: entry.deed.question.clone(),
        given: entry.deed.given.as_ref().map(to_json),
        recorded_at: moment.at.0,
        received_at: at.0,
        moved: moment.moved,
        outcome: outcome.code().to_owned(),
    }
}
