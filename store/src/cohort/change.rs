//! Changing a class that is open: its days, its place and its languages.

use std::collections::HashSet;

use domain::cohort::{ChangeRefusal, Cohort, Place, Plan, Recorded};
use domain::event::Event;
use domain::id::{CohortId, SessionId, VenueId};
use domain::person::Coordinator;
use domain::shown::Shown;
use domain::time::At;
use domain::venue::Venue;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect,
};
use uuid::Uuid;

use super::{find_in, place, session};
use crate::event::record;
use crate::row::{attendance, cohort, session as half_day};
use crate::{Db, Error, Result};

/// Changes when, where and in which languages a class is held; its half-days follow. The same again leaves no event. `shown`
/// is the class on the page on which the plan was made.
pub async fn change(
    db: &Db,
    coordinator: &Coordinator,
    id: CohortId,
    plan: &Plan,
    shown: Option<Shown>,
    at: At,
) -> Result<(), ChangeRefusal> {
    // A new venue may come with it, and no certificate may be issued of what it was before.
    let tx = db.write("venues").await?;
    tx.also("certificates").await?;
    tx.also(format!("cohort {id}")).await?;
    let class = find_in::<ChangeRefusal>(&*tx, coordinator, id).await?;
    let current = venue_in(&*tx, id).await.map_err(Error::widen)?;
    let venue = elsewhere(&*tx, coordinator, current, &plan.place, at).await?;
    let is_moved = (plan.begins, plan.ends) != (class.begins, class.ends);
    if venue.is_none() && !is_moved && plan.spoken == class.spoken {
        return Ok(());
    }
    if shown.is_some_and(|shown| shown != class.shown(current)) {
        return Err(Error::Refused(ChangeRefusal::Changed));
    }
    let recorded = recorded(&*tx, id).await.map_err(Error::widen)?;
    let timetable = class.change(plan, venue.is_some(), &recorded).map_err(Error::Refused)?;
    let mut row = cohort::ActiveModel {
        id: Set(id.0),
        begins: Set(plan.begins.to_string()),
        ends: Set(plan.ends.to_string()),
        language: Set(plan.spoken.code().to_owned()),
        ..Default::default()
    };
    if let Some(venue) = venue {
        row.place = Set(venue.facts.name.en);
        row.place_ar = Set(venue.facts.name.ar);
        row.venue_id = Set(Some(venue.id.0));
        row.state = Set(venue.facts.state);
    }
    let row = row.update(&*tx).await?;
    for some in timetable.dropped.chunks(500) {
        let dropped = half_day::Column::Id.is_in(some.iter().map(|session| session.0));
        half_day::Entity::delete_many().filter(dropped).exec(&*tx).await?;
    }
    session::put(&*tx, id, &timetable.added).await.map_err(Error::widen)?;
    let (begins, ends, spoken) = (plan.begins, plan.ends, plan.spoken);
    let event = Event::CohortChanged { cohort: id, begins, ends, place: place(&row), spoken };
    record(&*tx, Some(coordinator.person().id), at, &event).await?;
    tx.commit().await?;
    Ok(())
}

/// The venue of a class, which may be closed by now, or written down for another state.
pub async fn venue_of(db: &Db, class: &Cohort) -> Result<Option<VenueId>> {
    venue_in(db.read(), class.id).await
}

async fn venue_in(tx: &impl ConnectionTrait, id: CohortId) -> Result<Option<VenueId>> {
    let row = cohort::Entity::find_by_id(id.0).one(tx).await?.ok_or(Error::NotFound)?;
    Ok(row.venue_id.map(VenueId))
}

/// The venue of a plan where it is another one than that of the class, which keeps its words although its venue may have
/// been renamed or closed since.
async fn elsewhere(
    tx: &impl ConnectionTrait,
    coordinator: &Coordinator,
    current: Option<VenueId>,
    place: &Place,
    at: At,
) -> Result<Option<Venue>, ChangeRefusal> {
    if matches!(place, Place::Known(venue) if Some(*venue) == current) {
        return Ok(None);
    }
    match crate::venue::of_plan(tx, coordinator, place, at).await {
        Ok(venue) => Ok(Some(venue).filter(|venue| Some(venue.id) != current)),
        Err(Error::Refused(refused)) => Err(Error::Refused(ChangeRefusal::Plan(refused))),
        Err(Error::NotFound) => Err(Error::NotFound),
        Err(Error::Db(error)) => Err(Error::Db(error)),
        Err(Error::Corrupt(what)) => Err(Error::Corrupt(what)),
    }
}

async fn recorded(tx: &impl ConnectionTrait, id: CohortId) -> Result<Recorded> {
    let marked: Vec<Uuid> = attendance::Entity::find()
        .select_only()
        .column(attendance::Column::SessionId)
        .inner_join(half_day::Entity)
        .filter(half_day::Column::CohortId.eq(id.0))
        .distinct()
        .into_tuple()
        .all(tx)
        .await?;
    Ok(Recorded {
        sessions: session::of_class(tx, id).await?,
        marked: marked.into_iter().map(SessionId).collect::<HashSet<_>>(),
        is_certified: crate::certificate::is_held_in(tx, id).await?,
    })
}
