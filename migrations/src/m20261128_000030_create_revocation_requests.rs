//! A certificate is revoked by two people: one asks, another agrees. And a corrected one says which it replaces.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, string_null, text, uuid};

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
                    .table("revocation_request")
                    // One at a time; what became of it is an event.
                    .col(uuid("certificate_id").primary_key())
                    .col(big_integer("asked_at"))
                    .col(uuid("asked_by"))
                    .col(text("reason"))
                    .foreign_key(
                        ForeignKey::create()
                            .name("revocation_request_of")
                            .from("revocation_request", "certificate_id")
                            .to("certificate", "id"),
                    )
                    .take(),
            )
            .await?;
        // Null unless it ended because it was corrected. The serial is copied: it never changes.
        let replaced = Table::alter().table("revocation").add_column(string_null("replaced_by")).take();
        manager.alter_table(replaced).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(Table::alter().table("revocation").drop_column("replaced_by").take()).await?;
        manager.drop_table(Table::drop().table("revocation_request").take()).await
    }
}
