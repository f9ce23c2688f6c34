//! What a trainer did with somebody who had no attempt left, and that one more was opened for it.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, pk_uuid, text, uuid};

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
                    .table("coaching")
                    .col(pk_uuid("id"))
                    .col(uuid("enrolment_id"))
                    .col(text("note"))
                    .col(big_integer("coached_at"))
                    .col(uuid("coached_by"))
                    .foreign_key(
                        ForeignKey::create()
                            .name("coaching_enrolment")
                            .from("coaching", "enrolment_id")
                            .to("enrolment", "id"),
                    )
                    .foreign_key(
                        ForeignKey::create().name("coaching_person").from("coaching", "coached_by").to("person", "id"),
                    )
                    .take(),
            )
            .await?;
        manager
            .create_index(Index::create().name("coaching_by_enrolment").table("coaching").col("enrolment_id").take())
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("coaching").take()).await
    }
}
