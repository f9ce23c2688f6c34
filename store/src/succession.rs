//! Handing over: a coordinator makes somebody the coordinator of their states, and may stop being one.

use domain::event::Event;
use domain::id::PersonId;
use domain::person::{Coordinator, Role, SuccessionRefusal};
use domain::time::At;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter};

use crate::event::record;
use crate::row::role_grant;
use crate::{Db, Error, Result};

/// Makes somebody whom the coordinator can see a coordinator of the same states. Both are, from then on.
pub async fn share(db: &Db, coordinator: &Coordinator, successor: PersonId, at: At) -> Result<(), SuccessionRefusal> {
    let tx = db.write("people").await?;
    let new = share_in(&*tx, coordinator, successor, at).await?;
    if new == 0 {
        return Err(Error::Refused(SuccessionRefusal::AlreadySo));
    }
    tx.commit().await?;
    Ok(())
}

/// The same, and the coordinator is one no more.
pub async fn hand_over(
    db: &Db,
    coordinator: &Coordinator,
    successor: PersonId,
    at: At,
) -> Result<(), SuccessionRefusal> {
    let by = coordinator.person().id;
    let tx = db.write("people").await?;
    share_in(&*tx, coordinator, successor, at).await?;
    for row in coordinates(&*tx, by).await.map_err(Error::widen)? {
        role_grant::Entity::delete_by_id((row.person_id, row.role, row.state.clone())).exec(&*tx).await?;
        let state = (!row.state.is_empty()).then_some(row.state);
        let event = Event::RoleEnded { person: by, role: Role::Coordinator, state };
        record(&*tx, Some(by), at, &event).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Says how many grants are new.
async fn share_in(
    tx: &impl ConnectionTrait,
    coordinator: &Coordinator,
    successor: PersonId,
    at: At,
) -> Result<usize, SuccessionRefusal> {
    let by = coordinator.person().id;
    if successor == by {
        return Err(Error::Refused(SuccessionRefusal::Oneself));
    }
    // Who is not to be seen is not made anything.
    crate::register::found(tx, coordinator, successor).await.map_err(Error::widen)?;
    // Nor an entry that is another name of somebody: it signs nobody in.
    if crate::merge::is_alias(tx, successor.0).await.map_err(Error::widen)? {
        return Err(Error::NotFound);
    }
    let held = coordinates(tx, successor).await.map_err(Error::widen)?;
    let mut new = 0;
    for row in coordinates(tx, by).await.map_err(Error::widen)? {
        if held.iter().any(|known| known.state == row.state) {
            continue;
        }
        let state = (!row.state.is_empty()).then(|| row.state.clone());
        let granted = role_grant::Model { person_id: successor.0, granted_at: at.0, granted_by: Some(by.0), ..row };
        role_grant::Entity::insert(granted.into_active_model()).exec_without_returning(tx).await?;
        let event = Event::RoleGranted { person: successor, role: Role::Coordinator, state };
        record(tx, Some(by), at, &event).await?;
        new += 1;
    }
    Ok(new)
}

async fn coordinates(tx: &impl ConnectionTrait, person: PersonId) -> Result<Vec<role_grant::Model>> {
    let grants = role_grant::Entity::find().filter(role_grant::Column::PersonId.eq(person.0));
    Ok(grants.filter(role_grant::Column::Role.eq(Role::Coordinator.code())).all(tx).await?)
}
