//! Ranks and states.

use domain::language::Bilingual;
use domain::reference::{Rank, Reference, State};
use sea_orm::{ActiveValue::Set, EntityTrait, PaginatorTrait, QueryOrder};

use crate::row::{rank, state};
use crate::{Db, Result};

/// Both lists, in their order.
pub async fn all(db: &Db) -> Result<Reference> {
    let ranks = rank::Entity::find().order_by_asc(rank::Column::Position).all(db.read()).await?;
    let states = state::Entity::find().order_by_asc(state::Column::Position).all(db.read()).await?;
    Ok(Reference {
        ranks: ranks
            .into_iter()
            .map(|row| Rank { code: row.code, name: Bilingual::new(row.name_en, row.name_ar), band: row.band })
            .collect(),
        states: states
            .into_iter()
            .map(|row| State { code: row.code, name: Bilingual::new(row.name_en, row.name_ar) })
            .collect(),
    })
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
            band: Set(known.band.clone()),
        });
        rank::Entity::insert_many(rows).exec_without_returning(&*tx).await?;
    }
    if state::Entity::find().count(&*tx).await? == 0 && !reference.states.is_empty() {
        let rows = reference.states.iter().enumerate().map(|(n, known)| state::ActiveModel {
            code: Set(known.code.clone()),
            position: Set(n as i32),
            name_en: Set(known.name.en.clone()),
            name_ar: Set(known.name.ar.clone()),
        });
        state::Entity::insert_many(rows).exec_without_returning(&*tx).await?;
    }
    tx.commit().await?;
    Ok(())
}
