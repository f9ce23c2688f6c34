//! What names sound like, so that somebody is found under another spelling. The program fills it, also for those who were
//! there before.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{string_len, uuid};

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
                    .table("name_sound")
                    .col(string_len("sound", 100))
                    .col(uuid("person_id"))
                    .primary_key(Index::create().name("name_sound_key").col("sound").col("person_id"))
                    .foreign_key(
                        ForeignKey::create()
                            .name("name_sound_person")
                            .from("name_sound", "person_id")
                            .to("person", "id")
                            .on_delete(ForeignKeyAction::Cascade),
                    )
                    .take(),
            )
            .await?;
        let of_person = Index::create().name("name_sound_of_person").table("name_sound").col("person_id").take();
        manager.create_index(of_person).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("name_sound").take()).await
    }
}
