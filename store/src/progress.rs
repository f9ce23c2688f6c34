//! The recorded facts from which progress is worked out, for one person or for a whole class at once.

use std::collections::{BTreeMap, HashMap};

use domain::cohort::Cohort;
use domain::enrolment::Finding;
use domain::id::{CourseId, EnrolmentId, PersonId};
use domain::progress::Facts;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::cohort::presence;
use crate::row::{attempt, attendance, check_answer, coaching, enrolment, lesson_read, practical, session};
use crate::{Db, Result, corrupt};

/// The facts of everybody in a class, by enrolment. Nine queries, however large the class.
pub async fn of_cohort(db: &Db, cohort: &Cohort) -> Result<BTreeMap<EnrolmentId, Facts>> {
    let seats = enrolment::Entity::find().filter(enrolment::Column::CohortId.eq(cohort.id.0)).all(db.read()).await?;
    let seats = seats.into_iter().map(|row| (EnrolmentId(row.id), PersonId(row.person_id))).collect::<Vec<_>>();
    gather(db.read(), cohort, &seats).await
}

/// The facts of one person in a class.
pub async fn of_person(db: &Db, cohort: &Cohort, enrolment: EnrolmentId, person: PersonId) -> Result<Facts> {
    of_person_in(db.read(), cohort, enrolment, person).await
}

/// What somebody has read and checked of a course without being in a class.
pub async fn alone(db: &Db, course: CourseId, person: PersonId) -> Result<Facts> {
    let mut facts = HashMap::from([(person, Facts::default())]);
    gather_learning(db.read(), course, &mut facts).await?;
    Ok(facts.remove(&person).unwrap_or_default())
}

pub(crate) async fn of_person_in(
    tx: &impl ConnectionTrait,
    cohort: &Cohort,
    enrolment: EnrolmentId,
    person: PersonId,
) -> Result<Facts> {
    Ok(gather(tx, cohort, &[(enrolment, person)]).await?.remove(&enrolment).unwrap_or_default())
}

async fn gather(
    tx: &impl ConnectionTrait,
    cohort: &Cohort,
    seats: &[(EnrolmentId, PersonId)],
) -> Result<BTreeMap<EnrolmentId, Facts>> {
    let mut by_person: HashMap<PersonId, Facts> = seats.iter().map(|(_, person)| (*person, Facts::default())).collect();
    gather_learning(tx, cohort.course, &mut by_person).await?;
    let mut facts: BTreeMap<EnrolmentId, Facts> =
        seats.iter().map(|(enrolment, person)| (*enrolment, by_person.remove(person).unwrap_or_default())).collect();
    let enrolments: Vec<Uuid> = seats.iter().map(|(enrolment, _)| enrolment.0).collect();

    let sessions: Vec<Uuid> = session::Entity::find()
        .filter(session::Column::CohortId.eq(cohort.id.0))
        .filter(session::Column::CalledOffFor.is_null())
        .all(tx)
        .await?
        .into_iter()
        .map(|row| row.id)
        .collect();
    for facts in facts.values_mut() {
        facts.sessions = vec![None; sessions.len()];
    }
    let place: HashMap<Uuid, usize> = sessions.iter().enumerate().map(|(n, id)| (*id, n)).collect();

    for some in enrolments.chunks(500) {
        let attempts = crate::paper::counting()
            .filter(attempt::Column::EnrolmentId.is_in(some.to_vec()))
            .order_by_asc(attempt::Column::BeganAt);
        for row in attempts.all(tx).await? {
            if let Some(facts) = facts.get_mut(&EnrolmentId(row.enrolment_id)) {
                facts.attempts.push(crate::attempt::past(&row)?);
            }
        }
        let marked = attendance::Entity::find()
            .inner_join(session::Entity)
            .filter(session::Column::CalledOffFor.is_null())
            .filter(attendance::Column::EnrolmentId.is_in(some.to_vec()));
        for row in marked.all(tx).await? {
            let presence = presence(&row.presence)?;
            match (facts.get_mut(&EnrolmentId(row.enrolment_id)), place.get(&row.session_id)) {
                (Some(facts), Some(place)) => facts.sessions[*place] = Some(presence),
                // Marked in a class from which they were moved.
                (Some(facts), None) => facts.elsewhere += usize::from(presence.was_there()),
                (None, _) => (),
            }
        }
        let coachings = coaching::Entity::find().filter(coaching::Column::EnrolmentId.is_in(some.to_vec()));
        for row in coachings.all(tx).await? {
            if let Some(facts) = facts.get_mut(&EnrolmentId(row.enrolment_id)) {
                facts.coachings += 1;
            }
        }
        let practicals = practical::Entity::find()
            .filter(practical::Column::EnrolmentId.is_in(some.to_vec()))
            .order_by_asc(practical::Column::Id);
        for row in practicals.all(tx).await? {
            if let Some(facts) = facts.get_mut(&EnrolmentId(row.enrolment_id)) {
                facts.practical = Some(Finding::from_code(&row.finding).ok_or_else(|| corrupt(&row.finding))?);
            }
        }
        for (seat, assessments) in crate::assessment::of_seats(tx, some).await? {
            if let Some(facts) = facts.get_mut(&seat) {
                facts.practical = domain::assessment::finding(facts.practical, &assessments);
            }
        }
    }
    Ok(facts)
}

/// What people have read and checked of a course, in whichever class or none.
async fn gather_learning(
    tx: &impl ConnectionTrait,
    course: CourseId,
    by_person: &mut HashMap<PersonId, Facts>,
) -> Result<()> {
    let people: Vec<Uuid> = by_person.keys().map(|person| person.0).collect();
    for some in people.chunks(500) {
        let read = lesson_read::Entity::find()
            .filter(lesson_read::Column::CourseId.eq(course.0))
            .filter(lesson_read::Column::PersonId.is_in(some.to_vec()));
        for row in read.all(tx).await? {
            by_person.entry(PersonId(row.person_id)).or_default().read.insert(row.lesson);
        }
        let checked = check_answer::Entity::find()
            .filter(check_answer::Column::CourseId.eq(course.0))
            .filter(check_answer::Column::PersonId.is_in(some.to_vec()));
        for row in checked.all(tx).await? {
            by_person.entry(PersonId(row.person_id)).or_default().checked.insert(row.question);
        }
    }
    Ok(())
}
