//! Attendance: half-day by half-day, everybody present until marked otherwise.

use std::collections::HashMap;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::cohort::{Cohort, Half, Session};
use domain::enrolment::{MarkRefusal, Presence, REASON_MAX};
use domain::id::{CohortId, EnrolmentId, SessionId};
use domain::person::Instructor;
use domain::tick::Tick;
use leptos::prelude::*;
use store::cohort::Turnout;

use super::apart::Apart;
use super::{back, session};
use crate::component::{Field, icon, refusal};
use crate::error::AppError;
use crate::form::Form;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::state::App;
use crate::t;

/// The half-days of a class.
pub async fn sessions(
    here: Here,
    Proof(instructor): Proof<Instructor>,
    Path((_, id)): Path<(String, CohortId)>,
) -> Result<Response, AppError> {
    let cohort = store::cohort::find_taught(&here.app.db, &instructor, id).await?;
    list(&here, &instructor, &cohort, None).await
}

/// `refused` is what was typed for one more half-day, and why it was not taken.
pub async fn list(
    here: &Here,
    instructor: &Instructor,
    cohort: &Cohort,
    refused: Option<(&Form, String)>,
) -> Result<Response, AppError> {
    let (db, id) = (&here.app.db, cohort.id);
    let turnout = store::cohort::turnout(db, cohort).await?;
    let mut rows = Vec::new();
    for session in store::cohort::sessions(db, cohort).await? {
        if let Some(why) = &session.called_off {
            rows.push(off(here, id, &session, why));
            continue;
        }
        let Turnout { marked, there } = turnout.get(&session.id).copied().unwrap_or_default();
        let is_marked = marked > 0;
        let says = if is_marked {
            t!(here, "coordinate-session-marked", present = there, of = marked)
        } else {
            t!(here, "coordinate-session-open")
        };
        let href = here.to(&format!("/coordinate/{id}/attendance/{}", session.id));
        let about =
            (!session.topic.is_empty()).then(|| view! { <br/><small><bdi>{session.topic.clone()}</bdi></small> });
        rows.push(
            view! {
                <li class:done=is_marked>
                    <a href=href>
                        {icon(if is_marked { "done" } else { "open" })}
                        <span>{name(here, &session)}{about}</span>
                        <span class="facts">{says}</span>
                    </a>
                </li>
            }
            .into_any(),
        );
    }
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let typed = refused.as_ref().map(|(form, _)| (*form).clone()).unwrap_or_default();
    // Which half-days there are is for whoever runs the class.
    let addition = match instructor.coordinates(&cohort.state) {
        true => Some(session::addition(here, cohort, &typed).await?),
        false => None,
    };
    let title = t!(here, "coordinate-attendance");
    let body = view! {
        {back(here, id)}
        <h1>{title.clone()}</h1>
        {refusal(refused.map(|(_, why)| why))}
        <p class="way"><a href=here.to(&format!("/coordinate/{id}/roll"))>{t!(here, "coordinate-roll")}</a></p>
        <ol class="lines">{rows}</ol>
        {addition}
    };
    Ok(Page::new(title, body).status(status).respond(here))
}

/// A half-day that was called off, in the list.
fn off(here: &Here, cohort: CohortId, session: &Session, why: &str) -> AnyView {
    let href = here.to(&format!("/coordinate/{cohort}/attendance/{}", session.id));
    view! {
        <li>
            <a href=href>
                {icon("wrong")}
                <span>{name(here, session)}<br/><small><bdi>{why.to_owned()}</bdi></small></span>
                <span class="facts">{t!(here, "session-off")}</span>
            </a>
        </li>
    }
    .into_any()
}

/// One half-day with everybody's name.
pub async fn show(
    here: Here,
    Proof(instructor): Proof<Instructor>,
    Path((_, id, session)): Path<(String, CohortId, SessionId)>,
) -> Result<Response, AppError> {
    let cohort = store::cohort::find_taught(&here.app.db, &instructor, id).await?;
    page(&here, (&instructor, &cohort), session, &HashMap::new(), None).await
}

/// `typed` is what was chosen, and `refused` why it was not saved.
async fn page(
    here: &Here,
    (instructor, cohort): (&Instructor, &Cohort),
    which: SessionId,
    typed: &HashMap<EnrolmentId, Tick<Presence>>,
    refused: Option<String>,
) -> Result<Response, AppError> {
    let (db, id) = (&here.app.db, cohort.id);
    let sessions = store::cohort::sessions(db, cohort).await?;
    let held = sessions.iter().find(|known| known.id == which).ok_or(AppError::NotFound)?;
    let marks = store::cohort::attendance(db, cohort, which).await?;
    // Everybody is present until marked otherwise; whoever joins after that is not marked until somebody does.
    let usual = marks.is_empty().then_some(Presence::Present);
    let members = store::cohort::members(db, cohort).await?;
    let apart = Apart::of(&members);
    let rows = members.iter().map(|member| {
        let name = view! { <bdi>{member.person.name(here.language).to_owned()}</bdi>{apart.facts(here, member)} };
        if member.person.id == instructor.person().id {
            let says = match marks.get(&member.enrolment) {
                Some(presence) => presence_named(here, *presence),
                None => t!(here, "coordinate-attendance-oneself"),
            };
            return view! { <fieldset class="presence"><legend>{name}</legend><p>{says}</p></fieldset> }
                .into_any();
        }
        let kept = marks.get(&member.enrolment).copied();
        let (shown, chosen) = match typed.get(&member.enrolment) {
            Some(tick) => (tick.shown, Some(tick.chosen)),
            None => (kept.or(usual), kept.or(usual)),
        };
        let unmarked = chosen.is_none().then(|| view! { <p class="hint">{t!(here, "coordinate-attendance-unmarked")}</p> });
        let field = format!("p-{}", member.enrolment);
        let choices = Presence::ALL.map(|presence| {
            view! {
                <label class="option">
                    <input type="radio" name=field.clone() value=presence.code() checked=chosen == Some(presence)/>
                    <span>{presence_named(here, presence)}</span>
                </label>
            }
        });
        view! {
            <fieldset class="presence">
                <legend>{name}</legend>
                {unmarked}
                {choices}
                <input type="hidden" name=format!("shown-{}", member.enrolment) value=shown.map(Presence::code).unwrap_or_default()/>
            </fieldset>
        }
        .into_any()
    });
    let reason = (held.day < here.app.now().date()).then(|| {
        view! {
            <Field name="reason" label=t!(here, "coordinate-attendance-reason") hint=t!(here, "coordinate-attendance-reason-hint")
                dir="auto" required=true maxlength=REASON_MAX as u32/>
        }
    });
    let title = name(here, held);
    let to = |rest: &str| here.to(&format!("/coordinate/{id}/attendance/{which}{rest}"));
    let leader = super::plan::leader(here, held).await?.map(|leader| leader.name(here.language).to_owned());
    let about = [held.topic.clone(), leader.unwrap_or_default()];
    let about = about.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ");
    let about = (!about.is_empty()).then(|| view! { <p><bdi>{about}</bdi></p> });
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let head = view! {
        {back(here, id)}
        <h1>{title.clone()}</h1>
        {about}
        <p class="way"><a href=to("/plan")>{t!(here, "coordinate-plan")}</a></p>
    };
    if let Some(note) = session::note(here, held) {
        let body = view! { {head}{refusal(refused)}{note} };
        return Ok(Page::new(title, body).status(status).respond(here));
    }
    let body = view! {
        {head}
        <p>{t!(here, "coordinate-attendance-text")}</p>
        {refusal(refused)}
        <form method="post" action=to("") autocomplete="off">
            {rows.collect_view()}
            {reason}
            <button class="button">{t!(here, "coordinate-attendance-save")}</button>
        </form>
    };
    Ok(Page::new(title, body).status(status).respond(here))
}

pub async fn mark(
    State(app): State<App>,
    here: Here,
    Proof(instructor): Proof<Instructor>,
    Path((_, id, session)): Path<(String, CohortId, SessionId)>,
    form: Form,
) -> Result<Response, AppError> {
    let read = |(name, value): (&str, &str)| {
        let enrolment: EnrolmentId = name.strip_prefix("p-")?.parse().ok()?;
        let shown = Presence::from_code(form.get(&format!("shown-{enrolment}")));
        Some((enrolment, Tick { shown, chosen: Presence::from_code(value)? }))
    };
    let marks: Vec<_> = form.pairs().filter_map(read).collect();
    let (db, reason) = (&app.db, form.get("reason"));
    match store::cohort::mark_attendance(db, &instructor, id, session, &marks, reason, app.now()).await {
        Ok(_) => Ok(Redirect::to(&here.to(&format!("/coordinate/{id}/attendance?said=attendance"))).into_response()),
        Err(store::Error::Refused(refused)) => {
            let cohort = store::cohort::find_taught(db, &instructor, id).await?;
            let here = here.on(format!("/coordinate/{id}/attendance/{session}"));
            let why = match refused {
                MarkRefusal::NoReason => t!(here, "coordinate-attendance-no-reason"),
                MarkRefusal::CalledOff => t!(here, "session-refused-mark"),
            };
            page(&here, (&instructor, &cohort), session, &marks.into_iter().collect(), Some(why)).await
        }
        Err(other) => Err(other.into()),
    }
}

/// Whether somebody was there, in words.
pub fn presence_named(here: &Here, presence: Presence) -> String {
    match presence {
        Presence::Present => t!(here, "coordinate-present"),
        Presence::Late => t!(here, "coordinate-late"),
        Presence::Absent => t!(here, "coordinate-absent"),
        Presence::Excused => t!(here, "coordinate-excused"),
    }
}

/// The day and the half of it, in words.
pub fn name(here: &Here, session: &Session) -> String {
    let date = here.text().date(session.day);
    match session.half {
        Half::Morning => t!(here, "coordinate-morning", date = date),
        Half::Afternoon => t!(here, "coordinate-afternoon", date = date),
    }
}
