//! The partners of a class in the order of their letters, so that classes with the same ones are counted together.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::ConnectionTrait;
use sea_orm_migration::sea_orm::prelude::Uuid;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let connection = manager.get_connection();
        let backed =
            Query::select().columns(["id", "partners"]).from("cohort").and_where(Expr::col("partners").ne("")).take();
        for row in connection.query_all(&backed).await? {
            let (id, partners): (Uuid, String) = (row.try_get("", "id")?, row.try_get("", "partners")?);
            let mut sorted: Vec<&str> = partners.lines().collect();
            sorted.sort_unstable();
            let sort = Query::update()
                .table("cohort")
                .value("partners", sorted.join("\n"))
                .and_where(Expr::col("id").eq(id))
                .take();
            connection.execute(&sort).await?;
        }
        Ok(())
    }

    async fn down(&self, _: &SchemaManager) -> Result<(), DbErr> {
        // In which order they once stood is known to nobody.
        Ok(())
    }
}
