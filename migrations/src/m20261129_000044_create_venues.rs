//! The register of venues, made of the places that classes were held at; and which of them each class belongs to.

use std::collections::BTreeMap;

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer_null, pk_uuid, string, string_len, text, uuid_null};
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
        manager
            .create_table(
                Table::create()
                    .table("venue")
                    .col(pk_uuid("id"))
                    // One of the two may be empty.
                    .col(string("name_en"))
                    .col(string("name_ar"))
                    .col(string_len("state", 16))
                    .col(string_len("power", 16))
                    .col(string_len("connectivity", 16))
                    // Null while classes are opened there.
                    .col(big_integer_null("closed_at"))
                    .take(),
            )
            .await?;
        manager.create_index(Index::create().name("venue_by_state").table("venue").col("state").take()).await?;
        let added = [
            // How the place was called in Arabic on the day of opening; `place` is how it was in English. Classes from
            // before have one name for both.
            text("place_ar").default("").take(),
            // Never null in a class that has words for its place. No foreign key: SQLite adds none to a table that is there.
            uuid_null("venue_id").take(),
        ];
        for mut column in added {
            manager.alter_table(Table::alter().table("cohort").add_column(&mut column).take()).await?;
        }
        manager.create_index(Index::create().name("cohort_by_venue").table("cohort").col("venue_id").take()).await?;
        link(manager.get_connection()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_index(Index::drop().name("cohort_by_venue").table("cohort").to_owned()).await?;
        for column in ["venue_id", "place_ar"] {
            manager.alter_table(Table::alter().table("cohort").drop_column(column).take()).await?;
        }
        manager.drop_table(Table::drop().table("venue").take()).await
    }
}

/// Makes a venue of every place and state that classes have. It takes the id of its first class, so that none is drawn.
async fn link(connection: &impl ConnectionTrait) -> Result<(), DbErr> {
    let classes = Query::select().columns(["id", "place", "state"]).from("cohort").order_by("id", Order::Asc).take();
    let mut venues: BTreeMap<(String, String), Uuid> = BTreeMap::new();
    for row in connection.query_all(&classes).await? {
        let (state, place): (String, String) = (row.try_get("", "state")?, row.try_get("", "place")?);
        venues.entry((state, place)).or_insert(row.try_get("", "id")?);
    }
    for ((state, place), id) in venues {
        let is_arabic = place.chars().any(|letter| ('\u{600}'..='\u{6ff}').contains(&letter));
        let (english, arabic) = if is_arabic { ("", place.as_str()) } else { (place.as_str(), "") };
        let insert = Query::insert()
            .into_table("venue")
            .columns(["id", "name_en", "name_ar", "state", "power", "connectivity"])
            .values_panic([
                id.into(),
                english.into(),
                arabic.into(),
                state.as_str().into(),
                "not-known".into(),
                "not-known".into(),
            ])
            .take();
        connection.execute(&insert).await?;
        let held_there = Query::update()
            .table("cohort")
            .value("venue_id", id)
            .and_where(Expr::col("state").eq(state))
            .and_where(Expr::col("place").eq(place))
            .take();
        connection.execute(&held_there).await?;
    }
    Ok(())
}
