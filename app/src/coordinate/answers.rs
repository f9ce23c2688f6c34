//! Bringing in the answers of a device that never found a network, from the file that its test page saved.

use axum::extract::{FromRequest, Path, Request, State};
use axum::response::Response;
use domain::id::{AttemptId, CohortId};
use domain::person::Coordinator;
use serde::Deserialize;

use super::record::bring_page;
use crate::attempt::entries;
use crate::error::AppError;
use crate::form::Upload;
use crate::here::{Here, Proof};
use crate::journal::{Parcel, open};
use crate::state::{App, chance};
use crate::t;

/// What such a file says that it is.
const FORMAT: &str = "journal-1";

#[derive(Deserialize)]
struct Saved {
    amana: String,
    attempt: AttemptId,
    sealed: String,
}

pub async fn show(
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, cohort)): Path<(String, CohortId)>,
) -> Result<Response, AppError> {
    store::cohort::find_for(&here.app.db, &coordinator, cohort).await?;
    Ok(bring_page(&here, cohort, Ok(None)))
}

pub async fn bring(
    State(app): State<App>,
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, cohort)): Path<(String, CohortId)>,
    request: Request,
) -> Result<Response, AppError> {
    store::cohort::find_for(&app.db, &coordinator, cohort).await?;
    let upload = Upload::from_request(request, &app).await?;
    let read = serde_json::from_slice::<Saved>(&upload.file.bytes).ok();
    let Some(saved) = read.filter(|saved| saved.amana == FORMAT) else {
        return Ok(bring_page(&here, cohort, Err(t!(here, "coordinate-bring-unreadable"))));
    };
    let altered = || Ok(bring_page(&here, cohort, Err(t!(here, "coordinate-bring-altered"))));
    let sealed = match store::journal::sealed(&app.db, saved.attempt).await {
        Ok(sealed) => sealed,
        Err(store::Error::NotFound) => return altered(),
        Err(other) => return Err(other.into()),
    };
    let course = app.editions.get(&app.db, sealed.edition).await?;
    let Some(parcel) = open::<Parcel>(&sealed.seal, saved.attempt, &saved.sealed) else { return altered() };
    let Some(lines) = entries(&sealed, saved.attempt, &course, &parcel) else { return altered() };
    let owner = (saved.attempt, sealed.person);
    // Found through the coordinator: the file of another state's class is one that nobody here knows.
    match store::journal::bring(&app.db, &coordinator, owner, parcel.with(&lines), &course, &mut chance, app.now())
        .await
    {
        Ok(received) => {
            let said = t!(here, "coordinate-bring-done", lines = lines.len(), new = received.new);
            Ok(bring_page(&here, cohort, Ok(Some(said))))
        }
        Err(store::Error::NotFound) => altered(),
        Err(other) => Err(other.into()),
    }
}
