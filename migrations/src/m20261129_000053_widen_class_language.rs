//! A class may be held in both languages, and says so in a word of its own.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::string_len;
use sea_orm_migration::sea_orm::DbBackend;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        resize(manager, 8).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let first = Query::update().table("cohort").value("language", "en").and_where(both()).to_owned();
        manager.execute(first).await?;
        resize(manager, 2).await
    }
}

fn both() -> SimpleExpr {
    Expr::col("language").eq("both")
}

/// SQLite holds no text to its length, and cannot change a column.
async fn resize(manager: &SchemaManager<'_>, length: u32) -> Result<(), DbErr> {
    if manager.get_database_backend() == DbBackend::Sqlite {
        return Ok(());
    }
    let language = string_len("language", length).take();
    manager.alter_table(Table::alter().table("cohort").modify_column(language).take()).await
}
