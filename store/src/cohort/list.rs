//! The list of classes, in pages: a country has thousands.

use std::collections::HashMap;
use std::ops::RangeInclusive;

use domain::cohort::Cohort;
use domain::person::{Instructor, Reach};
use jiff::civil::{Date, date};
use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::read;
use crate::row::{cohort, cohort_trainer, course, enrolment};
use crate::{Db, Result, corrupt};

/// How many classes a page holds.
pub const SHOWN: u64 = 50;

/// A class in a list.
#[derive(Clone, Debug)]
pub struct Listed {
    pub cohort: Cohort,
    pub people: u64,
}

/// Which of the classes are asked for.
#[derive(Clone, Debug, Default)]
pub struct Choice {
    pub state: Option<String>,
    /// In which they began.
    pub year: Option<i16>,
    /// 0 for the first page.
    pub page: u64,
}

#[derive(Clone, Debug, Default)]
pub struct Page {
    pub classes: Vec<Listed>,
    /// Whether there is a page after this one.
    pub has_more: bool,
}

/// A page of the classes that somebody coordinates or teaches, latest first.
pub async fn list_for(db: &Db, instructor: &Instructor, choice: &Choice) -> Result<Page> {
    let mut query = cohort::Entity::find()
        .find_also_related(course::Entity)
        .filter(within(instructor))
        .order_by_desc(cohort::Column::Begins)
        .order_by_desc(cohort::Column::Id)
        // No country has so many pages, and a larger number would be none for the database.
        .offset(choice.page.min(1_000_000) * SHOWN)
        .limit(SHOWN + 1);
    if let Some(state) = &choice.state {
        query = query.filter(cohort::Column::State.eq(state));
    }
    if let Some(year) = choice.year.filter(|year| (1..=9999).contains(year)) {
        let (first, last) = (date(year, 1, 1), date(year, 12, 31));
        query = query.filter(cohort::Column::Begins.between(first.to_string(), last.to_string()));
    }
    let mut rows = query.all(db.read()).await?;
    let has_more = rows.len() as u64 > SHOWN;
    rows.truncate(SHOWN as usize);
    let sizes = sizes(db, rows.iter().map(|(row, _)| row.id).collect()).await?;
    let listed = |(row, course): (cohort::Model, Option<course::Model>)| {
        let people = sizes.get(&row.id).copied().unwrap_or_default() as u64;
        Ok(Listed { cohort: read(row, course)?, people })
    };
    Ok(Page { classes: rows.into_iter().map(listed).collect::<Result<_>>()?, has_more })
}

/// The years from the first of their classes to the last; `None` while there is none.
pub async fn years_for(db: &Db, instructor: &Instructor) -> Result<Option<RangeInclusive<i16>>> {
    let begins = || cohort::Entity::find().select_only().column(cohort::Column::Begins).filter(within(instructor));
    let first: Option<String> =
        begins().order_by_asc(cohort::Column::Begins).limit(1).into_tuple().one(db.read()).await?;
    let last: Option<String> =
        begins().order_by_desc(cohort::Column::Begins).limit(1).into_tuple().one(db.read()).await?;
    let year = |day: String| day.parse::<Date>().map(Date::year).map_err(corrupt);
    match first.zip(last) {
        Some((first, last)) => Ok(Some(year(first)?..=year(last)?)),
        None => Ok(None),
    }
}

async fn sizes(db: &Db, classes: Vec<Uuid>) -> Result<HashMap<Uuid, i64>> {
    let counts: Vec<(Uuid, i64)> = enrolment::Entity::find()
        .select_only()
        .column(enrolment::Column::CohortId)
        .column_as(enrolment::Column::PersonId.count(), "people")
        .filter(enrolment::Column::CohortId.is_in(classes))
        .filter(enrolment::Column::WithdrawnAt.is_null())
        .group_by(enrolment::Column::CohortId)
        .into_tuple()
        .all(db.read())
        .await?;
    Ok(counts.into_iter().collect())
}

/// The rule of `find_taught` for many at once.
fn within(instructor: &Instructor) -> Condition {
    let mut any = match instructor.reach() {
        Some(Reach::Everywhere) => return Condition::all(),
        Some(Reach::States(states)) => Condition::any().add(cohort::Column::State.is_in(states)),
        None => Condition::any(),
    };
    if instructor.teaches() {
        let theirs = Query::select()
            .column(cohort_trainer::Column::CohortId)
            .from(cohort_trainer::Entity)
            .and_where(cohort_trainer::Column::PersonId.eq(instructor.person().id.0))
            .take();
        any = any.add(cohort::Column::Id.in_subquery(theirs));
    }
    any
}
