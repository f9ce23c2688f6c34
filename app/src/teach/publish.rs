//! Publishing what has been written as the next version.

use std::collections::BTreeMap;

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::course::change;
use domain::person::Trainer;
use leptos::prelude::*;
use store::course::{Hashed, Publication, PublishRefusal};

use super::{Workbench, course_page, hashed, preview::says};
use crate::component::refusal;
use crate::error::AppError;
use crate::here::{Here, Proof};
use crate::state::App;
use crate::t;

/// Checks the whole course with its drafts, raises its version and publishes it, or says why not.
pub async fn publish(
    State(app): State<App>,
    here: Here,
    Proof(trainer): Proof<Trainer>,
    Path((_, slug)): Path<(String, String)>,
) -> Result<Response, AppError> {
    let here = here.on(format!("/teach/{slug}"));
    let bench = Workbench::open(&here, &trainer, &slug).await?;
    let before = app.editions.get(&app.db, bench.edition.id).await?;
    let mut files = bench.files();
    let desk = app.editions.desk().clone();
    let (after, findings) = content::read(&files, &desk.library, &desk.site);
    let Some(after) = after else {
        let errors = findings.iter().filter(|found| found.is_error()).map(|found| {
            view! { <li><bdi dir="ltr">{format!("{}:{}", found.file, found.line)}</bdi>" "<span>{says(&here, &found.reason)}</span></li> }
        });
        let told = view! { {refusal(Some(t!(here, "teach-refused-errors")))}<ul class="findings">{errors.collect_view()}</ul> };
        return course_page(&here, &trainer, &slug, Some(told.into_any())).await;
    };
    let version = bench.edition.version.after(change(&before, &after));
    let facts = files.text("course.toml").ok_or_else(|| AppError::broken("an edition without course.toml"))?;
    let facts = content::set_version(facts, version).map_err(AppError::broken)?;
    files.0.insert("course.toml".into(), facts.into_bytes());
    let publication = Publication {
        code: after.code.clone(),
        slug: bench.edition.slug.clone(),
        version,
        fingerprint: files.fingerprint(),
        files: files.0.into_iter().map(|(path, bytes)| (path, hashed(bytes))).collect::<BTreeMap<String, Hashed>>(),
    };
    let drafts: Vec<(String, u32)> = bench.drafts.iter().map(|draft| (draft.path.clone(), draft.number)).collect();
    match store::draft::publish(&app.db, &trainer, &bench.edition, &drafts, &publication, app.now()).await {
        Ok(_) => Ok(Redirect::to(&here.to(&format!("/teach/{slug}?said=published"))).into_response()),
        Err(store::Error::Refused(
            PublishRefusal::Overtaken | PublishRefusal::VersionTaken(_) | PublishRefusal::NotLater(..),
        )) => {
            let told = refusal(Some(t!(here, "teach-refused-published")));
            course_page(&here, &trainer, &slug, Some(told.into_any())).await
        }
        Err(other) => Err(other.into()),
    }
}
