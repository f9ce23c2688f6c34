//! Classes, who is in them, and what is recorded there.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, integer, pk_uuid, string_len, text, uuid};

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
                    .table("cohort")
                    .col(pk_uuid("id"))
                    .col(uuid("course_id"))
                    .col(integer("major"))
                    .col(text("place"))
                    .col(string_len("state", 16))
                    .col(string_len("begins", 10))
                    .col(string_len("ends", 10))
                    .col(string_len("language", 2))
                    .col(big_integer("opened_at"))
                    .col(uuid("opened_by"))
                    .foreign_key(
                        ForeignKey::create().name("cohort_course").from("cohort", "course_id").to("course", "id"),
                    )
                    .foreign_key(
                        ForeignKey::create().name("cohort_person").from("cohort", "opened_by").to("person", "id"),
                    )
                    .take(),
            )
            .await?;
        manager.create_index(Index::create().name("cohort_by_state").table("cohort").col("state").take()).await?;
        manager
            .create_table(
                Table::create()
                    .table("session")
                    .col(pk_uuid("id"))
                    .col(uuid("cohort_id"))
                    .col(string_len("day", 10))
                    .col(string_len("half", 16))
                    .foreign_key(
                        ForeignKey::create().name("session_cohort").from("session", "cohort_id").to("cohort", "id"),
                    )
                    .take(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("session_half")
                    .table("session")
                    .col("cohort_id")
                    .col("day")
                    .col("half")
                    .unique()
                    .take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("enrolment")
                    .col(pk_uuid("id"))
                    .col(uuid("cohort_id"))
                    .col(uuid("person_id"))
                    // Copied: the rank on the day of enrolling.
                    .col(string_len("rank", 16))
                    .col(big_integer("enrolled_at"))
                    .col(uuid("enrolled_by"))
                    .foreign_key(
                        ForeignKey::create().name("enrolment_cohort").from("enrolment", "cohort_id").to("cohort", "id"),
                    )
                    .foreign_key(
                        ForeignKey::create().name("enrolment_person").from("enrolment", "person_id").to("person", "id"),
                    )
                    .take(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("enrolment_once")
                    .table("enrolment")
                    .col("cohort_id")
                    .col("person_id")
                    .unique()
                    .take(),
            )
            .await?;
        manager
            .create_index(Index::create().name("enrolment_by_person").table("enrolment").col("person_id").take())
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("attendance")
                    .col(uuid("session_id"))
                    .col(uuid("enrolment_id"))
                    .col(string_len("presence", 16))
                    .col(big_integer("marked_at"))
                    .col(uuid("marked_by"))
                    .primary_key(Index::create().name("attendance_key").col("session_id").col("enrolment_id"))
                    .foreign_key(
                        ForeignKey::create()
                            .name("attendance_session")
                            .from("attendance", "session_id")
                            .to("session", "id"),
                    )
                    .foreign_key(
                        ForeignKey::create()
                            .name("attendance_enrolment")
                            .from("attendance", "enrolment_id")
                            .to("enrolment", "id"),
                    )
                    .take(),
            )
            .await?;
        manager
            .create_index(
                Index::create().name("attendance_by_enrolment").table("attendance").col("enrolment_id").take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("practical")
                    .col(pk_uuid("id"))
                    .col(uuid("enrolment_id"))
                    .col(string_len("finding", 16))
                    .col(big_integer("marked_at"))
                    .col(uuid("marked_by"))
                    .foreign_key(
                        ForeignKey::create()
                            .name("practical_enrolment")
                            .from("practical", "enrolment_id")
                            .to("enrolment", "id"),
                    )
                    .take(),
            )
            .await?;
        manager
            .create_index(Index::create().name("practical_by_enrolment").table("practical").col("enrolment_id").take())
            .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("practical").take()).await?;
        manager.drop_table(Table::drop().table("attendance").take()).await?;
        manager.drop_table(Table::drop().table("enrolment").take()).await?;
        manager.drop_table(Table::drop().table("session").take()).await?;
        manager.drop_table(Table::drop().table("cohort").take()).await?;
        Ok(())
    }
}
