//! What an installation puts on its certificates: who signs, logos, words.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, binary, pk_uuid, string_len, string_len_null, text, uuid, uuid_null,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut state = ForeignKey::create();
        state.name("signatory_state").from("signatory", "state").to("state", "code");
        manager
            .create_table(
                Table::create()
                    .table("signatory")
                    .col(pk_uuid("id"))
                    .col(string_len("name_latin", 80))
                    .col(string_len("name_arabic", 80))
                    .col(string_len("title_en", 80))
                    .col(string_len("title_ar", 80))
                    .col(string_len_null("state", 16))
                    .col(string_len("begins", 10))
                    .col(string_len_null("ends", 10))
                    .foreign_key(&mut state)
                    .take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("logo")
                    .col(pk_uuid("id"))
                    .col(string_len("name_en", 80))
                    .col(string_len("name_ar", 80))
                    .col(string_len("partner", 80))
                    .col(string_len("given_by", 80))
                    .col(string_len("reference", 80))
                    .col(string_len("begins", 10))
                    .col(string_len_null("ends", 10))
                    .col(binary("png"))
                    .take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("wording")
                    .col(pk_uuid("id"))
                    .col(text("words"))
                    .col(big_integer("written_at"))
                    .col(uuid("written_by"))
                    .col(big_integer_null("previewed_at"))
                    .col(big_integer_null("used_from"))
                    .col(uuid_null("used_by"))
                    .take(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["wording", "logo", "signatory"] {
            manager.drop_table(Table::drop().table(table).take()).await?;
        }
        Ok(())
    }
}
