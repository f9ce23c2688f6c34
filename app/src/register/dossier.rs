//! Everything that is kept about one person as one file, for a coordinator who sees them and for themselves.

use axum::extract::Path;
use axum::response::Response;
use domain::id::PersonId;
use domain::person::{Coordinator, Trainee};
use domain::time::Stamp;
use store::dossier::Dossier;

use crate::error::AppError;
use crate::file::download;
use crate::here::{Here, Proof};

/// What a reader is told above all that follows.
#[derive(serde::Serialize)]
struct File {
    platform: String,
    made_at: Stamp,
    #[serde(flatten)]
    dossier: Dossier,
}

pub async fn of_person(
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id)): Path<(String, PersonId)>,
) -> Result<Response, AppError> {
    file(&here, store::dossier::find_for(&here.app.db, &coordinator, id).await?)
}

pub async fn own(here: Here, Proof(trainee): Proof<Trainee>) -> Result<Response, AppError> {
    file(&here, store::dossier::find_own(&here.app.db, &trainee).await?)
}

fn file(here: &Here, dossier: Dossier) -> Result<Response, AppError> {
    let entry = &dossier.entry;
    let number = entry.learner_number.clone().unwrap_or_else(|| entry.id.to_string());
    let name = format!("person-{}.json", number.to_lowercase());
    let file = File { platform: here.app.settings.public_url.clone(), made_at: Stamp(here.app.now()), dossier };
    let bytes = serde_json::to_vec_pretty(&file).map_err(AppError::broken)?;
    Ok(download(&name, "application/json; charset=utf-8", bytes))
}
