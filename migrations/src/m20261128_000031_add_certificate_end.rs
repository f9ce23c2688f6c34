//! The last day of a certificate, so that it can be seen which will end soon.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::string_len_null;
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Null for those that do not end. Copied from the snapshot of the day of issue, which never changes.
        let end = Table::alter().table("certificate").add_column(string_len_null("valid_until", 10)).take();
        manager.alter_table(end).await?;
        let fill = match manager.get_database_backend() {
            DbBackend::Postgres => "UPDATE certificate SET valid_until = snapshot::json ->> 'valid_until'",
            _ => "UPDATE certificate SET valid_until = json_extract(snapshot, '$.valid_until')",
        };
        manager.get_connection().execute_unprepared(fill).await?;
        manager
            .create_index(Index::create().name("certificate_by_end").table("certificate").col("valid_until").take())
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_index(Index::drop().name("certificate_by_end").table("certificate").to_owned()).await?;
        manager.alter_table(Table::alter().table("certificate").drop_column("valid_until").take()).await
    }
}
