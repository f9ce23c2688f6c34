//! A picture for certificates, and who allowed it.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "logo")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub name_en: String,
    pub name_ar: String,
    pub partner: String,
    pub given_by: String,
    pub reference: String,
    pub begins: String,
    pub ends: Option<String>,
    #[sea_orm(column_type = "Blob")]
    pub png: Vec<u8>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
