//! Two entries of the register that are one person. One becomes an alias of the other: what it is called by stays its own
//! and finds the one who is kept; what was done under it moves, and moves back where that is undone.

mod alias;
mod carry;
mod proposal;

use domain::event::Event;
use domain::id::{CohortId, MergeId, PersonId};
use domain::person::{Coordinator, MergeRefusal, Party, Place, Standing, UnmergeRefusal, may_merge};
use domain::time::At;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoActiveModel,
    QueryFilter,
};
use uuid::Uuid;

use crate::event::record;
use crate::register::at_home;
use crate::row::{cohort, course, enrolment, pair_dismissal, person, person_merge, sign_in};
use crate::{Db, Error, Result, Tx};

pub use alias::Alias;
pub(crate) use alias::{aliases_among, is_alias, kept, kept_id, of_person, standing};
pub use proposal::{Proposal, SHOWN, proposals};

/// Makes one person an alias of another. Both are of the coordinator's states.
pub async fn merge(
    db: &Db,
    coordinator: &Coordinator,
    kept: PersonId,
    gone: PersonId,
    at: At,
) -> Result<MergeId, MergeRefusal> {
    let by = coordinator.person().id;
    let tx = held(db, kept, gone).await?;
    let kept_party = party(&*tx, coordinator, kept).await.map_err(Error::widen)?;
    let gone_party = party(&*tx, coordinator, gone).await.map_err(Error::widen)?;
    may_merge(&kept_party, &gone_party).map_err(Error::Refused)?;
    hold_places(&tx, gone).await.map_err(Error::widen)?;
    let row = person::Entity::find_by_id(gone.0).one(&*tx).await?.ok_or(Error::NotFound)?;
    let merge = person_merge::Model {
        id: Uuid::now_v7(),
        kept_id: kept.0,
        gone_id: gone.0,
        password_hash: row.password_hash.clone(),
        merged_at: at.0,
        merged_by: by.0,
        undone_at: None,
        undone_by: None,
    };
    person_merge::Entity::insert(merge.clone().into_active_model()).exec_without_returning(&*tx).await?;
    carry::over(&*tx, &merge).await?;
    // A sign-in that is under way meanwhile comes to nothing, too: no password has this hash.
    let mut row = row.into_active_model();
    row.password_hash = Set(String::new());
    row.update(&*tx).await?;
    sign_in::Entity::delete_many().filter(sign_in::Column::PersonId.eq(gone.0)).exec(&*tx).await?;
    record(&*tx, Some(by), at, &Event::PersonMerged { kept, gone }).await?;
    tx.commit().await?;
    Ok(MergeId(merge.id))
}

/// Tells two people apart again. What moved goes back; what came later stays with the one who was kept, who is told.
pub async fn unmerge(db: &Db, coordinator: &Coordinator, id: MergeId, at: At) -> Result<PersonId, UnmergeRefusal> {
    let by = coordinator.person().id;
    let row = person_merge::Entity::find_by_id(id.0).one(db.read()).await?.ok_or(Error::NotFound)?;
    let (kept, gone) = (PersonId(row.kept_id), PersonId(row.gone_id));
    let tx = held(db, kept, gone).await?;
    at_home(&*tx, coordinator, kept).await.map_err(Error::widen)?;
    let row = person_merge::Entity::find_by_id(id.0).one(&*tx).await?.ok_or(Error::NotFound)?;
    if row.undone_at.is_some() {
        return Err(Error::Refused(UnmergeRefusal::AlreadyUndone));
    }
    hold_places(&tx, kept).await.map_err(Error::widen)?;
    carry::back(&*tx, &row).await?;
    let alias =
        person::ActiveModel { id: Set(gone.0), password_hash: Set(row.password_hash.clone()), ..Default::default() };
    alias.update(&*tx).await?;
    let mut row = row.into_active_model();
    row.password_hash = Set(String::new());
    row.undone_at = Set(Some(at.0));
    row.undone_by = Set(Some(by.0));
    row.update(&*tx).await?;
    // What another alias had as well, and kept for itself, counts from here on.
    for other in alias::of_kept(&*tx, kept.0).await.map_err(Error::widen)? {
        carry::over(&*tx, &other).await?;
    }
    record(&*tx, Some(by), at, &Event::MergeUndone { kept, gone }).await?;
    tx.commit().await?;
    Ok(kept)
}

/// Notes that two people are not one, so that they are not proposed again.
pub async fn dismiss(db: &Db, coordinator: &Coordinator, one: PersonId, other: PersonId, at: At) -> Result<()> {
    let by = coordinator.person().id;
    let tx = db.write("people").await?;
    let (one, other) = (one.min(other), one.max(other));
    for id in [one, other] {
        at_home(&*tx, coordinator, id).await?;
    }
    let is_known = pair_dismissal::Entity::find_by_id((one.0, other.0)).one(&*tx).await?.is_some();
    if is_known || one == other {
        return Ok(());
    }
    let row = pair_dismissal::Model { one_id: one.0, other_id: other.0, dismissed_at: at.0, dismissed_by: by.0 };
    pair_dismissal::Entity::insert(row.into_active_model()).exec_without_returning(&*tx).await?;
    record(&*tx, Some(by), at, &Event::PairDismissed { one, other }).await?;
    tx.commit().await?;
    Ok(())
}

/// Begins a write during which neither of two people reads a lesson, chooses a password, or is put into a class, taken
/// out of one or certified.
async fn held<R: std::error::Error>(db: &Db, one: PersonId, other: PersonId) -> Result<Tx, R> {
    let tx = db.write("people").await?;
    for id in [one.min(other), one.max(other)] {
        tx.also(id).await?;
    }
    tx.also("certificates").await?;
    Ok(tx)
}

/// No test is begun in any of somebody's places meanwhile.
async fn hold_places(tx: &Tx, of: PersonId) -> Result<()> {
    for seat in enrolment::Entity::find().filter(enrolment::Column::PersonId.eq(of.0)).all(&**tx).await? {
        tx.also(format!("enrolment {}", seat.id)).await?;
    }
    Ok(())
}

async fn party(tx: &impl ConnectionTrait, coordinator: &Coordinator, id: PersonId) -> Result<Party> {
    let (_, grants) = at_home(tx, coordinator, id).await?;
    let merges = person_merge::Entity::find()
        .filter(person_merge::Column::UndoneAt.is_null())
        .filter(Condition::any().add(person_merge::Column::KeptId.eq(id.0)).add(person_merge::Column::GoneId.eq(id.0)))
        .all(tx)
        .await?;
    let standing = match merges.first() {
        None => Standing::Alone,
        Some(row) if row.gone_id == id.0 => Standing::Alias,
        Some(_) => Standing::Kept,
    };
    let seats = enrolment::Entity::find()
        .filter(enrolment::Column::PersonId.eq(id.0))
        .find_also_related(cohort::Entity)
        .and_also_related(course::Entity)
        .all(tx)
        .await?;
    let place = |(seat, class, course): (enrolment::Model, Option<cohort::Model>, Option<course::Model>)| Place {
        cohort: CohortId(seat.cohort_id),
        course_code: course.map(|course| course.code).unwrap_or_default(),
        place: class.map(|class| crate::cohort::place(&class)).unwrap_or_default(),
        has_left: seat.withdrawn_at.is_some(),
    };
    Ok(Party { id, holds_role: !grants.is_empty(), standing, places: seats.into_iter().map(place).collect() })
}
