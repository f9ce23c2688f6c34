//! Lists that were taken into the register without a class can be undone as well, and the ranks that a list noted go back.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, boolean, integer_null, pk_uuid, string_len_null, uuid, uuid_null,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    /// SQLite cannot let a column be null that was not: the tables are made anew.
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        put_aside(manager).await?;
        manager
            .create_table(
                Table::create()
                    .table("intake")
                    .col(pk_uuid("id"))
                    // Null for a list that was taken into the register alone.
                    .col(uuid_null("cohort_id"))
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
        manager
            .create_table(
                Table::create()
                    .table("intake_line")
                    .col(uuid("intake_id"))
                    .col(uuid("person_id"))
                    // Null without a class. What it names is gone once the intake was undone.
                    .col(uuid_null("enrolment_id"))
                    .col(boolean("is_new"))
                    // Null, all four, where no rank was noted; `rank_before` also where none was known of that day.
                    .col(integer_null("rank_since"))
                    .col(string_len_null("rank_noted", 40))
                    .col(string_len_null("rank_before", 40))
                    .col(string_len_null("rank_own", 40))
                    .primary_key(Index::create().name("intake_line_once").col("intake_id").col("person_id"))
                    .foreign_key(
                        ForeignKey::create().name("intake_line_of").from("intake_line", "intake_id").to("intake", "id"),
                    )
                    .take(),
            )
            .await?;
        let db = manager.get_connection();
        db.execute_unprepared(
            "INSERT INTO intake (id, cohort_id, taken_at, taken_by, undone_at, undone_by) \
             SELECT id, cohort_id, taken_at, taken_by, undone_at, undone_by FROM intake_before",
        )
        .await?;
        db.execute_unprepared(
            "INSERT INTO intake_line (intake_id, person_id, enrolment_id, is_new) \
             SELECT intake_id, person_id, enrolment_id, is_new FROM intake_line_before",
        )
        .await?;
        finish(manager).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        put_aside(manager).await?;
        manager
            .create_table(
                Table::create()
                    .table("intake")
                    .col(pk_uuid("id"))
                    .col(uuid("cohort_id"))
                    .col(big_integer("taken_at"))
                    .col(uuid("taken_by"))
                    .col(big_integer_null("undone_at"))
                    .col(uuid_null("undone_by"))
                    .foreign_key(
                        ForeignKey::create().name("intake_cohort").from("intake", "cohort_id").to("cohort", "id"),
                    )
                    .take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("intake_line")
                    .col(uuid("intake_id"))
                    .col(uuid("enrolment_id"))
                    .col(uuid("person_id"))
                    .col(boolean("is_new"))
                    .primary_key(Index::create().name("intake_line_key").col("intake_id").col("enrolment_id"))
                    .foreign_key(
                        ForeignKey::create().name("intake_line_of").from("intake_line", "intake_id").to("intake", "id"),
                    )
                    .take(),
            )
            .await?;
        let db = manager.get_connection();
        db.execute_unprepared(
            "INSERT INTO intake (id, cohort_id, taken_at, taken_by, undone_at, undone_by) \
             SELECT id, cohort_id, taken_at, taken_by, undone_at, undone_by FROM intake_before \
             WHERE cohort_id IS NOT NULL",
        )
        .await?;
        db.execute_unprepared(
            "INSERT INTO intake_line (intake_id, enrolment_id, person_id, is_new) \
             SELECT intake_id, enrolment_id, person_id, is_new FROM intake_line_before \
             WHERE enrolment_id IS NOT NULL",
        )
        .await?;
        finish(manager).await
    }
}

async fn put_aside(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager.drop_index(Index::drop().name("intake_of_cohort").table("intake").to_owned()).await?;
    manager.rename_table(Table::rename().table("intake", "intake_before").take()).await?;
    manager.rename_table(Table::rename().table("intake_line", "intake_line_before").take()).await
}

async fn finish(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager.drop_table(Table::drop().table("intake_line_before").take()).await?;
    manager.drop_table(Table::drop().table("intake_before").take()).await?;
    manager.create_index(Index::create().name("intake_of_cohort").table("intake").col("cohort_id").take()).await
}
