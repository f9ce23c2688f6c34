//! Attempts from their rows.

use std::collections::BTreeMap;

use domain::attempt::{Attempt, Ended, Kept, Mode, Past, Score, Standing};
use domain::id::{AttemptId, CohortId, EditionId, EnrolmentId, PersonId};
use domain::journal::Origin;
use domain::language::Language;
use domain::test::TestKind;
use domain::time::At;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::Found;
use crate::row::{answer, attempt, enrolment};
use crate::{Error, Result, corrupt, from_json};

/// An attempt of a person, with its answers.
pub async fn find_in<R: std::error::Error>(
    tx: &impl ConnectionTrait,
    person: PersonId,
    id: AttemptId,
) -> Result<Found, R> {
    let found = attempt::Entity::find_by_id(id.0).filter(attempt::Column::PersonId.eq(person.0)).one(tx).await?;
    let row = found.ok_or(Error::NotFound)?;
    let seat = enrolment::Entity::find_by_id(row.enrolment_id).one(tx).await?.ok_or(Error::NotFound)?;
    let answers = answer::Entity::find().filter(answer::Column::AttemptId.eq(id.0)).all(tx).await?;
    let (seal, receipt) = (row.seal.clone(), row.receipt.clone());
    let attempt = read(row, answers)?;
    Ok(Found { attempt, enrolment: EnrolmentId(seat.id), cohort: CohortId(seat.cohort_id), seal, receipt })
}

/// An attempt from its row and those of its answers.
pub fn read<R: std::error::Error>(row: attempt::Model, rows: Vec<answer::Model>) -> Result<Attempt, R> {
    let mut answers = BTreeMap::new();
    for row in rows {
        let origin = row.journal.zip(row.sequence);
        let origin = origin.map(|(journal, sequence)| Origin { journal, sequence: sequence as u32 });
        let language = row.language.as_deref().and_then(Language::from_code);
        let kept = Kept { given: from_json(&row.given)?, at: At(row.answered_at), origin, language };
        answers.insert(row.place as usize, kept);
    }
    let standing = match (row.submitted_at, score(&row)) {
        (Some(at), Some(score)) => {
            let by = if row.closes_at.is_some_and(|closes| at >= closes) { Ended::TimeUp } else { Ended::HandIn };
            Standing::Submitted { at: At(at), score, by }
        }
        _ => Standing::Open { closes_at: row.closes_at.map(At) },
    };
    Ok(Attempt {
        id: AttemptId(row.id),
        test: TestKind::from_code(&row.test).ok_or_else(|| corrupt(&row.test))?,
        ordinal: row.ordinal as u32,
        mode: Mode::from_code(&row.mode).ok_or_else(|| corrupt(&row.mode))?,
        conductor: row.conductor_id.map(PersonId),
        edition: EditionId(row.edition_id),
        sheet: from_json(&row.sheet)?,
        began_at: At(row.began_at),
        standing,
        answers,
    })
}

pub async fn rows_of<R: std::error::Error>(
    tx: &impl ConnectionTrait,
    enrolment: EnrolmentId,
) -> Result<Vec<attempt::Model>, R> {
    Ok(attempt::Entity::find()
        .filter(attempt::Column::EnrolmentId.eq(enrolment.0))
        .order_by_asc(attempt::Column::BeganAt)
        .all(tx)
        .await?)
}

pub fn past<R: std::error::Error>(row: &attempt::Model) -> Result<Past, R> {
    let test = TestKind::from_code(&row.test).ok_or_else(|| corrupt(&row.test))?;
    let mode = Mode::from_code(&row.mode).ok_or_else(|| corrupt(&row.mode))?;
    Ok(Past { id: AttemptId(row.id), test, mode, score: score(row) })
}

fn score(row: &attempt::Model) -> Option<Score> {
    Some(Score { earned: row.earned? as u32, of: row.points? as u32, redlines_missed: row.redlines_missed? as u32 })
}
