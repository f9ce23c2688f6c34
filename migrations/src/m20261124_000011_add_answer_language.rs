//! In which language a question stood when it was answered: whether a translation is fair is worked out from it.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::string_len_null;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Null for an answer from before, and where a device did not say.
        let language = Table::alter().table("answer").add_column(string_len_null("language", 2)).take();
        manager.alter_table(language).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(Table::alter().table("answer").drop_column("language").take()).await
    }
}
