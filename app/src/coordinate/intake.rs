//! Who was put into a class together, and undoing it.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::cohort::Cohort;
use domain::id::{CohortId, IntakeId};
use domain::intake::UndoRefusal;
use domain::person::Coordinator;
use leptos::prelude::*;
use store::intake::Intake;

use super::back;
use crate::component::{icon, refusal};
use crate::error::AppError;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::state::App;
use crate::t;

type Of = Path<(String, CohortId, IntakeId)>;

/// The intakes of a class, below the form for a list.
pub async fn listed(here: &Here, cohort: &Cohort) -> Result<Option<AnyView>, AppError> {
    let intakes = store::intake::of_cohort(&here.app.db, cohort).await?;
    let id = cohort.id;
    let row = |(intake, at, people): &(IntakeId, domain::time::At, usize)| {
        let says = t!(here, "coordinate-intake-of", count = *people, moment = here.text().moment(*at));
        view! { <li><a href=here.to(&format!("/coordinate/{id}/list/{intake}"))>{says}</a></li> }
    };
    let rows = intakes.iter().map(row).collect_view();
    let view = || {
        view! {
            <section>
                <h2>{t!(here, "coordinate-intakes")}</h2>
                <ul class="links">{rows}</ul>
            </section>
        }
    };
    Ok((!intakes.is_empty()).then(|| view().into_any()))
}

/// Says what undoing would do.
pub async fn show(
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, cohort, id)): Of,
) -> Result<Response, AppError> {
    let intake = store::intake::find_for(&here.app.db, &coordinator, cohort, id).await?;
    let refused = intake.may_be_undone().err();
    Ok(page(&here, cohort, &intake, refused.as_ref(), StatusCode::OK))
}

pub async fn undo(
    State(app): State<App>,
    here: Here,
    Proof(coordinator): Proof<Coordinator>,
    Path((_, cohort, id)): Of,
) -> Result<Response, AppError> {
    match store::intake::undo(&app.db, &coordinator, cohort, id, app.now()).await {
        Ok(_) => Ok(Redirect::to(&here.to(&format!("/coordinate/{cohort}?said=undone"))).into_response()),
        Err(store::Error::Refused(refused)) => {
            let intake = store::intake::find_for(&app.db, &coordinator, cohort, id).await?;
            Ok(page(&here, cohort, &intake, Some(&refused), StatusCode::UNPROCESSABLE_ENTITY))
        }
        Err(other) => Err(other.into()),
    }
}

fn page(here: &Here, cohort: CohortId, intake: &Intake, refused: Option<&UndoRefusal>, status: StatusCode) -> Response {
    let why = refused.map(|refused| match refused {
        UndoRefusal::HaveBegun(begun) => t!(here, "coordinate-undo-begun", count = begun.len()),
        UndoRefusal::AlreadyUndone => t!(here, "coordinate-undo-done-already"),
    });
    let rows = intake.joined.iter().map(|joined| {
        let (drawing, says) = match (joined.has_begun, joined.is_new) {
            (true, _) => ("wrong", t!(here, "coordinate-undo-has-begun")),
            (false, true) => ("done", t!(here, "coordinate-undo-new")),
            (false, false) => ("done", t!(here, "coordinate-undo-known")),
        };
        view! {
            <tr>
                <td><bdi>{joined.name.get(here.language).to_owned()}</bdi></td>
                <td class="state">{icon(drawing)}<span>{says}</span></td>
            </tr>
        }
    });
    let form = refused.is_none().then(|| {
        view! {
            <form method="post" action=here.to(&format!("/coordinate/{cohort}/list/{}/undo", intake.id))>
                <button class="button danger">{t!(here, "coordinate-undo-do", count = intake.joined.len())}</button>
            </form>
        }
    });
    let title = t!(here, "coordinate-undo");
    let body = view! {
        {back(here, cohort)}
        <h1>{title.clone()}</h1>
        <p>{t!(here, "coordinate-intake-of", count = intake.joined.len(), moment = here.text().moment(intake.at))}</p>
        {refusal(why)}
        <table class="people">
            <thead><tr>
                <th scope="col">{t!(here, "coordinate-name")}</th>
                <th scope="col">{t!(here, "coordinate-list-fate")}</th>
            </tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
        {form}
    };
    Page::new(title, body).status(status).respond(here)
}
