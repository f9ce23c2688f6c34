//! Tests on paper: which booklets were printed, who typed their answers in, and which were called off.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, pk_uuid, string_len, text, text_null, uuid};

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
                    .table("booklet")
                    .col(pk_uuid("attempt_id"))
                    // Printed on it; the last character checks the others.
                    .col(string_len("code", 8))
                    // That it is printed in.
                    .col(string_len("language", 2))
                    .foreign_key(
                        ForeignKey::create().name("booklet_attempt").from("booklet", "attempt_id").to("attempt", "id"),
                    )
                    .take(),
            )
            .await?;
        manager.create_index(Index::create().name("booklet_code").table("booklet").col("code").unique().take()).await?;
        manager
            .create_table(
                Table::create()
                    .table("entry")
                    .col(pk_uuid("id"))
                    .col(uuid("attempt_id"))
                    // Null the first time; why it was put right afterwards.
                    .col(text_null("reason"))
                    .col(big_integer("entered_at"))
                    .col(uuid("entered_by"))
                    .foreign_key(
                        ForeignKey::create().name("entry_attempt").from("entry", "attempt_id").to("attempt", "id"),
                    )
                    .foreign_key(
                        ForeignKey::create().name("entry_entered_by").from("entry", "entered_by").to("person", "id"),
                    )
                    .take(),
            )
            .await?;
        manager.create_index(Index::create().name("entry_of_attempt").table("entry").col("attempt_id").take()).await?;
        manager
            .create_table(
                Table::create()
                    .table("calling_off")
                    .col(pk_uuid("attempt_id"))
                    .col(text("reason"))
                    .col(big_integer("called_off_at"))
                    .col(uuid("called_off_by"))
                    .foreign_key(
                        ForeignKey::create()
                            .name("calling_off_attempt")
                            .from("calling_off", "attempt_id")
                            .to("attempt", "id"),
                    )
                    .foreign_key(
                        ForeignKey::create()
                            .name("calling_off_called_off_by")
                            .from("calling_off", "called_off_by")
                            .to("person", "id"),
                    )
                    .take(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["calling_off", "entry", "booklet"] {
            manager.drop_table(Table::drop().table(table).take()).await?;
        }
        Ok(())
    }
}
