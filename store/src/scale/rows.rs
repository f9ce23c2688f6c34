//! Rows that are written together, many in one statement.

use sea_orm::{EntityTrait, IntoActiveModel, Iterable};

use crate::row::{
    assessment, attempt, attendance, certificate, check_answer, coaching, cohort, cohort_trainer, enrolment, intake,
    intake_line, lesson_read, name_sound, person, practical, rank_held, revocation, revocation_request, serial,
    session, venue,
};
use crate::{Db, Result, Tx};

/// How many values a statement holds: enough to be quick, few enough for its text to be kept prepared.
const VALUES: usize = 4_000;

#[derive(Default)]
pub struct Rows {
    pub people: Vec<person::Model>,
    pub sounds: Vec<name_sound::Model>,
    pub ranks: Vec<rank_held::Model>,
    pub venues: Vec<venue::Model>,
    pub cohorts: Vec<cohort::Model>,
    pub trainers: Vec<cohort_trainer::Model>,
    pub sessions: Vec<session::Model>,
    pub enrolments: Vec<enrolment::Model>,
    pub intakes: Vec<intake::Model>,
    pub intake_lines: Vec<intake_line::Model>,
    pub attendances: Vec<attendance::Model>,
    pub lessons: Vec<lesson_read::Model>,
    pub checks: Vec<check_answer::Model>,
    pub coachings: Vec<coaching::Model>,
    pub attempts: Vec<attempt::Model>,
    pub practicals: Vec<practical::Model>,
    pub assessments: Vec<assessment::Model>,
    pub certificates: Vec<certificate::Model>,
    pub serials: Vec<serial::Model>,
    pub revocations: Vec<revocation::Model>,
    pub requests: Vec<revocation_request::Model>,
}

impl Rows {
    /// Writes all of them, each table after those that it names, and is empty again.
    pub async fn write<R: std::error::Error>(&mut self, db: &Db) -> Result<(), R> {
        let rows = std::mem::take(self);
        let tx = db.write("people").await?;
        put::<person::Entity, R>(&tx, rows.people).await?;
        put::<name_sound::Entity, R>(&tx, rows.sounds).await?;
        put::<rank_held::Entity, R>(&tx, rows.ranks).await?;
        put::<venue::Entity, R>(&tx, rows.venues).await?;
        put::<cohort::Entity, R>(&tx, rows.cohorts).await?;
        put::<cohort_trainer::Entity, R>(&tx, rows.trainers).await?;
        put::<session::Entity, R>(&tx, rows.sessions).await?;
        put::<enrolment::Entity, R>(&tx, rows.enrolments).await?;
        put::<intake::Entity, R>(&tx, rows.intakes).await?;
        put::<intake_line::Entity, R>(&tx, rows.intake_lines).await?;
        put::<attendance::Entity, R>(&tx, rows.attendances).await?;
        put::<lesson_read::Entity, R>(&tx, rows.lessons).await?;
        put::<check_answer::Entity, R>(&tx, rows.checks).await?;
        put::<coaching::Entity, R>(&tx, rows.coachings).await?;
        put::<attempt::Entity, R>(&tx, rows.attempts).await?;
        put::<practical::Entity, R>(&tx, rows.practicals).await?;
        put::<assessment::Entity, R>(&tx, rows.assessments).await?;
        put::<certificate::Entity, R>(&tx, rows.certificates).await?;
        put::<serial::Entity, R>(&tx, rows.serials).await?;
        put::<revocation::Entity, R>(&tx, rows.revocations).await?;
        put::<revocation_request::Entity, R>(&tx, rows.requests).await?;
        tx.commit().await?;
        Ok(())
    }
}

async fn put<E, R>(tx: &Tx, rows: Vec<E::Model>) -> Result<(), R>
where
    E: EntityTrait,
    E::Model: IntoActiveModel<E::ActiveModel>,
    R: std::error::Error,
{
    let at_once = VALUES / E::Column::iter().count();
    let mut rows = rows.into_iter().map(IntoActiveModel::into_active_model).peekable();
    while rows.peek().is_some() {
        E::insert_many(rows.by_ref().take(at_once)).exec_without_returning(&**tx).await?;
    }
    Ok(())
}
