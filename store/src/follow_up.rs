//! Following up on those who were certified: what is due, and what supervisors told.

use std::collections::{BTreeMap, HashMap};
use std::convert::Infallible;

use domain::cohort::Cohort;
use domain::event::Event;
use domain::follow_up::{ASKED_FOR, FollowUp, FollowUpRefusal, Tally, Wave, may_record};
use domain::id::{CohortId, EnrolmentId};
use domain::person::{Coordinator, Instructor, Person, Reach};
use domain::time::At;
use jiff::ToSpan;
use jiff::civil::Date;
use sea_orm::sea_query::{Expr, OnConflict, Query, SelectStatement};
use sea_orm::{
    ColumnTrait, EntityTrait, IntoActiveModel, JoinType, QueryFilter, QueryOrder, QuerySelect, RelationTrait, Select,
};
use uuid::Uuid;

use crate::attempt::not_oneself;
use crate::certificate::certified;
use crate::cohort::{find_taught_in, read};
use crate::erasure::not_erased;
use crate::event::record as note;
use crate::roll_up::asked_for;
use crate::row::{cohort, course, enrolment, follow_up, person};
use crate::{Db, Error, Result, corrupt, from_json, to_json};

/// A class whose supervisors are to be asked.
#[derive(Clone, Debug)]
pub struct Due {
    pub cohort: Cohort,
    pub wave: Wave,
    /// How many were certified, and of how many it was told.
    pub people: usize,
    pub told: usize,
}

/// What is due in the coordinator's states today and not told of everybody, the longest due first.
pub async fn due(db: &Db, coordinator: &Coordinator, today: Date) -> Result<Vec<Due>> {
    let mut due = Vec::new();
    for wave in Wave::ALL {
        let last = wave.ended_by(today);
        let first = last.saturating_sub(ASKED_FOR.days());
        let mut classes = cohort::Entity::find()
            .find_also_related(course::Entity)
            .filter(cohort::Column::Ends.between(first.to_string(), last.to_string()))
            .order_by_asc(cohort::Column::Ends);
        if let Reach::States(states) = coordinator.reach() {
            classes = classes.filter(cohort::Column::State.is_in(states));
        }
        let classes = classes.all(db.read()).await?;
        let ids: Vec<Uuid> = classes.iter().map(|(class, _)| class.id).collect();
        let (people, told) = (counted(db, &ids, None).await?, counted(db, &ids, Some(wave)).await?);
        for (class, course) in classes {
            let count = |of: &HashMap<Uuid, i64>| of.get(&class.id).copied().unwrap_or_default() as usize;
            let (people, told) = (count(&people), count(&told));
            if told < people {
                due.push(Due { cohort: read(class, course)?, wave, people, told });
            }
        }
    }
    due.sort_by_key(|due| due.wave.due(due.cohort.ends));
    Ok(due)
}

/// Somebody of whom nobody has told yet, though it is due.
#[derive(Clone, Debug)]
pub struct Awaited {
    pub cohort: Cohort,
    pub wave: Wave,
    pub person: Person,
}

/// Of whom it is due today and not told: those that [`due`] counts, class by class in its order, by name.
pub async fn awaited(db: &Db, coordinator: &Coordinator, today: Date) -> Result<Vec<Awaited>> {
    let due = due(db, coordinator, today).await?;
    let mut people: HashMap<(Uuid, Wave), Vec<Person>> = HashMap::new();
    for wave in Wave::ALL {
        let ids: Vec<Uuid> = due.iter().filter(|due| due.wave == wave).map(|due| due.cohort.id.0).collect();
        for some in ids.chunks(500) {
            let seats = asked_about(some).filter(enrolment::Column::Id.not_in_subquery(told(wave)));
            for (seat, row) in seats.find_also_related(person::Entity).all(db.read()).await? {
                let row = row.ok_or_else(|| corrupt(format!("person {}", seat.person_id)))?;
                let known = crate::person::read(row, vec![])?;
                people.entry((seat.cohort_id, wave)).or_default().push(known);
            }
        }
    }
    let mut awaited = Vec::new();
    for Due { cohort, wave, .. } in due {
        let mut known = people.remove(&(cohort.id.0, wave)).unwrap_or_default();
        known.sort_by(|one, other| one.name.en.cmp(&other.name.en));
        awaited.extend(known.into_iter().map(|person| Awaited { cohort: cohort.clone(), wave, person }));
    }
    Ok(awaited)
}

/// The places in these classes of those about whom supervisors are asked: whoever is certified. Of whom nobody can tell
/// anything any more, nobody is asked.
fn asked_about(classes: &[Uuid]) -> Select<enrolment::Entity> {
    enrolment::Entity::find()
        .filter(enrolment::Column::CohortId.is_in(classes.to_vec()))
        .filter(Expr::exists(certified()))
        .filter(enrolment::Column::PersonId.not_in_subquery(crate::erasure::erased()))
}

/// The places of whom it was told.
fn told(wave: Wave) -> SelectStatement {
    Query::select()
        .column(follow_up::Column::EnrolmentId)
        .from(follow_up::Entity)
        .and_where(follow_up::Column::Wave.eq(wave.code()))
        .take()
}

/// How many of each class are certified; with a wave, of how many of them it was told.
async fn counted(db: &Db, classes: &[Uuid], wave: Option<Wave>) -> Result<HashMap<Uuid, i64>> {
    let mut counts = HashMap::new();
    for some in classes.chunks(500) {
        let mut seats = asked_about(some)
            .select_only()
            .column(enrolment::Column::CohortId)
            .column_as(enrolment::Column::Id.count(), "people")
            .group_by(enrolment::Column::CohortId);
        if let Some(wave) = wave {
            seats = seats.filter(enrolment::Column::Id.in_subquery(told(wave)));
        }
        counts.extend(seats.into_tuple::<(Uuid, i64)>().all(db.read()).await?);
    }
    Ok(counts)
}

/// How it stands with all classes of a report together.
pub async fn tallies(
    db: &Db,
    coordinator: &Coordinator,
    of: &crate::roll_up::Asked,
    today: Date,
) -> Result<[Tally; 2]> {
    let mut tallies = Wave::ALL.map(Tally::of);
    for tally in &mut tallies {
        let seats = enrolment::Entity::find()
            .select_only()
            .inner_join(cohort::Entity)
            .filter(asked_for(coordinator, of))
            .filter(cohort::Column::Ends.lte(tally.wave.ended_by(today).to_string()))
            .filter(enrolment::Column::PersonId.not_in_subquery(crate::erasure::erased()))
            .filter(Expr::exists(certified()));
        let due: Option<i64> =
            seats.clone().column_as(enrolment::Column::Id.count(), "due").into_tuple().one(db.read()).await?;
        tally.due = due.unwrap_or_default() as u64;
        // Most of what is told is told of many in the same words.
        let told: Vec<(String, i64)> = seats
            .join(JoinType::InnerJoin, follow_up::Relation::Enrolment.def().rev())
            .filter(follow_up::Column::Wave.eq(tally.wave.code()))
            .column(follow_up::Column::Seen)
            .column_as(enrolment::Column::Id.count(), "people")
            .group_by(follow_up::Column::Seen)
            .into_tuple()
            .all(db.read())
            .await?;
        for (seen, people) in told {
            tally.add(&from_json(&seen)?, people as u64);
        }
    }
    Ok(tallies)
}

/// What was told of a class, by person.
pub async fn of_class(db: &Db, cohort: &Cohort, wave: Wave) -> Result<BTreeMap<EnrolmentId, FollowUp>> {
    let rows = follow_up::Entity::find()
        .inner_join(enrolment::Entity)
        .filter(enrolment::Column::CohortId.eq(cohort.id.0))
        .filter(follow_up::Column::Wave.eq(wave.code()))
        .all(db.read())
        .await?;
    let told = |row: follow_up::Model| {
        let seen = serde_json::from_str(&row.seen).map_err(corrupt)?;
        Ok((EnrolmentId(row.enrolment_id), FollowUp { seen, told_by: row.told_by }))
    };
    rows.into_iter().map(told).collect()
}

/// Writes down what a supervisor told of somebody who is certified. Told again, the later counts; the same again leaves
/// no event.
pub async fn record(
    db: &Db,
    instructor: &Instructor,
    (class, seat): (CohortId, EnrolmentId),
    wave: Wave,
    told: &FollowUp,
    at: At,
) -> Result<(), FollowUpRefusal> {
    let by = instructor.person().id;
    let tx = db.write(format!("enrolment {seat}")).await?;
    let cohort = find_taught_in::<FollowUpRefusal>(&*tx, instructor, class).await?;
    let of_class = enrolment::Entity::find_by_id(seat.0).filter(enrolment::Column::CohortId.eq(cohort.id.0));
    let certified = of_class.filter(Expr::exists(certified()));
    let row = certified.one(&*tx).await?.ok_or(Error::NotFound)?;
    not_erased(&*tx, row.person_id).await?;
    not_oneself::<Infallible>(instructor, row.person_id).map_err(Error::widen)?;
    may_record(wave, cohort.ends, at.date()).map_err(Error::Refused)?;
    let row = follow_up::Model {
        enrolment_id: seat.0,
        wave: wave.code().to_owned(),
        seen: to_json(&told.seen),
        told_by: told.told_by.clone(),
        recorded_at: at.0,
        recorded_by: by.0,
    };
    let known = follow_up::Entity::find_by_id((seat.0, wave.code().to_owned())).one(&*tx).await?;
    if known.is_some_and(|known| (known.seen, known.told_by) == (row.seen.clone(), row.told_by.clone())) {
        return Ok(());
    }
    let replace = OnConflict::columns([follow_up::Column::EnrolmentId, follow_up::Column::Wave])
        .update_columns([
            follow_up::Column::Seen,
            follow_up::Column::ToldBy,
            follow_up::Column::RecordedAt,
            follow_up::Column::RecordedBy,
        ])
        .to_owned();
    follow_up::Entity::insert(row.into_active_model()).on_conflict(replace).exec_without_returning(&*tx).await?;
    note(&*tx, Some(by), at, &Event::FollowUpRecorded { enrolment: seat, days: wave.days() }).await?;
    tx.commit().await?;
    Ok(())
}
