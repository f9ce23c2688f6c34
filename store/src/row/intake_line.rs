//! One of them.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "intake_line")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub intake_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub enrolment_id: Uuid,
    pub person_id: Uuid,
    pub is_new: bool,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
