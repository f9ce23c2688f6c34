//! Which certificates are revoked, by their numbers.

use std::ops::Range;

use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::row::{certificate, revocation};
use crate::{Db, Error, Result};

/// The revoked ones among these numbers, in order. Not found where none of them was ever issued.
pub async fn revoked(db: &Db, numbers: Range<u32>) -> Result<Vec<u32>> {
    let number = |n: u32| i32::try_from(n).unwrap_or(i32::MAX);
    let issued = certificate::Entity::find()
        .select_only()
        .column(certificate::Column::Number)
        .filter(certificate::Column::Number.gte(number(numbers.start)))
        .filter(certificate::Column::Number.lt(number(numbers.end)));
    if issued.clone().limit(1).into_tuple::<i32>().one(db.read()).await?.is_none() {
        return Err(Error::NotFound);
    }
    let ended = Query::select().column(revocation::Column::CertificateId).from(revocation::Entity).take();
    let revoked = issued
        .filter(certificate::Column::Id.in_subquery(ended))
        .order_by_asc(certificate::Column::Number)
        .into_tuple::<i32>()
        .all(db.read())
        .await?;
    Ok(revoked.into_iter().map(|number| number as u32).collect())
}
