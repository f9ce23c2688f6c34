//! Certificates that were asked for together, and what became of each.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, boolean, integer, pk_uuid, text_null, uuid};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let key = |name: &str, table: &'static str, column: &'static str, to: &'static str| {
            ForeignKey::create().name(name).from(table, column).to(to, "id").take()
        };
        manager
            .create_table(
                Table::create()
                    .table("batch")
                    .col(pk_uuid("id"))
                    .col(uuid("cohort_id"))
                    .col(big_integer("asked_at"))
                    .col(uuid("asked_by"))
                    .foreign_key(&mut key("batch_of", "batch", "cohort_id", "cohort"))
                    .take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("batch_item")
                    .col(uuid("batch_id"))
                    .col(integer("place"))
                    .col(uuid("enrolment_id"))
                    .col(boolean("is_waiting"))
                    .col(text_null("refusal"))
                    .primary_key(Index::create().name("batch_item_key").col("batch_id").col("place").primary())
                    .foreign_key(&mut key("batch_item_of", "batch_item", "batch_id", "batch"))
                    .foreign_key(&mut key("batch_item_for", "batch_item", "enrolment_id", "enrolment"))
                    .take(),
            )
            .await?;
        manager.create_index(Index::create().name("batch_cohort").table("batch").col("cohort_id").take()).await?;
        manager
            .create_index(
                Index::create().name("batch_item_waiting").table("batch_item").col("is_waiting").col("batch_id").take(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("batch_item").take()).await?;
        manager.drop_table(Table::drop().table("batch").take()).await
    }
}
