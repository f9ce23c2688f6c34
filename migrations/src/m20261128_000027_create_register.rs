//! What the register knows of a person beside their sign-in: kind, learner number, and the ranks they held.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{integer, string_len, string_len_null, uuid};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let person = || Table::alter().table("person").take();
        let kind = string_len("kind", 20).default("police").take();
        manager.alter_table(person().add_column(kind).take()).await?;
        // Null until the program gives one: they are drawn.
        manager.alter_table(person().add_column(string_len_null("learner_no", 20)).take()).await?;
        let one = Index::create().name("person_learner_no").table("person").col("learner_no").unique().take();
        manager.create_index(one).await?;
        manager
            .create_table(
                Table::create()
                    .table("rank_held")
                    .col(uuid("person_id"))
                    // The first day, counted from 1 January 1970.
                    .col(integer("since"))
                    .col(string_len("rank", 20))
                    .primary_key(Index::create().name("rank_held_key").col("person_id").col("since"))
                    .foreign_key(
                        ForeignKey::create()
                            .name("rank_held_by")
                            .from("rank_held", "person_id")
                            .to("person", "id")
                            .on_delete(ForeignKeyAction::Cascade),
                    )
                    .take(),
            )
            .await?;
        // Of whoever is there, what is known is the rank, and the day in Juba on which they were added.
        let known = Query::select()
            .column("id")
            .expr(Expr::cust("(added_at + 7200000) / 86400000"))
            .column("rank")
            .from("person")
            .take();
        let mut ranks = Query::insert();
        ranks.into_table("rank_held").columns(["person_id", "since", "rank"]);
        ranks.select_from(known).map_err(|error| DbErr::Migration(error.to_string()))?;
        manager.execute(ranks).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("rank_held").take()).await?;
        manager.drop_index(Index::drop().name("person_learner_no").table("person").to_owned()).await?;
        for column in ["learner_no", "kind"] {
            manager.alter_table(Table::alter().table("person").drop_column(column).take()).await?;
        }
        Ok(())
    }
}
