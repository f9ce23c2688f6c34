//! Two entries of the register that are one person: what was put together, what moved by it, and which pairs are not one.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, big_integer_null, pk_uuid, string, string_len, text, uuid, uuid_null};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let person =
            |name, table, column| ForeignKey::create().name(name).from(table, column).to("person", "id").take();
        manager
            .create_table(
                Table::create()
                    .table("person_merge")
                    .col(pk_uuid("id"))
                    .col(uuid("kept_id"))
                    .col(uuid("gone_id"))
                    // That of the one who is gone, for the day on which it is undone; empty after.
                    .col(text("password_hash"))
                    .col(big_integer("merged_at"))
                    .col(uuid("merged_by"))
                    // Null, both, while it stands.
                    .col(big_integer_null("undone_at"))
                    .col(uuid_null("undone_by"))
                    .foreign_key(&mut person("person_merge_kept", "person_merge", "kept_id"))
                    .foreign_key(&mut person("person_merge_gone", "person_merge", "gone_id"))
                    .take(),
            )
            .await?;
        for (name, column) in [("person_merge_by_kept", "kept_id"), ("person_merge_by_gone", "gone_id")] {
            manager.create_index(Index::create().name(name).table("person_merge").col(column).take()).await?;
        }
        manager
            .create_table(
                Table::create()
                    .table("person_merge_line")
                    .col(uuid("merge_id"))
                    // The table in which a row moved.
                    .col(string_len("moved", 20))
                    // Its id or, where it has none, the course or the class that its key names.
                    .col(uuid("record_id"))
                    // The lesson or question that its key names; empty where it names none.
                    .col(string("name"))
                    .primary_key(
                        Index::create()
                            .name("person_merge_line_key")
                            .col("merge_id")
                            .col("moved")
                            .col("record_id")
                            .col("name"),
                    )
                    .foreign_key(
                        ForeignKey::create()
                            .name("person_merge_line_of")
                            .from("person_merge_line", "merge_id")
                            .to("person_merge", "id"),
                    )
                    .take(),
            )
            .await?;
        let mut one = person("pair_dismissal_one", "pair_dismissal", "one_id");
        let mut other = person("pair_dismissal_other", "pair_dismissal", "other_id");
        manager
            .create_table(
                Table::create()
                    .table("pair_dismissal")
                    // The smaller id stands first.
                    .col(uuid("one_id"))
                    .col(uuid("other_id"))
                    .col(big_integer("dismissed_at"))
                    .col(uuid("dismissed_by"))
                    .primary_key(Index::create().name("pair_dismissal_key").col("one_id").col("other_id"))
                    .foreign_key(one.on_delete(ForeignKeyAction::Cascade))
                    .foreign_key(other.on_delete(ForeignKeyAction::Cascade))
                    .take(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["pair_dismissal", "person_merge_line", "person_merge"] {
            manager.drop_table(Table::drop().table(table).take()).await?;
        }
        Ok(())
    }
}
