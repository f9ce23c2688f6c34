//! What supervisors saw at work, 30 and 90 days after a class.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, string, string_len, text, uuid};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let key = |name: &str, column: &'static str, table: &'static str| {
            ForeignKey::create().name(name).from("follow_up", column).to(table, "id").take()
        };
        manager
            .create_table(
                Table::create()
                    .table("follow_up")
                    .col(uuid("enrolment_id"))
                    .col(string_len("wave", 4))
                    // What was seen of each outcome, as JSON.
                    .col(text("seen"))
                    .col(string("told_by"))
                    .col(big_integer("recorded_at"))
                    .col(uuid("recorded_by"))
                    .primary_key(Index::create().name("follow_up_key").col("enrolment_id").col("wave").primary())
                    .foreign_key(&mut key("follow_up_of", "enrolment_id", "enrolment"))
                    .foreign_key(&mut key("follow_up_by", "recorded_by", "person"))
                    .take(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("follow_up").take()).await
    }
}
