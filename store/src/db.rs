//! The connection: one writer, many readers.

use std::time::Duration;

use migrations::{Migrator, MigratorTrait};
use sea_orm::sqlx::Connection;
use sea_orm::sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr,
    SqliteTransactionMode, Statement, TransactionOptions, TransactionTrait,
};

/// Both ends of the database. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Db {
    read: DatabaseConnection,
    /// On SQLite one connection, so that writers queue here and never meet a locked file. On PostgreSQL as `read`.
    write: DatabaseConnection,
}

/// A write under way. Dropped without [`Tx::commit`], it never happened.
pub struct Tx(DatabaseTransaction);

impl Db {
    /// Opens `sqlite://path` or `postgres://…`; a missing SQLite file is created.
    pub async fn open(url: &str) -> Result<Self, DbErr> {
        if !url.starts_with("sqlite:") {
            let mut options = ConnectOptions::new(url);
            options.max_connections(16).sqlx_logging(false);
            let both = Database::connect(options).await?;
            return Ok(Self { read: both.clone(), write: both });
        }
        let options = |connections| {
            let mut options = ConnectOptions::new(url);
            options.max_connections(connections).min_connections(1).sqlx_logging(false);
            // A file does not hang up. Asking each connection before each question would triple what a page costs.
            options.test_before_acquire(false);
            // Waiting writers queue for the one connection; a full class handing in at once may take a while.
            options.acquire_timeout(Duration::from_secs(30));
            options.map_sqlx_sqlite_opts(|sqlite| {
                sqlite
                    .create_if_missing(true)
                    .journal_mode(SqliteJournalMode::Wal)
                    // FULL, not NORMAL: an answer that was acknowledged survives a power cut.
                    .synchronous(SqliteSynchronous::Full)
                    .foreign_keys(true)
                    .busy_timeout(Duration::from_secs(10))
                    .pragma("temp_store", "memory")
                    .pragma("cache_size", "-16000")
                    .pragma("mmap_size", "268435456")
            });
            options
        };
        let mut writer = options(1);
        // A full disk makes SQLite end a transaction by itself. The driver still believes in it, and would take every
        // later commit for one inside it: acknowledged, and gone with the process. Such a connection is not used again.
        writer.map_sqlx_sqlite_pool_opts(|pool| {
            pool.after_release(|connection, _| {
                Box::pin(async move {
                    // The rollback may still be under way.
                    connection.ping().await?;
                    Ok(!connection.is_in_transaction())
                })
            })
        });
        let write = Database::connect(writer).await?;
        // Each connection is a thread: more of them than cores only wake each other.
        let cores = std::thread::available_parallelism().map_or(2, |cores| cores.get() as u32);
        let read = Database::connect(options(cores.clamp(2, 8))).await?;
        Ok(Self { read, write })
    }

    /// Brings the schema up to date.
    pub async fn migrate(&self) -> Result<(), DbErr> {
        Migrator::up(&self.write, None).await
    }

    /// Takes every table down again; for tests of the migrations.
    pub async fn unmigrate(&self) -> Result<(), DbErr> {
        Migrator::down(&self.write, None).await
    }

    /// After much was written at once: PostgreSQL finds its ways by what it has counted, and would count only a minute
    /// later. SQLite finds them by the schema alone.
    pub(crate) async fn analyse(&self) -> Result<(), DbErr> {
        if self.write.get_database_backend() == DbBackend::Postgres {
            self.write.execute_unprepared("VACUUM ANALYZE").await?;
        }
        Ok(())
    }

    /// Whether the database answers and its schema is the one this program knows.
    pub async fn is_ready(&self) -> Result<bool, DbErr> {
        self.read.ping().await?;
        self.write.ping().await?;
        Ok(Migrator::get_pending_migrations(&self.read).await?.is_empty())
    }

    /// Closes both ends, so that SQLite leaves one tidy file.
    pub async fn close(self) -> Result<(), DbErr> {
        self.read.close().await?;
        self.write.close().await
    }

    pub(crate) fn read(&self) -> &DatabaseConnection {
        &self.read
    }

    /// Begins a write. Writes with the same `subject` happen one after the other: on SQLite all of them do, on
    /// PostgreSQL a lock of that name is held until the end of the transaction.
    pub(crate) async fn write(&self, subject: impl std::fmt::Display) -> Result<Tx, DbErr> {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..Default::default()
        };
        let tx = Tx(self.write.begin_with_options(options).await?);
        tx.also(subject).await?;
        Ok(tx)
    }
}

impl Tx {
    /// Holds another subject as well, to the end. Whoever needs several begins with the one of [`Db::write`] that no
    /// other write of several begins with.
    pub(crate) async fn also(&self, subject: impl std::fmt::Display) -> Result<(), DbErr> {
        if self.0.get_database_backend() == DbBackend::Postgres {
            let lock = "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))";
            let values = [subject.to_string().into()];
            self.0.execute_raw(Statement::from_sql_and_values(DbBackend::Postgres, lock, values)).await?;
        }
        Ok(())
    }

    /// What was written is kept from here on, also through a power cut.
    pub(crate) async fn commit(self) -> Result<(), DbErr> {
        self.0.commit().await
    }
}

impl std::ops::Deref for Tx {
    type Target = DatabaseTransaction;

    fn deref(&self) -> &DatabaseTransaction {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_is_acknowledged_after_the_disk_was_full_is_kept() {
        let file = std::env::temp_dir().join(format!("amana-full-{}.db", uuid::Uuid::now_v7()));
        let db = Db::open(&format!("sqlite://{}", file.display())).await.expect("a new file");
        db.migrate().await.expect("migrated");
        let tx = db.write("disk").await.expect("begun");
        // SQLite can be told that the disk ends here.
        tx.execute_unprepared("PRAGMA max_page_count = 1").await.expect("it cannot be less than there is");
        tx.commit().await.expect("nothing was written");
        let tx = db.write("disk").await.expect("begun");
        let full = tx.execute_unprepared("CREATE TABLE filler AS SELECT randomblob(1000000) AS bytes").await;
        assert!(full.is_err_and(|error| error.to_string().contains("full")));
        drop(tx);

        let tx = db.write("disk").await.expect("begun");
        tx.execute_unprepared("PRAGMA max_page_count = 1000000").await.expect("there is room again");
        tx.execute_unprepared("CREATE TABLE kept (answer INTEGER)").await.expect("written");
        tx.commit().await.expect("acknowledged");
        // Another connection sees what is in the file, and nothing else.
        db.read().execute_unprepared("SELECT answer FROM kept").await.expect("kept");
        db.close().await.expect("closed");
        std::fs::remove_file(file).expect("removed");
    }
}
