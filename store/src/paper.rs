//! Tests on paper: printing them for a class, typing their answers in, calling one off. Found through an instructor of
//! the class; the code on a booklet only names it.

mod entry;
mod print;

use std::collections::{HashMap, HashSet};

use domain::attempt::{Attempt, Mode};
use domain::cohort::Cohort;
use domain::id::{AttemptId, EditionId, EnrolmentId, PersonId};
use domain::language::{Bilingual, Language};
use domain::person::Instructor;
use domain::test::{Sheet, TestKind};
use domain::time::At;
use sea_orm::sea_query::Query;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};
use uuid::Uuid;

use crate::attempt::find_in;
use crate::row::{answer, attempt, booklet, calling_off, enrolment, entry as entry_row, person};
use crate::{Db, Error, Result, corrupt, from_json};

pub use entry::{call_off, earlier_call_offs, enter};
pub use print::{Printing, print};

/// A test that was printed for somebody in a class.
#[derive(Clone, Debug)]
pub struct Booklet {
    pub attempt: AttemptId,
    pub enrolment: EnrolmentId,
    pub test: TestKind,
    pub code: String,
    pub language: Language,
    pub printed_at: At,
    pub edition: EditionId,
    pub sheet: Sheet,
    pub fate: Fate,
}

/// What became of a booklet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Its answers have not been typed in.
    Out,
    Entered {
        answered: usize,
    },
    CalledOff,
}

/// The booklets of a class, as they were printed.
pub async fn of_cohort(db: &Db, cohort: &Cohort) -> Result<Vec<Booklet>> {
    let seats = Query::select()
        .column(enrolment::Column::Id)
        .from(enrolment::Entity)
        .and_where(enrolment::Column::CohortId.eq(cohort.id.0))
        .to_owned();
    let rows = attempt::Entity::find()
        .filter(attempt::Column::EnrolmentId.in_subquery(seats))
        .filter(attempt::Column::Mode.eq(Mode::Paper.code()))
        .order_by_asc(attempt::Column::Id)
        .all(db.read())
        .await?;
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let mut printed = HashMap::new();
    let mut answered: HashMap<Uuid, i64> = HashMap::new();
    let mut called_off = HashSet::new();
    for some in ids.chunks(500) {
        let found = booklet::Entity::find().filter(booklet::Column::AttemptId.is_in(some.to_vec())).all(db.read());
        printed.extend(found.await?.into_iter().map(|row| (row.attempt_id, row)));
        let counts: Vec<(Uuid, i64)> = answer::Entity::find()
            .select_only()
            .column(answer::Column::AttemptId)
            .column_as(answer::Column::Place.count(), "answered")
            .filter(answer::Column::AttemptId.is_in(some.to_vec()))
            .group_by(answer::Column::AttemptId)
            .into_tuple()
            .all(db.read())
            .await?;
        answered.extend(counts);
        let rows = calling_off::Entity::find().filter(calling_off::Column::AttemptId.is_in(some.to_vec()));
        called_off.extend(rows.all(db.read()).await?.into_iter().map(|row| row.attempt_id));
    }
    let booklet = |row: attempt::Model| -> Result<Option<Booklet>> {
        // Somebody else's way of testing on paper leaves an attempt without a booklet: it has no code to be found by.
        let Some(printed) = printed.remove(&row.id) else { return Ok(None) };
        let answered = answered.get(&row.id).copied().unwrap_or_default() as usize;
        let fate = match row.submitted_at {
            Some(_) => Fate::Entered { answered },
            None if called_off.contains(&row.id) => Fate::CalledOff,
            None => Fate::Out,
        };
        Ok(Some(Booklet {
            attempt: AttemptId(row.id),
            enrolment: EnrolmentId(row.enrolment_id),
            test: TestKind::from_code(&row.test).ok_or_else(|| corrupt(&row.test))?,
            code: printed.code,
            language: Language::from_code(&printed.language).ok_or_else(|| corrupt(&printed.language))?,
            printed_at: At(row.began_at),
            edition: EditionId(row.edition_id),
            sheet: from_json(&row.sheet)?,
            fate,
        }))
    };
    rows.into_iter().map(booklet).filter_map(Result::transpose).collect()
}

/// A booklet by its code, for typing in.
#[derive(Clone, Debug)]
pub struct Sought {
    pub attempt: Attempt,
    pub enrolment: EnrolmentId,
    pub person: PersonId,
    pub name: Bilingual,
    pub code: String,
    pub language: Language,
    pub called_off: Option<At>,
    /// Of one of the instructor's classes, and perhaps not the class whose pile it lay in.
    pub cohort: Cohort,
}

/// The booklet with a code, if it belongs to a class of this instructor's.
pub async fn find(db: &Db, instructor: &Instructor, code: &str) -> Result<Sought> {
    let row = booklet::Entity::find().filter(booklet::Column::Code.eq(code)).one(db.read()).await?;
    sought(db, instructor, row.ok_or(Error::NotFound)?).await
}

/// The same by its attempt.
pub async fn find_attempt(db: &Db, instructor: &Instructor, id: AttemptId) -> Result<Sought> {
    let row = booklet::Entity::find_by_id(id.0).one(db.read()).await?;
    sought(db, instructor, row.ok_or(Error::NotFound)?).await
}

async fn sought(db: &Db, instructor: &Instructor, row: booklet::Model) -> Result<Sought> {
    let (id, tx) = (AttemptId(row.attempt_id), db.read());
    let whose = attempt::Entity::find_by_id(id.0).one(tx).await?.ok_or(Error::NotFound)?;
    let found = find_in::<std::convert::Infallible>(tx, PersonId(whose.person_id), id).await?;
    let cohort = crate::cohort::find_taught_in(tx, instructor, found.cohort).await?;
    let name = name_of(tx, whose.person_id).await?;
    let called_off = calling_off::Entity::find_by_id(id.0).one(tx).await?.map(|row| At(row.called_off_at));
    Ok(Sought {
        attempt: found.attempt,
        enrolment: found.enrolment,
        person: PersonId(whose.person_id),
        name,
        language: Language::from_code(&row.language).ok_or_else(|| corrupt(&row.language))?,
        code: row.code,
        called_off,
        cohort,
    })
}

/// What is on record of a booklet: who typed its answers in, and why it was put right or called off.
#[derive(Clone, Debug)]
pub struct OnRecord {
    pub code: String,
    pub language: Language,
    pub entries: Vec<Deed>,
    pub called_off: Option<Deed>,
}

/// Something that somebody did with a booklet.
#[derive(Clone, Debug)]
pub struct Deed {
    pub at: At,
    pub by: Bilingual,
    /// `None` for the first entry.
    pub reason: Option<String>,
}

/// The record of an attempt that the caller has found through an instructor; `None` where there is no booklet of it.
pub async fn on_record(db: &Db, of: &crate::journal::OnRecord) -> Result<Option<OnRecord>> {
    let (id, tx) = (of.found.attempt.id, db.read());
    let Some(row) = booklet::Entity::find_by_id(id.0).one(tx).await? else { return Ok(None) };
    let mut entries = Vec::new();
    let rows = entry_row::Entity::find().filter(entry_row::Column::AttemptId.eq(id.0));
    for row in rows.order_by_asc(entry_row::Column::Id).all(tx).await? {
        entries.push(Deed { at: At(row.entered_at), by: name_of(tx, row.entered_by).await?, reason: row.reason });
    }
    let called_off = match calling_off::Entity::find_by_id(id.0).one(tx).await? {
        Some(row) => {
            let by = name_of(tx, row.called_off_by).await?;
            Some(Deed { at: At(row.called_off_at), by, reason: Some(row.reason) })
        }
        None => None,
    };
    let language = Language::from_code(&row.language).ok_or_else(|| corrupt(&row.language))?;
    Ok(Some(OnRecord { code: row.code, language, entries, called_off }))
}

/// The attempts that count: all but those that were called off.
pub(crate) fn counting() -> Select<attempt::Entity> {
    let called_off = Query::select().column(calling_off::Column::AttemptId).from(calling_off::Entity).to_owned();
    attempt::Entity::find().filter(attempt::Column::Id.not_in_subquery(called_off))
}

/// Which of some attempts were called off.
pub(crate) async fn called_off<R: std::error::Error>(
    tx: &impl ConnectionTrait,
    rows: &[attempt::Model],
) -> Result<HashSet<Uuid>, R> {
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let found = calling_off::Entity::find().filter(calling_off::Column::AttemptId.is_in(ids)).all(tx).await?;
    Ok(found.into_iter().map(|row| row.attempt_id).collect())
}

/// Whether a code has been given to a booklet.
async fn is_taken<R: std::error::Error>(tx: &impl ConnectionTrait, code: &str) -> Result<bool, R> {
    Ok(booklet::Entity::find().filter(booklet::Column::Code.eq(code)).count(tx).await? > 0)
}

async fn name_of(tx: &impl ConnectionTrait, id: Uuid) -> Result<Bilingual> {
    let row = person::Entity::find_by_id(id).one(tx).await?.ok_or_else(|| corrupt(format!("person {id}")))?;
    Ok(Bilingual::new(row.name_latin, row.name_arabic))
}
