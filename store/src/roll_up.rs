//! How many were trained, by any two of what is known: counted by the database, each figure by the same question.

use std::collections::BTreeMap;

use domain::enrolment::Presence;
use domain::person::{Coordinator, Reach};
use domain::roll_up::{Counted, Counting, Dimension, Figure};
use jiff::civil::Date;
use sea_orm::sea_query::{Expr, ExprTrait, Query, SelectStatement, SimpleExpr};
use sea_orm::{ColumnTrait, EntityTrait, IntoSimpleExpr, JoinType, QueryFilter, QuerySelect, RelationTrait, Select};

use crate::row::{attendance, certificate, cohort, course, enrolment, person, rank, revocation};
use crate::{Db, Result};

/// Of which classes, and who in them.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    /// The first and the last day on which such a class began.
    pub from: Date,
    pub until: Date,
    pub counting: Counting,
}

/// Counts the classes of the coordinator's states, by both dimensions, by each alone, and altogether.
pub async fn count(
    db: &Db,
    coordinator: &Coordinator,
    asked: &Asked,
    (rows, columns): (Dimension, Dimension),
) -> Result<Counted> {
    let seats = || seats(coordinator, asked);
    let both: Vec<(String, String, i64, i64)> =
        figures(seats().column_as(value(rows), "one").column_as(value(columns), "other"))
            .group_by(value(rows))
            .group_by(value(columns))
            .into_tuple()
            .all(db.read())
            .await?;
    let alone = async |dimension| -> Result<BTreeMap<String, Figure>> {
        let counted: Vec<(String, i64, i64)> = figures(seats().column_as(value(dimension), "one"))
            .group_by(value(dimension))
            .into_tuple()
            .all(db.read())
            .await?;
        Ok(counted.into_iter().map(|(code, people, seats)| (code, figure(people, seats))).collect())
    };
    let all: Option<(i64, i64)> = figures(seats()).into_tuple().one(db.read()).await?;
    let (people, seats) = all.unwrap_or_default();
    Ok(Counted {
        both: both.into_iter().map(|(one, other, people, seats)| ((one, other), figure(people, seats))).collect(),
        rows: alone(rows).await?,
        columns: alone(columns).await?,
        all: figure(people, seats),
    })
}

fn figure(people: i64, seats: i64) -> Figure {
    Figure { people: people as u64, seats: seats as u64 }
}

/// The places in classes that are asked for, with everything by which they can be counted.
fn seats(coordinator: &Coordinator, asked: &Asked) -> Select<enrolment::Entity> {
    let rank = enrolment::Entity::belongs_to(rank::Entity).from(enrolment::Column::Rank).to(rank::Column::Code);
    let mut seats = enrolment::Entity::find()
        .select_only()
        .join(JoinType::InnerJoin, enrolment::Relation::Cohort.def())
        .join(JoinType::InnerJoin, cohort::Relation::Course.def())
        .join(JoinType::InnerJoin, enrolment::Relation::Person.def())
        .join(JoinType::LeftJoin, rank.into())
        .filter(cohort::Column::Begins.between(asked.from.to_string(), asked.until.to_string()));
    if let Reach::States(states) = coordinator.reach() {
        seats = seats.filter(cohort::Column::State.is_in(states));
    }
    match asked.counting {
        Counting::Enrolled => seats,
        Counting::TookPart => seats.filter(enrolment::Column::Id.in_subquery(was_there())),
        Counting::Certified => seats.filter(enrolment::Column::Id.in_subquery(certified())),
    }
}

fn figures(seats: Select<enrolment::Entity>) -> Select<enrolment::Entity> {
    seats
        .column_as(Expr::col((enrolment::Entity, enrolment::Column::PersonId)).count_distinct(), "people")
        .column_as(enrolment::Column::Id.count(), "seats")
}

/// What a dimension says of a seat, as text.
fn value(dimension: Dimension) -> SimpleExpr {
    match dimension {
        Dimension::Course => course::Column::Code.into_simple_expr(),
        Dimension::State => cohort::Column::State.into_simple_expr(),
        Dimension::Sex => person::Column::Sex.into_simple_expr(),
        // A rank that has left the list has no band.
        Dimension::Band => Expr::cust("COALESCE(\"rank\".\"band\", '')"),
        Dimension::Unit => person::Column::Unit.into_simple_expr(),
        Dimension::Kind => person::Column::Kind.into_simple_expr(),
        Dimension::Language => cohort::Column::Language.into_simple_expr(),
        Dimension::Month => Expr::cust("SUBSTR(\"cohort\".\"begins\", 1, 7)"),
    }
}

fn was_there() -> SelectStatement {
    let there = [Presence::Present, Presence::Late].map(Presence::code);
    Query::select()
        .column(attendance::Column::EnrolmentId)
        .from(attendance::Entity)
        .and_where(attendance::Column::Presence.is_in(there))
        .take()
}

fn certified() -> SelectStatement {
    let revoked = Query::select().column(revocation::Column::CertificateId).from(revocation::Entity).take();
    Query::select()
        .column(certificate::Column::EnrolmentId)
        .from(certificate::Entity)
        .and_where(certificate::Column::Id.not_in_subquery(revoked))
        .take()
}
