//! Opening a class.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::cohort::{Plan, PlanRefusal, Spoken};
use domain::id::CohortId;
use domain::person::Coordinator;
use leptos::prelude::*;

use super::spoken;
use super::venues::{self, Unchosen, choice, chosen};
use crate::component::{Field, Select, refusal};
use crate::error::AppError;
use crate::form::Form;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::state::App;
use crate::t;

pub async fn show(here: Here, Proof(coordinator): Proof<Coordinator>) -> Result<Response, AppError> {
    page(&here, &coordinator, &Form::default(), None).await
}

pub async fn open(
    State(app): State<App>,
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    form: Form,
) -> Result<Response, AppError> {
    let (Ok(begins), Ok(ends)) = (form.get("begins").parse(), form.get("ends").parse()) else {
        return page(&here, &coordinator, &form, Some(t!(here, "coordinate-refused-date"))).await;
    };
    let Some(spoken) = Spoken::from_code(form.get("language")) else { return Err(AppError::BadRequest) };
    let course = match store::course::latest(&app.db, form.get("course")).await {
        Err(store::Error::NotFound) => {
            return page(&here, &coordinator, &form, Some(t!(here, "coordinate-refused-course"))).await;
        }
        other => other?,
    };
    let clearance = app.editions.get(&app.db, course.id).await?.clearance;
    let place = match chosen(&form) {
        Ok(place) => place,
        Err(unchosen) => {
            let why = match unchosen {
                Unchosen::Nothing => t!(here, "venue-refused-none"),
                Unchosen::Two => t!(here, "venue-refused-two"),
            };
            return page(&here, &coordinator, &form, Some(why)).await;
        }
    };
    let plan = Plan { place, begins, ends, spoken, clearance };
    let id = form.get("class").parse().unwrap_or_else(|_| store::cohort::fresh_id());
    match store::cohort::open_once(&app.db, &coordinator, id, &course, &plan, app.now()).await {
        Ok(id) => Ok(Redirect::to(&here.to(&format!("/coordinate/{id}?said=opened"))).into_response()),
        Err(store::Error::Refused(refused)) => {
            let why = match refused {
                PlanRefusal::EndsBeforeItBegins => t!(here, "coordinate-refused-order"),
                PlanRefusal::TooLong => t!(here, "coordinate-refused-long"),
                PlanRefusal::Venue(refused) => venues::refused(&here, refused),
                PlanRefusal::NoSuchCourse => t!(here, "coordinate-refused-course"),
            };
            page(&here, &coordinator, &form, Some(why)).await
        }
        Err(other) => Err(other.into()),
    }
}

async fn page(
    here: &Here,
    coordinator: &Coordinator,
    form: &Form,
    refused: Option<String>,
) -> Result<Response, AppError> {
    let mut courses = Vec::new();
    for edition in store::course::catalogue(&here.app.db).await? {
        let course = here.app.editions.get(&here.app.db, edition.id).await?;
        let label = format!("{} {} ({})", course.code, course.title.get(here.language), course.version);
        courses.push((edition.slug, label));
    }
    let known = store::venue::open_ones(&here.app.db, coordinator).await?;
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let value = |name: &str| form.get(name).to_owned();
    // The form opens a class under it, so that sent twice it opens one.
    let class: CohortId = form.get("class").parse().unwrap_or_else(|_| store::cohort::fresh_id());
    let body = view! {
        <h1>{t!(here, "coordinate-open")}</h1>
        {refusal(refused)}
        <form method="post" action=here.to("/coordinate/new")>
            <input type="hidden" name="class" value=class.to_string()/>
            <Select name="course" label=t!(here, "coordinate-course") options=courses value=value("course")/>
            {choice(here, coordinator, &known, form)}
            <Field name="begins" label=t!(here, "coordinate-begins") kind="date" value=value("begins") required=true/>
            <Field name="ends" label=t!(here, "coordinate-ends") kind="date" value=value("ends") required=true/>
            {spoken::choice(here, form.get("language"))}
            <button class="button">{t!(here, "coordinate-open-do")}</button>
        </form>
    };
    Ok(Page::new(t!(here, "coordinate-open"), body).status(status).respond(here))
}
