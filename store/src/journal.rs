//! What devices recorded and sent: each line once, whatever became of it.

use domain::attempt::{AnswerRefusal, Answered, Kept, Standing};
use domain::course::Course;
use domain::event::Event;
use domain::id::{AttemptId, CohortId, EditionId, EnrolmentId, PersonId};
use domain::journal::{Deed, Entry, Fates, Moment, Outcome};
use domain::language::Bilingual;
use domain::person::{Instructor, Trainee};
use domain::question::Given;
use domain::test::Sheet;
use domain::time::At;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::attempt::{Chance, Found, close, find_in, keep};
use crate::erasure::not_erased;
use crate::event::record;
use crate::row::{attempt, delivery, enrolment, person};
use crate::{Db, Error, Result, corrupt, from_json, to_json};

/// What is needed to open what a device has sealed. It is found by the id alone and shown to nobody: whoever sealed
/// something with its key was given that key as the owner.
#[derive(Clone, Debug)]
pub struct Sealed {
    pub person: PersonId,
    pub edition: EditionId,
    pub seal: String,
    /// To read what was answered by; it goes nowhere else.
    pub sheet: Sheet,
}

/// A key to seal with: 32 bytes in hexadecimal digits, of which chance fills 244 bits.
pub(crate) fn fresh_seal() -> String {
    format!("{}{}", Uuid::new_v4().simple(), Uuid::new_v4().simple())
}

pub async fn sealed(db: &Db, id: AttemptId) -> Result<Sealed> {
    let row = attempt::Entity::find_by_id(id.0).one(db.read()).await?.ok_or(Error::NotFound)?;
    let seal = row.seal.ok_or(Error::NotFound)?;
    let sheet = from_json(&row.sheet)?;
    Ok(Sealed { person: PersonId(row.person_id), edition: EditionId(row.edition_id), seal, sheet })
}

/// What a device sent.
#[derive(Debug)]
pub struct Parcel<'a, D = Deed> {
    pub entries: &'a [Entry<D>],
    /// What the device's clock showed when it sent them.
    pub device: At,
}

/// What became of the lines that were sent.
#[derive(Clone, Debug)]
pub struct Received {
    /// In the order of the lines.
    pub outcomes: Vec<(Uuid, Outcome)>,
    /// How many of them had not been here before.
    pub new: usize,
    pub found: Found,
}

/// Takes the lines of a device. A line that was here before is told its outcome again and changes nothing.
pub async fn receive(
    db: &Db,
    (id, person): (AttemptId, PersonId),
    parcel: Parcel<'_>,
    course: &Course,
    chance: Chance<'_>,
    at: At,
) -> Result<Received> {
    let tx = db.write(format!("attempt {id}")).await?;
    let received = receive_in(&*tx, (id, person), parcel, course, chance, at).await?;
    if received.new > 0 {
        tx.commit().await?;
    }
    Ok(received)
}

/// The attempt of somebody in one of the instructor's classes.
pub async fn of_class(db: &Db, instructor: &Instructor, (id, person): (AttemptId, PersonId)) -> Result<Found> {
    in_class(db.read(), instructor, (id, person)).await
}

async fn in_class(
    tx: &impl ConnectionTrait,
    instructor: &Instructor,
    (id, person): (AttemptId, PersonId),
) -> Result<Found> {
    let found: Found = find_in(tx, person, id).await?;
    crate::cohort::find_taught_in::<std::convert::Infallible>(tx, instructor, found.cohort).await?;
    Ok(found)
}

/// How many of these lines of a journal have not arrived.
pub async fn missing(db: &Db, id: AttemptId, journal: Uuid, sequences: &[u32]) -> Result<usize> {
    let there = delivery::Entity::find()
        .filter(delivery::Column::AttemptId.eq(id.0))
        .filter(delivery::Column::Journal.eq(journal))
        .filter(delivery::Column::Sequence.is_in(sequences.iter().map(|sequence| *sequence as i32)))
        .count(db.read())
        .await?;
    Ok(sequences.len().saturating_sub(there as usize))
}

/// The same as [`receive`] for what somebody brought to an instructor of that class.
pub async fn bring(
    db: &Db,
    instructor: &Instructor,
    (id, person): (AttemptId, PersonId),
    parcel: Parcel<'_>,
    course: &Course,
    chance: Chance<'_>,
    at: At,
) -> Result<Received> {
    let tx = db.write(format!("attempt {id}")).await?;
    in_class(&*tx, instructor, (id, person)).await?;
    let lines = parcel.entries.len();
    let received = receive_in(&*tx, (id, person), parcel, course, chance, at).await?;
    if received.new > 0 {
        let event = Event::JournalBrought { attempt: id, lines, new: received.new };
        record(&*tx, Some(instructor.person().id), at, &event).await?;
        tx.commit().await?;
    }
    Ok(received)
}

async fn receive_in(
    tx: &impl ConnectionTrait,
    (id, person): (AttemptId, PersonId),
    parcel: Parcel<'_>,
    course: &Course,
    chance: Chance<'_>,
    at: At,
) -> Result<Received> {
    // What is under way when somebody is erased does not come back.
    not_erased(tx, person.0).await?;
    let mut found: Found = find_in(tx, person, id).await?;
    let Parcel { entries, device } = parcel;
    let rows = delivery::Entity::find()
        .filter(delivery::Column::AttemptId.eq(id.0))
        .filter(delivery::Column::Key.is_in(entries.iter().map(|entry| entry.key)))
        .all(tx)
        .await?;
    let mut fates = fates(rows.into_iter().map(|row| (row.key, row.outcome)))?;
    for entry in fates.fresh(entries) {
        let moment = entry.reading.moment(found.attempt.began_at, device, at);
        let outcome = match &entry.deed {
            Deed::Answer { place, given } => {
                let written = Written { place: *place, given: given.as_ref(), moment, entry };
                answer(tx, &mut found, person, written, course, at).await?
            }
            Deed::HandIn => hand_in(tx, &mut found, person, course, moment, chance, at).await?,
        };
        let row = row(id, entry, moment, outcome, at);
        delivery::Entity::insert(row.into_active_model()).exec_without_returning(tx).await?;
        fates.note(entry.key, outcome);
    }
    Ok(Received { outcomes: fates.of(entries), new: fates.new_lines(), found })
}

/// An answer in a line.
struct Written<'a> {
    place: usize,
    given: Option<&'a Given>,
    moment: Moment,
    entry: &'a Entry,
}

async fn answer(
    tx: &impl ConnectionTrait,
    found: &mut Found,
    person: PersonId,
    Written { place, given, moment, entry: Entry { origin, language, .. } }: Written<'_>,
    course: &Course,
    at: At,
) -> Result<Outcome> {
    let id = found.attempt.id;
    let Some(given) = given else {
        record(tx, Some(person), at, &Event::AnswerRefused { attempt: id, place }).await?;
        return Ok(Outcome::Refused);
    };
    let kept = Kept { given: given.clone(), at: moment.at, origin: Some(*origin), language: *language };
    let question = found.attempt.sheet.items.get(place).and_then(|item| course.questions.get(&item.question));
    let question = question.ok_or(Error::NotFound)?;
    let decided = found.attempt.answer(place, question, given, (moment.at, Some(*origin)), at);
    let (outcome, event) = match decided {
        Ok(Answered::Again) => return Ok(Outcome::Kept),
        Ok(Answered::Confirmed) => {
            keep(tx, id, place, &kept).await?;
            found.attempt.answers.insert(place, kept);
            return Ok(Outcome::Kept);
        }
        Ok(Answered::Older) => (Outcome::Older, Event::AnswerOvertaken { attempt: id, place }),
        Ok(Answered::First | Answered::Changed) => {
            keep(tx, id, place, &kept).await?;
            found.attempt.answers.insert(place, kept);
            let outcome = remark(tx, found, person, course, at).await?;
            (outcome, Event::AnswerSaved { attempt: id, place })
        }
        Err(AnswerRefusal::TimeUp { .. } | AnswerRefusal::AlreadySubmitted { .. }) => {
            (Outcome::After, Event::AnswerCameLate { attempt: id, place, given: given.clone() })
        }
        Err(AnswerRefusal::NoSuchQuestion | AnswerRefusal::Given(_)) => {
            (Outcome::Refused, Event::AnswerRefused { attempt: id, place })
        }
    };
    record(tx, Some(person), at, &event).await?;
    Ok(outcome)
}

/// An answer that arrives after the end changes what was found.
async fn remark(
    tx: &impl ConnectionTrait,
    found: &mut Found,
    person: PersonId,
    course: &Course,
    at: At,
) -> Result<Outcome> {
    let Standing::Submitted { at: ended, score: before, by } = found.attempt.standing else {
        let closes = match found.attempt.standing {
            Standing::Open { closes_at } => closes_at,
            Standing::Submitted { .. } => None,
        };
        return Ok(if closes.is_some_and(|closes| at > closes) { Outcome::Late } else { Outcome::Kept });
    };
    let after = found.attempt.score(|id| course.questions.get(id));
    // The receipt is there already, so chance has nothing to decide.
    close::<std::convert::Infallible>(tx, found, after, ended, &mut |_| 0).await?;
    found.attempt.standing = Standing::Submitted { at: ended, score: after, by };
    let event = Event::AttemptRemarked { attempt: found.attempt.id, before, after };
    record(tx, Some(person), at, &event).await?;
    Ok(Outcome::Late)
}

async fn hand_in(
    tx: &impl ConnectionTrait,
    found: &mut Found,
    person: PersonId,
    course: &Course,
    moment: Moment,
    chance: Chance<'_>,
    at: At,
) -> Result<Outcome> {
    let Some(submitted_at) = found.attempt.hand_in(moment.at, at) else { return Ok(Outcome::Kept) };
    let was_open = matches!(found.attempt.standing, Standing::Open { .. });
    let score = found.attempt.score(|id| course.questions.get(id));
    let receipt = close::<std::convert::Infallible>(tx, found, score, submitted_at, chance).await?;
    if was_open {
        let event = Event::AttemptSubmitted { attempt: found.attempt.id, in_time: submitted_at == moment.at };
        record(tx, Some(person), at, &event).await?;
    }
    let by = match found.attempt.standing {
        Standing::Open { closes_at: Some(closes) } if submitted_at >= closes => domain::attempt::Ended::TimeUp,
        _ => domain::attempt::Ended::HandIn,
    };
    found.receipt = Some(receipt);
    found.attempt.standing = Standing::Submitted { at: submitted_at, score, by };
    Ok(if was_open { Outcome::Kept } else { Outcome::Late })
}

fn row(attempt: AttemptId, entry: &Entry, moment: Moment, outcome: Outcome, at: At) -> delivery::Model {
    let (place, given) = match &entry.deed {
        Deed::Answer { place, given } => (Some(*place as i32), given.as_ref().map(to_json)),
        Deed::HandIn => (None, None),
    };
    delivery::Model {
        attempt_id: attempt.0,
        key: entry.key,
        journal: entry.origin.journal,
        sequence: entry.origin.sequence as i32,
        place,
        given,
        recorded_at: moment.at.0,
        device_at: entry.reading.device.0,
        received_at: at.0,
        moved: moment.moved,
        outcome: outcome.code().to_owned(),
    }
}

/// What became of lines, as their rows say it.
pub(crate) fn fates(rows: impl Iterator<Item = (Uuid, String)>) -> Result<Fates> {
    let known = rows.map(|(key, code)| Ok((key, outcome(&code)?)));
    Ok(Fates::new(known.collect::<Result<_>>()?))
}

fn outcome(code: &str) -> Result<Outcome> {
    Outcome::from_code(code).ok_or_else(|| corrupt(code))
}

/// One line as it is on record.
#[derive(Clone, Debug)]
pub struct Delivered {
    /// `None` for the hand-in.
    pub place: Option<usize>,
    pub given: Option<Given>,
    pub recorded: At,
    pub device: At,
    pub received: At,
    /// Milliseconds by which the device's clock was moved.
    pub moved: Option<i64>,
    pub outcome: Outcome,
}

/// Whether a device of the trainee's sent something that it had recorded after the end, so that it does not count.
pub async fn came_after(db: &Db, trainee: &Trainee, id: AttemptId) -> Result<bool> {
    find_in::<std::convert::Infallible>(db.read(), trainee.person().id, id).await?;
    let after = delivery::Entity::find()
        .filter(delivery::Column::AttemptId.eq(id.0))
        .filter(delivery::Column::Outcome.eq(Outcome::After.code()))
        .one(db.read())
        .await?;
    Ok(after.is_some())
}

/// An attempt of somebody in one of the instructor's classes, with all that its devices sent.
#[derive(Clone, Debug)]
pub struct OnRecord {
    pub found: Found,
    pub person: PersonId,
    /// Who wrote the answers down, where the person did not.
    pub conductor: Option<Bilingual>,
    pub lines: Vec<Delivered>,
}

/// The attempt with a receipt, if it belongs to a class of this instructor's.
pub async fn find_receipt(
    db: &Db,
    instructor: &Instructor,
    receipt: &str,
) -> Result<(CohortId, EnrolmentId, AttemptId)> {
    let row = attempt::Entity::find().filter(attempt::Column::Receipt.eq(receipt)).one(db.read()).await?;
    let row = row.ok_or(Error::NotFound)?;
    let found = in_class(db.read(), instructor, (AttemptId(row.id), PersonId(row.person_id))).await?;
    Ok((found.cohort, found.enrolment, AttemptId(row.id)))
}

/// An attempt of somebody in this class of the instructor's.
pub async fn on_record(
    db: &Db,
    instructor: &Instructor,
    (cohort, seat): (CohortId, EnrolmentId),
    id: AttemptId,
) -> Result<OnRecord> {
    crate::cohort::find_taught_in::<std::convert::Infallible>(db.read(), instructor, cohort).await?;
    let seat = enrolment::Entity::find_by_id(seat.0)
        .filter(enrolment::Column::CohortId.eq(cohort.0))
        .one(db.read())
        .await?
        .ok_or(Error::NotFound)?;
    let person = PersonId(seat.person_id);
    let found: Found = find_in(db.read(), person, id).await?;
    if found.enrolment.0 != seat.id {
        return Err(Error::NotFound);
    }
    let rows = delivery::Entity::find()
        .filter(delivery::Column::AttemptId.eq(id.0))
        .order_by_asc(delivery::Column::ReceivedAt)
        .order_by_asc(delivery::Column::Sequence)
        .all(db.read())
        .await?;
    let line = |row: delivery::Model| {
        Ok(Delivered {
            place: row.place.map(|place| place as usize),
            given: row.given.as_deref().map(from_json).transpose()?,
            recorded: At(row.recorded_at),
            device: At(row.device_at),
            received: At(row.received_at),
            moved: row.moved,
            outcome: outcome(&row.outcome)?,
        })
    };
    let lines = rows.into_iter().map(line).collect::<Result<Vec<_>>>()?;
    let conductor = match found.attempt.conductor {
        Some(id) => person::Entity::find_by_id(id.0).one(db.read()).await?,
        None => None,
    };
    let conductor = conductor.map(|row| Bilingual::new(row.name_latin, row.name_arabic));
    Ok(OnRecord { found, person, conductor, lines })
}
