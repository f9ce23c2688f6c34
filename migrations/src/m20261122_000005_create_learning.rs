//! What a person has read, checked and answered.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, integer, integer_null, pk_uuid, string, string_len, text, uuid,
};

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
                    .table("lesson_read")
                    .col(uuid("person_id"))
                    .col(uuid("course_id"))
                    .col(string("lesson"))
                    .col(big_integer("read_at"))
                    .primary_key(
                        Index::create().name("lesson_read_key").col("person_id").col("course_id").col("lesson"),
                    )
                    .foreign_key(
                        ForeignKey::create()
                            .name("lesson_read_person")
                            .from("lesson_read", "person_id")
                            .to("person", "id"),
                    )
                    .foreign_key(
                        ForeignKey::create()
                            .name("lesson_read_course")
                            .from("lesson_read", "course_id")
                            .to("course", "id"),
                    )
                    .take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("check_answer")
                    .col(uuid("person_id"))
                    .col(uuid("course_id"))
                    .col(string("question"))
                    .col(text("given"))
                    .col(text("shown"))
                    .col(integer("tries"))
                    .col(big_integer("answered_at"))
                    .primary_key(
                        Index::create().name("check_answer_key").col("person_id").col("course_id").col("question"),
                    )
                    .foreign_key(
                        ForeignKey::create()
                            .name("check_answer_person")
                            .from("check_answer", "person_id")
                            .to("person", "id"),
                    )
                    .foreign_key(
                        ForeignKey::create()
                            .name("check_answer_course")
                            .from("check_answer", "course_id")
                            .to("course", "id"),
                    )
                    .take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("attempt")
                    .col(pk_uuid("id"))
                    .col(uuid("person_id"))
                    .col(uuid("enrolment_id"))
                    .col(string_len("test", 8))
                    .col(integer("ordinal"))
                    .col(uuid("edition_id"))
                    .col(text("sheet"))
                    .col(big_integer("began_at"))
                    // Null for an untimed test.
                    .col(big_integer_null("closes_at"))
                    // Null while it is open.
                    .col(big_integer_null("submitted_at"))
                    // Null while it is open, as the two below.
                    .col(integer_null("earned"))
                    .col(integer_null("points"))
                    .col(integer_null("redlines_missed"))
                    .foreign_key(
                        ForeignKey::create().name("attempt_person").from("attempt", "person_id").to("person", "id"),
                    )
                    .foreign_key(
                        ForeignKey::create()
                            .name("attempt_enrolment")
                            .from("attempt", "enrolment_id")
                            .to("enrolment", "id"),
                    )
                    .foreign_key(
                        ForeignKey::create().name("attempt_edition").from("attempt", "edition_id").to("edition", "id"),
                    )
                    .take(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("attempt_ordinal")
                    .table("attempt")
                    .col("enrolment_id")
                    .col("test")
                    .col("ordinal")
                    .unique()
                    .take(),
            )
            .await?;
        manager
            .create_index(Index::create().name("attempt_by_person").table("attempt").col("person_id").take())
            .await?;
        manager
            .create_index(
                Index::create().name("attempt_open").table("attempt").col("submitted_at").col("closes_at").take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("answer")
                    .col(uuid("attempt_id"))
                    .col(integer("place"))
                    .col(text("given"))
                    .col(big_integer("answered_at"))
                    .primary_key(Index::create().name("answer_key").col("attempt_id").col("place"))
                    .foreign_key(
                        ForeignKey::create().name("answer_attempt").from("answer", "attempt_id").to("attempt", "id"),
                    )
                    .take(),
            )
            .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("answer").take()).await?;
        manager.drop_table(Table::drop().table("attempt").take()).await?;
        manager.drop_table(Table::drop().table("check_answer").take()).await?;
        manager.drop_table(Table::drop().table("lesson_read").take()).await?;
        Ok(())
    }
}
