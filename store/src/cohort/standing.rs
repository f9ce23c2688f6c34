//! What a class rests on: its clearance, who is behind it, and suspending it.

use std::collections::BTreeSet;

use domain::cohort::{Backing, BackingRefusal, Cohort, REFERENCE_MAX, SuspensionRefusal};
use domain::event::Event;
use domain::id::CohortId;
use domain::person::{Coordinator, Reach};
use domain::shown::Shown;
use domain::time::At;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect,
};

use super::find_in;
use crate::event::record;
use crate::row::cohort;
use crate::{Db, Error, Result};

/// Writes down who is behind a class and what its clearance is filed under. The same again leaves no event. `shown` is what
/// the page had of it.
pub async fn back(
    db: &Db,
    coordinator: &Coordinator,
    id: CohortId,
    backing: &Backing,
    reference: &str,
    shown: Option<Shown>,
    at: At,
) -> Result<(), BackingRefusal> {
    let by = Some(coordinator.person().id);
    let tx = db.write(format!("cohort {id}")).await?;
    let known = find_in::<BackingRefusal>(&*tx, coordinator, id).await?;
    let reference: String = match known.standing.clearance.is_needed() {
        true => reference.trim().chars().take(REFERENCE_MAX).collect(),
        false => String::new(),
    };
    if known.backing == *backing && known.standing.reference == reference {
        return Ok(());
    }
    if shown.is_some_and(|shown| shown != known.backing_shown()) {
        return Err(Error::Refused(BackingRefusal::Changed));
    }
    let mut row = cohort::ActiveModel { id: Set(id.0), ..Default::default() };
    if known.backing != *backing {
        row.partners = Set(backing.partners.join("\n"));
        row.objectives = Set(backing.objectives.join("\n"));
        row.funding = Set(backing.funding.clone());
        record(&*tx, by, at, &Event::CohortBacked { cohort: id }).await?;
    }
    if known.standing.reference != reference {
        row.clearance_reference = Set(reference.clone());
        record(&*tx, by, at, &Event::ClearanceRecorded { cohort: id, reference }).await?;
    }
    row.update(&*tx).await?;
    tx.commit().await?;
    Ok(())
}

/// Stops a class at once: nobody is taken in, no test is begun, no certificate issued, until it goes on.
pub async fn suspend(
    db: &Db,
    coordinator: &Coordinator,
    id: CohortId,
    reason: &str,
    at: At,
) -> Result<(), SuspensionRefusal> {
    let tx = db.write(format!("cohort {id}")).await?;
    let known = find_in::<SuspensionRefusal>(&*tx, coordinator, id).await?;
    let reason = known.standing.suspend(reason).map_err(Error::Refused)?;
    keep(&*tx, &known, Some(reason.clone())).await.map_err(Error::widen)?;
    record(&*tx, Some(coordinator.person().id), at, &Event::CohortSuspended { cohort: id, reason }).await?;
    tx.commit().await?;
    Ok(())
}

/// Lets a class that was suspended go on.
pub async fn resume(
    db: &Db,
    coordinator: &Coordinator,
    id: CohortId,
    reason: &str,
    at: At,
) -> Result<(), SuspensionRefusal> {
    let tx = db.write(format!("cohort {id}")).await?;
    let known = find_in::<SuspensionRefusal>(&*tx, coordinator, id).await?;
    let reason = known.standing.resume(reason).map_err(Error::Refused)?;
    keep(&*tx, &known, None).await.map_err(Error::widen)?;
    record(&*tx, Some(coordinator.person().id), at, &Event::CohortResumed { cohort: id, reason }).await?;
    tx.commit().await?;
    Ok(())
}

async fn keep(tx: &impl ConnectionTrait, cohort: &Cohort, suspended_for: Option<String>) -> Result<()> {
    let row = cohort::ActiveModel { id: Set(cohort.id.0), suspended_for: Set(suspended_for), ..Default::default() };
    row.update(tx).await?;
    Ok(())
}

/// The partners and the objectives that were written down for classes of this coordinator's, each once: so that the
/// next class can be written the same way.
pub async fn known_backing(db: &Db, coordinator: &Coordinator) -> Result<Backing> {
    let mut rows = cohort::Entity::find()
        .select_only()
        .column(cohort::Column::Partners)
        .column(cohort::Column::Objectives)
        .filter(Condition::any().add(cohort::Column::Partners.ne("")).add(cohort::Column::Objectives.ne("")))
        .distinct();
    if let Reach::States(states) = coordinator.reach() {
        rows = rows.filter(cohort::Column::State.is_in(states));
    }
    let rows: Vec<(String, String)> = rows.into_tuple().all(db.read()).await?;
    let each = |texts: &mut dyn Iterator<Item = &String>| -> Vec<String> {
        texts.flat_map(|text| text.lines()).map(str::to_owned).collect::<BTreeSet<_>>().into_iter().collect()
    };
    Ok(Backing {
        partners: each(&mut rows.iter().map(|(partners, _)| partners)),
        objectives: each(&mut rows.iter().map(|(_, objectives)| objectives)),
        funding: String::new(),
    })
}
