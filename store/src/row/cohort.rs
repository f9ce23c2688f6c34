//! A class.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "cohort")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub course_id: Uuid,
    pub major: i32,
    /// In English, or as it was called before there were venues.
    pub place: String,
    pub place_ar: String,
    pub venue_id: Option<Uuid>,
    pub state: String,
    pub begins: String,
    pub ends: String,
    pub language: String,
    pub opened_at: i64,
    pub opened_by: Uuid,
    pub clearance: String,
    pub clearance_reference: String,
    pub suspended_for: Option<String>,
    pub funding: String,
    #[sea_orm(column_type = "Text")]
    pub partners: String,
    #[sea_orm(column_type = "Text")]
    pub objectives: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(belongs_to = "super::course::Entity", from = "Column::CourseId", to = "super::course::Column::Id")]
    Course,
    /// The editions of its major version.
    #[sea_orm(
        belongs_to = "super::edition::Entity",
        from = "(Column::CourseId, Column::Major)",
        to = "(super::edition::Column::CourseId, super::edition::Column::Major)"
    )]
    Edition,
}

impl Related<super::course::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Course.def()
    }
}

impl Related<super::edition::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Edition.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
