//! What happened: the audit log.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, pk_uuid, string_len, text, uuid_null};

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
                    .table("event")
                    .col(pk_uuid("id"))
                    .col(big_integer("at"))
                    // Null where nobody is signed in: a refused sign-in, a job.
                    .col(uuid_null("actor"))
                    .col(string_len("name", 40))
                    .col(text("facts"))
                    .take(),
            )
            .await?;
        manager.create_index(Index::create().name("event_by_time").table("event").col("at").take()).await?;
        manager.create_index(Index::create().name("event_by_name").table("event").col("name").col("at").take()).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("event").take()).await?;
        Ok(())
    }
}
