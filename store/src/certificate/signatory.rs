//! Those who sign certificates. Certificates keep a copy: nothing here changes one that was issued.

use domain::certificate::signatory::{Signatory, Signature, Tenure, TenureRefusal};
use domain::event::Event;
use domain::id::SignatoryId;
use domain::language::Bilingual;
use domain::person::Administrator;
use domain::time::At;
use sea_orm::{ActiveModelTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryOrder};
use uuid::Uuid;

use crate::event::record;
use crate::row::signatory;
use crate::{Db, Error, Result, corrupt};

/// All of them, in the order in which they were put down.
pub async fn all(db: &Db) -> Result<Vec<Signatory>> {
    all_in(db.read()).await
}

pub async fn find(db: &Db, id: SignatoryId) -> Result<Signatory> {
    read(signatory::Entity::find_by_id(id.0).one(db.read()).await?.ok_or(Error::NotFound)?)
}

pub async fn add(
    db: &Db,
    administrator: &Administrator,
    tenure: &Tenure,
    at: At,
) -> Result<SignatoryId, TenureRefusal> {
    let tx = db.write("design").await?;
    let others = all_in(&*tx).await.map_err(Error::widen)?;
    tenure.check(others.iter().map(|other| &other.tenure)).map_err(Error::Refused)?;
    let id = SignatoryId(Uuid::now_v7());
    signatory::Entity::insert(row(id, tenure).into_active_model()).exec_without_returning(&*tx).await?;
    record(&*tx, Some(administrator.person().id), at, &Event::SignatoryAdded { signatory: id, of: name(tenure) })
        .await?;
    tx.commit().await?;
    Ok(id)
}

/// Puts something right, or writes down that somebody's time in office has ended.
pub async fn change(
    db: &Db,
    administrator: &Administrator,
    id: SignatoryId,
    tenure: &Tenure,
    at: At,
) -> Result<(), TenureRefusal> {
    let tx = db.write("design").await?;
    let (known, others): (Vec<_>, Vec<_>) =
        all_in(&*tx).await.map_err(Error::widen)?.into_iter().partition(|known| known.id == id);
    let known = known.first().ok_or(Error::NotFound)?;
    tenure.check(others.iter().map(|other| &other.tenure)).map_err(Error::Refused)?;
    if known.tenure == *tenure {
        return Ok(());
    }
    row(id, tenure).into_active_model().reset_all().update(&*tx).await?;
    let event = Event::SignatoryChanged { signatory: id, of: name(tenure) };
    record(&*tx, Some(administrator.person().id), at, &event).await?;
    tx.commit().await?;
    Ok(())
}

/// Takes out somebody who was put down by mistake.
pub async fn remove(db: &Db, administrator: &Administrator, id: SignatoryId, at: At) -> Result<()> {
    let tx = db.write("design").await?;
    let row = signatory::Entity::find_by_id(id.0).one(&*tx).await?.ok_or(Error::NotFound)?;
    let known: Signatory = read(row)?;
    signatory::Entity::delete_by_id(id.0).exec(&*tx).await?;
    let event = Event::SignatoryRemoved { signatory: id, of: name(&known.tenure) };
    record(&*tx, Some(administrator.person().id), at, &event).await?;
    tx.commit().await?;
    Ok(())
}

async fn all_in(tx: &impl ConnectionTrait) -> Result<Vec<Signatory>> {
    let rows = signatory::Entity::find().order_by_asc(signatory::Column::Id).all(tx).await?;
    rows.into_iter().map(read).collect()
}

fn name(tenure: &Tenure) -> String {
    let Bilingual { en, ar } = &tenure.signature.name;
    if en.is_empty() { ar.clone() } else { en.clone() }
}

fn row(id: SignatoryId, Tenure { signature, state, begins, ends }: &Tenure) -> signatory::Model {
    let Signature { name, title } = signature.clone();
    signatory::Model {
        id: id.0,
        name_latin: name.en,
        name_arabic: name.ar,
        title_en: title.en,
        title_ar: title.ar,
        state: state.clone(),
        begins: begins.to_string(),
        ends: ends.map(|day| day.to_string()),
    }
}

fn read(row: signatory::Model) -> Result<Signatory> {
    let signature = Signature {
        name: Bilingual::new(row.name_latin, row.name_arabic),
        title: Bilingual::new(row.title_en, row.title_ar),
    };
    let begins = row.begins.parse().map_err(corrupt)?;
    let ends = row.ends.map(|day| day.parse()).transpose().map_err(corrupt)?;
    Ok(Signatory { id: SignatoryId(row.id), tenure: Tenure { signature, state: row.state, begins, ends } })
}
