//! Somebody leaves a class: withdrawn, taken back, or moved to another class of the same course.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::enrolment::{REASON_MAX, TransferRefusal, WithdrawRefusal, Withdrawal};
use domain::id::{CohortId, EnrolmentId};
use domain::person::Coordinator;
use leptos::prelude::*;

use super::{member, standing};
use crate::component::{Area, days, icon, refusal};
use crate::error::AppError;
use crate::form::Form;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::state::App;
use crate::t;

type At = Path<(String, CohortId, EnrolmentId)>;

pub async fn show(
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id, enrolment)): At,
) -> Result<Response, AppError> {
    page(&here, &coordinator, (id, enrolment), None).await
}

/// Withdraws, takes back or moves, as the button says.
pub async fn decide(
    State(app): State<App>,
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id, enrolment)): At,
    form: Form,
) -> Result<Response, AppError> {
    let (db, at, who) = (&app.db, app.now(), (id, enrolment));
    let why = match form.get("do") {
        "transfer" => {
            let Ok(to) = form.get("class").parse() else {
                return page(&here, &coordinator, who, Some(t!(here, "departure-refused-choose"))).await;
            };
            match store::enrolment::transfer(db, &coordinator, who, to, at).await {
                Ok(()) => return Ok(said(&here, &format!("/coordinate/{to}/people/{enrolment}"), "transferred")),
                Err(store::Error::Refused(refused)) => transfer_refused(&here, refused),
                Err(other) => return Err(other.into()),
            }
        }
        deed => {
            let (done, word) = match deed {
                "readmit" => (store::enrolment::readmit(db, &coordinator, who, at).await, "readmitted"),
                "withdraw" => {
                    (store::enrolment::withdraw(db, &coordinator, who, form.get("reason"), at).await, "withdrawn")
                }
                _ => {
                    // Whose class it is comes before what is wrong with the form.
                    store::cohort::find_for(db, &coordinator, id).await?;
                    return Err(AppError::BadRequest);
                }
            };
            match done {
                // Sent twice, it has been done: the class shows it.
                Ok(()) | Err(store::Error::Refused(WithdrawRefusal::AlreadySo)) => {
                    return Ok(said(&here, &format!("/coordinate/{id}"), word));
                }
                Err(store::Error::Refused(WithdrawRefusal::NoReason)) => t!(here, "departure-refused-reason"),
                Err(store::Error::Refused(WithdrawRefusal::Certified)) => t!(here, "departure-refused-certified"),
                Err(store::Error::Refused(WithdrawRefusal::Alias)) => t!(here, "departure-refused-alias"),
                Err(store::Error::Refused(WithdrawRefusal::Halted(halt))) => standing::halted(&here, halt),
                Err(other) => return Err(other.into()),
            }
        }
    };
    page(&here, &coordinator, who, Some(why)).await
}

fn said(here: &Here, path: &str, word: &str) -> Response {
    Redirect::to(&here.to(&format!("{path}?said={word}"))).into_response()
}

fn transfer_refused(here: &Here, refused: TransferRefusal) -> String {
    match refused {
        TransferRefusal::OtherCourse => t!(here, "departure-refused-course"),
        TransferRefusal::AlreadyThere => t!(here, "departure-refused-there"),
        TransferRefusal::Certified => t!(here, "departure-refused-certified"),
        TransferRefusal::Withdrawn => t!(here, "departure-refused-withdrawn"),
        TransferRefusal::Halted(halt) => standing::halted(here, halt),
    }
}

/// When somebody left the class, and why.
pub fn told(here: &Here, left: &Withdrawal) -> impl IntoView + use<> {
    view! {
        <p class="note">{icon("open")}<span>{t!(here, "departure-left", date = here.text().date(left.at.date()))}</span></p>
        <blockquote><bdi>{left.reason.clone()}</bdi></blockquote>
    }
}

async fn page(
    here: &Here,
    coordinator: &Coordinator,
    (id, enrolment): (CohortId, EnrolmentId),
    refused: Option<String>,
) -> Result<Response, AppError> {
    let db = &here.app.db;
    let (cohort, member) = member::find(here, &coordinator.clone().into(), id, enrolment).await?;
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let person = here.to(&format!("/coordinate/{id}/people/{enrolment}"));
    let to = format!("{person}/leave");
    let name = member.person.name(here.language).to_owned();
    let form = match &member.withdrawal {
        Some(left) => view! {
            {told(here, left)}
            <form method="post" action=to>
                <button class="button" name="do" value="readmit">{t!(here, "departure-readmit")}</button>
            </form>
        }
        .into_any(),
        None => {
            let classes = store::enrolment::destinations(db, coordinator, &cohort).await?;
            let options = classes.iter().map(|class| {
                view! {
                    <label class="option">
                        <input type="radio" name="class" value=class.id.to_string() required=true/>
                        <span><bdi>{class.place.get(here.language).to_owned()}</bdi>" · "{days(here, class.begins, class.ends)}</span>
                    </label>
                }
            });
            let options = options.collect_view();
            let transfer = match classes.is_empty() {
                true => view! { <p>{t!(here, "departure-transfer-none")}</p> }.into_any(),
                false => view! {
                    <form method="post" action=to.clone()>
                        <fieldset class="short"><legend>{t!(here, "departure-transfer-class")}</legend>{options}</fieldset>
                        <button class="button" name="do" value="transfer">{t!(here, "departure-transfer")}</button>
                    </form>
                }
                .into_any(),
            };
            view! {
                <section>
                    <h2>{t!(here, "departure-transfer")}</h2>
                    <p>{t!(here, "departure-transfer-text")}</p>
                    {transfer}
                </section>
                <section>
                    <h2>{t!(here, "departure-withdraw")}</h2>
                    <p>{t!(here, "departure-withdraw-text")}</p>
                    <form method="post" action=to>
                        <Area name="reason" label=t!(here, "coordinate-reason") maxlength=REASON_MAX as u32 required=true/>
                        <button class="button danger" name="do" value="withdraw">{t!(here, "departure-withdraw")}</button>
                    </form>
                </section>
            }
            .into_any()
        }
    };
    let title = t!(here, "departure-title");
    let body = view! {
        <nav class="where"><a href=person><bdi>{name}</bdi></a></nav>
        <h1>{title.clone()}</h1>
        {refusal(refused)}
        {form}
    };
    Ok(Page::new(title, body).status(status).respond(here))
}
