//! What reports and lists over a whole country look for.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let begins = Index::create().name("cohort_by_begins").table("cohort").col("begins").col("id").take();
        manager.create_index(begins).await?;
        // Whether somebody was there is told by the index alone.
        let presence = Index::create()
            .name("attendance_by_presence")
            .table("attendance")
            .col("enrolment_id")
            .col("presence")
            .take();
        manager.create_index(presence).await?;
        manager.drop_index(Index::drop().name("attendance_by_enrolment").table("attendance").to_owned()).await?;
        // A certificate is a long row: what ends when, and what of the same person outlasts it, is told without reading it.
        let ends = Index::create()
            .name("certificate_ends")
            .table("certificate")
            .col("valid_until")
            .col("person_id")
            .col("enrolment_id")
            .col("id")
            .take();
        manager.create_index(ends).await?;
        let of_person = Index::create()
            .name("certificate_of_person")
            .table("certificate")
            .col("person_id")
            .col("valid_until")
            .col("enrolment_id")
            .col("id")
            .take();
        manager.create_index(of_person).await?;
        manager.drop_index(Index::drop().name("certificate_by_end").table("certificate").to_owned()).await?;
        manager.drop_index(Index::drop().name("certificate_by_person").table("certificate").to_owned()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (index, column) in [("certificate_by_end", "valid_until"), ("certificate_by_person", "person_id")] {
            let old = Index::create().name(index).table("certificate").col(column).take();
            manager.create_index(old).await?;
        }
        for index in ["certificate_ends", "certificate_of_person"] {
            manager.drop_index(Index::drop().name(index).table("certificate").to_owned()).await?;
        }
        let of_enrolment =
            Index::create().name("attendance_by_enrolment").table("attendance").col("enrolment_id").take();
        manager.create_index(of_enrolment).await?;
        manager.drop_index(Index::drop().name("attendance_by_presence").table("attendance").to_owned()).await?;
        manager.drop_index(Index::drop().name("cohort_by_begins").table("cohort").to_owned()).await
    }
}
