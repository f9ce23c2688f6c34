//! What moves from an alias to the one who is kept, and back: exactly the rows that a merge has noted.
//!
//! What belongs to a place in a class (tests, certificates, attendance) follows the place. What describes the alias
//! (names, numbers, ranks) is its own and stays. What the one who is kept has as well stays, too, and is not lost.

use sea_orm::sea_query::{Expr, ExprTrait, OnConflict, Query, SelectStatement};
use sea_orm::{ConnectionTrait, DbErr};
use uuid::Uuid;

use crate::row::person_merge;

/// A table of what people did.
struct Table {
    name: &'static str,
    /// The id or, where there is none, the course or the class that the key names.
    record: &'static str,
    /// The rest of the key.
    rest: Option<&'static str>,
    /// Of what a person has one row.
    once: &'static [&'static str],
}

const TABLES: [Table; 4] = [
    Table { name: "enrolment", record: "id", rest: None, once: &["cohort_id"] },
    Table { name: "lesson_read", record: "course_id", rest: Some("lesson"), once: &["course_id", "lesson"] },
    Table { name: "check_answer", record: "course_id", rest: Some("question"), once: &["course_id", "question"] },
    Table { name: "cohort_trainer", record: "cohort_id", rest: None, once: &["cohort_id"] },
];

/// What belongs to a place in a class, and names its person as well.
const OF_PLACES: [&str; 2] = ["attempt", "certificate"];

/// Notes what is the alias's, and moves it.
pub(super) async fn over(tx: &impl ConnectionTrait, merge: &person_merge::Model) -> Result<(), DbErr> {
    for table in &TABLES {
        note(tx, merge, table).await?;
    }
    shift(tx, merge.id, merge.gone_id, merge.kept_id).await
}

/// Moves back what was noted.
pub(super) async fn back(tx: &impl ConnectionTrait, merge: &person_merge::Model) -> Result<(), DbErr> {
    shift(tx, merge.id, merge.kept_id, merge.gone_id).await
}

async fn note(tx: &impl ConnectionTrait, merge: &person_merge::Model, table: &Table) -> Result<(), DbErr> {
    let name = match table.rest {
        Some(rest) => Expr::col((table.name, rest)),
        None => Expr::val(""),
    };
    let moving = Query::select()
        .expr(Expr::val(merge.id))
        .expr(Expr::val(table.name))
        .column((table.name, table.record))
        .expr(name)
        .from(table.name)
        .and_where(Expr::col((table.name, "person_id")).eq(merge.gone_id))
        .and_where(Expr::exists(owned(table, merge.kept_id)).not())
        .take();
    let mut lines = Query::insert();
    lines.into_table("person_merge_line").columns(["merge_id", "moved", "record_id", "name"]);
    lines.select_from(moving).map_err(|error| DbErr::Custom(error.to_string()))?;
    // What went back once, and moves again.
    lines.on_conflict(OnConflict::new().do_nothing().to_owned());
    tx.execute(&lines).await?;
    Ok(())
}

async fn shift(tx: &impl ConnectionTrait, merge: Uuid, from: Uuid, to: Uuid) -> Result<(), DbErr> {
    for table in &TABLES {
        let row = Query::update()
            .table(table.name)
            .value("person_id", to)
            .and_where(Expr::col((table.name, "person_id")).eq(from))
            .and_where(Expr::exists(line(table, merge)))
            .and_where(Expr::exists(owned(table, to)).not())
            .take();
        tx.execute(&row).await?;
    }
    let places = || {
        Query::select()
            .column(("enrolment", "id"))
            .from("enrolment")
            .inner_join("person_merge_line", Expr::col(("person_merge_line", "record_id")).equals(("enrolment", "id")))
            .and_where(Expr::col(("person_merge_line", "merge_id")).eq(merge))
            .and_where(Expr::col(("person_merge_line", "moved")).eq("enrolment"))
            .and_where(Expr::col(("enrolment", "person_id")).eq(to))
            .take()
    };
    for table in OF_PLACES {
        let row = Query::update()
            .table(table)
            .value("person_id", to)
            .and_where(Expr::col((table, "enrolment_id")).in_subquery(places()))
            .take();
        tx.execute(&row).await?;
    }
    Ok(())
}

/// The line of a merge that names a row.
fn line(table: &Table, merge: Uuid) -> SelectStatement {
    let mut line = Query::select();
    line.expr(Expr::val(1))
        .from("person_merge_line")
        .and_where(Expr::col(("person_merge_line", "merge_id")).eq(merge))
        .and_where(Expr::col(("person_merge_line", "moved")).eq(table.name))
        .and_where(Expr::col(("person_merge_line", "record_id")).equals((table.name, table.record)));
    if let Some(rest) = table.rest {
        line.and_where(Expr::col(("person_merge_line", "name")).equals((table.name, rest)));
    }
    line
}

/// What somebody has of the same thing already.
fn owned(table: &Table, by: Uuid) -> SelectStatement {
    let mut owned = Query::select();
    owned.expr(Expr::val(1)).from_as(table.name, "own").and_where(Expr::col(("own", "person_id")).eq(by));
    for column in table.once {
        owned.and_where(Expr::col(("own", *column)).equals((table.name, *column)));
    }
    owned
}
