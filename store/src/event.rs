//! The audit log.

use std::collections::HashMap;
use std::pin::Pin;

use domain::event::{Event, Kind, Subject};
use domain::id::{AttemptId, CohortId, EnrolmentId, PersonId};
use domain::language::Bilingual;
use domain::person::Administrator;
use domain::test::TestKind;
use domain::time::At;
use sea_orm::sea_query::{Query, SelectStatement, UnionType};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;

use crate::row::{attempt, certificate, cohort, course, enrolment, event, event_subject, person, person_merge};
use crate::{Db, Result, chain, from_json, to_json};

/// An event as the administrator reads it.
#[derive(Clone, Debug)]
pub struct Recorded {
    /// Its place in the chain.
    pub number: u64,
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
    pub cohorts: HashMap<CohortId, (String, Bilingual)>,
}

/// How a person is called in the log.
#[derive(Clone, Debug)]
pub struct Named {
    pub name: Bilingual,
    pub sign_in_name: String,
}

/// Writes an event, within the transaction of what it tells.
pub(crate) fn record<'a>(
    tx: &'a impl ConnectionTrait,
    actor: Option<PersonId>,
    at: At,
    what: &'a Event,
) -> Recording<'a> {
    // Every write ends in one: on the heap it does not make the future of each as large as itself.
    Box::pin(async move {
        let facts = serde_json::to_value(what).map_err(|error| DbErr::Custom(error.to_string()))?;
        let head = chain::hold(tx).await?;
        let mut row = event::Model {
            id: Uuid::now_v7(),
            at: at.0,
            actor: actor.map(|person| person.0),
            name: facts["name"].as_str().unwrap_or_default().to_owned(),
            facts: to_json(&facts),
            number: head.number as i64 + 1,
            seal: String::new(),
        };
        row.seal = chain::seal(&head.seal, &row);
        let number = row.number;
        event::Entity::insert(row.into_active_model()).exec_without_returning(tx).await?;
        let subjects = what.subject().ids().map(|subject| event_subject::Model { subject, number }.into_active_model());
        let subjects: Vec<_> = subjects.collect();
        if !subjects.is_empty() {
            event_subject::Entity::insert_many(subjects).exec_without_returning(tx).await?;
        }
        Ok(())
    })
}

type Recording<'a> = Pin<Box<dyn Future<Output = std::result::Result<(), DbErr>> + Send + 'a>>;

/// Writes an event that stands alone: a sign-in, a refused one.
pub async fn record_alone(db: &Db, actor: Option<PersonId>, at: At, what: &Event) -> Result<()> {
    let tx = db.write("event").await?;
    record(&*tx, actor, at, what).await?;
    tx.commit().await?;
    Ok(())
}

/// What an administrator looks for in the log.
#[derive(Clone, Debug, Default)]
pub struct Search {
    /// Who did it, or whom it is about.
    pub person: Option<PersonId>,
    pub kind: Option<Kind>,
    /// From the beginning of a moment to before another.
    pub from: Option<At>,
    pub until: Option<At>,
    /// Older than the event with this number.
    pub before: Option<u64>,
}

/// The events that somebody looks for, newest first, at most `count`.
pub async fn find(db: &Db, _: &Administrator, search: &Search, count: u64) -> Result<Log> {
    let mut query = event::Entity::find().order_by_desc(event::Column::Number).limit(count);
    if let Some(person) = search.person {
        let about = Query::select()
            .column(event_subject::Column::Number)
            .from(event_subject::Entity)
            .and_where(event_subject::Column::Subject.in_subquery(subjects_of(person)))
            .take();
        let by = event::Column::Actor.eq(person.0);
        query = query.filter(Condition::any().add(by).add(event::Column::Number.in_subquery(about)));
    }
    query = match search.kind {
        Some(kind) => query.filter(event::Column::Name.is_in(kind.names().iter().copied())),
        // Who looks for nothing in particular looks for changes.
        None => query.filter(event::Column::Name.is_not_in(Kind::Looking.names().iter().copied())),
    };
    if let Some(from) = search.from {
        query = query.filter(event::Column::At.gte(from.0));
    }
    if let Some(until) = search.until {
        query = query.filter(event::Column::At.lt(until.0));
    }
    if let Some(before) = search.before {
        query = query.filter(event::Column::Number.lt(before as i64));
    }
    let mut events = Vec::new();
    for row in query.all(db.read()).await? {
        let actor = row.actor.map(PersonId);
        events.push(Recorded { number: row.number as u64, at: At(row.at), actor, what: from_json(&row.facts)? });
    }
    named(db, events).await
}

/// The person, and all that is theirs: places in classes, attempts, certificates, aliases.
fn subjects_of(person: PersonId) -> SelectStatement {
    let seats = Query::select()
        .column(enrolment::Column::Id)
        .from(enrolment::Entity)
        .and_where(enrolment::Column::PersonId.eq(person.0))
        .take();
    let attempts = Query::select()
        .column(attempt::Column::Id)
        .from(attempt::Entity)
        .and_where(attempt::Column::PersonId.eq(person.0))
        .take();
    let certificates = Query::select()
        .column(certificate::Column::Id)
        .from(certificate::Entity)
        .and_where(certificate::Column::PersonId.eq(person.0))
        .take();
    let aliases = crate::merge::standing(person_merge::Column::GoneId)
        .and_where(person_merge::Column::KeptId.eq(person.0))
        .take();
    Query::select()
        .column(person::Column::Id)
        .from(person::Entity)
        .and_where(person::Column::Id.eq(person.0))
        .union(UnionType::All, seats)
        .union(UnionType::All, attempts)
        .union(UnionType::All, certificates)
        .union(UnionType::All, aliases)
        .take()
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
        .map(|(row, course)| {
            let course = course.map(|course| course.code).unwrap_or_default();
            (CohortId(row.id), (course, crate::cohort::place(&row)))
        })
        .collect();
    let mut ids: Vec<Uuid> = events.iter().filter_map(|recorded| recorded.actor.map(|id| id.0)).collect();
    ids.extend(of(|subject| subject.person.map(|id| id.0)));
    ids.extend(of(|subject| subject.other.map(|id| id.0)));
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
