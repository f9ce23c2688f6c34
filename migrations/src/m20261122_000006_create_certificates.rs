//! Certificates, their serials, their paper, their end.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, blob, integer, pk_uuid, string, string_len, text, uuid};

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
                    .table("certificate")
                    .col(pk_uuid("id"))
                    .col(uuid("person_id"))
                    .col(uuid("enrolment_id"))
                    .col(string("serial"))
                    .col(string_len("code", 16))
                    .col(text("snapshot"))
                    .col(big_integer("issued_at"))
                    .col(uuid("issued_by"))
                    .foreign_key(
                        ForeignKey::create()
                            .name("certificate_person")
                            .from("certificate", "person_id")
                            .to("person", "id"),
                    )
                    .foreign_key(
                        ForeignKey::create()
                            .name("certificate_enrolment")
                            .from("certificate", "enrolment_id")
                            .to("enrolment", "id"),
                    )
                    .take(),
            )
            .await?;
        manager
            .create_index(Index::create().name("certificate_serial").table("certificate").col("serial").unique().take())
            .await?;
        manager
            .create_index(Index::create().name("certificate_code").table("certificate").col("code").unique().take())
            .await?;
        manager
            .create_index(
                Index::create().name("certificate_by_enrolment").table("certificate").col("enrolment_id").take(),
            )
            .await?;
        manager
            .create_index(Index::create().name("certificate_by_person").table("certificate").col("person_id").take())
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("serial")
                    .col(string("series"))
                    .col(integer("number"))
                    .col(uuid("certificate_id"))
                    .primary_key(Index::create().name("serial_key").col("series").col("number"))
                    .foreign_key(
                        ForeignKey::create()
                            .name("serial_certificate")
                            .from("serial", "certificate_id")
                            .to("certificate", "id"),
                    )
                    .take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("certificate_paper")
                    .col(uuid("certificate_id"))
                    .col(blob("pdf"))
                    .primary_key(Index::create().name("certificate_paper_key").col("certificate_id"))
                    .foreign_key(
                        ForeignKey::create()
                            .name("certificate_paper_certificate")
                            .from("certificate_paper", "certificate_id")
                            .to("certificate", "id"),
                    )
                    .take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("revocation")
                    .col(uuid("certificate_id"))
                    .col(big_integer("revoked_at"))
                    .col(uuid("revoked_by"))
                    .col(text("reason"))
                    .primary_key(Index::create().name("revocation_key").col("certificate_id"))
                    .foreign_key(
                        ForeignKey::create()
                            .name("revocation_certificate")
                            .from("revocation", "certificate_id")
                            .to("certificate", "id"),
                    )
                    .foreign_key(
                        ForeignKey::create()
                            .name("revocation_person")
                            .from("revocation", "revoked_by")
                            .to("person", "id"),
                    )
                    .take(),
            )
            .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("revocation").take()).await?;
        manager.drop_table(Table::drop().table("certificate_paper").take()).await?;
        manager.drop_table(Table::drop().table("serial").take()).await?;
        manager.drop_table(Table::drop().table("certificate").take()).await?;
        Ok(())
    }
}
