//! Bringing in the answers of a device that never found a network: from the file that its test page saved, or from the
//! codes on its screen.

use std::sync::Arc;

use axum::extract::{FromRequest, Path, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::course::Course;
use domain::id::{AttemptId, CohortId};
use domain::journal::Entry;
use domain::person::Instructor;
use leptos::prelude::*;
use serde::Deserialize;
use store::attempt::Found;
use store::journal::Sealed;

use super::member;
use super::record::bring_page;
use crate::attempt::{Handed, entries, entries_of_slip};
use crate::component::refusal;
use crate::error::AppError;
use crate::form::Upload;
use crate::here::{Here, Proof};
use crate::journal::{Parcel, Slip, open, open_in_address};
use crate::page::Page;
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
    Proof(instructor): Proof<Instructor>,
    Path((_, cohort)): Path<(String, CohortId)>,
) -> Result<Response, AppError> {
    store::cohort::find_taught(&here.app.db, &instructor, cohort).await?;
    Ok(bring_page(&here, cohort, Ok(None)))
}

pub async fn bring(
    State(app): State<App>,
    here: Here,
    Proof(instructor): Proof<Instructor>,
    Path((_, cohort)): Path<(String, CohortId)>,
    request: Request,
) -> Result<Response, AppError> {
    store::cohort::find_taught(&app.db, &instructor, cohort).await?;
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
    // Found through the instructor: the file of another state's class is one that nobody here knows.
    match store::journal::bring(&app.db, &instructor, owner, parcel.with(&lines), &course, &mut chance, app.now()).await
    {
        Ok(received) => {
            let said = t!(here, "coordinate-bring-done", lines = lines.len(), new = received.new);
            Ok(bring_page(&here, cohort, Ok(Some(said))))
        }
        Err(store::Error::NotFound) => altered(),
        Err(other) => Err(other.into()),
    }
}

type Code = (String, AttemptId, String);

/// What a code holds, opened for an instructor of that class.
struct Opened {
    sealed: Sealed,
    found: Found,
    course: Arc<Course>,
    slip: Slip,
    answers: Vec<Entry>,
    handed: Option<Handed>,
}

/// `None` for a code that was changed, and for one of a class that is not this instructor's.
async fn opened(app: &App, instructor: &Instructor, id: AttemptId, code: &str) -> Result<Option<Opened>, AppError> {
    let known = async {
        let sealed = store::journal::sealed(&app.db, id).await?;
        let found = store::journal::of_class(&app.db, instructor, (id, sealed.person)).await?;
        Ok((sealed, found))
    };
    let (sealed, found) = match known.await {
        Ok(known) => known,
        Err(store::Error::NotFound) => return Ok(None),
        Err(other) => return Err(other.into()),
    };
    let course = app.editions.get(&app.db, sealed.edition).await?;
    let Some(slip) = open_in_address::<Slip>(&sealed.seal, id, code) else { return Ok(None) };
    let Some((answers, handed)) = entries_of_slip(&sealed, &course, &slip) else { return Ok(None) };
    Ok(Some(Opened { sealed, found, course, slip, answers, handed }))
}

/// Says whose answers a code holds. Opening an address writes nothing.
pub async fn show_code(
    State(app): State<App>,
    here: Here,
    Proof(instructor): Proof<Instructor>,
    Path((_, id, code)): Path<Code>,
) -> Result<Response, AppError> {
    let title = t!(here, "coordinate-bring");
    let Some(opened) = opened(&app, &instructor, id, &code).await? else {
        let body = view! {
            <h1>{title.clone()}</h1>
            {refusal(Some(t!(here, "coordinate-code-altered")))}
        };
        return Ok(Page::new(title, body).status(StatusCode::NOT_FOUND).respond(&here));
    };
    let Found { attempt, cohort, enrolment, .. } = &opened.found;
    let (_, member) = member::find(&here, &instructor, *cohort, *enrolment).await?;
    let answers = opened.answers.len();
    let hand_in = opened.handed.is_some().then(|| view! { <dd>{t!(here, "coordinate-code-hand-in")}</dd> });
    let body = view! {
        {super::back(&here, *cohort)}
        <h1>{title.clone()}</h1>
        <dl class="facts">
            <dt>{t!(here, "coordinate-code-of")}</dt>
            <dd><bdi>{member.person.name(here.language).to_owned()}</bdi></dd>
            <dt>{t!(here, "coordinate-code-test")}</dt>
            <dd>{opened.course.code.clone()}" · "{crate::attempt::name(&here, attempt.test)}</dd>
            <dt>{t!(here, "coordinate-code-holds")}</dt>
            <dd>{t!(here, "coordinate-code-answers", count = answers)}</dd>
            {hand_in}
        </dl>
        <form method="post" action=here.to(&here.path)>
            <button class="button">{t!(here, "coordinate-bring-do")}</button>
        </form>
    };
    Ok(Page::new(title, body).respond(&here))
}

/// Takes the answers of a code. Doing it twice changes nothing.
pub async fn bring_code(
    State(app): State<App>,
    here: Here,
    Proof(instructor): Proof<Instructor>,
    Path((_, id, code)): Path<Code>,
) -> Result<Response, AppError> {
    let Some(opened) = opened(&app, &instructor, id, &code).await? else { return Err(AppError::NotFound) };
    let Opened { sealed, found, course, slip, answers, handed } = opened;
    let bring = async |entries: &[Entry]| {
        let owner = (id, sealed.person);
        store::journal::bring(&app.db, &instructor, owner, slip.with(entries), &course, &mut chance, app.now()).await
    };
    bring(&answers).await?;
    let mut said = "brought";
    if let Some(Handed { entry, journal, after }) = handed {
        match store::journal::missing(&app.db, id, journal, &after).await? {
            0 => drop(bring(&[entry]).await?),
            // What is handed in takes no more answers: first all codes.
            _ => said = "brought-some",
        }
    }
    let Found { cohort, enrolment, .. } = found;
    let record = format!("/coordinate/{cohort}/people/{enrolment}/attempts/{id}?said={said}");
    Ok(Redirect::to(&here.to(&record)).into_response())
}
