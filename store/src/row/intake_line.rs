//! One of them.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "intake_line")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub intake_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: Uuid,
    pub enrolment_id: Option<Uuid>,
    pub is_new: bool,
    /// Days since 1 January 1970.
    pub rank_since: Option<i32>,
    pub rank_noted: Option<String>,
    /// The rank that was held to begin on that day.
    pub rank_before: Option<String>,
    /// The person's own rank.
    pub rank_own: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
