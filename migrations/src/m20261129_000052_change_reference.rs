//! Ranks and states that are used no more, and what else lists write for them.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer_null, text};

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLES: [&str; 2] = ["rank", "state"];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in TABLES {
            // One a line.
            let mut other_names = text("other_names").default("").take();
            // Null while it is in use.
            let mut retired_at = big_integer_null("retired_at");
            manager.alter_table(Table::alter().table(table).add_column(&mut other_names).take()).await?;
            manager.alter_table(Table::alter().table(table).add_column(&mut retired_at).take()).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in TABLES {
            manager.alter_table(Table::alter().table(table).drop_column("retired_at").take()).await?;
            manager.alter_table(Table::alter().table(table).drop_column("other_names").take()).await?;
        }
        Ok(())
    }
}
