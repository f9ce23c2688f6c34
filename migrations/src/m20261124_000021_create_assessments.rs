//! The marks that assessors give by the rubric of a practical: each time they save, a row.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, integer, pk_uuid, string_len, text, uuid};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let to = |name: &str, column: &'static str, table: &'static str| {
            ForeignKey::create().name(name).from("assessment", column).to(table, "id").take()
        };
        manager
            .create_table(
                Table::create()
                    .table("assessment")
                    .col(pk_uuid("id"))
                    .col(uuid("enrolment_id"))
                    // Which try, 1 for the first.
                    .col(integer("ordinal"))
                    // The edition whose rubric it was marked by.
                    .col(uuid("edition_id"))
                    // own, or agreed between two.
                    .col(string_len("voice", 8))
                    // JSON: for the id of each line the id of a level.
                    .col(text("marks"))
                    // What the marks made on the day, by the rubric of that edition.
                    .col(string_len("finding", 16))
                    // Empty where nothing was noted.
                    .col(text("note"))
                    .col(big_integer("assessed_at"))
                    .col(uuid("assessed_by"))
                    .foreign_key(&mut to("assessment_enrolment", "enrolment_id", "enrolment"))
                    .foreign_key(&mut to("assessment_edition", "edition_id", "edition"))
                    .foreign_key(&mut to("assessment_person", "assessed_by", "person"))
                    .take(),
            )
            .await?;
        manager
            .create_index(
                Index::create().name("assessment_by_enrolment").table("assessment").col("enrolment_id").take(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("assessment").take()).await
    }
}
