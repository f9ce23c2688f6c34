//! What devices recorded of knowledge checks, and a key for each place in a class, with which they seal it.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, integer, integer_null, string_len, text, text_null, uuid, uuid_null,
};
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // 32 bytes in hexadecimal digits; those who are in a class already get one now.
        let seal = Table::alter().table("enrolment").add_column(string_len("seal", 64).default("")).take();
        manager.alter_table(seal).await?;
        let connection = manager.get_connection();
        let fill = match connection.get_database_backend() {
            DbBackend::Postgres => {
                "UPDATE enrolment SET seal = replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '')"
            }
            _ => "UPDATE enrolment SET seal = lower(hex(randomblob(32)))",
        };
        connection.execute_unprepared(fill).await?;
        // Null, both, for an answer that came as a form: in which journal it was written down, and as which line.
        let journal = Table::alter().table("check_answer").add_column(uuid_null("journal")).take();
        manager.alter_table(journal).await?;
        let sequence = Table::alter().table("check_answer").add_column(integer_null("sequence")).take();
        manager.alter_table(sequence).await?;
        manager
            .create_table(
                Table::create()
                    .table("check_delivery")
                    .col(uuid("enrolment_id"))
                    // The device's own key of the line: sending it twice is seen.
                    .col(uuid("key"))
                    .col(uuid("journal"))
                    .col(integer("sequence"))
                    .col(text("question"))
                    // Null where what was written could be no answer.
                    .col(text_null("given"))
                    // By the server's clock, as far as the device's is believed.
                    .col(big_integer("recorded_at"))
                    .col(big_integer("received_at"))
                    // Milliseconds by which the device's clock was moved; null where it was not.
                    .col(big_integer_null("moved"))
                    .col(string_len("outcome", 8))
                    .primary_key(Index::create().name("check_delivery_key").col("enrolment_id").col("key"))
                    .foreign_key(
                        ForeignKey::create()
                            .name("check_delivery_enrolment")
                            .from("check_delivery", "enrolment_id")
                            .to("enrolment", "id"),
                    )
                    .take(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("check_delivery").take()).await?;
        for column in ["sequence", "journal"] {
            manager.alter_table(Table::alter().table("check_answer").drop_column(column).take()).await?;
        }
        manager.alter_table(Table::alter().table("enrolment").drop_column("seal").take()).await
    }
}
