//! Everything that is kept about one person, for a file that they may ask for. Never a password or its hash, and of
//! others nothing but the id of who acted.

mod deed;
mod seat;

use std::collections::HashMap;

use domain::event::Event;
use domain::id::PersonId;
use domain::person::{Coordinator, Reach, Trainee};
use domain::time::{At, Stamp, day_of};
use jiff::civil::Date;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::Serialize;
use uuid::Uuid;

use crate::merge::Alias;
use crate::register::found;
use crate::row::{check_answer, course, event, event_subject, lesson_read, person, rank_held, role_grant, sign_in};
use crate::{Db, Result, from_json};

pub use deed::Deeds;
pub use seat::Place;

/// The keys of the file are the names of these fields.
#[derive(Debug, Serialize)]
pub struct Dossier {
    pub entry: Entry,
    /// Other entries that were found to be this person.
    pub merged_entries: Vec<Entry>,
    pub ranks_held: Vec<RankHeld>,
    pub roles: Vec<Role>,
    pub signed_in_browsers: Vec<Browser>,
    pub classes: Vec<Place>,
    pub lessons_read: Vec<LessonRead>,
    pub knowledge_checks: Vec<KnowledgeCheck>,
    pub events: Vec<Happened>,
}

#[derive(Debug, Serialize)]
pub struct Entry {
    pub id: Uuid,
    pub name_in_latin_letters: String,
    pub name_in_arabic_letters: String,
    pub service_number: Option<String>,
    pub learner_number: Option<String>,
    pub sign_in_name: String,
    pub sex: String,
    pub rank: String,
    pub unit: String,
    pub state: String,
    pub kind: String,
    pub language: String,
    pub added_at: Stamp,
    /// Of another entry: since when it is known to be this person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub merged_at: Option<Stamp>,
}

#[derive(Debug, Serialize)]
pub struct RankHeld {
    pub rank: String,
    pub since: Date,
}

#[derive(Debug, Serialize)]
pub struct Role {
    pub role: String,
    /// Nothing for the whole country.
    pub state: Option<String>,
    pub granted_at: Stamp,
    pub granted_by: Option<Uuid>,
}

#[derive(Debug, Serialize)]
pub struct Browser {
    pub until: Stamp,
}

#[derive(Debug, Serialize)]
pub struct LessonRead {
    pub course: String,
    pub lesson: String,
    pub read_at: Stamp,
}

#[derive(Debug, Serialize)]
pub struct KnowledgeCheck {
    pub course: String,
    pub question: String,
    pub given: serde_json::Value,
    pub tries: i32,
    pub answered_at: Stamp,
}

/// An event that speaks of this person.
#[derive(Debug, Serialize)]
pub struct Happened {
    pub number: i64,
    pub at: Stamp,
    /// The id of who acted; nothing where nobody was signed in.
    pub by: Option<Uuid>,
    pub facts: Event,
}

/// What is kept about somebody whom a coordinator sees. What was done in the classes of other states is left out: it is
/// their coordinators' to tell.
pub async fn find_for(db: &Db, coordinator: &Coordinator, id: PersonId) -> Result<Dossier> {
    let id = crate::merge::kept_id(db.read(), id).await?;
    let (row, _) = found(db.read(), coordinator, id).await?;
    gather(db.read(), row, coordinator.reach()).await
}

/// What is kept about oneself: all of it.
pub async fn find_own(db: &Db, trainee: &Trainee) -> Result<Dossier> {
    let row = person::Entity::find_by_id(trainee.person().id.0).one(db.read()).await?.ok_or(crate::Error::NotFound)?;
    gather(db.read(), row, &Reach::Everywhere).await
}

async fn gather(tx: &impl ConnectionTrait, row: person::Model, reach: &Reach) -> Result<Dossier> {
    let id = row.id;
    let aliases = crate::merge::of_person(tx, PersonId(id)).await?;
    let ids: Vec<Uuid> = aliases.iter().map(|alias| alias.person.id.0).chain([id]).collect();
    let added: HashMap<Uuid, At> = person::Entity::find()
        .filter(person::Column::Id.is_in(ids.clone()))
        .all(tx)
        .await?
        .into_iter()
        .map(|row| (row.id, At(row.added_at)))
        .collect();
    let merged = |Alias { person, merged_at, .. }: Alias| {
        let added_at = added.get(&person.id.0).copied().unwrap_or(merged_at);
        entry(person, added_at, Some(Stamp(merged_at)))
    };
    let held = rank_held::Entity::find()
        .filter(rank_held::Column::PersonId.is_in(ids.clone()))
        .order_by_asc(rank_held::Column::Since)
        .all(tx)
        .await?;
    let grants = role_grant::Entity::find().filter(role_grant::Column::PersonId.eq(id)).all(tx).await?;
    let browsers = sign_in::Entity::find().filter(sign_in::Column::PersonId.eq(id)).all(tx).await?;
    let role = |row: role_grant::Model| Role {
        role: row.role,
        state: (!row.state.is_empty()).then_some(row.state),
        granted_at: Stamp(At(row.granted_at)),
        granted_by: row.granted_by,
    };
    let classes = seat::of(tx, &ids, reach).await?;
    // What was read and answered on the way belongs to the classes that are told.
    let is_told = |course: &String| {
        let of_class = |place: &Place| place.done.is_some() && place.course == *course;
        *reach == Reach::Everywhere || classes.iter().any(of_class)
    };
    let (mut lessons_read, mut knowledge_checks) = (lessons(tx, &ids).await?, checks(tx, &ids).await?);
    lessons_read.retain(|read| is_told(&read.course));
    knowledge_checks.retain(|check| is_told(&check.course));
    let subjects: Vec<Uuid> = ids.iter().copied().chain(classes.iter().flat_map(Place::subjects)).collect();
    let added_at = At(row.added_at);
    Ok(Dossier {
        entry: entry(crate::person::read(row, vec![])?, added_at, None),
        merged_entries: aliases.into_iter().map(merged).collect(),
        ranks_held: held.into_iter().map(|row| RankHeld { rank: row.rank, since: day_of(row.since) }).collect(),
        roles: grants.into_iter().map(role).collect(),
        signed_in_browsers: browsers.into_iter().map(|row| Browser { until: Stamp(At(row.expires_at)) }).collect(),
        classes,
        lessons_read,
        knowledge_checks,
        events: events(tx, &subjects).await?,
    })
}

fn entry(person: domain::person::Person, added_at: At, merged_at: Option<Stamp>) -> Entry {
    Entry {
        id: person.id.0,
        name_in_latin_letters: person.name.en,
        name_in_arabic_letters: person.name.ar,
        service_number: person.service_no,
        learner_number: person.learner_no,
        sign_in_name: person.sign_in_name,
        sex: person.sex.code().to_owned(),
        rank: person.rank,
        unit: person.unit,
        state: person.state,
        kind: person.kind.code().to_owned(),
        language: person.language.code().to_owned(),
        added_at: Stamp(added_at),
        merged_at,
    }
}

async fn lessons(tx: &impl ConnectionTrait, ids: &[Uuid]) -> Result<Vec<LessonRead>> {
    let codes = codes(tx).await?;
    let rows = lesson_read::Entity::find()
        .filter(lesson_read::Column::PersonId.is_in(ids.to_vec()))
        .order_by_asc(lesson_read::Column::ReadAt)
        .all(tx)
        .await?;
    let read = |row: lesson_read::Model| LessonRead {
        course: codes.get(&row.course_id).cloned().unwrap_or_default(),
        lesson: row.lesson,
        read_at: Stamp(At(row.read_at)),
    };
    Ok(rows.into_iter().map(read).collect())
}

async fn checks(tx: &impl ConnectionTrait, ids: &[Uuid]) -> Result<Vec<KnowledgeCheck>> {
    let codes = codes(tx).await?;
    let rows = check_answer::Entity::find()
        .filter(check_answer::Column::PersonId.is_in(ids.to_vec()))
        .order_by_asc(check_answer::Column::AnsweredAt)
        .all(tx)
        .await?;
    let check = |row: check_answer::Model| {
        Ok(KnowledgeCheck {
            course: codes.get(&row.course_id).cloned().unwrap_or_default(),
            question: row.question,
            given: from_json(&row.given)?,
            tries: row.tries,
            answered_at: Stamp(At(row.answered_at)),
        })
    };
    rows.into_iter().map(check).collect()
}

/// The codes of all courses.
async fn codes(tx: &impl ConnectionTrait) -> Result<HashMap<Uuid, String>> {
    Ok(course::Entity::find().all(tx).await?.into_iter().map(|row| (row.id, row.code)).collect())
}

async fn events(tx: &impl ConnectionTrait, subjects: &[Uuid]) -> Result<Vec<Happened>> {
    let mut numbers = Vec::new();
    for some in subjects.chunks(500) {
        let about = event_subject::Entity::find().filter(event_subject::Column::Subject.is_in(some.to_vec()));
        numbers.extend(about.all(tx).await?.into_iter().map(|row| row.number));
    }
    numbers.sort_unstable();
    numbers.dedup();
    let mut events = Vec::with_capacity(numbers.len());
    for some in numbers.chunks(500) {
        let rows = event::Entity::find()
            .filter(event::Column::Number.is_in(some.to_vec()))
            .order_by_asc(event::Column::Number)
            .all(tx)
            .await?;
        for row in rows {
            let facts = from_json(&row.facts)?;
            events.push(Happened { number: row.number, at: Stamp(At(row.at)), by: row.actor, facts });
        }
    }
    Ok(events)
}
