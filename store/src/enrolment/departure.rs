//! Leaving a class: withdrawn with a reason, taken back, or moved to another class with all that was done.

use std::convert::Infallible;

use domain::cohort::Cohort;
use domain::enrolment::{
    TransferRefusal, WithdrawRefusal, readmit as may_readmit, transfer as may_transfer, withdraw as may_withdraw,
};
use domain::event::Event;
use domain::id::{CohortId, EnrolmentId};
use domain::person::{Coordinator, Reach};
use domain::time::At;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter,
    QueryOrder,
};

use crate::cohort::{find_in, read, withdrawal};
use crate::erasure::not_erased;
use crate::event::record;
use crate::row::{cohort, course, enrolment};
use crate::{Db, Error, Result};

/// Whoever leaves keeps what is on record; nothing more is begun or issued for them in this class.
pub async fn withdraw(
    db: &Db,
    coordinator: &Coordinator,
    (class, seat): (CohortId, EnrolmentId),
    reason: &str,
    at: At,
) -> Result<(), WithdrawRefusal> {
    // Nothing is issued meanwhile.
    let tx = db.write("certificates").await?;
    let (cohort, row) = find(&*tx, coordinator, class, seat).await.map_err(Error::widen)?;
    let is_certified = is_certified(&*tx, seat).await.map_err(Error::widen)?;
    let reason = may_withdraw(withdrawal(&row).as_ref(), is_certified, reason).map_err(Error::Refused)?;
    leave(&*tx, seat, Some(at), &reason).await.map_err(Error::widen)?;
    let event = Event::PersonWithdrawn { cohort: cohort.id, enrolment: seat, reason };
    record(&*tx, Some(coordinator.person().id), at, &event).await?;
    tx.commit().await?;
    Ok(())
}

/// Takes somebody back who had left.
pub async fn readmit(
    db: &Db,
    coordinator: &Coordinator,
    (class, seat): (CohortId, EnrolmentId),
    at: At,
) -> Result<(), WithdrawRefusal> {
    let tx = db.write("certificates").await?;
    let (cohort, row) = find(&*tx, coordinator, class, seat).await.map_err(Error::widen)?;
    may_readmit(&cohort, withdrawal(&row).as_ref()).map_err(Error::Refused)?;
    if crate::merge::is_alias(&*tx, row.person_id).await.map_err(Error::widen)? {
        return Err(Error::Refused(WithdrawRefusal::Alias));
    }
    leave(&*tx, seat, None, "").await.map_err(Error::widen)?;
    let event = Event::PersonReadmitted { cohort: cohort.id, enrolment: seat };
    record(&*tx, Some(coordinator.person().id), at, &event).await?;
    tx.commit().await?;
    Ok(())
}

/// Moves somebody to another class of the same course. Lessons, tests, the practical and the half-days at which they
/// were there go with them.
pub async fn transfer(
    db: &Db,
    coordinator: &Coordinator,
    (class, seat): (CohortId, EnrolmentId),
    to: CohortId,
    at: At,
) -> Result<(), TransferRefusal> {
    let tx = db.write("certificates").await?;
    let (from, row) = find(&*tx, coordinator, class, seat).await.map_err(Error::widen)?;
    let to = find_in::<TransferRefusal>(&*tx, coordinator, to).await?;
    let there = enrolment::Entity::find()
        .filter(enrolment::Column::CohortId.eq(to.id.0))
        .filter(enrolment::Column::PersonId.eq(row.person_id))
        .count(&*tx)
        .await?;
    let is_certified = is_certified(&*tx, seat).await.map_err(Error::widen)?;
    may_transfer((&from, &to), withdrawal(&row).as_ref(), (there > 0, is_certified)).map_err(Error::Refused)?;
    let moved = enrolment::ActiveModel { id: Set(seat.0), cohort_id: Set(to.id.0), ..Default::default() };
    moved.update(&*tx).await?;
    let event = Event::PersonTransferred { cohort: from.id, enrolment: seat, to: to.id };
    record(&*tx, Some(coordinator.person().id), at, &event).await?;
    tx.commit().await?;
    Ok(())
}

/// The classes of this coordinator's to which somebody of a class can be moved, latest first: of the same course, not over
/// before that one began, and taking people in.
pub async fn destinations(db: &Db, coordinator: &Coordinator, from: &Cohort) -> Result<Vec<Cohort>> {
    let mut rows = cohort::Entity::find()
        .filter(cohort::Column::CourseId.eq(from.course.0))
        .filter(cohort::Column::Major.eq(from.major as i32))
        .filter(cohort::Column::Ends.gte(from.begins.to_string()))
        .filter(cohort::Column::Id.ne(from.id.0))
        .find_also_related(course::Entity)
        .order_by_desc(cohort::Column::Begins);
    if let Reach::States(states) = coordinator.reach() {
        rows = rows.filter(cohort::Column::State.is_in(states));
    }
    let mut classes = Vec::new();
    for (row, course) in rows.all(db.read()).await? {
        let class = read::<Infallible>(row, course)?;
        if class.standing.admits().is_ok() {
            classes.push(class);
        }
    }
    Ok(classes)
}

async fn find(
    tx: &impl ConnectionTrait,
    coordinator: &Coordinator,
    class: CohortId,
    seat: EnrolmentId,
) -> Result<(Cohort, enrolment::Model)> {
    let cohort = find_in::<Infallible>(tx, coordinator, class).await?;
    let of_class = enrolment::Entity::find_by_id(seat.0).filter(enrolment::Column::CohortId.eq(cohort.id.0));
    let row = of_class.one(tx).await?.ok_or(Error::NotFound)?;
    // The place of somebody who was erased stays as it was.
    not_erased(tx, row.person_id).await?;
    Ok((cohort, row))
}

async fn is_certified(tx: &impl ConnectionTrait, seat: EnrolmentId) -> Result<bool> {
    let issued = crate::certificate::of_enrolments(tx, &[seat.0]).await?;
    Ok(issued.iter().any(|(_, certificate)| certificate.revocation.is_none()))
}

async fn leave(tx: &impl ConnectionTrait, seat: EnrolmentId, at: Option<At>, reason: &str) -> Result<()> {
    let row = enrolment::ActiveModel {
        id: Set(seat.0),
        withdrawn_at: Set(at.map(|at| at.0)),
        withdrawn_for: Set(reason.to_owned()),
        ..Default::default()
    };
    row.update(tx).await?;
    Ok(())
}
