//! Published courses. An edition is its files, byte for byte; everything shown is read from them.

use std::collections::{BTreeMap, HashMap, HashSet};

use domain::course::Version;
use domain::event::Event;
use domain::id::{CourseId, EditionId, PersonId};
use domain::time::At;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect,
    Select,
};
use uuid::Uuid;

use crate::event::record;
use crate::row::{course, draft, edition, edition_file, file};
use crate::{Db, Error, Result};

/// One published version of a course, named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    pub id: EditionId,
    pub course: CourseId,
    pub code: String,
    pub slug: String,
    pub version: Version,
    pub fingerprint: String,
    pub published_at: At,
}

/// A file and the hash of its bytes, which names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hashed {
    pub hash: String,
    pub bytes: Vec<u8>,
}

/// What is to be published.
#[derive(Clone, Debug)]
pub struct Publication {
    pub code: String,
    pub slug: String,
    pub version: Version,
    /// The hash of all files together.
    pub fingerprint: String,
    pub files: BTreeMap<String, Hashed>,
}

/// What publishing did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Published {
    New(Edition),
    /// The very same files are published already under this version.
    Unchanged(Edition),
}

/// Why a version cannot be published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PublishRefusal {
    #[error("version {0} has been published with other contents: raise the version")]
    VersionTaken(Version),
    #[error("version {0} is not later than {1}, which is published")]
    NotLater(Version, Version),
    #[error("a colleague has published since")]
    Overtaken,
}

/// Publishes a course, all or nothing.
pub async fn publish(db: &Db, publication: &Publication, at: At) -> Result<Published, PublishRefusal> {
    let tx = db.write(format!("course {}", publication.slug)).await?;
    let published = insert(&*tx, publication, None, at).await?;
    tx.commit().await?;
    Ok(published)
}

/// Publishes within a transaction that holds the course.
pub(crate) async fn insert(
    tx: &impl ConnectionTrait,
    publication: &Publication,
    by: Option<PersonId>,
    at: At,
) -> Result<Published, PublishRefusal> {
    let course_id = match course::Entity::find().filter(course::Column::Slug.eq(&publication.slug)).one(tx).await? {
        Some(row) => row.id,
        None => {
            let row =
                course::Model { id: Uuid::now_v7(), code: publication.code.clone(), slug: publication.slug.clone() };
            course::Entity::insert(row.clone().into_active_model()).exec_without_returning(tx).await?;
            row.id
        }
    };
    let editions = of_course(tx, course_id).await?;
    let named = |row: &edition::Model| Edition {
        id: EditionId(row.id),
        course: CourseId(course_id),
        code: publication.code.clone(),
        slug: publication.slug.clone(),
        version: version(row),
        fingerprint: row.fingerprint.clone(),
        published_at: At(row.published_at),
    };
    if let Some(same) = editions.iter().find(|row| version(row) == publication.version) {
        if same.fingerprint == publication.fingerprint {
            return Ok(Published::Unchanged(named(same)));
        }
        return Err(Error::Refused(PublishRefusal::VersionTaken(publication.version)));
    }
    if let Some(latest) = editions.first().map(version).filter(|latest| *latest > publication.version) {
        return Err(Error::Refused(PublishRefusal::NotLater(publication.version, latest)));
    }
    let row = edition::Model {
        id: Uuid::now_v7(),
        course_id,
        major: publication.version.major as i32,
        minor: publication.version.minor as i32,
        patch: publication.version.patch as i32,
        fingerprint: publication.fingerprint.clone(),
        published_at: at.0,
        published_by: by.map(|person| person.0),
    };
    edition::Entity::insert(row.clone().into_active_model()).exec_without_returning(tx).await?;
    keep_files(tx, publication.files.values()).await?;
    let places = publication.files.iter().map(|(path, file)| edition_file::ActiveModel {
        edition_id: Set(row.id),
        path: Set(path.clone()),
        hash: Set(file.hash.clone()),
    });
    // SQLite takes a limited number of values in one statement.
    for some in places.collect::<Vec<_>>().chunks(200) {
        edition_file::Entity::insert_many(some.to_vec()).exec_without_returning(tx).await?;
    }
    let event = Event::CoursePublished { course: publication.code.clone(), version: publication.version };
    record(tx, by, at, &event).await?;
    Ok(Published::New(named(&row)))
}

/// Keeps the bytes of files that are not kept yet.
pub(crate) async fn keep_files<R: std::error::Error>(
    tx: &impl ConnectionTrait,
    files: impl Iterator<Item = &Hashed>,
) -> Result<(), R> {
    for kept in files {
        let row = file::Model { hash: kept.hash.clone(), bytes: kept.bytes.clone() }.into_active_model();
        file::Entity::insert(row).on_conflict_do_nothing_on([file::Column::Hash]).exec_without_returning(tx).await?;
    }
    Ok(())
}

/// The latest edition of every course.
pub async fn catalogue(db: &Db) -> Result<Vec<Edition>> {
    let courses = course::Entity::find().order_by_asc(course::Column::Code).all(db.read()).await?;
    let rows = ordered(edition::Entity::find()).all(db.read()).await?;
    let latest = |course: course::Model| {
        let row = rows.iter().find(|row| row.course_id == course.id)?;
        Some(name(row, course))
    };
    Ok(courses.into_iter().filter_map(latest).collect())
}

/// The latest edition of the course with this address.
pub async fn latest(db: &Db, slug: &str) -> Result<Edition> {
    one(db, edition::Entity::find().filter(course::Column::Slug.eq(slug))).await
}

/// The latest edition of a course with a major version.
pub async fn of_major(db: &Db, course: CourseId, major: u32) -> Result<Edition> {
    let of_course = edition::Entity::find().filter(edition::Column::CourseId.eq(course.0));
    one(db, of_course.filter(edition::Column::Major.eq(major as i32))).await
}

/// One version of the course with this address.
pub async fn of_version(db: &Db, slug: &str, version: Version) -> Result<Edition> {
    let of_course = edition::Entity::find().filter(course::Column::Slug.eq(slug));
    one(db, numbered(of_course, version)).await
}

/// The edition of an id.
pub async fn edition(db: &Db, id: EditionId) -> Result<Edition> {
    one(db, edition::Entity::find_by_id(id.0)).await
}

async fn one(db: &Db, query: Select<edition::Entity>) -> Result<Edition> {
    let found = ordered(query).limit(1).find_both_related(course::Entity).one(db.read()).await?;
    let (row, course) = found.ok_or(Error::NotFound)?;
    Ok(name(&row, course))
}

/// The files of an edition, by path.
pub async fn files(db: &Db, id: EditionId) -> Result<BTreeMap<String, Vec<u8>>> {
    Ok(hashed(db, id).await?.into_iter().map(|(path, file)| (path, file.bytes)).collect())
}

/// The files of an edition with their hashes, by path.
pub async fn hashed(db: &Db, id: EditionId) -> Result<BTreeMap<String, Hashed>> {
    let places = edition_file::Entity::find().filter(edition_file::Column::EditionId.eq(id.0)).all(db.read()).await?;
    let wanted: HashSet<String> = places.iter().map(|row| row.hash.clone()).collect();
    let wanted: Vec<String> = wanted.into_iter().collect();
    let mut bytes = HashMap::new();
    for some in wanted.chunks(200) {
        let rows = file::Entity::find().filter(file::Column::Hash.is_in(some)).all(db.read()).await?;
        bytes.extend(rows.into_iter().map(|row| (row.hash, row.bytes)));
    }
    let file = |row: edition_file::Model| {
        let bytes = bytes.get(&row.hash).cloned().ok_or_else(|| crate::corrupt(&row.path))?;
        Ok((row.path, Hashed { hash: row.hash, bytes }))
    };
    places.into_iter().map(file).collect()
}

/// One file of a published version.
pub async fn media(db: &Db, slug: &str, version: Version, path: &str) -> Result<Vec<u8>> {
    let found = course::Entity::find().filter(course::Column::Slug.eq(slug)).one(db.read()).await?;
    let course = found.ok_or(Error::NotFound)?;
    let of_course = edition::Entity::find().filter(edition::Column::CourseId.eq(course.id));
    let edition = numbered(of_course, version).one(db.read()).await?.ok_or(Error::NotFound)?;
    let place = edition_file::Entity::find_by_id((edition.id, path.to_owned()))
        .find_also_related(file::Entity)
        .one(db.read())
        .await?;
    place.and_then(|(_, file)| file).map(|file| file.bytes).ok_or(Error::NotFound)
}

/// Forgets the drafts that an edition made public.
pub(crate) async fn clear_drafts<R: std::error::Error>(
    tx: &impl ConnectionTrait,
    course: CourseId,
    paths: &[String],
) -> Result<(), R> {
    draft::Entity::delete_many()
        .filter(draft::Column::CourseId.eq(course.0))
        .filter(draft::Column::Path.is_in(paths))
        .exec(tx)
        .await?;
    Ok(())
}

/// The latest edition of a course, within a transaction that holds it.
pub(crate) async fn latest_in<R: std::error::Error>(
    tx: &impl ConnectionTrait,
    course: CourseId,
) -> Result<Option<EditionId>, R> {
    Ok(of_course(tx, course.0).await?.first().map(|row| EditionId(row.id)))
}

/// A course's editions, latest version first.
async fn of_course<R: std::error::Error>(tx: &impl ConnectionTrait, course: Uuid) -> Result<Vec<edition::Model>, R> {
    Ok(ordered(edition::Entity::find().filter(edition::Column::CourseId.eq(course))).all(tx).await?)
}

fn numbered(query: Select<edition::Entity>, version: Version) -> Select<edition::Entity> {
    query
        .filter(edition::Column::Major.eq(version.major as i32))
        .filter(edition::Column::Minor.eq(version.minor as i32))
        .filter(edition::Column::Patch.eq(version.patch as i32))
}

fn ordered(query: Select<edition::Entity>) -> Select<edition::Entity> {
    query
        .order_by_desc(edition::Column::Major)
        .order_by_desc(edition::Column::Minor)
        .order_by_desc(edition::Column::Patch)
}

pub(crate) fn version(row: &edition::Model) -> Version {
    Version { major: row.major as u32, minor: row.minor as u32, patch: row.patch as u32 }
}

pub(crate) fn name(row: &edition::Model, course: course::Model) -> Edition {
    Edition {
        id: EditionId(row.id),
        course: CourseId(course.id),
        code: course.code,
        slug: course.slug,
        version: version(row),
        fingerprint: row.fingerprint.clone(),
        published_at: At(row.published_at),
    }
}
