//! What a class rests on: who is behind it, its clearance, and suspending it.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::cohort::{
    Backing, BackingRefusal, Cohort, Halt, LINE_MAX, LINES_MAX, REASON_MAX, REFERENCE_MAX, SuspensionRefusal,
};
use domain::course::Clearance;
use domain::id::CohortId;
use domain::person::Coordinator;
use leptos::prelude::*;

use super::back;
use crate::component::{Area, Field, icon, refusal, shown};
use crate::error::AppError;
use crate::form::Form;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::state::App;
use crate::t;

type At = Path<(String, CohortId)>;

pub async fn show(here: Here, Proof(coordinator): Proof<Coordinator>, Path((_, id)): At) -> Result<Response, AppError> {
    page(&here, &coordinator, id, None).await
}

pub async fn save(
    State(app): State<App>,
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id)): At,
    form: Form,
) -> Result<Response, AppError> {
    let refused = match Backing::read(form.get("partners"), form.get("objectives"), form.get("funding")) {
        Ok(backing) => {
            let reference = form.get("reference");
            match store::cohort::back(&app.db, &coordinator, id, &backing, reference, form.shown(), app.now()).await {
                Ok(()) => return Ok(Redirect::to(&here.to(&format!("/coordinate/{id}?said=backed"))).into_response()),
                Err(store::Error::Refused(refused)) => refused,
                Err(other) => return Err(other.into()),
            }
        }
        Err(refused) => refused,
    };
    let why = match refused {
        BackingRefusal::TooMany => t!(here, "standing-refused-many", count = LINES_MAX),
        BackingRefusal::TooLong => t!(here, "standing-refused-long", count = LINE_MAX),
        BackingRefusal::Changed => {
            let why = t!(here, "error-changed-since");
            return page(&here, &coordinator, id, Some((&form.seen_anew(), why))).await;
        }
    };
    page(&here, &coordinator, id, Some((&form, why))).await
}

pub async fn suspend(
    State(app): State<App>,
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id)): At,
    form: Form,
) -> Result<Response, AppError> {
    let done = store::cohort::suspend(&app.db, &coordinator, id, form.get("reason"), app.now()).await;
    decided(&here.on(format!("/coordinate/{id}/standing")), &coordinator, (id, "suspended"), &form, done).await
}

pub async fn resume(
    State(app): State<App>,
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id)): At,
    form: Form,
) -> Result<Response, AppError> {
    let done = store::cohort::resume(&app.db, &coordinator, id, form.get("reason"), app.now()).await;
    decided(&here.on(format!("/coordinate/{id}/standing")), &coordinator, (id, "resumed"), &form, done).await
}

async fn decided(
    here: &Here,
    coordinator: &Coordinator,
    (id, said): (CohortId, &str),
    form: &Form,
    done: Result<(), store::Error<SuspensionRefusal>>,
) -> Result<Response, AppError> {
    match done {
        // Sent twice, it has been done: the class says so.
        Ok(()) | Err(store::Error::Refused(SuspensionRefusal::AlreadySo)) => {
            Ok(Redirect::to(&here.to(&format!("/coordinate/{id}?said={said}"))).into_response())
        }
        Err(store::Error::Refused(SuspensionRefusal::NoReason)) => {
            page(here, coordinator, id, Some((form, t!(here, "standing-refused-reason")))).await
        }
        Err(other) => Err(other.into()),
    }
}

/// `refused` is what was typed, and why it was not taken.
async fn page(
    here: &Here,
    coordinator: &Coordinator,
    id: CohortId,
    refused: Option<(&Form, String)>,
) -> Result<Response, AppError> {
    let db = &here.app.db;
    let cohort = store::cohort::find_for(db, coordinator, id).await?;
    let known = store::cohort::known_backing(db, coordinator).await?;
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let typed = refused.as_ref().map(|(form, _)| *form).filter(|form| form.all("partners").next().is_some());
    let value = |name: &str, kept: &str| typed.map_or(kept, |form| form.get(name)).to_owned();
    let Backing { partners, objectives, funding } = &cohort.backing;
    // Somebody else has changed it: what stands there now is seen above what was typed.
    let now = typed.filter(|form| form.shown().is_none()).map(|_| {
        let fact = |name: String, fact: String| {
            (!fact.is_empty()).then(|| view! { <dt>{name}</dt><dd><bdi>{fact}</bdi></dd> })
        };
        view! {
            <dl class="facts">
                {fact(t!(here, "standing-clearance"), cohort.standing.reference.clone())}
                {fact(t!(here, "standing-partners"), partners.join(" · "))}
                {fact(t!(here, "standing-objectives"), objectives.join(" · "))}
                {fact(t!(here, "standing-funding"), funding.clone())}
            </dl>
        }
    });
    let clearance = cohort.standing.clearance.is_needed().then(|| {
        let hint = match cohort.standing.clearance {
            Clearance::Full => t!(here, "standing-clearance-full"),
            _ => t!(here, "standing-clearance-assess"),
        };
        view! {
            <Field name="reference" label=t!(here, "standing-clearance") hint=hint dir="auto"
                value=value("reference", &cohort.standing.reference) maxlength=REFERENCE_MAX as u32/>
        }
    });
    let to = |rest: &str| here.to(&format!("/coordinate/{id}/{rest}"));
    let title = t!(here, "standing-title");
    let body = view! {
        {back(here, id)}
        <h1>{title.clone()}</h1>
        {refusal(refused.as_ref().map(|(_, why)| why.clone()))}
        {now}
        <p>{t!(here, "standing-text")}</p>
        <form method="post" action=to("standing")>
            {shown(cohort.backing_shown(), typed)}
            {clearance}
            <Area name="partners" label=t!(here, "standing-partners") hint=t!(here, "standing-lines")
                value=value("partners", &partners.join("\n"))/>
            {written(here, &known.partners)}
            <Area name="objectives" label=t!(here, "standing-objectives") hint=t!(here, "standing-lines")
                value=value("objectives", &objectives.join("\n"))/>
            {written(here, &known.objectives)}
            <Field name="funding" label=t!(here, "standing-funding") dir="auto" value=value("funding", funding)
                maxlength=LINE_MAX as u32/>
            <button class="button">{t!(here, "standing-save")}</button>
        </form>
        {suspension(here, &cohort, to)}
    };
    Ok(Page::new(title, body).status(status).respond(here))
}

/// What stands on other classes, so that it is written the same way again.
fn written(here: &Here, names: &[String]) -> Option<AnyView> {
    let names = names.iter().map(|name| view! { <li><bdi>{name.clone()}</bdi></li> }).collect_view();
    (!names.is_empty()).then(|| {
        view! { <details><summary>{t!(here, "standing-known")}</summary><ul>{names}</ul></details> }.into_any()
    })
}

fn suspension(here: &Here, cohort: &Cohort, to: impl Fn(&str) -> String) -> AnyView {
    let reason = || {
        view! { <Area name="reason" label=t!(here, "coordinate-reason") maxlength=REASON_MAX as u32 required=true/> }
    };
    match &cohort.standing.suspended {
        None => view! {
            <section>
                <h2>{t!(here, "standing-suspend")}</h2>
                <p>{t!(here, "standing-suspend-text")}</p>
                <form method="post" action=to("suspend")>
                    {reason()}
                    <button class="button danger">{t!(here, "standing-suspend")}</button>
                </form>
            </section>
        }
        .into_any(),
        Some(why) => view! {
            <section>
                <h2>{t!(here, "standing-resume")}</h2>
                <p class="note">{icon("warning")}<span>{t!(here, "standing-suspended")}</span></p>
                <blockquote><bdi>{why.clone()}</bdi></blockquote>
                <form method="post" action=to("resume")>
                    {reason()}
                    <button class="button">{t!(here, "standing-resume")}</button>
                </form>
            </section>
        }
        .into_any(),
    }
}

/// Why nobody is taken into a class now.
pub fn halted(here: &Here, halt: Halt) -> String {
    match halt {
        Halt::Suspended => t!(here, "standing-suspended"),
        Halt::NotCleared => t!(here, "standing-not-cleared"),
    }
}

/// The same above the pages of a class, with the way to what can be done about it.
pub fn note(here: &Here, cohort: &Cohort, runs: bool) -> Option<AnyView> {
    let says = halted(here, cohort.standing.admits().err()?);
    let says = match runs {
        true => {
            view! { <span><a href=here.to(&format!("/coordinate/{}/standing", cohort.id))>{says}</a></span> }.into_any()
        }
        false => view! { <span>{says}</span> }.into_any(),
    };
    Some(view! { <p class="note">{icon("warning")}{says}</p> }.into_any())
}
