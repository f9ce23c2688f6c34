//! Calling a half-day off, holding it after all, and adding one.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::cohort::{AdditionRefusal, CallingOffRefusal, Cohort, Half, REASON_MAX, Session};
use domain::id::{CohortId, SessionId};
use domain::person::Coordinator;
use leptos::prelude::*;

use super::{attendance, plan};
use crate::component::{Area, Field, Select, icon};
use crate::error::AppError;
use crate::form::Form;
use crate::here::{Here, Proof};
use crate::state::App;
use crate::t;

type At = Path<(String, CohortId, SessionId)>;

pub async fn call_off(
    State(app): State<App>,
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id, session)): At,
    form: Form,
) -> Result<Response, AppError> {
    let reason = form.get("reason");
    match store::cohort::call_session_off(&app.db, &coordinator, (id, session), reason, app.now()).await {
        // Sent twice, it has been done: the page says so.
        Ok(()) | Err(store::Error::Refused(CallingOffRefusal::AlreadySo)) => {
            let to = format!("/coordinate/{id}/attendance/{session}?said=half-day-off");
            Ok(Redirect::to(&here.to(&to)).into_response())
        }
        Err(store::Error::Refused(CallingOffRefusal::NoReason)) => {
            let cohort = store::cohort::find_for(&app.db, &coordinator, id).await?;
            let here = here.on(format!("/coordinate/{id}/attendance/{session}/plan"));
            let why = t!(here, "session-refused-reason");
            plan::page(&here, &coordinator.into(), &cohort, session, Some((&form, why))).await
        }
        Err(other) => Err(other.into()),
    }
}

pub async fn reinstate(
    State(app): State<App>,
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id, session)): At,
) -> Result<Response, AppError> {
    match store::cohort::reinstate_session(&app.db, &coordinator, (id, session), app.now()).await {
        Ok(()) | Err(store::Error::Refused(_)) => {
            let to = format!("/coordinate/{id}/attendance/{session}?said=half-day-on");
            Ok(Redirect::to(&here.to(&to)).into_response())
        }
        Err(other) => Err(other.into()),
    }
}

pub async fn add(
    State(app): State<App>,
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id)): Path<(String, CohortId)>,
    form: Form,
) -> Result<Response, AppError> {
    let cohort = store::cohort::find_for(&app.db, &coordinator, id).await?;
    let why = match (form.get("day").parse(), Half::from_code(form.get("half"))) {
        (Ok(day), Some(half)) => {
            match store::cohort::add_session(&app.db, &coordinator, id, (day, half), app.now()).await {
                Ok(()) => {
                    let to = format!("/coordinate/{id}/attendance?said=half-day-added");
                    return Ok(Redirect::to(&here.to(&to)).into_response());
                }
                Err(store::Error::Refused(AdditionRefusal::OutsideItsDays)) => {
                    let (first, last) = (here.text().date(cohort.begins), here.text().date(cohort.ends));
                    t!(here, "session-refused-outside", first = first, last = last)
                }
                Err(store::Error::Refused(AdditionRefusal::AlreadyThere)) => t!(here, "session-refused-there"),
                Err(store::Error::Refused(AdditionRefusal::CalledOff)) => t!(here, "session-refused-off"),
                Err(other) => return Err(other.into()),
            }
        }
        _ => t!(here, "session-refused-day"),
    };
    let here = here.on(format!("/coordinate/{id}/attendance"));
    attendance::list(&here, &coordinator.into(), &cohort, Some((&form, why))).await
}

/// That a half-day was called off, and why.
pub fn note(here: &Here, session: &Session) -> Option<AnyView> {
    let why = session.called_off.clone()?;
    let view = view! {
        <p class="note">{icon("warning")}<span>{t!(here, "session-off-text")}</span></p>
        <blockquote><bdi>{why}</bdi></blockquote>
    };
    Some(view.into_any())
}

/// That what is counted anew takes no certificate away.
async fn certified(here: &Here, cohort: &Cohort) -> Result<Option<AnyView>, AppError> {
    let note = || view! { <p class="note">{icon("warning")}<span>{t!(here, "session-certified")}</span></p> };
    Ok(store::certificate::is_held(&here.app.db, cohort).await?.then(|| note().into_any()))
}

/// What calls a half-day off or holds it after all, on its own page.
pub async fn decision(here: &Here, cohort: &Cohort, session: &Session) -> Result<AnyView, AppError> {
    let to = |rest: &str| here.to(&format!("/coordinate/{}/attendance/{}/{rest}", cohort.id, session.id));
    let certified = certified(here, cohort).await?;
    if session.called_off.is_some() {
        let view = view! {
            <section>
                <h2>{t!(here, "session-on")}</h2>
                <p>{t!(here, "session-on-text")}</p>
                {certified}
                <form method="post" action=to("reinstate")>
                    <button class="button second">{t!(here, "session-on")}</button>
                </form>
            </section>
        };
        return Ok(view.into_any());
    }
    let view = view! {
        <section>
            <h2>{t!(here, "session-call-off")}</h2>
            <p>{t!(here, "session-call-off-text")}</p>
            {certified}
            <form method="post" action=to("call-off")>
                <Area name="reason" label=t!(here, "coordinate-reason") maxlength=REASON_MAX as u32 required=true/>
                <button class="button danger">{t!(here, "session-call-off")}</button>
            </form>
        </section>
    };
    Ok(view.into_any())
}

/// The form below the list of half-days.
pub async fn addition(here: &Here, cohort: &Cohort, typed: &Form) -> Result<AnyView, AppError> {
    let halves = vec![
        (Half::Morning.code().to_owned(), t!(here, "coordinate-roll-morning")),
        (Half::Afternoon.code().to_owned(), t!(here, "coordinate-roll-afternoon")),
    ];
    let view = view! {
        <section>
            <h2>{t!(here, "session-add")}</h2>
            <p>{t!(here, "session-add-text")}</p>
            {certified(here, cohort).await?}
            <form method="post" action=here.to(&format!("/coordinate/{}/attendance", cohort.id))>
                <Field name="day" label=t!(here, "session-day") kind="date" value=typed.get("day") required=true/>
                <Select name="half" label=t!(here, "session-half") options=halves value=typed.get("half")/>
                <button class="button second">{t!(here, "session-add")}</button>
            </form>
        </section>
    };
    Ok(view.into_any())
}
