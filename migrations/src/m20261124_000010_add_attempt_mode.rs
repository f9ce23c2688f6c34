//! How an attempt is taken, and who writes its answers down where the person does not.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{string_len, uuid_null};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mode = Table::alter().table("attempt").add_column(string_len("mode", 8).default("screen")).take();
        manager.alter_table(mode).await?;
        // Null where the person answers on a page.
        let conductor = Table::alter().table("attempt").add_column(uuid_null("conductor_id")).take();
        manager.alter_table(conductor).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in ["conductor_id", "mode"] {
            manager.alter_table(Table::alter().table("attempt").drop_column(column).take()).await?;
        }
        Ok(())
    }
}
