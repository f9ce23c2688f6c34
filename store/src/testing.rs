//! Databases for tests: a fresh SQLite file and, where `AMANA_TEST_POSTGRES` names a server, a fresh PostgreSQL
//! database. Every test runs on both.

use sea_orm::{ConnectionTrait, Database};
use uuid::Uuid;

use crate::Db;

/// A database that lasts as long as it is held.
pub struct Fresh {
    pub db: Db,
    /// Which of the two, for messages.
    pub kind: &'static str,
    pub url: String,
    _folder: Option<Folder>,
}

struct Folder(std::path::PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// The databases that a test runs on, migrated and empty.
pub async fn each() -> Vec<Fresh> {
    let mut all = vec![sqlite().await];
    if let Ok(server) = std::env::var("AMANA_TEST_POSTGRES") {
        all.push(postgres(&server).await);
    }
    for fresh in &all {
        fresh.db.migrate().await.expect("the migrations run on an empty database");
    }
    all
}

async fn sqlite() -> Fresh {
    let folder = std::env::temp_dir().join(format!("amana-test-{}", Uuid::now_v7()));
    std::fs::create_dir_all(&folder).expect("a folder for the test");
    let url = format!("sqlite://{}/test.db", folder.display());
    let db = Db::open(&url).await.expect("a new SQLite file");
    Fresh { db, kind: "SQLite", url, _folder: Some(Folder(folder)) }
}

async fn postgres(server: &str) -> Fresh {
    let name = format!("t{}", Uuid::now_v7().simple());
    let admin = Database::connect(server).await.expect("the test server answers");
    admin.execute_unprepared(&format!("CREATE DATABASE {name}")).await.expect("a new database");
    admin.close().await.expect("closed");
    let (base, _) = server.rsplit_once('/').expect("an address with a database");
    let url = format!("{base}/{name}");
    let db = Db::open(&url).await.expect("the new database");
    Fresh { db, kind: "PostgreSQL", url, _folder: None }
}
