//! Attendance: half-day by half-day, everybody present until marked otherwise.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::cohort::{Half, Session};
use domain::enrolment::Presence;
use domain::id::{CohortId, EnrolmentId, SessionId};
use domain::person::Coordinator;
use leptos::prelude::*;

use super::back;
use crate::component::icon;
use crate::error::AppError;
use crate::form::Form;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::state::App;
use crate::t;

/// The half-days of a class.
pub async fn sessions(
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id)): Path<(String, CohortId)>,
) -> Result<Response, AppError> {
    let db = &here.app.db;
    let cohort = store::cohort::find_for(db, &coordinator, id).await?;
    let mut rows = Vec::new();
    for session in store::cohort::sessions(db, &cohort).await? {
        let marks = store::cohort::attendance(db, &cohort, session.id).await?;
        let present = marks.values().filter(|presence| **presence == Presence::Present).count();
        let says = if marks.is_empty() {
            t!(here, "coordinate-session-open")
        } else {
            t!(here, "coordinate-session-marked", present = present, of = marks.len())
        };
        let href = here.to(&format!("/coordinate/{id}/attendance/{}", session.id));
        rows.push(view! {
            <li class:done=!marks.is_empty()>
                <a href=href>
                    {icon(if marks.is_empty() { "open" } else { "done" })}
                    <span>{name(&here, &session)}</span>
                    <span class="facts">{says}</span>
                </a>
            </li>
        });
    }
    let title = t!(here, "coordinate-attendance");
    let body = view! { {back(&here, id)}<h1>{title.clone()}</h1><ol class="lines">{rows}</ol> };
    Ok(Page::new(title, body).respond(&here))
}

/// One half-day with everybody's name.
pub async fn show(
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id, session)): Path<(String, CohortId, SessionId)>,
) -> Result<Response, AppError> {
    let db = &here.app.db;
    let cohort = store::cohort::find_for(db, &coordinator, id).await?;
    let marks = store::cohort::attendance(db, &cohort, session).await?;
    let sessions = store::cohort::sessions(db, &cohort).await?;
    let held = sessions.iter().find(|known| known.id == session).ok_or(AppError::NotFound)?;
    let rows = store::cohort::members(db, &cohort).await?.into_iter().map(|member| {
        let absent = marks.get(&member.enrolment) == Some(&Presence::Absent);
        let field = format!("p-{}", member.enrolment);
        let choice = |presence: Presence, label: String| {
            let checked = absent == (presence == Presence::Absent);
            view! {
                <label class="option">
                    <input type="radio" name=field.clone() value=presence.code() checked=checked/><span>{label}</span>
                </label>
            }
        };
        view! {
            <fieldset class="presence">
                <legend><bdi>{member.person.name(here.language).to_owned()}</bdi></legend>
                {choice(Presence::Present, t!(here, "coordinate-present"))}
                {choice(Presence::Absent, t!(here, "coordinate-absent"))}
            </fieldset>
        }
    });
    let title = name(&here, held);
    let body = view! {
        {back(&here, id)}
        <h1>{title.clone()}</h1>
        <p>{t!(here, "coordinate-attendance-text")}</p>
        <form method="post" action=here.to(&format!("/coordinate/{id}/attendance/{session}"))>
            {rows.collect_view()}
            <button class="button">{t!(here, "coordinate-attendance-save")}</button>
        </form>
    };
    Ok(Page::new(title, body).respond(&here))
}

pub async fn mark(
    State(app): State<App>,
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id, session)): Path<(String, CohortId, SessionId)>,
    form: Form,
) -> Result<Response, AppError> {
    let read = |(name, value): (&str, &str)| {
        let enrolment: EnrolmentId = name.strip_prefix("p-")?.parse().ok()?;
        Some((enrolment, Presence::from_code(value)?))
    };
    let marks: Vec<_> = form.pairs().filter_map(read).collect();
    store::cohort::mark_attendance(&app.db, &coordinator, id, session, &marks, app.now()).await?;
    Ok(Redirect::to(&here.to(&format!("/coordinate/{id}/attendance?said=attendance"))).into_response())
}

fn name(here: &Here, session: &Session) -> String {
    let date = here.text().date(session.day);
    match session.half {
        Half::Morning => t!(here, "coordinate-morning", date = date),
        Half::Afternoon => t!(here, "coordinate-afternoon", date = date),
    }
}
