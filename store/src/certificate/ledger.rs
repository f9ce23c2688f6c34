//! The register of certificates: all that were issued in the coordinator's classes, whatever became of them.

use domain::certificate::Certificate;
use domain::id::{CohortId, EnrolmentId};
use domain::person::{Coordinator, Reach};
use domain::time::At;
use jiff::ToSpan;
use jiff::civil::Date;
use sea_orm::{ColumnTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, RelationTrait};
use uuid::Uuid;

use super::with_revocations;
use crate::row::{certificate, cohort, enrolment, handover};
use crate::{Db, Result};

/// Which of them.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The first and the last day on which they were issued.
    pub from: Date,
    pub until: Date,
    pub state: Option<String>,
    /// Those that were issued before this one, by its number.
    pub before: Option<u32>,
}

#[derive(Clone, Debug)]
pub struct Entry {
    pub cohort: CohortId,
    pub enrolment: EnrolmentId,
    pub state: String,
    pub certificate: Certificate,
    pub handed_at: Option<At>,
}

/// The latest first, at most `most`.
pub async fn entries(db: &Db, coordinator: &Coordinator, asked: &Asked, most: u64) -> Result<Vec<Entry>> {
    let (first, end) = (At::start_of(asked.from), At::start_of(asked.until.saturating_add(1.day())));
    let mut query = certificate::Entity::find()
        .column(enrolment::Column::CohortId)
        .column(cohort::Column::State)
        .column(handover::Column::HandedAt)
        .join(JoinType::InnerJoin, certificate::Relation::Enrolment.def())
        .join(JoinType::InnerJoin, enrolment::Relation::Cohort.def())
        .join(JoinType::LeftJoin, certificate::Relation::Handover.def())
        .filter(certificate::Column::IssuedAt.gte(first.0))
        .filter(certificate::Column::IssuedAt.lt(end.0))
        .order_by_desc(certificate::Column::Number)
        .limit(most);
    if let Reach::States(states) = coordinator.reach() {
        query = query.filter(cohort::Column::State.is_in(states));
    }
    if let Some(state) = &asked.state {
        query = query.filter(cohort::Column::State.eq(state));
    }
    if let Some(before) = asked.before {
        query = query.filter(certificate::Column::Number.lt(i64::from(before)));
    }
    let rows: Vec<Row> = query.into_model().all(db.read()).await?;
    let mut entries = Vec::with_capacity(rows.len());
    for some in rows.chunks(500) {
        let certificates =
            with_revocations(db.read(), some.iter().map(|row| row.certificate.clone()).collect()).await?;
        entries.extend(some.iter().zip(certificates).map(|(row, certificate)| Entry {
            cohort: CohortId(row.cohort_id),
            enrolment: EnrolmentId(row.certificate.enrolment_id),
            state: row.state.clone(),
            certificate,
            handed_at: row.handed_at.map(At),
        }));
    }
    Ok(entries)
}

#[derive(sea_orm::FromQueryResult)]
struct Row {
    #[sea_orm(nested)]
    certificate: certificate::Model,
    cohort_id: Uuid,
    state: String,
    handed_at: Option<i64>,
}
