//! Calling off a test on paper that never came back.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::id::{AttemptId, CohortId, EnrolmentId};
use domain::paper::{CALL_OFFS_MAX, CallOffRefusal, REASON_MAX, call_off as decide, spaced_code};
use domain::person::Instructor;
use leptos::prelude::*;
use store::paper::Sought;

use super::up;
use crate::component::refusal;
use crate::error::AppError;
use crate::form::Form;
use crate::here::{Here, Proof};
use crate::island::textarea;
use crate::page::Page;
use crate::state::App;
use crate::t;

type Of = Path<(String, CohortId, EnrolmentId, AttemptId)>;

async fn find(
    here: &Here,
    instructor: &Instructor,
    of: (CohortId, EnrolmentId),
    id: AttemptId,
) -> Result<Sought, AppError> {
    let sought = store::paper::find_attempt(&here.app.db, instructor, id).await?;
    if (sought.cohort.id, sought.enrolment) == of { Ok(sought) } else { Err(AppError::NotFound) }
}

/// Asks why; where it cannot be, says so before somebody writes a reason.
pub async fn ask(
    here: Here,
    Proof(instructor): Proof<Instructor>,
    Path((_, cohort, enrolment, id)): Of,
) -> Result<Response, AppError> {
    let sought = find(&here, &instructor, (cohort, enrolment), id).await?;
    let earlier = store::paper::earlier_call_offs(&here.app.db, enrolment).await?;
    let refused = match sought.called_off {
        Some(at) => Some(CallOffRefusal::AlreadyCalledOff { at }),
        None => decide(&sought.attempt, &earlier, "?").err(),
    };
    Ok(page(&here, &sought, "", refused))
}

pub async fn call_off(
    State(app): State<App>,
    here: Here,
    Proof(instructor): Proof<Instructor>,
    Path((_, cohort, enrolment, id)): Of,
    form: Form,
) -> Result<Response, AppError> {
    let sought = find(&here, &instructor, (cohort, enrolment), id).await?;
    let reason = form.get("reason");
    match store::paper::call_off(&app.db, &instructor, (cohort, enrolment), id, reason, app.now()).await {
        Ok(()) => Ok(Redirect::to(&here.to(&format!("/coordinate/{cohort}/paper?said=called-off"))).into_response()),
        Err(store::Error::Refused(refused)) => Ok(page(&here, &sought, reason, Some(refused))),
        Err(other) => Err(other.into()),
    }
}

fn page(here: &Here, sought: &Sought, reason: &str, refused: Option<CallOffRefusal>) -> Response {
    let (cohort, enrolment, id) = (sought.cohort.id, sought.enrolment, sought.attempt.id);
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let may = matches!(refused, None | Some(CallOffRefusal::NoReason));
    let form = may.then(|| {
        view! {
            <form method="post" action=here.to(&format!("/coordinate/{cohort}/people/{enrolment}/attempts/{id}/call-off"))>
                <div class="field">
                    <label for="reason">{t!(here, "coordinate-reason")}</label>
                    <textarea id="reason" name="reason" rows="3" dir="auto" maxlength=REASON_MAX.to_string() required=true inner_html=textarea(reason)></textarea>
                </div>
                <button class="button danger">{t!(here, "paper-call-off-do")}</button>
            </form>
        }
    });
    let title = t!(here, "paper-call-off");
    let body = view! {
        {up(here, cohort)}
        <h1>{title.clone()}</h1>
        <p>
            <bdi>{sought.name.get(here.language).to_owned()}</bdi>" · "{crate::attempt::name(here, sought.attempt.test)}
            " · "<bdi dir="ltr">{spaced_code(&sought.code)}</bdi>
        </p>
        <p>{t!(here, "paper-call-off-text")}</p>
        {refusal(refused.map(|refused| refused_words(here, refused)))}
        {form}
    };
    Page::new(title, body).status(status).respond(here)
}

fn refused_words(here: &Here, refused: CallOffRefusal) -> String {
    match refused {
        CallOffRefusal::Entered | CallOffRefusal::NotOnPaper => t!(here, "paper-refused-entered"),
        CallOffRefusal::AlreadyCalledOff { at } => {
            t!(here, "paper-refused-called-off", date = here.text().date(at.date()))
        }
        CallOffRefusal::TooOften => t!(here, "paper-refused-too-often", count = CALL_OFFS_MAX),
        CallOffRefusal::NoReason => t!(here, "paper-refused-reason"),
    }
}
