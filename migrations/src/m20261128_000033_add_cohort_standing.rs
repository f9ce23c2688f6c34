//! What a class rests on: its clearance, its suspension, who is behind it; and who left it.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer_null, string, string_len, string_null, text};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let added = [
            // Classes from before were opened without the question.
            ("cohort", string_len("clearance", 8).default("outside").take()),
            ("cohort", string("clearance_reference").default("").take()),
            // Null while the class goes on.
            ("cohort", string_null("suspended_for").take()),
            ("cohort", string("funding").default("").take()),
            // One a line.
            ("cohort", text("partners").default("").take()),
            ("cohort", text("objectives").default("").take()),
            // Null while somebody is in the class.
            ("enrolment", big_integer_null("withdrawn_at").take()),
            ("enrolment", string("withdrawn_for").default("").take()),
        ];
        for (table, mut column) in added {
            manager.alter_table(Table::alter().table(table).add_column(&mut column).take()).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let dropped = [
            ("enrolment", "withdrawn_for"),
            ("enrolment", "withdrawn_at"),
            ("cohort", "objectives"),
            ("cohort", "partners"),
            ("cohort", "funding"),
            ("cohort", "suspended_for"),
            ("cohort", "clearance_reference"),
            ("cohort", "clearance"),
        ];
        for (table, column) in dropped {
            manager.alter_table(Table::alter().table(table).drop_column(column).take()).await?;
        }
        Ok(())
    }
}
