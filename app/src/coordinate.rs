//! Running classes: opening one, its people, attendance, the practical, certificates.

mod activity;
mod answers;
mod attendance;
mod ceremony;
mod certificates;
mod class;
mod departure;
mod follow_up;
mod gradebook;
mod intake;
mod list;
mod member;
mod open;
mod oral;
pub mod people;
mod plan;
mod practical;
mod record;
mod refresher;
mod revocation;
mod roll;
pub mod sheet;
mod slip;
mod standing;
mod trainers;
mod training_return;

use axum::response::Response;
use domain::id::CohortId;
use domain::person::{Coordinator, Instructor};
use leptos::prelude::*;

use crate::component::{days, icon, mark};
use crate::error::AppError;
use crate::here::{Here, Proof};
use crate::page::Page;
use crate::t;

pub use activity::{csv as activity_csv, show as activity, xlsx as activity_xlsx};
pub use answers::{bring as bring_answers, bring_code, show as show_answers, show_code};
pub use attendance::{
    mark as mark_attendance, presence_named, sessions as attendance_sessions, show as show_attendance,
};
pub use ceremony::{save as save_ceremony, show as show_ceremony};
pub use certificates::{correct as correct_certificate, issue};
pub use class::show as show_class;
pub use departure::{decide as decide_departure, show as show_departure};
pub use follow_up::{
    due as follow_ups, of_class as show_follow_ups, record as record_follow_up, show as show_follow_up,
};
pub use gradebook::{csv as gradebook_csv, show as show_gradebook, xlsx as gradebook_xlsx};
pub use intake::{show as show_intake, undo as undo_intake};
pub use list::column_named;
pub use list::{enrol as enrol_list, foresee as foresee_list, show as show_list};
pub use member::{coach, issue_password, show as show_member};
pub use open::{open, show as show_open};
pub use oral::{
    answer as answer_oral, begin as begin_oral, hand_in as hand_in_oral, review as review_oral, rules as oral_rules,
    show as show_oral,
};
pub use people::kind_named;
pub use people::{add as add_person, show as show_add};
pub use plan::{save as save_plan, show as show_plan};
pub use practical::{mark as mark_practical, show as show_practical};
pub use record::{ask_receipt, show as show_record};
pub use refresher::list as refresher;
pub use revocation::{decide as decide_revocation, list as revocations, show as show_revocation};
pub use roll::show as show_roll;
pub use slip::{Slips, show as show_slip};
pub use standing::{resume, save as save_standing, show as show_standing, suspend};
pub use trainers::{change as change_trainers, show as show_trainers};
pub use training_return::{band_named, csv as return_csv, show as show_return, xlsx as return_xlsx};

/// The classes that somebody coordinates or teaches.
pub async fn list(here: Here, Proof(instructor): Proof<Instructor>) -> Result<Response, AppError> {
    let classes = store::cohort::list_for(&here.app.db, &instructor).await?;
    let runs_some = instructor.reach().is_some();
    let reference = here.app.reference();
    let rows = classes.iter().map(|listed| {
        let cohort = &listed.cohort;
        let state = reference.state(&cohort.state).map(|state| state.name.get(here.language).to_owned());
        view! {
            <li>
                <a class="course" href=here.to(&format!("/coordinate/{}", cohort.id))>
                    <span class="code">{cohort.course_code.clone()}</span>
                    <strong><bdi>{cohort.place.clone()}</bdi>" · "{state.unwrap_or_default()}</strong>
                    <span>{days(&here, cohort.begins, cohort.ends)}</span>
                    <span class="facts">{t!(here, "coordinate-people", count = listed.people as i64)}</span>
                </a>
            </li>
        }
    });
    let nothing = classes.is_empty().then(|| {
        let says = if runs_some { t!(here, "coordinate-none") } else { t!(here, "coordinate-none-taught") };
        view! { <section class="empty">{mark()}<p>{says}</p></section> }
    });
    let waiting = match Coordinator::of(instructor.person().clone()) {
        Some(coordinator) => store::certificate::revocation::waiting(&here.app.db, &coordinator).await?.len(),
        None => 0,
    };
    let waiting = (waiting > 0).then(|| {
        let says = t!(here, "coordinate-revocations-waiting", count = waiting);
        view! { <p class="note">{icon("clock")}<a href=here.to("/coordinate/revocations")>{says}</a></p> }
    });
    let run = runs_some.then(|| {
        view! {
            <a class="button" href=here.to("/coordinate/new")><span>{t!(here, "coordinate-open")}</span>{icon("next")}</a>
            <a class="button second" href=here.to("/coordinate/people")>{t!(here, "register-title")}</a>
            <a class="button second" href=here.to("/coordinate/report")>{t!(here, "report-title")}</a>
            <a class="button second" href=here.to("/coordinate/activity")>{t!(here, "coordinate-activity")}</a>
            <a class="button second" href=here.to("/coordinate/refresher")>{t!(here, "coordinate-refresher")}</a>
            <a class="button second" href=here.to("/coordinate/follow-ups")>{t!(here, "follow-up-title")}</a>
        }
    });
    let body = view! {
        <h1>{t!(here, "coordinate-title")}</h1>
        <div class="actions">
            {run}
            <a class="button second" href=here.to("/coordinate/receipt")>{t!(here, "coordinate-receipt")}</a>
        </div>
        {waiting}
        <ul class="courses">{rows.collect_view()}</ul>
        {nothing}
    };
    Ok(Page::new(t!(here, "coordinate-title"), body).respond(&here))
}

/// The way back to a class, above its pages.
pub fn back(here: &Here, cohort: CohortId) -> impl IntoView + use<> {
    view! { <nav class="where"><a href=here.to(&format!("/coordinate/{cohort}"))>{t!(here, "coordinate-back")}</a></nav> }
}
