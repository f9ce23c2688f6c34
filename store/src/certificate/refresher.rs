//! Certificates that end soon, or have ended.

use std::collections::HashMap;

use domain::certificate::{Certificate, ending as outlasted_by_none};
use domain::id::{CertificateId, CohortId, EnrolmentId};
use domain::person::{Coordinator, Reach};
use jiff::civil::Date;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use super::with_revocations;
use crate::row::{certificate, cohort, enrolment};
use crate::{Db, Result};

/// A certificate that ends, with the place in a class of the coordinator's in which it was earned.
#[derive(Clone, Debug)]
pub struct Ending {
    pub cohort: CohortId,
    pub enrolment: EnrolmentId,
    pub certificate: Certificate,
}

/// Those of the coordinator's classes that end between two days and that no other of the same course outlasts, wherever
/// that was earned.
pub async fn ending(db: &Db, coordinator: &Coordinator, from: Date, until: Date) -> Result<Vec<Ending>> {
    let mut query = certificate::Entity::find()
        .filter(certificate::Column::ValidUntil.between(from.to_string(), until.to_string()))
        .find_also_related(enrolment::Entity)
        .and_also_related(cohort::Entity);
    if let Reach::States(states) = coordinator.reach() {
        query = query.filter(cohort::Column::State.is_in(states));
    }
    let rows = query.all(db.read()).await?;
    let mut places: HashMap<CertificateId, (CohortId, EnrolmentId)> = HashMap::new();
    let mut people: Vec<Uuid> = Vec::new();
    for (row, seat, _) in rows {
        let Some(seat) = seat else { continue };
        places.insert(CertificateId(row.id), (CohortId(seat.cohort_id), EnrolmentId(seat.id)));
        people.push(row.person_id);
    }
    people.sort_unstable();
    people.dedup();
    let mut all = Vec::new();
    for some in people.chunks(500) {
        let theirs = certificate::Entity::find().filter(certificate::Column::PersonId.is_in(some.to_vec()));
        all.extend(with_revocations(db.read(), theirs.all(db.read()).await?).await?);
    }
    let ending = outlasted_by_none(all, from, until).into_iter();
    Ok(ending
        .filter_map(|certificate| {
            let (cohort, enrolment) = *places.get(&certificate.id)?;
            Some(Ending { cohort, enrolment, certificate })
        })
        .collect())
}
