//! Published courses as the files they were written in, and what is being written.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, blob, integer, pk_uuid, string, string_len, uuid, uuid_null};

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
                    .table("course")
                    .col(pk_uuid("id"))
                    .col(string_len("code", 40))
                    .col(string_len("slug", 40))
                    .take(),
            )
            .await?;
        manager.create_index(Index::create().name("course_code").table("course").col("code").unique().take()).await?;
        manager.create_index(Index::create().name("course_slug").table("course").col("slug").unique().take()).await?;
        manager
            .create_table(
                Table::create()
                    .table("edition")
                    .col(pk_uuid("id"))
                    .col(uuid("course_id"))
                    .col(integer("major"))
                    .col(integer("minor"))
                    .col(integer("patch"))
                    .col(string_len("fingerprint", 64))
                    .col(big_integer("published_at"))
                    // Null where it was imported from the command line.
                    .col(uuid_null("published_by"))
                    .foreign_key(
                        ForeignKey::create().name("edition_course").from("edition", "course_id").to("course", "id"),
                    )
                    .take(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("edition_version")
                    .table("edition")
                    .col("course_id")
                    .col("major")
                    .col("minor")
                    .col("patch")
                    .unique()
                    .take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("file")
                    .col(string_len("hash", 64))
                    .col(blob("bytes"))
                    .primary_key(Index::create().name("file_key").col("hash"))
                    .take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("edition_file")
                    .col(uuid("edition_id"))
                    .col(string("path"))
                    .col(string_len("hash", 64))
                    .primary_key(Index::create().name("edition_file_key").col("edition_id").col("path"))
                    .foreign_key(
                        ForeignKey::create()
                            .name("edition_file_edition")
                            .from("edition_file", "edition_id")
                            .to("edition", "id"),
                    )
                    .foreign_key(
                        ForeignKey::create().name("edition_file_file").from("edition_file", "hash").to("file", "hash"),
                    )
                    .take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("revision")
                    .col(uuid("course_id"))
                    .col(string("path"))
                    .col(integer("number"))
                    .col(string_len("hash", 64))
                    .col(big_integer("saved_at"))
                    .col(uuid("saved_by"))
                    .primary_key(Index::create().name("revision_key").col("course_id").col("path").col("number"))
                    .foreign_key(
                        ForeignKey::create().name("revision_course").from("revision", "course_id").to("course", "id"),
                    )
                    .foreign_key(ForeignKey::create().name("revision_file").from("revision", "hash").to("file", "hash"))
                    .foreign_key(
                        ForeignKey::create().name("revision_person").from("revision", "saved_by").to("person", "id"),
                    )
                    .take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("draft")
                    .col(uuid("course_id"))
                    .col(string("path"))
                    .col(integer("number"))
                    // The published file it was begun from, to see whether a colleague published since.
                    .col(string_len("base", 64))
                    .primary_key(Index::create().name("draft_key").col("course_id").col("path"))
                    .foreign_key(
                        ForeignKey::create().name("draft_course").from("draft", "course_id").to("course", "id"),
                    )
                    .take(),
            )
            .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("draft").take()).await?;
        manager.drop_table(Table::drop().table("revision").take()).await?;
        manager.drop_table(Table::drop().table("edition_file").take()).await?;
        manager.drop_table(Table::drop().table("file").take()).await?;
        manager.drop_table(Table::drop().table("edition").take()).await?;
        manager.drop_table(Table::drop().table("course").take()).await?;
        Ok(())
    }
}
