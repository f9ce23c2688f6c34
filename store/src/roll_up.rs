//! How many were trained, by any two of what is known: counted by the database, each figure by the same question.

use domain::attempt::Score;
use domain::enrolment::Presence;
use domain::gain::Scores;
use domain::person::{Coordinator, Reach};
use domain::roll_up::{Counted, Counting, Dimension, Figure};
use domain::test::TestKind;
use jiff::civil::Date;
use sea_orm::sea_query::{
    Alias, CommonTableExpression, Expr, ExprTrait, Order, Query, SelectStatement, SimpleExpr, UnionType, WithClause,
    WithQuery,
};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoSimpleExpr, JoinType, QueryFilter, QuerySelect,
    QueryTrait, RelationTrait, Select,
};

use crate::certificate::certified;
use crate::row::{attempt, attendance, cohort, course, enrolment, person, rank, session};
use crate::{Db, Result, corrupt};

/// Of which classes, and who in them.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    /// The first and the last day on which such a class began.
    pub from: Date,
    pub until: Date,
    pub counting: Counting,
}

/// Counts the classes of the coordinator's states, by both dimensions, by each alone, and altogether. The seats are found
/// once and counted four times.
pub async fn count(
    db: &Db,
    coordinator: &Coordinator,
    asked: &Asked,
    (rows, columns): (Dimension, Dimension),
) -> Result<Counted> {
    let mut counted = Counted::default();
    for row in db.read().query_all(&question(coordinator, asked, (rows, columns))).await? {
        let (part, people, seats): (String, i64, i64) =
            (row.try_get_by_index(0)?, row.try_get_by_index(3)?, row.try_get_by_index(4)?);
        let (one, other) = (row.try_get_by_index(1)?, row.try_get_by_index(2)?);
        let figure = Figure { people: people as u64, seats: seats as u64 };
        match part.as_str() {
            "both" => drop(counted.both.insert((one, other), figure)),
            "row" => drop(counted.rows.insert(one, figure)),
            "column" => drop(counted.columns.insert(other, figure)),
            "all" => counted.all = figure,
            part => return Err(corrupt(part)),
        }
    }
    Ok(counted)
}

/// The pre-test and the first final test of the same seats: each pair of scores, and how many have it.
pub async fn scores(db: &Db, coordinator: &Coordinator, asked: &Asked) -> Result<Vec<(Scores, usize)>> {
    let (pre, post) = (Alias::new("pre"), Alias::new("post"));
    let mut query = seats(coordinator, asked, &[]).column_as(enrolment::Column::Id.count(), "seats").into_query();
    for (name, test) in [(&pre, TestKind::Pre), (&post, TestKind::Final)] {
        let own = Expr::col((name.clone(), attempt::Column::EnrolmentId))
            .equals((enrolment::Entity, enrolment::Column::Id))
            .and(Expr::col((name.clone(), attempt::Column::Id)).eq(first(test)));
        query.join_as(JoinType::LeftJoin, attempt::Entity, name.clone(), own);
        for column in [attempt::Column::Earned, attempt::Column::Points] {
            query.column((name.clone(), column)).add_group_by([Expr::col((name.clone(), column))]);
        }
    }
    let mut pairs = Vec::new();
    for row in db.read().query_all(&query).await? {
        let score = |earned: usize| {
            let (earned, of): (Option<i32>, Option<i32>) =
                (row.try_get_by_index(earned)?, row.try_get_by_index(earned + 1)?);
            let known = earned.zip(of);
            Ok::<_, sea_orm::DbErr>(known.map(|(earned, of)| Score {
                earned: earned as u32,
                of: of as u32,
                redlines_missed: 0,
            }))
        };
        let count: i64 = row.try_get_by_index(0)?;
        pairs.push((Scores { pre: score(1)?, post: score(3)? }, count as usize));
    }
    Ok(pairs)
}

/// The first attempt of a seat at a test that was handed in.
fn first(test: TestKind) -> SelectStatement {
    Query::select()
        .column(attempt::Column::Id)
        .from(attempt::Entity)
        .and_where(
            Expr::col((attempt::Entity, attempt::Column::EnrolmentId))
                .equals((enrolment::Entity, enrolment::Column::Id)),
        )
        .and_where(attempt::Column::Test.eq(test.code()))
        .and_where(attempt::Column::SubmittedAt.is_not_null())
        .order_by(attempt::Column::Ordinal, Order::Asc)
        .limit(1)
        .take()
}

/// The whole question, with the seats under a name of their own.
fn question(coordinator: &Coordinator, asked: &Asked, (rows, columns): (Dimension, Dimension)) -> WithQuery {
    let seats = seats(coordinator, asked, &[rows, columns])
        .column_as(enrolment::Column::PersonId, "person")
        .column_as(value(rows), "one")
        .column_as(value(columns), "other")
        .into_query();
    let mut seat = CommonTableExpression::new();
    // Unless it is told to, SQLite finds them anew for each of the four.
    seat.query(seats).table_name(Alias::new("seat")).materialized(true);
    let mut all = figures("both", &["one", "other"]);
    for (part, by) in [("row", &["one"] as &[&str]), ("column", &["other"]), ("all", &[])] {
        all.union(UnionType::All, figures(part, by));
    }
    all.with(WithClause::new().cte(seat).to_owned())
}

/// One of the four: what it is, by what it is counted, how many people, how many seats.
fn figures(part: &'static str, by: &[&'static str]) -> SelectStatement {
    let mut query = Query::select();
    query.expr(Expr::val(part)).from(Alias::new("seat"));
    for name in ["one", "other"] {
        match by.contains(&name) {
            true => query.expr(Expr::col(Alias::new(name))).group_by_col(Alias::new(name)),
            false => query.expr(Expr::val("")),
        };
    }
    query.expr(Expr::col(Alias::new("person")).count_distinct());
    query.expr(Expr::col(Alias::new("person")).count());
    query.take()
}

/// The classes that a report is about: those of the coordinator's states that began within its days.
pub(crate) fn asked_for(coordinator: &Coordinator, asked: &Asked) -> Condition {
    let began = cohort::Column::Begins.between(asked.from.to_string(), asked.until.to_string());
    match coordinator.reach() {
        Reach::Everywhere => Condition::all().add(began),
        Reach::States(states) => Condition::all().add(began).add(cohort::Column::State.is_in(states)),
    }
}

/// The places in classes that are asked for. What no dimension speaks of is not looked up: that costs as much as the rest.
fn seats(coordinator: &Coordinator, asked: &Asked, by: &[Dimension]) -> Select<enrolment::Entity> {
    let mut seats = enrolment::Entity::find()
        .select_only()
        .join(JoinType::InnerJoin, enrolment::Relation::Cohort.def())
        .filter(asked_for(coordinator, asked));
    if by.contains(&Dimension::Course) {
        seats = seats.join(JoinType::InnerJoin, cohort::Relation::Course.def());
    }
    if [Dimension::Sex, Dimension::Unit, Dimension::Kind].iter().any(|of_person| by.contains(of_person)) {
        seats = seats.join(JoinType::InnerJoin, enrolment::Relation::Person.def());
    }
    if by.contains(&Dimension::Band) {
        let rank = enrolment::Entity::belongs_to(rank::Entity).from(enrolment::Column::Rank).to(rank::Column::Code);
        seats = seats.join(JoinType::LeftJoin, rank.into());
    }
    match asked.counting {
        Counting::Enrolled => seats,
        Counting::TookPart => seats.filter(Expr::exists(was_there())),
        Counting::Certified => seats.filter(Expr::exists(certified())),
    }
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
        Dimension::Partners => cohort::Column::Partners.into_simple_expr(),
        Dimension::Month => Expr::cust("SUBSTR(\"cohort\".\"begins\", 1, 7)"),
    }
}

fn was_there() -> SelectStatement {
    let there = [Presence::Present, Presence::Late].map(Presence::code);
    Query::select()
        .expr(Expr::val(1))
        .from(attendance::Entity)
        .inner_join(
            session::Entity,
            Expr::col((session::Entity, session::Column::Id))
                .equals((attendance::Entity, attendance::Column::SessionId)),
        )
        .and_where(
            Expr::col((attendance::Entity, attendance::Column::EnrolmentId))
                .equals((enrolment::Entity, enrolment::Column::Id)),
        )
        .and_where(attendance::Column::Presence.is_in(there))
        .and_where(session::Column::CalledOffFor.is_null())
        .take()
}
