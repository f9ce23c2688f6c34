//! Anybody with a sign-in.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "person")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub sign_in_name: String,
    pub name_latin: String,
    pub name_arabic: String,
    pub service_no: Option<String>,
    pub sex: String,
    pub rank: String,
    pub unit: String,
    pub state: String,
    pub language: String,
    pub password_hash: String,
    pub password_issued_at: Option<i64>,
    pub added_at: i64,
    pub kind: String,
    pub learner_no: Option<String>,
    pub erased_at: Option<i64>,
    pub erased_for: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(has_many = "super::role_grant::Entity")]
    RoleGrant,
}

impl Related<super::role_grant::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::RoleGrant.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
