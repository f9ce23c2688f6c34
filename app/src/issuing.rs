//! Certificates that were asked for are issued one after the other, while those who asked go on with their work.

use std::collections::HashSet;
use std::sync::{Mutex, PoisonError};

use domain::certificate::{Batch, Fate, IssueRefusal, code};
use domain::id::BatchId;
use domain::person::Coordinator;
use store::certificate::{Terms, batch};

use crate::error::AppError;
use crate::state::{App, chance};

/// The batches that are being worked on.
#[derive(Debug, Default)]
pub struct Desk(Mutex<HashSet<BatchId>>);

/// One batch that is being worked on, until it is dropped.
struct Taken<'a>(&'a Desk, BatchId);

impl Desk {
    /// `None` where somebody works on it already.
    fn take(&self, id: BatchId) -> Option<Taken<'_>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(id).then_some(Taken(self, id))
    }
}

impl Drop for Taken<'_> {
    fn drop(&mut self) {
        self.0.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.1);
    }
}

/// Issues what waits in a batch. What cannot be done now waits for the next time.
pub async fn work(app: &App, id: BatchId) {
    let Some(_taken) = app.desk.take(id) else { return };
    if let Err(error) = issue_all(app, id).await {
        tracing::error!(%id, ?error, "a batch of certificates was not finished");
    }
}

/// Takes up every batch that a stop of the program, or a fault, has left.
pub async fn resume(app: &App) -> Result<(), AppError> {
    for id in batch::unfinished(&app.db).await? {
        work(app, id).await;
    }
    Ok(())
}

async fn issue_all(app: &App, id: BatchId) -> Result<(), AppError> {
    let asked = batch::find(&app.db, id).await?;
    match coordinator(app, &asked).await? {
        Some(coordinator) => issue_as(app, &asked, &coordinator).await,
        None => Ok(batch::refuse(&app.db, id, &IssueRefusal::Released).await?),
    }
}

/// Who asked for it, if they still run the class.
async fn coordinator(app: &App, asked: &Batch) -> Result<Option<Coordinator>, AppError> {
    let found = store::person::find_signed_in(&app.db, asked.asked_by).await?;
    let Some(coordinator) = found.and_then(|found| Coordinator::of(found.person)) else { return Ok(None) };
    match store::cohort::find_for(&app.db, &coordinator, asked.cohort).await {
        Ok(_) => Ok(Some(coordinator)),
        Err(store::Error::NotFound) => Ok(None),
        Err(other) => Err(other.into()),
    }
}

async fn issue_as(app: &App, asked: &Batch, coordinator: &Coordinator) -> Result<(), AppError> {
    let cohort = store::cohort::find_for(&app.db, coordinator, asked.cohort).await?;
    let edition = store::course::of_major(&app.db, cohort.course, cohort.major).await?;
    let course = app.editions.get(&app.db, edition.id).await?;
    let reference = app.reference();
    let design = store::certificate::design::current(&app.db).await?;
    let terms = Terms {
        course: &course,
        reference: &reference,
        issuer: app.settings.issuer.clone(),
        issuer_code: &app.settings.issuer_code,
        design: &design,
        sign: &|snapshot, at| app.sign(snapshot, at),
    };
    let mut failed = None;
    for item in asked.items.iter().filter(|item| item.fate == Fate::Waiting) {
        let code = code(&mut chance);
        let issued = batch::issue(&app.db, coordinator, asked, item.enrolment, &terms, code, app.now()).await;
        // One at which something fails keeps nobody behind it waiting.
        failed = issued.err().or(failed);
    }
    failed.map_or(Ok(()), |error| Err(error.into()))
}
