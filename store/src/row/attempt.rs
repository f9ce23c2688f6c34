//! One sitting of a test.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "attempt")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub person_id: Uuid,
    pub enrolment_id: Uuid,
    pub test: String,
    pub ordinal: i32,
    pub edition_id: Uuid,
    pub sheet: String,
    pub began_at: i64,
    pub closes_at: Option<i64>,
    pub submitted_at: Option<i64>,
    pub earned: Option<i32>,
    pub points: Option<i32>,
    pub redlines_missed: Option<i32>,
    pub seal: Option<String>,
    pub receipt: Option<String>,
    pub mode: String,
    pub conductor_id: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(
        belongs_to = "super::enrolment::Entity",
        from = "Column::EnrolmentId",
        to = "super::enrolment::Column::Id"
    )]
    Enrolment,
}

impl Related<super::enrolment::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Enrolment.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
