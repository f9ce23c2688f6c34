//! Which certificates were handed over, at the ceremony or later.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, pk_uuid, uuid};

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
                    .table("handover")
                    .col(pk_uuid("certificate_id"))
                    .col(big_integer("handed_at"))
                    .col(uuid("handed_by"))
                    .foreign_key(
                        ForeignKey::create()
                            .name("handover_of")
                            .from("handover", "certificate_id")
                            .to("certificate", "id"),
                    )
                    .take(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("handover").take()).await
    }
}
