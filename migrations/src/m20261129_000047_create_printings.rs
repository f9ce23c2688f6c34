//! When certificates were taken out to be printed.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, uuid};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("printing")
                    // The same for all that were in one file.
                    .col(uuid("id"))
                    .col(uuid("certificate_id"))
                    .col(big_integer("printed_at"))
                    .col(uuid("printed_by"))
                    .primary_key(Index::create().name("printing_key").col("certificate_id").col("id").primary())
                    .foreign_key(
                        ForeignKey::create()
                            .name("printing_of")
                            .from("printing", "certificate_id")
                            .to("certificate", "id"),
                    )
                    .take(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("printing").take()).await
    }
}
