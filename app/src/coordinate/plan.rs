//! What a half-day is about, and who leads it.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::cohort::{Cohort, Session, SessionRefusal, TOPIC_MAX};
use domain::id::{CohortId, PersonId, SessionId};
use domain::person::{Instructor, Person};
use leptos::prelude::*;

use super::{attendance, session};
use crate::component::{Field, Select, refusal};
use crate::error::AppError;
use crate::form::Form;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::state::App;
use crate::t;

type At = Path<(String, CohortId, SessionId)>;

pub async fn show(
    here: Here,
    Proof(instructor): Proof<Instructor>,
    Path((_, id, session)): At,
) -> Result<Response, AppError> {
    let cohort = store::cohort::find_taught(&here.app.db, &instructor, id).await?;
    page(&here, &instructor, &cohort, session, None).await
}

/// `refused` is what was typed, and why it was not taken.
pub async fn page(
    here: &Here,
    instructor: &Instructor,
    cohort: &Cohort,
    which: SessionId,
    refused: Option<(&Form, String)>,
) -> Result<Response, AppError> {
    let db = &here.app.db;
    let sessions = store::cohort::sessions(db, cohort).await?;
    let held = sessions.into_iter().find(|known| known.id == which).ok_or(AppError::NotFound)?;
    let led_by = leader(here, &held).await?;
    let mut trainers = store::trainer::of_class(db, cohort).await?;
    // Whoever led it once can stay, also when the class is not theirs any more.
    if let Some(leader) = led_by.filter(|leader| trainers.iter().all(|known| known.id != leader.id)) {
        trainers.push(leader);
    }
    let nobody = (String::new(), t!(here, "coordinate-plan-nobody"));
    let named = |person: &Person| (person.id.to_string(), person.name(here.language).to_owned());
    let options = std::iter::once(nobody).chain(trainers.iter().map(named)).collect();
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let typed = refused.as_ref().map(|(form, _)| *form).filter(|form| form.all("topic").next().is_some());
    let (topic, chosen) = match typed {
        Some(form) => (form.get("topic").to_owned(), form.get("trainer").to_owned()),
        None => (held.topic.clone(), held.led_by.map(|id| id.to_string()).unwrap_or_default()),
    };
    // Whether it is held is for whoever runs the class.
    let decision = match instructor.coordinates(&cohort.state) {
        true => Some(session::decision(here, cohort, &held).await?),
        false => None,
    };
    let title = t!(here, "coordinate-plan");
    let to = |rest: &str| here.to(&format!("/coordinate/{}/attendance/{which}{rest}", cohort.id));
    let body = view! {
        <nav class="where"><a href=to("")>{attendance::name(here, &held)}</a></nav>
        <h1>{title.clone()}</h1>
        {refusal(refused.map(|(_, why)| why))}
        {session::note(here, &held)}
        <form method="post" action=to("/plan")>
            <Field name="topic" label=t!(here, "coordinate-plan-topic") value=topic dir="auto" maxlength=TOPIC_MAX as u32/>
            <Select name="trainer" label=t!(here, "coordinate-plan-trainer") options=options value=chosen/>
            <button class="button">{t!(here, "coordinate-plan-save")}</button>
        </form>
        {decision}
    };
    Ok(Page::new(title, body).status(status).respond(here))
}

/// Who leads a half-day, if somebody said so.
pub async fn leader(here: &Here, session: &Session) -> Result<Option<Person>, AppError> {
    match session.led_by {
        Some(id) => Ok(store::trainer::named(&here.app.db, id).await?),
        None => Ok(None),
    }
}

pub async fn save(
    State(app): State<App>,
    here: Here,
    Proof(instructor): Proof<Instructor>,
    Path((_, id, session)): At,
    form: Form,
) -> Result<Response, AppError> {
    let cohort = store::cohort::find_taught(&app.db, &instructor, id).await?;
    let led_by = match form.get("trainer") {
        "" => None,
        typed => Some(typed.parse::<PersonId>().map_err(|_| AppError::NotFound)?),
    };
    let topic = form.get("topic");
    let why = match store::cohort::plan_session(&app.db, &instructor, (id, session), topic, led_by, app.now()).await {
        Ok(()) => {
            let to = format!("/coordinate/{id}/attendance/{session}?said=planned");
            return Ok(Redirect::to(&here.to(&to)).into_response());
        }
        Err(store::Error::Refused(SessionRefusal::TopicTooLong)) => {
            t!(here, "coordinate-plan-too-long", count = TOPIC_MAX)
        }
        Err(store::Error::Refused(SessionRefusal::NotATrainer)) => t!(here, "coordinate-plan-not-a-trainer"),
        Err(other) => return Err(other.into()),
    };
    let here = here.on(format!("/coordinate/{id}/attendance/{session}/plan"));
    page(&here, &instructor, &cohort, session, Some((&form, why))).await
}
