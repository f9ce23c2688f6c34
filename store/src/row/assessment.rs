//! The marks of one assessor, as they were saved once.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "assessment")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub enrolment_id: Uuid,
    pub ordinal: i32,
    pub edition_id: Uuid,
    pub voice: String,
    pub marks: String,
    pub finding: String,
    pub note: String,
    pub assessed_at: i64,
    pub assessed_by: Uuid,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
