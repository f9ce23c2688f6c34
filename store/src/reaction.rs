//! What people thought of a class. Added up as it comes: nothing here, and no event, ties an answer to a person or a moment.

use std::collections::BTreeMap;

use domain::cohort::Cohort;
use domain::id::EnrolmentId;
use domain::person::{Coordinator, Instructor, Trainee};
use domain::reaction::{Asked, Gathered, Reaction, ReactionRefusal, may_react, moves_on};
use domain::time::At;
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect};

use crate::roll_up::asked_for;
use crate::row::{cohort, course, enrolment, reaction, reaction_given};
use crate::{Db, Error, Result, corrupt};

/// What is shown of a class: how many stand behind it, and how often each answer was given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    pub people: usize,
    pub answers: BTreeMap<Asked, BTreeMap<u8, usize>>,
}

/// Whether somebody is asked about a class of theirs.
pub async fn is_asked(db: &Db, cohort: &Cohort, seat: EnrolmentId, at: At) -> Result<bool> {
    let given = reaction_given::Entity::find_by_id(seat.0).one(db.read()).await?;
    Ok(may_react(cohort, at.date(), given.is_some()).is_ok())
}

/// Takes the reaction of somebody to a class of theirs, once.
pub async fn give(
    db: &Db,
    trainee: &Trainee,
    seat: EnrolmentId,
    reaction: Reaction,
    at: At,
) -> Result<(), ReactionRefusal> {
    let own = enrolment::Entity::find_by_id(seat.0).filter(enrolment::Column::PersonId.eq(trainee.person().id.0));
    let found = own.find_also_related(cohort::Entity).one(db.read()).await?;
    let class = found.and_then(|(_, class)| class).ok_or(Error::NotFound)?;
    let tx = db.write(format!("reactions {}", class.id)).await?;
    let known = course::Entity::find_by_id(class.course_id).one(&*tx).await?;
    let class = crate::cohort::read::<ReactionRefusal>(class, known)?;
    let given = reaction_given::Entity::find_by_id(seat.0).one(&*tx).await?;
    may_react(&class, at.date(), given.is_some()).map_err(Error::Refused)?;
    let row = reaction_given::Model { enrolment_id: seat.0 };
    reaction_given::Entity::insert(row.into_active_model()).exec_without_returning(&*tx).await?;
    add(&*tx, &class, reaction).await.map_err(Error::widen)?;
    tx.commit().await?;
    Ok(())
}

async fn add(tx: &impl ConnectionTrait, class: &Cohort, reaction: Reaction) -> Result<()> {
    for (asked, answer) in reaction.answers() {
        let row = reaction::ActiveModel {
            cohort_id: Set(class.id.0),
            asked: Set(asked.code().to_owned()),
            answer: Set(answer.into()),
            given: Set(1),
            shown: Set(0),
        };
        let more = OnConflict::columns([reaction::Column::CohortId, reaction::Column::Asked, reaction::Column::Answer])
            .value(reaction::Column::Given, Expr::col((reaction::Entity, reaction::Column::Given)).add(1))
            .to_owned();
        reaction::Entity::insert(row).on_conflict(more).exec_without_returning(tx).await?;
    }
    if moves_on(counted(tx, class).await?) {
        reaction::Entity::update_many()
            .col_expr(reaction::Column::Shown, Expr::col(reaction::Column::Given))
            .filter(reaction::Column::CohortId.eq(class.id.0))
            .exec(tx)
            .await?;
    }
    Ok(())
}

/// How many people the sums are of: as many as answered the first question.
async fn counted(tx: &impl ConnectionTrait, class: &Cohort) -> Result<usize> {
    let sums: Vec<i32> = reaction::Entity::find()
        .select_only()
        .column(reaction::Column::Given)
        .filter(reaction::Column::CohortId.eq(class.id.0))
        .filter(reaction::Column::Asked.eq(Asked::Whole.code()))
        .into_tuple()
        .all(tx)
        .await?;
    Ok(sums.into_iter().sum::<i32>() as usize)
}

/// What is shown of a class that somebody coordinates or teaches.
pub async fn of_class(db: &Db, _: &Instructor, cohort: &Cohort) -> Result<Shown> {
    let rows = reaction::Entity::find().filter(reaction::Column::CohortId.eq(cohort.id.0)).all(db.read()).await?;
    let mut shown = Shown::default();
    for row in rows {
        let asked = Asked::from_code(&row.asked).ok_or_else(|| corrupt(&row.asked))?;
        *shown.answers.entry(asked).or_default().entry(row.answer as u8).or_default() += row.shown as usize;
        if asked == Asked::Whole {
            shown.people += row.shown as usize;
        }
    }
    Ok(shown)
}

/// What is shown of all classes of a report together.
pub async fn gathered(db: &Db, coordinator: &Coordinator, of: &crate::roll_up::Asked) -> Result<Gathered> {
    let shown = reaction::Entity::find()
        .select_only()
        .inner_join(cohort::Entity)
        .filter(asked_for(coordinator, of))
        .filter(reaction::Column::Shown.gt(0));
    let classes = reaction::Column::CohortId.into_expr().count_distinct();
    let classes: Option<i64> = shown.clone().column_as(classes, "classes").into_tuple().one(db.read()).await?;
    let sums: Vec<(String, i32, i64)> = shown
        .column(reaction::Column::Asked)
        .column(reaction::Column::Answer)
        .column_as(reaction::Column::Shown.sum(), "shown")
        .group_by(reaction::Column::Asked)
        .group_by(reaction::Column::Answer)
        .into_tuple()
        .all(db.read())
        .await?;
    let mut gathered = Gathered { classes: classes.unwrap_or_default() as u64, ..Gathered::default() };
    for (asked, answer, shown) in sums {
        let asked = Asked::from_code(&asked).ok_or_else(|| corrupt(&asked))?;
        gathered.answers.entry(asked).or_default().insert(answer as u8, shown as u64);
    }
    gathered.people = gathered.figures(Asked::Whole).iter().sum();
    Ok(gathered)
}
