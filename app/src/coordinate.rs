//! Running classes: opening one, its people, attendance, the practical, certificates.

mod attendance;
mod certificates;
mod class;
mod list;
mod member;
mod open;
mod people;

use axum::response::Response;
use domain::id::CohortId;
use domain::person::Coordinator;
use leptos::prelude::*;

use crate::component::{icon, mark};
use crate::error::AppError;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::t;

pub use attendance::{mark as mark_attendance, sessions as attendance_sessions, show as show_attendance};
pub use certificates::{ask_revoke, issue, revoke};
pub use class::show as show_class;
pub use list::{enrol as enrol_list, foresee as foresee_list, show as show_list};
pub use member::{issue_password, mark_practical, show as show_member};
pub use open::{open, show as show_open};
pub use people::{add as add_person, show as show_add};

/// The classes of the coordinator's states.
pub async fn list(here: Here, Proof(coordinator): Proof<Coordinator>) -> Result<Response, AppError> {
    let classes = store::cohort::list_for(&here.app.db, &coordinator).await?;
    let is_empty = classes.is_empty();
    let reference = here.app.reference();
    let text = here.text();
    let rows = classes.iter().map(|listed| {
        let cohort = &listed.cohort;
        let state = reference.state(&cohort.state).map(|state| state.name.get(here.language).to_owned());
        view! {
            <li>
                <a class="course" href=here.to(&format!("/coordinate/{}", cohort.id))>
                    <span class="code">{cohort.course_code.clone()}</span>
                    <strong><bdi>{cohort.place.clone()}</bdi>" · "{state.unwrap_or_default()}</strong>
                    <span><bdi>{text.date(cohort.begins)}</bdi>" – "<bdi>{text.date(cohort.ends)}</bdi></span>
                    <span class="facts">{t!(here, "coordinate-people", count = listed.people as i64)}</span>
                </a>
            </li>
        }
    });
    let nothing =
        is_empty.then(|| view! { <section class="empty">{mark()}<p>{t!(here, "coordinate-none")}</p></section> });
    let body = view! {
        <h1>{t!(here, "coordinate-title")}</h1>
        <p><a class="button" href=here.to("/coordinate/new")><span>{t!(here, "coordinate-open")}</span>{icon("next")}</a></p>
        <ul class="courses">{rows.collect_view()}</ul>
        {nothing}
    };
    Ok(Page::new(t!(here, "coordinate-title"), body).respond(&here))
}

/// The way back to a class, above its pages.
fn back(here: &Here, cohort: CohortId) -> impl IntoView + use<> {
    view! { <nav class="where"><a href=here.to(&format!("/coordinate/{cohort}"))>{t!(here, "coordinate-back")}</a></nav> }
}
