//! The audit log is a chain: each event is sealed together with the seal of the one before, and none can be changed.
//! Beside it stands whom and what each speaks of, so that it can be searched.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, string_len, uuid};
use sea_orm_migration::sea_orm::prelude::Uuid;
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend, Statement};
use sha2::{Digest, Sha256};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// What an event's facts name, by the names of their fields.
const SUBJECTS: [&str; 5] = ["person", "enrolment", "attempt", "cohort", "certificate"];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Counts up from 1 without a gap.
        manager.alter_table(Table::alter().table("event").add_column(big_integer("number").default(0)).take()).await?;
        // SHA-256 in hexadecimal digits.
        manager
            .alter_table(Table::alter().table("event").add_column(string_len("seal", 64).default("")).take())
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("event_subject")
                    .col(uuid("subject"))
                    .col(big_integer("number"))
                    .primary_key(Index::create().name("event_subject_key").col("subject").col("number"))
                    .take(),
            )
            .await?;
        chain(manager.get_connection()).await?;
        let by_number = Index::create().name("event_by_number").table("event").col("number").unique().take();
        manager.create_index(by_number).await?;
        let connection = manager.get_connection();
        for statement in guards(connection.get_database_backend()) {
            connection.execute_unprepared(statement).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let connection = manager.get_connection();
        let away: &[&str] = match connection.get_database_backend() {
            DbBackend::Postgres => &[
                "DROP TRIGGER event_is_kept ON event",
                "DROP TRIGGER event_is_kept_whole ON event",
                "DROP FUNCTION event_is_kept()",
            ],
            _ => &["DROP TRIGGER event_is_not_changed", "DROP TRIGGER event_is_not_removed"],
        };
        for statement in away {
            connection.execute_unprepared(statement).await?;
        }
        manager.drop_table(Table::drop().table("event_subject").take()).await?;
        manager.drop_index(Index::drop().name("event_by_number").table("event").to_owned()).await?;
        manager.alter_table(Table::alter().table("event").drop_column("seal").take()).await?;
        manager.alter_table(Table::alter().table("event").drop_column("number").take()).await
    }
}

/// The database itself refuses to change or remove an event.
fn guards(backend: DbBackend) -> &'static [&'static str] {
    match backend {
        DbBackend::Postgres => &[
            "CREATE FUNCTION event_is_kept() RETURNS trigger LANGUAGE plpgsql AS \
             $$ BEGIN RAISE EXCEPTION 'an event is never changed or removed'; END $$",
            "CREATE TRIGGER event_is_kept BEFORE UPDATE OR DELETE ON event FOR EACH ROW EXECUTE FUNCTION event_is_kept()",
            "CREATE TRIGGER event_is_kept_whole BEFORE TRUNCATE ON event EXECUTE FUNCTION event_is_kept()",
        ],
        _ => &[
            "CREATE TRIGGER event_is_not_changed BEFORE UPDATE ON event \
             BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END",
            "CREATE TRIGGER event_is_not_removed BEFORE DELETE ON event \
             BEGIN SELECT RAISE(ABORT, 'an event is never removed'); END",
        ],
    }
}

/// Seals the events that are there, in the order in which they were written.
async fn chain(connection: &impl ConnectionTrait) -> Result<(), DbErr> {
    let backend = connection.get_database_backend();
    let values = |sql: &str, values: Vec<sea_orm_migration::sea_orm::Value>| {
        let sql = match backend {
            DbBackend::Postgres => sql.to_owned(),
            _ => sql.replace(['$'], "?"),
        };
        Statement::from_sql_and_values(backend, sql, values)
    };
    let (mut number, mut seal, mut last) = (0_i64, String::new(), Uuid::nil());
    loop {
        let page =
            values("SELECT id, at, actor, facts FROM event WHERE id > $1 ORDER BY id LIMIT 1000", vec![last.into()]);
        let rows = connection.query_all_raw(page).await?;
        if rows.is_empty() {
            return Ok(());
        }
        for row in rows {
            let (id, at): (Uuid, i64) = (row.try_get("", "id")?, row.try_get("", "at")?);
            let (actor, facts): (Option<Uuid>, String) = (row.try_get("", "actor")?, row.try_get("", "facts")?);
            number += 1;
            let actor = actor.map(|actor| actor.to_string()).unwrap_or_default();
            let sealed = format!("{seal}\n{number}\n{id}\n{at}\n{actor}\n{facts}");
            seal = Sha256::digest(sealed.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
            let update = "UPDATE event SET number = $1, seal = $2 WHERE id = $3";
            connection.execute_raw(values(update, vec![number.into(), seal.clone().into(), id.into()])).await?;
            let facts: serde_json::Value =
                serde_json::from_str(&facts).map_err(|error| DbErr::Migration(format!("event {id}: {error}")))?;
            for subject in SUBJECTS {
                let Some(Ok(subject)) = facts[subject].as_str().map(str::parse::<Uuid>) else { continue };
                let insert = "INSERT INTO event_subject (subject, number) VALUES ($1, $2) ON CONFLICT DO NOTHING";
                connection.execute_raw(values(insert, vec![subject.into(), number.into()])).await?;
            }
            last = id;
        }
    }
}
