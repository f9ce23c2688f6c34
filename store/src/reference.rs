//! Ranks and states. Nothing is deleted: people, classes and certificates refer to the codes.

mod change;

use domain::language::Bilingual;
use domain::reference::{Rank, Reference, State};
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait, PaginatorTrait, QueryOrder};

use crate::row::{rank, state};
use crate::{Db, Result};

pub use change::{add, change, retire, take_up};

/// Both lists, in their order.
pub async fn all(db: &Db) -> Result<Reference> {
    all_in(db.read()).await
}

pub(crate) async fn all_in(tx: &impl ConnectionTrait) -> Result<Reference> {
    let ranks = rank::Entity::find().order_by_asc(rank::Column::Position).all(tx).await?;
    let states = state::Entity::find().order_by_asc(state::Column::Position).all(tx).await?;
    let rank = |row: rank::Model| Rank {
        code: row.code,
        name: Bilingual::new(row.name_en, row.name_ar),
        band: row.band,
        other_names: lines(&row.other_names),
        is_retired: row.retired_at.is_some(),
    };
    let state = |row: state::Model| State {
        code: row.code,
        name: Bilingual::new(row.name_en, row.name_ar),
        other_names: lines(&row.other_names),
        is_retired: row.retired_at.is_some(),
    };
    Ok(Reference { ranks: ranks.into_iter().map(rank).collect(), states: states.into_iter().map(state).collect() })
}

/// Whether nothing new is put into a state.
pub(crate) async fn is_retired(tx: &impl ConnectionTrait, state: &str) -> Result<bool> {
    let row = state::Entity::find_by_id(state.to_owned()).one(tx).await?;
    Ok(row.is_some_and(|row| row.retired_at.is_some()))
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::to_owned).collect()
}

/// Fills the lists of a new installation. What an installation has already is left alone.
pub async fn seed(db: &Db, reference: &Reference) -> Result<()> {
    let tx = db.write("reference").await?;
    if rank::Entity::find().count(&*tx).await? == 0 && !reference.ranks.is_empty() {
        let rows = reference.ranks.iter().enumerate().map(|(n, known)| rank::ActiveModel {
            code: Set(known.code.clone()),
            position: Set(n as i32),
            name_en: Set(known.name.en.clone()),
            name_ar: Set(known.name.ar.clone()),
            other_names: Set(known.other_names.join("\n")),
            band: Set(known.band.clone()),
            retired_at: Set(None),
        });
        rank::Entity::insert_many(rows).exec_without_returning(&*tx).await?;
    }
    if state::Entity::find().count(&*tx).await? == 0 && !reference.states.is_empty() {
        let rows = reference.states.iter().enumerate().map(|(n, known)| state::ActiveModel {
            code: Set(known.code.clone()),
            position: Set(n as i32),
            name_en: Set(known.name.en.clone()),
            name_ar: Set(known.name.ar.clone()),
            other_names: Set(known.other_names.join("\n")),
            retired_at: Set(None),
        });
        state::Entity::insert_many(rows).exec_without_returning(&*tx).await?;
    }
    tx.commit().await?;
    Ok(())
}
