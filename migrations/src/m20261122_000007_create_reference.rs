//! Ranks and states, which an installation may change.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{integer, string_len, text};

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
                    .table("rank")
                    .col(string_len("code", 16))
                    .col(integer("position"))
                    .col(text("name_en"))
                    .col(text("name_ar"))
                    .col(string_len("band", 16))
                    .primary_key(Index::create().name("rank_key").col("code"))
                    .take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("state")
                    .col(string_len("code", 16))
                    .col(integer("position"))
                    .col(text("name_en"))
                    .col(text("name_ar"))
                    .primary_key(Index::create().name("state_key").col("code"))
                    .take(),
            )
            .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("state").take()).await?;
        manager.drop_table(Table::drop().table("rank").take()).await?;
        Ok(())
    }
}
