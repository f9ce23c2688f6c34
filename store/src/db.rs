//! The connection: one writer, many readers.

use std::time::Duration;

use migrations::{Migrator, MigratorTrait};
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
        let write = Database::connect(options(1)).await?;
        let read = Database::connect(options(4)).await?;
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
        let tx = self.write.begin_with_options(options).await?;
        if tx.get_database_backend() == DbBackend::Postgres {
            let lock = "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))";
            tx.execute_raw(Statement::from_sql_and_values(DbBackend::Postgres, lock, [subject.to_string().into()]))
                .await?;
        }
        Ok(Tx(tx))
    }
}

impl Tx {
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
