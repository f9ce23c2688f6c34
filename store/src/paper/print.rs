//! Printing a test for somebody: the attempt begins, and its booklet gets a code.

use domain::attempt::{BeginRefusal, Mode};
use domain::course::Course;
use domain::event::Event;
use domain::id::{AttemptId, CohortId, EditionId, EnrolmentId};
use domain::language::Language;
use domain::paper::code;
use domain::person::Instructor;
use domain::test::TestKind;
use domain::time::At;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};

use super::{counting, is_taken};
use crate::attempt::{Chance, Opening, begin_in, not_oneself};
use crate::event::record;
use crate::row::{attempt, booklet, enrolment};
use crate::{Db, Error, Result};

/// What is printed.
#[derive(Clone, Copy, Debug)]
pub struct Printing<'a> {
    pub enrolment: EnrolmentId,
    pub test: TestKind,
    pub language: Language,
    pub edition: (EditionId, &'a Course),
}

/// Begins a test on paper for somebody in a class of the instructor's. Where theirs is out already it stays the same
/// one; in another language if that is asked for, since the questions and their order are the same in both.
pub async fn print(
    db: &Db,
    instructor: &Instructor,
    cohort: CohortId,
    printing: Printing<'_>,
    chance: Chance<'_>,
    at: At,
) -> Result<AttemptId, BeginRefusal> {
    let Printing { enrolment, test, language, edition } = printing;
    let by = instructor.person().id;
    let tx = db.write(format!("enrolment {enrolment}")).await?;
    let cohort = crate::cohort::find_taught_in::<BeginRefusal>(&*tx, instructor, cohort).await?;
    let seat = enrolment::Entity::find_by_id(enrolment.0)
        .filter(enrolment::Column::CohortId.eq(cohort.id.0))
        .one(&*tx)
        .await?
        .ok_or(Error::NotFound)?;
    let out = counting()
        .filter(attempt::Column::EnrolmentId.eq(enrolment.0))
        .filter(attempt::Column::Mode.eq(Mode::Paper.code()))
        .filter(attempt::Column::Test.eq(test.code()))
        .filter(attempt::Column::SubmittedAt.is_null());
    if let Some(out) = out.one(&*tx).await? {
        let id = AttemptId(out.id);
        let printed = booklet::Entity::find_by_id(out.id).one(&*tx).await?.ok_or(Error::NotFound)?;
        if printed.language != language.code() {
            let row = booklet::ActiveModel {
                attempt_id: Set(out.id),
                language: Set(language.code().to_owned()),
                ..Default::default()
            };
            row.update(&*tx).await?;
            record(&*tx, Some(by), at, &Event::BookletPrinted { attempt: id, language }).await?;
            tx.commit().await?;
        }
        return Ok(id);
    }
    let opening = Opening { enrolment, test, mode: Mode::Paper, edition };
    let id = begin_in(&*tx, (not_oneself(instructor, seat.person_id)?, Some(by)), opening, &mut *chance, at).await?;
    let mut fresh = code(&mut *chance);
    while is_taken(&*tx, &fresh).await? {
        fresh = code(&mut *chance);
    }
    let row = booklet::Model { attempt_id: id.0, code: fresh, language: language.code().to_owned() };
    booklet::Entity::insert(row.into_active_model()).exec_without_returning(&*tx).await?;
    record(&*tx, Some(by), at, &Event::BookletPrinted { attempt: id, language }).await?;
    tx.commit().await?;
    Ok(id)
}
