//! What the questions of a course were answered, by everybody. It is told without saying by whom.

use std::collections::{BTreeMap, HashMap, HashSet};

use domain::attempt::Attempt;
use domain::cohort::Cohort;
use domain::id::{CohortId, CourseId};
use domain::person::Trainer;
use domain::test::{Sheet, TestKind};
use sea_orm::sea_query::{Query, SelectStatement};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::attempt::read;
use crate::row::{answer, attempt, cohort, course, edition, enrolment};
use crate::{Db, Result, from_json};

/// The first attempt of somebody at the final test that was handed in, with the class in which it was.
#[derive(Clone, Debug)]
pub struct First {
    pub class: CohortId,
    pub attempt: Attempt,
}

/// The first attempt of everybody at the final test that was handed in, in all editions of a course.
pub async fn first_attempts(db: &Db, _: &Trainer, course: CourseId) -> Result<Vec<First>> {
    let rows = attempt::Entity::find()
        .filter(attempt::Column::EditionId.in_subquery(editions(course)))
        .filter(attempt::Column::Test.eq(TestKind::Final.code()))
        .filter(attempt::Column::SubmittedAt.is_not_null())
        // Their answers are gone: what they left out would be told of the questions.
        .filter(attempt::Column::PersonId.not_in_subquery(crate::erasure::erased()))
        .find_also_related(enrolment::Entity)
        .order_by_asc(attempt::Column::BeganAt)
        .order_by_asc(attempt::Column::Id)
        .all(db.read())
        .await?;
    let mut people = HashSet::new();
    let firsts: Vec<_> = rows.into_iter().filter(|(row, _)| people.insert(row.person_id)).collect();
    let mut answers: HashMap<_, Vec<answer::Model>> = HashMap::new();
    // Neither database takes any number of values in one question.
    for some in firsts.chunks(500) {
        let of_these = answer::Column::AttemptId.is_in(some.iter().map(|(row, _)| row.id));
        for row in answer::Entity::find().filter(of_these).all(db.read()).await? {
            answers.entry(row.attempt_id).or_default().push(row);
        }
    }
    let firsts = firsts.into_iter().filter_map(|(row, seat)| Some((row, seat?)));
    let read = |(row, seat): (attempt::Model, enrolment::Model)| {
        let answers = answers.remove(&row.id).unwrap_or_default();
        Ok(First { class: CohortId(seat.cohort_id), attempt: read(row, answers)? })
    };
    firsts.map(read).collect()
}

/// On how many sheets each question of a course stood, whatever the test and whether it was handed in.
pub async fn uses(db: &Db, _: &Trainer, course: CourseId) -> Result<BTreeMap<String, usize>> {
    let sheets: Vec<String> = attempt::Entity::find()
        .select_only()
        .column(attempt::Column::Sheet)
        .filter(attempt::Column::EditionId.in_subquery(editions(course)))
        .into_tuple()
        .all(db.read())
        .await?;
    let mut uses = BTreeMap::new();
    for sheet in sheets {
        for item in from_json::<Sheet, std::convert::Infallible>(&sheet)?.items {
            *uses.entry(item.question).or_default() += 1;
        }
    }
    Ok(uses)
}

/// The classes of a course, latest first. A trainer learns when and where they were, and nothing of the people.
pub async fn classes(db: &Db, _: &Trainer, course: CourseId) -> Result<Vec<Cohort>> {
    let rows = cohort::Entity::find()
        .filter(cohort::Column::CourseId.eq(course.0))
        .find_also_related(course::Entity)
        .order_by_desc(cohort::Column::Begins)
        .all(db.read())
        .await?;
    rows.into_iter().map(|(row, course)| crate::cohort::read(row, course)).collect()
}

fn editions(course: CourseId) -> SelectStatement {
    let of_course = edition::Column::CourseId.eq(course.0);
    Query::select().column(edition::Column::Id).from(edition::Entity).and_where(of_course).to_owned()
}
