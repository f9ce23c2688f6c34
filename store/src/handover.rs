//! Which certificates of a class were handed over.

use std::collections::HashSet;

use domain::cohort::Cohort;
use domain::event::Event;
use domain::id::{CertificateId, CohortId};
use domain::person::Coordinator;
use domain::tick::Tick;
use domain::time::At;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter};

use crate::cohort::find_in;
use crate::event::record;
use crate::row::{certificate, enrolment, handover};
use crate::{Db, Error, Result};

/// Those of a class that were handed over.
pub async fn of_cohort(db: &Db, cohort: &Cohort) -> Result<HashSet<CertificateId>> {
    let (_, handed) = of_class(db.read(), cohort.id).await?;
    Ok(handed)
}

/// Notes of certificates of one class whether they were handed over; says how many are noted otherwise than before. All or
/// nothing: one of another class refuses them all. What was left as the page showed it stays as it is now.
pub async fn note(
    db: &Db,
    coordinator: &Coordinator,
    cohort: CohortId,
    marks: &[(CertificateId, Tick<bool>)],
    at: At,
) -> Result<usize> {
    let by = coordinator.person().id;
    let tx = db.write("certificates").await?;
    find_in::<std::convert::Infallible>(&*tx, coordinator, cohort).await?;
    let (known, handed) = of_class(&*tx, cohort).await?;
    let mut changed = 0;
    for (id, tick) in marks {
        let (_, serial) = known.iter().find(|(known, _)| known == id).ok_or(Error::NotFound)?;
        let Some(is_handed) = tick.over(Some(handed.contains(id))) else { continue };
        if is_handed {
            let row = handover::Model { certificate_id: id.0, handed_at: at.0, handed_by: by.0 };
            handover::Entity::insert(row.into_active_model()).exec_without_returning(&*tx).await?;
        } else {
            handover::Entity::delete_by_id(id.0).exec(&*tx).await?;
        }
        let (certificate, serial) = (*id, serial.clone());
        record(&*tx, Some(by), at, &Event::HandoverNoted { certificate, serial, is_handed }).await?;
        changed += 1;
    }
    tx.commit().await?;
    Ok(changed)
}

type OfClass = (Vec<(CertificateId, String)>, HashSet<CertificateId>);

/// The certificates of a class with their serials, and those that were handed over.
async fn of_class(tx: &impl ConnectionTrait, cohort: CohortId) -> Result<OfClass> {
    let rows = certificate::Entity::find()
        .inner_join(enrolment::Entity)
        .filter(enrolment::Column::CohortId.eq(cohort.0))
        .all(tx)
        .await?;
    let known: Vec<_> = rows.into_iter().map(|row| (CertificateId(row.id), row.serial)).collect();
    let mut handed = HashSet::new();
    for some in known.chunks(500) {
        let ids = some.iter().map(|(id, _)| id.0);
        let rows = handover::Entity::find().filter(handover::Column::CertificateId.is_in(ids)).all(tx).await?;
        handed.extend(rows.into_iter().map(|row| CertificateId(row.certificate_id)));
    }
    Ok((known, handed))
}
