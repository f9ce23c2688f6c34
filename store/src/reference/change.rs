//! What an administrator does to a list: add, change, use no more, use again.

use std::convert::Infallible;

use domain::event::Event;
use domain::person::Administrator;
use domain::reference::{Facts, FactsRefusal, List, Listed, Reference};
use domain::time::At;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait, EntityTrait};

use super::all_in;
use crate::event::record;
use crate::row::{rank, state};
use crate::{Db, Error, Result};

pub async fn add(
    db: &Db,
    administrator: &Administrator,
    list: List,
    code: &str,
    facts: &Facts,
    at: At,
) -> Result<(), FactsRefusal> {
    let tx = db.write("reference").await?;
    let reference = all_in(&*tx).await.map_err(Error::widen)?;
    reference.admits(list, code, facts).map_err(Error::Refused)?;
    match list {
        List::Ranks => {
            let row = rank::ActiveModel { position: Set(0), retired_at: Set(None), ..rank_row(code, facts) };
            rank::Entity::insert(row).exec_without_returning(&*tx).await?;
        }
        List::States => {
            let row = state::ActiveModel { position: Set(0), retired_at: Set(None), ..state_row(code, facts) };
            state::Entity::insert(row).exec_without_returning(&*tx).await?;
        }
    }
    put_in_order(&*tx, list, &reference.order(list, code, facts)).await.map_err(Error::widen)?;
    let event = Event::ReferenceAdded { list, code: code.to_owned(), facts: facts.clone() };
    record(&*tx, Some(administrator.person().id), at, &event).await?;
    tx.commit().await?;
    Ok(())
}

/// Changes one, where the page showed `shown`. The same again leaves no event.
pub async fn change(
    db: &Db,
    administrator: &Administrator,
    (list, code): (List, &str),
    shown: Facts,
    facts: Facts,
    at: At,
) -> Result<(), FactsRefusal> {
    let tx = db.write("reference").await?;
    let reference = all_in(&*tx).await.map_err(Error::widen)?;
    let known = find::<FactsRefusal>(&reference, list, code)?;
    let facts = facts.over(shown, &known.facts).map_err(Error::Refused)?;
    if facts == known.facts {
        return Ok(());
    }
    reference.changes(list, &known, &facts).map_err(Error::Refused)?;
    match list {
        List::Ranks => {
            rank_row(code, &facts).update(&*tx).await?;
        }
        List::States => {
            state_row(code, &facts).update(&*tx).await?;
        }
    }
    if facts.follows != known.facts.follows {
        put_in_order(&*tx, list, &reference.order(list, code, &facts)).await.map_err(Error::widen)?;
    }
    let event = Event::ReferenceChanged { list, code: code.to_owned(), before: known.facts, after: facts };
    record(&*tx, Some(administrator.person().id), at, &event).await?;
    tx.commit().await?;
    Ok(())
}

/// Uses one no more. It stays wherever it is.
pub async fn retire(db: &Db, administrator: &Administrator, list: List, code: &str, at: At) -> Result<()> {
    let tx = db.write("reference").await?;
    let reference = all_in(&*tx).await?;
    if find::<Infallible>(&reference, list, code)?.is_retired {
        return Ok(());
    }
    mark(&*tx, list, code, Some(at)).await?;
    let event = Event::ReferenceRetired { list, code: code.to_owned() };
    record(&*tx, Some(administrator.person().id), at, &event).await?;
    tx.commit().await?;
    Ok(())
}

/// Uses one again, unless another one has taken its name meanwhile.
pub async fn take_up(
    db: &Db,
    administrator: &Administrator,
    list: List,
    code: &str,
    at: At,
) -> Result<(), FactsRefusal> {
    let tx = db.write("reference").await?;
    let reference = all_in(&*tx).await.map_err(Error::widen)?;
    let known = find::<FactsRefusal>(&reference, list, code)?;
    if !known.is_retired {
        return Ok(());
    }
    reference.means_one(list, code, &known.facts).map_err(Error::Refused)?;
    mark(&*tx, list, code, None).await.map_err(Error::widen)?;
    let event = Event::ReferenceReturned { list, code: code.to_owned() };
    record(&*tx, Some(administrator.person().id), at, &event).await?;
    tx.commit().await?;
    Ok(())
}

fn find<R: std::error::Error>(reference: &Reference, list: List, code: &str) -> Result<Listed, R> {
    reference.listed(list).into_iter().find(|known| known.code == code).ok_or(Error::NotFound)
}

async fn mark(tx: &impl ConnectionTrait, list: List, code: &str, retired: Option<At>) -> Result<()> {
    let (code, retired_at) = (Set(code.to_owned()), Set(retired.map(|at| at.0)));
    match list {
        List::Ranks => {
            rank::ActiveModel { code, retired_at, ..Default::default() }.update(tx).await?;
        }
        List::States => {
            state::ActiveModel { code, retired_at, ..Default::default() }.update(tx).await?;
        }
    }
    Ok(())
}

async fn put_in_order(tx: &impl ConnectionTrait, list: List, codes: &[String]) -> Result<()> {
    for (n, code) in codes.iter().enumerate() {
        let (code, position) = (Set(code.clone()), Set(n as i32));
        match list {
            List::Ranks => {
                rank::ActiveModel { code, position, ..Default::default() }.update(tx).await?;
            }
            List::States => {
                state::ActiveModel { code, position, ..Default::default() }.update(tx).await?;
            }
        }
    }
    Ok(())
}

fn rank_row(code: &str, facts: &Facts) -> rank::ActiveModel {
    rank::ActiveModel {
        code: Set(code.to_owned()),
        name_en: Set(facts.name.en.clone()),
        name_ar: Set(facts.name.ar.clone()),
        other_names: Set(facts.other_names.join("\n")),
        band: Set(facts.band.clone().unwrap_or_default()),
        ..Default::default()
    }
}

fn state_row(code: &str, facts: &Facts) -> state::ActiveModel {
    state::ActiveModel {
        code: Set(code.to_owned()),
        name_en: Set(facts.name.en.clone()),
        name_ar: Set(facts.name.ar.clone()),
        other_names: Set(facts.other_names.join("\n")),
        ..Default::default()
    }
}
