//! Who was put into a class together, so that it can be undone.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, big_integer_null, boolean, pk_uuid, uuid, uuid_null};

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
                    .table("intake")
                    .col(pk_uuid("id"))
                    .col(uuid("cohort_id"))
                    .col(big_integer("taken_at"))
                    .col(uuid("taken_by"))
                    // Null, both, while it stands.
                    .col(big_integer_null("undone_at"))
                    .col(uuid_null("undone_by"))
                    .foreign_key(
                        ForeignKey::create().name("intake_cohort").from("intake", "cohort_id").to("cohort", "id"),
                    )
                    .take(),
            )
            .await?;
        manager.create_index(Index::create().name("intake_of_cohort").table("intake").col("cohort_id").take()).await?;
        manager
            .create_table(
                Table::create()
                    .table("intake_line")
                    .col(uuid("intake_id"))
                    // What it names is gone once the intake was undone.
                    .col(uuid("enrolment_id"))
                    .col(uuid("person_id"))
                    .col(boolean("is_new"))
                    .primary_key(Index::create().name("intake_line_key").col("intake_id").col("enrolment_id"))
                    .foreign_key(
                        ForeignKey::create().name("intake_line_of").from("intake_line", "intake_id").to("intake", "id"),
                    )
                    .take(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("intake_line").take()).await?;
        manager.drop_table(Table::drop().table("intake").take()).await
    }
}
