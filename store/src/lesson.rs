//! What a trainee has read.

use domain::event::Event;
use domain::id::CourseId;
use domain::person::Trainee;
use domain::time::At;
use sea_orm::{EntityTrait, IntoActiveModel};

use crate::row::lesson_read;
use crate::{Db, Result};

/// Whether a trainee marked a lesson as read.
pub async fn is_read(db: &Db, trainee: &Trainee, course: CourseId, lesson: &str) -> Result<bool> {
    let key = (trainee.person().id.0, course.0, lesson.to_owned());
    Ok(lesson_read::Entity::find_by_id(key).one(db.read()).await?.is_some())
}

/// Marks a lesson as read. Doing it twice changes nothing.
pub async fn mark_read(db: &Db, trainee: &Trainee, course: (CourseId, &str), lesson: &str, at: At) -> Result<()> {
    let person = trainee.person().id;
    let tx = db.write(person).await?;
    crate::erasure::not_erased(&*tx, person.0).await?;
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
