//! What a trainee has read and checked.

use std::collections::BTreeMap;

use domain::event::Event;
use domain::id::CourseId;
use domain::person::Trainee;
use domain::question::{Given, GivenRefusal, Question};
use domain::time::At;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, sea_query::OnConflict};

use crate::row::{check_answer, lesson_read};
use crate::{Db, Error, Result, from_json, to_json};

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
    if questions.is_empty() {
        return Ok(BTreeMap::new());
    }
    let rows = check_answer::Entity::find()
        .filter(check_answer::Column::PersonId.eq(trainee.person().id.0))
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

/// Keeps an answer to a knowledge check, right or wrong.
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
    let key = (person.0, course.0.0, question.id.clone());
    let before = check_answer::Entity::find_by_id(key).one(&*tx).await?;
    let given_json = to_json(given);
    if before.as_ref().is_some_and(|before| before.given == given_json) {
        return Ok(());
    }
    let row = check_answer::Model {
        person_id: person.0,
        course_id: course.0.0,
        question: question.id.clone(),
        given: given_json,
        shown: to_json(&shown),
        tries: before.map_or(0, |before| before.tries) + 1,
        answered_at: at.0,
    };
    let columns = [check_answer::Column::PersonId, check_answer::Column::CourseId, check_answer::Column::Question];
    let replace = OnConflict::columns(columns)
        .update_columns([
            check_answer::Column::Given,
            check_answer::Column::Shown,
            check_answer::Column::Tries,
            check_answer::Column::AnsweredAt,
        ])
        .to_owned();
    check_answer::Entity::insert(row.into_active_model()).on_conflict(replace).exec_without_returning(&*tx).await?;
    let right = question.mark(given, shown).is_right();
    let event = Event::CheckAnswered { course: course.1.to_owned(), question: question.id.clone(), right };
    crate::event::record(&*tx, Some(person), at, &event).await?;
    tx.commit().await?;
    Ok(())
}

/// Whether a trainee marked a lesson as read.
pub async fn is_read(db: &Db, trainee: &Trainee, course: CourseId, lesson: &str) -> Result<bool> {
    let key = (trainee.person().id.0, course.0, lesson.to_owned());
    Ok(lesson_read::Entity::find_by_id(key).one(db.read()).await?.is_some())
}

/// Marks a lesson as read. Doing it twice changes nothing.
pub async fn mark_read(db: &Db, trainee: &Trainee, course: (CourseId, &str), lesson: &str, at: At) -> Result<()> {
    let person = trainee.person().id;
    let tx = db.write(person).await?;
    let key = (person.0, course.0.0, lesson.to_owned());
    if lesson_read::Entity::find_by_id(key).one(&*tx).await?.is_some() {
        return Ok(());
    }
    let row =
        lesson_read::Model { person_id: person.0, course_id: course.0.0, lesson: lesson.to_owned(), read_at: at.0 };
    lesson_read::Entity::insert(row.into_active_model()).exec_without_returning(&*tx).await?;
    let event = Event::LessonRead { course: course.1.to_owned(), lesson: lesson.to_owned() };
    crate::event::record(&*tx, Some(person), at, &event).await?;
    tx.commit().await?;
    Ok(())
}
