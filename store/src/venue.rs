//! Venues. A coordinator finds those of their own states. Nothing that is changed here changes a class.

use std::collections::HashMap;

use domain::cohort::{Place, PlanRefusal};
use domain::event::Event;
use domain::id::VenueId;
use domain::language::{Bilingual, Language};
use domain::person::{Coordinator, Reach};
use domain::time::At;
use domain::venue::{Connectivity, Facts, Power, Venue, VenueRefusal};
use sea_orm::{
    ActiveModelTrait, ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait,
    IntoActiveModel, QueryFilter, QuerySelect,
};
use uuid::Uuid;

use crate::event::record;
use crate::reference::is_retired;
use crate::row::{cohort, venue};
use crate::{Db, Error, Result, corrupt};

/// A venue in the list.
#[derive(Clone, Debug)]
pub struct Listed {
    pub venue: Venue,
    /// How many classes were opened there.
    pub classes: u64,
}

/// The venues of the coordinator's states, by state and name.
pub async fn list(db: &Db, coordinator: &Coordinator) -> Result<Vec<Listed>> {
    let mut classes = cohort::Entity::find()
        .select_only()
        .column(cohort::Column::VenueId)
        .column_as(cohort::Column::Id.count(), "classes")
        .filter(cohort::Column::VenueId.is_not_null())
        .group_by(cohort::Column::VenueId);
    if let Reach::States(states) = coordinator.reach() {
        classes = classes.filter(cohort::Column::State.is_in(states));
    }
    let classes: Vec<(Uuid, i64)> = classes.into_tuple().all(db.read()).await?;
    let classes: HashMap<Uuid, i64> = classes.into_iter().collect();
    let listed = |venue: Venue| {
        let classes = classes.get(&venue.id.0).copied().unwrap_or_default() as u64;
        Listed { venue, classes }
    };
    Ok(all_in(db.read(), coordinator).await?.into_iter().map(listed).collect())
}

/// Those where a class can be opened.
pub async fn open_ones(db: &Db, coordinator: &Coordinator) -> Result<Vec<Venue>> {
    let mut venues = all_in(db.read(), coordinator).await?;
    venues.retain(|venue| !venue.is_closed);
    Ok(venues)
}

/// One venue of this coordinator's states.
pub async fn find_for(db: &Db, coordinator: &Coordinator, id: VenueId) -> Result<Venue> {
    find_in(db.read(), coordinator, id).await
}

pub async fn add(db: &Db, coordinator: &Coordinator, facts: &Facts, at: At) -> Result<VenueId, VenueRefusal> {
    let tx = db.write("venues").await?;
    facts.check(coordinator.reach()).map_err(Error::Refused)?;
    if like(&*tx, coordinator, facts).await.map_err(Error::widen)?.is_some() {
        return Err(Error::Refused(VenueRefusal::AlreadyThere));
    }
    if is_retired(&*tx, &facts.state).await.map_err(Error::widen)? {
        return Err(Error::Refused(VenueRefusal::StateRetired));
    }
    let id = add_in(&*tx, coordinator, facts, at).await.map_err(Error::widen)?;
    tx.commit().await?;
    Ok(id)
}

/// Corrects what is written down of a venue. The same again leaves no event.
pub async fn change(
    db: &Db,
    coordinator: &Coordinator,
    id: VenueId,
    facts: &Facts,
    at: At,
) -> Result<(), VenueRefusal> {
    let tx = db.write("venues").await?;
    let known = find_in::<VenueRefusal>(&*tx, coordinator, id).await?;
    facts.check(coordinator.reach()).map_err(Error::Refused)?;
    if known.facts == *facts {
        return Ok(());
    }
    let other = like(&*tx, coordinator, facts).await.map_err(Error::widen)?;
    if other.is_some_and(|other| other.id != id) {
        return Err(Error::Refused(VenueRefusal::AlreadyThere));
    }
    if facts.state != known.facts.state && is_retired(&*tx, &facts.state).await.map_err(Error::widen)? {
        return Err(Error::Refused(VenueRefusal::StateRetired));
    }
    let changed = venue::ActiveModel { closed_at: NotSet, ..row(id, facts).into_active_model().reset_all() };
    changed.update(&*tx).await?;
    let event = Event::VenueChanged { venue: id, called: called(facts) };
    record(&*tx, Some(coordinator.person().id), at, &event).await?;
    tx.commit().await?;
    Ok(())
}

/// Opens no more classes there.
pub async fn close(db: &Db, coordinator: &Coordinator, id: VenueId, at: At) -> Result<()> {
    keep(db, coordinator, id, Some(at), at).await
}

/// Opens classes there again.
pub async fn reopen(db: &Db, coordinator: &Coordinator, id: VenueId, at: At) -> Result<()> {
    keep(db, coordinator, id, None, at).await
}

async fn keep(db: &Db, coordinator: &Coordinator, id: VenueId, closed: Option<At>, at: At) -> Result<()> {
    let tx = db.write("venues").await?;
    let known = find_in::<std::convert::Infallible>(&*tx, coordinator, id).await?;
    if known.is_closed == closed.is_some() {
        return Ok(());
    }
    let changed = venue::ActiveModel { id: Set(id.0), closed_at: Set(closed.map(|at| at.0)), ..Default::default() };
    changed.update(&*tx).await?;
    let called = called(&known.facts);
    let event = match closed {
        Some(_) => Event::VenueClosed { venue: id, called },
        None => Event::VenueReopened { venue: id, called },
    };
    record(&*tx, Some(coordinator.person().id), at, &event).await?;
    tx.commit().await?;
    Ok(())
}

/// The venue of a class that is being opened: one that is there, or a new one. A name that the state has already means
/// that one, whoever wrote it down.
pub(crate) async fn of_plan(
    tx: &impl ConnectionTrait,
    coordinator: &Coordinator,
    place: &Place,
    at: At,
) -> Result<Venue, PlanRefusal> {
    let refused = |refused| Error::Refused(PlanRefusal::Venue(refused));
    let found = match place {
        Place::Known(id) => find_in(tx, coordinator, *id).await?,
        Place::New(facts) => {
            facts.check(coordinator.reach()).map_err(refused)?;
            match like(tx, coordinator, facts).await.map_err(Error::widen)? {
                Some(known) => known,
                None if is_retired(tx, &facts.state).await.map_err(Error::widen)? => {
                    return Err(refused(VenueRefusal::StateRetired));
                }
                None => {
                    let id = add_in(tx, coordinator, facts, at).await.map_err(Error::widen)?;
                    Venue { id, facts: facts.clone(), is_closed: false }
                }
            }
        }
    };
    if found.is_closed { Err(refused(VenueRefusal::Closed)) } else { Ok(found) }
}

async fn add_in(tx: &impl ConnectionTrait, coordinator: &Coordinator, facts: &Facts, at: At) -> Result<VenueId> {
    let id = VenueId(Uuid::now_v7());
    venue::Entity::insert(row(id, facts).into_active_model()).exec_without_returning(tx).await?;
    let event = Event::VenueAdded { venue: id, called: called(facts) };
    record(tx, Some(coordinator.person().id), at, &event).await?;
    Ok(id)
}

async fn find_in<R: std::error::Error>(
    tx: &impl ConnectionTrait,
    coordinator: &Coordinator,
    id: VenueId,
) -> Result<Venue, R> {
    let row = venue::Entity::find_by_id(id.0).one(tx).await?.ok_or(Error::NotFound)?;
    let venue = read(row).map_err(Error::widen)?;
    if coordinator.reach().covers(&venue.facts.state) { Ok(venue) } else { Err(Error::NotFound) }
}

async fn like(tx: &impl ConnectionTrait, coordinator: &Coordinator, facts: &Facts) -> Result<Option<Venue>> {
    Ok(all_in(tx, coordinator).await?.into_iter().find(|known| known.facts.is_like(facts)))
}

async fn all_in(tx: &impl ConnectionTrait, coordinator: &Coordinator) -> Result<Vec<Venue>> {
    let mut rows = venue::Entity::find();
    if let Reach::States(states) = coordinator.reach() {
        rows = rows.filter(venue::Column::State.is_in(states));
    }
    let mut venues = rows.all(tx).await?.into_iter().map(read).collect::<Result<Vec<_>>>()?;
    venues.sort_by_cached_key(|venue| (venue.facts.state.clone(), called(&venue.facts)));
    Ok(venues)
}

/// As the log calls it.
fn called(facts: &Facts) -> String {
    facts.name.get(Language::English).to_owned()
}

/// The row of a venue that is open.
pub(crate) fn row(id: VenueId, facts: &Facts) -> venue::Model {
    venue::Model {
        id: id.0,
        name_en: facts.name.en.clone(),
        name_ar: facts.name.ar.clone(),
        state: facts.state.clone(),
        power: facts.power.code().to_owned(),
        connectivity: facts.connectivity.code().to_owned(),
        closed_at: None,
    }
}

fn read(row: venue::Model) -> Result<Venue> {
    Ok(Venue {
        id: VenueId(row.id),
        facts: Facts {
            name: Bilingual::new(row.name_en, row.name_ar),
            state: row.state,
            power: Power::from_code(&row.power).ok_or_else(|| corrupt(&row.power))?,
            connectivity: Connectivity::from_code(&row.connectivity).ok_or_else(|| corrupt(&row.connectivity))?,
        },
        is_closed: row.closed_at.is_some(),
    })
}
