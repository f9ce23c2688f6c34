//! What devices recorded of a test, and what makes it trusted: a key for each attempt, and a receipt.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, integer, integer_null, string_len, string_len_null, text_null, uuid, uuid_null,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Null for an attempt that began before devices kept journals: 32 bytes in hexadecimal digits.
        let seal = Table::alter().table("attempt").add_column(string_len_null("seal", 64)).take();
        manager.alter_table(seal).await?;
        // Null while it is open, and where it was handed in before there were receipts.
        let receipt = Table::alter().table("attempt").add_column(string_len_null("receipt", 16)).take();
        manager.alter_table(receipt).await?;
        // Null, both, for an answer that came as a form: in which journal it was written down, and as which line.
        let journal = Table::alter().table("answer").add_column(uuid_null("journal")).take();
        manager.alter_table(journal).await?;
        let sequence = Table::alter().table("answer").add_column(integer_null("sequence")).take();
        manager.alter_table(sequence).await?;
        manager
            .create_index(Index::create().name("attempt_receipt").table("attempt").col("receipt").unique().take())
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("delivery")
                    .col(uuid("attempt_id"))
                    // The device's own key of the line: sending it twice is seen.
                    .col(uuid("key"))
                    .col(uuid("journal"))
                    .col(integer("sequence"))
                    // Null for a hand-in, as the next.
                    .col(integer_null("place"))
                    .col(text_null("given"))
                    // By the server's clock, as far as the device's is believed.
                    .col(big_integer("recorded_at"))
                    // By the device's own clock.
                    .col(big_integer("device_at"))
                    .col(big_integer("received_at"))
                    // Milliseconds by which the device's clock was moved; null where it was not.
                    .col(big_integer_null("moved"))
                    .col(string_len("outcome", 8))
                    .primary_key(Index::create().name("delivery_key").col("attempt_id").col("key"))
                    .foreign_key(
                        ForeignKey::create()
                            .name("delivery_attempt")
                            .from("delivery", "attempt_id")
                            .to("attempt", "id"),
                    )
                    .take(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("delivery").take()).await?;
        manager.drop_index(Index::drop().name("attempt_receipt").table("attempt").to_owned()).await?;
        for column in ["sequence", "journal"] {
            manager.alter_table(Table::alter().table("answer").drop_column(column).take()).await?;
        }
        for column in ["receipt", "seal"] {
            manager.alter_table(Table::alter().table("attempt").drop_column(column).take()).await?;
        }
        Ok(())
    }
}
