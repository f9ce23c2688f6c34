//! Pictures for certificates. One that stands on a certificate stays, also when it may not be used any more.

use domain::certificate::logo::{Logo, Permission, PermissionRefusal};
use domain::event::Event;
use domain::id::LogoId;
use domain::language::Bilingual;
use domain::person::Administrator;
use domain::time::At;
use jiff::civil::Date;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, DerivePartialModel, EntityTrait, IntoActiveModel, QueryOrder, QuerySelect,
};
use uuid::Uuid;

use crate::event::record;
use crate::row::logo;
use crate::{Db, Error, Result, corrupt};

/// All but the picture itself.
#[derive(DerivePartialModel)]
#[sea_orm(entity = "logo::Entity")]
struct Told {
    id: Uuid,
    name_en: String,
    name_ar: String,
    partner: String,
    given_by: String,
    reference: String,
    begins: String,
    ends: Option<String>,
}

/// All of them, in the order in which they came.
pub async fn all(db: &Db) -> Result<Vec<Logo>> {
    let rows = logo::Entity::find().order_by_asc(logo::Column::Id).into_partial_model::<Told>().all(db.read()).await?;
    rows.into_iter().map(read).collect()
}

/// The picture, as a PNG.
pub async fn picture(db: &Db, id: LogoId) -> Result<Vec<u8>> {
    let png =
        logo::Entity::find_by_id(id.0).select_only().column(logo::Column::Png).into_tuple().one(db.read()).await?;
    png.ok_or(Error::NotFound)
}

pub async fn add(
    db: &Db,
    administrator: &Administrator,
    permission: &Permission,
    png: Vec<u8>,
    at: At,
) -> Result<LogoId, PermissionRefusal> {
    permission.check().map_err(Error::Refused)?;
    let id = LogoId(Uuid::now_v7());
    let Permission { name, partner, given_by, reference, begins, ends } = permission.clone();
    let row = logo::Model {
        id: id.0,
        name_en: name.en,
        name_ar: name.ar,
        partner,
        given_by,
        reference,
        begins: begins.to_string(),
        ends: ends.map(|day| day.to_string()),
        png,
    };
    let tx = db.write("design").await?;
    logo::Entity::insert(row.into_active_model()).exec_without_returning(&*tx).await?;
    let event = Event::LogoAdded { logo: id, of: named(permission), given_by: permission.given_by.clone() };
    record(&*tx, Some(administrator.person().id), at, &event).await?;
    tx.commit().await?;
    Ok(id)
}

/// From the day after `last` it stands on no new certificate.
pub async fn end(
    db: &Db,
    administrator: &Administrator,
    id: LogoId,
    last: Date,
    at: At,
) -> Result<(), PermissionRefusal> {
    let tx = db.write("design").await?;
    let row = logo::Entity::find_by_id(id.0).into_partial_model::<Told>().one(&*tx).await?.ok_or(Error::NotFound)?;
    let known = read(row).map_err(Error::widen)?;
    let permission = Permission { ends: Some(last), ..known.permission };
    permission.check().map_err(Error::Refused)?;
    let row = logo::ActiveModel { id: Set(id.0), ends: Set(Some(last.to_string())), ..Default::default() };
    row.update(&*tx).await?;
    let event = Event::LogoEnded { logo: id, of: named(&permission), last };
    record(&*tx, Some(administrator.person().id), at, &event).await?;
    tx.commit().await?;
    Ok(())
}

fn named(permission: &Permission) -> String {
    let Bilingual { en, ar } = &permission.name;
    if en.is_empty() { ar.clone() } else { en.clone() }
}

fn read(row: Told) -> Result<Logo> {
    let permission = Permission {
        name: Bilingual::new(row.name_en, row.name_ar),
        partner: row.partner,
        given_by: row.given_by,
        reference: row.reference,
        begins: row.begins.parse().map_err(corrupt)?,
        ends: row.ends.map(|day| day.parse()).transpose().map_err(corrupt)?,
    };
    Ok(Logo { id: LogoId(row.id), permission })
}
