//! Who was erased from the register, when and why.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer_null, string_len};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let added = [
            // Null but for those who were erased.
            big_integer_null("erased_at").take(),
            // One of a few words, and empty where nobody was erased: a sentence would bring the name back.
            string_len("erased_for", 16).default("").take(),
        ];
        for mut column in added {
            manager.alter_table(Table::alter().table("person").add_column(&mut column).take()).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in ["erased_for", "erased_at"] {
            manager.alter_table(Table::alter().table("person").drop_column(column).take()).await?;
        }
        Ok(())
    }
}
