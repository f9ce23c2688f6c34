//! Somebody's places in classes, with what they did there and what was certified.

use std::collections::HashMap;

use domain::id::EnrolmentId;
use domain::person::Reach;
use domain::time::{At, Stamp};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::Serialize;
use uuid::Uuid;

use super::deed::{self, Deeds};
use crate::certificate::with_revocations;
use crate::row::{certificate, cohort, course, enrolment, handover, intake, intake_line};
use crate::{Result, corrupt, from_json};

#[derive(Debug, Serialize)]
pub struct Place {
    pub id: EnrolmentId,
    pub course: String,
    pub place: String,
    pub state: String,
    pub begins: String,
    pub ends: String,
    /// The rank on the day of enrolling.
    pub rank: String,
    pub enrolled_at: Stamp,
    pub enrolled_by: Uuid,
    /// When it came with a list.
    pub came_with_a_list_at: Option<Stamp>,
    /// When somebody left, and why; nothing where the class is one of another state.
    pub left_at: Option<Stamp>,
    pub left_for: String,
    pub certificates: Vec<Certified>,
    /// Nothing where the class is one of another state, whose coordinators tell it.
    pub done: Option<Deeds>,
}

#[derive(Debug, Serialize)]
pub struct Certified {
    pub id: Uuid,
    /// What it says, in the words of the day of issue.
    pub facts: serde_json::Value,
    pub issued_at: Stamp,
    pub issued_by: Uuid,
    pub handed_over_at: Option<Stamp>,
    pub revoked: Option<Revoked>,
}

#[derive(Debug, Serialize)]
pub struct Revoked {
    pub at: Stamp,
    pub by: Uuid,
    pub reason: String,
    pub replaced_by: Option<String>,
}

impl Place {
    /// What events speak of that are told here.
    pub(super) fn subjects(&self) -> Vec<Uuid> {
        let Some(done) = &self.done else { return Vec::new() };
        let attempts = done.attempts.iter().map(|attempt| attempt.id);
        attempts.chain(self.certificates.iter().map(|paper| paper.id)).chain([self.id.0]).collect()
    }
}

/// The places of all entries of one person, in the order of enrolling.
pub(super) async fn of(tx: &impl ConnectionTrait, people: &[Uuid], reach: &Reach) -> Result<Vec<Place>> {
    let rows = enrolment::Entity::find()
        .filter(enrolment::Column::PersonId.is_in(people.to_vec()))
        .order_by_asc(enrolment::Column::EnrolledAt)
        .order_by_asc(enrolment::Column::Id)
        .find_also_related(cohort::Entity)
        .and_also_related(course::Entity)
        .all(tx)
        .await?;
    let ids: Vec<Uuid> = rows.iter().map(|(row, ..)| row.id).collect();
    let lines = intake_line::Entity::find().filter(intake_line::Column::EnrolmentId.is_in(ids)).all(tx).await?;
    let lists: HashMap<Uuid, At> = intake::Entity::find()
        .filter(intake::Column::Id.is_in(lines.iter().map(|line| line.intake_id)))
        .all(tx)
        .await?
        .into_iter()
        .map(|row| (row.id, At(row.taken_at)))
        .collect();
    let taken_at = |seat: Uuid| {
        let line = lines.iter().find(|line| line.enrolment_id == Some(seat))?;
        lists.get(&line.intake_id).copied().map(Stamp)
    };
    let mut places = Vec::with_capacity(rows.len());
    for (row, class, course) in rows {
        let class = class.ok_or_else(|| corrupt(row.cohort_id))?;
        let is_told = reach.covers(&class.state);
        let done = match is_told {
            true => Some(deed::of(tx, row.id).await?),
            false => None,
        };
        places.push(Place {
            id: EnrolmentId(row.id),
            course: course.map(|course| course.code).unwrap_or_default(),
            place: class.place,
            state: class.state,
            begins: class.begins,
            ends: class.ends,
            rank: row.rank,
            enrolled_at: Stamp(At(row.enrolled_at)),
            enrolled_by: row.enrolled_by,
            came_with_a_list_at: taken_at(row.id),
            left_at: row.withdrawn_at.filter(|_| is_told).map(|at| Stamp(At(at))),
            left_for: if is_told { row.withdrawn_for } else { String::new() },
            certificates: certified(tx, row.id, is_told).await?,
            done,
        });
    }
    Ok(places)
}

async fn certified(tx: &impl ConnectionTrait, seat: Uuid, is_told: bool) -> Result<Vec<Certified>> {
    let rows = certificate::Entity::find()
        .filter(certificate::Column::EnrolmentId.eq(seat))
        .order_by_asc(certificate::Column::IssuedAt)
        .all(tx)
        .await?;
    let handed: HashMap<Uuid, At> = handover::Entity::find()
        .filter(handover::Column::CertificateId.is_in(rows.iter().map(|row| row.id)))
        .all(tx)
        .await?
        .into_iter()
        .map(|row| (row.certificate_id, At(row.handed_at)))
        .collect();
    let ended = with_revocations(tx, rows.clone()).await?;
    let certified = |(row, known): (certificate::Model, domain::certificate::Certificate)| {
        Ok(Certified {
            id: row.id,
            facts: from_json(&row.snapshot)?,
            issued_at: Stamp(At(row.issued_at)),
            issued_by: row.issued_by,
            handed_over_at: handed.get(&row.id).copied().map(Stamp),
            revoked: known.revocation.map(|end| Revoked {
                at: Stamp(end.at),
                by: end.by.0,
                reason: if is_told { end.reason } else { String::new() },
                replaced_by: end.replaced_by,
            }),
        })
    };
    rows.into_iter().zip(ended).map(certified).collect()
}
