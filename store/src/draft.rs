//! What trainers are writing: a draft is the latest revision of a file that differs from the published one.

use std::collections::BTreeMap;

use domain::event::Event;
use domain::id::{CourseId, PersonId};
use domain::person::Trainer;
use domain::time::At;
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder};
use sea_orm::{QuerySelect, sea_query::OnConflict};

use crate::course::{Edition, Hashed, Publication, PublishRefusal, Published};
use crate::event::record;
use crate::row::{draft, file, person, revision};
use crate::{Db, Error, Result, corrupt};

/// A text that was saved once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    pub number: u32,
    pub hash: String,
    pub saved_at: At,
    pub saved_by: String,
}

/// A draft as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub path: String,
    pub number: u32,
    /// The hash of the published file it was begun from.
    pub base: String,
    pub text: Hashed,
    pub saved_at: At,
    pub saved_by: PersonId,
}

/// Why a text was not saved. Nothing is overwritten silently.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SaveRefusal {
    /// A colleague saved this revision since the page was opened.
    #[error("revision {number} was saved since")]
    Overtaken { number: u32 },
}

/// Where a text belongs.
#[derive(Clone, Debug)]
pub struct Place<'a> {
    pub course: &'a Edition,
    pub path: &'a str,
    /// The hash of the published file; empty where the file is new.
    pub published: &'a str,
}

/// All drafts of a course.
pub async fn all(db: &Db, _: &Trainer, course: CourseId) -> Result<Vec<Draft>> {
    read_all(db.read(), course).await
}

/// One file's draft, where there is one.
pub async fn find(db: &Db, _: &Trainer, course: CourseId, path: &str) -> Result<Option<Draft>> {
    Ok(read_all(db.read(), course).await?.into_iter().find(|draft| draft.path == path))
}

/// Saves a text as the next revision. `seen` is the revision that the page was opened with, 0 for the published file.
pub async fn save(
    db: &Db,
    trainer: &Trainer,
    place: &Place<'_>,
    seen: u32,
    text: &Hashed,
    at: At,
) -> Result<u32, SaveRefusal> {
    let tx = db.write(format!("course {}", place.course.slug)).await?;
    let number = save_in(&*tx, trainer.person().id, place, (seen, text), at).await?;
    tx.commit().await?;
    Ok(number)
}

/// Saves several texts of one course, each over the revision that was seen: all of them, or none.
pub async fn save_all(
    db: &Db,
    trainer: &Trainer,
    course: &Edition,
    texts: &[(Place<'_>, u32, Hashed)],
    at: At,
) -> Result<(), SaveRefusal> {
    let tx = db.write(format!("course {}", course.slug)).await?;
    for (place, seen, text) in texts {
        save_in(&*tx, trainer.person().id, place, (*seen, text), at).await?;
    }
    tx.commit().await?;
    Ok(())
}

async fn save_in(
    tx: &impl ConnectionTrait,
    by: PersonId,
    place: &Place<'_>,
    (seen, text): (u32, &Hashed),
    at: At,
) -> Result<u32, SaveRefusal> {
    let course = place.course.course;
    let current = draft::Entity::find_by_id((course.0, place.path.to_owned())).one(tx).await?;
    let number = current.as_ref().map_or(0, |row| row.number as u32);
    if let Some(row) = &current {
        let latest = revision::Entity::find_by_id((course.0, place.path.to_owned(), row.number)).one(tx).await?;
        if latest.is_some_and(|latest| latest.hash == text.hash) {
            return Ok(number);
        }
    }
    if number != seen {
        return Err(Error::Refused(SaveRefusal::Overtaken { number }));
    }
    let next = next_number(tx, course, place.path).await?;
    crate::course::keep_files(tx, std::iter::once(text)).await?;
    let row = revision::Model {
        course_id: course.0,
        path: place.path.to_owned(),
        number: next as i32,
        hash: text.hash.clone(),
        saved_at: at.0,
        saved_by: by.0,
    };
    revision::Entity::insert(row.into_active_model()).exec_without_returning(tx).await?;
    let row = draft::ActiveModel {
        course_id: Set(course.0),
        path: Set(place.path.to_owned()),
        number: Set(next as i32),
        base: Set(current.map_or_else(|| place.published.to_owned(), |row| row.base)),
    };
    let replace = OnConflict::columns([draft::Column::CourseId, draft::Column::Path])
        .update_column(draft::Column::Number)
        .to_owned();
    draft::Entity::insert(row).on_conflict(replace).exec_without_returning(tx).await?;
    let event = Event::DraftSaved { course: place.course.code.clone(), file: place.path.to_owned(), revision: next };
    record(tx, Some(by), at, &event).await?;
    Ok(next)
}

/// Puts a draft away; its revisions stay.
pub async fn discard(db: &Db, trainer: &Trainer, course: &Edition, path: &str, at: At) -> Result<()> {
    let tx = db.write(format!("course {}", course.slug)).await?;
    crate::course::clear_drafts(&*tx, course.course, &[path.to_owned()]).await?;
    let event = Event::DraftDiscarded { course: course.code.clone(), file: path.to_owned() };
    record(&*tx, Some(trainer.person().id), at, &event).await?;
    tx.commit().await?;
    Ok(())
}

/// Publishes drafts as the next edition. `from` is the edition they were put together with: where a colleague has
/// published since, nothing happens.
pub async fn publish(
    db: &Db,
    trainer: &Trainer,
    from: &Edition,
    drafts: &[(String, u32)],
    publication: &Publication,
    at: At,
) -> Result<Published, PublishRefusal> {
    let tx = db.write(format!("course {}", from.slug)).await?;
    let editions = crate::course::latest_in(&*tx, from.course).await?;
    let now: BTreeMap<String, u32> = read_all::<PublishRefusal>(&*tx, from.course)
        .await?
        .into_iter()
        .map(|draft| (draft.path, draft.number))
        .collect();
    let same_drafts = drafts.iter().all(|(path, number)| now.get(path) == Some(number));
    if editions != Some(from.id) || !same_drafts {
        return Err(Error::Refused(PublishRefusal::Overtaken));
    }
    let published = crate::course::insert(&*tx, publication, Some(trainer.person().id), at).await?;
    let paths: Vec<String> = drafts.iter().map(|(path, _)| path.clone()).collect();
    crate::course::clear_drafts(&*tx, from.course, &paths).await?;
    tx.commit().await?;
    Ok(published)
}

/// Every revision of a file, latest first.
pub async fn revisions(db: &Db, _: &Trainer, course: CourseId, path: &str) -> Result<Vec<Revision>> {
    let rows = revision::Entity::find()
        .filter(revision::Column::CourseId.eq(course.0))
        .filter(revision::Column::Path.eq(path))
        .order_by_desc(revision::Column::Number)
        .all(db.read())
        .await?;
    let people = person::Entity::find()
        .filter(person::Column::Id.is_in(rows.iter().map(|row| row.saved_by)))
        .all(db.read())
        .await?;
    let name = |id| people.iter().find(|row| row.id == id).map_or_else(String::new, |row| row.sign_in_name.clone());
    Ok(rows
        .into_iter()
        .map(|row| Revision {
            number: row.number as u32,
            hash: row.hash,
            saved_at: At(row.saved_at),
            saved_by: name(row.saved_by),
        })
        .collect())
}

/// The text of one revision.
pub async fn revision_text(db: &Db, _: &Trainer, course: CourseId, path: &str, number: u32) -> Result<Hashed> {
    let key = (course.0, path.to_owned(), number as i32);
    let row = revision::Entity::find_by_id(key).one(db.read()).await?.ok_or(Error::NotFound)?;
    text(db.read(), &row.hash).await
}

async fn read_all<R: std::error::Error>(tx: &impl ConnectionTrait, course: CourseId) -> Result<Vec<Draft>, R> {
    let rows = draft::Entity::find().filter(draft::Column::CourseId.eq(course.0)).all(tx).await?;
    let mut drafts = Vec::with_capacity(rows.len());
    for row in rows {
        let key = (course.0, row.path.clone(), row.number);
        let saved = revision::Entity::find_by_id(key).one(tx).await?.ok_or_else(|| corrupt(&row.path))?;
        drafts.push(Draft {
            text: text(tx, &saved.hash).await?,
            path: row.path,
            number: row.number as u32,
            base: row.base,
            saved_at: At(saved.saved_at),
            saved_by: PersonId(saved.saved_by),
        });
    }
    Ok(drafts)
}

async fn text<R: std::error::Error>(tx: &impl ConnectionTrait, hash: &str) -> Result<Hashed, R> {
    let row = file::Entity::find_by_id(hash).one(tx).await?.ok_or_else(|| corrupt(hash))?;
    Ok(Hashed { hash: row.hash, bytes: row.bytes })
}

async fn next_number<R: std::error::Error>(tx: &impl ConnectionTrait, course: CourseId, path: &str) -> Result<u32, R> {
    let last = revision::Entity::find()
        .filter(revision::Column::CourseId.eq(course.0))
        .filter(revision::Column::Path.eq(path))
        .order_by_desc(revision::Column::Number)
        .limit(1)
        .one(tx)
        .await?;
    Ok(last.map_or(1, |row| row.number as u32 + 1))
}
