//! What trainers led, counted from the half-days of which it is written down.

use std::collections::HashMap;

use domain::activity::Activity;
use domain::id::PersonId;
use domain::language::Bilingual;
use domain::person::{Coordinator, PersonKind, Reach};
use jiff::civil::Date;
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect, Select};
use uuid::Uuid;

use crate::row::{attendance, cohort, person, session};
use crate::{Db, Result, corrupt};

/// What each trainer led in classes of the coordinator's states, most first; and how many half-days were held.
pub async fn of_trainers(
    db: &Db,
    coordinator: &Coordinator,
    (from, until): (Date, Date),
    today: Date,
) -> Result<(Vec<Activity>, usize)> {
    let until = until.min(today);
    let held = held(coordinator, (from, until)).count(db.read()).await? as usize;
    let rows: Vec<(Uuid, i64, i64)> = self::held(coordinator, (from, until))
        .select_only()
        .column(session::Column::LedBy)
        .column_as(session::Column::Id.count(), "half_days")
        .column_as(Expr::col((session::Entity, session::Column::CohortId)).count_distinct(), "classes")
        .filter(session::Column::LedBy.is_not_null())
        .group_by(session::Column::LedBy)
        .into_tuple()
        .all(db.read())
        .await?;
    let mut people: HashMap<Uuid, person::Model> = HashMap::new();
    for some in rows.chunks(500) {
        let ids = some.iter().map(|(id, ..)| *id);
        let found = person::Entity::find().filter(person::Column::Id.is_in(ids)).all(db.read()).await?;
        people.extend(found.into_iter().map(|row| (row.id, row)));
    }
    let activity = |(id, half_days, classes): (Uuid, i64, i64)| {
        let row = people.remove(&id).ok_or_else(|| corrupt(format!("person {id}")))?;
        Ok(Activity {
            person: PersonId(id),
            name: Bilingual::new(row.name_latin, row.name_arabic),
            kind: PersonKind::read(&row.kind).ok_or_else(|| corrupt(format!("kind {}", row.kind)))?,
            half_days: half_days as usize,
            classes: classes as usize,
        })
    };
    let mut activities = rows.into_iter().map(activity).collect::<Result<Vec<_>>>()?;
    activities.sort_by(|one, other| (other.half_days, &one.name.en).cmp(&(one.half_days, &other.name.en)));
    Ok((activities, held))
}

/// Half-days of which somebody has marked who was there.
fn held(coordinator: &Coordinator, (from, until): (Date, Date)) -> Select<session::Entity> {
    let marked = Query::select().column(attendance::Column::SessionId).from(attendance::Entity).take();
    let held = session::Entity::find()
        .inner_join(cohort::Entity)
        .filter(session::Column::CalledOffFor.is_null())
        .filter(session::Column::Day.between(from.to_string(), until.to_string()))
        .filter(session::Column::Id.in_subquery(marked));
    match coordinator.reach() {
        Reach::Everywhere => held,
        Reach::States(states) => held.filter(cohort::Column::State.is_in(states)),
    }
}
