//! The words of an installation on its certificates. One that was never used is the draft; there is one at most.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "wording")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub words: String,
    pub written_at: i64,
    pub written_by: Uuid,
    /// When somebody looked at it on paper, since it was written last.
    pub previewed_at: Option<i64>,
    pub used_from: Option<i64>,
    pub used_by: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
