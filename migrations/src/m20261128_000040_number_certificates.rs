//! A number for each certificate: its place in the list that tells other programs what was revoked.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::integer;
use sea_orm_migration::sea_orm::ConnectionTrait;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let number = Table::alter().table("certificate").add_column(integer("number").default(0)).take();
        manager.alter_table(number).await?;
        // Those that were issued already are numbered as they were issued.
        let fill = "UPDATE certificate SET number = numbered.place - 1 FROM \
                    (SELECT id, ROW_NUMBER() OVER (ORDER BY issued_at, id) AS place FROM certificate) AS numbered \
                    WHERE certificate.id = numbered.id";
        manager.get_connection().execute_unprepared(fill).await?;
        let once = Index::create().name("certificate_number_once").table("certificate").col("number").unique().take();
        manager.create_index(once).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_index(Index::drop().name("certificate_number_once").table("certificate").to_owned()).await?;
        manager.alter_table(Table::alter().table("certificate").drop_column("number").take()).await
    }
}
