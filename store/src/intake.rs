//! Undoing what a list did to a class or to the register.

mod rank;

use std::collections::HashSet;

use domain::cohort::Cohort;
use domain::event::Event;
use domain::id::{CohortId, EnrolmentId, IntakeId, PersonId};
use domain::intake::{Joined, UndoRefusal, undo as may_undo};
use domain::language::Bilingual;
use domain::person::Coordinator;
use domain::time::At;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect,
};
use uuid::Uuid;

use crate::cohort::find_in;
use crate::event::record;
use crate::row::{
    assessment, attempt, attendance, batch_item, certificate, check_answer, check_delivery, coaching, enrolment,
    follow_up, intake, intake_line, lesson_read, person, person_merge, practical, reaction_given, role_grant, sign_in,
};
use crate::{Db, Error, Result};

/// Those who came together.
#[derive(Clone, Debug, PartialEq)]
pub struct Intake {
    pub id: IntakeId,
    pub at: At,
    pub by: PersonId,
    pub undone: Option<At>,
    pub joined: Vec<Joined>,
}

impl Intake {
    /// Why it is not undone, if it is not.
    pub fn may_be_undone(&self) -> std::result::Result<(), UndoRefusal> {
        match self.undone {
            Some(_) => Err(UndoRefusal::AlreadyUndone),
            None => may_undo(&self.joined),
        }
    }
}

/// Somebody who came with a list.
pub(crate) struct Came {
    pub person: PersonId,
    /// `None` without a class.
    pub enrolment: Option<EnrolmentId>,
    pub is_new: bool,
    pub rank: Option<RankChange>,
}

/// The rank that a list noted of somebody who was known, and what stood there before.
pub(crate) struct RankChange {
    pub since: i32,
    pub noted: String,
    /// Of the same day; `None` where none was known of it.
    pub before: Option<String>,
    /// The person's own.
    pub own: String,
}

/// Notes who came together, within the transaction that takes them. `None` where nothing was done.
pub(crate) async fn note(
    tx: &impl ConnectionTrait,
    cohort: Option<CohortId>,
    by: PersonId,
    came: Vec<Came>,
    at: At,
) -> Result<Option<IntakeId>> {
    if came.is_empty() {
        return Ok(None);
    }
    let id = Uuid::now_v7();
    let cohort_id = cohort.map(|cohort| cohort.0);
    let row = intake::Model { id, cohort_id, taken_at: at.0, taken_by: by.0, undone_at: None, undone_by: None };
    intake::Entity::insert(row.into_active_model()).exec_without_returning(tx).await?;
    let line = |came: Came| {
        let (since, noted, before, own) = match came.rank {
            Some(RankChange { since, noted, before, own }) => (Some(since), Some(noted), before, Some(own)),
            None => (None, None, None, None),
        };
        intake_line::ActiveModel {
            intake_id: Set(id),
            person_id: Set(came.person.0),
            enrolment_id: Set(came.enrolment.map(|seat| seat.0)),
            is_new: Set(came.is_new),
            rank_since: Set(since),
            rank_noted: Set(noted),
            rank_before: Set(before),
            rank_own: Set(own),
        }
    };
    let lines: Vec<_> = came.into_iter().map(line).collect();
    for some in lines.chunks(200) {
        intake_line::Entity::insert_many(some.to_vec()).exec_without_returning(tx).await?;
    }
    Ok(Some(IntakeId(id)))
}

/// The intakes of a class that stand, latest first, each with how many they are.
pub async fn of_cohort(db: &Db, cohort: &Cohort) -> Result<Vec<(IntakeId, At, usize)>> {
    let rows = intake::Entity::find()
        .filter(intake::Column::CohortId.eq(cohort.id.0))
        .filter(intake::Column::UndoneAt.is_null())
        .order_by_desc(intake::Column::Id)
        .all(db.read())
        .await?;
    let counts: Vec<(Uuid, i64)> = intake_line::Entity::find()
        .select_only()
        .column(intake_line::Column::IntakeId)
        .column_as(intake_line::Column::PersonId.count(), "people")
        .filter(intake_line::Column::IntakeId.is_in(rows.iter().map(|row| row.id)))
        .group_by(intake_line::Column::IntakeId)
        .into_tuple()
        .all(db.read())
        .await?;
    let count = |id: Uuid| counts.iter().find(|(known, _)| *known == id).map_or(0, |(_, count)| *count as usize);
    Ok(rows.into_iter().map(|row| (IntakeId(row.id), At(row.taken_at), count(row.id))).collect())
}

/// One intake of a class of this coordinator's, with what has become of everybody.
pub async fn find_for(db: &Db, coordinator: &Coordinator, cohort: CohortId, id: IntakeId) -> Result<Intake> {
    let (intake, _) = found(db.read(), coordinator, Some(cohort), id).await?;
    Ok(intake)
}

/// Takes everybody of an intake out of the class again, and removes those who are known for nothing else. Refused while
/// one of them has begun anything.
pub async fn undo(
    db: &Db,
    coordinator: &Coordinator,
    cohort: CohortId,
    id: IntakeId,
    at: At,
) -> Result<usize, UndoRefusal> {
    undo_of(db, coordinator, Some(cohort), id, at).await
}

/// The same of an intake by its id alone: of a class of this coordinator's, or of what they took into the register
/// themselves.
pub async fn undo_any(db: &Db, coordinator: &Coordinator, id: IntakeId, at: At) -> Result<usize, UndoRefusal> {
    let row = intake::Entity::find_by_id(id.0).one(db.read()).await?.ok_or(Error::NotFound)?;
    undo_of(db, coordinator, row.cohort_id.map(CohortId), id, at).await
}

async fn undo_of(
    db: &Db,
    coordinator: &Coordinator,
    cohort: Option<CohortId>,
    id: IntakeId,
    at: At,
) -> Result<usize, UndoRefusal> {
    let by = coordinator.person().id;
    let tx = db.write("people").await?;
    let (intake, lines) = found(&*tx, coordinator, cohort, id).await.map_err(Error::widen)?;
    intake.may_be_undone().map_err(Error::Refused)?;
    let enrolments: Vec<Uuid> = lines.iter().filter_map(|line| line.enrolment_id).collect();
    let new: Vec<Uuid> = lines.iter().filter(|line| line.is_new).map(|line| line.person_id).collect();
    for some in enrolments.chunks(200) {
        enrolment::Entity::delete_many().filter(enrolment::Column::Id.is_in(some.to_vec())).exec(&*tx).await?;
    }
    for line in &lines {
        rank::take_back(&*tx, line, by, at).await.map_err(Error::widen)?;
    }
    for some in new.chunks(200) {
        person::Entity::delete_many().filter(person::Column::Id.is_in(some.to_vec())).exec(&*tx).await?;
    }
    let row = intake::ActiveModel {
        id: Set(id.0),
        undone_at: Set(Some(at.0)),
        undone_by: Set(Some(by.0)),
        ..Default::default()
    };
    intake::Entity::update(row).exec(&*tx).await?;
    let event = Event::IntakeUndone { intake: Some(id), cohort, people: lines.len(), removed: new.len() };
    record(&*tx, Some(by), at, &event).await?;
    tx.commit().await?;
    Ok(lines.len())
}

async fn found(
    tx: &impl ConnectionTrait,
    coordinator: &Coordinator,
    cohort: Option<CohortId>,
    id: IntakeId,
) -> Result<(Intake, Vec<intake_line::Model>)> {
    if let Some(cohort) = cohort {
        find_in::<std::convert::Infallible>(tx, coordinator, cohort).await?;
    }
    let row = intake::Entity::find_by_id(id.0).one(tx).await?.ok_or(Error::NotFound)?;
    // What went into the register alone is found by whoever brought it.
    let is_theirs = cohort.is_some() || row.taken_by == coordinator.person().id.0;
    if row.cohort_id != cohort.map(|cohort| cohort.0) || !is_theirs {
        return Err(Error::NotFound);
    }
    let lines = intake_line::Entity::find().filter(intake_line::Column::IntakeId.eq(id.0)).all(tx).await?;
    let mut joined = Vec::with_capacity(lines.len());
    for some in lines.chunks(200) {
        let begun = begun(tx, cohort, some).await?;
        let ids = some.iter().map(|line| line.person_id);
        let people = person::Entity::find().filter(person::Column::Id.is_in(ids)).all(tx).await?;
        joined.extend(some.iter().filter_map(|line| {
            let person = people.iter().find(|person| person.id == line.person_id)?;
            let name = Bilingual::new(&person.name_latin, &person.name_arabic);
            // Whoever was new has begun once they chose a password of their own.
            let has_begun = begun.contains(&line.person_id) || (line.is_new && person.password_issued_at.is_none());
            Some(Joined { name, is_new: line.is_new, has_begun })
        }));
    }
    let (at, by, undone) = (At(row.taken_at), PersonId(row.taken_by), row.undone_at.map(At));
    Ok((Intake { id, at, by, undone, joined }, lines))
}

/// Who has anything on record: in this place of the class or, of those who were new, anywhere.
async fn begun(
    tx: &impl ConnectionTrait,
    class: Option<CohortId>,
    lines: &[intake_line::Model],
) -> Result<HashSet<Uuid>> {
    let seats = || lines.iter().filter_map(|line| line.enrolment_id);
    let new = || lines.iter().filter(|line| line.is_new).map(|line| line.person_id);
    macro_rules! those {
        ($($table:ident.$column:ident in $ids:expr;)*) => {{
            let mut those: HashSet<Uuid> = HashSet::new();
            $(
                let column = $table::Column::$column;
                let found = $table::Entity::find().select_only().column(column).filter(column.is_in($ids));
                those.extend(found.into_tuple::<Uuid>().all(tx).await?);
            )*
            those
        }};
    }
    let by_seat = those! {
        attempt.EnrolmentId in seats();
        attendance.EnrolmentId in seats();
        practical.EnrolmentId in seats();
        assessment.EnrolmentId in seats();
        coaching.EnrolmentId in seats();
        certificate.EnrolmentId in seats();
        check_delivery.EnrolmentId in seats();
        batch_item.EnrolmentId in seats();
        follow_up.EnrolmentId in seats();
        reaction_given.EnrolmentId in seats();
    };
    let mut begun = those! {
        check_answer.PersonId in new();
        lesson_read.PersonId in new();
        role_grant.PersonId in new();
        sign_in.PersonId in new();
        person_merge.KeptId in new();
        person_merge.GoneId in new();
    };
    begun.extend(
        lines
            .iter()
            .filter(|line| line.enrolment_id.is_some_and(|seat| by_seat.contains(&seat)))
            .map(|line| line.person_id),
    );
    // Whoever was moved or has left has something on record, too.
    let moved = class.map(|class| enrolment::Column::CohortId.ne(class.0));
    let gone = Condition::any().add_option(moved).add(enrolment::Column::WithdrawnAt.is_not_null());
    let gone = enrolment::Entity::find().filter(enrolment::Column::Id.is_in(seats())).filter(gone).all(tx).await?;
    begun.extend(gone.into_iter().map(|row| row.person_id));
    // Somebody who has joined another class since is known for more than this.
    let elsewhere = enrolment::Entity::find()
        .filter(enrolment::Column::PersonId.is_in(new()))
        .filter(enrolment::Column::Id.is_not_in(seats()))
        .all(tx)
        .await?;
    begun.extend(elsewhere.into_iter().map(|row| row.person_id));
    Ok(begun)
}
