//! The audit log cannot be changed without being seen.

use domain::event::{Event, Kind};
use domain::person::{Administrator, Grant, Role};
use domain::time::At;
use migrations::{Migrator, MigratorTrait};
use sea_orm::{ConnectionTrait, Database, DatabaseConnection, DbBackend};
use store::chain::{Broken, Head, head, seal_of, verify};
use store::event::{Search, record_alone};
use store::testing::Fresh;

use crate::stage::{NOW, build};

/// The database, past all that the store does.
async fn by_hand(fresh: &Fresh) -> DatabaseConnection {
    Database::connect(&fresh.url).await.expect("the same database")
}

/// Takes away what keeps the log, as somebody can who owns the database.
async fn unguard(connection: &DatabaseConnection) {
    let away: &[&str] = match connection.get_database_backend() {
        DbBackend::Postgres => &["DROP TRIGGER event_is_kept ON event"],
        _ => &["DROP TRIGGER event_is_not_changed", "DROP TRIGGER event_is_not_removed"],
    };
    for statement in away {
        connection.execute_unprepared(statement).await.expect("the guard is away");
    }
}

async fn sign_in(fresh: &Fresh, account: &str) {
    let event = Event::SignInRefused { account: account.into() };
    record_alone(&fresh.db, None, NOW, &event).await.expect("recorded");
}

#[tokio::test]
async fn the_database_itself_keeps_every_event() {
    for fresh in store::testing::each().await {
        sign_in(&fresh, "one").await;
        let connection = by_hand(&fresh).await;
        for statement in ["UPDATE event SET at = 1", "DELETE FROM event"] {
            let refused = connection.execute_unprepared(statement).await.expect_err(statement);
            assert!(refused.to_string().contains("an event is never"), "on {}: {refused}", fresh.kind);
        }
        let whole = verify(&fresh.db).await.expect("read").expect("whole");
        assert_eq!((whole.number, &whole), (1, &head(&fresh.db).await.expect("read")), "on {}", fresh.kind);
    }
}

#[tokio::test]
async fn the_first_event_that_was_changed_removed_or_put_in_is_named() {
    for fresh in store::testing::each().await {
        for account in ["one", "two", "three", "four"] {
            sign_in(&fresh, account).await;
        }
        let noted = head(&fresh.db).await.expect("read");
        let connection = by_hand(&fresh).await;
        unguard(&connection).await;
        let altered = |number| Err(Broken { number, at: Some(NOW) });
        let steps = [
            ("UPDATE event SET facts = replace(facts, 'three', 'mine') WHERE number = 3", altered(3)),
            ("UPDATE event SET facts = replace(facts, 'mine', 'three') WHERE number = 3", Ok(noted.clone())),
            ("UPDATE event SET at = at + 1 WHERE number = 2", Err(Broken { number: 2, at: Some(At(NOW.0 + 1)) })),
            ("UPDATE event SET at = at - 1 WHERE number = 2", Ok(noted.clone())),
            ("UPDATE event SET seal = 'x' WHERE number = 1", altered(1)),
            ("DELETE FROM event WHERE number = 1", Err(Broken { number: 1, at: None })),
        ];
        for (statement, expected) in steps {
            connection.execute_unprepared(statement).await.expect(statement);
            assert_eq!(verify(&fresh.db).await.expect("read"), expected, "on {}: {statement}", fresh.kind);
        }
    }
}

#[tokio::test]
async fn what_is_taken_from_the_end_is_seen_by_whoever_noted_the_end() {
    for fresh in store::testing::each().await {
        sign_in(&fresh, "one").await;
        let first = head(&fresh.db).await.expect("read");
        sign_in(&fresh, "two").await;
        let noted = head(&fresh.db).await.expect("read");
        let connection = by_hand(&fresh).await;
        unguard(&connection).await;
        connection.execute_unprepared("DELETE FROM event WHERE number = 2").await.expect("removed");
        assert_eq!(verify(&fresh.db).await.expect("read"), Ok(first), "the rest is whole");
        assert_eq!(seal_of(&fresh.db, noted.number).await.expect("read"), None);
        // Another event in its place is another one.
        sign_in(&fresh, "three").await;
        let seal = seal_of(&fresh.db, noted.number).await.expect("read");
        assert!(seal.is_some_and(|seal| seal != noted.seal), "on {}", fresh.kind);
    }
}

#[tokio::test]
async fn many_at_once_make_one_chain() {
    for fresh in store::testing::each().await {
        let writing = (0..24).map(|n| {
            let db = fresh.db.clone();
            tokio::spawn(async move {
                let event = Event::SignInRefused { account: format!("number {n}") };
                record_alone(&db, None, NOW, &event).await.expect("recorded");
            })
        });
        for one in writing.collect::<Vec<_>>() {
            one.await.expect("it did not panic");
        }
        let whole = verify(&fresh.db).await.expect("read").expect("whole");
        assert_eq!(whole.number, 24, "on {}", fresh.kind);
    }
}

#[tokio::test]
async fn what_happened_before_there_was_a_chain_is_chained() {
    for fresh in store::testing::each().await {
        fresh.db.clone().unmigrate().await.expect("down");
        let connection = by_hand(&fresh).await;
        let before = Migrator::migrations().iter().position(|one| one.name().ends_with("chain_events"));
        let before = before.expect("the migration has a name") as u32;
        Migrator::up(&connection, Some(before)).await.expect("up to the one before");
        let id = |n: u32| format!("0193000000007000800000000000000{n}");
        let quoted = |id: String| match connection.get_database_backend() {
            DbBackend::Postgres => format!("'{id}'"),
            _ => format!("x'{id}'"),
        };
        for n in 1..4 {
            let person = uuid::Uuid::from_u128(9);
            let facts = format!(r#"{{"name":"SignedIn","person":"{person}"}}"#);
            let statement = format!(
                "INSERT INTO event (id, at, actor, name, facts) VALUES ({}, {n}, NULL, 'SignedIn', '{facts}')",
                quoted(id(n))
            );
            connection.execute_unprepared(&statement).await.expect("an event of old");
        }
        fresh.db.migrate().await.expect("up");
        sign_in(&fresh, "after").await;
        let whole = verify(&fresh.db).await.expect("read");
        assert!(matches!(&whole, Ok(Head { number: 4, .. })), "on {}: {whole:?}", fresh.kind);
        let about = "SELECT number FROM event_subject ORDER BY number";
        let rows = connection.query_all_raw(sea_orm::Statement::from_string(connection.get_database_backend(), about));
        assert_eq!(rows.await.expect("read").len(), 3, "whom they speak of");
    }
}

#[tokio::test]
async fn what_somebody_did_and_what_was_done_about_them_is_found() {
    for fresh in store::testing::each().await {
        let stage = build(&fresh, 2).await;
        let (trainee, _) = &stage.trainees[0];
        let mut person = trainee.person().clone();
        let me = person.id;
        person.grants = vec![Grant { role: Role::Administrator, state: None }];
        let administrator = Administrator::of(person).expect("an administrator");
        stage.begin(0, domain::test::TestKind::Pre).await;
        stage.begin(1, domain::test::TestKind::Pre).await;
        let found = async |search: Search| {
            let log = store::event::find(&fresh.db, &administrator, &search, 100).await.expect("read");
            log.events.into_iter().map(|recorded| recorded.what).collect::<Vec<_>>()
        };
        let mine = found(Search { person: Some(me), ..Search::default() }).await;
        let names: Vec<_> =
            mine.iter().map(|event| serde_json::to_value(event).expect("JSON")["name"].clone()).collect();
        assert_eq!(names, ["AttemptBegun", "PersonEnrolled", "PersonAdded"], "on {}", fresh.kind);
        let learning = found(Search { kind: Some(Kind::Learning), ..Search::default() }).await;
        assert_eq!(learning.len(), 2, "of both");
        let later = found(Search { from: Some(At(NOW.0 + 1)), ..Search::default() }).await;
        assert!(later.is_empty());
        let earlier = found(Search { until: Some(NOW), ..Search::default() }).await;
        assert!(earlier.is_empty(), "up to a moment is before it");
    }
}
