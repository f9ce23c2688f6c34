//! The trainers of a class; and of each half-day what it was about and who led it.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, string, uuid, uuid_null};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let key = |name: &str, column: &'static str, table: &'static str| {
            ForeignKey::create().name(name).from("cohort_trainer", column).to(table, "id").take()
        };
        manager
            .create_table(
                Table::create()
                    .table("cohort_trainer")
                    .col(uuid("cohort_id"))
                    .col(uuid("person_id"))
                    .col(big_integer("assigned_at"))
                    .col(uuid("assigned_by"))
                    .primary_key(
                        Index::create().name("cohort_trainer_once").col("cohort_id").col("person_id").primary(),
                    )
                    .foreign_key(&mut key("cohort_trainer_of", "cohort_id", "cohort"))
                    .foreign_key(&mut key("cohort_trainer_who", "person_id", "person"))
                    .take(),
            )
            .await?;
        // The classes of one trainer.
        manager
            .create_index(
                Index::create().name("cohort_trainer_classes").table("cohort_trainer").col("person_id").take(),
            )
            .await?;
        // Empty until somebody has written down what it was about.
        let topic = Table::alter().table("session").add_column(string("topic").default("")).take();
        manager.alter_table(topic).await?;
        // Null until somebody has said who led it. No foreign key: SQLite adds none to a table that is there.
        let led_by = Table::alter().table("session").add_column(uuid_null("led_by")).take();
        manager.alter_table(led_by).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(Table::alter().table("session").drop_column("led_by").take()).await?;
        manager.alter_table(Table::alter().table("session").drop_column("topic").take()).await?;
        manager.drop_table(Table::drop().table("cohort_trainer").take()).await
    }
}
