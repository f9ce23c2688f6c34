//! What people thought of a class, added up; and who has answered, apart from it.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{integer, string_len, uuid};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let key = |name: &str, table: &'static str, column: &'static str, to: &'static str| {
            ForeignKey::create().name(name).from(table, column).to(to, "id").take()
        };
        // Sums alone: an answer is kept in no other way, and with no moment.
        manager
            .create_table(
                Table::create()
                    .table("reaction")
                    .col(uuid("cohort_id"))
                    .col(string_len("asked", 16))
                    .col(integer("answer"))
                    .col(integer("given"))
                    // As it was when the number of people was last a multiple of five.
                    .col(integer("shown"))
                    .primary_key(
                        Index::create().name("reaction_key").col("cohort_id").col("asked").col("answer").primary(),
                    )
                    .foreign_key(&mut key("reaction_of", "reaction", "cohort_id", "cohort"))
                    .take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("reaction_given")
                    .col(uuid("enrolment_id").primary_key())
                    .foreign_key(&mut key("reaction_given_by", "reaction_given", "enrolment_id", "enrolment"))
                    .take(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("reaction_given").take()).await?;
        manager.drop_table(Table::drop().table("reaction").take()).await
    }
}
