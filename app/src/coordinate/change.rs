//! Changing a class that is open: its days, its venue and its languages.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::cohort::{ChangeRefusal, Cohort, Place, Plan, PlanRefusal, Spoken};
use domain::id::{CohortId, VenueId};
use domain::person::Coordinator;
use leptos::prelude::*;

use super::back;
use super::spoken;
use super::venues::{self, Unchosen, choice, chosen};
use crate::component::{Field, days, icon, refusal, shown};
use crate::error::AppError;
use crate::form::Form;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::state::App;
use crate::t;

type At = Path<(String, CohortId)>;

pub async fn show(here: Here, Proof(coordinator): Proof<Coordinator>, Path((_, id)): At) -> Result<Response, AppError> {
    let cohort = store::cohort::find_for(&here.app.db, &coordinator, id).await?;
    page(&here, &coordinator, &cohort, None).await
}

pub async fn save(
    State(app): State<App>,
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, id)): At,
    form: Form,
) -> Result<Response, AppError> {
    let cohort = store::cohort::find_for(&app.db, &coordinator, id).await?;
    let venue = store::cohort::venue_of(&app.db, &cohort).await?;
    let plan = match planned(&here, &cohort, venue, &form)? {
        Ok(plan) => plan,
        Err(why) => return page(&here, &coordinator, &cohort, Some((&form, why))).await,
    };
    match store::cohort::change(&app.db, &coordinator, id, &plan, form.shown(), app.now()).await {
        Ok(()) => Ok(Redirect::to(&here.to(&format!("/coordinate/{id}?said=class-changed"))).into_response()),
        Err(store::Error::Refused(ChangeRefusal::Changed)) => {
            let cohort = store::cohort::find_for(&app.db, &coordinator, id).await?;
            page(&here, &coordinator, &cohort, Some((&form.seen_anew(), t!(here, "error-changed-since")))).await
        }
        Err(store::Error::Refused(refused)) => {
            page(&here, &coordinator, &cohort, Some((&form, refused_words(&here, refused)))).await
        }
        Err(other) => Err(other.into()),
    }
}

/// What was typed, or why it is no plan. A page that shows no days and no venue leaves them as they are.
fn planned(
    here: &Here,
    cohort: &Cohort,
    venue: Option<VenueId>,
    form: &Form,
) -> Result<Result<Plan, String>, AppError> {
    let spoken = Spoken::from_code(form.get("language")).ok_or(AppError::BadRequest)?;
    let (days, place) = match form.all("begins").next() {
        None => (Some((cohort.begins, cohort.ends)), venue.map(Place::Known).ok_or(Unchosen::Nothing)),
        Some(_) => (form.get("begins").parse().ok().zip(form.get("ends").parse().ok()), chosen(form)),
    };
    let Some((begins, ends)) = days else { return Ok(Err(t!(here, "coordinate-refused-date"))) };
    Ok(match place {
        Ok(place) => Ok(Plan { place, begins, ends, spoken, clearance: cohort.standing.clearance }),
        Err(Unchosen::Nothing) => Err(t!(here, "venue-refused-none")),
        Err(Unchosen::Two) => Err(t!(here, "venue-refused-two")),
    })
}

fn refused_words(here: &Here, refused: ChangeRefusal) -> String {
    match refused {
        ChangeRefusal::Certified => t!(here, "change-refused-certified"),
        ChangeRefusal::Changed => t!(here, "error-changed-since"),
        ChangeRefusal::Marked(day) => t!(here, "change-refused-marked", day = here.text().date(day)),
        ChangeRefusal::Plan(PlanRefusal::EndsBeforeItBegins) => t!(here, "coordinate-refused-order"),
        ChangeRefusal::Plan(PlanRefusal::TooLong) => t!(here, "coordinate-refused-long"),
        ChangeRefusal::Plan(PlanRefusal::Venue(refused)) => venues::refused(here, refused),
        ChangeRefusal::Plan(PlanRefusal::NoSuchCourse) => t!(here, "coordinate-refused-course"),
    }
}

/// `refused` is what was typed, and why it was not taken.
async fn page(
    here: &Here,
    coordinator: &Coordinator,
    cohort: &Cohort,
    refused: Option<(&Form, String)>,
) -> Result<Response, AppError> {
    let (db, id) = (&here.app.db, cohort.id);
    let venue = store::cohort::venue_of(db, cohort).await?;
    let form = match &refused {
        Some((form, _)) => (*form).clone(),
        None => as_it_is(cohort, venue),
    };
    let when_and_where = match store::certificate::is_held(db, cohort).await? {
        true => view! {
            <p class="note">{icon("warning")}<span>{t!(here, "change-certified")}</span></p>
            {facts(here, cohort)}
        }
        .into_any(),
        false => {
            // That of the class can stay, also when it is closed by now.
            let listed = store::venue::list(db, coordinator).await?.into_iter().map(|listed| listed.venue);
            let known: Vec<_> = listed.filter(|known| !known.is_closed || Some(known.id) == venue).collect();
            view! {
                <p>{t!(here, "change-text")}</p>
                <Field name="begins" label=t!(here, "coordinate-begins") kind="date" value=form.get("begins") required=true/>
                <Field name="ends" label=t!(here, "coordinate-ends") kind="date" value=form.get("ends") required=true/>
                {choice(here, coordinator, &known, &form)}
            }
            .into_any()
        }
    };
    let typed = refused.as_ref().map(|(form, _)| *form);
    // Somebody else has changed it: what stands there now is seen above what was typed.
    let now = typed.filter(|form| form.shown().is_none()).map(|_| facts(here, cohort));
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let title = t!(here, "change-title");
    let body = view! {
        {back(here, id)}
        <h1>{title.clone()}</h1>
        {refusal(refused.as_ref().map(|(_, why)| why.clone()))}
        {now}
        <form method="post" action=here.to(&format!("/coordinate/{id}/change"))>
            {shown(cohort.shown(venue), typed)}
            {when_and_where}
            {spoken::choice(here, form.get("language"))}
            <button class="button">{t!(here, "change-save")}</button>
        </form>
    };
    Ok(Page::new(title, body).status(status).respond(here))
}

fn facts(here: &Here, cohort: &Cohort) -> AnyView {
    view! {
        <dl class="facts">
            <dt>{t!(here, "coordinate-place")}</dt><dd><bdi>{cohort.place.get(here.language).to_owned()}</bdi></dd>
            <dt>{t!(here, "certificate-dates")}</dt><dd>{days(here, cohort.begins, cohort.ends)}</dd>
            <dt>{t!(here, "coordinate-language")}</dt><dd>{spoken::named(here, cohort.spoken)}</dd>
        </dl>
    }
    .into_any()
}

/// The form before anything is typed.
fn as_it_is(cohort: &Cohort, venue: Option<VenueId>) -> Form {
    let pairs = [
        ("begins", cohort.begins.to_string()),
        ("ends", cohort.ends.to_string()),
        ("language", cohort.spoken.code().to_owned()),
        ("venue", venue.map(|venue| venue.to_string()).unwrap_or_default()),
    ];
    Form::from(pairs.map(|(name, value)| (name.to_owned(), value)).to_vec())
}
