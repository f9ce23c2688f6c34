//! The audit log.

use std::collections::HashMap;

use domain::event::{Event, Subject};
use domain::id::{AttemptId, CohortId, EnrolmentId, EventId, PersonId};
use domain::language::Bilingual;
use domain::person::Administrator;
use domain::test::TestKind;
use domain::time::At;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;

use crate::row::{attempt, cohort, course, enrolment, event, person};
use crate::{Db, Result, from_json, to_json};

/// An event as the administrator reads it.
#[derive(Clone, Debug)]
pub struct Recorded {
    pub id: EventId,
    pub at: At,
    /// Who did it; `None` where nobody was signed in.
    pub actor: Option<PersonId>,
    pub what: Event,
}

/// A page of the log, with the names of everything that it speaks of.
#[derive(Clone, Debug, Default)]
pub struct Log {
    pub events: Vec<Recorded>,
    pub people: HashMap<PersonId, Named>,
    pub enrolments: HashMap<EnrolmentId, PersonId>,
    pub attempts: HashMap<AttemptId, (PersonId, TestKind)>,
    /// Course and place of a class.
    pub cohorts: HashMap<CohortId, (String, String)>,
}

/// How a person is called in the log.
#[derive(Clone, Debug)]
pub struct Named {
    pub name: Bilingual,
    pub sign_in_name: String,
}

/// Writes an event, within the transaction of what it tells.
pub(crate) async fn record(
    tx: &impl ConnectionTrait,
    actor: Option<PersonId>,
    at: At,
    what: &Event,
) -> std::result::Result<(), DbErr> {
    let facts = serde_json::to_value(what).map_err(|error| DbErr::Custom(error.to_string()))?;
    let row = event::ActiveModel {
        id: Set(Uuid::now_v7()),
        at: Set(at.0),
        actor: Set(actor.map(|person| person.0)),
        name: Set(facts["name"].as_str().unwrap_or_default().to_owned()),
        facts: Set(to_json(&facts)),
    };
    event::Entity::insert(row).exec_without_returning(tx).await.map(|_| ())
}

/// Writes an event that stands alone: a sign-in, a refused one.
pub async fn record_alone(db: &Db, actor: Option<PersonId>, at: At, what: &Event) -> Result<()> {
    let tx = db.write("event").await?;
    record(&*tx, actor, at, what).await?;
    tx.commit().await?;
    Ok(())
}

/// The latest events, newest first, `count` at a time, before the given one.
pub async fn latest(db: &Db, _: &Administrator, before: Option<EventId>, count: u64) -> Result<Log> {
    let mut query = event::Entity::find().order_by_desc(event::Column::Id).limit(count);
    if let Some(before) = before {
        query = query.filter(event::Column::Id.lt(before.0));
    }
    let mut events = Vec::new();
    for row in query.all(db.read()).await? {
        let actor = row.actor.map(PersonId);
        events.push(Recorded { id: EventId(row.id), at: At(row.at), actor, what: from_json(&row.facts)? });
    }
    named(db, events).await
}

/// Four queries, however long the page.
async fn named(db: &Db, events: Vec<Recorded>) -> Result<Log> {
    let subjects: Vec<_> = events.iter().map(|recorded| recorded.what.subject()).collect();
    let of = |pick: fn(&Subject) -> Option<Uuid>| subjects.iter().filter_map(pick).collect::<Vec<Uuid>>();

    let enrolments: HashMap<EnrolmentId, PersonId> = enrolment::Entity::find()
        .filter(enrolment::Column::Id.is_in(of(|subject| subject.enrolment.map(|id| id.0))))
        .all(db.read())
        .await?
        .into_iter()
        .map(|row| (EnrolmentId(row.id), PersonId(row.person_id)))
        .collect();
    let mut attempts = HashMap::new();
    let taken = attempt::Entity::find()
        .filter(attempt::Column::Id.is_in(of(|subject| subject.attempt.map(|id| id.0))))
        .all(db.read())
        .await?;
    for row in taken {
        let test = TestKind::from_code(&row.test).ok_or_else(|| crate::corrupt(&row.test))?;
        attempts.insert(AttemptId(row.id), (PersonId(row.person_id), test));
    }
    let cohorts = cohort::Entity::find()
        .filter(cohort::Column::Id.is_in(of(|subject| subject.cohort.map(|id| id.0))))
        .find_also_related(course::Entity)
        .all(db.read())
        .await?
        .into_iter()
        .map(|(row, course)| (CohortId(row.id), (course.map(|course| course.code).unwrap_or_default(), row.place)))
        .collect();
    let mut ids: Vec<Uuid> = events.iter().filter_map(|recorded| recorded.actor.map(|id| id.0)).collect();
    ids.extend(of(|subject| subject.person.map(|id| id.0)));
    ids.extend(enrolments.values().map(|id| id.0));
    ids.extend(attempts.values().map(|(id, _)| id.0));
    let people = person::Entity::find()
        .filter(person::Column::Id.is_in(ids))
        .all(db.read())
        .await?
        .into_iter()
        .map(|row| {
            let name = Bilingual::new(row.name_latin, row.name_arabic);
            (PersonId(row.id), Named { name, sign_in_name: row.sign_in_name })
        })
        .collect();
    Ok(Log { events, people, enrolments, attempts, cohorts })
}
