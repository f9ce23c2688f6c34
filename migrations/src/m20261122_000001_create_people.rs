//! People, what they may do, and who is signed in.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, pk_uuid, string, string_len, string_null, text, uuid, uuid_null,
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
                    .table("person")
                    .col(pk_uuid("id"))
                    .col(string("sign_in_name"))
                    .col(text("name_latin"))
                    .col(text("name_arabic"))
                    // Not everybody has one: community members, new recruits.
                    .col(string_null("service_no"))
                    .col(string_len("sex", 8))
                    .col(string_len("rank", 16))
                    .col(text("unit"))
                    .col(string_len("state", 16))
                    .col(string_len("language", 2))
                    .col(text("password_hash"))
                    // When somebody else set the password; null once the person chose one.
                    .col(big_integer_null("password_issued_at"))
                    .col(big_integer("added_at"))
                    .take(),
            )
            .await?;
        manager
            .create_index(
                Index::create().name("person_sign_in_name").table("person").col("sign_in_name").unique().take(),
            )
            .await?;
        manager
            .create_index(Index::create().name("person_service_no").table("person").col("service_no").unique().take())
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("role_grant")
                    .col(uuid("person_id"))
                    .col(string_len("role", 16))
                    // Empty for the whole country: a key column cannot be null.
                    .col(string_len("state", 16))
                    .col(big_integer("granted_at"))
                    // Null for the first administrator, whom nobody could grant.
                    .col(uuid_null("granted_by"))
                    .primary_key(Index::create().name("role_grant_key").col("person_id").col("role").col("state"))
                    .foreign_key(
                        ForeignKey::create()
                            .name("role_grant_person")
                            .from("role_grant", "person_id")
                            .to("person", "id"),
                    )
                    .take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("sign_in")
                    .col(string_len("id", 64))
                    // Null before somebody has signed in.
                    .col(uuid_null("person_id"))
                    .col(text("data"))
                    .col(big_integer("expires_at"))
                    .primary_key(Index::create().name("sign_in_key").col("id"))
                    .foreign_key(
                        ForeignKey::create().name("sign_in_person").from("sign_in", "person_id").to("person", "id"),
                    )
                    .take(),
            )
            .await?;
        manager
            .create_index(Index::create().name("sign_in_by_person").table("sign_in").col("person_id").take())
            .await?;
        manager
            .create_index(Index::create().name("sign_in_by_expiry").table("sign_in").col("expires_at").take())
            .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("sign_in").take()).await?;
        manager.drop_table(Table::drop().table("role_grant").take()).await?;
        manager.drop_table(Table::drop().table("person").take()).await?;
        Ok(())
    }
}
