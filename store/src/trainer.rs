//! The trainers of classes. A coordinator says who they are, from those who hold the role.

use domain::cohort::Cohort;
use domain::event::Event;
use domain::id::{CohortId, PersonId};
use domain::name::Sound;
use domain::person::{Coordinator, Person, Role, sign_in_name};
use domain::time::At;
use sea_orm::sea_query::Query;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect,
};

use crate::cohort::find_in;
use crate::event::record;
use crate::register::sounding;
use crate::row::{cohort_trainer, person, role_grant};
use crate::{Db, Error, Result};

/// How many are shown of those who could be chosen.
pub const SHOWN: u64 = 30;

/// The trainers of a class, by name.
pub async fn of_class(db: &Db, cohort: &Cohort) -> Result<Vec<Person>> {
    let rows = cohort_trainer::Entity::find()
        .filter(cohort_trainer::Column::CohortId.eq(cohort.id.0))
        .find_also_related(person::Entity)
        .order_by_asc(person::Column::NameLatin)
        .order_by_asc(person::Column::Id)
        .all(db.read())
        .await?;
    let person = |(row, person): (cohort_trainer::Model, Option<person::Model>)| {
        crate::person::read(person.ok_or_else(|| crate::corrupt(row.person_id))?, vec![])
    };
    rows.into_iter().map(person).collect()
}

/// Those who hold the role and could be given a class, by name: all of them, or whom a text means. One more than
/// [`SHOWN`] where there are more.
pub async fn search(db: &Db, _: &Coordinator, text: &str) -> Result<Vec<Person>> {
    let mut query = person::Entity::find().filter(person::Column::Id.in_subquery(holders()));
    if !text.trim().is_empty() {
        let sounds: Vec<String> = Sound::of(text).words().map(String::from).collect();
        let mut meant = Condition::any().add(person::Column::SignInName.eq(sign_in_name(text)));
        if !sounds.is_empty() {
            meant = meant.add(person::Column::Id.in_subquery(sounding(&sounds)));
        }
        query = query.filter(meant);
    }
    let rows = query
        .order_by_asc(person::Column::NameLatin)
        .order_by_asc(person::Column::Id)
        .limit(SHOWN + 1)
        .all(db.read())
        .await?;
    rows.into_iter().map(|row| crate::person::read(row, vec![])).collect()
}

/// Somebody who leads or led a half-day.
pub async fn named(db: &Db, id: PersonId) -> Result<Option<Person>> {
    let row = person::Entity::find_by_id(id.0).one(db.read()).await?;
    row.map(|row| crate::person::read(row, vec![])).transpose()
}

/// Gives a class to a trainer. To whom it was given already, it stays given.
pub async fn assign(db: &Db, coordinator: &Coordinator, cohort: CohortId, trainer: PersonId, at: At) -> Result<()> {
    let by = coordinator.person().id;
    let tx = db.write(format!("cohort {cohort}")).await?;
    find_in::<std::convert::Infallible>(&*tx, coordinator, cohort).await?;
    let holds = role_grant::Entity::find()
        .filter(role_grant::Column::PersonId.eq(trainer.0))
        .filter(role_grant::Column::Role.eq(Role::Trainer.code()))
        .one(&*tx)
        .await?;
    if holds.is_none() {
        return Err(Error::NotFound);
    }
    if is_given(&*tx, cohort, trainer).await? {
        return Ok(());
    }
    let row = cohort_trainer::Model { cohort_id: cohort.0, person_id: trainer.0, assigned_at: at.0, assigned_by: by.0 };
    cohort_trainer::Entity::insert(row.into_active_model()).exec_without_returning(&*tx).await?;
    record(&*tx, Some(by), at, &Event::TrainerAssigned { cohort, person: trainer }).await?;
    tx.commit().await?;
    Ok(())
}

/// Takes a class from a trainer. What they recorded of it stays.
pub async fn release(db: &Db, coordinator: &Coordinator, cohort: CohortId, trainer: PersonId, at: At) -> Result<()> {
    let by = coordinator.person().id;
    let tx = db.write(format!("cohort {cohort}")).await?;
    find_in::<std::convert::Infallible>(&*tx, coordinator, cohort).await?;
    let gone = cohort_trainer::Entity::delete_by_id((cohort.0, trainer.0)).exec(&*tx).await?;
    if gone.rows_affected > 0 {
        record(&*tx, Some(by), at, &Event::TrainerReleased { cohort, person: trainer }).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Whether a class was given to somebody.
pub(crate) async fn is_given<R: std::error::Error>(
    tx: &impl ConnectionTrait,
    cohort: CohortId,
    trainer: PersonId,
) -> Result<bool, R> {
    Ok(cohort_trainer::Entity::find_by_id((cohort.0, trainer.0)).one(tx).await?.is_some())
}

fn holders() -> sea_orm::sea_query::SelectStatement {
    Query::select()
        .column(role_grant::Column::PersonId)
        .from(role_grant::Entity)
        .and_where(role_grant::Column::Role.eq(Role::Trainer.code()))
        .take()
}
